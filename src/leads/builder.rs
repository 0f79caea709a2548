use std::collections::HashMap;

use compact_str::CompactString;
use indexmap::IndexSet;
use rayon::prelude::*;
use rustc_hash::FxBuildHasher;

use super::activity::ActivitiesBuilder;
use super::column::ColumnBuilder;
use super::dictionary::Coder;
use super::parts::{ActivitiesPart, ChangesPart, LeadsPart};
use super::{CampaignCost, LeadIndex, Leads, LeftOut, NOT_WON, Recorded, StageChange};
use crate::fields::{FieldId, FieldKind, Number, Timestamp, Value};

/// What a column of lead fields will hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnSpec {
    /// Which field.
    pub field: FieldId,
    /// What the file calls it.
    pub header: String,
    /// What it holds.
    pub kind: FieldKind,
}

/// A lead of that id is already there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DuplicateLead;

/// What an activity can have beside its kind; empty texts are unknown.
#[derive(Clone, Copy, Debug, Default)]
pub struct ActivityDetails<'a> {
    /// What was read, watched or visited.
    pub asset: &'a str,
    /// The campaign it belongs to.
    pub campaign: &'a str,
    /// How long it took.
    pub minutes: Option<Number>,
}

/// Collects leads, activities and stage changes in any order, and sorts them into [`Leads`].
#[derive(Debug)]
pub struct LeadsBuilder {
    ids: IndexSet<CompactString, FxBuildHasher>,
    created: Vec<Option<Timestamp>>,
    columns: Vec<ColumnBuilder>,
    activities: ActivitiesBuilder,
    changes: Vec<(u32, StageChange)>,
    reasons: Coder,
    accounts: Coder,
    account_of: Vec<u32>,
    campaign_costs: Vec<CampaignCost>,
}

/// The leads of a history that is being collected, by id.
#[derive(Clone, Copy, Debug)]
pub struct Finder<'b> {
    ids: &'b IndexSet<CompactString, FxBuildHasher>,
    columns: &'b [ColumnBuilder],
}

impl<'b> Finder<'b> {
    /// Where the lead of that id was added.
    pub fn find(self, id: &str) -> Option<LeadIndex> {
        let place = self.ids.get_index_of(id)?;
        u32::try_from(place).ok().map(LeadIndex)
    }

    /// All ids, in the order in which the leads were added.
    pub fn ids(self) -> impl Iterator<Item = &'b str> {
        self.ids.iter().map(AsRef::as_ref)
    }

    /// What a field of texts says of the leads of which it says something.
    pub fn texts(self, field: &FieldId) -> impl Iterator<Item = (LeadIndex, &'b str)> {
        let column = self.columns.iter().find(|column| column.is_of(field));
        let texts = column.into_iter().flat_map(ColumnBuilder::texts);
        texts.zip(0..).filter_map(|(text, lead)| Some((LeadIndex(lead), text?)))
    }
}

/// Takes in what happened to the leads of a history.
#[derive(Debug)]
pub struct Additions<'b> {
    activities: &'b mut ActivitiesBuilder,
    changes: &'b mut Vec<(u32, StageChange)>,
    reasons: &'b mut Coder,
    accounts: &'b mut Coder,
    account_of: &'b mut [u32],
}

impl Additions<'_> {
    /// Adds activities. Returns the places in the part of those whose kinds there is no room for: beyond 65,535.
    pub fn add_activities(&mut self, part: ActivitiesPart) -> Vec<usize> {
        self.activities.append(part.0)
    }

    /// Adds stage changes and accounts; of several accounts of a lead the first counts.
    pub fn add_changes(&mut self, part: ChangesPart) {
        let moved = self.reasons.take(part.reasons);
        self.changes.extend(part.changes.into_iter().map(|(lead, mut change)| {
            change.reason = moved[change.reason as usize];
            (lead, change)
        }));
        for (lead, account) in part.accounts {
            let code = self.accounts.code(&account);
            let slot = &mut self.account_of[lead.at()];
            if *slot == 0 {
                *slot = code;
            }
        }
    }
}

impl LeadsBuilder {
    /// A history with those columns and no leads yet.
    pub fn new(columns: Vec<ColumnSpec>) -> Self {
        Self {
            ids: IndexSet::default(),
            created: Vec::new(),
            columns: columns.into_iter().map(ColumnBuilder::new).collect(),
            activities: ActivitiesBuilder::default(),
            changes: Vec::new(),
            reasons: Coder::default(),
            accounts: Coder::default(),
            account_of: Vec::new(),
            campaign_costs: Vec::new(),
        }
    }

    /// Adds a lead with one value per column.
    ///
    /// Either every lead has a creation time or none has; a time that only some have is no use.
    ///
    /// # Errors
    /// A lead of that id is already there; nothing changes.
    pub fn add_lead(
        &mut self,
        id: &str,
        created: Option<Timestamp>,
        values: &[Option<Value>],
    ) -> Result<LeadIndex, DuplicateLead> {
        if self.ids.contains(id) {
            return Err(DuplicateLead);
        }
        let place = u32::try_from(self.ids.len()).unwrap_or(u32::MAX);
        self.ids.insert(id.into());
        self.created.push(created);
        self.account_of.push(0);
        for (n, column) in self.columns.iter_mut().enumerate() {
            column.push(values.get(n).and_then(Option::as_ref));
        }
        Ok(LeadIndex(place))
    }

    /// Where the lead of that id was added.
    pub fn find(&self, id: &str) -> Option<LeadIndex> {
        self.to_find().find(id)
    }

    /// Adds leads that were collected apart. Those whose ids are there already are left out and returned: their places in
    /// the part, and their ids.
    pub fn add_leads(&mut self, part: LeadsPart) -> Vec<(usize, CompactString)> {
        let LeadsPart { ids, created, columns, accounts, account_of, changes } = part;
        let accounts = self.accounts.take(accounts);
        let mut places = Vec::with_capacity(ids.len());
        let mut duplicates = Vec::new();
        for (n, id) in ids.into_iter().enumerate() {
            if self.ids.contains(&id) {
                duplicates.push((n, id));
                places.push(None);
                continue;
            }
            places.push(u32::try_from(self.ids.len()).ok());
            self.ids.insert(id);
            self.created.push(created[n]);
            self.account_of.push(accounts[account_of[n] as usize]);
        }
        let keep: Vec<bool> = places.iter().map(Option::is_some).collect();
        for (column, part) in self.columns.iter_mut().zip(columns) {
            column.append(part, &keep);
        }
        let moved = |(lead, change): (u32, StageChange)| Some((places[lead as usize]?, change));
        self.changes.extend(changes.into_iter().filter_map(moved));
        duplicates
    }

    /// Its leads to be looked up.
    pub fn to_find(&self) -> Finder<'_> {
        Finder { ids: &self.ids, columns: &self.columns }
    }

    /// Its leads to be looked up by several hands, while one adds what happened to them.
    pub fn to_add(&mut self) -> (Finder<'_>, Additions<'_>) {
        let Self { ids, columns, activities, changes, reasons, accounts, account_of, .. } = self;
        (Finder { ids, columns }, Additions { activities, changes, reasons, accounts, account_of })
    }

    /// How many leads were added.
    pub fn n_leads(&self) -> usize {
        self.ids.len()
    }

    /// Says which account a lead belongs to; the first word counts.
    pub fn set_account(&mut self, lead: LeadIndex, account: &str) {
        let code = self.accounts.code(account);
        let slot = &mut self.account_of[lead.at()];
        if *slot == 0 {
            *slot = code;
        }
    }

    /// The lead of each account that was created first (of equals, the one with the smallest id).
    ///
    /// A deal that names only an account is counted at this lead, so that its money is counted once.
    pub fn first_of_accounts(&self) -> HashMap<String, LeadIndex> {
        self.first_of(self.accounts_of_leads().map(|(lead, account)| (account.to_owned(), lead)))
    }

    /// Of the leads that share a key, the one that was created first (of equals, the one with the smallest id).
    pub fn first_of(&self, keys: impl Iterator<Item = (String, LeadIndex)>) -> HashMap<String, LeadIndex> {
        let mut first: HashMap<String, LeadIndex> = HashMap::new();
        for (key, lead) in keys {
            let earlier = |best: &mut LeadIndex| {
                if self.rank(lead) < self.rank(*best) {
                    *best = lead;
                }
            };
            first.entry(key).and_modify(earlier).or_insert(lead);
        }
        first
    }

    /// The accounts of the leads that have one.
    pub fn accounts_of_leads(&self) -> impl Iterator<Item = (LeadIndex, &str)> {
        let accounts = self.account_of.iter().map(|code| self.accounts.text(*code));
        accounts.zip(0..).filter_map(|(account, lead)| Some((LeadIndex(lead), account?)))
    }

    /// Adds columns: what `values` says of each lead that it knows, one value per column.
    pub fn add_columns<'v>(
        &mut self,
        columns: Vec<ColumnSpec>,
        values: impl Fn(LeadIndex) -> Option<&'v [Option<Value>]>,
    ) {
        let mut columns: Vec<ColumnBuilder> = columns.into_iter().map(ColumnBuilder::new).collect();
        for lead in 0..u32::try_from(self.ids.len()).unwrap_or(u32::MAX) {
            let values = values(LeadIndex(lead)).unwrap_or_default();
            for (n, column) in columns.iter_mut().enumerate() {
                column.push(values.get(n).and_then(Option::as_ref));
            }
        }
        self.columns.extend(columns);
    }

    /// Whether a field has a column.
    pub fn has_column(&self, field: &FieldId) -> bool {
        self.columns.iter().any(|column| column.is_of(field))
    }

    fn rank(&self, lead: LeadIndex) -> (Option<Timestamp>, &str) {
        (self.created[lead.at()], self.ids.get_index(lead.at()).map_or("", AsRef::as_ref))
    }

    /// Adds an activity. Returns `false` if there are more than 65,535 kinds already.
    pub fn add_activity(
        &mut self,
        lead: LeadIndex,
        at: Timestamp,
        kind: &str,
        details: ActivityDetails<'_>,
    ) -> bool {
        self.activities.add(lead.0, at, kind, details)
    }

    /// Adds a stage change, with a reason if one is recorded. Amounts are in minor units.
    pub fn add_stage_change(
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

    /// Adds what a campaign cost.
    pub fn add_campaign_cost(&mut self, cost: CampaignCost) {
        self.campaign_costs.push(cost);
    }

    /// The history up to `until`; up to the latest time in it if `until` is not given.
    pub fn finish(self, until: Option<Timestamp>) -> Leads {
        let has_creation_times = !self.created.is_empty() && self.created.iter().all(Option::is_some);
        let times = self.created.iter().copied().flatten();
        let times = times.chain(self.changes.iter().filter_map(|(_, change)| change.at));
        let observed_until = until.or_else(|| times.chain(self.activities.latest()).max());

        let mut order: Vec<u32> = (0..u32::try_from(self.ids.len()).unwrap_or(u32::MAX)).collect();
        if let Some(until) = observed_until {
            order.retain(|&n| self.created[n as usize].is_none_or(|created| created <= until));
        }
        order.par_sort_unstable_by(|&a, &b| self.rank(LeadIndex(a)).cmp(&self.rank(LeadIndex(b))));
        let mut place = vec![None; self.ids.len()];
        for (new, old) in order.iter().enumerate() {
            place[*old as usize] = u32::try_from(new).ok();
        }

        let (columns, (activities, n_late_activities)) = rayon::join(
            || self.columns.into_par_iter().map(|column| column.finish(&order)).collect(),
            || self.activities.finish(&place, order.len(), observed_until),
        );
        let (reasons, reason_moved) = self.reasons.finish();
        let (changes, offsets, n_late_changes) =
            sort_changes(self.changes, &reason_moved, &place, order.len(), observed_until);
        let (accounts, moved) = self.accounts.finish();
        let account_of: Vec<u32> =
            order.iter().map(|&n| moved[self.account_of[n as usize] as usize]).collect();
        let n_left_out = self.ids.len() - order.len();
        let mut ids: Vec<CompactString> = self.ids.into_iter().collect();
        let ids = order.iter().map(|&n| std::mem::take(&mut ids[n as usize])).collect();
        let (campaign_costs, n_late_costs) = CampaignCost::known_at(observed_until, self.campaign_costs);
        let (account_offsets, account_members) = group_by_account(&account_of, accounts.len());
        let created = |&n: &u32| self.created[n as usize];
        Leads {
            created: if has_creation_times { order.iter().filter_map(created).collect() } else { Vec::new() },
            columns,
            activities,
            paid: paid_by_lead(&changes, &offsets),
            recorded: Recorded::ALL.map(|what| changes.iter().any(|change| change.what == what)),
            stage_change_offsets: offsets,
            first_stage_change: changes.iter().filter_map(|change| change.at).min(),
            stage_changes: changes,
            reasons,
            accounts,
            account_of,
            account_offsets,
            account_members,
            observed_until,
            campaign_costs,
            left_out: LeftOut {
                n_leads: n_left_out,
                n_activities: n_late_activities,
                n_stage_changes: n_late_changes,
                n_campaign_costs: n_late_costs,
            },
            ids,
            ..Leads::default()
        }
    }
}

fn sort_changes(
    mut changes: Vec<(u32, StageChange)>,
    reason_moved: &[u32],
    place: &[Option<u32>],
    n_leads: usize,
    until: Option<Timestamp>,
) -> (Vec<StageChange>, Vec<u32>, usize) {
    let before = changes.len();
    changes.retain_mut(|(lead, change)| {
        change.reason = reason_moved[change.reason as usize];
        let Some(new) = place[*lead as usize] else { return false };
        *lead = new;
        change.at.is_none_or(|at| until.is_none_or(|until| at <= until))
    });
    let n_late = before - changes.len();
    changes.sort_unstable_by_key(|&(lead, change)| (lead, change.at.is_none(), change));
    let mut offsets = vec![0; n_leads + 1];
    for (lead, _) in &changes {
        offsets[*lead as usize + 1] += 1;
    }
    for n in 0..n_leads {
        offsets[n + 1] += offsets[n];
    }
    let mut sorted: Vec<StageChange> = changes.into_iter().map(|(_, change)| change).collect();
    // The collected vector may stand in the room of the longer one.
    sorted.shrink_to_fit();
    (sorted, offsets, n_late)
}

/// What each lead paid in all its wins; what is unknown counts as nothing.
fn paid_by_lead(changes: &[StageChange], offsets: &[u32]) -> Vec<i64> {
    let of_lead = |pair: &[u32]| {
        let wins = changes[pair[0] as usize..pair[1] as usize].iter().filter(|it| it.what == Recorded::Won);
        let sum = wins.fold(None, |sum: Option<i64>, win| {
            Some(sum.unwrap_or(0).saturating_add(win.amount.unwrap_or(0)).max(NOT_WON + 1))
        });
        sum.unwrap_or(NOT_WON)
    };
    offsets.windows(2).map(of_lead).collect()
}

/// The members of each account, and where those of each begin.
pub(super) fn group_by_account(account_of: &[u32], n_accounts: usize) -> (Vec<u32>, Vec<LeadIndex>) {
    let mut members: Vec<(u32, LeadIndex)> = account_of
        .iter()
        .zip(0..)
        .filter(|(code, _)| **code != 0)
        .map(|(code, n)| (*code, LeadIndex(n)))
        .collect();
    members.sort_unstable();
    let mut offsets = vec![0; n_accounts + 2];
    for (code, _) in &members {
        offsets[*code as usize + 1] += 1;
    }
    for n in 0..=n_accounts {
        offsets[n + 1] += offsets[n];
    }
    let mut sorted: Vec<LeadIndex> = members.into_iter().map(|(_, lead)| lead).collect();
    sorted.shrink_to_fit();
    (offsets, sorted)
}
