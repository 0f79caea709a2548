use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ed25519_dalek::{Signature, VerifyingKey};

use super::SigningKey;
use crate::agreement::{Envelope, EnvelopeSignature, PublicKey};

/// Why an envelope proves nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EnvelopeError {
    /// What it says it holds is something else than what was asked for.
    #[error("holds something else")]
    OtherType,
    /// It has no signature or several, or is not spelled in the one way that is allowed.
    #[error("not in the one form that is allowed")]
    Form,
    /// It names another key than that of the signer.
    #[error("signed with another key")]
    OtherKey,
    /// The signature does not belong to the text.
    #[error("the signature does not belong to the text")]
    Forged,
    /// The text is not what was to be stated, or not in its canonical form.
    #[error("not a statement in canonical form")]
    Statement,
}

/// What is signed of a text: its type and itself, with their lengths, so that neither can pass for the other (PAE of DSSE 1.0).
fn authenticated(payload_type: &str, payload: &[u8]) -> Vec<u8> {
    let head = format!("DSSEv1 {} {payload_type} {} ", payload_type.len(), payload.len());
    [head.as_bytes(), payload].concat()
}

/// Signs a text.
pub(super) fn seal(payload_type: &str, payload: &[u8], key: &SigningKey) -> Envelope {
    let signature = key.sign(&authenticated(payload_type, payload));
    Envelope {
        payload_type: payload_type.to_owned(),
        payload: STANDARD.encode(payload),
        signatures: vec![EnvelopeSignature {
            keyid: key.public().to_string(),
            sig: STANDARD.encode(signature),
        }],
    }
}

/// The text of an envelope, if that key signed it as that type. There is one spelling of each envelope, so that none can be changed
/// without notice: one signature, canonical base 64, and the key by its full name.
pub(super) fn open(
    envelope: &Envelope,
    payload_type: &str,
    key: &PublicKey,
) -> Result<Vec<u8>, EnvelopeError> {
    if envelope.payload_type != payload_type {
        return Err(EnvelopeError::OtherType);
    }
    let [signature] = envelope.signatures.as_slice() else { return Err(EnvelopeError::Form) };
    if signature.keyid != key.to_string() {
        return Err(EnvelopeError::OtherKey);
    }
    let payload = decoded(&envelope.payload)?;
    let bytes: [u8; 64] = decoded(&signature.sig)?.try_into().map_err(|_other_length| EnvelopeError::Form)?;
    let key = VerifyingKey::from_bytes(key.bytes()).map_err(|_no_point| EnvelopeError::Forged)?;
    let message = authenticated(payload_type, &payload);
    // Strict: no weak keys, and one signature for each text and key.
    key.verify_strict(&message, &Signature::from_bytes(&bytes)).map_err(|_forged| EnvelopeError::Forged)?;
    Ok(payload)
}

/// The text of an envelope, whoever signed it.
pub(super) fn payload_unchecked(envelope: &Envelope) -> Result<Vec<u8>, EnvelopeError> {
    decoded(&envelope.payload)
}

/// The bytes of a text in base 64, padded, with nothing left over.
fn decoded(text: &str) -> Result<Vec<u8>, EnvelopeError> {
    let bytes = STANDARD.decode(text).map_err(|_no_base_64| EnvelopeError::Form)?;
    if STANDARD.encode(&bytes) == text { Ok(bytes) } else { Err(EnvelopeError::Form) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification of DSSE.
    #[test]
    fn what_is_signed_is_what_the_specification_says() {
        let found = authenticated("http://example.com/HelloWorld", b"hello world");
        assert_eq!(found, b"DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    }

    #[test]
    fn an_envelope_opens_with_the_key_and_the_type_that_it_was_sealed_with() {
        let (key, other) = (SigningKey::of_seed([1; 32]), SigningKey::of_seed([2; 32]));
        let envelope = seal("a", b"text", &key);
        assert_eq!(open(&envelope, "a", &key.public()), Ok(b"text".to_vec()));
        assert_eq!(open(&envelope, "b", &key.public()), Err(EnvelopeError::OtherType));
        assert_eq!(open(&envelope, "a", &other.public()), Err(EnvelopeError::OtherKey));
        let twice = Envelope {
            signatures: [envelope.signatures.clone(), envelope.signatures.clone()].concat(),
            ..envelope.clone()
        };
        assert_eq!(open(&twice, "a", &key.public()), Err(EnvelopeError::Form));
        let none = Envelope { signatures: Vec::new(), ..envelope };
        assert_eq!(open(&none, "a", &key.public()), Err(EnvelopeError::Form));
    }

    /// Four bits of the last letter mean nothing; a lenient reader would let them change.
    #[test]
    fn base_64_has_one_spelling() {
        assert_eq!(decoded("aGk="), Ok(b"hi".to_vec()));
        for wrong in ["aGl=", "aGk", "aGk=\n", "aG k=", "aGk==", "a-k="] {
            assert_eq!(decoded(wrong), Err(EnvelopeError::Form), "{wrong:?}");
        }
    }
}
