use super::{Answer, Asked};
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Evidence, NoSuggestion, Proposed, Suggestion};
use crate::simulation::{Share, Tally};

/// Points and a threshold that fit what became of the leads.
pub(super) fn sheets(asked: &Asked<'_>) -> Answer {
    let suggestion = Suggestion::of(asked.simulation).map_err(|reason| match reason {
        NoSuggestion::Grid => "question-needs-threshold",
        NoSuggestion::NoPoints => "question-needs-points",
        NoSuggestion::NoTimes => "question-needs-win-times",
        NoSuggestion::TooFew => "question-needs-winners",
        NoSuggestion::NoSignal => "question-finds-nothing",
    })?;
    Ok(vec![points(asked, &suggestion), evidence(&suggestion), basis(&suggestion)])
}

fn points(asked: &Asked<'_>, suggestion: &Suggestion) -> Sheet {
    let (n_leads, n_won) = suggestion.fitted;
    let row = |it: &Proposed| {
        let (n_having, n_won_having) = it.having;
        vec![
            Cell::Criterion(asked.simulation.agreement().criteria[it.criterion].id.clone()),
            Cell::Signed(it.before.into()),
            Cell::Signed(it.after.into()),
            Cell::Count(n_having),
            share(n_won_having, n_having),
            share(n_won.saturating_sub(n_won_having), n_leads.saturating_sub(n_having)),
        ]
    };
    let threshold = vec![
        Cell::Term("term-threshold"),
        Cell::Whole(suggestion.threshold.0.into()),
        Cell::Whole(suggestion.threshold.1.into()),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
    ];
    Sheet {
        title: "sheet-suggest",
        columns: vec![
            "column-criterion",
            "column-now",
            "column-proposed",
            "column-leads-having",
            "column-won-having",
            "column-won-without",
        ],
        rows: suggestion.criteria.iter().map(row).chain([threshold]).collect(),
        notes: vec!["note-suggest", "note-suggest-fields"],
    }
}

fn share(n_with: usize, n_of: usize) -> Cell {
    Share::of(n_with, n_of).map_or(Cell::Empty, Cell::Share)
}

fn evidence(suggestion: &Suggestion) -> Sheet {
    let both = |term: &'static str, cell: &dyn Fn(&Evidence) -> Cell| {
        vec![Cell::Term(term), cell(&suggestion.now), cell(&suggestion.then)]
    };
    let finding = &suggestion.finding;
    let verdict = if finding.is_better { "term-better" } else { "term-not-better" };
    let alone = |term: &'static str, cell: &dyn Fn(&Tally) -> Cell| {
        vec![Cell::Term(term), cell(&finding.lost), cell(&finding.gained)]
    };
    let last = |term: &'static str, cell: Cell| vec![Cell::Term(term), Cell::Empty, cell];
    Sheet {
        title: "sheet-suggest-evidence",
        columns: vec!["column-figure", "column-now", "column-proposed"],
        rows: vec![
            both("term-mqls", &|it| Cell::Count(it.mqls.n_leads)),
            both("term-winners-caught", &|it| Cell::Count(it.caught.n_leads)),
            both("term-mqls-caught", &|it| it.precision().map_or(Cell::Empty, Cell::Share)),
            both("term-winners-mql", &|it| it.recall().map_or(Cell::Empty, Cell::Share)),
            both("term-money-caught", &|it| Cell::Money(it.caught.money)),
            both("term-area", &|it| Cell::Part(it.area)),
            alone("term-only-one", &|it| Cell::Count(it.n_leads)),
            alone("term-only-one-won", &|it| share(it.n_won, it.n_leads)),
            last("term-chance", Cell::Part(finding.chance)),
            last("term-finding", Cell::Term(verdict)),
        ],
        notes: vec!["note-suggest-evidence"],
    }
}

/// What the proposal rests on.
fn basis(suggestion: &Suggestion) -> Sheet {
    let figures = [
        ("term-fitted-leads", Cell::Count(suggestion.fitted.0)),
        ("term-fitted-winners", Cell::Count(suggestion.fitted.1)),
        ("term-held-out-from", Cell::Moment(suggestion.split)),
        ("term-held-out-leads", Cell::Count(suggestion.held_out.0)),
        ("term-held-out-winners", Cell::Count(suggestion.held_out.1)),
        ("term-seen-age", Cell::Seconds(suggestion.age)),
    ];
    Sheet {
        title: "sheet-suggest-basis",
        columns: vec!["column-figure", "column-value"],
        rows: figures.map(|(term, cell)| vec![Cell::Term(term), cell]).to_vec(),
        notes: vec!["note-suggest-basis"],
    }
}
