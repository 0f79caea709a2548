//! Dates, numbers and other cells: how each column is written is decided once, by the column as a whole.

use std::fmt::Write as _;

use accord::fields::{Date, FieldId, FieldKind, Number, Timestamp, Value};
use accord::import::{
    ColumnMapping, DateFormat, ImportProgress, Input, Loaded, Mapping, NumberFormat, Role, SourceKind,
    SourceMapping, load,
};
use accord::leads::{LeadIndex, Recorded};

use crate::csv::{error, load_by, load_leads, report};

/// A lead file with an id and one more column.
fn file(header: &str, cells: &[&str]) -> Vec<u8> {
    let mut text = format!("id\t{header}\n");
    for (n, cell) in cells.iter().enumerate() {
        writeln!(text, "{n}\t{cell}").unwrap();
    }
    text.into_bytes()
}

fn told(header: &str, role: Role, change: impl FnOnce(&mut SourceMapping)) -> Mapping {
    let columns = vec![ColumnMapping::new("id", Role::LeadId), ColumnMapping::new(header, role)];
    let mut leads = SourceMapping { columns, ..SourceMapping::default() };
    change(&mut leads);
    Mapping { leads: Some(leads), ..Mapping::default() }
}

fn field(id: &str, kind: FieldKind) -> Role {
    Role::Field { id: FieldId::new(id).unwrap(), kind }
}

/// The lead of that id.
fn lead(loaded: &Loaded, id: &str) -> LeadIndex {
    loaded.leads.indices().find(|lead| loaded.leads.id(*lead) == id).unwrap()
}

fn value(loaded: &Loaded, id: &str, field: &str) -> Option<Value> {
    loaded.leads.value(lead(loaded, id), &FieldId::new(field).unwrap())
}

fn number(text: &str) -> Value {
    Value::Number(text.parse::<Number>().unwrap())
}

/// When each lead was created, in UTC.
fn created(loaded: &Loaded, n: usize) -> Vec<String> {
    let of = |id: usize| loaded.leads.created(lead(loaded, &id.to_string())).unwrap().to_string();
    (0..n).map(of).collect()
}

#[test]
fn dates_are_read_as_their_column_is_written() {
    let cases: &[(&[&str], &[&str])] = &[
        (&["31.05.2026", "1.6.2026"], &["2026-05-31T00:00:00Z", "2026-06-01T00:00:00Z"]),
        (&["01/02/2026", "31/05/2026"], &["2026-02-01T00:00:00Z", "2026-05-31T00:00:00Z"]),
        (&["01/02/2026", "05/31/2026"], &["2026-01-02T00:00:00Z", "2026-05-31T00:00:00Z"]),
        (&["5/31/2026 12:05 AM", "6/1/2026 9:30 PM"], &["2026-05-31T00:05:00Z", "2026-06-01T21:30:00Z"]),
        (&["31-05-2026 08:05:09", "01-06-2026 23:59"], &["2026-05-31T08:05:09Z", "2026-06-01T23:59:00Z"]),
        (&["2026-05-31", "2026-06-01"], &["2026-05-31T00:00:00Z", "2026-06-01T00:00:00Z"]),
        (&["2026/05/31 7:08", "2026/06/01 0:00"], &["2026-05-31T07:08:00Z", "2026-06-01T00:00:00Z"]),
        (&["2026. 5. 31.", "2026. 6. 1. 9:30"], &["2026-05-31T00:00:00Z", "2026-06-01T09:30:00Z"]),
        (&["31. 5. 2026", "1. 6. 2026 9:30"], &["2026-05-31T00:00:00Z", "2026-06-01T09:30:00Z"]),
        (
            &["2026-05-31T23:30:00Z", "2026-05-31T23:30:00.123Z", "2026-05-31T23:30:00-05:00"],
            &["2026-05-31T23:30:00Z", "2026-05-31T23:30:00Z", "2026-06-01T04:30:00Z"],
        ),
        (
            &["2026-05-31T02:00:00+05:30", "2026-05-31 02:00:00+0900", "2026-05-31T02:00:00.000+02"],
            &["2026-05-30T20:30:00Z", "2026-05-30T17:00:00Z", "2026-05-31T00:00:00Z"],
        ),
        (&["1999-12-31 23:59:59 UTC", "0999-01-01"], &["1999-12-31T23:59:59Z", "0999-01-01T00:00:00Z"]),
    ];
    for (cells, expected) in cases {
        let loaded = load_leads(&file("Created at", cells));
        assert_eq!(report(&loaded).refused, [], "{cells:?}");
        assert_eq!(created(&loaded, cells.len()), *expected, "{cells:?}");
    }
}

#[test]
fn each_column_has_a_form_of_its_own() {
    let loaded = load_leads(
        b"id,Created at,Became a Customer Date,Seit\n1,31.05.2026,06/30/2026,2026-01-02\n2,01.02.2026,,2026-01-03\n",
    );
    assert_eq!(loaded.leads.created(lead(&loaded, "2")).unwrap().to_string(), "2026-02-01T00:00:00Z");
    let won = loaded.leads.won(lead(&loaded, "1")).unwrap();
    assert_eq!(won.at.unwrap().to_string(), "2026-06-30T00:00:00Z");
    assert_eq!(value(&loaded, "2", "seit"), Some(Value::Date(Date::from_ymd(2026, 1, 3).unwrap())));
    let of = |n: usize| loaded.mapping.leads.as_ref().unwrap().columns[n].dates;
    assert_eq!(of(1), Some(DateFormat::DayFirst));
    assert_eq!(of(2), Some(DateFormat::MonthFirst));
    assert_eq!(of(3), Some(DateFormat::YearFirst));
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_asked_for() {
    let bytes = file("Created at", &["05/06/2026", "07/08/2026"]);
    let said = error(&bytes, &Mapping::default());
    let expected = "leads.csv: the dates in “Created at” can be read in several ways (31.05.2026 / 05/31/2026), as in \
                    05/06/2026. Say which it is.";
    assert_eq!(said, expected);
    for (dates, expected) in [
        (DateFormat::DayFirst, ["2026-06-05T00:00:00Z", "2026-08-07T00:00:00Z"]),
        (DateFormat::MonthFirst, ["2026-05-06T00:00:00Z", "2026-07-08T00:00:00Z"]),
    ] {
        let mapping = told("Created at", Role::CreatedAt, |it| it.columns[1].dates = Some(dates));
        assert_eq!(created(&load_by(&bytes, &mapping).unwrap(), 2), expected);
    }
}

#[test]
fn a_time_without_a_zone_is_in_the_zone_of_the_file() {
    let cells = [
        "2026-05-31 09:00",
        "2026-01-31 09:00",
        "2026-05-31T09:00:00Z",
        // When clocks are put forward, this time does not exist; when they are put back, it comes twice.
        "2026-03-29 02:30",
        "2026-10-25 02:30",
        "2026-05-31",
    ];
    let berlin = told("Created at", Role::CreatedAt, |it| it.time_zone = Some("Europe/Berlin".to_owned()));
    let loaded = load_by(&file("Created at", &cells), &berlin).unwrap();
    let expected = [
        "2026-05-31T07:00:00Z",
        "2026-01-31T08:00:00Z",
        "2026-05-31T09:00:00Z",
        "2026-03-29T01:30:00Z",
        "2026-10-25T00:30:00Z",
        "2026-05-30T22:00:00Z",
    ];
    assert_eq!(created(&loaded, 6), expected);
    let nowhere = told("Created at", Role::CreatedAt, |it| it.time_zone = Some("Europe/Atlantis".to_owned()));
    let said = error(&file("Created at", &cells), &nowhere);
    assert_eq!(said, "leads.csv: there is no time zone “Europe/Atlantis”. Correct the mapping.");
}

#[test]
fn numbers_are_read_as_their_column_is_written() {
    let cases: &[(&[&str], &[&str])] = &[
        (&["1234.5", "12"], &["1234.5", "12"]),
        (&["1,234.50", "1,000,000"], &["1234.5", "1000000"]),
        (&["1234,5", "12"], &["1234.5", "12"]),
        (&["1.234,50", "-0,25"], &["1234.5", "-0.25"]),
        (&["1 234,5", "1\u{a0}234\u{a0}567,25", "7\u{202f}000"], &["1234.5", "1234567.25", "7000"]),
        (&["1'234.50", "7"], &["1234.5", "7"]),
        (&["$1,117.10", "-$5.00"], &["1117.1", "-5"]),
        (&["1.234,56 €", "EUR 7,10"], &["1234.56", "7.1"]),
        (&["₩1,200,000", "₩1,234,567"], &["1200000", "1234567"]),
        (&["9000000000000", "0.000001"], &["9000000000000", "0.000001"]),
    ];
    for (cells, expected) in cases {
        let loaded = load_leads(&file("Annual revenue", cells));
        for (n, expected) in expected.iter().enumerate() {
            let found = value(&loaded, &n.to_string(), "annual_revenue");
            assert_eq!(found, Some(number(expected)), "{:?}", cells[n]);
        }
    }
}

#[test]
fn numbers_that_can_be_read_in_two_ways_are_asked_for() {
    let bytes = file("Umsatz", &["1,234", "5,678", "12"]);
    let money = field("annual_revenue", FieldKind::Money);
    let said = error(&bytes, &told("Umsatz", money.clone(), |_| ()));
    let expected = "leads.csv: the numbers in “Umsatz” can be read with a decimal point or a decimal comma, as in \
                    1,234. Say which it is.";
    assert_eq!(said, expected);
    for (numbers, expected) in [(NumberFormat::Point, "1234"), (NumberFormat::Comma, "1.234")] {
        let mapping = told("Umsatz", money.clone(), |it| it.columns[1].numbers = Some(numbers));
        let loaded = load_by(&bytes, &mapping).unwrap();
        assert_eq!(value(&loaded, "0", "annual_revenue"), Some(number(expected)));
        assert_eq!(value(&loaded, "2", "annual_revenue"), Some(number("12")));
    }
}

#[test]
fn cells_that_cannot_be_read_are_unknown_and_counted() {
    let mut cells = vec!["7"; 25];
    for (n, cell) in ["many", "1e3", "", "N/A", " n/a ", "8.5", "0x10"].into_iter().enumerate() {
        cells[n] = cell;
    }
    let number_of = field("employees", FieldKind::Number);
    let mapping = told("Staff", number_of, |it| {
        it.columns[1].numbers = Some(NumberFormat::Point);
        it.columns[1].unknown = vec!["N/A".to_owned()];
    });
    let loaded = load_by(&file("Staff", &cells), &mapping).unwrap();
    let column = &report(&loaded).columns[1];
    assert_eq!((column.n_known, column.n_unknown, column.n_unreadable), (19, 3, 3));
    assert_eq!(column.unreadable_example.as_deref(), Some("many"));
    assert_eq!((report(&loaded).n_accepted, report(&loaded).refused.len()), (25, 0));
    assert_eq!(value(&loaded, "0", "employees"), None);
    assert_eq!(value(&loaded, "5", "employees"), Some(number("8.5")));
    assert_eq!(value(&loaded, "7", "employees"), Some(number("7")));
}

#[test]
fn flags_lists_and_texts_are_read() {
    for (cell, expected) in
        [("Yes", true), ("FALSE", false), ("1", true), ("0", false), ("ja", true), ("아니요", false)]
    {
        let mapping = told("Rival", field("competitor", FieldKind::Flag), |_| ());
        let loaded = load_by(&file("Rival", &[cell]), &mapping).unwrap();
        assert_eq!(value(&loaded, "0", "competitor"), Some(Value::Flag(expected)), "{cell}");
    }
    let loaded = load_by(
        &file("Tags", &[" a; b ;;c", ";", ""]),
        &told("Tags", field("tags", FieldKind::List), |_| ()),
    );
    let loaded = loaded.unwrap();
    let texts = ["a", "b", "c"].map(str::to_owned).to_vec();
    assert_eq!(value(&loaded, "0", "tags"), Some(Value::List(texts)));
    assert_eq!((value(&loaded, "1", "tags"), value(&loaded, "2", "tags")), (None, None));
    let loaded = load_leads(&file("Company", &["  Acme  ", "007", " "]));
    assert_eq!(value(&loaded, "0", "company"), Some(Value::Text("Acme".to_owned())));
    assert_eq!(value(&loaded, "1", "company"), Some(Value::Text("007".to_owned())));
    assert_eq!(value(&loaded, "2", "company"), None);
}

/// What the leads of a deal file paid, in minor units, as a currency counts them.
fn paid(currency: &str, amounts: &[&str]) -> Vec<Option<i64>> {
    let mut deals = String::from("lead id\tstage\tamount\tclose date\n");
    for (n, amount) in amounts.iter().enumerate() {
        writeln!(deals, "{n}\tClosed Won\t{amount}\t2026-05-31").unwrap();
    }
    let memory = |name: &str, bytes: Vec<u8>| Input::Memory { name: name.to_owned(), bytes: bytes.into() };
    let sources = [
        (SourceKind::Deals, memory("deals.csv", deals.into_bytes())),
        (SourceKind::Leads, memory("leads.csv", file("Company", &vec!["x"; amounts.len()]))),
    ];
    let mapping = Mapping { currency: Some(currency.to_owned()), ..Mapping::default() };
    let loaded = load(&sources, &mapping, None, &ImportProgress::default()).unwrap();
    let won = |n: usize| loaded.leads.won(lead(&loaded, &n.to_string())).unwrap();
    assert!((0..amounts.len()).all(|n| won(n).at == Some(Timestamp(1_780_185_600))));
    (0..amounts.len()).map(|n| won(n).amount).collect()
}

#[test]
fn amounts_are_kept_in_the_smallest_unit_of_their_currency() {
    assert_eq!(paid("EUR", &["1.234,56", "0,005", "-0,005", ""]), [Some(123_456), Some(1), Some(-1), None]);
    assert_eq!(paid("USD", &["$1,234.50", "0.004"]), [Some(123_450), Some(0)]);
    assert_eq!(paid("KRW", &["₩1,200,000", "999.5"]), [Some(1_200_000), Some(1_000)]);
    assert_eq!(paid("JPY", &["¥12,345,678", "7"]), [Some(12_345_678), Some(7)]);
    assert_eq!(paid("KWD", &["1.2345", "2"]), [Some(1_235), Some(2_000)]);
}

#[test]
fn a_date_in_a_record_column_records_it_and_a_word_does_not() {
    let loaded = load_leads(
        b"id,created,MQL date,SQL date,Rejected date\n1,2026-05-01,2026-05-02,,no\n2,2026-05-01,,2026-05-09,never\n",
    );
    let records = |id: &str| -> Vec<(Recorded, String)> {
        let changes = loaded.leads.stage_changes(lead(&loaded, id));
        changes.iter().map(|it| (it.what, it.at.unwrap().to_string())).collect()
    };
    assert_eq!(records("1"), [(Recorded::Mql, "2026-05-02T00:00:00Z".to_owned())]);
    assert_eq!(records("2"), [(Recorded::Qualified, "2026-05-09T00:00:00Z".to_owned())]);
}
