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
        for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
            if rules.depends_on_entry() {
                outcomes.starts.push(u32::try_from(outcomes.of.len()).unwrap_or(u32::MAX));
                let on = |record: &Peak| rules.outcome_on(lead, has_times.then_some(record.at));
                outcomes.of.extend(ways.trajectory(place).records.iter().map(|it| coder.code(on(it))));
            } else {
                let known = without_records.filter(|_| rules.leads().stage_changes(lead).is_empty());
                outcomes.of.push(coder.code(known.unwrap_or_else(|| rules.outcome_on(lead, None))));
            }
        }
        outcomes.distinct = coder.distinct;
        outcomes
    }

    /// Which of the distinct outcomes a lead has, by its place, if it passes at one of its records.
    pub(super) fn code(&self, place: usize, record: usize) -> usize {
        usize::from(self.of[self.starts.get(place).map_or(place, |start| *start as usize + record)])
    }
}

/// Gives outcomes their codes.
#[derive(Default)]
struct OutcomeCoder {
    distinct: Vec<Outcome>,
    known: FxHashMap<Outcome, u16>,
    last: Option<(Outcome, u16)>,
}

impl OutcomeCoder {
    fn code(&mut self, outcome: Outcome) -> u16 {
        if let Some((_, code)) = self.last.filter(|(last, _)| *last == outcome) {
            return code;
        }
        let code = *self.known.entry(outcome).or_insert_with(|| {
            self.distinct.push(outcome);
            u16::try_from(self.distinct.len() - 1).unwrap_or(u16::MAX)
        });
        self.last = Some((outcome, code));
        code
    }
}
