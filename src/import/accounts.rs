//! The account table.

use std::collections::HashMap;

use indexmap::IndexMap;
use indexmap::map::Entry;

use super::join::{
    Confirmed, JoinCounts, company_field, confirmed, domain, domain_of_email, email_field, find_account,
};
use super::near;
use super::profile::commonest_first;
use super::table::{Source, Table};
use super::{ImportError, JoinReport, JoinedBy, Oddity, Refusal, Role, SourceKind, SourceReport, Warning};
use crate::fields::Value;
use crate::leads::{LeadIndex, LeadsBuilder};

/// What is known of each account, as values of its columns.
type Accounts = IndexMap<Box<str>, Vec<Option<Value>>>;

/// Adds what a table says of accounts to their leads, as fields. A field that leads have of their own stays as it is.
pub(super) fn read(source: Source<'_>, builder: &mut LeadsBuilder) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::Accounts, source)?;
    let key = table.needed(&Role::Account, "account")?;
    let fields = table.fields();
    let mut accounts = Accounts::new();
    let mut report = table.read(
        Vec::new,
        |row, part| {
            let key: Box<str> = row.text(key).into();
            if key.is_empty() {
                return Err(Refusal::NoId);
            }
            let mut values = Vec::new();
            row.values(&mut values);
            part.push((key, values));
            Ok(())
        },
        |part| take(&mut accounts, part),
    )?;
    let of_lead = find(builder, &accounts, &confirmed(&source.mapping.same), &mut report);
    let is_new: Vec<bool> = fields.iter().map(|spec| !builder.has_column(&spec.field)).collect();
    let twice = fields.iter().zip(&is_new).filter(|(_, is_new)| !**is_new);
    report.warnings.extend(twice.map(|(spec, _)| Warning {
        file: String::new(),
        line: None,
        oddity: Oddity::FieldTwice(spec.header.clone()),
    }));
    keep_new(&mut accounts, &is_new);
    let new = fields.into_iter().zip(is_new).filter(|(_, is_new)| *is_new).map(|(spec, _)| spec);
    let of_lead: Vec<Option<&[Option<Value>]>> =
        of_lead.iter().map(|key| Some(accounts.get(key.as_deref()?)?.as_slice())).collect();
    builder.add_columns(new.collect(), |lead| of_lead.get(lead.at()).copied().flatten());
    Ok(report)
}

/// Takes in some rows; of several rows of an account the first counts.
fn take(accounts: &mut Accounts, part: Vec<(Box<str>, Vec<Option<Value>>)>) -> Vec<(usize, Refusal)> {
    let mut refused = Vec::new();
    for (n, (key, values)) in part.into_iter().enumerate() {
        match accounts.entry(key) {
            Entry::Occupied(slot) => refused.push((n, Refusal::DuplicateAccount(slot.key().to_string()))),
            Entry::Vacant(slot) => {
                slot.insert(values);
            }
        }
    }
    refused
}

/// Leaves only the values of columns that are new to leads.
fn keep_new(accounts: &mut Accounts, is_new: &[bool]) {
    for values in accounts.values_mut() {
        let mut is_new = is_new.iter();
        values.retain(|_| is_new.next().copied().unwrap_or(false));
    }
}

/// The account in the table of each lead: by its account, or by the domain of its e-mail address.
fn find(
    builder: &LeadsBuilder,
    accounts: &Accounts,
    same: &Confirmed<'_>,
    report: &mut SourceReport,
) -> Vec<Option<Box<str>>> {
    let mut of_lead: Vec<Option<Box<str>>> = vec![None; builder.n_leads()];
    let mut counts = JoinCounts::default();
    let mut missing: HashMap<&str, u64> = HashMap::new();
    let known = |key: &str| Some(accounts.get_key_value(key)?.0.as_ref());
    let company = company_field();
    let named = builder.accounts_of_leads().chain(builder.to_find().texts(&company));
    for (lead, account) in named {
        if of_lead[lead.at()].is_some() {
            continue;
        }
        match find_account(account, same, known) {
            Some((key, by)) => {
                of_lead[lead.at()] = Some(key.into());
                counts.count(by);
            }
            None => *missing.entry(account).or_default() += 1,
        }
    }
    let mut domains: HashMap<String, &str> = HashMap::new();
    for (domain, key) in accounts.keys().filter_map(|key| Some((domain(key)?, key.as_ref()))) {
        domains.entry(domain).or_insert(key);
    }
    if !domains.is_empty() {
        for (lead, email) in builder.to_find().texts(&email_field()) {
            join_by_domain(&domains, lead, email, &mut of_lead, &mut counts);
        }
    }
    let mut missing = commonest_first(missing);
    let near = near::find(&missing, accounts.keys().map(AsRef::as_ref), near::company_key);
    missing.truncate(JoinReport::MOST_MISSING);
    let n_missing = of_lead.iter().filter(|key| key.is_none()).count() as u64;
    report.join = JoinReport { joined: counts.report(), n_missing, missing, near, better_column: None };
    of_lead
}

fn join_by_domain(
    domains: &HashMap<String, &str>,
    lead: LeadIndex,
    email: &str,
    of_lead: &mut [Option<Box<str>>],
    counts: &mut JoinCounts,
) {
    let slot = &mut of_lead[lead.at()];
    let key = domain_of_email(email).and_then(|domain| domains.get(&domain));
    if let (None, Some(key)) = (&slot, key) {
        *slot = Some((*key).into());
        counts.count(JoinedBy::Domain);
    }
}
