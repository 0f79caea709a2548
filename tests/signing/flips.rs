//! One changed byte anywhere in a signed file is found.

use accord::agreement::Status;
use accord::project::{Project, read, write};
use accord::signing::{sound_status, verify};

use crate::made::two_versions;

/// Changes each byte of a file in turn, in one bit of it. The file does not open then, or says the same, or is found at fault, or is
/// another draft that nobody has signed; never is it taken for what was agreed.
#[test]
fn no_changed_byte_passes_for_what_was_signed() {
    let project = Project { document: two_versions(), sources: None };
    let text = write(&project);
    let (mut n_same, mut n_found) = (0, 0);
    for n in 0..text.len() {
        let mut bytes = text.clone().into_bytes();
        bytes[n] ^= 1 << (n % 7);
        let Some(changed) = String::from_utf8(bytes).ok().and_then(|text| read(&text).ok()) else { continue };
        if changed == project {
            n_same += 1;
            continue;
        }
        let is_found = !verify(&changed.document).is_empty();
        let is_draft = changed.document.versions == project.document.versions
            && sound_status(&changed.document) != Status::Agreed;
        assert!(
            is_found || is_draft,
            "byte {n}: {:?}",
            &text[n.saturating_sub(20)..(n + 20).min(text.len())]
        );
        n_found += usize::from(is_found);
    }
    assert!(n_found > text.len() / 2, "{n_found} of {}", text.len());
    assert!(n_same < text.len() / 4, "only spaces mean nothing: {n_same} of {}", text.len());
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
