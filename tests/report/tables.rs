use std::io::Cursor;

use accord::export::{Cell, QUESTIONS, Telling, xlsx};
use accord::language::{Language, Tag};
use calamine::{Data, Reader as _, Xlsx};

use crate::company::company;

#[test]
fn a_workbook_holds_every_table_with_its_numbers() {
    let company = company();
    let language = Language::load(Tag::Korean);
    let telling =
        Telling { language: &language, agreement: &company.document.agreement, currency: Some("EUR") };
    let asked = company.asked();
    let sheets: Vec<_> = QUESTIONS
        .iter()
        .filter(|it| ["funnel", "leakage", "cohorts", "sources"].contains(&it.key))
        .flat_map(|it| (it.answer)(&asked).unwrap())
        .collect();
    let bytes = xlsx(&sheets, &telling).unwrap();
    assert_eq!(bytes, xlsx(&sheets, &telling).unwrap(), "the same tables give the same bytes");
    let mut book = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names.len(), sheets.len());
    for (name, sheet) in names.iter().zip(&sheets) {
        let range = book.worksheet_range(name).unwrap();
        for (line, row) in sheet.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let at = (u32::try_from(line + 1).unwrap(), u32::try_from(column).unwrap());
                let read = range.get_value(at);
                let number = match cell {
                    Cell::Count(n) => Some(*n as f64),
                    Cell::Money(minor) => Some(*minor as f64 / 100.0),
                    Cell::Share(share) => Some(share.value),
                    _ => None,
                };
                if let Some(number) = number {
                    assert_eq!(read, Some(&Data::Float(number)), "{name} {at:?}");
                }
            }
        }
    }
}

/// What looks like a formula is a text.
#[test]
fn no_cell_is_a_formula() {
    let language = Language::load(Tag::English);
    let telling = Telling { language: &language, agreement: &company().document.agreement, currency: None };
    let sheet = accord::export::Sheet {
        title: "sheet-funnel",
        columns: vec!["column-stage"],
        rows: vec![vec![Cell::Text("=1+1".to_owned())]],
        notes: Vec::new(),
    };
    let mut book = Xlsx::new(Cursor::new(xlsx(&[sheet], &telling).unwrap())).unwrap();
    let name = book.sheet_names()[0].clone();
    assert_eq!(
        book.worksheet_range(&name).unwrap().get_value((1, 0)),
        Some(&Data::String("=1+1".to_owned()))
    );
    assert!(book.worksheet_formula(&name).unwrap().is_empty());
}
