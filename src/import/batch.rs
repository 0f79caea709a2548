//! Rows of a table as texts, in one piece of memory.

/// Some rows of a table: cells are texts, whatever format they come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// All cells, one after the other.
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<usize>,
    rows: Vec<RowEnd>,
}

/// Where a row ends, and where it began in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct RowEnd {
    /// How many cells there are up to its last.
    cells: usize,
    line: u64,
    note: Note,
}

/// What the reader of a file says of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Note {
    /// Nothing.
    #[default]
    Plain,
    /// It was put right: a quotation mark or a delimiter was too many or missing.
    Repaired,
    /// It is the header once more.
    RepeatedHeader,
    /// It belongs to another table, which stands below the first.
    OtherTable,
    /// It is a total or a remark below the table.
    Footer,
}

impl Note {
    /// The same, or a footer, if there is nothing else to say and it is one.
    #[must_use]
    pub(super) fn or_footer(self, is_footer: impl FnOnce() -> bool) -> Self {
        if self == Self::Plain && is_footer() { Self::Footer } else { self }
    }
}

impl Batch {
    /// Adds text to the cell that is being written.
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Ends the cell that is being written; an empty one if nothing was.
    pub fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }

    /// Adds a whole cell to the row that is being written.
    pub fn cell(&mut self, text: &str) {
        self.push(text);
        self.end_cell();
    }

    /// Adds the cells of a line that has no quotation marks. Returns how many there are.
    pub(super) fn cells(&mut self, line: &str, delimiter: u8) -> usize {
        let before = self.ends.len();
        let mut from = 0;
        for at in memchr::memchr_iter(delimiter, line.as_bytes()) {
            self.text.push_str(&line[from..at]);
            self.ends.push(self.text.len());
            from = at + 1;
        }
        self.text.push_str(&line[from..]);
        self.ends.push(self.text.len());
        self.ends.len() - before
    }

    /// Makes room for so many bytes and rows of so many cells.
    pub(super) fn reserve(&mut self, n_bytes: usize, n_rows: usize, width: usize) {
        self.text.reserve(n_bytes);
        self.rows.reserve(n_rows);
        self.ends.reserve(n_rows.saturating_mul(width).min(n_bytes + n_rows));
    }

    /// The cells of the row that is being written.
    pub(super) fn unfinished(&self) -> Record<'_> {
        let first = self.rows.last().map_or(0, |row| row.cells);
        let start = if first == 0 { 0 } else { self.ends[first - 1] };
        Record { text: &self.text, ends: &self.ends[first..], start, line: 0, note: Note::Plain }
    }

    /// Ends the row that is being written. `line` is where it began: from 1, in the file or the sheet.
    pub fn end_row(&mut self, line: u64) {
        self.end_row_noted(line, Note::Plain);
    }

    /// Ends the row that is being written, with something to say of it.
    pub fn end_row_noted(&mut self, line: u64, note: Note) {
        self.rows.push(RowEnd { cells: self.ends.len(), line, note });
    }

    /// Forgets the cells of the row that is being written.
    pub fn drop_row(&mut self) {
        let cells = self.rows.last().map_or(0, |row| row.cells);
        self.ends.truncate(cells);
        self.text.truncate(self.ends.last().copied().unwrap_or(0));
    }

    /// The rows from the one at `n` on.
    ///
    /// # Panics
    /// There are not so many.
    pub fn without_first(mut self, n: usize) -> Self {
        let cells = if n == 0 { 0 } else { self.rows[n - 1].cells };
        let start = if cells == 0 { 0 } else { self.ends[cells - 1] };
        self.rows.drain(..n);
        self.ends.drain(..cells);
        self.text.drain(..start);
        self.rows.iter_mut().for_each(|row| row.cells -= cells);
        self.ends.iter_mut().for_each(|end| *end -= start);
        self
    }

    /// The same rows with their cells in another order: the one at `order[n]` comes to place `n`, and those that the order says
    /// nothing of come behind. A row that is too short stays as it is.
    #[must_use]
    pub fn rearranged(&self, order: &[usize]) -> Self {
        let mut rearranged = Self::default();
        for record in self.rows() {
            if record.len() < order.len() {
                record.iter().for_each(|cell| rearranged.cell(cell));
            } else {
                let known = order.iter().filter_map(|n| record.get(*n));
                known.chain(record.iter().skip(order.len())).for_each(|cell| rearranged.cell(cell));
            }
            rearranged.end_row_noted(record.line(), record.note());
        }
        rearranged
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// How many bytes all cells have.
    pub fn n_bytes(&self) -> usize {
        self.text.len()
    }

    /// A row.
    ///
    /// # Panics
    /// There are not so many.
    pub fn row(&self, n: usize) -> Record<'_> {
        let first = if n == 0 { 0 } else { self.rows[n - 1].cells };
        let row = self.rows[n];
        let start = if first == 0 { 0 } else { self.ends[first - 1] };
        Record { text: &self.text, ends: &self.ends[first..row.cells], start, line: row.line, note: row.note }
    }

    /// All rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = Record<'_>> {
        (0..self.len()).map(|n| self.row(n))
    }
}

/// A row of a [`Batch`].
#[derive(Clone, Copy, Debug)]
pub struct Record<'b> {
    text: &'b str,
    ends: &'b [usize],
    start: usize,
    line: u64,
    note: Note,
}

impl<'b> Record<'b> {
    /// What the reader of the file says of it.
    pub fn note(&self) -> Note {
        self.note
    }

    /// The line of the file, or the row of the sheet, that it begins on; from 1.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has no cells.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// A cell; `None` behind the last.
    pub fn get(&self, n: usize) -> Option<&'b str> {
        let end = *self.ends.get(n)?;
        let start = if n == 0 { self.start } else { self.ends[n - 1] };
        self.text.get(start..end)
    }

    /// The cells.
    pub fn iter(&self) -> impl Iterator<Item = &'b str> + use<'b> {
        let record = *self;
        (0..record.len()).map(move |n| record.get(n).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_have_the_cells_that_were_written() {
        let mut batch = Batch::default();
        batch.push("a");
        batch.push("b");
        batch.end_cell();
        batch.end_cell();
        batch.end_row(1);
        batch.cell("lost");
        batch.drop_row();
        batch.end_row(2);
        batch.cell("ł");
        batch.end_row(4);
        let rows: Vec<(u64, Vec<&str>)> =
            batch.rows().map(|row| (row.line(), row.iter().collect())).collect();
        assert_eq!(rows, [(1, vec!["ab", ""]), (2, vec![]), (4, vec!["ł"])]);
        assert_eq!(batch.row(2).get(1), None);
        let swapped = batch.rearranged(&[1, 0]);
        let cells: Vec<Vec<&str>> = swapped.rows().map(|row| row.iter().collect()).collect();
        assert_eq!(cells, [vec!["", "ab"], vec![], vec!["ł"]]);
        let rest = batch.without_first(1);
        let rows: Vec<(u64, Vec<&str>)> = rest.rows().map(|row| (row.line(), row.iter().collect())).collect();
        assert_eq!(rows, [(2, vec![]), (4, vec!["ł"])]);
    }
}
