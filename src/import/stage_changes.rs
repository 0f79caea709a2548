//! The stage-change file.

use super::table::Table;
use super::{
    ImportError, ImportProgress, Input, Refusal, Role, SourceKind, SourceMapping, SourceReport, values, words,
};
use crate::leads::LeadsBuilder;

/// Adds the stage changes of a file to a history: one per row, or one per filled date column.
pub(super) fn read(
    input: &Input,
    mapping: &mut SourceMapping,
    builder: &mut LeadsBuilder,
    currency: Option<&str>,
    progress: &ImportProgress,
) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::StageChanges, input, mapping, progress)?;
    table.require(&Role::LeadId, "id")?;
    let by_columns =
        mapping.columns.iter().any(|it| matches!(it.role, Role::RecordedAt(_) | Role::Recorded(_)));
    if !by_columns {
        table.require(&Role::Stage, "stage")?;
    }
    let by_word = table.has(&Role::Stage);
    table.read(|row| {
        let id = row.text(&Role::LeadId);
        if id.is_empty() {
            return Err(Refusal::NoId);
        }
        let lead = builder.find(id).ok_or_else(|| Refusal::UnknownLead(id.to_owned()))?;
        let amount = row.number(&Role::Amount).map(|amount| values::minor_units(amount, currency));
        let reason = row.text(&Role::Reason).to_owned();
        if by_word {
            let at = row.moment(&Role::At)?;
            let word = row.text(&Role::Stage);
            if word.is_empty() {
                return Err(Refusal::NoKind);
            }
            let what = words::meaning(word, &mapping.words);
            let what = what.ok_or_else(|| Refusal::UnknownWord(word.to_owned()))?;
            builder.add_stage_change(lead, what, at, amount, &reason);
        }
        for (what, at) in row.records() {
            builder.add_stage_change(lead, what, at, amount, &reason);
        }
        let account = row.text(&Role::Account);
        if !account.is_empty() {
            builder.set_account(lead, account);
        }
        Ok(())
    })
}
