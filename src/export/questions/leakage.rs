use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::{Leak, ListCount, Tally};

/// Where leads leave the funnel, and where they go.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let leakage = &asked.simulation.leakage;
    let row = |leak: &Leak| {
        let tallies = [leak.first, leak.sole].into_iter().flat_map(Cell::tally);
        [Cell::Stage(leak.stage), Cell::Test(leak.test.clone())].into_iter().chain(tallies).collect()
    };
    let leaks = Sheet {
        title: "sheet-leaks",
        columns: vec![
            "column-stage",
            "column-test",
            "column-first-failing",
            "column-first-failing-won",
            "column-first-failing-money",
            "column-sole-blocker",
            "column-sole-blocker-won",
            "column-sole-blocker-money",
        ],
        rows: leakage.leaks.iter().map(row).collect(),
        notes: Vec::new(),
    };
    let name = |list: &ListCount| list.list.clone().map_or(Cell::Term("nowhere"), Cell::List);
    let lists = Sheet {
        title: "sheet-lists",
        columns: vec!["column-list", "column-leads", "column-won", "column-money"],
        rows: leakage.lists.iter().map(|it| row_of(name(it), it.leads)).collect(),
        notes: Vec::new(),
    };
    vec![leaks, lists]
}

fn row_of(first: Cell, tally: Tally) -> Vec<Cell> {
    [first].into_iter().chain(Cell::tally(tally)).collect()
}
