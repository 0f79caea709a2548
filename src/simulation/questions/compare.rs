use crate::agreement::Stage;
use crate::leads::LeadIndex;
use crate::simulation::{Simulation, Tally};

/// Two agreements over the same history: who comes further by the second, who less far.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The leads by how far they come: rows by the first agreement, columns by the second; created only, MQL, SAL, SQL.
    pub reached: [[Tally; 4]; 4],
    /// The leads that pass each stage only by the second agreement, in the order of [`Stage::ALL`].
    pub gained: [Tally; 3],
    /// Those that pass it only by the first.
    pub lost: [Tally; 3],
    /// MQLs by both whose MQL time is earlier by the second, the same, and later.
    pub times: [usize; 3],
    /// The median of how many seconds later they qualify, below 0 if earlier; none if no times are known.
    pub median_shift: Option<i64>,
    /// Winners who come further or less far, those with most money first.
    pub won_movers: Vec<Mover>,
    /// How many there are of them, with those that are not listed.
    pub n_won_movers: usize,
}

/// A lead that comes further by one agreement than by another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mover {
    /// The lead.
    pub lead: LeadIndex,
    /// The last stage that it passes by the first agreement.
    pub before: Option<Stage>,
    /// The last stage that it passes by the second.
    pub after: Option<Stage>,
    /// What it paid, in minor units.
    pub money: i64,
}

impl Comparison {
    /// How many movers are listed.
    pub const MOST_LISTED: usize = 200;

    /// Compares two simulations of the same history.
    pub fn of(first: &Simulation, second: &Simulation) -> Self {
        let leads = first.leads();
        let mut comparison = Self::default();
        let mut shifts = Vec::new();
        for lead in leads.indices() {
            let (before, after) = (first.judgement(lead), second.judgement(lead));
            let tally = Tally::of(leads, lead);
            let (from, to) = (before.reached(), after.reached());
            comparison.reached[place(from)][place(to)].add(tally);
            for stage in Stage::ALL {
                match (from >= Some(stage), to >= Some(stage)) {
                    (false, true) => comparison.gained[stage.index()].add(tally),
                    (true, false) => comparison.lost[stage.index()].add(tally),
                    _ => {}
                }
            }
            if let (Some(from), Some(to)) = (before.mql.at, after.mql.at) {
                shifts.push(to.0 - from.0);
            }
            if from != to && tally.n_won > 0 {
                comparison.won_movers.push(Mover { lead, before: from, after: to, money: tally.money });
            }
        }
        comparison.times = [
            shifts.iter().filter(|shift| **shift < 0).count(),
            shifts.iter().filter(|shift| **shift == 0).count(),
            shifts.iter().filter(|shift| **shift > 0).count(),
        ];
        shifts.sort_unstable();
        comparison.median_shift = shifts.get(shifts.len() / 2).copied();
        comparison.n_won_movers = comparison.won_movers.len();
        comparison.won_movers.sort_by_key(|it| (std::cmp::Reverse(it.money), it.lead));
        comparison.won_movers.truncate(Self::MOST_LISTED);
        comparison
    }
}

fn place(reached: Option<Stage>) -> usize {
    reached.map_or(0, |stage| stage.index() + 1)
}
