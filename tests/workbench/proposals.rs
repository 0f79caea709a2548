//! One party proposes a change, the other answers it; both stay on record with what the change does.

use std::fs;

use accord::agreement::{Edit, Stage};
use accord::workbench::Command;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn threshold(window: &Window) -> i32 {
    window.workbench().agreement().mql.threshold
}

/// Marketing raises the threshold by ten and proposes it. Returns the threshold before, and the MQLs before and after.
fn propose(window: &mut Window) -> (i32, usize, usize) {
    let n_mqls = |window: &Window| window.simulation().funnel.stage(Stage::Mql).passed.n_leads;
    let (points, before) = (threshold(window), n_mqls(window));
    window.run(Command::Edit(Edit::SetThreshold(points + 10)));
    window.run(Command::EndGesture);
    let after = n_mqls(window);
    window.click("Propose…");
    window.type_into("Name", "Kim");
    window.type_into("Why?", "Too many weak leads");
    window.click("Propose");
    (points, before, after)
}

#[test]
fn the_other_party_accepts_with_the_effect_on_record() {
    let mut window = open();
    let (points, before, after) = propose(&mut window);
    assert_eq!(threshold(&window), points, "the draft goes back to what was agreed");
    window.click("1 open proposal");
    window.harness.get_by_label("Kim (Marketing)");
    window.harness.get_by_label("Why: Too many weak leads");
    let effect = window.workbench().document().proposals[0].effect.unwrap();
    assert_eq!((effect.before.mqls, effect.after.mqls), (before as u64, after as u64));
    assert!(window.harness.query_by_label_contains(&format!("MQL {before} → {after}")).is_some());
    window.type_into("Name", "Lee");
    window.type_into("Why accept or reject?", "We cannot work so many");
    window.click("Accept");
    assert_eq!(threshold(&window), points + 10);
    window.harness.get_by_label_contains("Lee (Sales), ");
    window.click("Close");
    window.click("Undo");
    assert_eq!(threshold(&window), points, "an acceptance is one step of undo");
    assert_eq!(window.workbench().document().proposals[0].answer, None);
}

#[test]
fn what_was_rejected_stays_on_record_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let (file, log) = (folder.path().join("pilot.ron"), folder.path().join("decisions.csv"));
    let mut window = open();
    let (points, ..) = propose(&mut window);
    window.click("1 open proposal");
    window.type_into("Name", "Lee");
    window.type_into("Why accept or reject?", "=We need the volume");
    window.click("Reject");
    window.click("Close");
    assert_eq!(threshold(&window), points);
    window.run(Command::SaveTo(file.clone()));
    window.run(Command::ExportDecisions(log.clone()));
    let mut window = open();
    window.run(Command::Open(file));
    window.click("Proposals");
    window.harness.get_by_label_contains("Lee (Sales), ");
    let mut reader = csv::Reader::from_path(&log).unwrap();
    let row: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(row[1..3], ["Kim", "marketing"]);
    assert_eq!(row[3], format!("Threshold: {points} → {}", points + 10));
    assert_eq!(row[14], "rejected");
    assert_eq!(row[16..], ["Lee", "sales", "'=We need the volume"]);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn a_proposal_is_tried_before_it_is_answered() {
    let mut window = open();
    let (points, ..) = propose(&mut window);
    window.click("1 open proposal");
    window.click("Try it");
    assert_eq!(threshold(&window), points + 10);
    assert_eq!(window.workbench().document().proposals[0].answer, None);
}

#[test]
fn a_click_beside_the_dialog_throws_no_reason_away() {
    let mut window = open();
    let points = threshold(&window);
    window.run(Command::Edit(Edit::SetThreshold(points + 10)));
    window.run(Command::EndGesture);
    let click_beside = |window: &mut Window| {
        let beside = egui::pos2(20.0, 600.0);
        window.harness.hover_at(beside);
        window.harness.drag_at(beside);
        window.harness.step();
        window.harness.drop_at(beside);
        window.settle();
    };
    window.click("Propose…");
    click_beside(&mut window);
    assert!(!window.shows("Why?"), "nothing was typed, so it goes");

    window.click("Propose…");
    window.type_into("Why?", "Too many weak leads");
    click_beside(&mut window);
    let why = window.harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "Why?");
    assert_eq!(why.value().as_deref(), Some("Too many weak leads"));
    window.press(egui::Modifiers::NONE, egui::Key::Escape);
    assert!(!window.shows("Why?"));
}
