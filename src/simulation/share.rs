/// A share of leads with its 90 % confidence interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// How many have it.
    pub n_with: usize,
    /// Of how many.
    pub n_of: usize,
    /// The share, 0 to 1.
    pub value: f64,
    /// The lower end of the interval, 0 to 1.
    pub low: f64,
    /// The upper end of the interval, 0 to 1.
    pub high: f64,
}

/// The 95 % quantile of the normal distribution, for an interval that leaves out 5 % on either side.
pub(super) const Z: f64 = 1.644_853_626_951_472_2;

impl Share {
    /// So many of so many, with the Wilson score interval; `None` of nobody.
    ///
    /// E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22 (1927).
    pub fn of(n_with: usize, n_of: usize) -> Option<Self> {
        if n_of == 0 {
            return None;
        }
        let n = n_of as f64;
        let value = n_with as f64 / n;
        let centre = value + Z * Z / (2.0 * n);
        let spread = Z * (value * (1.0 - value) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        let low = ((centre - spread) / scale).clamp(0.0, value);
        let high = ((centre + spread) / scale).clamp(value, 1.0);
        Some(Self { n_with, n_of, value, low, high })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Computed with statsmodels' `proportion_confint(k, n, alpha=0.1, method="wilson")`.
    #[test]
    fn intervals_are_those_of_another_program() {
        for (with, of, low, high) in SEEN {
            let share = Share::of(with, of).unwrap();
            assert!((share.low - low).abs() < 1e-9, "{share:?} {low}");
            assert!((share.high - high).abs() < 1e-9, "{share:?} {high}");
        }
        assert_eq!(Share::of(0, 0), None);
    }

    const SEEN: [(usize, usize, f64, f64); 4] = [
        (0, 10, 0.0, 0.212_941_970_083_407_1),
        (5, 10, 0.269_271_821_138_267_14, 0.730_728_178_861_732_8),
        (842, 8000, 0.099_739_389_189_752_7, 0.111_027_523_861_765_95),
        (10, 10, 0.787_058_029_916_592_8, 1.0),
    ];
}
