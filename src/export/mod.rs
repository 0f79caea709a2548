//! Agreements and numbers become files: one file per format, and one list of the formats for rules;
//! one file per question, and one list of the questions.

mod csv;
mod decisions;
mod guard;
mod minutes;
mod questions;
mod rules;
mod sheet;
mod summary;
mod verdicts;
mod xlsx;

pub use self::csv::{CsvWriter, csv_text, csv_texts};
pub use self::decisions::{DECISION_COLUMNS, write_decisions};
pub use self::guard::guarded;
pub use self::minutes::{MINUTES_COLUMNS, Minute, MinuteSort, minutes, write_minutes};
pub use self::questions::{
    Answer, Asked, QUESTIONS, Question, name_of_kept, name_of_size, name_of_speed, name_of_step,
    number_names, question, quota_plan,
};
pub use self::rules::{RULES_VERSION, RulesExport, RulesStatus, json_schema};
pub use self::sheet::{Cell, Sheet, Telling, key};
pub use self::summary::Summary;
pub use self::verdicts::{VERDICT_COLUMNS, write_some_verdicts, write_verdicts};
pub use self::xlsx::xlsx;

use crate::agreement::Document;

/// A format that the rules of an agreement can be exported in.
#[derive(Clone, Copy)]
pub struct Format {
    /// A stable name, as used in language ids and command-line options.
    pub key: &'static str,
    /// What file names end in.
    pub extension: &'static str,
    /// Writes the rules, saying whether they are agreed or a draft.
    pub write: fn(&Document) -> String,
}

/// Every format for rules, in the order in which they are offered.
pub const FORMATS: &[Format] = &[
    Format { key: "json", extension: "json", write: rules::json },
    Format { key: "ron", extension: "ron", write: rules::ron },
    Format { key: "json-schema", extension: "schema.json", write: rules::schema },
];

/// The format of that key.
pub fn format(key: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.key == key)
}
