//! How many leads have which outcome at every threshold: every figure is a sum over it.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use super::Tally;
use super::by_score::ByScore;
use super::outcomes::Outcomes;
use crate::agreement::Stage;
use crate::leads::LeadIndex;
use crate::scoring::{Outcome, Rules, Standing, Trajectory, Verdict, Ways};

/// Leads by what becomes of them.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// Leads that fail the same tests at every moment, by their highest scores.
    plain: Vec<(Kind, ByScore<Change>)>,
    plain_places: FxHashMap<Kind, usize>,
    /// All others. A row holds what changes from score to score: a threshold has what stands at its score and above.
    rows: Vec<Row>,
    places: FxHashMap<(Option<usize>, Outcome), usize>,
    /// How many of the others have which highest score.
    highest: ByScore<Change>,
    others: Change,
}

/// What becomes of leads that fail the same tests at every moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Kind {
    segment: Option<usize>,
    tests: Tests,
}

/// The tests beside the threshold that leads fail at every moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Tests {
    /// None: at the threshold they have this outcome.
    None(Outcome),
    /// Only one, by its place.
    One(u16),
    /// Several, of which this is the first.
    Several(u16),
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

/// For some leads, where each of their outcomes is counted, so that it is looked up once.
struct Rows {
    n_segments: usize,
    passed: Vec<usize>,
    failed: Vec<usize>,
    /// The same among the plain ones.
    plain_passed: Vec<usize>,
    plain_failed: Vec<usize>,
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
        let (n_passed, n_failed) =
            ((n_segments + 1) * outcomes.distinct.len(), (n_segments + 1) * n_tests * 2);
        let mut rows = Rows {
            n_segments,
            passed: vec![UNKNOWN; n_passed],
            failed: vec![UNKNOWN; n_failed],
            plain_passed: vec![UNKNOWN; n_passed],
            plain_failed: vec![UNKNOWN; n_failed],
        };
        let first = ways.leads().start.0;
        for place in places {
            let lead = LeadIndex(first + u32::try_from(place).unwrap_or(0));
            let change = Change::of_lead(rules, lead, sign);
            match ways.plain(place) {
                Some((n, test, score)) if n > 0 || !outcomes.depend_on_records() => {
                    let segment = ways.segment(place);
                    let slot = rows.slot(segment);
                    let at = if n == 0 {
                        let code = outcomes.code(place, 0);
                        let cached = &mut rows.plain_passed[slot * outcomes.distinct.len() + code];
                        self.plain_row(cached, segment, || Tests::None(outcomes.distinct[code]))
                    } else {
                        let cached = &mut rows.plain_failed
                            [(slot * n_tests + usize::from(test)) * 2 + usize::from(n == 1)];
                        self.plain_row(cached, segment, || {
                            if n == 1 { Tests::One(test) } else { Tests::Several(test) }
                        })
                    };
                    self.plain[at].1.at_mut(score).add(change, 1);
                }
                _ => {
                    let way = ways.trajectory(place);
                    self.highest.at_mut(way.highest_score).add(change, 1);
                    self.others.add(change, 1);
                    self.count_lead(rules, (&way, place), outcomes, &mut rows, change);
                }
            }
        }
    }

    /// Where plain leads are counted.
    #[inline]
    fn plain_row(
        &mut self,
        cached: &mut usize,
        segment: Option<usize>,
        tests: impl FnOnce() -> Tests,
    ) -> usize {
        if *cached == UNKNOWN {
            *cached = self.plain_place(Kind { segment, tests: tests() });
        }
        *cached
    }

    fn plain_place(&mut self, kind: Kind) -> usize {
        let Self { plain, plain_places, .. } = self;
        *plain_places.entry(kind).or_insert_with(|| {
            plain.push((kind, ByScore::default()));
            plain.len() - 1
        })
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
        for (kind, by_score) in other.plain {
            let place = self.plain_place(kind);
            for (score, change) in by_score.iter().filter(|(_, change)| !change.is_nothing()) {
                self.plain[place].1.at_mut(score).add(change, 1);
            }
        }
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
        self.others.add(other.others, 1);
        self
    }

    /// All leads.
    pub(super) fn created(&self) -> Tally {
        let mut created = self.others;
        let plain = self.plain.iter().flat_map(|(_, by_score)| by_score.iter());
        plain.for_each(|(_, change)| created.add(change, 1));
        created.tally()
    }

    /// How many leads have which highest score, from the lowest to the highest.
    pub(super) fn highest(&self) -> impl Iterator<Item = (i32, Tally)> {
        let mut highest: BTreeMap<i32, Change> = BTreeMap::new();
        let plain = self.plain.iter().flat_map(|(_, by_score)| by_score.iter());
        for (score, change) in plain.chain(self.highest.iter()).filter(|(_, change)| !change.is_nothing()) {
            highest.entry(score).or_default().add(change, 1);
        }
        let tallies = highest.into_iter().map(|(score, change)| (score, change.tally()));
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
        for (Kind { segment, tests }, scores) in &self.plain {
            let Tests::None(outcome) = tests else { continue };
            let has_passed = passed(outcome);
            let add = |sums: &mut [Change; 3], change: Change| {
                sums.iter_mut().zip(has_passed).filter(|it| it.1).for_each(|(sum, _)| sum.add(change, 1));
            };
            for (score, change) in scores.iter().filter(|(_, change)| !change.is_nothing()) {
                match own(*segment) {
                    Some(threshold) if threshold <= score => add(&mut always, change),
                    Some(_) => {}
                    None => add(by_score.entry(score).or_default(), change),
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

    /// The leads of every outcome, where the threshold of each segment is as the rules say.
    pub(super) fn outcomes(&self, rules: &Rules) -> Vec<(Outcome, Tally)> {
        let mut counted: Vec<(Outcome, Change)> = Vec::new();
        for row in &self.rows {
            let asked = rules.threshold(row.segment).unwrap_or(i64::MIN);
            let mut sum = row.always;
            for (_, change) in row.changes.iter().rev().take_while(|(score, _)| asked <= i64::from(*score)) {
                sum.add(change, 1);
            }
            counted.push((row.outcome, sum));
        }
        for (Kind { segment, tests }, scores) in &self.plain {
            let asked = rules.threshold(*segment).unwrap_or(i64::MIN);
            let (mut below, mut above) = (Change::default(), Change::default());
            for (score, change) in scores.iter() {
                if asked <= i64::from(score) { &mut above } else { &mut below }.add(change, 1);
            }
            let (lower, higher) = match *tests {
                Tests::None(outcome) => (rules.outcome_of_failed(rules.threshold_test(), true), outcome),
                Tests::One(test) => {
                    (rules.outcome_of_failed(test, false), rules.outcome_of_failed(test, true))
                }
                Tests::Several(test) => {
                    (rules.outcome_of_failed(test, false), rules.outcome_of_failed(test, false))
                }
            };
            counted.extend([(lower, below), (higher, above)]);
        }
        let tallies = counted.into_iter().map(|(outcome, sum)| (outcome, sum.tally()));
        tallies.filter(|(_, tally)| tally.n_leads > 0).collect()
    }
}
