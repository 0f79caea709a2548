//! What becomes of a lead at the MQL stage, whatever the threshold.

use super::{MqlJudgement, Verdict};
use crate::fields::Timestamp;

/// A score that a lead has at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Peak {
    /// The score.
    pub score: i32,
    /// The moment.
    pub at: Timestamp,
}

/// The best moment of a lead among those at which it fails equally many tests beside the threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Near {
    /// How many tests beside the threshold it fails.
    pub n_unmet: u16,
    /// The first of them, by its place among the tests of the stage; `NONE` if it fails none.
    pub first_unmet: u16,
    /// Its highest score at such a moment, and the first moment that has it.
    pub peak: Peak,
}

impl Near {
    /// No test at all.
    pub const NONE: u16 = u16::MAX;
}

/// All that a threshold can ask of a lead's way through its moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trajectory {
    /// Each moment that passes all tests beside the threshold with more points than any such moment before.
    pub records: Vec<Peak>,
    /// The best moment with the fewest unmet tests.
    pub nearest: Near,
    /// The best moment with one unmet test more, if it has a higher score.
    pub next: Option<Near>,
    /// The highest score at any moment.
    pub highest_score: i32,
    /// The segment of the lead, by its place in the agreement.
    pub segment: Option<usize>,
}

impl Near {
    /// Of the nearest moment and the next, the one that explains why a lead failed at a threshold.
    pub fn closest(nearest: Self, next: Option<Self>, threshold: i64) -> Self {
        let reaches = |near: &Self| threshold <= i64::from(near.peak.score);
        match next {
            Some(next) if !reaches(&nearest) && reaches(&next) => next,
            _ => nearest,
        }
    }

    /// The first test that is not met at a threshold, and whether it is the only one.
    pub fn decided_by(&self, threshold: i64, threshold_test: u16) -> (u16, bool) {
        let below = i64::from(self.peak.score) < threshold;
        let first = if self.n_unmet == 0 { threshold_test } else { self.first_unmet };
        (first, self.n_unmet + u16::from(below) == 1)
    }
}

impl Trajectory {
    /// How the lead stands to a threshold; without one, only the other tests count.
    ///
    /// `threshold_test` is the place of the threshold among the tests of the stage.
    pub fn judge(&self, threshold: Option<i64>, threshold_test: u16, has_times: bool) -> MqlJudgement {
        let asked = threshold.unwrap_or(i64::MIN);
        let highest_score = i64::from(self.highest_score);
        let first = self.records.partition_point(|record| i64::from(record.score) < asked);
        if let Some(record) = self.records.get(first) {
            return MqlJudgement {
                verdict: Verdict::Passed,
                moment: record.at,
                at: has_times.then_some(record.at),
                score: record.score.into(),
                highest_score,
                decided_by: None,
                sole_blocker: false,
            };
        }
        let near = Near::closest(self.nearest, self.next, asked);
        let (decided_by, sole_blocker) = near.decided_by(asked, threshold_test);
        MqlJudgement {
            verdict: Verdict::Failed,
            moment: near.peak.at,
            at: None,
            score: near.peak.score.into(),
            highest_score,
            decided_by: Some(decided_by),
            sole_blocker,
        }
    }
}
