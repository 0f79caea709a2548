//! Conditions with names looked up: each question knows its column and, for texts, the answer of every value.

use jiff::tz::TimeZone;

use super::Answer;
use crate::agreement::{Condition, Question};
use crate::fields::text::comparison_key;
use crate::fields::{Date, FieldId, Number, Timestamp};
use crate::leads::{Activity, Cells, Column, Dictionary, LeadIndex, Leads};

/// Whom a condition is asked of.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A lead, about its fields.
    Lead(LeadIndex),
    /// An activity, about its asset, campaign and minutes.
    Activity(&'a Activity),
}

/// A condition that is ready to be asked of many leads or activities.
pub(super) enum Compiled<'a> {
    Ask { from: From<'a>, test: Test },
    All(Vec<Self>),
    Any(Vec<Self>),
    None(Vec<Self>),
}

/// Where a question finds its value.
pub(super) enum From<'a> {
    Column(&'a Column),
    Asset,
    Campaign,
    Minutes,
    /// The history does not have the field.
    Nowhere,
}

/// A question, prepared for the values that it will meet.
pub(super) enum Test {
    /// The answer for every code of the dictionary; code 0 is unknown.
    Text(Vec<Answer>),
    Number(Box<dyn Fn(Number) -> bool + Send + Sync>),
    Before(Date),
    After(Date),
    WithinDays(u32),
    Flag(bool),
    Known(bool),
    /// The question does not fit the field.
    Unfit,
}

/// A value as a test sees it.
enum Cell<'a> {
    Unknown,
    Text(u32),
    Texts(&'a [u32]),
    Number(Number),
    Date(Date),
    Flag(bool),
}

impl<'a> Compiled<'a> {
    /// Prepares a condition on the fields of leads.
    pub(super) fn for_leads(condition: &Condition, leads: &'a Leads) -> Self {
        Self::new(condition, &|field| match leads.column(field) {
            Some(column) => {
                let dictionary = match &column.cells {
                    Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => Some(dictionary),
                    Cells::Numbers(_) | Cells::Dates(_) | Cells::Flags(_) => None,
                };
                (From::Column(column), dictionary)
            }
            None => (From::Nowhere, None),
        })
    }

    /// Prepares a condition on the fields of activities.
    pub(super) fn for_activities(condition: &Condition, leads: &'a Leads) -> Self {
        let activities = leads.activities();
        Self::new(condition, &|field| match field.as_str() {
            "asset" => (From::Asset, Some(activities.assets())),
            "campaign" => (From::Campaign, Some(activities.campaigns())),
            "minutes" => (From::Minutes, None),
            _ => (From::Nowhere, None),
        })
    }

    fn new(condition: &Condition, find: &impl Fn(&FieldId) -> (From<'a>, Option<&'a Dictionary>)) -> Self {
        let parts = |parts: &[Condition]| parts.iter().map(|part| Self::new(part, find)).collect();
        match condition {
            Condition::Ask { field, question } => {
                let (from, dictionary) = find(field);
                Self::Ask { from, test: Test::new(question, dictionary) }
            }
            Condition::AllOf(all) => Self::All(parts(all)),
            Condition::AnyOf(any) => Self::Any(parts(any)),
            Condition::NoneOf(none) => Self::None(parts(none)),
        }
    }

    /// What the condition says of a subject at a moment. `zone` decides which day that is.
    pub(super) fn answer(&self, subject: Subject<'_>, at: Timestamp, zone: &TimeZone) -> Answer {
        match self {
            Self::Ask { from, test } => test.answer(&from.cell(subject), at, zone),
            Self::All(parts) => Answer::all(parts.iter().map(|part| part.answer(subject, at, zone))),
            Self::Any(parts) => Answer::any(parts.iter().map(|part| part.answer(subject, at, zone))),
            Self::None(parts) => {
                Answer::any(parts.iter().map(|part| part.answer(subject, at, zone))).opposite()
            }
        }
    }
}

impl From<'_> {
    fn cell(&self, subject: Subject<'_>) -> Cell<'_> {
        let text = |code| if code == 0 { Cell::Unknown } else { Cell::Text(code) };
        match (self, subject) {
            (Self::Column(column), Subject::Lead(lead)) => cell_of_column(column, lead),
            (Self::Asset, Subject::Activity(activity)) => text(activity.asset),
            (Self::Campaign, Subject::Activity(activity)) => text(activity.campaign),
            (Self::Minutes, Subject::Activity(activity)) => {
                activity.minutes.map_or(Cell::Unknown, Cell::Number)
            }
            _ => Cell::Unknown,
        }
    }
}

fn cell_of_column(column: &Column, lead: LeadIndex) -> Cell<'_> {
    let n = lead.at();
    match &column.cells {
        Cells::Texts { codes, .. } if codes[n] != 0 => Cell::Text(codes[n]),
        Cells::Texts { .. } => Cell::Unknown,
        Cells::Numbers(numbers) => numbers[n].map_or(Cell::Unknown, Cell::Number),
        Cells::Dates(dates) => dates[n].map_or(Cell::Unknown, Cell::Date),
        Cells::Flags(flags) => flags[n].map_or(Cell::Unknown, Cell::Flag),
        Cells::Lists { offsets, codes, .. } => {
            let texts = &codes[offsets[n] as usize..offsets[n + 1] as usize];
            if texts.is_empty() { Cell::Unknown } else { Cell::Texts(texts) }
        }
    }
}

impl Test {
    fn new(question: &Question, dictionary: Option<&Dictionary>) -> Self {
        let number = |test: Box<dyn Fn(Number) -> bool + Send + Sync>| Self::Number(test);
        match *question {
            Question::IsKnown => Self::Known(true),
            Question::IsUnknown => Self::Known(false),
            Question::Yes => Self::Flag(true),
            Question::No => Self::Flag(false),
            Question::Before(date) => Self::Before(date),
            Question::After(date) => Self::After(date),
            Question::WithinDays(days) => Self::WithinDays(days),
            Question::Equals(value) => number(Box::new(move |it| it == value)),
            Question::LessThan(value) => number(Box::new(move |it| it < value)),
            Question::AtMost(value) => number(Box::new(move |it| it <= value)),
            Question::MoreThan(value) => number(Box::new(move |it| it > value)),
            Question::AtLeast(value) => number(Box::new(move |it| it >= value)),
            Question::Between(low, high) => number(Box::new(move |it| low <= it && it <= high)),
            Question::Is(_)
            | Question::IsOneOf(_)
            | Question::ContainsAnyOf(_)
            | Question::BeginsWith(_)
            | Question::EndsWith(_)
            | Question::Matches(_) => match (dictionary, text_test(question)) {
                (Some(dictionary), Some(test)) => {
                    let answers = dictionary.texts().map(|text| Answer::from(test(&comparison_key(text))));
                    Self::Text([Answer::Unknown].into_iter().chain(answers).collect())
                }
                _ => Self::Unfit,
            },
        }
    }

    fn answer(&self, cell: &Cell<'_>, at: Timestamp, zone: &TimeZone) -> Answer {
        match (self, cell) {
            (Self::Known(wanted), cell) => Answer::from(*wanted != matches!(cell, Cell::Unknown)),
            (Self::Text(answers), Cell::Text(code)) => answers[*code as usize],
            (Self::Text(answers), Cell::Texts(codes)) => {
                Answer::any(codes.iter().map(|code| answers[*code as usize]))
            }
            (Self::Number(test), Cell::Number(number)) => Answer::from(test(*number)),
            (Self::Before(limit), Cell::Date(date)) => Answer::from(date < limit),
            (Self::After(limit), Cell::Date(date)) => Answer::from(date > limit),
            (Self::WithinDays(days), Cell::Date(date)) => {
                let today = Date::from_jiff(zone.to_datetime(at.to_jiff()).date());
                let age = i64::from(today.0) - i64::from(date.0);
                Answer::from((0..=i64::from(*days)).contains(&age))
            }
            (Self::Flag(wanted), Cell::Flag(flag)) => Answer::from(flag == wanted),
            _ => Answer::Unknown,
        }
    }
}

/// A test of a comparison key.
type TextTest = Box<dyn Fn(&str) -> bool>;

/// The test of a question about text, on comparison keys; `None` if its pattern cannot be read.
fn text_test(question: &Question) -> Option<TextTest> {
    let keys: Vec<String> = question.texts().iter().map(|text| comparison_key(text)).collect();
    let first = keys.first().cloned().unwrap_or_default();
    Some(match question {
        Question::Is(_) | Question::IsOneOf(_) => Box::new(move |text| keys.iter().any(|key| key == text)),
        Question::ContainsAnyOf(_) => {
            Box::new(move |text| keys.iter().any(|key| !key.is_empty() && text.contains(key.as_str())))
        }
        Question::BeginsWith(_) => Box::new(move |text| !first.is_empty() && text.starts_with(&first)),
        Question::EndsWith(_) => Box::new(move |text| !first.is_empty() && text.ends_with(&first)),
        Question::Matches(pattern) => {
            let pattern = Question::pattern(pattern).ok()?;
            Box::new(move |text| pattern.is_match(text))
        }
        _ => return None,
    })
}
