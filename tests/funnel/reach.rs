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

/// What so many trials must reach, and how often at least: well under half of what they do.
const WANTED: [(&str, usize); 106] = [
    ("MQL Failed", 1100),
    ("MQL Passed", 700),
    ("MQL at a later moment than the first", 40),
    ("MQL without a time", 150),
    ("SAL or SQL leads to later", 60),
    ("SAL or SQL leads to low-quality", 60),
    ("SAL or SQL leads to nurture", 40),
    ("SAL or SQL leads to out", 40),
    ("Sal Failed", 150),
    ("Sal Immature", 15),
    ("Sal NotEvidenced", 200),
    ("Sal Passed", 100),
    ("Sal Passed without requirements", 200),
    ("Sql Failed", 60),
    ("Sql Immature", 7),
    ("Sql NotEvidenced", 80),
    ("Sql Passed", 40),
    ("Sql Passed without requirements", 80),
    ("a change at the very deadline", 20),
    ("a clock that is turned before the deadline", 15),
    ("a complete buying team", 80),
    ("a criterion that disqualifies", 150),
    ("a deadline at the very end of observation", 40),
    ("a history without activities", 150),
    ("a lead without any moment of its own", 150),
    ("a lead without creation time", 400),
    ("a second hand-off", 100),
    ("activities left out", 300),
    ("an activity before the creation", 600),
    ("an optional requirement that is not met", 200),
    ("an undated change", 100),
    ("closest at a later moment than the first", 300),
    ("decay at its last second", 8),
    ("decay that begins with nothing", 6),
    ("failed leads that go nowhere", 150),
    ("figure Created", 700),
    ("figure Created with winners", 150),
    ("figure First", 700),
    ("figure First with winners", 100),
    ("figure List", 600),
    ("figure List with winners", 100),
    ("figure Reached", 1200),
    ("figure Reached with winners", 200),
    ("figure Sole", 400),
    ("figure Sole with winners", 60),
    ("figure With", 1400),
    ("figure With with winners", 200),
    ("figure Won", 20),
    ("figure Won with winners", 20),
    ("first buying_team", 80),
    ("first disqualifier", 150),
    ("first minimum:channel", 40),
    ("first minimum:engagement", 30),
    ("first minimum:fit", 40),
    ("first minimum:profile", 40),
    ("first required_field", 100),
    ("first threshold", 500),
    ("leads left out", 200),
    ("line Activity AtMostOnceInDays +", 60),
    ("line Activity AtMostOnceInDays -", 9),
    ("line Activity EveryTime +", 100),
    ("line Activity EveryTime -", 20),
    ("line Activity Once +", 80),
    ("line Activity Once -", 15),
    ("line Activity OncePerAsset +", 80),
    ("line Activity OncePerAsset -", 10),
    ("line Activity OncePerCampaign +", 60),
    ("line Activity OncePerCampaign -", 15),
    ("line Amount +", 60),
    ("line Amount -", 15),
    ("line CategoryLimit Action -", 40),
    ("line CategoryLimit Channel -", 20),
    ("line CategoryLimit Profile -", 15),
    ("line CategoryLimit Undesirable +", 15),
    ("line CriterionCap +", 15),
    ("line CriterionCap -", 150),
    ("line Fields +", 500),
    ("line Fields -", 20),
    ("line TotalLimit +", 8),
    ("line TotalLimit -", 80),
    ("line at a part of its points", 100),
    ("requirement Act at any time Met", 80),
    ("requirement Act at any time NotEvidenced", 100),
    ("requirement Act at any time NotMet", 80),
    ("requirement Act with a window Met", 100),
    ("requirement Act with a window NotEvidenced", 300),
    ("requirement Act with a window NotMet", 150),
    ("requirement Act with a window NotYetDue", 40),
    ("requirement Fields Met", 100),
    ("requirement Fields NotEvidenced", 80),
    ("requirement Fields NotMet", 100),
    ("silent Activity", 500),
    ("silent Amount", 100),
    ("silent Fields", 700),
    ("silent disqualifier", 150),
    ("sole buying_team", 30),
    ("sole disqualifier", 80),
    ("sole minimum:channel", 15),
    ("sole minimum:engagement", 6),
    ("sole minimum:fit", 10),
    ("sole minimum:profile", 9),
    ("sole required_field", 20),
    ("sole requirement of Sal", 100),
    ("sole requirement of Sql", 40),
    ("sole threshold", 500),
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
