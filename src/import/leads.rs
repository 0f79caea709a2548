//! The lead file.

use super::table::Table;
use super::{ImportError, ImportProgress, Input, Refusal, Role, SourceKind, SourceMapping, SourceReport};
use crate::leads::{LeadsBuilder, Recorded};

/// Reads the leads of a file into a new history.
pub(super) fn read(
    input: &Input,
    mapping: &mut SourceMapping,
    progress: &ImportProgress,
) -> Result<(LeadsBuilder, SourceReport), ImportError> {
    let handed_over_when_created = mapping.handed_over_when_created;
    let table = Table::open(SourceKind::Leads, input, mapping, progress)?;
    table.require(&Role::LeadId, "id")?;
    let has_creation = table.has(&Role::CreatedAt);
    let mut builder = LeadsBuilder::new(table.fields());
    let mut values = Vec::new();
    let report = table.read(|row| {
        let id = row.text(&Role::LeadId).to_owned();
        if id.is_empty() {
            return Err(Refusal::NoId);
        }
        let created = row.moment(&Role::CreatedAt)?;
        if has_creation && created.is_none() {
            return Err(Refusal::NoTime);
        }
        row.values(&mut values);
        let added = builder.add_lead(&id, created, &values);
        let Ok(lead) = added else { return Err(Refusal::DuplicateId(id)) };
        let account = row.text(&Role::Account);
        if !account.is_empty() {
            builder.set_account(lead, account);
        }
        for (what, at) in row.records() {
            builder.add_stage_change(lead, what, at, None, "");
        }
        if handed_over_when_created {
            builder.add_stage_change(lead, Recorded::HandedOver, created, None, "");
        }
        Ok(())
    })?;
    Ok((builder, report))
}
