use accord::agreement::{Effect, Grid, GridCell};
use accord::export::{Asked, question};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Recorded;
use accord::simulation::questions::{NoSuggestion, Suggestion};

use crate::case::{Case, CaseActivity, CaseLead, CaseValue};
use crate::run;
use crate::worked::day;

/// What happens to look good counts most: five points for what matters, thirty for what does not.
const CASE: &str = r#"(
    name: "suggest",
    criteria: [
        (id: "much", name: "Matters much", category: Profile, effect: Points(5), evidence: Fields(Ask(field: "much", question: Yes))),
        (id: "some", name: "Matters some", category: Profile, effect: Points(5), evidence: Fields(Ask(field: "some", question: Yes))),
        (id: "nothing", name: "Matters nothing", category: Profile, effect: Points(30), evidence: Fields(Ask(field: "nothing", question: Yes))),
        (id: "bad", name: "Is bad", category: Undesirable, effect: Points(-1), evidence: Fields(Ask(field: "bad", question: Yes))),
        (id: "visit", name: "Visit", category: Action, effect: Points(1), cap: 2, evidence: Activity(kind: "visit")),
    ],
    mql: (threshold: 30),
    leads: [],
    expect: [],
)"#;
const FIELDS: [&str; 4] = ["much", "some", "nothing", "bad"];
/// By how much each raises the logarithm of the odds.
const TRUTH: [f64; 4] = [3.0, 1.2, 0.0, -2.0];

/// Numbers that look like chance (D. E. Knuth's MMIX), from 0 to 1.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A lead every hour; those that are won are won five days later.
fn history(n_leads: i64, seed: u64, odds: impl Fn(&[bool]) -> f64) -> Case {
    let mut chance = Chance(seed);
    let mut case = Case::read(CASE);
    for n in 0..n_leads {
        let created = Timestamp(day(1).0 + n * 3_600);
        let has: Vec<bool> = FIELDS.iter().map(|_| chance.next() < 0.4).collect();
        let visit = Timestamp(created.0 + 3_600);
        let won = chance.next() < 1.0 / (1.0 + (-odds(&has)).exp());
        let fields = FIELDS.iter().zip(&has).map(|(name, has)| ((*name).to_owned(), CaseValue::Flag(*has)));
        let activity = CaseActivity { at: Some(visit), kind: "visit".to_owned(), ..CaseActivity::default() };
        case.leads.push(CaseLead {
            id: format!("{n:06}"),
            created: Some(created),
            fields: fields.collect(),
            activities: if chance.next() < 0.5 { vec![activity] } else { Vec::new() },
            records: if won {
                vec![(Recorded::Won, Timestamp(created.0 + 5 * SECONDS_PER_DAY))]
            } else {
                Vec::new()
            },
            ..CaseLead::default()
        });
    }
    case.observed_until = Some(Timestamp(day(1).0 + n_leads * 3_600 + 30 * SECONDS_PER_DAY));
    case
}

fn truth(has: &[bool]) -> f64 {
    -3.0 + has.iter().zip(TRUTH).map(|(has, weight)| if *has { weight } else { 0.0 }).sum::<f64>()
}

fn suggestion(case: &Case) -> Result<Suggestion, NoSuggestion> {
    Suggestion::of(&run(&case.agreement(), &case.history()))
}

fn points(suggestion: &Suggestion) -> Vec<i32> {
    suggestion.criteria.iter().map(|it| it.after).collect()
}

#[test]
fn what_matters_gets_the_points() {
    let case = history(4_000, 7, truth);
    let suggestion = suggestion(&case).unwrap();
    let [much, some, nothing, bad, visit] = points(&suggestion)[..] else { panic!() };
    // The truth is 3 to 1.2 to 0 to -2.
    assert!(
        1.8 < f64::from(much) / f64::from(some) && f64::from(much) / f64::from(some) < 3.6,
        "{suggestion:?}"
    );
    assert!(bad < 0 && -much < bad && nothing * 10 < much && visit * 10 < much, "{suggestion:?}");
    assert!(suggestion.finding.is_better, "{:?}", suggestion.finding);
    assert!(suggestion.now.caught.n_leads < suggestion.then.caught.n_leads);
    assert!(suggestion.now.area < suggestion.then.area);
    // Seven of ten leads, by their creation: 4,000 hours.
    assert_eq!(suggestion.split, Timestamp(day(1).0 + 2_800 * 3_600));
    assert_eq!((suggestion.fitted.0, suggestion.held_out.0), (2_800, 1_200));
    assert_eq!(suggestion.age, 5 * SECONDS_PER_DAY);
    let won = case.leads[2_800..].iter().filter(|lead| !lead.records.is_empty()).count();
    assert_eq!(suggestion.held_out.1, won);
    let having = case.leads[..2_800].iter().filter(|lead| matches!(lead.fields[0].1, CaseValue::Flag(true)));
    assert_eq!(suggestion.criteria[0].having.0, having.count());
}

#[test]
fn the_proposal_is_what_it_says_and_as_strict_as_the_agreement() {
    let case = history(4_000, 8, truth);
    let suggestion = suggestion(&case).unwrap();
    for it in &suggestion.criteria {
        assert_eq!(suggestion.agreement.criteria[it.criterion].effect, Effect::Points(it.after));
    }
    assert_eq!(suggestion.agreement.mql.threshold, suggestion.threshold.1);
    assert_eq!(suggestion.agreement.malformations(), []);
    // Runs of both say what is told of the leads held out.
    let history = case.history();
    for (agreement, evidence) in
        [(&case.agreement(), &suggestion.now), (&suggestion.agreement, &suggestion.then)]
    {
        let run = run(agreement, &history);
        let held_out: Vec<_> = history.indices().skip(2_800).collect();
        let is_mql = |lead| run.outcome(lead).reached().is_some();
        let n_mqls = held_out.iter().filter(|lead| is_mql(**lead)).count();
        let caught = held_out.iter().filter(|lead| is_mql(**lead) && history.won(**lead).is_some()).count();
        assert_eq!((evidence.mqls.n_leads, evidence.caught.n_leads), (n_mqls, caught));
    }
    let caught = |it: &accord::simulation::questions::Evidence| it.caught.n_leads;
    let finding = &suggestion.finding;
    assert_eq!(caught(&suggestion.then) + finding.lost.n_won, caught(&suggestion.now) + finding.gained.n_won);
    let mqls = |it: &accord::simulation::questions::Evidence| it.mqls.n_leads;
    assert_eq!(mqls(&suggestion.then) + finding.lost.n_leads, mqls(&suggestion.now) + finding.gained.n_leads);
}

#[test]
fn where_nothing_matters_nothing_is_better() {
    for seed in 0..8 {
        match suggestion(&history(3_000, seed, |_| -1.5)) {
            Ok(suggestion) => assert!(!suggestion.finding.is_better, "{seed}: {:?}", suggestion.finding),
            Err(reason) => assert_eq!(reason, NoSuggestion::NoSignal),
        }
    }
}

#[test]
fn what_a_lead_does_later_plays_no_part() {
    let case = history(2_000, 9, truth);
    let before = suggestion(&case).unwrap();
    let mut later = case;
    for lead in &mut later.leads {
        let days = |n: i64| lead.created.map(|at| Timestamp(at.0 + n * SECONDS_PER_DAY));
        // Winners visit when they are won, and all of them after the age at which they are seen.
        let at = if lead.records.is_empty() { days(6) } else { days(5) };
        lead.activities.push(CaseActivity { at, kind: "visit".to_owned(), ..CaseActivity::default() });
    }
    assert_eq!(suggestion(&later).unwrap().criteria, before.criteria);
}

#[test]
fn the_order_of_the_files_plays_no_part() {
    let case = history(2_000, 10, truth);
    let mut reversed = case.clone();
    reversed.leads.reverse();
    assert_eq!(suggestion(&reversed), suggestion(&case));
}

#[test]
fn a_segment_keeps_its_ratio_to_the_threshold() {
    let mut case = history(2_000, 11, truth);
    case.segments = vec![
        Case::read(&CASE.replace(
            "leads: []",
            r#"segments: [
        (id: "half", name: "Half", condition: Ask(field: "some", question: Yes), threshold: 15)], leads: []"#,
        ))
        .segments
        .remove(0),
    ];
    let suggestion = suggestion(&case).unwrap();
    assert_eq!(suggestion.agreement.segments[0].threshold, Some(suggestion.threshold.1 / 2));
}

#[test]
fn where_there_is_nothing_to_fit_it_says_why() {
    let few = history(200, 12, |_| -3.0);
    assert_eq!(suggestion(&few), Err(NoSuggestion::TooFew));
    let mut undated = history(2_000, 13, truth);
    for lead in &mut undated.leads {
        lead.undated.extend(lead.records.drain(..).map(|it| it.0));
    }
    assert_eq!(suggestion(&undated), Err(NoSuggestion::NoTimes));
    let mut without = history(2_000, 14, truth);
    without.criteria.clear();
    assert_eq!(suggestion(&without), Err(NoSuggestion::NoPoints));
    let mut silent = history(2_000, 15, truth);
    silent.leads.iter_mut().for_each(|lead| {
        lead.fields.clear();
        lead.activities.clear();
    });
    // One visit, of a lead that is held out, so that the history knows of visits.
    let last = silent.leads.len() - 1;
    let at = silent.leads[last].created;
    silent.leads[last].activities =
        vec![CaseActivity { at, kind: "visit".to_owned(), ..CaseActivity::default() }];
    assert_eq!(suggestion(&silent), Err(NoSuggestion::NoSignal));
    let mut grid = history(2_000, 16, truth);
    grid.mql.grid =
        Some(Grid { fit: vec![5], engagement: vec![1], accepted: vec![GridCell { fit: 1, engagement: 0 }] });
    assert_eq!(suggestion(&grid), Err(NoSuggestion::Grid));
    let run = run(&grid.agreement(), &grid.history());
    assert_eq!((question("suggest").unwrap().answer)(&Asked::of(&run)), Err("question-needs-threshold"));
}
