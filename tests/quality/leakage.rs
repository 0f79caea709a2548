//! Columns that were filled in after the fact.

use std::fmt::Write as _;

use accord::import::SourceKind::{Leads, StageChanges};
use accord::leads::Recorded;
use accord::quality::{Problem, Repair};

use crate::read::{Read, read};

/// Two hundred leads, of which each fourth is won and each fourth lost; `cells` are those of the lead of a number.
fn history(headers: &str, cells: impl Fn(u32) -> String) -> Read {
    let mut leads = format!("Lead ID,Created at,{headers}\n");
    let mut changes = "Lead ID,Stage,At\n".to_owned();
    for n in 0..200 {
        writeln!(leads, "{n},2026-01-{:02}T09:{:02}:11Z,{}", n % 28 + 1, n % 60, cells(n)).unwrap();
        if n % 4 < 2 {
            let stage = ["Won", "Lost"][n as usize % 4];
            writeln!(changes, "{n},{stage},2026-03-01T10:{:02}:07Z", n % 60).unwrap();
        }
    }
    read(&[(Leads, &leads), (StageChanges, &changes)])
}

#[test]
fn a_column_that_is_filled_only_for_decided_leads_gives_itself_away() {
    let read = history("Closed reason,Country", |n| {
        let reason = if n % 4 == 1 { ["Price", "Timing", "Silence"][n as usize % 3] } else { "" };
        format!("{reason},{}", ["DE", "PL", "KR"][n as usize % 3])
    });
    let found = read.one("filled-later");
    assert_eq!(found.problem, Problem::FilledLater { header: "Closed reason".to_owned() });
    // All 50 cells are of leads that were lost.
    assert_eq!((found.n, found.of), (50, 50));
    assert_eq!(found.repairs, [Repair::Ignore { kind: Leads, header: "Closed reason".to_owned() }]);
    assert!(read.all("value-decides").is_empty(), "a column is told of once");
}

#[test]
fn a_value_that_goes_with_winning_gives_itself_away() {
    // Of the 40 “Customer”, 39 are won: 97.5 %.
    let read = history("Type", |n| {
        let is_customer = n % 4 == 0 && n < 156 || n == 3;
        if is_customer { "Customer" } else { ["Prospect", "Partner", "Other"][n as usize % 3] }.to_owned()
    });
    let found = read.one("value-decides");
    let (header, value) = ("Type".to_owned(), "Customer".to_owned());
    assert_eq!(found.problem, Problem::ValueDecides { header, value, outcome: Recorded::Won });
    assert_eq!((found.n, found.of), (39, 40));
}

#[test]
fn an_honest_column_is_left_alone() {
    // Banks are won in half of all cases, twice as often as others, and the size is known of half of all, won or not.
    let read = history("Industry,Size", |n| {
        let industry = if n % 4 == 0 || n % 8 == 3 { "Bank" } else { "Retail" };
        format!("{industry},{}", if n % 2 == n / 4 % 2 { (n % 50).to_string() } else { String::new() })
    });
    assert!(read.all("filled-later").is_empty() && read.all("value-decides").is_empty(), "{:?}", read.keys());
}
