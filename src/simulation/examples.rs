//! Whether golden examples reach the stage that both teams expect.

use std::sync::Arc;

use crate::agreement::checks::{Finding, FindingKind};
use crate::agreement::{Agreement, Disposition, Example, ExampleLead, ExampleValue, Place, SalesAct, Stage};
use crate::fields::{FieldId, FieldKind, SECONDS_PER_DAY, Timestamp, Value, standard};
use crate::leads::{ActivityDetails, ColumnSpec, LeadIndex, Leads, LeadsBuilder, Recorded};
use crate::scoring::{Explanation, Rules, explain};

/// The moment at which invented leads are judged: noon of Wednesday, 18 June 2025, in UTC.
const JUDGED_AT: Timestamp = Timestamp(1_750_248_000);

/// What becomes of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The last stage that it passes, if it passes any.
    Stage(Option<Stage>),
    /// The history that is open has no such lead, or none is open.
    Unknown,
}

/// What becomes of the invented examples, in the order of the agreement; the others are unknown.
pub fn reached_by_invented(agreement: &Agreement) -> Vec<Reached> {
    let (leads, places) = invented(&agreement.examples);
    let rules = Rules::new(agreement, &leads);
    let reached = |place: &Option<LeadIndex>| {
        place.map_or(Reached::Unknown, |lead| Reached::Stage(explain(&rules, lead).judgement.reached()))
    };
    places.iter().map(reached).collect()
}

/// Everything that can be said of an invented example.
pub fn explain_invented(agreement: &Agreement, example: &Example) -> Option<Explanation> {
    let (leads, places) = invented(std::slice::from_ref(example));
    let lead = places.into_iter().next().flatten()?;
    Some(explain(&Rules::new(agreement, &leads), lead))
}

/// The examples that do not reach what both teams expect. `reached` is what becomes of each, in the order of the agreement.
pub fn failing(agreement: &Agreement, reached: &[Reached]) -> Vec<Finding> {
    let examples = agreement.examples.iter().zip(reached);
    let failing = examples.filter_map(|(example, reached)| match reached {
        Reached::Stage(reached) if *reached != example.expected => Some(Finding {
            kind: FindingKind::ExampleFails { expected: example.expected, reached: *reached },
            place: Place::Example(example.id.clone()),
        }),
        _ => None,
    });
    failing.collect()
}

/// A history of the invented leads alone, and the place of each example in it.
fn invented(examples: &[Example]) -> (Arc<Leads>, Vec<Option<LeadIndex>>) {
    let columns = columns(examples);
    let mut builder = LeadsBuilder::new(columns.clone());
    let mut ids = Vec::new();
    for (n, example) in examples.iter().enumerate() {
        let ExampleLead::Invented { fields, activities, acts } = &example.lead else {
            ids.push(None);
            continue;
        };
        let value = |column: &ColumnSpec| {
            fields.iter().find(|it| it.field == column.field).map(|it| value(&it.value, column.kind))
        };
        let values: Vec<Option<Value>> = columns.iter().map(value).collect();
        let ages = activities.iter().map(|it| hours(it.days_ago)).chain(acts.iter().map(|it| it.hours_ago));
        let oldest = ages.max().unwrap_or(0);
        // Six digits keep the order of examples where leads were created at the same time.
        let id = format!("{n:06}");
        let Ok(lead) = builder.add_lead(&id, Some(before(oldest)), &values) else { continue };
        // An account of their own: alone in it, and known to be.
        builder.set_account(lead, &id);
        for activity in activities {
            let details = ActivityDetails { asset: &activity.asset, ..ActivityDetails::default() };
            builder.add_activity(lead, before(hours(activity.days_ago)), &activity.kind, details);
        }
        for act in acts {
            builder.add_stage_change(lead, recorded(act.act), Some(before(act.hours_ago)), None, "");
        }
        ids.push(Some(id));
    }
    let leads = Arc::new(builder.finish(Some(JUDGED_AT)));
    let place = |id: &String| leads.indices().find(|lead| leads.id(*lead) == id);
    let places = ids.iter().map(|id| id.as_ref().and_then(place)).collect();
    (leads, places)
}

fn hours(days: u32) -> u32 {
    days.saturating_mul(24)
}

fn before(hours: u32) -> Timestamp {
    Timestamp(JUDGED_AT.0 - i64::from(hours) * SECONDS_PER_DAY / 24)
}

/// A column for every field of any example, of the kind of the first value in it.
fn columns(examples: &[Example]) -> Vec<ColumnSpec> {
    let mut columns: Vec<ColumnSpec> = Vec::new();
    for example in examples {
        let ExampleLead::Invented { fields, .. } = &example.lead else { continue };
        for it in fields {
            if columns.iter().all(|column| column.field != it.field) {
                let kind = kind(&it.field, &it.value);
                columns.push(ColumnSpec { field: it.field.clone(), header: it.field.to_string(), kind });
            }
        }
    }
    columns
}

fn kind(field: &FieldId, value: &ExampleValue) -> FieldKind {
    let own = match value {
        ExampleValue::Text(_) => FieldKind::Text,
        ExampleValue::Number(_) => FieldKind::Number,
        ExampleValue::Date(_) => FieldKind::Date,
        ExampleValue::Flag(_) => FieldKind::Flag,
    };
    let is_list = standard(field).is_some_and(|it| it.kind == FieldKind::List);
    if is_list && own == FieldKind::Text { FieldKind::List } else { own }
}

fn value(value: &ExampleValue, kind: FieldKind) -> Value {
    match value {
        ExampleValue::Text(text) if kind == FieldKind::List => {
            Value::List(text.split(';').map(|it| it.trim().to_owned()).collect())
        }
        ExampleValue::Text(text) => Value::Text(text.clone()),
        ExampleValue::Number(number) => Value::Number(*number),
        ExampleValue::Date(date) => Value::Date(*date),
        ExampleValue::Flag(flag) => Value::Flag(*flag),
    }
}

fn recorded(act: SalesAct) -> Recorded {
    match act {
        SalesAct::HandedOver => Recorded::HandedOver,
        SalesAct::Accepted => Recorded::Accepted,
        SalesAct::Rejected => Recorded::Rejected,
        SalesAct::Call(Disposition::SalesReady) => Recorded::CallSalesReady,
        SalesAct::Call(Disposition::Nurture) => Recorded::CallNurture,
        SalesAct::Call(Disposition::Suspect) => Recorded::CallSuspect,
        SalesAct::Qualified => Recorded::Qualified,
        SalesAct::Opportunity => Recorded::Opportunity,
    }
}
