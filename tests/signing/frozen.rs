//! What was signed once verifies for ever.

use std::path::Path;

use accord::agreement::{Party, Status};
use accord::project::{open, read, write};
use accord::signing::{sound_status, verify};

/// A file of format 3 with two versions, a draft after them and a withdrawal. It never changes.
const SIGNED: &str = "tests/files/frozen/signed.ron";

#[test]
fn a_file_that_was_signed_once_verifies_for_ever() {
    let project = open(&Path::new(env!("CARGO_MANIFEST_DIR")).join(SIGNED)).unwrap();
    let document = &project.document;
    assert_eq!(verify(document), []);
    let thresholds: Vec<i32> = document.versions.iter().map(|it| it.agreement.mql.threshold).collect();
    assert_eq!(thresholds, [45, 60]);
    assert!(document.versions.iter().all(|it| it.signatures.iter().all(|it| !it.is_by_name_only())));
    assert_eq!(document.withdrawals.len(), 1);
    assert_eq!(sound_status(document), Status::Draft { missing: vec![Party::Sales] });
    assert_eq!(read(&write(&project)).unwrap(), project);
}
