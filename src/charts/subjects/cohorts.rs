use super::Subject;
use crate::agreement::Stage;
use crate::charts::{Heat, HeatCell, Ink};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::questions::{Cohort, Cohorts};
use crate::simulation::{Figure, Share};

/// So many months are shown at most, the last ones.
const MOST: usize = 24;

/// The months that have a date, and how long nine tenths of the winners took at most.
pub(super) fn months(subject: &Subject<'_>) -> Result<(Vec<Cohort>, Option<i64>), &'static str> {
    let Cohorts { by_creation: mut cohorts, created_to_won, .. } = Cohorts::of(subject.asked.simulation);
    cohorts.retain(|it| it.month.is_some());
    let first = cohorts.len().saturating_sub(MOST);
    if cohorts.len() < 2 { Err("chart-needs-months") } else { Ok((cohorts.split_off(first), created_to_won)) }
}

pub(super) fn month(cohort: &Cohort) -> String {
    let (year, month) = cohort.month.unwrap_or_default();
    format!("{year:04}-{month:02}")
}

/// What became of the leads of each month, as shares.
pub(super) fn heat(subject: &Subject<'_>) -> Result<Heat, &'static str> {
    let (voice, language) = (subject.voice, subject.voice.telling.language);
    let (cohorts, wait) = months(subject)?;
    let shares = |it: &Cohort| {
        let [mql, sal, sql] = Stage::ALL.map(|stage| it.conversion(stage));
        [mql, sal, sql, it.win_rate()]
    };
    let strongest: Vec<f64> = (0..4)
        .map(|n| {
            cohorts.iter().filter_map(move |it| shares(it)[n]).filter(|it| it.n_of >= 20).map(|it| it.value)
        })
        .map(|all| all.fold(f64::MIN_POSITIVE, f64::max))
        .collect();
    let inks = [Ink::Mql, Ink::Sal, Ink::Sql, Ink::Won];
    let columns = stage_rates(subject);
    let cell = |cohort: &Cohort, n: usize, share: Option<Share>| {
        let label = voice.share(share);
        let args = [
            ("month", Arg::from(month(cohort))),
            ("name", columns[n + 1].as_str().into()),
            ("share", voice.interval(share).into()),
            ("n", voice.count(share.map_or(0, |it| it.n_with)).into()),
            ("of", voice.count(share.map_or(0, |it| it.n_of)).into()),
        ];
        let of_month = Figure::Month(cohort.month);
        let figure = match Stage::ALL.get(n) {
            Some(stage) => of_month.and(Figure::With(*stage, Verdict::Passed)),
            None => of_month.winners(),
        };
        let told = share.filter(|_| label != "–");
        HeatCell {
            strength: told.map(|it| (it.value / strongest[n]).min(1.0)),
            ink: inks[n],
            label,
            is_open: cohort.complete == Some(false),
            words: voice.say("chart-cohort-cell", &args),
            figure: told.map(|_| figure),
            ..HeatCell::default()
        }
    };
    let row = |cohort: &Cohort| {
        let label = voice.count(cohort.n_leads);
        let args =
            [("name", Arg::from(format!("{}, {}", month(cohort), columns[0]))), ("n", label.as_str().into())];
        let (words, figure) = (voice.say("chart-part", &args), Some(Figure::Month(cohort.month)));
        let all = HeatCell { label, words, figure, ..HeatCell::default() };
        let rates = shares(cohort).into_iter().enumerate().map(|(n, share)| cell(cohort, n, share));
        [all].into_iter().chain(rates).collect()
    };
    let usual = wait.map(|it| language.duration(it));
    Ok(Heat {
        title: voice.text("sheet-cohorts-created"),
        about: voice.say("chart-cohorts-about", &[("wait", usual.unwrap_or_else(|| "–".to_owned()).into())]),
        rows: cohorts.iter().map(month).collect(),
        cells: cohorts.iter().map(row).collect(),
        axes: [voice.text("column-month"), String::new()],
        columns,
    })
}

/// The titles of the columns: how many leads, then what share passes each stage, then what share is won.
fn stage_rates(subject: &Subject<'_>) -> Vec<String> {
    let voice = subject.voice;
    let of = |stage: Stage| {
        voice.say("chart-rate-of", &[("stage", voice.telling.language.stage_short(stage).into())])
    };
    let rates = Stage::ALL.map(of);
    [voice.text("column-leads")].into_iter().chain(rates).chain([voice.text("column-win-rate")]).collect()
}
