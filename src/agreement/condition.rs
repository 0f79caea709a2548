use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fields::{Date, FieldId, Number};

/// A test of a lead or an activity: one question to one field, or several conditions joined.
///
/// Its answer is yes, no or unknown, after Kleene: a question about an unknown value is unknown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Condition {
    /// Asks one field one question.
    Ask {
        /// The field that is asked.
        field: FieldId,
        /// What it is asked.
        question: Question,
    },
    /// Yes if all are yes, no if any is no. All of nothing is yes.
    AllOf(Vec<Self>),
    /// Yes if any is yes, no if all are no. Any of nothing is no.
    AnyOf(Vec<Self>),
    /// The opposite of any of.
    NoneOf(Vec<Self>),
}

/// What a condition asks of a field.
///
/// Texts are compared trimmed, normalised and case-folded. A question that does not fit the kind of
/// the field (a number asked of a text) is unknown. Asked of a list, a text question is yes if any
/// element says yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Question {
    /// The text is this one.
    Is(String),
    /// The text is one of these.
    IsOneOf(Vec<String>),
    /// The text has any of these inside.
    ContainsAnyOf(Vec<String>),
    /// The text begins so.
    BeginsWith(String),
    /// The text ends so.
    EndsWith(String),
    /// The regular expression is found in the text; letter case does not matter.
    Matches(String),
    /// The number is this one.
    Equals(Number),
    /// The number is smaller.
    LessThan(Number),
    /// The number is smaller or this one.
    AtMost(Number),
    /// The number is larger.
    MoreThan(Number),
    /// The number is larger or this one.
    AtLeast(Number),
    /// The number lies between the two, both included.
    Between(Number, Number),
    /// The flag says yes.
    Yes,
    /// The flag says no.
    No,
    /// The day is earlier than this one.
    Before(Date),
    /// The day is later than this one.
    After(Date),
    /// The day is the day of the judgement, in the agreement's time zone, or one of so many before it.
    WithinDays(u32),
    /// The value is known. Never unknown itself.
    IsKnown,
    /// The value is unknown. Never unknown itself.
    IsUnknown,
}

impl Condition {
    /// How deep conditions may stand in one another.
    pub const MOST_DEPTH: usize = 12;

    /// A question to a field.
    pub fn ask(field: FieldId, question: Question) -> Self {
        Self::Ask { field, question }
    }

    /// How deep the condition is: 1 for a question.
    pub fn depth(&self) -> usize {
        1 + self.parts().iter().map(Self::depth).max().unwrap_or(0)
    }

    /// The conditions that this one joins; none for a question.
    pub fn parts(&self) -> &[Self] {
        match self {
            Self::Ask { .. } => &[],
            Self::AllOf(parts) | Self::AnyOf(parts) | Self::NoneOf(parts) => parts,
        }
    }

    /// The condition at a place: of each one on the way, which of its parts.
    pub fn at_mut(&mut self, path: &[usize]) -> Option<&mut Self> {
        let Some((first, rest)) = path.split_first() else { return Some(self) };
        match self {
            Self::Ask { .. } => None,
            Self::AllOf(parts) | Self::AnyOf(parts) | Self::NoneOf(parts) => {
                parts.get_mut(*first)?.at_mut(rest)
            }
        }
    }

    /// Calls `visit` with every question in the condition, from left to right.
    pub fn for_each_question<'a>(&'a self, visit: &mut impl FnMut(&'a FieldId, &'a Question)) {
        if let Self::Ask { field, question } = self {
            visit(field, question);
        }
        for part in self.parts() {
            part.for_each_question(visit);
        }
    }

    /// Calls `change` with every text in the condition.
    pub fn for_each_text_mut(&mut self, change: &mut impl FnMut(&mut String)) {
        match self {
            Self::Ask { question, .. } => question.texts_mut().iter_mut().for_each(change),
            Self::AllOf(parts) | Self::AnyOf(parts) | Self::NoneOf(parts) => {
                for part in parts {
                    part.for_each_text_mut(change);
                }
            }
        }
    }
}

impl Question {
    /// The texts that the question compares with.
    pub fn texts(&self) -> &[String] {
        match self {
            Self::IsOneOf(texts) | Self::ContainsAnyOf(texts) => texts,
            Self::Is(text) | Self::BeginsWith(text) | Self::EndsWith(text) | Self::Matches(text) => {
                std::slice::from_ref(text)
            }
            _ => &[],
        }
    }

    /// The texts that the question compares with, to be changed.
    pub fn texts_mut(&mut self) -> &mut [String] {
        match self {
            Self::IsOneOf(texts) | Self::ContainsAnyOf(texts) => texts,
            Self::Is(text) | Self::BeginsWith(text) | Self::EndsWith(text) | Self::Matches(text) => {
                std::slice::from_mut(text)
            }
            _ => &mut [],
        }
    }

    /// A regular expression of a [`Question::Matches`], bounded so that no pattern can stall a run.
    ///
    /// # Errors
    /// The pattern is malformed or would need more than 1 MB.
    pub fn pattern(text: &str) -> Result<regex::Regex, regex::Error> {
        regex::RegexBuilder::new(text).case_insensitive(true).size_limit(1 << 20).build()
    }
}
