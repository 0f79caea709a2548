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
    /// The first of them, by its place among the tests of the stage; [`Near::NONE`] if it fails none.
    pub first_unmet: u16,
    /// Its highest score at such a moment, and the first moment that has it.
    pub peak: Peak,
}

/// All that a threshold can ask of a lead's way through its moments.
#[derive(Clone, Copy, Debug)]
pub struct Trajectory<'a> {
    /// Each moment that passes all tests beside the threshold with more points than any such moment before.
    pub records: Records<'a>,
    /// The best moment with the fewest unmet tests.
    pub nearest: Near,
    /// The best moment with one unmet test more, if it has a higher score.
    pub next: Option<Near>,
    /// The highest score at any moment.
    pub highest_score: i32,
    /// The segment of the lead, by its place in the agreement.
    pub segment: Option<usize>,
}

/// Peaks with rising scores.
#[derive(Clone, Copy, Debug)]
pub enum Records<'a> {
    /// As they are.
    Peaks(&'a [Peak]),
    /// In columns.
    Found {
        /// Their scores.
        scores: &'a [i32],
        /// How many seconds after the first moment they are.
        seconds: &'a [u32],
        /// The first moment.
        first: Timestamp,
        /// The times of peaks for which the seconds do not suffice, by their places among all.
        late: &'a [(u32, Timestamp)],
        /// The place of the first peak among all.
        begin: u32,
    },
}

/// How a lead stands to a threshold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It passes at one of its records, by its place.
    Passed(usize),
    /// It passes at no moment.
    Failed {
        /// The moment that came closest.
        near: Near,
        /// The first test that is not met there, by its place among the tests of the stage.
        decided_by: u16,
        /// Whether that test is the only one.
        sole_blocker: bool,
    },
}

impl Near {
    /// No test at all.
    pub const NONE: u16 = u16::MAX;
}

impl<'a> Records<'a> {
    /// How many there are.
    pub fn len(&self) -> usize {
        match self {
            Self::Peaks(peaks) => peaks.len(),
            Self::Found { scores, .. } => scores.len(),
        }
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The peak at a place, if there is one.
    pub fn get(&self, place: usize) -> Option<Peak> {
        match *self {
            Self::Peaks(peaks) => peaks.get(place).copied(),
            Self::Found { scores, seconds, first, late, begin } => {
                let later = |at: u32| late.iter().find(|it| it.0 == at).map(|it| it.1);
                let known = match seconds.get(place)? {
                    &u32::MAX => later(begin + u32::try_from(place).ok()?),
                    _ => None,
                };
                let at = known.unwrap_or(Timestamp(first.0 + i64::from(seconds[place])));
                Some(Peak { score: scores[place], at })
            }
        }
    }

    /// The one with the highest score.
    pub fn last(&self) -> Option<Peak> {
        self.get(self.len().checked_sub(1)?)
    }

    /// All, from the first on.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = Peak> + use<'a> {
        (0..self.len()).filter_map(move |place| self.get(place))
    }

    /// The place of the first that has at least so many points; how many there are if none has.
    pub fn first_with(&self, points: i64) -> usize {
        match self {
            Self::Peaks(peaks) => peaks.partition_point(|peak| i64::from(peak.score) < points),
            Self::Found { scores, .. } => scores.partition_point(|score| i64::from(*score) < points),
        }
    }
}

impl Trajectory<'_> {
    /// How the lead stands to a threshold; without one, only the other tests count.
    ///
    /// `threshold_test` is the place of the threshold among the tests of the stage.
    pub fn at(&self, threshold: Option<i64>, threshold_test: u16) -> Standing {
        let asked = threshold.unwrap_or(i64::MIN);
        let first = self.records.first_with(asked);
        if first < self.records.len() {
            return Standing::Passed(first);
        }
        let below = |near: &Near| i64::from(near.peak.score) < asked;
        let near = match self.next {
            // As many tests are unmet there, and the score is higher.
            Some(next) if below(&self.nearest) && !below(&next) => next,
            _ => self.nearest,
        };
        let decided_by = if near.n_unmet == 0 { threshold_test } else { near.first_unmet };
        Standing::Failed { near, decided_by, sole_blocker: near.n_unmet + u16::from(below(&near)) == 1 }
    }

    /// The judgement that follows from it.
    pub fn judge(&self, threshold: Option<i64>, threshold_test: u16, has_times: bool) -> MqlJudgement {
        let highest_score = i64::from(self.highest_score);
        match self.at(threshold, threshold_test) {
            Standing::Passed(record) => {
                let Peak { score, at } = self.records.get(record).unwrap_or(self.nearest.peak);
                MqlJudgement {
                    verdict: Verdict::Passed,
                    moment: at,
                    at: has_times.then_some(at),
                    score: score.into(),
                    highest_score,
                    decided_by: None,
                    sole_blocker: false,
                }
            }
            Standing::Failed { near, decided_by, sole_blocker } => MqlJudgement {
                verdict: Verdict::Failed,
                moment: near.peak.at,
                at: None,
                score: near.peak.score.into(),
                highest_score,
                decided_by: Some(decided_by),
                sole_blocker,
            },
        }
    }
}
