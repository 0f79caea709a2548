//! The cells of a sheet as texts that cannot be misread.

use std::io::{self, Read, Seek};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Reader, SheetType, SheetVisible, Xls, Xlsb, Xlsx};

/// A row that has some cells, and the place of each.
pub(super) struct SheetRow {
    /// From 1.
    pub(super) number: u32,
    pub(super) cells: Vec<String>,
}

/// Why a workbook cannot be read, in words that the other process understands.
#[derive(Debug)]
pub(super) enum SheetError {
    Damaged(String),
    Protected,
    UnknownSheet(Vec<String>),
    Output(io::Error),
}

/// What was found on the way.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Found {
    /// Cells such as `#N/A`, which count as empty.
    pub(super) n_errors: u64,
    /// Whole numbers of more digits than a spreadsheet keeps.
    pub(super) n_long: u64,
}

/// A workbook of any of the formats.
pub(super) enum Book<R: Read + Seek> {
    Xlsx(Xlsx<R>),
    Xlsb(Xlsb<R>),
    Xls(Xls<R>),
    Ods(Ods<R>),
}

impl<R: Read + Seek + Clone> Book<R> {
    /// Opens a workbook, whatever its name says.
    pub(super) fn open(reader: R, is_archive: bool) -> Result<Self, SheetError> {
        if !is_archive {
            // A workbook with a password lies in such a file, too.
            let as_xlsx = || matches!(Xlsx::new(reader.clone()), Err(calamine::XlsxError::Password));
            return match Xls::new(reader.clone()) {
                Ok(book) => Ok(Self::Xls(book)),
                Err(calamine::XlsError::Password) => Err(SheetError::Protected),
                Err(_) if as_xlsx() => Err(SheetError::Protected),
                Err(error) => Err(damaged(&error)),
            };
        }
        let first = match Xlsx::new(reader.clone()) {
            Ok(book) => return Ok(Self::Xlsx(book)),
            Err(calamine::XlsxError::Password) => return Err(SheetError::Protected),
            Err(error) => damaged(&error),
        };
        if let Ok(book) = Xlsb::new(reader.clone()) {
            return Ok(Self::Xlsb(book));
        }
        match Ods::new(reader) {
            Ok(book) => Ok(Self::Ods(book)),
            Err(calamine::OdsError::Password) => Err(SheetError::Protected),
            Err(_) => Err(first),
        }
    }

    pub(super) fn format(&self) -> &'static str {
        match self {
            Self::Xlsx(_) => "xlsx",
            Self::Xlsb(_) => "xlsb",
            Self::Xls(_) => "xls",
            Self::Ods(_) => "ods",
        }
    }

    /// The names of the sheets that have cells, those that can be seen first.
    pub(super) fn sheets(&self) -> Vec<String> {
        let all = match self {
            Self::Xlsx(book) => book.sheets_metadata(),
            Self::Xlsb(book) => book.sheets_metadata(),
            Self::Xls(book) => book.sheets_metadata(),
            Self::Ods(book) => book.sheets_metadata(),
        };
        let tables = || all.iter().filter(|sheet| matches!(sheet.typ, SheetType::WorkSheet));
        let seen =
            |wanted: bool| tables().filter(move |sheet| (sheet.visible == SheetVisible::Visible) == wanted);
        seen(true).chain(seen(false)).map(|sheet| sheet.name.clone()).collect()
    }

    /// How many cells a sheet seems to have.
    pub(super) fn size(&mut self, sheet: &str) -> u64 {
        let of = |dimensions: calamine::Dimensions| {
            let rows = u64::from(dimensions.end.0.saturating_sub(dimensions.start.0)) + 1;
            rows * (u64::from(dimensions.end.1.saturating_sub(dimensions.start.1)) + 1)
        };
        let filled = |range: &calamine::Range<Data>| range.used_cells().count() as u64;
        match self {
            Self::Xlsx(book) => book.worksheet_cells_reader(sheet).map_or(0, |it| of(it.dimensions())),
            Self::Xlsb(book) => book.worksheet_cells_reader(sheet).map_or(0, |it| of(it.dimensions())),
            Self::Xls(book) => book.worksheet_range(sheet).map_or(0, |it| filled(&it)),
            Self::Ods(book) => book.worksheet_range(sheet).map_or(0, |it| filled(&it)),
        }
    }

    /// Hands on every row of a sheet that has cells.
    pub(super) fn rows(
        &mut self,
        sheet: &str,
        mut take: impl FnMut(SheetRow) -> io::Result<()>,
    ) -> Result<Found, SheetError> {
        let mut rows = Rows { found: Found::default(), row: None, take: &mut take };
        match self {
            Self::Xlsx(book) => {
                let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| damaged(&error))?;
                while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
                    rows.cell(cell.get_position(), cell.get_value())?;
                }
            }
            Self::Xlsb(book) => {
                let mut reader = book.worksheet_cells_reader(sheet).map_err(|error| damaged(&error))?;
                while let Some(cell) = reader.next_cell().map_err(|error| damaged(&error))? {
                    rows.cell(cell.get_position(), cell.get_value())?;
                }
            }
            Self::Xls(book) => rows.range(&book.worksheet_range(sheet).map_err(|error| damaged(&error))?)?,
            Self::Ods(book) => rows.range(&book.worksheet_range(sheet).map_err(|error| damaged(&error))?)?,
        }
        rows.end_row()?;
        Ok(rows.found)
    }
}

fn damaged(error: &dyn std::error::Error) -> SheetError {
    SheetError::Damaged(error.to_string())
}

/// Collects cells into rows.
struct Rows<'t> {
    found: Found,
    row: Option<SheetRow>,
    take: &'t mut dyn FnMut(SheetRow) -> io::Result<()>,
}

impl Rows<'_> {
    fn range(&mut self, range: &calamine::Range<Data>) -> Result<(), SheetError> {
        let (first_row, first_column) = range.start().unwrap_or((0, 0));
        for (row, column, value) in range.used_cells() {
            let at = |first: u32, n: usize| first.saturating_add(u32::try_from(n).unwrap_or(u32::MAX));
            self.cell((at(first_row, row), at(first_column, column)), &borrowed(value))?;
        }
        Ok(())
    }

    fn cell(&mut self, (row, column): (u32, u32), value: &DataRef<'_>) -> Result<(), SheetError> {
        let text = self.text(value);
        if text.trim().is_empty() {
            return Ok(());
        }
        let number = row.saturating_add(1);
        if self.row.as_ref().is_some_and(|current| current.number != number) {
            self.end_row()?;
        }
        let current = self.row.get_or_insert_with(|| SheetRow { number, cells: Vec::new() });
        let column = column as usize;
        if current.cells.len() <= column {
            current.cells.resize(column + 1, String::new());
        }
        current.cells[column] = text;
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), SheetError> {
        match self.row.take() {
            Some(row) => (self.take)(row).map_err(SheetError::Output),
            None => Ok(()),
        }
    }

    fn text(&mut self, value: &DataRef<'_>) -> String {
        match value {
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => {
                self.found.n_long += u64::from(number.fract() == 0.0 && number.abs() >= 1e15);
                number.to_string()
            }
            DataRef::String(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Bool(yes) => yes.to_string(),
            DataRef::DateTime(moment) => date_text(moment),
            DataRef::DateTimeIso(text) => iso_text(text),
            DataRef::Error(_) => {
                self.found.n_errors += 1;
                String::new()
            }
            DataRef::Empty => String::new(),
        }
    }
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(yes) => DataRef::Bool(*yes),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// A day, a moment, or a time of day.
fn date_text(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() || moment.as_f64() < 0.0 {
        return moment.as_f64().to_string();
    }
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    // Serial numbers are days; half a second is what their precision hides.
    let second = if milli >= 500 && second < 59 { second + 1 } else { second };
    if moment.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    if moment.as_f64().fract() == 0.0 { date } else { format!("{date}T{hour:02}:{minute:02}:{second:02}") }
}

/// A moment of an open document: midnight says that there is no time.
fn iso_text(text: &str) -> String {
    text.strip_suffix("T00:00:00").unwrap_or(text).to_owned()
}
