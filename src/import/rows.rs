//! The table of a source: its columns and its rows, whatever format its files have.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::formats::{FORMATS, Opened, Piece, Pieces, Told, Writing};
use super::layout::Layout;
use super::{Batch, Content, ImportError, ImportProgress, Input, Warning, layout, parallel};

/// The rows of a source after its header.
pub(super) struct Rows<'a> {
    /// What the columns are called; no two alike.
    pub(super) headers: Vec<String>,
    /// The same as they stand in the file.
    pub(super) names: Vec<String>,
    /// Whether the file says so.
    pub(super) has_header: bool,
    /// How the first file is written.
    pub(super) writing: Writing,
    /// The names of the files, if there are several.
    pub(super) files: Vec<String>,
    warnings: Vec<Warning>,
    /// The name of the source.
    name: String,
    /// Which file is being read.
    file: usize,
    /// The file that is being read, and rows of it that were read already.
    pieces: Box<dyn Pieces + 'a>,
    first: Option<Batch>,
    /// Where its cells stand in the order of the first file, if that is another one.
    order: Option<Arc<[usize]>>,
    /// Files that come after it.
    rest: std::vec::IntoIter<Content>,
    told: Told<'a>,
    progress: &'a ImportProgress,
}

impl<'a> Rows<'a> {
    /// Opens a source and finds its columns.
    pub(super) fn open(
        input: &Input,
        told: Told<'a>,
        progress: &'a ImportProgress,
    ) -> Result<Self, ImportError> {
        let contents = input.contents()?;
        let files = contents.iter().map(|it| it.name().to_owned()).filter(|_| contents.len() > 1).collect();
        let mut rest = contents.into_iter();
        let Some(content) = rest.next() else { return Err(ImportError::Empty { name: input.name() }) };
        let File { headers, names, has_header, opened, first } = File::open(&content, told, progress)?;
        let Opened { writing, pieces, warnings, .. } = opened;
        let name = input.name();
        Ok(Self {
            headers,
            names,
            has_header,
            writing,
            files,
            warnings,
            name,
            file: 0,
            pieces,
            first,
            order: None,
            rest,
            told,
            progress,
        })
    }

    /// Does `work` on all rows with the place of their file, in pieces and by all processors, and hands the results to `take` in the order of the file.
    pub(super) fn for_each<T: Send>(
        &mut self,
        work: impl Fn(usize, Batch) -> T + Sync,
        take: impl FnMut(T) -> Result<(), ImportError> + Send,
    ) -> Result<(), ImportError> {
        parallel::in_order(|| self.next(), |part: Part| work(part.file, part.rows()), take)
    }

    /// The first rows, and whether they are all.
    pub(super) fn sample(&mut self) -> Result<(Vec<Batch>, bool), ImportError> {
        /// More of them hardly ever say more.
        const ROWS: usize = 20_000;
        let (mut batches, mut n_rows) = (Vec::new(), 0);
        while n_rows < ROWS {
            let Some(part) = self.next()? else { return Ok((batches, true)) };
            let batch = part.rows();
            n_rows += batch.len();
            batches.push(batch);
        }
        Ok((batches, false))
    }

    /// What was found that somebody should know.
    pub(super) fn into_warnings(mut self) -> Vec<Warning> {
        self.warnings.extend(self.pieces.warnings());
        self.warnings
    }

    fn next(&mut self) -> Result<Option<Part>, ImportError> {
        loop {
            if self.progress.is_cancelled() {
                return Err(ImportError::Cancelled);
            }
            self.progress.room().check(&self.name, self.progress.bytes())?;
            if let Some(first) = self.first.take() {
                return Ok(Some(self.part(Piece::Rows(first))));
            }
            if let Some(piece) = self.pieces.next()? {
                return Ok(Some(self.part(piece)));
            }
            let Some(content) = self.rest.next() else { return Ok(None) };
            self.go_on(&content)?;
        }
    }

    fn part(&self, piece: Piece) -> Part {
        Part { file: self.file, piece, order: self.order.clone() }
    }

    /// Goes on with the next file of several.
    fn go_on(&mut self, content: &Content) -> Result<(), ImportError> {
        let File { headers, opened, first, .. } = File::open(content, self.told, self.progress)?;
        self.order = if headers == self.headers {
            None
        } else {
            let order = order_of(&self.headers, &headers);
            let (name, expected) = (content.name().to_owned(), self.headers.clone());
            Some(order.ok_or(ImportError::OtherColumns { name, headers, expected })?)
        };
        self.warnings.extend(self.pieces.warnings());
        self.warnings.extend(opened.warnings);
        self.file += 1;
        self.pieces = opened.pieces;
        self.first = first;
        Ok(())
    }
}

/// A piece of one of the files.
struct Part {
    file: usize,
    piece: Piece,
    order: Option<Arc<[usize]>>,
}

impl Part {
    /// Its rows, with their cells in the order of the first file.
    fn rows(self) -> Batch {
        let batch = self.piece.rows();
        match self.order {
            None => batch,
            Some(order) => batch.rearranged(&order),
        }
    }
}

/// Where each of the expected headers stands among those of a file; `None` if they are not the same ones.
fn order_of(expected: &[String], headers: &[String]) -> Option<Arc<[usize]>> {
    if headers.len() != expected.len() {
        return None;
    }
    expected.iter().map(|header| headers.iter().position(|it| it == header)).collect()
}

/// A file, its columns, and the rows that were read to find them.
struct File<'a> {
    headers: Vec<String>,
    names: Vec<String>,
    has_header: bool,
    opened: Opened<'a>,
    first: Option<Batch>,
}

impl<'a> File<'a> {
    fn open(content: &Content, told: Told<'_>, progress: &'a ImportProgress) -> Result<Self, ImportError> {
        let head = content.head()?;
        let name = content.name().to_lowercase();
        let format = FORMATS.iter().find(|it| (it.recognises)(&head, &name));
        let unknown = || ImportError::NotText { name: content.name().to_owned(), looks_like: "binary" };
        let format = format.ok_or_else(unknown)?;
        let mut opened = (format.open)(content, told, progress)?;
        if let Some(names) = opened.headers.take() {
            let headers = unique_headers(names.iter().map(String::as_str));
            return Ok(Self { headers, names, has_header: true, opened, first: None });
        }
        let first = opened.pieces.next()?.map(Piece::rows);
        let first = first.filter(|it| !it.is_empty());
        let Some(first) = first else { return Err(ImportError::Empty { name: content.name().to_owned() }) };
        let header_row = told.mapping.and_then(|it| it.header_row);
        let Layout { headers: names, has_header, rows, oddities } = layout::split(first, header_row);
        let warning = |(line, oddity)| Warning { file: content.name().to_owned(), line, oddity };
        opened.warnings.extend(oddities.into_iter().map(warning));
        let headers = unique_headers(names.iter().map(String::as_str));
        Ok(Self { headers, names, has_header, opened, first: Some(rows) })
    }
}

/// The headers, with names for empty ones and numbers for repeated ones, so that each can be mapped.
fn unique_headers<'h>(cells: impl Iterator<Item = &'h str>) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    let mut taken: HashSet<String> = HashSet::new();
    let mut copies: HashMap<String, usize> = HashMap::new();
    for (n, cell) in cells.enumerate() {
        let cell = cell.trim_start_matches('\u{feff}').trim();
        let base = if cell.is_empty() { format!("column {}", n + 1) } else { cell.to_owned() };
        let mut header = base.clone();
        while !taken.insert(header.clone()) {
            let copy = copies.entry(base.clone()).or_insert(1);
            *copy += 1;
            header = format!("{base} ({copy})");
        }
        headers.push(header);
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_unique_and_never_empty() {
        let unique = |headers: &str| unique_headers(headers.split(','));
        assert_eq!(unique("a,,a,"), ["a", "column 2", "a (2)", "column 4"]);
        assert_eq!(unique("a,a (2),a,a"), ["a", "a (2)", "a (3)", "a (4)"]);
        assert_eq!(unique(&"a,".repeat(50_000))[49_999], "a (50000)");
    }
}
