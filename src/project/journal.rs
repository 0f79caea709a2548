//! What is being edited, kept on the disk while it is edited: after a crash or a power cut it is still there.
//!
//! A journal is one file for each running window, locked while that runs. It only grows: each entry is the whole agreement, with
//! its length and a check sum before it, so that what was not written to its end is seen. The last whole entry counts.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::{Project, read, write};
use crate::fields::Timestamp;

/// Beyond this a journal begins anew.
const MOST_BYTES: u64 = 8 << 20;
/// The first bytes of an entry.
const MARK: [u8; 4] = *b"ACJ1";
/// The mark, the length and the check sum.
const HEAD: usize = 16;

/// An agreement as it was at some moment, and the file that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The agreement file that was open, if there was one.
    pub path: Option<PathBuf>,
    /// What that file held when it was read or written last.
    pub file: Option<FileState>,
    /// When it was kept.
    pub at: Timestamp,
    /// The agreement with its sources.
    pub project: Project,
}

/// What a file holds, as far as one has to know to see that it changed: the SHA-256 of its bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileState([u8; 32]);

impl FileState {
    /// That of some bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// That of a file; `None` if it cannot be read, as when it is gone.
    pub fn of_file(path: &Path) -> Option<Self> {
        fs::read(path).ok().map(|bytes| Self::of(&bytes))
    }
}

/// An entry as it is written.
#[derive(Serialize, Deserialize)]
struct Entry {
    path: Option<PathBuf>,
    file: Option<FileState>,
    at: i64,
    text: String,
}

/// A journal that is being written.
#[derive(Debug)]
pub struct Journal {
    folder: PathBuf,
    path: PathBuf,
    file: File,
}

/// A journal that nobody writes any more, with what it holds.
#[derive(Debug)]
pub struct LeftBehind {
    path: PathBuf,
    /// Held so that no other window offers the same.
    _lock: File,
    /// What was being edited.
    pub kept: Kept,
}

impl Journal {
    /// Begins a journal in a folder, which is made if it is not there. `name` is one that no other window has.
    ///
    /// # Errors
    /// The folder or the file cannot be made.
    pub fn begin(folder: &Path, name: &str) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let path = folder.join(format!("{name}.journal"));
        let file = OpenOptions::new().append(true).create_new(true).open(&path)?;
        match file.try_lock() {
            // Where the system knows no locks, two windows may offer the same.
            Ok(()) | Err(TryLockError::WouldBlock) => {}
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
            Err(TryLockError::Error(error)) => return Err(error),
        }
        Ok(Self { folder: folder.to_owned(), path, file })
    }

    /// Writes an entry, and has it on the disk when it returns.
    ///
    /// # Errors
    /// The disk is full, or gone. What was kept before is still there.
    pub fn keep(&mut self, kept: &Kept) -> io::Result<()> {
        let entry =
            Entry { path: kept.path.clone(), file: kept.file, at: kept.at.0, text: write(&kept.project) };
        let payload = serde_json::to_vec(&entry).map_err(io::Error::other)?;
        if self.file.metadata()?.len() > MOST_BYTES {
            self.begin_anew(&payload)?;
        } else {
            self.append(&payload)?;
        }
        self.file.sync_data()
    }

    /// Forgets everything: the agreement is saved.
    ///
    /// # Errors
    /// The disk is gone.
    pub fn clear(&mut self) -> io::Result<()> {
        self.file.set_len(0)?;
        self.file.sync_data()
    }

    /// Ends the journal: there is nothing to be kept.
    pub fn end(self) {
        // What stays behind is empty, and swept by the next one.
        self.file.set_len(0).ok();
        fs::remove_file(&self.path).ok();
    }

    fn append(&mut self, payload: &[u8]) -> io::Result<()> {
        let length = u32::try_from(payload.len()).map_err(io::Error::other)?;
        let mut bytes = Vec::with_capacity(HEAD + payload.len());
        bytes.extend(MARK);
        bytes.extend(length.to_le_bytes());
        bytes.extend(&Sha256::digest(payload)[..8]);
        bytes.extend(payload);
        let before = self.file.metadata()?.len();
        self.file.write_all(&bytes).inspect_err(|_| {
            // Half an entry would hide those after it.
            self.file.set_len(before).ok();
        })
    }

    /// Puts a journal with one entry in the place of a long one, which stays until the new one is on the disk.
    fn begin_anew(&mut self, payload: &[u8]) -> io::Result<()> {
        let old = self.path.clone();
        let stem = old.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let mut new = Self::begin(&self.folder, &format!("{stem}+"))?;
        new.append(payload)?;
        new.file.sync_data()?;
        *self = new;
        fs::remove_file(old)
    }
}

impl LeftBehind {
    /// The journals in a folder that nobody writes any more and that hold something, the newest last. Those without a whole entry
    /// are swept.
    pub fn in_folder(folder: &Path) -> Vec<Self> {
        let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
        let paths = entries.filter_map(|entry| Some(entry.ok()?.path()));
        let journals = paths.filter(|path| path.extension().is_some_and(|it| it == "journal"));
        let mut found: Vec<Self> = journals.filter_map(Self::at).collect();
        found.sort_by_key(|it| (it.kept.at, std::cmp::Reverse(it.path.clone())));
        found
    }

    fn at(path: PathBuf) -> Option<Self> {
        let mut lock = OpenOptions::new().read(true).append(true).open(&path).ok()?;
        if matches!(lock.try_lock(), Err(TryLockError::WouldBlock)) {
            return None;
        }
        let mut bytes = Vec::new();
        lock.read_to_end(&mut bytes).ok()?;
        let Some(payload) = last_payload(&bytes) else {
            fs::remove_file(&path).ok();
            return None;
        };
        // What a later version of Accord wrote stays for that.
        Some(Self { path, _lock: lock, kept: kept_in(payload)? })
    }

    /// Forgets what it holds.
    pub fn forget(self) {
        fs::remove_file(&self.path).ok();
    }
}

/// What the last whole entry holds.
fn last_payload(mut bytes: &[u8]) -> Option<&[u8]> {
    let mut last = None;
    while let Some((payload, rest)) = first_entry(bytes) {
        (last, bytes) = (Some(payload), rest);
    }
    last
}

fn kept_in(payload: &[u8]) -> Option<Kept> {
    let entry: Entry = serde_json::from_slice(payload).ok()?;
    let project = read(&entry.text).ok()?;
    Some(Kept { path: entry.path, file: entry.file, at: Timestamp(entry.at), project })
}

fn first_entry(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let (head, rest) = bytes.split_at_checked(HEAD)?;
    let length = u32::from_le_bytes(head[4..8].try_into().ok()?);
    let (payload, rest) = rest.split_at_checked(usize::try_from(length).ok()?)?;
    let is_whole = head[..4] == MARK && head[8..] == Sha256::digest(payload)[..8];
    is_whole.then_some((payload, rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Agreement, Document};

    fn kept(threshold: i32) -> Kept {
        let mut agreement = Agreement::nameless();
        agreement.mql.threshold = threshold;
        let project = Project { document: Document::unsigned(agreement), sources: None };
        Kept { path: None, file: None, at: Timestamp(i64::from(threshold)), project }
    }

    fn last_entry(bytes: &[u8]) -> Option<Kept> {
        kept_in(last_payload(bytes)?)
    }

    fn thresholds(folder: &Path) -> Vec<i32> {
        let found = LeftBehind::in_folder(folder);
        found.iter().map(|it| it.kept.project.document.agreement.mql.threshold).collect()
    }

    #[test]
    fn what_was_kept_last_is_there_after_a_crash() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::begin(folder.path(), "a").unwrap();
        journal.keep(&kept(51)).unwrap();
        journal.keep(&kept(52)).unwrap();
        // Somebody still writes it.
        assert!(thresholds(folder.path()).is_empty());
        drop(journal);
        assert_eq!(thresholds(folder.path()), [52]);
    }

    #[test]
    fn an_entry_that_was_cut_off_anywhere_hides_none_before_it() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::begin(folder.path(), "a").unwrap();
        journal.keep(&kept(51)).unwrap();
        let first = journal.file.metadata().unwrap().len();
        journal.keep(&kept(52)).unwrap();
        drop(journal);
        let path = folder.path().join("a.journal");
        let bytes = fs::read(&path).unwrap();
        for n in usize::try_from(first).unwrap()..bytes.len() {
            assert_eq!(last_entry(&bytes[..n]), Some(kept(51)), "{n}");
        }
        for n in 0..bytes.len() {
            let mut broken = bytes.clone();
            broken[n] ^= 0x10;
            let found = last_entry(&broken);
            assert!([None, Some(kept(51)), Some(kept(52))].contains(&found), "{n}: {found:?}");
        }
    }

    #[test]
    fn a_long_journal_begins_anew_and_a_saved_one_is_empty() {
        let folder = tempfile::tempdir().unwrap();
        let mut journal = Journal::begin(folder.path(), "a").unwrap();
        journal.file.write_all(&vec![0; 9 << 20]).unwrap();
        journal.keep(&kept(53)).unwrap();
        assert!(journal.file.metadata().unwrap().len() < 10_000);
        journal.clear().unwrap();
        journal.keep(&kept(54)).unwrap();
        drop(journal);
        assert_eq!(thresholds(folder.path()), [54]);
        let journal = Journal::begin(folder.path(), "b").unwrap();
        journal.end();
        LeftBehind::in_folder(folder.path()).into_iter().for_each(LeftBehind::forget);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
