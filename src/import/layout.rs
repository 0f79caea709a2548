//! Where the table of a sheet is: what stands above it, its header, and what stands below it.

use super::looks::{self, Look, Looks};
use super::{Batch, Oddity, Record, joined_names};
use crate::fields::text::comparison_key;

/// The header of a sheet and the rows below it.
#[derive(Debug)]
pub(super) struct Layout {
    /// What the columns are called, as the file says; numbered where it does not.
    pub(super) headers: Vec<String>,
    pub(super) has_header: bool,
    pub(super) rows: Batch,
    /// What is odd about it, with the line that it is about.
    pub(super) oddities: Vec<(Option<u64>, Oddity)>,
}

/// A header goes over no more rows than this.
const MOST_HEADER_ROWS: usize = 5;
/// So many rows tell what columns look like.
const SAMPLE: usize = 300;

/// Finds the header among the first rows. `told` is the line of the header, 0 if there is none.
pub(super) fn split(first: Batch, told: Option<u64>) -> Layout {
    let rows: Vec<Record<'_>> = first.rows().take(SAMPLE).collect();
    let width = usual_width(&rows);
    let (start, n_header) = match told {
        Some(0) => (0, 0),
        Some(line) => (rows.iter().position(|row| row.line() >= line).unwrap_or(0), 1),
        None => {
            let start = rows.iter().position(|row| begins_table(*row, width)).unwrap_or(0);
            (start, header_rows(&rows[start..], width))
        }
    };
    let mut oddities = Vec::new();
    if start > 0 {
        oddities.push((Some(rows[0].line()), Oddity::Preamble(start as u64)));
    }
    let (headers, has_header) = match n_header {
        0 => {
            oddities.push((None, Oddity::NoHeader));
            ((0..width).map(|_| String::new()).collect(), false)
        }
        n => {
            if n > 1 {
                oddities.push((Some(rows[start].line()), Oddity::SeveralHeaderRows(n as u64)));
            }
            (joined(&rows[start..start + n]), true)
        }
    };
    let headers = fitted(headers, &rows[start + n_header..], &mut oddities);
    Layout { headers, has_header, rows: first.without_first(start + n_header), oddities }
}

/// The width that most rows have; those of a single cell count half.
fn usual_width(rows: &[Record<'_>]) -> usize {
    looks::usual_width(rows.iter().map(Record::len))
}

/// How many cells of a row are filled.
fn n_filled(row: Record<'_>) -> usize {
    row.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// Whether the table begins with a row: titles and remarks above it fill a cell or two, or are not as wide.
fn begins_table(row: Record<'_>, width: usize) -> bool {
    let filled = n_filled(row);
    if width <= 2 {
        return filled == width && row.len() >= width;
    }
    // A header may lack a few names, or a delimiter.
    filled * 2 >= width && row.len() + 1 >= width
}

/// Whether cells look like the names of columns: words, hardly two alike, nothing that looks like a value.
pub(super) fn is_header_like<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let cells: Vec<&str> = cells.map(str::trim).filter(|cell| !cell.is_empty()).collect();
    let is_value = |cell: &&&str| {
        !matches!(Look::of(cell), Look::Word | Look::Text | Look::Code) || cell.chars().count() > 120
    };
    let n_values = cells.iter().filter(is_value).count();
    let mut distinct = cells.clone();
    distinct.sort_unstable();
    distinct.dedup();
    !cells.is_empty() && n_values * 5 <= cells.len() && distinct.len() * 2 >= cells.len()
}

/// How many of the first rows are the header; 0 if the first is one of values like all others.
fn header_rows(rows: &[Record<'_>], width: usize) -> usize {
    let Some(first) = rows.first() else { return 0 };
    let mut looks = Looks::default();
    // What columns look like is seen best where no header can be any more.
    let n_doubtful = MOST_HEADER_ROWS.min(rows.len() / 2).max(1);
    let below = rows.iter().skip(n_doubtful).filter(|row| row.len() == width);
    below.for_each(|row| looks.add(row.iter()));
    let typed: Vec<usize> = (0..looks.len()).filter(|column| looks.is_typed(*column)).collect();
    let goes_with = |row: &Record<'_>| {
        let alike = |column: &&usize| {
            let look = Look::of(row.get(**column).unwrap_or_default());
            look == Look::Empty
                || Some(look) == looks.usual(**column)
                || is_number(look) && looks.usual(**column).is_some_and(is_number)
        };
        typed.iter().filter(alike).count()
    };
    let is_like = |row: &Record<'_>| is_header_like(row.iter());
    if !is_like(first) && (typed.is_empty() || goes_with(first) * 2 > typed.len()) {
        return 0;
    }
    if !typed.is_empty() && goes_with(first) == typed.len() && n_filled(*first) == first.len() {
        return 0;
    }
    // Further rows belong to the header if they have names in all columns where the rows below have values.
    // A few rows may be odd ones; a first row with gaps stands over groups of columns.
    let may_go_on = rows.len() >= 10 || first.iter().any(|cell| cell.trim().is_empty());
    let mut n = 1;
    while n < MOST_HEADER_ROWS.min(rows.len().saturating_sub(1)) {
        let row = &rows[n];
        let cells = typed.iter().map(|column| row.get(*column).unwrap_or_default().trim());
        let n_filled = cells.filter(|cell| !cell.is_empty()).count();
        let n_names = typed.len().saturating_sub(goes_with(row));
        let is_header =
            may_go_on && n_names >= 2 && n_names == n_filled && n_filled * 2 >= typed.len() && is_like(row);
        if !is_header && !is_same(row, first) {
            break;
        }
        n += 1;
    }
    n
}

fn is_number(look: Look) -> bool {
    matches!(look, Look::Whole | Look::Number | Look::Money | Look::Percent)
}

fn is_same(a: &Record<'_>, b: &Record<'_>) -> bool {
    a.len() == b.len() && a.iter().zip(b.iter()).all(|(a, b)| a.trim() == b.trim())
}

/// The names of columns over several rows. A name that stands over several columns stands in the first of them.
fn joined(rows: &[Record<'_>]) -> Vec<String> {
    let width = rows.iter().map(Record::len).max().unwrap_or(0);
    let mut names = vec![String::new(); width];
    for (n, row) in rows.iter().enumerate() {
        let is_last = n + 1 == rows.len();
        let mut above = "";
        for (column, name) in names.iter_mut().enumerate() {
            let cell = row.get(column).unwrap_or_default().trim();
            if !cell.is_empty() || is_last {
                above = cell;
            }
            if !above.is_empty() {
                if !name.is_empty() {
                    name.push(' ');
                }
                name.push_str(above);
            }
        }
    }
    names
}

/// The header with as many names as the rows have cells, if it is clear which are too many.
fn fitted(
    mut headers: Vec<String>,
    rows: &[Record<'_>],
    oddities: &mut Vec<(Option<u64>, Oddity)>,
) -> Vec<String> {
    let usual = if rows.is_empty() { headers.len() } else { usual_width(rows) };
    let n_alike = rows.iter().filter(|row| row.len() == usual).count();
    if headers.len() == usual || usual < 2 || n_alike < 3 || n_alike * 5 < rows.len() * 4 {
        return headers;
    }
    let found = headers.len();
    let n_empty = headers.iter().filter(|name| name.trim().is_empty()).count();
    if found > usual && n_empty == found - usual {
        headers.retain(|name| !name.trim().is_empty());
    } else if found < usual {
        let mut looks = Looks::default();
        rows.iter().filter(|row| row.len() == usual).for_each(|row| looks.add(row.iter()));
        let split = if found + 1 == usual { joined_names::split(&headers, &looks) } else { None };
        headers = split.unwrap_or(headers);
        // Names are missing at the end, as far as anybody can tell; the numbers that stand there instead ask to be looked at.
        if rows.iter().any(|row| row.iter().skip(headers.len()).any(|cell| !cell.trim().is_empty())) {
            headers.resize(usual, String::new());
        }
    }
    if headers.len() != found {
        oddities.push((None, Oddity::HeaderWidth { found, rows: usual }));
    }
    headers
}

/// Whether a row is a total or a remark below a table: its first words say so, and most other cells are empty or numbers.
pub(super) fn is_footer(row: Record<'_>, width: usize) -> bool {
    let mut cells = row.iter().map(str::trim).filter(|cell| !cell.is_empty());
    let (Some(first), n_others) = (cells.next(), n_filled(row).saturating_sub(1)) else { return false };
    if first.len() > 200 || !starts_like_footer(first) || width < 2 {
        return false;
    }
    let key = comparison_key(first);
    let is_total = TOTALS.iter().any(|word| {
        key.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', '(']))
    });
    let is_remark = REMARKS.iter().any(|words| key.starts_with(words)) && n_others == 0;
    let others_are_numbers = cells.all(|cell| is_number(Look::of(cell)));
    is_remark || is_total && others_are_numbers && n_others < width.max(3) - 1
}

/// A quick look, so that not every row has to be compared.
fn starts_like_footer(first: &str) -> bool {
    first.chars().next().is_some_and(|c| {
        !c.is_ascii() || matches!(c.to_ascii_lowercase(), 't' | 's' | 'g' | 'r' | 'c' | 'e' | '(')
    })
}

/// Words for a total, in comparison form.
const TOTALS: [&str; 14] = [
    "grand total",
    "total",
    "totals",
    "subtotal",
    "sum",
    "gesamtsumme",
    "gesamt",
    "summe",
    "razem",
    "suma",
    "合計",
    "総計",
    "합계",
    "총계",
];
/// How remarks below an export begin.
const REMARKS: [&str; 8] = [
    "copyright",
    "confidential information",
    "generated by",
    "generated on",
    "exported on",
    "report generated",
    "total records",
    "record count",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(rows: &[&str]) -> Layout {
        let mut batch = Batch::default();
        for (row, line) in rows.iter().zip(1..) {
            row.split(',').for_each(|cell| batch.cell(cell));
            batch.end_row(line);
        }
        split(batch, None)
    }

    #[test]
    fn the_header_is_the_first_row_that_is_one() {
        for (rows, headers, n_rows) in [
            (&["id,name,size", "1,a,5", "2,b,6"][..], "id|name|size", 2),
            (&["Leads of May,,", ",,", "id,name,size", "1,a,5", "2,b,6"], "id|name|size", 2),
            (&["Report", "id,name,size", "1,a,5", "2,b,6", "3,c,7"], "id|name|size", 3),
            (&["name,city,country", "a,b,c", "d,e,f"], "name|city|country", 2),
            (&["4,2024-01-01,5", "5,2024-01-02,6", "6,2024-01-03,7"], "||", 3),
            (&["a,,b,", "X,Y,X,Y", "1,2,3,4", "5,6,7,8"], "a X|a Y|b X|b Y", 2),
            (&["id,name,,size", "1,a,5", "2,b,6", "3,c,6"], "id|name|size", 3),
            (&["id,name", "1,a"], "id|name", 1),
        ] {
            let found = layout(rows);
            assert_eq!(found.headers.join("|"), headers, "{rows:?}");
            assert_eq!(found.rows.len(), n_rows, "{rows:?}");
        }
    }

    #[test]
    fn totals_and_remarks_are_no_rows() {
        let is = |row: &str| {
            let mut batch = Batch::default();
            row.split(',').for_each(|cell| batch.cell(cell));
            batch.end_row(1);
            is_footer(batch.row(0), 4)
        };
        for row in ["Total,,,17", "Summe,3,,", "합계,,12,", "Grand Total,,,", "Copyright (c) 2024 Acme"] {
            assert!(is(row), "{row}");
        }
        for row in ["Total Energies,Ann,DE,17", "total@x.de,,,", "Tom,,,17", "Summer,3,,"] {
            assert!(!is(row), "{row}");
        }
    }
}
