use crate::export::{name_of_kept, name_of_size, name_of_speed, name_of_step};
use crate::language::Arg;
use crate::scoring::{StageTest, Verdict};
use crate::simulation::Figure;
use crate::simulation::questions::AccountGroup;
use crate::ui::Desk;

/// How many leads there are, and which.
pub(crate) fn figure_headline(desk: &Desk<'_>, figure: &Figure, n_leads: usize) -> String {
    desk.say("figure-headline", &[("n", n_leads.into()), ("which", figure_words(desk, figure).into())])
}

/// Which leads a figure counts.
fn figure_words(desk: &Desk<'_>, figure: &Figure) -> String {
    match figure {
        Figure::Created => desk.text("figure-created"),
        Figure::Winners(of) => desk.say("figure-winners", &[("of", figure_words(desk, of).into())]),
        Figure::Others(of) => desk.say("figure-others", &[("of", figure_words(desk, of).into())]),
        Figure::Before(of) => desk.say("figure-before", &[("of", figure_words(desk, of).into())]),
        Figure::Both(before, now) if let Figure::Before(before) = &**before => {
            let [before, now] = [before, now].map(|it| Arg::from(figure_words(desk, it)));
            desk.say("figure-moved", &[("before", before), ("now", now)])
        }
        Figure::Both(first, second) => {
            let [first, second] = [first, second].map(|it| Arg::from(figure_words(desk, it)));
            desk.say("figure-both", &[("first", first), ("second", second)])
        }
        Figure::Among(among, of) => {
            let of = figure_words(desk, of);
            desk.say("figure-among", &[("of", of.into()), ("name", (&among.name).into())])
        }
        Figure::Scores(..) | Figure::Threshold(_) | Figure::Cell(..) => words_of_points(desk, figure),
        Figure::Month(_)
        | Figure::CreatedWeek(_)
        | Figure::Week(_)
        | Figure::Answered(_)
        | Figure::Promise(_)
        | Figure::Made(..) => words_of_time(desk, figure),
        Figure::Source(_) | Figure::Accounts(_) => words_of_origin(desk, figure),
        _ => words_of_outcome(desk, figure),
    }
}

fn words_of_outcome(desk: &Desk<'_>, figure: &Figure) -> String {
    let (agreement, language) = (desk.workbench.agreement(), desk.language());
    let of_stage = |id: &str, stage| desk.say(id, &[("stage", language.stage_short(stage).into())]);
    match figure {
        Figure::Won => desk.text("figure-won"),
        Figure::Any(verdict) => language.verdict(*verdict),
        Figure::CameTo(None) => language.reached(None),
        Figure::CameTo(Some(stage)) => of_stage("figure-came-to", *stage),
        Figure::Recorded(stage) => of_stage("figure-recorded", *stage),
        Figure::Reached(stage) => of_stage("figure-reached", *stage),
        Figure::With(stage, verdict) => {
            let id = match verdict {
                Verdict::Passed => "figure-passed",
                Verdict::Failed => "figure-failed",
                Verdict::NotEvidenced => "figure-not-evidenced",
                Verdict::Immature => "figure-immature",
            };
            of_stage(id, *stage)
        }
        Figure::First(stage, place) | Figure::Sole(stage, place) => {
            let tests = StageTest::all(agreement, *stage);
            let test = tests.get(usize::from(*place)).map(|test| language.stage_test(agreement, test));
            let id = if matches!(figure, Figure::First(..)) { "figure-first" } else { "figure-sole" };
            desk.say(id, &[("test", test.unwrap_or_default().into())])
        }
        Figure::List(list) => {
            let name = list.as_ref().and_then(|id| agreement.list(id)).map(|it| it.name.clone());
            desk.say("figure-list", &[("list", name.unwrap_or_else(|| desk.text("nowhere")).into())])
        }
        _ => String::new(),
    }
}

fn words_of_points(desk: &Desk<'_>, figure: &Figure) -> String {
    let number = |n: i64| Arg::from(desk.language().number(n));
    match figure {
        Figure::Scores(from, to) => {
            desk.say("figure-scores", &[("from", number(*from)), ("to", number(*to))])
        }
        Figure::Threshold(n) => desk.say("figure-threshold", &[("n", number((*n).into()))]),
        Figure::Cell(grid, cell) => {
            let band = |bounds: &[i32], n| Arg::from(desk.language().band(bounds, n));
            let bands =
                [("fit", band(&grid.fit, cell.fit)), ("engagement", band(&grid.engagement, cell.engagement))];
            desk.say("figure-cell", &bands)
        }
        _ => String::new(),
    }
}

fn words_of_time(desk: &Desk<'_>, figure: &Figure) -> String {
    match figure {
        Figure::Month(None) => desk.text("figure-month-unknown"),
        Figure::Month(Some((year, month))) => {
            desk.say("figure-month", &[("month", format!("{year:04}-{month:02}").into())])
        }
        Figure::CreatedWeek(monday) => {
            desk.say("figure-created-week", &[("date", desk.language().date(*monday).into())])
        }
        Figure::Week(monday) => desk.say("figure-week", &[("date", desk.language().date(*monday).into())]),
        Figure::Answered(speed) => {
            desk.say("figure-answered", &[("speed", desk.text(name_of_speed(*speed)).into())])
        }
        Figure::Promise(kept) => {
            desk.say("figure-promise", &[("kept", desk.text(name_of_kept(*kept)).into())])
        }
        Figure::Made(step, seconds) => {
            let args = [
                ("step", Arg::from(desk.text(name_of_step(*step)))),
                ("time", desk.language().duration(*seconds).into()),
            ];
            desk.say("figure-made", &args)
        }
        _ => String::new(),
    }
}

fn words_of_origin(desk: &Desk<'_>, figure: &Figure) -> String {
    match figure {
        Figure::Source(names) => {
            let name = match &names[..] {
                [Some(name)] => name.clone(),
                [None] => desk.text("term-unknown"),
                _ => desk.text("term-others"),
            };
            desk.say("figure-source", &[("source", name.into())])
        }
        Figure::Accounts(group) => {
            let name = match group {
                AccountGroup::Size(size) => name_of_size(*size),
                AccountGroup::Team(true) => "term-team-complete",
                AccountGroup::Team(false) => "term-team-incomplete",
            };
            desk.say("figure-accounts", &[("group", desk.text(name).into())])
        }
        _ => String::new(),
    }
}
