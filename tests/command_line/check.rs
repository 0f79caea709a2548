//! `check`: the status, the fingerprint, and what stands in the way of signing.

use crate::history::{AGREEMENT, changed};
use crate::program::Folder;

/// Checks a text and returns how it ended, with its result.
fn check(text: &str) -> (i32, String) {
    let folder = Folder::new();
    folder.write("tiny.ron", text);
    let run = folder.run("check tiny.ron");
    assert_eq!(run.err, "", "findings are the result");
    (run.code, run.out)
}

/// The fingerprint that `check` prints.
#[track_caller]
pub fn fingerprint(text: &str) -> String {
    let (_, out) = check(text);
    let mut found = out.lines().filter(|line| line.starts_with("sha256:"));
    let fingerprint = found.next().unwrap_or_else(|| panic!("no fingerprint: {out}")).to_owned();
    assert_eq!(found.next(), None);
    assert_eq!(fingerprint.len(), "sha256:".len() + 64);
    fingerprint
}

#[test]
fn an_agreement_that_makes_sense_is_success() {
    let (code, out) = check(AGREEMENT);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(code, 0);
    assert_eq!(lines[..2], ["Tiny", "DRAFT"]);
    assert_eq!(
        lines[3..],
        [
            "Advice: MQL: Nobody answers for this stage. Name an owner.",
            "Nothing stands in the way of signing (1 with advice)."
        ]
    );
    let owners = "owners: (mql: (name: \"Kim\"), sal: (name: \"Lee\"), sql: (name: \"Lee\")),";
    let (code, out) = check(&changed("criteria: [", &format!("{owners} criteria: [")));
    assert_eq!(
        (code, out.lines().last()),
        (0, Some("Nothing stands in the way of signing (0 with advice)."))
    );
}

/// A lead can have 20 + 10 points for who it is, 30 for a demo and 10 for prices, and no more.
#[test]
fn a_threshold_that_nobody_reaches_stands_in_the_way() {
    assert_eq!(check(&changed("threshold: 40", "threshold: 70")).0, 0);
    let (code, out) = check(&changed("threshold: 40", "threshold: 71"));
    assert_eq!(code, 1);
    assert!(out.contains("sha256:"), "{out}");
    assert!(out.contains("Blocking: MQL: No lead can reach the threshold"), "{out}");
    assert!(out.contains("at most 70 points"), "{out}");
    assert!(out.ends_with("1 finding stands in the way of signing (1 with advice).\n"), "{out}");
}

#[test]
fn advice_stands_in_nobodys_way() {
    let (code, out) = check(&changed("list: \"low\",", ""));
    assert_eq!(code, 0);
    assert!(out.contains("Advice: SQL: Leads that fail here go nowhere."), "{out}");
    assert!(out.ends_with("Nothing stands in the way of signing (2 with advice).\n"), "{out}");
}

/// A lead of whom nothing is known scores 0: no MQL. One that asked for a demo scores 30 of 40.
#[test]
fn golden_examples_are_checked() {
    let with = |expected: &str| {
        let example =
            format!("examples: [(id: \"e\", name: \"Nobody\", lead: Invented(), {expected})], criteria: [");
        check(&changed("criteria: [", &example))
    };
    assert_eq!(with("").0, 0);
    let (code, out) = with("expected: Sal");
    assert_eq!(code, 1);
    assert!(out.contains("Blocking: Nobody: Both teams expect SAL, but it reaches no MQL."), "{out}");
}

/// The canonical form was written by hand after RFC 8785 and hashed with sha256sum:
/// `{"criteria":[{"category":"Profile","effect":{"Points":5},"evidence":{"Fields":{"Ask":{"field":"phone",`
/// `"question":"IsKnown"}}},"id":"known","name":"Known"}],"id":"a","mql":{"threshold":5},"sal":{"requirements":[]},`
/// `"sql":{"requirements":[]},"title":"Größe"}`
#[test]
fn the_fingerprint_is_that_of_the_canonical_form() {
    let text = r#"(accord: 1, agreement: (id: "a", title: "Größe",
        criteria: [(id: "known", name: "Known", category: Profile, effect: Points(5),
                    evidence: Fields(Ask(field: "phone", question: IsKnown)))],
        mql: (threshold: 5), sal: (requirements: []), sql: (requirements: [])))"#;
    assert_eq!(fingerprint(text), "sha256:a86715373307a7658e7b55b095cd6a2a7ce804a6ebb2dfdef156a87e5e829b5c");
}

#[test]
fn reformatting_leaves_the_fingerprint() {
    let expected = fingerprint(AGREEMENT);
    let one_line = AGREEMENT.split_whitespace().collect::<Vec<_>>().join(" ");
    for text in [
        one_line,
        AGREEMENT.replace('\n', "\r\n"),
        AGREEMENT.replace("    ", "\t\t"),
        format!("\u{feff}// Agreed on a Monday.\n{AGREEMENT}/* the end */"),
        // Another order of fields, and what is meant where nothing is said.
        changed("title: \"Tiny\",", "").replacen("mql:", "title: \"Tiny\", mql:", 1),
        changed(
            "evidence: Activity(kind: \"pricing page\"),",
            "evidence: Activity(decay: [], kind: \"pricing page\"),",
        ),
        changed("list: \"low\"", "list: Some(\"low\")"),
        changed("title: \"Tiny\",", "title: \"  Tiny \", purpose: \"\","),
    ] {
        assert_eq!(fingerprint(&text), expected, "{text}");
    }
}

#[test]
fn every_edit_changes_the_fingerprint() {
    let mut seen = vec![fingerprint(AGREEMENT)];
    for (from, to) in [
        ("title: \"Tiny\"", "title: \"Tiny.\""),
        ("threshold: 40", "threshold: 41"),
        ("closes: \"17:00\"", "closes: \"17:01\""),
        ("name: \"Decides\"", "name: \"decides\""),
        ("counting: Once", "counting: OncePerAsset"),
        ("(10000)", "(10001)"),
        ("unit: WorkingHours", "unit: Hours"),
        ("purpose: LowQuality", "purpose: Nurture"),
    ] {
        let fingerprint = fingerprint(&changed(from, to));
        assert!(!seen.contains(&fingerprint), "{to}");
        seen.push(fingerprint);
    }
}
