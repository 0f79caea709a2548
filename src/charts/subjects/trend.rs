use super::Subject;
use super::cohorts::{month, months};
use crate::agreement::Stage;
use crate::charts::pen::SMALL;
use crate::charts::{Axis, Curve, CurvePoint, Curves, Font, Guide, Ink, Unit};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::Figure;
use crate::simulation::questions::Weeks;

/// So many weeks are shown at most, the last ones.
const MOST_WEEKS: usize = 53;

/// A month or a week.
struct Period {
    name: String,
    /// The leads created in it.
    figure: Figure,
    n_passed: [usize; 3],
    n_won: usize,
    is_open: bool,
}

/// How many leads of each month came how far.
pub(super) fn by_month(subject: &Subject<'_>) -> Result<Curves, &'static str> {
    let (cohorts, _) = months(subject)?;
    let periods = cohorts.iter().map(|it| Period {
        name: month(it),
        figure: Figure::Month(it.month),
        n_passed: it.n_passed,
        n_won: it.n_won,
        is_open: it.complete == Some(false),
    });
    let ids = ["chart-trend", "chart-trend-about", "chart-month-created"];
    Ok(curves(subject, &periods.collect::<Vec<_>>(), ids))
}

/// How many leads of each week came how far.
pub(super) fn by_week(subject: &Subject<'_>) -> Result<Curves, &'static str> {
    let Weeks { weeks, .. } = Weeks::of(subject.asked.simulation);
    if weeks.len() < 2 {
        return Err("chart-needs-created-weeks");
    }
    let language = subject.voice.telling.language;
    let shown = &weeks[weeks.len().saturating_sub(MOST_WEEKS)..];
    let first_open = shown.iter().position(|it| it.complete == Some(false));
    let periods = shown.iter().map(|it| Period {
        name: language.date(it.monday),
        figure: Figure::CreatedWeek(it.monday),
        n_passed: it.n_passed,
        n_won: it.n_won,
        is_open: it.complete == Some(false),
    });
    let ids = ["chart-weeks", "chart-weeks-about", "chart-week-created"];
    let curves = curves(subject, &periods.collect::<Vec<_>>(), ids);
    // Hollow points would be too many to be told from full ones.
    let guide = |n: usize| Guide { at: n as f64, name: subject.voice.text("chart-weeks-open") };
    Ok(Curves { guides: first_open.map(guide).into_iter().collect(), ..curves })
}

fn curves(subject: &Subject<'_>, periods: &[Period], [title, about, along]: [&str; 3]) -> Curves {
    let voice = subject.voice;
    let curve = |name: String, ink, of: &dyn Fn(&Period) -> (usize, Figure)| {
        let point = |(n, period): (usize, &Period)| {
            let (count, figure) = of(period);
            let args =
                [("name", Arg::from(format!("{}, {name}", period.name))), ("n", voice.count(count).into())];
            CurvePoint {
                x: n as f64,
                y: voice.few.drawn(count) as f64,
                between: None,
                words: voice.say("chart-part", &args),
                is_open: period.is_open,
                figure: Some(figure),
            }
        };
        Curve { points: periods.iter().enumerate().map(point).collect(), name, ink, is_stepped: false }
    };
    let of_stage = |stage: Stage| {
        let passed = Figure::With(stage, Verdict::Passed);
        curve(voice.telling.language.stage_short(stage), Ink::stage(stage), &|it: &Period| {
            (it.n_passed[stage.index()], it.figure.clone().and(passed.clone()))
        })
    };
    let won = |it: &Period| (it.n_won, it.figure.clone().winners());
    let won = curve(voice.text("column-won"), Ink::Won, &won);
    let curves: Vec<Curve> = Stage::ALL.into_iter().map(of_stage).chain([won]).collect();
    let most = curves.iter().flat_map(|it| &it.points).map(|it| it.y).fold(1.0, f64::max);
    let widest = voice.widest(periods.iter().map(|it| it.name.as_str()), Font::regular(SMALL));
    // So many names stand beside each other without touching.
    let n_names = (2..=8).rev().find(|n| *n as f32 * (widest + 24.0) <= subject.width).unwrap_or(2);
    let every = periods.len().div_ceil(n_names);
    let ticks = periods.iter().enumerate().step_by(every).map(|(n, it)| (n as f64, it.name.clone()));
    Curves {
        title: voice.text(title),
        about: voice.text(about),
        along: Axis {
            name: voice.text(along),
            from: 0.0,
            to: (periods.len() - 1) as f64,
            ticks: ticks.collect(),
        },
        up: Axis::to(voice, voice.text("column-leads"), most, Unit::Whole),
        curves,
        guides: Vec::new(),
    }
}
