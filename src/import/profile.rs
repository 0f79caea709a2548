use std::collections::{BTreeSet, HashSet};

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use super::{DateFormat, NumberFormat, numbers, values};
use crate::fields::{Date, FieldKind, Number};

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
    /// The ways in which at least half of them can be; several if they read equally many.
    pub likely_dates: Vec<DateFormat>,
    /// A date that has its day first and one that has its month first, where many are of each kind.
    pub mixed_dates: Option<[String; 2]>,
    /// The ways in which nearly every filled cell can be read as a number; several if they read equally many.
    pub numbers: Vec<NumberFormat>,
    /// The ways in which at least half of them can be; several if they read equally many.
    pub likely_numbers: Vec<NumberFormat>,
    /// The smallest and the largest of its numbers, if it holds numbers that can be read in one way only.
    pub range: Option<[Number; 2]>,
    /// The first and the last of its dates, likewise.
    pub days: Option<[Date; 2]>,
    /// The currencies that its cells name by a sign or a code, in the order in which they come.
    pub currencies: Vec<&'static str>,
    /// Whether some number differs between those ways.
    pub numbers_differ: bool,
    /// Whether every filled cell is a word for yes or no.
    pub flags: bool,
    /// Whether cells hold several of the same few values, with `;` between.
    pub lists: bool,
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
        } else if self.lists {
            FieldKind::List
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

    /// Whether its numbers are read alike with a point and with a comma: no cell has either.
    pub fn has_plain_numbers(&self) -> bool {
        self.likely_numbers.len() > 1 && !self.numbers_differ
    }
}

/// Of 100 distinct cells, how many must be readable for a column to be dates or numbers. A typo or an `N/A` does
/// not make it text; what cannot be read is reported.
const NEARLY_ALL: u64 = 95;
/// Of 100 distinct cells, how many must be readable for a column to be what its header promises.
const MOST: u64 = 50;
/// Fewer numbers of two digits can all be years.
const SOME: usize = 5;
/// Of 100 dates, so many that only one order reads are no mistakes.
const MANY_OF_AN_ORDER: u64 = 2;

/// What one way of writing reads of a column.
struct Tried<V> {
    /// How many cells.
    n_read: u64,
    /// Whether it is out of the question, and not tried further.
    is_out: bool,
    range: Option<[V; 2]>,
}

impl<V: Copy + Ord> Tried<V> {
    const NEW: Self = Self { n_read: 0, is_out: false, range: None };

    /// Tries a cell. A way that reads few of the first thousand is not tried further.
    fn add(&mut self, n_tried: u64, read: impl FnOnce() -> Option<V>) -> Option<V> {
        if self.is_out {
            return None;
        }
        let value = read();
        if let Some(value) = value {
            self.n_read += 1;
            self.widen([value; 2]);
        }
        self.is_out = n_tried == 1_000 && self.n_read * 2 < n_tried;
        value
    }

    fn widen(&mut self, [first, last]: [V; 2]) {
        self.range = Some(self.range.map_or([first, last], |[a, b]| [a.min(first), b.max(last)]));
    }

    fn merge(&mut self, more: &Self) {
        self.n_read += more.n_read;
        more.range.into_iter().for_each(|range| self.widen(range));
    }
}

/// The ways that read so many of a hundred cells, and as many as the best of them does.
fn best<T: Copy, V>(formats: &[T], tried: &[Tried<V>], n_tried: u64, percent: u64) -> Vec<T> {
    let most = tried.iter().map(|it| it.n_read).max().unwrap_or(0);
    if most == 0 || most * 100 < n_tried * percent {
        return Vec::new();
    }
    formats.iter().zip(tried).filter(|(_, it)| it.n_read == most).map(|(format, _)| *format).collect()
}

/// Collects the cells of a column: those of a piece of a file, and then those of all pieces in their order.
pub(super) struct Profiler {
    profile: ColumnProfile,
    /// How often each cell stands there, in the order in which they come.
    counts: IndexMap<String, u64, FxBuildHasher>,
    /// Cells that were tried: every distinct one of each piece.
    n_tried: u64,
    dates: [Tried<Date>; DateFormat::ALL.len()],
    numbers: [Tried<Number>; NumberFormat::ALL.len()],
    /// Years of dates that begin with them, and of those that end with them.
    years: [BTreeSet<i16>; 2],
    /// Dates that only one order reads, the day first or the month first: how many, and the first of them.
    of_one_order: [(u64, String); 2],
    parts: Parts,
}

/// The parts of cells that have several.
#[derive(Default)]
struct Parts {
    /// Cells that have several.
    n_cells: u64,
    /// Their parts.
    n_all: u64,
    distinct: HashSet<String, FxBuildHasher>,
}

impl Parts {
    /// More than this are no values to choose from.
    const MOST: usize = 200;

    fn add(&mut self, cell: &str) {
        if !cell.contains(';') || self.distinct.len() > Self::MOST {
            return;
        }
        self.n_cells += 1;
        for part in values::list(cell) {
            self.n_all += 1;
            self.distinct.insert(part);
        }
    }

    fn merge(&mut self, more: Self) {
        self.n_cells += more.n_cells;
        self.n_all += more.n_all;
        self.distinct.extend(more.distinct);
    }

    /// Whether a tenth of the cells have several, and the same come again.
    fn are_values(&self, n_tried: u64) -> bool {
        let n_distinct = self.distinct.len();
        let repeat = n_distinct as u64 * 3 <= self.n_all * 2;
        self.n_cells > 1 && self.n_cells * 10 >= n_tried && n_distinct <= Self::MOST && repeat
    }
}

impl Profiler {
    pub(super) fn new() -> Self {
        Self {
            profile: ColumnProfile { flags: true, ..ColumnProfile::default() },
            counts: IndexMap::default(),
            n_tried: 0,
            dates: [Tried::NEW; DateFormat::ALL.len()],
            numbers: [Tried::NEW; NumberFormat::ALL.len()],
            years: Default::default(),
            of_one_order: Default::default(),
            parts: Parts::default(),
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
        self.counts.insert(cell.to_owned(), 1);
        self.n_tried += 1;
        self.profile.flags = self.profile.flags && values::is_flag_word(cell);
        self.parts.add(cell);
        self.try_dates(cell);
        self.try_numbers(cell);
    }

    fn try_dates(&mut self, cell: &str) {
        let read = |format: DateFormat| format.read(cell);
        for (format, tried) in DateFormat::ALL.iter().zip(&mut self.dates) {
            tried.add(self.n_tried, || read(*format).map(|it| it.date()));
        }
        let [year_first, day_first, month_first] = &self.dates[..3] else { return };
        if day_first.is_out && month_first.is_out {
            return;
        }
        let (by_day, by_month) = (read(DateFormat::DayFirst), read(DateFormat::MonthFirst));
        match (by_day, by_month) {
            (Some(_), None) => count_example(&mut self.of_one_order[0], cell),
            (None, Some(_)) => count_example(&mut self.of_one_order[1], cell),
            _ => {}
        }
        if year_first.n_read > 0 {
            self.years[0].extend(read(DateFormat::YearFirst).map(|it| it.year()));
            self.years[1].extend(by_day.or(by_month).map(|it| it.year()));
        }
    }

    fn try_numbers(&mut self, cell: &str) {
        let mut first: Option<Number> = None;
        for (format, tried) in NumberFormat::ALL.iter().zip(&mut self.numbers) {
            let number = tried.add(self.n_tried, || format.read(cell));
            self.profile.numbers_differ |= first.is_some() && number.is_some() && first != number;
            first = first.or(number);
        }
        let currency = first.and_then(|_| numbers::currency(cell));
        let currencies = &mut self.profile.currencies;
        if let Some(currency) = currency.filter(|it| !currencies.contains(it)) {
            currencies.push(currency);
        }
    }

    /// Adds what was seen in the next piece.
    pub(super) fn merge(&mut self, piece: Self) {
        self.profile.n_filled += piece.profile.n_filled;
        self.profile.n_empty += piece.profile.n_empty;
        self.profile.flags &= piece.profile.flags;
        self.profile.numbers_differ |= piece.profile.numbers_differ;
        let currencies = &mut self.profile.currencies;
        let new = piece.profile.currencies.iter().filter(|it| !currencies.contains(it)).copied();
        currencies.extend(new.collect::<Vec<_>>());
        for (cell, n) in piece.counts {
            if let Some(count) = self.counts.get_mut(&cell) {
                *count += n;
            } else if self.counts.len() < ColumnProfile::MOST_DISTINCT {
                self.counts.insert(cell, n);
            }
        }
        self.n_tried += piece.n_tried;
        self.dates.iter_mut().zip(&piece.dates).for_each(|(all, more)| all.merge(more));
        self.numbers.iter_mut().zip(&piece.numbers).for_each(|(all, more)| all.merge(more));
        self.years.iter_mut().zip(piece.years).for_each(|(all, more)| all.extend(more));
        self.parts.merge(piece.parts);
        for ((n, example), (more, first)) in self.of_one_order.iter_mut().zip(piece.of_one_order) {
            if *n == 0 {
                *example = first;
            }
            *n += more;
        }
    }

    pub(super) fn finish(self) -> ColumnProfile {
        let (dates, numbers) =
            (self.likely_dates(), |percent| best(&NumberFormat::ALL, &self.numbers, self.n_tried, percent));
        let is_sure = !best(&DateFormat::ALL, &self.dates, self.n_tried, NEARLY_ALL).is_empty();
        let mut profile = ColumnProfile {
            n_distinct: self.counts.len().min(ColumnProfile::MOST_DISTINCT),
            examples: self.counts.keys().take(3).cloned().collect(),
            dates: if is_sure { dates.clone() } else { Vec::new() },
            likely_dates: dates,
            mixed_dates: self.mixed_dates(),
            numbers: numbers(NEARLY_ALL),
            likely_numbers: numbers(MOST),
            lists: self.parts.are_values(self.n_tried),
            ..self.profile
        };
        profile.numbers_differ &= profile.likely_numbers.len() > 1;
        profile.flags &= profile.n_filled > 0;
        let date = DateFormat::ALL.iter().position(|it| Some(*it) == profile.date_format());
        let number = NumberFormat::ALL.iter().position(|it| Some(*it) == profile.number_format());
        profile.days = date.and_then(|n| self.dates[n].range);
        profile.range = number.and_then(|n| self.numbers[n].range);
        profile.commonest = commonest_first(self.counts);
        profile.commonest.truncate(5);
        profile
    }

    /// The ways to read most dates. Where years of two digits can stand first or last, they stand where there are few of them:
    /// a column has many days and few years.
    fn likely_dates(&self) -> Vec<DateFormat> {
        let mut dates = best(&DateFormat::ALL, &self.dates, self.n_tried, MOST);
        let [first, last] = [self.years[0].len(), self.years[1].len()];
        let can_be_both = dates.contains(&DateFormat::YearFirst) && last > 0;
        let are_days = |many: usize, few: usize| many >= SOME && many >= few * 2;
        if can_be_both {
            dates.retain(|format| match format {
                DateFormat::YearFirst => !are_days(first, last),
                DateFormat::DayFirst | DateFormat::MonthFirst => !are_days(last, first),
                _ => true,
            });
        }
        dates
    }

    /// An example of each order, where both are too many to be mistakes.
    fn mixed_dates(&self) -> Option<[String; 2]> {
        let [(n_day, by_day), (n_month, by_month)] = &self.of_one_order;
        let are_many = n_day.min(n_month) * 100 >= self.n_tried * MANY_OF_AN_ORDER;
        (*n_day.min(n_month) > 0 && are_many).then(|| [by_day.clone(), by_month.clone()])
    }
}

fn count_example((n, example): &mut (u64, String), cell: &str) {
    if *n == 0 {
        cell.clone_into(example);
    }
    *n += 1;
}

/// Texts with how often they stand there, most often first.
pub(super) fn commonest_first(
    counts: impl IntoIterator<Item = (impl Into<String>, u64)>,
) -> Vec<(String, u64)> {
    let mut commonest: Vec<(String, u64)> = counts.into_iter().map(|(text, n)| (text.into(), n)).collect();
    commonest.sort_unstable_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    commonest
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
        assert_eq!(profile(&["A;B", "B", "A;C", "B;C"]).kind(), FieldKind::List);
        assert_eq!(profile(&["She called; no answer", "Met; nice talk", "x", "y"]).kind(), FieldKind::Text);
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
