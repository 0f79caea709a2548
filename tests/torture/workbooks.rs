//! Workbooks: those that have broken readers, and some with a known truth.

use std::path::{Path, PathBuf};

use accord::import::{ImportError, ImportProgress, Input, Oddity, SourceMapping, Trouble, read_table};

use crate::data::data;
use crate::support::{clean, files, read, rows};
use crate::workbook::{xlsx, zipped};

#[test]
fn every_workbook_is_opened_or_refused() {
    for folder in ["xlsx_torture", "csv_torture/csvkit_examples"] {
        let Some(folder) = data(folder) else { return };
        let is_workbook = |path: &PathBuf| {
            let ending = path.extension().unwrap_or_default().to_str().unwrap_or_default().to_lowercase();
            ["xlsx", "xls", "xlsb", "xlsm", "ods"].contains(&ending.as_str())
        };
        let all: Vec<PathBuf> = files(&folder).into_iter().filter(is_workbook).collect();
        assert!(!all.is_empty());
        let mut refused = Vec::new();
        for path in &all {
            if let Err(error) = read(path) {
                refused.push(format!("{}: {error}", path.file_name().unwrap().display()));
            }
        }
        assert!(
            refused.len() * 2 < all.len(),
            "{} of {} are refused: {refused:#?}",
            refused.len(),
            all.len()
        );
    }
}

#[test]
fn workbooks_say_what_their_authors_say() {
    let Some(folder) = data("csv_torture/csvkit_examples") else { return };
    for (book, truth) in [("test.xlsx", "testxlsx_converted.csv"), ("test.xls", "testxls_converted.csv")] {
        let path = folder.join(book);
        if !path.is_file() {
            continue;
        }
        // Their names of columns are made up where there are none; they write midnights, and 40 as 40.0.
        let cell = |cell: &String| {
            cell.to_lowercase().trim_end_matches("t00:00:00").trim_end_matches(".0").to_owned()
        };
        let lower = |rows: Vec<Vec<String>>| -> Vec<Vec<String>> {
            rows.into_iter().skip(1).map(|row| row.iter().map(cell).collect()).collect()
        };
        assert_eq!(lower(rows(&read(&path).unwrap())), lower(clean(&folder.join(truth))), "{book}");
    }
}

/// A workbook with one sheet that has this inside.
fn workbook(folder: &Path, sheet: &str) -> PathBuf {
    let path = folder.join("made.xlsx");
    std::fs::write(&path, zipped(&xlsx(sheet))).unwrap();
    path
}

fn text(at: &str, text: &str) -> String {
    format!(r#"<c r="{at}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

#[test]
fn cells_become_texts_that_cannot_be_misread() {
    let folder = tempfile::tempdir().unwrap();
    let header = ["A1", "B1", "C1", "D1", "E1"].iter().zip(["Id", "Day", "Moment", "Size", "Ok"]);
    let header: String = header.map(|(at, name)| text(at, name)).collect();
    let sheet = format!(
        r#"<row r="1">{header}</row>
        <row r="2"><c r="A2"><v>1234567890123</v></c><c r="B2" s="1"><v>45413</v></c><c r="C2" s="2"><v>45413.395833333336</v></c><c r="D2"><v>0.1</v></c><c r="E2" t="b"><v>1</v></c></row>
        <row r="3"><c r="A3"><v>7</v></c><c r="B3" s="1"><v>60</v></c><c r="D3" t="e"><v>#N/A</v></c></row>"#
    );
    let table = read(&workbook(folder.path(), &sheet)).unwrap();
    assert_eq!(table.headers, ["Id", "Day", "Moment", "Size", "Ok"]);
    let cells: Vec<Vec<&str>> =
        table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect();
    // 45413 is the first of May 2024; spreadsheets believe in a 29th of February 1900.
    assert_eq!(cells[0], ["1234567890123", "2024-05-01", "2024-05-01T09:30:00", "0.1", "true"]);
    assert_eq!(cells[1][..2], ["7", "1900-02-29"]);
    assert_eq!(table.rows[1].line, 3);
    assert!(table.warnings.iter().any(|warning| warning.oddity == Oddity::ErrorCells(1)));
    assert_eq!(table.writing.sheets, ["Leads"]);
}

#[test]
fn two_cells_far_apart_take_no_memory() {
    let folder = tempfile::tempdir().unwrap();
    let sheet = format!(
        r#"<row r="1">{}{}</row><row r="1048576">{}</row>"#,
        text("A1", "id"),
        text("B1", "name"),
        text("XFD1048576", "far")
    );
    let table = read(&workbook(folder.path(), &sheet)).unwrap();
    assert_eq!(table.rows.len(), 1);
    assert_eq!(table.rows[0].line, 1_048_576);
}

#[test]
fn what_is_broken_is_a_message() {
    let folder = tempfile::tempdir().unwrap();
    let whole =
        std::fs::read(workbook(folder.path(), &format!("<row r=\"1\">{}</row>", text("A1", "id")))).unwrap();
    let path = folder.path().join("broken.xlsx");
    for n in (8..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        bytes[n] ^= 0x5A;
        std::fs::write(&path, &bytes).unwrap();
        // Whatever comes of it, it comes soon, and this process goes on.
        read(&path).ok();
        std::fs::write(&path, &whole[..n]).unwrap();
        assert!(read(&path).is_err(), "cut off at {n}");
    }
}

#[test]
fn a_sheet_that_is_not_there_is_named_with_those_that_are() {
    let folder = tempfile::tempdir().unwrap();
    let path = workbook(folder.path(), &format!("<row r=\"1\">{}</row>", text("A1", "id")));
    let told = SourceMapping { sheet: Some("Deals".to_owned()), ..SourceMapping::default() };
    read(&path).ok();
    let error = read_table(&Input::File(path), &told, &ImportProgress::default()).unwrap_err();
    let ImportError::Unusable { trouble: Trouble::UnknownSheet { sheet, sheets }, .. } = error else {
        panic!("{error}");
    };
    assert_eq!((sheet.as_str(), sheets.as_slice()), ("Deals", ["Leads".to_owned()].as_slice()));
}
