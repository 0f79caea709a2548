//! Where the bytes of a source come from.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::formats::HEAD;
use super::packed::{self, Archive, Entry, ReadSeek};
use super::{ImportError, ImportProgress, Trouble};

/// What has to be unpacked as a whole may have so many bytes.
const MOST_UNPACKED: u64 = 512 << 20;

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

    /// What is to be read, one file after the other: files that are packed, one by one.
    pub(super) fn contents(&self) -> Result<Vec<Content>, ImportError> {
        let packed = match self {
            Self::Memory { name, bytes } => {
                vec![Content { name: name.clone(), bytes: Bytes::Memory(Arc::clone(bytes)) }]
            }
            Self::File(_) | Self::Files(_) => {
                let of_file =
                    |path: &PathBuf| Content { name: file_name(path), bytes: Bytes::File(path.clone()) };
                self.paths().iter().map(of_file).collect()
            }
        };
        let mut contents = Vec::new();
        for content in packed {
            contents.extend(content.unpacked()?);
        }
        Ok(contents)
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
    Gzip(Box<Content>),
    Zipped(Box<Content>, Entry),
}

/// A whole file, for those who have to read it from several places.
#[derive(Clone, Debug)]
pub(super) enum Whole {
    File(PathBuf),
    Memory(Arc<[u8]>),
}

impl Content {
    /// The name to show.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Opens it; also how many bytes there are, as far as that can be known before.
    pub(super) fn read(&self) -> Result<(Box<dyn Read + Send>, u64), ImportError> {
        match &self.bytes {
            Bytes::File(path) => {
                let (file, size) = self.open(path)?;
                Ok((Box::new(file), size))
            }
            Bytes::Memory(bytes) => Ok((Box::new(io::Cursor::new(Arc::clone(bytes))), bytes.len() as u64)),
            Bytes::Gzip(packed) => {
                let (reader, size) = packed.read()?;
                Ok((Box::new(packed::gunzipped(reader)), size))
            }
            Bytes::Zipped(archive, entry) => {
                let reader = packed::unzipped(archive.seekable()?, entry);
                Ok((Box::new(reader.map_err(|error| self.unreadable(error))?), entry.size))
            }
        }
    }

    fn open(&self, path: &Path) -> Result<(File, u64), ImportError> {
        let file = File::open(path).map_err(|error| self.unreadable(error))?;
        let metadata = file.metadata().map_err(|error| self.unreadable(error))?;
        if metadata.is_dir() {
            return Err(self.unreadable(io::ErrorKind::IsADirectory.into()));
        }
        Ok((file, metadata.len()))
    }

    /// Opens it to be read from any place.
    fn seekable(&self) -> Result<Box<dyn ReadSeek>, ImportError> {
        match self.whole()? {
            Whole::File(path) => Ok(Box::new(self.open(&path)?.0)),
            Whole::Memory(bytes) => Ok(Box::new(io::Cursor::new(bytes))),
        }
    }

    /// All of it at once, where that is possible: on the disk, or in memory.
    pub(super) fn whole(&self) -> Result<Whole, ImportError> {
        match &self.bytes {
            Bytes::File(path) => Ok(Whole::File(path.clone())),
            Bytes::Memory(bytes) => Ok(Whole::Memory(Arc::clone(bytes))),
            Bytes::Gzip(_) | Bytes::Zipped(..) => {
                let bytes = self.bytes(self.read()?.0, MOST_UNPACKED, Trouble::LargePacked)?;
                Ok(Whole::Memory(bytes.into()))
            }
        }
    }

    /// All its bytes, if there are no more than `most`.
    pub(super) fn all(&self, most: u64, progress: &ImportProgress) -> Result<Vec<u8>, ImportError> {
        let (reader, size) = self.read()?;
        progress.expect(size);
        let bytes = self.bytes(reader, most, Trouble::TooHeavy)?;
        progress.add(size);
        Ok(bytes)
    }

    fn bytes(&self, reader: impl Read, most: u64, too_many: Trouble) -> Result<Vec<u8>, ImportError> {
        let mut bytes = Vec::new();
        reader.take(most + 1).read_to_end(&mut bytes).map_err(|error| self.unreadable(error))?;
        if bytes.len() as u64 > most {
            return Err(self.trouble(too_many));
        }
        Ok(bytes)
    }

    /// The files that are packed in it; itself, if none are.
    fn unpacked(self) -> Result<Vec<Self>, ImportError> {
        // Folders and what is missing are told of when they are read.
        if matches!(&self.bytes, Bytes::File(path) if !path.is_file()) {
            return Ok(vec![self]);
        }
        let head = self.head()?;
        if packed::is_gzip(&head) {
            return Ok(vec![self.gunzipped()?]);
        }
        if !packed::is_zip(&head) {
            return Ok(vec![self]);
        }
        let archive = packed::look_into(self.seekable()?).map_err(|trouble| self.trouble(trouble))?;
        let Archive::Files(entries) = archive else { return Ok(vec![self]) };
        let archive = Box::new(self);
        let mut contents = Vec::new();
        for entry in entries {
            let name = entry.name.clone();
            let content = Self { name, bytes: Bytes::Zipped(archive.clone(), entry) };
            let head = content.head()?;
            if packed::is_gzip(&head) {
                contents.push(content.gunzipped()?);
            } else {
                content.refuse_archive(&head)?;
                contents.push(content);
            }
        }
        Ok(contents)
    }

    fn gunzipped(self) -> Result<Self, ImportError> {
        let name = self.name.strip_suffix(".gz").unwrap_or(&self.name).to_owned();
        let content = Self { name, bytes: Bytes::Gzip(Box::new(self)) };
        let head = content.head()?;
        if packed::is_gzip(&head) {
            return Err(content.trouble(Trouble::Nested));
        }
        content.refuse_archive(&head)?;
        Ok(content)
    }

    /// Archives may not hold archives, unless those are workbooks.
    fn refuse_archive(&self, head: &[u8]) -> Result<(), ImportError> {
        if !packed::is_zip(head) {
            return Ok(());
        }
        match packed::look_into(self.seekable()?).map_err(|trouble| self.trouble(trouble))? {
            Archive::Workbook => Ok(()),
            Archive::Files(_) => Err(self.trouble(Trouble::Nested)),
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
        if let Some(trouble) = packed::trouble_in(&error) {
            return self.trouble(trouble);
        }
        let path = match &self.bytes {
            Bytes::File(path) => path.clone(),
            Bytes::Memory(_) => self.name.clone().into(),
            Bytes::Gzip(packed) | Bytes::Zipped(packed, _) => return packed.unreadable(error),
        };
        ImportError::Unreadable { path, error }
    }

    /// Why it cannot be used.
    pub(super) fn trouble(&self, trouble: Trouble) -> ImportError {
        ImportError::Unusable { name: self.name.clone(), trouble }
    }
}
