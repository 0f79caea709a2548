//! What becomes of leads that passed the MQL stage: the few outcomes there are, and which lead has which.

use rustc_hash::FxHashMap;

use crate::scoring::{Outcome, Rules, Ways};

/// The outcomes of leads that stand one after the other, should they pass the MQL stage.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcomes {
    /// Every outcome that any of them has.
    pub(super) distinct: Vec<Outcome>,
    /// Which one each lead has; or, where it depends on when the lead passed, each record of each lead.
    of: Vec<u16>,
    by_record: bool,
}

impl Outcomes {
    pub(super) fn of(rules: &Rules, ways: &Ways) -> Self {
        let by_record = rules.depends_on_entry();
        let has_times = rules.leads().has_activities();
        let mut outcomes = Self { by_record, ..Self::default() };
        let mut known: FxHashMap<Outcome, u16> = FxHashMap::default();
        let mut last: Option<(Outcome, u16)> = None;
        let mut add = |outcome: Outcome| {
            let code = match last {
                Some((before, code)) if before == outcome => code,
                _ => *known.entry(outcome).or_insert_with(|| {
                    outcomes.distinct.push(outcome);
                    u16::try_from(outcomes.distinct.len() - 1).unwrap_or(u16::MAX)
                }),
            };
            last = Some((outcome, code));
            outcomes.of.push(code);
        };
        let leads = ways.leads();
        let without_records = rules.outcome_without_records();
        for (place, lead) in (leads.start.0..leads.end.0).map(crate::leads::LeadIndex).enumerate() {
            if by_record {
                for record in &ways.records()[ways.records_of(place)] {
                    add(rules.outcome_on(lead, has_times.then_some(record.at)));
                }
            } else if let Some(outcome) =
                without_records.filter(|_| rules.leads().stage_changes(lead).is_empty())
            {
                add(outcome);
            } else {
                add(rules.outcome_on(lead, None));
            }
        }
        outcomes
    }

    /// Which of the distinct outcomes a lead has, by its place, if it passes at a record, by its place among all.
    pub(super) fn code(&self, place: usize, record: usize) -> usize {
        usize::from(self.of[if self.by_record { record } else { place }])
    }
}
