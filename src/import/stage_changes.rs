//! The stage-change file.

use super::join::Join;
use super::table::Table;
use super::{
    ImportError, ImportProgress, Input, Refusal, Role, SourceKind, SourceMapping, SourceReport, values, words,
};
use crate::leads::{ChangesPart, LeadsBuilder};

/// Adds the stage changes of a file to a history: one per row, or one per filled date column.
pub(super) fn read(
    input: &Input,
    mapping: &SourceMapping,
    builder: &mut LeadsBuilder,
    currency: Option<&str>,
    progress: &ImportProgress,
) -> Result<SourceReport, ImportError> {
    let own_words = &mapping.words;
    let by_columns =
        mapping.columns.iter().any(|it| matches!(it.role, Role::RecordedAt(_) | Role::Recorded(_)));
    let table = Table::open(SourceKind::StageChanges, input, mapping, progress)?;
    let id = table.needed(&Role::LeadId, "id")?;
    let stage = if by_columns { table.slot(&Role::Stage) } else { table.needed(&Role::Stage, "stage")? };
    let (at, amount, reason, account) = (
        table.slot(&Role::At),
        table.slot(&Role::Amount),
        table.slot(&Role::Reason),
        table.slot(&Role::Account),
    );
    let (finder, mut additions) = builder.to_add();
    let leads = Join::new(finder, &mapping.same);
    let mut report = table.read(
        ChangesPart::default,
        |row, part| {
            let lead = row.lead(id, &leads)?;
            let amount = row.number(amount).map(|amount| values::minor_units(amount, currency));
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
