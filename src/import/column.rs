//! A mapped column, and what is counted of its cells.

use std::collections::HashSet;

use super::{ColumnReport, DateFormat, ImportError, NumberFormat, Role, SourceMapping};
use crate::fields::Number;
use crate::fields::text::comparison_key;

/// A mapped column.
pub(super) struct Column {
    /// Its place in the file.
    pub(super) place: usize,
    pub(super) role: Role,
    pub(super) header: String,
    pub(super) dates: DateFormat,
    /// How its numbers are written; `None` if no cell was seen that says so.
    numbers: Option<NumberFormat>,
    /// Words that mean unknown, in comparison form.
    unknown: HashSet<String>,
}

impl Column {
    /// Whether a trimmed cell says nothing.
    pub(super) fn is_unknown(&self, cell: &str) -> bool {
        cell.is_empty() || (!self.unknown.is_empty() && self.unknown.contains(&comparison_key(cell)))
    }

    /// The number in a cell.
    pub(super) fn number(&self, cell: &str) -> Option<Number> {
        self.numbers.unwrap_or(NumberFormat::Point).read(cell)
    }

    /// Whether a number is written with a point or a comma where none was seen before, and means something else with the other.
    pub(super) fn is_first_to_decide(&self, cell: &str) -> bool {
        self.numbers.is_none()
            && cell.contains(['.', ','])
            && NumberFormat::Point.read(cell) != NumberFormat::Comma.read(cell)
    }

    /// Whether a cell that cannot be read as decided can be read as it is written elsewhere.
    pub(super) fn can_be_read_otherwise(&self, cell: &str) -> bool {
        self.role.is_date() && DateFormat::ALL.iter().any(|format| format.read(cell).is_some())
            || self.role.is_number() && NumberFormat::ALL.iter().any(|format| format.read(cell).is_some())
    }
}

/// What became of the cells of a column.
#[derive(Clone, Debug, Default)]
pub(super) struct Counts {
    pub(super) n_known: u64,
    pub(super) n_unknown: u64,
    pub(super) n_unreadable: u64,
    pub(super) n_otherwise: u64,
    /// Ids that a spreadsheet has shortened.
    pub(super) n_shortened: u64,
    pub(super) unreadable_example: Option<String>,
    /// The currencies of its amounts, as far as cells name them.
    currencies: Vec<String>,
}

impl Counts {
    pub(super) fn add(&mut self, more: Self) {
        self.n_known += more.n_known;
        self.n_unknown += more.n_unknown;
        self.n_unreadable += more.n_unreadable;
        self.n_otherwise += more.n_otherwise;
        self.n_shortened += more.n_shortened;
        self.unreadable_example = self.unreadable_example.take().or(more.unreadable_example);
        more.currencies.iter().for_each(|currency| self.add_currency(currency));
    }

    pub(super) fn add_currency(&mut self, currency: &str) {
        const MOST: usize = 10;
        if self.currencies.len() < MOST && !self.currencies.iter().any(|it| it == currency) {
            self.currencies.push(currency.to_owned());
        }
    }

    pub(super) fn report(self, column: Column) -> ColumnReport {
        let Self { n_known, n_unknown, n_unreadable, n_otherwise, unreadable_example, currencies, .. } = self;
        let header = column.header;
        ColumnReport { header, n_known, n_unknown, n_unreadable, n_otherwise, unreadable_example, currencies }
    }
}

/// The columns that a mapping lists, in the order of the file.
pub(super) fn columns(
    name: &str,
    headers: &[String],
    mapping: &SourceMapping,
) -> Result<Vec<Column>, ImportError> {
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
            let headers = [other.header.clone(), column.header.clone()];
            return Err(ImportError::TwoColumns { name: name.to_owned(), headers });
        }
        columns.push(Column {
            place,
            role: column.role.clone(),
            header: column.header.clone(),
            dates: column.dates.unwrap_or(DateFormat::YearFirst),
            numbers: column.numbers,
            unknown: column.unknown.iter().map(|word| comparison_key(word)).collect(),
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
