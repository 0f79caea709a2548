use super::Subject;
use crate::agreement::Stage;
use crate::charts::{Axis, BarPart, Column, Columns, Curve, CurvePoint, Curves, Guide, Ink, Unit};
use crate::language::Arg;
use crate::simulation::questions::{Sweep, SweepPoint};
use crate::simulation::{Figure, Share};

/// How many leads have which highest score: the winners on the ground, the others on them.
pub(super) fn scores(subject: &Subject<'_>) -> Columns {
    let (voice, simulation) = (subject.voice, subject.asked.simulation);
    let width = band_width(simulation.scores.bands(1).len());
    let bands = simulation.scores.bands(width);
    let column = |band: &crate::simulation::ScoreBand| {
        let to = band.from + width - 1;
        let part = |id: &str, n: usize, ink, figure| {
            // What is left of the whole would tell what is hidden.
            let hidden = voice.few.hides(band.n_won) || voice.few.hides(band.n_leads - band.n_won);
            let args = [
                ("from", Arg::from(band.from)),
                ("to", to.into()),
                ("leads", voice.count(band.n_leads).into()),
                ("n", if hidden { "–".into() } else { voice.count(n).into() }),
            ];
            let (words, figure) = (voice.say(id, &args), Some(figure));
            BarPart { n: voice.few.drawn(n) as f64, ink, hatched: false, words, figure }
        };
        let (n_others, of_band) = (band.n_leads - band.n_won, Figure::Scores(band.from, to));
        let parts = vec![
            part("chart-score-won", band.n_won, Ink::Won, of_band.clone().winners()),
            part("chart-score-others", n_others, Ink::Created, of_band.others()),
        ];
        Column { name: voice.telling.language.number(band.from), parts }
    };
    let agreement = simulation.agreement();
    let threshold = i64::from(agreement.mql.threshold);
    let first = bands.first().map_or(0, |it| it.from);
    let upright = agreement
        .mql
        .grid
        .is_none()
        .then(|| guide(subject, threshold, (threshold - first) as f64 / width as f64));
    let near = simulation.scores.between(threshold - 10, threshold);
    // The plural follows the number that is told.
    let about = if voice.few.hides(near.n_leads) || voice.few.hides(near.n_won) {
        String::new()
    } else {
        voice.say("scores-near", &[("n", near.n_leads.into()), ("won", near.n_won.into())])
    };
    Columns {
        title: voice.text("chart-scores"),
        about,
        columns: bands.iter().map(column).collect(),
        inks: vec![(Ink::Won, voice.text("column-won")), (Ink::Created, voice.text("scores-others"))],
        level: None,
        upright: upright.filter(|it| (0.0..=bands.len() as f64).contains(&it.at)),
        along: voice.text("column-score"),
        is_scale: true,
    }
}

/// The width of bands, in points, that makes neither too few nor too many.
fn band_width(n_points: usize) -> i64 {
    let n_points = i64::try_from(n_points).unwrap_or(i64::MAX);
    [1, 2, 5, 10, 20, 50].into_iter().find(|width| n_points / width <= 40).unwrap_or(100)
}

fn guide(subject: &Subject<'_>, threshold: i64, at: f64) -> Guide {
    let number = subject.voice.telling.language.number(threshold);
    Guide { at, name: subject.voice.say("chart-threshold", &[("n", number.into())]) }
}

/// How high a point of a curve is, what it says, and the leads behind it.
type Height = (f64, String, Figure);

/// What every threshold makes: MQLs, the winners it catches, and how many of its MQLs are won.
pub(super) fn sweep(subject: &Subject<'_>) -> Result<Curves, &'static str> {
    let (voice, simulation) = (subject.voice, subject.asked.simulation);
    let sweep = Sweep::of(simulation);
    if sweep.points.is_empty() {
        return Err("note-sweep-grid");
    }
    let n_leads = simulation.funnel.created.n_leads;
    let part = |n: usize, of: usize| if of == 0 { 0.0 } else { n as f64 / of as f64 };
    let curve = |name: &str, ink, of: &dyn Fn(&SweepPoint) -> Option<Height>| {
        let point = |it: &SweepPoint| {
            let (y, words, figure) = of(it)?;
            let threshold = voice.telling.language.number(it.threshold);
            let words = format!("{}: {words}", voice.say("chart-threshold", &[("n", threshold.into())]));
            let figure = Some(figure);
            Some(CurvePoint { x: it.threshold.into(), y, words, figure, ..CurvePoint::default() })
        };
        let points = sweep.points.iter().filter_map(point).collect();
        Curve { name: voice.text(name), ink, points, is_stepped: false }
    };
    let mqls = |it: &SweepPoint| {
        let mql = it.passed(Stage::Mql);
        let words = load(subject, mql.n_leads, sweep.weeks);
        Some((part(mql.n_leads, n_leads), words, Figure::Threshold(it.threshold)))
    };
    let curves = vec![
        curve("chart-mqls-of-all", Ink::Mql, &mqls),
        curve("strip-money", Ink::Text, &|it| money(subject, it, sweep.money)),
        curve("column-caught", Ink::Won, &|it| caught(subject, it, sweep.n_won)),
        curve("column-precision", Ink::Sql, &|it| precision(subject, it)),
    ];
    let ends = |it: Option<&SweepPoint>| it.map_or(0.0, |it| it.threshold.into());
    let ends = (ends(sweep.points.first()), ends(sweep.points.last()));
    let threshold = i64::from(simulation.agreement().mql.threshold);
    let most = most_work(subject, &sweep);
    Ok(Curves {
        title: voice.text("sheet-sweep"),
        about: about(subject, &sweep.at(threshold), &sweep),
        along: Axis::between(voice, voice.text("column-threshold"), ends, Unit::Whole),
        up: Axis::to(voice, String::new(), 1.0, Unit::Part),
        curves,
        guides: [guide(subject, threshold, threshold as f64)].into_iter().chain(most).collect(),
    })
}

fn winners(at: &SweepPoint) -> Figure {
    Figure::Threshold(at.threshold).winners()
}

/// The share of all winners that a threshold catches.
fn caught(subject: &Subject<'_>, at: &SweepPoint, n_won: usize) -> Option<Height> {
    let share = Share::of(at.passed(Stage::Mql).n_won, n_won)?;
    Some((share.value, named(subject, "column-caught", share), winners(at)))
}

/// The share of its MQLs that are won; of very few, that says nothing.
fn precision(subject: &Subject<'_>, at: &SweepPoint) -> Option<Height> {
    let share = at.precision().filter(|it| it.n_of >= 30)?;
    Some((share.value, named(subject, "column-precision", share), winners(at)))
}

/// The share of all money that it catches, if there is any.
fn money(subject: &Subject<'_>, at: &SweepPoint, all: i64) -> Option<Height> {
    let (voice, caught) = (subject.voice, at.passed(Stage::Mql));
    if all <= 0 || voice.few.hides(caught.n_won) {
        return None;
    }
    let args = [
        ("money", Arg::from(voice.money(caught))),
        ("of", voice.amount(all).into()),
        ("n", voice.count(caught.n_won).into()),
    ];
    Some((caught.money as f64 / all as f64, voice.say("chart-money-caught", &args), winners(at)))
}

/// How many MQLs, and how many that is in a week.
fn load(subject: &Subject<'_>, n_mqls: usize, weeks: Option<f64>) -> String {
    let voice = subject.voice;
    let args = [("name", Arg::from(voice.text("column-mql"))), ("n", voice.count(n_mqls).into())];
    let mqls = voice.say("chart-part", &args);
    match weeks.filter(|_| !voice.few.hides(n_mqls)) {
        Some(weeks) => {
            let load = voice.telling.language.one_digit(n_mqls as f64 / weeks);
            voice.say("chart-load", &[("mqls", mqls.into()), ("load", load.into())])
        }
        None => mqls,
    }
}

/// From which threshold on sales can work what comes, if it is known how much that is.
fn most_work(subject: &Subject<'_>, sweep: &Sweep) -> Option<Guide> {
    let asked = subject.asked;
    let per_week = asked.capacity.or(asked.simulation.agreement().targets.mqls_per_week)?;
    let threshold = sweep.lowest_within(per_week)?;
    let language = subject.voice.telling.language;
    let args =
        [("n", Arg::from(language.number(per_week))), ("threshold", language.number(threshold).into())];
    Some(Guide { at: threshold.into(), name: subject.voice.say("chart-load-fits", &args) })
}

fn named(subject: &Subject<'_>, id: &str, share: Share) -> String {
    let voice = subject.voice;
    let args = [
        ("name", Arg::from(voice.text(id))),
        ("share", voice.share(Some(share)).into()),
        ("n", voice.count(share.n_with).into()),
        ("of", voice.count(share.n_of).into()),
    ];
    voice.say("chart-share-of", &args)
}

fn about(subject: &Subject<'_>, now: &SweepPoint, sweep: &Sweep) -> String {
    let voice = subject.voice;
    let mql = now.passed(Stage::Mql);
    let args = [
        ("mqls", Arg::from(voice.count(mql.n_leads))),
        ("caught", voice.share(Share::of(mql.n_won, sweep.n_won)).into()),
        ("precision", voice.share(now.precision()).into()),
    ];
    voice.say("chart-sweep-about", &args)
}
