use std::collections::BTreeSet;
use std::sync::Arc;

use crate::agreement::{Agreement, Stage, Target, differences};
use crate::leads::{LeadIndex, Leads};
use crate::simulation::{Funnel, Progress, Share, Simulation, WhatIf};

/// Two drafts over the same history, whom they disagree on, and what lies between them.
#[derive(Clone, Debug)]
pub struct Positions {
    /// What was tried: first the one side, then what lies between, then the other.
    pub points: Vec<Compromise>,
    /// The leads that come further by one side than by the other.
    pub differing: Vec<Differing>,
    /// Of which history.
    pub leads: Arc<Leads>,
}

/// An agreement that is one of two sides or lies between them.
#[derive(Clone, Debug)]
pub struct Compromise {
    /// The agreement.
    pub agreement: Arc<Agreement>,
    /// What it takes from the second side; everything else is as the first has it.
    pub taken: Vec<Target>,
    /// Its threshold, if that lies between those of both.
    pub threshold: Option<i32>,
    /// What it makes of the history.
    pub funnel: Funnel,
    /// Whether no other point has more of both: MQLs, and of them those that sales accepts.
    pub is_on_front: bool,
}

/// A lead that comes further by one side than by the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Differing {
    /// The lead.
    pub lead: LeadIndex,
    /// The last stage that it passes by the first side.
    pub first: Option<Stage>,
    /// The last stage that it passes by the second.
    pub second: Option<Stage>,
}

impl Compromise {
    /// How many MQLs there are.
    pub fn volume(&self) -> usize {
        self.funnel.stage(Stage::Mql).passed.n_leads
    }

    /// How large a share of the MQLs that were judged sales accepts; where sales recorded nothing, how many of the MQLs were won.
    pub fn acceptance(&self) -> Option<Share> {
        let mql = self.funnel.stage(Stage::Mql).passed;
        self.funnel.stage(Stage::Sal).conversion().or_else(|| Share::of(mql.n_won, mql.n_leads))
    }
}

impl Positions {
    /// How many points between the two sides are tried at most.
    pub const MOST_TRIED: usize = 40;

    /// Runs both over a history, and what lies between them. `None` if cancelled.
    pub fn of(
        first: &Agreement,
        second: &Agreement,
        leads: &Arc<Leads>,
        progress: &Progress,
    ) -> Option<Self> {
        let [one, other] = [first, second].map(|it| Simulation::run(it, leads, progress));
        let (one, other) = (one?, other?);
        let differing = one
            .leads()
            .indices()
            .filter_map(|lead| {
                let (first, second) = (one.outcome(lead).reached(), other.outcome(lead).reached());
                (first != second).then_some(Differing { lead, first, second })
            })
            .collect();
        let what_if = WhatIf::new(&one, progress)?;
        let end = |agreement: &Agreement, taken, funnel| Compromise {
            agreement: Arc::new(agreement.clone()),
            taken,
            threshold: None,
            funnel,
            is_on_front: false,
        };
        let all = differences(first, second);
        let mut points = vec![end(first, Vec::new(), one.funnel)];
        // Names tell no leads apart.
        let telling = differences(&first.without_names(), &second.without_names());
        for (agreement, taken, threshold) in between(first, second, &telling) {
            let funnel = what_if.funnel(&agreement, progress)?;
            points.push(Compromise { threshold, ..end(&agreement, taken, funnel) });
        }
        points.push(end(second, all, other.funnel));
        mark_front(&mut points);
        Some(Self { points, differing, leads: Arc::clone(leads) })
    }
}

/// Agreements between two others: with thresholds between theirs, and with some of what differs. Of few differences every choice is
/// tried; of many, each alone and all but each.
fn between(
    first: &Agreement,
    second: &Agreement,
    all: &[Target],
) -> Vec<(Agreement, Vec<Target>, Option<i32>)> {
    let mut found: Vec<(Agreement, Vec<Target>, Option<i32>)> = Vec::new();
    let (low, high) = (first.mql.threshold, second.mql.threshold);
    for (base, taken) in [(first, Vec::new()), (second, all.to_vec())] {
        for threshold in steps(low, high) {
            let mut agreement = base.clone();
            agreement.mql.threshold = threshold;
            let is_new = found.iter().all(|(it, ..)| *it != agreement);
            found.extend(is_new.then(|| (agreement, taken.clone(), Some(threshold))));
        }
    }
    for choice in choices(all.len()) {
        let taken: Vec<Target> = choice.into_iter().map(|n| all[n].clone()).collect();
        // What needs something of the rest, as a list that is not there, is no agreement.
        if let Ok(agreement) = first.with_some_of(second, &taken) {
            found.push((agreement, taken, None));
        }
    }
    found.truncate(Positions::MOST_TRIED);
    found
}

/// At most seven thresholds between two, evenly spaced, the one half-way among them.
fn steps(low: i32, high: i32) -> Vec<i32> {
    const N: i64 = 8;
    let at = |n: i64| i64::from(low) + (i64::from(high) - i64::from(low)) * n / N;
    let mut steps: Vec<i32> = (1..N).filter_map(|n| i32::try_from(at(n)).ok()).collect();
    steps.retain(|it| *it != low && *it != high);
    steps.dedup();
    steps
}

/// Choices of some of so many things: neither none nor all.
fn choices(n: usize) -> Vec<Vec<usize>> {
    if n <= 5 {
        let masks = 1..(1_u32 << n) - 1;
        return masks.map(|mask| (0..n).filter(|it| mask & (1 << it) != 0).collect()).collect();
    }
    let alone = (0..n).map(|it| vec![it]);
    let all_but = (0..n).map(|it| (0..n).filter(|other| *other != it).collect());
    let together: BTreeSet<Vec<usize>> = alone.chain(all_but).collect();
    together.into_iter().collect()
}

fn mark_front(points: &mut [Compromise]) {
    let of = |point: &Compromise| (point.volume(), point.acceptance().map_or(0.0, |it| it.value));
    let all: Vec<(usize, f64)> = points.iter().map(of).collect();
    for (point, own) in points.iter_mut().zip(&all) {
        let is_beaten = |other: &(usize, f64)| {
            other.0 >= own.0 && other.1 >= own.1 && (other.0 > own.0 || other.1 > own.1)
        };
        point.is_on_front = !all.iter().any(is_beaten);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_few_differences_every_choice_is_tried() {
        assert_eq!(choices(2), [vec![0], vec![1]]);
        assert_eq!(choices(3).len(), 6);
        assert_eq!(choices(1).len(), 0);
        assert_eq!(choices(6).len(), 12);
    }

    #[test]
    fn thresholds_between_two_are_evenly_spaced() {
        assert_eq!(steps(40, 80), [45, 50, 55, 60, 65, 70, 75]);
        assert_eq!(steps(62, 60), [61]);
        assert!(steps(60, 60).is_empty());
    }
}
