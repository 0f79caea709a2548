//! Which leads a figure counts: decided by the functions that count it.

use super::questions::{
    AccountGroups, Answers, Course, Courses, Origins, Promises, month_of, months, points_of, was_recorded,
    week_of,
};
use super::{Figure, Simulation};
use crate::agreement::Stage;
use crate::leads::LeadIndex;
use crate::scoring::{Outcome, Verdict};

/// Tells whether a figure counts a lead.
pub(super) type Test<'a> = Box<dyn Fn(LeadIndex) -> bool + Send + Sync + 'a>;

/// Prepares to ask a figure about leads. What all leads share is worked out once.
pub(super) fn test<'a>(
    figure: &'a Figure,
    simulation: &'a Simulation,
    against: Option<&'a Simulation>,
) -> Test<'a> {
    let leads = simulation.leads();
    let won = |lead| leads.won_amount(lead).is_some();
    match figure {
        Figure::Created => Box::new(|_| true),
        Figure::Winners(of) => {
            let of = test(of, simulation, against);
            Box::new(move |lead| won(lead) && of(lead))
        }
        Figure::Others(of) => {
            let of = test(of, simulation, against);
            Box::new(move |lead| !won(lead) && of(lead))
        }
        Figure::Both(first, second) => {
            let (first, second) = (test(first, simulation, against), test(second, simulation, against));
            Box::new(move |lead| first(lead) && second(lead))
        }
        // Without another agreement there was nothing before.
        Figure::Before(of) => against.map_or(Box::new(|_| false), |it| test(of, it, None)),
        Figure::Recorded(stage) => Box::new(move |lead| was_recorded(leads, lead, *stage)),
        Figure::Source(names) => {
            let origins = Origins::of(simulation);
            Box::new(move |lead| names.iter().any(|name| name.as_deref() == origins.of_lead(lead)))
        }
        Figure::Accounts(group) => {
            let groups = AccountGroups::of(simulation);
            Box::new(move |lead| groups.has(lead, *group))
        }
        Figure::Scores(..) | Figure::Threshold(_) | Figure::Cell(..) => by_points(figure, simulation),
        Figure::Month(_)
        | Figure::CreatedWeek(_)
        | Figure::Week(_)
        | Figure::Answered(_)
        | Figure::Promise(_)
        | Figure::Made(..) => by_time(figure, simulation),
        _ => Box::new(move |lead| {
            by_outcome(figure, simulation, &simulation.outcome(lead)) && (*figure != Figure::Won || won(lead))
        }),
    }
}

/// What became of the lead decides alone.
fn by_outcome(figure: &Figure, simulation: &Simulation, outcome: &Outcome) -> bool {
    let failed_at = |stage: Stage| outcome.verdict(stage) == Some(Verdict::Failed);
    match figure {
        Figure::Reached(stage) => outcome.verdict(*stage).is_some(),
        Figure::With(stage, verdict) => outcome.verdict(*stage) == Some(*verdict),
        Figure::Any(verdict) => Stage::ALL.into_iter().any(|it| outcome.verdict(it) == Some(*verdict)),
        Figure::CameTo(stage) => outcome.reached() == *stage,
        Figure::Won => outcome.reached() == Some(Stage::Sql),
        Figure::First(stage, test) => {
            failed_at(*stage) && outcome.decided_by(*stage).is_some_and(|it| it.0 == *test)
        }
        Figure::Sole(stage, test) => failed_at(*stage) && outcome.decided_by(*stage) == Some((*test, true)),
        Figure::List(list) => {
            let lists = &simulation.agreement().lists;
            let failed = outcome.stopped_at().is_some_and(failed_at);
            let goes_to = outcome.list.and_then(|place| lists.get(usize::from(place)));
            failed && goes_to.map(|it| &it.id) == list.as_ref()
        }
        _ => false,
    }
}

fn by_points<'a>(figure: &'a Figure, simulation: &'a Simulation) -> Test<'a> {
    match figure {
        Figure::Scores(from, to) => {
            Box::new(move |lead| (*from..=*to).contains(&simulation.counted_score(lead)))
        }
        Figure::Threshold(threshold) => Box::new(move |lead| simulation.passes_at(*threshold, lead)),
        Figure::Cell(grid, cell) => Box::new(move |lead| {
            let (fit, engagement) = points_of(simulation, lead);
            grid.cell(fit, engagement) == *cell
        }),
        _ => Box::new(|_| false),
    }
}

fn by_time<'a>(figure: &'a Figure, simulation: &'a Simulation) -> Test<'a> {
    match figure {
        Figure::Month(month) => {
            let months = months(simulation);
            Box::new(move |lead| month_of(simulation, months.as_ref(), lead) == *month)
        }
        Figure::Week(monday) => match week_of(simulation, *monday) {
            Some(week) => {
                Box::new(move |lead| simulation.judgement(lead).mql.at.is_some_and(|at| week.contains(&at.0)))
            }
            None => Box::new(|_| false),
        },
        Figure::CreatedWeek(monday) => match week_of(simulation, *monday) {
            Some(week) => {
                let leads = simulation.leads();
                Box::new(move |lead| leads.created(lead).is_some_and(|at| week.contains(&at.0)))
            }
            None => Box::new(|_| false),
        },
        Figure::Answered(speed) => {
            let answers = Answers::of(simulation);
            Box::new(move |lead| answers.speed(lead) == Some(*speed))
        }
        Figure::Promise(kept) => match Promises::of(simulation) {
            Some(promises) => Box::new(move |lead| promises.of_lead(lead) == Some(*kept)),
            None => Box::new(|_| false),
        },
        Figure::Made(step, seconds) => {
            let courses = Courses::new(simulation);
            Box::new(move |lead| {
                let course = courses.of(*step, lead, &simulation.judgement(lead));
                matches!(course, Course::Done(took) if took <= *seconds)
            })
        }
        _ => Box::new(|_| false),
    }
}
