use accord::export::{Asked, question};
use accord::leads::Recorded;
use accord::simulation::questions::{CurvePoint, Step, Survival, Velocity};
use proptest::prelude::*;
use serde_json::json;

use crate::case::Case;
use crate::run;

/// Observed until 31 January. Ten points make an MQL; a visit is worth them.
const CASE: &str = r#"(
    name: "velocity",
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(10), evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 10),
    sal: (requirements: [(id: "accepted", name: "Accepted", test: Act(act: Accepted))]),
    sql: (requirements: [(id: "qualified", name: "Qualified", test: Act(act: Qualified))]),
    leads: [
        // Two days to MQL, one to SAL, three to SQL, six to the deal; 11 from the hand-off, 12 from creation.
        (id: "whole way", created: "2026-01-01T00:00:00Z", activities: [(at: "2026-01-03T00:00:00Z", kind: "visit")],
         records: [(HandedOver, "2026-01-02T00:00:00Z"), (Accepted, "2026-01-04T00:00:00Z"),
                   (Qualified, "2026-01-07T00:00:00Z"), (Won, "2026-01-13T00:00:00Z")]),
        // MQL at once. Accepted two days before that; SQL two days after, lost.
        (id: "sales was early", created: "2026-01-05T00:00:00Z", activities: [(at: "2026-01-05T00:00:00Z", kind: "visit")],
         records: [(Accepted, "2026-01-03T00:00:00Z"), (Qualified, "2026-01-07T00:00:00Z"), (Lost, "2026-01-09T00:00:00Z")]),
        // Rejected: it was never accepted in the 20 days to the end.
        (id: "rejected", created: "2026-01-11T00:00:00Z", activities: [(at: "2026-01-11T00:00:00Z", kind: "visit")],
         records: [(HandedOver, "2026-01-11T00:00:00Z"), (Rejected, "2026-01-12T00:00:00Z")]),
        // No MQL in 30 days; won without a time all the same.
        (id: "never active", created: "2026-01-01T00:00:00Z", undated: [Won]),
        // Of an MQL that sales never had, nothing is evidenced.
        (id: "never worked", created: "2026-01-30T00:00:00Z", activities: [(at: "2026-01-31T00:00:00Z", kind: "visit")]),
    ],
    observed_until: "2026-01-31T00:00:00Z",
    expect: [
        (lead: "sales was early", sal: Passed, sal_at: "2026-01-05T00:00:00Z", sql_at: "2026-01-07T00:00:00Z"),
        (lead: "never worked", sal: NotEvidenced),
    ],
)"#;

const DAY: i64 = 86_400;

/// Who is counted as what at a step: done, open, left, before, unknown.
fn counts(velocity: &Velocity, step: Step) -> [usize; 5] {
    let span = velocity.span(step);
    [span.n_done, span.n_open, span.n_left, span.n_early, span.n_unknown]
}

#[test]
fn every_lead_is_counted_once_at_each_step_that_it_begins() {
    let case = Case::read(CASE);
    case.check();
    let velocity = Velocity::of(&run(&case.agreement(), &case.history()));
    assert_eq!(counts(&velocity, Step::CreatedToMql), [4, 1, 0, 0, 0]);
    assert_eq!(counts(&velocity, Step::MqlToSal), [1, 0, 1, 1, 1]);
    assert_eq!(counts(&velocity, Step::SalToSql), [2, 0, 0, 0, 0]);
    assert_eq!(counts(&velocity, Step::SqlToWon), [1, 0, 1, 0, 0]);
    assert_eq!(counts(&velocity, Step::HandOffToWon), [1, 1, 0, 0, 0]);
    assert_eq!(counts(&velocity, Step::CreatedToWon), [1, 2, 1, 0, 1]);
}

#[test]
fn times_are_those_between_the_steps() {
    let case = Case::read(CASE);
    let velocity = Velocity::of(&run(&case.agreement(), &case.history()));
    // Two, nothing, nothing and one day: half took nothing, nine tenths at most two days.
    let to_mql = velocity.span(Step::CreatedToMql);
    assert_eq!((to_mql.done_half, to_mql.done_nine_tenths), (Some(0), Some(2 * DAY)));
    // Of all five, two at once, the third after a day, the fourth after two, the fifth not in 30 days.
    assert_eq!((to_mql.all.quarter, to_mql.all.half), (Some(0), Some(DAY)));
    assert_eq!(to_mql.all.nine_tenths, None);
    // One of two accepted after a day, the other not in twenty.
    assert_eq!(velocity.span(Step::MqlToSal).all.half, Some(DAY));
    assert_eq!(velocity.span(Step::MqlToSal).all.three_quarters, None);
    assert_eq!(velocity.span(Step::SalToSql).done_half, Some(2 * DAY));
    assert_eq!(velocity.span(Step::SalToSql).done_nine_tenths, Some(3 * DAY));
    assert_eq!(velocity.span(Step::SqlToWon).done_half, Some(6 * DAY));
    assert_eq!(velocity.span(Step::HandOffToWon).done_half, Some(11 * DAY));
    assert_eq!(velocity.span(Step::CreatedToWon).done_half, Some(12 * DAY));
}

#[test]
fn the_table_says_what_is_not_reached() {
    let case = Case::read(CASE);
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("velocity").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let to_sal = json!({
        "step": "mql-to-sal", "done": 1, "open": 0, "left": 1, "early": 1, "unknown": 1,
        "done_half": DAY, "done_nine_tenths": DAY,
        "all_quarter": DAY, "all_half": DAY, "all_three_quarters": "not-reached", "all_nine_tenths": "not-reached",
    });
    assert_eq!(sheets[0].plain()[1], to_sal);
}

#[test]
fn a_stage_without_acts_takes_no_time() {
    let mut case = Case::read(CASE);
    case.sql.requirements.clear();
    let velocity = Velocity::of(&run(&case.agreement(), &case.history()));
    assert_eq!(counts(&velocity, Step::SalToSql), [0, 0, 0, 0, 2]);
    // The SQL time is then the SAL time: nine days before the deal.
    assert_eq!(velocity.span(Step::SqlToWon).done_half, Some(9 * DAY));
}

/// A qualification shows that the lead was accepted before, but not when.
#[test]
fn an_implied_act_has_no_time() {
    let mut case = Case::read(CASE);
    case.leads[0].records.retain(|(what, _)| *what != Recorded::Accepted);
    let velocity = Velocity::of(&run(&case.agreement(), &case.history()));
    assert_eq!(counts(&velocity, Step::MqlToSal), [0, 0, 1, 1, 2]);
    assert_eq!(counts(&velocity, Step::SalToSql), [1, 0, 0, 0, 1]);
    assert_eq!(velocity.span(Step::SqlToWon).done_half, Some(6 * DAY));
}

#[test]
fn without_times_nothing_is_measured() {
    let mut case = Case::read(CASE);
    for lead in &mut case.leads {
        (lead.created, lead.activities) = (None, Vec::new());
        lead.undated = lead.records.drain(..).map(|(what, _)| what).collect();
    }
    case.observed_until = None;
    let velocity = Velocity::of(&run(&case.agreement(), &case.history()));
    for span in &velocity.spans {
        assert_eq!((span.n_done, span.n_open, span.n_left), (0, 0, 0), "{span:?}");
        assert_eq!(span.all, Survival::default());
    }
}

/// It happened after 1, 2, 2, 5, 8, 8, 8 and 13; it had not after 3, 5, 9 and 20.
/// Survival and intervals computed with lifelines 0.30.3 (`KaplanMeierFitter(alpha=0.1)`), numbers at risk and standard
/// errors with statsmodels 0.15.0 (`SurvfuncRight`).
#[test]
fn a_curve_is_that_of_other_programs() {
    let survival = Survival::of(&mut [8, 2, 1, 5, 13, 8, 2, 8], &mut [20, 3, 9, 5]);
    assert_eq!(survival.curve.len(), SEEN.len());
    for (point, seen) in survival.curve.iter().zip(SEEN) {
        let (low, high) = point.interval.unwrap();
        let CurvePoint { seconds, n_at_risk, n_done: _, survival, error, interval: _ } = *point;
        assert_eq!((seconds, n_at_risk), (seen.0, seen.1));
        for (ours, theirs) in [survival, error, low, high].into_iter().zip(seen.2) {
            assert!((ours - theirs).abs() < 1e-9, "{seconds}: {ours} is not {theirs}");
        }
    }
    // By hand: 11/12 x 9/11 is exactly 3/4 at 2; 3/4 x 7/8 x 3/6 is below a half at 8, half of that below a quarter.
    let reached = [survival.quarter, survival.half, survival.three_quarters, survival.nine_tenths];
    assert_eq!(reached, [Some(2), Some(8), Some(13), None]);
}

/// Time, at risk, then survival, standard error, low and high.
const SEEN: [(i64, usize, [f64; 4]); 5] = [
    (
        1,
        12,
        [0.916_666_666_666_666_6, 0.079_785_592_313_018_08, 0.637_006_901_603_763_4, 0.983_352_100_550_547_2],
    ),
    (2, 11, [0.75, 0.125, 0.474_236_735_048_373_9, 0.894_999_238_571_031]),
    (5, 8, [0.656_25, 0.140_190_300_350_987_17, 0.379_064_523_252_934_77, 0.832_852_424_156_613]),
    (8, 6, [0.328_125, 0.151_187_519_377_840_83, 0.110_819_777_930_686_72, 0.568_648_452_980_053_7]),
    (13, 2, [0.164_062_5, 0.138_465_405_271_610_14, 0.020_320_657_407_271_556, 0.432_337_470_803_217_1]),
];

proptest! {
    /// Where it happened to everybody, the estimate is the plain share.
    #[test]
    fn without_open_leads_a_curve_counts_heads(mut done in prop::collection::vec(0_i64..50, 1..80)) {
        let seen = done.clone();
        let survival = Survival::of(&mut done, &mut []);
        for point in &survival.curve {
            let n_later = seen.iter().filter(|it| **it > point.seconds).count();
            prop_assert!((point.survival - n_later as f64 / seen.len() as f64).abs() < 1e-9);
        }
        let n_by = |time: i64| seen.iter().filter(|it| **it <= time).count();
        let half = survival.half.unwrap();
        prop_assert!(n_by(half) * 2 >= seen.len() && n_by(half - 1) * 2 < seen.len());
    }

    /// A curve falls, and its interval holds it.
    #[test]
    fn a_curve_never_rises(
        mut done in prop::collection::vec(0_i64..50, 0..80),
        mut not_yet in prop::collection::vec(0_i64..50, 0..80),
    ) {
        let survival = Survival::of(&mut done, &mut not_yet);
        prop_assert!(survival.curve.is_sorted_by(|a, b| a.seconds < b.seconds && a.survival > b.survival));
        for point in &survival.curve {
            prop_assert!((0.0..=1.0).contains(&point.survival));
            if let Some((low, high)) = point.interval {
                prop_assert!(0.0 <= low && low <= point.survival && point.survival <= high && high <= 1.0);
            }
        }
    }
}
