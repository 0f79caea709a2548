//! How often each criterion counts for the leads that are learnt from; leads that are alike stand together.

use rayon::prelude::*;

use super::sample::{Known, Sample, split_of};
use crate::agreement::{Agreement, Category, Criterion, Effect};
use crate::scoring::Rules;
use crate::simulation::Share;

/// Leads that are alike, row by row.
pub(super) struct Rows {
    /// Where the terms of each row end.
    ends: Vec<usize>,
    /// The criteria that count, by their places among the features, and how often; below 0 if they take points.
    terms: Vec<(usize, f64)>,
    /// How many leads each row stands for.
    pub(super) all: Vec<Count>,
    /// Those of them that were created in the earlier part of the training part.
    pub(super) early: Vec<Count>,
    /// The others.
    pub(super) late: Vec<Count>,
    /// How many features there are.
    pub(super) n_features: usize,
}

/// Some leads, and those of them that were won.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Count {
    pub(super) n: f64,
    pub(super) won: f64,
}

impl std::ops::AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.n += other.n;
        self.won += other.won;
    }
}

/// A lead: what counts and how often in hundredths, whether it was created late, whether it was won.
type Observation = (Vec<(u16, i64)>, bool, bool);

/// Each time that a criterion counts, it gives so many points where times are counted.
const UNIT: i32 = 100;

/// The places of the criteria that give or take points.
pub(super) fn features(agreement: &Agreement) -> Vec<usize> {
    let all = agreement.criteria.iter().enumerate();
    all.filter(|(_, it)| it.points().is_some()).map(|(n, _)| n).collect()
}

/// The agreement with the same points for every criterion, so that points tell how often it counts. Caps bind as before.
fn by_times(agreement: &Agreement) -> Agreement {
    let mut counted = agreement.clone();
    for criterion in &mut counted.criteria {
        let Effect::Points(points) = criterion.effect else { continue };
        criterion.effect = Effect::Points(if is_against(criterion) { -UNIT } else { UNIT });
        let times =
            |cap: u32| u64::from(cap) * u64::from(UNIT.unsigned_abs()) / u64::from(points.unsigned_abs());
        // Without points there is nothing to cap.
        let cap = criterion.cap.filter(|_| points != 0);
        criterion.cap = cap.map(|cap| u32::try_from(times(cap)).unwrap_or(u32::MAX));
    }
    counted
}

/// Whether a criterion takes points.
pub(super) fn is_against(criterion: &Criterion) -> bool {
    criterion.category == Category::Undesirable
}

impl Rows {
    /// The training leads that nothing stops but points, and the same leads as they are.
    pub(super) fn of(rules: &Rules, sample: &Sample) -> (Self, Vec<Known>) {
        let features = features(rules.agreement());
        let counted = rules.again(&by_times(rules.agreement()));
        let passes = |known: &&Known| rules.passes_beside_points(known.lead, sample.moment(known));
        let leads: Vec<Known> = sample.training.par_iter().filter(passes).copied().collect();
        let middle = split_of(&leads).unwrap_or(sample.split);
        let observe = |known: &Known| -> Observation {
            let points: Vec<i64> = counted.points_by_criterion(known.lead, sample.moment(known)).collect();
            let terms = (0..).zip(&features).filter(|(_, n)| points[**n] != 0);
            (terms.map(|(place, n)| (place, points[*n])).collect(), !known.is_older(middle), known.is_won)
        };
        let mut observations: Vec<Observation> = leads.par_iter().map(observe).collect();
        observations.par_sort_unstable();
        (Self::gather(&observations, features.len()), leads)
    }

    /// Makes one row of observations that are alike and stand together.
    pub(super) fn gather(observations: &[Observation], n_features: usize) -> Self {
        let mut rows = Self {
            ends: Vec::new(),
            terms: Vec::new(),
            all: Vec::new(),
            early: Vec::new(),
            late: Vec::new(),
            n_features,
        };
        for alike in observations.chunk_by(|a, b| a.0 == b.0) {
            let times = |hundredths: i64| hundredths as f64 / f64::from(UNIT);
            rows.terms.extend(alike[0].0.iter().map(|(place, points)| (usize::from(*place), times(*points))));
            rows.ends.push(rows.terms.len());
            let (mut early, mut late) = (Count::default(), Count::default());
            for (_, is_late, is_won) in alike {
                let count = if *is_late { &mut late } else { &mut early };
                *count += Count { n: 1.0, won: f64::from(u8::from(*is_won)) };
            }
            let mut all = early;
            all += late;
            rows.all.push(all);
            rows.early.push(early);
            rows.late.push(late);
        }
        rows
    }

    /// The terms of every row.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[(usize, f64)]> {
        (0..self.ends.len())
            .map(|n| &self.terms[n.checked_sub(1).map_or(0, |before| self.ends[before])..self.ends[n]])
    }

    /// The winners among the leads that each feature counts for, and among the others.
    pub(super) fn shares(&self) -> Vec<[Option<Share>; 2]> {
        let mut with = vec![Count::default(); self.n_features];
        let mut all = Count::default();
        for (terms, count) in self.iter().zip(&self.all) {
            all += *count;
            for (place, _) in terms {
                with[*place] += *count;
            }
        }
        let share = |count: Count| Share::of(whole(count.won), whole(count.n));
        let without = |with: Count| Count { n: all.n - with.n, won: all.won - with.won };
        with.into_iter().map(|with| [share(with), share(without(with))]).collect()
    }

    /// How widely a sum of the terms, each times a weight, spreads over the leads: its standard deviation.
    pub(super) fn spread(&self, weights: &[f64]) -> f64 {
        let (mut n, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for (terms, count) in self.iter().zip(&self.all) {
            let value: f64 = terms.iter().map(|(place, times)| weights[*place] * times).sum();
            n += count.n;
            sum += count.n * value;
            squares += count.n * value * value;
        }
        let mean = sum / n.max(1.0);
        (squares / n.max(1.0) - mean * mean).max(0.0).sqrt()
    }
}

fn whole(count: f64) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it counts leads")]
    let whole = count as usize;
    whole
}
