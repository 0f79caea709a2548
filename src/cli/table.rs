//! A simulation as tables for people.

use std::fmt::Write as _;

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};

use crate::agreement::{Agreement, Document, Stage, Status};
use crate::export::{Cell, Sheet, Telling};
use crate::language::{Arg, Language};
use crate::leads::Leads;
use crate::signing::sound_status;
use crate::simulation::{Simulation, Tally};

/// The funnel and the leaks of a simulation.
pub(super) fn of(
    language: &Language,
    document: &Document,
    leads: &Leads,
    currency: Option<&str>,
    simulation: &Simulation,
) -> String {
    let agreement = &document.agreement;
    let status = match sound_status(document) {
        Status::Agreed => language.text("status-agreed"),
        Status::Draft { .. } => language.text("status-draft"),
    };
    let created = simulation.funnel.created;
    let args = [
        ("leads", Arg::from(created.n_leads)),
        ("won", created.n_won.into()),
        ("money", language.money(created.money, currency).into()),
    ];
    let mut text = format!("{} – {status}\n{}\n", agreement.title, language.say("table-leads", &args));
    if let Some(until) = leads.observed_until() {
        let zone = agreement.calendar.zone_or_utc();
        let date = language.moment(until, &zone);
        writeln!(text, "{}", language.say("table-observed-until", &[("date", date.into())])).ok();
    }
    writeln!(text, "\n{}\n", funnel(language, simulation)).ok();
    writeln!(text, "{}", leakage(language, agreement, currency, simulation)).ok();
    text
}

/// A sheet under its title, with what it does not show below.
pub(super) fn of_sheet(telling: &Telling<'_>, sheet: &Sheet) -> String {
    let is_text = |column: &usize| sheet.rows.iter().any(|row| row.get(*column).is_some_and(Cell::is_text));
    let n_left = (0..sheet.columns.len()).take_while(is_text).count().max(1);
    let mut table = table(sheet.header(telling.language), n_left);
    for row in &sheet.rows {
        table.add_row(row.iter().map(|cell| cell.told(telling)).collect::<Vec<_>>());
    }
    let mut text = format!("{}\n\n{table}\n", telling.language.text(sheet.title));
    for note in &sheet.notes {
        writeln!(text, "{}", telling.language.text(note)).ok();
    }
    text
}

/// An empty table; its first columns are texts.
pub(super) fn table(header: Vec<String>, n_left: usize) -> Table {
    let style = TableStyle::new().header_separator(LineStyle::new('─', '─', '─', '─'));
    let mut table = Table::new();
    table.load_style(style).set_header(header);
    for (n, column) in table.column_iter_mut().enumerate() {
        column.set_cell_alignment(if n < n_left { CellAlignment::Left } else { CellAlignment::Right });
    }
    table
}

fn funnel(language: &Language, simulation: &Simulation) -> Table {
    let header = [
        "table-stage",
        "table-reached",
        "verdict-passed",
        "verdict-failed",
        "verdict-not-evidenced",
        "verdict-immature",
        "table-conversion",
        "table-coverage",
        "table-won",
    ];
    let mut table = table(header.map(|id| language.text(id)).to_vec(), 1);
    let created = simulation.funnel.created;
    let count = |tally: Tally| language.count(tally.n_leads);
    let empty = String::new;
    table.add_row(vec![
        language.text("stage-created"),
        count(created),
        empty(),
        empty(),
        empty(),
        empty(),
        empty(),
        empty(),
        language.count(created.n_won),
    ]);
    for stage in Stage::ALL {
        let counts = simulation.funnel.stage(stage);
        table.add_row(vec![
            language.stage_short(stage),
            count(counts.reached),
            count(counts.passed),
            count(counts.failed),
            count(counts.not_evidenced),
            count(counts.immature),
            counts.conversion().map_or_else(|| "–".to_owned(), |it| language.share(it)),
            counts.coverage().map_or_else(|| "–".to_owned(), |it| language.percent(it.value)),
            language.count(counts.passed.n_won),
        ]);
    }
    table
}

fn leakage(
    language: &Language,
    agreement: &Agreement,
    currency: Option<&str>,
    simulation: &Simulation,
) -> Table {
    let header = [
        "table-stage",
        "table-test",
        "table-first-failing",
        "table-winners-lost",
        "table-money-lost",
        "table-sole-blocker",
        "table-winners-lost",
    ];
    let mut table = table(header.map(|id| language.text(id)).to_vec(), 2);
    for leak in &simulation.leakage.leaks {
        table.add_row(vec![
            language.stage_short(leak.stage),
            language.stage_test(agreement, &leak.test),
            language.count(leak.first.n_leads),
            language.count(leak.first.n_won),
            if leak.first.money == 0 { "–".to_owned() } else { language.money(leak.first.money, currency) },
            language.count(leak.sole.n_leads),
            language.count(leak.sole.n_won),
        ]);
    }
    table
}
