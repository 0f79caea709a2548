//! Delimited text.

mod lines;

use std::io::{self, Read};

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;

use self::lines::LineFeeds;
use super::{Format, Opened, Piece, Pieces, Told, Writing};
use crate::import::{Batch, Content, ImportError, ImportProgress};

pub(super) const FORMAT: Format = Format { key: "csv", recognises: |_, _| true, open };

fn open<'a>(
    content: &Content,
    told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let dialect = Dialect::of(content, told)?;
    let (reader, size) = content.read()?;
    progress.expect(size);
    let counted = Counted { reader, progress };
    let decoded = DecodeReaderBytesBuilder::new().encoding(Some(dialect.encoding)).build(counted);
    let reader: Box<dyn Read + Send + 'a> = Box::new(LineFeeds::new(decoded));
    let writing = Writing {
        format: FORMAT.key,
        encoding: Some(dialect.encoding.name()),
        delimiter: Some(char::from(dialect.delimiter)),
    };
    let pieces = Records { reader: rows_of(reader, dialect.delimiter), content: content.clone() };
    Ok(Opened { writing, headers: None, pieces: Box::new(pieces), warnings: Vec::new() })
}

/// How a text is written: found out, or told by a mapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Dialect {
    encoding: &'static Encoding,
    delimiter: u8,
}

impl Dialect {
    /// What the mapping says, and what the beginning of the file tells about the rest.
    fn of(content: &Content, told: Told<'_>) -> Result<Self, ImportError> {
        let head = content.head()?;
        check_is_text(&head, content)?;
        let wrong = |what, value: &str| ImportError::WrongMapping {
            name: content.name().to_owned(),
            what,
            value: value.to_owned(),
        };
        let encoding = match told.mapping.and_then(|it| it.encoding.as_deref()) {
            Some(label) => Encoding::for_label(label.as_bytes()).ok_or_else(|| wrong("encoding", label))?,
            None => detect_encoding(&head),
        };
        let delimiter = match told.mapping.and_then(|it| it.delimiter) {
            Some(sign) => u8::try_from(sign)
                .ok()
                .filter(u8::is_ascii)
                .ok_or_else(|| wrong("delimiter", &sign.to_string()))?,
            None => detect_delimiter(&encoding.decode(&head).0),
        };
        Ok(Self { encoding, delimiter })
    }
}

fn check_is_text(head: &[u8], content: &Content) -> Result<(), ImportError> {
    let name = content.name().to_owned();
    if head.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty { name });
    }
    let utf_16 = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let looks_like = match head {
        [b'P', b'K', 3, 4, ..] => "zip",
        [b'P', b'A', b'R', b'1', ..] => "parquet",
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "xls",
        [0x1F, 0x8B, ..] => "gzip",
        _ if !utf_16 && has_many_controls(head) => "binary",
        _ => return Ok(()),
    };
    Err(ImportError::NotText { name, looks_like })
}

/// Whether so many bytes are control characters that it cannot be text: of random bytes every ninth is one. A stray one
/// happens in text, too.
fn has_many_controls(head: &[u8]) -> bool {
    let is_control = |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B);
    head.iter().filter(is_control).count() * 25 > head.len() + 60
}

/// UTF-8 if the bytes are valid so, or what they most look like.
fn detect_encoding(head: &[u8]) -> &'static Encoding {
    if let Some((encoding, _)) = Encoding::for_bom(head) {
        return encoding;
    }
    let valid = match std::str::from_utf8(head) {
        Ok(_) => true,
        // The last character may be cut off.
        Err(error) => error.error_len().is_none() && error.valid_up_to() + 4 > head.len(),
    };
    if valid {
        return encoding_rs::UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Allow);
    detector.feed(head, true);
    detector.guess(None, chardetng::Utf8Detection::Deny)
}

/// The sign that splits the first lines into the same number of cells, and into the most.
fn detect_delimiter(head: &str) -> u8 {
    let cells = |delimiter: u8| {
        let mut reader = rows_of(head.as_bytes(), delimiter);
        let mut widths = Vec::new();
        let mut record = csv::StringRecord::new();
        while widths.len() < 50 && matches!(reader.read_record(&mut record), Ok(true)) {
            widths.push(record.len());
        }
        // The last line may be cut off.
        if widths.len() > 2 {
            widths.pop();
        }
        let first = widths.first().copied().unwrap_or(0);
        let alike = widths.iter().filter(|width| **width == first).count();
        if first < 2 { 0 } else { alike * 1_000 / widths.len().max(1) * 100 + first.min(99) }
    };
    let best = [b',', b';', b'\t', b'|'].into_iter().rev().max_by_key(|delimiter| cells(*delimiter));
    best.filter(|delimiter| cells(*delimiter) > 0).unwrap_or(b',')
}

fn rows_of<R: Read>(reader: R, delimiter: u8) -> csv::Reader<R> {
    csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(reader)
}

/// The records of a text.
struct Records<'a> {
    reader: csv::Reader<Box<dyn Read + Send + 'a>>,
    content: Content,
}

impl Pieces for Records<'_> {
    fn next(&mut self) -> Result<Option<Piece>, ImportError> {
        const MOST: usize = 1 << 20;
        let mut batch = Batch::default();
        let mut record = csv::StringRecord::new();
        while batch.n_bytes() < MOST {
            let begin = self.reader.position().line();
            let found = self
                .reader
                .read_record(&mut record)
                .map_err(|error| self.content.unreadable(io::Error::other(error)))?;
            if !found {
                break;
            }
            // The reader counts empty lines before the record as part of it, so the line is found from its end.
            let within = record.as_slice().bytes().filter(|byte| *byte == b'\n').count() as u64;
            record.iter().for_each(|cell| batch.cell(cell));
            // Behind a quotation mark that nothing closes no line ends.
            batch.end_row(self.reader.position().line().saturating_sub(within + 1).max(begin));
        }
        Ok((!batch.is_empty()).then_some(Piece::Rows(batch)))
    }
}

/// Tells the progress how much was read.
struct Counted<'a> {
    reader: Box<dyn Read + Send>,
    progress: &'a ImportProgress,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.reader.read(buffer)?;
        self.progress.add(n as u64);
        Ok(n)
    }
}
