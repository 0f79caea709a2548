use crate::agreement::{Agreement, Effect};
use crate::leads::LeadIndex;
use crate::scoring::{Judgement, Rules};

/// How many leads a criterion touches at their deciding moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CriterionUse {
    /// Leads that gain or lose points by it, or that it disqualifies.
    pub n_touched: usize,
    /// Leads of which nobody knows what it asks for.
    pub n_unknown: usize,
}

impl CriterionUse {
    /// Nothing counted yet, for every criterion of an agreement.
    pub(super) fn none(agreement: &Agreement) -> Vec<Self> {
        vec![Self::default(); agreement.criteria.len()]
    }

    pub(super) fn add(&mut self, other: Self) {
        self.n_touched += other.n_touched;
        self.n_unknown += other.n_unknown;
    }
}

/// Counts what the criteria of an agreement say of one lead.
pub(super) fn count(rules: &Rules, lead: LeadIndex, judgement: &Judgement, uses: &mut [CriterionUse]) {
    let ledger = rules.ledger(lead, judgement.mql.moment);
    let mut last = None;
    for line in &ledger.lines {
        // The lines of a criterion stand together; a lead counts once, however many lines it has.
        if let Some(n) = line.criterion.filter(|_| line.criterion != last) {
            uses[n].n_touched += 1;
        }
        last = line.criterion;
    }
    for (n, _) in &ledger.silent {
        uses[*n].n_unknown += 1;
    }
    for (n, criterion) in rules.agreement().criteria.iter().enumerate() {
        if criterion.effect == Effect::Disqualifies && rules.disqualifies(n, lead, judgement.mql.moment) {
            uses[n].n_touched += 1;
        }
    }
}
