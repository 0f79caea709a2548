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

    /// Ends the row that is being written. `line` is where it began: from 1, in the file or the sheet.
    pub fn end_row(&mut self, line: u64) {
        self.rows.push(RowEnd { cells: self.ends.len(), line });
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
            rearranged.end_row(record.line());
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
        Record { text: &self.text, ends: &self.ends[first..row.cells], start, line: row.line }
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
}

impl<'b> Record<'b> {
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
