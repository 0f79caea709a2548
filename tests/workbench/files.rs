use std::fs;

use accord::agreement::Edit;
use accord::export::RulesExport;
use accord::project::read;
use accord::ui::Purpose;
use accord::workbench::{Command, Screen};
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

#[test]
fn an_agreement_is_saved_and_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("funnel.ron");
    let mut window = open();
    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetThreshold(55)));
    window.settle();
    assert!(window.workbench().is_modified());
    window.press(Modifiers::COMMAND, Key::S);
    window.type_into("Path", file.to_str().unwrap());
    let button = window.harness.get_all_by_role_and_label(egui::Role::Button, "Save").last().unwrap();
    button.click();
    window.settle();
    assert!(!window.workbench().is_modified());
    let saved = read(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(saved.document.agreement.mql.threshold, 55);
    assert_eq!(saved.sources, None, "the sample needs no files");

    let mut window = open();
    window.drop_file(&file);
    assert_eq!(window.workbench().agreement().mql.threshold, 55);
    assert_eq!(window.workbench().path(), Some(file.as_path()));
    assert_eq!(window.workbench().preferences().recent.paths(), [file]);
}

#[test]
fn the_lead_files_are_opened_with_the_agreement() {
    let folder = tempfile::tempdir().unwrap();
    let (leads, file) = (folder.path().join("leads.csv"), folder.path().join("funnel.ron"));
    fs::write(&leads, "Lead ID,Created at\n1,2026-01-01\n2,2026-01-02\n").unwrap();
    let mut window = open();
    window.drop_file(&leads);
    window.harness.state_mut().workbench.run(Command::SaveTo(file.clone()));
    window.settle();
    assert!(!window.workbench().is_modified());
    let text = fs::read_to_string(&file).unwrap();
    assert!(
        !text.contains(folder.path().to_str().unwrap()),
        "a file beside the agreement is named without its folder"
    );

    let mut window = open();
    window.harness.state_mut().workbench.run(Command::Open(file));
    window.settle();
    assert_eq!(window.workbench().data().leads().unwrap().len(), 2);
    assert!(!window.workbench().is_modified());
}

#[test]
fn a_file_that_is_no_agreement_leaves_the_open_one_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let preset = include_str!("../../presets/inbound_saas.ron");
    for (name, text, message) in [
        ("future.ron", "(accord: 99, new_things: [1, 2])".to_owned(), "A later version of Accord wrote it"),
        ("typo.ron", preset.replacen("threshold:", "tresholt:", 1), "tresholt"),
        ("cut.ron", preset[..400].to_owned(), "Line"),
        ("wrong.ron", preset.replacen("Points(20)", "Points(-20)", 1), "undesirables take points"),
        ("binary.ron", "\0\u{1}\u{2}".to_owned(), "not an agreement"),
        ("empty.ron", String::new(), "not an agreement"),
    ] {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        let mut window = open();
        let before = window.workbench().document().clone();
        window.drop_file(&path);
        assert!(window.shows(message), "{name}: {message}");
        assert_eq!(*window.workbench().document(), before, "{name}");
    }
}

#[test]
fn unsaved_changes_are_asked_about() {
    let mut window = open();
    window.harness.state_mut().workbench.run(Command::Edit(Edit::SetThreshold(55)));
    window.settle();
    window.press(Modifiers::COMMAND, Key::N);
    window.click("Events");
    assert!(window.shows("Save the changes?"));
    window.click("Cancel");
    assert_eq!(window.workbench().agreement().mql.threshold, 55);
    window.press(Modifiers::COMMAND, Key::N);
    window.click("Events");
    window.click("Do not save");
    assert_eq!(window.workbench().agreement().title, "Leads from events");
    assert!(!window.workbench().is_modified());
}

/// Chooses a format on the screen for exports, and writes it where a path is typed.
fn export_as(window: &mut Window, format: &str, file: &std::path::Path) {
    window.go(Screen::Export);
    window.find_and_click(format);
    window.type_into("Path of the export", file.to_str().unwrap());
    window.settle();
    window.harness.get_all_by_role_and_label(egui::Role::Button, "Export").last().unwrap().click();
    window.settle();
}

#[test]
fn the_agreement_is_exported_as_a_document_for_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    let title = format!("# {}", window.workbench().agreement().title);
    let file = folder.path().join("agreement.md");
    export_as(&mut window, "The agreement as a document Markdown", &file);
    assert!(window.shows("## Purpose and parties"), "the preview shows the words");
    assert!(fs::read_to_string(&file).unwrap().starts_with(&title));
    let file = folder.path().join("checklist.pdf");
    export_as(&mut window, "Checklist for the sales call PDF", &file);
    assert!(fs::read(&file).unwrap().starts_with(b"%PDF-"));
}

#[test]
fn rules_are_exported_as_what_they_are() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open();
    window.go(Screen::Export);
    assert!(window.shows("\"status\": \"DRAFT\""), "the preview says what it is");
    let file = folder.path().join("rules.json");
    window.type_into("Path of the export", file.to_str().unwrap());
    window.settle();
    let button = window.harness.get_all_by_role_and_label(egui::Role::Button, "Export").last().unwrap();
    button.click();
    window.settle();
    let export: RulesExport = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
    assert_eq!(export.fingerprint, window.workbench().agreement().fingerprint());
    assert_eq!(
        export,
        RulesExport { schema: export.schema.clone(), ..RulesExport::of(window.workbench().document()) }
    );
}

#[test]
fn where_no_dialog_opens_the_typed_path_still_works() {
    let mut window = open();
    window.press(Modifiers::COMMAND, Key::O);
    window.click("Choose…");
    assert_eq!(*window.asked.borrow(), [Purpose::Open]);
    assert!(window.shows("Open an agreement"), "the dialog of ours stays open");
}

#[test]
fn whoever_saves_can_type_the_path_at_once_and_good_news_go_by_themselves() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("pilot.ron");
    let mut window = open();
    window.press(Modifiers::COMMAND, Key::S);
    window.harness.event(egui::Event::Text(path.to_str().unwrap().to_owned()));
    window.harness.step();
    window.press(Modifiers::NONE, Key::Enter);
    assert!(path.is_file());
    assert!(window.shows("Saved to"));
    // A step is a quarter of a second.
    window.harness.run_steps(30);
    assert!(!window.shows("Saved to"));
}

/// What programs for shared folders do when two people save at once.
#[test]
fn a_copy_that_lies_beside_the_file_is_told_and_merged() {
    let folder = tempfile::tempdir().unwrap();
    let (path, copy) = (folder.path().join("pilot.ron"), folder.path().join("pilot (1).ron"));
    let mut window = open();
    let threshold = window.workbench().agreement().mql.threshold;
    window.run(Command::SaveTo(path.clone()));
    window.run(Command::Edit(Edit::SetThreshold(threshold + 7)));
    window.run(Command::SaveTo(copy.clone()));
    std::fs::copy(&path, folder.path().join("other.ron")).unwrap();
    let mut window = open();
    window.run(Command::Open(path));
    assert!(window.shows("pilot (1).ron"), "the copy is told");
    assert!(!window.shows("other.ron"));
    window.run(Command::MergeWith(copy));
    // Nothing says what both began with, so the change is for the teams to decide.
    assert!(window.workbench().document().proposals.iter().any(|it| it.after.mql.threshold == threshold + 7
        || it.before.mql.threshold == threshold + 7
        || window.workbench().agreement().mql.threshold == threshold + 7));
}
