use super::{Answer, Asked};
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Tally;
use crate::simulation::questions::{Comparison, Mover};

/// The stages that a lead can have come to: created only, then each stage.
const REACHED: [Option<Stage>; 4] = [None, Some(Stage::Mql), Some(Stage::Sal), Some(Stage::Sql)];

/// Who comes further or less far by another agreement.
pub(super) fn sheets(asked: &Asked<'_>) -> Answer {
    let against = asked.against.ok_or("question-needs-against")?;
    let comparison = Comparison::of(asked.simulation, against);
    Ok(vec![stages(&comparison), movers(&comparison), times(&comparison), winners(asked, &comparison)])
}

fn stages(comparison: &Comparison) -> Sheet {
    let row = |stage: Stage| {
        let (gained, lost) = (comparison.gained[stage.index()], comparison.lost[stage.index()]);
        [Cell::Stage(stage)].into_iter().chain(Cell::tally(gained)).chain(Cell::tally(lost)).collect()
    };
    Sheet {
        title: "sheet-compare-stages",
        columns: vec![
            "column-stage",
            "column-gained",
            "column-gained-won",
            "column-gained-money",
            "column-dropped",
            "column-dropped-won",
            "column-dropped-money",
        ],
        rows: Stage::ALL.into_iter().map(row).collect(),
        notes: vec!["note-compare"],
    }
}

fn movers(comparison: &Comparison) -> Sheet {
    let mut rows = Vec::new();
    for (from, row) in REACHED.into_iter().zip(&comparison.reached) {
        for (to, tally) in REACHED.into_iter().zip(row).filter(|(to, tally)| *to != from && tally.n_leads > 0)
        {
            rows.push(row_of(from, to, *tally));
        }
    }
    Sheet {
        title: "sheet-compare-movers",
        columns: vec![
            "column-stage-before",
            "column-stage-after",
            "column-leads",
            "column-won",
            "column-money",
        ],
        rows,
        notes: Vec::new(),
    }
}

fn row_of(from: Option<Stage>, to: Option<Stage>, tally: Tally) -> Vec<Cell> {
    [reached(from), reached(to)].into_iter().chain(Cell::tally(tally)).collect()
}

fn reached(stage: Option<Stage>) -> Cell {
    stage.map_or(Cell::Term("stage-created"), Cell::Stage)
}

fn times(comparison: &Comparison) -> Sheet {
    let [earlier, same, later] = comparison.times.map(Cell::Count);
    Sheet {
        title: "sheet-compare-times",
        columns: vec!["column-earlier", "column-same-time", "column-later", "column-median-later"],
        rows: vec![vec![earlier, same, later, comparison.median_shift.map_or(Cell::Empty, Cell::Seconds)]],
        notes: Vec::new(),
    }
}

fn winners(asked: &Asked<'_>, comparison: &Comparison) -> Sheet {
    let row = |mover: &Mover| {
        let id = asked.simulation.leads().id(mover.lead).to_owned();
        vec![Cell::Text(id), reached(mover.before), reached(mover.after), Cell::Money(mover.money)]
    };
    Sheet {
        title: "sheet-compare-winners",
        columns: vec!["column-lead", "column-stage-before", "column-stage-after", "column-money"],
        rows: comparison.won_movers.iter().map(row).collect(),
        notes: vec!["note-compare-winners"],
    }
}
