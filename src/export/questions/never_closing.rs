use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{NeverClosing, Origin, SourceFate};

/// Which sources bring SQLs that never close.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let answer = NeverClosing::of(asked.simulation);
    let origin = match answer.origin {
        Origin::Source => "note-never-closing-source",
        Origin::Campaign => "note-never-closing-campaign",
        Origin::None => "note-never-closing-no-source",
    };
    let mut notes = vec!["note-never-closing-share", "note-never-closing-rank", origin];
    if !answer.can_tell {
        notes.push("note-never-closing-winners-only");
    }
    let sources = Sheet {
        title: "sheet-never-closing",
        columns: vec![
            "column-source",
            "column-sql",
            "column-never-closing",
            "column-won",
            "column-lost",
            "column-open-old",
            "column-open-young",
            "column-open-undated",
        ],
        rows: answer.sources.iter().map(|fate| row(&answer, fate)).collect(),
        notes,
    };
    let wait = Sheet {
        title: "sheet-never-closing-wait",
        columns: vec!["column-figure", "column-value"],
        rows: vec![vec![Cell::Term("term-usual-wait"), answer.usual_wait.map_or(Cell::Empty, Cell::Seconds)]],
        notes: vec!["note-never-closing-wait"],
    };
    vec![sources, wait]
}

fn row(answer: &NeverClosing, fate: &SourceFate) -> Vec<Cell> {
    let name = fate.name.clone().map_or(Cell::Term("term-unknown"), Cell::Text);
    let counts = [fate.n_won, fate.n_lost, fate.n_old, fate.n_young, fate.n_undated].map(Cell::Count);
    [name, Cell::Count(fate.n_sqls()), answer.share(fate).into()].into_iter().chain(counts).collect()
}
