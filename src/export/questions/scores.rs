use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::{ScoreBand, Share};

/// So many points make a band.
const BAND: i64 = 10;

/// How many leads have which highest score, by bands and point by point, and how many of them were won.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let scores = &asked.simulation.scores;
    let rate = |it: &ScoreBand| Cell::from(Share::of(it.n_won, it.n_leads));
    let band = |it: &ScoreBand| {
        let ends = [Cell::Whole(it.from), Cell::Whole(it.from + BAND - 1)];
        let counts = [Cell::Count(it.n_leads), Cell::Count(it.n_won), rate(it)];
        ends.into_iter().chain(counts).collect()
    };
    let point =
        |it: &ScoreBand| vec![Cell::Whole(it.from), Cell::Count(it.n_leads), Cell::Count(it.n_won), rate(it)];
    let known = |width| scores.bands(width).into_iter().filter(|it| it.n_leads > 0);
    let bands = Sheet {
        title: "sheet-score-bands",
        columns: vec!["column-from", "column-to", "column-leads", "column-won", "column-win-rate"],
        rows: known(BAND).map(|it| band(&it)).collect(),
        notes: Vec::new(),
    };
    let points = Sheet {
        title: "sheet-scores",
        columns: vec!["column-score", "column-leads", "column-won", "column-win-rate"],
        rows: known(1).map(|it| point(&it)).collect(),
        notes: Vec::new(),
    };
    vec![bands, points]
}
