//! Which lead a row is about: by id, e-mail or account.

use std::collections::{HashMap, HashSet};
use std::sync::{LazyLock, OnceLock};

use super::near::{self, NearMiss};
use super::profile::commonest_first;
use super::{Refusal, RefusedRow, SourceReport};
use crate::fields::FieldId;
use crate::leads::{Finder, LeadIndex, LeadsBuilder};

/// How a row found its lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JoinedBy {
    /// By the id as it is written.
    Id,
    /// By an id of Salesforce that one file writes with 15 characters and the other with 18.
    LongerId,
    /// By the e-mail address.
    Email,
    /// By the account.
    Account,
    /// By the domain of the e-mail address.
    Domain,
    /// By what somebody confirmed to be the same.
    Confirmed,
}

impl JoinedBy {
    /// Every way.
    pub const ALL: [Self; 6] =
        [Self::Id, Self::LongerId, Self::Email, Self::Account, Self::Domain, Self::Confirmed];
}

/// How the rows of a file found their leads; of an account table, how its rows were found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JoinReport {
    /// In how many rows each way led to a lead; ways that never did are left out.
    pub joined: Vec<(JoinedBy, u64)>,
    /// Rows that found none.
    pub n_missing: u64,
    /// The keys that were not found with their rows, most rows first; at most [`JoinReport::MOST_MISSING`].
    pub missing: Vec<(String, u64)>,
    /// Known keys that some of them may be meant to be. Nothing is joined so unless somebody confirms it.
    pub near: Vec<NearMiss>,
    /// A column by which many of those rows would find their leads, and how many of how many.
    pub better_column: Option<(String, u64, u64)>,
}

impl JoinReport {
    /// How many keys that were not found are kept.
    pub const MOST_MISSING: usize = 20;

    pub(super) fn new(joined: JoinCounts, refused: &[RefusedRow]) -> Self {
        let mut missing = missing_keys(refused, |it| unknown_lead(it).or_else(|| unknown_account(it)));
        let n_missing = missing.iter().map(|(_, n)| n).sum();
        missing.truncate(Self::MOST_MISSING);
        Self { joined: joined.report(), n_missing, missing, ..Self::default() }
    }

    /// Rows that found their lead.
    pub fn n_joined(&self) -> u64 {
        self.joined.iter().map(|(_, n)| n).sum()
    }
}

fn unknown_lead(refusal: &Refusal) -> Option<&str> {
    if let Refusal::UnknownLead(key) = refusal { Some(key) } else { None }
}

fn unknown_account(refusal: &Refusal) -> Option<&str> {
    if let Refusal::UnknownAccount(key) = refusal { Some(key) } else { None }
}

/// The keys for which rows were refused, with how many, most first.
fn missing_keys(refused: &[RefusedRow], key: impl Fn(&Refusal) -> Option<&str>) -> Vec<(String, u64)> {
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for key in refused.iter().filter_map(|row| key(&row.refusal)) {
        *counts.entry(key).or_default() += 1;
    }
    commonest_first(counts)
}

/// How many refused rows are tried with their other columns.
const MOST_TRIED: usize = 1_000;

/// Counts how rows found their leads.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct JoinCounts([u64; JoinedBy::ALL.len()]);

impl JoinCounts {
    pub(super) fn count(&mut self, by: JoinedBy) {
        self.0[by as usize] += 1;
    }

    pub(super) fn add(&mut self, more: Self) {
        self.0.iter_mut().zip(more.0).for_each(|(n, more)| *n += more);
    }

    pub(super) fn report(self) -> Vec<(JoinedBy, u64)> {
        JoinedBy::ALL.into_iter().zip(self.0).filter(|(_, n)| *n > 0).collect()
    }
}

/// Leads by e-mail address; `None` where several have it.
type Emails = HashMap<Box<str>, Option<LeadIndex>>;

/// The known keys that others were confirmed to mean.
pub(super) type Confirmed<'m> = HashMap<&'m str, &'m str>;

/// The pairs of a mapping, which say what is written and what is known.
pub(super) fn confirmed(same: &[(String, String)]) -> Confirmed<'_> {
    same.iter().map(|(written, known)| (written.as_str(), known.as_str())).collect()
}

/// What a key leads to, and whether it does as `usual` or as an id of other length.
fn find_by_key<T>(key: &str, usual: JoinedBy, known: impl Fn(&str) -> Option<T>) -> Option<(T, JoinedBy)> {
    known(key).map(|found| (found, usual)).or_else(|| Some((known(&other_length(key)?)?, JoinedBy::LongerId)))
}

/// What the key of an account leads to, and how.
pub(super) fn find_account<T>(
    key: &str,
    same: &Confirmed<'_>,
    known: impl Fn(&str) -> Option<T>,
) -> Option<(T, JoinedBy)> {
    find_by_key(key, JoinedBy::Account, &known)
        .or_else(|| Some((known(same.get(key)?)?, JoinedBy::Confirmed)))
}

/// Finds leads by whatever names them.
pub(super) struct Join<'b> {
    finder: Finder<'b>,
    emails: OnceLock<Emails>,
    same: Confirmed<'b>,
}

impl<'b> Join<'b> {
    pub(super) fn new(finder: Finder<'b>, same: &'b [(String, String)]) -> Self {
        Self { finder, emails: OnceLock::new(), same: confirmed(same) }
    }

    /// The lead that a key names, and how it was found.
    pub(super) fn find(&self, key: &str) -> Result<(LeadIndex, JoinedBy), Refusal> {
        if let Some(found) = find_by_key(key, JoinedBy::Id, |key| self.finder.find(key)) {
            return Ok(found);
        }
        if let Some(known) = self.same.get(key) {
            return self.find_confirmed(known).ok_or_else(|| Refusal::UnknownLead(key.to_owned()));
        }
        if !key.contains('@') {
            return Err(Refusal::UnknownLead(key.to_owned()));
        }
        match self.emails().get(email_key(key).as_str()) {
            Some(Some(lead)) => Ok((*lead, JoinedBy::Email)),
            Some(None) => Err(Refusal::SeveralLeads(key.to_owned())),
            None => Err(Refusal::UnknownLead(key.to_owned())),
        }
    }

    fn find_confirmed(&self, known: &str) -> Option<(LeadIndex, JoinedBy)> {
        let by_email = || self.emails().get(email_key(known).as_str()).copied().flatten();
        let lead = self.finder.find(known).or_else(by_email)?;
        Some((lead, JoinedBy::Confirmed))
    }

    fn emails(&self) -> &Emails {
        self.emails.get_or_init(|| {
            let mut emails = Emails::default();
            for (lead, email) in self.finder.texts(&email_field()) {
                emails.entry(email_key(email).into()).and_modify(|it| *it = None).or_insert(Some(lead));
            }
            emails
        })
    }

    /// Adds to the report of a file what may help the rows that found no lead.
    pub(super) fn help(&self, report: &mut SourceReport) {
        let missing = missing_keys(&report.refused, unknown_lead);
        report.join.near.extend(self.near(&missing));
        report.join.better_column = self.better_column(report);
    }

    /// The column by which most of the refused rows would find a lead, if that is at least half of them.
    fn better_column(&self, report: &SourceReport) -> Option<(String, u64, u64)> {
        let is_tried = |row: &&RefusedRow| unknown_lead(&row.refusal).is_some() && !row.cells.is_empty();
        let rows: Vec<&RefusedRow> = report.refused.iter().filter(is_tried).take(MOST_TRIED).collect();
        let n_found = |column: usize| {
            let cells = rows.iter().filter_map(|row| row.cells.get(column));
            cells.filter(|cell| !cell.trim().is_empty() && self.find(cell.trim()).is_ok()).count()
        };
        let found = report.headers.iter().enumerate().map(|(n, header)| (n_found(n), header));
        let (n, header) = found.rev().max_by_key(|(n, _)| *n)?;
        (n > 0 && n * 2 >= rows.len()).then(|| (header.clone(), n as u64, rows.len() as u64))
    }

    /// Known ids and addresses that missing ones may be meant to be.
    fn near(&self, missing: &[(String, u64)]) -> Vec<NearMiss> {
        let by_email = missing.iter().any(|(key, _)| key.contains('@'));
        let emails = if by_email { Some(self.emails().keys().map(AsRef::as_ref)) } else { None };
        near::find(missing, self.finder.ids().chain(emails.into_iter().flatten()), near::id_key)
    }
}

/// The field that holds e-mail addresses.
pub(super) fn email_field() -> FieldId {
    FieldId::from_header("email")
}

/// The field that holds the names of companies.
pub(super) fn company_field() -> FieldId {
    FieldId::from_header("company")
}

/// An address as it is compared.
pub(super) fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// Where the leads of accounts are.
pub(super) struct AccountJoin<'b> {
    /// The first lead of each account.
    accounts: HashMap<String, LeadIndex>,
    /// The first lead of each company, as the lead file names it.
    companies: HashMap<String, LeadIndex>,
    /// The first lead of each domain of e-mail addresses.
    domains: HashMap<String, LeadIndex>,
    same: Confirmed<'b>,
}

impl<'b> AccountJoin<'b> {
    pub(super) fn new(builder: &LeadsBuilder, same: &'b [(String, String)]) -> Self {
        let field = email_field();
        let emails = builder.to_find().texts(&field);
        let keys = emails.filter_map(|(lead, email)| Some((domain_of_email(email)?, lead)));
        let domains = builder.first_of(keys);
        let company = company_field();
        let companies = builder.to_find().texts(&company).map(|(lead, name)| (name.to_owned(), lead));
        let companies = builder.first_of(companies);
        Self { accounts: builder.first_of_accounts(), companies, domains, same: confirmed(same) }
    }

    /// The first lead of the account that a key names: as leads name it, by an id of other length, or by its domain.
    pub(super) fn find(&self, key: &str) -> Result<(LeadIndex, JoinedBy), Refusal> {
        let found = |key: &str| self.accounts.get(key).or_else(|| self.companies.get(key)).copied();
        let by_domain = || Some((*self.domains.get(&domain(key)?)?, JoinedBy::Domain));
        let found = find_account(key, &self.same, found).or_else(by_domain);
        found.ok_or_else(|| Refusal::UnknownAccount(key.to_owned()))
    }

    /// Adds to the report of a file what may help the rows whose account is not known.
    pub(super) fn help(&self, report: &mut SourceReport) {
        let missing = missing_keys(&report.refused, unknown_account);
        let known = self.accounts.keys().chain(self.companies.keys()).map(String::as_str);
        report.join.near.extend(near::find(&missing, known, near::company_key));
    }
}

/// The same id of Salesforce with 18 characters for 15, or 15 for 18.
///
/// Each of the last three characters says which of five characters before are capitals
/// (“Convert 15 Character IDs to 18 Character IDs”, Salesforce Knowledge 000385585).
pub(super) fn other_length(id: &str) -> Option<String> {
    if !id.is_ascii() || !id.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    match id.len() {
        15 => Some(format!("{id}{}", check_characters(id))),
        18 => {
            let (short, check) = id.split_at(15);
            check.eq_ignore_ascii_case(&check_characters(short)).then(|| short.to_owned())
        }
        _ => None,
    }
}

fn check_characters(short: &str) -> String {
    const SIGNS: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    let sign = |five: &[u8]| {
        let capitals = five.iter().enumerate().filter(|(_, b)| b.is_ascii_uppercase());
        let place: usize = capitals.map(|(n, _)| 1 << n).sum();
        SIGNS.get(place).map_or('A', |sign| char::from(*sign))
    };
    short.as_bytes().chunks(5).map(sign).collect()
}

/// Providers of mail for everybody.
static FREE_MAIL: LazyLock<HashSet<&'static str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/headers/free_mail.txt").lines();
    lines.filter(|line| !line.starts_with('#')).collect()
});

/// The domain of a company's address; `None` for those of mail providers, which many companies share.
pub(super) fn domain_of_email(email: &str) -> Option<String> {
    let domain = email_key(email).rsplit_once('@')?.1.to_owned();
    (domain.contains('.') && !FREE_MAIL.contains(domain.as_str())).then_some(domain)
}

/// The domain that a cell is: `acme.com`, `www.acme.com`, `https://www.acme.com/about` or `someone@acme.com`.
pub(super) fn domain(cell: &str) -> Option<String> {
    let cell = cell.trim().to_lowercase();
    if cell.contains('@') {
        return domain_of_email(&cell);
    }
    let bare = cell.trim_start_matches("https://").trim_start_matches("http://").trim_start_matches("www.");
    let host = bare.split(['/', '?', ':']).next().unwrap_or_default();
    let looks_so = host.contains('.') && !host.contains(char::is_whitespace) && !host.ends_with('.');
    (looks_so && !FREE_MAIL.contains(host)).then(|| host.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_salesforce_have_two_lengths() {
        // Both pairs are from Salesforce's own documentation.
        for (short, long) in
            [("001A0000006Vm9r", "001A0000006Vm9rIAC"), ("0018000000OVr6k", "0018000000OVr6kAAD")]
        {
            assert_eq!(other_length(short).as_deref(), Some(long));
            assert_eq!(other_length(long).as_deref(), Some(short));
        }
        assert_eq!(other_length("001A0000006Vm9rIAD"), None);
        assert_eq!(other_length("1234"), None);
        assert_eq!(other_length("001A0000006Vm9-"), None);
    }

    #[test]
    fn domains_are_found_in_addresses() {
        for cell in ["acme.com", "https://www.Acme.com/about?x", "x@acme.com", "www.acme.com:80"] {
            assert_eq!(domain(cell).as_deref(), Some("acme.com"), "{cell}");
        }
        for cell in ["x@gmail.com", "Acme Inc.", "Acme", "J. Smith Ltd"] {
            assert_eq!(domain(cell), None, "{cell}");
        }
    }
}
