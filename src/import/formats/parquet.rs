//! Parquet, column by column.

use std::fs::File;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::column::reader::{ColumnReader, ColumnReaderImpl};
use parquet::data_type::{ByteArray, DataType};
use parquet::errors::ParquetError;
use parquet::file::reader::{FileReader, RowGroupReader, SerializedFileReader};
use parquet::schema::types::ColumnDescriptor;

use super::{Format, Opened, Piece, Pieces, Told, Writing};
use crate::import::content::Whole;
use crate::import::{Batch, Content, ImportError, ImportProgress, Trouble};

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
    let columns: Vec<Arc<ColumnDescriptor>> = metadata.file_metadata().schema_descr().columns().to_vec();
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
    columns: Vec<Arc<ColumnDescriptor>>,
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
                let mut columns = Vec::with_capacity(group.readers.len());
                for (reader, descriptor) in group.readers.iter_mut().zip(&self.columns) {
                    let column = read(reader, descriptor, n);
                    columns.push(column.map_err(|error| damaged(&self.content, &error))?);
                }
                let n_read = columns.iter().map(|column| column.ends.len()).max().unwrap_or(0);
                group.left = if n_read == 0 { 0 } else { group.left - n_read.min(group.left) };
                if n_read > 0 {
                    let batch = rows(&columns, n_read, self.line);
                    self.line += n_read as u64;
                    return Ok(Some(Piece::Rows(batch)));
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

fn rows(columns: &[Cells], n_rows: usize, line: u64) -> Batch {
    let mut batch = Batch::default();
    batch.reserve(columns.iter().map(|column| column.text.len()).sum(), n_rows, columns.len());
    for n in 0..n_rows {
        for column in columns {
            batch.cell(column.get(n));
        }
        batch.end_row(line + n as u64);
    }
    batch
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

/// Reads rows of a column as texts.
fn read(reader: &mut ColumnReader, column: &ColumnDescriptor, n: usize) -> Result<Cells, ParquetError> {
    let kind = Kind::of(column);
    match reader {
        ColumnReader::BoolColumnReader(it) => cells(it, column, n, |value, text| push(text, value)),
        ColumnReader::Int32ColumnReader(it) => {
            cells(it, column, n, |value, text| kind.whole(i64::from(*value), text))
        }
        ColumnReader::Int64ColumnReader(it) => cells(it, column, n, |value, text| kind.whole(*value, text)),
        ColumnReader::Int96ColumnReader(it) => cells(it, column, n, |value, text| {
            Kind::Moment { per_second: 1_000, is_utc: false }.whole(value.to_millis(), text);
        }),
        ColumnReader::FloatColumnReader(it) => cells(it, column, n, |value, text| push(text, value)),
        ColumnReader::DoubleColumnReader(it) => cells(it, column, n, |value, text| push(text, value)),
        ColumnReader::ByteArrayColumnReader(it) => {
            cells(it, column, n, |value, text| kind.bytes(value, text))
        }
        ColumnReader::FixedLenByteArrayColumnReader(it) => {
            cells(it, column, n, |value, text| kind.bytes(value, text))
        }
    }
}

fn push(text: &mut String, value: &dyn std::fmt::Display) {
    use std::fmt::Write as _;
    // A string takes everything.
    write!(text, "{value}").ok();
}

/// Reads rows of a column; of lists, the values with `;` between.
fn cells<T: DataType>(
    reader: &mut ColumnReaderImpl<T>,
    column: &ColumnDescriptor,
    n: usize,
    write: impl Fn(&T::T, &mut String),
) -> Result<Cells, ParquetError> {
    let (mut values, mut present, mut repeated) = (Vec::with_capacity(n), Vec::new(), Vec::new());
    let (most_present, is_list) = (column.max_def_level(), column.max_rep_level() > 0);
    let levels = (most_present > 0).then_some(&mut present);
    let (n_records, _, n_levels) =
        reader.read_records(n, levels, is_list.then_some(&mut repeated), &mut values)?;
    let mut cells = Cells::default();
    let mut values = values.iter();
    if most_present == 0 && !is_list {
        for value in values {
            write(value, &mut cells.text);
            cells.ends.push(cells.text.len());
        }
        return Ok(cells);
    }
    let mut begin = 0;
    for level in 0..n_levels.max(if is_list { 0 } else { n_records }) {
        let begins_row = !is_list || repeated.get(level).copied().unwrap_or(0) == 0;
        if begins_row && level > 0 {
            cells.ends.push(cells.text.len());
            begin = cells.text.len();
        }
        if present.get(level).copied().unwrap_or(0) == most_present
            && let Some(value) = values.next()
        {
            if cells.text.len() > begin {
                cells.text.push(';');
            }
            write(value, &mut cells.text);
        }
    }
    if n_levels > 0 {
        cells.ends.push(cells.text.len());
    }
    Ok(cells)
}

/// What values of a column stand for.
#[derive(Clone, Copy)]
enum Kind {
    Plain,
    Unsigned32,
    Unsigned64,
    Date,
    Moment { per_second: i64, is_utc: bool },
    Time { per_second: i64 },
    Decimal { scale: i32 },
    Uuid,
}

impl Kind {
    fn of(column: &ColumnDescriptor) -> Self {
        let per_second = |unit: &TimeUnit| match unit {
            TimeUnit::MILLIS => 1_000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        };
        let is_wide = column.physical_type() == Type::INT64;
        match column.logical_type_ref() {
            Some(LogicalType::Date) => Self::Date,
            Some(LogicalType::Timestamp(it)) => {
                Self::Moment { per_second: per_second(&it.unit), is_utc: it.is_adjusted_to_u_t_c }
            }
            Some(LogicalType::Time(it)) => Self::Time { per_second: per_second(&it.unit) },
            Some(LogicalType::Decimal(it)) => Self::Decimal { scale: it.scale },
            Some(LogicalType::Integer(it)) if !it.is_signed && is_wide => Self::Unsigned64,
            Some(LogicalType::Integer(it)) if !it.is_signed => Self::Unsigned32,
            Some(LogicalType::Uuid) => Self::Uuid,
            _ => match column.converted_type() {
                ConvertedType::DATE => Self::Date,
                ConvertedType::TIMESTAMP_MILLIS => Self::Moment { per_second: 1_000, is_utc: true },
                ConvertedType::TIMESTAMP_MICROS => Self::Moment { per_second: 1_000_000, is_utc: true },
                ConvertedType::TIME_MILLIS => Self::Time { per_second: 1_000 },
                ConvertedType::TIME_MICROS => Self::Time { per_second: 1_000_000 },
                ConvertedType::DECIMAL => Self::Decimal { scale: column.type_scale() },
                ConvertedType::UINT_64 => Self::Unsigned64,
                ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32 => Self::Unsigned32,
                _ => Self::Plain,
            },
        }
    }

    fn whole(self, value: i64, text: &mut String) {
        match self {
            Self::Plain | Self::Uuid => push(text, &value),
            Self::Unsigned32 => push(text, &(value & 0xFFFF_FFFF)),
            Self::Unsigned64 => push(text, &value.cast_unsigned()),
            Self::Date => match moment(value.saturating_mul(86_400)) {
                Some(it) => push(text, &it.date()),
                None => push(text, &value),
            },
            Self::Moment { per_second, is_utc } => match moment(value.div_euclid(per_second)) {
                Some(it) => {
                    let (date, time) = (it.date(), it.time());
                    push(
                        text,
                        &format_args!("{date}T{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second()),
                    );
                    if is_utc {
                        text.push('Z');
                    }
                }
                None => push(text, &value),
            },
            Self::Time { per_second } => {
                let seconds = value.div_euclid(per_second);
                push(
                    text,
                    &format_args!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60),
                );
            }
            Self::Decimal { scale } => decimal(i128::from(value), scale, text),
        }
    }

    fn bytes(self, value: &(impl AsBytes + ?Sized), text: &mut String) {
        let bytes = value.all();
        match self {
            Self::Decimal { scale } if bytes.len() <= 16 => {
                let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
                let start = if negative { -1_i128 } else { 0 };
                decimal(bytes.iter().fold(start, |sum, byte| (sum << 8) | i128::from(*byte)), scale, text);
            }
            Self::Uuid if bytes.len() == 16 => {
                for (n, byte) in bytes.iter().enumerate() {
                    if matches!(n, 4 | 6 | 8 | 10) {
                        text.push('-');
                    }
                    push(text, &format_args!("{byte:02x}"));
                }
            }
            _ => match std::str::from_utf8(bytes) {
                Ok(it) => text.push_str(it),
                Err(_) => bytes.iter().for_each(|byte| push(text, &format_args!("{byte:02x}"))),
            },
        }
    }
}

/// Bytes of either kind.
trait AsBytes {
    fn all(&self) -> &[u8];
}

impl AsBytes for ByteArray {
    fn all(&self) -> &[u8] {
        self.data()
    }
}

impl AsBytes for parquet::data_type::FixedLenByteArray {
    fn all(&self) -> &[u8] {
        self.data()
    }
}

fn moment(seconds: i64) -> Option<jiff::civil::DateTime> {
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(moment))
}

fn decimal(unscaled: i128, scale: i32, text: &mut String) {
    let Ok(scale) = usize::try_from(scale) else {
        push(text, &unscaled);
        return;
    };
    if unscaled < 0 {
        text.push('-');
    }
    let digits = format!("{:0>width$}", unscaled.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    text.push_str(whole);
    if scale > 0 {
        text.push('.');
        text.push_str(part);
    }
}
