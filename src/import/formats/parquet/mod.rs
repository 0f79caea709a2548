//! Parquet, column by column.

mod columns;
mod kind;

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use parquet::column::reader::ColumnReader;
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

pub(in crate::import) use self::columns::ColumnsPiece;
use self::columns::Values;
use super::{Format, Opened, Piece, Pieces, Told, Writing};
use crate::import::content::Whole;
use crate::import::{Content, ImportError, ImportProgress, Trouble};

pub(super) const FORMAT: Format =
    Format { key: "parquet", recognises: |head, _| head.starts_with(b"PAR1"), open };

/// So many rows are read at once.
const ROWS: usize = 8_192;
/// A file has no more rows for each of its bytes: some claim millions in a few.
const MOST_ROWS_PER_BYTE: u64 = 64;

fn open<'a>(
    content: &Content,
    _told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let whole = content.whole()?;
    let content = content.clone();
    let damaged = |error: ParquetError| damaged(&content, &error);
    let (reader, size): (Arc<dyn FileReader>, u64) = guarded(&content, || {
        Ok(match whole {
            Whole::File(path) => {
                let file = File::open(path).map_err(|error| content.unreadable(error))?;
                let size = file.metadata().map_or(0, |it| it.len());
                (Arc::new(SerializedFileReader::new(file).map_err(damaged)?) as Arc<dyn FileReader>, size)
            }
            Whole::Memory(bytes) => {
                let bytes = bytes::Bytes::from_owner(bytes);
                let size = bytes.len() as u64;
                (Arc::new(SerializedFileReader::new(bytes).map_err(damaged)?) as Arc<dyn FileReader>, size)
            }
        })
    })?;
    progress.expect(size);
    let metadata = reader.metadata();
    let n_rows: u64 = metadata
        .row_groups()
        .iter()
        .map(|group| u64::try_from(group.num_rows()).unwrap_or(u64::MAX))
        .fold(0, u64::saturating_add);
    if n_rows > size.saturating_mul(MOST_ROWS_PER_BYTE) {
        return Err(content.trouble(Trouble::Bomb));
    }
    let columns: Arc<[Arc<ColumnDescriptor>]> = metadata.file_metadata().schema_descr().columns().into();
    let headers = columns.iter().map(|column| header(&column.path().string())).collect();
    let writing = Writing::of(FORMAT.key);
    let groups = 0..reader.num_row_groups();
    let share = size / groups.len().max(1) as u64;
    let pieces = Groups {
        content: content.clone(),
        reader,
        columns,
        left: groups,
        open: None,
        line: 1,
        share,
        progress,
    };
    Ok(Opened { writing, headers: Some(headers), pieces: Box::new(pieces), warnings: Vec::new() })
}

/// The name of a column without what only says that it is a list.
fn header(path: &str) -> String {
    let mut path = path;
    for inner in [".list.element", ".list.item", ".bag.array_element", ".array", ".element"] {
        path = path.strip_suffix(inner).unwrap_or(path);
    }
    path.to_owned()
}

fn damaged(content: &Content, error: &dyn std::error::Error) -> ImportError {
    content.trouble(Trouble::Damaged { format: "parquet", details: error.to_string() })
}

/// Does something with the reader, which panics on some damaged files.
fn guarded<T>(content: &Content, work: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_panic| {
        let details = "the reader gave up".to_owned();
        Err(content.trouble(Trouble::Damaged { format: "parquet", details }))
    })
}

/// The row groups of a file.
struct Groups<'a> {
    content: Content,
    reader: Arc<dyn FileReader>,
    columns: Arc<[Arc<ColumnDescriptor>]>,
    left: std::ops::Range<usize>,
    open: Option<Group>,
    line: u64,
    /// The bytes of a row group, about.
    share: u64,
    progress: &'a ImportProgress,
}

/// A row group that is being read.
struct Group {
    readers: Vec<ColumnReader>,
    left: usize,
}

impl Pieces for Groups<'_> {
    fn next(&mut self) -> Result<Option<Piece>, ImportError> {
        let content = self.content.clone();
        guarded(&content, || self.next_rows())
    }
}

impl Groups<'_> {
    fn next_rows(&mut self) -> Result<Option<Piece>, ImportError> {
        loop {
            if let Some(group) = self.open.as_mut().filter(|group| group.left > 0) {
                let n = group.left.min(ROWS);
                let columns = group.readers.iter_mut().zip(&*self.columns);
                let columns = columns.map(|(reader, column)| Values::read(reader, column, n));
                let columns: Result<Vec<Values>, ParquetError> = columns.collect();
                let columns = columns.map_err(|error| damaged(&self.content, &error))?;
                let n_read = columns.iter().map(Values::n_rows).max().unwrap_or(0);
                group.left = if n_read == 0 { 0 } else { group.left - n_read.min(group.left) };
                if n_read > 0 {
                    let descriptors = self.columns.clone();
                    let piece = ColumnsPiece { columns, descriptors, n_rows: n_read, line: self.line };
                    self.line += n_read as u64;
                    return Ok(Some(Piece::Columns(piece)));
                }
            }
            if self.open.take().is_some() {
                self.progress.add(self.share);
            }
            let Some(n) = self.left.next() else { return Ok(None) };
            let group = self.reader.get_row_group(n).map_err(|error| damaged(&self.content, &error))?;
            self.open = Some(self.begin(group.as_ref())?);
        }
    }

    fn begin(&self, group: &dyn RowGroupReader) -> Result<Group, ImportError> {
        let readers = (0..self.columns.len()).map(|n| group.get_column_reader(n));
        let readers: Result<Vec<ColumnReader>, ParquetError> = readers.collect();
        let readers = readers.map_err(|error| damaged(&self.content, &error))?;
        Ok(Group { readers, left: usize::try_from(group.metadata().num_rows()).unwrap_or(0) })
    }
}
