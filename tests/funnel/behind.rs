//! Behind every number of a question stand as many leads as it says, whatever the files lack.

use accord::agreement::{Grid, GridCell, Stage};
use accord::scoring::Verdict;
use accord::simulation::questions::{
    AccountGroup, Accounts, Capacity, Cohorts, FitByEngagement, Kept, RecordedFunnel, Response, Sources,
    Speed, Step, Sweep, Velocity,
};
use accord::simulation::{Figure, Simulation};
use proptest::prelude::*;

use super::{run, trial, trials};

/// Numbers of what happened when.
fn by_time(simulation: &Simulation) -> Vec<(Figure, usize)> {
    let mut all = Vec::new();
    for cohort in Cohorts::of(simulation).by_creation {
        let month = Figure::Month(cohort.month);
        all.push((month.clone(), cohort.n_leads));
        all.push((month.clone().winners(), cohort.n_won));
        for stage in Stage::ALL {
            let passed = Figure::With(stage, Verdict::Passed);
            all.push((month.clone().and(passed), cohort.n_passed[stage.index()]));
        }
    }
    let weeks = Capacity::of(simulation, None).weeks;
    all.extend(weeks.into_iter().map(|it| (Figure::Week(it.monday), it.n_mqls)));
    let response = Response::of(simulation);
    let speeds = Speed::ALL.into_iter().zip(response.elapsed.by_speed);
    all.extend(speeds.map(|(speed, tally)| (Figure::Answered(speed), tally.n_leads)));
    if let Some(promise) = response.promise {
        let kept = Kept::ALL.into_iter().zip(promise.by_kept);
        all.extend(kept.map(|(kept, tally)| (Figure::Promise(kept), tally.n_leads)));
    }
    let velocity = Velocity::of(simulation);
    for step in Step::ALL {
        let curve = velocity.span(step).all.curve.iter();
        all.extend(curve.map(|it| (Figure::Made(step, it.seconds), it.n_done)));
    }
    all
}

/// Numbers of points, sources, accounts and what is recorded.
fn by_kind(simulation: &Simulation) -> Vec<(Figure, usize)> {
    let mut all = Vec::new();
    for width in [1, 7] {
        let bands = simulation.scores.bands(width);
        all.extend(bands.iter().map(|it| (Figure::Scores(it.from, it.from + width - 1), it.n_leads)));
    }
    let sweep = Sweep::of(simulation).points;
    all.extend(sweep.iter().map(|it| (Figure::Threshold(it.threshold), it.passed(Stage::Mql).n_leads)));
    let table = FitByEngagement::of(simulation);
    let grid = Grid { fit: table.fit, engagement: table.engagement, accepted: Vec::new() };
    for (fit, row) in (0..).zip(&table.cells) {
        for (engagement, cell) in (0..).zip(row) {
            let at = GridCell { fit, engagement };
            all.push((Figure::Cell(Box::new(grid.clone()), at), cell.leads.n_leads));
        }
    }
    let sources = Sources::of(simulation);
    let sources = sources.channels.unwrap_or(sources.first_campaigns);
    all.extend(sources.into_iter().map(|it| (Figure::Source(vec![it.name]), it.leads.n_leads)));
    let accounts = Accounts::of(simulation);
    let sizes = accounts.by_size.iter().enumerate();
    all.extend(sizes.map(|(n, it)| (Figure::Accounts(AccountGroup::Size(n)), it.people.n_leads)));
    for (is_complete, class) in [(true, accounts.complete), (false, accounts.incomplete)] {
        all.push((Figure::Accounts(AccountGroup::Team(is_complete)), class.people.n_leads));
    }
    if let Some(recorded) = RecordedFunnel::of(simulation.leads()) {
        all.extend(Stage::ALL.map(|it| (Figure::Recorded(it), recorded.stages[it.index()].n_leads)));
        all.push((Figure::Created.winners(), recorded.won.n_leads));
    }
    all
}

proptest! {
    #![proptest_config(trials(200))]

    #[test]
    fn every_number_of_a_question_has_its_leads(trial in trial()) {
        let simulation = run(&trial.agreement, &trial.history.leads());
        for (figure, n) in by_time(&simulation).into_iter().chain(by_kind(&simulation)) {
            prop_assert_eq!(simulation.leads_behind(&figure).len(), n, "{:?}", figure);
        }
    }
}
