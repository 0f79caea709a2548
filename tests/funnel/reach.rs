//! Shows that the random trials reach what they are to try, so that no test passes for want of anything to test.

use std::collections::BTreeMap;

use accord::agreement::{Agreement, Category, Counting, Criterion, Evidence, RequirementTest, Stage};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Recorded;
use accord::scoring::{Met, Rules};
use accord::simulation::Figure;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use super::reference::{Outcome, Row, Source, StageOutcome};
use super::wanted::WANTED;
use super::{Trial, compare, figures, reference, run, trial};

const TRIALS: usize = 3_000;

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
    let mut unwaiting = agreement.clone();
    for criterion in &mut unwaiting.criteria {
        if let Evidence::Activity { wait_days, .. } = &mut criterion.evidence {
            *wait_days = 0;
        }
    }
    let unwaiting = Rules::new(&unwaiting, &leads);
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
        see_waits(seen, trial, &kept, row, &outcome);
        let unwaiting = unwaiting.judge(lead).mql;
        let hasty = unwaiting.at.is_some() && outcome.mql.at != unwaiting.at;
        seen.add_if(hasty && outcome.mql.at.is_some(), "a wait that moves the MQL time");
        seen.add_if(hasty && outcome.mql.at.is_none(), "a wait without which a lead would be an MQL");
        see_segment(seen, agreement, &outcome);
        see_passes(seen, agreement, &kept, row, &outcome);
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
        seen.add_if(test == "grid" && *met == Met::Met, "a grid that accepts");
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

fn see_waits(seen: &mut Seen, trial: &Trial, kept: &reference::History, row: &Row, outcome: &Outcome) {
    let ends = reference::ends_of_waits(&trial.agreement, row);
    let decided = outcome.mql.moment;
    let is_own = row.created == Some(decided) || row.activities.iter().any(|it| it.at == decided);
    let deciding = ends.contains(&decided) && !is_own;
    seen.add_if(deciding && outcome.mql.stopped_by.is_none(), "an MQL at the end of a wait");
    seen.add_if(deciding && outcome.mql.stopped_by.is_some(), "closest at the end of a wait");
    for criterion in &trial.agreement.criteria {
        let Evidence::Activity { wait_days: 1.., counting, decay, .. } = &criterion.evidence else {
            continue;
        };
        let of_it = |line: &&reference::Line| line.criterion == criterion.id.as_str();
        let gained =
            outcome.lines.iter().any(|it| of_it(&it) && matches!(it.source, Source::Activity { .. }));
        seen.add_if(gained, &format!("waited {counting:?}").replace(char::is_numeric, "n"));
        seen.add_if(gained && !decay.is_empty(), "waited and faded");
        let ends_it = outcome.disqualified_by.contains(&criterion.id.to_string());
        seen.add_if(ends_it, "a disqualifying criterion that waited");
        for end in reference::ends_of_its_waits(&trial.agreement, row, criterion) {
            seen.add_if(end > kept.end, "a wait beyond the end of observation");
            seen.add_if(end == kept.end, "a wait that ends with the observation");
            seen.add_if(
                row.created.is_some_and(|created| end < created),
                "a wait that ends before the creation",
            );
            seen.add_if(row.created == Some(end), "a wait that ends at the creation");
        }
    }
}

fn see_segment(seen: &mut Seen, agreement: &Agreement, outcome: &Outcome) {
    let Some(n) = outcome.segment else {
        seen.add_if(!agreement.segments.is_empty(), "no segment");
        return;
    };
    seen.add(format!("segment {n}"));
    let Some(own) = agreement.segments[n].threshold.map(i64::from) else {
        seen.add_if(agreement.mql.grid.is_none(), "a segment without a threshold of its own");
        return;
    };
    if agreement.mql.grid.is_some() {
        seen.add("a grid in place of a threshold of a segment");
        return;
    }
    let (score, general) = (outcome.mql.score, i64::from(agreement.mql.threshold));
    seen.add_if(own <= score && score < general, "enough for the segment only");
    seen.add_if(general <= score && score < own, "enough for the definition only");
}

fn see_passes(
    seen: &mut Seen,
    agreement: &Agreement,
    kept: &reference::History,
    row: &Row,
    outcome: &Outcome,
) {
    let Some(recycling) = agreement.recycling else { return };
    let begun: Vec<Timestamp> =
        outcome.mql.at.into_iter().chain(outcome.passes.iter().filter_map(|it| it.at)).collect();
    seen.add_if(begun.len() > 1, "a second pass");
    seen.add_if(begun.len() > 2, "a third pass");
    for (n, pass) in (2..).zip(&outcome.passes) {
        let endings = reference::endings(agreement, kept, row, n - 1);
        let Some((end, ending)) = endings.first() else { continue };
        let (before, now) = (begun[n - 2], begun[n - 1]);
        seen.add(format!("a pass ended as {ending:?}"));
        seen.add_if(*end < before, "a pass that ended before its MQL time");
        let over = (*end).max(before).0 + i64::from(recycling.pause_days) * SECONDS_PER_DAY;
        let beside = now.0 - over;
        seen.add_if(beside == 0 && recycling.pause_days > 0, "a pass at the very end of the pause");
        let records = reference::records(row, n);
        seen.add_if(records.is_empty(), "a pass without records");
        let sal = pass.sal.as_ref().map(|it| it.verdict);
        let sql = pass.sql.as_ref().map(|it| it.verdict);
        seen.add_if(sal.is_some(), &format!("later Sal {sal:?}"));
        seen.add_if(sql.is_some() && !records.is_empty(), &format!("later Sql {sql:?}"));
        seen.add_if(pass.list.is_some(), "a later pass that leads to a list");
    }
    // What was one second too early to begin a pass.
    for (n, before) in (1..).zip(&begun) {
        let Some((end, _)) = reference::endings(agreement, kept, row, n).first().copied() else { continue };
        let over = end.max(*before).0 + i64::from(recycling.pause_days) * SECONDS_PER_DAY;
        let early = row.activities.iter().any(|it| it.at.0 == over - 1 && it.at > *before);
        seen.add_if(early, "an activity a second before the end of the pause");
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
