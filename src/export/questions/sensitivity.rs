use super::{Asked, effect};
use crate::agreement::{Agreement, Stage};
use crate::export::sheet::{Cell, Sheet};
use crate::scoring::StageTest;
use crate::simulation::Progress;
use crate::simulation::questions::{Parameter, Sensitivity};

/// What every number of the agreement does if it is somewhat smaller or larger; the widest first.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let agreement = asked.simulation.agreement();
    // Nobody cancels it here.
    let mut all = Sensitivity::of_all(asked.simulation, &Progress::default(), |_| {}).unwrap_or_default();
    all.sort_by_key(|it| std::cmp::Reverse(it.widest()));
    let rows = all.iter().flat_map(|sensitivity| {
        sensitivity.tries.iter().map(|other| {
            let [number, of] = number_names(agreement, sensitivity.parameter);
            let values = [Cell::Whole(sensitivity.value), Cell::Whole(other.value)];
            let cliff = if other.is_cliff { Cell::Term("term-cliff") } else { Cell::Empty };
            [number, of].into_iter().chain(values).chain(effect::cells(other.shift)).chain([cliff]).collect()
        })
    });
    vec![Sheet {
        title: "sheet-sensitivity",
        columns: vec![
            "column-number",
            "column-number-of",
            "column-present",
            "column-other-value",
            "column-mql-change",
            "column-sal-change",
            "column-sql-change",
            "column-won-change",
            "column-money-change",
            "column-cliff",
        ],
        rows: rows.collect(),
        notes: vec!["note-sensitivity"],
    }]
}

/// What a number is called, and what it belongs to.
pub fn number_names(agreement: &Agreement, parameter: Parameter) -> [Cell; 2] {
    let criterion = |n: usize| Cell::Criterion(agreement.criteria[n].id.clone());
    match parameter {
        Parameter::Threshold => [Cell::Term("number-threshold"), Cell::Stage(Stage::Mql)],
        Parameter::SegmentThreshold(n) => {
            [Cell::Term("number-threshold"), Cell::Text(agreement.segments[n].name.clone())]
        }
        Parameter::Points(n) => [Cell::Term("number-points"), criterion(n)],
        Parameter::Cap(n) => [Cell::Term("number-cap"), criterion(n)],
        Parameter::DecayDays(n, _) => [Cell::Term("number-decay-days"), criterion(n)],
        Parameter::OnceInDays(n) => [Cell::Term("number-once-days"), criterion(n)],
        Parameter::WaitDays(n) => [Cell::Term("number-wait-days"), criterion(n)],
        Parameter::CategoryCap(category) => [Cell::Term("number-cap"), Cell::Category(category)],
        Parameter::TotalCap => [Cell::Term("number-cap"), Cell::Term("number-total")],
        Parameter::Minimum(score) => [Cell::Term("number-minimum"), Cell::SubScore(score)],
        Parameter::TeamDays => [Cell::Term("number-team-days"), Cell::Test(StageTest::BuyingTeam)],
        Parameter::Window(stage, n) => {
            let id = agreement.requirements(stage)[n].id.clone();
            [Cell::Term("number-window"), Cell::Test(StageTest::Requirement(id))]
        }
    }
}
