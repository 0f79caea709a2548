use regex::Regex;

use crate::source::{Source, files, none, product, top};

/// Everything that people read or run, binaries and the lists of packages aside.
fn everything() -> Vec<Source> {
    let mut all = product();
    for (folder, ending) in [
        ("tests", ".rs"),
        ("tests", ".ron"),
        ("tests", ".py"),
        ("docs", ".md"),
        ("docs", ".json"),
        ("presets", ".ron"),
        ("assets", ".ftl"),
        ("assets", ".ron"),
        ("assets", ".py"),
    ] {
        all.extend(files(folder, ending));
    }
    for path in ["README.md", "Cargo.toml", "Cargo.lock", ".gitignore", ".ci/run"] {
        let text = std::fs::read_to_string(top().join(path)).unwrap();
        all.push(Source { path: path.to_owned(), text });
    }
    all
}

/// What builds on one machine must build on the next.
#[test]
fn no_machine_and_no_registry_is_named() {
    let home = ["/ho", "me/", "|/ro", "ot/", "|/wo", "rk/", r"|C:\\Us", "ers"].concat();
    let host = r"https?://(localhost|127\.|10\.|192\.168\.)|index\.crates\.|static\.crates\.";
    let forbidden = Regex::new(&format!("{home}|{host}")).unwrap();
    let mut offences = Vec::new();
    for source in everything() {
        let is_lock = source.path == "Cargo.lock";
        for (line, text) in source.text.lines().enumerate() {
            if forbidden.is_match(text) {
                offences.push(format!("{}:{}: {text}", source.path, line + 1));
            }
            let odd_source = is_lock && text.starts_with("source = ");
            if odd_source && text != r#"source = "registry+https://github.com/rust-lang/crates.io-index""# {
                offences.push(format!("{}:{}: {text}", source.path, line + 1));
            }
        }
    }
    none(&offences);
}

/// The glossary of docs/glossary.md names the words that the field does not use.
#[test]
fn the_words_of_the_field_are_used() {
    let wrong = Regex::new(r"(?i)\b(predicate|veto|blacklist|cutoff|toast|validator)\b").unwrap();
    let mut offences = Vec::new();
    for source in product().iter().chain(&files("assets/languages/en", ".ftl")) {
        for found in wrong.find_iter(&source.text) {
            offences.push(format!("{}: {}", source.path, found.as_str()));
        }
    }
    none(&offences);
}

/// A link in a document leads somewhere.
#[test]
fn links_between_documents_hold() {
    let link = Regex::new(r"\]\(([^)#:]+)(?:#[^)]*)?\)").unwrap();
    let mut offences = Vec::new();
    let mut documents = files("docs", ".md");
    let readme = std::fs::read_to_string(top().join("README.md")).unwrap();
    documents.push(Source { path: "README.md".to_owned(), text: readme });
    for source in documents {
        let folder = top().join(&source.path).parent().unwrap().to_owned();
        for found in link.captures_iter(&source.text) {
            if !folder.join(&found[1]).exists() {
                offences.push(format!("{} links to {}", source.path, &found[1]));
            }
        }
    }
    none(&offences);
}
