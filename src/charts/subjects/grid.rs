use super::Subject;
use crate::agreement::{Grid, GridCell};
use crate::charts::{Heat, HeatCell, Ink};
use crate::language::Arg;
use crate::simulation::questions::{FitByEngagement, FitCell};
use crate::simulation::{Figure, Share};

/// Fit by engagement: how many leads, how many of them were won, and which cells are accepted. The best fit is on top.
pub(super) fn heat(subject: &Subject<'_>) -> Heat {
    let voice = subject.voice;
    let table = FitByEngagement::of(subject.asked.simulation);
    let enough = |it: &&FitCell| it.leads.n_leads >= 20;
    let rate = |it: &FitCell| Share::of(it.leads.n_won, it.leads.n_leads);
    let rates = table.cells.iter().flatten().filter(enough).filter_map(rate).map(|it| it.value);
    let highest = rates.fold(f64::MIN_POSITIVE, f64::max);
    let (fit, engagement) = (bands(subject, &table.fit), bands(subject, &table.engagement));
    let bounds = Grid { fit: table.fit.clone(), engagement: table.engagement.clone(), accepted: Vec::new() };
    let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let cell = |(row, (column, it)): (usize, (usize, &FitCell))| {
        let at = GridCell { fit: place(row), engagement: place(column) };
        let args = [
            ("fit", Arg::from(fit[row].as_str())),
            ("engagement", engagement[column].as_str().into()),
            ("leads", voice.count(it.leads.n_leads).into()),
            ("rate", voice.share(rate(it)).into()),
        ];
        let told = rate(it).filter(|_| it.leads.n_leads > 0);
        HeatCell {
            strength: told.map(|share| (share.value / highest).min(1.0)),
            ink: Ink::Won,
            label: if it.leads.n_leads == 0 { String::new() } else { voice.share(told) },
            detail: if it.leads.n_leads == 0 { String::new() } else { voice.count(it.leads.n_leads) },
            is_framed: it.is_accepted,
            words: voice.say("chart-grid-cell", &args),
            figure: Some(Figure::Cell(Box::new(bounds.clone()), at)),
            ..HeatCell::default()
        }
    };
    let row = |(n, cells): (usize, &Vec<FitCell>)| cells.iter().enumerate().map(|it| cell((n, it))).collect();
    Heat {
        title: voice.text("chart-grid"),
        about: voice.text(if table.decides { "chart-grid-decides" } else { "chart-grid-about" }),
        rows: fit.iter().rev().cloned().collect(),
        columns: engagement.clone(),
        axes: [voice.text("score-fit"), voice.text("score-engagement")],
        cells: table.cells.iter().enumerate().rev().map(row).collect(),
    }
}

/// What bands between bounds are called.
fn bands(subject: &Subject<'_>, bounds: &[i32]) -> Vec<String> {
    let language = subject.voice.telling.language;
    let number = |it: i32| language.number(it);
    let Some((first, last)) = bounds.first().zip(bounds.last()) else { return vec![String::new()] };
    let between = bounds.windows(2).map(|it| format!("{}–{}", number(it[0]), number(it[1] - 1)));
    let under = subject.voice.say("chart-below", &[("n", number(*first).into())]);
    let most = subject.voice.say("chart-at-least", &[("n", number(*last).into())]);
    [under].into_iter().chain(between).chain([most]).collect()
}
