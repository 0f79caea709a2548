//! An agreement and a lead make a verdict: the first place where the two meet.
//!
//! Follows docs/semantics.md to the letter. Nothing here reads a clock or a file, and nothing that is later than
//! a moment influences the judgement at that moment.

mod abreast;
mod acts;
mod answer;
mod block;
mod condition;
mod found;
mod ledger;
mod lifecycle;
mod lists;
mod missing;
mod past;
mod plan;
mod points;
mod qualification;
mod rules;
mod team;
mod tests;
mod trajectory;
mod verdict;
mod walk;
mod ways;
mod window;

pub use self::acts::{PassRecords, RecordedSet};
pub use self::answer::Answer;
pub use self::block::Block;
pub use self::ledger::{Ledger, Line, LineKind, SilentReason};
pub use self::lifecycle::explain;
pub use self::missing::{Missing, MissingCell, OnceMore};
pub use self::points::Score;
pub use self::rules::Rules;
pub use self::tests::{Met, StageTest};
pub use self::trajectory::{Near, Peak, Records, Standing, Trajectory};
pub use self::verdict::{
    Explanation, Judgement, MqlJudgement, Outcome, StageJudgement, StageOutcome, TestOutcome, Verdict,
};
pub use self::walk::Walker;
pub use self::ways::{CriterionUse, Ways, bit_of};
pub use self::window::{WorkingTime, deadline};
