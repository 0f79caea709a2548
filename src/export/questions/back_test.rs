use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::Simulation;
use crate::simulation::questions::{BackTest, Mistake, Outcome, RateBand};

/// The MQL definition held against what became of the leads.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let test = BackTest::of(asked.simulation);
    let row = |mistake: &Mistake| row_of(asked.simulation, mistake);
    let misses = Sheet {
        title: "sheet-misses",
        columns: vec!["column-lead", "column-stage", "column-test", "column-score", "column-money"],
        rows: test
            .listed_misses
            .iter()
            .map(|it| row(it).into_iter().chain([Cell::Money(it.money)]).collect())
            .collect(),
        notes: vec!["note-misses"],
    };
    let false_alarms = Sheet {
        title: "sheet-false-alarms",
        columns: vec!["column-lead", "column-stage", "column-test", "column-score", "column-outcome"],
        rows: test
            .listed_false_alarms
            .iter()
            .map(|it| row(it).into_iter().chain([Cell::Term(name(it.outcome))]).collect())
            .collect(),
        notes: vec!["note-false-alarms"],
    };
    vec![figures(&test), calibration(&test), misses, false_alarms]
}

fn figures(test: &BackTest) -> Sheet {
    let rows: [(&'static str, Cell); 18] = [
        ("term-tested", test.all.n_leads.into()),
        ("term-winners", test.all.n_won.into()),
        ("term-base-rate", test.base_rate().into()),
        ("term-mqls", test.mqls.n_leads.into()),
        ("term-mqls-won", test.mqls.n_won.into()),
        ("term-mql-win-rate", test.mql_rate().into()),
        ("term-lift", test.lift().map_or(Cell::Empty, Cell::Decimal)),
        ("term-false-alarms", test.records_losses.then_some(test.n_false_alarms).into()),
        ("term-undecided-mqls", test.n_undecided().into()),
        ("term-precision", test.precision().into()),
        ("term-misses", test.misses.n_leads.into()),
        ("term-missed-money", Cell::Money(test.misses.money)),
        ("term-recall", test.recall().into()),
        ("term-area", test.area.map_or(Cell::Empty, Cell::Part)),
        ("term-falling-bands", test.n_falls().into()),
        ("term-too-young", test.young.n_leads.into()),
        ("term-too-young-won", test.young.n_won.into()),
        ("term-too-young-under", test.half_won_within.map_or(Cell::Empty, Cell::Seconds)),
    ];
    let mut notes = vec!["note-back-test-young", "note-back-test-area"];
    if !test.records_losses {
        notes.push("note-back-test-no-losses");
    }
    Sheet {
        title: "sheet-back-test",
        columns: vec!["column-figure", "column-value"],
        rows: rows.into_iter().map(|(id, cell)| vec![Cell::Term(id), cell]).collect(),
        notes,
    }
}

fn calibration(test: &BackTest) -> Sheet {
    let row = |band: &RateBand| {
        vec![
            Cell::Whole(band.from),
            Cell::Whole(band.from + RateBand::WIDTH - 1),
            Cell::Count(band.n_leads),
            Cell::Count(band.n_won),
            band.rate().into(),
        ]
    };
    Sheet {
        title: "sheet-calibration",
        columns: vec![
            "column-score-from",
            "column-score-to",
            "column-leads",
            "column-won",
            "column-win-rate",
        ],
        rows: test.bands.iter().map(row).collect(),
        notes: vec![if test.n_falls() == 0 { "note-calibration-rises" } else { "note-calibration-falls" }],
    }
}

fn row_of(simulation: &Simulation, mistake: &Mistake) -> [Cell; 4] {
    let stopped_by = mistake.stopped_by.and_then(|(stage, place)| {
        let test = simulation.rules().tests(stage).get(usize::from(place))?;
        Some((Cell::Stage(stage), Cell::Test(test.clone())))
    });
    let (stage, test) = stopped_by.unwrap_or((Cell::Empty, Cell::Term("term-not-stopped")));
    [simulation.leads().id(mistake.lead).into(), stage, test, Cell::Whole(mistake.score)]
}

fn name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Won => "term-won",
        Outcome::Lost => "term-lost",
        Outcome::Rejected => "term-rejected",
        Outcome::Undecided => "term-undecided",
    }
}
