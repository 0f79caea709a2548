use accord::agreement::{Act, Edit, Party, Place, RequirementTest, Status};
use accord::workbench::{Command, Screen};

use crate::stage::{Window, open};

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

    window.click("Withdraw the signature of Sales");
    assert_eq!(*window.workbench().status(), Status::Draft { missing: vec![Party::Sales] });
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
