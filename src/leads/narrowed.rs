//! Some leads of a history, as a history of their own.

use std::sync::Arc;

use rayon::prelude::*;

use super::builder::group_by_account;
use super::{Cells, Column, LeadIndex, Leads};
use crate::fields::{Date, Timestamp};

impl Leads {
    /// Some leads of the history, in its order: what they did, what became of them, and all that the files know otherwise.
    ///
    /// An agreement makes the same of each lead as in the whole history: what is recorded at all, what time it is and who else
    /// there is at an account stay as they are. Nothing is known of what the leads cost.
    pub fn only(self: &Arc<Self>, kept: &[LeadIndex]) -> Self {
        let whole = self.whole.as_ref().unwrap_or(self);
        let (offsets, changes) =
            slices(kept, |lead| self.stage_changes(lead).len(), |lead| self.stage_changes(lead));
        let account_of: Vec<u32> = kept.iter().map(|lead| self.account_code(*lead)).collect();
        let (account_offsets, account_members) = group_by_account(&account_of, self.accounts.len());
        Self {
            ids: kept.iter().map(|lead| self.ids[lead.at()].clone()).collect(),
            created: kept.iter().filter_map(|lead| self.created(*lead)).collect(),
            columns: self.columns.par_iter().map(|column| column.only(kept)).collect(),
            activities: self.activities.only(kept),
            stage_change_offsets: offsets,
            stage_changes: changes,
            paid: kept.iter().map(|lead| self.paid[lead.at()]).collect(),
            reasons: self.reasons.clone(),
            accounts: self.accounts.clone(),
            account_of,
            account_offsets,
            account_members,
            campaign_costs: Vec::new(),
            whole: Some(Arc::clone(whole)),
            first_stage_change: self.first_stage_change,
            recorded: self.recorded,
            observed_until: self.observed_until,
            created_until: self.created_until,
            left_out: self.left_out,
        }
    }

    /// The whole history, if this is a part of one.
    pub fn whole(&self) -> Option<&Arc<Self>> {
        self.whole.as_ref()
    }

    /// Of a part that was chosen by days of creation alone: the time from which on no lead is in it, and what was spent on these
    /// days. Costs without a day are left out.
    pub(super) fn cut_to(&mut self, until: Option<Timestamp>, (from, to): (Option<Date>, Option<Date>)) {
        let Some(whole) = &self.whole else { return };
        self.created_until = until;
        let is_inside = |day: Date| from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to);
        let of_whole = whole.campaign_costs.iter().filter(|it| it.from.is_some_and(is_inside));
        self.campaign_costs = of_whole.cloned().collect();
    }

    /// Whether the whole history knows of costs of which nobody can say what share this part of it has.
    pub fn has_shared_costs(&self) -> bool {
        let is_shared = |whole: &Arc<Self>| !whole.campaign_costs.is_empty();
        self.campaign_costs.is_empty() && self.whole.as_ref().is_some_and(is_shared)
    }
}

impl Column {
    fn only(&self, kept: &[LeadIndex]) -> Self {
        let cells = match &self.cells {
            Cells::Texts { dictionary, codes } => {
                Cells::Texts { dictionary: dictionary.clone(), codes: picked(codes, kept) }
            }
            Cells::Numbers(numbers) => Cells::Numbers(picked(numbers, kept)),
            Cells::Dates(dates) => Cells::Dates(picked(dates, kept)),
            Cells::Flags(flags) => Cells::Flags(picked(flags, kept)),
            Cells::Lists { dictionary, offsets, codes } => {
                let range = |lead: LeadIndex| offsets[lead.at()] as usize..offsets[lead.at() + 1] as usize;
                let (offsets, codes) = slices(kept, |lead| range(lead).len(), |lead| &codes[range(lead)]);
                Cells::Lists { dictionary: dictionary.clone(), offsets, codes }
            }
        };
        Self { field: self.field.clone(), header: self.header.clone(), kind: self.kind, cells }
    }
}

fn picked<T: Copy>(values: &[T], kept: &[LeadIndex]) -> Vec<T> {
    kept.iter().map(|lead| values[lead.at()]).collect()
}

/// What each of some leads has, one after the other, and where it begins.
pub(super) fn slices<'a, T: Copy + 'a>(
    kept: &[LeadIndex],
    n_of: impl Fn(LeadIndex) -> usize,
    of: impl Fn(LeadIndex) -> &'a [T],
) -> (Vec<u32>, Vec<T>) {
    let mut offsets = Vec::with_capacity(kept.len() + 1);
    let mut end = 0;
    offsets.push(0);
    for lead in kept {
        end += u32::try_from(n_of(*lead)).unwrap_or(u32::MAX);
        offsets.push(end);
    }
    let mut all = Vec::with_capacity(end as usize);
    for lead in kept {
        all.extend_from_slice(of(*lead));
    }
    (offsets, all)
}
