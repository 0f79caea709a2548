use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Lack, Lacking};

/// What the leads that failed the MQL stage lack.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let lacking = Lacking::of(asked.simulation);
    let criteria = &asked.simulation.agreement().criteria;
    let enough = criteria.iter().zip(&lacking.enough).map(|(criterion, tally)| {
        [Cell::Criterion(criterion.id.clone())].into_iter().chain(Cell::tally(*tally)).collect()
    });
    let row = |lack: &Lack| {
        let best = lack.missing.once_more.iter().filter(|it| it.is_enough).max_by_key(|it| it.score);
        let points =
            lack.missing.cell.map_or(lack.missing.points, |cell| cell.fit.saturating_add(cell.engagement));
        vec![
            Cell::Text(asked.simulation.leads().id(lack.lead).to_owned()),
            lack.tests.first().map_or(Cell::Empty, |test| Cell::Test(test.clone())),
            Cell::Count(lack.tests.len()),
            Cell::Whole(lack.score),
            Cell::Whole(points),
            best.map_or(Cell::Empty, |it| Cell::Criterion(criteria[it.criterion].id.clone())),
        ]
    };
    vec![
        Sheet {
            title: "sheet-missing-criteria",
            columns: vec!["column-criterion", "column-enough", "column-won", "column-money"],
            rows: enough.collect(),
            notes: vec!["note-missing-criteria"],
        },
        Sheet {
            title: "sheet-missing-leads",
            columns: vec![
                "column-lead",
                "column-test",
                "column-tests-unmet",
                "column-score",
                "column-points-missing",
                "column-would-do",
            ],
            rows: lacking.nearest.iter().map(row).collect(),
            notes: vec!["note-missing-leads"],
        },
    ]
}
