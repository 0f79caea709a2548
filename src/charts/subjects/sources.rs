use super::Subject;
use crate::agreement::Stage;
use crate::charts::{Bar, BarPart, Bars, Few, Heat, HeatCell, Ink};
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::questions::{Source, Sources};
use crate::simulation::{Figure, Tally};

/// So many are shown at most.
const MOST: usize = 15;

/// The channels; in a history without any, the first campaigns. Those of very few leads are told together.
fn listed(subject: &Subject<'_>) -> Result<Vec<(Source, Figure)>, &'static str> {
    let sources = Sources::of(subject.asked.simulation);
    let all = sources.channels.unwrap_or(sources.first_campaigns);
    let (large, small): (Vec<Source>, Vec<Source>) =
        all.into_iter().partition(|it| it.leads.n_leads >= Few::ENOUGH);
    let mut others = Source { name: Some(subject.voice.text("term-others")), ..Source::default() };
    let names: Vec<Option<String>> = small.iter().map(|it| it.name.clone()).collect();
    for source in small {
        others.leads = plus(others.leads, source.leads);
        for (sum, own) in others.passed.iter_mut().zip(source.passed) {
            *sum = plus(*sum, own);
        }
    }
    let figure = |it: &Source| Figure::Source(vec![it.name.clone()]);
    let mut large: Vec<(Source, Figure)> =
        large.into_iter().map(|it| (figure(&it), it)).map(|(figure, it)| (it, figure)).collect();
    if others.leads.n_leads > 0 {
        large.push((others, Figure::Source(names)));
    }
    if large.len() < 2 { Err("chart-needs-sources") } else { Ok(large) }
}

fn plus(a: Tally, b: Tally) -> Tally {
    Tally { n_leads: a.n_leads + b.n_leads, n_won: a.n_won + b.n_won, money: a.money.saturating_add(b.money) }
}

fn name(subject: &Subject<'_>, source: &Source) -> String {
    source.name.clone().unwrap_or_else(|| subject.voice.text("term-unknown"))
}

/// The channels by what certainly closes best, with intervals; the worst tenth is marked.
pub(super) fn channels(subject: &Subject<'_>) -> Result<Bars, &'static str> {
    let voice = subject.voice;
    let row = |(source, figure): &(Source, Figure)| {
        let rate = source.close_rate().filter(|it| voice.share(Some(*it)) != "–");
        let name = name(subject, source);
        let args = [
            ("leads", Arg::from(voice.count(source.leads.n_leads))),
            ("mqls", voice.count(source.passed[Stage::Mql.index()].n_leads).into()),
            ("won", voice.count(source.leads.n_won).into()),
        ];
        let mut detail = voice.say("chart-channel", &args);
        if source.is_worst {
            detail = format!("{detail} · {}", voice.text("term-worst"));
        }
        let part = BarPart {
            n: rate.map_or(0.0, |it| it.value),
            ink: if source.is_worst { Ink::Leak } else { Ink::Won },
            words: format!("{name}: {}, {detail}", voice.interval(rate)),
            figure: Some(figure.clone()),
            ..BarPart::default()
        };
        Bar {
            name,
            parts: vec![part],
            between: rate.map(|it| (it.low, it.high)),
            label: voice.share(rate),
            detail,
            is_marked: source.is_worst,
            tag: None,
        }
    };
    Ok(Bars {
        title: voice.text("sheet-channels"),
        about: voice.text("note-sources"),
        rows: listed(subject)?.iter().take(MOST).map(row).collect(),
    })
}

/// What each stage costs, by channel: the dearer, the stronger.
pub(super) fn costs(subject: &Subject<'_>) -> Result<Heat, &'static str> {
    let voice = subject.voice;
    let mut paid = listed(subject)?;
    paid.retain(|(it, _)| it.cost.is_some_and(|it| it > 0));
    paid.sort_by(|(a, _), (b, _)| a.dearer_first(b));
    paid.truncate(MOST);
    if paid.is_empty() {
        let is_shared = subject.asked.simulation.leads().has_shared_costs();
        return Err(if is_shared { "chart-shared-costs" } else { "chart-needs-costs" });
    }
    let of = |source: &Source| {
        let passed = source.passed.map(|it| it.n_leads);
        [source.leads.n_leads, passed[0], passed[1], passed[2], source.leads.n_won]
    };
    let each = |source: &Source, n: usize| {
        source.cost_of_each(of(source)[n]).filter(|_| !voice.few.hides(of(source)[n]))
    };
    let dearest: Vec<i64> =
        (0..5).map(|n| paid.iter().filter_map(|(it, _)| each(it, n)).max().unwrap_or(1).max(1)).collect();
    let ids = ["column-per-lead", "column-per-mql", "column-per-sal", "column-per-sql", "column-per-win"];
    let columns: Vec<String> = ids.map(|id| voice.text(id)).to_vec();
    let inks = [Ink::Created, Ink::Mql, Ink::Sal, Ink::Sql, Ink::Won];
    let cell = |(source, of_source): &(Source, Figure), n: usize| {
        let cost = each(source, n);
        let label = cost.map_or_else(|| "–".to_owned(), |it| voice.amount(it));
        let args = [
            ("name", Arg::from(format!("{}, {}", name(subject, source), columns[n]))),
            ("cost", label.as_str().into()),
            ("n", voice.count(of(source)[n]).into()),
        ];
        let figure = match n {
            0 => of_source.clone(),
            4 => of_source.clone().winners(),
            _ => of_source.clone().and(Figure::With(Stage::ALL[n - 1], Verdict::Passed)),
        };
        HeatCell {
            strength: cost.map(|it| it as f64 / dearest[n] as f64),
            ink: inks[n],
            words: voice.say("chart-cost-cell", &args),
            figure: cost.map(|_| figure),
            label,
            ..HeatCell::default()
        }
    };
    Ok(Heat {
        title: voice.text("sheet-channel-costs"),
        about: voice.text("note-costs"),
        rows: paid.iter().map(|(it, _)| name(subject, it)).collect(),
        cells: paid.iter().map(|it| (0..5).map(|n| cell(it, n)).collect()).collect(),
        axes: [String::new(), String::new()],
        columns,
    })
}
