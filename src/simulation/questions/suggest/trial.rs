//! The present agreement and the proposed one over leads that nothing was learnt from.

use rayon::slice::ParallelSliceMut;

use super::sample::{Known, Sample};
use super::threshold::Stand;
use crate::simulation::questions::back_test::area;
use crate::simulation::share::Z;
use crate::simulation::{Share, Simulation, Tally};

/// Two agreements over the leads that were held out. Every lead is an MQL that qualifies before its deal is won or lost.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HoldOut {
    /// The leads that were held out.
    pub all: Tally,
    /// By the present agreement.
    pub present: Trial,
    /// By the proposed one.
    pub proposed: Trial,
    /// The MQLs by the present agreement alone.
    pub only_present: Tally,
    /// The MQLs by the proposed one alone.
    pub only_proposed: Tally,
}

/// What an agreement makes of the leads that were held out.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Trial {
    /// Its MQLs.
    pub mqls: Tally,
    /// The probability that a winner has a higher score than another lead at the moment at which they are looked at, as in
    /// [`super::super::BackTest::area`]; among the leads that have the required fields and that nothing disqualifies.
    pub area: Option<f64>,
}

/// Whether a proposal is better than what there is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Merit {
    /// It catches more winners, by more than chance and a larger number of MQLs explain, and no smaller part of its MQLs is won.
    Better,
    /// It catches no more winners.
    NotBetter,
    /// It catches more, but chance or more MQLs could explain it, or a smaller part of its MQLs is won.
    Unclear,
}

/// How much the part of the winners that is caught changes, with a 90 % interval.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The change, -1 to 1.
    pub value: f64,
    /// The lower end of the interval.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Trial {
    /// Of its MQLs, those that were won.
    pub fn precision(&self) -> Option<Share> {
        Share::of(self.mqls.n_won, self.mqls.n_leads)
    }
}

impl HoldOut {
    /// A proposal is better only if chance brings so many more winners, or more, at most this often.
    pub const MOST_CHANCE: f64 = 0.05;

    pub(super) fn of(present: &Simulation, proposed: &Simulation, sample: &Sample) -> Self {
        let leads = present.leads();
        let mut found = Self {
            all: Tally::default(),
            present: Trial::default(),
            proposed: Trial::default(),
            only_present: Tally::default(),
            only_proposed: Tally::default(),
        };
        for known in &sample.held_out {
            let (before, after) = (Stand::of(present, known), Stand::of(proposed, known));
            found.all.add_lead(leads, known.lead);
            if before.is_mql {
                found.present.mqls.add_lead(leads, known.lead);
            }
            if after.is_mql {
                found.proposed.mqls.add_lead(leads, known.lead);
            }
            match (before.is_mql, after.is_mql) {
                (true, false) => found.only_present.add_lead(leads, known.lead),
                (false, true) => found.only_proposed.add_lead(leads, known.lead),
                _ => {}
            }
        }
        found.present.area = area_of(present, sample);
        found.proposed.area = area_of(proposed, sample);
        found
    }

    /// Of all winners, those that are MQLs by an agreement.
    pub fn caught(&self, trial: &Trial) -> Option<Share> {
        Share::of(trial.mqls.n_won, self.all.n_won)
    }

    /// How much the part of the winners that is caught changes.
    ///
    /// The adjusted Wald interval for a difference of paired shares (D. G. Bonett and R. M. Price, "Adjusted Wald Confidence
    /// Interval for a Difference of Binomial Proportions Based on Paired Data", Journal of Educational and Behavioral
    /// Statistics 37, 2012).
    pub fn change(&self) -> Change {
        let (n, lost, gained) =
            (self.all.n_won as f64, self.only_present.n_won as f64, self.only_proposed.n_won as f64);
        let (less, more) = ((lost + 1.0) / (n + 2.0), (gained + 1.0) / (n + 2.0));
        let centre = more - less;
        let spread = Z * ((more + less - centre * centre) / (n + 2.0)).sqrt();
        let value = (gained - lost) / n.max(1.0);
        Change { value, low: (centre - spread).max(-1.0), high: (centre + spread).min(1.0) }
    }

    /// How often chance alone would make the winners that only one of them catches fall so unevenly, or more so.
    ///
    /// The exact test of Q. `McNemar`, "Note on the sampling error of the difference between correlated proportions or
    /// percentages", Psychometrika 12 (1947), two-sided.
    pub fn chance(&self) -> f64 {
        let (lost, gained) = (self.only_present.n_won, self.only_proposed.n_won);
        (2.0 * at_least(lost.max(gained), lost + gained, 0.5)).min(1.0)
    }

    /// How often chance alone would let the proposal catch so many more winners, or more, if the leads that only one of them
    /// calls MQL were equally good. Where it makes more MQLs, that alone catches winners.
    ///
    /// The conditional test of two rates (J. Przyborowski and H. Wilenski, "Homogeneity of Results in Testing Samples from
    /// Poisson Series", Biometrika 31, 1940), one-sided, with at least even odds.
    pub fn chance_of_load(&self) -> f64 {
        let (less, more) = (self.only_present.n_leads as f64, self.only_proposed.n_leads as f64);
        let odds = if more > less { more / (more + less) } else { 0.5 };
        at_least(self.only_proposed.n_won, self.only_present.n_won + self.only_proposed.n_won, odds)
    }

    /// Whether the proposal is better.
    pub fn merit(&self) -> Merit {
        let (before, after) = (self.present.mqls, self.proposed.mqls);
        let of = |a: usize, b: usize| a as u128 * b as u128;
        // The parts of the MQLs that are won, as products, so that nobody of nobody needs no case of its own.
        let (new, old) = (of(after.n_won, before.n_leads), of(before.n_won, after.n_leads));
        let is_clear = self.chance() <= Self::MOST_CHANCE && self.chance_of_load() <= Self::MOST_CHANCE / 2.0;
        if after.n_won <= before.n_won {
            Merit::NotBetter
        } else if is_clear && new >= old {
            Merit::Better
        } else {
            Merit::Unclear
        }
    }
}

/// The area under the ROC curve of the scores at the moments at which the leads are looked at.
fn area_of(simulation: &Simulation, sample: &Sample) -> Option<f64> {
    let rules = simulation.rules();
    let score = |known: &Known| {
        let at = sample.moment(known);
        let total = rules.score(known.lead, at).total;
        rules.passes_beside_points(known.lead, at).then_some((total, known.is_won))
    };
    let mut scores: Vec<(i64, bool)> = sample.held_out.iter().filter_map(score).collect();
    scores.par_sort_unstable();
    area(&scores)
}

/// The probability of at least so many hits in `n` tries.
fn at_least(hits: usize, n: usize, chance: f64) -> f64 {
    if hits == 0 || chance >= 1.0 {
        return 1.0;
    }
    // From where the sum begins, its terms fall.
    if hits as f64 > n as f64 * chance {
        tail(hits, n, chance)
    } else {
        (1.0 - tail(n - hits + 1, n, 1.0 - chance)).max(0.0)
    }
}

/// The sum of the binomial probabilities from so many hits on, which are more than the mean.
fn tail(hits: usize, n: usize, chance: f64) -> f64 {
    let ways: f64 = (0..n - hits).map(|k| ((n - k) as f64 / (n - hits - k) as f64).ln()).sum();
    let misses = (n - hits) as f64;
    let mut term = (ways + hits as f64 * chance.ln() + misses * (1.0 - chance).ln()).exp();
    let mut sum = 0.0;
    for k in hits..=n {
        sum += term;
        term *= (n - k) as f64 / (k + 1) as f64 * chance / (1.0 - chance);
    }
    sum.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hold_out(lost: (usize, usize), gained: (usize, usize)) -> HoldOut {
        let tally = |(n_leads, n_won)| Tally { n_leads, n_won, money: 0 };
        // Beside those, 100 MQLs by both, of which 20 were won, and 40 winners by none.
        let trial = |more: (usize, usize)| Trial { mqls: tally((100 + more.0, 20 + more.1)), area: None };
        HoldOut {
            all: tally((1_000, 60 + lost.1 + gained.1)),
            present: trial(lost),
            proposed: trial(gained),
            only_present: tally(lost),
            only_proposed: tally(gained),
        }
    }

    /// 1 + 12 + 66 of the 4,096 ways in which twelve coins fall have at most two heads.
    #[test]
    fn coins_tell_how_often_chance_would_do_it() {
        let of = |lost, gained| hold_out((50, lost), (50, gained));
        assert!((of(2, 10).chance() - 2.0 * 79.0 / 4096.0).abs() < 1e-12);
        assert!((of(10, 2).chance() - 2.0 * 79.0 / 4096.0).abs() < 1e-12);
        assert!((of(2, 10).chance_of_load() - 79.0 / 4096.0).abs() < 1e-12);
        assert!((of(10, 2).chance_of_load() - (1.0 - 13.0 / 4096.0)).abs() < 1e-12);
        assert!((of(0, 0).chance() - 1.0).abs() < 1e-12 && (of(6, 6).chance() - 1.0).abs() < 1e-12);
        // Nine in ten of the MQLs by one alone are new: 12, 11 and 10 of 12 come up with 0.28243, 0.37657 and 0.23013.
        let more = hold_out((10, 2), (90, 10)).chance_of_load();
        assert!((more - 0.889_130).abs() < 1e-6, "{more}");
    }

    /// 62 winners, two of which only the proposal catches; each side gets one more, and the winners two.
    #[test]
    fn the_interval_is_that_of_the_paper() {
        let change = hold_out((50, 0), (50, 2)).change();
        // (3 - 1) / 64 and its spread of 1.644854 x sqrt((4/64 - (2/64)^2) / 64).
        assert!((change.value - 2.0 / 62.0).abs() < 1e-12);
        assert!((change.low - (0.03125 - 0.050_998)).abs() < 1e-6, "{change:?}");
        assert!((change.high - (0.03125 + 0.050_998)).abs() < 1e-6, "{change:?}");
    }

    #[test]
    fn better_needs_more_winners_than_chance_and_load_explain() {
        assert_eq!(hold_out((50, 2), (50, 12)).merit(), Merit::Better);
        // 21 heads of 30 coins or more come up in 2.1 % of all throws on one side, 20 in 4.9 %.
        assert_eq!(hold_out((50, 9), (50, 21)).merit(), Merit::Better);
        assert_eq!(hold_out((50, 10), (50, 20)).merit(), Merit::Unclear);
        // As many more MQLs as winners.
        assert_eq!(hold_out((10, 2), (60, 12)).merit(), Merit::Unclear);
        assert_eq!(hold_out((50, 10), (50, 10)).merit(), Merit::NotBetter);
        assert_eq!(hold_out((50, 12), (50, 2)).merit(), Merit::NotBetter);
        assert_eq!(hold_out((50, 10), (40, 10)).merit(), Merit::NotBetter, "no winner more, if less work");
        // 60 winners more of 900 leads more: no chance, but 80 of 1,100 are less than 20 of 200.
        let many = hold_out((100, 0), (1_000, 60));
        assert!(many.chance() < 0.01 && many.chance_of_load() < 0.01);
        assert_eq!(many.merit(), Merit::Unclear);
    }
}
