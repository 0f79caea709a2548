use accord::agreement::{Quota, Stage};
use accord::export::{Asked, question};
use accord::leads::Recorded::{Accepted, HandedOver, Qualified, Rejected};
use accord::simulation::questions::{NoPlan, QuotaPlan};

use crate::case::Case;
use crate::run;
use crate::worked::{case, day, lead, records, visits, won};

/// Eight leads in two weeks: four MQLs, two of them accepted and qualified, one of those won after ten days for 1,000.00.
fn small() -> Case {
    let mql = |id: &str| visits(lead(id), &[day(1)]);
    let taken = [(HandedOver, 2), (Accepted, 3), (Qualified, 4)];
    case(vec![
        won(records(mql("a"), &taken), 11, 100_000),
        records(mql("b"), &taken),
        records(mql("c"), &[(HandedOver, 2), (Rejected, 3)]),
        records(mql("d"), &[(HandedOver, 2), (Rejected, 3)]),
        lead("e"),
        lead("f"),
        lead("g"),
        lead("h"),
    ])
}

const QUOTA: Quota = Quota { revenue: 10_000, within_days: 365 };

#[test]
fn a_plan_goes_backwards_by_the_rates_of_the_history() {
    let case = small();
    let plan = QuotaPlan::of(&run(&case.agreement(), &case.history()), Some(QUOTA), 100).unwrap();
    assert_eq!((plan.revenue, plan.n_deals), (1_000_000, 1));
    let near = |a: f64, b: f64| (a - b).abs() < 1e-9;
    assert!(near(plan.mean_deal, 100_000.0) && near(plan.deals_needed, 10.0) && near(plan.weeks, 2.0));
    assert!(near(plan.cycle_days.unwrap(), 10.0) && near(plan.days_to_create().unwrap(), 355.0));
    // 10 deals; half of SQLs win, all SALs become SQL, half of MQLs are accepted, half of leads become MQL.
    let steps: Vec<_> = plan.steps.iter().map(|step| (step.from, step.needed, step.per_week)).collect();
    let expected = [
        (Some(Stage::Sql), 20.0, 1.0),
        (Some(Stage::Sal), 20.0, 1.0),
        (Some(Stage::Mql), 40.0, 2.0),
        (None, 80.0, 4.0),
    ];
    for (step, expected) in steps.iter().zip(expected) {
        assert!(
            step.0 == expected.0 && near(step.1, expected.1) && near(step.2, expected.2),
            "{step:?} {expected:?}"
        );
    }
    assert!(plan.steps.iter().all(|step| step.between.0 <= step.needed && step.needed <= step.between.1));
}

#[test]
fn where_something_is_not_known_there_is_no_plan() {
    let plan = |case: &Case, quota| QuotaPlan::of(&run(&case.agreement(), &case.history()), quota, 100);
    assert_eq!(plan(&small(), None), Err(NoPlan::NoQuota));
    let mut without_amount = small();
    without_amount.leads[0].paid = None;
    assert_eq!(plan(&without_amount, Some(QUOTA)), Err(NoPlan::NoDeals));
    let mut never_qualified = small();
    never_qualified.sql = Case::read(&crate::worked::CASE.replace(
        r#"(id: "qualified", name: "Qualified", test: Act(act: Qualified))"#,
        r#"(id: "never", name: "Never", test: Fields(Ask(field: "country", question: Is("Atlantis"))))"#,
    ))
    .sql;
    assert_eq!(plan(&never_qualified, Some(QUOTA)), Err(NoPlan::NoRate));
    let case = small();
    let run = run(&case.agreement(), &case.history());
    assert!((question("quota").unwrap().answer)(&Asked::of(&run)).is_err());
}
