use super::statement::{SIGNATURE_TYPE, Statement, WITHDRAWAL_TYPE, WithdrawalStatement};
use super::{SigningKey, envelope, statement};
use crate::agreement::{Document, Figures, Fingerprint, Meaning, Member, Signature, Withdrawal};
use crate::fields::{Timestamp, text};

/// Somebody with a key.
#[derive(Clone, Copy, Debug)]
pub struct Signer<'a> {
    /// Who, and for whom.
    pub member: &'a Member,
    /// The key, which the agreement lists as theirs.
    pub key: &'a SigningKey,
    /// What time it is.
    pub now: Timestamp,
}

/// What a signer says beside the agreement itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms {
    /// With which meaning.
    pub meaning: Meaning,
    /// Why.
    pub reason: String,
    /// The fingerprint of the histories that it was judged on, if there were any.
    pub history: Option<String>,
    /// The figures that are on the screen.
    pub figures: Option<Figures>,
}

/// Why somebody cannot sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SigningError {
    /// The agreement does not list the key as that of the signer.
    #[error("the agreement does not list the key as that of the signer")]
    UnknownKey,
    /// A number is too large to be written so that every program reads it as it is.
    #[error("a number is too large to be signed")]
    TooLarge,
}

/// A signature with a proof under a document as it is. Putting it there is [`crate::agreement::Edit::Sign`].
///
/// # Errors
/// The agreement does not list the key as that of the signer, or has a number that cannot be signed.
pub fn sign(document: &Document, signer: Signer<'_>, terms: Terms) -> Result<Signature, SigningError> {
    let (member, fingerprint) = known(document, signer)?;
    let reservation = match terms.meaning {
        Meaning::WithReservation(words) => Meaning::WithReservation(tidy(&words)),
        meaning => meaning,
    };
    let stated = Statement {
        agreement: document.agreement.clone(),
        fingerprint,
        signer: member.clone(),
        meaning: reservation.clone(),
        reason: tidy(&terms.reason),
        signed_at: signer.now,
        previous: document.predecessor(),
        history: terms.history,
        figures: terms.figures,
    };
    let payload = statement::write(&stated);
    if statement::read::<Statement>(&payload).as_ref() != Ok(&stated) {
        return Err(SigningError::TooLarge);
    }
    Ok(Signature {
        party: member.party,
        name: member.name,
        signed_at: signer.now,
        fingerprint,
        meaning: reservation,
        reason: stated.reason,
        envelope: Some(envelope::seal(SIGNATURE_TYPE, &payload, signer.key)),
    })
}

/// A withdrawal with a proof of what somebody signed. Putting it on record is [`crate::agreement::Edit::TakeBack`].
///
/// # Errors
/// The agreement does not list the key as that of the signer.
pub fn withdraw(document: &Document, signer: Signer<'_>, reason: &str) -> Result<Withdrawal, SigningError> {
    let (by, fingerprint) = known(document, signer)?;
    let stated =
        WithdrawalStatement { fingerprint, signer: by.clone(), reason: tidy(reason), at: signer.now };
    let envelope = envelope::seal(WITHDRAWAL_TYPE, &statement::write(&stated), signer.key);
    Ok(Withdrawal { by, at: signer.now, reason: stated.reason, fingerprint, envelope: Some(envelope) })
}

/// The signer and the fingerprint of what there is to sign, if the agreement knows the key.
fn known(document: &Document, signer: Signer<'_>) -> Result<(Member, Fingerprint), SigningError> {
    let Member { party, ref name } = *signer.member;
    let name = tidy(name);
    let agreement = &document.agreement;
    if agreement.signing.key_of(party, &name) != Some(&signer.key.public()) {
        return Err(SigningError::UnknownKey);
    }
    Ok((Member { party, name }, agreement.fingerprint()))
}

fn tidy(typed: &str) -> String {
    text::nfc(typed.trim()).into_owned()
}
