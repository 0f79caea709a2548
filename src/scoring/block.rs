//! What is the same at every moment, for a run of leads at once: column by column, so that it is quick.

use std::ops::Range;

use fearless_simd::dispatch;

use super::abreast::Start;
use super::found::Unmet;
use super::plan::N_SUMS;
use super::points::CompiledEvidence;
use super::trajectory::Near;
use super::walk::sub_score;
use super::ways::{CriterionUse, bit_of};
use super::{Answer, Rules, StageTest};
use crate::agreement::{Effect, Stage};
use crate::leads::LeadIndex;

/// What fields alone say of some leads that stand one after the other.
#[derive(Debug, Default)]
pub struct Block {
    first: u32,
    /// The points of each category that fields give each lead, after the caps of the criteria.
    points: [Vec<i32>; 4],
    /// What the categories come to that activities do not chiefly add to.
    others: Vec<i32>,
    /// The tests of the MQL stage that are unmet at every moment.
    pub(super) unmet: Vec<Unmet>,
    /// Those that are unmet as long as a lead does nothing; empty if they are the same.
    unmet_at_first: Vec<Unmet>,
    /// The criteria that fields say yes to, as bits.
    pub(super) touched: Vec<u64>,
    /// How many leads each criterion concerns, as far as fields tell.
    pub(super) uses: Vec<CriterionUse>,
    /// Room for what a criterion and a test say of each lead.
    answers: Vec<Answer>,
    is_met: Vec<bool>,
}

/// As many of the same, in the room that was there.
fn refill<T: Clone>(room: &mut Vec<T>, n: usize, with: T) {
    room.clear();
    room.resize(n, with);
}

impl Rules {
    /// Finds what fields alone say of some leads, in a block that may have stood for others before.
    pub(super) fn look_at_fields(&self, block: &mut Block, leads: Range<LeadIndex>) {
        let n = (leads.end.0 - leads.start.0) as usize;
        block.first = leads.start.0;
        block.points.iter_mut().for_each(|points| refill(points, n, 0));
        refill(&mut block.others, n, 0);
        refill(&mut block.unmet, n, Unmet::NONE);
        block.unmet_at_first.clear();
        refill(&mut block.touched, n, 0);
        refill(&mut block.uses, self.criteria.len(), CriterionUse::default());
        for (n, usage) in block.uses.iter_mut().enumerate().filter(|(n, _)| !self.plan.fixed.contains(n)) {
            usage.n_unknown = self.count_unknown(n, &leads);
        }
        let mut answers = std::mem::take(&mut block.answers);
        refill(&mut answers, n, Answer::No);
        let mut disqualified = Vec::new();
        for &criterion in &self.plan.fixed {
            self.count_fixed(criterion, &leads, block, (1, &mut answers));
            if self.criteria[criterion].effect == Effect::Disqualifies {
                disqualified.push((criterion, answers.clone()));
            }
        }
        block.answers = answers;
        self.count_unmet(&leads, &disqualified, block);
        self.sum_up(block);
    }

    /// What fields say of some leads.
    pub fn block(&self, leads: Range<LeadIndex>) -> Block {
        let mut block = Block::default();
        self.look_at_fields(&mut block, leads);
        block
    }

    /// Finds the same where only what some criteria are worth has changed, given as bits, and no test beside the threshold
    /// depends on it.
    pub(super) fn look_at_fields_again(
        &self,
        block: &mut Block,
        (before, known): (&Self, &Block),
        changed: u64,
    ) {
        let n = u32::try_from(known.unmet.len()).unwrap_or(u32::MAX);
        let leads = LeadIndex(known.first)..LeadIndex(known.first.saturating_add(n));
        block.take(known);
        let mut answers = std::mem::take(&mut block.answers);
        for (sign, rules) in [(-1, before), (1, self)] {
            for &criterion in rules.plan.fixed.iter().filter(|n| changed & bit_of(**n) != 0) {
                rules.count_fixed(criterion, &leads, block, (sign, &mut answers));
            }
        }
        block.answers = answers;
        self.sum_up(block);
    }

    /// Counts the tests that no activity changes.
    fn count_unmet(
        &self,
        leads: &Range<LeadIndex>,
        disqualified: &[(usize, Vec<Answer>)],
        block: &mut Block,
    ) {
        let mut required = self.required.iter();
        let mut disqualifiers = self.disqualifiers();
        let mut is_met = std::mem::take(&mut block.is_met);
        refill(&mut is_met, block.unmet.len(), true);
        for (place, test) in (0..).zip(self.tests(Stage::Mql)) {
            match test {
                StageTest::RequiredField(_) => match required.next().copied().flatten() {
                    Some(column) => self.leads().columns()[column].are_known(leads.clone(), &mut is_met),
                    None => is_met.fill(false),
                },
                StageTest::Disqualifier(_) => {
                    let criterion = disqualifiers.next();
                    let Some((_, answers)) = disqualified.iter().find(|it| Some(it.0) == criterion) else {
                        continue;
                    };
                    is_met.iter_mut().zip(answers).for_each(|(met, answer)| *met = *answer != Answer::Yes);
                }
                StageTest::Minimum(score, least) if self.plan.is_steady(*score) => {
                    for (lead, met) in is_met.iter_mut().enumerate() {
                        let (by_category, _) = self.plan.limited(&block.sums(lead));
                        *met = i64::from(*least) <= sub_score(&by_category, *score);
                    }
                }
                _ => continue,
            }
            dispatch!(self.level, _ => {
                for (unmet, met) in block.unmet.iter_mut().zip(&is_met) {
                    unmet.first = if *met { unmet.first } else { unmet.first.min(place) };
                    unmet.n += u16::from(!met);
                }
            });
        }
        block.is_met = is_met;
    }

    /// Finds what a lead has to begin with.
    fn sum_up(&self, block: &mut Block) {
        block.others.fill(0);
        let main = self.plan.abreast.as_ref().map_or(0, super::abreast::Abreast::main);
        for (category, points) in block.points.iter().enumerate().filter(|it| it.0 != main) {
            let (least, most) = self.plan.limits[category];
            let small =
                |points: i64| i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX });
            let (least, most) = (small(least), small(most));
            dispatch!(self.level, _ => {
                for (sum, points) in block.others.iter_mut().zip(points) {
                    *sum += (*points).min(most).max(least);
                }
            });
        }
        if !self.plan.changing.is_empty() {
            let at_first = |lead| self.unmet_with(&block.sums(lead), block.unmet[lead]);
            block.unmet_at_first = (0..block.unmet.len()).map(at_first).collect();
        }
    }

    /// Adds the points of a criterion whose fields say the same at every moment, with a sign.
    fn count_fixed(
        &self,
        n: usize,
        leads: &Range<LeadIndex>,
        block: &mut Block,
        (sign, answers): (i32, &mut [Answer]),
    ) {
        let criterion = &self.criteria[n];
        let most = criterion.most();
        let points = match criterion.effect {
            Effect::Points(points) => i64::from(points),
            Effect::Disqualifies => 0,
        };
        let kept = |sum: i64| sign * i32::try_from(sum.clamp(-most, most)).unwrap_or(0);
        let sums = &mut block.points[criterion.category as usize];
        let bit = bit_of(n);
        let mut n_touched = 0;
        match &criterion.evidence {
            CompiledEvidence::Fields(condition) => {
                condition.answer_all(leads, &self.past, answers);
                let points = kept(points);
                let touched = &mut block.touched;
                dispatch!(self.level, _ => {
                    for ((answer, sum), touched) in answers.iter().zip(sums).zip(touched) {
                        let says = *answer == Answer::Yes;
                        *sum += if says { points } else { 0 };
                        *touched |= if says { bit } else { 0 };
                    }
                });
                n_touched = Answer::count(self.level, answers, Answer::Yes);
                block.uses[n].n_unknown = Answer::count(self.level, answers, Answer::Unknown);
            }
            CompiledEvidence::Amount { column: Some(column), per } => {
                block.uses[n].n_unknown = self.count_unknown(n, leads);
                for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
                    let times = self.number(*column, lead).map_or(0, |amount| amount.times(*per));
                    if times > 0 {
                        sums[place] += kept(points.saturating_mul(times));
                        block.touched[place] |= bit;
                        n_touched += 1;
                    }
                }
            }
            CompiledEvidence::Amount { column: None, .. } | CompiledEvidence::Activity { .. } => {
                block.uses[n].n_unknown = self.count_unknown(n, leads);
            }
        }
        block.uses[n].n_touched += n_touched;
    }
}

impl Block {
    /// Takes over what a walk asks for, save what is summed up.
    fn take(&mut self, known: &Self) {
        let n = known.unmet.len();
        self.first = known.first;
        for (points, known) in self.points.iter_mut().zip(&known.points) {
            points.clone_from(known);
        }
        refill(&mut self.others, n, 0);
        self.unmet.clone_from(&known.unmet);
        self.unmet_at_first.clear();
        refill(&mut self.touched, n, 0);
        self.uses.clone_from(&known.uses);
        refill(&mut self.answers, n, Answer::No);
    }

    /// The lead at a place.
    pub(super) fn lead(&self, place: usize) -> LeadIndex {
        LeadIndex(self.first + u32::try_from(place).unwrap_or(0))
    }

    /// What fields alone give to each sum of a walk.
    pub(super) fn sums(&self, place: usize) -> [i64; N_SUMS] {
        let [profile, channel, action, undesirable] =
            self.points.each_ref().map(|points| points[place].into());
        [profile, channel, action, undesirable, 0, 0, 0, 0]
    }

    /// What a lead has before its activities.
    #[inline]
    pub(super) fn start(&self, place: usize) -> Start {
        Start {
            sums: self.points.each_ref().map(|points| points[place]),
            others: self.others[place],
            unmet: *self.unmet_at_first.get(place).unwrap_or(&self.unmet[place]),
        }
    }
}

impl Unmet {
    /// No test.
    pub(super) const NONE: Self = Self { n: 0, first: Near::NONE };

    /// One test more, by its place.
    pub(super) fn add(&mut self, test: u16) {
        self.n += 1;
        self.first = self.first.min(test);
    }
}
