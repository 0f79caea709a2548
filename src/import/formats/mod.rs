//! The formats of files, each of which hands on rows of texts.
//!
//! Formats that know types write them the one way that cannot be misread: `2024-05-01`, `2024-05-01T09:30:00`,
//! `1234.5`, `true`, and nothing for what is empty.

mod json;
mod markup;
mod parquet;
mod sheets;
mod text;

pub use self::sheets::{READER, read_workbook, use_reader};

use super::{Batch, Content, ImportError, ImportProgress, SourceMapping, Warning};

/// A format that files can have.
pub(super) struct Format {
    /// A stable name: `csv`, `xlsx` …
    pub(super) key: &'static str,
    /// Whether a file that begins so is written in it. The end of the name can help where bytes do not tell.
    pub(super) recognises: fn(head: &[u8], name: &str) -> bool,
    /// Opens a file.
    pub(super) open: for<'a> fn(&Content, Told<'_>, &'a ImportProgress) -> Result<Opened<'a>, ImportError>,
}

/// Every format; the first that recognises a file reads it.
pub(super) const FORMATS: &[Format] =
    &[parquet::FORMAT, sheets::FORMAT, markup::XML, markup::HTML, json::FORMAT, text::FORMAT];

/// How much of a file tells its format.
pub(super) const HEAD: usize = 1 << 18;

/// What a mapping says of how a file is written; what it leaves open is found out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Told<'m> {
    pub(super) mapping: Option<&'m SourceMapping>,
}

/// A file that is ready to be read.
pub(super) struct Opened<'a> {
    pub(super) writing: Writing,
    /// What its columns are called, where the format itself says so. Otherwise the first rows do.
    pub(super) headers: Option<Vec<String>>,
    pub(super) pieces: Box<dyn Pieces + 'a>,
    /// What was found that somebody should know.
    pub(super) warnings: Vec<Warning>,
}

/// How a file is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    /// The format, by its stable name: `csv`, `xlsx` …
    pub format: &'static str,
    /// The encoding of a text.
    pub encoding: Option<&'static str>,
    /// The sign between the cells of a text.
    pub delimiter: Option<char>,
    /// The sheet of a workbook that is read.
    pub sheet: Option<String>,
    /// All its sheets.
    pub sheets: Vec<String>,
}

impl Writing {
    /// A format of which nothing else is to be said.
    fn of(format: &'static str) -> Self {
        Self { format, encoding: None, delimiter: None, sheet: None, sheets: Vec::new() }
    }
}

/// The rows of a table from the first to the last, in pieces of about a megabyte.
pub(super) trait Pieces: Send {
    /// The next piece; `None` behind the last.
    fn next(&mut self) -> Result<Option<Piece>, ImportError>;

    /// What was found on the way that somebody should know; asked for when the last piece was read.
    fn warnings(&mut self) -> Vec<Warning> {
        Vec::new()
    }
}

/// Rows that were all read already.
struct Batches(std::vec::IntoIter<Batch>);

impl Pieces for Batches {
    fn next(&mut self) -> Result<Option<Piece>, ImportError> {
        Ok(self.0.next().filter(|batch| !batch.is_empty()).map(Piece::Rows))
    }
}

/// Some rows, read from the file but perhaps not taken apart yet: whoever has time does that.
pub(super) enum Piece {
    Rows(Batch),
    Text(text::TextPiece),
    Columns(parquet::ColumnsPiece),
}

impl Piece {
    /// The rows.
    pub(super) fn rows(self) -> Batch {
        match self {
            Self::Rows(batch) => batch,
            Self::Text(piece) => piece.rows(),
            Self::Columns(piece) => piece.rows(),
        }
    }
}
