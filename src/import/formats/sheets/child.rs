//! The process that reads a workbook and writes its rows.
//!
//! Its input is the workbook, its output frames: a letter, the length of what follows, and that. `S` tells the sheets, `R` a row,
//! `E` the end, `X` why it cannot be read. Rows are the number of the row and its cells, each with its length.

use std::io::{self, BufWriter, Cursor, Read, Write};
use std::process::ExitCode;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::cells::{Book, Found, SheetError, SheetRow};

/// The argument that makes the program read a workbook.
pub const READER: &str = "--read-workbook";

/// So much memory it may have, with the program itself.
#[cfg(unix)]
const MOST_MEMORY: u64 = 1 << 30;

/// What the process tells of a workbook before its rows.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sheets {
    pub(super) format: String,
    pub(super) names: Vec<String>,
    pub(super) chosen: String,
}

/// What it tells behind the last row.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) n_errors: u64,
    pub(super) n_long: u64,
}

/// Why it cannot be read.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Refused {
    Damaged(String),
    Protected,
    UnknownSheet(Vec<String>),
}

/// Reads a workbook from standard input and writes its rows to standard output. `sheet` is the one that is wanted.
///
/// This is the whole work of a process of its own; see [`READER`].
pub fn read_workbook(sheet: Option<String>) -> ExitCode {
    #[cfg(unix)]
    if rlimit::Resource::AS.set(MOST_MEMORY, MOST_MEMORY).is_err() {
        return ExitCode::FAILURE;
    }
    let mut bytes = Vec::new();
    if io::stdin().lock().read_to_end(&mut bytes).is_err() {
        return ExitCode::FAILURE;
    }
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    let told = match rows(bytes.into(), sheet, &mut out) {
        Ok(found) => {
            let end = End { n_errors: found.n_errors, n_long: found.n_long };
            frame_of(&mut out, b'E', &end)
        }
        Err(SheetError::Output(error)) => Err(error),
        Err(SheetError::Damaged(details)) => frame_of(&mut out, b'X', &Refused::Damaged(details)),
        Err(SheetError::Protected) => frame_of(&mut out, b'X', &Refused::Protected),
        Err(SheetError::UnknownSheet(names)) => frame_of(&mut out, b'X', &Refused::UnknownSheet(names)),
    };
    match told.and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

fn rows(bytes: Arc<[u8]>, sheet: Option<String>, out: &mut impl Write) -> Result<Found, SheetError> {
    let is_archive = bytes.starts_with(b"PK");
    let mut book = Book::open(Cursor::new(bytes), is_archive)?;
    let names = book.sheets();
    let chosen = match sheet {
        Some(sheet) if names.contains(&sheet) => sheet,
        Some(_) => return Err(SheetError::UnknownSheet(names)),
        None => {
            // The largest; of equals, the first.
            let sizes: Vec<u64> = names.iter().map(|name| book.size(name)).collect();
            let largest = (0..names.len()).rev().max_by_key(|n| sizes[*n]);
            match largest {
                Some(n) => names[n].clone(),
                None => return Err(SheetError::Damaged("it has no sheets".to_owned())),
            }
        }
    };
    let sheets = Sheets { format: book.format().to_owned(), names, chosen: chosen.clone() };
    frame_of(out, b'S', &sheets).and_then(|()| out.flush()).map_err(SheetError::Output)?;
    let mut frame = Vec::new();
    book.rows(&chosen, |row| {
        encode(&row, &mut frame);
        write_frame(out, b'R', &frame)
    })
}

fn encode(row: &SheetRow, frame: &mut Vec<u8>) {
    frame.clear();
    frame.extend(row.number.to_le_bytes());
    for cell in &row.cells {
        frame.extend(u32::try_from(cell.len()).unwrap_or(0).to_le_bytes());
        frame.extend(cell.as_bytes());
    }
}

fn frame_of(out: &mut impl Write, letter: u8, content: &impl Serialize) -> io::Result<()> {
    let text = serde_json::to_vec(content)?;
    write_frame(out, letter, &text)
}

fn write_frame(out: &mut impl Write, letter: u8, content: &[u8]) -> io::Result<()> {
    out.write_all(&[letter])?;
    let length = u32::try_from(content.len()).map_err(io::Error::other)?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(content)
}
