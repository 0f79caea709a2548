use std::fs;
use std::path::Path;

use accord::agreement::{
    Act, Agreement, AgreementId, Document, Edit, Figures, Member, MemberKey, Part, Party, Place,
    RequirementTest, Signature, Status, Target, Verb,
};
use accord::fields::Timestamp;
use accord::project::{Over, Project, open as open_file, save};
use accord::signing::{Signer, SigningKey, Terms, sign as sign_with, verify};
use accord::workbench::{Command, Screen, Standing};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open, open_with_keys};

fn sign(window: &mut Window, party: &str, name: &str) {
    window.type_into(&format!("Name of the signer for {party}"), name);
    window.click(&format!("Sign for {party}"));
}

#[test]
fn both_sign_an_edit_reopens_and_undo_restores() {
    let mut window = open();
    window.go(Screen::Sign);
    sign(&mut window, "Marketing", "Anna Kowalska");
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Sales] });
    sign(&mut window, "Sales", "김민수");
    assert_eq!(*window.workbench().status(), Status::Agreed);
    assert!(window.shows("Both parties have signed"));

    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetThreshold(61)));
    window.settle();
    assert!(matches!(window.workbench().status(), Status::Draft { missing } if missing.len() == 2));
    assert!(window.shows("Re-opened"));
    window.click("Undo");
    assert_eq!(*window.workbench().status(), Status::Agreed);

    window.find_and_click("Withdraw the signature of Sales…");
    window.find_and_click("Withdraw the signature of Sales");
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Sales] });
    // It stays on record, and so does the withdrawal.
    let document = window.workbench().document();
    assert_eq!((document.signatures.len(), document.withdrawals.len()), (2, 1));
    assert!(window.shows("Withdrawn on"));
}

#[test]
fn nobody_signs_what_does_not_make_sense() {
    let mut window = open();
    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetThreshold(10_000)));
    window.go(Screen::Sign);
    assert!(window.shows("No lead can reach the threshold"));
    window.type_into("Name of the signer for Sales", "Kim");
    window.click("Sign for Sales");
    assert!(window.workbench().document().signatures.is_empty());
    window.harness.state_mut().workbench.run(Command::Sign { party: Party::Sales, name: "Kim".to_owned() });
    window.settle();
    assert!(window.workbench().document().signatures.is_empty());
    assert!(window.shows("cannot be signed yet"));
}

#[test]
fn a_finding_leads_to_where_it_is_put_right() {
    let mut window = open();
    let mut requirement = window.workbench().agreement().sal.requirements[0].clone();
    let name = requirement.name.clone();
    let place = Place::Requirement(requirement.id.clone());
    for other in window.workbench().agreement().sal.requirements.clone().into_iter().skip(1) {
        window.harness.state_mut().workbench.run(Command::Edit(Edit::RemoveRequirement(other.id)));
    }
    requirement.test = RequirementTest::Act { act: Act::Accepted, within: None };
    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetRequirement(requirement)));
    window.go(Screen::Sign);
    window.find_and_click(&format!("Show {name} to correct it"));
    assert_eq!(window.workbench().screen(), Screen::Define);
    assert_eq!(window.workbench().selection().editing, Some(place));
    // Its editor is in sight: the button is there to be clicked.
    window.click(&format!("Edit {name}"));
    assert_eq!(window.workbench().selection().editing, None);
}

const PASSPHRASE: &str = "correct horse battery";

#[test]
fn a_member_makes_a_key_and_signs_with_it() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_with_keys(folder.path());
    window.go(Screen::Sign);
    window.click("Make a key for Sales");
    window.type_into("Owner of the new key for Sales", "김민수");
    window.type_into("New passphrase for Sales", PASSPHRASE);
    window.type_into("New passphrase for Sales, again", "correct horse");
    assert!(window.shows("The two passphrases differ."));
    window.type_into("New passphrase for Sales, again", PASSPHRASE);
    window.click("Make the key for Sales");
    let rules = window.workbench().agreement().signing.clone();
    assert_eq!((rules.keys[0].party, rules.keys[0].name.as_str()), (Party::Sales, "김민수"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);

    // Another passphrase opens nothing.
    window.type_into("Passphrase of the signer for Sales", "wrong horse battery");
    window.click("Sign for Sales");
    assert!(window.workbench().document().signatures.is_empty());
    assert!(window.shows("This is not the passphrase of the key"));

    window.type_into("Passphrase of the signer for Sales", PASSPHRASE);
    window.type_into("Reason of the signer for Sales", "Agreed in the round of July");
    window.click("Sign for Sales");
    let document = window.workbench().document().clone();
    let [signature] = document.signatures.as_slice() else { panic!("one signature") };
    assert!(!signature.is_by_name_only());
    assert_eq!(signature.reason, "Agreed in the round of July");
    assert_eq!(verify(&document), []);
    assert!(window.shows("Signed with a key"));
    assert!(window.shows("No sign of tampering"));

    // Marketing has no keys, and signs by name; both make a version with the figures on the screen.
    sign(&mut window, "Marketing", "Anna Kowalska");
    assert_eq!(*window.workbench().status(), Status::Agreed);
    let figures = window.workbench().checked().unwrap().figures.clone();
    assert_eq!(figures, [window.workbench().figures()]);
    assert!(figures[0].is_some());

    window.run(Command::Edit(Edit::SetThreshold(61)));
    assert!(window.shows("Re-opened"));
    assert_eq!(window.workbench().checked().unwrap().standings, [Standing::Lapsed, Standing::Lapsed]);
}

/// Both sign a document by name.
fn both_sign(document: &mut Document, at: i64) {
    for party in Party::SIGNING {
        let fingerprint = document.agreement.fingerprint();
        Edit::Sign(Signature::by_name(party, "Kim", Timestamp(at), fingerprint)).apply(document).unwrap();
    }
}

/// A file with a version that was signed with keys.
fn file_with_a_version(folder: &Path) -> std::path::PathBuf {
    let mut document = Document::unsigned(Agreement::empty(AgreementId::new("pilot").unwrap(), "Pilot"));
    let (member, key) =
        (Member { party: Party::Sales, name: "Lee".to_owned() }, SigningKey::of_seed([3; 32]));
    let of_member = MemberKey { party: member.party, name: member.name.clone(), key: key.public() };
    document.agreement.signing.keys.push(of_member);
    let now = Timestamp(1_782_000_000);
    let signature =
        sign_with(&document, Signer { member: &member, key: &key, now }, Terms::default()).unwrap();
    Edit::Sign(signature).apply(&mut document).unwrap();
    let fingerprint = document.agreement.fingerprint();
    Edit::Sign(Signature::by_name(Party::Marketing, "Mina", now, fingerprint)).apply(&mut document).unwrap();
    assert_eq!(document.versions.len(), 1);
    let path = folder.join("pilot.ron");
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    path
}

#[test]
fn a_forged_byte_is_told_when_the_file_is_opened_and_shown_on_the_screen() {
    let folder = tempfile::tempdir().unwrap();
    let path = file_with_a_version(folder.path());
    let mut window = open();
    window.run(Command::Open(path.clone()));
    window.go(Screen::Sign);
    assert!(window.shows("No sign of tampering"));

    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace("name: \"Mina\"", "name: \"Nina\"")).unwrap();
    let mut window = open();
    window.run(Command::Open(path));
    assert!(window.shows("not as"));
    window.go(Screen::Sign);
    assert!(window.shows("Not as it was signed"));
    assert!(!window.workbench().checked().unwrap().faults.is_empty());
    assert!(window.shows("Author, time, reason or signatures were changed afterwards."));
}

#[test]
fn versions_are_compared_and_going_back_is_an_edit() {
    let mut window = open();
    let mut document = window.workbench().document().clone();
    let before = document.agreement.mql.threshold;
    both_sign(&mut document, 1);
    Edit::SetThreshold(before + 5).apply(&mut document).unwrap();
    both_sign(&mut document, 2);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pilot.ron");
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    window.run(Command::Open(path));
    window.go(Screen::Sign);
    window.click("Versions");
    assert!(window.shows("Version 2"));
    let restated = window.workbench().restated().unwrap();
    assert_eq!(restated.len(), 2);
    window.click("Go back to: Version 1");
    assert_eq!(window.workbench().agreement().mql.threshold, before);
    assert!(window.shows(&format!("Threshold: {} → {before}", before + 5)));
    assert!(matches!(window.workbench().status(), Status::Draft { .. }));
    window.click("Undo");
    assert_eq!(*window.workbench().status(), Status::Agreed);
}

#[test]
fn what_somebody_else_saved_is_merged_and_contradictions_become_proposals() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pilot.ron");
    let mut window = open();
    window.run(Command::Edit(Edit::SetThreshold(60)));
    window.run(Command::SaveTo(path.clone()));
    let mut theirs = open_file(&path).unwrap();
    theirs.document.agreement.mql.threshold = 61;
    theirs.document.agreement.purpose = "One meaning of good".to_owned();
    save(&theirs, &path, Over::Anything).unwrap();

    window.run(Command::Edit(Edit::SetThreshold(65)));
    window.run(Command::Edit(Edit::SetTitle("Ours".to_owned())));
    window.run(Command::Save);
    window.click("Merge both");
    let document = window.workbench().document();
    assert_eq!(document.agreement.title, "Ours");
    assert_eq!(document.agreement.purpose, "One meaning of good");
    // What was there before stays in force; both edits wait.
    assert_eq!(document.agreement.mql.threshold, 60);
    let mut contested: Vec<i32> = document.contested().map(|it| it.after.mql.threshold).collect();
    contested.sort_unstable();
    assert_eq!(contested, [61, 65]);
    assert!(window.shows("Merged, with 1 part"));
    assert_eq!(open_file(&path).unwrap().document, *document);
    assert!(!window.workbench().is_modified());
    let step = window.workbench().history().next_undo().unwrap();
    assert_eq!(step.target, Target { verb: Verb::Change, part: Part::Agreement });
}

#[test]
fn figures_that_reality_has_left_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    let now = window.workbench().figures().unwrap();
    let (member, key) =
        (Member { party: Party::Sales, name: "Lee".to_owned() }, SigningKey::of_seed([3; 32]));
    let mut document = window.workbench().document().clone();
    let of_member = MemberKey { party: member.party, name: member.name.clone(), key: key.public() };
    document.agreement.signing.keys.push(of_member);
    let figures = Some(Figures { mqls: now.mqls * 2, ..now });
    let signer = Signer { member: &member, key: &key, now: Timestamp(9) };
    let signature = sign_with(&document, signer, Terms { figures, ..Terms::default() }).unwrap();
    Edit::Sign(signature).apply(&mut document).unwrap();
    let fingerprint = document.agreement.fingerprint();
    Edit::Sign(Signature::by_name(Party::Marketing, "Mina", Timestamp(9), fingerprint))
        .apply(&mut document)
        .unwrap();
    let path = folder.path().join("pilot.ron");
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    window.run(Command::Open(path));
    window.go(Screen::Sign);
    assert!(window.shows("The figures have moved"));
    assert!(window.shows(&format!("MQL: {} when it was signed, {} now", now.mqls * 2, now.mqls)));
    assert_eq!(window.workbench().drift().unwrap().len(), 1);
}

#[test]
fn another_copy_is_merged_from_the_menu() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("by-mail.ron");
    let mut window = open();
    let mut document = window.workbench().document().clone();
    both_sign(&mut document, 1);
    let ours = folder.path().join("pilot.ron");
    save(&Project { document: document.clone(), sources: None }, &ours, Over::Anything).unwrap();
    document.agreement.purpose = "One meaning of good".to_owned();
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    window.run(Command::Open(ours));
    window.run(Command::Edit(Edit::SetThreshold(65)));
    window.click("File");
    window.click("Merge with another copy…");
    window.type_into("Path", &path.display().to_string());
    window.click("Next");
    // Nothing is merged before somebody has seen what it comes to.
    assert_eq!(
        window.workbench().agreement().purpose,
        "Leads that come to us: who is worth a call, and how fast sales calls."
    );
    window.click("Merge both");
    let agreement = window.workbench().agreement();
    assert_eq!((agreement.mql.threshold, agreement.purpose.as_str()), (65, "One meaning of good"));
    assert!(window.shows("Merged; nothing contradicts."));
    assert!(window.workbench().is_modified());
}

#[test]
fn what_is_due_is_told_when_the_file_is_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pilot.ron");
    let mut document = Document::unsigned(Agreement::empty(AgreementId::new("pilot").unwrap(), "Pilot"));
    // The test runs on 2026-07-01.
    document.agreement.signing.expires_on = accord::fields::Date::from_ymd(2026, 7, 20);
    save(&Project { document, sources: None }, &path, Over::Anything).unwrap();
    let mut window = open();
    window.run(Command::Open(path));
    assert!(window.shows("It is in force until"));
}

#[test]
fn how_many_sign_is_part_of_the_agreement() {
    let mut window = open();
    let mut rules = window.workbench().agreement().signing.clone();
    rules.needed = [(Party::Marketing, 1), (Party::Sales, 2)]
        .map(|(party, signatures)| accord::agreement::Needed { party, signatures })
        .to_vec();
    window.run(Command::Edit(Edit::SetSigning(rules)));
    window.go(Screen::Sign);
    sign(&mut window, "Marketing", "Anna Kowalska");
    sign(&mut window, "Sales", "Kim");
    assert!(window.shows("Signatures: 1 of 2"));
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Sales] });
    window.type_into("Name of the signer for Sales", "Lee");
    window.find_and_click("Sign for Sales");
    assert_eq!(*window.workbench().status(), Status::Agreed);
    window.click("Signing rules");
    assert!(window.harness.query_by_label("Keys").is_some());
}
