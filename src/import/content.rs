//! Where the bytes of a source come from.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::ImportError;
use super::formats::HEAD;

/// Where a source comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// Several files with the same columns, one after the other.
    Files(Vec<PathBuf>),
    /// Bytes in memory, with a name to show.
    Memory {
        /// What it is called.
        name: String,
        /// The content.
        bytes: Arc<[u8]>,
    },
}

impl Input {
    /// The name to show: that of the file, without its folder; of several, that of the first.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => file_name(path),
            Self::Files(paths) => paths.first().map(|path| file_name(path)).unwrap_or_default(),
            Self::Memory { name, .. } => name.clone(),
        }
    }

    /// Files: one, or several with the same columns.
    pub fn of(mut paths: Vec<PathBuf>) -> Self {
        match (paths.len(), paths.pop()) {
            (1, Some(path)) => Self::File(path),
            (_, last) => Self::Files(paths.into_iter().chain(last).collect()),
        }
    }

    /// The paths, if it is files.
    pub fn paths(&self) -> &[PathBuf] {
        match self {
            Self::File(path) => std::slice::from_ref(path),
            Self::Files(paths) => paths,
            Self::Memory { .. } => &[],
        }
    }

    /// How many bytes it has, as far as that is known before it is read.
    pub(super) fn n_bytes(&self) -> u64 {
        match self {
            Self::Memory { bytes, .. } => bytes.len() as u64,
            Self::File(_) | Self::Files(_) => {
                self.paths().iter().filter_map(|path| Some(std::fs::metadata(path).ok()?.len())).sum()
            }
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
        let content = Content { name: self.name(), bytes: Bytes::File(path.clone()) };
        content.read()?.0.read_to_end(&mut bytes).map_err(|error| content.unreadable(error))?;
        Ok(Self::Memory { name: self.name(), bytes: bytes.into() })
    }

    /// What is to be read, one file after the other.
    pub(super) fn contents(&self) -> Vec<Content> {
        match self {
            Self::Memory { name, bytes } => {
                vec![Content { name: name.clone(), bytes: Bytes::Memory(Arc::clone(bytes)) }]
            }
            Self::File(_) | Self::Files(_) => {
                let of_file =
                    |path: &PathBuf| Content { name: file_name(path), bytes: Bytes::File(path.clone()) };
                self.paths().iter().map(of_file).collect()
            }
        }
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// A file, or what stands for one.
#[derive(Clone, Debug)]
pub(super) struct Content {
    name: String,
    bytes: Bytes,
}

#[derive(Clone, Debug)]
enum Bytes {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

impl Content {
    /// The name to show.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Opens it; also how many bytes there are.
    pub(super) fn read(&self) -> Result<(Box<dyn Read + Send>, u64), ImportError> {
        match &self.bytes {
            Bytes::File(path) => {
                let unreadable = |error| ImportError::Unreadable { path: path.clone(), error };
                let file = File::open(path).map_err(unreadable)?;
                let metadata = file.metadata().map_err(unreadable)?;
                if metadata.is_dir() {
                    return Err(unreadable(io::ErrorKind::IsADirectory.into()));
                }
                Ok((Box::new(file), metadata.len()))
            }
            Bytes::Memory(bytes) => Ok((Box::new(io::Cursor::new(Arc::clone(bytes))), bytes.len() as u64)),
        }
    }

    /// How it begins.
    pub(super) fn head(&self) -> Result<Vec<u8>, ImportError> {
        let mut head = Vec::new();
        let (reader, _) = self.read()?;
        reader.take(HEAD as u64).read_to_end(&mut head).map_err(|error| self.unreadable(error))?;
        Ok(head)
    }

    /// An error while reading it.
    pub(super) fn unreadable(&self, error: io::Error) -> ImportError {
        let path = match &self.bytes {
            Bytes::File(path) => path.clone(),
            Bytes::Memory(_) => self.name.clone().into(),
        };
        ImportError::Unreadable { path, error }
    }
}
