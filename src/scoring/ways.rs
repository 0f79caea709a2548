//! The ways of leads that stand one after the other, in columns: what every threshold can be asked of.

use std::ops::Range;
use std::sync::Arc;

use super::block::Block;
use super::condition::Subject;
use super::points::CompiledEvidence;
use super::trajectory::{Near, Peak, Trajectory};
use super::walk::{Walker, Way};
use super::{Answer, Rules};
use crate::leads::LeadIndex;

/// How many leads a criterion concerns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CriterionUse {
    /// Leads that have at some moment what it asks for: an activity, a whole amount, a condition that says yes.
    pub n_touched: usize,
    /// Leads of which nobody knows, at the end of observation, whether they have it.
    pub n_unknown: usize,
}

/// What walks along the moments of some leads found.
#[derive(Clone, Debug)]
pub struct Ways {
    leads: Range<LeadIndex>,
    found: Arc<Found>,
    /// What was found since of leads that were walked again, and where each stands there; empty if none was.
    again: Found,
    places_again: Vec<u32>,
    same: Arc<Same>,
    /// What fields alone say of the leads.
    block: Arc<Block>,
}

/// What a walk finds of leads that stand one after the other.
#[derive(Clone, Debug, Default)]
struct Found {
    /// Where the records of each lead end.
    ends: Vec<u32>,
    records: Vec<Peak>,
    nearest: Vec<Near>,
    /// The next nearest moments of the few leads that have one, by their places.
    next: Vec<(u32, Near)>,
    highest: Vec<i32>,
}

/// What is the same whatever the criteria are worth.
#[derive(Debug)]
struct Same {
    /// Empty if the agreement has no segments.
    segments: Vec<u16>,
    /// The criteria that touch each lead, as bits.
    touched: Vec<u64>,
    uses: Vec<CriterionUse>,
}

/// No segment.
const NOWHERE: u16 = u16::MAX;
/// Not walked again.
const NOT_AGAIN: u32 = u32::MAX;

/// The bit of a criterion among those that touch a lead; the last one stands for all from the 64th on.
pub fn bit_of(criterion: usize) -> u64 {
    1 << criterion.min(63)
}

impl Rules {
    /// Walks along the moments of leads that stand one after the other.
    pub fn ways(&self, walker: &mut Walker<'_>, leads: Range<LeadIndex>) -> Ways {
        let block = self.block(leads.clone());
        let mut found = Found::with_room((leads.end.0 - leads.start.0) as usize);
        let (mut touched, mut uses) = (block.touched.clone(), block.uses.clone());
        for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
            found.add(walker.walk(lead, &block, place));
            walker.tell_touched(|criterion| {
                touched[place] |= bit_of(criterion);
                uses[criterion].n_touched += 1;
            });
        }
        let same = Same { segments: self.segments(&leads), touched, uses };
        Ways {
            leads,
            found: Arc::new(found),
            again: Found::default(),
            places_again: Vec::new(),
            same: Arc::new(same),
            block: Arc::new(block),
        }
    }

    /// The ways of the same leads where only what some criteria are worth has changed since, given as bits; leads that
    /// none of them touches are not looked at again.
    pub fn ways_again(&self, walker: &mut Walker<'_>, before: &Ways, changed: u64) -> Ways {
        let block = self.block_again(before, changed);
        let mut again = Found::default();
        let mut places_again = vec![NOT_AGAIN; before.len()];
        for (place, lead) in (before.leads.start.0..before.leads.end.0).map(LeadIndex).enumerate() {
            let stands_at = u32::try_from(again.ends.len()).unwrap_or(NOT_AGAIN);
            if before.same.touched[place] & changed != 0 {
                again.add(walker.walk(lead, &block, place));
            } else if let (known, Some(at)) = before.found(place) {
                again.copy(known, at);
            } else {
                continue;
            }
            places_again[place] = stands_at;
        }
        let (leads, found, same) =
            (before.leads.clone(), Arc::clone(&before.found), Arc::clone(&before.same));
        Ways { leads, found, again, places_again, same, block }
    }

    /// The segment of each lead; none if the agreement has no segments.
    fn segments(&self, leads: &Range<LeadIndex>) -> Vec<u16> {
        if self.agreement.segments.is_empty() {
            return Vec::new();
        }
        let segment = |lead| self.segment(lead).and_then(|place| u16::try_from(place).ok());
        (leads.start.0..leads.end.0).map(|lead| segment(LeadIndex(lead)).unwrap_or(NOWHERE)).collect()
    }

    /// What fields alone say of leads where only what some criteria are worth has changed since.
    fn block_again(&self, before: &Ways, changed: u64) -> Arc<Block> {
        if self.plan.fixed.iter().all(|&n| bit_of(n) & changed == 0) {
            Arc::clone(&before.block)
        } else {
            Arc::new(self.block(before.leads.clone()))
        }
    }

    /// Tells the ways of some leads, by their places, as [`Rules::ways_again`] would keep them.
    pub fn tell_again(
        &self,
        walker: &mut Walker<'_>,
        before: &Ways,
        changed: u64,
        concerns: impl Fn(usize) -> bool,
        mut tell: impl FnMut(usize, &Trajectory<'_>),
    ) {
        let block = self.block_again(before, changed);
        for (place, lead) in (before.leads.start.0..before.leads.end.0).map(LeadIndex).enumerate() {
            if before.same.touched[place] & changed != 0 && concerns(place) {
                let way = walker.walk(lead, &block, place);
                tell(place, &way.trajectory(before.segment(place)));
            }
        }
    }

    /// Of how many leads nobody knows what a criterion asks for.
    pub(super) fn count_unknown(&self, n: usize, leads: &Range<LeadIndex>) -> usize {
        let all = (leads.start.0..leads.end.0).map(LeadIndex);
        match &self.criteria[n].evidence {
            CompiledEvidence::Fields(condition) => {
                let answer = |lead| condition.answer(Subject::Lead(lead), self.end, &self.past);
                all.filter(|lead| answer(*lead) == Answer::Unknown).count()
            }
            CompiledEvidence::Amount { column: Some(column), .. } => {
                all.filter(|lead| self.number(*column, *lead).is_none()).count()
            }
            CompiledEvidence::Activity { .. } if self.leads().has_activities() => 0,
            CompiledEvidence::Amount { column: None, .. } | CompiledEvidence::Activity { .. } => all.count(),
        }
    }
}

impl Found {
    fn with_room(n: usize) -> Self {
        Self {
            ends: Vec::with_capacity(n),
            records: Vec::with_capacity(4 * n),
            nearest: Vec::with_capacity(n),
            next: Vec::new(),
            highest: Vec::with_capacity(n),
        }
    }

    fn add(&mut self, way: &Way) {
        self.push(&way.trajectory(None));
    }

    fn copy(&mut self, other: &Self, place: usize) {
        self.push(&other.trajectory(place, None));
    }

    fn push(&mut self, way: &Trajectory<'_>) {
        if let Some(next) = way.next {
            self.next.push((u32::try_from(self.ends.len()).unwrap_or(u32::MAX), next));
        }
        self.records.extend_from_slice(way.records);
        self.ends.push(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
        self.nearest.push(way.nearest);
        self.highest.push(way.highest_score);
    }

    fn trajectory(&self, place: usize, segment: Option<usize>) -> Trajectory<'_> {
        let next = if self.next.is_empty() {
            None
        } else {
            let found = self.next.binary_search_by_key(&place, |(at, _)| *at as usize);
            found.ok().map(|at| self.next[at].1)
        };
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        Trajectory {
            records: &self.records[begin as usize..self.ends[place] as usize],
            nearest: self.nearest[place],
            next,
            highest_score: self.highest[place],
            segment,
        }
    }
}

impl Ways {
    /// The leads.
    pub fn leads(&self) -> Range<LeadIndex> {
        self.leads.clone()
    }

    /// How many leads there are.
    pub fn len(&self) -> usize {
        self.found.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.ends.is_empty()
    }

    /// The way of the lead at a place, from 0.
    pub fn trajectory(&self, place: usize) -> Trajectory<'_> {
        let (found, again) = self.found(place);
        found.trajectory(again.unwrap_or(place), self.segment(place))
    }

    /// Where the way of the lead at a place is kept, and its place there if it was walked again.
    fn found(&self, place: usize) -> (&Found, Option<usize>) {
        match self.places_again.get(place) {
            Some(&again) if again != NOT_AGAIN => (&self.again, Some(again as usize)),
            _ => (&self.found, None),
        }
    }

    /// The segment of the lead at a place, by its place in the agreement.
    pub fn segment(&self, place: usize) -> Option<usize> {
        self.same.segments.get(place).filter(|it| **it != NOWHERE).map(|it| usize::from(*it))
    }

    /// The places of the leads that any of some criteria touches, given as bits of [`bit_of`].
    pub fn touched_by(&self, criteria: u64) -> impl Iterator<Item = usize> {
        self.same.touched.iter().enumerate().filter(move |it| it.1 & criteria != 0).map(|it| it.0)
    }

    /// How many of the leads each criterion concerns.
    pub fn uses(&self) -> &[CriterionUse] {
        &self.same.uses
    }
}
