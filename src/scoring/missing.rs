//! What a lead lacks to qualify. The end of section 3 of docs/semantics.md.

use super::condition::Subject;
use super::ledger::NoLines;
use super::plan::N_SUMS;
use super::points::CompiledEvidence;
use super::walk::sub_score;
use super::{Answer, Ledger, Met, Rules, StageTest};
use crate::agreement::{Counting, Effect, Grid, SubScore};
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::LeadIndex;

/// What a lead that failed the MQL stage lacks at the deciding moment, beside the tests that it does not pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// The points that are missing for the threshold of its segment; 0 if none, or if a grid decides.
    pub points: i64,
    /// With a grid, the points that lead to the nearest accepted cell; none if none can be reached by more points.
    pub cell: Option<MissingCell>,
    /// The criteria that would raise the score if they counted once more, in the order of the agreement.
    pub once_more: Vec<OnceMore>,
}

/// The way to an accepted cell of a grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MissingCell {
    /// Points of fit.
    pub fit: i64,
    /// Points of engagement.
    pub engagement: i64,
}

/// What would be if a criterion counted once more: a condition that says yes, a fresh activity, one more whole amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnceMore {
    /// The criterion, by its place in the agreement.
    pub criterion: usize,
    /// The score after all limits.
    pub score: i64,
    /// Whether the lead would pass the MQL stage.
    pub is_enough: bool,
}

impl Rules {
    /// What a lead lacks at a moment. `met` says how it stands to the tests of the MQL stage then.
    pub fn missing(&self, lead: LeadIndex, ledger: &Ledger, met: &[Met]) -> Missing {
        if met.iter().all(|met| *met == Met::Met) {
            return Missing::default();
        }
        let threshold = self.threshold(self.segment(lead));
        let score = &ledger.score;
        let grid = self.agreement.mql.grid.as_ref();
        let cell = |grid: &Grid| nearest_cell(grid, score.of(SubScore::Fit), score.of(SubScore::Engagement));
        let now: Vec<(i64, i64)> = (0..self.criteria.len()).map(|n| self.sums(n, lead, ledger.at)).collect();
        let mut once_more = Vec::new();
        for n in 0..self.criteria.len() {
            if now[n].1 <= now[n].0 {
                continue;
            }
            let (by_category, total) = self.score_with(&now, n);
            if total > score.total {
                let is_enough = self.would_pass(met, &by_category, total, threshold);
                once_more.push(OnceMore { criterion: n, score: total, is_enough });
            }
        }
        Missing {
            points: threshold.map_or(0, |threshold| (threshold - score.total).max(0)),
            cell: grid.and_then(cell),
            once_more,
        }
    }

    /// What a criterion gives now, and what it would give if it counted once more; both before its cap.
    fn sums(&self, n: usize, lead: LeadIndex, at: Timestamp) -> (i64, i64) {
        let Effect::Points(points) = self.criteria[n].effect else { return (0, 0) };
        let points = i64::from(points);
        let now = self.points_of(n, points, lead, at, &mut NoLines);
        let more = match &self.criteria[n].evidence {
            CompiledEvidence::Fields(condition) => {
                let says = condition.answer(Subject::Lead(lead), at, &self.past);
                if says == Answer::Yes { now } else { now + points }
            }
            CompiledEvidence::Amount { .. } => now.saturating_add(points),
            CompiledEvidence::Activity { counting, decay, wait, .. } => {
                let fresh = points * decay.first().map_or(100, |step| i64::from(step.percent)) / 100;
                match counting {
                    Counting::EveryTime | Counting::OncePerAsset | Counting::OncePerCampaign => now + fresh,
                    Counting::Once if fresh.abs() < now.abs() => now,
                    Counting::Once => fresh,
                    Counting::AtMostOnceInDays(days) => {
                        let last = self.counted(n, lead, at, *counting).last().copied();
                        let until = i64::from(*days) * SECONDS_PER_DAY + wait;
                        let is_free =
                            |place| self.leads().activities().at(place).0.saturating_add(until) <= at.0;
                        if last.is_none_or(is_free) { now + fresh } else { now }
                    }
                }
            }
        };
        (now, more)
    }

    /// The points of each category and the score if one criterion counted once more.
    fn score_with(&self, now: &[(i64, i64)], once_more: usize) -> ([i64; 4], i64) {
        let mut sums = [0; N_SUMS];
        for (n, criterion) in self.criteria.iter().enumerate() {
            let sum = if n == once_more { now[n].1 } else { now[n].0 };
            sums[criterion.category as usize] += sum.clamp(-criterion.most(), criterion.most());
        }
        self.plan.limited(&sums)
    }

    fn would_pass(&self, met: &[Met], by_category: &[i64; 4], total: i64, threshold: Option<i64>) -> bool {
        self.tests[0].iter().zip(met).all(|(test, met)| match test {
            StageTest::Minimum(score, least) => i64::from(*least) <= sub_score(by_category, *score),
            StageTest::Threshold(_) => threshold.is_none_or(|threshold| threshold <= total),
            StageTest::Grid => self.agreement.mql.grid.as_ref().is_none_or(|grid| {
                grid.accepts(
                    sub_score(by_category, SubScore::Fit),
                    sub_score(by_category, SubScore::Engagement),
                )
            }),
            _ => *met == Met::Met,
        })
    }
}

/// The way to the accepted cell that takes the fewest points in all, then the fewest of fit.
fn nearest_cell(grid: &Grid, fit: i64, engagement: i64) -> Option<MissingCell> {
    // The points to the beginning of a row or column; none if it ends below the points that are there.
    let way = |bounds: &[i32], place: u32, points: i64| {
        let place = place as usize;
        let begins = place
            .checked_sub(1)
            .map_or(Some(i64::MIN), |below| bounds.get(below).map(|it| i64::from(*it)))?;
        let ends = bounds.get(place).map_or(i64::MAX, |bound| i64::from(*bound));
        (points < ends).then(|| begins.saturating_sub(points).max(0))
    };
    let ways = grid.accepted.iter().filter_map(|cell| {
        let fit = way(&grid.fit, cell.fit, fit)?;
        Some(MissingCell { fit, engagement: way(&grid.engagement, cell.engagement, engagement)? })
    });
    ways.min_by_key(|cell| (cell.fit.saturating_add(cell.engagement), cell.fit))
}
