//! What a member does with a key in the window: signing with a reservation, and taking the signature back.

use accord::agreement::{Meaning, Party, Status};
use accord::signing::verify;
use accord::workbench::{Screen, Standing};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open_with_keys};

const PASSPHRASE: &str = "correct horse battery";
const WORDS: &str = "Only until the price list of autumn is out";

/// A window in which somebody of sales has just made a key.
fn with_key(folder: &std::path::Path) -> Window {
    let mut window = open_with_keys(folder);
    window.go(Screen::Sign);
    window.click("Make a key for Sales");
    window.type_into("Owner of the new key for Sales", "Kim");
    window.type_into("New passphrase for Sales", PASSPHRASE);
    window.type_into("New passphrase for Sales, again", PASSPHRASE);
    window.click("Make the key for Sales");
    assert!(window.shows("Kim has a key now"));
    window
}

fn choose(window: &mut Window, meaning: &str) {
    let choice = window.harness.get_by_role_and_label(Role::ComboBox, "Meaning of the signature for Sales");
    choice.click();
    window.settle();
    window.click(meaning);
}

fn typed(window: &Window, name: &str) -> String {
    window.harness.get_by_role_and_label(Role::MultilineTextInput, name).value().unwrap_or_default()
}

#[test]
fn a_reservation_is_signed_in_its_words_and_what_was_typed_outlives_a_wrong_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_key(folder.path());
    choose(&mut window, "I approve it with a reservation");
    window.type_into("Passphrase of the signer for Sales", PASSPHRASE);
    // A reservation without words says nothing.
    window.click("Sign for Sales");
    assert!(window.workbench().document().signatures.is_empty());

    window.type_into("Reservation of Sales", WORDS);
    window.type_into("Reason of the signer for Sales", "Pilot");
    window.type_into("Passphrase of the signer for Sales", "wrong horse battery");
    window.click("Sign for Sales");
    assert!(window.workbench().document().signatures.is_empty());
    assert!(window.shows("This is not the passphrase of the key"));
    assert_eq!(typed(&window, "Reservation of Sales"), WORDS);
    assert_eq!(typed(&window, "Reason of the signer for Sales"), "Pilot");

    window.type_into("Passphrase of the signer for Sales", PASSPHRASE);
    window.click("Sign for Sales");
    let document = window.workbench().document();
    let [signature] = document.signatures.as_slice() else { panic!("one signature") };
    assert_eq!(signature.meaning, Meaning::WithReservation(WORDS.to_owned()));
    assert_eq!((signature.party, signature.name.as_str()), (Party::Sales, "Kim"));
    assert_eq!(signature.reason, "Pilot");
    assert!(!signature.is_by_name_only());
    assert_eq!(verify(document), []);
    // It counts as consent; only marketing is missing.
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Marketing] });
    assert!(window.shows(&format!("approved with reservation: {WORDS}")));
    assert!(window.shows("“Pilot”"));
    assert!(!window.shows("This is not the passphrase of the key"), "that is over");
}

#[test]
fn a_signature_with_a_key_is_taken_back_with_the_key_and_stays_on_record() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = with_key(folder.path());
    window.type_into("Passphrase of the signer for Sales", PASSPHRASE);
    window.click("Sign for Sales");
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Marketing] });

    window.click("Withdraw the signature of Sales…");
    window.type_into("Reason for withdrawing", "The pilot is over");
    window.type_into("Passphrase of the signer for Sales", "wrong horse battery");
    window.click("Withdraw the signature of Sales");
    assert!(window.workbench().document().withdrawals.is_empty());
    assert_eq!(window.workbench().checked().unwrap().standings, [Standing::Holds]);

    window.type_into("Passphrase of the signer for Sales", PASSPHRASE);
    window.click("Withdraw the signature of Sales");
    let document = window.workbench().document();
    let [withdrawal] = document.withdrawals.as_slice() else { panic!("one withdrawal") };
    assert_eq!((withdrawal.by.party, withdrawal.by.name.as_str()), (Party::Sales, "Kim"));
    assert_eq!(withdrawal.reason, "The pilot is over");
    assert!(withdrawal.envelope.is_some());
    assert_eq!(document.signatures.len(), 1);
    assert_eq!(verify(document), []);
    assert_eq!(window.workbench().checked().unwrap().standings, [Standing::Withdrawn]);
    let missing = vec![Party::Marketing, Party::Sales];
    assert_eq!(*window.workbench().status(), Status::Draft { missing });
    assert!(window.shows("Withdrawn on"));
    assert!(window.shows("“The pilot is over”"));
}
