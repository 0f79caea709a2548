//! The ways of leads that stand one after the other, in columns: what every threshold can be asked of.

use std::ops::Range;
use std::sync::Arc;

use super::block::Block;
use super::condition::Subject;
use super::points::CompiledEvidence;
use super::trajectory::{Near, Peak, Trajectory};
use super::walk::Walker;
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

/// What a walk along the moments of some leads found.
#[derive(Clone, Debug)]
pub struct Ways {
    leads: Range<LeadIndex>,
    /// Where the records of each lead end.
    ends: Vec<u32>,
    records: Vec<Peak>,
    nearest: Vec<Near>,
    /// The next nearest moments of the few leads that have one, by their places.
    next: Vec<(u32, Near)>,
    highest: Vec<i32>,
    /// Empty if the agreement has no segments.
    segments: Vec<u16>,
    /// The criteria that touch each lead, as bits.
    touched: Vec<u64>,
    uses: Vec<CriterionUse>,
    /// What fields alone say of the leads.
    block: Arc<Block>,
}

/// No segment.
const NOWHERE: u16 = u16::MAX;

/// The bit of a criterion among those that touch a lead; the last one stands for all from the 64th on.
pub fn bit_of(criterion: usize) -> u64 {
    1 << criterion.min(63)
}

impl Rules {
    /// Walks along the moments of leads that stand one after the other.
    pub fn ways(&self, walker: &mut Walker<'_>, leads: Range<LeadIndex>) -> Ways {
        let block = Arc::new(self.block(leads.clone()));
        let mut ways = Ways::of(self, leads.clone(), Arc::clone(&block));
        ways.uses.clone_from(&block.uses);
        for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
            ways.add(walker, lead, &block, place);
            walker.tell_touched(|criterion| ways.uses[criterion].n_touched += 1);
        }
        ways.add_segments(self);
        ways
    }

    /// The ways of the same leads where only what some criteria are worth has changed since, given as bits; leads that
    /// none of them touches are not looked at again.
    pub fn ways_again(&self, walker: &mut Walker<'_>, before: &Ways, changed: u64) -> Ways {
        let leads = before.leads.clone();
        let block = self.block_again(before, changed);
        let mut ways = Ways::of(self, leads.clone(), Arc::clone(&block));
        ways.uses.clone_from(&before.uses);
        for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
            if before.touched[place] & changed == 0 {
                ways.copy(before, place);
            } else {
                ways.add(walker, lead, &block, place);
            }
        }
        ways.segments.clone_from(&before.segments);
        ways
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
            if before.touched[place] & changed != 0 && concerns(place) {
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

impl Ways {
    fn of(rules: &Rules, leads: Range<LeadIndex>, block: Arc<Block>) -> Self {
        let n = (leads.end.0 - leads.start.0) as usize;
        Self {
            leads,
            ends: Vec::with_capacity(n),
            records: Vec::with_capacity(4 * n),
            nearest: Vec::with_capacity(n),
            next: Vec::new(),
            highest: Vec::with_capacity(n),
            segments: Vec::new(),
            touched: Vec::with_capacity(n),
            uses: vec![CriterionUse::default(); rules.criteria.len()],
            block,
        }
    }

    fn add(&mut self, walker: &mut Walker<'_>, lead: LeadIndex, block: &Block, place: usize) {
        let way = walker.walk(lead, block, place);
        self.records.extend_from_slice(&way.records);
        self.ends.push(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
        self.nearest.push(way.nearest);
        if let Some(next) = way.next {
            self.next.push((u32::try_from(place).unwrap_or(u32::MAX), next));
        }
        self.highest.push(way.highest_score);
        let mut touched = block.touched[place];
        walker.tell_touched(|criterion| touched |= bit_of(criterion));
        self.touched.push(touched);
    }

    fn copy(&mut self, before: &Self, place: usize) {
        let way = before.trajectory(place);
        self.records.extend_from_slice(way.records);
        self.ends.push(u32::try_from(self.records.len()).unwrap_or(u32::MAX));
        self.nearest.push(way.nearest);
        if let Some(next) = way.next {
            self.next.push((u32::try_from(place).unwrap_or(u32::MAX), next));
        }
        self.highest.push(way.highest_score);
        self.touched.push(before.touched[place]);
    }

    fn add_segments(&mut self, rules: &Rules) {
        if !rules.agreement.segments.is_empty() {
            let all = (self.leads.start.0..self.leads.end.0).map(LeadIndex);
            let segment = |lead| rules.segment(lead).and_then(|place| u16::try_from(place).ok());
            self.segments = all.map(|lead| segment(lead).unwrap_or(NOWHERE)).collect();
        }
    }

    /// The leads.
    pub fn leads(&self) -> Range<LeadIndex> {
        self.leads.clone()
    }

    /// How many leads there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Where the records of a lead stand among those of all.
    pub fn records_of(&self, place: usize) -> Range<usize> {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before]);
        begin as usize..self.ends[place] as usize
    }

    /// Every record, lead after lead.
    pub fn records(&self) -> &[Peak] {
        &self.records
    }

    /// The way of the lead at a place, from 0.
    pub fn trajectory(&self, place: usize) -> Trajectory<'_> {
        let next = if self.next.is_empty() {
            None
        } else {
            let found = self.next.binary_search_by_key(&place, |(at, _)| *at as usize);
            found.ok().map(|at| self.next[at].1)
        };
        Trajectory {
            records: &self.records[self.records_of(place)],
            nearest: self.nearest[place],
            next,
            highest_score: self.highest[place],
            segment: self.segment(place),
        }
    }

    /// The segment of the lead at a place, by its place in the agreement.
    pub fn segment(&self, place: usize) -> Option<usize> {
        self.segments.get(place).filter(|it| **it != NOWHERE).map(|it| usize::from(*it))
    }

    /// The highest score of each lead at any moment.
    pub fn highest_scores(&self) -> &[i32] {
        &self.highest
    }

    /// The criteria that touch each lead, as bits of [`bit_of`].
    pub fn touched(&self) -> &[u64] {
        &self.touched
    }

    /// How many of the leads each criterion concerns.
    pub fn uses(&self) -> &[CriterionUse] {
        &self.uses
    }
}
