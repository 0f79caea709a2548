//! Arguments that cannot be meant so.

use crate::history::{folder, simulate};

/// Each ends with 2, has no result, and says what is wrong and where to read more.
#[track_caller]
fn check(arguments: &str, parts: &[&str]) {
    let folder = folder();
    let before = folder.names();
    let err = folder.run(arguments).refusal(2);
    for part in parts.iter().chain(&["--help"]) {
        assert!(err.contains(part), "{part:?} is missing after {arguments:?}: {err}");
    }
    assert!(err.lines().count() <= 2, "{err}");
    assert_eq!(folder.names(), before);
}

#[test]
fn unknown_commands_are_named() {
    check("simulat", &["command", "“simulat”"]);
    check("help", &["command", "“help”"]);
    // The command is what is wrong, whatever follows it.
    check("simulat tiny.ron --leads leads.csv", &["command", "“simulat”"]);
    check("--language en chek tiny.ron", &["command", "“chek”"]);
    check("chek --unknown", &["command", "“chek”"]);
}

#[test]
fn unknown_options_are_named() {
    check("--unknown", &["option", "“--unknown”"]);
    check("-x", &["option", "“-x”"]);
    check("check tiny.ron --leads leads.csv", &["option", "“--leads”"]);
    check("simulate tiny.ron --leads leads.csv --lead leads.csv", &["option", "“--lead”"]);
    check("tiny.ron --unknown", &["option", "“--unknown”"]);
    check("check tiny.ron other.ron", &["“other.ron”"]);
}

#[test]
fn what_is_missing_is_named() {
    check("check", &["Missing", "<AGREEMENT.ron>"]);
    check("simulate tiny.ron", &["Missing", "--leads <FILE>"]);
    check("simulate --leads leads.csv", &["Missing", "<AGREEMENT.ron>"]);
    check("export tiny.ron", &["Missing", "--to <FORMAT>", "--output <FILE>"]);
    check("sample", &["Missing", "--out <DIR>"]);
    check("simulate tiny.ron --leads", &["--leads <FILE>", "value"]);
    check("--language", &["--language", "value", "en, de, pl, ja, ko"]);
}

#[test]
fn wrong_values_are_named_with_those_that_can_be() {
    check("simulate tiny.ron --leads leads.csv --format yaml", &["--format", "“yaml”", "table, json, csv"]);
    check("simulate tiny.ron --leads leads.csv --format JSON", &["--format", "“JSON”", "table, json, csv"]);
    check("export tiny.ron --to xml -o rules", &["--to", "“xml”", "json, ron, json-schema"]);
    check("check tiny.ron --language xx", &["--language", "“xx”", "en, de, pl, ja, ko"]);
}

#[test]
fn what_does_not_go_together_is_named() {
    check("tiny.ron check tiny.ron", &["check", "tiny.ron", "does not go with"]);
    check(
        "simulate tiny.ron --leads leads.csv --mapping a --mapping a",
        &["--mapping <FILE>", "does not go with"],
    );
}

#[test]
fn options_can_stand_before_and_after_the_command() {
    let folder = folder();
    let expected = folder.run("check tiny.ron").ok().out;
    assert_eq!(folder.run("--language en check tiny.ron").ok().out, expected);
    assert_eq!(folder.run("check --language=en tiny.ron").ok().out, expected);
    assert_eq!(folder.run("check tiny.ron --language en").ok().out, expected);
    assert_eq!(folder.run("check --language en -- tiny.ron").ok().out, expected);
    let table = simulate(&folder, "").ok().out;
    assert_eq!(simulate(&folder, "--format=table").ok().out, table);
}

/// A question that needs more than the history says what it needs, and ends with 2.
#[test]
fn a_question_says_what_it_needs() {
    for (question, part) in [("compare", "--against"), ("quota", "--quota"), ("suggest", "50 won")] {
        let run = folder().run(&format!(
            "simulate tiny.ron --leads leads.csv --activities activities.csv --stage-changes changes.csv --deals deals.csv --question {question}"
        ));
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{question}: {}", run.err);
        assert!(run.err.lines().last().is_some_and(|line| line.contains(part)), "{question}: {}", run.err);
    }
    let unknown = folder().run("simulate tiny.ron --leads leads.csv --question why").refusal(2);
    assert!(unknown.contains("“why”") && unknown.contains("back-test"), "{unknown}");
}
