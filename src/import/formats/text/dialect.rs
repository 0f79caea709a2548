//! How a text is written: found out by its first records.
//!
//! Of the ways that are common, the one is taken by which records have the same number of cells and cells look like something: the
//! measure of G. van den Burg, A. Nazábal and C. Sutton, “Wrangling messy CSV files by detecting row and type patterns” (2019).

use std::collections::HashMap;

use super::cells::{Cells, Reading, Signs};
use super::repair::{self, Shape};
use crate::import::layout;
use crate::import::looks::{Look, Looks, usual_width};

/// How a text is written.
#[derive(Clone, Debug)]
pub(super) struct Dialect {
    pub(super) signs: Signs,
    /// Whether every line stands in quotation marks as a whole, with a record in it: a table that was exported twice.
    pub(super) is_wrapped: bool,
    pub(super) shape: Shape,
    /// The text of the header, if it is one: where it stands again, it is no record.
    pub(super) header: Option<String>,
}

/// The signs that are tried between cells, the commonest first.
const DELIMITERS: [u8; 9] = [b',', b';', b'\t', b'|', b' ', b':', b'^', b'~', 0x1F];
/// Of these, text is full; they have to split it very evenly.
const IN_TEXT: [u8; 2] = [b' ', b':'];
/// How much text and how many records are looked at.
const SAMPLE: usize = 1 << 16;
const RECORDS: usize = 400;

impl Dialect {
    /// Finds out how a text is written. `told` is the delimiter, if somebody knows it; `is_all` says that the text ends there.
    pub(super) fn detect(text: &str, told: Option<u8>, is_all: bool) -> Self {
        let (text, is_all) = start(text, is_all);
        let ends_in_return = ends_in_return(text);
        let signs = |delimiter, quote| Signs { delimiter, quote, ends_in_return };
        let mut candidates = Vec::new();
        let delimiters: Vec<Option<u8>> = match told {
            Some(delimiter) => vec![Some(delimiter)],
            None => DELIMITERS.iter().copied().map(Some).chain([None]).collect(),
        };
        for delimiter in delimiters {
            for quote in [Some(b'"'), Some(b'\'')] {
                let quote = quote.filter(|quote| *quote == b'"' || has_quoted_cells(text, delimiter, *quote));
                candidates.extend(quote.map(|quote| signs(delimiter, Some(quote))));
            }
        }
        let mut best = (f64::MIN, signs(told.or(Some(b',')), Some(b'"')));
        for signs in candidates {
            let score = score(&sample(text, signs, is_all), signs);
            if score > best.0 + 1e-9 {
                best = (score, signs);
            }
        }
        Self::of(text, best.1, is_all)
    }

    fn of(text: &str, signs: Signs, is_all: bool) -> Self {
        let mut records = sample(text, signs, is_all);
        let (mut is_wrapped, mut inner) = (false, signs);
        if let Some((signs, unwrapped)) = unwrapped(text, signs, &records, is_all) {
            (is_wrapped, inner, records) = (true, signs, unwrapped);
        }
        let rows: Vec<&Vec<String>> = records.iter().map(|(_, cells)| cells).collect();
        let width = usual_width(rows.iter().map(|cells| cells.len()));
        let mut alike = records.iter().filter(|(_, cells)| cells.len() == width);
        let first = alike.clone().next();
        let header =
            first.filter(|(_, cells)| width > 1 && layout::is_header_like(cells.iter().map(String::as_str)));
        let mut looks = Looks::default();
        if header.is_some() {
            alike.next();
        }
        alike.for_each(|(_, cells)| looks.add(cells.iter().map(String::as_str)));
        Self {
            signs: inner,
            is_wrapped,
            shape: Shape { width, looks },
            header: header.map(|(text, _)| text.clone()),
        }
    }

    /// Reads a record. Returns whether it had to be put right.
    pub(super) fn read(&self, record: &str, cells: &mut Cells, other: &mut Cells) -> bool {
        if !self.is_wrapped {
            return repair::read(self.signs, record, &self.shape, cells, other);
        }
        let whole = Signs { delimiter: None, ..self.signs };
        whole.take_apart(record, Reading::Usual, other);
        let inner = other.text.clone();
        repair::read(self.signs, &inner, &self.shape, cells, other)
    }

    /// The signs by which records end.
    pub(super) fn outer(&self) -> Signs {
        if self.is_wrapped { Signs { delimiter: None, ..self.signs } } else { self.signs }
    }
}

/// A record with its cells.
type Sampled = (String, Vec<String>);

/// The beginning of a text up to a line end, and whether that is all.
fn start(text: &str, is_all: bool) -> (&str, bool) {
    let mut end = SAMPLE.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let is_all = is_all && end == text.len();
    (&text[..end], is_all)
}

/// Whether lines end in carriage returns alone.
fn ends_in_return(text: &str) -> bool {
    let feeds = text.matches('\n').count();
    let returns = text.matches('\r').count() - text.matches("\r\n").count();
    returns > feeds
}

/// Whether some cells stand in quotation marks of that kind: as many open as close.
fn has_quoted_cells(text: &str, delimiter: Option<u8>, quote: u8) -> bool {
    let Some(delimiter) = delimiter else { return false };
    let bytes = text.as_bytes();
    let is_edge =
        |byte: Option<&u8>| byte.is_none_or(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r'));
    let (mut opens, mut closes) = (0, 0);
    for (n, _) in bytes.iter().enumerate().filter(|(_, byte)| **byte == quote) {
        opens +=
            usize::from(is_edge(n.checked_sub(1).and_then(|n| bytes.get(n))) && !is_edge(bytes.get(n + 1)));
        closes += usize::from(is_edge(bytes.get(n + 1)));
    }
    opens > 1 && closes * 10 >= opens * 9
}

/// The first records with their cells. Where the text is cut off, the last one is left out.
fn sample(text: &str, signs: Signs, is_all: bool) -> Vec<Sampled> {
    let bytes = text.as_bytes();
    let (mut records, mut at, mut cells) = (Vec::new(), 0, Cells::default());
    while at < bytes.len() && records.len() < RECORDS {
        let line_end = signs.end_of_line(bytes, at);
        // A mark that nothing closes for long is a stray one.
        let lines = memchr::memchr_iter(b'\n', &bytes[at..]).nth(super::split::MOST_LINES);
        let nearby = lines.map_or(bytes, |n| &bytes[..=at + n]);
        let end = signs.end_of_record(nearby, at);
        let end = match end.or(line_end) {
            Some(end) => end,
            None if is_all || records.is_empty() => bytes.len(),
            None => break,
        };
        let record = &text[at..end];
        if !record.trim().is_empty() {
            signs.take_apart(record, Reading::Usual, &mut cells);
            records.push((record.to_owned(), cells.iter().map(str::to_owned).collect()));
        }
        at = Signs::next_line(bytes, end);
    }
    records
}

/// The records of a table that was exported twice: every record is one cell in quotation marks, and holds a record.
fn unwrapped(text: &str, signs: Signs, records: &[Sampled], is_all: bool) -> Option<(Signs, Vec<Sampled>)> {
    let whole = Signs { delimiter: None, quote: Some(b'"'), ..signs };
    let lines = sample(text, whole, is_all);
    let is_one = |record: &String, cells: &Vec<String>| {
        record.starts_with('"') && record.ends_with('"') && cells.len() == 1
    };
    if lines.len() < 2 || !lines.iter().all(|(record, cells)| is_one(record, cells)) {
        return None;
    }
    // Where the usual reading finds columns, every cell has its own marks.
    if usual_width(records.iter().map(|(_, cells)| cells.len())) > 1 {
        return None;
    }
    let inner: Vec<String> = lines.iter().map(|(_, cells)| cells.concat()).collect();
    let inner = inner.join("\n");
    let found = Dialect::detect(&inner, None, true);
    (found.shape.width > 1).then(|| {
        let mut cells = Cells::default();
        let records = lines.iter().map(|(record, inner)| {
            found.signs.take_apart(&inner.concat(), Reading::Usual, &mut cells);
            (record.clone(), cells.iter().map(str::to_owned).collect())
        });
        (Signs { ends_in_return: signs.ends_in_return, ..found.signs }, records.collect())
    })
}

/// How likely a way of reading is: alike records times cells that look like something.
fn score(records: &[Sampled], signs: Signs) -> f64 {
    if records.is_empty() {
        return 0.0;
    }
    let n_records = records.len() as f64;
    let mut widths: HashMap<usize, usize> = HashMap::new();
    for (_, cells) in records {
        *widths.entry(cells.len()).or_default() += 1;
    }
    let of_width = |(width, count): (&usize, &usize)| {
        let width = *width as f64;
        *count as f64 * (width - 1.0).max(1e-3) / width
    };
    let pattern = widths.iter().map(of_width).sum::<f64>() / widths.len() as f64;
    let usual = usual_width(records.iter().map(|(_, cells)| cells.len()));
    let alike = widths.get(&usual).copied().unwrap_or(0) as f64 / n_records;
    if let Some(delimiter) = signs.delimiter.filter(|delimiter| IN_TEXT.contains(delimiter)) {
        let is_quoted = records.iter().any(|(record, _)| {
            let (a, b) = (format!("{}\"", char::from(delimiter)), format!("\"{}", char::from(delimiter)));
            record.contains(&a) && record.contains(&b)
        });
        // One that stands within quotation marks divides nothing.
        let is_within = |cell: &String| {
            cell.matches('"').count() % 2 == 1
                && (cell.starts_with('"') || [",\"", ";\"", "|\"", "\t\""].iter().any(|it| cell.contains(it)))
        };
        let divides_text = records.iter().flat_map(|(_, cells)| cells).any(is_within);
        if usual < 3 || divides_text || (alike < 0.95 && !is_quoted) {
            return 0.0;
        }
    }
    let (mut known, mut all) = (0.0, 0.0);
    for cell in records.iter().flat_map(|(_, cells)| cells) {
        all += 1.0;
        known += knownness(cell);
    }
    pattern * (known / all).max(1e-10) * if signs.quote == Some(b'\'') { 0.99 } else { 1.0 }
}

/// How much a cell looks like what one would write into one cell.
fn knownness(cell: &str) -> f64 {
    if cell.len() > 1 && cell.starts_with('\'') && cell.ends_with('\'') {
        return 0.5;
    }
    match Look::of(cell) {
        Look::Empty => 0.9,
        Look::Code | Look::Word if !has_odd_signs(cell) => 1.0,
        Look::Text if !has_odd_signs(cell) => 0.9,
        Look::Code | Look::Word | Look::Text => 0.2,
        _ => 1.0,
    }
}

/// Whether a cell has signs that stand between cells rather than in them.
fn has_odd_signs(cell: &str) -> bool {
    let cell = cell.trim();
    let opens = cell.matches('"').count() % 2 == 1;
    opens
        || cell.contains(['\t', ';', '|', '\u{1f}'])
        || cell.starts_with([',', ':', '^', '~'])
        || cell.ends_with(',')
}
