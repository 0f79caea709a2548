//! Nothing is lost: not what was not saved when a window ended, nor what somebody else saves in the meantime.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use accord::agreement::Edit;
use accord::project::{LeftBehind, open as open_file};
use accord::workbench::Command;
use egui::Key;
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open, open_with_journals};

fn threshold(window: &Window) -> i32 {
    window.workbench().agreement().mql.threshold
}

/// A window that edits and then ends without being asked, as when the power fails. Returns what it left.
fn crashed(journals: &Path, file: Option<&Path>, points: i32) {
    let mut window = open_with_journals(journals);
    if let Some(file) = file {
        window.run(Command::Open(file.to_owned()));
    }
    window.run(Command::Edit(Edit::SetThreshold(points)));
    // The journal's own thread still holds it; a copy is what a dead process leaves.
    let began = Instant::now();
    let is_kept = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(&format!("threshold: {points}"));
    loop {
        let mut files = fs::read_dir(journals).unwrap().map(|it| it.unwrap().path());
        if let Some(bytes) = files.find_map(|path| fs::read(path).ok().filter(|bytes| is_kept(bytes))) {
            window.harness.state_mut().workbench.close();
            fs::write(journals.join("dead.journal"), bytes).unwrap();
            return;
        }
        assert!(began.elapsed() < Duration::from_secs(10), "nothing was kept");
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn what_was_not_saved_is_offered_as_a_difference_and_restored() {
    let folder = tempfile::tempdir().unwrap();
    let (journals, file) = (folder.path().join("unsaved"), folder.path().join("pilot.ron"));
    let mut window = open();
    window.run(Command::Edit(Edit::SetThreshold(60)));
    window.run(Command::SaveTo(file.clone()));
    crashed(&journals, Some(&file), 65);

    let mut window = open_with_journals(&journals);
    window.harness.get_by_label("Unsaved work was found");
    window.harness.get_by_label("Threshold: 60 → 65");
    assert_ne!(threshold(&window), 65);
    window.click("Go on with it");
    assert_eq!(threshold(&window), 65);
    assert!(window.workbench().is_modified());
    assert_eq!(window.workbench().path(), Some(file.as_path()));
    window.run(Command::Save);
    assert_eq!(open_file(&file).unwrap().document.agreement.mql.threshold, 65);
    assert!(!window.workbench().is_modified());
    window.harness.state_mut().workbench.close();
    assert_eq!(fs::read_dir(&journals).unwrap().count(), 0, "the journals of both windows are gone");
}

#[test]
fn what_was_never_saved_comes_back_too_or_is_thrown_away() {
    let folder = tempfile::tempdir().unwrap();
    crashed(folder.path(), None, 77);
    let mut window = open_with_journals(folder.path());
    window.harness.get_by_label("It had not been saved to a file yet.");
    window.click("Later");
    assert!(window.harness.query_by_label("Unsaved work was found").is_none());
    drop(window);
    let mut window = open_with_journals(folder.path());
    window.click("Throw it away");
    assert_ne!(threshold(&window), 77);
    window.harness.state_mut().workbench.close();
    assert!(LeftBehind::in_folder(folder.path()).is_empty());
    assert!(open_with_journals(folder.path()).harness.query_by_label("Unsaved work was found").is_none());
}

#[test]
fn a_window_that_is_closed_in_peace_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_with_journals(folder.path());
    window.run(Command::Edit(Edit::SetThreshold(70)));
    window.harness.state_mut().workbench.close();
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A window on a file that somebody else changes while it is open.
fn changed(folder: &Path) -> Window {
    let file = folder.join("pilot.ron");
    let mut window = open();
    window.run(Command::Edit(Edit::SetThreshold(60)));
    window.run(Command::SaveTo(file.clone()));
    let theirs = fs::read_to_string(&file).unwrap().replace("threshold: 60", "threshold: 61");
    fs::write(&file, theirs).unwrap();
    window.run(Command::Edit(Edit::SetThreshold(65)));
    window.run(Command::Save);
    window.harness.get_by_label("Threshold: 60 → 61");
    // Once in the question, once in the strip below.
    assert_eq!(window.harness.query_all_by_label("Threshold: 60 → 65").count(), 2);
    window
}

fn threshold_in(file: &Path) -> i32 {
    open_file(file).unwrap().document.agreement.mql.threshold
}

#[test]
fn a_file_that_somebody_else_changed_is_not_saved_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = changed(folder.path());
    assert!(window.workbench().is_modified());
    window.harness.key_press(Key::Escape);
    window.settle();
    assert!(window.workbench().changed_on_disk().is_none());
    assert_eq!(threshold_in(&folder.path().join("pilot.ron")), 61);
    window.run(Command::Save);
    window.click("Save mine beside it");
    assert_eq!(threshold_in(&folder.path().join("pilot.ron")), 61);
    assert_eq!(threshold_in(&folder.path().join("pilot-2.ron")), 65);
    assert_eq!(window.workbench().path(), Some(folder.path().join("pilot-2.ron").as_path()));
    assert!(!window.workbench().is_modified());
}

#[test]
fn whoever_saves_over_it_keeps_the_other_version_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = changed(folder.path());
    window.click("Save mine over it");
    assert_eq!(threshold_in(&folder.path().join("pilot.ron")), 65);
    assert_eq!(threshold_in(&folder.path().join("pilot.previous.ron")), 61);
    assert!(!window.workbench().is_modified());
    // From here on nobody else is in the way.
    window.run(Command::Edit(Edit::SetThreshold(66)));
    window.run(Command::Save);
    assert_eq!(threshold_in(&folder.path().join("pilot.ron")), 66);
    assert_eq!(threshold_in(&folder.path().join("pilot.previous.ron")), 65);
}
