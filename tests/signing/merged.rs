//! Merges that were worked out by hand.

use accord::agreement::{
    Agreement, AgreementId, Document, Edit, Member, MemberKey, Merged, Part, Party, Purpose, ReasonId,
    RejectionReason, Signature, Stage, Stance, Verb, WorkshopEdit, merge,
};
use accord::agreement::{List, ListId, Place};
use accord::fields::{Date, Timestamp};
use accord::signing::verify;

use crate::made::{key, member_key, mina, sign_both, two_versions};

const NOW: Timestamp = Timestamp(1_790_000_000);

fn base() -> Document {
    let mut document = Document::unsigned(Agreement::empty(AgreementId::new("pilot").unwrap(), "Pilot"));
    let list = List { id: ListId::new("low").unwrap(), name: "Low".to_owned(), purpose: Purpose::LowQuality };
    Edit::AddList(list).apply(&mut document).unwrap();
    document
}

#[track_caller]
fn with(document: &Document, edits: impl IntoIterator<Item = Edit>) -> Document {
    let mut document = document.clone();
    for edit in edits {
        edit.apply(&mut document).unwrap();
    }
    document
}

#[track_caller]
fn merged(base: &Document, ours: &[Edit], theirs: &[Edit]) -> Merged {
    merge(base, &with(base, ours.to_vec()), &with(base, theirs.to_vec()), NOW)
}

fn threshold(merged: &Merged) -> i32 {
    merged.document.agreement.mql.threshold
}

#[test]
fn what_one_side_changed_is_taken_and_the_same_change_once() {
    let one = merged(&base(), &[Edit::SetThreshold(60)], &[Edit::SetTitle("Other".to_owned())]);
    assert!(one.is_clean());
    assert_eq!((threshold(&one), one.document.agreement.title.as_str()), (60, "Other"));
    assert!(one.document.proposals.is_empty());
    let same = merged(&base(), &[Edit::SetThreshold(60)], &[Edit::SetThreshold(60)]);
    assert!(same.is_clean());
    assert_eq!(threshold(&same), 60);
}

#[test]
fn what_both_changed_differently_stays_as_it_was_and_both_edits_are_proposals() {
    let both = merged(&base(), &[Edit::SetThreshold(60)], &[Edit::SetThreshold(65)]);
    assert_eq!(threshold(&both), 50);
    let [conflict] = both.conflicts.as_slice() else { panic!("one conflict") };
    assert_eq!(conflict.part, Part::Threshold);
    let mut proposed: Vec<i32> = both.document.proposals.iter().map(|it| it.after.mql.threshold).collect();
    proposed.sort_unstable();
    assert_eq!(proposed, [60, 65]);
    let [first, second] = both.document.proposals.as_slice() else { panic!("two proposals") };
    assert_eq!(second.counters.as_ref(), Some(&first.id));
    assert!(both.document.proposals.iter().all(|it| it.from_merge && it.before.mql.threshold == 50));
}

#[test]
fn removing_what_the_other_side_changed_is_contested_both_ways() {
    let id = ListId::new("low").unwrap();
    let renamed = List { id: id.clone(), name: "Lower".to_owned(), purpose: Purpose::LowQuality };
    let both = merged(&base(), &[Edit::RemoveList(id.clone())], &[Edit::SetList(renamed)]);
    assert_eq!(both.document.agreement.lists, base().agreement.lists);
    let [conflict] = both.conflicts.as_slice() else { panic!("one conflict") };
    assert_eq!(conflict.part, Part::List(id));
    let verbs = [&conflict.ours, &conflict.theirs].map(|it| it.as_ref().unwrap().verb);
    assert_eq!(verbs, [Verb::Remove, Verb::Change]);
    assert!(both.ours.lists.is_empty());
    assert_eq!(both.theirs.lists[0].name, "Lower");
}

/// Each edit is fine by itself; together they would send leads to a list that is gone.
#[test]
fn a_list_that_the_other_side_began_to_use_stays() {
    let id = ListId::new("low").unwrap();
    let reason = RejectionReason {
        id: ReasonId::new("wrong").unwrap(),
        name: "Wrong".to_owned(),
        list: Some(id.clone()),
    };
    let both = merged(&base(), &[Edit::RemoveList(id.clone())], &[Edit::AddReason(reason.clone())]);
    assert!(both.document.agreement.list(&id).is_some());
    assert_eq!(both.document.agreement.rejection_reasons, [reason]);
    assert_eq!(both.conflicts.len(), 2, "the list, and what sends leads to it");
    assert!(both.ours.list(&id).is_none());
    assert_eq!(both.ours.rejection_reasons[0].list, None);
    assert_eq!(both.theirs, both.document.agreement);
}

#[test]
fn owners_and_keys_are_merged_one_by_one() {
    let owner = |stage, name: &str| {
        let mut owners = accord::agreement::Owners::default();
        owners.of_mut(stage).name = name.to_owned();
        Edit::SetOwners(owners)
    };
    let key_of = |name: &str, n: u8| {
        let member = Member { party: Party::Sales, name: name.to_owned() };
        let keys: Vec<MemberKey> = vec![member_key(&member, &key(n))];
        Edit::SetSigning(accord::agreement::SigningRules { keys, ..Default::default() })
    };
    let both = merged(
        &base(),
        &[owner(Stage::Mql, "Mina"), key_of("Kim", 1)],
        &[owner(Stage::Sal, "Lee"), key_of("Lee", 2)],
    );
    assert!(both.is_clean());
    let agreement = &both.document.agreement;
    assert_eq!([Stage::Mql, Stage::Sal].map(|it| agreement.owners.of(it).name.as_str()), ["Mina", "Lee"]);
    let names: Vec<&str> = agreement.signing.keys.iter().map(|it| it.name.as_str()).collect();
    assert_eq!(names, ["Kim", "Lee"]);
    let other_key = merged(&base(), &[key_of("Kim", 1)], &[key_of("Kim", 2)]);
    assert_eq!(other_key.conflicts[0].part, Part::Signing);
    assert!(other_key.document.agreement.signing.keys.is_empty());
}

/// One key cannot be that of two people, so neither list of keys is in force.
#[test]
fn edits_that_together_are_no_agreement_are_contested_as_a_whole() {
    let key_of = |name: &str| {
        let keys = vec![MemberKey { name: name.to_owned(), ..member_key(&mina(), &key(1)) }];
        Edit::SetSigning(accord::agreement::SigningRules { keys, ..Default::default() })
    };
    let both = merged(&base(), &[key_of("Kim"), Edit::SetThreshold(60)], &[key_of("Lee")]);
    assert_eq!(both.document.agreement, base().agreement);
    assert_eq!(both.ours.mql.threshold, 60);
    assert_eq!(both.document.contested().count(), 2);
}

#[test]
fn signatures_given_on_two_laptops_for_the_same_content_make_an_agreement_together() {
    let fingerprint = base().agreement.fingerprint();
    let sign = |party| Edit::Sign(Signature::by_name(party, "Somebody", Timestamp(1), fingerprint));
    let both = merged(&base(), &[sign(Party::Sales)], &[sign(Party::Marketing)]);
    assert!(both.is_clean());
    assert_eq!(both.document.status(), accord::agreement::Status::Agreed);
    assert_eq!(both.document.versions.len(), 1);
    assert_eq!(verify(&both.document), []);
}

#[test]
fn a_chain_that_went_on_in_one_copy_goes_on() {
    let old = two_versions();
    let mut newer = old.clone();
    Edit::SetThreshold(70).apply(&mut newer).unwrap();
    sign_both(&mut newer, 3);
    let commented = with(&old, [Edit::SetTitle("Draft".to_owned())]);
    let both = merge(&old, &newer, &commented, NOW);
    assert!(both.is_clean());
    assert_eq!(both.document.versions, newer.versions);
    assert_eq!(both.document.agreed, newer.agreed);
    assert_eq!(verify(&both.document), []);
}

#[test]
fn two_versions_after_the_same_one_are_both_kept_and_found() {
    let old = two_versions();
    let branch = |threshold, hour| {
        let mut document = old.clone();
        Edit::SetThreshold(threshold).apply(&mut document).unwrap();
        sign_both(&mut document, hour);
        document
    };
    let both = merge(&old, &branch(70, 3), &branch(80, 4), NOW);
    assert!(both.is_forked && !both.is_clean());
    let thresholds: Vec<i32> = both.document.versions.iter().map(|it| it.agreement.mql.threshold).collect();
    assert_eq!(thresholds, [50, 65, 70, 80]);
    assert!(verify(&both.document).iter().any(|it| it.flaw == accord::signing::Flaw::Chain));
}

#[test]
fn who_contests_a_part_on_one_side_is_heard() {
    let of = base().agreement.fingerprint_of(&Place::Mql).unwrap();
    let stance = |agrees| {
        let by = Member { party: Party::Sales, name: "Lee".to_owned() };
        Edit::Workshop(WorkshopEdit::SetStance(Stance { on: Place::Mql, by, agrees, of }))
    };
    let both = merged(&base(), &[stance(true)], &[stance(false)]);
    assert!(both.is_clean());
    let agrees: Vec<bool> = both.document.workshop.stances.iter().map(|it| it.agrees).collect();
    assert_eq!(agrees, [false]);
}

#[test]
fn the_last_day_is_merged_like_anything_else() {
    let expires = |day| {
        let expires_on = Date::from_ymd(2027, 6, day);
        Edit::SetSigning(accord::agreement::SigningRules { expires_on, ..Default::default() })
    };
    assert!(merged(&base(), &[expires(1)], &[expires(1)]).is_clean());
    let both = merged(&base(), &[expires(1)], &[expires(2)]);
    assert_eq!(both.document.agreement.signing.expires_on, None);
    assert_eq!(both.ours.signing.expires_on, Date::from_ymd(2027, 6, 1));
}
