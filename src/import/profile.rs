use std::collections::HashMap;

use super::{DateFormat, NumberFormat, values};
use crate::fields::{FieldKind, Number};

/// What can be said of a column from all its cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ColumnProfile {
    /// Rows in which the cell is not empty.
    pub n_filled: u64,
    /// Rows in which it is.
    pub n_empty: u64,
    /// Distinct cells; at most [`ColumnProfile::MOST_DISTINCT`] are told apart.
    pub n_distinct: usize,
    /// The commonest cells with how often they stand there, most often first; at most five.
    pub commonest: Vec<(String, u64)>,
    /// The first distinct cells, at most three.
    pub examples: Vec<String>,
    /// The ways in which nearly every filled cell can be read as a date; several if they read equally many.
    pub dates: Vec<DateFormat>,
    /// The ways in which nearly every filled cell can be read as a number; several if they read equally many.
    pub numbers: Vec<NumberFormat>,
    /// Whether some number differs between those ways.
    pub numbers_differ: bool,
    /// Whether every filled cell is a word for yes or no.
    pub flags: bool,
}

impl ColumnProfile {
    /// How many distinct cells are told apart.
    pub const MOST_DISTINCT: usize = 1_000;

    /// What the column seems to hold.
    pub fn kind(&self) -> FieldKind {
        if self.n_filled == 0 {
            FieldKind::Text
        } else if self.flags {
            FieldKind::Flag
        } else if !self.numbers.is_empty() && !self.numbers_differ {
            FieldKind::Number
        } else if self.date_format().is_some() {
            FieldKind::Date
        } else if self.n_distinct <= 50 && self.n_distinct as u64 * 2 <= self.n_filled {
            FieldKind::Choice
        } else {
            FieldKind::Text
        }
    }

    /// How its dates are written, if only one way fits or all ways that fit read every date alike.
    pub fn date_format(&self) -> Option<DateFormat> {
        match self.dates.as_slice() {
            [only] => Some(*only),
            _ => None,
        }
    }

    /// How its numbers are written, if only one way fits or all ways that fit read every number alike.
    pub fn number_format(&self) -> Option<NumberFormat> {
        if self.numbers_differ { None } else { self.numbers.first().copied() }
    }
}

/// Of 100 distinct cells, how many must be readable for a column to be dates or numbers. A typo or an `N/A` does
/// not make it text; what cannot be read is reported.
const MOST_READABLE: u64 = 95;

/// Collects the cells of a column.
pub(super) struct Profiler {
    profile: ColumnProfile,
    counts: HashMap<String, u64>,
    /// Cells that were tried: every distinct one, as far as they are told apart.
    n_tried: u64,
    /// How many of them each date format reads; `None` once it is out of the question.
    dates: [Option<u64>; DateFormat::ALL.len()],
    numbers: [Option<u64>; NumberFormat::ALL.len()],
}

impl Profiler {
    pub(super) fn new() -> Self {
        Self {
            profile: ColumnProfile { flags: true, ..ColumnProfile::default() },
            counts: HashMap::new(),
            n_tried: 0,
            dates: [Some(0); DateFormat::ALL.len()],
            numbers: [Some(0); NumberFormat::ALL.len()],
        }
    }

    pub(super) fn add(&mut self, cell: &str) {
        let cell = cell.trim();
        if cell.is_empty() {
            self.profile.n_empty += 1;
            return;
        }
        self.profile.n_filled += 1;
        if let Some(count) = self.counts.get_mut(cell) {
            *count += 1;
            return;
        }
        if self.counts.len() < ColumnProfile::MOST_DISTINCT {
            self.counts.insert(cell.to_owned(), 1);
            if self.profile.examples.len() < 3 {
                self.profile.examples.push(cell.to_owned());
            }
        }
        self.try_formats(cell);
    }

    fn try_formats(&mut self, cell: &str) {
        self.n_tried += 1;
        self.profile.flags = self.profile.flags && values::is_flag_word(cell);
        for (format, n_read) in DateFormat::ALL.iter().zip(&mut self.dates) {
            count(n_read, self.n_tried, || format.read(cell).is_some());
        }
        let mut read: Option<Number> = None;
        for (format, n_read) in NumberFormat::ALL.iter().zip(&mut self.numbers) {
            count(n_read, self.n_tried, || {
                let number = format.read(cell);
                self.profile.numbers_differ |= read.is_some() && number.is_some() && read != number;
                read = read.or(number);
                number.is_some()
            });
        }
    }

    pub(super) fn finish(self) -> ColumnProfile {
        let mut profile = self.profile;
        profile.n_distinct = self.counts.len();
        profile.commonest = commonest_first(self.counts);
        profile.commonest.truncate(5);
        profile.dates = best(&DateFormat::ALL, &self.dates, self.n_tried);
        profile.numbers = best(&NumberFormat::ALL, &self.numbers, self.n_tried);
        profile.numbers_differ &= profile.numbers.len() > 1;
        profile.flags &= profile.n_filled > 0;
        profile
    }
}

/// Texts with how often they stand there, most often first.
pub(super) fn commonest_first(
    counts: impl IntoIterator<Item = (impl Into<String>, u64)>,
) -> Vec<(String, u64)> {
    let mut commonest: Vec<(String, u64)> = counts.into_iter().map(|(text, n)| (text.into(), n)).collect();
    commonest.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    commonest
}

/// Counts a cell if a format reads it. A format that reads few of the first thousand is not tried further.
fn count(n_read: &mut Option<u64>, n_tried: u64, reads: impl FnOnce() -> bool) {
    let Some(n) = n_read else { return };
    *n += u64::from(reads());
    if n_tried == 1_000 && *n * 2 < n_tried {
        *n_read = None;
    }
}

/// The formats that read nearly all cells, and as many as the best of them does.
fn best<T: Copy>(formats: &[T], n_read: &[Option<u64>], n_tried: u64) -> Vec<T> {
    let most = n_read.iter().flatten().max().copied().unwrap_or(0);
    if most == 0 || most * 100 < n_tried * MOST_READABLE {
        return Vec::new();
    }
    formats.iter().zip(n_read).filter(|(_, n)| **n == Some(most)).map(|(format, _)| *format).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(cells: &[&str]) -> ColumnProfile {
        let mut profiler = Profiler::new();
        for cell in cells {
            profiler.add(cell);
        }
        profiler.finish()
    }

    #[test]
    fn a_whole_column_decides_what_it_holds() {
        assert_eq!(profile(&["Yes", "no", ""]).kind(), FieldKind::Flag);
        assert_eq!(profile(&["0", "1", "1"]).kind(), FieldKind::Number);
        assert_eq!(profile(&["2024-05-01", "2024-05-02"]).kind(), FieldKind::Date);
        assert_eq!(profile(&["2024-05-01", "soon"]).kind(), FieldKind::Text);
        let days: Vec<String> = (1..=28).map(|day| format!("2024-05-{day:02}")).collect();
        let cells: Vec<&str> = days.iter().map(String::as_str).chain(["soon"]).collect();
        assert_eq!(profile(&cells).kind(), FieldKind::Date, "one of 29 cells is no date");
        assert_eq!(profile(&["a", "a", "b", "b"]).kind(), FieldKind::Choice);
        assert_eq!(profile(&["", " "]).kind(), FieldKind::Text);
    }

    #[test]
    fn one_day_above_twelve_decides_for_the_whole_column() {
        let undecided = profile(&["03-01-2024", "05-01-2024"]);
        assert_eq!(undecided.dates, [DateFormat::DayFirst, DateFormat::MonthFirst]);
        assert_eq!(undecided.date_format(), None);
        let decided = profile(&["03-01-2024", "13-01-2024"]);
        assert_eq!(decided.date_format(), Some(DateFormat::DayFirst));
    }

    #[test]
    fn one_number_decides_between_point_and_comma() {
        assert_eq!(profile(&["1,234", "12"]).number_format(), None);
        assert_eq!(profile(&["1,234", "12"]).kind(), FieldKind::Text);
        assert_eq!(profile(&["1,234", "1,5"]).number_format(), Some(NumberFormat::Comma));
        assert_eq!(profile(&["1,234", "1.5"]).number_format(), Some(NumberFormat::Point));
        assert_eq!(profile(&["1", "250"]).number_format(), Some(NumberFormat::Point));
    }

    #[test]
    fn cells_are_counted() {
        let profile = profile(&["b", "a", " b ", "", "c"]);
        assert_eq!((profile.n_filled, profile.n_empty, profile.n_distinct), (4, 1, 3));
        assert_eq!(profile.commonest[0], ("b".to_owned(), 2));
        assert_eq!(profile.examples, ["b", "a", "c"]);
    }
}
