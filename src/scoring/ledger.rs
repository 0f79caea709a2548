use crate::agreement::Category;
use crate::fields::{Number, Timestamp};
use crate::leads::LeadIndex;

use super::points::CompiledEvidence;
use super::{Rules, Score};

/// The points of a lead at a moment, one by one. Its lines add up to the score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// The moment.
    pub at: Timestamp,
    /// Every gain and loss, and what limits cut off.
    pub lines: Vec<Line>,
    /// What the lines add up to.
    pub score: Score,
    /// The criteria that gave nothing because nobody knows, by their place in the agreement.
    pub silent: Vec<(usize, SilentReason)>,
}

/// One line of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// The criterion, by its place in the agreement; none for limits of categories and total.
    pub criterion: Option<usize>,
    /// Where the points come from.
    pub kind: LineKind,
    /// The points, never 0.
    pub points: i64,
}

/// Where the points of a line come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The lead's fields say yes.
    Fields,
    /// An activity, by its place in [`crate::leads::Leads::activities`], at a share of its points.
    Activity {
        /// Where the activity stands.
        place: usize,
        /// The share that its age leaves, in percent.
        percent: u32,
    },
    /// A counter.
    Amount {
        /// What the field says.
        amount: Number,
        /// How often it counts.
        times: i64,
    },
    /// What the cap of the criterion cut off.
    CriterionCap,
    /// What the cap of a category cut off, or its floor put back.
    CategoryLimit(Category),
    /// What the cap of the total cut off, or its floor put back.
    TotalLimit,
}

/// Why nobody knows what a criterion asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SilentReason {
    /// This lead's value is unknown.
    UnknownValue,
    /// The history has no activities at all.
    NoActivities,
}

/// Something that lines of a ledger can be told to.
pub(super) trait Lines {
    fn add(&mut self, line: Line);
}

/// Forgets the lines: for when only the score is wanted.
pub(super) struct NoLines;

impl Lines for NoLines {
    fn add(&mut self, _: Line) {}
}

impl Lines for Vec<Line> {
    fn add(&mut self, line: Line) {
        self.push(line);
    }
}

impl Rules {
    /// The points of a lead at a moment, one by one.
    pub fn ledger(&self, lead: LeadIndex, at: Timestamp) -> Ledger {
        let mut lines = Vec::new();
        let score = self.score_at(lead, at, &mut lines);
        let silent = (0..self.criteria.len())
            .filter(|&n| self.is_silent(n, lead, at))
            .map(|n| match self.criteria[n].evidence {
                CompiledEvidence::Activity { .. } => (n, SilentReason::NoActivities),
                CompiledEvidence::Fields(_) | CompiledEvidence::Amount { .. } => {
                    (n, SilentReason::UnknownValue)
                }
            })
            .collect();
        Ledger { at, lines, score, silent }
    }
}
