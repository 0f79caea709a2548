use std::collections::BTreeMap;

use super::back_test::band_of;
use super::channel::Channels;
use super::expected::{Expected, Sum};
use super::velocity::is_lost;
use crate::agreement::Stage;
use crate::scoring::{Judgement, Verdict};
use crate::simulation::{Share, Simulation};

/// What the leads would bring that the files cannot tell of yet: those that stopped at a stage because nothing is evidenced
/// (such as MQLs that sales never worked) or because their time is not over.
///
/// Each of them passes a stage with the rate of the leads that passed or failed it, and an SQL is won with the rate of SQLs
/// so far. The rates are those of leads of the same band of ten points (of the highest score) and the same channel
/// (field `source`) if there are at least [`Projection::ENOUGH`] of them; else of the same band; else of all. Money is
/// expected wins times the mean amount of the won SQLs with a known one. SQLs that are not won yet are not projected, nor are
/// undecided leads whose deal is won or lost already. Where leads are undecided at a stage that nobody ever failed, or no SQL
/// was ever not won, the files record only those that made it, and there is no rate.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Projection {
    /// The leads that stopped undecided at SAL and at SQL, by the rate that was used for that stage.
    pub waiting: [Waiting; 2],
    /// How many more SALs, SQLs and wins; the first by the leads that stopped undecided at SAL, the others by those at SQL,
    /// too. None where there is no rate for any of them.
    pub more: [Option<Expected>; 3],
    /// What those wins would pay, in minor units; none if no amount is known.
    pub money: Option<Expected>,
    /// The leads that nothing is expected of, because no rate is known for one of the steps before them: as SALs, SQLs and
    /// wins.
    pub n_without: [usize; 3],
}

/// Undecided leads by the rate that was used for them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// That of the same band and channel.
    pub by_band_and_channel: usize,
    /// That of the same band.
    pub by_band: usize,
    /// That of all leads.
    pub by_all: usize,
    /// None: nobody was decided, or nobody failed.
    pub by_none: usize,
    /// Not projected: their deal is won already.
    pub n_won: usize,
    /// Not projected: it is lost already.
    pub n_lost: usize,
}

/// Which leads a rate is that of: step, band, channel; none for all.
type RateKey = (usize, Option<i64>, Option<u32>);

/// The steps of a lead: to SAL, to SQL, to the deal. The rate of each is counted.
const STEPS: usize = 3;

/// Leads of one band and channel.
#[derive(Clone, Copy, Default)]
struct Group {
    /// At each step, how many made it, of how many.
    decided: [(usize, usize); STEPS],
    /// How many stopped undecided at SAL and at SQL, and have no deal yet.
    waiting: [usize; 2],
}

impl Waiting {
    /// All that are projected, or would be if there were a rate.
    pub fn n_leads(&self) -> usize {
        self.by_band_and_channel + self.by_band + self.by_all + self.by_none
    }
}

impl Projection {
    /// So many decided leads are enough for a rate of their own.
    pub const ENOUGH: usize = 30;

    /// Projects the undecided leads of a simulation.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let channels = Channels::of(leads);
        let mut groups: BTreeMap<(i64, Option<u32>), Group> = BTreeMap::new();
        let mut closed = [Waiting::default(); 2];
        let (mut n_paid, mut paid) = (0_usize, 0_i64);
        for (lead, judgement) in simulation.judgements() {
            if judgement.mql.verdict != Verdict::Passed {
                continue;
            }
            let key = (band_of(judgement.mql.highest_score), channels.as_ref().map(|it| it.channel(lead)));
            let won = leads.won(lead);
            let group = groups.entry(key).or_default();
            group.decide_all(&judgement, won.is_some());
            if let Some(step) = undecided_at(&judgement) {
                match (won, is_lost(leads, lead)) {
                    (Some(_), _) => closed[step].n_won += 1,
                    (None, true) => closed[step].n_lost += 1,
                    (None, false) => group.waiting[step] += 1,
                }
            }
            let amount = won.and_then(|won| won.amount);
            if let Some(amount) = amount.filter(|_| judgement.reached() == Some(Stage::Sql)) {
                n_paid += 1;
                paid = paid.saturating_add(amount);
            }
        }
        let mut projection = Self::of_groups(&groups, closed);
        let mean = paid as f64 / n_paid as f64;
        projection.money = projection.more[2].filter(|_| n_paid > 0).map(|wins| wins.times(mean));
        projection
    }

    fn of_groups(groups: &BTreeMap<(i64, Option<u32>), Group>, closed: [Waiting; 2]) -> Self {
        let rates = Rates::of(groups);
        let mut projection = Self { waiting: closed, ..Self::default() };
        let mut sums: [Sum<RateKey>; STEPS] = std::array::from_fn(|_| Sum::new());
        for ((band, channel), group) in groups {
            let chain: [Option<(RateKey, Share)>; STEPS] =
                std::array::from_fn(|step| rates.rate(step, *band, *channel));
            for (stands_at, n_leads) in group.waiting.into_iter().enumerate() {
                projection.waiting[stands_at].add(chain[stands_at].map(|it| it.0), n_leads);
                for to in stands_at..STEPS {
                    let known: Option<Vec<_>> = chain[stands_at..=to].iter().copied().collect();
                    match known {
                        Some(chain) => sums[to].add(n_leads, &chain),
                        None => projection.n_without[to] += n_leads,
                    }
                }
            }
        }
        let without = projection.n_without;
        projection.more = std::array::from_fn(|to| {
            let is_known = sums[to].n_leads() > 0 || without[to] == 0;
            is_known.then(|| sums[to].expected())
        });
        projection
    }
}

impl Waiting {
    fn add(&mut self, rate: Option<RateKey>, n_leads: usize) {
        match rate {
            None => self.by_none += n_leads,
            Some((_, _, Some(_))) => self.by_band_and_channel += n_leads,
            Some((_, Some(_), None)) => self.by_band += n_leads,
            Some((_, None, None)) => self.by_all += n_leads,
        }
    }
}

/// The step that a lead stopped at undecided: 0 for SAL, 1 for SQL.
fn undecided_at(judgement: &Judgement) -> Option<usize> {
    [Stage::Sal, Stage::Sql]
        .into_iter()
        .position(|stage| matches!(judgement.verdict(stage), Some(Verdict::NotEvidenced | Verdict::Immature)))
}

impl Group {
    fn decide_all(&mut self, judgement: &Judgement, is_won: bool) {
        for (step, stage) in [Stage::Sal, Stage::Sql].into_iter().enumerate() {
            match judgement.verdict(stage) {
                Some(Verdict::Passed) => self.decide(step, true),
                Some(Verdict::Failed) => self.decide(step, false),
                _ => {}
            }
        }
        if judgement.reached() == Some(Stage::Sql) {
            self.decide(2, is_won);
        }
    }

    fn decide(&mut self, step: usize, made_it: bool) {
        self.decided[step].0 += usize::from(made_it);
        self.decided[step].1 += 1;
    }
}

/// How many made each step, of how many, on every level.
struct Rates(BTreeMap<RateKey, (usize, usize)>);

impl Rates {
    fn of(groups: &BTreeMap<(i64, Option<u32>), Group>) -> Self {
        let mut counts: BTreeMap<RateKey, (usize, usize)> = BTreeMap::new();
        for ((band, channel), group) in groups {
            for (step, (n_with, n_of)) in group.decided.into_iter().enumerate() {
                let mut keys = vec![(step, None, None), (step, Some(*band), None)];
                keys.extend(channel.map(|channel| (step, Some(*band), Some(channel))));
                for key in keys {
                    let count = counts.entry(key).or_default();
                    *count = (count.0 + n_with, count.1 + n_of);
                }
            }
        }
        for step in 0..STEPS {
            let waits = groups.values().any(|it| it.waiting.get(step).is_none_or(|n_leads| *n_leads > 0));
            let all_made_it = counts.get(&(step, None, None)).is_some_and(|(n_with, n_of)| n_with == n_of);
            if waits && all_made_it {
                counts.retain(|key, _| key.0 != step);
            }
        }
        Self(counts)
    }

    /// The rate of the fewest leads that are enough; that of all whatever they are.
    fn rate(&self, step: usize, band: i64, channel: Option<u32>) -> Option<(RateKey, Share)> {
        let of_channel = channel.map(|channel| (step, Some(band), Some(channel)));
        let enough = of_channel.into_iter().chain([(step, Some(band), None)]).find_map(|key| {
            let (n_with, n_of) = *self.0.get(&key)?;
            Share::of(n_with, n_of).filter(|_| n_of >= Projection::ENOUGH).map(|rate| (key, rate))
        });
        enough.or_else(|| {
            let key = (step, None, None);
            let (n_with, n_of) = *self.0.get(&key)?;
            Some((key, Share::of(n_with, n_of)?))
        })
    }
}
