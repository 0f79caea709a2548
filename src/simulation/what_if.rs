//! The figures of another agreement, without keeping more of it: for questions that try many changes.

use rayon::prelude::*;

use super::again::{Change, after_mql, change};
use super::{Chunk, Funnel, Progress, Simulation, Tally};
use crate::agreement::{Agreement, Criterion, DecayStep, Effect, Evidence};
use crate::scoring::{Outcome, Rules, Standing, Trajectory, Verdict, Walker};

/// Which way a change can move leads at the MQL stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Direction {
    /// Only in.
    In,
    /// Only out.
    Out,
    /// Both ways.
    Any,
}

impl Simulation {
    /// How many leads would come how far by another agreement. Returns `None` if cancelled meanwhile.
    pub fn what_if(&self, agreement: &Agreement, progress: &Progress) -> Option<Funnel> {
        let before = self.agreement();
        let same_thresholds = before.mql.threshold == agreement.mql.threshold
            && before
                .segments
                .iter()
                .map(|it| it.threshold)
                .eq(agreement.segments.iter().map(|it| it.threshold));
        match change(before, agreement) {
            Change::Worth(bits)
                if same_thresholds
                    && after_mql(before) == after_mql(agreement)
                    && !self.rules.depends_on_entry() =>
            {
                self.moved(&self.rules.again(agreement), bits, direction(before, agreement), progress)
            }
            _ => self.again(agreement, progress).map(|simulation| simulation.funnel),
        }
    }

    /// The funnel after a change of what some criteria are worth: leads leave one outcome and come to another.
    fn moved(&self, rules: &Rules, bits: u64, direction: Direction, progress: &Progress) -> Option<Funnel> {
        let moves: Vec<(Outcome, Outcome, Tally)> = self
            .chunks
            .par_iter()
            .map_init(
                || Walker::new(rules),
                |walker, chunk| {
                    if progress.is_cancelled() {
                        Vec::new()
                    } else {
                        chunk.moves(&self.rules, rules, bits, direction, walker)
                    }
                },
            )
            .flatten_iter()
            .collect();
        if progress.is_cancelled() {
            return None;
        }
        let mut funnel = self.funnel;
        for (from, to, tally) in moves {
            funnel.take(&from, tally);
            funnel.give(&to, tally);
        }
        Some(funnel)
    }
}

impl Chunk {
    /// The leads whose outcome changes, gathered by their outcomes.
    fn moves(
        &self,
        before: &Rules,
        after: &Rules,
        bits: u64,
        direction: Direction,
        walker: &mut Walker<'_>,
    ) -> Vec<(Outcome, Outcome, Tally)> {
        let test = after.threshold_test();
        let passes =
            |way: &Trajectory<'_>| matches!(way.at(after.threshold(way.segment), test), Standing::Passed(_));
        let concerns = |place: usize| match direction {
            Direction::In => !passes(&self.ways.trajectory(place)),
            Direction::Out => passes(&self.ways.trajectory(place)),
            Direction::Any => true,
        };
        let mut moves: Vec<(Outcome, Outcome, Tally)> = Vec::new();
        let first = self.ways.leads().start;
        after.tell_again(walker, &self.ways, bits, concerns, |place, way| {
            let was = self.outcome(before, place);
            let has_passed = was.verdict(crate::agreement::Stage::Mql) == Some(Verdict::Passed);
            if has_passed == passes(way) {
                return;
            }
            let is = match way.at(after.threshold(way.segment), test) {
                Standing::Passed(_) => self.outcomes.distinct[self.outcomes.code(place, 0)],
                Standing::Failed { decided_by, sole_blocker, .. } => {
                    after.outcome_of_failed(decided_by, sole_blocker)
                }
            };
            let lead = crate::leads::LeadIndex(first.0 + u32::try_from(place).unwrap_or(0));
            let tally = Tally::of(after.leads(), lead);
            match moves.iter_mut().find(|it| it.0 == was && it.1 == is) {
                Some(known) => known.2.add(tally),
                None => moves.push((was, is, tally)),
            }
        });
        moves
    }
}

/// Which way leads move if only what criteria are worth changed.
fn direction(before: &Agreement, after: &Agreement) -> Direction {
    if after.mql.grid.is_some() || before.limits != after.limits {
        return Direction::Any;
    }
    let mut direction = None;
    for (before, after) in
        before.criteria.iter().zip(&after.criteria).filter(|(before, after)| before != after)
    {
        let of_criterion = if is_worth_more(before, after) {
            Direction::In
        } else if is_worth_more(after, before) {
            Direction::Out
        } else {
            Direction::Any
        };
        match direction {
            None => direction = Some(of_criterion),
            Some(known) if known == of_criterion => {}
            Some(_) => return Direction::Any,
        }
    }
    direction.unwrap_or(Direction::Any)
}

/// Whether a criterion can only give more, or take less, than another of the same evidence.
fn is_worth_more(less: &Criterion, more: &Criterion) -> bool {
    let (Effect::Points(few), Effect::Points(many)) = (less.effect, more.effect) else { return false };
    if few > many || few.signum() * many.signum() < 0 {
        return false;
    }
    // What takes points is worth more the weaker it is.
    let (weak, strong) = if many > 0 || few > 0 { (less, more) } else { (more, less) };
    let cap = |criterion: &Criterion| criterion.cap.unwrap_or(u32::MAX);
    cap(weak) <= cap(strong) && lasts_longer(&weak.evidence, &strong.evidence)
}

/// Whether activities are worth at least as much at every age, and the same ones count.
fn lasts_longer(weak: &Evidence, strong: &Evidence) -> bool {
    let (
        Evidence::Activity { decay: short, counting: before, .. },
        Evidence::Activity { decay: long, counting: after, .. },
    ) = (weak, strong)
    else {
        return true;
    };
    let falls = |decay: &[DecayStep]| decay.windows(2).all(|pair| pair[1].percent <= pair[0].percent);
    let steps = short.iter().zip(long);
    let longer = steps.clone().all(|(short, long)| short.until_days <= long.until_days);
    let same = short.len() == long.len() && steps.clone().all(|(short, long)| short.percent == long.percent);
    before == after && (short == long || (same && longer && falls(long)))
}
