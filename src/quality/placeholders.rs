//! Cells that stand for "nobody knows" and are taken for a value.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use super::{Finding, Material, Problem, QualityReport, Repair, field_of};
use crate::fields::text::comparison_key;
use crate::fields::{FieldId, Number};
use crate::import::{ColumnMapping, Role, SourceKind};
use crate::leads::{Cells, Column, LeadIndex, Leads};

/// Words that people, forms and systems write where nothing is known: one per line, in the form in which texts are
/// compared.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/placeholders.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with("# ")).collect()
});

/// Fewer cells with a placeholder are no news.
const FEWEST: u64 = 3;

/// A number that stands in one of five cells of a column with many different ones was hardly measured.
const COMMON_SHARE: usize = 5;
const FEWEST_NUMBERS: usize = 100;
const FEWEST_DISTINCT: usize = 30;

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    for kind in SourceKind::ALL {
        let Some(mapping) = material.mapping.of(kind) else { continue };
        for column in &mapping.columns {
            of_column(material, kind, column, report);
        }
    }
    for column in material.leads.columns() {
        common_number(material, column, report);
    }
}

fn of_column(material: &Material<'_>, kind: SourceKind, column: &ColumnMapping, report: &mut QualityReport) {
    if matches!(column.role, Role::Ignored | Role::LeadId) {
        return;
    }
    let field = field_of(&column.role).and_then(|field| material.leads.column(field));
    let known: Vec<String> = column.unknown.iter().map(|word| comparison_key(word)).collect();
    let (mut words, n_filled) = match field {
        Some(Column { cells: Cells::Texts { dictionary, codes }, .. }) => {
            let mut counts = vec![0_u64; dictionary.len() + 1];
            for code in codes {
                counts[*code as usize] += 1;
            }
            let n_filled = codes.len() as u64 - counts[0];
            let words: Vec<(String, u64)> = dictionary
                .texts()
                .zip(&counts[1..])
                .map(|(text, n)| (text.to_owned(), *n))
                .filter(|(text, _)| is_placeholder(text, column))
                .collect();
            (words, n_filled)
        }
        _ => commonest(material, kind, column),
    };
    // One word in several spellings is told of in the commonest.
    let mut merged: BTreeMap<String, (String, u64)> = BTreeMap::new();
    words.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    for (word, n) in words {
        merged.entry(comparison_key(&word)).or_insert((word, 0)).1 += n;
    }
    for (key, (word, n)) in merged.into_iter().filter(|(_, (_, n))| *n >= FEWEST) {
        if known.contains(&key) {
            continue;
        }
        let leads = field_of(&column.role).map(|it| with_text(material.leads, it, &key)).unwrap_or_default();
        let header = column.header.clone();
        let repairs = vec![Repair::Unknown { kind, header: header.clone(), word: word.clone() }];
        let problem = Problem::Placeholder { kind, header, word };
        report.findings.push(Finding { leads, ..Finding::counted(problem, n, n_filled).with(repairs) });
    }
}

/// The placeholders among the commonest cells of a column, and how many cells are filled.
fn commonest(material: &Material<'_>, kind: SourceKind, column: &ColumnMapping) -> (Vec<(String, u64)>, u64) {
    let inspection = material.inspections.iter().find(|it| it.kind == kind);
    let Some(profile) = inspection.and_then(|it| it.profile(&column.header)) else { return (Vec::new(), 0) };
    let words = profile.commonest.iter().filter(|(word, _)| is_placeholder(word, column)).cloned().collect();
    (words, profile.n_filled)
}

/// Whether a cell says that nobody knows.
fn is_placeholder(cell: &str, column: &ColumnMapping) -> bool {
    let is_number = column.role.is_number() && is_filler(cell);
    let is_date = column.role.is_date() && is_default_day(cell);
    is_number || is_date || WORDS.contains(comparison_key(cell).as_str())
}

/// Whether a number is one that people type where they know none: nines, or minus one.
fn is_filler(cell: &str) -> bool {
    let digits = cell.trim_start_matches('-').split(['.', ',']).next().unwrap_or_default();
    let is_nines = digits.len() >= 3 && digits.bytes().all(|digit| digit == b'9');
    is_nines || cell == "-1"
}

/// Whether a day is one that systems write where they know none: the first or last that they can.
fn is_default_day(cell: &str) -> bool {
    let mut parts = cell.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let day: Vec<&str> = parts.by_ref().take(3).collect();
    let year = day.iter().find(|part| part.len() == 4).copied().unwrap_or_default();
    let rest: Vec<u32> =
        day.iter().filter(|part| part.len() <= 2).filter_map(|part| part.parse().ok()).collect();
    match rest.as_slice() {
        [1, 1] => matches!(year, "0001" | "1753" | "1800" | "1900" | "1901" | "1970" | "9999" | "2999"),
        [12, 30 | 31] | [30 | 31, 12] => matches!(year, "1899" | "1969" | "9999" | "2999" | "2099"),
        _ => false,
    }
}

/// The leads whose field says a word.
fn with_text(leads: &Leads, field: &FieldId, key: &str) -> Vec<LeadIndex> {
    let Some(Column { cells: Cells::Texts { dictionary, codes }, .. }) = leads.column(field) else {
        return Vec::new();
    };
    let says: Vec<bool> =
        std::iter::once(false).chain(dictionary.texts().map(|text| comparison_key(text) == key)).collect();
    leads.indices().zip(codes).filter(|(_, code)| says[**code as usize]).map(|(lead, _)| lead).collect()
}

fn common_number(material: &Material<'_>, column: &Column, report: &mut QualityReport) {
    let Cells::Numbers(numbers) = &column.cells else { return };
    let mut known: Vec<Number> = numbers.iter().flatten().copied().collect();
    known.sort_unstable();
    let runs: Vec<(Number, usize)> = known.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
    let Some(&(value, n)) = runs.iter().max_by_key(|(_, n)| *n) else { return };
    let small = ["0", "1"].map(|text| text.parse::<Number>().ok());
    let is_common =
        known.len() >= FEWEST_NUMBERS && runs.len() >= FEWEST_DISTINCT && n * COMMON_SHARE >= known.len();
    if !is_common || small.contains(&Some(value)) || is_filler(&value.to_string()) {
        return;
    }
    let leads: Vec<LeadIndex> = material
        .leads
        .indices()
        .zip(numbers)
        .filter(|(_, it)| **it == Some(value))
        .map(|(lead, _)| lead)
        .collect();
    let problem = Problem::CommonNumber { header: column.header.clone(), value: value.to_string() };
    report.findings.push(Finding::of_leads(problem, leads, known.len()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_values() {
        for cell in ["999", "9999", "-1", "99999,00"] {
            assert!(is_filler(cell), "{cell}");
        }
        for cell in ["99", "1999", "-2", "0", "998"] {
            assert!(!is_filler(cell), "{cell}");
        }
        for cell in ["1900-01-01", "01.01.1900 00:00", "1/1/1970", "12/31/9999", "31.12.9999", "1899-12-30"] {
            assert!(is_default_day(cell), "{cell}");
        }
        for cell in ["2024-01-01", "1970-02-01", "31.12.2023", "", "1900"] {
            assert!(!is_default_day(cell), "{cell}");
        }
        assert!(WORDS.len() > 80 && WORDS.contains("#n/a"));
        let wrong: Vec<_> = WORDS.iter().filter(|word| comparison_key(word) != **word).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
