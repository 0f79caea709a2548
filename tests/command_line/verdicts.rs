//! The verdict on every lead.

use crate::history::{changed, folder, simulate};

#[test]
fn every_lead_has_a_row_in_the_order_of_creation_and_id() {
    let folder = folder();
    simulate(&folder, "--verdicts verdicts.csv").ok();
    // L1 and L6 asked for a demo on top of 30 points; L2 on top of 20; L7 looked at prices twice.
    // L4 is explained at its demo, the moment that came closest; L5 at its creation, where it has nothing.
    assert_eq!(
        folder.read("verdicts.csv"),
        "\
lead_id,stage_reached,mql_at,sal_at,sql_at,score_at_mql,first_failing_requirement,next_stage_verdict
L4,created,,,,60,required_field:email,failed
L1,sql,2026-01-06T09:00:00Z,2026-01-07T09:00:00Z,2026-01-07T09:00:00Z,60,,
L2,mql,2026-01-05T12:00:00Z,,,50,requirement:accepted,failed
L3,created,,,,35,threshold,failed
L5,created,,,,0,disqualifier:competitor,failed
L6,sal,2026-01-07T09:00:00Z,2026-01-09T10:00:00Z,,60,requirement:budget,failed
L7,sal,2026-01-12T08:00:00Z,2026-01-12T11:30:00Z,,40,,not-evidenced
L8,mql,2026-01-20T08:00:00Z,,,60,,immature
"
    );
}

#[test]
fn times_are_empty_where_nothing_tells_them() {
    let folder = folder();
    folder.write("tiny.ron", changed("threshold: 40", "threshold: 30"));
    folder.run("simulate tiny.ron --leads leads.csv --verdicts verdicts.csv").ok();
    let verdicts = folder.read("verdicts.csv");
    let rows: Vec<&str> = verdicts.lines().collect();
    assert_eq!(rows[1], "L4,created,,,,30,required_field:email,failed");
    assert_eq!(rows[2], "L1,mql,,,,30,,not-evidenced");
    assert_eq!(rows[3], "L2,created,,,,20,threshold,failed");
}

#[test]
fn ids_come_back_as_they_were_unless_a_spreadsheet_would_run_them() {
    let folder = folder();
    let ids = ["a,b", "say \"hi\"", "two\nlines", "-5", "=1+1", "@SUM(A1)", "서울"];
    let mut leads = csv::Writer::from_writer(Vec::new());
    leads.write_record(["Lead ID", "Created at"]).unwrap();
    for id in ids {
        leads.write_record([id, "2026-01-05T08:00:00Z"]).unwrap();
    }
    folder.write("leads.csv", leads.into_inner().unwrap());
    folder.run("simulate tiny.ron --leads leads.csv --verdicts verdicts.csv").ok();
    let mut reader = csv::Reader::from_path(folder.path("verdicts.csv")).unwrap();
    let mut found: Vec<String> = reader.records().map(|row| row.unwrap()[0].to_owned()).collect();
    found.sort();
    let mut expected = ["a,b", "say \"hi\"", "two\nlines", "-5", "'=1+1", "'@SUM(A1)", "서울"];
    expected.sort_unstable();
    assert_eq!(found, expected);
}

#[test]
fn the_file_that_was_there_is_replaced_and_nothing_else_is_left() {
    let folder = folder();
    folder.write("verdicts.csv", "older and longer ".repeat(1_000));
    let before = folder.names();
    simulate(&folder, "--verdicts verdicts.csv").ok();
    assert_eq!(folder.read("verdicts.csv").lines().count(), 9);
    assert_eq!(folder.names(), before);
}

#[test]
fn where_verdicts_cannot_be_written_there_is_no_result() {
    let folder = folder();
    let before = folder.names();
    let err = simulate(&folder, "--verdicts missing/verdicts.csv").refusal(4);
    assert!(err.contains("verdicts.csv"), "{err}");
    assert_eq!(folder.names(), before);
}
