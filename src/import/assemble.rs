use std::sync::Arc;

use super::decide::Decided;
use super::numbers::is_same_currency;
use super::table::Source;
use super::{
    ImportError, ImportProgress, ImportReport, Input, Mapping, SourceKind, SourceReport, accounts,
    activities, campaigns, deals, leads, stage_changes,
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
    let (mut by_all_rows, mut unread) = (Vec::new(), Vec::new());
    loop {
        let is_unread = |kind| unread.iter().any(|(of, _)| *of == kind);
        let sources: Vec<&(SourceKind, Input)> =
            sources.iter().filter(|(kind, _)| !is_unread(*kind)).collect();
        match attempt(&sources, mapping, &by_all_rows, observed_until, progress)? {
            Attempt::Done(mut loaded) => {
                loaded.unread.extend(unread);
                return Ok(*loaded);
            }
            Attempt::Contradicted(kind) => by_all_rows.push(kind),
            Attempt::Mixed(SourceKind::Leads, error) => return Err(error),
            Attempt::Mixed(kind, error) => unread.push((kind, error)),
        }
    }
}

/// What came of reading all files.
enum Attempt {
    Done(Box<Loaded>),
    /// The first rows of a file said something else than all its rows do.
    Contradicted(SourceKind),
    /// The amounts of a file are in several currencies, or in another one than those of a file before it.
    Mixed(SourceKind, ImportError),
}

/// Reads all files. Those of `by_all_rows` are looked at as a whole before.
fn attempt(
    sources: &[&(SourceKind, Input)],
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
            let (mapping_of, currency) = (&decided.mapping, asked.currency.as_deref());
            let read = read(kind, Source { input, mapping: mapping_of, currency, progress }, &mut builder);
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
    if asked.currency.is_none()
        && let Some((kind, error)) = mixed_currencies(&report)
    {
        return Ok(Attempt::Mixed(kind, error));
    }
    let leads = builder.map(|builder| builder.finish(observed_until)).unwrap_or_default();
    let leads = Arc::new(leads);
    Ok(Attempt::Done(Box::new(Loaded { leads, report, unread, mapping })))
}

/// The first file whose amounts are in another currency than others.
fn mixed_currencies(report: &ImportReport) -> Option<(SourceKind, ImportError)> {
    let mut currencies: Vec<&String> = Vec::new();
    for source in &report.sources {
        for column in &source.columns {
            currencies.extend(&column.currencies);
            let Some(first) = currencies.first() else { continue };
            if currencies.iter().any(|it| !is_same_currency(it, first)) {
                let (name, header) = (source.name.clone(), column.header.clone());
                currencies.dedup();
                let currencies = currencies.into_iter().cloned().collect();
                return Some((source.kind, ImportError::MixedCurrencies { name, header, currencies }));
            }
        }
    }
    None
}

/// Reads one source into the history.
fn read(
    kind: SourceKind,
    source: Source<'_>,
    history: &mut Option<LeadsBuilder>,
) -> Result<Option<SourceReport>, ImportError> {
    let report = match (kind, history) {
        (SourceKind::Leads, history) => {
            let (new, report) = leads::read(source)?;
            *history = Some(new);
            report
        }
        // Without leads there is nobody whom anything could have happened to.
        (_, None) => return Ok(None),
        (SourceKind::Activities, Some(builder)) => activities::read(source, builder)?,
        (SourceKind::StageChanges, Some(builder)) => stage_changes::read(source, builder)?,
        (SourceKind::Deals, Some(builder)) => deals::read(source, builder)?,
        (SourceKind::Campaigns, Some(builder)) => campaigns::read(source, builder)?,
        (SourceKind::Accounts, Some(builder)) => accounts::read(source, builder)?,
    };
    Ok(Some(report))
}
