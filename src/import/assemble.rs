use std::sync::Arc;

use super::{
    ImportError, ImportProgress, ImportReport, Input, Mapping, SourceKind, SourceMapping, SourceReport,
    accounts, activities, campaigns, deals, inspect, leads, stage_changes,
};
use crate::fields::Timestamp;
use crate::leads::{Leads, LeadsBuilder};

/// A history and how it came about.
#[derive(Debug)]
pub struct Loaded {
    /// The history.
    pub leads: Arc<Leads>,
    /// What became of every row.
    pub report: ImportReport,
    /// Files that somebody has to say more about before they can be read; the history is without them.
    pub unread: Vec<(SourceKind, ImportError)>,
    /// The mapping that the files were read by: as given, with what was found out.
    pub mapping: Mapping,
}

/// Reads a lead file and the files that go with it. Files that the mapping says nothing of are read as proposed.
///
/// Nothing after `observed_until` is kept; without it, the latest time in the files ends the observation.
///
/// # Errors
/// A file cannot be used at all, or somebody cancelled. Single rows that cannot be used are in the report.
pub fn load(
    sources: &[(SourceKind, Input)],
    mapping: &Mapping,
    observed_until: Option<Timestamp>,
    progress: &ImportProgress,
) -> Result<Loaded, ImportError> {
    let mut mapping = mapping.clone();
    progress.announce(sources.iter().map(|(_, input)| input.n_bytes()).sum());
    let mut report = ImportReport::default();
    let mut unread = Vec::new();
    let mut builder = None;
    let currency = mapping.currency.clone();
    for kind in SourceKind::ALL {
        let Some((_, input)) = sources.iter().find(|(of, _)| *of == kind) else { continue };
        let input = &input.settled()?;
        let told = mapping.of_mut(kind);
        if told.as_ref().is_none_or(|told| told.columns.is_empty()) {
            let proposed = inspect(kind, input, told.as_ref(), progress)?.mapping();
            *told = Some(SourceMapping { columns: proposed.columns, ..told.take().unwrap_or_default() });
        }
        let Some(told) = told else { continue };
        match read(kind, input, told, &mut builder, currency.as_deref(), progress) {
            Ok(read) => report.sources.extend(read),
            Err(error) if kind != SourceKind::Leads && error.asks_for_mapping() => unread.push((kind, error)),
            Err(error) => return Err(error),
        }
    }
    let leads = builder.map(|builder| builder.finish(observed_until)).unwrap_or_default();
    Ok(Loaded { leads: Arc::new(leads), report, unread, mapping })
}

/// Reads one source into the history.
fn read(
    kind: SourceKind,
    input: &Input,
    told: &mut SourceMapping,
    history: &mut Option<LeadsBuilder>,
    currency: Option<&str>,
    progress: &ImportProgress,
) -> Result<Option<SourceReport>, ImportError> {
    let report = match (kind, history) {
        (SourceKind::Leads, history) => {
            let (new, report) = leads::read(input, told, progress)?;
            *history = Some(new);
            report
        }
        // Without leads there is nobody whom anything could have happened to.
        (_, None) => return Ok(None),
        (SourceKind::Activities, Some(builder)) => activities::read(input, told, builder, progress)?,
        (SourceKind::StageChanges, Some(builder)) => {
            stage_changes::read(input, told, builder, currency, progress)?
        }
        (SourceKind::Deals, Some(builder)) => deals::read(input, told, builder, currency, progress)?,
        (SourceKind::Campaigns, Some(builder)) => campaigns::read(input, told, builder, currency, progress)?,
        (SourceKind::Accounts, Some(builder)) => accounts::read(input, told, builder, progress)?,
    };
    Ok(Some(report))
}
