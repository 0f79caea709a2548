use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Capacity, Week};

/// How many leads qualify in each week against what sales can work.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let capacity = Capacity::of(asked.simulation, asked.capacity);
    let known = |n: Option<usize>| n.map_or(Cell::Empty, Cell::Count);
    let figures = [
        ("term-capacity", known(capacity.per_week.map(|n| n as usize))),
        ("term-weeks", Cell::Count(capacity.weeks.len())),
        ("term-weeks-over", known(capacity.n_over())),
        ("term-median-week", known(capacity.percentile(50))),
        ("term-busy-week", known(capacity.percentile(90))),
        ("term-mqls-undated", Cell::Count(capacity.n_undated)),
    ];
    let week = |week: &Week| {
        let over = capacity.per_week.map(|n| i64::try_from(week.n_mqls).unwrap_or(i64::MAX) - i64::from(n));
        let waiting = capacity.per_week.map(|_| week.n_waiting);
        vec![
            Cell::Date(week.monday),
            Cell::Count(week.n_mqls),
            over.map_or(Cell::Empty, Cell::Signed),
            known(waiting),
        ]
    };
    vec![
        Sheet {
            title: "sheet-capacity",
            columns: vec!["column-figure", "column-value"],
            rows: figures.map(|(term, cell)| vec![Cell::Term(term), cell]).to_vec(),
            notes: vec!["note-capacity"],
        },
        Sheet {
            title: "sheet-capacity-weeks",
            columns: vec!["column-week", "column-mql", "column-over", "column-backlog"],
            rows: capacity.weeks.iter().map(week).collect(),
            notes: Vec::new(),
        },
    ]
}
