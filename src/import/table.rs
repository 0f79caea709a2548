//! The rows of a file, read by the mapping of their columns.

use std::collections::HashSet;

use jiff::tz::TimeZone;

use super::csv::{Dialect, Rows};
use super::format::ReadDate;
use super::{
    ColumnMapping, ColumnReport, DateFormat, ImportError, ImportProgress, Input, NumberFormat, Refusal,
    RefusedRow, Role, SourceKind, SourceMapping, SourceReport, inspect, values,
};
use crate::fields::text::comparison_key;
use crate::fields::{FieldKind, Number, Timestamp, Value};

/// A file that is ready to be read by its mapping.
pub(super) struct Table<'a> {
    kind: SourceKind,
    input: &'a Input,
    rows: Rows<'a>,
    columns: Vec<Column>,
    zone: TimeZone,
    report: SourceReport,
}

/// A mapped column.
struct Column {
    /// Its place in the file.
    place: usize,
    role: Role,
    dates: DateFormat,
    numbers: NumberFormat,
    /// Words that mean unknown, in comparison form.
    unknown: HashSet<String>,
    report: ColumnReport,
}

/// A row with its cells by role.
pub(super) struct Row<'r> {
    columns: &'r mut [Column],
    record: &'r ::csv::StringRecord,
    zone: &'r TimeZone,
}

impl<'a> Table<'a> {
    /// Opens a file. Formats that the mapping leaves open are decided by whole columns and written into it.
    pub(super) fn open(
        kind: SourceKind,
        input: &'a Input,
        mapping: &mut SourceMapping,
        progress: &'a ImportProgress,
    ) -> Result<Self, ImportError> {
        complete(kind, input, mapping, progress)?;
        let dialect = Dialect::of(input, Some(mapping))?;
        let rows = Rows::open(input, dialect, progress)?;
        let name = input.name();
        let zone = match &mapping.time_zone {
            None => TimeZone::UTC,
            Some(zone) => TimeZone::get(zone).map_err(|_unknown| ImportError::WrongMapping {
                name: name.clone(),
                what: "time zone",
                value: zone.clone(),
            })?,
        };
        let columns = columns(&name, &rows.headers, mapping)?;
        let report = SourceReport {
            kind,
            name,
            encoding: dialect.encoding.name(),
            delimiter: char::from(dialect.delimiter),
            n_rows: 0,
            n_accepted: 0,
            refused: Vec::new(),
            columns: Vec::new(),
        };
        Ok(Self { kind, input, rows, columns, zone, report })
    }

    /// Whether a column has the role.
    pub(super) fn has(&self, role: &Role) -> bool {
        self.columns.iter().any(|column| column.role == *role)
    }

    /// Makes sure that a column has the role.
    pub(super) fn require(&self, role: &Role, what: &'static str) -> Result<(), ImportError> {
        if self.has(role) {
            return Ok(());
        }
        let (name, headers) = (self.input.name(), self.rows.headers.clone());
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
                header: column.report.header.clone(),
                kind: *kind,
            }),
            _ => None,
        };
        self.columns.iter().filter_map(spec).collect()
    }

    /// Hands every row to `take`, and keeps those that it refuses. Returns what became of them.
    pub(super) fn read(
        mut self,
        mut take: impl FnMut(&mut Row<'_>) -> Result<(), Refusal>,
    ) -> Result<SourceReport, ImportError> {
        let expected = self.rows.headers.len();
        while let Some((line, record)) = self.rows.next()? {
            self.report.n_rows += 1;
            let surplus = record.iter().skip(expected).any(|cell| !cell.trim().is_empty());
            let taken = if record.len() < expected || surplus {
                Err(Refusal::Width { found: record.len(), expected })
            } else {
                take(&mut Row { columns: &mut self.columns, record, zone: &self.zone })
            };
            match taken {
                Ok(()) => self.report.n_accepted += 1,
                Err(refusal) => {
                    let keep = self.report.refused.len() < SourceReport::MOST_TEXTS;
                    let cells = if keep { record.iter().map(str::to_owned).collect() } else { Vec::new() };
                    self.report.refused.push(RefusedRow { line, refusal, cells });
                }
            }
        }
        if self.report.n_rows == 0 {
            return Err(ImportError::Empty { name: self.report.name });
        }
        self.report.columns = self.columns.into_iter().map(|column| column.report).collect();
        Ok(self.report)
    }
}

/// Decides the formats that a mapping leaves open, by a look at the whole file.
fn complete(
    kind: SourceKind,
    input: &Input,
    mapping: &mut SourceMapping,
    progress: &ImportProgress,
) -> Result<(), ImportError> {
    let is_open = |column: &ColumnMapping| {
        column.role.is_date() && column.dates.is_none() || column.role.is_number() && column.numbers.is_none()
    };
    if !mapping.columns.iter().any(is_open) {
        return Ok(());
    }
    let inspection = inspect(kind, input, Some(mapping), progress)?;
    for column in mapping.columns.iter_mut().filter(|column| is_open(column)) {
        let Some(profile) = inspection.profile(&column.header) else { continue };
        if column.role.is_date() {
            if profile.dates.len() > 1 {
                return Err(ImportError::UndecidedDates {
                    name: input.name(),
                    header: column.header.clone(),
                    example: profile.examples.first().cloned().unwrap_or_default(),
                });
            }
            // Where no format fits every cell, the cells that can't be read are reported.
            column.dates = Some(profile.date_format().unwrap_or(DateFormat::YearFirst));
        }
        if column.role.is_number() {
            if profile.numbers_differ {
                return Err(ImportError::UndecidedNumbers {
                    name: input.name(),
                    header: column.header.clone(),
                    example: profile.examples.first().cloned().unwrap_or_default(),
                });
            }
            column.numbers = Some(profile.number_format().unwrap_or(NumberFormat::Point));
        }
    }
    Ok(())
}

fn columns(name: &str, headers: &[String], mapping: &SourceMapping) -> Result<Vec<Column>, ImportError> {
    let mut columns: Vec<Column> = Vec::new();
    for column in mapping.columns.iter().filter(|column| column.role != Role::Ignored) {
        let place = headers.iter().position(|header| *header == column.header).ok_or_else(|| {
            ImportError::UnknownColumn {
                name: name.to_owned(),
                header: column.header.clone(),
                headers: headers.to_vec(),
            }
        })?;
        if let Some(other) = columns.iter().find(|it| is_same(&it.role, &column.role)) {
            let headers = [other.report.header.clone(), column.header.clone()];
            return Err(ImportError::TwoColumns { name: name.to_owned(), headers });
        }
        columns.push(Column {
            place,
            role: column.role.clone(),
            dates: column.dates.unwrap_or(DateFormat::YearFirst),
            numbers: column.numbers.unwrap_or(NumberFormat::Point),
            unknown: column.unknown.iter().map(|word| comparison_key(word)).collect(),
            report: ColumnReport { header: column.header.clone(), ..ColumnReport::default() },
        });
    }
    columns.sort_by_key(|column| column.place);
    Ok(columns)
}

/// Whether two columns cannot both have these roles.
fn is_same(a: &Role, b: &Role) -> bool {
    match (a, b) {
        (Role::Field { id: a, .. }, Role::Field { id: b, .. }) => a == b,
        _ => a == b && a.is_single(),
    }
}

impl Row<'_> {
    /// The trimmed cell of the column with a role; empty if there is none, or if it says unknown.
    pub(super) fn text(&mut self, role: &Role) -> &str {
        match self.columns.iter_mut().find(|column| column.role == *role) {
            Some(column) => column.text(self.record),
            None => "",
        }
    }

    /// The moment in the column with a role; `Ok(None)` if the cell is empty or there is no such column.
    pub(super) fn moment(&mut self, role: &Role) -> Result<Option<Timestamp>, Refusal> {
        match self.columns.iter_mut().find(|column| column.role == *role) {
            Some(column) => column.moment(self.record, self.zone),
            None => Ok(None),
        }
    }

    /// Yes or no in the column with a role; `None` if nobody knows.
    pub(super) fn flag(&mut self, role: &Role) -> Option<bool> {
        let column = self.columns.iter_mut().find(|column| column.role == *role)?;
        column.read(self.record, values::flag)
    }

    /// The number in the column with a role; `None` if nobody knows.
    pub(super) fn number(&mut self, role: &Role) -> Option<Number> {
        let column = self.columns.iter_mut().find(|column| column.role == *role)?;
        let numbers = column.numbers;
        column.read(self.record, |cell| numbers.read(cell))
    }

    /// The values of the columns that hold fields, in their order.
    pub(super) fn values(&mut self, values: &mut Vec<Option<Value>>) {
        values.clear();
        let fields = self.columns.iter_mut().filter(|column| matches!(column.role, Role::Field { .. }));
        values.extend(fields.map(|column| column.value(self.record)));
    }

    /// Everything that columns record of the lead by a date or a flag, with its time if there is one.
    ///
    /// A date that cannot be read says nothing of what happened; it is reported with its column.
    pub(super) fn records(&mut self) -> Vec<(crate::leads::Recorded, Option<Timestamp>)> {
        let (record, zone) = (self.record, self.zone);
        self.columns
            .iter_mut()
            .filter_map(|column| match column.role {
                Role::RecordedAt(what) => {
                    column.moment(record, zone).ok().flatten().map(|at| (what, Some(at)))
                }
                Role::Recorded(what) => {
                    column.read(record, values::flag).filter(|yes| *yes).map(|_| (what, None))
                }
                _ => None,
            })
            .collect()
    }
}

impl Column {
    fn text<'r>(&mut self, record: &'r ::csv::StringRecord) -> &'r str {
        let cell = record.get(self.place).unwrap_or_default().trim();
        if cell.is_empty() || (!self.unknown.is_empty() && self.unknown.contains(&comparison_key(cell))) {
            self.report.n_unknown += 1;
            return "";
        }
        self.report.n_known += 1;
        cell
    }

    /// Reads a cell; one that cannot be read is unknown, and reported.
    fn read<T>(&mut self, record: &::csv::StringRecord, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let cell = self.text(record);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            self.report.n_known -= 1;
            self.report.n_unreadable += 1;
            self.report.unreadable_example.get_or_insert_with(|| cell.to_owned());
        }
        value
    }

    fn moment(
        &mut self,
        record: &::csv::StringRecord,
        zone: &TimeZone,
    ) -> Result<Option<Timestamp>, Refusal> {
        let dates = self.dates;
        let found = self.read(record, |cell| dates.read(cell)?.moment(zone));
        let cell = record.get(self.place).unwrap_or_default().trim();
        let is_unknown = cell.is_empty() || self.unknown.contains(&comparison_key(cell));
        if found.is_none() && !is_unknown {
            return Err(Refusal::UnreadableTime(cell.to_owned()));
        }
        Ok(found)
    }

    fn value(&mut self, record: &::csv::StringRecord) -> Option<Value> {
        let Role::Field { kind, .. } = self.role else { return None };
        let (dates, numbers) = (self.dates, self.numbers);
        match kind {
            FieldKind::Text | FieldKind::Choice => {
                let cell = self.text(record);
                (!cell.is_empty()).then(|| Value::Text(cell.to_owned()))
            }
            FieldKind::Number | FieldKind::Money => {
                self.read(record, |cell| numbers.read(cell)).map(Value::Number)
            }
            FieldKind::Date => {
                self.read(record, |cell| dates.read(cell).map(|date: ReadDate| Value::Date(date.date())))
            }
            FieldKind::Flag => self.read(record, values::flag).map(Value::Flag),
            FieldKind::List => self.read(record, |cell| {
                let texts = values::list(cell);
                (!texts.is_empty()).then_some(Value::List(texts))
            }),
        }
    }
}
