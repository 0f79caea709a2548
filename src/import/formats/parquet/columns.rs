//! Rows of a file as its columns have them, and as texts.

use std::sync::Arc;

use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType, FixedLenByteArray, Int96};
use parquet::errors::ParquetError;
use parquet::schema::types::ColumnDescriptor;

use super::kind::{Kind, push};
use crate::import::Batch;

/// Some rows that were read but not written as texts yet.
pub(in crate::import) struct ColumnsPiece {
    pub(super) columns: Vec<Values>,
    pub(super) descriptors: Arc<[Arc<ColumnDescriptor>]>,
    pub(super) n_rows: usize,
    /// The place of the first row, from 1.
    pub(super) line: u64,
}

impl ColumnsPiece {
    /// The rows as texts.
    pub(in crate::import) fn rows(self) -> Batch {
        let columns = self.columns.into_iter().zip(&*self.descriptors);
        let columns: Vec<Cells> = columns.map(|(values, column)| values.cells(column)).collect();
        let mut batch = Batch::default();
        batch.reserve(columns.iter().map(|column| column.text.len()).sum(), self.n_rows, columns.len());
        for n in 0..self.n_rows {
            for column in &columns {
                batch.cell(column.get(n));
            }
            batch.end_row(self.line + n as u64);
        }
        batch
    }
}

/// Cells of a column.
#[derive(Default)]
struct Cells {
    text: String,
    ends: Vec<usize>,
}

impl Cells {
    fn get(&self, n: usize) -> &str {
        let start = if n == 0 { Some(&0) } else { self.ends.get(n - 1) };
        let range = start.zip(self.ends.get(n));
        range.and_then(|(start, end)| self.text.get(*start..*end)).unwrap_or_default()
    }
}

/// Values of some rows of a column, with the levels that say which rows have none and which several.
pub(super) struct Values {
    of: Typed,
    present: Vec<i16>,
    repeated: Vec<i16>,
    n_records: usize,
    n_levels: usize,
}

enum Typed {
    Flags(Vec<bool>),
    Whole32(Vec<i32>),
    Whole64(Vec<i64>),
    Whole96(Vec<Int96>),
    Float(Vec<f32>),
    Double(Vec<f64>),
    Bytes(Vec<ByteArray>),
    FixedBytes(Vec<FixedLenByteArray>),
}

impl Values {
    /// Reads rows of a column.
    pub(super) fn read(
        reader: &mut ColumnReader,
        column: &ColumnDescriptor,
        n: usize,
    ) -> Result<Self, ParquetError> {
        match reader {
            ColumnReader::BoolColumnReader(it) => values(it, column, n, Typed::Flags),
            ColumnReader::Int32ColumnReader(it) => values(it, column, n, Typed::Whole32),
            ColumnReader::Int64ColumnReader(it) => values(it, column, n, Typed::Whole64),
            ColumnReader::Int96ColumnReader(it) => values(it, column, n, Typed::Whole96),
            ColumnReader::FloatColumnReader(it) => values(it, column, n, Typed::Float),
            ColumnReader::DoubleColumnReader(it) => values(it, column, n, Typed::Double),
            ColumnReader::ByteArrayColumnReader(it) => values(it, column, n, Typed::Bytes),
            ColumnReader::FixedLenByteArrayColumnReader(it) => values(it, column, n, Typed::FixedBytes),
        }
    }

    /// How many rows they are of.
    pub(super) fn n_rows(&self) -> usize {
        self.n_records
    }

    /// The values as texts; of lists, with `;` between.
    fn cells(self, column: &ColumnDescriptor) -> Cells {
        let kind = Kind::of(column);
        let moment = Kind::Moment { per_second: 1_000, is_utc: false };
        match &self.of {
            Typed::Flags(all) => self.written(column, all, |value, text| push(text, value)),
            Typed::Whole32(all) => {
                self.written(column, all, |value, text| kind.whole(i64::from(*value), text))
            }
            Typed::Whole64(all) => self.written(column, all, |value, text| kind.whole(*value, text)),
            Typed::Whole96(all) => {
                self.written(column, all, |value, text| moment.whole(value.to_millis(), text))
            }
            Typed::Float(all) => self.written(column, all, |value, text| push(text, value)),
            Typed::Double(all) => self.written(column, all, |value, text| push(text, value)),
            Typed::Bytes(all) => self.written(column, all, |value, text| kind.bytes(value.data(), text)),
            Typed::FixedBytes(all) => self.written(column, all, |value, text| kind.bytes(value.data(), text)),
        }
    }

    fn written<T>(&self, column: &ColumnDescriptor, values: &[T], write: impl Fn(&T, &mut String)) -> Cells {
        let (most_present, is_list) = (column.max_def_level(), column.max_rep_level() > 0);
        let mut cells = Cells::default();
        cells.ends.reserve(self.n_records);
        if most_present == 0 && !is_list {
            for value in values {
                write(value, &mut cells.text);
                cells.ends.push(cells.text.len());
            }
            return cells;
        }
        let mut values = values.iter();
        let mut begin = 0;
        for level in 0..self.n_levels.max(if is_list { 0 } else { self.n_records }) {
            let begins_row = !is_list || self.repeated.get(level).copied().unwrap_or(0) == 0;
            if begins_row && level > 0 {
                cells.ends.push(cells.text.len());
                begin = cells.text.len();
            }
            if self.present.get(level).copied().unwrap_or(0) == most_present
                && let Some(value) = values.next()
            {
                if cells.text.len() > begin {
                    cells.text.push(';');
                }
                write(value, &mut cells.text);
            }
        }
        if self.n_levels > 0 {
            cells.ends.push(cells.text.len());
        }
        cells
    }
}

fn values<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    column: &ColumnDescriptor,
    n: usize,
    typed: impl FnOnce(Vec<T::T>) -> Typed,
) -> Result<Values, ParquetError> {
    let (mut all, mut present, mut repeated) = (Vec::with_capacity(n), Vec::new(), Vec::new());
    let (is_optional, is_list) = (column.max_def_level() > 0, column.max_rep_level() > 0);
    let (n_records, _, n_levels) = reader.read_records(
        n,
        is_optional.then_some(&mut present),
        is_list.then_some(&mut repeated),
        &mut all,
    )?;
    Ok(Values { of: typed(all), present, repeated, n_records, n_levels })
}
