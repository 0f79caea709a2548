//! No row vanishes: those that are refused are counted, and the first are shown.

use std::fmt::Write as _;

use crate::history::{AGREEMENT, json};
use crate::program::Folder;

const LEADS: &str = "\
Lead ID,Created at,Email
A,2026-01-05T08:00:00Z,a@example.com
A,2026-01-06T08:00:00Z,again@example.com
,2026-01-05T08:00:00Z,nobody@example.com
B,,b@example.com
C,2026-01-05T08:00:00Z
D,2026-01-07T08:00:00Z,d@example.com
";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("tiny.ron", AGREEMENT);
    folder.write("leads.csv", LEADS);
    folder
}

#[test]
fn refused_rows_are_counted_and_the_first_are_shown() {
    let run = folder().run("simulate tiny.ron --leads leads.csv --format json").ok();
    assert_eq!(json(&run)["created"]["leads"], 2, "A and D");
    assert_eq!(
        run.err,
        "\
leads.csv: 6 rows, 4 refused
  line 3: the lead A was there before
  line 4: the lead id is empty
  line 5: the time is empty
  and 1 more
"
    );
}

#[test]
fn every_file_has_its_own_report() {
    let folder = folder();
    folder.write(
        "activities.csv",
        "Lead ID,At,Activity\nA,2026-01-08,Webinar\nX,2026-01-08,Webinar\nA,soon,Webinar\nD,2026-01-08,\n",
    );
    folder.write(
        "changes.csv",
        "Lead ID,At,Stage\nA,2026-01-08,Accepted\nA,2026-01-08,Frobnicated\nD,2026-01-08,Lost,Price\n",
    );
    folder.write("deals.csv", "Lead ID,Stage,Amount\nA,Closed won,many\nD,Open,12\nY,Open,12\n");
    let run = folder.run(
        "simulate tiny.ron --leads leads.csv --activities activities.csv --stage-changes changes.csv \
         --deals deals.csv --format json",
    );
    let run = run.ok();
    let said: Vec<&str> = run.err.lines().skip_while(|line| !line.starts_with("activities")).collect();
    let said = said.join("\n");
    for part in [
        "activities.csv: 4 rows, 3 refused\n",
        "  line 3: there is no lead X\n",
        "  line 4: “soon” cannot be read as a date\n",
        "  line 5: it does not say what happened\n",
        "changes.csv: 3 rows, 2 refused\n",
        "  line 3: nobody knows what “Frobnicated” means\n",
        "  line 4: it has 4 cells, and the header has 3\n",
        "deals.csv: 3 rows, 1 refused\n",
        "  line 4: there is no lead Y",
    ] {
        assert!(said.contains(part), "{part:?} is missing:\n{}", run.err);
    }
}

#[test]
fn cells_that_cannot_be_read_are_counted_and_their_rows_stay() {
    let folder = folder();
    let mut leads = "Lead ID,Created at,Employees\n".to_owned();
    for n in 1..=40 {
        let employees = if n <= 2 { "a few".to_owned() } else { n.to_string() };
        writeln!(leads, "{n},2026-01-05T08:00:00Z,{employees}").unwrap();
    }
    folder.write("leads.csv", leads);
    let run = folder.run("simulate tiny.ron --leads leads.csv --format json").ok();
    assert_eq!(json(&run)["created"]["leads"], 40);
    assert_eq!(
        run.err,
        "\
leads.csv: 40 rows
  column “Employees”: 2 cells cannot be read, such as “a few”; their values are unknown
"
    );
}

#[test]
fn lines_are_counted_as_an_editor_does() {
    let folder = folder();
    folder.write("leads.csv", "Lead ID,Email\nA,\"two\nlines\"\n\nB,b@example.com\nB,twice\n");
    let run = folder.run("simulate tiny.ron --leads leads.csv").ok();
    assert!(run.err.contains("  line 6: the lead B was there before\n"), "{}", run.err);
}
