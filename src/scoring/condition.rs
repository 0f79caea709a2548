//! Conditions with names looked up: each question knows its column and, for texts, the answer of every value.

use std::ops::Range;

use super::Answer;
use super::past::Past;
use crate::agreement::{Condition, Question};
use crate::fields::text::comparison_key;
use crate::fields::{Date, FieldId, Number, Timestamp};
use crate::leads::{Cells, Column, Deed, Dictionary, LeadIndex, Leads};

/// Whom a condition is asked of.
#[derive(Clone, Copy)]
pub(super) enum Subject<'a> {
    /// A lead, about its fields.
    Lead(LeadIndex),
    /// What was done, about its asset, campaign and minutes.
    Deed(&'a Deed),
}

/// A condition that is ready to be asked of many leads or activities.
pub(super) enum Compiled {
    Ask { from: From, test: Test },
    All(Vec<Self>),
    Any(Vec<Self>),
    None(Vec<Self>),
}

/// Where a question finds its value.
pub(super) enum From {
    /// A column of the history, by its place.
    Column(usize),
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
    /// From the first to the last, both included.
    Number(Number, Number),
    /// From the first to the last, both included.
    Date(Date, Date),
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

impl Compiled {
    /// Prepares a condition on the fields of leads.
    pub(super) fn for_leads(condition: &Condition, leads: &Leads) -> Self {
        Self::new(condition, &|field| match leads.column_place(field) {
            Some(place) => {
                let column = &leads.columns()[place];
                let dictionary = match &column.cells {
                    Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => Some(dictionary),
                    Cells::Numbers(_) | Cells::Dates(_) | Cells::Flags(_) => None,
                };
                (From::Column(place), dictionary)
            }
            None => (From::Nowhere, None),
        })
    }

    /// Prepares a condition on the fields of activities.
    pub(super) fn for_activities(condition: &Condition, leads: &Leads) -> Self {
        let activities = leads.activities();
        Self::new(condition, &|field| match field.as_str() {
            "asset" => (From::Asset, Some(activities.assets())),
            "campaign" => (From::Campaign, Some(activities.campaigns())),
            "minutes" => (From::Minutes, None),
            _ => (From::Nowhere, None),
        })
    }

    fn new<'a>(condition: &Condition, find: &impl Fn(&FieldId) -> (From, Option<&'a Dictionary>)) -> Self {
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

    /// What the condition says of a subject at a moment.
    pub(super) fn answer(&self, subject: Subject<'_>, at: Timestamp, past: &Past) -> Answer {
        match self {
            Self::Ask { from, test } => test.answer(&from.cell(subject, &past.leads), at, past),
            Self::All(parts) => Answer::all(parts.iter().map(|part| part.answer(subject, at, past))),
            Self::Any(parts) => Answer::any(parts.iter().map(|part| part.answer(subject, at, past))),
            Self::None(parts) => {
                Answer::any(parts.iter().map(|part| part.answer(subject, at, past))).opposite()
            }
        }
    }

    /// Whether the condition says yes of what was done, which no time changes.
    pub(super) fn is_met_by(&self, deed: &Deed, past: &Past) -> bool {
        self.answer(Subject::Deed(deed), Timestamp(0), past) == Answer::Yes
    }

    /// What a timeless condition says of leads that stand one after the other, column by column.
    pub(super) fn answer_all(&self, leads: &Range<LeadIndex>, past: &Past, answers: &mut [Answer]) {
        let joined =
            |parts: &[Self], first: Answer, join: fn(Answer, Answer) -> Answer, to: &mut [Answer]| {
                to.fill(first);
                let mut of_part = vec![first; to.len()];
                for part in parts {
                    part.answer_all(leads, past, &mut of_part);
                    to.iter_mut().zip(&of_part).for_each(|(sum, answer)| *sum = join(*sum, *answer));
                }
            };
        match self {
            Self::Ask { from: From::Column(place), test } => {
                test.answer_all(&past.leads.columns()[*place], leads, past, answers);
            }
            Self::Ask { test, .. } => answers.fill(test.answer(&Cell::Unknown, Timestamp(0), past)),
            Self::All(parts) => joined(parts, Answer::Yes, Answer::min, answers),
            Self::Any(parts) => joined(parts, Answer::No, Answer::max, answers),
            Self::None(parts) => {
                joined(parts, Answer::No, Answer::max, answers);
                for answer in answers.iter_mut() {
                    *answer = answer.opposite();
                }
            }
        }
    }

    /// Whether the answer is the same at every moment.
    pub(super) fn is_timeless(&self) -> bool {
        match self {
            Self::Ask { test, .. } => !matches!(test, Test::WithinDays(_)),
            Self::All(parts) | Self::Any(parts) | Self::None(parts) => parts.iter().all(Self::is_timeless),
        }
    }
}

impl From {
    fn cell<'a>(&self, subject: Subject<'_>, leads: &'a Leads) -> Cell<'a> {
        let text = |code| if code == 0 { Cell::Unknown } else { Cell::Text(code) };
        match (self, subject) {
            (Self::Column(place), Subject::Lead(lead)) => cell_of_column(&leads.columns()[*place], lead),
            (Self::Asset, Subject::Deed(deed)) => text(deed.asset),
            (Self::Campaign, Subject::Deed(deed)) => text(deed.campaign),
            (Self::Minutes, Subject::Deed(deed)) => deed.minutes.map_or(Cell::Unknown, Cell::Number),
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
        let day = |date: Date, by: i32| Date(date.0.saturating_add(by));
        match *question {
            Question::IsKnown => Self::Known(true),
            Question::IsUnknown => Self::Known(false),
            Question::Yes => Self::Flag(true),
            Question::No => Self::Flag(false),
            Question::Before(date) => Self::Date(Date(i32::MIN), day(date, -1)),
            Question::After(date) => Self::Date(day(date, 1), Date(i32::MAX)),
            Question::WithinDays(days) => Self::WithinDays(days),
            Question::Equals(value) => Self::Number(value, value),
            Question::LessThan(value) => Self::Number(Number::LEAST, value.previous()),
            Question::AtMost(value) => Self::Number(Number::LEAST, value),
            Question::MoreThan(value) => Self::Number(value.next(), Number::MOST),
            Question::AtLeast(value) => Self::Number(value, Number::MOST),
            Question::Between(low, high) => Self::Number(low, high),
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

    /// What a test says of leads that stand one after the other.
    fn answer_all(&self, column: &Column, leads: &Range<LeadIndex>, past: &Past, answers: &mut [Answer]) {
        let range = leads.start.at()..leads.end.at();
        match (self, &column.cells) {
            (Self::Text(of_code), Cells::Texts { codes, .. }) => {
                for (answer, code) in answers.iter_mut().zip(&codes[range]) {
                    *answer = of_code[*code as usize];
                }
            }
            (Self::Number(low, high), Cells::Numbers(numbers)) => {
                for (answer, number) in answers.iter_mut().zip(&numbers[range]) {
                    *answer = number.map_or(Answer::Unknown, |it| Answer::from(*low <= it && it <= *high));
                }
            }
            (Self::Flag(wanted), Cells::Flags(flags)) => {
                for (answer, flag) in answers.iter_mut().zip(&flags[range]) {
                    *answer = flag.map_or(Answer::Unknown, |flag| Answer::from(flag == *wanted));
                }
            }
            (Self::Known(wanted), _) => {
                let mut known = vec![false; answers.len()];
                column.are_known(leads.clone(), &mut known);
                for (answer, known) in answers.iter_mut().zip(known) {
                    *answer = Answer::from(known == *wanted);
                }
            }
            (Self::Date(first, last), Cells::Dates(dates)) => {
                for (answer, date) in answers.iter_mut().zip(&dates[range]) {
                    *answer = date.map_or(Answer::Unknown, |it| Answer::from(*first <= it && it <= *last));
                }
            }
            _ => {
                for (answer, lead) in answers.iter_mut().zip(leads.start.0..leads.end.0) {
                    *answer = self.answer(&cell_of_column(column, LeadIndex(lead)), Timestamp(0), past);
                }
            }
        }
    }

    fn answer(&self, cell: &Cell<'_>, at: Timestamp, past: &Past) -> Answer {
        match (self, cell) {
            (Self::Known(wanted), cell) => Answer::from(*wanted != matches!(cell, Cell::Unknown)),
            (Self::Text(answers), Cell::Text(code)) => answers[*code as usize],
            (Self::Text(answers), Cell::Texts(codes)) => {
                Answer::any(codes.iter().map(|code| answers[*code as usize]))
            }
            (Self::Number(low, high), Cell::Number(number)) => Answer::from(low <= number && number <= high),
            (Self::Date(first, last), Cell::Date(date)) => Answer::from(first <= date && date <= last),
            (Self::WithinDays(days), Cell::Date(date)) => {
                let age = i64::from(past.days.day_of(at).0) - i64::from(date.0);
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
