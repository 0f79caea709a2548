use super::{Answer, Asked};
use crate::agreement::Stage;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{
    Merit, NoSuggestion, SuggestedPoints, SuggestedThreshold, Suggestion, Trial,
};
use crate::simulation::{Progress, Share};

/// Points and thresholds fitted to what became of the leads, and how they fare with others.
pub(super) fn sheets(asked: &Asked<'_>) -> Answer {
    let suggestion = Suggestion::of(asked.simulation, &Progress::default()).map_err(missing)?;
    // Nobody cancels it here.
    let Some(suggestion) = suggestion else { return Ok(Vec::new()) };
    Ok(vec![verdict(&suggestion), points(&suggestion), thresholds(asked, &suggestion), trials(&suggestion)])
}

fn missing(reason: NoSuggestion) -> &'static str {
    match reason {
        NoSuggestion::NoCriteria => "question-needs-criteria",
        NoSuggestion::HasGrid => "question-needs-threshold",
        NoSuggestion::NoTimes => "question-needs-creation",
        NoSuggestion::FewWinners => "question-needs-winners",
        NoSuggestion::FewOthers => "question-needs-losers",
        NoSuggestion::FewWinnersHeldOut => "question-needs-late-winners",
        NoSuggestion::FewOthersHeldOut => "question-needs-late-losers",
        NoSuggestion::NoMqls => "question-needs-mqls",
        NoSuggestion::NothingHelps => "question-needs-signal",
    }
}

fn verdict(suggestion: &Suggestion) -> Sheet {
    let Suggestion { fit, held_out, .. } = suggestion;
    let (verdict, note) = match held_out.merit() {
        Merit::Better => ("term-better", "note-suggest-better"),
        Merit::NotBetter => ("term-not-better", "note-suggest-not-better"),
        Merit::Unclear => ("term-unclear", "note-suggest-unclear"),
    };
    let change = held_out.change();
    let figures = [
        ("term-suggest-verdict", Cell::Term(verdict)),
        ("term-split", suggestion.split.into()),
        ("term-learnt-from", fit.n_leads.into()),
        ("term-learnt-from-won", fit.n_won.into()),
        ("term-stopped-beside", (fit.n_training - fit.n_leads).into()),
        ("term-looked-at-age", suggestion.age.map_or(Cell::Empty, Cell::Seconds)),
        ("term-held-out", held_out.all.n_leads.into()),
        ("term-held-out-won", held_out.all.n_won.into()),
        ("term-not-decided", suggestion.n_undecided.into()),
        ("term-nothing-before", suggestion.n_left_out.into()),
        ("term-gained-winners", held_out.only_proposed.n_won.into()),
        ("term-lost-winners", held_out.only_present.n_won.into()),
        ("term-caught-change", Cell::Part(change.value)),
        ("term-caught-change-low", Cell::Part(change.low)),
        ("term-caught-change-high", Cell::Part(change.high)),
        ("term-by-chance", Cell::Part(held_out.chance())),
        ("term-by-chance-of-load", Cell::Part(held_out.chance_of_load())),
    ];
    Sheet {
        title: "sheet-suggest",
        columns: vec!["column-figure", "column-value"],
        rows: figures.map(|(term, cell)| vec![Cell::Term(term), cell]).to_vec(),
        notes: vec![note, "note-suggest-never-applied", "note-suggest-decided"],
    }
}

fn points(suggestion: &Suggestion) -> Sheet {
    let n_with = |share: &Share| Cell::Count(share.n_of);
    let row = |it: &SuggestedPoints| {
        vec![
            Cell::Criterion(it.criterion.clone()),
            Cell::Whole(it.before.into()),
            Cell::Whole(it.after.into()),
            it.with.as_ref().map_or(Cell::Count(0), n_with),
            it.with.into(),
            it.without.into(),
            if it.slope.is_some() { Cell::Empty } else { Cell::Term("term-too-few") },
        ]
    };
    Sheet {
        title: "sheet-suggest-points",
        columns: vec![
            "column-criterion",
            "column-present",
            "column-suggested",
            "column-counts-for",
            "column-won-with",
            "column-won-without",
            "column-untold",
        ],
        rows: suggestion.points.iter().map(row).collect(),
        notes: vec!["note-suggest-points", "note-suggest-fields"],
    }
}

fn thresholds(asked: &Asked<'_>, suggestion: &Suggestion) -> Sheet {
    let segments = &asked.simulation.agreement().segments;
    let row = |it: &SuggestedThreshold| {
        vec![
            it.segment.map_or(Cell::Stage(Stage::Mql), |place| Cell::Text(segments[place].name.clone())),
            Cell::Whole(it.before.into()),
            Cell::Whole(it.after.into()),
            it.n_before.into(),
            it.n_after.into(),
        ]
    };
    Sheet {
        title: "sheet-suggest-thresholds",
        columns: vec![
            "column-number-of",
            "column-present",
            "column-suggested",
            "column-present-mqls",
            "column-suggested-mqls",
        ],
        rows: suggestion.thresholds.iter().map(row).collect(),
        notes: vec!["note-suggest-thresholds"],
    }
}

fn trials(suggestion: &Suggestion) -> Sheet {
    let held_out = &suggestion.held_out;
    let row = |(term, trial): (&'static str, &Trial)| {
        let [mqls, won, money] = Cell::tally(trial.mqls);
        let area = trial.area.map_or(Cell::Empty, Cell::Part);
        let caught = held_out.caught(trial);
        vec![Cell::Term(term), mqls, won, money, trial.precision().into(), caught.into(), area]
    };
    Sheet {
        title: "sheet-suggest-held-out",
        columns: vec![
            "column-agreement",
            "column-mql",
            "column-won",
            "column-money",
            "column-precision",
            "column-caught",
            "column-area",
        ],
        rows: [("term-present", &held_out.present), ("term-suggested", &held_out.proposed)].map(row).to_vec(),
        notes: vec!["note-suggest-held-out"],
    }
}
