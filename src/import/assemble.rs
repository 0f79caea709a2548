use std::sync::Arc;

use super::decide::Decided;
use super::{
    ImportError, ImportProgress, ImportReport, Input, Mapping, SourceKind, SourceMapping, SourceReport,
    accounts, activities, campaigns, deals, leads, stage_changes,
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
    progress.announce(sources.iter().map(|(_, input)| input.n_bytes()).sum());
    let sources = SourceKind::ALL.into_iter().filter_map(|kind| {
        let (_, input) = sources.iter().find(|(of, _)| *of == kind)?;
        Some(input.settled().map(|input| (kind, input)))
    });
    let sources: Vec<(SourceKind, Input)> = sources.collect::<Result<_, _>>()?;
    let mut by_all_rows = Vec::new();
    loop {
        match attempt(&sources, mapping, &by_all_rows, observed_until, progress)? {
            Attempt::Done(loaded) => return Ok(*loaded),
            Attempt::Contradicted(kind) => by_all_rows.push(kind),
        }
    }
}

/// What came of reading all files.
enum Attempt {
    Done(Box<Loaded>),
    /// The first rows of a file said something else than all its rows do.
    Contradicted(SourceKind),
}

/// Reads all files. Those of `by_all_rows` are looked at as a whole before.
fn attempt(
    sources: &[(SourceKind, Input)],
    asked: &Mapping,
    by_all_rows: &[SourceKind],
    observed_until: Option<Timestamp>,
    progress: &ImportProgress,
) -> Result<Attempt, ImportError> {
    let mut mapping = asked.clone();
    let mut report = ImportReport::default();
    let mut unread = Vec::new();
    let mut builder = None;
    for (kind, input) in sources {
        let kind = *kind;
        let told = asked.of(kind);
        let whole = by_all_rows.contains(&kind);
        let read = Decided::new(kind, input, told, whole, progress).and_then(|decided| {
            let read = read(kind, input, &decided.mapping, &mut builder, asked.currency.as_deref(), progress);
            *mapping.of_mut(kind) = Some(decided.mapping.clone());
            Ok((read?, decided))
        });
        match read {
            Ok((Some(read), decided)) if decided.is_contradicted_by(&read) => {
                let whole = Decided::new(kind, input, told, true, progress)?;
                if whole.mapping != decided.mapping {
                    return Ok(Attempt::Contradicted(kind));
                }
                report.sources.push(read);
            }
            Ok((read, _)) => report.sources.extend(read),
            Err(error) if kind != SourceKind::Leads && error.asks_for_mapping() => unread.push((kind, error)),
            Err(error) => return Err(error),
        }
    }
    let leads = builder.map(|builder| builder.finish(observed_until)).unwrap_or_default();
    let leads = Arc::new(leads);
    Ok(Attempt::Done(Box::new(Loaded { leads, report, unread, mapping })))
}

/// Reads one source into the history.
fn read(
    kind: SourceKind,
    input: &Input,
    told: &SourceMapping,
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
