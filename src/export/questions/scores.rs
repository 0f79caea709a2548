use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::{ScoreBand, Share};

/// How many leads have which highest score, and how many of them were won.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let row = |it: &ScoreBand| {
        vec![
            Cell::Whole(it.from),
            Cell::Count(it.n_leads),
            Cell::Count(it.n_won),
            Share::of(it.n_won, it.n_leads).into(),
        ]
    };
    let bands = asked.simulation.scores.bands(1);
    vec![Sheet {
        title: "sheet-scores",
        columns: vec!["column-score", "column-leads", "column-won", "column-win-rate"],
        rows: bands.iter().filter(|it| it.n_leads > 0).map(row).collect(),
        notes: Vec::new(),
    }]
}
