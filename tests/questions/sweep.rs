use std::sync::Arc;

use accord::leads::Filter;
use accord::simulation::questions::Sweep;

use crate::run;
use crate::worked::{case, day, lead, visits, won};

/// Two weeks from the first creation to the end; four leads with one, two, three and three visits of ten points.
fn sweep(filter: &Filter) -> Sweep {
    let case = case(vec![
        visits(lead("a"), &[day(2)]),
        won(visits(lead("b"), &[day(2), day(3)]), 9, 700),
        visits(lead("c"), &[day(2), day(3), day(4)]),
        won(visits(lead("d"), &[day(2), day(3), day(4)]), 10, 300),
    ]);
    let (agreement, leads) = (case.agreement(), case.history());
    let part = Arc::new(filter.part_of(&leads, &agreement.calendar.zone_or_utc()));
    Sweep::of(&run(&agreement, &part))
}

#[test]
fn the_lowest_threshold_that_sales_can_work_is_found() {
    let sweep = sweep(&Filter::default());
    assert_eq!((sweep.weeks, sweep.n_won, sweep.money), (Some(2.0), 2, 1_000));
    // Of four, three and two MQLs in two weeks, two and one and a half and one are in each.
    assert_eq!([1, 2, 3].map(|per_week| sweep.lowest_within(per_week)), [Some(30), Some(10), Some(10)]);
    assert_eq!(sweep.lowest_within(0), None);
}

/// Leads of one day in Berlin: no more were created until it was over, 23 hours after their creation.
#[test]
fn the_time_of_leads_that_are_looked_at_ends_with_the_last_day() {
    let day = "2026-01-01".parse().ok();
    let sweep = sweep(&Filter { from: day, until: day, ..Filter::default() });
    let hours = sweep.weeks.unwrap() * 7.0 * 24.0;
    assert!((hours - 23.0).abs() < 1e-9, "{hours} hours");
}
