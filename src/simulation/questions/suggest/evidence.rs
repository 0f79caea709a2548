//! How a proposal does on leads that it was not fitted to, beside the agreement that it was made from.

use super::rows::{Row, Rows};
use crate::agreement::Agreement;
use crate::leads::LeadIndex;
use crate::simulation::{Progress, Share, Simulation, Tally};

/// How an agreement does on the leads held out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    /// The MQLs.
    pub mqls: Tally,
    /// The winners that were MQLs by the time they were won.
    pub caught: Tally,
    /// The winners in all.
    pub n_won: usize,
    /// The probability that a winner has more points than another lead at the age at which leads are seen, a tie counting
    /// half (Mann and Whitney, 1947).
    pub area: f64,
}

impl Evidence {
    /// Of the MQLs, the winners caught.
    pub fn precision(&self) -> Option<Share> {
        Share::of(self.caught.n_leads, self.mqls.n_leads)
    }

    /// Of the winners, those caught.
    pub fn recall(&self) -> Option<Share> {
        Share::of(self.caught.n_leads, self.n_won)
    }
}

/// What the leads held out say of a proposal: those that only one of both calls MQLs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The MQLs of the proposal alone; as winners those that it catches.
    pub gained: Tally,
    /// The MQLs of the agreement alone; as winners those that it catches.
    pub lost: Tally,
    /// How probable so different shares of winners are, if it makes no difference which leads are chosen: the exact,
    /// two-sided test of R. A. Fisher, "The Logic of Inductive Inference", Journal of the Royal Statistical Society 98
    /// (1935).
    pub chance: f64,
    /// Whether the proposal is better: it catches no fewer winners, and a higher share of the leads that it gains
    /// are winners than of those that it loses, hardly by chance (5 %).
    pub is_better: bool,
}

/// Sets the thresholds so that as many of some leads are MQLs as by the agreement now, as nearly as possible; thresholds of
/// segments keep their ratio to that of the definition. Returns the simulation.
pub(super) fn with_same_load(
    simulation: &Simulation,
    proposal: &mut Agreement,
    rows: &[Row],
) -> Option<Simulation> {
    let n_mqls = |simulation: &Simulation| rows.iter().filter(|row| is_mql(simulation, row.lead)).count();
    let wanted = n_mqls(simulation);
    let now = simulation.agreement();
    let set = |proposal: &mut Agreement, threshold: i32| {
        proposal.mql.threshold = threshold;
        for (segment, before) in proposal.segments.iter_mut().zip(&now.segments) {
            let own = before.threshold.map(i64::from);
            let base = i64::from(now.mql.threshold).max(1);
            let scaled = own.map(|own| own * i64::from(threshold) / base);
            segment.threshold = scaled.and_then(|own| i32::try_from(own).ok());
        }
    };
    let run = |before: &Simulation, proposal: &mut Agreement, threshold: i32| {
        set(proposal, threshold);
        before.again(proposal, &Progress::default())
    };
    let mut tried = run(simulation, proposal, 0)?;
    let highest = rows.iter().map(|row| tried.judgement(row.lead).mql.highest_score).max()?;
    let (mut low, mut high) = (0, i32::try_from(highest).unwrap_or(i32::MAX).saturating_add(1).max(0));
    // The lowest threshold that lets through no more than wanted; more points let through fewer.
    while low < high {
        let middle = low + (high - low) / 2;
        tried = run(&tried, proposal, middle)?;
        if n_mqls(&tried) <= wanted {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    let at = run(&tried, proposal, low)?;
    let below = if low > 0 { run(&at, proposal, low - 1) } else { None };
    let off = |simulation: &Simulation| n_mqls(simulation).abs_diff(wanted);
    match below {
        Some(below) if off(&below) < off(&at) => Some(below),
        _ => {
            set(proposal, low);
            Some(at)
        }
    }
}

/// The evidence of both, on leads held out, and what it says.
pub(super) fn compare(
    now: &Simulation,
    then: &Simulation,
    held_out: &[Row],
    (rows, before, after): (&Rows, &[i32], &[i32]),
) -> (Evidence, Evidence, Finding) {
    let of = |simulation: &Simulation, points: &[i32]| {
        let mut evidence = Evidence {
            mqls: Tally::default(),
            caught: Tally::default(),
            n_won: held_out.iter().filter(|row| row.is_won).count(),
            area: area(rows, points),
        };
        for row in held_out {
            let tally = Tally::of(now.leads(), row.lead);
            if is_mql(simulation, row.lead) {
                evidence.mqls.add(tally);
            }
            if is_caught(simulation, *row) {
                evidence.caught.add(tally);
            }
        }
        evidence
    };
    let (old, new) = (of(now, before), of(then, after));
    let only = |a: &Simulation, b: &Simulation| {
        let mut tally = Tally::default();
        for row in held_out.iter().filter(|row| is_mql(a, row.lead) && !is_mql(b, row.lead)) {
            let caught = is_caught(a, *row);
            let money = if caught { Tally::of(a.leads(), row.lead).money } else { 0 };
            tally.add(Tally { n_leads: 1, n_won: caught.into(), money });
        }
        tally
    };
    let (gained, lost) = (only(then, now), only(now, then));
    let chance = fisher((gained.n_won, gained.n_leads), (lost.n_won, lost.n_leads));
    let is_higher = gained.n_won * lost.n_leads > lost.n_won * gained.n_leads;
    let is_better = is_higher && chance < 0.05 && old.caught.n_leads <= new.caught.n_leads;
    (old, new, Finding { gained, lost, chance, is_better })
}

fn is_mql(simulation: &Simulation, lead: LeadIndex) -> bool {
    simulation.outcome(lead).reached().is_some()
}

fn is_caught(simulation: &Simulation, row: Row) -> bool {
    if !row.is_won || !is_mql(simulation, row.lead) {
        return false;
    }
    let won = simulation.leads().won(row.lead).and_then(|won| won.at);
    let mql = simulation.judgement(row.lead).mql.at;
    mql.zip(won).is_none_or(|(mql, won)| mql <= won)
}

/// The area under the ROC curve of the points of criteria, without limits of categories.
fn area(rows: &Rows, points: &[i32]) -> f64 {
    let weights: Vec<f64> = points.iter().map(|points| f64::from(*points)).collect();
    let mut scored: Vec<(f64, bool)> =
        rows.sums(&weights).into_iter().zip(rows.is_won.iter().copied()).collect();
    scored.sort_by(|a, b| a.0.total_cmp(&b.0));
    let n_won = rows.is_won.iter().filter(|won| **won).count() as f64;
    let n_others = rows.len() as f64 - n_won;
    let (mut wins, mut others_below) = (0.0, 0.0);
    for tie in scored.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let won = tie.iter().filter(|it| it.1).count() as f64;
        let others = tie.len() as f64 - won;
        wins += won * (others_below + others / 2.0);
        others_below += others;
    }
    if n_won * n_others == 0.0 { 0.5 } else { wins / (n_won * n_others) }
}

/// The probability that so many winners, dealt at random to the leads of both, fall on them as unevenly as they do, or more.
fn fisher((won_a, n_a): (usize, usize), (won_b, n_b): (usize, usize)) -> f64 {
    let (n, won) = (n_a + n_b, won_a + won_b);
    let mut log_factorials = vec![0.0];
    for k in 1..=n {
        log_factorials.push(log_factorials[k - 1] + (k as f64).ln());
    }
    let log_choose = |n: usize, k: usize| log_factorials[n] - log_factorials[k] - log_factorials[n - k];
    let log_of = |a: usize| log_choose(n_a, a) + log_choose(n_b, won - a) - log_choose(n, won);
    // Equally probable splits count, whatever rounding says.
    let observed = log_of(won_a) + 1e-9;
    let splits = won.saturating_sub(n_b)..=won.min(n_a);
    splits.map(log_of).filter(|it| *it <= observed).map(f64::exp).sum::<f64>().min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_is_that_of_the_lady_tasting_tea() {
        // Of eight cups, four of each kind. All right: 1 of 70, and as many all wrong. Three right: 16 + 1 of 70, both ways.
        for (a, b, expected) in
            [((4, 4), (0, 4), 2.0 / 70.0), ((3, 4), (1, 4), 34.0 / 70.0), ((2, 4), (2, 4), 1.0)]
        {
            assert!((fisher(a, b) - expected).abs() < 1e-9, "{a:?} {b:?}");
        }
        assert!((fisher((0, 0), (0, 0)) - 1.0).abs() < 1e-9 && (fisher((3, 5), (0, 0)) - 1.0).abs() < 1e-9);
    }
}
