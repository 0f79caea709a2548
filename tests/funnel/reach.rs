//! Shows that the random trials reach what they are to try, so that no test passes for want of anything to test.

use std::collections::BTreeMap;

use accord::agreement::{Category, Counting, Criterion, Evidence, RequirementTest, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Recorded;
use accord::scoring::{Met, Rules};
use accord::simulation::Figure;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::reference::{Outcome, Row, Source, StageOutcome};
use super::{Trial, compare, figures, reference, run, trial};

const TRIALS: usize = 2_000;

/// What so many trials must reach, and how often at least: about half of what they do.
const WANTED: [(&str, usize); 106] = [
    ("MQL Failed", 1300),
    ("MQL Passed", 1000),
    ("MQL at a later moment than the first", 60),
    ("MQL without a time", 200),
    ("SAL or SQL leads to later", 80),
    ("SAL or SQL leads to low-quality", 80),
    ("SAL or SQL leads to nurture", 100),
    ("SAL or SQL leads to out", 100),
    ("Sal Failed", 300),
    ("Sal Immature", 6),
    ("Sal NotEvidenced", 200),
    ("Sal Passed", 80),
    ("Sal Passed without requirements", 300),
    ("Sql Failed", 100),
    ("Sql Immature", 6),
    ("Sql NotEvidenced", 100),
    ("Sql Passed", 30),
    ("Sql Passed without requirements", 100),
    ("a change at the very deadline", 9),
    ("a clock that is turned before the deadline", 9),
    ("a complete buying team", 100),
    ("a criterion that disqualifies", 150),
    ("a deadline at the very end of observation", 10),
    ("a history without activities", 200),
    ("a lead without any moment of its own", 200),
    ("a lead without creation time", 600),
    ("a second hand-off", 20),
    ("activities left out", 300),
    ("an activity before the creation", 700),
    ("an optional requirement that is not met", 300),
    ("an undated change", 200),
    ("closest at a later moment than the first", 400),
    ("decay at its last second", 15),
    ("decay that begins with nothing", 10),
    ("failed leads that go nowhere", 200),
    ("figure Created", 800),
    ("figure Created with winners", 200),
    ("figure First", 900),
    ("figure First with winners", 150),
    ("figure List", 800),
    ("figure List with winners", 150),
    ("figure Reached", 1500),
    ("figure Reached with winners", 300),
    ("figure Sole", 500),
    ("figure Sole with winners", 100),
    ("figure With", 1800),
    ("figure With with winners", 300),
    ("figure Won", 20),
    ("figure Won with winners", 20),
    ("first buying_team", 100),
    ("first disqualifier", 150),
    ("first minimum:channel", 60),
    ("first minimum:engagement", 40),
    ("first minimum:fit", 40),
    ("first minimum:profile", 80),
    ("first required_field", 150),
    ("first threshold", 600),
    ("leads left out", 200),
    ("line Activity AtMostOnceInDays +", 100),
    ("line Activity AtMostOnceInDays -", 20),
    ("line Activity EveryTime +", 100),
    ("line Activity EveryTime -", 20),
    ("line Activity Once +", 80),
    ("line Activity Once -", 15),
    ("line Activity OncePerAsset +", 100),
    ("line Activity OncePerAsset -", 20),
    ("line Activity OncePerCampaign +", 80),
    ("line Activity OncePerCampaign -", 20),
    ("line Amount +", 80),
    ("line Amount -", 15),
    ("line CategoryLimit Action -", 60),
    ("line CategoryLimit Channel -", 20),
    ("line CategoryLimit Profile -", 20),
    ("line CategoryLimit Undesirable +", 15),
    ("line CriterionCap +", 20),
    ("line CriterionCap -", 150),
    ("line Fields +", 700),
    ("line Fields -", 30),
    ("line TotalLimit +", 10),
    ("line TotalLimit -", 100),
    ("line at a part of its points", 100),
    ("requirement Act at any time Met", 200),
    ("requirement Act at any time NotEvidenced", 200),
    ("requirement Act at any time NotMet", 150),
    ("requirement Act with a window Met", 60),
    ("requirement Act with a window NotEvidenced", 600),
    ("requirement Act with a window NotMet", 200),
    ("requirement Act with a window NotYetDue", 30),
    ("requirement Fields Met", 200),
    ("requirement Fields NotEvidenced", 200),
    ("requirement Fields NotMet", 300),
    ("silent Activity", 700),
    ("silent Amount", 150),
    ("silent Fields", 800),
    ("silent disqualifier", 200),
    ("sole buying_team", 40),
    ("sole disqualifier", 60),
    ("sole minimum:channel", 10),
    ("sole minimum:engagement", 10),
    ("sole minimum:fit", 10),
    ("sole minimum:profile", 20),
    ("sole required_field", 30),
    ("sole requirement of Sal", 150),
    ("sole requirement of Sql", 60),
    ("sole threshold", 600),
    ("stage changes left out", 300),
];

/// How often something was seen.
#[derive(Default)]
struct Seen(BTreeMap<String, usize>);

impl Seen {
    fn add(&mut self, what: impl Into<String>) {
        *self.0.entry(what.into()).or_default() += 1;
    }

    fn add_if(&mut self, holds: bool, what: &str) {
        if holds {
            self.add(what);
        }
    }
}

fn kind(test: &str) -> &str {
    if test.starts_with("minimum:") { test } else { test.split(':').next().unwrap_or(test) }
}

fn see_trial(seen: &mut Seen, trial: &Trial) {
    let Trial { agreement, history } = trial;
    let leads = history.leads();
    let rules = Rules::new(agreement, &leads);
    let kept = reference::History::new(&history.rows, history.observed_until);
    seen.add_if(leads.left_out().n_leads > 0, "leads left out");
    seen.add_if(leads.left_out().n_activities > 0, "activities left out");
    seen.add_if(leads.left_out().n_stage_changes > 0, "stage changes left out");
    seen.add_if(!leads.is_empty() && !leads.has_activities(), "a history without activities");
    for lead in leads.indices() {
        let Some(row) = kept.rows.iter().find(|row| row.id == leads.id(lead)) else { continue };
        let outcome = compare::found(&rules, lead);
        see_mql(seen, row, &outcome);
        for (stage, judged) in [(Stage::Sal, &outcome.sal), (Stage::Sql, &outcome.sql)] {
            let Some(judged) = judged else { continue };
            see_stage(seen, trial, stage, judged);
        }
        see_lines(seen, trial, &outcome);
        see_records(seen, trial, row, &outcome, kept.end);
    }
    let simulation = run(agreement, &leads);
    for (figure, shown) in figures::figures(&simulation) {
        let name = format!("{figure:?}");
        let name = name.split(['(', '{']).next().unwrap_or_default();
        seen.add_if(shown.n_leads > 0, &format!("figure {name}"));
        seen.add_if(shown.n_won > 0, &format!("figure {name} with winners"));
        seen.add_if(shown.n_leads > 0 && figure == Figure::List(None), "failed leads that go nowhere");
    }
}

fn see_mql(seen: &mut Seen, row: &Row, outcome: &Outcome) {
    let mql = &outcome.mql;
    seen.add(format!("MQL {:?}", mql.verdict));
    if let Some(test) = &mql.stopped_by {
        seen.add(format!("first {}", kind(test)));
        seen.add_if(mql.sole, &format!("sole {}", kind(test)));
    }
    let begun = row.created.or(row.activities.iter().map(|it| it.at).min());
    let passed = mql.stopped_by.is_none();
    seen.add_if(passed && mql.at.is_none(), "MQL without a time");
    seen.add_if(passed && mql.at > begun, "MQL at a later moment than the first");
    seen.add_if(!passed && Some(mql.moment) > begun, "closest at a later moment than the first");
    seen.add_if(row.created.is_none(), "a lead without creation time");
    seen.add_if(row.created.is_none() && row.activities.is_empty(), "a lead without any moment of its own");
    let early = row.activities.iter().any(|did| row.created.is_some_and(|created| did.at < created));
    seen.add_if(early, "an activity before the creation");
    seen.add_if(!outcome.disqualified_by.is_empty(), "a criterion that disqualifies");
    for (_, test, met, _) in &outcome.tests {
        seen.add_if(test == "buying_team" && *met == Met::Met, "a complete buying team");
    }
}

fn see_stage(seen: &mut Seen, trial: &Trial, stage: Stage, judged: &StageOutcome) {
    let requirements = trial.agreement.requirements(stage);
    let bare = requirements.iter().all(|it| it.optional);
    let asked = if bare { " without requirements" } else { "" };
    seen.add(format!("{stage:?} {:?}{asked}", judged.verdict));
    seen.add_if(judged.sole, &format!("sole requirement of {stage:?}"));
}

fn counting(criterion: &Criterion) -> String {
    match &criterion.evidence {
        Evidence::Activity { counting: Counting::AtMostOnceInDays(_), .. } => "AtMostOnceInDays".to_owned(),
        Evidence::Activity { counting, .. } => format!("{counting:?}"),
        Evidence::Fields(_) | Evidence::Amount { .. } => String::new(),
    }
}

fn see_lines(seen: &mut Seen, trial: &Trial, outcome: &Outcome) {
    for line in &outcome.lines {
        let criterion = trial.agreement.criteria.iter().find(|it| it.id.as_str() == line.criterion);
        let sign = if line.points > 0 { "+" } else { "-" };
        match &line.source {
            Source::Activity { at, percent } => {
                let Some(criterion) = criterion else { continue };
                seen.add(format!("line Activity {} {sign}", counting(criterion)));
                seen.add_if(*percent < 100, "line at a part of its points");
                let Evidence::Activity { decay, .. } = &criterion.evidence else { continue };
                let age = outcome.mql.moment.0 - at.0;
                let last_second = |days: u32| age > 0 && age == i64::from(days) * SECONDS_PER_DAY;
                seen.add_if(decay.iter().any(|it| last_second(it.until_days)), "decay at its last second");
                seen.add_if(
                    decay.first().is_some_and(|it| it.percent == 0),
                    "decay that begins with nothing",
                );
            }
            Source::Fields => seen.add(format!("line Fields {sign}")),
            Source::Amount { .. } => seen.add(format!("line Amount {sign}")),
            Source::CriterionCap => seen.add(format!("line CriterionCap {sign}")),
            Source::CategoryLimit(category) => seen.add(format!("line CategoryLimit {category:?} {sign}")),
            Source::TotalLimit => seen.add(format!("line TotalLimit {sign}")),
        }
    }
    for id in &outcome.silent {
        let criterion = trial.agreement.criteria.iter().find(|it| it.id.as_str() == id);
        match criterion.map(|it| &it.evidence) {
            Some(Evidence::Fields(_)) => seen.add("silent Fields"),
            Some(Evidence::Amount { .. }) => seen.add("silent Amount"),
            Some(Evidence::Activity { .. }) => seen.add("silent Activity"),
            None => {}
        }
        let ends = criterion.is_some_and(|it| it.points().is_none() && it.category == Category::Undesirable);
        seen.add_if(ends, "silent disqualifier");
    }
}

fn see_records(seen: &mut Seen, trial: &Trial, row: &Row, outcome: &Outcome, end: Timestamp) {
    let hand_offs: Vec<Timestamp> =
        row.records.iter().filter(|it| it.what == Recorded::HandedOver).filter_map(|it| it.at).collect();
    if outcome.sal.is_none() {
        return;
    }
    seen.add_if(hand_offs.len() > 1, "a second hand-off");
    seen.add_if(row.records.iter().any(|it| it.at.is_none()), "an undated change");
    if let Some(list) = &outcome.list {
        seen.add(format!("SAL or SQL leads to {list}"));
    }
    for (stage, test, met, optional) in &outcome.tests {
        let requirements = trial.agreement.requirements(*stage);
        let asked = requirements.iter().find(|it| format!("requirement:{}", it.id) == *test);
        let Some(asked) = asked else { continue };
        seen.add_if(*optional && *met != Met::Met, "an optional requirement that is not met");
        let RequirementTest::Act { within, .. } = &asked.test else {
            seen.add(format!("requirement Fields {met:?}"));
            continue;
        };
        let timed = if within.is_some() { "with a window" } else { "at any time" };
        seen.add(format!("requirement Act {timed} {met:?}"));
        let (Some(window), Some(first)) = (within, hand_offs.iter().min()) else { continue };
        let due = reference::deadline(*first, *window, &trial.agreement.calendar);
        seen.add_if(row.records.iter().any(|it| it.at == Some(due)), "a change at the very deadline");
        seen.add_if(due == end, "a deadline at the very end of observation");
        let zone = trial.agreement.calendar.zone();
        let turned = |zone: jiff::tz::TimeZone| {
            zone.following(first.to_jiff()).next().is_some_and(|it| it.timestamp() < due.to_jiff())
        };
        seen.add_if(zone.is_some_and(turned), "a clock that is turned before the deadline");
    }
}

#[test]
fn random_trials_reach_everything_that_they_are_to_try() {
    let mut runner = TestRunner::deterministic();
    let strategy = trial();
    let mut seen = Seen::default();
    for _ in 0..TRIALS {
        let tree = proptest::strategy::Strategy::new_tree(&strategy, &mut runner).unwrap();
        see_trial(&mut seen, &tree.current());
    }
    let count = |what: &str| seen.0.get(what).copied().unwrap_or_default();
    let rare: Vec<_> = WANTED.iter().filter(|(what, least)| count(what) < *least).collect();
    assert!(rare.is_empty(), "too rare: {rare:?}\nseen: {:#?}", seen.0);
}
