//! Dates that contradict each other.

use std::fmt::Write as _;

use accord::import::SourceKind::{Activities, Leads, StageChanges};
use accord::leads::Recorded;
use accord::quality::{Moment, Problem, Severity, Unchecked};

use crate::read::{read, read_until};

const LEADS: &str = "Lead ID,Created at\n\
    A,2026-01-10T09:12:33Z\n\
    B,2026-01-11T10:40:01Z\n\
    C,2026-01-12T11:01:20Z\n\
    D,2026-01-13T12:30:59Z\n";

#[test]
fn what_was_recorded_before_a_lead_was_created_is_found() {
    let changes = "Lead ID,Stage,At\n\
        A,Won,2026-01-09T09:00:00Z\n\
        B,Accepted,2026-01-10T10:00:00Z\n\
        B,Won,2026-02-01T10:00:00Z\n\
        C,Accepted,2026-01-12\n\
        D,Accepted,2026-01-13T12:30:58Z\n";
    let read = read(&[(Leads, LEADS), (StageChanges, changes)]);
    let won = read.one("won-before-created");
    assert_eq!((read.ids(won), won.n, won.of), (vec!["A"], 1, 4));
    assert_eq!(won.severity(), Severity::Wrong);
    // C was accepted on the day on which it was created: that is no contradiction. D was, a second before.
    assert_eq!(read.ids(read.one("recorded-before-created")), ["B", "D"]);
}

#[test]
fn stages_in_an_order_that_cannot_be_are_found() {
    let changes = "Lead ID,Stage,At\n\
        A,MQL,2026-02-05T09:00:01Z\n\
        A,SQL,2026-02-04T09:00:01Z\n\
        B,MQL,2026-02-05T09:00:01Z\n\
        B,SQL,2026-02-06T09:00:01Z\n\
        C,Handed over,2026-02-05\n\
        C,Accepted,2026-02-03\n\
        D,Won,2026-02-05\n\
        D,Lost,2026-02-06\n";
    let read = read(&[(Leads, LEADS), (StageChanges, changes)]);
    let orders = read.all("wrong-order");
    let told: Vec<(Recorded, Recorded, Vec<&str>)> = orders
        .iter()
        .map(|finding| match &finding.problem {
            Problem::WrongOrder { first, then } => (*first, *then, read.ids(finding)),
            other => panic!("{other:?}"),
        })
        .collect();
    assert_eq!(
        told,
        [
            (Recorded::Mql, Recorded::Qualified, vec!["A"]),
            (Recorded::HandedOver, Recorded::Accepted, vec!["C"]),
        ]
    );
    assert_eq!(read.ids(read.one("won-and-lost")), ["D"]);
}

#[test]
fn impossible_times_are_found() {
    let leads = "Lead ID,Created at\n\
        A,2026-01-10T09:12:33Z\n\
        B,1970-01-01T00:00:00Z\n\
        C,2027-01-12T11:01:20Z\n\
        D,2026-11-01T20:00:00Z\n";
    let activities = "Lead ID,Activity,At\n\
        A,Visit,2025-09-01T08:00:00Z\n\
        D,Visit,2026-09-01T08:00:00Z\n";
    let read = read(&[(Leads, leads), (Activities, activities)]);
    assert_eq!(read.ids(read.one("too-old")), ["B"]);
    // D was created 20 hours after midnight, which may still be today somewhere.
    assert_eq!(read.ids(read.one("in-the-future")), ["C"]);
    // 131 days for A, 61 for D.
    assert_eq!(read.ids(read.one("long-before-created")), ["A"]);
    let idle = read.one("no-activity");
    assert_eq!((read.ids(idle), idle.severity()), (vec!["B", "C"], Severity::Note));
}

#[test]
fn what_the_end_of_observation_cuts_off_is_counted() {
    let changes = "Lead ID,Stage,At\nA,Accepted,2026-01-11T09:00:00Z\nA,Won,2026-02-05T09:00:00Z\n";
    let read = read_until(&[(Leads, LEADS), (StageChanges, changes)], Some("2026-01-12T00:00:00Z"));
    // Of four leads and two changes, C, D and the win are later.
    let cut = read.one("after-observation");
    assert_eq!((cut.n, cut.of), (3, 6));
}

#[test]
fn days_without_times_and_defaults_are_told_as_patterns() {
    let mut leads = "Lead ID,Created at,Contract end\n".to_owned();
    for n in 1..=40 {
        let created = if n <= 4 { "2025-01-01".to_owned() } else { format!("2025-03-{:02}", n % 28 + 1) };
        let end = if n <= 1 { "2027-01-01".to_owned() } else { format!("2027-05-{:02}", n % 28 + 1) };
        writeln!(leads, "{n},{created},{end}").unwrap();
    }
    let read = read(&[(Leads, &leads)]);
    let round = read.one("no-time-of-day");
    assert_eq!((&round.problem, round.n, round.of), (&Problem::NoTimeOfDay(Moment::Created), 40, 40));
    // One of 40 ends of contracts is nothing odd.
    let new_year = read.one("new-year");
    assert_eq!((&new_year.problem, new_year.n), (&Problem::NewYear(Moment::Created), 4));
}

#[test]
fn what_cannot_be_looked_at_is_said() {
    let read = read(&[(Leads, "Lead ID,Country\nA,DE\nB,PL\n")]);
    assert_eq!(
        read.report.unchecked,
        [
            Unchecked::NoCreation,
            Unchecked::NoRecordTimes,
            Unchecked::NoActivities,
            Unchecked::NoEmail,
            Unchecked::NoNames,
            Unchecked::FewOutcomes,
            Unchecked::NoAccounts,
        ]
    );
    assert!(read.report.findings.is_empty(), "{:?}", read.keys());
}
