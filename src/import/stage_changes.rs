//! The stage-change file.

use super::join::Join;
use super::table::{Source, Table};
use super::{ImportError, Refusal, Role, SourceKind, SourceReport, proposal_of, values, words};
use crate::leads::{ChangesPart, LeadsBuilder};

/// Adds the stage changes of a file to a history: one per row, or one per filled date column.
pub(super) fn read(source: Source<'_>, builder: &mut LeadsBuilder) -> Result<SourceReport, ImportError> {
    let own_words = &source.mapping.words;
    let by_columns =
        source.mapping.columns.iter().any(|it| matches!(it.role, Role::RecordedAt(_) | Role::Recorded(_)));
    let table = Table::open(SourceKind::StageChanges, source)?;
    let id = table.needed(&Role::LeadId, "id")?;
    let stage = if by_columns { table.slot(&Role::Stage) } else { table.needed(&Role::Stage, "stage")? };
    let (at, reason, account) =
        (table.slot(&Role::At), table.slot(&Role::Reason), table.slot(&Role::Account));
    let (amount, currency) = (table.slot(&Role::Amount), table.slot(&Role::Currency));
    let property = table.slot(&Role::Property);
    let (finder, mut additions) = builder.to_add();
    let leads = Join::new(finder, &source.mapping.same);
    let mut report = table.read(
        ChangesPart::default,
        |row, part| {
            let lead = row.lead(id, &leads)?;
            let property = row.text(property);
            if !property.is_empty() && !is_stage(property) {
                return Err(Refusal::OtherProperty(property.to_owned()));
            }
            let amount =
                row.amount(amount, currency).map(|amount| values::minor_units(amount, source.currency));
            let reason = row.text(reason);
            if stage.is_there() {
                let at = row.moment(at)?;
                let word = row.text(stage);
                if word.is_empty() {
                    return Err(Refusal::NoKind);
                }
                let what = words::meaning(word, own_words);
                let what = what.ok_or_else(|| Refusal::UnknownWord(word.to_owned()))?;
                part.add(lead, what, at, amount, reason);
            }
            for (what, at) in row.records() {
                part.add(lead, what, at, amount, reason);
            }
            let account = row.text(account);
            if !account.is_empty() {
                part.set_account(lead, account);
            }
            Ok(())
        },
        |part| {
            additions.add_changes(part);
            Vec::new()
        },
    )?;
    leads.help(&mut report);
    Ok(report)
}

/// Whether a property whose changes are listed is one that says how far a lead or its deal is.
fn is_stage(property: &str) -> bool {
    let role = |kind| proposal_of(kind, property).map(|(role, _, _)| role);
    let is_stage_of_lead = |role| matches!(role, Role::Field { id, .. } if ["lead_status", "lifecycle_stage"].contains(&id.as_str()));
    role(SourceKind::StageChanges) == Some(Role::Stage)
        || role(SourceKind::Deals) == Some(Role::Stage)
        || role(SourceKind::Leads).is_some_and(is_stage_of_lead)
}
