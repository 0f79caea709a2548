//! The activity file.

use super::table::Table;
use super::{ImportError, ImportProgress, Input, Refusal, Role, SourceKind, SourceMapping, SourceReport};
use crate::leads::{ActivityDetails, LeadsBuilder};

/// Adds the activities of a file to a history.
pub(super) fn read(
    input: &Input,
    mapping: &mut SourceMapping,
    builder: &mut LeadsBuilder,
    progress: &ImportProgress,
) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::Activities, input, mapping, progress)?;
    table.require(&Role::LeadId, "id")?;
    table.require(&Role::At, "at")?;
    table.require(&Role::Activity, "activity")?;
    table.read(|row| {
        let id = row.text(&Role::LeadId);
        if id.is_empty() {
            return Err(Refusal::NoId);
        }
        let lead = builder.find(id).ok_or_else(|| Refusal::UnknownLead(id.to_owned()))?;
        let at = row.moment(&Role::At)?.ok_or(Refusal::NoTime)?;
        let minutes = row.number(&Role::Minutes);
        let asset = row.text(&Role::Asset).to_owned();
        let campaign = row.text(&Role::Campaign).to_owned();
        let kind = row.text(&Role::Activity);
        if kind.is_empty() {
            return Err(Refusal::NoKind);
        }
        let details = ActivityDetails { asset: &asset, campaign: &campaign, minutes };
        if builder.add_activity(lead, at, kind, details) { Ok(()) } else { Err(Refusal::TooManyKinds) }
    })
}
