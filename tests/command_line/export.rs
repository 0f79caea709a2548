//! `export`: the rules as a file that says whether they are agreed.

use serde_json::Value;

use crate::check::fingerprint;
use crate::history::{AGREEMENT, changed};
use crate::program::Folder;

const DRAFT_NOTE: &str = "Written as a DRAFT: both parties have not signed these rules.\n";

/// The agreement with signatures under it that parties gave for the content of a fingerprint.
fn signed(agreement: &str, parties: &[&str], fingerprint: &str) -> String {
    let signature = |party: &&str| {
        format!(
            "(party: {party}, name: \"{party}'s Kim\", signed_at: \"2026-02-01T09:00:00Z\", \
             fingerprint: \"{fingerprint}\")"
        )
    };
    let signatures: Vec<String> = parties.iter().map(signature).collect();
    let body = agreement.trim_end().strip_suffix(')').unwrap();
    format!("{body}    signatures: [{}],\n)\n", signatures.join(", "))
}

fn agreed() -> String {
    signed(AGREEMENT, &["Marketing", "Sales"], &fingerprint(AGREEMENT))
}

/// Exports a text and returns what was said, and the file.
fn export(text: &str, format: &str) -> (String, String) {
    let folder = Folder::new();
    folder.write("tiny.ron", text);
    let run = folder.run(&format!("export tiny.ron --to {format} -o rules")).ok();
    assert_eq!(run.out, "", "the result is the file");
    assert_eq!(folder.names(), ["rules", "tiny.ron"]);
    assert_eq!(folder.read("tiny.ron"), text, "the agreement stays as it is");
    (run.err, folder.read("rules"))
}

fn json(text: &str) -> (String, Value) {
    let (err, file) = export(text, "json");
    (err, serde_json::from_str(&file).unwrap())
}

#[test]
fn what_nobody_signed_is_a_draft() {
    let (err, rules) = json(AGREEMENT);
    assert_eq!(err, DRAFT_NOTE);
    assert_eq!(rules["status"], "DRAFT");
    assert_eq!(rules["signatures"], serde_json::json!([]));
    assert_eq!(rules["fingerprint"], fingerprint(AGREEMENT));
    let (err, rules) = export(AGREEMENT, "ron");
    assert_eq!(err, DRAFT_NOTE);
    assert!(rules.starts_with("// DRAFT") && rules.contains("status: DRAFT,"), "{rules}");
    assert!(!rules.contains("AGREED"), "{rules}");
}

#[test]
fn what_both_signed_is_agreed() {
    let (err, rules) = json(&agreed());
    assert_eq!(err, "", "there is nothing to warn of");
    assert_eq!(rules["status"], "AGREED");
    assert_eq!(rules["fingerprint"], fingerprint(AGREEMENT));
    let [marketing, sales] = rules["signatures"].as_array().unwrap().as_slice() else { panic!("{rules}") };
    assert_eq!((&marketing["party"], &marketing["name"]), (&"Marketing".into(), &"Marketing's Kim".into()));
    assert_eq!((&sales["party"], &sales["signed_at"]), (&"Sales".into(), &"2026-02-01T09:00:00Z".into()));
    let (err, rules) = export(&agreed(), "ron");
    assert_eq!(err, "");
    assert!(rules.starts_with("// AGREED") && rules.contains("status: AGREED,"), "{rules}");
    assert!(!rules.contains("DRAFT"), "{rules}");
}

#[test]
fn an_edit_after_signing_makes_it_a_draft_again() {
    let of_content = fingerprint(AGREEMENT);
    for (from, to) in [("threshold: 40", "threshold: 41"), ("title: \"Tiny\"", "title: \"Tiny, too\"")] {
        let edited = signed(&changed(from, to), &["Marketing", "Sales"], &of_content);
        let (err, rules) = json(&edited);
        assert_eq!(err, DRAFT_NOTE, "{to}");
        assert_eq!(rules["status"], "DRAFT", "{to}");
        assert_eq!(rules["signatures"], serde_json::json!([]), "{to}: they hold for other rules");
        assert!(export(&edited, "ron").1.starts_with("// DRAFT"), "{to}");
    }
    // A comment is no edit.
    assert_eq!(json(&format!("// Signed in February.\n{}", agreed())).1["status"], "AGREED");
}

#[test]
fn one_party_alone_agrees_to_nothing() {
    let of_content = fingerprint(AGREEMENT);
    for (parties, n_holding) in [(&["Marketing"][..], 1), (&["Sales"], 1), (&["Sales", "Sales"], 2)] {
        let (err, rules) = json(&signed(AGREEMENT, parties, &of_content));
        assert_eq!(err, DRAFT_NOTE);
        assert_eq!(rules["status"], "DRAFT", "{parties:?}");
        assert_eq!(rules["signatures"].as_array().map(Vec::len), Some(n_holding), "{parties:?}");
    }
}

#[test]
fn check_and_simulate_know_the_status_too() {
    let folder = Folder::new();
    folder.write("tiny.ron", agreed());
    folder.write("leads.csv", crate::history::LEADS);
    let out = folder.run("check tiny.ron").ok().out;
    assert_eq!(out.lines().nth(1), Some("AGREED"));
    assert!(out.contains("Signed for Marketing by Marketing's Kim on Feb 1, 2026"), "{out}");
    assert!(out.contains("Signed for Sales by Sales's Kim on Feb 1, 2026"), "{out}");
    let run = folder.run("simulate tiny.ron --leads leads.csv --format json").ok();
    assert_eq!(crate::history::json(&run)["status"], "AGREED");
}

#[test]
fn the_rules_are_all_there() {
    let (_, rules) = json(AGREEMENT);
    let agreement = &rules["agreement"];
    assert_eq!(agreement["title"], "Tiny");
    assert_eq!(agreement["mql"]["threshold"], 40);
    assert_eq!(agreement["criteria"].as_array().map(Vec::len), Some(5));
    assert_eq!(agreement["criteria"][2]["evidence"]["Activity"]["kind"], "demo request");
    assert_eq!(agreement["sal"]["requirements"][0]["test"]["Act"]["within"]["unit"], "WorkingHours");
    assert_eq!(agreement["lists"][2]["purpose"], "Disqualified");
    let (_, schema) = export(AGREEMENT, "json-schema");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert!(schema["properties"]["agreement"].is_object(), "{schema}");
}

#[test]
fn the_file_that_was_there_is_replaced() {
    let folder = Folder::new();
    folder.write("tiny.ron", AGREEMENT);
    folder.write("rules.json", "older and longer ".repeat(1_000));
    folder.run("export tiny.ron --to json --output rules.json").ok();
    let rules: Value = serde_json::from_str(&folder.read("rules.json")).unwrap();
    assert_eq!(rules["status"], "DRAFT");
    assert_eq!(folder.names(), ["rules.json", "tiny.ron"]);
}

#[test]
fn a_folder_that_is_not_there_takes_no_file() {
    let folder = Folder::new();
    folder.write("tiny.ron", AGREEMENT);
    for format in ["json", "ron", "json-schema"] {
        let err = folder.run(&format!("export tiny.ron --to {format} -o missing/rules")).refusal(4);
        assert!(err.contains("rules") && !err.contains("DRAFT"), "nothing was written: {err}");
        assert_eq!(folder.names(), ["tiny.ron"]);
    }
}

#[test]
fn a_folder_is_no_file_to_write_to() {
    let folder = Folder::new();
    folder.write("tiny.ron", AGREEMENT);
    std::fs::create_dir(folder.path("rules")).unwrap();
    let err = folder.run("export tiny.ron --to json -o rules").refusal(4);
    assert!(err.contains("rules"), "{err}");
    assert_eq!(folder.names(), ["rules", "tiny.ron"], "nothing is left beside it");
    assert_eq!(crate::program::names(&folder.path("rules")), [""; 0], "or in it");
}

#[test]
fn what_is_no_agreement_is_not_exported() {
    let folder = Folder::new();
    folder.write("tiny.ron", changed("threshold: 40", "threshold: many"));
    let err = folder.run("export tiny.ron --to json -o rules").refusal(3);
    assert!(err.contains("tiny.ron"), "{err}");
    assert_eq!(folder.names(), ["tiny.ron"]);
}
