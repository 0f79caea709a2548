use accord::fields::Date;
use accord::simulation::questions::{Capacity, Week};

use crate::run;
use crate::worked::{at, case, day, lead, visits};

fn capacity(per_week: Option<u32>) -> Capacity {
    let mut case = case(vec![
        // Sunday in UTC, but already Monday the 5th in Berlin.
        visits(lead("a"), &[at("2026-01-04T23:30:00Z")]),
        visits(lead("b"), &[day(6)]),
        // The last second of Sunday the 11th in Berlin, and the next one.
        visits(lead("c"), &[at("2026-01-11T22:59:59Z")]),
        visits(lead("d"), &[at("2026-01-18T23:00:00Z")]),
        lead("e"),
    ]);
    case.observed_until = Some(at("2026-01-31T00:00:00Z"));
    Capacity::of(&run(&case.agreement(), &case.history()), per_week)
}

fn week(day: i8, n_mqls: usize, n_waiting: usize) -> Week {
    Week { monday: Date::from_jiff(jiff::civil::date(2026, 1, day)), n_mqls, n_waiting }
}

#[test]
fn weeks_begin_on_monday_where_the_teams_work() {
    let capacity = capacity(Some(2));
    // Three come and two are worked: one waits until the empty week.
    assert_eq!(capacity.weeks, [week(5, 3, 1), week(12, 0, 0), week(19, 1, 0)]);
    assert_eq!((capacity.n_over(), capacity.n_undated), (Some(1), 0));
    // Of 0, 1 and 3: the second and the third.
    assert_eq!([50, 90, 0].map(|percent| capacity.percentile(percent)), [Some(1), Some(3), Some(0)]);
}

#[test]
fn one_a_week_leaves_two_and_then_one() {
    let waiting: Vec<_> = capacity(Some(1)).weeks.iter().map(|week| week.n_waiting).collect();
    assert_eq!(waiting, [2, 1, 1]);
}

#[test]
fn without_a_capacity_nobody_waits() {
    let capacity = capacity(None);
    assert!(capacity.weeks.iter().all(|week| week.n_waiting == 0));
    assert_eq!(capacity.n_over(), None);
}
