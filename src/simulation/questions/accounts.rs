use crate::leads::{LeadIndex, Leads};
use crate::scoring::Rules;
use crate::simulation::{Share, Simulation, Tally};

/// How accounts fare by how many people of them are known, and whether their buying team is complete.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Accounts {
    /// Accounts with one person, with two, with three to five, with six or more.
    pub by_size: [AccountClass; 4],
    /// Accounts whose buying team was complete when one of them was judged. Without a definition of a team: two people or more.
    pub complete: AccountClass,
    /// The others.
    pub incomplete: AccountClass,
    /// Whether the agreement defines a buying team.
    pub has_definition: bool,
    /// The accounts with the most money, then the most MQLs.
    pub top: Vec<Account>,
    /// Leads whose account is unknown.
    pub n_without: usize,
}

/// Some accounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct AccountClass {
    /// How many.
    pub n_accounts: usize,
    /// Their people.
    pub people: Tally,
    /// How many have an MQL.
    pub n_with_mql: usize,
    /// How many were won.
    pub n_won: usize,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id or domain.
    pub name: String,
    /// Its people.
    pub people: Tally,
    /// How many of them are MQLs.
    pub n_mqls: usize,
    /// Whether its team is complete.
    pub is_complete: bool,
}

impl AccountClass {
    /// Of the accounts, those that were won.
    pub fn win_rate(&self) -> Option<Share> {
        Share::of(self.n_won, self.n_accounts)
    }

    fn add(&mut self, account: &Account) {
        self.n_accounts += 1;
        self.people.add(account.people);
        self.n_with_mql += usize::from(account.n_mqls > 0);
        self.n_won += usize::from(account.people.n_won > 0);
    }
}

impl Accounts {
    /// How many accounts are listed.
    pub const MOST_LISTED: usize = 50;

    /// Counts every account of which somebody is known.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let rules = simulation.rules();
        let n_accounts = u32::try_from(leads.n_accounts()).unwrap_or(u32::MAX - 1);
        let mut accounts =
            Self { has_definition: simulation.agreement().mql.buying_team.is_some(), ..Self::default() };
        for code in 1..=n_accounts {
            let people = leads.members(code);
            let Some(name) = people.first().and_then(|lead| leads.account(*lead)) else { continue };
            let mut tally = Tally::default();
            for lead in people {
                tally.add_lead(leads, *lead);
            }
            let account = Account {
                name: name.to_owned(),
                people: tally,
                n_mqls: people.iter().filter(|lead| simulation.outcome(**lead).reached().is_some()).count(),
                is_complete: is_complete(simulation, rules, people),
            };
            accounts.by_size[size_of(people)].add(&account);
            if account.is_complete { &mut accounts.complete } else { &mut accounts.incomplete }.add(&account);
            accounts.top.push(account);
        }
        accounts.n_without = leads.indices().filter(|lead| leads.account_code(*lead) == 0).count();
        accounts.top.sort_by(|a, b| {
            let rank = |it: &Account| (it.people.money, it.n_mqls, it.people.n_leads);
            rank(b).cmp(&rank(a)).then_with(|| a.name.cmp(&b.name))
        });
        accounts.top.truncate(Self::MOST_LISTED);
        accounts
    }
}

/// Which accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountGroup {
    /// Those of so many people, by the place in [`Accounts::by_size`].
    Size(usize),
    /// Those whose buying team was complete, or not.
    Team(bool),
}

/// Tells to which accounts leads belong.
pub(in crate::simulation) struct AccountGroups<'a> {
    leads: &'a Leads,
    /// By the code of the account.
    is_complete: Vec<bool>,
}

impl<'a> AccountGroups<'a> {
    /// Of the history of a simulation.
    pub(in crate::simulation) fn of(simulation: &'a Simulation) -> Self {
        let leads = simulation.leads();
        let n_accounts = u32::try_from(leads.n_accounts()).unwrap_or(u32::MAX - 1);
        let complete = |code| is_complete(simulation, simulation.rules(), leads.members(code));
        Self { leads, is_complete: (0..=n_accounts).map(complete).collect() }
    }

    /// Whether the account of a lead is one of a group.
    pub(in crate::simulation) fn has(&self, lead: LeadIndex, group: AccountGroup) -> bool {
        let code = self.leads.account_code(lead);
        code != 0
            && match group {
                AccountGroup::Size(size) => size_of(self.leads.members(code)) == size,
                AccountGroup::Team(is_complete) => {
                    self.is_complete.get(code as usize).is_some_and(|it| *it == is_complete)
                }
            }
    }
}

/// The place in [`Accounts::by_size`].
fn size_of(people: &[LeadIndex]) -> usize {
    match people.len() {
        0 | 1 => 0,
        2 => 1,
        3..=5 => 2,
        _ => 3,
    }
}

fn is_complete(simulation: &Simulation, rules: &Rules, people: &[LeadIndex]) -> bool {
    if simulation.agreement().mql.buying_team.is_none() {
        return people.len() > 1;
    }
    people.iter().any(|lead| rules.has_buying_team(*lead, simulation.judgement(*lead).mql.moment))
}
