use rayon::prelude::*;

use crate::agreement::Stage;
use crate::leads::LeadIndex;
use crate::scoring::{Met, Missing, StageTest};
use crate::simulation::{Simulation, Tally};

/// What the leads that failed the MQL stage lack.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacking {
    /// For each criterion, in the order of the agreement: the failed leads that would pass if it counted once more.
    pub enough: Vec<Tally>,
    /// The leads that come nearest: those that lack the fewest tests beside points, then the fewest points.
    pub nearest: Vec<Lack>,
    /// How many leads failed.
    pub n_failed: usize,
}

/// What one lead lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lack {
    /// The lead.
    pub lead: LeadIndex,
    /// The tests that it does not pass at the deciding moment, in their order.
    pub tests: Vec<StageTest>,
    /// Its score then.
    pub score: i64,
    /// What it lacks.
    pub missing: Missing,
}

impl Lacking {
    /// How many leads are listed.
    pub const MOST_LISTED: usize = 200;

    /// Looks at every lead that failed the MQL stage.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let n_criteria = simulation.agreement().criteria.len();
        let failed: Vec<LeadIndex> = leads
            .indices()
            .filter(|lead| simulation.outcome(*lead).stopped_at() == Some(Stage::Mql))
            .collect();
        let none = || Self { enough: vec![Tally::default(); n_criteria], ..Self::default() };
        let mut all = failed
            .par_chunks(1_024)
            .map(|some| {
                let mut part = none();
                for &lead in some {
                    part.add(simulation, lead);
                }
                part.keep_nearest(simulation);
                part
            })
            .reduce(none, Self::join);
        all.keep_nearest(simulation);
        all.n_failed = failed.len();
        all
    }

    fn add(&mut self, simulation: &Simulation, lead: LeadIndex) {
        let rules = simulation.rules();
        let ledger = rules.ledger(lead, simulation.judgement(lead).mql.moment);
        let met = rules.mql_tests(lead, ledger.at, &ledger.score);
        let missing = rules.missing(lead, &ledger, &met);
        for once_more in missing.once_more.iter().filter(|it| it.is_enough) {
            self.enough[once_more.criterion].add_lead(simulation.leads(), lead);
        }
        let unmet = rules.tests(Stage::Mql).iter().zip(&met).filter(|(_, met)| **met != Met::Met);
        let tests = unmet.map(|(test, _)| test.clone()).collect();
        self.nearest.push(Lack { lead, tests, score: ledger.score.total, missing });
    }

    fn join(mut self, other: Self) -> Self {
        self.enough.iter_mut().zip(other.enough).for_each(|(sum, more)| sum.add(more));
        self.nearest.extend(other.nearest);
        self
    }

    fn keep_nearest(&mut self, simulation: &Simulation) {
        let about_points = |test: &StageTest| {
            matches!(test, StageTest::Threshold(_) | StageTest::Grid | StageTest::Minimum(..))
        };
        self.nearest.sort_by_cached_key(|lack| {
            let others = lack.tests.iter().filter(|test| !about_points(test)).count();
            let cell = lack.missing.cell.map_or(0, |cell| cell.fit.saturating_add(cell.engagement));
            // Of equals, first those that were won.
            let is_lost = simulation.leads().won_amount(lack.lead).is_none();
            (others, lack.missing.points.saturating_add(cell), is_lost, lack.lead)
        });
        self.nearest.truncate(Self::MOST_LISTED);
    }
}
