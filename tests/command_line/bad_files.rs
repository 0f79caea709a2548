//! Files that cannot be used: each ends with 3, names the file, and says what to do.

use crate::history::{ACTIVITIES, AGREEMENT, LEADS, changed, folder, simulate};
use crate::program::Folder;

/// Writes a file and runs a command that cannot use it.
#[track_caller]
fn check(arguments: &str, name: &str, content: impl AsRef<[u8]>, parts: &[&str]) {
    let folder = folder();
    folder.write(name, content);
    refused(&folder, arguments, name, parts);
}

#[track_caller]
fn refused(folder: &Folder, arguments: &str, name: &str, parts: &[&str]) {
    let before = folder.names();
    let err = folder.run(&format!("{arguments} --verdicts never.csv")).refusal(3);
    for part in [name].iter().chain(parts) {
        assert!(err.contains(part), "{part:?} is missing: {err}");
    }
    assert_eq!(folder.names(), before, "nothing is written");
}

const LEADS_ONLY: &str = "simulate tiny.ron --leads bad.csv";

#[test]
fn lead_files_that_are_no_tables() {
    let binary: Vec<u8> = (0..4_096_u32).map(|n| if n % 3 == 0 { 0 } else { n.to_le_bytes()[0] }).collect();
    check(LEADS_ONLY, "bad.csv", binary, &["not a text file", "Export the table as CSV"]);
    let xlsx = [b"PK\x03\x04".as_slice(), &[0; 600]].concat();
    check("simulate tiny.ron --leads bad.xlsx", "bad.xlsx", xlsx, &["damaged"]);
    let xls = [[0xD0, 0xCF, 0x11, 0xE0].as_slice(), &[0; 600]].concat();
    check("simulate tiny.ron --leads bad.xls", "bad.xls", xls, &["spreadsheet", "Save the table as CSV"]);
    check(LEADS_ONLY, "bad.csv", b"PAR1\x15\x04\x15", &["damaged"]);
    check(LEADS_ONLY, "bad.csv", b"%PDF-1.7\n", &["PDF", "Export the table as CSV"]);
    check(LEADS_ONLY, "bad.csv", [0x1F, 0x8B, 8, 0, 0], &["damaged"]);
}

#[test]
fn lead_files_with_nothing_in_them() {
    for content in ["", "\n \r\n", "\u{feff}", "Lead ID,Email\n", "Lead ID,Email"] {
        check(LEADS_ONLY, "bad.csv", content, &["is empty", "Export it again"]);
    }
}

#[test]
fn lead_files_without_an_id() {
    let parts = ["lead id", "Say which one is", "“Colour”, “Email”"];
    check(LEADS_ONLY, "bad.csv", "Colour,Email\nred,a@example.com\n", &parts);
}

#[test]
fn dates_and_numbers_that_can_be_read_in_two_ways() {
    let dates = "Lead ID,Created at\n1,03/04/2026\n2,05/06/2026\n";
    check(LEADS_ONLY, "bad.csv", dates, &["“Created at”", "03/04/2026", "Say which it is"]);
    let deals = "Lead ID,Stage,Amount\nL1,Won,\"1,234\"\nL2,Won,\"5,678\"\n";
    let arguments = "simulate tiny.ron --leads leads.csv --deals bad.csv";
    check(arguments, "bad.csv", deals, &["“Amount”", "1,234", "Say which it is"]);
}

#[test]
fn files_that_are_not_there() {
    let folder = folder();
    refused(&folder, "simulate tiny.ron --leads missing.csv", "missing.csv", &["cannot be read"]);
    refused(&folder, "simulate missing.ron --leads leads.csv", "missing.ron", &[]);
    for kind in ["activities", "stage-changes", "deals", "mapping"] {
        let arguments = format!("simulate tiny.ron --leads leads.csv --{kind} missing.file");
        refused(&folder, &arguments, "missing.file", &[]);
    }
    std::fs::create_dir(folder.path("a-folder")).unwrap();
    refused(&folder, "simulate tiny.ron --leads a-folder", "a-folder", &["cannot be read"]);
    refused(&folder, "simulate a-folder --leads leads.csv", "a-folder", &[]);
    refused(&folder, "simulate tiny.ron --leads leads.csv --mapping a-folder", "a-folder", &[]);
}

#[test]
fn other_files_that_lack_what_they_are_about() {
    let leads = "simulate tiny.ron --leads leads.csv";
    let no_id = "Colour,At,Activity\nred,2026-01-05,Webinar\n";
    check(&format!("{leads} --activities bad.csv"), "bad.csv", no_id, &["lead id", "Say which one is"]);
    let no_time = "Lead ID,Activity\nL1,Webinar\n";
    check(&format!("{leads} --activities bad.csv"), "bad.csv", no_time, &["when", "Say which one does"]);
    let no_kind = "Lead ID,At\nL1,2026-01-05\n";
    check(&format!("{leads} --activities bad.csv"), "bad.csv", no_kind, &["what the lead did", "Say which"]);
    let no_stage = "Lead ID,At\nL1,2026-01-05\n";
    check(&format!("{leads} --stage-changes bad.csv"), "bad.csv", no_stage, &["recorded", "Say which"]);
    let no_lead = "Colour,Amount\nred,12\n";
    check(&format!("{leads} --deals bad.csv"), "bad.csv", no_lead, &["lead id", "Say which one is"]);
}

const BAD_AGREEMENT: &str = "simulate bad.ron --leads leads.csv";

#[test]
fn agreements_that_are_none() {
    check(BAD_AGREEMENT, "bad.ron", LEADS, &["not an agreement", "Line 1, column 1"]);
    check(BAD_AGREEMENT, "bad.ron", "", &["not an agreement", "Line 1"]);
    check(BAD_AGREEMENT, "bad.ron", [0xFF, 0xFE, 0, 1], &["not a text file", ".ron"]);
    // The field stands on the sixth line, behind eight spaces.
    let unknown = changed("calendar: (", "colour: \"red\",\n        calendar: (");
    check(BAD_AGREEMENT, "bad.ron", unknown, &["Line 6, column 9", "`colour`"]);
    // Behind the eighteenth letter of the twelfth line something else was expected.
    let broken = changed("criteria: [", "criteria:{");
    check(BAD_AGREEMENT, "bad.ron", broken, &["Line 12, column 18", "`[`"]);
    let cut = &AGREEMENT[..AGREEMENT.len() / 2];
    check(BAD_AGREEMENT, "bad.ron", cut, &["Line "]);
}

#[test]
fn agreements_from_the_future() {
    for text in [
        AGREEMENT.replacen("accord: 1", "accord: 4", 1),
        "(accord: 99, treaty: (whatever: [1, 2.5, \"x\"], may: Come))".to_owned(),
    ] {
        check(BAD_AGREEMENT, "bad.ron", text, &["later version", "Update Accord"]);
    }
}

#[test]
fn agreements_that_contradict_themselves() {
    let twice = changed("id: \"size\"", "id: \"decides\"");
    check(BAD_AGREEMENT, "bad.ron", twice, &["two entries have this id", "Give one of them another"]);
    let nowhere = changed("list: \"low\"", "list: \"lost\"");
    check(BAD_AGREEMENT, "bad.ron", nowhere, &["“lost”", "Add it, or name another"]);
    let zone = changed("Europe/Berlin", "Europe/Atlantis");
    check(BAD_AGREEMENT, "bad.ron", zone, &["“Europe/Atlantis”", "Europe/Berlin"]);
}

/// What stands in one another without end must not exhaust the stack.
#[test]
fn agreements_and_mappings_that_are_far_too_deep() {
    let deep = format!("{}{}", "AllOf([".repeat(100_000), "])".repeat(100_000));
    let condition = "Ask(field: \"competitor\", question: Yes)";
    check(BAD_AGREEMENT, "bad.ron", changed(condition, &deep), &["not an agreement"]);
    check(BAD_AGREEMENT, "bad.ron", "(".repeat(1_000_000), &["not an agreement"]);
    check(BAD_AGREEMENT, "bad.ron", "[".repeat(1_000_000), &["not an agreement"]);
    check(BAD_AGREEMENT, "bad.ron", "/*".repeat(1_000_000), &["not an agreement"]);
    let arguments = "simulate tiny.ron --leads leads.csv --mapping bad.ron";
    check(arguments, "bad.ron", "(leads: ".repeat(100_000), &["not a mapping"]);
}

#[test]
fn a_file_that_is_far_too_large_for_an_agreement() {
    check(BAD_AGREEMENT, "bad.ron", vec![b' '; (16 << 20) + 1], &["16 MB"]);
}

const BAD_MAPPING: &str = "simulate tiny.ron --leads leads.csv --mapping bad.ron";

#[test]
fn mappings_that_are_none() {
    let unknown = "(\n    leads: (columns: [(header: \"Lead ID\", role: LeadId, colour: \"red\")]),\n)";
    check(BAD_MAPPING, "bad.ron", unknown, &["not a mapping", "line 2", "`colour`"]);
    let role = "(leads: (columns: [(header: \"Lead ID\", role: Prophet)]))";
    check(BAD_MAPPING, "bad.ron", role, &["not a mapping", "line 1", "Prophet"]);
    check(BAD_MAPPING, "bad.ron", "", &["not a mapping"]);
    check(BAD_MAPPING, "bad.ron", ACTIVITIES, &["not a mapping", "line 1, column 1"]);
    check(BAD_MAPPING, "bad.ron", [0xFF, 0xFE, 0, 1], &[]);
}

/// Here it is the lead file that cannot be read so.
#[test]
fn mappings_that_do_not_fit_the_file() {
    let of = |columns: &str, more: &str| {
        let folder = folder();
        folder.write("bad.ron", format!("(leads: (columns: [{columns}], {more}))"));
        folder
    };
    let id = "(header: \"Lead ID\", role: LeadId)";
    let column = of(&format!("{id}, (header: \"Colour\", role: Account)"), "");
    refused(&column, BAD_MAPPING, "leads.csv", &["no column “Colour”", "“Created at”"]);
    let two = of(&format!("{id}, (header: \"Email\", role: LeadId)"), "");
    refused(&two, BAD_MAPPING, "leads.csv", &["“Lead ID”", "“Email”", "Ignore one"]);
    let no_id = of("(header: \"Email\", role: Account)", "");
    refused(&no_id, BAD_MAPPING, "leads.csv", &["lead id", "Say which one is"]);
    for (what, more) in [
        ("Mars/Olympus", "time_zone: \"Mars/Olympus\""),
        ("klingon", "encoding: \"klingon\""),
        ("한", "delimiter: '한'"),
    ] {
        refused(&of(id, more), BAD_MAPPING, "leads.csv", &[what, "Correct the mapping"]);
    }
}

#[test]
fn a_bad_file_among_good_ones_leaves_no_result() {
    let folder = folder();
    folder.write("deals.csv", "");
    let err = simulate(&folder, "--format json --verdicts v.csv --write-mapping m.ron").refusal(3);
    assert!(err.contains("deals.csv is empty"), "{err}");
    assert!(!folder.names().contains(&"v.csv".to_owned()) && !folder.names().contains(&"m.ron".to_owned()));
}
