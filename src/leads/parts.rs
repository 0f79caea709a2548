//! Parts of a history that are collected apart, by several hands at once, and then put together.

use compact_str::CompactString;

use super::activity::ActivitiesBuilder;
use super::column::ColumnBuilder;
use super::dictionary::Coder;
use super::{ActivityDetails, ColumnSpec, LeadIndex, Recorded, StageChange};
use crate::fields::{Timestamp, Value};

/// Some leads with what their rows say of them.
#[derive(Debug)]
pub struct LeadsPart {
    pub(super) ids: Vec<CompactString>,
    pub(super) created: Vec<Option<Timestamp>>,
    pub(super) columns: Vec<ColumnBuilder>,
    pub(super) accounts: Coder,
    pub(super) account_of: Vec<u32>,
    pub(super) changes: Vec<(u32, StageChange)>,
}

impl LeadsPart {
    /// A part with those columns and no leads yet.
    pub fn new(columns: Vec<ColumnSpec>) -> Self {
        Self {
            ids: Vec::new(),
            created: Vec::new(),
            columns: columns.into_iter().map(ColumnBuilder::new).collect(),
            accounts: Coder::default(),
            account_of: Vec::new(),
            changes: Vec::new(),
        }
    }

    /// Adds a lead with one value per column, and the account that it belongs to, if any. Returns its place in the part.
    pub fn add_lead(
        &mut self,
        id: &str,
        created: Option<Timestamp>,
        account: &str,
        values: &[Option<Value>],
    ) -> u32 {
        let place = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.push(id.into());
        self.created.push(created);
        self.account_of.push(self.accounts.code(account));
        for (n, column) in self.columns.iter_mut().enumerate() {
            column.push(values.get(n).and_then(Option::as_ref));
        }
        place
    }

    /// Adds what was recorded of a lead of the part.
    pub fn add_stage_change(&mut self, place: u32, what: Recorded, at: Option<Timestamp>) {
        self.changes.push((place, StageChange { at, what, amount: None, reason: 0 }));
    }
}

/// Some activities of leads that are there.
#[derive(Debug, Default)]
pub struct ActivitiesPart(pub(super) ActivitiesBuilder);

impl ActivitiesPart {
    /// Adds an activity.
    pub fn add(&mut self, lead: LeadIndex, at: Timestamp, kind: &str, details: ActivityDetails<'_>) {
        self.0.add(lead.0, at, kind, details);
    }
}

/// Some stage changes of leads that are there.
#[derive(Debug, Default)]
pub struct ChangesPart {
    pub(super) changes: Vec<(u32, StageChange)>,
    pub(super) reasons: Coder,
    pub(super) accounts: Vec<(LeadIndex, Box<str>)>,
}

impl ChangesPart {
    /// Adds a stage change, with a reason if one is recorded. Amounts are in minor units.
    pub fn add(
        &mut self,
        lead: LeadIndex,
        what: Recorded,
        at: Option<Timestamp>,
        amount: Option<i64>,
        reason: &str,
    ) {
        let reason = self.reasons.code(reason);
        self.changes.push((lead.0, StageChange { at, what, amount, reason }));
    }

    /// Says which account a lead belongs to.
    pub fn set_account(&mut self, lead: LeadIndex, account: &str) {
        self.accounts.push((lead, account.into()));
    }
}
