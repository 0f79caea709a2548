//! Tables as a workbook: one sheet each, numbers as numbers.

use std::collections::BTreeSet;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Cell, Sheet, Telling};
use crate::language::minor_digits;

/// What sheet names cannot hold.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];
/// The longest name of a sheet, in UTF-16.
const LONGEST: usize = 31;

/// Tables as an Excel workbook. Texts are texts, also those that look like formulas.
///
/// # Errors
/// A table is larger than a sheet can be.
pub fn xlsx(sheets: &[Sheet], telling: &Telling<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // The same tables give the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let formats = Formats::of(telling.currency);
    let mut names = BTreeSet::new();
    for sheet in sheets {
        let name = name(&telling.language.text(sheet.title), &mut names);
        write(workbook.add_worksheet().set_name(name)?, sheet, telling, &formats)?;
    }
    workbook.save_to_buffer()
}

/// A name that a sheet can have and no other sheet has.
fn name(title: &str, taken: &mut BTreeSet<String>) -> String {
    let allowed: String = title.chars().filter(|it| !FORBIDDEN.contains(it)).collect();
    let cut = |end: &str| {
        let mut kept = String::new();
        let room = LONGEST - end.encode_utf16().count();
        for letter in allowed.trim_matches('\'').chars() {
            if kept.encode_utf16().count() + letter.len_utf16() > room {
                break;
            }
            kept.push(letter);
        }
        format!("{}{end}", kept.trim())
    };
    // Excel takes capital and small letters for the same.
    let name = (1..=taken.len() + 1)
        .map(|n| if n == 1 { cut("") } else { cut(&format!(" {n}")) })
        .find(|it| !taken.contains(&it.to_lowercase()))
        .unwrap_or_default();
    taken.insert(name.to_lowercase());
    name
}

/// How numbers are shown.
struct Formats {
    header: Format,
    whole: Format,
    share: Format,
    decimal: Format,
    money: Format,
    time: Format,
    day: Format,
    digits: u8,
}

impl Formats {
    fn of(currency: Option<&str>) -> Self {
        let format = |shown: &str| Format::new().set_num_format(shown);
        let money = currency.map_or_else(|| "#,##0".to_owned(), |code| format!("#,##0 [${code}]"));
        Self {
            header: Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top),
            whole: format("#,##0"),
            share: format("0.0%"),
            decimal: format("#,##0.0"),
            money: format(&money),
            time: format("[h]:mm:ss"),
            day: format("yyyy-mm-dd"),
            digits: minor_digits(currency.unwrap_or_default()),
        }
    }
}

fn write(
    page: &mut Worksheet,
    sheet: &Sheet,
    telling: &Telling<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, title) in (0_u16..).zip(sheet.header(telling.language)) {
        page.write_string_with_format(0, column, title, &formats.header)?;
    }
    let mut line = 0_u32;
    for cells in &sheet.rows {
        line += 1;
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(page, (line, column), cell, telling, formats)?;
        }
    }
    for note in &sheet.notes {
        line += 2;
        page.write_string(line, 0, telling.language.text(note))?;
        line -= 1;
    }
    page.set_freeze_panes(1, 0)?;
    page.set_autofit_max_width(320).autofit();
    Ok(())
}

fn write_cell(
    page: &mut Worksheet,
    (line, column): (u32, u16),
    cell: &Cell,
    telling: &Telling<'_>,
    formats: &Formats,
) -> Result<(), XlsxError> {
    let mut number =
        |value: f64, format: &Format| page.write_number_with_format(line, column, value, format).map(|_| ());
    match cell {
        Cell::Empty => Ok(()),
        Cell::Count(count) => number(*count as f64, &formats.whole),
        Cell::Signed(n) | Cell::Whole(n) => number(*n as f64, &formats.whole),
        Cell::Share(share) => number(share.value, &formats.share),
        Cell::Part(part) => number(*part, &formats.share),
        Cell::Money(minor) => number(*minor as f64 / 10_f64.powi(i32::from(formats.digits)), &formats.money),
        Cell::Decimal(n) => number(*n, &formats.decimal),
        // Excel counts in days, and knows no times below zero.
        Cell::Seconds(seconds @ 0..) => number(*seconds as f64 / 86_400.0, &formats.time),
        Cell::Date(day) => {
            let day = ExcelDateTime::parse_from_str(&day.to_string())?;
            page.write_with_format(line, column, &day, &formats.day).map(|_| ())
        }
        other => page.write_string(line, column, other.told(telling)).map(|_| ()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_sheets_are_allowed_and_different() {
        let mut taken = BTreeSet::new();
        let long = "What each stage costs, by last campaign: before/after";
        let first = name(long, &mut taken);
        let second = name(&long.to_uppercase(), &mut taken);
        assert_eq!(first, "What each stage costs, by last");
        assert_eq!(second, "WHAT EACH STAGE COSTS, BY LAS 2");
        assert!(second.encode_utf16().count() <= LONGEST);
    }
}
