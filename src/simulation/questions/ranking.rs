use std::collections::BTreeMap;

use super::channel::Channels;
use super::decided::{is_closed, is_old, patience};
use crate::agreement::Stage;
use crate::fields::Timestamp;
use crate::leads::LeadIndex;
use crate::scoring::StageTest;
use crate::simulation::Simulation;

/// Open leads by what they can be expected to bring.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// The best ones, first those that can be expected to bring most; where no amount is known, those most likely to be won.
    pub best: Vec<Prospect>,
    /// How many leads are open.
    pub n_open: usize,
    /// How many leads are decided, which the rates rest on: won, lost, or so old that nine of ten winners were won younger.
    pub n_decided: usize,
}

/// An open lead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prospect {
    /// The lead.
    pub lead: LeadIndex,
    /// Its highest score.
    pub score: i64,
    /// The share won of the decided leads that are like it, 0 to 1.
    pub chance: f64,
    /// How alike those are.
    pub basis: Basis,
    /// What such a lead paid in the mean, in minor units; none if no amount is known.
    pub amount: Option<f64>,
    /// Its last activity.
    pub last_active: Option<Timestamp>,
}

/// Which decided leads a rate rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// Those of the same ten points of score and of the same channel.
    BandAndChannel,
    /// Those of the same ten points of score.
    Band,
    /// All.
    All,
}

/// Won, and decided in all.
type Count = (usize, usize);

impl Prospect {
    /// The chance times the amount, in minor units.
    pub fn value(&self) -> Option<f64> {
        Some(self.chance * self.amount?)
    }
}

impl Ranking {
    /// A rate rests on at least so many decided leads.
    pub const LEAST_DECIDED: usize = 30;
    /// A mean amount of a channel rests on at least so many wins.
    pub const LEAST_WINS: usize = 10;
    /// How many leads are listed.
    pub const MOST_LISTED: usize = 200;

    /// Ranks the leads that are neither won nor lost, and that nothing disqualifies. A lead that was rejected is open: it can
    /// come back.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let channels = Channels::of(leads);
        let patience = patience(leads);
        let channel = |lead| channels.as_ref().map_or(0, |channels| channels.channel(lead));
        let score = |lead| simulation.judgement(lead).mql.highest_score;
        let band = |score: i64| score.div_euclid(10);
        let mut fine: BTreeMap<(i64, u32), Count> = BTreeMap::new();
        let mut coarse: BTreeMap<i64, Count> = BTreeMap::new();
        let mut all: Count = (0, 0);
        let mut paid: BTreeMap<u32, Vec<i64>> = BTreeMap::new();
        for lead in leads.indices().filter(|lead| is_closed(leads, *lead) || is_old(leads, *lead, patience)) {
            let band = band(score(lead));
            let won = leads.won(lead);
            for count in
                [fine.entry((band, channel(lead))).or_default(), coarse.entry(band).or_default(), &mut all]
            {
                count.0 += usize::from(won.is_some());
                count.1 += 1;
            }
            if let Some(amount) = won.and_then(|won| won.amount) {
                paid.entry(channel(lead)).or_default().push(amount);
            }
        }
        let everything: Vec<i64> = paid.values().flatten().copied().collect();
        let amount = |channel: u32| {
            let own = paid.get(&channel).filter(|it| it.len() >= Self::LEAST_WINS).unwrap_or(&everything);
            (!own.is_empty()).then(|| own.iter().map(|it| *it as f64).sum::<f64>() / own.len() as f64)
        };
        let mut ranking = Self { n_decided: all.1, ..Self::default() };
        for lead in
            leads.indices().filter(|lead| !is_closed(leads, *lead) && !is_disqualified(simulation, *lead))
        {
            let score = score(lead);
            let enough = |count: Option<&Count>| count.copied().filter(|it| it.1 >= Self::LEAST_DECIDED);
            let (basis, (won, of)) =
                match (enough(fine.get(&(band(score), channel(lead)))), enough(coarse.get(&band(score)))) {
                    // An unknown channel is none.
                    (Some(count), _) if channel(lead) != 0 => (Basis::BandAndChannel, count),
                    (_, Some(count)) => (Basis::Band, count),
                    (_, None) => (Basis::All, all),
                };
            let chance = if of == 0 { 0.0 } else { won as f64 / of as f64 };
            let activities = leads.activities();
            let last_active = activities.of(lead).next_back().map(|place| activities.at(place));
            ranking.best.push(Prospect {
                lead,
                score,
                chance,
                basis,
                amount: amount(channel(lead)),
                last_active,
            });
        }
        ranking.n_open = ranking.best.len();
        let worth = |it: &Prospect| (it.value().unwrap_or(0.0), it.chance, it.score as f64);
        ranking.best.sort_by(|a, b| worth(b).partial_cmp(&worth(a)).unwrap_or(std::cmp::Ordering::Equal));
        ranking.best.truncate(Self::MOST_LISTED);
        ranking
    }
}

fn is_disqualified(simulation: &Simulation, lead: LeadIndex) -> bool {
    let Some((Stage::Mql, place)) = simulation.outcome(lead).failed_at() else { return false };
    let test = simulation.rules().tests(Stage::Mql).get(usize::from(place));
    matches!(test, Some(StageTest::Disqualifier(_)))
}
