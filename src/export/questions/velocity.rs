use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Span, Step, Velocity};

/// How long each step takes, and how many have not made it after how long.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let velocity = Velocity::of(asked.simulation);
    let steps = Sheet {
        title: "sheet-velocity",
        columns: vec![
            "column-step",
            "column-done",
            "column-open",
            "column-left",
            "column-early",
            "column-unknown",
            "column-done-half",
            "column-done-nine-tenths",
            "column-all-quarter",
            "column-all-half",
            "column-all-three-quarters",
            "column-all-nine-tenths",
        ],
        rows: velocity.spans.iter().map(row).collect(),
        notes: vec!["note-velocity-done", "note-velocity-all", "note-velocity-apart"],
    };
    let curve = Sheet {
        title: "sheet-velocity-curve",
        columns: vec![
            "column-step",
            "column-after",
            "column-at-risk",
            "column-not-yet",
            "column-error",
            "column-low",
            "column-high",
        ],
        rows: velocity.spans.iter().flat_map(points).collect(),
        notes: vec!["note-velocity-curve"],
    };
    vec![steps, curve]
}

fn row(span: &Span) -> Vec<Cell> {
    let counts = [span.n_done, span.n_open, span.n_left, span.n_early, span.n_unknown];
    let done = [span.done_half, span.done_nine_tenths].map(|it| it.map_or(Cell::Empty, Cell::Seconds));
    let any = span.n_done + span.n_open + span.n_left > 0;
    let unreached = if any { Cell::Term("term-not-reached") } else { Cell::Empty };
    let all = [span.all.quarter, span.all.half, span.all.three_quarters, span.all.nine_tenths]
        .map(|it| it.map_or(unreached.clone(), Cell::Seconds));
    [Cell::Term(name_of_step(span.step))]
        .into_iter()
        .chain(counts.map(Cell::Count))
        .chain(done)
        .chain(all)
        .collect()
}

fn points(span: &Span) -> impl Iterator<Item = Vec<Cell>> {
    span.all.curve.iter().map(|point| {
        let interval = point.interval.map(|(low, high)| [Cell::Part(low), Cell::Part(high)]);
        let mut cells = vec![
            Cell::Term(name_of_step(span.step)),
            Cell::Seconds(point.seconds),
            Cell::Count(point.n_at_risk),
            Cell::Part(point.survival),
            Cell::Part(point.error),
        ];
        cells.extend(interval.unwrap_or([Cell::Empty, Cell::Empty]));
        cells
    })
}

/// The message that names a step.
pub fn name_of_step(step: Step) -> &'static str {
    match step {
        Step::CreatedToMql => "term-created-to-mql",
        Step::MqlToSal => "term-mql-to-sal",
        Step::SalToSql => "term-sal-to-sql",
        Step::SqlToWon => "term-sql-to-won",
        Step::HandOffToWon => "term-hand-off-to-won",
        Step::CreatedToWon => "term-created-to-won",
    }
}
