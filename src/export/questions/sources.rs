use super::Asked;
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Tally;
use crate::simulation::questions::{Source, Sources};

/// Groups smaller than that are told together.
const LEAST: usize = 5;

/// Where leads come from, ranked by what closes.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let sources = Sources::of(asked.simulation);
    let mut sheets = Vec::new();
    sheets
        .extend(sources.channels.as_ref().map(|channels| sheet("sheet-channels", channels, "note-sources")));
    sheets.push(sheet("sheet-first-campaigns", &sources.first_campaigns, "note-first-campaigns"));
    sheets.push(sheet("sheet-last-campaigns", &sources.last_campaigns, "note-last-campaigns"));
    sheets.push(sheet("sheet-contents", &sources.contents, "note-contents"));
    sheets
}

fn sheet(title: &'static str, sources: &[Source], note: &'static str) -> Sheet {
    let (large, small): (Vec<&Source>, Vec<&Source>) =
        sources.iter().partition(|source| source.leads.n_leads >= LEAST);
    let mut rows: Vec<Vec<Cell>> = large.iter().map(|source| row(name(source), source)).collect();
    if !small.is_empty() {
        let mut others = Source::default();
        for source in small {
            others.leads = sum(others.leads, source.leads);
            for stage in Stage::ALL {
                others.passed[stage.index()] =
                    sum(others.passed[stage.index()], source.passed[stage.index()]);
            }
        }
        rows.push(row(Cell::Term("term-others"), &others));
    }
    Sheet {
        title,
        columns: vec![
            "column-source-name",
            "column-leads",
            "column-mql",
            "column-sal",
            "column-sql",
            "column-won",
            "column-win-rate",
            "column-money",
            "column-worst",
        ],
        rows,
        notes: vec![note, "note-worst"],
    }
}

fn sum(a: Tally, b: Tally) -> Tally {
    Tally { n_leads: a.n_leads + b.n_leads, n_won: a.n_won + b.n_won, money: a.money.saturating_add(b.money) }
}

fn name(source: &Source) -> Cell {
    source.name.clone().map_or(Cell::Term("term-unknown"), Cell::Text)
}

fn row(name: Cell, source: &Source) -> Vec<Cell> {
    let [mql, sal, sql] = source.passed.map(|tally| Cell::Count(tally.n_leads));
    vec![
        name,
        Cell::Count(source.leads.n_leads),
        mql,
        sal,
        sql,
        Cell::Count(source.leads.n_won),
        source.close_rate().into(),
        Cell::Money(source.leads.money),
        if source.is_worst { Cell::Term("term-worst") } else { Cell::Empty },
    ]
}
