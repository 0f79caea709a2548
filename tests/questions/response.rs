use accord::agreement::Stage;
use accord::export::{Asked, question};
use accord::fields::{Number, Timestamp};
use accord::leads::Recorded;
use accord::scoring::Verdict;
use accord::simulation::questions::{Kept, Response, Speed};
use proptest::prelude::*;
use serde_json::json;

use crate::case::{Case, CaseLead, CaseValue};
use crate::run;

/// 5 January 2026 is a Monday. Sales works from 9:00 to 17:00 UTC and accepts within eight working hours.
const CASE: &str = r#"(
    name: "response",
    criteria: [
        (id: "points", name: "Points", category: Action, effect: Points(1), evidence: Amount(field: "points", per: 1)),
    ],
    mql: (threshold: 0),
    sal: (requirements: [
        (id: "accepted", name: "Accepted", test: Act(act: Accepted, within: Some((amount: 8, unit: WorkingHours)))),
    ]),
    leads: [
        (id: "five minutes", records: [
            (HandedOver, "2026-01-05T09:00:00Z"), (Accepted, "2026-01-05T09:05:00Z"), (Won, "2026-01-10T00:00:00Z"),
        ], paid: Some(1000)),
        // 66 hours over a weekend, of which one on Friday and one on Monday are working hours.
        (id: "over the weekend", records: [(HandedOver, "2026-01-09T16:00:00Z"), (Rejected, "2026-01-12T10:00:00Z")]),
        // A second more than a day, and a second more than eight working hours.
        (id: "a second late", records: [(HandedOver, "2026-01-05T16:00:00Z"), (Accepted, "2026-01-06T16:00:01Z")]),
        (id: "never", records: [(HandedOver, "2026-01-05T09:00:00Z")]),
        (id: "not due", records: [(HandedOver, "2026-01-19T12:00:01Z")]),
        (id: "before", records: [(Accepted, "2026-01-05T09:00:00Z"), (HandedOver, "2026-01-06T09:00:00Z")]),
        (id: "only won", records: [(HandedOver, "2026-01-05T09:00:00Z"), (Won, "2026-01-08T09:00:00Z")], paid: Some(2000)),
        (id: "undated", records: [(Accepted, "2026-01-06T09:00:00Z")], undated: [HandedOver]),
        (id: "never handed over", records: [(Accepted, "2026-01-06T09:00:00Z")]),
    ],
    observed_until: "2026-01-20T12:00:00Z",
    expect: [(lead: "a second late", sal: Failed), (lead: "not due", sal: Immature), (lead: "only won", sal: NotEvidenced)],
)"#;

fn response(case: &Case) -> Response {
    Response::of(&run(&case.agreement(), &case.history()))
}

#[test]
fn responses_are_told_in_elapsed_and_in_working_time() {
    let case = Case::read(CASE);
    case.check();
    let response = response(&case);
    let counts = |replies: &accord::simulation::questions::Replies| replies.by_speed.map(|it| it.n_leads);
    // Before, 5 min, 1 h, 4 h, 1 day, 2 days, later, never, waiting, unknown.
    assert_eq!(counts(&response.elapsed), [1, 1, 0, 0, 0, 1, 1, 1, 1, 2]);
    assert_eq!(counts(&response.working), [1, 1, 0, 1, 0, 1, 0, 1, 1, 2]);
    assert_eq!((response.elapsed.half, response.elapsed.nine_tenths), (Some(86_401), Some(66 * 3_600)));
    assert_eq!((response.working.half, response.working.nine_tenths), (Some(7_200), Some(28_801)));
    let fast = response.elapsed.by_speed[Speed::FiveMinutes as usize];
    assert_eq!((fast.n_won, fast.money), (1, 1_000));
}

#[test]
fn a_promise_is_held_against_the_window_of_sal() {
    let response = response(&Case::read(CASE));
    let promise = response.promise.unwrap();
    // In time, late, never, rejected, not due, unknown.
    assert_eq!(promise.by_kept.map(|it| it.n_leads), [2, 1, 1, 1, 1, 2]);
    // One of two in time was won, so one of the two others would have been; the winners paid 1,500 in the mean.
    assert!((promise.expected.unwrap().value - 1.0).abs() < 1e-12);
    assert!((promise.missed().unwrap().value - 1.0).abs() < 1e-12);
    assert_eq!(promise.mean_amount, Some(1_500.0));
}

#[test]
fn late_leads_are_held_against_those_of_their_own_score() {
    let mut case = Case::read(CASE);
    let (in_time, late, won) = (case.leads[5].clone(), case.leads[2].clone(), case.leads[0].clone());
    let groups = [(20, 50, &won), (20, 55, &in_time), (10, 59, &late), (10, 0, &in_time), (5, 0, &late)];
    let mut leads = Vec::new();
    for (n_leads, points, like) in groups {
        let points = Number::from_millionths(points * 1_000_000);
        for _ in 0..n_leads {
            let fields = vec![("points".to_owned(), CaseValue::Number(points))];
            leads.push(CaseLead { id: leads.len().to_string(), fields, ..like.clone() });
        }
    }
    case.leads = leads;
    let promise = response(&case).promise.unwrap();
    // Half of the 40 with 50 points were won; of the others there are too few: 20 of all 50.
    assert!((promise.expected.unwrap().value - (10.0 * 0.5 + 5.0 * 0.4)).abs() < 1e-9);
    assert_eq!((promise.broken().n_leads, promise.broken().n_won), (15, 0));
}

#[test]
fn without_a_window_there_is_no_promise() {
    let mut case = Case::read(CASE);
    case.sal.requirements[0].optional = true;
    let simulation = run(&case.agreement(), &case.history());
    assert_eq!(Response::of(&simulation).promise, None);
    let sheets = (question("response").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    assert_eq!((sheets[3].plain(), sheets[4].plain()), (json!([]), json!([])));
}

#[test]
fn tables_have_a_row_for_every_speed() {
    let case = Case::read(CASE);
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("response").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let answered = json!({ "time": "working", "answered": 3, "half": 7_200, "nine_tenths": 28_801 });
    assert_eq!(sheets[0].plain()[1], answered);
    assert_eq!(sheets[1].plain().as_array().unwrap().len(), Speed::ALL.len());
    assert_eq!(sheets[4].plain()[3]["value"], json!(1.0));
}

/// Where nobody records what sales does, nobody can say that it did nothing.
#[test]
fn without_acts_silence_says_nothing() {
    let mut case = Case::read(CASE);
    for lead in &mut case.leads {
        lead.records.retain(|(what, _)| matches!(what, Recorded::HandedOver | Recorded::Won));
    }
    let speeds = response(&case).elapsed.by_speed;
    assert_eq!(speeds[Speed::Unknown as usize].n_leads, speeds.iter().map(|it| it.n_leads).sum::<usize>());
}

fn records() -> impl Strategy<Value = Vec<(Recorded, Option<i64>)>> {
    let what = prop::sample::select(Recorded::ALL.to_vec());
    prop::collection::vec((what, prop::option::weighted(0.9, 0_i64..400)), 0..5)
}

proptest! {
    /// With an acceptance in a window as its only requirement, SAL says of every lead what the promise says.
    #[test]
    fn a_promise_is_judged_as_sal_judges_it(histories in prop::collection::vec(records(), 1..12)) {
        let mut case = Case::read(CASE);
        let hour = |n: i64| Timestamp("2026-01-05T00:00:00Z".parse::<Timestamp>().unwrap().0 + n * 3_600);
        let lead = |(n, records): (usize, &Vec<(Recorded, Option<i64>)>)| CaseLead {
            id: n.to_string(),
            records: records.iter().filter_map(|(what, at)| Some((*what, hour((*at)?)))).collect(),
            undated: records.iter().filter(|it| it.1.is_none()).map(|it| it.0).collect(),
            ..CaseLead::default()
        };
        case.leads = histories.iter().enumerate().map(lead).collect();
        case.observed_until = Some(hour(300));
        let simulation = run(&case.agreement(), &case.history());
        let promise = Response::of(&simulation).promise.unwrap();
        let leads = simulation.leads();
        let mut verdicts = [0; 4];
        for (lead, judgement) in simulation.judgements() {
            if leads.stage_changes(lead).iter().any(|change| change.what == Recorded::HandedOver) {
                verdicts[judgement.verdict(Stage::Sal).unwrap() as usize] += 1;
            }
        }
        let n = |kept: Kept| promise.by_kept[kept as usize].n_leads;
        let failed = n(Kept::Late) + n(Kept::Never) + n(Kept::Rejected);
        prop_assert_eq!(verdicts[Verdict::Passed as usize], n(Kept::InTime));
        prop_assert_eq!(verdicts[Verdict::Failed as usize], failed);
        prop_assert_eq!(verdicts[Verdict::NotEvidenced as usize], n(Kept::Unknown));
        prop_assert_eq!(verdicts[Verdict::Immature as usize], n(Kept::NotDue));
    }
}
