//! The figures of another agreement, without keeping more of it: for questions that try many changes.

use rayon::prelude::*;

use super::again::{Change, after_mql, change};
use super::reach::{Reach, limits};
use super::{Chunk, Funnel, Progress, Simulation, Tally};
use crate::agreement::{Agreement, Category, Criterion, DecayStep, Effect, Evidence, Limit, Stage, SubScore};
use crate::leads::LeadIndex;
use crate::scoring::{Block, Outcome, Rules, Standing, Trajectory, Verdict, Walker, Ways};

/// A simulation, ready for many questions of how far leads would come by other agreements.
pub struct WhatIf<'a> {
    simulation: &'a Simulation,
    /// What fields say of the leads of each chunk.
    fields: Vec<Block>,
}

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

/// A change of what some criteria are worth.
struct Worth<'a> {
    before: &'a Rules,
    after: &'a Rules,
    /// The criteria, as bits.
    bits: u64,
    direction: Direction,
    /// Whether tests beside the threshold may move, too.
    moves_tests: bool,
    /// How far scores move, if that is known.
    reach: Option<Reach>,
}

impl<'a> WhatIf<'a> {
    /// Gets ready. Returns `None` if cancelled meanwhile.
    pub fn new(simulation: &'a Simulation, progress: &Progress) -> Option<Self> {
        let of_chunk =
            |chunk: &Chunk| (!progress.is_cancelled()).then(|| simulation.rules.block(chunk.ways.leads()));
        let fields = simulation.chunks.par_iter().map(of_chunk).collect::<Option<Vec<Block>>>()?;
        Some(Self { simulation, fields })
    }

    /// How many leads would come how far by another agreement. Returns `None` if cancelled meanwhile.
    pub fn funnel(&self, agreement: &Agreement, progress: &Progress) -> Option<Funnel> {
        let before = self.simulation.agreement();
        let same_thresholds = before.mql.threshold == agreement.mql.threshold
            && before
                .segments
                .iter()
                .map(|it| it.threshold)
                .eq(agreement.segments.iter().map(|it| it.threshold));
        let rules = &self.simulation.rules;
        match change(before, agreement) {
            Change::Worth(bits)
                if same_thresholds
                    && after_mql(before) == after_mql(agreement)
                    && !rules.depends_on_entry() =>
            {
                let worth = Worth {
                    before: rules,
                    after: &rules.again(agreement),
                    bits,
                    direction: direction(before, agreement),
                    moves_tests: moves_tests(before, agreement),
                    reach: Reach::of(before, agreement),
                };
                self.moved(&worth, progress)
            }
            _ => self.simulation.again(agreement, progress).map(|simulation| simulation.funnel),
        }
    }

    /// The funnel after a change of what some criteria are worth: leads leave one outcome and come to another.
    fn moved(&self, worth: &Worth<'_>, progress: &Progress) -> Option<Funnel> {
        let moves: Vec<(Outcome, Outcome, Tally)> = self
            .simulation
            .chunks
            .par_iter()
            .enumerate()
            .map_init(
                || Walker::new(worth.after),
                |walker, (n, chunk)| {
                    if progress.is_cancelled() {
                        Vec::new()
                    } else {
                        chunk.moves(worth, &self.fields[n], walker)
                    }
                },
            )
            .flatten_iter()
            .collect();
        if progress.is_cancelled() {
            return None;
        }
        let mut funnel = self.simulation.funnel;
        for (from, to, tally) in moves {
            funnel.take(&from, tally);
            funnel.give(&to, tally);
        }
        Some(funnel)
    }
}

impl Worth<'_> {
    /// Whether a lead passes the MQL stage by the new agreement if its way is this.
    fn passes(&self, way: &Trajectory<'_>) -> bool {
        matches!(self.standing(way), Standing::Passed(_))
    }

    fn standing(&self, way: &Trajectory<'_>) -> Standing {
        way.at(self.after.threshold(way.segment), self.after.threshold_test())
    }

    /// Whether the lead at a place, which did so many things, can move.
    fn concerns(&self, ways: &Ways, place: usize, n_activities: usize) -> bool {
        // Without a threshold, a grid decides.
        let Some(threshold) = self.after.threshold(ways.segment(place)) else { return true };
        let (best, highest) = ways.highest(place);
        let (best, highest) = (best.map(i64::from), i64::from(highest));
        let passes = best.is_some_and(|best| best >= threshold);
        let can_move = match self.direction {
            Direction::In => !passes,
            Direction::Out => passes,
            Direction::Any => true,
        };
        let Some(reach) = self.reach.as_ref().filter(|_| can_move) else { return can_move };
        // No score moves further than that; and the moments that pass all other tests may stay the same.
        let reach = reach.of_lead(n_activities);
        if passes {
            self.moves_tests || best.is_some_and(|best| best.saturating_sub(reach) < threshold)
        } else {
            let best = if self.moves_tests { Some(highest) } else { best };
            best.is_some_and(|best| best.saturating_add(reach) >= threshold)
        }
    }
}

impl Chunk {
    /// The leads whose outcome changes, gathered by their outcomes.
    fn moves(
        &self,
        worth: &Worth<'_>,
        fields: &Block,
        walker: &mut Walker<'_>,
    ) -> Vec<(Outcome, Outcome, Tally)> {
        let Worth { before, after, bits, .. } = *worth;
        let first = self.ways.leads().start;
        let lead = |place: usize| LeadIndex(first.0 + u32::try_from(place).unwrap_or(0));
        let activities = after.leads().activities();
        let concerns = |place: usize| worth.concerns(&self.ways, place, activities.of(lead(place)).len());
        let mut moves: Vec<(Outcome, Outcome, Tally)> = Vec::new();
        let known = (&*self.ways, (!worth.moves_tests).then_some((before, fields)));
        after.tell_again(walker, known, bits, concerns, |place, way| {
            let was = self.outcome(before, place);
            let has_passed = was.verdict(Stage::Mql) == Some(Verdict::Passed);
            if has_passed == worth.passes(way) {
                return;
            }
            let is = match worth.standing(way) {
                Standing::Passed(_) => self.outcomes.distinct[self.outcomes.code(place, 0)],
                Standing::Failed { decided_by, sole_blocker, .. } => {
                    after.outcome_of_failed(decided_by, sole_blocker)
                }
            };
            let tally = Tally::of(after.leads(), lead(place));
            match moves.iter_mut().find(|it| it.0 == was && it.1 == is) {
                Some(known) => known.2.add(tally),
                None => moves.push((was, is, tally)),
            }
        });
        moves
    }
}

/// Whether a change of what criteria are worth can change tests of the MQL stage beside the threshold.
fn moves_tests(before: &Agreement, after: &Agreement) -> bool {
    let is_worth_else = |category: Category| {
        let of = |agreement: &Agreement| agreement.limits.of(category);
        let mut both = before.criteria.iter().zip(&after.criteria);
        of(before) != of(after) || both.any(|(old, new)| new.category == category && old != new)
    };
    let categories = |score: SubScore| match score {
        SubScore::Category(category) => vec![category],
        SubScore::Fit => vec![Category::Profile, Category::Channel],
        SubScore::Engagement => vec![Category::Action],
    };
    after.mql.grid.is_some()
        || after.mql.minimums.set().flat_map(|(score, _)| categories(score)).any(is_worth_else)
}

/// Which way leads move if only what criteria are worth changed.
fn direction(before: &Agreement, after: &Agreement) -> Direction {
    if after.mql.grid.is_some() {
        return Direction::Any;
    }
    let of_criteria = before.criteria.iter().zip(&after.criteria).filter(|(old, new)| old != new).map(
        |(old, new)| match (is_worth_more(old, new), is_worth_more(new, old)) {
            (true, _) => Direction::In,
            (_, true) => Direction::Out,
            _ => Direction::Any,
        },
    );
    let of_limits =
        limits(before).zip(limits(after)).filter(|(old, new)| old != new).map(|(old, new)| {
            match (is_higher(old, new), is_higher(new, old)) {
                (true, _) => Direction::In,
                (_, true) => Direction::Out,
                _ => Direction::Any,
            }
        });
    let mut all = of_criteria.chain(of_limits);
    let first = all.next().unwrap_or(Direction::Any);
    if all.all(|it| it == first) { first } else { Direction::Any }
}

/// Whether points within a limit are never fewer than within another.
fn is_higher(low: Limit, high: Limit) -> bool {
    let cap = |limit: Limit| limit.cap.unwrap_or(i32::MAX);
    let floor = |limit: Limit| limit.floor.unwrap_or(i32::MIN);
    cap(low) <= cap(high) && floor(low) <= floor(high)
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
