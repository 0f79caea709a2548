//! The deal file.

use super::join::{AccountJoin, Join};
use super::row::{Row, Slot};
use super::table::{Source, Table};
use super::{ImportError, Refusal, Role, SourceKind, SourceReport, values, words};
use crate::leads::{ChangesPart, LeadIndex, LeadsBuilder, Recorded};

/// How a deal stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Won,
    Lost,
    Open,
}

/// Where the columns of a deal file are.
#[derive(Clone, Copy)]
struct Slots {
    id: Slot,
    account: Slot,
    amount: Slot,
    currency: Slot,
    reason: Slot,
    opened: Slot,
    closed: Slot,
    stage: Slot,
    is_won: Slot,
    is_closed: Slot,
}

/// Adds the deals of a file to a history, as opportunities, wins and losses of their leads.
pub(super) fn read(source: Source<'_>, builder: &mut LeadsBuilder) -> Result<SourceReport, ImportError> {
    let own_words = &source.mapping.words;
    let table = Table::open(SourceKind::Deals, source)?;
    let slots = Slots::of(&table);
    if !slots.account.is_there() {
        table.needed(&Role::LeadId, "id")?;
    }
    let accounts = AccountJoin::new(builder, &source.mapping.same);
    let (finder, mut additions) = builder.to_add();
    let leads = Join::new(finder, &source.mapping.same);
    let mut report = table.read(
        ChangesPart::default,
        |row, part| {
            let lead = lead_of(row, slots, &leads, &accounts)?;
            let amount = row
                .amount(slots.amount, slots.currency)
                .map(|amount| values::minor_units(amount, source.currency));
            add(row, slots, own_words, lead, amount, part)
        },
        |part| {
            additions.add_changes(part);
            Vec::new()
        },
    )?;
    leads.help(&mut report);
    accounts.help(&mut report);
    Ok(report)
}

/// Adds what a row says of a deal.
fn add(
    row: &mut Row<'_>,
    slots: Slots,
    own_words: &[(String, Recorded)],
    lead: LeadIndex,
    amount: Option<i64>,
    part: &mut ChangesPart,
) -> Result<(), Refusal> {
    let reason = row.text(slots.reason);
    let (opened, closed) = (row.moment(slots.opened)?, row.moment(slots.closed)?);
    if slots.opened.is_there() {
        part.add(lead, Recorded::Opportunity, opened, amount, "");
    }
    let records = row.records();
    let has_own_column = |what| records.iter().any(|(recorded, _)| *recorded == what);
    match outcome(row, slots, own_words) {
        // A win that a column of its own dates is not a second one.
        Outcome::Won if has_own_column(Recorded::Won) => {}
        Outcome::Lost if has_own_column(Recorded::Lost) => {}
        Outcome::Won => part.add(lead, Recorded::Won, closed, amount, ""),
        Outcome::Lost => part.add(lead, Recorded::Lost, closed, None, reason),
        Outcome::Open => {}
    }
    for (what, at) in records {
        let amount = amount.filter(|_| what == Recorded::Won);
        let reason = if what == Recorded::Lost { reason } else { "" };
        part.add(lead, what, at, amount, reason);
    }
    Ok(())
}

/// The lead that a row names, or the first one of its account.
fn lead_of(
    row: &mut Row<'_>,
    slots: Slots,
    leads: &Join<'_>,
    accounts: &AccountJoin<'_>,
) -> Result<LeadIndex, Refusal> {
    match row.lead(slots.id, leads) {
        Err(Refusal::NoId) => row.lead_of_account(slots.account, accounts),
        found => found,
    }
}

/// What the flags say; else what the stage says; a stage that means nothing known is an open one.
fn outcome(row: &mut Row<'_>, slots: Slots, own_words: &[(String, Recorded)]) -> Outcome {
    match (row.flag(slots.is_won), row.flag(slots.is_closed)) {
        (Some(true), _) => return Outcome::Won,
        (Some(false), Some(true)) => return Outcome::Lost,
        (Some(false), Some(false)) => return Outcome::Open,
        (Some(false) | None, _) => {}
    }
    match words::meaning(row.text(slots.stage), own_words) {
        Some(Recorded::Won) => Outcome::Won,
        Some(Recorded::Lost) => Outcome::Lost,
        _ => Outcome::Open,
    }
}

impl Slots {
    fn of(table: &Table<'_>) -> Self {
        Self {
            id: table.slot(&Role::LeadId),
            account: table.slot(&Role::Account),
            amount: table.slot(&Role::Amount),
            currency: table.slot(&Role::Currency),
            reason: table.slot(&Role::Reason),
            opened: table.slot(&Role::OpenedAt),
            closed: table.slot(&Role::ClosedAt),
            stage: table.slot(&Role::Stage),
            is_won: table.slot(&Role::IsWon),
            is_closed: table.slot(&Role::IsClosed),
        }
    }
}
