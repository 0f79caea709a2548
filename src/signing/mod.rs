//! Signatures that anybody can check, for ever and without a network.
//!
//! `envelope.rs` is the form of a signed text, `statement.rs` what stands in it, `key.rs` the keys and how a passphrase locks them,
//! `sign.rs` makes signatures, `verify.rs` says what is wrong with those of a document, and `due.rs` what is due on a day.

mod due;
mod envelope;
mod key;
mod sign;
mod statement;
mod verify;

pub use self::due::{Due, due};
pub use self::envelope::EnvelopeError;
pub use self::key::{KeyError, LockedKey, SigningKey};
pub use self::sign::{Signer, SigningError, Terms, sign, withdraw};
pub use self::statement::{SIGNATURE_TYPE, Statement, WITHDRAWAL_TYPE, WithdrawalStatement};
pub use self::verify::{At, Fault, Flaw, sound, sound_status, statements, verify};
