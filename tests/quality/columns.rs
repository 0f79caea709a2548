//! Columns that say nothing, and words that mean nothing.

use std::fmt::Write as _;

use accord::import::SourceKind::Leads;
use accord::quality::{Problem, Repair};

use crate::read::read;

fn leads(headers: &str, n: u32, cells: impl Fn(u32) -> String) -> String {
    let mut text = format!("Lead ID,Created at,{headers}\n");
    for n in 1..=n {
        writeln!(text, "{n},2026-01-{:02}T09:{:02}:11Z,{}", n % 28 + 1, n % 60, cells(n)).unwrap();
    }
    text
}

#[test]
fn empty_and_constant_columns_can_be_ignored() {
    let text = leads("Nickname,Currency,Country", 25, |n| format!(",EUR,{}", ["DE", "PL"][n as usize % 2]));
    let read = read(&[(Leads, &text)]);
    let empty = read.one("empty");
    assert_eq!((empty.problem.header(), empty.n, empty.of), (Some("Nickname"), 1, 5), "one of five columns");
    assert_eq!(empty.repairs, [Repair::Ignore { kind: Leads, header: "Nickname".to_owned() }]);
    let constant = read.one("constant");
    let expected = Problem::Constant { header: "Currency".to_owned(), value: "EUR".to_owned() };
    assert_eq!(constant.problem, expected);
    assert_eq!(constant.repairs, [Repair::Ignore { kind: Leads, header: "Currency".to_owned() }]);
}

#[test]
fn all_empty_columns_of_a_file_are_one_finding() {
    let text = leads("One,Two,Country", 5, |_| ",,DE".to_owned());
    let read = read(&[(Leads, &text)]);
    let empty = read.one("empty");
    assert_eq!(empty.problem.headers(), ["One", "Two"]);
    let ignore = |header: &str| Repair::Ignore { kind: Leads, header: header.to_owned() };
    assert_eq!(empty.repairs, [ignore("One"), ignore("Two")]);
}

#[test]
fn a_column_with_a_value_in_one_row_of_300_is_nearly_empty() {
    let text = leads("Fax", 300, |n| if n == 7 { "+49 30 1".to_owned() } else { String::new() });
    let read = read(&[(Leads, &text)]);
    let nearly = read.one("nearly-empty");
    assert_eq!((nearly.problem.header(), nearly.n, nearly.of), (Some("Fax"), 1, 3), "one of three columns");
}

#[test]
fn words_for_unknown_are_told_with_every_lead_that_has_them() {
    let text = leads("Industry,Employees", 40, |n| {
        let industry = match n {
            1..=4 => "Select",
            5 => "SELECT",
            6 | 7 => "unbekannt",
            _ => ["Banking", "Retail"][n as usize % 2],
        };
        format!("{industry},{}", if n <= 8 { 999 } else { n * 10 })
    });
    let read = read(&[(Leads, &text)]);
    let found = read.all("placeholder");
    let told: Vec<(&Problem, u64, u64)> = found.iter().map(|it| (&it.problem, it.n, it.of)).collect();
    let placeholder = |header: &str, word: &str| Problem::Placeholder {
        kind: Leads,
        header: header.to_owned(),
        word: word.to_owned(),
    };
    // Two cells with “unbekannt” are no news.
    assert_eq!(
        told,
        [(&placeholder("Employees", "999"), 8, 40), (&placeholder("Industry", "Select"), 5, 40)],
        "{told:?}"
    );
    assert_eq!(read.ids(found[1]).len(), 5);
    let header = "Employees".to_owned();
    assert_eq!(found[0].repairs, [Repair::Unknown { kind: Leads, header, word: "999".to_owned() }]);
}

#[test]
fn a_default_number_among_many_is_conspicuous() {
    let text = leads("Employees", 150, |n| if n % 4 == 0 { 50 } else { 100 + n }.to_string());
    let read = read(&[(Leads, &text)]);
    let common = read.one("common-number");
    // 37 of the numbers from 1 to 150 are divisible by four.
    assert_eq!((common.n, common.of), (37, 150));
}

#[test]
fn a_constant_yes_or_no_is_told_in_the_word_of_the_file() {
    let text = leads("Wants magazine", 25, |_| "Nein".to_owned());
    let read = read(&[(Leads, &text)]);
    let expected = Problem::Constant { header: "Wants magazine".to_owned(), value: "Nein".to_owned() };
    assert_eq!(read.one("constant").problem, expected);
}
