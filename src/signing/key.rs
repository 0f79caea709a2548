use argon2::{Algorithm, Argon2, Params, Version};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use ed25519_dalek::Signer as _;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::agreement::{Member, PublicKey};

/// Bytes of memory, in units of 1,024, and rounds that a guess at a passphrase takes: what RFC 9106 gives for machines with little
/// memory.
const MEMORY: u32 = 64 << 10;
const ROUNDS: u32 = 3;
/// No file may ask for more, or opening one could take all memory.
const MOST_MEMORY: u32 = 1 << 20;
const MOST_ROUNDS: u32 = 20;

/// A key that signs, in memory. It is wiped when it is no longer needed.
pub struct SigningKey(ed25519_dalek::SigningKey);

/// A key that a passphrase locks, as it is kept in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LockedKey {
    /// The version of this form.
    pub accord_key: u32,
    /// Whose it is.
    pub member: Member,
    /// The public half.
    pub public: PublicKey,
    /// Memory that opening takes, in units of 1,024 bytes (Argon2id).
    memory: u32,
    /// Rounds that opening takes (Argon2id).
    rounds: u32,
    /// What keeps equal passphrases from having equal keys, in base 64.
    salt: String,
    /// The number that is used once (XChaCha20-Poly1305), in base 64.
    nonce: String,
    /// The locked secret, in base 64.
    secret: String,
}

/// Why a key cannot be made or used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// The passphrase is shorter than [`LockedKey::LEAST_LETTERS`].
    #[error("the passphrase is too short")]
    ShortPassphrase,
    /// It is another passphrase, or somebody has changed the file.
    #[error("another passphrase, or a file that was changed")]
    Locked,
    /// The file is of a later version, or no key at all.
    #[error("not a key file that this version knows")]
    Form,
}

impl SigningKey {
    /// The key of 32 bytes of chance.
    pub fn of_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&Zeroizing::new(seed)))
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey::of_bytes(self.0.verifying_key().to_bytes())
    }

    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The key as it is kept, locked by a passphrase. `salt` and `nonce` are chance, and new every time.
    ///
    /// # Errors
    /// The passphrase is too short.
    pub fn lock(
        &self,
        member: Member,
        passphrase: &str,
        (salt, nonce): ([u8; 16], [u8; 24]),
    ) -> Result<LockedKey, KeyError> {
        if passphrase.chars().count() < LockedKey::LEAST_LETTERS {
            return Err(KeyError::ShortPassphrase);
        }
        let mut locked = LockedKey {
            accord_key: LockedKey::FORM,
            member,
            public: self.public(),
            memory: MEMORY,
            rounds: ROUNDS,
            salt: STANDARD.encode(salt),
            nonce: STANDARD.encode(nonce),
            secret: String::new(),
        };
        let seed = Zeroizing::new(self.0.to_bytes());
        let message = Payload { msg: seed.as_slice(), aad: &locked.head() };
        let secret = locked.cipher(passphrase)?.encrypt(&XNonce::from(nonce), message);
        locked.secret = STANDARD.encode(secret.map_err(|_too_long| KeyError::Form)?);
        Ok(locked)
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("SigningKey").field(&self.public()).finish()
    }
}

impl LockedKey {
    /// The version of the form of key files.
    pub const FORM: u32 = 1;

    /// The fewest letters that a passphrase has.
    pub const LEAST_LETTERS: usize = 10;

    /// The key, if that is the passphrase.
    ///
    /// # Errors
    /// The passphrase is another one, or the file was changed or is of a later version.
    pub fn unlock(&self, passphrase: &str) -> Result<SigningKey, KeyError> {
        if self.accord_key != Self::FORM {
            return Err(KeyError::Form);
        }
        let nonce: [u8; 24] = bytes(&self.nonce)?;
        let secret = STANDARD.decode(&self.secret).map_err(|_no_base_64| KeyError::Form)?;
        let message = Payload { msg: &secret, aad: &self.head() };
        let seed = self.cipher(passphrase)?.decrypt(&XNonce::from(nonce), message);
        let seed = Zeroizing::new(seed.map_err(|_other| KeyError::Locked)?);
        let seed: [u8; 32] = seed.as_slice().try_into().map_err(|_other_length| KeyError::Form)?;
        let key = SigningKey::of_seed(seed);
        if key.public() == self.public { Ok(key) } else { Err(KeyError::Locked) }
    }

    /// What is locked with the secret, so that nobody can change whose key it is.
    fn head(&self) -> Vec<u8> {
        let head = (self.accord_key, &self.member, &self.public, self.memory, self.rounds);
        serde_json_canonicalizer::to_vec(&head).unwrap_or_default()
    }

    fn cipher(&self, passphrase: &str) -> Result<XChaCha20Poly1305, KeyError> {
        if self.memory > MOST_MEMORY || self.rounds > MOST_ROUNDS {
            return Err(KeyError::Form);
        }
        let salt: [u8; 16] = bytes(&self.salt)?;
        let params = Params::new(self.memory, self.rounds, 1, Some(32)).map_err(|_odd| KeyError::Form)?;
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        let mut key = Zeroizing::new([0; 32]);
        let passphrase = crate::fields::text::nfc(passphrase);
        argon
            .hash_password_into(passphrase.as_bytes(), &salt, key.as_mut())
            .map_err(|_odd| KeyError::Form)?;
        XChaCha20Poly1305::new_from_slice(key.as_ref()).map_err(|_other_length| KeyError::Form)
    }
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N], KeyError> {
    let bytes = STANDARD.decode(text).map_err(|_no_base_64| KeyError::Form)?;
    bytes.try_into().map_err(|_other_length| KeyError::Form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::Party;

    fn member() -> Member {
        Member { party: Party::Sales, name: "김민수".to_owned() }
    }

    /// RFC 8032, 7.1, test 1.
    #[test]
    fn a_seed_gives_the_public_key_of_the_standard() {
        let seed = [
            0x9d, 0x61, 0xb1, 0x9d, 0xef, 0xfd, 0x5a, 0x60, 0xba, 0x84, 0x4a, 0xf4, 0x92, 0xec, 0x2c, 0xc4,
            0x44, 0x49, 0xc5, 0x69, 0x7b, 0x32, 0x69, 0x19, 0x70, 0x3b, 0xac, 0x03, 0x1c, 0xae, 0x7f, 0x60,
        ];
        let expected = "ed25519:d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a";
        assert_eq!(SigningKey::of_seed(seed).public().to_string(), expected);
    }

    #[test]
    fn a_passphrase_opens_what_it_locked_and_nothing_else_does() {
        let key = SigningKey::of_seed([7; 32]);
        assert_eq!(key.lock(member(), "short", ([1; 16], [2; 24])), Err(KeyError::ShortPassphrase));
        let locked = key.lock(member(), "correct horse", ([1; 16], [2; 24])).unwrap();
        assert_eq!(locked.unlock("correct horse").unwrap().public(), key.public());
        assert_eq!(locked.unlock("correct  horse").unwrap_err(), KeyError::Locked);
        let renamed = LockedKey { member: Member { name: "Lee".to_owned(), ..member() }, ..locked.clone() };
        assert_eq!(renamed.unlock("correct horse").unwrap_err(), KeyError::Locked);
        let greedy = LockedKey { memory: u32::MAX, ..locked.clone() };
        assert_eq!(greedy.unlock("correct horse").unwrap_err(), KeyError::Form);
        let later = LockedKey { accord_key: 2, ..locked };
        assert_eq!(later.unlock("correct horse").unwrap_err(), KeyError::Form);
    }

    /// Keyboards write `é` as one sign or as two.
    #[test]
    fn a_passphrase_is_the_same_however_its_letters_are_put_together() {
        let key = SigningKey::of_seed([7; 32]);
        let locked = key.lock(member(), "caf\u{e9} au lait", ([1; 16], [2; 24])).unwrap();
        assert_eq!(locked.unlock("cafe\u{301} au lait").unwrap().public(), key.public());
    }
}
