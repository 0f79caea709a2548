//! Section 2: conditions.

use accord::agreement::{Calendar, Condition, Question};
use accord::fields::text::comparison_key;
use accord::fields::{Date, FieldId, Number, Timestamp, Value};

/// What a condition says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    Yes,
    No,
    Unknown,
}

/// The day that it is at a moment, in the time zone of the agreement.
pub fn today(calendar: &Calendar, moment: Timestamp) -> Date {
    let zone = calendar.zone().unwrap_or(jiff::tz::TimeZone::UTC);
    Date::from_jiff(moment.to_jiff().to_zoned_datetime(zone).date())
}

/// What a condition says of something whose fields are as `value` knows them.
pub fn answer(condition: &Condition, today: Date, value: &dyn Fn(&FieldId) -> Option<Value>) -> Answer {
    let answers = |parts: &[Condition]| -> Vec<Answer> {
        parts.iter().map(|part| answer(part, today, value)).collect()
    };
    match condition {
        Condition::Ask { field, question } => ask(question, value(field).as_ref(), today),
        Condition::AllOf(parts) => all(&answers(parts)),
        Condition::AnyOf(parts) => any(&answers(parts)),
        Condition::NoneOf(parts) => match any(&answers(parts)) {
            Answer::Yes => Answer::No,
            Answer::No => Answer::Yes,
            Answer::Unknown => Answer::Unknown,
        },
    }
}

fn all(answers: &[Answer]) -> Answer {
    if answers.contains(&Answer::No) {
        Answer::No
    } else if answers.contains(&Answer::Unknown) {
        Answer::Unknown
    } else {
        Answer::Yes
    }
}

fn any(answers: &[Answer]) -> Answer {
    if answers.contains(&Answer::Yes) {
        Answer::Yes
    } else if answers.contains(&Answer::Unknown) {
        Answer::Unknown
    } else {
        Answer::No
    }
}

fn ask(question: &Question, value: Option<&Value>, today: Date) -> Answer {
    let says = match (question, value) {
        (Question::IsKnown, value) => Some(value.is_some()),
        (Question::IsUnknown, value) => Some(value.is_none()),
        (_, None) => None,
        (_, Some(Value::Text(text))) => ask_text(question, text),
        (_, Some(Value::Number(number))) => ask_number(question, *number),
        (_, Some(Value::Flag(flag))) => ask_flag(question, *flag),
        (_, Some(Value::Date(date))) => ask_date(question, *date, today),
        (_, Some(Value::List(texts))) => ask_list(question, texts),
    };
    match says {
        Some(true) => Answer::Yes,
        Some(false) => Answer::No,
        None => Answer::Unknown,
    }
}

/// What a text says; nothing if the question is not one for texts, or if it is a malformed pattern.
fn ask_text(question: &Question, text: &str) -> Option<bool> {
    let text = comparison_key(text);
    match question {
        Question::Is(wanted) => Some(text == comparison_key(wanted)),
        Question::IsOneOf(wanted) => Some(wanted.iter().any(|one| text == comparison_key(one))),
        Question::ContainsAnyOf(wanted) => Some(wanted.iter().any(|one| {
            let one = comparison_key(one);
            !one.is_empty() && text.contains(&one)
        })),
        Question::BeginsWith(wanted) => {
            let wanted = comparison_key(wanted);
            Some(!wanted.is_empty() && text.starts_with(&wanted))
        }
        Question::EndsWith(wanted) => {
            let wanted = comparison_key(wanted);
            Some(!wanted.is_empty() && text.ends_with(&wanted))
        }
        Question::Matches(pattern) => Some(Question::pattern(pattern).ok()?.is_match(&text)),
        _ => None,
    }
}

fn ask_list(question: &Question, texts: &[String]) -> Option<bool> {
    let mut found = false;
    for text in texts {
        found |= ask_text(question, text)?;
    }
    Some(found)
}

fn ask_number(question: &Question, number: Number) -> Option<bool> {
    match question {
        Question::Equals(n) => Some(number == *n),
        Question::LessThan(n) => Some(number < *n),
        Question::AtMost(n) => Some(number <= *n),
        Question::MoreThan(n) => Some(number > *n),
        Question::AtLeast(n) => Some(number >= *n),
        Question::Between(n, m) => Some(*n <= number && number <= *m),
        _ => None,
    }
}

fn ask_flag(question: &Question, flag: bool) -> Option<bool> {
    match question {
        Question::Yes => Some(flag),
        Question::No => Some(!flag),
        _ => None,
    }
}

fn ask_date(question: &Question, date: Date, today: Date) -> Option<bool> {
    match question {
        Question::Before(day) => Some(date < *day),
        Question::After(day) => Some(date > *day),
        Question::WithinDays(n) => {
            let days_ago = i64::from(today.0) - i64::from(date.0);
            Some(0 <= days_ago && days_ago <= i64::from(*n))
        }
        _ => None,
    }
}
