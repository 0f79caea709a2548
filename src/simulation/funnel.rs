use super::Share;
use crate::agreement::Stage;
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Outcome, Verdict};

/// Some leads, and what they were worth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many leads.
    pub n_leads: usize,
    /// How many of them were won in reality.
    pub n_won: usize,
    /// What the won ones paid, in minor units of the history's currency.
    pub money: i64,
}

/// How many leads a stage makes what of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct StageCounts {
    /// Those that reached the stage: the sum of the four below.
    pub reached: Tally,
    /// Those that passed.
    pub passed: Tally,
    /// Those that failed.
    pub failed: Tally,
    /// Those of which nothing is recorded that could tell.
    pub not_evidenced: Tally,
    /// Those whose time is not over.
    pub immature: Tally,
}

/// How many leads come how far, from creation to the deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Funnel {
    /// Every lead of the history.
    pub created: Tally,
    /// Each stage, in the order of [`Stage::ALL`].
    pub stages: [StageCounts; 3],
}

impl Tally {
    /// One lead.
    pub(super) fn of(leads: &Leads, lead: LeadIndex) -> Self {
        let won = leads.won_amount(lead);
        Self { n_leads: 1, n_won: won.is_some().into(), money: won.unwrap_or(0) }
    }

    /// One lead more.
    pub(super) fn add_lead(&mut self, leads: &Leads, lead: LeadIndex) {
        self.add(Self::of(leads, lead));
    }

    /// Both together.
    pub(super) fn add(&mut self, other: Self) {
        self.n_leads += other.n_leads;
        self.n_won += other.n_won;
        self.money = self.money.saturating_add(other.money);
    }

    /// The first without the second, which is part of it.
    pub(super) fn take(&mut self, other: Self) {
        self.n_leads = self.n_leads.saturating_sub(other.n_leads);
        self.n_won = self.n_won.saturating_sub(other.n_won);
        self.money = self.money.saturating_sub(other.money);
    }
}

impl StageCounts {
    /// Those with a verdict.
    pub fn with(&self, verdict: Verdict) -> Tally {
        match verdict {
            Verdict::Passed => self.passed,
            Verdict::Failed => self.failed,
            Verdict::NotEvidenced => self.not_evidenced,
            Verdict::Immature => self.immature,
        }
    }

    /// Those that passed, of those that passed or failed.
    pub fn conversion(&self) -> Option<Share> {
        Share::of(self.passed.n_leads, self.passed.n_leads + self.failed.n_leads)
    }

    /// Those that passed or failed, of those that reached the stage: how much of it the files can tell.
    pub fn coverage(&self) -> Option<Share> {
        Share::of(self.passed.n_leads + self.failed.n_leads, self.reached.n_leads)
    }
}

impl Funnel {
    /// Counts leads by their outcomes.
    pub(super) fn count(created: Tally, outcomes: &[(Outcome, Tally)]) -> Self {
        let mut funnel = Self { created, ..Self::default() };
        for (outcome, tally) in outcomes {
            funnel.give(outcome, *tally);
        }
        funnel
    }

    /// Adds leads of an outcome.
    pub(super) fn give(&mut self, outcome: &Outcome, tally: Tally) {
        self.change(outcome, |sum| sum.add(tally));
    }

    /// Takes leads of an outcome away, which are counted.
    pub(super) fn take(&mut self, outcome: &Outcome, tally: Tally) {
        self.change(outcome, |sum| sum.take(tally));
    }

    fn change(&mut self, outcome: &Outcome, change: impl Fn(&mut Tally)) {
        for stage in Stage::ALL {
            let Some(verdict) = outcome.verdict(stage) else { break };
            let counts = &mut self.stages[stage.index()];
            change(&mut counts.reached);
            change(match verdict {
                Verdict::Passed => &mut counts.passed,
                Verdict::Failed => &mut counts.failed,
                Verdict::NotEvidenced => &mut counts.not_evidenced,
                Verdict::Immature => &mut counts.immature,
            });
        }
    }

    /// What a stage makes of its leads.
    pub fn stage(&self, stage: Stage) -> &StageCounts {
        &self.stages[stage.index()]
    }

    /// The leads that passed every stage and were won.
    pub fn won(&self) -> Tally {
        let sql = self.stage(Stage::Sql).passed;
        Tally { n_leads: sql.n_won, n_won: sql.n_won, money: sql.money }
    }
}
