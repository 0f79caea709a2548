//! Records that are not as wide as the table: what was probably meant, where only one reading fits.

use super::cells::{Cells, Reading, Signs};
use crate::import::looks::Looks;

/// What the records of a text should be like.
#[derive(Clone, Debug, Default)]
pub(super) struct Shape {
    /// How many cells they have.
    pub(super) width: usize,
    pub(super) looks: Looks,
}

/// Reads a record in the way that makes it as wide as the table, if one does. Returns whether it was not the usual one.
pub(super) fn read(signs: Signs, record: &str, shape: &Shape, cells: &mut Cells, other: &mut Cells) -> bool {
    signs.take_apart(record, Reading::Usual, cells);
    let is_disordered = cells.n_unsound + cells.n_stray > 0 || record.contains('\0');
    if cells.len() == shape.width && (cells.n_unsound + cells.n_stray == 0 || shape.width < 2) {
        return false;
    }
    if is_disordered || cells.n_quoted > 0 {
        let usual = (cells.len() == shape.width)
            .then(|| (shape.looks.fit(cells.iter()), cells.n_unsound + cells.n_stray));
        if let Some(reading) = best_reading(signs, record, shape, cells, usual, other) {
            signs.take_apart(record, reading, cells);
            return true;
        }
    }
    cells.len() > shape.width && shape.width > 1 && put_right(shape, cells, signs.delimiter)
}

/// The reading that makes the record as wide as the table and fits it better than any other.
fn best_reading(
    signs: Signs,
    record: &str,
    shape: &Shape,
    usual: &Cells,
    usual_fit: Option<(i64, usize)>,
    other: &mut Cells,
) -> Option<Reading> {
    let literal = (0..usual.n_quoted.min(8)).map(Reading::Literal);
    let all = [Reading::Backslash, Reading::MissingBetween, Reading::MissingAfter, Reading::MissingBefore];
    let mut best: Option<((i64, i64), Reading)> = None;
    for reading in literal.chain(all) {
        signs.take_apart(record, reading, other);
        if other.len() != shape.width {
            continue;
        }
        let disorder = i64::try_from(other.n_unsound + other.n_stray).unwrap_or(i64::MAX);
        let fit = (shape.looks.fit(other.iter()), -disorder);
        if best.is_none_or(|(best, _)| fit > best) {
            best = Some((fit, reading));
        }
    }
    let ((fit, disorder), reading) = best?;
    // As usual, unless something fits clearly better, or as well and leaves no mark in disorder.
    let is_better =
        |(usual, n_before): (i64, usize)| fit > usual + 10 || fit >= usual && disorder == 0 && n_before > 0;
    usual_fit.is_none_or(is_better).then_some(reading)
}

/// So many cells can be too many in a record that is put right.
const MOST_SURPLUS: usize = 12;
/// Fewer rows tell nothing.
const FEW: u32 = 10;

/// Takes out empty cells that are too many, or puts together the parts of a cell that holds the delimiter, if there is one place
/// where this makes everything fit.
fn put_right(shape: &Shape, cells: &mut Cells, delimiter: Option<u8>) -> bool {
    let texts: Vec<String> = cells.iter().map(str::to_owned).collect();
    let surplus = texts.len() - shape.width;
    let is_typed = (0..shape.width).any(|column| shape.looks.is_typed(column));
    // Few rows say too little of what others should look like.
    if !is_typed || surplus > MOST_SURPLUS || shape.looks.n_rows() < FEW {
        return false;
    }
    let mut candidates: Vec<(i64, Vec<String>)> = Vec::new();
    for at in 0..=shape.width {
        let Some(gap) = texts.get(at..at + surplus) else { continue };
        if gap.iter().all(|cell| cell.trim().is_empty()) {
            let rest = texts[..at].iter().chain(&texts[at + surplus..]).cloned().collect();
            candidates.push((0, rest));
        }
    }
    let delimiter = delimiter.map(char::from).unwrap_or_default().to_string();
    for at in 0..shape.width {
        let parts = &texts[at..=at + surplus];
        if parts.iter().any(|part| part.trim().is_empty()) || shape.looks.is_typed(at) {
            continue;
        }
        let joined = parts.join(&delimiter);
        let rest = texts[..at].iter().chain([&joined]).chain(&texts[at + surplus + 1..]).cloned().collect();
        candidates.push((0, rest));
    }
    for (fit, cells) in &mut candidates {
        *fit = shape.looks.fit(cells.iter().map(String::as_str));
    }
    candidates.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    candidates.dedup_by(|a, b| a.1 == b.1);
    let (fit, best) = match candidates.as_slice() {
        [(fit, best)] => (*fit, best),
        [(fit, best), (next, _), ..] if fit > next => (*fit, best),
        _ => return false,
    };
    // Everything has to look as it should, not just better.
    if fit < i64::try_from(shape.width).unwrap_or(i64::MAX) * 5 {
        return false;
    }
    cells.text = best.concat();
    cells.ends.clear();
    let mut end = 0;
    for cell in best {
        end += cell.len();
        cells.ends.push(end);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNS: Signs = Signs { delimiter: Some(b','), quote: Some(b'"'), ends_in_return: false };

    fn repaired(record: &str) -> (Vec<String>, bool) {
        let mut shape = Shape { width: 4, looks: Looks::default() };
        for n in 10..29 {
            let row = [format!("A-{n}"), format!("2024-01-{n}"), "Acme Inc".to_owned(), format!("{n}.5")];
            shape.looks.add(row.iter().map(String::as_str));
        }
        let (mut cells, mut other) = (Cells::default(), Cells::default());
        let is_repaired = read(SIGNS, record, &shape, &mut cells, &mut other);
        (cells.iter().map(str::to_owned).collect(), is_repaired)
    }

    #[test]
    fn what_can_only_be_meant_in_one_way_is_put_right() {
        for (record, expected) in [
            (r#"A-1,"2024-01-01,Acme Inc,1.5"#, ["A-1", "\"2024-01-01", "Acme Inc", "1.5"]),
            ("A-1,2024-01-01,,Acme Inc,1.5", ["A-1", "2024-01-01", "Acme Inc", "1.5"]),
            (",A-1,2024-01-01,Acme Inc,1.5", ["A-1", "2024-01-01", "Acme Inc", "1.5"]),
            ("A-1,2024-01-01,Acme, Inc,1.5", ["A-1", "2024-01-01", "Acme, Inc", "1.5"]),
            (
                r#"A-1,2024-01-01,"Acme \"Best\", Inc",1.5"#,
                ["A-1", "2024-01-01", "Acme \"Best\", Inc", "1.5"],
            ),
        ] {
            let (cells, is_repaired) = repaired(record);
            assert_eq!(cells, expected, "{record}");
            assert!(is_repaired || record.contains('"'), "{record}");
        }
    }

    #[test]
    fn what_can_be_meant_in_two_ways_stays_as_it_is() {
        for record in ["A-1,2024-01-01,1.5", "A-1,x,y,z,1.5", "1,2,3,4,5,6"] {
            let (cells, is_repaired) = repaired(record);
            assert_eq!(cells.join(","), record);
            assert!(!is_repaired);
        }
    }
}
