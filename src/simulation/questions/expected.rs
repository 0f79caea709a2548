use std::collections::BTreeMap;

use crate::simulation::Share;

/// How many would be expected, with a 90 % interval.
///
/// The interval is that of the rates behind it, not of chance in the leads themselves. It joins the Wilson intervals of the
/// rates as those of independent shares: the distances to their ends, each times how much the sum depends on the rate, as
/// the root of the sum of squares (G. Y. Zou and A. Donner, "Construction of confidence limits about effect measures: A
/// general approach", Statistics in Medicine 27, 2008; for products of rates to first order).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Expected {
    /// The expectation.
    pub value: f64,
    /// The lower end of the interval, at least 0.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Expected {
    /// The same times a number, such as an amount each.
    #[must_use]
    pub fn times(self, factor: f64) -> Self {
        Self { value: self.value * factor, low: self.low * factor, high: self.high * factor }
    }
}

/// A sum of expectations, by rates that have keys: the same rate used twice errs in the same direction.
pub(super) struct Sum<K> {
    value: f64,
    n_leads: usize,
    /// How much the sum rises with each rate.
    slopes: BTreeMap<K, (f64, Share)>,
}

impl<K: Ord + Copy> Sum<K> {
    pub(super) fn new() -> Self {
        Self { value: 0.0, n_leads: 0, slopes: BTreeMap::new() }
    }

    /// Adds so many leads that each pass one rate after another.
    pub(super) fn add(&mut self, n_leads: usize, chain: &[(K, Share)]) {
        let n = n_leads as f64;
        let product = |without: Option<usize>| {
            let rates = chain.iter().enumerate().filter(|(place, _)| Some(*place) != without);
            rates.map(|(_, (_, rate))| rate.value).product::<f64>()
        };
        self.n_leads += n_leads;
        self.value += n * product(None);
        for (place, (key, rate)) in chain.iter().enumerate() {
            self.slopes.entry(*key).or_insert((0.0, *rate)).0 += n * product(Some(place));
        }
    }

    /// How many leads were added.
    pub(super) fn n_leads(&self) -> usize {
        self.n_leads
    }

    pub(super) fn expected(&self) -> Expected {
        let spread = |distance: fn(&Share) -> f64| {
            let squares = self.slopes.values().map(|(slope, rate)| (slope * distance(rate)).powi(2));
            squares.sum::<f64>().sqrt()
        };
        Expected {
            value: self.value,
            low: (self.value - spread(|rate| rate.value - rate.low)).max(0.0),
            high: (self.value + spread(|rate| rate.high - rate.value)).min(self.n_leads as f64),
        }
    }
}
