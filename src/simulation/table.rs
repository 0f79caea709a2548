//! How many leads have which outcome at every threshold: every figure is a sum over it.

use std::collections::{BTreeMap, HashMap};

use super::Tally;
use super::by_score::ByScore;
use super::outcomes::Outcomes;
use crate::agreement::Stage;
use crate::leads::LeadIndex;
use crate::scoring::{Outcome, Rules, Standing, Trajectory, Verdict, Ways};

/// Leads by outcome. A row holds what changes from score to score: a threshold has what stands at its score and above.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    rows: Vec<Row>,
    places: HashMap<(Option<usize>, Outcome), usize>,
    /// How many leads have which highest score.
    highest: ByScore<Change>,
    created: Change,
}

#[derive(Clone, Debug)]
struct Row {
    segment: Option<usize>,
    outcome: Outcome,
    changes: ByScore<Change>,
    /// Those that have the outcome however high the threshold is.
    always: Change,
}

/// A tally that can be taken away, too.
#[derive(Clone, Copy, Debug, Default)]
struct Change {
    n_leads: i64,
    n_won: i64,
    /// Never too much, so that what was added can be taken away again.
    money: i128,
}

impl Change {
    /// One lead more, or one less.
    fn of_lead(rules: &Rules, lead: LeadIndex, sign: i64) -> Self {
        let won = rules.leads().won_amount(lead);
        let money = i128::from(won.unwrap_or(0)) * i128::from(sign);
        Self { n_leads: sign, n_won: sign * i64::from(won.is_some()), money }
    }

    fn add(&mut self, other: Self, sign: i64) {
        self.n_leads += sign * other.n_leads;
        self.n_won += sign * other.n_won;
        self.money += i128::from(sign) * other.money;
    }

    fn is_nothing(&self) -> bool {
        (self.n_leads, self.n_won, self.money) == (0, 0, 0)
    }

    fn tally(self) -> Tally {
        let count = |n: i64| usize::try_from(n).unwrap_or(0);
        let money = self.money.clamp(i64::MIN.into(), i64::MAX.into());
        Tally {
            n_leads: count(self.n_leads),
            n_won: count(self.n_won),
            money: i64::try_from(money).unwrap_or(i64::MAX),
        }
    }
}

/// For some leads, the row of each of their outcomes, so that it is looked up once.
struct Rows {
    n_segments: usize,
    passed: Vec<usize>,
    failed: Vec<usize>,
}

const UNKNOWN: usize = usize::MAX;

impl Rows {
    /// One slot more than there are segments is for leads without one.
    fn slot(&self, segment: Option<usize>) -> usize {
        segment.unwrap_or(self.n_segments)
    }
}

impl Table {
    /// Counts some leads by their places, or takes them out where the sign is -1.
    pub(super) fn count(
        &mut self,
        sign: i64,
        rules: &Rules,
        (ways, outcomes): (&Ways, &Outcomes),
        places: impl Iterator<Item = usize>,
    ) {
        let n_segments = rules.agreement().segments.len();
        let n_tests = usize::from(rules.threshold_test()) + 1;
        let mut rows = Rows {
            n_segments,
            passed: vec![UNKNOWN; (n_segments + 1) * outcomes.distinct.len()],
            failed: vec![UNKNOWN; (n_segments + 1) * n_tests * 2],
        };
        let first = ways.leads().start.0;
        for place in places {
            let lead = LeadIndex(first + u32::try_from(place).unwrap_or(0));
            let change = Change::of_lead(rules, lead, sign);
            let way = ways.trajectory(place);
            self.highest.at_mut(way.highest_score).add(change, 1);
            self.created.add(change, 1);
            self.count_lead(rules, (&way, place), outcomes, &mut rows, change);
        }
    }

    /// Counts a lead: between two neighbouring of its scores every threshold makes the same of it.
    fn count_lead(
        &mut self,
        rules: &Rules,
        (way, place): (&Trajectory<'_>, usize),
        outcomes: &Outcomes,
        rows: &mut Rows,
        change: Change,
    ) {
        let slot = rows.slot(way.segment);
        let mut below: Option<(i32, usize)> = None;
        let mut until = |table: &mut Self, score: i32, row: usize| {
            if let Some((from, before)) = below {
                if before == row {
                    below = Some((score, row));
                    return;
                }
                table.rows[before].changes.at_mut(from).add(change, 1);
                table.rows[row].changes.at_mut(from).add(change, -1);
            }
            below = Some((score, row));
        };
        for (n, record) in way.records.iter().enumerate() {
            let code = outcomes.code(place, n);
            let outcome = outcomes.distinct[code];
            let cached = &mut rows.passed[slot * outcomes.distinct.len() + code];
            let row = self.row(cached, way.segment, || outcome);
            until(self, record.score, row);
        }
        let last = way.records.last().map_or(i32::MIN, |record| record.score);
        let nearest = way.nearest.peak.score;
        let next = way.next.map(|next| next.peak.score).filter(|score| nearest < *score);
        let mut failed = |table: &mut Self, threshold: i64| {
            let Standing::Failed { decided_by, sole_blocker, .. } =
                way.at(Some(threshold), rules.threshold_test())
            else {
                return None;
            };
            let n_tests = usize::from(rules.threshold_test()) + 1;
            let place = (slot * n_tests + usize::from(decided_by)) * 2 + usize::from(sole_blocker);
            let outcome = || rules.outcome_of_failed(decided_by, sole_blocker);
            Some(table.row(&mut rows.failed[place], way.segment, outcome))
        };
        for score in [nearest].into_iter().chain(next).filter(|score| way.records.is_empty() || last < *score)
        {
            if let Some(row) = failed(self, score.into()) {
                until(self, score, row);
            }
        }
        let Some(row) = failed(self, i64::MAX) else { return };
        self.rows[row].always.add(change, 1);
        until(self, i32::MAX, row);
    }

    fn row(
        &mut self,
        cached: &mut usize,
        segment: Option<usize>,
        outcome: impl FnOnce() -> Outcome,
    ) -> usize {
        if *cached == UNKNOWN {
            *cached = self.place(segment, outcome());
        }
        *cached
    }

    fn place(&mut self, segment: Option<usize>, outcome: Outcome) -> usize {
        let Self { rows, places, .. } = self;
        *places.entry((segment, outcome)).or_insert_with(|| {
            rows.push(Row { segment, outcome, changes: ByScore::default(), always: Change::default() });
            rows.len() - 1
        })
    }

    /// The leads of both.
    pub(super) fn join(mut self, other: Self) -> Self {
        for row in other.rows {
            let place = self.place(row.segment, row.outcome);
            self.rows[place].always.add(row.always, 1);
            for (score, change) in row.changes.iter().filter(|(_, change)| !change.is_nothing()) {
                self.rows[place].changes.at_mut(score).add(change, 1);
            }
        }
        for (score, change) in other.highest.iter().filter(|(_, change)| !change.is_nothing()) {
            self.highest.at_mut(score).add(change, 1);
        }
        self.created.add(other.created, 1);
        self
    }

    /// All leads.
    pub(super) fn created(&self) -> Tally {
        self.created.tally()
    }

    /// How many leads have which highest score, from the lowest to the highest.
    pub(super) fn highest(&self) -> impl Iterator<Item = (i32, Tally)> {
        let tallies = self.highest.iter().map(|(score, change)| (score, change.tally()));
        tallies.filter(|(_, tally)| tally.n_leads > 0)
    }

    /// The leads that pass each stage at every score at which something changes, from the lowest up. Segments with a
    /// threshold of their `own` keep it. Also those that pass however high the threshold is.
    pub(super) fn sweep(
        &self,
        own: impl Fn(Option<usize>) -> Option<i32>,
    ) -> (Vec<(i32, [Tally; 3])>, [Tally; 3]) {
        let passed = |outcome: &Outcome| Stage::ALL.map(|it| outcome.verdict(it) == Some(Verdict::Passed));
        let add = |sums: &mut [Change; 3], row: &Row, change: Change| {
            let stages = sums.iter_mut().zip(passed(&row.outcome));
            stages.filter(|it| it.1).for_each(|(sum, _)| sum.add(change, 1));
        };
        let mut always = [Change::default(); 3];
        let mut by_score: BTreeMap<i32, [Change; 3]> = BTreeMap::new();
        for row in &self.rows {
            add(&mut always, row, row.always);
            for (score, change) in row.changes.iter().filter(|(_, change)| !change.is_nothing()) {
                match own(row.segment) {
                    Some(threshold) if threshold <= score => add(&mut always, row, change),
                    Some(_) => {}
                    None => add(by_score.entry(score).or_default(), row, change),
                }
            }
        }
        let mut sums = always;
        let mut points: Vec<(i32, [Tally; 3])> = by_score
            .into_iter()
            .rev()
            .map(|(score, changes)| {
                sums.iter_mut().zip(changes).for_each(|(sum, change)| sum.add(change, 1));
                (score, sums.map(Change::tally))
            })
            .collect();
        points.reverse();
        (points, always.map(Change::tally))
    }

    /// The leads of every outcome, where the threshold of each segment is as given.
    pub(super) fn at(&self, threshold: impl Fn(Option<usize>) -> Option<i64>) -> Vec<(Outcome, Tally)> {
        let counted = self.rows.iter().map(|row| {
            let asked = threshold(row.segment).unwrap_or(i64::MIN);
            let mut sum = row.always;
            for (_, change) in row.changes.iter().rev().take_while(|(score, _)| asked <= i64::from(*score)) {
                sum.add(change, 1);
            }
            (row.outcome, sum.tally())
        });
        counted.filter(|(_, tally)| tally.n_leads > 0).collect()
    }
}
