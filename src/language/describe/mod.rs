//! Conditions, criteria, requirements, findings and edits as sentences.

mod calendar;
mod condition;
mod criterion;
mod difference;
mod edit;
mod facet;
mod filter;
mod finding;
mod proposal;
mod requirement;
mod sentence;
mod signing;
mod workshop;

pub use self::sentence::{Piece, Spot};

use super::{Arg, Language};
use crate::agreement::{Agreement, Stage};
use crate::fields::FieldId;
use crate::scoring::{StageTest, Verdict};

impl Language {
    /// The name of a field: translated for standard fields and those of activities, its own words for others.
    pub fn field(&self, field: &FieldId) -> String {
        let id = format!("field-{}", field.as_str().replace('_', "-"));
        if self.has(&id) { self.text(&id) } else { field.words().into_owned() }
    }

    /// The name of a kind of activity: translated for common kinds, its own words for others.
    pub fn activity(&self, kind: &str) -> String {
        let id = format!("activity-{}", FieldId::from_header(kind).as_str().replace('_', "-"));
        if self.has(&id) { self.text(&id) } else { kind.to_owned() }
    }

    /// A text in the quotation marks of the language.
    pub fn quoted(&self, text: &str) -> String {
        self.say("quoted", &[("text", text.into())])
    }

    /// The name of a stage, in full.
    pub fn stage(&self, stage: Stage) -> String {
        self.text(match stage {
            Stage::Mql => "stage-mql",
            Stage::Sal => "stage-sal",
            Stage::Sql => "stage-sql",
        })
    }

    /// The name of a stage, as everybody in the field shortens it.
    pub fn stage_short(&self, stage: Stage) -> String {
        self.text(match stage {
            Stage::Mql => "stage-mql-short",
            Stage::Sal => "stage-sal-short",
            Stage::Sql => "stage-sql-short",
        })
    }

    /// The last stage that a lead passes: its short name, or that it is no marketing qualified lead.
    pub fn reached(&self, stage: Option<Stage>) -> String {
        stage.map_or_else(|| self.text("reached-none"), |stage| self.stage_short(stage))
    }

    /// The name of a verdict.
    pub fn verdict(&self, verdict: Verdict) -> String {
        self.text(match verdict {
            Verdict::Passed => "verdict-passed",
            Verdict::Failed => "verdict-failed",
            Verdict::NotEvidenced => "verdict-not-evidenced",
            Verdict::Immature => "verdict-immature",
        })
    }

    /// What a test asks for, in a few words.
    pub fn stage_test(&self, agreement: &Agreement, test: &StageTest) -> String {
        match test {
            StageTest::RequiredField(field) => {
                self.say("test-required-field", &[("field", self.field(field).into())])
            }
            StageTest::Disqualifier(id) => {
                let name = agreement.criterion(id).map_or(id.as_str(), |criterion| &criterion.name);
                self.say("test-disqualifier", &[("name", name.into())])
            }
            StageTest::Minimum(score, least) => {
                let args = [("least", Arg::from(*least)), ("score", self.sub_score(*score).into())];
                self.say("test-minimum", &args)
            }
            StageTest::BuyingTeam => self.text("test-buying-team"),
            StageTest::Grid => self.text("test-grid"),
            StageTest::Threshold(threshold) => {
                self.say("test-threshold", &[("threshold", (*threshold).into())])
            }
            StageTest::Requirement(id) => {
                agreement.requirement(id).map_or_else(|| id.to_string(), |(_, it)| it.name.clone())
            }
        }
    }

    /// What a lead must have to pass a test, in a few words.
    pub fn wanted(&self, agreement: &Agreement, test: &StageTest) -> String {
        match test {
            StageTest::RequiredField(field) => {
                self.say("wanted-field", &[("field", self.field(field).into())])
            }
            StageTest::Disqualifier(id) => {
                let name = agreement.criterion(id).map_or(id.as_str(), |criterion| &criterion.name);
                self.say("wanted-not", &[("name", name.into())])
            }
            StageTest::Minimum(score, least) => {
                let args = [("least", Arg::from(*least)), ("score", self.sub_score(*score).into())];
                self.say("wanted-minimum", &args)
            }
            StageTest::BuyingTeam => self.text("wanted-team"),
            StageTest::Grid => self.text("wanted-grid"),
            StageTest::Threshold(threshold) => {
                self.say("wanted-threshold", &[("threshold", (*threshold).into())])
            }
            StageTest::Requirement(_) => self.stage_test(agreement, test),
        }
    }

    /// `a, b and c`, or `a, b or c`.
    fn joined(&self, parts: &[String], last: &str) -> String {
        match parts {
            [] => String::new(),
            [only] => only.clone(),
            [head @ .., tail] => {
                let comma = self.text("list-comma");
                self.say(last, &[("head", head.join(&comma).into()), ("tail", tail.into())])
            }
        }
    }
}
