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

    /// Every party that must sign.
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
}

impl Signature {
    /// The signature with its name trimmed and in normalisation form C.
    pub fn normalised(self) -> Self {
        Self { name: text::nfc(self.name.trim()).into_owned(), ..self }
    }

    /// What no name under an agreement may have: a character that cannot be seen or that reorders what is shown.
    pub fn malformation(&self) -> Option<Malformed> {
        let (_, character) = text::forbidden_character(&self.name)?;
        Some(Malformed { place: Place::Agreement, problem: Problem::ForbiddenCharacter(character) })
    }
}
