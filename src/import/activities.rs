//! The activity file.

use super::join::Join;
use super::table::{Source, Table};
use super::{ImportError, Refusal, Role, SourceKind, SourceReport};
use crate::leads::{ActivitiesPart, ActivityDetails, LeadsBuilder};

/// Adds the activities of a file to a history.
pub(super) fn read(source: Source<'_>, builder: &mut LeadsBuilder) -> Result<SourceReport, ImportError> {
    let table = Table::open(SourceKind::Activities, source)?;
    let id = table.needed(&Role::LeadId, "id")?;
    let at = table.needed(&Role::At, "at")?;
    let activity = table.needed(&Role::Activity, "activity")?;
    let (minutes, asset, campaign) =
        (table.slot(&Role::Minutes), table.slot(&Role::Asset), table.slot(&Role::Campaign));
    let (finder, mut additions) = builder.to_add();
    let leads = Join::new(finder, &source.mapping.same);
    let mut report = table.read(
        ActivitiesPart::default,
        |row, part| {
            let lead = row.lead(id, &leads)?;
            let at = row.moment(at)?.ok_or(Refusal::NoTime)?;
            let minutes = row.number(minutes);
            let (asset, campaign) = (row.text(asset), row.text(campaign));
            let kind = row.text(activity);
            if kind.is_empty() {
                return Err(Refusal::NoKind);
            }
            part.add(lead, at, kind, ActivityDetails { asset, campaign, minutes });
            Ok(())
        },
        |part| {
            let too_many = additions.add_activities(part).into_iter();
            too_many.map(|n| (n, Refusal::TooManyKinds)).collect()
        },
    )?;
    leads.help(&mut report);
    Ok(report)
}
