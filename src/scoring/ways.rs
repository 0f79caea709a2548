//! The ways of leads that stand one after the other, in columns: what every threshold can be asked of.

use std::ops::Range;
use std::sync::Arc;

use super::abreast::N_WATCHES;
use super::condition::Subject;
use super::found::Found;
use super::points::CompiledEvidence;
use super::trajectory::Trajectory;
use super::walk::{Touches, Walker};
use super::{Answer, Block, Rules};
use crate::leads::{LeadIndex, Leads};

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
    history: Arc<Leads>,
    leads: Range<LeadIndex>,
    found: Arc<Found>,
    /// What was found since of leads that were walked again, and where each stands there; empty if none was.
    again: Found,
    places_again: Vec<u32>,
    same: Arc<Same>,
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
        let all: Vec<u32> = (0..leads.end.0 - leads.start.0).collect();
        walker.walk_all(&leads, &all);
        let mut same = Same {
            segments: self.segments(&leads),
            touched: walker.block.touched.clone(),
            uses: walker.block.uses.clone(),
        };
        self.tell_touched(&walker.touches, &mut same);
        Ways {
            history: Arc::clone(self.shared_leads()),
            leads,
            found: Arc::new(walker.taken()),
            again: Found::default(),
            places_again: Vec::new(),
            same: Arc::new(same),
        }
    }

    /// Adds the criteria that activities touch.
    fn tell_touched(&self, touches: &Touches, same: &mut Same) {
        if let Some(abreast) = &self.plan.abreast {
            for (touched, watches) in same.touched.iter_mut().zip(&touches.watches) {
                *touched |= abreast.criteria(*watches);
            }
        }
        for (place, watch) in self.plan.watches.iter().enumerate().take(N_WATCHES) {
            let n: u32 = touches.watches.iter().map(|watches| watches >> place & 1).sum();
            same.uses[watch.criterion].n_touched += n as usize;
        }
        for (place, bits) in &touches.others {
            same.touched[*place] |= bits;
        }
        for (usage, n) in same.uses.iter_mut().zip(&touches.n_others) {
            usage.n_touched += n;
        }
    }

    /// The ways of the same leads where only what some criteria are worth has changed since, given as bits; leads that
    /// none of them touches are not looked at again.
    pub fn ways_again(&self, walker: &mut Walker<'_>, before: &Ways, changed: u64) -> Ways {
        let places: Vec<u32> = before.places(before.touched_by(changed)).collect();
        walker.walk_all(&before.leads, &places);
        let mut again = walker.taken();
        let mut places_again = vec![NOT_AGAIN; before.len()];
        for (stands_at, place) in (0..).zip(&places) {
            places_again[*place as usize] = stands_at;
        }
        for (place, known) in before.places_again.iter().enumerate().filter(|it| *it.1 != NOT_AGAIN) {
            if places_again[place] == NOT_AGAIN {
                places_again[place] = u32::try_from(again.len()).unwrap_or(NOT_AGAIN);
                let first = self.first_moment(before.lead(place));
                again.push(&before.again.trajectory(*known as usize, first, None), first);
            }
        }
        let (history, leads) = (Arc::clone(&before.history), before.leads.clone());
        let (found, same) = (Arc::clone(&before.found), Arc::clone(&before.same));
        Ways { history, leads, found, again, places_again, same }
    }

    /// Tells the ways of some leads, by their places, as [`Rules::ways_again`] would keep them.
    ///
    /// `fields` is what fields said of them by other rules. It helps only if no test beside the threshold depends on points.
    pub fn tell_again(
        &self,
        walker: &mut Walker<'_>,
        (before, fields): (&Ways, Option<(&Self, &Block)>),
        changed: u64,
        concerns: impl Fn(usize) -> bool,
        mut tell: impl FnMut(usize, &Trajectory<'_>),
    ) {
        let places: Vec<u32> = before.places(before.touched_by(changed).filter(|it| concerns(*it))).collect();
        match fields {
            _ if places.is_empty() => return,
            Some(known) => walker.walk_again(known, changed, &places),
            None => walker.walk_all(&before.leads, &places),
        }
        for (n, place) in places.iter().map(|it| *it as usize).enumerate() {
            let first = self.first_moment(before.lead(place));
            tell(place, &walker.found.trajectory(n, first, before.segment(place)));
        }
        walker.forget();
    }

    /// The segment of each lead; none if the agreement has no segments.
    fn segments(&self, leads: &Range<LeadIndex>) -> Vec<u16> {
        if self.agreement.segments.is_empty() {
            return Vec::new();
        }
        let segment = |lead| self.segment(lead).and_then(|place| u16::try_from(place).ok());
        (leads.start.0..leads.end.0).map(|lead| segment(LeadIndex(lead)).unwrap_or(NOWHERE)).collect()
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

impl Walker<'_> {
    /// What was found, which is forgotten here.
    fn taken(&mut self) -> Found {
        let found = self.found.trimmed();
        self.forget();
        found
    }

    fn forget(&mut self) {
        self.found.clear();
        self.touches.watches.clear();
        self.touches.others.clear();
        self.touches.n_others.fill(0);
    }
}

impl Ways {
    /// The leads.
    pub fn leads(&self) -> Range<LeadIndex> {
        self.leads.clone()
    }

    /// The lead at a place.
    fn lead(&self, place: usize) -> LeadIndex {
        LeadIndex(self.leads.start.0 + u32::try_from(place).unwrap_or(0))
    }

    /// How many leads there are.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.found.len() == 0
    }

    /// The way of the lead at a place, from 0.
    pub fn trajectory(&self, place: usize) -> Trajectory<'_> {
        let (found, at) = self.found(place);
        found.trajectory(at, self.history.first_moment(self.lead(place)), self.segment(place))
    }

    /// Of a lead that fails the same tests at every moment: how many beside the threshold and the first of them, and its
    /// highest score. None of other leads.
    pub fn plain(&self, place: usize) -> Option<(u16, u16, i32)> {
        let (found, at) = self.found(place);
        found.plain(at).map(|(unmet, score)| (unmet.n, unmet.first, score))
    }

    /// The highest score of a lead at moments that pass all tests beside the threshold, if there is one, and at any moment.
    pub fn highest(&self, place: usize) -> (Option<i32>, i32) {
        let (found, at) = self.found(place);
        if let Some((unmet, score)) = found.plain(at) {
            return ((unmet.n == 0).then_some(score), score);
        }
        let way = self.trajectory(place);
        (way.records.last().map(|best| best.score), way.highest_score)
    }

    /// Where the way of the lead at a place is kept.
    fn found(&self, place: usize) -> (&Found, usize) {
        match self.places_again.get(place) {
            Some(&again) if again != NOT_AGAIN => (&self.again, again as usize),
            _ => (&self.found, place),
        }
    }

    fn places(&self, places: impl Iterator<Item = usize>) -> impl Iterator<Item = u32> {
        let last = self.len();
        places.filter(move |place| *place < last).filter_map(|place| u32::try_from(place).ok())
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
