//! How many signatures of whom are needed, and what may be listed.

use accord::agreement::{
    Agreement, Document, Edit, EditError, Malformed, Needed, Party, Place, Problem, Signature, SigningRules,
    Status, differences,
};
use accord::fields::{Date, Timestamp};
use accord::signing::{Signer, SigningError, Terms, sign, verify};

use crate::made::{agreement, jörg, key, member_key, mina, signature};

#[test]
fn an_agreement_that_says_nothing_of_signing_has_the_fingerprint_it_always_had() {
    let plain = Agreement::nameless();
    // Put down by hand after RFC 8785.
    let expected = r#"{"criteria":[],"id":"agreement","mql":{"threshold":50},"sal":{"requirements":[]},"sql":{"requirements":[]},"title":""}"#;
    assert_eq!(plain.canonical_json(), expected);
    assert_ne!(
        agreement().fingerprint(),
        Agreement { signing: SigningRules::default(), ..agreement() }.fingerprint()
    );
}

#[test]
fn one_of_marketing_and_one_of_sales_must_sign_where_nothing_else_is_said() {
    let rules = SigningRules::default();
    assert_eq!(Party::ALL.map(|party| rules.needed_of(party)), [1, 1, 0, 0]);
    let two_of_sales = Needed { party: Party::Sales, signatures: 2 };
    let rules = SigningRules { needed: vec![two_of_sales], ..rules };
    assert_eq!(Party::ALL.map(|party| rules.needed_of(party)), [0, 2, 0, 0]);
}

#[test]
fn two_people_of_a_party_are_two_and_one_who_signs_twice_is_one() {
    let mut document = Document::unsigned(Agreement::nameless());
    let needed = vec![Needed { party: Party::Sales, signatures: 2 }];
    Edit::SetSigning(SigningRules { needed, ..SigningRules::default() }).apply(&mut document).unwrap();
    let fingerprint = document.agreement.fingerprint();
    for (name, expected) in [("Lee", 0), ("Lee", 0), ("Kim", 1)] {
        let signature = Signature::by_name(Party::Sales, name, Timestamp(5), fingerprint);
        Edit::Sign(signature).apply(&mut document).unwrap();
        assert_eq!(document.versions.len(), expected, "{name}");
    }
    assert_eq!(document.signatures.len(), 2);
    assert_eq!(document.status(), Status::Agreed);
    assert_eq!(verify(&document), []);
}

#[test]
fn a_name_alone_does_not_sign_for_a_party_with_keys() {
    let mut document = Document::unsigned(agreement());
    Edit::Sign(signature(&document, &mina(), &key(1), 1)).apply(&mut document).unwrap();
    let by_name =
        Signature::by_name(Party::Sales, "Jörg Müller", Timestamp(5), document.agreement.fingerprint());
    assert!(by_name.is_by_name_only());
    Edit::Sign(by_name).apply(&mut document).unwrap();
    assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    assert!(document.versions.is_empty());
}

#[test]
fn only_the_owner_of_a_listed_key_can_sign() {
    let document = Document::unsigned(agreement());
    let refused = |member, key: &accord::signing::SigningKey| {
        let signer = Signer { member: &member, key, now: Timestamp(0) };
        sign(&document, signer, Terms::default()).unwrap_err()
    };
    assert_eq!(refused(mina(), &key(2)), SigningError::UnknownKey);
    assert_eq!(refused(jörg(), &key(1)), SigningError::UnknownKey);
    let other_party = accord::agreement::Member { party: Party::Sales, ..mina() };
    assert_eq!(refused(other_party, &key(1)), SigningError::UnknownKey);
}

/// Programs read numbers of JSON as 64-bit floats: beyond 2^53, two texts could say the same.
#[test]
fn numbers_that_programs_read_differently_are_not_signed() {
    let document = Document::unsigned(agreement());
    let (member, key) = (mina(), key(1));
    let signer = Signer { member: &member, key: &key, now: Timestamp(0) };
    let with = |mqls| {
        let figures = accord::agreement::Figures { mqls, ..Default::default() };
        sign(&document, signer, Terms { figures: Some(figures), ..Terms::default() })
    };
    assert!(with(1 << 53).is_ok());
    assert_eq!(with((1 << 53) + 1).unwrap_err(), SigningError::TooLarge);
}

#[test]
fn nobody_and_no_key_is_listed_twice() {
    let twice = |keys| SigningRules { keys, ..SigningRules::default() };
    let needed = |party, signatures| Needed { party, signatures };
    let (one, two) = (member_key(&mina(), &key(1)), member_key(&jörg(), &key(2)));
    let same_key = accord::agreement::MemberKey { key: one.key, ..two.clone() };
    let same_name = accord::agreement::MemberKey { key: two.key, ..one.clone() };
    for (rules, problem) in [
        (twice(vec![one.clone(), same_key]), Problem::DuplicateKey),
        (twice(vec![one, same_name]), Problem::DuplicateKey),
        (
            SigningRules { needed: vec![needed(Party::Sales, 0)], ..SigningRules::default() },
            Problem::ImpossibleSignatures,
        ),
        (
            SigningRules {
                needed: vec![needed(Party::Sales, 1), needed(Party::Sales, 2)],
                ..SigningRules::default()
            },
            Problem::ImpossibleSignatures,
        ),
    ] {
        let refused = Edit::SetSigning(rules).apply(&mut Document::unsigned(Agreement::nameless()));
        let malformed = Malformed { place: Place::Agreement, problem };
        assert_eq!(refused, Err(EditError::Malformed(malformed)));
    }
}

#[test]
fn who_can_sign_is_a_difference_and_re_opens() {
    let before = agreement();
    let mut after = before.clone();
    after.signing.expires_on = Date::from_ymd(2027, 6, 30);
    let found = differences(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!(before.with_some_of(&after, &found).unwrap(), after);
    assert_ne!(before.fingerprint(), after.fingerprint());
}
