//! Random agreements and random histories with a fixed seed, made of the small ones of `tests/funnel`.

use std::collections::BTreeMap;
use std::sync::Arc;

use accord::agreement::Agreement;
use accord::fields::{Date, FieldId};
use accord::leads::Recorded;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, subsequence};
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::conditions::{FIELDS, field};
use super::features::Dense;
use super::histories::{self, History};
use super::past::Past;
use super::{Trial, agreements, snap};

/// How many small histories there are to choose from.
const POOL: usize = 400;
/// How many of them a random trial is made of.
const PARTS: usize = 12;
/// What some files never record.
const UNRECORDED: [Recorded; 4] =
    [Recorded::Accepted, Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect];

/// Small histories with everything that a file can tell, by the day on which they begin.
pub struct Pool {
    runner: TestRunner,
    by_day: BTreeMap<Date, Vec<History>>,
}

impl Pool {
    /// The same one, always.
    pub fn new() -> Self {
        let rng = TestRng::from_seed(RngAlgorithm::ChaCha, b"thirty-two letters make one seed");
        let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), rng);
        let mut by_day: BTreeMap<Date, Vec<History>> = BTreeMap::new();
        for _ in 0..POOL {
            let (history, first) = draw_by(&mut runner, &histories::history());
            if history.rows.iter().all(|row| row.created.is_some()) {
                by_day.entry(first).or_default().push(history);
            }
        }
        Self { runner, by_day }
    }

    /// Something random of that kind.
    pub fn draw<S: Strategy>(&mut self, strategy: &S) -> S::Value {
        draw_by(&mut self.runner, strategy)
    }

    /// All small histories of one day in one.
    pub fn dense(&self, dense: Dense) -> Past {
        let mut history = joined(&self.by_day[&dense.day()]);
        for row in &mut history.rows {
            match dense {
                Dense::Spring | Dense::Autumn | Dense::Winter => {}
                Dense::WithoutActivities => row.activities.clear(),
                Dense::WithoutCreation => row.created = None,
                Dense::WithoutCalls => row.records.retain(|it| !UNRECORDED.contains(&it.what)),
            }
        }
        Past::of(history)
    }

    /// An agreement, and some small histories in one; some of them lack creation times, activities, fields or
    /// stage changes.
    pub fn trial(&mut self) -> (Agreement, Arc<Past>) {
        let gone = subsequence(FIELDS.map(|(name, _)| name).to_vec(), 0..3);
        let unrecorded = prop_oneof![2 => Just(Vec::new()), 1 => subsequence(Recorded::ALL.to_vec(), 1..6)];
        let lacks = (prop::bool::weighted(0.12), prop::bool::weighted(0.12), gone, unrecorded);
        let parts = (any::<Index>(), vec(any::<Index>(), PARTS), lacks, vec(snap::snap(), 0..30));
        let (day, places, (no_creation, no_activities, gone, unrecorded), snaps) = self.draw(&parts);
        let days: Vec<Date> = self.by_day.keys().copied().collect();
        let first = *day.get(&days);
        let histories = &self.by_day[&first];
        let some: Vec<History> = places.iter().map(|place| place.get(histories).clone()).collect();
        let mut history = joined(&some);
        history.columns.retain(|it| !gone.contains(&it.as_str()));
        for row in &mut history.rows {
            row.fields.retain(|(name, _)| history.columns.contains(name));
            row.created = row.created.filter(|_| !no_creation);
            row.records.retain(|it| !unrecorded.contains(&it.what));
            if no_activities {
                row.activities.clear();
            }
        }
        history.observed_until = some[0].observed_until;
        let agreement = agreements::dated_from(self.draw(&agreements::agreement()), first);
        let mut trial = Trial { agreement, history };
        for snap in snaps {
            snap.apply(&mut trial);
        }
        (trial.agreement, Arc::new(Past::of(trial.history)))
    }
}

fn draw_by<S: Strategy>(runner: &mut TestRunner, strategy: &S) -> S::Value {
    strategy.new_tree(runner).unwrap_or_else(|reason| panic!("{reason}")).current()
}

/// Histories side by side, each with leads and accounts of its own.
fn joined(histories: &[History]) -> History {
    let columns: Vec<FieldId> = FIELDS.iter().map(|(name, _)| field(name)).collect();
    let mut rows = Vec::new();
    for (n, history) in histories.iter().enumerate() {
        rows.extend(history.rows.iter().cloned().map(|mut row| {
            row.id = format!("{n} {}", row.id);
            row.account = row.account.map(|account| format!("{account} {n}"));
            row
        }));
    }
    History { columns, rows, observed_until: None }
}
