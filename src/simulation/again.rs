//! The same history by another agreement: only what the change touches is worked out again.

use std::sync::Arc;

use super::outcomes::Outcomes;
use super::table::Table;
use super::{Chunk, Progress, Simulation};
use crate::agreement::{
    Agreement, Calendar, Counting, DispositionLists, Effect, Evidence, Limits, Minimums, StageDefinition,
    Targets,
};
use crate::scoring::{Rules, bit_of};

/// What of the ways of leads is to be worked out again.
pub(super) enum Change {
    /// Nothing.
    None,
    /// Leads that some criteria touch, as bits.
    Worth(u64),
    /// All.
    Everything,
}

impl Simulation {
    /// The same history by another agreement. Returns `None` if cancelled meanwhile.
    pub fn again(&self, agreement: &Agreement, progress: &Progress) -> Option<Self> {
        let before = self.agreement();
        let change = change(before, agreement);
        let same_outcomes = after_mql(before) == after_mql(agreement) && !self.rules.depends_on_entry();
        let rules = self.rules.again(agreement);
        if matches!(change, Change::None) && after_mql(before) == after_mql(agreement) {
            return Some(Self::of(Arc::new(rules), Arc::clone(&self.chunks), Arc::clone(&self.table)));
        }
        if let (Change::Worth(bits), true) = (&change, same_outcomes) {
            return self.worth_again(rules, *bits, progress);
        }
        Self::walk(rules, Table::default(), progress, |walker, table, rules, leads, n| {
            let chunk = &self.chunks[n];
            let ways = match change {
                Change::None => Arc::clone(&chunk.ways),
                Change::Worth(bits) => Arc::new(rules.ways_again(walker, &chunk.ways, bits)),
                Change::Everything => Arc::new(rules.ways(walker, leads)),
            };
            let outcomes = if same_outcomes {
                Arc::clone(&chunk.outcomes)
            } else {
                Arc::new(Outcomes::of(rules, &ways))
            };
            Chunk { ways, outcomes }.counted(rules, table)
        })
    }

    /// The same where only what some criteria are worth has changed: leads that they touch are taken out of what was
    /// counted, and counted again.
    fn worth_again(&self, rules: Rules, bits: u64, progress: &Progress) -> Option<Self> {
        Self::walk(rules, Table::clone(&self.table), progress, |walker, table, rules, _, n| {
            let Chunk { ways: before, outcomes } = &self.chunks[n];
            let ways = Arc::new(rules.ways_again(walker, before, bits));
            table.count(-1, &self.rules, (before, outcomes), before.touched_by(bits));
            table.count(1, rules, (&ways, outcomes), ways.touched_by(bits));
            Chunk { ways, outcomes: Arc::clone(outcomes) }
        })
    }
}

/// What a change of the agreement changes in the ways of leads.
pub(super) fn change(before: &Agreement, after: &Agreement) -> Change {
    let (old, new) = (of_ways(before), of_ways(after));
    if old == new {
        return Change::None;
    }
    if worthless(old) != worthless(new) {
        return Change::Everything;
    }
    let mut bits = 0;
    for (n, (old, new)) in before.criteria.iter().zip(&after.criteria).enumerate() {
        let limits = |agreement: &Agreement| (agreement.limits.of(new.category), agreement.limits.total);
        if old != new || limits(before) != limits(after) {
            bits |= bit_of(n);
        }
    }
    // Caps are not below 0 and floors not above, so that nothing changes for leads that nothing touches.
    Change::Worth(bits)
}

/// An agreement without all that plays no part on the way to the MQL stage, save the threshold.
fn of_ways(agreement: &Agreement) -> Agreement {
    let mut part = agreement.without_names();
    let Calendar { time_zone, .. } = part.calendar;
    part.calendar = Calendar { time_zone, ..Calendar::default() };
    part.mql.threshold = 0;
    part.mql.list = None;
    part.mql.disqualified_list = None;
    part.segments.iter_mut().for_each(|segment| segment.threshold = None);
    part.sal = StageDefinition::default();
    part.sql = StageDefinition::default();
    part.lists.clear();
    part.disposition_lists = DispositionLists::default();
    part.rejection_reasons.clear();
    part.recycling = None;
    part.targets = Targets::default();
    part
}

/// What is left of that without what the criteria are worth.
fn worthless(mut part: Agreement) -> Agreement {
    part.limits = Limits::default();
    for criterion in &mut part.criteria {
        criterion.cap = None;
        if let Effect::Points(points) = &mut criterion.effect {
            *points = 0;
        }
        if let Evidence::Activity { decay, counting, .. } = &mut criterion.evidence {
            decay.clear();
            *counting = Counting::EveryTime;
        }
    }
    part
}

/// An agreement without all that plays no part after the MQL stage.
pub(super) fn after_mql(agreement: &Agreement) -> Agreement {
    let mut part = agreement.without_names();
    part.criteria.clear();
    part.limits = Limits::default();
    part.mql.threshold = 0;
    part.segments.clear();
    part.mql.minimums = Minimums::default();
    part.mql.required_fields.clear();
    part.mql.buying_team = None;
    part.mql.grid = None;
    part.recycling = None;
    part.targets = Targets::default();
    part
}
