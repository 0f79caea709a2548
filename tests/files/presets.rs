use accord::agreement::checks::{self, FindingKind, Severity};
use accord::project::{PRESETS, read, write};

#[test]
fn every_preset_opens_and_can_be_signed() {
    assert!(PRESETS.len() >= 5);
    for preset in PRESETS {
        let project = read(preset.text).unwrap_or_else(|error| panic!("{}: {error}", preset.key));
        let findings = checks::run(&project.document.agreement);
        let blocking: Vec<_> = findings.iter().filter(|it| it.severity() == Severity::Blocking).collect();
        assert!(blocking.is_empty(), "{}: {blocking:?}", preset.key);
        // Who answers for a stage, only the teams can say.
        let others: Vec<_> = findings.iter().filter(|it| it.kind != FindingKind::NoOwner).collect();
        assert!(others.is_empty(), "{}: {others:?}", preset.key);
    }
}

#[test]
fn every_preset_survives_being_saved() {
    for preset in PRESETS {
        let project = read(preset.text).unwrap();
        let text = write(&project);
        let again = read(&text).unwrap_or_else(|error| panic!("{}: {error}\n{text}", preset.key));
        assert_eq!(again, project, "{}", preset.key);
        assert_eq!(again.document.agreement.fingerprint(), project.document.agreement.fingerprint());
    }
}
