use accord::export::{Asked, question};
use accord::simulation::questions::{Cohort, Cohorts};
use serde_json::json;

use crate::case::Case;
use crate::run;

/// Berlin: the last hour of January in UTC is February there. Observed until 31 May.
const CASE: &str = r#"(
    name: "cohorts",
    calendar: (time_zone: "Europe/Berlin", working_days: [Monday], opens: "09:00", closes: "17:00"),
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(10), evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 10),
    sal: (requirements: [
        (id: "accepted", name: "Accepted", test: Act(act: Accepted, within: Some((amount: 30, unit: Days)))),
    ]),
    leads: [
        // Won 59 days and an hour after its creation, 28 days and an hour after its qualification.
        (id: "a", created: "2026-01-31T22:59:59Z", activities: [(at: "2026-03-03T22:59:59Z", kind: "visit")],
         records: [(HandedOver, "2026-03-04T00:00:00Z"), (Accepted, "2026-03-05T00:00:00Z"), (Won, "2026-03-31T23:59:59Z")],
         paid: Some(5000)),
        (id: "b", created: "2026-01-31T23:00:00Z"),
        (id: "c", created: "2026-04-01T12:00:00Z", activities: [(at: "2026-04-01T12:00:00Z", kind: "visit")]),
        (id: "d", created: "2026-05-01T12:00:00Z", activities: [(at: "2026-05-20T12:00:00Z", kind: "visit")],
         records: [(HandedOver, "2026-05-20T12:00:00Z")]),
    ],
    observed_until: "2026-05-31T00:00:00Z",
    expect: [
        (lead: "a", sql: Passed), (lead: "b", mql: Failed), (lead: "c", sal: NotEvidenced), (lead: "d", sal: Immature),
    ],
)"#;

fn cohorts(case: &Case) -> Cohorts {
    Cohorts::of(&run(&case.agreement(), &case.history()))
}

/// Month, leads, MQL, SAL, SQL, won, not evidenced, immature, complete.
type Row = (Option<(i16, i8)>, [usize; 7], Option<bool>);

fn row(cohort: &Cohort) -> Row {
    let [mql, sal, sql] = cohort.n_passed;
    let Cohort { n_leads, n_won, n_not_evidenced, n_immature, .. } = *cohort;
    (cohort.month, [n_leads, mql, sal, sql, n_won, n_not_evidenced, n_immature], cohort.complete)
}

#[test]
fn a_month_is_that_of_the_time_zone_and_no_month_is_skipped() {
    let case = Case::read(CASE);
    case.check();
    let cohorts = cohorts(&case);
    let expected: [Row; 5] = [
        (Some((2026, 1)), [1, 1, 1, 1, 1, 0, 0], Some(true)),
        (Some((2026, 2)), [1, 0, 0, 0, 0, 0, 0], Some(true)),
        // From the end of March (UTC 22:00) to that of May are 60 days and two hours.
        (Some((2026, 3)), [0, 0, 0, 0, 0, 0, 0], Some(true)),
        (Some((2026, 4)), [1, 1, 0, 0, 0, 1, 0], Some(false)),
        (Some((2026, 5)), [1, 1, 0, 0, 0, 0, 1], Some(false)),
    ];
    assert_eq!(cohorts.by_creation.iter().map(row).collect::<Vec<_>>(), expected);
    assert_eq!(cohorts.created_to_won, Some(59 * 86_400 + 3_600));
    let expected: [Row; 3] = [
        (Some((2026, 3)), [1, 1, 1, 1, 1, 0, 0], Some(true)),
        (Some((2026, 4)), [1, 1, 0, 0, 0, 1, 0], Some(true)),
        (Some((2026, 5)), [1, 1, 0, 0, 0, 0, 1], Some(false)),
    ];
    assert_eq!(cohorts.by_mql.iter().map(row).collect::<Vec<_>>(), expected);
    assert_eq!(cohorts.by_creation[0].money, 5_000);
}

/// With one second less after it, a month is not complete.
#[test]
fn a_month_is_complete_once_most_winners_had_their_time() {
    let mut case = Case::read(CASE);
    // April ends on 30 April at 21:59:59 UTC; 28 days and an hour later is 28 May, 22:59:59.
    case.observed_until = Some("2026-05-28T22:59:59Z".parse().unwrap());
    assert_eq!(cohorts(&case).by_mql[1].complete, Some(true));
    case.observed_until = Some("2026-05-28T22:59:58Z".parse().unwrap());
    assert_eq!(cohorts(&case).by_mql[1].complete, Some(false));
}

#[test]
fn without_dated_winners_nobody_knows_what_is_complete() {
    let mut case = Case::read(CASE);
    case.leads[0].records.pop();
    assert!(cohorts(&case).by_creation.iter().all(|it| it.complete.is_none()));
}

#[test]
fn without_times_there_is_one_cohort() {
    let mut case = Case::read(CASE);
    for lead in &mut case.leads {
        (lead.created, lead.activities) = (None, Vec::new());
        lead.undated = lead.records.drain(..).map(|(what, _)| what).collect();
    }
    case.observed_until = None;
    let cohorts = cohorts(&case);
    assert_eq!(
        cohorts.by_creation.iter().map(row).collect::<Vec<_>>(),
        [(None, [4, 0, 0, 0, 1, 0, 0], None)]
    );
    assert_eq!(cohorts.by_mql, []);
}

/// A single date from another century does not fill the table with empty months.
#[test]
fn long_gaps_are_left_out() {
    let mut case = Case::read(CASE);
    case.leads[1].created = Some("1970-01-01T00:00:00Z".parse().unwrap());
    let months: Vec<_> = cohorts(&case).by_creation.iter().map(|it| it.month.unwrap()).collect();
    assert_eq!(months, [(1970, 1), (2026, 1), (2026, 2), (2026, 3), (2026, 4), (2026, 5)]);
}

#[test]
fn cohorts_add_up_to_the_funnel_in_tables() {
    let case = Case::read(CASE);
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("cohorts").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let sum = |sheet: usize, column: &str| {
        let plain = sheets[sheet].plain();
        plain.as_array().unwrap().iter().map(|row| row[column].as_u64().unwrap()).sum::<u64>()
    };
    assert_eq!([sum(0, "leads"), sum(0, "mql"), sum(0, "sal"), sum(0, "won")], [4, 3, 1, 1]);
    assert_eq!([sum(1, "mql"), sum(1, "sal"), sum(1, "money")], [3, 1, 5_000]);
    let january = &sheets[0].plain()[0];
    assert_eq!((&january["month"], &january["complete"]), (&json!("2026-01"), &json!("yes")));
}
