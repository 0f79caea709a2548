//! The lead file.

use super::table::{Source, Table};
use super::{ImportError, Refusal, Role, SourceKind, SourceReport};
use crate::leads::{LeadsBuilder, LeadsPart, Recorded};

/// Reads the leads of a file into a new history.
pub(super) fn read(source: Source<'_>) -> Result<(LeadsBuilder, SourceReport), ImportError> {
    let handed_over_when_created = source.mapping.handed_over_when_created;
    let table = Table::open(SourceKind::Leads, source)?;
    let id = table.needed(&Role::LeadId, "id")?;
    let (created_at, account) = (table.slot(&Role::CreatedAt), table.slot(&Role::Account));
    let fields = table.fields();
    let mut builder = LeadsBuilder::new(fields.clone());
    let report = table.read(
        || (LeadsPart::new(fields.clone()), Vec::new()),
        |row, (part, values)| {
            let id = row.id(id)?;
            let created = row.moment(created_at)?;
            if created_at.is_there() && created.is_none() {
                return Err(Refusal::NoTime);
            }
            row.values(values);
            let lead = part.add_lead(id, created, row.text(account), values);
            for (what, at) in row.records() {
                part.add_stage_change(lead, what, at);
            }
            if handed_over_when_created {
                part.add_stage_change(lead, Recorded::HandedOver, created);
            }
            Ok(())
        },
        |(part, _)| {
            let duplicates = builder.add_leads(part).into_iter();
            duplicates.map(|(n, id)| (n, Refusal::DuplicateId(id.into()))).collect()
        },
    )?;
    Ok((builder, report))
}
