//! The laws of docs/semantics.md, section 10, that bind what more or less of something can do.

use std::sync::Arc;

use accord::agreement::{
    Agreement, Category, Effect, Grid, GridCell, Limit, Minimums, Recycling, Segment, StageDefinition,
};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use accord::leads::Leads;
use accord::scoring::{LineKind, MqlJudgement, Rules, Verdict, explain};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::{Trial, qualifying, reference, run, trial, trials};

/// How every lead stands at the MQL stage, in the order of the history.
fn mqls(agreement: &Agreement, leads: &Arc<Leads>) -> Vec<MqlJudgement> {
    run(agreement, leads).judgements().map(|(_, it)| it.mql).collect()
}

fn passes(mql: &MqlJudgement) -> bool {
    mql.verdict == Verdict::Passed
}

/// The MQL times of every pass of every lead.
fn pass_times(agreement: &Agreement, leads: &Arc<Leads>) -> Vec<Vec<Timestamp>> {
    let rules = Rules::new(agreement, leads);
    let of_lead = |lead| {
        let explained = explain(&rules, lead);
        let further = explained.passes.iter().filter_map(|it| it.mql.at);
        explained.judgement.mql.at.into_iter().chain(further).collect()
    };
    leads.indices().map(of_lead).collect()
}

/// Whoever passes a stricter agreement passes the milder one, too, and no later; and so it is with every pass.
fn is_stricter(strict: &Agreement, mild: &Agreement, leads: &Arc<Leads>) -> Result<(), TestCaseError> {
    for (strict, mild) in mqls(strict, leads).iter().zip(mqls(mild, leads)) {
        if passes(strict) {
            prop_assert!(passes(&mild));
            prop_assert!(mild.moment <= strict.moment, "nobody qualifies sooner either");
        }
    }
    for (strict, mild) in pass_times(strict, leads).iter().zip(pass_times(mild, leads)) {
        prop_assert!(strict.len() <= mild.len(), "no pass is added");
        prop_assert!(strict.iter().zip(mild).all(|(strict, mild)| mild <= *strict), "none is sooner");
    }
    Ok(())
}

/// The agreement with other limits, so that its total never falls below -10.
fn with_floor(mut agreement: Agreement) -> Agreement {
    agreement.limits.total = Limit { floor: Some(-10), ..agreement.limits.total };
    agreement
}

/// Two agreements say the same of every lead.
fn are_same(one: &Agreement, other: &Agreement, leads: &Arc<Leads>) -> Result<(), TestCaseError> {
    let (rules, other_rules) = (Rules::new(one, leads), Rules::new(other, leads));
    for lead in leads.indices() {
        let (found, expected) = (explain(&rules, lead), explain(&other_rules, lead));
        prop_assert_eq!(found.judgement, expected.judgement, "{}", leads.id(lead));
        prop_assert_eq!(found.passes, expected.passes, "{}", leads.id(lead));
    }
    Ok(())
}

proptest! {
    #![proptest_config(trials(500))]

    #[test]
    fn raising_thresholds_never_adds_an_mql(trial in trial(), more in 1..20_i32, all in any::<bool>()) {
        let leads = trial.history.leads();
        let mut raised = trial.agreement.clone();
        raised.mql.threshold += more;
        if all {
            raised.segments.iter_mut().filter_map(|it| it.threshold.as_mut()).for_each(|it| *it += more);
        }
        is_stricter(&raised, &trial.agreement, &leads)?;
    }

    #[test]
    fn a_lead_with_a_threshold_of_its_own_cares_for_no_other(trial in trial(), more in -20..20_i32) {
        let leads = trial.history.leads();
        let mut other = trial.agreement.clone();
        other.mql.threshold += more;
        let (rules, other_rules) = (Rules::new(&trial.agreement, &leads), Rules::new(&other, &leads));
        for lead in leads.indices() {
            let own = rules.segment(lead).and_then(|n| trial.agreement.segments[n].threshold);
            if own.is_some() || trial.agreement.mql.grid.is_some() {
                prop_assert_eq!(rules.judge(lead), other_rules.judge(lead));
            }
        }
    }

    #[test]
    fn removing_an_undesirable_never_loses_an_mql(trial in trial()) {
        let leads = trial.history.leads();
        for (n, criterion) in trial.agreement.criteria.iter().enumerate() {
            if criterion.category != Category::Undesirable {
                continue;
            }
            let mut kinder = trial.agreement.clone();
            // The end of its wait stays a moment.
            kinder.criteria[n].effect = Effect::Points(0);
            is_stricter(&trial.agreement, &kinder, &leads)?;
        }
    }

    #[test]
    fn raising_a_minimum_never_adds_an_mql(trial in trial(), which in 0..4_usize, least in -5..10_i32, more in 0..9_i32) {
        let leads = trial.history.leads();
        let with = |least: i32| {
            let mut agreement = trial.agreement.clone();
            let Minimums { profile, channel, fit, engagement } = &mut agreement.mql.minimums;
            *[profile, channel, fit, engagement][which] = Some(least);
            agreement
        };
        is_stricter(&with(least), &trial.agreement, &leads).or_else(|error| {
            // Where there was a minimum before, that one may have been higher.
            if trial.agreement.mql.minimums.is_none() { Err(error) } else { Ok(()) }
        })?;
        is_stricter(&with(least + more), &with(least), &leads)?;
    }

    #[test]
    fn accepting_another_cell_never_loses_an_mql(trial in trial(), cell in any::<Index>()) {
        let leads = trial.history.leads();
        let Some(grid) = &trial.agreement.mql.grid else { return Ok(()) };
        let mut kinder = trial.agreement.clone();
        let more = *cell.get(&qualifying::cells(&grid.fit, &grid.engagement));
        let accepted = &mut kinder.mql.grid.as_mut().unwrap().accepted;
        accepted.push(more);
        accepted.sort();
        accepted.dedup();
        is_stricter(&trial.agreement, &kinder, &leads)?;
    }

    #[test]
    fn a_grid_of_accepted_cells_only_asks_for_nothing(trial in trial(), bounds in (qualifying::bounds(), qualifying::bounds())) {
        let leads = trial.history.leads();
        let mut full = with_floor(trial.agreement);
        let (fit, engagement) = bounds;
        let accepted = qualifying::cells(&fit, &engagement);
        full.mql.grid = Some(Grid { fit, engagement, accepted });
        let mut low = full.clone();
        low.mql.grid = None;
        low.mql.threshold = -10;
        low.segments.clear();
        are_same(&full, &low, &leads)?;
    }

    #[test]
    fn a_grid_of_one_bound_of_engagement_is_a_minimum(trial in trial(), least in -3..20_i32) {
        let leads = trial.history.leads();
        let mut grid = with_floor(trial.agreement);
        grid.mql.minimums.engagement = None;
        let accepted = vec![GridCell { fit: 0, engagement: 1 }];
        grid.mql.grid = Some(Grid { fit: Vec::new(), engagement: vec![least], accepted });
        let mut minimum = grid.clone();
        minimum.mql.grid = None;
        minimum.segments.clear();
        minimum.mql.threshold = -10;
        minimum.mql.minimums.engagement = Some(least);
        let times = |agreement: &Agreement| pass_times(agreement, &leads);
        prop_assert_eq!(times(&grid), times(&minimum));
    }

    #[test]
    fn a_segment_with_the_threshold_of_the_definition_changes_nothing(trial in trial(), spelled in any::<Vec<bool>>()) {
        let leads = trial.history.leads();
        let mut same = trial.agreement.clone();
        let spelled = spelled.into_iter().chain(std::iter::repeat(false));
        for (segment, spelled) in same.segments.iter_mut().zip(spelled) {
            segment.threshold = spelled.then_some(same.mql.threshold);
        }
        let mut none = same.clone();
        none.segments.clear();
        are_same(&same, &none, &leads)?;
    }

    #[test]
    fn a_segment_of_everybody_is_a_threshold(trial in trial(), threshold in -5..20_i32) {
        let leads = trial.history.leads();
        let mut segment = trial.agreement;
        let everybody = Segment {
            id: accord::agreement::SegmentId::new("everybody").unwrap(),
            name: "Everybody".to_owned(),
            condition: accord::agreement::Condition::AllOf(Vec::new()),
            threshold: Some(threshold),
        };
        segment.segments.insert(0, everybody);
        let mut threshold_only = segment.clone();
        threshold_only.segments.clear();
        threshold_only.mql.threshold = threshold;
        are_same(&segment, &threshold_only, &leads)?;
    }
}

proptest! {
    #![proptest_config(trials(500))]

    #[test]
    fn passes_never_overlap_and_need_recycling(trial in trial(), more in 0..9_u32) {
        let leads = trial.history.leads();
        let mut once = trial.agreement.clone();
        once.recycling = None;
        let times = pass_times(&trial.agreement, &leads);
        let first: Vec<Vec<Timestamp>> = times.iter().map(|it| it.iter().take(1).copied().collect()).collect();
        prop_assert_eq!(pass_times(&once, &leads), first, "the first pass does not depend on recycling");
        let Some(recycling) = trial.agreement.recycling else { return Ok(()) };
        let pause = i64::from(recycling.pause_days) * SECONDS_PER_DAY;
        for times in &times {
            let apart = |pair: &[Timestamp]| pair[0] < pair[1] && pair[1].0 - pair[0].0 >= pause;
            prop_assert!(times.windows(2).all(apart), "{:?}", times);
        }
        let mut longer = trial.agreement.clone();
        longer.recycling = Some(Recycling { pause_days: recycling.pause_days + more });
        is_stricter(&longer, &trial.agreement, &leads)?;
    }

    #[test]
    fn a_pass_that_nothing_ends_is_the_last(trial in trial()) {
        let Trial { agreement, mut history } = trial;
        for row in &mut history.rows {
            let ends = |what| matches!(what, accord::leads::Recorded::Rejected | accord::leads::Recorded::Recycled);
            row.records.retain(|it| !ends(it.what));
        }
        let mut timeless = agreement;
        timeless.sal = StageDefinition::default();
        prop_assert!(pass_times(&timeless, &history.leads()).iter().all(|times| times.len() < 2));
    }

    #[test]
    fn the_highest_score_is_the_highest_at_any_moment(trial in trial()) {
        let leads = trial.history.leads();
        let rules = Rules::new(&trial.agreement, &leads);
        let kept = reference::History::new(&trial.history.rows, trial.history.observed_until);
        for lead in leads.indices() {
            let row = kept.rows.iter().find(|row| row.id == leads.id(lead)).unwrap();
            let mql = rules.judge(lead).mql;
            let scores = reference::moments(&trial.agreement, &kept, row).into_iter();
            let highest = scores.map(|at| rules.ledger(lead, at).score.total).max();
            prop_assert_eq!(highest, Some(mql.highest_score));
            prop_assert!(mql.score <= mql.highest_score);
        }
    }

    #[test]
    fn more_points_for_a_criterion_never_lower_the_highest_score(trial in trial(), which in any::<Index>(), more in 1..20_i32) {
        let leads = trial.history.leads();
        let mut better = trial.agreement.clone();
        if better.criteria.is_empty() {
            return Ok(());
        }
        let criterion = which.get_mut(&mut better.criteria);
        match &mut criterion.effect {
            Effect::Points(points) if criterion.category == Category::Undesirable => *points = (*points + more).min(0),
            Effect::Points(points) => *points += more,
            Effect::Disqualifies => return Ok(()),
        }
        for (before, after) in mqls(&trial.agreement, &leads).iter().zip(mqls(&better, &leads)) {
            prop_assert!(before.highest_score <= after.highest_score);
        }
        if better.mql.grid.is_none() {
            is_stricter(&trial.agreement, &better, &leads)?;
        }
    }

    #[test]
    fn no_sum_is_beyond_its_limits(trial in trial(), at in select(vec![0, 1, 6, 30])) {
        let leads = trial.history.leads();
        let rules = Rules::new(&trial.agreement, &leads);
        let within = |limit: Limit, sum: i64| {
            limit.cap.is_none_or(|cap| sum <= cap.into()) && limit.floor.is_none_or(|floor| sum >= floor.into())
        };
        for lead in leads.indices() {
            let moment = Timestamp(rules.judge(lead).mql.moment.0 + at * SECONDS_PER_DAY);
            let ledger = rules.ledger(lead, moment);
            let mut by_category = [0; 4];
            for (n, criterion) in trial.agreement.criteria.iter().enumerate() {
                let lines = ledger.lines.iter().filter(|it| it.criterion == Some(n));
                let cut = |line: &accord::scoring::Line| line.kind == LineKind::CriterionCap;
                let sum: i64 = lines.clone().map(|it| it.points).sum();
                let before: i64 = lines.filter(|it| !cut(it)).map(|it| it.points).sum();
                let cap = criterion.cap.map_or(1_000_000, i64::from);
                prop_assert_eq!(sum, before.clamp(-cap, cap), "{}", criterion.id);
                let place = Category::ALL.iter().position(|it| *it == criterion.category).unwrap();
                by_category[place] += sum;
            }
            for (category, sum) in Category::ALL.into_iter().zip(by_category) {
                let limit = trial.agreement.limits.of(category);
                let lines = ledger.lines.iter().filter(|it| it.kind == LineKind::CategoryLimit(category));
                let kept = sum + lines.map(|it| it.points).sum::<i64>();
                prop_assert!(within(limit, kept), "{:?} {}", category, kept);
                prop_assert!(kept == sum || !within(limit, sum), "nothing is cut without need");
            }
            prop_assert!(within(trial.agreement.limits.total, ledger.score.total));
        }
    }
}
