//! `accord quality`: what is found in lead files, and the rows that were refused.

use crate::history::json;
use crate::program::Folder;

const LEADS: &str = "\
Lead ID,Created at,Email,Closed reason
A,2026-01-05T08:00:01Z,a@example.com,
A,2026-01-06T08:00:01Z,=1+1,
B,2026-01-05T08:10:01Z,A@example.com,
C,2026-01-07T08:20:01Z,c@example.com,
";
const ACTIVITIES: &str = "Lead ID,At,Activity\nA,2026-01-08T10:00:01Z,Webinar\nX,2026-01-08,Webinar\n";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("people.csv", LEADS);
    folder.write("deeds.csv", ACTIVITIES);
    folder
}

#[test]
fn files_are_recognised_and_findings_printed_for_programs() {
    let run = folder().run("quality deeds.csv people.csv --format json").ok();
    let found = json(&run);
    let keys: Vec<&str> =
        found["findings"].as_array().unwrap().iter().map(|it| it["key"].as_str().unwrap()).collect();
    assert_eq!(keys, ["refused", "refused", "same-email", "no-activity", "empty"]);
    assert_eq!(found["findings"][0]["subject"], "activities: unknown-lead", "one of two weighs most");
    assert_eq!(found["findings"][2]["leads"].as_array().unwrap().len(), 2);
    assert_eq!(found["unchecked"][0], "no-record-times");
    assert!(run.err.starts_with("people.csv: 4 rows, 1 refused\n"), "{}", run.err);
}

#[test]
fn findings_are_told_to_people_in_their_language() {
    let run = folder().run("quality --leads people.csv --language de").ok();
    for part in [
        "Falsch: Leads: Zeilen zurückgewiesen; einen Lead mit dieser ID gab es schon\n  1 von 4 Zeilen",
        "Zweifelhaft: Dieselbe E-Mail-Adresse\n  2 von 3 Leads",
        "Nicht prüfbar (",
    ] {
        assert!(run.out.contains(part), "{part:?} is missing:\n{}", run.out);
    }
}

#[test]
fn refused_rows_of_all_files_are_written_without_formulas() {
    let folder = folder();
    let run = folder.run("quality people.csv deeds.csv --format csv --refused out.csv").ok();
    assert!(run.out.starts_with("key,severity,subject,n,of,unit\n"), "{}", run.out);
    assert_eq!(
        folder.read("out.csv"),
        "file,line,reason,reason_key,Lead ID,Created at,Email,Closed reason,At,Activity\n\
         people.csv,3,the lead A was there before,duplicate-id,A,2026-01-06T08:00:01Z,'=1+1,,,\n\
         deeds.csv,3,there is no lead X,unknown-lead,X,,,,2026-01-08,Webinar\n"
    );
}

#[test]
fn a_file_that_is_about_the_same_as_another_is_left_out_and_told() {
    let folder = folder();
    folder.write("more.csv", "Lead ID,Created at,Country\nZ,2026-01-05,DE\n");
    let run = folder.run("quality people.csv more.csv").ok();
    assert!(run.err.contains("more.csv"), "{}", run.err);
    assert!(run.err.contains("people.csv: 4 rows"), "{}", run.err);
}

#[test]
fn what_is_not_clear_is_refused() {
    let folder = folder();
    assert!(folder.run("quality deeds.csv").refusal(2).contains("--leads FILE"));
    let err = folder.run("quality people.csv --leads people.csv").refusal(2);
    assert!(err.contains("there is another file for Leads"), "{err}");
    folder.run("quality missing.csv").refusal(3);
    folder.run("quality people.csv --observed-until soon").refusal(2);
    folder.run("quality people.csv --refused no/such/folder.csv").refusal(4);
}
