//! The keys of the people who sign on this machine: one file each, in the folder of the user's settings.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use atomic_write_file::{AtomicWriteFile, OpenOptions};

use super::SaveError;
use crate::agreement::{Fingerprint, Member};
use crate::signing::{KeyError, LockedKey, SigningKey};

/// The largest file that can be a key.
const MOST_BYTES: u64 = 1 << 16;
const ENDING: &str = "accord-key";

/// Why a key was not made, found or unlocked.
#[derive(Debug, thiserror::Error)]
pub enum KeyFileError {
    /// The key itself.
    #[error("{error}: {path}")]
    Key {
        /// Its file.
        path: PathBuf,
        /// Why.
        error: KeyError,
    },
    /// The file.
    #[error(transparent)]
    File(#[from] SaveError),
    /// There is a key of that person already; it is not written over.
    #[error("there is a key already: {path}")]
    Exists {
        /// Its file.
        path: PathBuf,
    },
    /// The system gives no random numbers.
    #[error("no random numbers: {error}")]
    NoChance {
        /// What it says.
        error: getrandom::Error,
    },
}

/// Makes a key for somebody and keeps it in a folder, locked by a passphrase and readable by its owner only.
///
/// # Errors
/// There is one already, the passphrase is too short, or the file cannot be written.
pub fn generate_key(folder: &Path, member: &Member, passphrase: &str) -> Result<LockedKey, KeyFileError> {
    let member = Member { name: crate::fields::text::nfc(member.name.trim()).into_owned(), ..member.clone() };
    let path = key_path(folder, &member);
    if path.exists() {
        return Err(KeyFileError::Exists { path });
    }
    let key = SigningKey::of_seed(chance()?);
    let locked = key.lock(member, passphrase, (chance()?, chance()?));
    let locked = locked.map_err(|error| KeyFileError::Key { path: path.clone(), error })?;
    let mut text = serde_json::to_string_pretty(&locked).unwrap_or_default();
    text.push('\n');
    fs::create_dir_all(folder).map_err(|error| io(folder, error))?;
    write_private(&path, text.as_bytes()).map_err(|error| io(&path, error))?;
    Ok(locked)
}

/// The keys in a folder, by party and name, and the files beside them that look like keys and are none. A folder that is not there
/// has none.
pub fn keys_in(folder: &Path) -> (Vec<LockedKey>, Vec<PathBuf>) {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let files = entries.map(|it| it.path()).filter(|it| it.extension().is_some_and(|it| it == ENDING));
    let (mut keys, mut others) = (Vec::new(), Vec::new());
    for path in files {
        match read_key(&path) {
            Ok(key) => keys.push(key),
            Err(_unreadable) => others.push(path),
        }
    }
    keys.sort_by(|a, b| (a.member.party, &a.member.name).cmp(&(b.member.party, &b.member.name)));
    others.sort();
    (keys, others)
}

/// Somebody's key, unlocked.
///
/// # Errors
/// There is none in the folder, it cannot be read, or the passphrase is another one.
pub fn unlock_key(folder: &Path, member: &Member, passphrase: &str) -> Result<SigningKey, KeyFileError> {
    let path = key_path(folder, member);
    let locked = read_key(&path)?;
    locked.unlock(passphrase).map_err(|error| KeyFileError::Key { path, error })
}

/// The file of somebody's key. Names can have letters that files cannot, so the file is called by their check sum.
pub fn key_path(folder: &Path, member: &Member) -> PathBuf {
    let sum = Fingerprint::of(member).short();
    folder.join(format!("{}-{sum}.{ENDING}", member.party.key()))
}

fn read_key(path: &Path) -> Result<LockedKey, KeyFileError> {
    if fs::metadata(path).map_err(|error| io(path, error))?.len() > MOST_BYTES {
        return Err(SaveError::TooLarge { path: path.to_owned() }.into());
    }
    let bytes = fs::read(path).map_err(|error| io(path, error))?;
    let form = |_no_key| KeyFileError::Key { path: path.to_owned(), error: KeyError::Form };
    serde_json::from_slice(&bytes).map_err(form)
}

fn io(path: &Path, error: std::io::Error) -> KeyFileError {
    KeyFileError::File(SaveError::Io { path: path.to_owned(), error })
}

/// Bytes that nobody can foresee.
fn chance<const N: usize>() -> Result<[u8; N], KeyFileError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| KeyFileError::NoChance { error })?;
    Ok(bytes)
}

/// Writes a file, all of it or nothing, that only its owner can read.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut options = AtomicWriteFile::options();
    for_owner_only(&mut options);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.commit()
}

#[cfg(unix)]
fn for_owner_only(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt as _;
    options.mode(0o600);
}

/// Elsewhere, the folder of the user's settings is closed to others.
#[cfg(not(unix))]
fn for_owner_only(_: &mut OpenOptions) {}
