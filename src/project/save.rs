use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use atomic_write_file::AtomicWriteFile;

use super::{FileState, OpenError, Project, read, write};

/// The largest file that can be an agreement.
const MOST_BYTES: u64 = 16 << 20;

/// Why a file was not opened or saved. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The operating system says no.
    #[error("{error}: {path}")]
    Io {
        /// Which file.
        path: PathBuf,
        /// What it says.
        error: io::Error,
    },
    /// The file is too large to be an agreement.
    #[error("larger than 16 MB: {path}")]
    TooLarge {
        /// Which file.
        path: PathBuf,
    },
    /// The file is not text.
    #[error("not a text file: {path}")]
    NotText {
        /// Which file.
        path: PathBuf,
    },
    /// The file is no agreement.
    #[error("{error}: {path}")]
    NotAnAgreement {
        /// Which file.
        path: PathBuf,
        /// Why.
        error: OpenError,
    },
    /// Somebody else has changed the file since it was opened or saved here. It is still as they left it.
    #[error("changed by somebody else since it was opened: {path}")]
    ChangedOnDisk {
        /// Which file.
        path: PathBuf,
    },
    /// The new file is there, but the disk does not confirm that it would survive a power cut.
    #[error("{error}; the new file is there, but the disk does not confirm it: {path}")]
    NotConfirmed {
        /// Which file.
        path: PathBuf,
        /// What the operating system says.
        error: io::Error,
    },
    /// What would be written cannot be read back. The old file is still there.
    #[error("what would be written cannot be read back: {path}")]
    NotReadBack {
        /// Which file.
        path: PathBuf,
    },
}

/// Opens an agreement file.
///
/// # Errors
/// It cannot be read, or is no agreement.
pub fn open(path: &Path) -> Result<Project, SaveError> {
    open_as_it_is(path).map(|(project, _)| project)
}

/// Opens an agreement file, and says what it holds, to see later whether somebody else has changed it.
///
/// # Errors
/// It cannot be read, or is no agreement.
pub fn open_as_it_is(path: &Path) -> Result<(Project, FileState), SaveError> {
    let io = |error| SaveError::Io { path: path.to_owned(), error };
    let file = std::fs::File::open(path).map_err(io)?;
    let metadata = file.metadata().map_err(io)?;
    if metadata.is_dir() {
        return Err(io(io::ErrorKind::IsADirectory.into()));
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1).read_to_end(&mut bytes).map_err(io)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(SaveError::TooLarge { path: path.to_owned() });
    }
    let state = FileState::of(&bytes);
    let text = String::from_utf8(bytes).map_err(|_not_utf8| SaveError::NotText { path: path.to_owned() })?;
    let project = read(&text).map_err(|error| SaveError::NotAnAgreement { path: path.to_owned(), error })?;
    Ok((project, state))
}

/// What may be saved over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Whatever is there: somebody chose the file.
    Anything,
    /// Only what was read or written last; a file that is gone is made again.
    Only(FileState),
}

/// Saves an agreement file: all of it, or nothing. Returns what the file holds then.
///
/// The text is read back and compared before it takes the place of the old file, which stays beside it as
/// [`previous`] version. What earlier attempts have left half-written beside it is swept.
///
/// # Errors
/// It cannot be written, or holds something else than may be saved over. The old file is still there.
pub fn save(project: &Project, path: &Path, over: Over) -> Result<FileState, SaveError> {
    let text = write(project);
    if read(&text).as_ref() != Ok(project) {
        return Err(SaveError::NotReadBack { path: path.to_owned() });
    }
    // A pipe has nothing to be kept, and reading it would wait for ever.
    let is_file = std::fs::metadata(path).is_ok_and(|it| it.is_file());
    let old = if is_file { std::fs::read(path).ok() } else { None };
    let old = old.filter(|old| old.as_slice() != text.as_bytes());
    if let Some(old) = &old {
        if matches!(over, Over::Only(known) if FileState::of(old) != known) {
            return Err(SaveError::ChangedOnDisk { path: path.to_owned() });
        }
        write_atomically(&previous(path), old)?;
    }
    sweep(path);
    match write_atomically(path, text.as_bytes()) {
        Err(SaveError::Io { path, error })
            if std::fs::read(&path).is_ok_and(|there| there == text.as_bytes()) && old.is_some() =>
        {
            Err(SaveError::NotConfirmed { path, error })
        }
        written => written.map(|()| FileState::of(text.as_bytes())),
    }
}

/// Where the version before the last save is kept: `pilot.previous.ron` beside `pilot.ron`.
pub fn previous(path: &Path) -> PathBuf {
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    path.with_extension(if ending.is_empty() { "previous".to_owned() } else { format!("previous.{ending}") })
}

/// Removes what writers that were killed have left beside a file: `.pilot.ron.` and six letters, not younger than a minute.
fn sweep(path: &Path) {
    const YOUNG: Duration = Duration::from_mins(1);
    let (Some(folder), Some(name)) = (path.parent(), path.file_name()) else { return };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let beginning = format!(".{}.", name.to_string_lossy());
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let name = entry.file_name().to_string_lossy().into_owned();
        let rest = name.strip_prefix(&beginning).unwrap_or_default();
        let is_left = rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let age = entry.metadata().and_then(|it| it.modified()).ok().and_then(|it| it.elapsed().ok());
        if is_left && age.is_some_and(|age| age > YOUNG) {
            std::fs::remove_file(entry.path()).ok();
        }
    }
}

/// Writes a file: all of it, synced to the disk, or nothing. Symbolic links are followed.
///
/// # Errors
/// It cannot be written. The old file is still there.
pub fn write_atomically(path: &Path, bytes: &[u8]) -> Result<(), SaveError> {
    write_atomically_with(path, |file| file.write_all(bytes))
}

/// Writes a file as `write` writes it: all of it, synced to the disk, or nothing. What is no ordinary file, such as a
/// pipe, is written to directly.
///
/// # Errors
/// It cannot be written. The old file is still there.
pub fn write_atomically_with(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> Result<(), SaveError> {
    let io = |error| SaveError::Io { path: path.to_owned(), error };
    let target = std::fs::canonicalize(path).unwrap_or_else(|_not_there_yet| path.to_owned());
    let there = std::fs::metadata(&target).ok();
    if there.as_ref().is_some_and(std::fs::Metadata::is_dir) {
        return Err(io(io::ErrorKind::IsADirectory.into()));
    }
    if there.is_some_and(|it| !it.is_file()) {
        let mut file = std::fs::OpenOptions::new().write(true).open(&target).map_err(io)?;
        return write(&mut file).map_err(io);
    }
    let mut file = AtomicWriteFile::open(&target).map_err(io)?;
    let mut buffered = io::BufWriter::with_capacity(1 << 16, &mut file);
    write(&mut buffered).and_then(|()| buffered.flush()).map_err(io)?;
    drop(buffered);
    file.commit().map_err(io)
}
