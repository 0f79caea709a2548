use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::EnvelopeError;
use crate::agreement::{Agreement, Figures, Fingerprint, Meaning, Member};
use crate::fields::Timestamp;

/// What envelopes say they hold when it is a [`Statement`].
pub const SIGNATURE_TYPE: &str = "application/vnd.accord.signature.v1+json";

/// What envelopes say they hold when it is a [`WithdrawalStatement`].
pub const WITHDRAWAL_TYPE: &str = "application/vnd.accord.withdrawal.v1+json";

/// Exactly what somebody signs, written as JSON after RFC 8785.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// The definitions, whole.
    pub agreement: Agreement,
    /// Their fingerprint.
    pub fingerprint: Fingerprint,
    /// Who signs.
    pub signer: Member,
    /// With which meaning.
    #[serde(default, skip_serializing_if = "Meaning::is_approval")]
    pub meaning: Meaning,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When, by the clock of the machine.
    pub signed_at: Timestamp,
    /// The version that this one follows, by its seal; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub previous: Option<Fingerprint>,
    /// The fingerprint of the histories that it was judged on, if there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<String>,
    /// The figures that were on the screen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
}

/// Exactly what somebody signs who takes a signature back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawalStatement {
    /// The content that the signature was given for.
    pub fingerprint: Fingerprint,
    /// Who signs.
    pub signer: Member,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When, by the clock of the machine.
    pub at: Timestamp,
}

/// The canonical form of a statement.
pub(super) fn write(statement: &impl Serialize) -> Vec<u8> {
    serde_json_canonicalizer::to_vec(statement).unwrap_or_default()
}

/// The statement of a text, if that is its one canonical form.
pub(super) fn read<T: Serialize + DeserializeOwned>(payload: &[u8]) -> Result<T, EnvelopeError> {
    let statement: T = serde_json::from_slice(payload).map_err(|_no_statement| EnvelopeError::Statement)?;
    if write(&statement) == payload { Ok(statement) } else { Err(EnvelopeError::Statement) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Party;

    #[test]
    fn a_statement_has_one_spelling() {
        let statement = WithdrawalStatement {
            fingerprint: Agreement::nameless().fingerprint(),
            signer: Member { party: Party::Sales, name: "Lee".to_owned() },
            reason: String::new(),
            at: Timestamp(0),
        };
        let written = String::from_utf8(write(&statement)).unwrap();
        let fingerprint = Agreement::nameless().fingerprint();
        // Put down by hand: keys sorted, no spaces, what is not set left out.
        let expected = format!(
            r#"{{"at":"1970-01-01T00:00:00Z","fingerprint":"{fingerprint}","signer":{{"name":"Lee","party":"Sales"}}}}"#
        );
        assert_eq!(written, expected);
        assert_eq!(read::<WithdrawalStatement>(written.as_bytes()), Ok(statement));
        for (from, to) in [
            ("Lee", "\\u004cee"),
            ("\"at\"", " \"at\""),
            ("{\"at\"", "{\"reason\":\"\",\"at\""),
            ("{\"at\"", "{\"more\":1,\"at\""),
            ("{\"at\"", "{\"at\":\"1970-01-01T00:00:00Z\",\"at\""),
        ] {
            let other = written.replacen(from, to, 1);
            assert_ne!(other, written);
            assert_eq!(
                read::<WithdrawalStatement>(other.as_bytes()),
                Err(EnvelopeError::Statement),
                "{other}"
            );
        }
    }
}
