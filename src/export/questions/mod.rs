//! What a simulation can be asked, and its answers as tables: one file per question.

mod accounts;
mod back_test;
mod capacity;
mod cohorts;
mod compare;
mod effect;
mod funnel;
mod grid;
mod leakage;
mod missing;
mod never_closing;
mod quota;
mod ranking;
mod response;
mod scores;
mod sensitivity;
mod sources;
mod suggest;
mod sweep;
mod velocity;
mod weeks;

pub use self::accounts::name_of_size;
pub use self::quota::quota_plan;
pub use self::response::{name_of_kept, name_of_speed};
pub use self::sensitivity::number_names;
pub use self::velocity::name_of_step;

use super::Sheet;
use crate::agreement::Quota;
use crate::simulation::Simulation;

/// A question that can be asked of a simulation.
#[derive(Clone, Copy)]
pub struct Question {
    /// A stable name, as used in command-line options.
    pub key: &'static str,
    /// The tables that answer it; or the message that says what is missing to answer it.
    pub answer: fn(&Asked<'_>) -> Answer,
}

/// The tables that answer a question, or the id of the message that says what is missing.
pub type Answer = Result<Vec<Sheet>, &'static str>;

/// What is asked.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// The simulation.
    pub simulation: &'a Simulation,
    /// Another agreement over the same history, to be compared with.
    pub against: Option<&'a Simulation>,
    /// How many marketing qualified leads sales can work in a week; else what the agreement says.
    pub capacity: Option<u32>,
    /// What must be sold; else what the agreement says.
    pub quota: Option<Quota>,
    /// The currency of amounts, if it is known.
    pub currency: Option<&'a str>,
}

impl<'a> Asked<'a> {
    /// A simulation, and nothing beside it.
    pub fn of(simulation: &'a Simulation) -> Self {
        Self { simulation, against: None, capacity: None, quota: None, currency: None }
    }
}

/// Every question, in the order in which they are listed.
pub const QUESTIONS: &[Question] = &[
    Question { key: "funnel", answer: |asked| Ok(funnel::sheets(asked)) },
    Question { key: "leakage", answer: |asked| Ok(leakage::sheets(asked)) },
    Question { key: "sweep", answer: |asked| Ok(sweep::sheets(asked)) },
    Question { key: "scores", answer: |asked| Ok(scores::sheets(asked)) },
    Question { key: "grid", answer: |asked| Ok(grid::sheets(asked)) },
    Question { key: "effect", answer: |asked| Ok(effect::sheets(asked)) },
    Question { key: "sensitivity", answer: |asked| Ok(sensitivity::sheets(asked)) },
    Question { key: "missing", answer: |asked| Ok(missing::sheets(asked)) },
    Question { key: "velocity", answer: |asked| Ok(velocity::sheets(asked)) },
    Question { key: "cohorts", answer: |asked| Ok(cohorts::sheets(asked)) },
    Question { key: "weeks", answer: weeks::sheets },
    Question { key: "back-test", answer: |asked| Ok(back_test::sheets(asked)) },
    Question { key: "response", answer: |asked| Ok(response::sheets(asked)) },
    Question { key: "never-closing", answer: |asked| Ok(never_closing::sheets(asked)) },
    Question { key: "compare", answer: compare::sheets },
    Question { key: "sources", answer: |asked| Ok(sources::sheets(asked)) },
    Question { key: "accounts", answer: |asked| Ok(accounts::sheets(asked)) },
    Question { key: "capacity", answer: |asked| Ok(capacity::sheets(asked)) },
    Question { key: "quota", answer: quota::sheets },
    Question { key: "ranking", answer: |asked| Ok(ranking::sheets(asked)) },
    Question { key: "suggest", answer: suggest::sheets },
];

/// The question of that key.
pub fn question(key: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.key == key)
}
