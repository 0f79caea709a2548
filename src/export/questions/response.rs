use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Expected, Kept, Promise, Replies, Response, Speed};
use crate::simulation::{Share, Tally};

/// How fast sales answers, and what that went with.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let response = Response::of(asked.simulation);
    let elapsed = speeds("sheet-response-elapsed", &response.elapsed, &["note-response-counted"]);
    let working =
        speeds("sheet-response-working", &response.working, &["note-response-day", "note-response-young"]);
    let promise = response.promise.as_ref();
    vec![times(&response), elapsed, working, kept(promise), cost(promise)]
}

fn times(response: &Response) -> Sheet {
    let row = |name, replies: &Replies| {
        let answered = &replies.by_speed[Speed::FiveMinutes as usize..=Speed::Later as usize];
        let n_answered = answered.iter().map(|it| it.n_leads).sum();
        let times = [replies.half, replies.nine_tenths].map(|it| it.map_or(Cell::Empty, Cell::Seconds));
        [Cell::Term(name), Cell::Count(n_answered)].into_iter().chain(times).collect()
    };
    let is_silent = response.elapsed.by_speed.iter().all(|it| it.n_leads == 0);
    Sheet {
        title: "sheet-response-times",
        columns: vec!["column-time", "column-answered", "column-half", "column-nine-tenths"],
        rows: vec![row("term-elapsed", &response.elapsed), row("term-working", &response.working)],
        notes: Vec::from_iter(is_silent.then_some("note-response-no-hand-offs")),
    }
}

fn speeds(title: &'static str, replies: &Replies, notes: &[&'static str]) -> Sheet {
    let rows = Speed::ALL.into_iter().zip(replies.by_speed);
    Sheet {
        title,
        columns: vec!["column-response", "column-leads", "column-won", "column-win-rate", "column-money"],
        rows: rows.map(|(speed, tally)| row_of(name_of_speed(speed), tally)).collect(),
        notes: notes.to_vec(),
    }
}

fn kept(promise: Option<&Promise>) -> Sheet {
    let rows = promise.map(|it| Kept::ALL.into_iter().zip(it.by_kept)).into_iter().flatten();
    Sheet {
        title: "sheet-response-promise",
        columns: vec!["column-accepted", "column-leads", "column-won", "column-win-rate", "column-money"],
        rows: rows.map(|(kept, tally)| row_of(name_of_kept(kept), tally)).collect(),
        notes: vec![if promise.is_some() { "note-response-promise" } else { "note-response-no-promise" }],
    }
}

fn cost(promise: Option<&Promise>) -> Sheet {
    let Some(promise) = promise else {
        return Sheet {
            title: "sheet-response-cost",
            columns: vec!["column-figure", "column-value", "column-low", "column-high"],
            rows: Vec::new(),
            notes: Vec::new(),
        };
    };
    let broken = promise.broken();
    let range = |it: Option<Expected>, cell: fn(f64) -> Cell| {
        it.map_or([Cell::Empty, Cell::Empty, Cell::Empty], |it| [it.value, it.low, it.high].map(cell))
    };
    let one = |cell| [cell, Cell::Empty, Cell::Empty];
    let money = promise.missed().zip(promise.mean_amount).map(|(missed, amount)| missed.times(amount));
    let rows = [
        ("term-late-or-never", one(Cell::Count(broken.n_leads))),
        ("term-late-won", one(Cell::Count(broken.n_won))),
        ("term-late-expected", range(promise.expected, Cell::Decimal)),
        ("term-late-missed", range(promise.missed(), Cell::Decimal)),
        ("term-late-money", range(money, Cell::rough_money)),
    ];
    Sheet {
        title: "sheet-response-cost",
        columns: vec!["column-figure", "column-value", "column-low", "column-high"],
        rows: rows
            .into_iter()
            .map(|(id, cells)| [Cell::Term(id)].into_iter().chain(cells).collect())
            .collect(),
        notes: vec!["note-response-association", "note-response-expected"],
    }
}

fn row_of(name: &'static str, tally: Tally) -> Vec<Cell> {
    let rate = Share::of(tally.n_won, tally.n_leads);
    vec![
        Cell::Term(name),
        Cell::Count(tally.n_leads),
        Cell::Count(tally.n_won),
        rate.into(),
        Cell::Money(tally.money),
    ]
}

/// The message that names how fast a response was.
pub fn name_of_speed(speed: Speed) -> &'static str {
    match speed {
        Speed::Before => "term-before-hand-off",
        Speed::FiveMinutes => "term-five-minutes",
        Speed::Hour => "term-one-hour",
        Speed::FourHours => "term-four-hours",
        Speed::Day => "term-one-day",
        Speed::TwoDays => "term-two-days",
        Speed::Later => "term-later",
        Speed::Never => "term-never",
        Speed::Waiting => "term-waiting",
        Speed::Unknown => "term-unknown",
    }
}

/// The message that names how a promise was kept.
pub fn name_of_kept(kept: Kept) -> &'static str {
    match kept {
        Kept::InTime => "term-in-time",
        Kept::Late => "term-late",
        Kept::Never => "term-never",
        Kept::Rejected => "term-rejected",
        Kept::NotDue => "term-not-due",
        Kept::Unknown => "term-unknown",
    }
}
