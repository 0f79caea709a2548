//! Why a file was not opened or saved, in words.

use super::{KeyFileError, OpenError, SaveError};
use crate::language::{Arg, Language};
use crate::signing::{KeyError, LockedKey};

impl Language {
    /// Why a file was not opened or saved, and what to do.
    pub fn save_error(&self, error: &SaveError) -> String {
        let shown = |path: &std::path::Path| Arg::from(path.display().to_string());
        match error {
            SaveError::Io { path, error } => {
                self.say("file-io", &[("path", shown(path)), ("error", error.to_string().into())])
            }
            SaveError::TooLarge { path } => self.say("file-too-large", &[("path", shown(path))]),
            SaveError::NotText { path } => self.say("file-not-text", &[("path", shown(path))]),
            SaveError::NotAnAgreement { path, error } => {
                let args = [("path", shown(path)), ("error", self.open_error(error).into())];
                self.say("file-no-agreement", &args)
            }
            SaveError::ChangedOnDisk { path } => self.say("file-changed", &[("path", shown(path))]),
            SaveError::NotConfirmed { path, error } => {
                let args = [("path", shown(path)), ("error", error.to_string().into())];
                self.say("file-not-confirmed", &args)
            }
            SaveError::NotReadBack { path } => self.say("file-not-read-back", &[("path", shown(path))]),
        }
    }

    /// Why a key was not made, found or unlocked.
    pub fn key_file_error(&self, error: &KeyFileError) -> String {
        let shown = |path: &std::path::Path| Arg::from(path.display().to_string());
        match error {
            KeyFileError::File(error) => self.save_error(error),
            KeyFileError::Exists { path } => self.say("key-exists", &[("path", shown(path))]),
            KeyFileError::NoChance { error } => {
                self.say("key-no-chance", &[("error", error.to_string().into())])
            }
            KeyFileError::Key { error: KeyError::ShortPassphrase, .. } => {
                self.say("key-short-passphrase", &[("n", LockedKey::LEAST_LETTERS.into())])
            }
            KeyFileError::Key { path, error: KeyError::Locked } => {
                self.say("key-locked", &[("path", shown(path))])
            }
            KeyFileError::Key { path, error: KeyError::Form } => {
                self.say("key-form", &[("path", shown(path))])
            }
        }
    }

    /// Why a text is not an agreement.
    pub fn open_error(&self, error: &OpenError) -> String {
        match error {
            OpenError::Newer { version } => self.say("open-newer", &[("version", (*version).into())]),
            OpenError::Unparsable { at, message } => {
                let args =
                    [("line", Arg::from(at.line)), ("column", at.column.into()), ("message", message.into())];
                self.say("open-unparsable", &args)
            }
            OpenError::Malformed { agreement, malformed } => {
                let all: Vec<String> = malformed.iter().map(|it| self.malformed(agreement, it)).collect();
                all.join(" ")
            }
        }
    }
}
