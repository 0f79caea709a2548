//! `--observed-until` cuts the history.

use serde_json::json;

use crate::history::{folder, json as result, simulate};
use crate::program::Folder;

/// What the eight leads had come to by the evening of 7 January: L7 and L8 were not there yet, L4 had not asked for a
/// demo, L6 was an MQL that nobody had handed over, and no deal was closed.
fn check_the_seventh(folder: &Folder, until: &str, shown: &str) {
    let found = result(&simulate(folder, &format!("--format json --observed-until {until}")).ok());
    let leads = |n| json!({ "leads": n, "won": 0, "money_minor": 0 });
    assert_eq!(found["observed_until"], shown);
    assert_eq!(found["created"], leads(6));
    let [mql, sal, sql] = found["stages"].as_array().unwrap().as_slice() else { panic!("{found}") };
    assert_eq!((&mql["passed"], &mql["failed"]), (&leads(3), &leads(3)), "L1, L2, L6; L3, L4, L5");
    assert_eq!((&sal["passed"], &sal["failed"]), (&leads(1), &leads(1)), "L1; L2");
    assert_eq!(sal["not_evidenced"], leads(1), "L6");
    assert_eq!(sql["passed"], leads(1), "L1");
}

#[test]
fn a_day_counts_to_its_end_in_the_zone_of_the_agreement() {
    check_the_seventh(&folder(), "2026-01-07", "2026-01-07T22:59:59Z");
}

#[test]
fn a_moment_counts_to_the_second() {
    let folder = folder();
    check_the_seventh(&folder, "2026-01-07T10:00:00Z", "2026-01-07T10:00:00Z");
    check_the_seventh(&folder, "2026-01-07T11:00:00+01:00", "2026-01-07T10:00:00Z");
    // L1 was accepted at nine.
    for (until, accepted) in [("2026-01-07T09:00:00Z", 1), ("2026-01-07T08:59:59Z", 0)] {
        let found = result(&simulate(&folder, &format!("--format json --observed-until {until}")).ok());
        assert_eq!(found["stages"][1]["passed"]["leads"], accepted, "{until}");
    }
}

#[test]
fn the_last_second_of_a_day_belongs_to_it_and_the_next_does_not() {
    let folder = folder();
    // In Berlin, summer has come by then: midnight is at 22:00 UTC.
    folder.write("leads.csv", "Id,Created\n1,2026-03-29T21:59:59Z\n2,2026-03-29T22:00:00Z\n");
    for (until, n_leads) in [("2026-03-28", 0), ("2026-03-29", 1), ("2026-03-30", 2)] {
        let arguments = format!("simulate tiny.ron --leads leads.csv --format json --observed-until {until}");
        assert_eq!(result(&folder.run(&arguments).ok())["created"]["leads"], n_leads, "{until}");
    }
}

#[test]
fn the_end_may_lie_after_everything() {
    // By then the time of L8 was over, and nothing else is new.
    let found = result(&simulate(&folder(), "--format json --observed-until 2026-06-30").ok());
    assert_eq!(found["observed_until"], "2026-06-30T21:59:59Z");
    assert_eq!(found["stages"][1]["failed"]["leads"], 2);
    assert_eq!(found["stages"][1]["immature"]["leads"], 0);
}

#[test]
fn what_is_no_day_is_a_wrong_argument() {
    let folder = folder();
    for wrong in ["yesterday", "2026-02-30", "2026-13-01", "06/30/2026", "30.06.2026", "2026-6-3", "2026"] {
        let err = simulate(&folder, &format!("--observed-until {wrong}")).refusal(2);
        assert!(err.contains(&format!("“{wrong}”")), "{err}");
        assert!(err.contains("2026-06-30"), "how it is written: {err}");
    }
}
