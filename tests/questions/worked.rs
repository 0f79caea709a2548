//! What several questions are worked out on.

use accord::fields::Timestamp;
use accord::leads::Recorded;

use crate::case::{Case, CaseActivity, CaseLead, CaseValue};

/// Every lead is an MQL at its first visit, a SAL when it is accepted, a SQL when it is qualified; competitors are out.
pub const CASE: &str = r#"(
    name: "worked",
    calendar: (time_zone: "Europe/Berlin", working_days: [Monday], opens: "09:00", closes: "17:00"),
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(10), evidence: Activity(kind: "visit")),
        (id: "competitor", name: "Competitor", category: Undesirable, effect: Disqualifies,
         evidence: Fields(Ask(field: "competitor", question: Yes))),
    ],
    mql: (threshold: 10),
    sal: (requirements: [(id: "accepted", name: "Accepted", test: Act(act: Accepted))]),
    sql: (requirements: [(id: "qualified", name: "Qualified", test: Act(act: Qualified))]),
    leads: [],
    observed_until: "2026-01-15T00:00:00Z",
    expect: [],
)"#;

pub fn case(leads: Vec<CaseLead>) -> Case {
    let mut case = Case::read(CASE);
    case.leads = leads;
    case
}

pub fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// A day of January 2026, at midnight in UTC.
pub fn day(day: u8) -> Timestamp {
    at(&format!("2026-01-{day:02}T00:00:00Z"))
}

/// A lead that was created on 1 January.
pub fn lead(id: &str) -> CaseLead {
    CaseLead { id: id.to_owned(), created: Some(day(1)), ..CaseLead::default() }
}

pub fn visits(mut lead: CaseLead, times: &[Timestamp]) -> CaseLead {
    let visit =
        |at: &Timestamp| CaseActivity { at: Some(*at), kind: "visit".to_owned(), ..CaseActivity::default() };
    lead.activities.extend(times.iter().map(visit));
    lead
}

pub fn records(mut lead: CaseLead, records: &[(Recorded, u8)]) -> CaseLead {
    lead.records.extend(records.iter().map(|(what, on)| (*what, day(*on))));
    lead
}

/// Won on a day of January, for so many minor units.
pub fn won(lead: CaseLead, on: u8, paid: i64) -> CaseLead {
    let mut lead = records(lead, &[(Recorded::Won, on)]);
    lead.paid = Some(paid);
    lead
}

pub fn with(mut lead: CaseLead, field: &str, text: &str) -> CaseLead {
    lead.fields.push((field.to_owned(), CaseValue::Text(text.to_owned())));
    lead
}
