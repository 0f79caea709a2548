//! A machine without a display.

use crate::history::folder;

#[test]
fn without_a_display_there_is_one_message_with_the_other_way() {
    let folder = folder();
    for arguments in ["", "tiny.ron", "missing.ron"] {
        let err = folder.run(arguments).refusal(2);
        assert_eq!(err.lines().count(), 1, "{err}");
        assert!(err.contains("display"), "{err}");
        assert!(err.contains("accord simulate AGREEMENT.ron --leads FILE"), "{err}");
    }
}

#[test]
fn the_message_speaks_the_language_of_the_user() {
    let folder = folder();
    let err = folder.run("--language de").refusal(2);
    assert!(err.starts_with("Kein Bildschirm"), "{err}");
    let err = folder.run_with("", &[("LANG", "ko_KR.UTF-8")]).refusal(2);
    assert!(err.contains("accord simulate") && !err.contains("display"), "{err}");
}

#[test]
fn a_display_that_does_not_answer_is_no_crash() {
    let folder = folder();
    for display in [("DISPLAY", ":987"), ("WAYLAND_DISPLAY", "no-such-display")] {
        let err = folder.run_with("", &[display]).refusal(2);
        assert!(err.contains("accord simulate AGREEMENT.ron --leads FILE"), "{display:?}: {err}");
    }
}
