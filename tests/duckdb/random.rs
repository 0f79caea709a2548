//! Random agreements and random histories with a fixed seed, made of the small ones of `tests/funnel`.

use std::collections::BTreeMap;
use std::sync::Arc;

use accord::agreement::Agreement;
use accord::fields::{Date, FieldId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::conditions::{FIELDS, field};
use super::histories::{self, History};
use super::past::Past;
use super::{Trial, agreements, snap};

/// How many small histories there are to choose from.
const POOL: usize = 400;
/// How many of them a random trial is made of.
const PARTS: usize = 12;

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
    pub fn of_day(&self, day: &str) -> Past {
        let day: Date = day.parse().unwrap();
        Past::of(joined(&self.by_day[&day]))
    }

    /// An agreement, and some small histories in one; some of them lack creation times, activities or fields.
    pub fn trial(&mut self) -> (Agreement, Arc<Past>) {
        let lacks = (0..8_u32, 0..8_u32, any::<[Index; 2]>(), prop::bool::weighted(0.3));
        let parts = (any::<Index>(), vec(any::<Index>(), PARTS), lacks, vec(snap::snap(), 0..30));
        let (day, places, (creation, activities, columns, lacks_columns), snaps) = self.draw(&parts);
        let days: Vec<Date> = self.by_day.keys().copied().collect();
        let first = *day.get(&days);
        let histories = &self.by_day[&first];
        let some: Vec<History> = places.iter().map(|place| place.get(histories).clone()).collect();
        let mut history = joined(&some);
        if lacks_columns {
            let gone = columns.map(|it| it.get(&FIELDS).0);
            history.columns.retain(|it| !gone.contains(&it.as_str()));
        }
        for row in &mut history.rows {
            row.fields.retain(|(name, _)| history.columns.contains(name));
            row.created = row.created.filter(|_| creation != 0);
            if activities == 0 {
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
