use accord::simulation::Tally;
use accord::simulation::questions::{AccountClass, Accounts};

use crate::case::{Case, CaseLead};
use crate::run;
use crate::worked::{case, day, lead, visits, with, won};

fn of(account: &str, lead: CaseLead) -> CaseLead {
    CaseLead { account: Some(account.to_owned()), ..lead }
}

fn small() -> Case {
    case(vec![
        won(of("acme", visits(lead("a"), &[day(2)])), 9, 5_000),
        of("acme", lead("b")),
        of("beta", visits(lead("c"), &[day(3)])),
        lead("d"),
    ])
}

fn class(n_accounts: usize, n_leads: usize, n_with_mql: usize, n_won: usize, money: i64) -> AccountClass {
    AccountClass { n_accounts, people: Tally { n_leads, n_won, money }, n_with_mql, n_won }
}

#[test]
fn accounts_are_counted_once_and_people_by_head() {
    let case = small();
    let accounts = Accounts::of(&run(&case.agreement(), &case.history()));
    let [one, two, ..] = accounts.by_size;
    assert_eq!((one, two), (class(1, 1, 1, 0, 0), class(1, 2, 1, 1, 5_000)));
    // Without a definition two people are a team.
    assert_eq!((accounts.complete, accounts.incomplete), (two, one));
    assert_eq!((accounts.n_without, accounts.has_definition), (1, false));
    let top: Vec<_> = accounts.top.iter().map(|it| (it.name.as_str(), it.n_mqls)).collect();
    assert_eq!(top, [("acme", 1), ("beta", 1)]);
}

#[test]
fn a_defined_team_is_asked_for_its_roles() {
    let mut case = small();
    case.leads[0] = with(case.leads[0].clone(), "job_title", "Head of Sales");
    case.leads[1] = with(case.leads[1].clone(), "job_title", "Assistant");
    let defined = Case::read(&crate::worked::CASE.replace(
        "mql: (threshold: 10)",
        r#"mql: (threshold: 10, buying_team: (people: 2, within_days: 30, roles_needed: 1, roles: [
            (id: "decider", name: "Decides", condition: Ask(field: "job_title", question: ContainsAnyOf(["head"])))]))"#,
    ));
    case.mql = defined.mql;
    let complete = |case: &Case| Accounts::of(&run(&case.agreement(), &case.history())).complete.n_accounts;
    assert_eq!(complete(&case), 1);
    case.leads[0].fields.clear();
    assert_eq!(complete(&case), 0);
}
