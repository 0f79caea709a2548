//! The page of data quality: what is found is told, repaired by a click, taken back, and saved.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use accord::import::{Role, SourceKind};
use accord::language::Tag;
use accord::quality::Repair;
use accord::ui::Purpose;
use accord::workbench::{Screen, ThemeChoice};

use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open, open_in};

/// Forty leads: four have the industry “Select”, two share an address, one is refused.
fn leads(folder: &Path) -> std::path::PathBuf {
    let mut text = "Lead ID,Created at,Email,Industry,Nickname\n".to_owned();
    for n in 1..=40 {
        let industry = if n <= 4 { "Select" } else { ["Banking", "Retail"][n % 2] };
        let email = if n <= 2 { "ann@acme.com".to_owned() } else { format!("p{n}@acme.com") };
        writeln!(text, "L{n},2026-01-{:02}T09:10:11Z,{email},{industry},", n % 28 + 1).unwrap();
    }
    text.push_str("L1,2026-01-30T09:10:11Z,=1+1,Banking,\n");
    let path = folder.join("leads.csv");
    fs::write(&path, text).unwrap();
    path
}

fn open_on(folder: &Path) -> Window {
    let mut window = open();
    window.drop_file(&leads(folder));
    window.click("Data quality (3)");
    window
}

fn keys(window: &Window) -> Vec<&'static str> {
    window.workbench().data().quality().unwrap().findings.iter().map(|it| it.problem.key()).collect()
}

const SELECT: &str = "Leads: “Select” in “Industry” looks like “unknown”";
const UNKNOWN: &str = "Treat “Select” in “Industry” as unknown";

fn industry(window: &Window) -> (Role, Vec<String>) {
    let mapping = window.workbench().data().mapping().of(SourceKind::Leads).unwrap();
    let column = mapping.columns.iter().find(|it| it.header == "Industry").unwrap();
    (column.role.clone(), column.unknown.clone())
}

#[test]
fn a_repair_is_made_by_a_click_and_taken_back_by_another() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_on(folder.path());
    assert_eq!(keys(&window), ["refused", "placeholder", "same-email", "empty"]);
    assert!(window.shows("1 of 41 rows"));
    let (role, before) = industry(&window);
    assert!(before.is_empty(), "nothing is repaired unasked");
    window.click(SELECT);
    assert!(window.shows("4 of 40 filled cells"));
    assert!(window.shows("L3"), "the leads are listed");
    window.click(UNKNOWN);
    assert_eq!(industry(&window), (role.clone(), vec!["Select".to_owned()]));
    assert_eq!(keys(&window), ["refused", "same-email", "empty"]);
    let leads = window.workbench().data().leads().unwrap();
    let column = leads.columns().iter().find(|it| it.header == "Industry").unwrap();
    assert_eq!(leads.indices().filter(|lead| !column.is_known(*lead)).count(), 4);
    window.click(&format!("Take back: {UNKNOWN}"));
    assert_eq!(industry(&window), (role, Vec::new()));
    assert_eq!(keys(&window), ["refused", "placeholder", "same-email", "empty"]);
    assert!(window.workbench().data().repairs().is_empty());
}

#[test]
fn a_column_is_ignored_and_read_again_when_that_is_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_on(folder.path());
    let has_nickname = |window: &Window| {
        window.workbench().data().leads().unwrap().columns().iter().any(|it| it.header == "Nickname")
    };
    assert!(has_nickname(&window));
    window.click("Leads: “Nickname” is empty");
    window.click("Ignore “Nickname”");
    assert!(!has_nickname(&window));
    let repairs = window.workbench().data().repairs();
    let expected = Repair::Ignore { kind: SourceKind::Leads, header: "Nickname".to_owned() };
    assert_eq!(repairs.iter().map(|it| &it.repair).collect::<Vec<_>>(), [&expected]);
    window.click("Take back: Ignore “Nickname”");
    assert!(has_nickname(&window));
}

#[test]
fn a_word_in_several_columns_is_repaired_by_one_click_and_taken_back_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.csv");
    let rows: String = (1..=9).fold(String::new(), |rows, n| format!("{rows}{n},Select,select,DE\n"));
    fs::write(&path, format!("Lead ID,Industry,Persona,Country\n{rows}10,Retail,Buyer,DE\n")).unwrap();
    let mut window = open();
    window.drop_file(&path);
    window.click("Data quality (2)");
    window.click("Treat “Select” as unknown in all 2 columns");
    assert_eq!(keys(&window), [] as [&str; 0], "ten leads are too few for a constant country");
    let unknown = |window: &Window| {
        let mapping = window.workbench().data().mapping().of(SourceKind::Leads).unwrap();
        mapping.columns.iter().map(|it| it.unknown.len()).collect::<Vec<_>>()
    };
    assert_eq!(unknown(&window), [0, 1, 1, 0]);
    window.click("Take back: Treat “select” in “Persona” as unknown");
    assert_eq!(unknown(&window), [0, 1, 0, 0]);
    assert_eq!(keys(&window), ["placeholder"]);
}

#[test]
fn empty_columns_are_ignored_together_and_all_taken_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.csv");
    fs::write(&path, "Lead ID,One,Two,Three,Country\nA,,,,DE\nB,,,,PL\n").unwrap();
    let mut window = open();
    window.drop_file(&path);
    window.click("Data quality");
    let columns = |window: &Window| window.workbench().data().leads().unwrap().columns().len();
    assert_eq!(columns(&window), 4);
    window.click("Ignore “Two”");
    assert_eq!(columns(&window), 3);
    window.click("Ignore all 2 columns");
    assert_eq!(columns(&window), 1);
    assert!(window.shows("3 repairs") && window.shows("Nothing found"));
    window.click("Take all back");
    assert_eq!(columns(&window), 4);
    assert_eq!(keys(&window), ["empty"]);
}

#[test]
fn refused_rows_and_affected_leads_are_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_on(folder.path());
    let out = folder.path().join("refused.csv");
    window.click("Save the refused rows of Leads");
    assert_eq!(*window.asked.borrow(), [Purpose::Listing]);
    window.type_into("Path", out.to_str().unwrap());
    window.leave();
    assert_eq!(
        fs::read_to_string(&out).unwrap(),
        "file,line,reason,reason_key,Lead ID,Created at,Email,Industry,Nickname\n\
         leads.csv,42,the lead L1 was there before,duplicate-id,L1,2026-01-30T09:10:11Z,'=1+1,Banking,\n"
    );
    let out = folder.path().join("same");
    window.click("The same e-mail address");
    window.click("Save these leads…");
    window.type_into("Path", out.to_str().unwrap());
    window.leave();
    let written = fs::read_to_string(out.with_extension("csv")).unwrap();
    assert_eq!(written.lines().count(), 3, "{written}");
    assert!(written.contains("\nL1,same-email,1,2026-01-02T09:10:11Z,"), "{written}");
    assert!(!written.contains("ann@acme.com"), "addresses stay in the window");
}

#[test]
fn refused_rows_are_saved_from_their_tab_too() {
    let folder = tempfile::tempdir().unwrap();
    let mut window = open_on(folder.path());
    window.click("Files");
    window.click("1 refused");
    window.click("Save the refused rows of Leads");
    assert_eq!(*window.asked.borrow(), [Purpose::Listing]);
}

#[test]
fn files_without_a_fault_say_so_and_what_could_not_be_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("leads.csv");
    fs::write(&path, "Lead ID,Country\nA,DE\nB,PL\n").unwrap();
    let mut window = open();
    window.drop_file(&path);
    window.click("Data quality");
    assert!(window.shows("Nothing found"));
    assert!(window.shows("Could not be looked at (7)"));
    assert!(window.shows("there are no activities"));
}

#[test]
fn every_language_and_theme_shows_the_page_of_the_sample() {
    for (language, title, theme) in
        [(Tag::German, "Datenqualität", ThemeChoice::Dark), (Tag::Korean, "데이터 품질", ThemeChoice::Light)]
    {
        let mut window = open_in(language, theme, [1920.0, 1080.0]);
        window.go(Screen::Data);
        let n = window.workbench().data().quality().unwrap().findings.len();
        assert!(n > 0);
        let tab = window.harness.get_all_by_label_contains(title).next().unwrap();
        tab.click();
        window.settle();
        let first = &window.workbench().data().quality().unwrap().findings[0];
        assert!(window.shows(&window.workbench().language().problem_about(&first.problem)));
    }
}
