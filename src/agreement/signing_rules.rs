use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Party, PublicKey};
use crate::fields::Date;

/// Who can sign, how many have to, and for how long that holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SigningRules {
    /// The keys of members. A party that has any signs with them; one that has none signs by name only.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keys: Vec<MemberKey>,
    /// How many signatures are needed of which party. Where nothing is said, one of marketing and one of sales.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needed: Vec<Needed>,
    /// The last day on which the agreement is in force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<Date>,
}

/// The key that somebody signs with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MemberKey {
    /// For whom.
    pub party: Party,
    /// Who.
    pub name: String,
    /// The public half.
    pub key: PublicKey,
}

/// How many people of a party must sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Needed {
    /// Which party.
    pub party: Party,
    /// How many of its people.
    pub signatures: u32,
}

impl SigningRules {
    /// The most keys, and the most signatures of a party.
    pub const MOST: u32 = 100;

    /// Whether nothing is said that is not usual.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// How many people of a party must sign.
    pub fn needed_of(&self, party: Party) -> u32 {
        if self.needed.is_empty() {
            return u32::from(Party::SIGNING.contains(&party));
        }
        self.needed.iter().find(|it| it.party == party).map_or(0, |it| it.signatures)
    }

    /// Whether a party signs with keys.
    pub fn has_keys(&self, party: Party) -> bool {
        self.keys.iter().any(|it| it.party == party)
    }

    /// The key of somebody.
    pub fn key_of(&self, party: Party, name: &str) -> Option<&PublicKey> {
        self.keys.iter().find(|it| it.party == party && it.name == name).map(|it| &it.key)
    }

    /// Whether nobody and no key is listed twice.
    pub(super) fn are_keys_told_apart(&self) -> bool {
        self.keys.iter().enumerate().all(|(n, one)| {
            let is_same =
                |it: &MemberKey| it.key == one.key || (it.party, &it.name) == (one.party, &one.name);
            !self.keys[..n].iter().any(is_same)
        })
    }

    /// Whether every party is named at most once, with a number that can be reached.
    pub(super) fn is_possible(&self) -> bool {
        let is_fine = |(n, one): (usize, &Needed)| {
            (1..=Self::MOST).contains(&one.signatures)
                && !self.needed[..n].iter().any(|it| it.party == one.party)
        };
        self.needed.iter().enumerate().all(is_fine) && self.keys.len() <= Self::MOST as usize
    }
}
