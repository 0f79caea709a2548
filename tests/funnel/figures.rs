//! Every number equals the leads behind it, and what the second evaluator counts.

use std::sync::Arc;

use accord::agreement::{Agreement, Category, Counting, Effect, Evidence, Stage};
use accord::leads::{LeadIndex, Leads, Recorded};
use accord::scoring::{Rules, Verdict};
use accord::simulation::{Figure, Simulation, Tally};
use proptest::prelude::*;

use super::reference::{self, Outcome, Row, StageOutcome};
use super::{Trial, run, trial, trials};

/// Every figure of a simulation, with the number that is shown for it.
pub fn figures(simulation: &Simulation) -> Vec<(Figure, Tally)> {
    let funnel = &simulation.funnel;
    let mut figures = vec![(Figure::Created, funnel.created), (Figure::Won, funnel.won())];
    for stage in Stage::ALL {
        let counts = funnel.stage(stage);
        figures.push((Figure::Reached(stage), counts.reached));
        for verdict in Verdict::ALL {
            figures.push((Figure::With(stage, verdict), counts.with(verdict)));
        }
    }
    for leak in &simulation.leakage.leaks {
        figures.push((Figure::First(leak.stage, leak.place), leak.first));
        figures.push((Figure::Sole(leak.stage, leak.place), leak.sole));
    }
    for count in &simulation.leakage.lists {
        figures.push((Figure::List(count.list.clone()), count.leads));
    }
    figures
}

fn won(leads: &Arc<Leads>, behind: &[LeadIndex]) -> (usize, i64) {
    let won: Vec<_> = behind.iter().filter_map(|lead| leads.won(*lead)).collect();
    (won.len(), won.iter().filter_map(|it| it.amount).sum())
}

fn was_won(row: &Row) -> bool {
    row.records.iter().any(|it| it.what == Recorded::Won)
}

/// Leads of the second evaluator that a figure counts, by its own words.
fn counts(rules: &Rules, figure: &Figure, row: &Row, outcome: &Outcome) -> bool {
    let of = |stage: Stage| -> Option<(Verdict, Option<String>, bool)> {
        let other = |it: &StageOutcome| (it.verdict, it.decided_by.clone(), it.sole);
        match stage {
            Stage::Mql => Some((outcome.mql.verdict, outcome.mql.stopped_by.clone(), outcome.mql.sole)),
            Stage::Sal => outcome.sal.as_ref().map(other),
            Stage::Sql => outcome.sql.as_ref().map(other),
        }
    };
    let failed_at = |stage: Stage, place: u16| {
        let test = rules.tests(stage)[usize::from(place)].to_string();
        of(stage).filter(|it| it.0 == Verdict::Failed && it.1 == Some(test))
    };
    match figure {
        Figure::Created => true,
        Figure::Reached(stage) => of(*stage).is_some(),
        Figure::With(stage, verdict) => of(*stage).is_some_and(|it| it.0 == *verdict),
        Figure::Won => was_won(row) && of(Stage::Sql).is_some_and(|it| it.0 == Verdict::Passed),
        Figure::First(stage, place) => failed_at(*stage, *place).is_some(),
        Figure::Sole(stage, place) => failed_at(*stage, *place).is_some_and(|it| it.2),
        Figure::List(list) => {
            let failed = Stage::ALL.into_iter().any(|it| of(it).is_some_and(|it| it.0 == Verdict::Failed));
            failed && outcome.list == list.as_ref().map(ToString::to_string)
        }
        Figure::Any(verdict) => Stage::ALL.into_iter().any(|it| of(it).is_some_and(|it| it.0 == *verdict)),
        Figure::CameTo(stage) => {
            let passed = |it: &Stage| of(*it).is_some_and(|it| it.0 == Verdict::Passed);
            Stage::ALL.into_iter().take_while(passed).last() == *stage
        }
        Figure::Winners(figure) => was_won(row) && counts(rules, figure, row, outcome),
        Figure::Others(figure) => !was_won(row) && counts(rules, figure, row, outcome),
        Figure::Both(first, second) => {
            counts(rules, first, row, outcome) && counts(rules, second, row, outcome)
        }
        other => unreachable!("tests/report/marks.rs asks {other:?}"),
    }
}

/// The leads of the second evaluator behind a figure: how many, how many of them won, and their money.
fn tally(rules: &Rules, figure: &Figure, rows: &[Row], outcomes: &[Outcome]) -> Tally {
    let mut tally = Tally::default();
    for row in rows {
        let Some(outcome) = outcomes.iter().find(|it| it.id == row.id) else { continue };
        if counts(rules, figure, row, outcome) {
            tally.n_leads += 1;
            let wins = || row.records.iter().filter(|it| it.what == Recorded::Won);
            tally.n_won += usize::from(was_won(row));
            tally.money += wins().filter_map(|it| it.amount).sum::<i64>();
        }
    }
    tally
}

proptest! {
    #![proptest_config(trials(400))]

    #[test]
    fn every_figure_equals_the_number_of_leads_behind_it(trial in trial()) {
        let leads = trial.history.leads();
        let simulation = run(&trial.agreement, &leads);
        for (figure, shown) in figures(&simulation) {
            let behind = simulation.leads_behind(&figure);
            prop_assert_eq!(behind.len(), shown.n_leads, "{:?}", figure);
            prop_assert_eq!(won(&leads, &behind), (shown.n_won, shown.money), "{:?}", figure);
            let winners = Figure::Winners(Box::new(figure));
            prop_assert_eq!(simulation.leads_behind(&winners).len(), shown.n_won, "{:?}", winners);
            let winners_again = Figure::Winners(Box::new(winners));
            prop_assert_eq!(simulation.leads_behind(&winners_again).len(), shown.n_won);
        }
    }

    #[test]
    fn all_that_reached_a_stage_stand_under_one_verdict(trial in trial()) {
        let leads = trial.history.leads();
        let simulation = run(&trial.agreement, &leads);
        let funnel = &simulation.funnel;
        let mut reached = funnel.created;
        let mut n_failed = 0;
        for stage in Stage::ALL {
            let counts = funnel.stage(stage);
            prop_assert_eq!(counts.reached, reached, "those that passed the stage before");
            let parts = Verdict::ALL.map(|verdict| counts.with(verdict));
            prop_assert_eq!(parts.iter().map(|it| it.n_leads).sum::<usize>(), counts.reached.n_leads);
            prop_assert_eq!(parts.iter().map(|it| it.n_won).sum::<usize>(), counts.reached.n_won);
            prop_assert_eq!(parts.iter().map(|it| it.money).sum::<i64>(), counts.reached.money);
            let leaks = simulation.leakage.leaks.iter().filter(|leak| leak.stage == stage);
            prop_assert_eq!(leaks.clone().map(|it| it.first.n_leads).sum::<usize>(), counts.failed.n_leads);
            for leak in leaks {
                prop_assert!(leak.sole.n_leads <= leak.first.n_leads);
            }
            n_failed += counts.failed.n_leads;
            reached = counts.passed;
        }
        prop_assert_eq!(funnel.won().n_leads, reached.n_won);
        let listed: usize = simulation.leakage.lists.iter().map(|it| it.leads.n_leads).sum();
        prop_assert_eq!(listed, n_failed, "each failed lead goes to one list, or nowhere");
    }

    #[test]
    fn the_second_evaluator_counts_the_same(trial in trial()) {
        let Trial { agreement, history } = &trial;
        let leads = history.leads();
        let rules = Rules::new(agreement, &leads);
        let simulation = run(agreement, &leads);
        let rows = reference::History::new(&history.rows, history.observed_until).rows;
        let outcomes = reference::evaluate(agreement, &history.rows, history.observed_until);
        for (figure, shown) in figures(&simulation) {
            prop_assert_eq!(tally(&rules, &figure, &rows, &outcomes), shown, "{:?}", figure);
        }
        let kept = reference::History::new(&history.rows, history.observed_until);
        for (n, used) in simulation.criteria.iter().enumerate() {
            let alone = alone(agreement, n);
            let touched = reference::evaluate(&alone, &history.rows, history.observed_until);
            let n_touched = touched.iter().filter(|it| it.mql.highest_score > 0).count();
            prop_assert_eq!(n_touched, used.n_touched, "{}", agreement.criteria[n].id);
            let id = agreement.criteria[n].id.to_string();
            let silent = |row: &&Row| reference::silent(&alone, &kept, row, kept.end).contains(&id);
            prop_assert_eq!(kept.rows.iter().filter(silent).count(), used.n_unknown, "{}", agreement.criteria[n].id);
        }
    }
}

/// An agreement that gives a point, for ever, for every time that one criterion has what it asks for. The others give
/// nothing; but the ends of their waits stay moments.
fn alone(agreement: &Agreement, n: usize) -> Agreement {
    let mut criterion = agreement.criteria[n].clone();
    criterion.effect = Effect::Points(1);
    criterion.cap = None;
    criterion.category = Category::Action;
    match &mut criterion.evidence {
        Evidence::Activity { counting, decay, .. } => {
            *counting = Counting::EveryTime;
            decay.clear();
        }
        Evidence::Fields(_) => criterion.category = Category::Profile,
        Evidence::Amount { .. } => {}
    }
    let mut alone = Agreement::nameless();
    alone.calendar = agreement.calendar.clone();
    alone.criteria.clone_from(&agreement.criteria);
    for other in &mut alone.criteria {
        other.effect = Effect::Points(0);
    }
    alone.criteria[n] = criterion;
    alone
}
