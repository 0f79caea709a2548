//! A delimited text file, decoded and split into rows.

use std::cell::Cell;
use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

use encoding_rs::Encoding;
use encoding_rs_io::DecodeReaderBytesBuilder;

use super::lines::LineFeeds;
use super::{ImportError, ImportProgress, SourceMapping};

/// Where the bytes of a source come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Bytes in memory, with a name to show.
    Memory {
        /// What it is called.
        name: String,
        /// The content.
        bytes: Arc<[u8]>,
    },
}

impl Input {
    /// The name to show: that of the file, without its folder.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path
                .file_name()
                .map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned()),
            Self::Memory { name, .. } => name.clone(),
        }
    }

    /// The path, if it is a file.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Memory { .. } => None,
        }
    }

    fn open(&self) -> Result<(Box<dyn Read + '_>, u64), ImportError> {
        match self {
            Self::File(path) => {
                let unreadable = |error| ImportError::Unreadable { path: path.clone(), error };
                let file = File::open(path).map_err(unreadable)?;
                let metadata = file.metadata().map_err(unreadable)?;
                if metadata.is_dir() {
                    return Err(unreadable(io::ErrorKind::IsADirectory.into()));
                }
                Ok((Box::new(file), metadata.len()))
            }
            Self::Memory { bytes, .. } => Ok((Box::new(&**bytes), bytes.len() as u64)),
        }
    }

    /// The same, to be read more than once: what a pipe brings is kept in memory.
    pub(super) fn settled(&self) -> Result<Self, ImportError> {
        let Self::File(path) = self else { return Ok(self.clone()) };
        let is_stream = std::fs::metadata(path).is_ok_and(|it| !it.is_file() && !it.is_dir());
        if !is_stream {
            return Ok(self.clone());
        }
        let mut bytes = Vec::new();
        self.open()?.0.read_to_end(&mut bytes).map_err(|error| self.unreadable(error))?;
        Ok(Self::Memory { name: self.name(), bytes: bytes.into() })
    }

    pub(super) fn unreadable(&self, error: io::Error) -> ImportError {
        ImportError::Unreadable {
            path: self.path().map_or_else(|| self.name().into(), Path::to_owned),
            error,
        }
    }
}

/// How a file is written: found out, or told by a mapping.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dialect {
    pub(super) encoding: &'static Encoding,
    pub(super) delimiter: u8,
}

/// How much of a file decides on its encoding and delimiter.
const HEAD: usize = 1 << 18;

impl Dialect {
    /// What the mapping says, and what the beginning of the file tells about the rest.
    pub(super) fn of(input: &Input, mapping: Option<&SourceMapping>) -> Result<Self, ImportError> {
        let mut head = Vec::new();
        let (reader, _) = input.open()?;
        reader.take(HEAD as u64).read_to_end(&mut head).map_err(|error| input.unreadable(error))?;
        check_is_text(&head, input)?;
        let wrong = |what, value: &str| ImportError::WrongMapping {
            name: input.name(),
            what,
            value: value.to_owned(),
        };
        let encoding = match mapping.and_then(|it| it.encoding.as_deref()) {
            Some(label) => Encoding::for_label(label.as_bytes()).ok_or_else(|| wrong("encoding", label))?,
            None => detect_encoding(&head),
        };
        let delimiter = match mapping.and_then(|it| it.delimiter) {
            Some(sign) => u8::try_from(sign)
                .ok()
                .filter(u8::is_ascii)
                .ok_or_else(|| wrong("delimiter", &sign.to_string()))?,
            None => detect_delimiter(&encoding.decode(&head).0),
        };
        Ok(Self { encoding, delimiter })
    }
}

fn check_is_text(head: &[u8], input: &Input) -> Result<(), ImportError> {
    let name = input.name();
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

/// The rows of a file after its header.
pub(super) struct Rows<'a> {
    pub(super) headers: Vec<String>,
    reader: csv::Reader<Box<dyn Read + 'a>>,
    /// Whether the file itself has ended the last record.
    is_over: Rc<Cell<bool>>,
    record: csv::StringRecord,
    input: &'a Input,
    progress: &'a ImportProgress,
    n_read: u64,
}

impl<'a> Rows<'a> {
    /// Opens a file and reads its header.
    pub(super) fn open(
        input: &'a Input,
        dialect: Dialect,
        progress: &'a ImportProgress,
    ) -> Result<Self, ImportError> {
        let (reader, size) = input.open()?;
        progress.expect(size);
        let counted = Counted { reader, progress };
        let decoded = DecodeReaderBytesBuilder::new().encoding(Some(dialect.encoding)).build(counted);
        let lines = LineFeeds::new(decoded);
        let is_over = lines.is_over();
        let boxed: Box<dyn Read + 'a> = Box::new(lines);
        let mut reader = rows_of(boxed, dialect.delimiter);
        let mut record = csv::StringRecord::new();
        let found = reader.read_record(&mut record).map_err(|error| failed(input, error))?;
        if !found {
            return Err(ImportError::Empty { name: input.name() });
        }
        let headers = unique_headers(&record);
        Ok(Self { headers, reader, is_over, record, input, progress, n_read: 0 })
    }

    /// The next row with the line that it begins on.
    pub(super) fn next(&mut self) -> Result<Option<(u64, &csv::StringRecord)>, ImportError> {
        self.n_read += 1;
        if self.n_read.is_multiple_of(1_024) && self.progress.is_cancelled() {
            return Err(ImportError::Cancelled);
        }
        let found = self.reader.read_record(&mut self.record).map_err(|error| failed(self.input, error))?;
        // The reader counts empty lines before the record as part of it, so the line is found from its end.
        let within = self.record.as_slice().bytes().filter(|byte| *byte == b'\n').count() as u64;
        // Only a quote that nobody closes lets the file end a record: then no line feed comes after it.
        let after = u64::from(!self.is_over.get());
        let line = self.reader.position().line().saturating_sub(within + after);
        Ok(found.then_some((line, &self.record)))
    }
}

fn failed(input: &Input, error: csv::Error) -> ImportError {
    input.unreadable(io::Error::other(error))
}

/// The headers, with names for empty ones and numbers for repeated ones, so that each can be mapped.
fn unique_headers(record: &csv::StringRecord) -> Vec<String> {
    let mut headers: Vec<String> = Vec::with_capacity(record.len());
    let mut taken: HashSet<String> = HashSet::with_capacity(record.len());
    let mut copies: HashMap<String, usize> = HashMap::new();
    for (n, cell) in record.iter().enumerate() {
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

/// Tells the progress how much was read.
struct Counted<'a> {
    reader: Box<dyn Read + 'a>,
    progress: &'a ImportProgress,
}

impl Read for Counted<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.reader.read(buffer)?;
        self.progress.add(n as u64);
        Ok(n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn input(bytes: &[u8]) -> Input {
        Input::Memory { name: "x.csv".to_owned(), bytes: bytes.into() }
    }

    fn read(bytes: &[u8]) -> Vec<Vec<String>> {
        let input = input(bytes);
        let dialect = Dialect::of(&input, None).unwrap();
        let progress = ImportProgress::default();
        let mut rows = Rows::open(&input, dialect, &progress).unwrap();
        let mut table = vec![rows.headers.clone()];
        while let Some((_, record)) = rows.next().unwrap() {
            table.push(record.iter().map(str::to_owned).collect());
        }
        table
    }

    #[test]
    fn delimiters_and_encodings_are_found() {
        let wanted =
            vec![vec!["id".to_owned(), "name".to_owned()], vec!["1".to_owned(), "Łódź; 서울".to_owned()]];
        for delimiter in [",", ";", "\t", "|"] {
            let text = format!("id{delimiter}name\r\n1{delimiter}\"Łódź; 서울\"\r\n");
            assert_eq!(read(text.as_bytes()), wanted, "{delimiter:?}");
            assert_eq!(read(format!("\u{feff}{text}").as_bytes()), wanted, "{delimiter:?}");
            let utf_16: Vec<u8> =
                format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect();
            assert_eq!(read(&utf_16), wanted, "{delimiter:?}");
        }
        let (korean, _, _) =
            encoding_rs::EUC_KR.encode("번호,이름,회사\n1,김민수,한국전자\n2,이영희,서울상사\n");
        assert_eq!(read(&korean)[1], ["1", "김민수", "한국전자"]);
    }

    #[test]
    fn rows_have_the_line_that_they_begin_on() {
        for (text, expected) in [
            ("id,note\n1,a\n2,b", &[2, 3][..]),
            ("id,note\r\n\r\n1,\"a\r\nb\"\r\n\r\n2,c\r\n", &[3, 6]),
            ("id,note\n1,a\n\"", &[2, 3]),
            ("id,note\n1,a\n2,\"b\nc\n\n", &[2, 3]),
        ] {
            let input = input(text.as_bytes());
            let progress = ImportProgress::default();
            let mut rows = Rows::open(&input, Dialect::of(&input, None).unwrap(), &progress).unwrap();
            let mut lines = Vec::new();
            while let Some((line, _)) = rows.next().unwrap() {
                lines.push(line);
            }
            assert_eq!(lines, expected, "{text:?}");
        }
    }

    #[test]
    fn headers_are_unique_and_never_empty() {
        assert_eq!(read(b"a,,a,\n1,2,3,4\n")[0], ["a", "column 2", "a (2)", "column 4"]);
        assert_eq!(read(b"a,a (2),a,a\n1,2,3,4\n")[0], ["a", "a (2)", "a (3)", "a (4)"]);
        let many = read("a,".repeat(50_000).as_bytes());
        assert_eq!(many[0][49_999], "a (50000)");
    }

    #[test]
    fn what_is_not_text_is_refused() {
        let error = |bytes: &[u8]| Dialect::of(&input(bytes), None).unwrap_err();
        assert!(matches!(error(b""), ImportError::Empty { .. }));
        assert!(matches!(error(b" \n\n"), ImportError::Empty { .. }));
        assert!(matches!(error(b"PK\x03\x04rest"), ImportError::NotText { looks_like: "zip", .. }));
        assert!(matches!(error(&[0, 1, 2, 0, 0, 7]), ImportError::NotText { looks_like: "binary", .. }));
        // Every byte as often as every other, as in anything compressed.
        let compressed: Vec<u8> = (0..=255).cycle().take(10_000).collect();
        assert!(matches!(error(&compressed), ImportError::NotText { looks_like: "binary", .. }));
        assert!(Dialect::of(&input(b"id,note\n1,a\x00b\x07c\n"), None).is_ok(), "a stray control character");
    }
}
