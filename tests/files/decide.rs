//! What columns mean is decided by all their cells, wherever in the file they stand.

use std::fmt::Write as _;

use accord::fields::FieldKind;
use accord::import::{DateFormat, ImportError, ImportProgress, Input, Loaded, Mapping, SourceKind, load};

/// More rows than are looked at before a file is read.
const MANY: usize = 30_000;

fn leads(cells: impl Iterator<Item = (String, String)>) -> Result<Loaded, ImportError> {
    let mut text = "Lead ID,Created at,Extra\n".to_owned();
    for (n, (created, extra)) in cells.enumerate() {
        writeln!(text, "{n},{created},{extra}").unwrap();
    }
    let input = Input::Memory { name: "leads.csv".to_owned(), bytes: text.into_bytes().into() };
    load(&[(SourceKind::Leads, input)], &Mapping::default(), None, &ImportProgress::default())
}

fn kind_of_extra(loaded: &Loaded) -> FieldKind {
    loaded.leads.columns().iter().find(|column| column.header == "Extra").unwrap().kind
}

#[test]
fn words_behind_many_numbers_make_a_column_text() {
    let extra = |n: usize| if n < MANY - 3_000 { n.to_string() } else { format!("word {n}") };
    let cells = || (0..MANY).map(|n| ("2026-01-01".to_owned(), extra(n)));
    let (forth, back) = (leads(cells()).unwrap(), leads(cells().rev()).unwrap());
    assert_eq!(kind_of_extra(&back), FieldKind::Text);
    assert_eq!(kind_of_extra(&forth), FieldKind::Text);
    assert_eq!(forth.report.sources[0].n_accepted, MANY as u64);
}

#[test]
fn a_column_that_is_empty_at_first_is_what_its_later_cells_are() {
    let extra = |n: usize| if n < MANY - 10 { String::new() } else { format!("{n}.5") };
    let loaded = leads((0..MANY).map(|n| ("2026-01-01".to_owned(), extra(n)))).unwrap();
    assert_eq!(kind_of_extra(&loaded), FieldKind::Number);
    assert_eq!(loaded.report.sources[0].columns[2].n_known, 10);
}

#[test]
fn dates_of_the_other_order_behind_many_others_are_refused() {
    let created = |n: usize| {
        if n < MANY - 300 {
            format!("{:02}/{:02}/2025", n % 28 + 1, n % 12 + 1)
        } else {
            "01/13/2025".to_owned()
        }
    };
    let loaded = leads((0..MANY).map(|n| (created(n), String::new()))).unwrap();
    assert_eq!(loaded.mapping.leads.unwrap().columns[1].dates, Some(DateFormat::DayFirst));
    let report = &loaded.report.sources[0];
    assert_eq!((report.refused.len(), report.columns[1].n_otherwise), (300, 300));
}

#[test]
fn rubbish_in_a_few_rows_changes_nothing() {
    let created =
        |n: usize| if n % 1_000 == 999 { "soon".to_owned() } else { format!("{:02}.03.2025", n % 28 + 1) };
    let loaded = leads((0..MANY).map(|n| (created(n), String::new()))).unwrap();
    let mapping = loaded.mapping.leads.unwrap();
    assert_eq!(mapping.columns[1].dates, Some(DateFormat::DayFirst));
    assert_eq!(loaded.report.sources[0].refused.len(), MANY / 1_000);
}
