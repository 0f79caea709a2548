//! What columns mean and how their cells are written, where nobody has said so.
//!
//! The decision is that of the whole column. To read a file only once, it is made by the first rows and then held against every
//! cell; where one contradicts it, the whole file is looked at, and what was read by it is read again.

use super::inspect::{Inspection, inspect, inspect_sample};
use super::{
    ColumnMapping, ColumnProfile, ColumnReport, DateFormat, ImportError, ImportProgress, Input, NumberFormat,
    SourceKind, SourceMapping, SourceReport,
};

/// What is known of a source before its rows are read.
#[derive(Clone, Debug)]
pub(super) struct Decided {
    /// The mapping, in which nothing is open.
    pub(super) mapping: SourceMapping,
    /// The first rows, if they alone decided something.
    sample: Option<Inspection>,
}

impl Decided {
    /// Decides what `told` leaves open, by the first rows or by the whole file.
    ///
    /// # Errors
    /// The file cannot be read, or a column can be read in two ways.
    pub(super) fn new(
        kind: SourceKind,
        input: &Input,
        told: Option<&SourceMapping>,
        by_all_rows: bool,
        progress: &ImportProgress,
    ) -> Result<Self, ImportError> {
        if let Some(told) = told.filter(|told| !told.columns.is_empty() && !told.columns.iter().any(is_open))
        {
            return Ok(Self { mapping: told.clone(), sample: None });
        }
        if by_all_rows {
            let inspection = inspect(kind, input, told, progress)?;
            return Ok(Self { mapping: complete(input, told, &inspection)?, sample: None });
        }
        let (inspection, is_all) = inspect_sample(kind, input, told, progress)?;
        match complete(input, told, &inspection) {
            Ok(mapping) => Ok(Self { mapping, sample: Some(inspection).filter(|_| !is_all) }),
            Err(error) if is_all => Err(error),
            // More rows may decide it.
            Err(_) => Self::new(kind, input, told, true, progress),
        }
    }

    /// Whether some cell does not go with what the first rows said.
    pub(super) fn is_contradicted_by(&self, report: &SourceReport) -> bool {
        let Some(sample) = &self.sample else { return false };
        report.columns.iter().any(|column| {
            let was_empty = sample.profile(&column.header).is_none_or(|profile| profile.n_filled == 0);
            was_empty && column.n_known + column.n_unreadable > 0 || is_misread(column)
        })
    }
}

/// Whether too many cells of a column cannot be read as decided, or some can be read in another way.
fn is_misread(column: &ColumnReport) -> bool {
    const MOST_UNREADABLE_PERCENT: u64 = 5;
    let all = column.n_known + column.n_unreadable;
    column.n_otherwise > 0 || column.n_unreadable * 100 > all * MOST_UNREADABLE_PERCENT
}

fn is_open(column: &ColumnMapping) -> bool {
    column.role.is_date() && column.dates.is_none() || column.role.is_number() && column.numbers.is_none()
}

/// The mapping as told with what an inspection decides.
fn complete(
    input: &Input,
    told: Option<&SourceMapping>,
    inspection: &Inspection,
) -> Result<SourceMapping, ImportError> {
    let mut mapping = told.cloned().unwrap_or_default();
    if mapping.columns.is_empty() {
        mapping.columns = inspection.mapping().columns;
    }
    for column in mapping.columns.iter_mut().filter(|column| is_open(column)) {
        let Some(profile) = inspection.profile(&column.header) else { continue };
        if column.role.is_date() {
            column.dates = Some(dates(input, &column.header, profile)?);
        } else {
            column.numbers = numbers(input, &column.header, profile)?;
        }
    }
    Ok(mapping)
}

/// How the dates of a column are written.
fn dates(input: &Input, header: &str, profile: &ColumnProfile) -> Result<DateFormat, ImportError> {
    let (name, header) = (input.name(), header.to_owned());
    if let Some(examples) = profile.mixed_dates.clone() {
        return Err(ImportError::MixedDates { name, header, examples });
    }
    match profile.likely_dates.as_slice() {
        // Where no format fits most cells, the cells that can't be read are reported.
        [] => Ok(DateFormat::YearFirst),
        [only] => Ok(*only),
        several => {
            let example = profile.examples.first().cloned().unwrap_or_default();
            Err(ImportError::UndecidedDates { name, header, example, formats: several.to_vec() })
        }
    }
}

/// How the numbers of a column are written; `None` if they are read alike in every way.
fn numbers(
    input: &Input,
    header: &str,
    profile: &ColumnProfile,
) -> Result<Option<NumberFormat>, ImportError> {
    match profile.likely_numbers.as_slice() {
        [] => Ok(Some(NumberFormat::Point)),
        [only] => Ok(Some(*only)),
        _ if profile.has_plain_numbers() => Ok(None),
        _ => {
            let example = profile.examples.first().cloned().unwrap_or_default();
            Err(ImportError::UndecidedNumbers { name: input.name(), header: header.to_owned(), example })
        }
    }
}
