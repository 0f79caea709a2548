use std::fs;
use std::path::{Path, PathBuf};

use accord::import::{Role, SourceKind};
use accord::language::Tag;
use accord::workbench::{Command, Screen, ThemeChoice};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{open, open_in};

fn role(window: &crate::stage::Window, header: &str) -> Role {
    window.workbench().data().mapping().column(SourceKind::Leads, header).unwrap().role.clone()
}

fn written(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, content).unwrap();
    path
}

#[test]
fn a_typed_path_is_read_and_its_columns_are_proposed() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("contacts.csv");
    fs::write(&file, "Record ID,Create Date,Job Title,Size\n1,2026-01-05,Head of Sales,50\n2,2026-01-06,,x\n,2026-01-06,,7\n")
        .unwrap();
    let mut window = open();
    window.go(Screen::Data);
    window.type_into("Path of Leads", file.to_str().unwrap());
    window.leave();
    let leads = window.workbench().data().leads().unwrap();
    assert_eq!(leads.len(), 2);
    assert!(!window.workbench().data().is_sample());
    assert_eq!(role(&window, "Record ID"), Role::LeadId);
    assert_eq!(role(&window, "Create Date"), Role::CreatedAt);
    window.click("1 refused");
    assert!(window.shows("1 row was refused"));
    assert!(window.shows("the lead id is empty"));
    assert!(window.workbench().simulation().is_some());
}

#[test]
fn a_column_is_mapped_to_something_else() {
    let mut window = open_in(Tag::English, ThemeChoice::Light, [1280.0, 1600.0]);
    window.go(Screen::Data);
    window.click("Meaning of Job level");
    window.harness.get_by_role_and_label(egui::Role::Button, "Ignored").click();
    window.settle();
    assert_eq!(role(&window, "Job level"), Role::Ignored);
    let leads = window.workbench().data().leads().unwrap();
    assert!(leads.columns().iter().all(|column| column.header != "Job level"));
    // Nobody decides any more, so fewer leads qualify, and the criterion says that it has no data.
    window.go(Screen::Define);
    assert!(window.shows("No data"));
}

#[test]
fn the_end_of_observation_cuts_the_history() {
    let mut window = open();
    window.go(Screen::Data);
    let before = window.workbench().data().leads().unwrap().len();
    window.type_into("Observed until", "2025-12-31");
    window.leave();
    let leads = window.workbench().data().leads().unwrap();
    assert!(leads.len() < before / 2);
    assert_eq!(leads.left_out().n_leads, before - leads.len());
}

#[test]
fn what_cannot_be_read_leaves_everything_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let bad = |name: &str, bytes: &[u8]| written(folder.path(), name, bytes);
    for (path, message) in [
        (bad("empty.csv", b""), "empty.csv is empty"),
        (bad("leads.xlsx", b"PK\x03\x04..."), "is damaged"),
        (bad("photo.csv", &[0, 1, 0, 0, 2, 0, 0, 0]), "is not a text file"),
        (bad("names.csv", b"First,Second\na,b\n"), "no column is known to be the lead id"),
        (folder.path().join("missing.csv"), "cannot be read"),
    ] {
        let mut window = open();
        let before = window.workbench().data().leads().unwrap().len();
        window.harness.state_mut().workbench.run(Command::ChooseSource(SourceKind::Leads, vec![path]));
        window.settle();
        assert!(window.shows(message), "{message}");
        assert_eq!(window.workbench().data().leads().unwrap().len(), before, "{message}");
        assert_eq!(window.workbench().agreement().title, "Inbound leads");
    }
}

#[test]
fn undecidable_dates_are_asked_for_and_read_when_answered() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("leads.csv");
    fs::write(&file, "id,created\n1,03-04-2026\n2,05-04-2026\n").unwrap();
    let mut window = open();
    window.drop_file(&file);
    assert_eq!(window.workbench().screen(), Screen::Data);
    assert!(window.shows("in several ways"));
    window.click("How the dates of created are written");
    window.click("31.05.2026");
    let leads = window.workbench().data().leads().unwrap();
    let created = leads.created(leads.indices().next().unwrap()).unwrap();
    assert_eq!(created.to_string(), "2026-04-03T00:00:00Z");
}

#[test]
fn dropped_files_go_where_their_headers_say() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    let mut window = open();
    window.drop_file(&write("l.csv", "Lead ID,Created at,Country\n1,2026-01-01,DE\n2,2026-01-02,PL\n"));
    window.drop_file(&write("a.csv", "Lead ID,Activity date,Activity type\n1,2026-01-03,demo\n"));
    window.drop_file(&write("d.csv", "Lead ID,Amount,Stage,Close date\n2,500,Closed won,2026-02-01\n"));
    let data = window.workbench().data();
    assert!(SourceKind::ALL[..2].iter().all(|kind| data.source(*kind).is_some()));
    assert!(data.source(SourceKind::Deals).is_some());
    let leads = data.leads().unwrap();
    assert_eq!((leads.len(), leads.activities().len()), (2, 1));
    assert_eq!(window.simulation().funnel.created.n_won, 1);
}

#[test]
fn a_mapping_file_is_applied_to_the_files_it_is_about() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    let mapping = write(
        "mapping.ron",
        r#"(currency: "PLN", leads: (columns: [
            (header: "id", role: LeadId),
            (header: "when", role: CreatedAt, dates: DayFirst),
        ]))"#,
    );
    let mut window = open();
    window.drop_file(&mapping);
    assert!(window.shows("Open the files first"), "the sample is not what it is about");
    window.drop_file(&write("other.csv", "lead id,created\n1,2026-01-01\n"));
    window.drop_file(&mapping);
    assert!(window.shows("has no column “id”"));
    assert_eq!(role(&window, "lead id"), Role::LeadId, "nothing has changed");
    window.drop_file(&write("leads.csv", "id,when\n7,03.04.2026\n"));
    window.drop_file(&mapping);
    let data = window.workbench().data();
    assert_eq!(data.currency(), Some("PLN"));
    let leads = data.leads().unwrap();
    let created = leads.created(leads.indices().next().unwrap()).unwrap();
    assert_eq!(created.to_string(), "2026-04-03T00:00:00Z");
}

#[test]
fn a_folder_is_opened_as_a_whole() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    write("leads-10.csv", "Created at,Lead ID,Country\n2026-01-09,3,DE\n");
    write("leads-9.csv", "Lead ID,Created at,Country\n1,2026-01-01,DE\n2,2026-01-02,PL\n");
    write("log.csv", "Lead ID,Activity date,Activity type\n3,2026-01-10,demo\n");
    write("notes.md", "nothing");
    let mut window = open();
    window.drop_file(folder.path());
    let data = window.workbench().data();
    let names: Vec<_> = data
        .source(SourceKind::Leads)
        .unwrap()
        .input
        .paths()
        .iter()
        .map(|path| path.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    assert_eq!(names, ["leads-9.csv", "leads-10.csv"]);
    let leads = data.leads().unwrap();
    let ids: Vec<&str> = leads.indices().map(|lead| leads.id(lead)).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    assert_eq!(leads.activities().len(), 1);
    assert!(window.shows("leads-9.csv and 1 more"));
}

#[test]
fn what_columns_mean_is_kept_for_the_next_file_of_the_same_layout() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    let mut window = open();
    window.drop_file(&write("may.csv", "key,created,Size\n1,03-04-2026,5\n2,05-04-2026,6\n"));
    window.click("Meaning of key");
    window.harness.get_by_role_and_label(egui::Role::Button, "Lead id").click();
    window.settle();
    window.click("How the dates of created are written");
    window.click("31.05.2026");
    assert_eq!(window.workbench().data().leads().unwrap().len(), 2);
    window.drop_file(&write("june.csv", "Size,key,created\n5,7,03-06-2026\n"));
    assert!(window.shows("The columns mean what they meant the last time."));
    assert_eq!(role(&window, "key"), Role::LeadId);
    let leads = window.workbench().data().leads().unwrap();
    let created = leads.created(leads.indices().next().unwrap()).unwrap();
    assert_eq!(created.to_string(), "2026-06-03T00:00:00Z");
    window.click("Propose anew");
    assert!(
        window.workbench().data().mapping().leads.as_ref().is_none_or(|it| it.columns[1].dates.is_none())
    );
}

#[test]
fn near_misses_join_when_somebody_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    write("leads.csv", "Lead ID,Created at,Account ID\n1,2026-01-01,GTX Pro\n2,2026-01-02,Acme Inc.\n");
    write("deals.csv", "Account ID,Amount,Stage,Close date\nGTXPro,500,Closed won,2026-02-01\n");
    let mut window = open();
    window.drop_file(folder.path());
    assert_eq!(window.simulation().funnel.created.n_won, 0);
    window.click("Columns of Deals");
    window.click("Joins: 1 missing");
    assert!(window.shows("GTX Pro"));
    window.click("GTXPro is the same as GTX Pro");
    assert_eq!(window.simulation().funnel.created.n_won, 1);
    assert!(window.shows("Joined because you said that they are the same"));
}

#[test]
fn a_file_that_raises_a_question_does_not_hold_up_the_others() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| written(folder.path(), name, text);
    write("leads.csv", "Lead ID,Created at\n1,2026-01-01\n2,2026-01-02\n");
    write("log.csv", "Lead ID,Activity date,Activity type\n1,03-04-2026,demo\n2,05-04-2026,demo\n");
    let mut window = open();
    window.drop_file(folder.path());
    let leads = window.workbench().data().leads().unwrap();
    assert_eq!((leads.len(), leads.activities().len()), (2, 0));
    window.click("Columns of Activities");
    assert!(window.shows("in several ways"));
    window.click("How the dates of Activity date are written");
    window.click("31.05.2026");
    assert_eq!(window.workbench().data().leads().unwrap().activities().len(), 2);
    assert!(window.workbench().data().unread(SourceKind::Activities).is_none());
}
