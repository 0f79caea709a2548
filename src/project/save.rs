use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};

use atomic_write_file::AtomicWriteFile;

use super::{OpenError, Project, read, write};

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
    let text = String::from_utf8(bytes).map_err(|_not_utf8| SaveError::NotText { path: path.to_owned() })?;
    read(&text).map_err(|error| SaveError::NotAnAgreement { path: path.to_owned(), error })
}

/// Saves an agreement file: all of it, or nothing.
///
/// The text is read back and compared before it takes the place of the old file.
///
/// # Errors
/// It cannot be written. The old file is still there.
pub fn save(project: &Project, path: &Path) -> Result<(), SaveError> {
    let text = write(project);
    if read(&text).as_ref() != Ok(project) {
        return Err(SaveError::NotReadBack { path: path.to_owned() });
    }
    write_atomically(path, text.as_bytes())
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
