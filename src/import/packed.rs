//! Files that are packed: gzip, and the files of a zip archive.
//!
//! They are unpacked while they are read, never as a whole. What a header says of sizes is not believed: bytes are counted.

use std::error::Error;
use std::io::{self, Read, Seek, SeekFrom};

use flate2::Crc;
use flate2::read::{DeflateDecoder, MultiGzDecoder};
use zip::{CompressionMethod, ZipArchive};

use super::Trouble;

/// Deflate makes bytes at most 1,032 times as many. Tables get nowhere near that.
const MOST_TIMES: u64 = 500;
/// Less than this is nothing to worry about, however it was packed.
const HARMLESS: u64 = 100 << 20;
/// More parts are no export.
const MOST_FILES: usize = 10_000;

/// How a gzip file begins.
pub(super) fn is_gzip(head: &[u8]) -> bool {
    head.starts_with(&[0x1F, 0x8B])
}

/// How a zip archive begins.
pub(super) fn is_zip(head: &[u8]) -> bool {
    head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06")
}

/// Something that can be read from any place.
pub(super) trait ReadSeek: Read + Seek + Send {}

impl<T: Read + Seek + Send> ReadSeek for T {}

/// What a zip archive is.
pub(super) enum Archive {
    /// A workbook, which is an archive by its nature.
    Workbook,
    /// Files that somebody packed, in the order of their names.
    Files(Vec<Entry>),
}

/// A file in a zip archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) name: String,
    pub(super) size: u64,
    header: u64,
    packed_size: u64,
    is_deflated: bool,
    crc: u32,
}

/// Looks into an archive.
pub(super) fn look_into(reader: impl ReadSeek) -> Result<Archive, Trouble> {
    let mut archive = ZipArchive::new(reader).map_err(|error| damaged(&error))?;
    let names: Vec<String> = (0..archive.len())
        .map(|n| archive.by_index_data(n).map(|entry| name_of(entry.name_raw())))
        .collect::<Result<_, _>>()
        .map_err(|error| damaged(&error))?;
    if names.iter().any(|name| name.starts_with("xl/")) || is_open_document(&mut archive) {
        return Ok(Archive::Workbook);
    }
    // Files that lie on each other unpack to more than the archive could hold.
    if archive.has_overlapping_files().map_err(|error| damaged(&error))? {
        return Err(Trouble::Bomb);
    }
    let mut places: Vec<usize> = (0..names.len()).filter(|n| is_content(&names[*n])).collect();
    if places.len() > 1 && places.iter().any(|n| is_table(&names[*n])) {
        places.retain(|n| is_table(&names[*n]));
    }
    if places.len() > MOST_FILES {
        return Err(Trouble::Bomb);
    }
    let entry = |n: usize| entry_of(&archive, n, names[n].clone());
    let mut entries = places.into_iter().map(entry).collect::<Result<Vec<Entry>, Trouble>>()?;
    entries.sort_by(|a, b| a.name.cmp(&b.name));
    if entries.is_empty() { Err(Trouble::NoTable) } else { Ok(Archive::Files(entries)) }
}

fn entry_of<R: Read + Seek>(archive: &ZipArchive<R>, n: usize, name: String) -> Result<Entry, Trouble> {
    let entry = archive.by_index_data(n).map_err(|error| damaged(&error))?;
    if entry.encrypted() {
        return Err(Trouble::Protected);
    }
    let is_deflated = match entry.compression() {
        CompressionMethod::Stored => false,
        CompressionMethod::Deflated => true,
        _ => return Err(Trouble::OddlyPacked),
    };
    Ok(Entry {
        name,
        size: entry.size(),
        header: entry.header_start(),
        packed_size: entry.compressed_size(),
        is_deflated,
        crc: entry.crc32(),
    })
}

/// An open document says what it is in a file of its own.
fn is_open_document<R: Read + Seek>(archive: &mut ZipArchive<R>) -> bool {
    let Ok(entry) = archive.by_name("mimetype") else { return false };
    let mut text = String::new();
    let found = entry.take(100).read_to_string(&mut text);
    found.is_ok() && text.starts_with("application/vnd.oasis.opendocument.spreadsheet")
}

/// Old programs write names in the encoding of their country.
fn name_of(raw: &[u8]) -> String {
    if let Ok(name) = std::str::from_utf8(raw) {
        return name.to_owned();
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(raw, true);
    detector.guess(None, chardetng::Utf8Detection::Deny).decode(raw).0.into_owned()
}

/// Whether it is a file that somebody packed, and not what systems add or leave behind.
pub(super) fn is_content(name: &str) -> bool {
    let mut parts = name.rsplit(['/', '\\']);
    let last = parts.next().unwrap_or_default();
    let hidden = |part: &str| part.starts_with('.') || part == "__MACOSX";
    let left_behind = ["thumbs.db", "desktop.ini"].contains(&last.to_lowercase().as_str());
    !last.is_empty() && !left_behind && !hidden(last) && !parts.any(hidden)
}

/// Whether the name is that of a table. A text beside tables is a note about them.
pub(super) fn is_table(name: &str) -> bool {
    const ENDINGS: [&str; 15] = [
        "csv", "tsv", "tab", "psv", "xlsx", "xlsm", "xlsb", "xls", "ods", "parquet", "json", "jsonl",
        "ndjson", "gz", "zip",
    ];
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

fn damaged(error: &zip::result::ZipError) -> Trouble {
    Trouble::Damaged { format: "zip", details: error.to_string() }
}

/// Opens a file of an archive.
pub(super) fn unzipped(mut archive: Box<dyn ReadSeek>, entry: &Entry) -> io::Result<Unpacked> {
    // The name and the extra field of the local header may be longer than those of the directory.
    let mut header = [0; 30];
    archive.seek(SeekFrom::Start(entry.header))?;
    archive.read_exact(&mut header)?;
    let length = |at: usize| i64::from(u16::from_le_bytes([header[at], header[at + 1]]));
    archive.seek(SeekFrom::Current(length(26) + length(28)))?;
    let packed = Tally { inner: Box::new(archive.take(entry.packed_size)), n: 0 };
    let decoder = if entry.is_deflated {
        Decoder::Deflated(DeflateDecoder::new(packed))
    } else {
        Decoder::Stored(packed)
    };
    Ok(Unpacked { decoder, n: 0, check: Some((Crc::new(), entry.crc)) })
}

/// Opens a gzip file.
pub(super) fn gunzipped(reader: Box<dyn Read + Send>) -> Unpacked {
    let decoder = Decoder::Gzip(MultiGzDecoder::new(Tally { inner: reader, n: 0 }));
    Unpacked { decoder, n: 0, check: None }
}

/// What is unpacked while it is read.
pub(super) struct Unpacked {
    decoder: Decoder,
    n: u64,
    /// The sum of what was read, and what it has to be in the end. Gzip looks after its own.
    check: Option<(Crc, u32)>,
}

enum Decoder {
    Stored(Tally),
    Deflated(DeflateDecoder<Tally>),
    Gzip(MultiGzDecoder<Tally>),
}

/// Counts what is read.
struct Tally {
    inner: Box<dyn Read + Send>,
    n: u64,
}

impl Read for Tally {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let n = self.inner.read(buffer)?;
        self.n += n as u64;
        Ok(n)
    }
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if buffer.is_empty() {
            return Ok(0);
        }
        let n = match &mut self.decoder {
            Decoder::Stored(reader) => reader.read(buffer),
            Decoder::Deflated(reader) => reader.read(buffer),
            Decoder::Gzip(reader) => reader.read(buffer),
        };
        let n = n.map_err(|error| self.decoder.explained(error))?;
        self.n += n as u64;
        if self.n > HARMLESS && self.n / MOST_TIMES > self.decoder.n_packed() {
            return Err(io::Error::other(Trouble::Bomb));
        }
        if let Some((sum, expected)) = &mut self.check {
            sum.update(&buffer[..n]);
            if n == 0 && sum.sum() != *expected {
                let details = "the checksum is another one".to_owned();
                return Err(io::Error::other(Trouble::Damaged { format: "zip", details }));
            }
        }
        Ok(n)
    }
}

impl Decoder {
    fn n_packed(&self) -> u64 {
        match self {
            Self::Stored(reader) => reader.n,
            Self::Deflated(reader) => reader.get_ref().n,
            Self::Gzip(reader) => reader.get_ref().n,
        }
    }

    /// What the content makes impossible is damage, not a fault of the disk.
    fn explained(&self, error: io::Error) -> io::Error {
        use io::ErrorKind::{InvalidData, InvalidInput, UnexpectedEof};
        if !matches!(error.kind(), InvalidData | InvalidInput | UnexpectedEof) {
            return error;
        }
        let format = if matches!(self, Self::Gzip(_)) { "gzip" } else { "zip" };
        io::Error::other(Trouble::Damaged { format, details: error.to_string() })
    }
}

/// The trouble behind an error, if one of our readers found it.
pub(super) fn trouble_in(error: &io::Error) -> Option<Trouble> {
    let mut cause: Option<&(dyn Error + 'static)> = error.get_ref().map(|it| it as &(dyn Error + 'static));
    while let Some(error) = cause {
        if let Some(trouble) = error.downcast_ref::<Trouble>() {
            return Some(trouble.clone());
        }
        // An input error is transparent: what it holds is not its source.
        cause = match error.downcast_ref::<io::Error>() {
            Some(error) => error.get_ref().map(|it| it as &(dyn Error + 'static)),
            None => error.source(),
        };
    }
    None
}
