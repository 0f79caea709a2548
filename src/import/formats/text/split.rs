//! A text becomes pieces that end where a record does, so that they can be taken apart by several hands.

use std::io::Read;

use super::cells::Signs;
use super::cells::{Cells, Reading};
use super::dialect::Dialect;
use super::encoding::Text;
use super::{Piece, TextPiece};
use crate::import::batch::Note;
use crate::import::formats::Pieces;
use crate::import::{Content, ImportError, Oddity, Trouble, Warning};

/// A cell has no more lines than this, unless its record is as wide as the table.
pub(super) const MOST_LINES: usize = 50;
/// Nor more bytes.
const MOST_BYTES: usize = 1 << 20;
/// So far the end of a record is looked for.
const FARTHEST: usize = 64 << 20;

/// Cuts a text into pieces.
pub(super) struct Splitter<'a> {
    text: Text<Box<dyn Read + Send + 'a>>,
    content: Content,
    dialect: std::sync::Arc<Dialect>,
    /// What was read and not handed on yet.
    rest: String,
    line: u64,
    is_at_end: bool,
    /// Whether the records belong to another table, which began behind the first.
    is_other_table: bool,
    n_headers: usize,
    /// For so many bytes, what closes a mark is looked for nearby only: for one before, it was looked for so far in vain.
    n_near: usize,
    scratch: Cells,
    warnings: Vec<Warning>,
    n_nul: u64,
}

/// A record in a piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct RecordAt {
    pub(super) begin: u32,
    pub(super) end: u32,
    pub(super) line: u64,
    pub(super) note: Note,
}

/// Where a record ends, and whether its lines are read one by one because a mark in the first is a stray one.
struct End {
    at: usize,
    is_stray: bool,
}

impl<'a> Splitter<'a> {
    pub(super) fn new(
        text: Text<Box<dyn Read + Send + 'a>>,
        content: Content,
        dialect: Dialect,
        line: u64,
    ) -> Self {
        Self {
            text,
            content,
            dialect: std::sync::Arc::new(dialect),
            rest: String::new(),
            line,
            is_at_end: false,
            is_other_table: false,
            n_headers: 0,
            n_near: 0,
            scratch: Cells::default(),
            warnings: Vec::new(),
            n_nul: 0,
        }
    }

    /// Puts text before what will be read.
    pub(super) fn begin_with(&mut self, text: &str) {
        self.rest.push_str(text);
    }

    fn read_more(&mut self) -> Result<(), ImportError> {
        let more = self.text.more(&mut self.rest);
        if !more.map_err(|error| self.content.unreadable(error))? {
            self.is_at_end = true;
        }
        Ok(())
    }

    /// The records that are whole, and how far they reach.
    fn records(&mut self) -> (Vec<RecordAt>, usize) {
        let (mut records, mut at) = (Vec::new(), 0);
        let text = std::mem::take(&mut self.rest);
        let bytes = text.as_bytes();
        while at < bytes.len() {
            let Some(End { at: end, is_stray }) = self.end_of_record(bytes, at) else { break };
            let (begin, stop) = (u32::try_from(at), u32::try_from(end));
            let (Ok(begin), Ok(stop)) = (begin, stop) else { break };
            if is_stray {
                self.warn(Some(self.line), Oddity::StrayQuote);
            }
            let record = &text[at..end];
            if !record.bytes().all(|byte| byte.is_ascii_whitespace() && byte != b'\t') {
                let note = self.note(record);
                records.push(RecordAt { begin, end: stop, line: self.line, note });
            }
            let next = Signs::next_line(bytes, end);
            self.line += self.n_lines(&bytes[at..next]);
            self.n_near = self.n_near.saturating_sub(next - at);
            at = next;
        }
        self.rest = text;
        (records, at)
    }

    fn n_lines(&self, bytes: &[u8]) -> u64 {
        let feeds = memchr::memchr_iter(b'\n', bytes).count();
        if !self.dialect.signs.ends_in_return {
            return feeds as u64;
        }
        let returns = memchr::memchr_iter(b'\r', bytes).count();
        let pairs = bytes.windows(2).filter(|pair| pair == b"\r\n").count();
        (feeds + returns - pairs) as u64
    }

    /// What is to be said of a record: whether it is the header once more, or belongs to another table.
    fn note(&mut self, record: &str) -> Note {
        if let Some(header) = &self.dialect.header {
            if record == header {
                self.n_headers += 1;
                self.is_other_table = false;
                return if self.n_headers > 1 { Note::RepeatedHeader } else { Note::Plain };
            }
            if self.n_headers > 0 && starts_alike(record, header) && self.is_other_header(record) {
                self.is_other_table = true;
            }
        }
        if self.is_other_table { Note::OtherTable } else { Note::Plain }
    }

    /// Whether a record begins as the header does, cell for cell, but is not as wide.
    fn is_other_header(&mut self, record: &str) -> bool {
        let (dialect, mut cells) = (std::sync::Arc::clone(&self.dialect), Cells::default());
        let header = dialect.header.as_deref().unwrap_or_default();
        dialect.signs.take_apart(header, Reading::Usual, &mut cells);
        dialect.signs.take_apart(record, Reading::Usual, &mut self.scratch);
        let alike = cells.iter().zip(self.scratch.iter()).all(|(a, b)| a == b);
        alike && self.scratch.len() > 1 && self.scratch.len() != cells.len()
    }

    /// Where the record ends that begins at a place; `None` if more has to be read to know.
    fn end_of_record(&mut self, bytes: &[u8], at: usize) -> Option<End> {
        let signs = self.dialect.outer();
        let near = self.nearby(bytes, at);
        let within = near.unwrap_or(bytes);
        let line_end = signs.end_of_line(within, at);
        let end = signs.end_of_record(within, at);
        let all = bytes.len();
        let found = match (line_end, end) {
            (_, Some(end)) if Some(end) == line_end => Some(End { at: end, is_stray: false }),
            (Some(line_end), Some(end)) => Some(self.of_several_lines(bytes, at, line_end, end)),
            (Some(line_end), None) if near.is_some() => Some(End { at: line_end, is_stray: true }),
            (Some(line_end), None) if self.is_at_end => Some(self.of_several_lines(bytes, at, line_end, all)),
            (Some(line_end), None) if all - at > FARTHEST => Some(End { at: line_end, is_stray: true }),
            (None, _) if self.is_at_end => Some(End { at: all, is_stray: false }),
            (_, None) => None,
            (None, Some(end)) => Some(End { at: end, is_stray: false }),
        };
        if near.is_none() && found.as_ref().is_some_and(|found| found.is_stray) {
            self.n_near = end.unwrap_or(all) - at;
        }
        found
    }

    /// How far is looked for what closes a mark where that was in vain just before, lest a text with a stray mark in every line
    /// takes for ever: some lines, if they are there. `None` where everything is looked at.
    fn nearby<'t>(&self, bytes: &'t [u8], at: usize) -> Option<&'t [u8]> {
        if self.n_near == 0 {
            return None;
        }
        let rest = &bytes[at..];
        let lines = memchr::memchr_iter(b'\n', rest).nth(MOST_LINES).map(|n| n + 1);
        let near = lines.unwrap_or(rest.len()).min(MOST_BYTES);
        let nearby = &bytes[..at + near];
        let is_enough = near < rest.len() || self.is_at_end;
        (is_enough && self.dialect.outer().end_of_line(nearby, at).is_some()).then_some(nearby)
    }

    /// A record that seems to go over several lines: it does if it is as wide as the table, or if nothing speaks against it.
    fn of_several_lines(&mut self, bytes: &[u8], at: usize, line_end: usize, end: usize) -> End {
        let whole = End { at: end, is_stray: false };
        let first = End { at: line_end, is_stray: true };
        let text =
            |range: std::ops::Range<usize>| std::str::from_utf8(&bytes[range]).unwrap_or_default().to_owned();
        let is_closed = end < bytes.len() || self.closes(&text(at..end));
        let dialect = std::sync::Arc::clone(&self.dialect);
        let width = dialect.shape.width;
        let (cells, mut other) = (&mut self.scratch, Cells::default());
        dialect.outer().take_apart(&text(at..end), Reading::Usual, cells);
        let (n_cells, is_sound) = (cells.len(), cells.n_unsound == 0);
        if is_closed && is_sound && (n_cells == width || dialect.is_wrapped) {
            return whole;
        }
        // A stray mark stands in a line that is a record by itself, before another one. Where the marks of all lines together
        // are in order, that one has to be in order, too.
        let next = Signs::next_line(bytes, line_end);
        let next_end = dialect.outer().end_of_line(bytes, next).unwrap_or(bytes.len());
        let mut fits = |line: std::ops::Range<usize>, is_in_order: bool| {
            dialect.read(&text(line.clone()), cells, &mut other);
            let is_wide = cells.len() == width && width > 1;
            if is_in_order {
                dialect.outer().take_apart(&text(line), Reading::Usual, cells);
            }
            is_wide && !(is_in_order && cells.n_unsound + cells.n_stray > 0)
        };
        let is_in_order = is_closed && is_sound;
        let first_fits = fits(at..line_end, false) && (next >= end || fits(next..next_end, is_in_order));
        let n_lines = memchr::memchr_iter(b'\n', &bytes[at..end]).count();
        if first_fits && n_cells != width || !is_closed || n_lines > MOST_LINES || end - at > MOST_BYTES {
            return first;
        }
        if n_cells == width || is_sound { whole } else { first }
    }

    /// Whether the last mark of a record closes its cell.
    fn closes(&self, record: &str) -> bool {
        let quote = self.dialect.signs.quote.map_or('"', char::from);
        record.trim_end().ends_with(quote) || record.matches(quote).count().is_multiple_of(2)
    }

    fn warn(&mut self, line: Option<u64>, oddity: Oddity) {
        const MOST: usize = 1_000;
        if self.warnings.len() < MOST {
            self.warnings.push(Warning { file: self.content.name().to_owned(), line, oddity });
        }
    }
}

/// Whether the first signs are the same.
fn starts_alike(record: &str, header: &str) -> bool {
    let n = header.len().min(record.len()).min(8);
    n >= 3 && record.as_bytes()[..n] == header.as_bytes()[..n]
}

impl Pieces for Splitter<'_> {
    fn next(&mut self) -> Result<Option<Piece>, ImportError> {
        // A record that is not whole is looked at again only when there is twice as much of it.
        let mut enough = 0;
        loop {
            if !self.is_at_end {
                self.read_more()?;
            }
            while self.rest.len() < enough && !self.is_at_end {
                self.read_more()?;
            }
            let (records, end) = self.records();
            if end > 0 {
                let rest = self.rest.split_off(end);
                let text = std::mem::replace(&mut self.rest, rest);
                self.n_nul += memchr::memchr_iter(0, text.as_bytes()).count() as u64;
                if records.is_empty() {
                    continue;
                }
                let dialect = std::sync::Arc::clone(&self.dialect);
                return Ok(Some(Piece::Text(TextPiece { text, records, dialect })));
            }
            if self.is_at_end {
                return Ok(None);
            }
            if self.rest.len() > 2 * FARTHEST {
                let details = format!("line {} does not end", self.line);
                return Err(self.content.trouble(Trouble::Damaged { format: "csv", details }));
            }
            enough = self.rest.len() * 2;
        }
    }

    fn warnings(&mut self) -> Vec<Warning> {
        let mut warnings = std::mem::take(&mut self.warnings);
        let mut warn = |oddity| {
            warnings.push(Warning { file: self.content.name().to_owned(), line: None, oddity });
        };
        if self.text.n_broken > 0 {
            warn(Oddity::BrokenCharacters(self.text.n_broken));
        }
        if self.n_nul > 0 {
            warn(Oddity::NulBytes(self.n_nul));
        }
        warnings
    }
}
