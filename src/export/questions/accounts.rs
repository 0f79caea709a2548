use super::Asked;
use crate::export::sheet::{Cell, Sheet};
use crate::simulation::questions::{Account, AccountClass, Accounts};

/// How accounts fare by their people and their buying teams.
pub(super) fn sheets(asked: &Asked<'_>) -> Vec<Sheet> {
    let accounts = Accounts::of(asked.simulation);
    let by_size = accounts.by_size.into_iter().enumerate().map(|(size, class)| (name_of_size(size), class));
    let teams = [("term-team-complete", accounts.complete), ("term-team-incomplete", accounts.incomplete)];
    let row = |(term, class): (&'static str, AccountClass)| {
        vec![
            Cell::Term(term),
            Cell::Count(class.n_accounts),
            Cell::Count(class.people.n_leads),
            Cell::Count(class.n_with_mql),
            Cell::Count(class.n_won),
            class.win_rate().into(),
            Cell::Money(class.people.money),
        ]
    };
    let columns = vec![
        "column-accounts",
        "column-n-accounts",
        "column-leads",
        "column-with-mql",
        "column-won",
        "column-win-rate",
        "column-money",
    ];
    let team_note = if accounts.has_definition { "note-accounts-team" } else { "note-accounts-no-team" };
    vec![
        Sheet {
            title: "sheet-accounts-size",
            columns: columns.clone(),
            rows: by_size.map(row).collect(),
            notes: vec!["note-accounts"],
        },
        Sheet {
            title: "sheet-accounts-team",
            columns,
            rows: teams.map(row).to_vec(),
            notes: vec![team_note],
        },
        Sheet {
            title: "sheet-accounts-top",
            columns: vec![
                "column-account",
                "column-leads",
                "column-mql",
                "column-team-complete",
                "column-won",
                "column-money",
            ],
            rows: accounts.top.iter().map(row_of).collect(),
            notes: Vec::new(),
        },
    ]
}

/// The message that names accounts of so many people, by the place in [`Accounts::by_size`].
pub fn name_of_size(size: usize) -> &'static str {
    match size {
        0 => "term-one-person",
        1 => "term-two-people",
        2 => "term-few-people",
        _ => "term-many-people",
    }
}

fn row_of(account: &Account) -> Vec<Cell> {
    vec![
        Cell::Text(account.name.clone()),
        Cell::Count(account.people.n_leads),
        Cell::Count(account.n_mqls),
        Cell::Term(if account.is_complete { "term-yes" } else { "term-no" }),
        Cell::Count(account.people.n_won),
        Cell::Money(account.people.money),
    ]
}
