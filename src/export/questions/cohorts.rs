use super::Asked;
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Cohort, Cohorts};

/// How the leads of each month fare, by creation and by MQL time.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let cohorts = Cohorts::of(asked.simulation);
    let created = Sheet {
        title: "sheet-cohorts-created",
        columns: vec![
            "column-month",
            "column-leads",
            "column-mql",
            "column-mql-rate",
            "column-sal",
            "column-sql",
            "column-won",
            "column-win-rate",
            "column-money",
            "column-not-evidenced",
            "column-immature",
            "column-complete",
        ],
        rows: cohorts.by_creation.iter().map(of_creation).collect(),
        notes: vec!["note-cohorts-won", "note-cohorts-complete", "note-cohorts-early"],
    };
    let qualified = Sheet {
        title: "sheet-cohorts-mql",
        columns: vec![
            "column-month",
            "column-mql",
            "column-sal",
            "column-sal-rate",
            "column-sql",
            "column-won",
            "column-win-rate",
            "column-money",
            "column-not-evidenced",
            "column-immature",
            "column-complete",
        ],
        rows: cohorts.by_mql.iter().map(of_mql).collect(),
        notes: vec!["note-cohorts-sal-rate"],
    };
    vec![created, qualified]
}

fn of_creation(cohort: &Cohort) -> Vec<Cell> {
    let [mql, sal, sql] = cohort.n_passed.map(Cell::Count);
    let counts = [Cell::Count(cohort.n_leads), mql, cohort.conversion(Stage::Mql).into(), sal, sql];
    [month(cohort)].into_iter().chain(counts).chain(outcome(cohort)).collect()
}

fn of_mql(cohort: &Cohort) -> Vec<Cell> {
    let [mql, sal, sql] = cohort.n_passed.map(Cell::Count);
    let counts = [mql, sal, cohort.conversion(Stage::Sal).into(), sql];
    [month(cohort)].into_iter().chain(counts).chain(outcome(cohort)).collect()
}

fn month(cohort: &Cohort) -> Cell {
    cohort.month.map_or(Cell::Term("term-no-date"), |(year, month)| Cell::Month(year, month))
}

fn outcome(cohort: &Cohort) -> [Cell; 6] {
    [
        Cell::Count(cohort.n_won),
        cohort.win_rate().into(),
        Cell::Money(cohort.money),
        Cell::Count(cohort.n_not_evidenced),
        Cell::Count(cohort.n_immature),
        cohort.complete.map_or(Cell::Empty, |it| Cell::Term(if it { "term-yes" } else { "term-no" })),
    ]
}
