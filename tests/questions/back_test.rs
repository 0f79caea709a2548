use accord::agreement::Stage;
use accord::export::{Asked, question};
use accord::fields::Number;
use accord::leads::Recorded;
use accord::simulation::questions::{BackTest, Outcome, RateBand};
use proptest::prelude::*;
use serde_json::json;

use crate::case::{Case, CaseLead, CaseValue};
use crate::run;

/// A point for each point in the file. Observed until 31 March; the winners took 5, 10, 20 and 30 days.
const CASE: &str = r#"(
    name: "back-test",
    criteria: [
        (id: "points", name: "Points", category: Action, effect: Points(1), evidence: Amount(field: "points", per: 1)),
    ],
    mql: (threshold: 30),
    sal: (requirements: [(id: "accepted", name: "Accepted", test: Act(act: Accepted))]),
    leads: [
        (id: "best", created: "2026-01-01T00:00:00Z", fields: [("points", Number(60))],
         records: [(Won, "2026-01-11T00:00:00Z")], paid: Some(9000)),
        (id: "good", created: "2026-01-01T00:00:00Z", fields: [("points", Number(30))],
         records: [(Won, "2026-01-21T00:00:00Z")], paid: Some(1000)),
        (id: "missed", created: "2026-01-01T00:00:00Z", fields: [("points", Number(10))],
         records: [(Won, "2026-01-31T00:00:00Z")], paid: Some(5000)),
        (id: "lost", created: "2026-01-01T00:00:00Z", fields: [("points", Number(45))],
         records: [(Accepted, "2026-01-02T00:00:00Z"), (Lost, "2026-01-31T00:00:00Z")]),
        (id: "rejected", created: "2026-01-01T00:00:00Z", fields: [("points", Number(30))],
         records: [(Rejected, "2026-01-31T00:00:00Z")]),
        (id: "undecided", created: "2026-01-01T00:00:00Z", fields: [("points", Number(35))]),
        (id: "poor", created: "2026-01-01T00:00:00Z", fields: [("points", Number(5))]),
        (id: "just old enough", created: "2026-03-21T00:00:00Z", fields: [("points", Number(20))]),
        (id: "too young", created: "2026-03-21T00:00:01Z", fields: [("points", Number(50))],
         records: [(Won, "2026-03-26T00:00:01Z")], paid: Some(7000)),
    ],
    observed_until: "2026-03-31T00:00:00Z",
    expect: [(lead: "rejected", sal: Failed), (lead: "missed", mql: Failed)],
)"#;

const DAY: i64 = 86_400;

fn back_test(case: &Case) -> BackTest {
    BackTest::of(&run(&case.agreement(), &case.history()))
}

#[test]
fn a_definition_is_held_against_outcomes() {
    let case = Case::read(CASE);
    case.check();
    let test = back_test(&case);
    assert_eq!(test.half_won_within, Some(10 * DAY));
    assert_eq!((test.young.n_leads, test.young.n_won, test.young.money), (1, 1, 7_000));
    assert_eq!((test.all.n_leads, test.all.n_won), (8, 3));
    assert_eq!((test.mqls.n_leads, test.mqls.n_won), (5, 2));
    assert_eq!((test.n_false_alarms, test.n_undecided()), (2, 1));
    assert_eq!((test.misses.n_leads, test.misses.money), (1, 5_000));
    let of = |share: Option<accord::simulation::Share>| share.map(|it| (it.n_with, it.n_of));
    assert_eq!(of(test.precision()), Some((2, 4)));
    assert_eq!(of(test.recall()), Some((2, 3)));
    // 2 of 5 over 3 of 8.
    assert!((test.lift().unwrap() - 16.0 / 15.0).abs() < 1e-12);
}

#[test]
fn mistakes_are_listed_with_what_stopped_them() {
    let case = Case::read(CASE);
    let simulation = run(&case.agreement(), &case.history());
    let test = BackTest::of(&simulation);
    let listed = |it: &accord::simulation::questions::Mistake| {
        (simulation.leads().id(it.lead).to_owned(), it.score, it.outcome, it.stopped_by)
    };
    let misses: Vec<_> = test.listed_misses.iter().map(listed).collect();
    assert_eq!(misses, [("missed".to_owned(), 10, Outcome::Won, Some((Stage::Mql, 0)))]);
    let false_alarms: Vec<_> = test.listed_false_alarms.iter().map(listed).collect();
    let expected = [
        ("lost".to_owned(), 45, Outcome::Lost, None),
        ("rejected".to_owned(), 30, Outcome::Rejected, Some((Stage::Sal, 0))),
    ];
    assert_eq!(false_alarms, expected);
    let sheets = (question("back-test").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let miss = json!({ "lead": "missed", "stage": "mql", "test": "threshold", "score": 10, "money": 5_000 });
    assert_eq!(sheets[2].plain(), json!([miss]));
    assert_eq!(sheets[3].plain()[0]["outcome"], json!("lost"));
}

#[test]
fn rates_are_told_by_ten_points() {
    let test = back_test(&Case::read(CASE));
    let band = |from, n_leads, n_won| RateBand { from, n_leads, n_won };
    let bands =
        [band(0, 1, 0), band(10, 1, 1), band(20, 1, 0), band(30, 3, 1), band(40, 1, 0), band(60, 1, 1)];
    assert_eq!(test.bands, bands);
    assert_eq!(test.n_falls(), 2, "from 10 to 20 and from 30 to 40");
    // 60 beats five, 30 beats two and meets one, 10 beats one: 8.5 of 15 pairs.
    assert!((test.area.unwrap() - 8.5 / 15.0).abs() < 1e-12);
}

#[test]
fn only_the_dearest_misses_are_listed() {
    let mut case = Case::read(CASE);
    case.expect.clear();
    let miss = case.leads[2].clone();
    case.leads.extend((0..250).map(|n| CaseLead {
        id: format!("more {n}"),
        paid: Some(10_000 + n),
        ..miss.clone()
    }));
    let test = back_test(&case);
    assert_eq!((test.misses.n_leads, test.listed_misses.len()), (251, 200));
    let amounts: Vec<i64> = test.listed_misses.iter().map(|it| it.money).collect();
    assert_eq!(amounts, (10_050..10_250).rev().collect::<Vec<_>>());
}

#[test]
fn without_losses_nobody_knows_false_alarms() {
    let mut case = Case::read(CASE);
    for lead in &mut case.leads {
        lead.records.retain(|(what, _)| *what == Recorded::Won);
    }
    let test = back_test(&case);
    assert!(!test.records_losses);
    assert_eq!(test.precision(), None);
    assert!(test.recall().is_some());
}

/// Leads with nothing but points, and a win without a time.
fn plain(scores: &[(i64, bool)]) -> BackTest {
    let mut case = Case::read(CASE);
    let lead = |(n, &(points, won)): (usize, &(i64, bool))| CaseLead {
        id: n.to_string(),
        fields: vec![("points".to_owned(), CaseValue::Number(Number::from_millionths(points * 1_000_000)))],
        undated: if won { vec![Recorded::Won] } else { Vec::new() },
        ..CaseLead::default()
    };
    case.leads = scores.iter().enumerate().map(lead).collect();
    case.observed_until = None;
    back_test(&case)
}

/// Computed with scikit-learn 1.9.1 (`roc_auc_score`).
#[test]
fn the_area_is_that_of_another_program() {
    let scores = [5, 10, 10, 20, 25, 30, 30, 30, 45, 60];
    let won = [false, false, true, false, true, false, true, true, false, true];
    let test = plain(&scores.into_iter().zip(won).collect::<Vec<_>>());
    assert!((test.area.unwrap() - 0.66).abs() < 1e-12);
    assert_eq!((test.half_won_within, test.young.n_leads), (None, 0), "nothing is dated, so nobody is young");
}

proptest! {
    /// The area is the share of pairs in which the winner is ahead; who wins makes it one minus that.
    #[test]
    fn the_area_counts_pairs(scores in prop::collection::vec((0_i64..40, any::<bool>()), 1..40)) {
        let won: Vec<i64> = scores.iter().filter(|it| it.1).map(|it| it.0).collect();
        let others: Vec<i64> = scores.iter().filter(|it| !it.1).map(|it| it.0).collect();
        let half_points = won.iter().flat_map(|a| others.iter().map(move |b| match a.cmp(b) {
            std::cmp::Ordering::Greater => 2,
            std::cmp::Ordering::Equal => 1,
            std::cmp::Ordering::Less => 0,
        }));
        let half_points: i32 = half_points.sum();
        let pairs = won.len() * others.len();
        let area = plain(&scores).area;
        if pairs == 0 {
            prop_assert_eq!(area, None);
        } else {
            prop_assert!((area.unwrap() - f64::from(half_points) / (2 * pairs) as f64).abs() < 1e-12);
            let turned: Vec<_> = scores.iter().map(|it| (it.0, !it.1)).collect();
            prop_assert!((area.unwrap() + plain(&turned).area.unwrap() - 1.0).abs() < 1e-12);
        }
    }

    /// Every lead is in one band, and every MQL has one outcome.
    #[test]
    fn bands_add_up(scores in prop::collection::vec((0_i64..120, any::<bool>()), 1..40)) {
        let test = plain(&scores);
        prop_assert_eq!(test.bands.iter().map(|it| it.n_leads).sum::<usize>(), scores.len());
        prop_assert_eq!(test.bands.iter().map(|it| it.n_won).sum::<usize>(), test.all.n_won);
        prop_assert_eq!(test.mqls.n_won + test.misses.n_won, test.all.n_won);
    }
}
