//! What listens to the process that reads a workbook.

use std::fs::File;
use std::io::{self, BufReader, Read, Write as _};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use super::child::{End, READER, Refused, Sheets};
use crate::import::content::Whole;
use crate::import::formats::{Piece, Pieces};
use crate::import::{Batch, Content, ImportError, ImportProgress, Oddity, Trouble, Warning};

/// So long the other process may say nothing.
const SILENCE: Duration = Duration::from_secs(10);
/// So often it is looked whether somebody cancelled.
const LOOK: Duration = Duration::from_millis(40);
/// A frame has no more bytes than this: a cell of a spreadsheet has 32,767 characters, a row 16,384 cells.
const MOST_FRAME: u32 = 256 << 20;

/// The program that reads workbooks, where it is not this one.
static PROGRAM: OnceLock<PathBuf> = OnceLock::new();

/// Says which program reads workbooks: Accord itself, where this process is something else, such as a test.
pub fn use_reader(program: PathBuf) {
    // The first one said holds.
    PROGRAM.set(program).ok();
}

/// A message of the other process.
struct Frame {
    letter: u8,
    content: Vec<u8>,
}

/// A workbook that is being read by another process.
pub(super) struct Workbook<'a> {
    content: Content,
    child: Child,
    frames: Receiver<Frame>,
    progress: &'a ImportProgress,
    size: u64,
    is_over: bool,
    warnings: Vec<Oddity>,
}

/// What the workbook has, and what of it is read.
pub(super) struct Chosen {
    pub(super) format: &'static str,
    pub(super) names: Vec<String>,
    pub(super) sheet: String,
}

impl<'a> Workbook<'a> {
    pub(super) fn open(
        content: &Content,
        sheet: Option<String>,
        progress: &'a ImportProgress,
    ) -> Result<(Self, Chosen), ImportError> {
        let (input, size): (Box<dyn Read + Send>, u64) = match content.whole()? {
            Whole::File(path) => {
                let file = File::open(path).map_err(|error| content.unreadable(error))?;
                let size = file.metadata().map_or(0, |it| it.len());
                (Box::new(file), size)
            }
            Whole::Memory(bytes) => {
                let size = bytes.len() as u64;
                (Box::new(io::Cursor::new(bytes)), size)
            }
        };
        progress.expect(size);
        let no_reader = |error: io::Error| content.trouble(Trouble::NoReader(error.to_string()));
        let (child, frames) = start(input, sheet.as_deref()).map_err(no_reader)?;
        let content = content.clone();
        let mut book = Self { content, child, frames, progress, size, is_over: false, warnings: Vec::new() };
        let sheets: Sheets = match book.frame()? {
            Frame { letter: b'S', content } => book.parsed(&content)?,
            Frame { content, .. } => return Err(book.refused(&content, sheet)),
        };
        if sheet.is_none() && sheets.names.len() > 1 {
            let oddity = Oddity::SeveralSheets { chosen: sheets.chosen.clone(), n: sheets.names.len() };
            book.warnings.push(oddity);
        }
        let format = ["xlsx", "xlsb", "xls", "ods"].into_iter().find(|it| *it == sheets.format);
        let Sheets { names, chosen: sheet, .. } = sheets;
        Ok((book, Chosen { format: format.unwrap_or("xlsx"), names, sheet }))
    }

    /// The next message.
    fn frame(&mut self) -> Result<Frame, ImportError> {
        let began = Instant::now();
        loop {
            if self.progress.is_cancelled() {
                return Err(ImportError::Cancelled);
            }
            match self.frames.recv_timeout(LOOK) {
                Ok(frame) => return Ok(frame),
                Err(RecvTimeoutError::Timeout) if began.elapsed() < SILENCE => {}
                Err(RecvTimeoutError::Timeout) => return Err(self.content.trouble(Trouble::TooSlow)),
                Err(RecvTimeoutError::Disconnected) => return Err(self.broken_off()),
            }
        }
    }

    /// Why the other process ended before its time.
    fn broken_off(&mut self) -> ImportError {
        let mut said = String::new();
        if let Some(stderr) = self.child.stderr.take() {
            stderr.take(4_096).read_to_string(&mut said).ok();
        }
        let is_memory = said.contains("memory allocation") || said.contains("capacity overflow");
        let details = said.lines().rev().find(|line| !line.trim().is_empty()).unwrap_or_default();
        self.content.trouble(if is_memory {
            Trouble::TooHeavy
        } else {
            Trouble::Damaged { format: "xlsx", details: details.chars().take(200).collect() }
        })
    }

    fn parsed<T: for<'t> serde::Deserialize<'t>>(&self, content: &[u8]) -> Result<T, ImportError> {
        let damaged = |error: serde_json::Error| {
            self.content.trouble(Trouble::Damaged { format: "xlsx", details: error.to_string() })
        };
        serde_json::from_slice(content).map_err(damaged)
    }

    fn refused(&self, content: &[u8], sheet: Option<String>) -> ImportError {
        match self.parsed(content) {
            Ok(Refused::Damaged(details)) => {
                self.content.trouble(Trouble::Damaged { format: "xlsx", details })
            }
            Ok(Refused::Protected) => self.content.trouble(Trouble::Protected),
            Ok(Refused::UnknownSheet(sheets)) => {
                let sheet = sheet.unwrap_or_default();
                self.content.trouble(Trouble::UnknownSheet { sheet, sheets })
            }
            Err(error) => error,
        }
    }

    /// Adds a row to a batch.
    fn row(&self, frame: &[u8], batch: &mut Batch) -> Result<(), ImportError> {
        let damaged = || {
            let details = "the reader was cut off".to_owned();
            self.content.trouble(Trouble::Damaged { format: "xlsx", details })
        };
        let (number, mut rest) = frame.split_first_chunk::<4>().ok_or_else(damaged)?;
        while !rest.is_empty() {
            let (length, more) = rest.split_first_chunk::<4>().ok_or_else(damaged)?;
            let (cell, more) =
                more.split_at_checked(u32::from_le_bytes(*length) as usize).ok_or_else(damaged)?;
            batch.cell(&String::from_utf8_lossy(cell));
            rest = more;
        }
        batch.end_row(u64::from(u32::from_le_bytes(*number)));
        Ok(())
    }

    fn end(&mut self, content: &[u8]) -> Result<(), ImportError> {
        self.is_over = true;
        self.progress.add(self.size);
        let End { n_errors, n_long } = self.parsed(content)?;
        if n_errors > 0 {
            self.warnings.push(Oddity::ErrorCells(n_errors));
        }
        if n_long > 0 {
            self.warnings.push(Oddity::LongNumbers(n_long));
        }
        Ok(())
    }
}

impl Pieces for Workbook<'_> {
    fn next(&mut self) -> Result<Option<Piece>, ImportError> {
        const MOST: usize = 1 << 20;
        let mut batch = Batch::default();
        while !self.is_over && batch.n_bytes() < MOST {
            let frame = self.frame()?;
            match frame.letter {
                b'R' => self.row(&frame.content, &mut batch)?,
                b'E' => self.end(&frame.content)?,
                _ => return Err(self.refused(&frame.content, None)),
            }
        }
        Ok((!batch.is_empty()).then_some(Piece::Rows(padded(&batch))))
    }

    fn warnings(&mut self) -> Vec<Warning> {
        let file = self.content.name();
        let warning = |oddity| Warning { file: file.to_owned(), line: None, oddity };
        std::mem::take(&mut self.warnings).into_iter().map(warning).collect()
    }
}

/// The same rows, all as wide as the widest: empty cells at the end of a row are not written into a workbook.
fn padded(batch: &Batch) -> Batch {
    /// A cell that stands far off makes no table of that width.
    const MOST: usize = 2_000;
    let width = batch.rows().map(|row| row.len()).max().unwrap_or(0).min(MOST);
    let mut padded = Batch::default();
    for row in batch.rows() {
        row.iter().for_each(|cell| padded.cell(cell));
        (row.len()..width).for_each(|_| padded.end_cell());
        padded.end_row(row.line());
    }
    padded
}

impl Drop for Workbook<'_> {
    fn drop(&mut self) {
        // It may have ended already.
        self.child.kill().ok();
        self.child.wait().ok();
    }
}

/// Starts the process, gives it the workbook, and listens.
fn start(mut input: Box<dyn Read + Send>, sheet: Option<&str>) -> io::Result<(Child, Receiver<Frame>)> {
    let program = match PROGRAM.get() {
        Some(program) => program.clone(),
        None => std::env::current_exe()?,
    };
    let mut command = Command::new(program);
    command.arg(READER).args(sheet);
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn()?;
    let (stdin, stdout) = (child.stdin.take(), child.stdout.take());
    let (Some(mut stdin), Some(stdout)) = (stdin, stdout) else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    let feed = move || {
        // A process that has ended takes nothing more; that is found out by listening.
        io::copy(&mut input, &mut stdin).and_then(|_| stdin.flush()).ok();
    };
    thread::Builder::new().name("workbook in".to_owned()).spawn(feed)?;
    let (send, frames) = sync_channel(64);
    let listen = move || {
        let mut reader = BufReader::with_capacity(1 << 16, stdout);
        while let Ok(Some(frame)) = read_frame(&mut reader) {
            if send.send(frame).is_err() {
                break;
            }
        }
    };
    thread::Builder::new().name("workbook out".to_owned()).spawn(listen)?;
    Ok((child, frames))
}

fn read_frame(reader: &mut impl Read) -> io::Result<Option<Frame>> {
    let mut head = [0; 5];
    reader.read_exact(&mut head)?;
    let length = u32::from_le_bytes([head[1], head[2], head[3], head[4]]);
    if length > MOST_FRAME {
        return Ok(None);
    }
    let mut content = Vec::new();
    reader.take(u64::from(length)).read_to_end(&mut content)?;
    Ok((content.len() as u64 == u64::from(length)).then_some(Frame { letter: head[0], content }))
}
