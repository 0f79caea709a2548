//! Delimited text, however it is written.

mod cells;
mod dialect;
mod encoding;
mod letters;
mod repair;
mod split;

use std::io::{self, Read};
use std::sync::Arc;

use self::cells::Cells;
use self::dialect::Dialect;
use self::encoding::{Text, TextEncoding};
use self::split::{RecordAt, Splitter};
use super::{Format, Opened, Piece, Told, Writing};
use crate::import::batch::Note;
use crate::import::{Batch, Content, ImportError, ImportProgress, layout};

pub(super) const FORMAT: Format = Format { key: "csv", recognises: |_, _| true, open };

fn open<'a>(
    content: &Content,
    told: Told<'_>,
    progress: &'a ImportProgress,
) -> Result<Opened<'a>, ImportError> {
    let head = content.head()?;
    check_is_text(&head, content)?;
    let encoding = match told.mapping.and_then(|it| it.encoding.as_deref()) {
        Some(name) => Some(encoding_named(name, content)?),
        None => TextEncoding::detect(&head),
    };
    let delimiter = match told.mapping.and_then(|it| it.delimiter) {
        Some(sign) => {
            let byte = u8::try_from(sign).ok().filter(u8::is_ascii);
            Some(byte.ok_or_else(|| wrong(content, "delimiter", &sign.to_string()))?)
        }
        None => None,
    };
    let (reader, size) = content.read()?;
    progress.expect(size);
    let reader: Box<dyn Read + Send + 'a> = Box::new(Counted { reader, progress });
    let mut text = Text::new(reader, encoding);
    let mut first = String::new();
    let more = text.more(&mut first).map_err(|error| content.unreadable(error))?;
    let first = first.trim_start_matches('\u{feff}');
    let (told_in_file, body) = separator_line(first);
    let line = if body.len() == first.len() { 1 } else { 2 };
    let is_all = !more || size <= head.len() as u64;
    let dialect = Dialect::detect(body, delimiter.or(told_in_file), is_all);
    let writing = Writing {
        encoding: Some(text.encoding().name()),
        delimiter: dialect.signs.delimiter.map(char::from),
        ..Writing::of(FORMAT.key)
    };
    let mut pieces = Splitter::new(text, content.clone(), dialect, line);
    pieces.begin_with(body);
    Ok(Opened { writing, headers: None, pieces: Box::new(pieces), warnings: Vec::new() })
}

fn encoding_named(name: &str, content: &Content) -> Result<TextEncoding, ImportError> {
    TextEncoding::of_name(name).ok_or_else(|| wrong(content, "encoding", name))
}

/// What a mapping says of how a text is written, and cannot be.
fn wrong(content: &Content, what: &'static str, value: &str) -> ImportError {
    ImportError::WrongMapping { name: content.name().to_owned(), what, value: value.to_owned() }
}

/// All of a text that is no delimited one, and its encoding. Markup may name its own.
pub(super) fn decoded(
    bytes: &[u8],
    told: Option<&str>,
    content: &Content,
) -> Result<(String, &'static str), ImportError> {
    let encoding = match told {
        Some(name) => Some(encoding_named(name, content)?),
        None if std::str::from_utf8(bytes).is_ok() => None,
        None => TextEncoding::detect(&bytes[..bytes.len().min(super::HEAD)]).map(|found| {
            let is_wide = matches!(found, TextEncoding::Web(it) if !it.is_ascii_compatible());
            if is_wide { found } else { named_in(bytes).unwrap_or(found) }
        }),
    };
    let (mut text, mut reader) = (String::new(), Text::new(bytes, encoding));
    while reader.more(&mut text).map_err(|error| content.unreadable(error))? {}
    Ok((text, reader.encoding().name()))
}

/// The encoding that markup says that it has.
fn named_in(bytes: &[u8]) -> Option<TextEncoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(4_096)]).to_lowercase();
    let (_, rest) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let name = rest
        .trim_start_matches(['"', '\''])
        .split(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_')
        .next()?;
    TextEncoding::of_name(name)
}

/// The delimiter that a first line such as `sep=;` tells spreadsheets, and the text below it.
fn separator_line(text: &str) -> (Option<u8>, &str) {
    let Some((line, rest)) = text.split_once('\n') else { return (None, text) };
    let line = line.trim_end_matches('\r').trim_matches('"');
    let sign = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="));
    match sign.map(str::as_bytes) {
        Some([sign]) => (Some(*sign), rest),
        Some(b"\\t") => (Some(b'\t'), rest),
        _ => (None, text),
    }
}

fn check_is_text(head: &[u8], content: &Content) -> Result<(), ImportError> {
    let name = content.name().to_owned();
    if head.iter().all(u8::is_ascii_whitespace) || head == b"\xef\xbb\xbf" {
        return Err(ImportError::Empty { name });
    }
    let is_wide = matches!(
        TextEncoding::detect(head),
        Some(TextEncoding::Web(it)) if it == encoding_rs::UTF_16LE || it == encoding_rs::UTF_16BE
    );
    let looks_like = match head {
        [b'%', b'P', b'D', b'F', ..] => "pdf",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "xls",
        _ if !is_wide && has_many_controls(head) => "binary",
        _ => return Ok(()),
    };
    Err(ImportError::NotText { name, looks_like })
}

/// Whether so many bytes are control characters that it cannot be text: of random bytes every ninth is one. A stray one
/// happens in text, too.
fn has_many_controls(head: &[u8]) -> bool {
    let is_control =
        |byte: &&u8| **byte < 0x20 && !matches!(**byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1B | 0x1F);
    head.iter().filter(is_control).count() * 25 > head.len() + 60
}

/// Some records of a text that are not taken apart yet.
pub(in crate::import) struct TextPiece {
    text: String,
    records: Vec<RecordAt>,
    dialect: Arc<Dialect>,
}

impl TextPiece {
    /// The records as rows.
    pub(super) fn rows(self) -> Batch {
        let Self { text, records, dialect } = self;
        let (mut cells, mut other, mut batch) = (Cells::default(), Cells::default(), Batch::default());
        batch.reserve(text.len(), records.len(), dialect.shape.width);
        let has_nul = memchr::memchr(0, text.as_bytes()).is_some();
        let quote = dialect.signs.quote.unwrap_or(b'"');
        for RecordAt { begin, end, line, note } in records {
            let record = &text[begin as usize..end as usize];
            let delimiter = dialect.signs.delimiter.filter(|_| !dialect.is_wrapped);
            if let Some(delimiter) =
                delimiter.filter(|_| memchr::memchr(quote, record.as_bytes()).is_none() && !has_nul)
            {
                let n = batch.cells(record, delimiter);
                if n <= dialect.shape.width || note != Note::Plain {
                    let note = note.or_footer(|| layout::is_footer(batch.unfinished(), dialect.shape.width));
                    batch.end_row_noted(line, note);
                    continue;
                }
                batch.drop_row();
            }
            let is_repaired = note == Note::Plain && dialect.read(record, &mut cells, &mut other);
            if note != Note::Plain {
                dialect.signs.take_apart(record, cells::Reading::Usual, &mut cells);
            }
            for cell in cells.iter() {
                if has_nul { batch.cell(&cell.replace('\0', "")) } else { batch.cell(cell) }
            }
            let note = if is_repaired { Note::Repaired } else { note };
            let note = note.or_footer(|| layout::is_footer(batch.unfinished(), dialect.shape.width));
            batch.end_row_noted(line, note);
        }
        batch
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
