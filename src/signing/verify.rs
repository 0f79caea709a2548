use std::collections::BTreeSet;

use super::EnvelopeError;
use super::envelope::{open, payload_unchecked};
use super::statement::{SIGNATURE_TYPE, Statement, WITHDRAWAL_TYPE, WithdrawalStatement, read};
use crate::agreement::{
    Agreement, Document, Fingerprint, Member, Party, Signature, Status, Version, Withdrawal,
};

/// Something in a document that is not as it was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: At,
    /// Whose signature or withdrawal it is about, if it is about one.
    pub of: Option<Member>,
    /// What is wrong.
    pub flaw: Flaw,
}

/// A place in a document that can be at fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// A version, counted from 1.
    Version(usize),
    /// The agreement as it is, and the signatures under it.
    Now,
}

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// The content of a version is not that of its fingerprint.
    Content,
    /// A version does not follow the one before it.
    Chain,
    /// Author, time, reason or signatures of a version were changed.
    Seal,
    /// What stands as agreed last is not what the last version has.
    Agreed,
    /// Not as many of a party have signed a version as must.
    TooFew {
        /// Which party.
        party: Party,
        /// How many sound signatures there are.
        n: usize,
        /// How many there must be.
        needed: usize,
    },
    /// Nobody whose key the version before lists has signed for a party, so its keys may have been put there by anybody.
    NotHandedOver(Party),
    /// Two signers saw different figures on the same history.
    Figures,
    /// A signature was given for other content than that under which it stands.
    OtherContent,
    /// The agreement lists no key of the signer.
    UnknownKey,
    /// The envelope proves nothing.
    Envelope(EnvelopeError),
    /// What is shown of a signature is not what was signed.
    Differs,
    /// A signature was given to follow another version.
    Replayed,
}

/// Everything in a document that is not as it was signed: signatures, chain and figures. Empty for a sound one.
///
/// A signature by name only proves nothing and so has no faults; where a party has keys, it does not count.
pub fn verify(document: &Document) -> Vec<Fault> {
    let mut found = Vec::new();
    let mut before: Option<&Version> = None;
    for (n, version) in document.versions.iter().enumerate() {
        let at = At::Version(n + 1);
        let flaws = of_version(version, before);
        found.extend(flaws.into_iter().map(|(of, flaw)| Fault { at, of, flaw }));
        before = Some(version);
    }
    if before.is_some_and(|last| document.agreed.as_deref() != Some(&last.agreement)) {
        found.push(Fault { at: At::Now, of: None, flaw: Flaw::Agreed });
    }
    let is_kept = |signature: &&Signature| {
        document.versions.iter().any(|version| version.signatures.contains(signature))
    };
    for signature in document.signatures.iter().filter(|it| !is_kept(it)) {
        if let Err(flaw) = of_current(document, signature) {
            found.push(Fault { at: At::Now, of: Some(signer(signature)), flaw });
        }
    }
    for withdrawal in &document.withdrawals {
        if let Err(flaw) = of_withdrawal(document, withdrawal) {
            found.push(Fault { at: At::Now, of: Some(withdrawal.by.clone()), flaw });
        }
    }
    found
}

/// Whether the content as it is has been agreed, by signatures that are sound. [`Document::status`] believes what the file says.
pub fn sound_status(document: &Document) -> Status {
    let has_key = document.signatures.iter().any(|it| !it.is_by_name_only());
    if has_key || !document.withdrawals.is_empty() { sound(document).status() } else { document.status() }
}

/// The document with those signatures alone that are given for it as it is and are sound, and without false withdrawals.
pub fn sound(document: &Document) -> Document {
    let fingerprint = document.agreement.fingerprint();
    let mut sound = document.clone();
    sound.signatures.retain(|it| it.fingerprint == fingerprint && of_current(document, it).is_ok());
    sound.withdrawals.retain(|it| it.fingerprint == fingerprint && of_withdrawal(document, it).is_ok());
    sound
}

/// What was stated under a version, by signatures that are sound: with which figures on the screen, and on which history.
pub fn statements(version: &Version) -> Vec<Statement> {
    let stated = |it: &Signature| stated(it, &version.agreement, version.before).ok().flatten();
    version.signatures.iter().filter_map(stated).collect()
}

fn signer(signature: &Signature) -> Member {
    Member { party: signature.party, name: signature.name.clone() }
}

/// What is wrong with a version, and with which signature under it.
fn of_version(version: &Version, before: Option<&Version>) -> Vec<(Option<Member>, Flaw)> {
    let mut found = Vec::new();
    let whole = [
        (version.agreement.fingerprint() != version.fingerprint, Flaw::Content),
        (version.before != before.map(|it| it.seal), Flaw::Chain),
        (version.seal != version.expected_seal() || !is_completed(version), Flaw::Seal),
    ];
    found.extend(whole.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, flaw)| (None, flaw)));
    let mut sound = Vec::new();
    let mut statements = Vec::new();
    for signature in &version.signatures {
        match stated(signature, &version.agreement, version.before) {
            Ok(statement) => {
                sound.push(signature);
                statements.extend(statement);
            }
            Err(flaw) => found.push((Some(signer(signature)), flaw)),
        }
    }
    if do_figures_differ(&statements) {
        found.push((None, Flaw::Figures));
    }
    for party in Party::ALL {
        found.extend(of_party(version, before, &sound, party).map(|flaw| (None, flaw)));
    }
    found
}

/// Whether author, time and reason are those of the signature that completed the version.
fn is_completed(version: &Version) -> bool {
    Version::completing(&version.signatures).is_some_and(|last| {
        version.author == signer(last) && version.made_at == last.signed_at && version.reason == last.reason
    })
}

/// What is wrong with the signatures of a party under a version.
fn of_party<'a>(
    version: &'a Version,
    before: Option<&'a Version>,
    sound: &[&Signature],
    party: Party,
) -> impl Iterator<Item = Flaw> {
    let rules = &version.agreement.signing;
    let counts = |it: &&&Signature| {
        it.party == party && it.meaning.counts() && !(rules.has_keys(party) && it.is_by_name_only())
    };
    let of_party: Vec<&&Signature> = sound.iter().filter(counts).collect();
    let names: BTreeSet<&str> = of_party.iter().map(|it| it.name.as_str()).collect();
    let (n, needed) = (names.len(), rules.needed_of(party) as usize);
    let too_few = (n < needed).then_some(Flaw::TooFew { party, n, needed });
    let old = before.map(|it| &it.agreement.signing);
    let was_guarded = old.is_some_and(|it| it.has_keys(party) && it.needed_of(party) > 0);
    let is_old_key = |id: &str| {
        old.is_some_and(|it| it.keys.iter().any(|key| key.party == party && key.key.to_string() == id))
    };
    let is_handed_over = of_party.iter().any(|it| {
        it.envelope.iter().flat_map(|envelope| &envelope.signatures).any(|one| is_old_key(&one.keyid))
    });
    let not_handed_over = (was_guarded && !is_handed_over).then_some(Flaw::NotHandedOver(party));
    too_few.into_iter().chain(not_handed_over)
}

/// Whether two signers name the same history and other figures.
fn do_figures_differ(statements: &[Statement]) -> bool {
    statements.iter().enumerate().any(|(n, one)| {
        let same_history = |it: &&Statement| one.history.is_some() && it.history == one.history;
        statements[n + 1..].iter().filter(same_history).any(|it| it.figures != one.figures)
    })
}

/// What is stated by a signature under that agreement, which follows that version; none if it is by name only.
fn stated(
    signature: &Signature,
    agreement: &Agreement,
    previous: Option<Fingerprint>,
) -> Result<Option<Statement>, Flaw> {
    if signature.fingerprint != agreement.fingerprint() {
        return Err(Flaw::OtherContent);
    }
    let statement = proven(signature, agreement)?;
    match &statement {
        Some(it) if it.previous != previous => Err(Flaw::Replayed),
        _ => Ok(statement),
    }
}

/// What is stated by a signature under that agreement, whichever version it follows.
fn proven(signature: &Signature, agreement: &Agreement) -> Result<Option<Statement>, Flaw> {
    let Some(envelope) = &signature.envelope else { return Ok(None) };
    let key = agreement.signing.key_of(signature.party, &signature.name).ok_or(Flaw::UnknownKey)?;
    let payload = open(envelope, SIGNATURE_TYPE, key).map_err(Flaw::Envelope)?;
    let statement: Statement = read(&payload).map_err(Flaw::Envelope)?;
    let is_shown = statement.agreement == *agreement
        && statement.fingerprint == signature.fingerprint
        && statement.fingerprint == statement.agreement.fingerprint()
        && statement.signer == signer(signature)
        && statement.meaning == signature.meaning
        && statement.reason == signature.reason
        && statement.signed_at == signature.signed_at;
    if is_shown { Ok(Some(statement)) } else { Err(Flaw::Differs) }
}

/// A signature under the document as it is, or one that has lapsed.
fn of_current(document: &Document, signature: &Signature) -> Result<(), Flaw> {
    if signature.fingerprint == document.agreement.fingerprint() {
        return stated(signature, &document.agreement, document.predecessor()).map(|_| ());
    }
    let Some(envelope) = &signature.envelope else { return Ok(()) };
    // What it was given for is gone from the document, but stands in the envelope.
    let payload = payload_unchecked(envelope).map_err(Flaw::Envelope)?;
    let statement: Statement = read(&payload).map_err(Flaw::Envelope)?;
    proven(signature, &statement.agreement).map(|_| ())
}

/// A withdrawal. The key is one that the content listed which was signed, or, where that is gone, the content as it is.
fn of_withdrawal(document: &Document, withdrawal: &Withdrawal) -> Result<(), Flaw> {
    let Some(envelope) = &withdrawal.envelope else { return Ok(()) };
    let version = document.versions.iter().find(|it| it.fingerprint == withdrawal.fingerprint);
    let agreement = version.map_or(&document.agreement, |it| &it.agreement);
    let Member { party, name } = &withdrawal.by;
    let key = agreement.signing.key_of(*party, name).ok_or(Flaw::UnknownKey)?;
    let payload = open(envelope, WITHDRAWAL_TYPE, key).map_err(Flaw::Envelope)?;
    let shown = WithdrawalStatement {
        fingerprint: withdrawal.fingerprint,
        signer: withdrawal.by.clone(),
        reason: withdrawal.reason.clone(),
        at: withdrawal.at,
    };
    let statement: WithdrawalStatement = read(&payload).map_err(Flaw::Envelope)?;
    if statement == shown { Ok(()) } else { Err(Flaw::Differs) }
}
