//! A logistic regression with a penalty on large slopes, none of which may be below 0.

use super::rows::{Count, Rows};

/// How the logarithm of the odds to be won rises with each feature.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Model {
    /// Of a lead for which nothing counts.
    pub(super) intercept: f64,
    /// For each time that a feature counts; at least 0.
    pub(super) slopes: Vec<f64>,
    /// How strong the penalty was.
    pub(super) strength: f64,
}

/// What is to be fitted.
///
/// The loss is the sum over all leads of `ln(1 + e^z) - y z`, where `y` is 1 for winners and else 0, and `z` the intercept
/// and the slopes times their features, and half of `strength` times the sum of the squares of the slopes: the negative
/// logarithm of the likelihood with a normal prior (A. E. Hoerl and R. W. Kennard, "Ridge Regression", Technometrics 12,
/// 1970; S. le Cessie and J. C. van Houwelingen, "Ridge Estimators in Logistic Regression", Applied Statistics 41, 1992).
/// The intercept is free.
struct Task<'a> {
    rows: &'a Rows,
    counts: &'a [Count],
    /// The features whose slope is fitted; those of the others are 0.
    free: &'a [bool],
    strength: f64,
}

/// The first and second derivatives of the loss; the intercept comes first.
struct Curve {
    gradient: Vec<f64>,
    /// Row by row.
    hessian: Vec<f64>,
}

/// The strengths that are tried, from strong to weak. At 1, a slope is as likely to be within 1 of 0 as a normal number is.
const STRENGTHS: [f64; 8] = [1_000.0, 300.0, 100.0, 30.0, 10.0, 3.0, 1.0, 0.3];
/// The strength where too few leads tell which one is best.
const USUAL_STRENGTH: f64 = 1.0;
/// So many winners and others must be on both sides to tell it.
const LEAST_TO_CHOOSE: f64 = 10.0;
const MOST_STEPS: usize = 100;
const MOST_SWEEPS: usize = 1_000;
/// A fit ends when a step lessens the loss by less.
const ENOUGH: f64 = 1e-10;

impl Model {
    /// The model of the strength that, fitted to the early leads, predicts the late ones best, fitted to all. None if none
    /// predicts them better than no feature at all would.
    ///
    /// The late ones are predicted with the intercept that suits them best, since how many leads are won changes with the
    /// seasons, and moves no points.
    pub(super) fn best(rows: &Rows, free: &[bool]) -> Option<Self> {
        let enough = |counts: &[Count]| {
            let (n, won) = counts.iter().fold((0.0, 0.0), |sum, it| (sum.0 + it.n, sum.1 + it.won));
            won >= LEAST_TO_CHOOSE && n - won >= LEAST_TO_CHOOSE
        };
        let mut strength = USUAL_STRENGTH;
        if enough(&rows.early) && enough(&rows.late) {
            let mut least = f64::INFINITY;
            let mut model = Self { intercept: 0.0, slopes: vec![0.0; rows.n_features], strength };
            let nothing = model.miss(rows);
            for tried in STRENGTHS {
                model = Self::fit(rows, &rows.early, free, tried, &model);
                let miss = model.miss(rows);
                if miss < least {
                    (least, strength) = (miss, tried);
                }
            }
            if least >= nothing {
                return None;
            }
        }
        let start = Self { intercept: 0.0, slopes: vec![0.0; rows.n_features], strength };
        Some(Self::fit(rows, &rows.all, free, strength, &start))
    }

    /// The model that fits best, looked for from another one on.
    pub(super) fn fit(rows: &Rows, counts: &[Count], free: &[bool], strength: f64, start: &Self) -> Self {
        let task = Task { rows, counts, free, strength };
        let start = [start.intercept].into_iter().chain(start.slopes.iter().copied()).collect();
        let solved = task.solve(start);
        Self { intercept: solved[0], slopes: solved[1..].to_vec(), strength }
    }

    /// How badly the slopes predict the late leads: the loss without the penalty, at the best intercept.
    fn miss(&self, rows: &Rows) -> f64 {
        // Only the intercept is free.
        let fixed = vec![false; rows.n_features];
        let task = Task { rows, counts: &rows.late, free: &fixed, strength: 0.0 };
        let start = [self.intercept].into_iter().chain(self.slopes.iter().copied()).collect();
        task.loss(&task.solve(start))
    }
}

impl Task<'_> {
    /// Every row that stands for leads: its terms, how many leads, and the logarithm of their odds.
    fn rows(&self, point: &[f64]) -> impl Iterator<Item = (&[(usize, f64)], Count, f64)> {
        let some = self.rows.iter().zip(self.counts).filter(|(_, count)| count.n > 0.0);
        some.map(|(terms, count)| {
            let z = point[0] + terms.iter().map(|(place, times)| point[place + 1] * times).sum::<f64>();
            (terms, *count, z)
        })
    }

    fn loss(&self, point: &[f64]) -> f64 {
        let of_row = |(_, count, z): (&[(usize, f64)], Count, f64)| {
            count.n * (z.max(0.0) + (-z.abs()).exp().ln_1p()) - count.won * z
        };
        let penalty: f64 = point[1..].iter().map(|slope| slope * slope).sum();
        self.rows(point).map(of_row).sum::<f64>() + self.strength / 2.0 * penalty
    }

    fn curve(&self, point: &[f64]) -> Curve {
        let n = point.len();
        let mut gradient = vec![0.0; n];
        let mut hessian = vec![0.0; n * n];
        for (terms, count, z) in self.rows(point) {
            let odds = (-z.abs()).exp();
            let chance = if z < 0.0 { odds } else { 1.0 } / (1.0 + odds);
            let (off, weight) = (count.n * chance - count.won, count.n * odds / (1.0 + odds).powi(2));
            gradient[0] += off;
            hessian[0] += weight;
            for (k, (place, times)) in terms.iter().enumerate() {
                gradient[place + 1] += off * times;
                hessian[place + 1] += weight * times;
                for (other, more) in &terms[..=k] {
                    hessian[(other + 1) * n + place + 1] += weight * times * more;
                }
            }
        }
        for j in 1..n {
            gradient[j] += self.strength * point[j];
            hessian[j * n + j] += self.strength;
        }
        // The terms of a row rise, so that only the half above the diagonal is filled so far.
        for j in 0..n {
            for k in 0..j {
                hessian[j * n + k] = hessian[k * n + j];
            }
        }
        Curve { gradient, hessian }
    }

    /// Where the curve is lowest within the bounds, as a step: coordinate by coordinate (J. Friedman, T. Hastie and
    /// R. Tibshirani, "Regularization Paths for Generalized Linear Models via Coordinate Descent", Journal of Statistical
    /// Software 33, 2010).
    fn step(&self, point: &[f64], curve: &Curve) -> Vec<f64> {
        let n = point.len();
        let mut slope = curve.gradient.clone();
        let mut step = vec![0.0; n];
        for _ in 0..MOST_SWEEPS {
            let mut largest: f64 = 0.0;
            for j in (0..n).filter(|&j| j == 0 || self.free[j - 1]) {
                let bend = curve.hessian[j * n + j];
                if bend <= 0.0 {
                    continue;
                }
                let least = if j == 0 { f64::NEG_INFINITY } else { -point[j] };
                let change = (step[j] - slope[j] / bend).max(least) - step[j];
                if change != 0.0 {
                    step[j] += change;
                    let row = &curve.hessian[j * n..(j + 1) * n];
                    slope.iter_mut().zip(row).for_each(|(slope, bend)| *slope += bend * change);
                    largest = largest.max(change * change * bend);
                }
            }
            if largest < ENOUGH * ENOUGH {
                break;
            }
        }
        step
    }

    /// Newton's method within bounds, with steps halved until the loss falls (L. Armijo, "Minimization of functions having
    /// Lipschitz continuous first partial derivatives", Pacific Journal of Mathematics 16, 1966).
    fn solve(&self, mut point: Vec<f64>) -> Vec<f64> {
        for _ in 0..MOST_STEPS {
            let curve = self.curve(&point);
            let step = self.step(&point, &curve);
            let fall: f64 = step.iter().zip(&curve.gradient).map(|(step, slope)| -step * slope).sum();
            let before = self.loss(&point);
            let mut share = 1.0;
            let mut next;
            loop {
                next = point.iter().zip(&step).map(|(at, step)| at + share * step).collect::<Vec<_>>();
                // What sums of many leads lose by rounding is no rise.
                if self.loss(&next) <= before - 1e-4 * share * fall + 1e-12 * before || share < 1e-9 {
                    break;
                }
                share /= 2.0;
            }
            next[1..].iter_mut().for_each(|slope| *slope = slope.max(0.0));
            point = next;
            if fall < ENOUGH {
                break;
            }
        }
        point
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A feature that counts for 100 of 200 leads, of which so many are won, and so many of the others.
    fn table(won_with: usize, won_without: usize) -> Rows {
        let lead = |with: bool, is_won: bool| (if with { vec![(0, 100)] } else { Vec::new() }, false, is_won);
        let mut leads: Vec<_> = (0..100).map(|n| lead(false, n < won_without)).collect();
        leads.extend((0..100).map(|n| lead(true, n < won_with)));
        Rows::gather(&leads, 1)
    }

    fn fit(rows: &Rows, strength: f64) -> Model {
        let start = Model { intercept: 0.0, slopes: vec![0.0], strength };
        Model::fit(rows, &rows.all, &[true], strength, &start)
    }

    /// The slope is the logarithm of the odds ratio, the intercept that of the odds of the others.
    #[test]
    fn without_a_penalty_the_slope_is_the_odds_ratio() {
        let model = fit(&table(30, 10), 0.0);
        let odds = |won: f64| won / (100.0 - won);
        assert!((model.slopes[0] - (odds(30.0) / odds(10.0)).ln()).abs() < 1e-8, "{model:?}");
        assert!((model.intercept - odds(10.0).ln()).abs() < 1e-8, "{model:?}");
    }

    #[test]
    fn what_speaks_against_a_lead_gets_no_points() {
        let model = fit(&table(10, 30), 0.0);
        assert!(model.slopes[0].abs() < f64::EPSILON, "{model:?}");
        assert!((model.intercept - (40.0_f64 / 160.0).ln()).abs() < 1e-8, "{model:?}");
    }

    /// Where the loss is least, the penalty pulls as much as the leads do.
    #[test]
    fn a_penalty_makes_slopes_smaller() {
        let (loose, tight) = (fit(&table(30, 10), 1.0), fit(&table(30, 10), 30.0));
        assert!(loose.slopes[0] > tight.slopes[0] && tight.slopes[0] > 0.0);
        for model in [loose, tight] {
            let chance = |z: f64| 1.0 / (1.0 + (-z).exp());
            let (with, without) = (chance(model.intercept + model.slopes[0]), chance(model.intercept));
            assert!((100.0 * with - 30.0 + model.strength * model.slopes[0]).abs() < 1e-6, "{model:?}");
            assert!((100.0 * with + 100.0 * without - 40.0).abs() < 1e-6, "{model:?}");
        }
    }

    /// Nobody without it is won, everybody with it is.
    #[test]
    fn what_tells_everything_gets_a_finite_slope() {
        let model = fit(&table(100, 0), 1.0);
        assert!(model.slopes[0].is_finite() && model.slopes[0] > 3.0, "{model:?}");
    }
}
