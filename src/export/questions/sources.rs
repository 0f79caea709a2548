use super::Asked;
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Tally;
use crate::simulation::questions::{Source, Sources, Spending};

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
    if let Some(spending) = &sources.spending {
        sheets.extend(
            sources
                .channels
                .as_ref()
                .map(|channels| costs("sheet-channel-costs", channels, "note-shared-costs")),
        );
        sheets.push(costs("sheet-first-campaign-costs", &sources.first_campaigns, "note-first-campaigns"));
        sheets.push(costs("sheet-last-campaign-costs", &sources.last_campaigns, "note-last-campaigns"));
        if sources.contents.iter().any(|source| source.cost.is_some()) {
            sheets.push(costs("sheet-content-costs", &sources.contents, "note-contents"));
        }
        sheets.push(spent(spending));
    }
    sheets
}

/// What each stage costs, the dearest wins first.
fn costs(title: &'static str, sources: &[Source], note: &'static str) -> Sheet {
    let mut with_cost: Vec<&Source> = sources.iter().filter(|source| source.cost.is_some()).collect();
    let money = |it: Option<i64>| it.map_or(Cell::Empty, Cell::Money);
    with_cost.sort_by(|a, b| a.dearer_first(b));
    let row = |source: &&Source| {
        let [mql, sal, sql] = source.passed.map(|tally| money(source.cost_of_each(tally.n_leads)));
        let returned =
            source.cost.filter(|cost| *cost > 0).map(|cost| source.leads.money as f64 / cost as f64);
        vec![
            name(source),
            money(source.cost),
            money(source.cost_of_each(source.leads.n_leads)),
            mql,
            sal,
            sql,
            money(source.cost_of_each(source.leads.n_won)),
            returned.map_or(Cell::Empty, Cell::Decimal),
            if source.is_dearest { Cell::Term("term-dearest") } else { Cell::Empty },
        ]
    };
    Sheet {
        title,
        columns: vec![
            "column-source-name",
            "column-cost",
            "column-per-lead",
            "column-per-mql",
            "column-per-sal",
            "column-per-sql",
            "column-per-win",
            "column-returned",
            "column-dearest",
        ],
        rows: with_cost.iter().map(row).collect(),
        notes: vec![note, "note-costs"],
    }
}

/// What was spent in all, and what of it nobody came by.
fn spent(spending: &Spending) -> Sheet {
    let all = vec![Cell::Term("term-spent"), Cell::Money(spending.total)];
    let unplaced =
        spending.unplaced.iter().map(|(name, cost)| vec![Cell::Text(name.clone()), Cell::Money(*cost)]);
    Sheet {
        title: "sheet-spent",
        columns: vec!["column-source-name", "column-cost"],
        rows: [all].into_iter().chain(unplaced).collect(),
        notes: vec!["note-unplaced-costs"],
    }
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
