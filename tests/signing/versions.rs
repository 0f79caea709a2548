//! A version is made when all needed parties have signed, and names the one before.

use accord::agreement::{Edit, Meaning, Party, Signature, Status, Withdrawal};
use accord::fields::Timestamp;
use accord::project::{Project, read, write};
use accord::signing::{Signer, sound_status, statements, verify, withdraw};

use crate::made::{agreement, jörg, key, mina, sign_both, signature, two_versions};

#[test]
fn each_agreed_content_becomes_a_version_that_names_the_one_before() {
    let document = two_versions();
    let [first, second] = document.versions.as_slice() else { panic!("two versions") };
    assert_eq!((first.before, second.before), (None, Some(first.seal)));
    assert_eq!((first.agreement.mql.threshold, second.agreement.mql.threshold), (50, 65));
    assert_eq!(second.made_at, Timestamp(1_782_864_000 + 2 * 3_600));
    assert_eq!(second.reason, "round 2");
    assert_eq!(second.signatures.len(), 2);
    assert_ne!(first.seal, second.seal);
    let [of_mina, of_jörg] = statements(second).try_into().unwrap();
    assert_eq!((&of_mina.signer, &of_jörg.signer), (&mina(), &jörg()));
    assert_eq!((of_mina.figures.unwrap().mqls, of_jörg.history.as_deref()), (412, Some("history-1")));
    assert_eq!(verify(&document), []);
    assert_eq!(sound_status(&document), Status::Agreed);
}

#[test]
fn a_document_with_versions_is_saved_in_format_3_and_opens_to_the_same() {
    let project = Project { document: two_versions(), sources: None };
    let text = write(&project);
    assert!(text.starts_with("(\n    accord: 3,"));
    assert_eq!(read(&text).unwrap(), project);
    assert_eq!(verify(&read(&text).unwrap().document), []);
}

#[test]
fn one_signature_is_no_version_and_an_edit_re_opens() {
    let mut document = two_versions();
    Edit::SetThreshold(70).apply(&mut document).unwrap();
    assert_eq!(verify(&document), [], "signatures for other content have lapsed, and are sound");
    let of_mina = signature(&document, &mina(), &key(1), 3);
    Edit::Sign(of_mina).apply(&mut document).unwrap();
    assert_eq!(document.versions.len(), 2);
    assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    assert_eq!(verify(&document), []);
}

#[test]
fn what_was_agreed_before_is_agreed_again_as_a_version_of_its_own() {
    let mut document = two_versions();
    Edit::SetThreshold(50).apply(&mut document).unwrap();
    assert_eq!(document.agreement, document.versions[0].agreement);
    assert_ne!(document.status(), Status::Agreed);
    sign_both(&mut document, 3);
    assert_eq!(document.versions.len(), 3);
    assert_eq!(document.versions[2].before, Some(document.versions[1].seal));
    assert_eq!(document.versions[2].fingerprint, document.versions[0].fingerprint);
    assert_eq!(verify(&document), []);
}

#[test]
fn a_withdrawal_ends_a_signature_and_deletes_nothing() {
    let mut document = two_versions();
    let (member, key) = (jörg(), key(2));
    let signer = Signer { member: &member, key: &key, now: Timestamp(1_782_900_000) };
    let withdrawal = withdraw(&document, signer, "quota changed").unwrap();
    let signatures = document.signatures.clone();
    Edit::TakeBack(withdrawal).apply(&mut document).unwrap();
    assert_eq!(document.signatures, signatures);
    assert_eq!(document.versions.len(), 2);
    assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    assert_eq!(verify(&document), []);
    // Who signs again later stands by it again.
    let again = signature(&document, &jörg(), &key, 20);
    Edit::Sign(again).apply(&mut document).unwrap();
    assert_eq!(document.status(), Status::Agreed);
    assert_eq!(document.versions.len(), 2);
    assert_eq!(verify(&document), []);
}

#[test]
fn a_withdrawal_by_name_takes_back_a_signature_by_name_only() {
    let mut by_key = two_versions();
    let mut by_name = two_versions();
    by_name.agreement.signing.keys.clear();
    let fingerprint = by_name.agreement.fingerprint();
    for party in Party::SIGNING {
        let signature = Signature::by_name(party, "Kim", Timestamp(5), fingerprint);
        Edit::Sign(signature).apply(&mut by_name).unwrap();
    }
    assert_eq!(by_name.status(), Status::Agreed);
    for (document, member) in [(&mut by_key, mina()), (&mut by_name, mina())] {
        let by = accord::agreement::Member {
            name: document.signatures.iter().find(|it| it.party == member.party).unwrap().name.clone(),
            ..member
        };
        let withdrawal = Withdrawal {
            by,
            at: Timestamp(1_790_000_000),
            reason: String::new(),
            fingerprint: document.agreement.fingerprint(),
            envelope: None,
        };
        Edit::TakeBack(withdrawal).apply(document).unwrap();
    }
    assert_eq!(by_key.status(), Status::Agreed);
    assert_eq!(by_name.status(), Status::Draft { missing: vec![Party::Marketing] });
}

#[test]
fn who_only_reads_takes_nobodys_place_and_stands_in_the_version() {
    let mut document = accord::agreement::Document::unsigned(accord::agreement::Agreement::nameless());
    let fingerprint = document.agreement.fingerprint();
    let by = |party, name, meaning, at| {
        let plain = Signature::by_name(party, name, Timestamp(at), fingerprint);
        Edit::Sign(Signature { meaning, ..plain })
    };
    by(Party::Sales, "Lee", Meaning::Approved, 1).apply(&mut document).unwrap();
    by(Party::Sales, "Kim", Meaning::Reviewed, 2).apply(&mut document).unwrap();
    by(Party::Leadership, "Cho", Meaning::Reviewed, 9).apply(&mut document).unwrap();
    assert!(document.versions.is_empty());
    by(Party::Marketing, "Mina", Meaning::Approved, 3).apply(&mut document).unwrap();
    let [version] = document.versions.as_slice() else { panic!("one version") };
    let names: Vec<&str> = version.signatures.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Mina", "Lee", "Kim", "Cho"]);
    assert_eq!((version.author.name.as_str(), version.made_at), ("Mina", Timestamp(3)));
    assert_eq!(verify(&document), []);
}

#[test]
fn a_review_is_no_approval_and_a_reservation_is_one() {
    for (meaning, expected) in [
        (Meaning::Reviewed, Status::Draft { missing: vec![Party::Sales] }),
        (Meaning::WithReservation("only for the pilot".to_owned()), Status::Agreed),
    ] {
        let mut document = accord::agreement::Document::unsigned(agreement());
        Edit::Sign(signature(&document, &mina(), &key(1), 1)).apply(&mut document).unwrap();
        let (member, key) = (jörg(), key(2));
        let signer = Signer { member: &member, key: &key, now: Timestamp(9) };
        let terms = accord::signing::Terms { meaning, ..Default::default() };
        let signature = accord::signing::sign(&document, signer, terms).unwrap();
        Edit::Sign(signature).apply(&mut document).unwrap();
        assert_eq!(document.status(), expected);
        assert_eq!(verify(&document), []);
    }
}
