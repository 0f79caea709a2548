//! `verify`: what was signed, and what is at fault.

use crate::history::AGREEMENT;
use crate::program::{Folder, Run};

/// Two versions, both signed by both with their keys; sales has withdrawn since.
const SIGNED: &str = include_str!("../files/frozen/signed.ron");

fn verify(text: &str) -> Run {
    let folder = Folder::new();
    folder.write("signed.ron", text);
    folder.run("verify signed.ron")
}

#[test]
fn a_sound_file_is_success_and_its_signatures_are_listed() {
    let run = verify(SIGNED);
    assert_eq!((run.code, run.err.as_str()), (0, ""));
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines[1], "DRAFT", "{}", run.out);
    let of = |beginning: &str| lines.iter().filter(|it| it.trim().starts_with(beginning)).count();
    assert_eq!((of("Version 1 ("), of("Version 2 (")), (1, 1), "{}", run.out);
    assert_eq!((of("Mina Park (Marketing), "), of("Jörg Müller (Sales), ")), (2, 2), "{}", run.out);
    assert!(
        run.out.contains("approved with reservation: nur für das Pilotprojekt (with a key)"),
        "{}",
        run.out
    );
    assert_eq!(of("Jörg Müller (Sales) withdrew the signature under "), 1, "{}", run.out);
    assert!(run.out.ends_with("Everything is as it was signed.\n"), "{}", run.out);
}

#[test]
fn what_was_changed_is_named_and_ends_with_1() {
    // The threshold of the second version, which stands twice before it: as the agreement, and as what was agreed last.
    let changed = SIGNED.replace("threshold: 60", "threshold: 61");
    assert_eq!(SIGNED.matches("threshold: 60").count(), 3);
    let run = verify(&changed);
    assert_eq!(run.code, 1, "{}", run.out);
    assert!(
        run.out.contains("Version 2: The content is not the one that its fingerprint stands for."),
        "{}",
        run.out
    );
    let other = SIGNED.replacen("reason: \"round 1\"", "reason: \"round 9\"", 1);
    assert_ne!(other, SIGNED);
    assert_eq!(verify(&other).code, 1);
}

#[test]
fn a_file_that_nobody_signed_with_a_key_has_no_faults() {
    let run = verify(AGREEMENT);
    assert_eq!(run.code, 0);
    assert!(run.out.ends_with("Everything is as it was signed.\n"), "{}", run.out);
    assert_eq!(verify("no agreement").code, 3);
}

#[test]
fn a_signature_by_name_only_is_said_to_be_one() {
    let fingerprint = crate::check::fingerprint(AGREEMENT);
    let signature = format!(
        "(party: Sales, name: \"Lee\", signed_at: \"2026-07-01T09:00:00Z\", fingerprint: \"{fingerprint}\")"
    );
    let end = AGREEMENT.rfind(')').unwrap();
    let signed = format!("{}, signatures: [{signature}])", AGREEMENT[..end].trim_end().trim_end_matches(','));
    let run = verify(&signed);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("Lee (Sales), "), "{}", run.out);
    assert!(run.out.contains("(by name only)"), "{}", run.out);
}
