use rayon::slice::ParallelSliceMut;

use crate::simulation::share::Z;

/// How long something takes that has not happened to everybody yet.
///
/// The product-limit estimate of E. L. Kaplan and P. Meier, "Nonparametric Estimation from Incomplete Observations",
/// JASA 53 (1958). A lead counts as at risk up to and including the moment at which its observation ends. Standard errors
/// after M. Greenwood, "The Natural Duration of Cancer" (1926); the 90 % intervals are those of log(-log S) (J. D.
/// Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data", 1980), which stay between 0 and 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Survival {
    /// After how many seconds it has happened to a quarter of all; none if that was not reached.
    pub quarter: Option<i64>,
    /// The same of half of all: the median.
    pub half: Option<i64>,
    /// The same of three quarters.
    pub three_quarters: Option<i64>,
    /// The same of nine tenths.
    pub nine_tenths: Option<i64>,
    /// The estimate at times at which it happened: at the first and the last one, and between them wherever the share
    /// has fallen by another percentage point since the point before.
    pub curve: Vec<CurvePoint>,
}

/// A point of a survival curve.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    /// How long after the beginning, in seconds.
    pub seconds: i64,
    /// How many were still observed just before, without it having happened.
    pub n_at_risk: usize,
    /// To how many it has happened by then.
    pub n_done: usize,
    /// The share of all to whom it has not happened by then, 0 to 1.
    pub survival: f64,
    /// Its standard error.
    pub error: f64,
    /// The 90 % interval; none once it has happened to everybody.
    pub interval: Option<(f64, f64)>,
}

/// What a sum of roundings may come to.
const ROUNDING: f64 = 1e-9;

/// The least fall between two points of a curve that is shown.
const STEP: f64 = 0.01;

impl Survival {
    /// Estimates from the seconds after which it happened, and those after which it had not happened when
    /// observation ended. Both are sorted on the way.
    pub fn of(done: &mut [i64], not_yet: &mut [i64]) -> Self {
        done.par_sort_unstable();
        not_yet.par_sort_unstable();
        let mut found = Self::default();
        let (mut survival, mut greenwood) = (1.0, 0.0);
        let (mut n_done, mut n_ended) = (0, 0);
        let mut last_shown = f64::INFINITY;
        for at_once in done.chunk_by(|a, b| a == b) {
            let seconds = at_once[0];
            n_ended += not_yet[n_ended..].partition_point(|it| *it < seconds);
            let n_at_risk = done.len() - n_done + not_yet.len() - n_ended;
            let (risk, left) = (n_at_risk as f64, (n_at_risk - at_once.len()) as f64);
            n_done += at_once.len();
            survival *= left / risk;
            if left > 0.0 {
                greenwood += at_once.len() as f64 / (risk * left);
            }
            found.reach(survival, seconds);
            if survival <= last_shown - STEP + ROUNDING || n_done == done.len() {
                last_shown = survival;
                found.curve.push(point(seconds, (n_at_risk, n_done), survival, greenwood));
            }
        }
        found
    }

    /// Notes which shares are reached for the first time.
    fn reach(&mut self, survival: f64, seconds: i64) {
        let shares = [
            (&mut self.quarter, 0.75),
            (&mut self.half, 0.5),
            (&mut self.three_quarters, 0.25),
            (&mut self.nine_tenths, 0.1),
        ];
        for (reached, share) in shares {
            if survival <= share + ROUNDING {
                reached.get_or_insert(seconds);
            }
        }
    }
}

fn point(seconds: i64, (n_at_risk, n_done): (usize, usize), survival: f64, greenwood: f64) -> CurvePoint {
    let spread = Z * greenwood.sqrt() / -survival.ln();
    let interval = (survival > 0.0).then(|| (survival.powf(spread.exp()), survival.powf((-spread).exp())));
    CurvePoint { seconds, n_at_risk, n_done, survival, error: survival * greenwood.sqrt(), interval }
}

/// The value that at least so many percent of the values do not exceed, by the nearest rank; `None` of none.
/// The values are sorted.
pub(super) fn percentile(sorted: &[i64], percent: usize) -> Option<i64> {
    let rank = (sorted.len() * percent).div_ceil(100).max(1);
    sorted.get(rank - 1).copied()
}
