use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Progress;
use crate::simulation::questions::{CriterionEffect, Shift};

/// What every criterion does.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    // Nobody cancels it here.
    let effects = CriterionEffect::of_all(asked.simulation, &Progress::default(), |_| {}).unwrap_or_default();
    let mut rows = Vec::new();
    for effect in &effects {
        let tries = [
            ("term-without", Some(effect.without)),
            ("term-fifth-less", effect.less),
            ("term-fifth-more", effect.more),
        ];
        for (term, shift) in tries {
            let Some(shift) = shift else { continue };
            rows.push(
                [Cell::Criterion(effect.criterion.clone()), Cell::Term(term)]
                    .into_iter()
                    .chain(cells(shift))
                    .collect(),
            );
        }
    }
    vec![Sheet {
        title: "sheet-effect",
        columns: vec![
            "column-criterion",
            "column-change",
            "column-mql-change",
            "column-sal-change",
            "column-sql-change",
            "column-won-change",
            "column-money-change",
        ],
        rows,
        notes: vec!["note-effect"],
    }]
}

/// What changes: MQLs, SALs, SQLs, winners among the MQLs and their money.
pub(super) fn cells(shift: Shift) -> [Cell; 5] {
    let [mql, sal, sql] = shift.passed.map(Cell::Signed);
    [mql, sal, sql, Cell::Signed(shift.won), Cell::Money(shift.money)]
}
