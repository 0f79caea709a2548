use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Basis, Prospect, Ranking};

/// Open leads by what they can be expected to bring.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let ranking = Ranking::of(asked.simulation);
    let row = |prospect: &Prospect| {
        let money = |minor: Option<f64>| minor.map_or(Cell::Empty, Cell::rough_money);
        vec![
            Cell::Text(asked.simulation.leads().id(prospect.lead).to_owned()),
            Cell::Whole(prospect.score),
            Cell::Part(prospect.chance),
            Cell::Term(match prospect.basis {
                Basis::BandAndChannel => "term-like-band-channel",
                Basis::Band => "term-like-band",
                Basis::All => "term-like-all",
            }),
            money(prospect.amount),
            money(prospect.value()),
            prospect.last_active.map_or(Cell::Empty, Cell::Moment),
        ]
    };
    let note = if ranking.n_decided == 0 { "note-ranking-nothing" } else { "note-ranking" };
    vec![Sheet {
        title: "sheet-ranking",
        columns: vec![
            "column-lead",
            "column-score",
            "column-chance",
            "column-basis",
            "column-amount",
            "column-expected-value",
            "column-last-active",
        ],
        rows: ranking.best.iter().map(row).collect(),
        notes: vec![note],
    }]
}
