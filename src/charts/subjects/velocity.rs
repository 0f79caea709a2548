use super::Subject;
use crate::charts::{Axis, Curve, CurvePoint, Curves, Ink, Unit};
use crate::export::name_of_step;
use crate::language::Arg;
use crate::simulation::Figure;
use crate::simulation::questions::{Span, Step, Velocity};

/// The steps that are shown, each in the colour of what it leads to.
const STEPS: [(Step, Ink); 4] = [
    (Step::CreatedToMql, Ink::Mql),
    (Step::MqlToSal, Ink::Sal),
    (Step::SalToSql, Ink::Sql),
    (Step::CreatedToWon, Ink::Won),
];

const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

/// The times that are named along, in seconds. Times stand in even ratios, because steps take minutes or months.
const TICKS: [i64; 6] = [HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];

/// How many have made each step after how long, with those that have not (Kaplan and Meier).
pub(super) fn curves(subject: &Subject<'_>) -> Result<Curves, &'static str> {
    let voice = subject.voice;
    let velocity = Velocity::of(subject.asked.simulation);
    let spans: Vec<(&Span, Ink)> = STEPS
        .iter()
        .map(|(step, ink)| (velocity.span(*step), *ink))
        .filter(|(span, _)| span.n_done > 0 && !voice.few.hides(span.n_done))
        .collect();
    if spans.is_empty() {
        return Err("chart-needs-times");
    }
    let last = spans.iter().filter_map(|it| it.0.all.curve.last()).map(|it| it.seconds).max().unwrap_or(DAY);
    let most = spans.iter().flat_map(|it| &it.0.all.curve).map(|it| 1.0 - it.survival).fold(0.05, f64::max);
    let at = |seconds: i64| (seconds.max(HOUR) as f64).ln();
    let word = |seconds: i64| voice.telling.language.duration(seconds);
    let ticks = TICKS.iter().filter(|it| **it <= last.max(DAY)).map(|it| (at(*it), word(*it))).collect();
    Ok(Curves {
        title: voice.text("sheet-velocity"),
        about: about(subject, &velocity),
        along: Axis { name: voice.text("column-after"), from: at(HOUR), to: at(last.max(DAY)), ticks },
        up: Axis::to(voice, voice.text("chart-made-it"), (most * 1.15).min(1.0), Unit::Part),
        curves: spans.iter().map(|(span, ink)| curve(subject, span, *ink, at)).collect(),
        guides: Vec::new(),
    })
}

fn curve(subject: &Subject<'_>, span: &Span, ink: Ink, at: impl Fn(i64) -> f64) -> Curve {
    let voice = subject.voice;
    let name = voice.text(name_of_step(span.step));
    let point = |it: &crate::simulation::questions::CurvePoint| {
        let args = [
            ("share", Arg::from(voice.telling.language.percent(1.0 - it.survival))),
            ("after", voice.telling.language.duration(it.seconds).into()),
            ("step", name.as_str().into()),
            ("n", voice.count(it.n_done).into()),
        ];
        CurvePoint {
            x: at(it.seconds),
            y: 1.0 - it.survival,
            between: it.interval.map(|(low, high)| (1.0 - high, 1.0 - low)),
            words: voice.say("chart-made-after", &args),
            is_open: false,
            figure: Some(Figure::Made(span.step, it.seconds)),
        }
    };
    let start = CurvePoint { x: at(HOUR), ..CurvePoint::default() };
    let points = [start].into_iter().chain(span.all.curve.iter().map(point)).collect();
    let half = span.done_half.map(|it| voice.telling.language.duration(it)).unwrap_or_default();
    let name = voice.say("chart-step-half", &[("step", name.as_str().into()), ("half", half.into())]);
    Curve { name, ink, points, is_stepped: true }
}

fn about(subject: &Subject<'_>, velocity: &Velocity) -> String {
    let voice = subject.voice;
    let span = velocity.span(Step::CreatedToWon);
    let Some((half, most)) =
        span.done_half.zip(span.done_nine_tenths).filter(|_| !voice.few.hides(span.n_done))
    else {
        return String::new();
    };
    let word = |seconds: i64| voice.telling.language.duration(seconds);
    voice.say("chart-velocity-about", &[("half", word(half).into()), ("most", word(most).into())])
}
