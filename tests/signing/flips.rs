//! One changed byte anywhere in a signed file is found.

use std::sync::Arc;

use accord::agreement::Status;
use accord::project::{Project, read, write};
use accord::signing::{sound_status, verify};
use rayon::prelude::*;

use crate::made::two_versions;

/// Changes each byte of a file in turn, in one bit of it. The file does not open then, or says the same, or is found at fault, or is
/// another draft that nobody has signed; never is it taken for what was agreed.
#[test]
fn no_changed_byte_passes_for_what_was_signed() {
    let project = Project { document: two_versions(), sources: None };
    let text = write(&project);
    let found: Vec<Found> =
        (0..text.len()).into_par_iter().filter_map(|n| flipped(&project, &text, n)).collect();
    let n_found = found.iter().filter(|it| **it == Found::AtFault).count();
    let n_same = found.iter().filter(|it| **it == Found::Same).count();
    assert!(n_found > text.len() / 2, "{n_found} of {}", text.len());
    assert!(n_same < text.len() / 4, "only spaces mean nothing: {n_same} of {}", text.len());
}

/// What a changed file is, if it opens.
#[derive(PartialEq)]
enum Found {
    Same,
    AtFault,
    Draft,
}

fn flipped(project: &Project, text: &str, n: usize) -> Option<Found> {
    let mut bytes = text.as_bytes().to_vec();
    bytes[n] ^= 1 << (n % 7);
    let changed = String::from_utf8(bytes).ok().and_then(|text| read(&text).ok())?;
    if changed == *project {
        return Some(Found::Same);
    }
    if !verify(&changed.document).is_empty() {
        return Some(Found::AtFault);
    }
    let is_draft = changed.document.versions == project.document.versions
        && sound_status(&changed.document) != Status::Agreed;
    assert!(is_draft, "byte {n}: {:?}", &text[n.saturating_sub(20)..(n + 20).min(text.len())]);
    Some(Found::Draft)
}

/// The same for an envelope alone, which is stricter: not even a space may change in what is signed, nor a bit of the rest.
#[test]
fn no_bit_of_an_envelope_can_change() {
    let mut document = two_versions();
    document.versions.pop();
    document.signatures.clear();
    document.agreed = Some(Arc::new(document.versions[0].agreement.clone()));
    assert_eq!(verify(&document), []);
    let whole = serde_json::to_string(&document.versions[0].signatures[0].envelope).unwrap();
    let payload = whole.find("\"payload\":").unwrap()..whole.find("\"signatures\"").unwrap();
    let mut n_read = 0;
    for n in 0..whole.len() {
        // The payload is long and all of one kind: there, one bit of each byte is enough.
        let bits = if payload.contains(&n) { n % 7..n % 7 + 1 } else { 0..7 };
        for bit in bits {
            let mut bytes = whole.clone().into_bytes();
            bytes[n] ^= 1 << bit;
            let Ok(envelope) = serde_json::from_slice(&bytes) else { continue };
            let mut changed = document.clone();
            let version = Arc::make_mut(&mut changed.versions[0]);
            assert_ne!(version.signatures[0].envelope, envelope, "byte {n}, bit {bit}");
            version.signatures[0].envelope = envelope;
            version.seal = version.expected_seal();
            n_read += 1;
            assert!(!verify(&changed).is_empty(), "byte {n}, bit {bit}");
        }
    }
    assert!(n_read > whole.len(), "{n_read} of {}", whole.len());
}
