//! Leads that are there twice, and customers that are too large.

use std::fmt::Write as _;

use accord::import::SourceKind::{Deals, Leads};
use accord::quality::{Dominance, Holder, Problem};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::read::read;

#[test]
fn an_address_is_the_same_however_it_is_written() {
    let leads = "Lead ID,Created at,Email\n\
        A,2026-01-01,ann@acme.com\n\
        B,2026-01-02,bob@acme.com\n\
        C,2026-01-03, ANN@Acme.com \n\
        D,2026-01-04,\n\
        E,2026-01-05,\n\
        F,2026-01-06,Bob@acme.com\n\
        G,2026-01-07,ann@acme.com\n\
        H,2026-01-08,ann@acme.co\n";
    let read = read(&[(Leads, leads)]);
    let found = read.one("same-email");
    assert_eq!(read.ids(found), ["A", "C", "G", "B", "F"]);
    assert_eq!(found.groups, [0, 0, 0, 1, 1]);
    assert_eq!((found.n, found.of), (5, 8));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A slow and obvious way finds the same: every lead is compared with every other.
    #[test]
    fn who_shares_an_address_is_found_as_by_comparing_all(addresses in vec("[aAbBß]{0,3}", 1..30)) {
        let mut leads = "Lead ID,Created at,Email\n".to_owned();
        for (n, address) in addresses.iter().enumerate() {
            let cell = if address.is_empty() { String::new() } else { format!("{address}@x.example") };
            writeln!(leads, "{n:02},2026-01-01T00:00:{n:02}Z,{cell}").unwrap();
        }
        let read = read(&[(Leads, &leads)]);
        let folded: Vec<String> = addresses.iter().map(|it| it.to_lowercase()).collect();
        let shares = |n: &usize| {
            !folded[*n].is_empty() && folded.iter().filter(|other| **other == folded[*n]).count() > 1
        };
        let expected: Vec<String> = (0..folded.len()).filter(shares).map(|n| format!("{n:02}")).collect();
        let mut found: Vec<&str> =
            read.all("same-email").first().map(|finding| read.ids(finding)).unwrap_or_default();
        found.sort_unstable();
        prop_assert_eq!(found, expected);
    }
}

#[test]
fn one_person_with_two_addresses_is_found_and_namesakes_elsewhere_are_not() {
    let leads = "Lead ID,Created at,First name,Last name,Company,Email\n\
        A,2026-01-01,Jürgen,Groß,Acme,j@acme.com\n\
        B,2026-01-02,JÜRGEN,GROSS,ACME,juergen@acme.com\n\
        C,2026-01-03,Jürgen,Groß,Other,j@other.com\n\
        D,2026-01-04,Kim,Lee,Acme,kim@acme.com\n\
        E,2026-01-05,Kim,Lee,Acme,KIM@acme.com\n\
        F,2026-01-06,Kim,,Acme,x@acme.com\n\
        G,2026-01-07,Kim,,Acme,y@acme.com\n";
    let read = read(&[(Leads, leads)]);
    // D and E share the address too, and are told of once.
    assert_eq!(read.ids(read.one("same-person")), ["A", "B"]);
    assert_eq!(read.ids(read.one("same-email")), ["D", "E"]);
}

/// Twelve customers; the first has five of ten wins and six of thirty leads.
#[test]
fn a_customer_behind_half_of_all_wins_is_named_with_the_rate_without_it() {
    let mut leads = "Lead ID,Created at,Account ID\n".to_owned();
    let mut deals = "Lead ID,Stage,Amount,Close date\n".to_owned();
    for n in 1..=30 {
        let account = if n <= 6 { 1 } else { 2 + n % 11 };
        writeln!(leads, "{n},2026-01-{n:02}T09:10:11Z,ACC{account}").unwrap();
    }
    for n in [1, 2, 3, 4, 5, 10, 11, 12, 13, 14] {
        writeln!(deals, "{n},Closed won,100,2026-03-01").unwrap();
    }
    let read = read(&[(Leads, &leads), (Deals, &deals)]);
    let found = read.one("dominant");
    let Problem::Dominant { holder, value, share } = &found.problem else { panic!("{found:?}") };
    assert_eq!((holder, value.as_str()), (&Holder::Account, "ACC1"));
    let expected =
        Dominance { n_leads: 6, n_won: 5, money: 50_000, of_leads: 30, of_won: 10, of_money: 100_000 };
    assert_eq!(share, &expected);
    assert!((share.rate() - 10.0 / 30.0).abs() < 1e-9);
    assert!((share.rate_without() - 5.0 / 24.0).abs() < 1e-9);
    assert_eq!(read.ids(found), ["1", "2", "3", "4", "5", "6"]);
}

#[test]
fn customers_of_like_size_are_not_named() {
    let mut leads = "Lead ID,Created at,Account ID\n".to_owned();
    let mut deals = "Lead ID,Stage,Amount,Close date\n".to_owned();
    for n in 1..=30 {
        writeln!(leads, "{n},2026-01-{n:02}T09:10:11Z,ACC{}", n % 10).unwrap();
        writeln!(deals, "{n},Closed won,100,2026-03-01").unwrap();
    }
    let read = read(&[(Leads, &leads), (Deals, &deals)]);
    assert!(read.all("dominant").is_empty());
}
