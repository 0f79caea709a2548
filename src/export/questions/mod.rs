//! What a simulation can be asked, and its answers as tables: one file per question.

mod back_test;
mod cohorts;
mod effect;
mod funnel;
mod leakage;
mod never_closing;
mod response;
mod sensitivity;
mod sweep;
mod velocity;

use super::Sheet;
use crate::simulation::Simulation;

/// A question that can be asked of a simulation.
#[derive(Clone, Copy)]
pub struct Question {
    /// A stable name, as used in command-line options.
    pub key: &'static str,
    /// The tables that answer it.
    pub answer: fn(&Asked<'_>) -> Vec<Sheet>,
}

/// What is asked.
pub struct Asked<'a> {
    /// The simulation.
    pub simulation: &'a Simulation,
}

/// Every question, in the order in which they are listed.
pub const QUESTIONS: &[Question] = &[
    Question { key: "funnel", answer: funnel::sheets },
    Question { key: "leakage", answer: leakage::sheets },
    Question { key: "sweep", answer: sweep::sheets },
    Question { key: "effect", answer: effect::sheets },
    Question { key: "sensitivity", answer: sensitivity::sheets },
    Question { key: "velocity", answer: velocity::sheets },
    Question { key: "cohorts", answer: cohorts::sheets },
    Question { key: "back-test", answer: back_test::sheets },
    Question { key: "response", answer: response::sheets },
    Question { key: "never-closing", answer: never_closing::sheets },
];

/// The question of that key.
pub fn question(key: &str) -> Option<&'static Question> {
    QUESTIONS.iter().find(|question| question.key == key)
}
