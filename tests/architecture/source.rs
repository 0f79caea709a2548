use std::path::{Path, PathBuf};

use regex::Regex;

/// A file of the project.
pub(crate) struct Source {
    /// Its path from the top of the project, with `/`.
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    /// The code alone: comments are gone, and so are unit tests, which may do what the product may not.
    pub(crate) fn code(&self) -> String {
        let comment = Regex::new(r"(?m)^\s*//.*$|\s// .*$").unwrap();
        let code = comment.replace_all(&self.text, "").into_owned();
        code.split("#[cfg(test)]\nmod tests {").next().unwrap().to_owned()
    }

    /// The folder or file directly below `src/`.
    pub(crate) fn layer(&self) -> &str {
        self.path.trim_start_matches("src/").split(['/', '.']).next().unwrap()
    }
}

/// The top of the project.
pub(crate) fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files below a folder whose names end so, in a fixed order.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    collect(&top().join(folder), ending, &mut found);
    found.sort();
    assert!(!found.is_empty(), "{folder} has no {ending}");
    found
        .into_iter()
        .map(|path| Source {
            text: std::fs::read_to_string(&path).unwrap(),
            path: path.strip_prefix(top()).unwrap().to_str().unwrap().replace('\\', "/"),
        })
        .collect()
}

fn collect(folder: &Path, ending: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, ending, found);
        } else if path.to_str().unwrap().ends_with(ending) {
            found.push(path);
        }
    }
}

/// The Rust files of the product.
pub(crate) fn product() -> Vec<Source> {
    files("src", ".rs")
}

/// Fails with every offence at once, so that nobody has to run the test ten times.
#[track_caller]
pub(crate) fn none(offences: &[String]) {
    assert!(offences.is_empty(), "\n{}", offences.join("\n"));
}
