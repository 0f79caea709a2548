use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use super::{Agreement, Place, Stage, hex};

/// The SHA-256 of an agreement's canonical form, which says whether two agreements mean the same.
///
/// Written `sha256:` and 64 hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fingerprint([u8; 32]);

/// Why a text is not a fingerprint.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a fingerprint: expected `sha256:` and 64 of 0-9 and a-f")]
pub struct FingerprintError;

impl Agreement {
    /// The canonical form: JSON after RFC 8785 (keys sorted, no spaces, one spelling per value).
    ///
    /// Reformatting the file, its comments or the order of its fields changes nothing here; any changed
    /// value does. Parts that are not set are left out, so that later versions of Accord can add some.
    pub fn canonical_json(&self) -> String {
        // The model has only texts, integers, lists and enums, none of which can fail to serialise.
        serde_json_canonicalizer::to_string(self).unwrap_or_default()
    }

    /// The fingerprint of the canonical form.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(self)
    }

    /// The fingerprint of a part, as long as it is there.
    pub fn fingerprint_of(&self, place: &Place) -> Option<Fingerprint> {
        fn of(part: Option<&impl serde::Serialize>) -> Option<Fingerprint> {
            Some(Fingerprint::of(part?))
        }
        match place {
            Place::Agreement => Some(self.fingerprint()),
            Place::Calendar => of(Some(&self.calendar)),
            Place::Limits => of(Some(&self.limits)),
            Place::Mql | Place::Stage(Stage::Mql) => of(Some(&self.mql)),
            Place::Stage(Stage::Sal) => of(Some(&self.sal)),
            Place::Stage(Stage::Sql) => of(Some(&self.sql)),
            Place::Criterion(id) => of(self.criterion(id)),
            Place::Segment(id) => of(self.segment(id)),
            Place::Requirement(id) => of(self.requirement(id).map(|(_, it)| it)),
            Place::List(id) => of(self.list(id)),
            Place::Reason(id) => of(self.reason(id)),
            Place::Example(id) => of(self.example(id)),
            Place::Role(id) => {
                of(self.mql.buying_team.iter().flat_map(|it| &it.roles).find(|it| it.id == *id))
            }
        }
    }
}

impl Fingerprint {
    /// That of anything that has only texts, integers, lists and enums, by its canonical form.
    pub fn of(content: &impl serde::Serialize) -> Self {
        let text = serde_json_canonicalizer::to_string(content).unwrap_or_default();
        Self(Sha256::digest(text.as_bytes()).into())
    }

    /// The first 16 digits in groups of four, to be compared by eye or read aloud.
    pub fn short(&self) -> String {
        let hex = hex::digits(&self.0[..8]);
        let groups: Vec<&str> = (0..4).map(|n| &hex[n * 4..n * 4 + 4]).collect();
        groups.join("-")
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "sha256:{}", hex::digits(&self.0))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl From<Fingerprint> for String {
    fn from(fingerprint: Fingerprint) -> Self {
        fingerprint.to_string()
    }
}

impl TryFrom<String> for Fingerprint {
    type Error = FingerprintError;

    fn try_from(text: String) -> Result<Self, FingerprintError> {
        text.parse()
    }
}

impl FromStr for Fingerprint {
    type Err = FingerprintError;

    fn from_str(text: &str) -> Result<Self, FingerprintError> {
        hex::bytes_after("sha256:", text).map(Self).ok_or(FingerprintError)
    }
}

impl schemars::JsonSchema for Fingerprint {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Fingerprint".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^sha256:[0-9a-f]{64}$" })
    }
}
