//! `accord columns` says what it takes files for, why, and how sure that is.

use crate::program::Folder;

const LEADS: &str = "Record ID,Lead - Email,Create Date,Anrede,Won date\n\
                     1,ann@a.de,2026-01-05,Frau,maybe\n2,bob@b.de,2026-01-06,Herr,maybe not\n";
const DEALS: &str = "E-Mail;Gewonnen\nann@a.de;ja\nbob@b.de;nein\n";

fn folder() -> Folder {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("exports")).unwrap();
    folder.write("exports/leads.csv", LEADS);
    folder.write("exports/won.csv", DEALS);
    folder.write("exports/LICENSE", "All rights reserved. Do what you like.");
    folder
}

#[test]
fn every_column_has_a_meaning_a_reason_and_a_confidence() {
    let run = folder().run("columns exports").ok();
    let line = |start: &str| {
        let found = run.out.lines().find(|line| line.trim_start().starts_with(start));
        let words: Vec<&str> =
            found.unwrap_or_default().split("  ").map(str::trim).filter(|it| !it.is_empty()).collect();
        words.join("|")
    };
    assert!(line("Record ID").starts_with("Record ID|Lead id|"), "{}", run.out);
    assert!(line("Lead - Email").contains("80.0%"), "only the object before it is added: {}", run.out);
    assert!(line("Won date").contains("the cells are something else"), "{}", run.out);
    assert!(line("E-Mail").contains("rows join by e-mail"), "{}", run.out);
    assert!(run.out.contains("leads.csv – Leads, 2 rows") && run.out.contains("won.csv – Deals, 2 rows"));
    assert!(run.out.contains("By itself it does not say: "), "{}", run.out);
    assert!(!run.out.contains("LICENSE"), "no table, whatever its words are separated by");
}

#[test]
fn the_proposal_is_a_mapping_that_can_be_corrected_and_used() {
    let folder = folder();
    let mapping = folder.run("columns exports --as-mapping").ok().out;
    assert!(mapping.contains("Recorded(Won)") || mapping.contains("IsWon"), "{mapping}");
    folder.write("mapping.ron", mapping.replace("2026-01-05", ""));
    let run = folder.run("quality exports --mapping mapping.ron --format json").ok();
    assert!(!run.err.contains("refused"), "{}", run.err);
}

#[test]
fn where_there_is_nothing_to_look_at_that_is_said() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("empty")).unwrap();
    let run = folder.run("columns empty");
    assert_eq!((run.code, run.out.as_str()), (3, ""));
    assert!(run.err.contains("empty"), "{}", run.err);
}
