//! One customer, campaign or owner behind much of a rate.

use super::{Finding, Material, Problem, QualityReport, Unchecked};
use crate::fields::FieldId;
use crate::leads::{Cells, Column, LeadIndex, Leads};

/// What can stand behind a rate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holder {
    /// A customer.
    Account,
    /// A value of a field.
    Field(FieldId),
}

/// How much of everything one holder has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dominance {
    /// Its leads.
    pub n_leads: u64,
    /// Those among them that were won.
    pub n_won: u64,
    /// What they paid, in minor units.
    pub money: i64,
    /// All leads.
    pub of_leads: u64,
    /// All that were won.
    pub of_won: u64,
    /// What all paid, in minor units.
    pub of_money: i64,
}

/// Fewer wins or leads do not make a rate.
const FEWEST: u64 = 10;

/// The share of wins, leads or money, in percent, from which on one customer stands behind them.
const CUSTOMER: u64 = 30;

/// The same for campaigns and people, of which few teams have many.
const OTHER: u64 = 50;

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let leads = material.leads;
    let field = |id: &str| leads.column(&FieldId::from_header(id));
    if leads.n_accounts() > 0 {
        let code = |lead| leads.account_code(lead);
        let name = |lead| leads.account(lead).map(str::to_owned);
        add(leads, (Holder::Account, CUSTOMER), (leads.n_accounts(), &code, &name), report);
    } else if let Some(company) = field("company").or_else(|| field("company_domain")) {
        of_column(leads, company, CUSTOMER, report);
    } else {
        report.unchecked.push(Unchecked::NoAccounts);
    }
    for column in ["campaign", "owner"].into_iter().filter_map(field) {
        of_column(leads, column, OTHER, report);
    }
}

fn of_column(leads: &Leads, column: &Column, limit: u64, report: &mut QualityReport) {
    let Cells::Texts { dictionary, codes } = &column.cells else { return };
    let code = |lead: LeadIndex| codes[lead.at()];
    let name = |lead: LeadIndex| dictionary.text(codes[lead.at()]).map(str::to_owned);
    let holder = Holder::Field(column.field.clone());
    add(leads, (holder, limit), (dictionary.len(), &code, &name), report);
}

/// How many holders there are, which one each lead belongs to (0 for none), and what it is called.
type Holders<'a> = (usize, &'a dyn Fn(LeadIndex) -> u32, &'a dyn Fn(LeadIndex) -> Option<String>);

fn add(
    leads: &Leads,
    (holder, limit): (Holder, u64),
    (n_holders, code, name): Holders<'_>,
    report: &mut QualityReport,
) {
    // Of two, one always has half.
    if n_holders < 3 {
        return;
    }
    let mut shares = vec![Dominance::default(); n_holders + 1];
    let mut all = Dominance::default();
    for lead in leads.indices() {
        let paid = leads.won_amount(lead);
        for share in [&mut shares[code(lead) as usize], &mut all] {
            share.n_leads += 1;
            share.n_won += u64::from(paid.is_some());
            share.money = share.money.saturating_add(paid.unwrap_or(0));
        }
    }
    let largest = (1..)
        .zip(&shares[1..])
        .max_by_key(|(code, it)| (it.n_won, it.money, it.n_leads, std::cmp::Reverse(*code)));
    let most_leads = (1..).zip(&shares[1..]).max_by_key(|(code, it)| (it.n_leads, std::cmp::Reverse(*code)));
    let richest = (1..).zip(&shares[1..]).max_by_key(|(code, it)| (it.money, std::cmp::Reverse(*code)));
    let is_dominant = |(_, it): &(u32, &Dominance)| {
        let reaches = |part: u64, whole: u64| whole >= FEWEST && part * 100 >= whole * limit;
        let has_money =
            all.of_won_enough() && i128::from(it.money) * 100 >= i128::from(all.money) * i128::from(limit);
        reaches(it.n_won, all.n_won) || reaches(it.n_leads, all.n_leads) || has_money && all.money > 0
    };
    let found = [largest, richest, most_leads].into_iter().flatten().find(is_dominant);
    let Some((dominant, share)) = found else { return };
    let its: Vec<LeadIndex> = leads.indices().filter(|lead| code(*lead) == dominant).collect();
    let value = its.first().and_then(|lead| name(*lead)).unwrap_or_default();
    let share = Dominance { of_leads: all.n_leads, of_won: all.n_won, of_money: all.money, ..*share };
    report.findings.push(Finding::of_leads(Problem::Dominant { holder, value, share }, its, leads.len()));
}

impl Dominance {
    /// Whether there are enough wins for what they paid to mean something; asked of the sum of all.
    fn of_won_enough(&self) -> bool {
        self.n_won >= FEWEST
    }

    /// The share of all leads that was won, 0 to 1.
    pub fn rate(&self) -> f64 {
        rate(self.of_won, self.of_leads)
    }

    /// The same without this one.
    pub fn rate_without(&self) -> f64 {
        rate(self.of_won - self.n_won, self.of_leads - self.n_leads)
    }
}

fn rate(part: u64, whole: u64) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}
