use accord::simulation::Figure;
use accord::simulation::questions::{CreatedWeek, Weeks};

use crate::case::Case;
use crate::run;

/// Berlin: the last hour of Sunday the 4th in UTC is Monday the 5th there. `a` was won 23 days after its creation.
const CASE: &str = r#"(
    name: "weeks",
    calendar: (time_zone: "Europe/Berlin", working_days: [Monday], opens: "09:00", closes: "17:00"),
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(10), evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 10),
    leads: [
        (id: "a", created: "2026-01-04T22:59:59Z", activities: [(at: "2026-01-20T12:00:00Z", kind: "visit")],
         records: [(Won, "2026-01-27T22:59:59Z")], paid: Some(5000)),
        (id: "b", created: "2026-01-04T23:00:00Z"),
        (id: "c", created: "2026-01-11T22:59:59Z", activities: [(at: "2026-01-11T23:00:00Z", kind: "visit")]),
        (id: "d", created: "2026-01-19T12:00:00Z"),
    ],
    observed_until: "2026-02-03T22:59:59Z",
    expect: [(lead: "a", sql: Passed), (lead: "b", mql: Failed), (lead: "c", sql: Passed), (lead: "d", mql: Failed)],
)"#;

/// Monday, leads, MQLs, won, complete.
fn row(week: &CreatedWeek) -> (String, [usize; 3], Option<bool>) {
    (week.monday.to_string(), [week.n_leads, week.n_passed[0], week.n_won], week.complete)
}

#[test]
fn a_week_begins_on_monday_in_the_time_zone_and_none_is_skipped() {
    let case = Case::read(CASE);
    case.check();
    let simulation = run(&case.agreement(), &case.history());
    let found = Weeks::of(&simulation);
    // From the end of Sunday the 11th in Berlin to the end of observation are just 23 days.
    let expected = [
        ("2025-12-29".to_owned(), [1, 1, 1], Some(true)),
        ("2026-01-05".to_owned(), [2, 1, 0], Some(true)),
        ("2026-01-12".to_owned(), [0, 0, 0], Some(false)),
        ("2026-01-19".to_owned(), [1, 0, 0], Some(false)),
    ];
    assert_eq!(found.weeks.iter().map(row).collect::<Vec<_>>(), expected);
    assert_eq!(found.n_undated, 0);
    for week in &found.weeks {
        assert_eq!(simulation.leads_behind(&Figure::CreatedWeek(week.monday)).len(), week.n_leads);
    }
}

#[test]
fn a_date_from_another_century_brings_no_empty_weeks() {
    let mut case = Case::read(CASE);
    case.leads[1].created = Some("1970-01-01T00:00:00Z".parse().unwrap());
    let found = Weeks::of(&run(&case.agreement(), &case.history()));
    let mondays: Vec<String> = found.weeks.iter().map(|it| it.monday.to_string()).collect();
    assert_eq!(mondays, ["1969-12-29", "2025-12-29", "2026-01-05", "2026-01-12", "2026-01-19"]);
}

#[test]
fn leads_without_a_time_have_no_week() {
    let mut case = Case::read(CASE);
    for lead in &mut case.leads {
        lead.created = None;
    }
    let found = Weeks::of(&run(&case.agreement(), &case.history()));
    assert_eq!((found.weeks.len(), found.n_undated), (0, 4));
}
