//! What is the same at every moment, for a run of leads at once: column by column, so that it is quick.

use std::ops::Range;

use super::plan::N_SUMS;
use super::points::CompiledEvidence;
use super::trajectory::Near;
use super::ways::{CriterionUse, bit_of};
use super::{Answer, Rules, StageTest};
use crate::agreement::{Effect, Stage};
use crate::leads::LeadIndex;

/// What fields alone say of some leads that stand one after the other.
#[derive(Debug)]
pub(super) struct Block {
    /// The points of each category that fields give, after the caps of the criteria.
    pub(super) points: Vec<[i32; 4]>,
    /// How many tests of the MQL stage are unmet at every moment.
    pub(super) n_unmet: Vec<u16>,
    /// The first of them; [`Near::NONE`] if there is none.
    pub(super) first_unmet: Vec<u16>,
    /// The criteria that fields say yes to, as bits.
    pub(super) touched: Vec<u64>,
    /// How many leads each criterion concerns, as far as fields tell.
    pub(super) uses: Vec<CriterionUse>,
}

impl Rules {
    /// What fields alone say of some leads.
    pub(super) fn block(&self, leads: Range<LeadIndex>) -> Block {
        let n = (leads.end.0 - leads.start.0) as usize;
        let mut block = Block {
            points: vec![[0; 4]; n],
            n_unmet: vec![0; n],
            first_unmet: vec![Near::NONE; n],
            touched: vec![0; n],
            uses: vec![CriterionUse::default(); self.criteria.len()],
        };
        for (n, usage) in block.uses.iter_mut().enumerate().filter(|(n, _)| !self.plan.fixed.contains(n)) {
            usage.n_unknown = self.count_unknown(n, &leads);
        }
        let mut answers = vec![Answer::No; n];
        let mut disqualifiers = Vec::new();
        for &criterion in &self.plan.fixed {
            self.count_fixed(criterion, &leads, &mut block, &mut answers);
            if self.criteria[criterion].effect == Effect::Disqualifies {
                disqualifiers.push((criterion, answers.clone()));
            }
        }
        let mut required = self.required.iter();
        let out: Vec<usize> =
            (0..self.criteria.len()).filter(|&n| self.criteria[n].effect == Effect::Disqualifies).collect();
        let mut out = out.into_iter();
        for (place, test) in (0..).zip(self.tests(Stage::Mql)) {
            match test {
                StageTest::RequiredField(_) => {
                    let column =
                        required.next().copied().flatten().map(|column| &self.leads().columns()[column]);
                    let known = |lead| column.is_some_and(|column| column.is_known(lead));
                    block.count_unmet(place, |n| !known(LeadIndex(leads.start.0 + n)));
                }
                StageTest::Disqualifier(_) => {
                    let Some(criterion) = out.next() else { continue };
                    if let Some((_, answers)) = disqualifiers.iter().find(|it| it.0 == criterion) {
                        block.count_unmet(place, |n| answers[n as usize] == Answer::Yes);
                    }
                }
                _ => {}
            }
        }
        block
    }

    /// Adds the points of a criterion whose fields say the same at every moment.
    fn count_fixed(&self, n: usize, leads: &Range<LeadIndex>, block: &mut Block, answers: &mut [Answer]) {
        let criterion = &self.criteria[n];
        let most = criterion.most();
        let points = match criterion.effect {
            Effect::Points(points) => i64::from(points),
            Effect::Disqualifies => 0,
        };
        let category = criterion.category as usize;
        let kept = |sum: i64| i32::try_from(sum.clamp(-most, most)).unwrap_or(0);
        match &criterion.evidence {
            CompiledEvidence::Fields(condition) => {
                condition.answer_all(leads, &self.past, answers);
                block.uses[n].n_unknown = answers.iter().filter(|it| **it == Answer::Unknown).count();
                let points = kept(points);
                for (place, answer) in answers.iter().enumerate() {
                    if *answer == Answer::Yes {
                        block.points[place][category] += points;
                        block.touched[place] |= bit_of(n);
                        block.uses[n].n_touched += 1;
                    }
                }
            }
            CompiledEvidence::Amount { column: Some(column), per } => {
                block.uses[n].n_unknown = self.count_unknown(n, leads);
                for (place, lead) in (leads.start.0..leads.end.0).map(LeadIndex).enumerate() {
                    let times = self.number(*column, lead).map_or(0, |amount| amount.times(*per));
                    if times > 0 {
                        block.points[place][category] += kept(points.saturating_mul(times));
                        block.touched[place] |= bit_of(n);
                        block.uses[n].n_touched += 1;
                    }
                }
            }
            CompiledEvidence::Amount { column: None, .. } | CompiledEvidence::Activity { .. } => {
                block.uses[n].n_unknown = self.count_unknown(n, leads);
            }
        }
    }
}

impl Block {
    /// What fields alone give to each sum of a walk.
    pub(super) fn sums(&self, place: usize) -> [i64; N_SUMS] {
        let [profile, channel, action, undesirable] = self.points[place];
        [profile.into(), channel.into(), action.into(), undesirable.into(), 0, 0, 0, 0]
    }

    fn count_unmet(&mut self, test: u16, is_unmet: impl Fn(u32) -> bool) {
        for place in 0..self.n_unmet.len() {
            if is_unmet(u32::try_from(place).unwrap_or(0)) {
                self.n_unmet[place] += 1;
                self.first_unmet[place] = self.first_unmet[place].min(test);
            }
        }
    }
}
