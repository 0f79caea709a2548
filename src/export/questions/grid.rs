use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Share;
use crate::simulation::questions::FitByEngagement;

/// Leads by fit and engagement, a row for each cell; where a band has no end on one side, nothing stands there.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let table = FitByEngagement::of(asked.simulation);
    let band = |bounds: &[i32], n: usize| {
        let low = n.checked_sub(1).and_then(|below| bounds.get(below));
        let high = bounds.get(n).map(|it| it - 1);
        [low.copied(), high].map(|it| it.map_or(Cell::Empty, |it| Cell::Whole(it.into())))
    };
    let mut rows = Vec::new();
    for (fit, cells) in table.cells.iter().enumerate() {
        for (engagement, cell) in cells.iter().enumerate() {
            let bands = band(&table.fit, fit).into_iter().chain(band(&table.engagement, engagement));
            let accepted = match (table.decides, cell.is_accepted) {
                (false, _) => Cell::Empty,
                (true, true) => Cell::Term("term-yes"),
                (true, false) => Cell::Term("term-no"),
            };
            let numbers = [
                Cell::Count(cell.leads.n_leads),
                Cell::Count(cell.n_mqls),
                Cell::Count(cell.leads.n_won),
                Share::of(cell.leads.n_won, cell.leads.n_leads).into(),
                Cell::Money(cell.leads.money),
                accepted,
            ];
            rows.push(bands.chain(numbers).collect());
        }
    }
    vec![Sheet {
        title: "sheet-grid",
        columns: vec![
            "column-fit-from",
            "column-fit-to",
            "column-engagement-from",
            "column-engagement-to",
            "column-leads",
            "column-mql",
            "column-won",
            "column-win-rate",
            "column-money",
            "column-qualifies",
        ],
        rows,
        notes: Vec::new(),
    }]
}
