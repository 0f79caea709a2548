//! The thresholds that bring sales as many leads as before.

use super::SuggestedThreshold;
use super::sample::Known;
use crate::agreement::Agreement;
use crate::simulation::Simulation;

/// How a lead whose outcome is known stands before its deal is won or lost.
#[derive(Clone, Copy)]
pub(super) struct Stand {
    /// Its segment, by its place, if that has a threshold of its own.
    group: Option<usize>,
    /// The highest threshold that it reaches while it passes all other tests.
    highest: Option<i32>,
    /// Whether it is an MQL.
    pub(super) is_mql: bool,
}

impl Stand {
    pub(super) fn of(simulation: &Simulation, known: &Known) -> Self {
        let way = simulation.way(known.lead);
        let has_times = simulation.leads().has_activities();
        let is_early = |at| !has_times || known.is_open(at);
        let highest = way.records.iter().rev().find(|record| is_early(record.at)).map(|record| record.score);
        let threshold = simulation.rules().threshold(way.segment);
        let own = |place: &usize| simulation.agreement().segments[*place].threshold.is_some();
        Self {
            group: way.segment.filter(own),
            highest,
            is_mql: highest.is_some_and(|it| threshold.is_none_or(|threshold| threshold <= i64::from(it))),
        }
    }
}

/// For all leads, and for each segment with a threshold of its own, the threshold at which the proposed points make about as
/// many MQLs of the training leads as there are now.
pub(super) fn thresholds(
    present: &Simulation,
    proposed: &Simulation,
    training: &[Known],
) -> Vec<SuggestedThreshold> {
    let agreement = present.agreement();
    let own = agreement.segments.iter().enumerate().filter(|(_, it)| it.threshold.is_some());
    let groups = [None].into_iter().chain(own.map(|(n, _)| Some(n)));
    let before: Vec<Stand> = training.iter().map(|known| Stand::of(present, known)).collect();
    let after: Vec<Stand> = training.iter().map(|known| Stand::of(proposed, known)).collect();
    let of_group = |group: Option<usize>| {
        let n_before = before.iter().filter(|it| it.group == group && it.is_mql).count();
        let scores = after.iter().filter(|it| it.group == group).filter_map(|it| it.highest);
        let mut scores: Vec<i32> = scores.collect();
        scores.sort_unstable();
        let old = *slot(&mut agreement.clone(), group);
        let new = nearest(&scores, n_before).unwrap_or(old);
        let n_after = scores.len() - scores.partition_point(|score| *score < new);
        SuggestedThreshold { segment: group, before: old, after: new, n_before, n_after }
    };
    groups.map(of_group).collect()
}

/// The threshold of all leads or of a segment that has one.
pub(super) fn slot(agreement: &mut Agreement, group: Option<usize>) -> &mut i32 {
    let own = group.and_then(|place| agreement.segments.get_mut(place)?.threshold.as_mut());
    own.unwrap_or(&mut agreement.mql.threshold)
}

/// The threshold that so many of some rising scores reach, as nearly as can be; of equals the higher one. None without scores.
fn nearest(scores: &[i32], wanted: usize) -> Option<i32> {
    let above = (scores.last()?.saturating_add(1), 0);
    let mut n = scores.len();
    let reached = scores.chunk_by(|a, b| a == b).map(|same| {
        let here = (same[0], n);
        n -= same.len();
        here
    });
    let all: Vec<(i32, usize)> = reached.chain([above]).collect();
    all.into_iter().rev().min_by_key(|(_, n)| n.abs_diff(wanted)).map(|(threshold, _)| threshold)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_number_of_leads_is_found() {
        let scores = [0, 0, 5, 10, 10, 10, 20];
        // 7 reach 0, 5 reach 5, 4 reach 10, 1 reaches 20, none reaches 21.
        let found = [0, 1, 2, 3, 4, 5, 6, 7].map(|wanted| nearest(&scores, wanted));
        assert_eq!(found, [21, 20, 20, 10, 10, 5, 5, 0].map(Some));
        assert_eq!(nearest(&[], 3), None);
    }
}
