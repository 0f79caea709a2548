//! The deal file.

use std::collections::HashMap;

use super::table::{Row, Table};
use super::{
    ImportError, ImportProgress, Input, Refusal, Role, SourceKind, SourceMapping, SourceReport, values, words,
};
use crate::leads::{LeadIndex, LeadsBuilder, Recorded};

/// How a deal stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Won,
    Lost,
    Open,
}

/// Adds the deals of a file to a history, as opportunities, wins and losses of their leads.
pub(super) fn read(
    input: &Input,
    mapping: &mut SourceMapping,
    builder: &mut LeadsBuilder,
    currency: Option<&str>,
    progress: &ImportProgress,
) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::Deals, input, mapping, progress)?;
    let by_account = !table.has(&Role::LeadId) && table.has(&Role::Account);
    if !by_account {
        table.require(&Role::LeadId, "id")?;
    }
    let has_opening = table.has(&Role::OpenedAt);
    let accounts = if by_account { builder.first_of_accounts() } else { HashMap::new() };
    table.read(|row| {
        let lead = if by_account { of_account(row, &accounts)? } else { of_lead(row, builder)? };
        let amount = row.number(&Role::Amount).map(|amount| values::minor_units(amount, currency));
        let reason = row.text(&Role::Reason).to_owned();
        let (opened, closed) = (row.moment(&Role::OpenedAt)?, row.moment(&Role::ClosedAt)?);
        if has_opening {
            builder.add_stage_change(lead, Recorded::Opportunity, opened, amount, "");
        }
        let records = row.records();
        let has_own_column = |what| records.iter().any(|(recorded, _)| *recorded == what);
        match outcome(row, &mapping.words) {
            // A win that a column of its own dates is not a second one.
            Outcome::Won if has_own_column(Recorded::Won) => {}
            Outcome::Lost if has_own_column(Recorded::Lost) => {}
            Outcome::Won => builder.add_stage_change(lead, Recorded::Won, closed, amount, ""),
            Outcome::Lost => builder.add_stage_change(lead, Recorded::Lost, closed, None, &reason),
            Outcome::Open => {}
        }
        for (what, at) in records {
            let amount = amount.filter(|_| what == Recorded::Won);
            let reason = if what == Recorded::Lost { &reason } else { "" };
            builder.add_stage_change(lead, what, at, amount, reason);
        }
        Ok(())
    })
}

fn of_lead(row: &mut Row<'_>, builder: &LeadsBuilder) -> Result<LeadIndex, Refusal> {
    let id = row.text(&Role::LeadId);
    if id.is_empty() {
        return Err(Refusal::NoId);
    }
    builder.find(id).ok_or_else(|| Refusal::UnknownLead(id.to_owned()))
}

fn of_account(row: &mut Row<'_>, accounts: &HashMap<String, LeadIndex>) -> Result<LeadIndex, Refusal> {
    let account = row.text(&Role::Account);
    if account.is_empty() {
        return Err(Refusal::NoId);
    }
    accounts.get(account).copied().ok_or_else(|| Refusal::UnknownAccount(account.to_owned()))
}

/// What the flags say; else what the stage says; a stage that means nothing known is an open one.
fn outcome(row: &mut Row<'_>, own_words: &[(String, Recorded)]) -> Outcome {
    match (row.flag(&Role::IsWon), row.flag(&Role::IsClosed)) {
        (Some(true), _) => return Outcome::Won,
        (Some(false), Some(true)) => return Outcome::Lost,
        (Some(false), Some(false)) => return Outcome::Open,
        (Some(false) | None, _) => {}
    }
    match words::meaning(row.text(&Role::Stage), own_words) {
        Some(Recorded::Won) => Outcome::Won,
        Some(Recorded::Lost) => Outcome::Lost,
        _ => Outcome::Open,
    }
}
