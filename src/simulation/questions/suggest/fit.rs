//! A logistic regression with a ridge, in which no weight can change its sign.

use super::rows::Rows;

/// The strengths of the ridge that are tried, from the strongest.
const PENALTIES: [f64; 5] = [1.0, 0.1, 0.01, 0.001, 0.000_1];
/// So many of a hundred rows are fitted to while a strength is chosen; the last ones tell how well.
const PERCENT_TRIED: usize = 70;
/// Rounds over all weights, at most.
const MOST_ROUNDS: usize = 200;
/// Weights stand still if no step changes a sum by more.
const STILL: f64 = 1e-7;

/// A fit: `log(p / (1 - p)) = intercept + weights · times`.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub(super) intercept: f64,
    pub(super) weights: Vec<f64>,
}

/// The strength of the ridge that tells the last rows best from what fits the others, and the weights that fit all rows.
pub(super) fn chosen(rows: &Rows, signs: &[f64]) -> (f64, Vec<f64>) {
    let n_tried = rows.len() * PERCENT_TRIED / 100;
    let tried = rows.first(n_tried);
    let mut fit = Fit::nothing(signs.len());
    let mut best: Option<(f64, f64)> = None;
    for penalty in PENALTIES {
        // The fit before is near this one.
        fit = fit.improved(&tried, signs, penalty);
        let sums = rows.sums(&fit.weights);
        let last = n_tried..rows.len();
        let loss: f64 = last.map(|row| loss(fit.intercept + sums[row], rows.is_won[row])).sum();
        if best.is_none_or(|(least, _)| loss < least) {
            best = Some((loss, penalty));
        }
    }
    let penalty = best.map_or(PENALTIES[0], |it| it.1);
    (penalty, Fit::nothing(signs.len()).improved(rows, signs, penalty).weights)
}

/// How surprising an outcome is: `-log(p)`.
fn loss(sum: f64, is_won: bool) -> f64 {
    let against = if is_won { -sum } else { sum };
    // log(1 + exp(x)), without overflow.
    against.max(0.0) + (-against.abs()).exp().ln_1p()
}

fn chance(sum: f64) -> f64 {
    1.0 / (1.0 + (-sum).exp())
}

impl Fit {
    fn nothing(n: usize) -> Self {
        Self { intercept: 0.0, weights: vec![0.0; n] }
    }

    /// The minimum of the mean loss plus `penalty / 2` times the sum of the squared weights, each times the standard deviation
    /// of its column; weights keep the signs.
    ///
    /// One Newton step per weight after the other, halved until it helps: C.-J. Hsieh, K.-W. Chang and C.-J. Lin, "Coordinate
    /// Descent Method for Large-scale L2-loss Linear Support Vector Machines", JMLR 9 (2008); for the logistic loss F.-L.
    /// Huang et al., JMLR 11 (2010).
    pub(super) fn improved(mut self, rows: &Rows, signs: &[f64], penalty: f64) -> Self {
        let n = rows.len().max(1) as f64;
        let ridges: Vec<f64> = rows.columns.iter().map(|column| penalty * variance(column, n)).collect();
        let every: Vec<(u32, f64)> = (0..).zip(&rows.is_won).map(|(row, _)| (row, 1.0)).collect();
        let mut sums = rows.sums(&self.weights);
        for sum in &mut sums {
            *sum += self.intercept;
        }
        for _ in 0..MOST_ROUNDS {
            let mut furthest = step(&every, &rows.is_won, &mut sums, &mut self.intercept, (0.0, 0.0)).abs();
            for (n, column) in rows.columns.iter().enumerate() {
                let moved =
                    step(column, &rows.is_won, &mut sums, &mut self.weights[n], (ridges[n], signs[n]));
                let largest = column.iter().map(|it| it.1.abs()).fold(0.0, f64::max);
                furthest = furthest.max((moved * largest).abs());
            }
            if furthest < STILL {
                break;
            }
        }
        self
    }
}

fn variance(column: &[(u32, f64)], n: f64) -> f64 {
    let mean = column.iter().map(|it| it.1).sum::<f64>() / n;
    let square = column.iter().map(|it| it.1 * it.1).sum::<f64>() / n;
    (square - mean * mean).max(0.0)
}

/// Moves one weight. Its ridge, and its sign: above 0 it stays so, below 0 too; 0 leaves it free. Returns by how much.
fn step(
    column: &[(u32, f64)],
    is_won: &[bool],
    sums: &mut [f64],
    weight: &mut f64,
    (ridge, sign): (f64, f64),
) -> f64 {
    let n = is_won.len().max(1) as f64;
    let (mut slope, mut bend) = (ridge * *weight, ridge);
    for (row, times) in column {
        let row = *row as usize;
        let p = chance(sums[row]);
        slope += (p - f64::from(u8::from(is_won[row]))) * times / n;
        bend += p * (1.0 - p) * times * times / n;
    }
    if bend <= f64::MIN_POSITIVE {
        return 0.0;
    }
    let kept = |weight: f64| if weight * sign < 0.0 { 0.0 } else { weight };
    let mut by = kept(*weight - slope / bend) - *weight;
    for _ in 0..30 {
        if by == 0.0 {
            return 0.0;
        }
        let after = *weight + by;
        let ridge_change = ridge / 2.0 * (after * after - *weight * *weight);
        let change = column.iter().map(|(row, times)| {
            let row = *row as usize;
            loss(sums[row] + by * times, is_won[row]) - loss(sums[row], is_won[row])
        });
        if change.sum::<f64>() / n + ridge_change <= 0.0 {
            for (row, times) in column {
                sums[*row as usize] += by * times;
            }
            *weight = after;
            return by;
        }
        by /= 2.0;
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Rows of one column: so many with it and won, with it and not, without it and won, without it and not.
    fn table([a, b, c, d]: [usize; 4]) -> Rows {
        let mut rows = Rows { is_won: Vec::new(), columns: vec![Vec::new()] };
        for (n, times, is_won) in [(a, 1.0, true), (b, 1.0, false), (c, 0.0, true), (d, 0.0, false)] {
            for _ in 0..n {
                let row = u32::try_from(rows.len()).unwrap();
                if times > 0.0 {
                    rows.columns[0].push((row, times));
                }
                rows.is_won.push(is_won);
            }
        }
        rows
    }

    #[test]
    fn without_a_ridge_a_weight_is_the_logarithm_of_the_odds_ratio() {
        let fit = Fit::nothing(1).improved(&table([30, 20, 10, 40]), &[1.0], 0.0);
        // Odds of 30 : 20 with it, 10 : 40 without it: a ratio of 6.
        assert!((fit.weights[0] - 6.0_f64.ln()).abs() < 1e-5, "{fit:?}");
        assert!((fit.intercept - 0.25_f64.ln()).abs() < 1e-5, "{fit:?}");
    }

    #[test]
    fn a_weight_does_not_change_its_sign() {
        let fit = Fit::nothing(1).improved(&table([10, 40, 30, 20]), &[1.0], 0.0);
        assert_eq!(fit.weights, [0.0]);
        // Then 40 of 100 are won, whatever they have.
        assert!((fit.intercept - (0.4_f64 / 0.6).ln()).abs() < 1e-5, "{fit:?}");
        assert!(Fit::nothing(1).improved(&table([10, 40, 30, 20]), &[-1.0], 0.0).weights[0] < -1.0);
    }

    #[test]
    fn at_the_minimum_the_ridge_pulls_as_much_as_the_rows_push() {
        let (rows, penalty) = (table([30, 20, 10, 40]), 0.1);
        let fit = Fit::nothing(1).improved(&rows, &[1.0], penalty);
        let [with, without] = [fit.intercept + fit.weights[0], fit.intercept].map(chance);
        // The derivatives by the intercept and by the weight, by hand; half of 100 rows have it: variance 1/4.
        let by_intercept = (50.0 * with - 30.0 + 50.0 * without - 10.0) / 100.0;
        let by_weight = (50.0 * with - 30.0) / 100.0 + penalty * 0.25 * fit.weights[0];
        assert!(by_intercept.abs() < 1e-6 && by_weight.abs() < 1e-6, "{by_intercept} {by_weight}");
        assert!(fit.weights[0] < 6.0_f64.ln());
    }
}
