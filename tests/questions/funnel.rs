use accord::export::{Asked, question};
use accord::fields::Number;
use accord::leads::Recorded;
use accord::simulation::Share;
use accord::simulation::questions::{Projection, Waiting};
use proptest::prelude::*;
use serde_json::json;

use crate::case::{Case, CaseLead, CaseValue};
use crate::run;

/// A point for each point in the file; everybody is an MQL. SQLs have a known need.
const CASE: &str = r#"(
    name: "funnel",
    criteria: [
        (id: "points", name: "Points", category: Action, effect: Points(1), evidence: Amount(field: "points", per: 1)),
    ],
    mql: (threshold: 0),
    sal: (requirements: [(id: "accepted", name: "Accepted", test: Act(act: Accepted))]),
    sql: (requirements: [
        (id: "qualified", name: "Qualified", test: Act(act: Qualified)),
        (id: "need", name: "A need", test: Fields(Ask(field: "need", question: Yes))),
    ]),
    leads: [],
    expect: [],
)"#;

/// How far a lead comes.
#[derive(Clone, Copy, Debug)]
enum Fate {
    NeverWorked,
    Rejected,
    Accepted,
    Qualified,
    Won,
    /// Qualified, but nobody knows whether it has a need.
    NoNeedKnown,
    /// The same, and lost.
    NoNeedKnownAndLost,
}

fn records(fate: Fate) -> Vec<Recorded> {
    match fate {
        Fate::NeverWorked => vec![],
        Fate::Rejected => vec![Recorded::Rejected],
        Fate::Accepted => vec![Recorded::Accepted],
        Fate::Qualified | Fate::NoNeedKnown => vec![Recorded::Accepted, Recorded::Qualified],
        Fate::NoNeedKnownAndLost => vec![Recorded::Accepted, Recorded::Qualified, Recorded::Lost],
        Fate::Won => vec![Recorded::Accepted, Recorded::Qualified, Recorded::Won],
    }
}

/// So many leads of such a score, source and fate. Winners pay 1,000.
fn case(groups: &[(usize, i64, &str, Fate)]) -> Case {
    let mut case = Case::read(CASE);
    let all = groups.iter().flat_map(|group| (0..group.0).map(move |_| group));
    let lead = |(n, (_, points, source, fate)): (usize, &(usize, i64, &str, Fate))| {
        let points = Number::from_millionths(points * 1_000_000);
        let mut fields = vec![
            ("points".to_owned(), CaseValue::Number(points)),
            ("source".to_owned(), CaseValue::Text((*source).to_owned())),
        ];
        if !matches!(fate, Fate::NoNeedKnown | Fate::NoNeedKnownAndLost) {
            fields.push(("need".to_owned(), CaseValue::Flag(true)));
        }
        let at = "2026-01-05T09:00:00Z".parse().unwrap();
        let records = records(*fate).into_iter().map(|what| (what, at)).collect();
        CaseLead {
            id: n.to_string(),
            created: Some(at),
            fields,
            records,
            paid: Some(1_000),
            ..CaseLead::default()
        }
    };
    case.leads = all.enumerate().map(lead).collect();
    case
}

/// The waiting leads and the rates that fit them, worked out below.
const GROUPS: [(usize, i64, &str, Fate); 13] = [
    // 10 of 40 accepted: enough of them for a rate of their own.
    (30, 35, "Fair", Fate::Rejected),
    (5, 35, "Fair", Fate::Accepted),
    (2, 35, "fair ", Fate::Qualified),
    (3, 35, "Fair", Fate::Won),
    (5, 35, "Fair", Fate::NeverWorked),
    // 8 of 10 accepted: with the 40 of the same band, 18 of 50.
    (2, 35, "Web", Fate::Rejected),
    (4, 39, "Web", Fate::Accepted),
    (4, 30, "Web", Fate::Won),
    (4, 31, "Web", Fate::NeverWorked),
    // 6 of 6 accepted: with all, 24 of 56. One of them is undecided at SQL.
    (2, 75, "Web", Fate::Accepted),
    (3, 75, "Web", Fate::Qualified),
    (1, 75, "Web", Fate::NoNeedKnown),
    (2, 75, "Web", Fate::NeverWorked),
];

fn projection(case: &Case) -> Projection {
    Projection::of(&run(&case.agreement(), &case.history()))
}

#[track_caller]
fn close(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
}

#[test]
fn undecided_leads_fare_like_the_nearest_of_enough() {
    let projection = projection(&case(&GROUPS));
    let at_sal = Waiting { by_band_and_channel: 5, by_band: 4, by_all: 2, ..Waiting::default() };
    assert_eq!(projection.waiting, [at_sal, Waiting { by_all: 1, ..Waiting::default() }]);
    let accepting = 5.0 * 10.0 / 40.0 + 4.0 * 18.0 / 50.0 + 2.0 * 24.0 / 56.0;
    let [accepted, qualified, won] = projection.more.map(|it| it.unwrap().value);
    close(accepted, accepting);
    // Of 23 decided SALs, 11 were accepted only and 12 are SQLs; nowhere are there 30. 7 of the SQLs were won.
    let qualifying = (accepting + 1.0) * 12.0 / 23.0;
    close(qualified, qualifying);
    close(won, qualifying * 7.0 / 12.0);
    close(projection.money.unwrap().value, qualifying * 7.0 / 12.0 * 1_000.0);
    assert_eq!(projection.n_without, [0, 0, 0]);
}

/// The distances to the ends of three Wilson intervals, each times its leads, as the root of the sum of squares.
#[test]
fn an_interval_joins_those_of_its_rates() {
    let projection = projection(&case(&GROUPS));
    let rates = [(5.0, (10, 40)), (4.0, (18, 50)), (2.0, (24, 56))];
    let (mut low, mut high) = (0.0_f64, 0.0_f64);
    for (n, (with, of)) in rates {
        let share = Share::of(with, of).unwrap();
        low += (n * (share.value - share.low)).powi(2);
        high += (n * (share.high - share.value)).powi(2);
    }
    let sals = projection.more[0].unwrap();
    close(sals.low, sals.value - low.sqrt());
    close(sals.high, sals.value + high.sqrt());
}

#[test]
fn closed_deals_are_not_projected() {
    let mut groups = GROUPS.to_vec();
    groups.push((3, 75, "Web", Fate::NoNeedKnownAndLost));
    let projection = projection(&case(&groups));
    assert_eq!(projection.waiting[1], Waiting { by_all: 1, n_lost: 3, ..Waiting::default() });
}

/// A file of winners says nothing about the leads that are not in it.
#[test]
fn where_nobody_failed_there_is_no_rate() {
    let projection = projection(&case(&[(40, 35, "Web", Fate::Won), (10, 35, "Web", Fate::NeverWorked)]));
    assert_eq!(projection.waiting[0], Waiting { by_none: 10, ..Waiting::default() });
    assert_eq!(projection.n_without, [10, 10, 10]);
    assert_eq!(projection.more, [None, None, None]);
}

#[test]
fn the_observed_and_the_projected_stand_apart() {
    let case = case(&GROUPS);
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("funnel").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let observed = sheets[0].plain();
    let sal = &observed[2];
    let counts =
        ["reached", "passed", "failed", "not_evidenced", "immature"].map(|it| sal[it].as_u64().unwrap());
    assert_eq!(counts, [67, 24, 32, 11, 0]);
    assert_eq!((&observed[4]["stage"], &observed[4]["passed_won"]), (&json!("won"), &json!(7)));
    let projected = sheets[1].plain();
    let counts = ["observed", "undecided", "without_rate"].map(|it| projected[1][it].as_u64().unwrap());
    assert_eq!(counts, [12, 12, 0]);
    // 4.547 x 12/23 x 7/12 x 1,000 is 1,383.9: three digits are shown.
    assert_eq!(projected[2]["expected_money"], json!(1_380));
}

fn fate() -> impl Strategy<Value = Fate> {
    prop::sample::select(vec![
        Fate::NeverWorked,
        Fate::Rejected,
        Fate::Accepted,
        Fate::Qualified,
        Fate::Won,
        Fate::NoNeedKnown,
        Fate::NoNeedKnownAndLost,
    ])
}

proptest! {
    /// Nobody is counted twice, and nothing is expected that cannot be.
    #[test]
    fn projections_stay_within_what_is_undecided(
        groups in prop::collection::vec((1_usize..40, 0_i64..40, prop::sample::select(vec!["Web", "Fair"]), fate()), 1..12),
    ) {
        // What no lead ever did is not evidenced of any.
        let recorded = [(1, 0, "Web", Fate::Won)];
        let case = case(&[&recorded[..], &groups].concat());
        let simulation = run(&case.agreement(), &case.history());
        let projection = Projection::of(&simulation);
        let n_undecided: usize = groups.iter().map(|(n, _, _, fate)| match fate {
            Fate::NeverWorked | Fate::NoNeedKnown => *n,
            _ => 0,
        }).sum();
        prop_assert_eq!(projection.waiting.iter().map(Waiting::n_leads).sum::<usize>(), n_undecided);
        let n_undecided = n_undecided as f64;
        for it in projection.more.into_iter().flatten() {
            prop_assert!(0.0 <= it.low && it.low <= it.value && it.value <= it.high && it.high <= n_undecided, "{it:?}");
        }
        if let [_, Some(qualified), Some(won)] = projection.more {
            prop_assert!(won.value <= qualified.value + 1e-9);
        }
    }
}
