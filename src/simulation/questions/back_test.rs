use rayon::slice::ParallelSliceMut;

use super::velocity::{is_lost, seconds_to_win};
use crate::agreement::Stage;
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Leads, Recorded};
use crate::scoring::{Judgement, Verdict};
use crate::simulation::{Share, Simulation, Tally};

/// The MQL definition held against what became of the leads.
///
/// Leads are **too young** if from their creation to the end of observation there was less time than half of the winners
/// needed (the median by the nearest rank). They are left out of all other numbers, their winners too: quick wins without
/// the slow losses of the same time would flatter. Without creation times or dated wins nobody is too young.
///
/// A lead is **won** if any win is recorded; else **lost** if any loss is; else **rejected** if any rejection is; else
/// **undecided**. A miss is a winner that is no MQL. A false alarm is an MQL that is lost or rejected.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct BackTest {
    /// The seconds from creation to the first win that half of the winners took at most.
    pub half_won_within: Option<i64>,
    /// The leads that are too young.
    pub young: Tally,
    /// All other leads.
    pub all: Tally,
    /// The MQLs among them.
    pub mqls: Tally,
    /// The MQLs that are lost or rejected.
    pub n_false_alarms: usize,
    /// Whether the history records any loss or rejection. If not, false alarms cannot be told.
    pub records_losses: bool,
    /// The winners that are no MQLs.
    pub misses: Tally,
    /// The misses with the highest amounts, at most [`BackTest::LISTED`].
    pub listed_misses: Vec<Mistake>,
    /// The false alarms with the highest scores, at most [`BackTest::LISTED`].
    pub listed_false_alarms: Vec<Mistake>,
    /// The leads in bands of ten points of their highest score, without empty bands, rising.
    pub bands: Vec<RateBand>,
    /// The probability that a winner has a higher highest score than another lead, a tie counting half: the area under the
    /// ROC curve; none without both. H. B. Mann and D. R. Whitney, "On a Test of Whether one of Two Random Variables is
    /// Stochastically Larger than the Other", Annals of Mathematical Statistics 18 (1947).
    pub area: Option<f64>,
}

/// A lead that the definition got wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// Which.
    pub lead: LeadIndex,
    /// Its highest score.
    pub score: i64,
    /// What became of it.
    pub outcome: Outcome,
    /// What it paid, in minor units; 0 if it did not, or if nobody knows.
    pub money: i64,
    /// The stage and the test at which it failed, by its place, if it did.
    pub stopped_by: Option<(Stage, u16)>,
}

/// What became of a lead in reality.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// A win is recorded.
    Won,
    /// A loss is, and no win.
    Lost,
    /// A rejection is, and neither of them.
    Rejected,
    /// None of them.
    Undecided,
}

/// The leads of a band of scores, and the winners among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateBand {
    /// The lowest score of the band.
    pub from: i64,
    /// How many leads.
    pub n_leads: usize,
    /// How many of them were won.
    pub n_won: usize,
}

impl RateBand {
    /// How many points a band has.
    pub const WIDTH: i64 = 10;

    /// The winners among the leads of the band.
    pub fn rate(&self) -> Option<Share> {
        Share::of(self.n_won, self.n_leads)
    }
}

/// The lowest score of the band of a score.
pub(super) fn band_of(score: i64) -> i64 {
    score.div_euclid(RateBand::WIDTH) * RateBand::WIDTH
}

impl BackTest {
    /// So many misses and false alarms are listed at most.
    pub const LISTED: usize = 200;

    /// Holds the definition against the outcomes.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let half_won_within = seconds_to_win(leads, 50);
        let end = leads.observed_until().unwrap_or(Timestamp(0));
        let records_losses = leads.ever_recorded(Recorded::Lost) || leads.ever_recorded(Recorded::Rejected);
        let mut test = Self { half_won_within, records_losses, ..Self::default() };
        let (mut misses, mut false_alarms, mut scores) = (Vec::new(), Vec::new(), Vec::new());
        for (lead, judgement) in simulation.judgements() {
            let age = leads.created(lead).map(|created| end.0 - created.0);
            if age.zip(half_won_within).is_some_and(|(age, half)| age < half) {
                test.young.add_lead(leads, lead);
                continue;
            }
            test.all.add_lead(leads, lead);
            let is_mql = judgement.mql.verdict == Verdict::Passed;
            let outcome = outcome(leads, lead);
            scores.push((judgement.mql.highest_score, outcome == Outcome::Won));
            if is_mql {
                test.mqls.add_lead(leads, lead);
            }
            match (is_mql, outcome) {
                (false, Outcome::Won) => {
                    test.misses.add_lead(leads, lead);
                    misses.push(mistake(leads, lead, &judgement, outcome));
                }
                (true, Outcome::Lost | Outcome::Rejected) => {
                    false_alarms.push(mistake(leads, lead, &judgement, outcome));
                }
                _ => {}
            }
        }
        test.n_false_alarms = false_alarms.len();
        misses.sort_by_key(|it| (-it.money, -it.score, it.lead));
        misses.truncate(Self::LISTED);
        false_alarms.sort_by_key(|it| (-it.score, it.lead));
        false_alarms.truncate(Self::LISTED);
        scores.par_sort_unstable();
        Self {
            listed_misses: misses,
            listed_false_alarms: false_alarms,
            bands: bands(&scores),
            area: area(&scores),
            ..test
        }
    }

    /// The winners among all leads.
    pub fn base_rate(&self) -> Option<Share> {
        Share::of(self.all.n_won, self.all.n_leads)
    }

    /// The winners among the MQLs.
    pub fn mql_rate(&self) -> Option<Share> {
        Share::of(self.mqls.n_won, self.mqls.n_leads)
    }

    /// How many times as often MQLs are won as all leads.
    pub fn lift(&self) -> Option<f64> {
        let base = self.base_rate().filter(|base| base.n_with > 0)?;
        Some(self.mql_rate()?.value / base.value)
    }

    /// The winners among the MQLs that were won, lost or rejected; none if the history records no losses.
    pub fn precision(&self) -> Option<Share> {
        let decided = self.mqls.n_won + self.n_false_alarms;
        Share::of(self.mqls.n_won, decided).filter(|_| self.records_losses)
    }

    /// The MQLs among the winners.
    pub fn recall(&self) -> Option<Share> {
        Share::of(self.mqls.n_won, self.all.n_won)
    }

    /// The MQLs that are neither won nor lost nor rejected.
    pub fn n_undecided(&self) -> usize {
        self.mqls.n_leads - self.mqls.n_won - self.n_false_alarms
    }

    /// How often a band has a lower win rate than the one below it.
    pub fn n_falls(&self) -> usize {
        let falls = |pair: &&[RateBand]| {
            let [low, high] = [pair[0], pair[1]];
            (high.n_won as u128) * (low.n_leads as u128) < (low.n_won as u128) * (high.n_leads as u128)
        };
        self.bands.windows(2).filter(falls).count()
    }
}

fn outcome(leads: &Leads, lead: LeadIndex) -> Outcome {
    let is_recorded = |what| leads.stage_changes(lead).iter().any(|change| change.what == what);
    if is_recorded(Recorded::Won) {
        Outcome::Won
    } else if is_lost(leads, lead) {
        Outcome::Lost
    } else if is_recorded(Recorded::Rejected) {
        Outcome::Rejected
    } else {
        Outcome::Undecided
    }
}

fn mistake(leads: &Leads, lead: LeadIndex, judgement: &Judgement, outcome: Outcome) -> Mistake {
    let stopped_by = judgement.stopped_at().and_then(|stage| {
        let failed = judgement.verdict(stage) == Some(Verdict::Failed);
        let (place, _) = judgement.decided_by(stage).filter(|_| failed)?;
        Some((stage, place))
    });
    let money = leads.won(lead).and_then(|won| won.amount).unwrap_or(0);
    Mistake { lead, score: judgement.mql.highest_score, outcome, money, stopped_by }
}

/// Rising scores, each with whether its lead was won, counted in bands.
fn bands(scores: &[(i64, bool)]) -> Vec<RateBand> {
    let of_bands = scores.chunk_by(|a, b| band_of(a.0) == band_of(b.0));
    let counted = of_bands.map(|band| RateBand {
        from: band_of(band[0].0),
        n_leads: band.len(),
        n_won: band.iter().filter(|it| it.1).count(),
    });
    counted.collect()
}

/// The Mann–Whitney statistic of rising scores as a share of all pairs.
pub(super) fn area(scores: &[(i64, bool)]) -> Option<f64> {
    let (mut n_won, mut n_others, mut doubled) = (0_u128, 0_u128, 0_u128);
    for same in scores.chunk_by(|a, b| a.0 == b.0) {
        let won = same.iter().filter(|it| it.1).count() as u128;
        let others = same.len() as u128 - won;
        doubled += won * (2 * n_others + others);
        n_won += won;
        n_others += others;
    }
    let pairs = n_won * n_others;
    (pairs > 0).then(|| doubled as f64 / (2 * pairs) as f64)
}
