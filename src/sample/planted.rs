use std::collections::BTreeMap;

use serde::Serialize;

use super::Kind;

/// What is in a sample: how many of each kind, and what the files hold. A simulation must find it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Planted {
    /// The seed.
    pub seed: u64,
    /// Leads in the lead file, without repeated rows.
    pub leads: u64,
    /// Activities of those leads, without rows that cannot be used.
    pub activities: u64,
    /// Rows of the stage-change file.
    pub stage_changes: u64,
    /// Rows of the deal file.
    pub deals: u64,
    /// Leads that were won.
    pub won: u64,
    /// What they paid, in cents.
    pub money_minor: i64,
    /// Rows of the lead file that repeat an id.
    pub repeated_leads: u64,
    /// Rows of the activity file about leads that do not exist.
    pub stray_activities: u64,
    /// Rows of the activity file whose time cannot be read.
    pub unreadable_times: u64,
    /// Leads and winners of each kind.
    pub kinds: BTreeMap<Kind, PlantedKind>,
}

/// The leads of a kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct PlantedKind {
    /// How many.
    pub leads: u64,
    /// How many of them were won.
    pub won: u64,
}

impl Planted {
    /// How many leads are of some kinds.
    pub fn count(&self, kinds: &[Kind]) -> u64 {
        kinds.iter().filter_map(|kind| self.kinds.get(kind)).map(|it| it.leads).sum()
    }

    /// How many leads of some kinds were won.
    pub fn winners(&self, kinds: &[Kind]) -> u64 {
        kinds.iter().filter_map(|kind| self.kinds.get(kind)).map(|it| it.won).sum()
    }
}
