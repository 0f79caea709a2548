//! What is shown of a lead, so that people see why a finding is about it.

use super::Problem;
use super::duplicates::{EMAIL, person_columns};
use super::times::time_of;
use crate::fields::{FieldId, Timestamp, Value};
use crate::leads::{LeadIndex, Leads, Recorded};

/// Something known of a lead.
#[derive(Clone, Debug, PartialEq)]
pub enum Fact {
    /// When something happened.
    At(Moment, Option<Timestamp>),
    /// What a column says.
    Value(Value),
}

/// What can have a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// The lead was created.
    Created,
    /// Something was recorded of it.
    Recorded(Recorded),
    /// It did something for the first time.
    FirstActivity,
    /// It did something for the last time.
    LastActivity,
    /// What a column of days says.
    Column(String),
}

impl Moment {
    /// A stable name, as used in command-line output; of a column, its header.
    pub fn key(&self) -> &str {
        match self {
            Self::Created => "created",
            Self::Recorded(what) => what.key(),
            Self::FirstActivity => "first-activity",
            Self::LastActivity => "last-activity",
            Self::Column(header) => header,
        }
    }
}

/// What is known of a lead that has to do with a problem: values, then times in the order of the funnel.
pub fn facts(problem: &Problem, leads: &Leads, lead: LeadIndex) -> Vec<Fact> {
    let values = columns(problem, leads).into_iter().filter_map(|column| leads.columns()[column].value(lead));
    let times = moments(problem).into_iter().filter_map(|moment| fact_at(leads, lead, moment));
    values.map(Fact::Value).chain(times).collect()
}

/// When something happened to a lead; `None` if it did not.
pub(super) fn fact_at(leads: &Leads, lead: LeadIndex, moment: Moment) -> Option<Fact> {
    let at = match &moment {
        Moment::Created => leads.created(lead),
        Moment::Recorded(what) => time_of(leads.stage_changes(lead), *what),
        Moment::FirstActivity => leads.activities().story(lead).0.first().copied(),
        Moment::LastActivity => leads.activities().story(lead).0.last().copied(),
        Moment::Column(_) => None,
    };
    let is_told = at.is_some() || is_recorded(leads, lead, &moment);
    is_told.then_some(Fact::At(moment, at))
}

/// Whether something is recorded of a lead, with a time or without.
fn is_recorded(leads: &Leads, lead: LeadIndex, moment: &Moment) -> bool {
    matches!(moment, Moment::Recorded(what) if leads.stage_changes(lead).iter().any(|it| it.what == *what))
}

fn moments(problem: &Problem) -> Vec<Moment> {
    let outcome = [Recorded::Won, Recorded::Lost].map(Moment::Recorded);
    match problem {
        Problem::WonBeforeCreated => vec![Moment::Created, Moment::Recorded(Recorded::Won)],
        Problem::WrongOrder { first, then } => vec![Moment::Recorded(*first), Moment::Recorded(*then)],
        Problem::WonAndLost => outcome.into(),
        Problem::LongBeforeCreated => vec![Moment::FirstActivity, Moment::Created],
        Problem::RecordedBeforeCreated | Problem::InTheFuture | Problem::TooOld => {
            let ends = [Moment::FirstActivity, Moment::LastActivity];
            let recorded = Recorded::ALL.map(Moment::Recorded);
            [Moment::Created].into_iter().chain(recorded).chain(ends).collect()
        }
        Problem::FilledLater { .. } | Problem::ValueDecides { .. } | Problem::Dominant { .. } => {
            [Moment::Created].into_iter().chain(outcome).collect()
        }
        _ => vec![Moment::Created],
    }
}

/// The places of the columns that have to do with a problem.
fn columns(problem: &Problem, leads: &Leads) -> Vec<usize> {
    match problem {
        Problem::SameEmail => leads.column_place(&FieldId::from_header(EMAIL)).into_iter().collect(),
        Problem::SamePerson => person_columns(leads).unwrap_or_default(),
        other => {
            let header = other.header();
            let place = leads.columns().iter().position(|column| Some(column.header.as_str()) == header);
            place.into_iter().collect()
        }
    }
}
