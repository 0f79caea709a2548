use accord::export::{Asked, question};
use accord::leads::Recorded;
use accord::simulation::Share;
use accord::simulation::questions::{NeverClosing, Origin, SourceFate};
use proptest::prelude::*;
use serde_json::json;

use crate::case::{Case, CaseActivity, CaseLead, CaseValue};
use crate::run;

/// Every lead is an MQL at its first activity and a SQL when it is qualified. Observed until 30 June.
const CASE: &str = r#"(
    name: "never closing",
    criteria: [
        (id: "visit", name: "Visit", category: Action, effect: Points(1), evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 1),
    sql: (requirements: [(id: "qualified", name: "Qualified", test: Act(act: Qualified))]),
    leads: [],
    observed_until: "2026-06-30T00:00:00Z",
    expect: [],
)"#;

/// A lead qualified on a day of 2026, and what came of it on another.
fn lead(id: &str, source: &str, qualified: &str, then: Option<(Recorded, &str)>) -> CaseLead {
    let at = |day: &str| format!("2026-{day}T00:00:00Z").parse().unwrap();
    let mut records = vec![(Recorded::Qualified, at(qualified))];
    records.extend(then.map(|(what, day)| (what, at(day))));
    let visit = CaseActivity { at: Some(at("01-01")), kind: "visit".to_owned(), ..CaseActivity::default() };
    let source = (!source.is_empty()).then(|| ("source".to_owned(), CaseValue::Text(source.to_owned())));
    CaseLead {
        id: id.to_owned(),
        created: Some(at("01-01")),
        fields: source.into_iter().collect(),
        activities: vec![visit],
        records,
        ..CaseLead::default()
    }
}

/// The won ones took 10 and 31 days: nine tenths took at most 31.
fn case() -> Case {
    let mut case = Case::read(CASE);
    case.leads = vec![
        lead("a", "Web", "01-01", Some((Recorded::Won, "01-11"))),
        lead("b", "Web", "03-01", Some((Recorded::Won, "04-01"))),
        lead("c", "web", "03-01", Some((Recorded::Lost, "04-01"))),
        // Exactly 31 days before the end, and a day more.
        lead("d", "Web", "05-30", None),
        lead("e", "Web", "05-29", None),
        lead("f", "Fair", "03-01", Some((Recorded::Lost, "03-02"))),
        lead("g", "Fair", "03-01", Some((Recorded::Lost, "03-02"))),
        lead("h", "", "06-01", None),
    ];
    case
}

fn answer(case: &Case) -> NeverClosing {
    NeverClosing::of(&run(&case.agreement(), &case.history()))
}

fn fate(name: &str, [n_won, n_lost, n_old, n_young, n_undated]: [usize; 5]) -> SourceFate {
    let name = (!name.is_empty()).then(|| name.to_owned());
    SourceFate { name, n_won, n_lost, n_old, n_young, n_undated }
}

#[test]
fn open_ones_are_old_after_the_time_of_most_winners() {
    let answer = answer(&case());
    assert_eq!(answer.usual_wait, Some(31 * 86_400));
    assert_eq!(answer.origin, Origin::Source);
    // Web is written so more often than web. Two of two are worse than two of four.
    let expected = [fate("Fair", [0, 2, 0, 0, 0]), fate("Web", [2, 1, 1, 1, 0]), fate("", [0, 0, 0, 1, 0])];
    assert_eq!(answer.sources, expected);
    let shares: Vec<_> = answer.sources.iter().map(|it| answer.share(it)).collect();
    assert_eq!(shares, [Share::of(2, 2), Share::of(2, 4), None]);
}

#[test]
fn one_lost_lead_does_not_lead_the_list() {
    let mut case = case();
    case.leads.push(lead("one", "Rare", "01-01", Some((Recorded::Lost, "01-02"))));
    for n in 0..20 {
        case.leads.push(lead(&n.to_string(), "Bad", "01-01", Some((Recorded::Lost, "01-02"))));
    }
    case.leads.push(lead("best of the bad", "Bad", "01-01", Some((Recorded::Won, "01-02"))));
    let names: Vec<_> = answer(&case).sources.into_iter().filter_map(|it| it.name).collect();
    // The intervals begin at 0.81 (20 of 21), 0.43 (2 of 2), 0.27 (1 of 1) and 0.18 (2 of 4).
    assert_eq!(names, ["Bad", "Fair", "Rare", "Web"]);
}

#[test]
fn without_a_source_the_last_campaign_up_to_the_mql_time_counts() {
    let mut case = case();
    for lead in &mut case.leads {
        lead.fields.clear();
        let visit = |at: &str, campaign: &str| CaseActivity {
            at: Some(at.parse().unwrap()),
            kind: "mail".to_owned(),
            campaign: campaign.to_owned(),
            ..CaseActivity::default()
        };
        lead.activities.push(visit("2025-12-01T00:00:00Z", "first"));
        lead.activities.push(visit("2025-12-02T00:00:00Z", "last"));
        lead.activities.push(visit("2026-01-02T00:00:00Z", "too late"));
    }
    let answer = answer(&case);
    assert_eq!((answer.origin, answer.sources), (Origin::Campaign, vec![fate("last", [2, 3, 1, 2, 0])]));
}

#[test]
fn what_the_files_cannot_tell_is_not_nothing() {
    let mut case = case();
    for lead in &mut case.leads {
        lead.records.retain(|(what, _)| *what != Recorded::Lost);
        if lead.records.len() == 2 {
            lead.records.pop();
            lead.undated.push(Recorded::Won);
        }
    }
    let answer = answer(&case);
    assert!(!answer.can_tell);
    assert!(answer.sources.iter().all(|it| answer.share(it).is_none()));
    let n_undated: usize = answer.sources.iter().map(|it| it.n_undated).sum();
    assert_eq!(n_undated, 6, "nobody knows how long winners take");
}

#[test]
fn a_source_is_a_row() {
    let case = case();
    let simulation = run(&case.agreement(), &case.history());
    let sheets = (question("never-closing").unwrap().answer)(&Asked::of(&simulation)).unwrap();
    let row = &sheets[0].plain()[1];
    let counts = ["sql", "won", "lost", "open_old", "open_young"].map(|it| row[it].as_u64().unwrap());
    assert_eq!((&row["source"], counts), (&json!("Web"), [5, 2, 1, 1, 1]));
    assert_eq!(row["never_closing"]["value"], json!(0.5));
    assert_eq!(sheets[0].plain()[2]["source"], json!("unknown"));
}

proptest! {
    /// Every SQL is in one row and one column, and the worst stands first.
    #[test]
    fn rows_add_up(fates in prop::collection::vec((0_usize..4, 0_usize..3, 1_u8..29), 1..30)) {
        let mut case = Case::read(CASE);
        let sources = ["Web", "Fair", "web ", ""];
        for (n, (source, fate, day)) in fates.iter().enumerate() {
            let then = format!("02-{day:02}");
            let then = [None, Some((Recorded::Won, then.as_str())), Some((Recorded::Lost, then.as_str()))][*fate];
            case.leads.push(lead(&n.to_string(), sources[*source], "01-15", then));
        }
        let answer = answer(&case);
        let n_sqls: usize = answer.sources.iter().map(SourceFate::n_sqls).sum();
        prop_assert_eq!(n_sqls, fates.len());
        let low = |it: &SourceFate| answer.share(it).map_or(-1.0, |share| share.low);
        prop_assert!(answer.sources.is_sorted_by(|a, b| low(a) >= low(b)));
    }
}
