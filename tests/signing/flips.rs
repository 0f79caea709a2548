//! One changed byte anywhere in a signed file is found.

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

/// The same for every bit of an envelope, which is stricter: not even a space may change.
#[test]
fn no_bit_of_an_envelope_can_change() {
    let document = two_versions();
    let whole = serde_json::to_string(&document.versions[1].signatures[0].envelope).unwrap();
    let mut n_read = 0;
    for n in 0..whole.len() * 7 {
        let mut bytes = whole.clone().into_bytes();
        bytes[n / 7] ^= 1 << (n % 7);
        let Ok(envelope) = serde_json::from_slice(&bytes) else { continue };
        let mut changed = document.clone();
        let version = std::sync::Arc::make_mut(&mut changed.versions[1]);
        if version.signatures[0].envelope == envelope {
            // A space between the fields of JSON, which are not what is signed.
            continue;
        }
        version.signatures[0].envelope = envelope;
        version.seal = version.expected_seal();
        n_read += 1;
        assert!(!verify(&changed).is_empty(), "bit {n}");
    }
    assert!(n_read > whole.len() * 5, "{n_read}");
}
