use super::Asked;
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Sweep, SweepPoint};

/// What every threshold would make of the history; the present one is marked.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let sweep = Sweep::of(asked.simulation);
    let present = i64::from(asked.simulation.agreement().mql.threshold);
    let mut points = sweep.points.clone();
    if !points.iter().any(|point| i64::from(point.threshold) == present) && !points.is_empty() {
        let threshold = asked.simulation.agreement().mql.threshold;
        points.push(SweepPoint { threshold, ..sweep.at(present) });
        points.sort_by_key(|point| point.threshold);
    }
    let row = |point: &SweepPoint| {
        let mql = point.passed(Stage::Mql);
        let caught = (sweep.n_won > 0).then(|| mql.n_won as f64 / sweep.n_won as f64);
        vec![
            Cell::Whole(point.threshold.into()),
            if i64::from(point.threshold) == present { Cell::Term("term-present") } else { Cell::Empty },
            Cell::Count(mql.n_leads),
            sweep.weeks.map_or(Cell::Empty, |weeks| Cell::Decimal(mql.n_leads as f64 / weeks)),
            Cell::Count(mql.n_won),
            caught.map_or(Cell::Empty, Cell::Part),
            point.precision().into(),
            Cell::Count(point.passed(Stage::Sal).n_leads),
            Cell::Count(point.passed(Stage::Sql).n_leads),
            Cell::Money(mql.money),
        ]
    };
    vec![Sheet {
        title: "sheet-sweep",
        columns: vec![
            "column-threshold",
            "column-present",
            "column-mql",
            "column-mql-per-week",
            "column-won",
            "column-caught",
            "column-precision",
            "column-sal",
            "column-sql",
            "column-money",
        ],
        rows: points.iter().map(row).collect(),
        notes: vec![if points.is_empty() { "note-sweep-grid" } else { "note-sweep" }],
    }]
}
