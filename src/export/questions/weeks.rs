use super::{Answer, Asked};
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{CreatedWeek, Weeks};

/// How the leads of each week fare, by creation.
pub(super) fn sheets(asked: &Asked<'_>) -> Answer {
    let weeks = Weeks::of(asked.simulation).weeks;
    if weeks.is_empty() {
        return Err("chart-needs-created-weeks");
    }
    Ok(vec![Sheet {
        title: "sheet-weeks",
        columns: vec![
            "column-week",
            "column-leads",
            "column-mql",
            "column-sal",
            "column-sql",
            "column-won",
            "column-complete",
        ],
        rows: weeks.iter().map(row).collect(),
        notes: vec!["note-cohorts-won", "note-cohorts-complete"],
    }])
}

fn row(week: &CreatedWeek) -> Vec<Cell> {
    let [mql, sal, sql] = week.n_passed.map(Cell::Count);
    let complete =
        week.complete.map_or(Cell::Empty, |it| Cell::Term(if it { "term-yes" } else { "term-no" }));
    vec![Cell::Date(week.monday), Cell::Count(week.n_leads), mql, sal, sql, Cell::Count(week.n_won), complete]
}
