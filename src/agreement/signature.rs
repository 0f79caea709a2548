use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Fingerprint, Malformed, Place, Problem};
use crate::fields::{Timestamp, text};

/// A team at the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Party {
    /// The team that finds leads.
    Marketing,
    /// The team that works them.
    Sales,
    /// The team that keeps the systems.
    Operations,
    /// Those whom both report to.
    Leadership,
}

impl Party {
    /// Every party.
    pub const ALL: [Self; 4] = [Self::Marketing, Self::Sales, Self::Operations, Self::Leadership];

    /// Every party that must sign, where an agreement says nothing else.
    pub const SIGNING: [Self; 2] = [Self::Marketing, Self::Sales];

    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Marketing => "marketing",
            Self::Sales => "sales",
            Self::Operations => "operations",
            Self::Leadership => "leadership",
        }
    }
}

/// That somebody signed, for a party, exactly the content of that fingerprint.
///
/// Whether it still holds is computed, never stored: an edit re-opens the agreement and undo restores it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Signature {
    /// For whom.
    pub party: Party,
    /// By whom, as typed.
    pub name: String,
    /// When, by the clock of the machine.
    pub signed_at: Timestamp,
    /// What.
    pub fingerprint: Fingerprint,
    /// With which meaning.
    #[serde(default, skip_serializing_if = "Meaning::is_approval")]
    pub meaning: Meaning,
    /// Why, in the signer's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The proof, where it was made with a key. Without it, the signature is by name only: it says who typed a name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Envelope>,
}

/// What a signature means.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Meaning {
    /// The signer agrees.
    #[default]
    Approved,
    /// The signer has read it, and does not decide.
    Reviewed,
    /// The signer agrees, with these words.
    WithReservation(String),
}

/// A signed text, as DSSE (Dead Simple Signing Envelope, version 1) has it: what is signed stands inside, byte for byte.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Envelope {
    /// What the text is.
    #[serde(rename = "payloadType")]
    pub payload_type: String,
    /// The text, in base 64.
    pub payload: String,
    /// The signatures; here always one.
    pub signatures: Vec<EnvelopeSignature>,
}

/// The signature of an envelope.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EnvelopeSignature {
    /// The public key.
    pub keyid: String,
    /// The signature, in base 64.
    pub sig: String,
}

impl Meaning {
    /// Whether it is plain approval.
    pub fn is_approval(&self) -> bool {
        *self == Self::Approved
    }

    /// Whether the signer agrees, so that the signature counts.
    pub fn counts(&self) -> bool {
        !matches!(self, Self::Reviewed)
    }
}

impl Signature {
    /// An approval by name only.
    pub fn by_name(party: Party, name: &str, signed_at: Timestamp, fingerprint: Fingerprint) -> Self {
        Self {
            party,
            name: name.to_owned(),
            signed_at,
            fingerprint,
            meaning: Meaning::Approved,
            reason: String::new(),
            envelope: None,
        }
    }

    /// Whether nothing but a name stands for it.
    pub fn is_by_name_only(&self) -> bool {
        self.envelope.is_none()
    }

    /// The signature with its texts trimmed and in normalisation form C.
    pub fn normalised(mut self) -> Self {
        self.for_each_text_mut(|typed| *typed = text::nfc(typed.trim()).into_owned());
        self
    }

    /// What no text under an agreement may have: a character that cannot be seen or that reorders what is shown.
    pub fn malformation(&self) -> Option<Malformed> {
        let mut found = None;
        self.clone().for_each_text_mut(|typed| found = found.or(text::forbidden_character(typed)));
        let (_, character) = found?;
        Some(Malformed { place: Place::Agreement, problem: Problem::ForbiddenCharacter(character) })
    }

    fn for_each_text_mut(&mut self, mut change: impl FnMut(&mut String)) {
        change(&mut self.name);
        change(&mut self.reason);
        if let Meaning::WithReservation(words) = &mut self.meaning {
            change(words);
        }
    }
}
