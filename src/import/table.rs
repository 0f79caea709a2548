//! The rows of a source, read by the mapping of their columns.

use jiff::tz::TimeZone;

use super::batch::Note;
use super::column::{self, Column, Counts};
use super::formats::Told;
use super::join::{JoinCounts, JoinReport};
use super::row::{Row, Slot};
use super::rows::Rows;
use super::{
    Batch, ImportError, ImportProgress, Input, Oddity, Record, Refusal, RefusedRow, Role, SourceKind,
    SourceMapping, SourceReport, Warning,
};

/// A source as it was told to be read.
#[derive(Clone, Copy)]
pub(super) struct Source<'a> {
    pub(super) input: &'a Input,
    /// What its columns mean, with nothing left open.
    pub(super) mapping: &'a SourceMapping,
    /// The currency in which amounts count, if somebody said so.
    pub(super) currency: Option<&'a str>,
    pub(super) progress: &'a ImportProgress,
}

/// A source that is ready to be read by its mapping.
pub(super) struct Table<'a> {
    kind: SourceKind,
    name: String,
    rows: Rows<'a>,
    columns: Vec<Column>,
    zone: TimeZone,
    currency: Option<&'a str>,
}

/// What became of a piece of a file.
struct Worked<P> {
    part: P,
    n_rows: usize,
    /// Places of the rows that the part has.
    accepted: Vec<usize>,
    refused: Vec<(usize, Refusal)>,
    counts: Vec<Counts>,
    joined: JoinCounts,
    n_repaired: u64,
    file: usize,
    batch: Batch,
}

impl<'a> Table<'a> {
    /// Opens a source.
    pub(super) fn open(kind: SourceKind, source: Source<'a>) -> Result<Self, ImportError> {
        let Source { input, mapping, currency, progress } = source;
        let name = input.name();
        let rows = Rows::open(input, Told { mapping: Some(mapping) }, progress)?;
        let zone = match &mapping.time_zone {
            None => TimeZone::UTC,
            Some(zone) => TimeZone::get(zone).map_err(|_unknown| ImportError::WrongMapping {
                name: name.clone(),
                what: "time zone",
                value: zone.clone(),
            })?,
        };
        let columns = column::columns(&name, &rows.headers, mapping)?;
        Ok(Self { kind, name, rows, columns, zone, currency })
    }

    /// Where the column with a role is.
    pub(super) fn slot(&self, role: &Role) -> Slot {
        Slot(self.columns.iter().position(|column| column.role == *role))
    }

    /// Where the column with a role is, which has to be there.
    pub(super) fn needed(&self, role: &Role, what: &'static str) -> Result<Slot, ImportError> {
        let slot = self.slot(role);
        if slot.is_there() {
            return Ok(slot);
        }
        let (name, headers) = (self.name.clone(), self.rows.headers.clone());
        Err(match role {
            Role::LeadId => ImportError::NoIdColumn { name, kind: self.kind, headers },
            _ => ImportError::NoColumn { name, what, headers },
        })
    }

    /// The fields that columns hold, in the order of the file.
    pub(super) fn fields(&self) -> Vec<crate::leads::ColumnSpec> {
        let spec = |column: &Column| match &column.role {
            Role::Field { id, kind } => Some(crate::leads::ColumnSpec {
                field: id.clone(),
                header: column.header.clone(),
                kind: *kind,
            }),
            _ => None,
        };
        self.columns.iter().filter_map(spec).collect()
    }

    /// Reads all rows by all processors: `row` adds one to a part that `begin` begins, and `take` takes the parts in the order
    /// of the file. It returns which of a part's rows cannot be taken after all.
    pub(super) fn read<P: Send>(
        self,
        begin: impl Fn() -> P + Sync,
        row: impl Fn(&mut Row<'_>, &mut P) -> Result<(), Refusal> + Sync,
        mut take: impl FnMut(P) -> Vec<(usize, Refusal)> + Send,
    ) -> Result<SourceReport, ImportError> {
        let Self { kind, name, mut rows, mut columns, zone, currency } = self;
        let mut report = SourceReport::new(kind, name, &rows);
        let expected = rows.headers.len();
        let work = |file, batch: Batch| {
            let mut counts = vec![Counts::default(); columns.len()];
            let (mut part, mut accepted, mut refused) = (begin(), Vec::new(), Vec::new());
            let (mut joined, mut n_repaired) = (JoinCounts::default(), 0);
            for (n, record) in batch.rows().enumerate() {
                n_repaired += u64::from(record.note() == Note::Repaired);
                let taken = if let Some(refusal) = unfit(record, expected) {
                    Err(refusal)
                } else {
                    let (columns, zone) = (&columns, &zone);
                    let (counts, joined) = (&mut counts, &mut joined);
                    row(&mut Row { columns, counts, joined, record, zone, currency }, &mut part)
                };
                match taken {
                    Ok(()) => accepted.push(n),
                    Err(refusal) => refused.push((n, refusal)),
                }
            }
            Worked { part, n_rows: batch.len(), accepted, refused, counts, joined, n_repaired, file, batch }
        };
        let mut totals = vec![Counts::default(); columns.len()];
        let (mut joined, mut n_repaired) = (JoinCounts::default(), 0);
        rows.for_each(work, |mut worked| {
            let late = take(worked.part);
            let late = late.into_iter().map(|(n, refusal)| (worked.accepted[n], refusal));
            worked.refused.extend(late);
            worked.refused.sort_by_key(|(n, _)| *n);
            totals.iter_mut().zip(worked.counts).for_each(|(total, counts)| total.add(counts));
            joined.add(worked.joined);
            n_repaired += worked.n_repaired;
            report.n_rows += worked.n_rows as u64;
            report.n_accepted += (worked.n_rows - worked.refused.len()) as u64;
            keep_refused(&mut report, worked.file, &worked.batch, worked.refused);
            Ok(())
        })?;
        if report.n_rows == 0 {
            return Err(ImportError::Empty { name: report.name });
        }
        report.join = JoinReport::new(joined, &report.refused);
        let n_shortened = totals.iter().map(|it| it.n_shortened).sum();
        let counted =
            [(n_repaired, Oddity::Repaired as fn(u64) -> Oddity), (n_shortened, Oddity::ShortenedIds)];
        let counted = counted.into_iter().filter(|(n, _)| *n > 0).map(|(n, oddity)| oddity(n));
        report.warnings = rows.into_warnings();
        report.warnings.extend(counted.map(|oddity| Warning { file: String::new(), line: None, oddity }));
        report.columns =
            columns.drain(..).zip(totals).map(|(column, counts)| counts.report(column)).collect();
        Ok(report)
    }
}

/// Keeps rows that were refused, the first ones with their texts.
fn keep_refused(report: &mut SourceReport, file: usize, batch: &Batch, refused: Vec<(usize, Refusal)>) {
    for (n, refusal) in refused {
        let record = batch.row(n);
        let keep = report.refused.len() < SourceReport::MOST_TEXTS;
        let cells = if keep { record.iter().map(str::to_owned).collect() } else { Vec::new() };
        report.refused.push(RefusedRow { file, line: record.line(), refusal, cells });
    }
}

/// Why a row is none of the table, if it is not.
fn unfit(record: Record<'_>, expected: usize) -> Option<Refusal> {
    match record.note() {
        Note::RepeatedHeader => return Some(Refusal::RepeatedHeader),
        Note::OtherTable => return Some(Refusal::OtherTable),
        Note::Footer => return Some(Refusal::Footer),
        Note::Plain | Note::Repaired => {}
    }
    if record.iter().all(|cell| cell.trim().is_empty()) {
        return Some(Refusal::Blank);
    }
    let found = record.len();
    let is_surplus = record.iter().skip(expected).any(|cell| !cell.trim().is_empty());
    (found < expected || is_surplus).then_some(Refusal::Width { found, expected })
}
