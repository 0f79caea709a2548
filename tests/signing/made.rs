//! Documents with signatures to try things on.

use accord::agreement::{
    Agreement, AgreementId, Document, Edit, Figures, Meaning, Member, MemberKey, Party, Signature,
};
use accord::fields::Timestamp;
use accord::signing::{Signer, SigningKey, Terms, sign};

/// Somebody with a key that every test knows.
pub fn key(n: u8) -> SigningKey {
    SigningKey::of_seed([n; 32])
}

pub fn mina() -> Member {
    Member { party: Party::Marketing, name: "Mina Park".to_owned() }
}

pub fn jörg() -> Member {
    Member { party: Party::Sales, name: "Jörg Müller".to_owned() }
}

pub fn member_key(member: &Member, key: &SigningKey) -> MemberKey {
    MemberKey { party: member.party, name: member.name.clone(), key: key.public() }
}

/// An agreement that lists the keys of both, 1 and 2.
pub fn agreement() -> Agreement {
    let mut agreement = Agreement::empty(AgreementId::new("pilot").unwrap(), "Pilot");
    agreement.signing.keys = vec![member_key(&mina(), &key(1)), member_key(&jörg(), &key(2))];
    agreement
}

/// The signature of somebody, at an hour of 2026-07-01.
#[track_caller]
pub fn signature(document: &Document, member: &Member, key: &SigningKey, hour: i64) -> Signature {
    let now = Timestamp(1_782_864_000 + hour * 3_600);
    let figures = Figures { mqls: 412, sals: 180, sqls: 61, won: 20, money: 1_234_500 };
    let terms = Terms {
        meaning: Meaning::Approved,
        reason: format!("round {hour}"),
        history: Some("history-1".to_owned()),
        figures: Some(figures),
    };
    sign(document, Signer { member, key, now }, terms).unwrap()
}

/// Lets both sign a document as it is.
#[track_caller]
pub fn sign_both(document: &mut Document, hour: i64) {
    for (member, key) in [(mina(), key(1)), (jörg(), key(2))] {
        let signature = signature(document, &member, &key, hour);
        Edit::Sign(signature).apply(document).unwrap();
    }
}

/// A document with two versions, signed by both with their keys.
pub fn two_versions() -> Document {
    let mut document = Document::unsigned(agreement());
    sign_both(&mut document, 1);
    Edit::SetThreshold(65).apply(&mut document).unwrap();
    sign_both(&mut document, 2);
    document
}
