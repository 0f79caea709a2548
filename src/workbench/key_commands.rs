//! What can be done with keys. Opening one takes a while on purpose, so that happens in the background.

use std::fmt;
use std::path::{Path, PathBuf};

use zeroize::Zeroizing;

use super::agreement_commands::kept_as;
use super::{Command, Level, Workbench};
use crate::agreement::checks::Severity;
use crate::agreement::{Edit, Meaning, Member, MemberKey, Party, Signature, Withdrawal};
use crate::project::{KeyFileError, generate_key, key_path, keys_in, unlock_key};
use crate::signing::{LockedKey, Signer, SigningError, Terms, sign, withdraw};

/// A passphrase on its way. It is wiped when it is no longer needed, and never shown.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// What somebody typed, which is taken from where it stood.
    pub fn take(typed: &mut String) -> Self {
        Self(Zeroizing::new(std::mem::take(typed)))
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

/// What a key was used for.
pub(super) enum Used {
    Made(LockedKey),
    Signed(Box<Signature>),
    TookBack(Box<Withdrawal>),
}

/// Why a key could not be used.
#[derive(Debug, thiserror::Error)]
pub(super) enum KeyProblem {
    #[error(transparent)]
    File(#[from] KeyFileError),
    #[error(transparent)]
    Signing(#[from] SigningError),
}

impl Workbench {
    /// The keys on this machine.
    pub fn keys(&self) -> &[LockedKey] {
        &self.keys
    }

    /// Whether a key is being made or opened.
    pub fn is_using_key(&self) -> bool {
        self.jobs.is_using_key()
    }

    /// Whether keys can be kept on this machine.
    pub fn keeps_keys(&self) -> bool {
        self.surroundings.keys.is_some()
    }

    /// Whether the key that the agreement lists for somebody is on this machine.
    pub fn has_key_of(&self, party: Party, name: &str) -> bool {
        let listed = self.agreement().signing.key_of(party, name);
        self.keys.iter().any(|it| {
            (it.member.party, it.member.name.as_str()) == (party, name) && listed == Some(&it.public)
        })
    }

    /// The keys on this machine that the agreement does not list, of a party.
    pub fn unlisted_keys(&self, party: Party) -> impl Iterator<Item = &LockedKey> {
        let of_party = move |it: &&LockedKey| it.member.party == party;
        self.keys.iter().filter(of_party).filter(move |it| !self.has_key_of(party, &it.member.name))
    }

    /// Looks for keys on this machine.
    pub(super) fn find_keys(&mut self) {
        let folder = self.surroundings.keys.as_deref();
        self.keys = folder.map(|folder| keys_in(folder).0).unwrap_or_default();
    }

    /// Runs a command on keys and signatures, or hands it back.
    pub(super) fn run_on_keys(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::MakeKey { member, passphrase } => self.make_key(&member, passphrase),
            Command::ListKey(member) => {
                let found = self.keys.iter().find(|it| it.member == member).cloned();
                if let Some(key) = found {
                    self.list_key(&key);
                }
            }
            Command::SignAs { member, meaning, reason, passphrase } => {
                self.sign_as(&member, meaning, &reason, passphrase);
            }
            Command::TakeBack { member, reason, passphrase } => {
                self.take_back_signature(&member, &reason, passphrase);
            }
            other => return Some(other),
        }
        None
    }

    fn make_key(&mut self, member: &Member, passphrase: Passphrase) {
        let Some((folder, member)) = self.keeper_of_key(member) else { return };
        self.jobs.use_key(move || Ok(Used::Made(generate_key(&folder, &member, &passphrase.0)?)));
    }

    /// The folder of keys, and somebody as they go on record; tells the user if there is none.
    fn keeper_of_key(&mut self, member: &Member) -> Option<(PathBuf, Member)> {
        let folder = self.surroundings.keys.clone();
        let name = kept_as(&member.name);
        let id = if folder.is_none() { "notice-no-keys" } else { "notice-no-name" };
        let found = folder.zip(name);
        if found.is_none() {
            let text = self.language.text(id);
            self.notify(Level::Error, text);
        }
        found.map(|(folder, name)| (folder, Member { party: member.party, name }))
    }

    /// Puts a key among those that the agreement knows, in place of an earlier one of the same person.
    fn list_key(&mut self, key: &LockedKey) {
        let Member { party, name } = key.member.clone();
        let mut signing = self.agreement().signing.clone();
        signing.keys.retain(|it| (it.party, &it.name) != (party, &name));
        signing.keys.push(MemberKey { party, name, key: key.public });
        self.edit_at_once(Edit::SetSigning(signing));
    }

    /// Signs by name, or with a key if there is a passphrase to open it.
    pub(super) fn sign_as(
        &mut self,
        member: &Member,
        meaning: Meaning,
        reason: &str,
        passphrase: Option<Passphrase>,
    ) {
        if self.is_narrowed() {
            // What is signed are the figures of all leads.
            let text = self.language.text("notice-narrowed-sign");
            self.notify(Level::Error, text);
            return;
        }
        let is_blocked = self.findings().iter().any(|it| it.severity() == Severity::Blocking);
        let Some(name) = kept_as(&member.name).filter(|_| !is_blocked) else {
            let id = if is_blocked { "notice-not-signable" } else { "notice-no-name" };
            let text = self.language.text(id);
            self.notify(Level::Error, text);
            return;
        };
        self.end_gesture();
        let member = Member { party: member.party, name };
        self.preferences.remember_name(&member);
        let now = (self.surroundings.now)();
        let reason = kept_as(reason).unwrap_or_default();
        let Some(passphrase) = passphrase else {
            let plain = Signature::by_name(member.party, &member.name, now, self.agreement().fingerprint());
            self.edit_at_once(Edit::Sign(Signature { meaning, reason, ..plain }.normalised()));
            return;
        };
        let Some((folder, member)) = self.keeper_of_key(&member) else { return };
        let document = self.history.shared();
        let history = self.data.census().identity().map(str::to_owned);
        let terms = Terms { meaning, reason, history, figures: self.figures() };
        self.jobs.use_key(move || {
            let key = unlock_key(&folder, &member, &passphrase.0)?;
            Ok(Used::Signed(Box::new(sign(&document, Signer { member: &member, key: &key, now }, terms)?)))
        });
    }

    /// Puts on record that somebody does not stand by a signature any more.
    fn take_back_signature(&mut self, member: &Member, reason: &str, passphrase: Option<Passphrase>) {
        self.end_gesture();
        let (now, reason) = ((self.surroundings.now)(), kept_as(reason).unwrap_or_default());
        let Some(passphrase) = passphrase else {
            let fingerprint = self.agreement().fingerprint();
            let withdrawal = Withdrawal { by: member.clone(), at: now, reason, fingerprint, envelope: None };
            self.edit_at_once(Edit::TakeBack(withdrawal.normalised()));
            return;
        };
        let Some((folder, member)) = self.keeper_of_key(member) else { return };
        let document = self.history.shared();
        self.jobs.use_key(move || {
            let key = unlock_key(&folder, &member, &passphrase.0)?;
            let signer = Signer { member: &member, key: &key, now };
            Ok(Used::TookBack(Box::new(withdraw(&document, signer, &reason)?)))
        });
    }

    /// Says whose key was made, and where it is kept.
    fn tell_made(&mut self, member: &Member) {
        let folder = self.surroundings.keys.as_deref().unwrap_or(Path::new(""));
        let path = key_path(folder, member).display().to_string();
        let text = self.language.say("key-made", &[("name", (&member.name).into()), ("path", path.into())]);
        self.notify(Level::Info, text);
    }

    /// Takes in what a key was used for.
    pub(super) fn take_used(&mut self, used: Result<Used, KeyProblem>) {
        // What went wrong before is of no interest once it went well.
        if let Some(told) = self.key_trouble.take() {
            self.notices.retain(|it| it.text != told);
        }
        match used {
            Ok(Used::Made(key)) => {
                self.preferences.remember_name(&key.member);
                self.list_key(&key);
                self.tell_made(&key.member);
                self.keys.push(key);
            }
            Ok(Used::Signed(signature)) => self.edit_at_once(Edit::Sign(*signature)),
            Ok(Used::TookBack(withdrawal)) => self.edit_at_once(Edit::TakeBack(*withdrawal)),
            Err(problem) => {
                let text = match problem {
                    KeyProblem::File(error) => self.language.key_file_error(&error),
                    KeyProblem::Signing(error) => self.language.signing_error(error),
                };
                self.key_trouble = Some(text.clone());
                self.notify(Level::Error, text);
            }
        }
    }
}
