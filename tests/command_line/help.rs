//! Help: every name that scripts rely on is there, in every language.

use crate::program::{Folder, Run};

/// The names of each command. They are fixed.
const NAMES: [(&str, &[&str]); 13] = [
    (
        "",
        &[
            "simulate",
            "check",
            "export",
            "document",
            "report",
            "chart",
            "sample",
            "[FILE]",
            "--language",
            "--help",
            "-h",
            "--version",
            "-V",
        ],
    ),
    ("document", &["<AGREEMENT.ron>", "--output", "-o", "--checklist", "--language", "--help"]),
    (
        "simulate",
        &[
            "<AGREEMENT.ron>",
            "--leads",
            "--activities",
            "--stage-changes",
            "--deals",
            "--mapping",
            "--write-mapping",
            "--observed-until",
            "--format",
            "table",
            "json",
            "csv",
            "--verdicts",
            "--language",
            "--help",
        ],
    ),
    (
        "quality",
        &[
            "[FILE]",
            "--leads",
            "--activities",
            "--stage-changes",
            "--deals",
            "--campaigns",
            "--accounts",
            "--mapping",
            "--write-mapping",
            "--observed-until",
            "--format",
            "--refused",
            "--language",
            "--help",
        ],
    ),
    ("table", &["<FILE>", "--delimiter", "--encoding", "--sheet", "--header-row", "--language", "--help"]),
    ("check", &["<AGREEMENT.ron>", "--language", "--help"]),
    ("verify", &["<AGREEMENT.ron>", "--language", "--help"]),
    ("diff", &["<AGREEMENT.ron>", "--language", "--help"]),
    ("merge", &["<BASE>", "<OURS>", "<THEIRS>", "--language", "--help"]),
    (
        "export",
        &["<AGREEMENT.ron>", "--to", "json", "ron", "json-schema", "--output", "-o", "--language", "--help"],
    ),
    (
        "report",
        &[
            "<FILE>",
            "--leads",
            "--deals",
            "--mapping",
            "--against",
            "--capacity",
            "--quota",
            "--within",
            "-o",
            "--output",
        ],
    ),
    (
        "chart",
        &[
            "<NAME>",
            "<FILE>",
            "funnel",
            "leakage",
            "sweep",
            "--leads",
            "--against",
            "--hide-few",
            "-o",
            "--output",
        ],
    ),
    ("sample", &["--leads", "--seed", "--out", "--language", "--help"]),
];

/// Help on a command, which is a result.
fn help(command: &str, language: &str) -> String {
    let run: Run = Folder::new().run(&format!("{command} --help --language {language}")).ok();
    assert_eq!(run.err, "");
    run.out
}

#[test]
fn every_command_has_help_with_its_names() {
    for language in ["en", "de", "ko"] {
        for (command, names) in NAMES {
            let text = help(command, language);
            let words = text.split([' ', '\n', ',', ':', ';']).map(|word| word.trim_end_matches('.'));
            let words: Vec<&str> = words.collect();
            for name in names {
                assert!(words.contains(name), "{name} is missing in {language}:\n{text}");
            }
        }
    }
}

#[test]
fn there_is_a_short_way_to_ask() {
    let folder = Folder::new();
    for (command, _) in NAMES {
        let short = folder.run(&format!("{command} -h")).ok();
        assert_eq!(short.out, help(command, "en"));
    }
}

#[test]
fn help_needs_nothing_else_and_stands_in_for_everything_else() {
    let folder = Folder::new();
    let expected = help("simulate", "en");
    assert_eq!(folder.run("simulate missing.ron --leads missing.csv --help").ok().out, expected);
}

#[test]
fn every_exit_code_is_documented() {
    for (language, head) in [("en", "Exit codes"), ("de", "Rückgabewerte"), ("ko", "종료 코드")] {
        let text = help("", language);
        let codes: Vec<&str> = text.lines().skip_while(|line| *line != head).skip(1).collect();
        for (code, line) in codes.iter().take(5).enumerate() {
            let said = line.trim_start().strip_prefix(&format!("{code} "));
            assert!(said.is_some_and(|said| said.len() > 3), "{code} in {language}:\n{text}");
        }
        assert!(codes.len() >= 5, "{language}:\n{text}");
    }
}

#[test]
fn help_fits_a_terminal() {
    for language in ["en", "de", "ko"] {
        for (command, _) in NAMES {
            let text = help(command, language);
            let widest = text.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(100), "{widest:?} in {language}:\n{text}");
        }
    }
}

#[test]
fn the_version_is_a_result() {
    let folder = Folder::new();
    for arguments in ["--version", "-V"] {
        let run = folder.run(arguments).ok();
        assert_eq!(run.out, format!("accord {}\n", env!("CARGO_PKG_VERSION")));
        assert_eq!(run.err, "");
    }
}
