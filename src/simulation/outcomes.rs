//! What becomes of leads that passed the MQL stage: the few outcomes there are, and which lead has which.

use rustc_hash::FxHashMap;

use crate::leads::LeadIndex;
use crate::scoring::{Outcome, Peak, Rules, Ways};

/// The outcomes of leads that stand one after the other, should they pass the MQL stage.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcomes {
    /// Every outcome that any of them has.
    pub(super) distinct: Vec<Outcome>,
    /// Which one each lead has; or, where it depends on when the lead passed, each record of each lead.
    of: Vec<u16>,
    /// Where the records of each lead begin; empty if it does not depend on them.
    starts: Vec<u32>,
}

impl Outcomes {
    pub(super) fn of(rules: &Rules, ways: &Ways) -> Self {
        let has_times = rules.leads().has_activities();
        let mut outcomes = Self::default();
        let mut coder = OutcomeCoder::default();
        let leads = ways.leads();
        let without_records = rules.outcome_without_records();
        let depends_on_entry = rules.depends_on_entry();
        for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
            if depends_on_entry {
                outcomes.starts.push(u32::try_from(outcomes.of.len()).unwrap_or(u32::MAX));
                let on = |record: Peak| rules.outcome_on(lead, has_times.then_some(record.at));
                outcomes.of.extend(ways.trajectory(place).records.iter().map(|it| coder.code(on(it))));
            } else {
                let known = without_records.filter(|_| rules.leads().stage_changes(lead).is_empty());
                outcomes.of.push(coder.code(known.unwrap_or_else(|| rules.outcome_on(lead, None))));
            }
        }
        outcomes.distinct = coder.distinct;
        outcomes
    }

    /// Whether a lead's outcome depends on which of its records it passes at.
    pub(super) fn depend_on_records(&self) -> bool {
        !self.starts.is_empty()
    }

    /// Which of the distinct outcomes a lead has, by its place, if it passes at one of its records.
    pub(super) fn code(&self, place: usize, record: usize) -> usize {
        usize::from(self.of[self.starts.get(place).map_or(place, |start| *start as usize + record)])
    }
}

/// Gives outcomes their places.
#[derive(Default)]
struct OutcomeCoder {
    distinct: Vec<Outcome>,
    places: FxHashMap<u128, u16>,
    /// Those that were asked for lately: there are few, and they come again and again.
    lately: [Option<(u128, u16)>; 32],
}

impl OutcomeCoder {
    fn code(&mut self, outcome: Outcome) -> u16 {
        let key = outcome.code();
        let mixed = key ^ key >> 21 ^ key >> 42 ^ key >> 63;
        let lately = &mut self.lately[usize::try_from(mixed % 32).unwrap_or(0)];
        if let Some((_, place)) = lately.filter(|(last, _)| *last == key) {
            return place;
        }
        let place = *self.places.entry(key).or_insert_with(|| {
            self.distinct.push(outcome);
            u16::try_from(self.distinct.len() - 1).unwrap_or(u16::MAX)
        });
        *lately = Some((key, place));
        place
    }
}
