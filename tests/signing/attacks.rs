//! What somebody with an editor could try: each is found, and none makes an agreement.

use std::sync::Arc;

use accord::agreement::{Document, Edit, Envelope, Figures, Signature, SigningRules, Status, Version};
use accord::fields::Timestamp;
use accord::signing::{
    At, EnvelopeError, Fault, Flaw, Signer, SigningKey, Terms, sign, sound_status, verify, withdraw,
};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::made::{agreement, jörg, key, member_key, mina, sign_both, signature, two_versions};

fn flaws(document: &Document) -> Vec<Flaw> {
    verify(document).into_iter().map(|it| it.flaw).collect()
}

/// Changes a version, and puts its seal right again as a forger would.
fn with_version(document: &Document, n: usize, change: impl FnOnce(&mut Version)) -> Document {
    let mut changed = document.clone();
    let version = Arc::make_mut(&mut changed.versions[n]);
    change(version);
    version.seal = version.expected_seal();
    changed
}

/// A document in which sales alone has to sign still, with the signature that sales would give.
fn half_signed() -> (Document, Signature) {
    let mut document = Document::unsigned(agreement());
    Edit::Sign(signature(&document, &mina(), &key(1), 1)).apply(&mut document).unwrap();
    let of_sales = signature(&document, &jörg(), &key(2), 1);
    (document, of_sales)
}

/// What `verify` says of a signature that was changed.
#[track_caller]
fn forged(change: impl FnOnce(&mut Signature, &mut Envelope)) -> Flaw {
    let (mut document, mut signature) = half_signed();
    let mut envelope = signature.envelope.take().unwrap();
    change(&mut signature, &mut envelope);
    signature.envelope = Some(envelope);
    Edit::Sign(signature).apply(&mut document).unwrap();
    assert_ne!(sound_status(&document), Status::Agreed);
    *flaws(&document).first().unwrap()
}

#[test]
fn a_forged_signature_fails() {
    use EnvelopeError::{Forged, Form, OtherKey, OtherType};
    let other_key = SigningKey::of_seed([9; 32]).public().to_string();
    let of_mina = signature(&Document::unsigned(agreement()), &mina(), &key(1), 1).envelope.unwrap();
    assert_eq!(forged(|_, it| it.payload_type.push('x')), Flaw::Envelope(OtherType));
    assert_eq!(forged(|_, it| it.signatures.clear()), Flaw::Envelope(Form));
    assert_eq!(forged(|_, it| it.signatures.push(it.signatures[0].clone())), Flaw::Envelope(Form));
    assert_eq!(forged(|_, it| it.signatures[0].keyid = other_key), Flaw::Envelope(OtherKey));
    assert_eq!(forged(|_, it| it.signatures[0].keyid.clear()), Flaw::Envelope(OtherKey));
    assert_eq!(forged(|_, it| it.signatures[0].sig = STANDARD.encode([0; 64])), Flaw::Envelope(Forged));
    let sig = of_mina.signatures[0].sig.clone();
    assert_eq!(forged(|_, it| it.signatures[0].sig = sig), Flaw::Envelope(Forged));
    assert_eq!(forged(|_, it| *it = of_mina.clone()), Flaw::Envelope(OtherKey));
}

#[test]
fn a_truncated_or_re_encoded_signature_fails() {
    use EnvelopeError::{Forged, Form};
    assert_eq!(forged(|_, it| it.payload.truncate(it.payload.len() - 4)), Flaw::Envelope(Forged));
    assert_eq!(forged(|_, it| it.payload.clear()), Flaw::Envelope(Forged));
    assert_eq!(forged(|_, it| it.payload.push('\n')), Flaw::Envelope(Form));
    assert_eq!(forged(|_, it| it.signatures[0].sig.truncate(84)), Flaw::Envelope(Form));
    let unpadded = |it: &mut Envelope| {
        it.signatures[0].sig = it.signatures[0].sig.trim_end_matches('=').to_owned();
    };
    assert_eq!(forged(|_, it| unpadded(it)), Flaw::Envelope(Form));
    // The same statement with other spaces, and with its fields in another order.
    let spaced = |it: &mut Envelope| {
        let payload = STANDARD.decode(&it.payload).unwrap();
        let value: serde_json::Value = serde_json::from_slice(&payload).unwrap();
        it.payload = STANDARD.encode(serde_json::to_vec_pretty(&value).unwrap());
    };
    assert_eq!(forged(|_, it| spaced(it)), Flaw::Envelope(Forged));
}

#[test]
fn what_is_shown_of_a_signature_is_what_was_signed() {
    assert_eq!(forged(|it, _| it.signed_at = Timestamp(0)), Flaw::Differs);
    assert_eq!(forged(|it, _| it.reason = "another".to_owned()), Flaw::Differs);
    let reserved = accord::agreement::Meaning::WithReservation("none".to_owned());
    assert_eq!(forged(|it, _| it.meaning = reserved), Flaw::Differs);
    assert_eq!(forged(|it, _| it.name = "Somebody".to_owned()), Flaw::UnknownKey);
    assert_eq!(forged(|it, _| it.party = mina().party), Flaw::UnknownKey);
    let other = Document::unsigned(agreement()).agreement.without_names().fingerprint();
    assert_eq!(forged(|it, _| it.fingerprint = other), Flaw::Differs);
}

#[test]
fn a_signature_for_an_earlier_place_in_the_chain_cannot_be_used_again() {
    let first = two_versions().versions[0].signatures.clone();
    let mut document = two_versions();
    Edit::SetThreshold(50).apply(&mut document).unwrap();
    for old in first {
        Edit::Sign(old).apply(&mut document).unwrap();
    }
    assert!(flaws(&document).contains(&Flaw::Replayed));
    assert_ne!(sound_status(&document), Status::Agreed);
    // Nor as a withdrawal, nor a withdrawal as a signature.
    let (member, key) = (jörg(), key(2));
    let signer = Signer { member: &member, key: &key, now: Timestamp(1_782_900_000) };
    let mut withdrawal = withdraw(&document, signer, "").unwrap();
    withdrawal.envelope =
        document.signatures.iter().find(|it| it.name == member.name).unwrap().envelope.clone();
    let mut sound = two_versions();
    sound.withdrawals.push(Arc::new(withdrawal));
    assert_eq!(flaws(&sound), [Flaw::Envelope(EnvelopeError::OtherType)]);
    assert_eq!(sound_status(&sound), Status::Agreed, "a false withdrawal takes nothing back");
}

#[test]
fn versions_that_are_changed_removed_or_re_ordered_are_found() {
    let document = two_versions();
    let content = with_version(&document, 0, |it| it.agreement.mql.threshold = 51);
    assert!(flaws(&content).contains(&Flaw::Content));
    let also_fingerprint = with_version(&document, 0, |it| {
        it.agreement.mql.threshold = 51;
        it.fingerprint = it.agreement.fingerprint();
    });
    assert!(flaws(&also_fingerprint).contains(&Flaw::OtherContent));
    assert!(flaws(&also_fingerprint).contains(&Flaw::Chain), "its seal is another one now");
    let author = with_version(&document, 1, |it| it.author.name = "Somebody".to_owned());
    assert_eq!(flaws(&author), [Flaw::Seal]);
    let reason = with_version(&document, 1, |it| it.reason.clear());
    assert_eq!(flaws(&reason), [Flaw::Seal]);
    let unsigned = with_version(&document, 1, |it| {
        it.signatures.pop();
    });
    assert!(flaws(&unsigned).iter().any(|it| matches!(it, Flaw::TooFew { n: 0, needed: 1, .. })));
    let mut swapped = document.clone();
    swapped.versions.swap(0, 1);
    assert!(flaws(&swapped).contains(&Flaw::Chain));
    let mut beheaded = document.clone();
    beheaded.versions.remove(0);
    assert_eq!(flaws(&beheaded), [Flaw::Chain]);
    let mut cut = document.clone();
    cut.versions.pop();
    assert!(flaws(&cut).contains(&Flaw::Agreed));
    let mut agreed = document;
    Arc::make_mut(agreed.agreed.as_mut().unwrap()).mql.threshold = 64;
    assert_eq!(verify(&agreed), [Fault { at: At::Now, of: None, flaw: Flaw::Agreed }]);
}

/// Somebody who has no key writes a version of their own, with keys of their own, or with none.
#[test]
fn keys_cannot_be_put_in_the_place_of_others() {
    let mut with_new_keys = two_versions();
    let (false_mina, false_jörg) = (key(11), key(12));
    let mut rules = with_new_keys.agreement.signing.clone();
    rules.keys = vec![member_key(&mina(), &false_mina), member_key(&jörg(), &false_jörg)];
    Edit::SetSigning(rules).apply(&mut with_new_keys).unwrap();
    for (member, key) in [(mina(), &false_mina), (jörg(), &false_jörg)] {
        let forged = signature(&with_new_keys, &member, key, 3);
        Edit::Sign(forged).apply(&mut with_new_keys).unwrap();
    }
    assert_eq!(with_new_keys.versions.len(), 3);
    let expected = [Flaw::NotHandedOver(mina().party), Flaw::NotHandedOver(jörg().party)];
    assert_eq!(flaws(&with_new_keys), expected);
    let mut without = two_versions();
    Edit::SetSigning(SigningRules::default()).apply(&mut without).unwrap();
    for member in [mina(), jörg()] {
        let fingerprint = without.agreement.fingerprint();
        let by_name = Signature::by_name(member.party, &member.name, Timestamp(1_790_000_000), fingerprint);
        Edit::Sign(by_name).apply(&mut without).unwrap();
    }
    assert_eq!(flaws(&without), expected);
    // Who has a key can add another.
    let mut handed_over = two_versions();
    let mut rules = handed_over.agreement.signing.clone();
    let third = accord::agreement::Member { name: "Third".to_owned(), ..jörg() };
    rules.keys.push(member_key(&third, &key(3)));
    Edit::SetSigning(rules).apply(&mut handed_over).unwrap();
    sign_both(&mut handed_over, 3);
    assert_eq!(flaws(&handed_over), []);
}

#[test]
fn signers_of_one_version_saw_the_same_figures_on_the_same_history() {
    let mut document = Document::unsigned(agreement());
    for (member, key, mqls) in [(mina(), key(1), 412), (jörg(), key(2), 413)] {
        let signer = Signer { member: &member, key: &key, now: Timestamp(i64::from(member.party as u8)) };
        let figures = Some(Figures { mqls, ..Figures::default() });
        let terms = Terms { history: Some("h".to_owned()), figures, ..Terms::default() };
        let signature = sign(&document, signer, terms).unwrap();
        Edit::Sign(signature).apply(&mut document).unwrap();
    }
    assert_eq!(verify(&document), [Fault { at: At::Version(1), of: None, flaw: Flaw::Figures }]);
}
