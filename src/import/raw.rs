//! A whole table as it is read, before anybody says what it means.

use super::formats::{Told, Writing};
use super::rows::Rows;
use super::{ImportError, ImportProgress, Input, Note, SourceMapping, Warning};

/// A table as texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawTable {
    /// What its columns are called; no two alike.
    pub headers: Vec<String>,
    /// The same as they stand in the file, blank and repeated ones too.
    pub names: Vec<String>,
    /// Whether the file says so. Otherwise the columns are numbered.
    pub has_header: bool,
    /// The rows below the header, those that are none of the table too.
    pub rows: Vec<RawRow>,
    /// How the file is written.
    pub writing: Writing,
    /// What is odd about it.
    pub warnings: Vec<Warning>,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawRow {
    /// The line or the row of the sheet that it begins on, from 1.
    pub line: u64,
    /// Its cells; not every row is as wide as the header.
    pub cells: Vec<String>,
    /// What the reader says of it.
    pub note: Note,
}

/// Reads all of a table. `told` says how it is written, as far as somebody knows.
///
/// # Errors
/// The file cannot be read, or has no table.
pub fn read_table(
    input: &Input,
    told: &SourceMapping,
    progress: &ImportProgress,
) -> Result<RawTable, ImportError> {
    let input = input.settled()?;
    let mut rows = Rows::open(&input, Told { mapping: Some(told) }, progress)?;
    let (headers, names) = (rows.headers.clone(), rows.names.clone());
    let (has_header, writing) = (rows.has_header, rows.writing.clone());
    let mut all = Vec::new();
    rows.for_each(
        |_, batch| batch,
        |batch| {
            all.extend(batch.rows().map(|record| RawRow {
                line: record.line(),
                cells: record.iter().map(str::to_owned).collect(),
                note: record.note(),
            }));
            Ok(())
        },
    )?;
    Ok(RawTable { headers, names, has_header, rows: all, writing, warnings: rows.into_warnings() })
}
