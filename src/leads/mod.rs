//! What happened: the whole history of leads, in columns.
//!
//! Has never heard of agreements. Built once by a [`LeadsBuilder`], then only read; what is later than the end
//! of observation is not in it. The order is that of creation and id, whatever order the files had.

mod activity;
mod builder;
mod campaign_cost;
mod census;
mod column;
mod dictionary;
mod filter;
mod identity;
mod narrowed;
mod parts;
mod stage_change;

pub use self::activity::{Activities, Activity, Deed};
pub use self::builder::{ActivityDetails, Additions, ColumnSpec, DuplicateLead, Finder, LeadsBuilder};
pub use self::campaign_cost::CampaignCost;
pub use self::census::Census;
pub use self::column::{Cells, Column};
pub use self::dictionary::Dictionary;
pub use self::filter::{FieldFilter, Filter, NO, YES};
pub use self::parts::{ActivitiesPart, ChangesPart, LeadsPart};
pub use self::stage_change::{Recorded, StageChange, Won};

use std::sync::Arc;

use compact_str::CompactString;

use crate::fields::{FieldId, Timestamp, Value};

/// A lead's place in its history, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LeadIndex(pub u32);

impl LeadIndex {
    /// The place as an index of vectors.
    pub const fn at(self) -> usize {
        self.0 as usize
    }
}

/// A history of leads with their fields, activities and stage changes.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    ids: Vec<CompactString>,
    /// Empty if the files have no creation times.
    created: Vec<Timestamp>,
    columns: Vec<Column>,
    activities: Activities,
    /// One slice of `stage_changes` per lead: from `offsets[lead]` to `offsets[lead + 1]`.
    stage_change_offsets: Vec<u32>,
    stage_changes: Vec<StageChange>,
    first_stage_change: Option<Timestamp>,
    /// Whether each thing is recorded of any lead, in the order of [`Recorded::ALL`].
    recorded: [bool; Recorded::ALL.len()],
    /// What each lead paid, in minor units; [`NOT_WON`] if it was not won.
    paid: Vec<i64>,
    reasons: Dictionary,
    accounts: Dictionary,
    /// The account of each lead; 0 for none.
    account_of: Vec<u32>,
    /// The leads of each account, from `account_offsets[code]` to `account_offsets[code + 1]`.
    account_offsets: Vec<u32>,
    account_members: Vec<LeadIndex>,
    campaign_costs: Vec<CampaignCost>,
    observed_until: Option<Timestamp>,
    /// Of a part that was chosen by time: from when on no lead is in it.
    created_until: Option<Timestamp>,
    left_out: LeftOut,
    /// The history of which this is a part.
    whole: Option<Arc<Self>>,
}

/// Stands for what a lead paid that was not won.
const NOT_WON: i64 = i64::MIN;

/// How much the files know of the time after the end of observation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// Leads created later.
    pub n_leads: usize,
    /// Activities that happened later, and those of leads created later.
    pub n_activities: usize,
    /// Stage changes that happened later, and those of leads created later.
    pub n_stage_changes: usize,
    /// Campaign costs of a later time.
    pub n_campaign_costs: usize,
}

impl Leads {
    /// How many leads there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Every lead, in order of creation and id.
    pub fn indices(&self) -> impl ExactSizeIterator<Item = LeadIndex> + use<> {
        (0..u32::try_from(self.ids.len()).unwrap_or(u32::MAX)).map(LeadIndex)
    }

    /// The id of a lead, as the file has it.
    pub fn id(&self, lead: LeadIndex) -> &str {
        &self.ids[lead.at()]
    }

    /// When a lead was created; `None` if the files do not say so of any lead.
    #[inline]
    pub fn created(&self, lead: LeadIndex) -> Option<Timestamp> {
        self.created.get(lead.at()).copied()
    }

    /// How many seconds the history takes from its first lead to the end of observation, or of the time by which its leads were
    /// chosen; `None` without creation times.
    pub fn n_seconds(&self) -> Option<u64> {
        let (first, end) = (self.created.first()?, self.observed_until?);
        let last = self.created_until.map_or(end, |until| until.min(end));
        u64::try_from(last.0 - first.0).ok().filter(|seconds| *seconds > 0)
    }

    /// The first time at which something is known of a lead: its creation, else its first activity, else the end of
    /// observation. In a history without activities the end of observation for all.
    #[inline]
    pub fn first_moment(&self, lead: LeadIndex) -> Timestamp {
        let end = self.observed_until.unwrap_or(Timestamp(0));
        if !self.has_activities() {
            return end;
        }
        self.created(lead).unwrap_or_else(|| self.activities.story(lead).0.first().copied().unwrap_or(end))
    }

    /// The end of what the files know: the latest time in them, or as set.
    pub fn observed_until(&self) -> Option<Timestamp> {
        self.observed_until
    }

    /// What was left out for being later than that.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// The columns of lead fields, in the order of the file.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// The place of a field among the columns, if the history has it.
    pub fn column_place(&self, field: &FieldId) -> Option<usize> {
        self.columns.iter().position(|column| column.field == *field)
    }

    /// The column of a field, if the history has it.
    pub fn column(&self, field: &FieldId) -> Option<&Column> {
        self.columns.get(self.column_place(field)?)
    }

    /// What is known of a field of a lead.
    pub fn value(&self, lead: LeadIndex, field: &FieldId) -> Option<Value> {
        self.column(field)?.value(lead)
    }

    /// The activities of all leads.
    pub fn activities(&self) -> &Activities {
        &self.activities
    }

    /// Whether the history has any activity, or the one of which it is a part. Without one, leads are judged once, at the end.
    pub fn has_activities(&self) -> bool {
        !self.activities.is_empty() || self.whole.as_ref().is_some_and(|whole| whole.has_activities())
    }

    /// The stage changes of a lead, oldest first, those without a time last.
    pub fn stage_changes(&self, lead: LeadIndex) -> &[StageChange] {
        let at = |n: usize| self.stage_change_offsets[n] as usize;
        &self.stage_changes[at(lead.at())..at(lead.at() + 1)]
    }

    /// What campaigns cost, by name and time.
    pub fn campaign_costs(&self) -> &[CampaignCost] {
        &self.campaign_costs
    }

    /// The text of a recorded reason.
    pub fn reason(&self, change: &StageChange) -> Option<&str> {
        self.reasons.text(change.reason)
    }

    /// Every reason that is recorded anywhere.
    pub fn reasons(&self) -> &Dictionary {
        &self.reasons
    }

    /// Whether and how a lead was won: at its first win, with the amounts of all.
    pub fn won(&self, lead: LeadIndex) -> Option<Won> {
        let mut wins = self.stage_changes(lead).iter().filter(|change| change.what == Recorded::Won);
        let first = wins.next()?;
        let won = Won { at: first.at, amount: first.amount };
        Some(wins.fold(won, |won, next| Won {
            at: won.at,
            amount: match (won.amount, next.amount) {
                (Some(a), Some(b)) => Some(a.saturating_add(b)),
                (a, b) => a.or(b),
            },
        }))
    }

    /// What a lead paid in all its wins, in minor units, 0 if that is unknown; `None` if it was not won.
    pub fn won_amount(&self, lead: LeadIndex) -> Option<i64> {
        Some(self.paid[lead.at()]).filter(|amount| *amount != NOT_WON)
    }

    /// The account of a lead: an id or domain that it shares with its colleagues.
    pub fn account(&self, lead: LeadIndex) -> Option<&str> {
        self.accounts.text(self.account_of[lead.at()])
    }

    /// The leads of the same account, this one included; none if its account is unknown.
    pub fn colleagues(&self, lead: LeadIndex) -> &[LeadIndex] {
        self.members(self.account_code(lead))
    }

    /// The account of a lead as a code, from 1 on; 0 if it is unknown.
    pub fn account_code(&self, lead: LeadIndex) -> u32 {
        self.account_of[lead.at()]
    }

    /// The leads of an account, by its code; none of code 0.
    pub fn members(&self, account: u32) -> &[LeadIndex] {
        match account as usize {
            0 => &[],
            code => {
                let at = |n: usize| self.account_offsets[n] as usize;
                &self.account_members[at(code)..at(code + 1)]
            }
        }
    }

    /// When the first stage change of all happened, as far as they have times.
    pub fn first_stage_change(&self) -> Option<Timestamp> {
        self.first_stage_change
    }

    /// Whether such a thing is recorded of any lead.
    pub fn ever_recorded(&self, what: Recorded) -> bool {
        self.recorded[what as usize]
    }

    /// How many accounts are known.
    pub fn n_accounts(&self) -> usize {
        self.accounts.len()
    }
}
