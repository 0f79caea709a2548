//! Cells that stand for "nobody knows" and are taken for a value.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

use super::{Finding, Material, Problem, QualityReport, Repair, field_of};
use crate::fields::Number;
use crate::fields::text::comparison_key;
use crate::import::{ColumnMapping, Role, SourceKind};
use crate::leads::{Cells, Column, Dictionary, LeadIndex, Leads};

/// Words that people, forms and systems write where nothing is known: one per line, in the form in which texts are
/// compared.
static WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let lines = include_str!("../../assets/placeholders.txt").lines();
    lines.filter(|line| !line.is_empty() && !line.starts_with("# ")).collect()
});

/// The longest of them has 27 bytes; full-width letters take three times as many as those they stand for.
const MOST_BYTES: usize = 64;

/// Fewer cells with a placeholder are no news.
const FEWEST: u64 = 3;

/// A number that stands in one of five cells of a column with many different ones was hardly measured.
const COMMON_SHARE: usize = 5;
const FEWEST_NUMBERS: usize = 100;
const FEWEST_DISTINCT: usize = 30;

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let columns: Vec<(SourceKind, &ColumnMapping)> = SourceKind::ALL
        .into_iter()
        .filter_map(|kind| Some((kind, material.mapping.of(kind)?)))
        .flat_map(|(kind, mapping)| mapping.columns.iter().map(move |column| (kind, column)))
        .filter(|(_, column)| !matches!(column.role, Role::Ignored | Role::LeadId))
        .collect();
    let found: Vec<Vec<Finding>> =
        columns.par_iter().map(|(kind, column)| of_column(material, *kind, column)).collect();
    report.findings.extend(found.into_iter().flatten());
    let common: Vec<Option<Finding>> =
        material.leads.columns().par_iter().map(|column| common_number(material.leads, column)).collect();
    report.findings.extend(common.into_iter().flatten());
}

/// A placeholder in one of its spellings, how often it stands there, and its code where the column has codes.
struct Word {
    text: String,
    n: u64,
    code: Option<u32>,
}

fn of_column(material: &Material<'_>, kind: SourceKind, column: &ColumnMapping) -> Vec<Finding> {
    let field = field_of(&column.role).and_then(|field| material.leads.column(field)).map(|it| &it.cells);
    let (mut words, n_filled) = match field {
        Some(Cells::Texts { dictionary, codes }) => among_texts(dictionary, codes),
        _ => among_commonest(material, kind, column),
    };
    let known: Vec<String> = column.unknown.iter().map(|word| comparison_key(word)).collect();
    // Of several spellings of a word, the commonest is told.
    words.sort_by_key(|word| std::cmp::Reverse(word.n));
    let mut merged: BTreeMap<String, Vec<Word>> = BTreeMap::new();
    for word in words {
        merged.entry(comparison_key(&word.text)).or_default().push(word);
    }
    let mut found = Vec::new();
    for (_, spellings) in merged.into_iter().filter(|(key, _)| !known.contains(key)) {
        let n = spellings.iter().map(|word| word.n).sum();
        let Some(Word { text: word, .. }) = spellings.first().filter(|_| n >= FEWEST) else { continue };
        let header = column.header.clone();
        let repairs = vec![Repair::Unknown { kind, header: header.clone(), word: word.clone() }];
        let leads = field.map(|cells| leads_with(material.leads, cells, &spellings)).unwrap_or_default();
        let problem = Problem::Placeholder { kind, header, word: word.clone() };
        found.push(Finding { leads, ..Finding::counted(problem, n, n_filled).with(repairs) });
    }
    found
}

/// The placeholders among all texts of a column, and how many leads have a text.
fn among_texts(dictionary: &Dictionary, codes: &[u32]) -> (Vec<Word>, u64) {
    let mut counts = vec![0_u64; dictionary.len() + 1];
    for code in codes {
        counts[*code as usize] += 1;
    }
    let n_filled = codes.len() as u64 - counts[0];
    let is_word = |text: &str| WORDS.contains(comparison_key(text).as_str());
    let texts = (1..).zip(dictionary.texts()).zip(&counts[1..]);
    let words = texts
        .filter(|((_, text), _)| can_be_word(text) && is_word(text))
        .map(|((code, text), n)| Word { text: text.to_owned(), n: *n, code: Some(code) });
    (words.collect(), n_filled)
}

/// Whether a text is not surely something else. Phone numbers and addresses differ for everybody, so that there are many.
fn can_be_word(text: &str) -> bool {
    text.len() <= MOST_BYTES
        && !text.starts_with(|c: char| c == '+' || c.is_ascii_digit())
        && !text.contains('@')
}

/// The placeholders among the commonest cells of a column, and how many cells are filled.
fn among_commonest(material: &Material<'_>, kind: SourceKind, column: &ColumnMapping) -> (Vec<Word>, u64) {
    let inspection = material.inspections.iter().find(|it| it.kind == kind);
    let Some(profile) = inspection.and_then(|it| it.profile(&column.header)) else { return (Vec::new(), 0) };
    let words = profile.commonest.iter().filter(|(word, _)| is_placeholder(word, column));
    let words = words.map(|(text, n)| Word { text: text.clone(), n: *n, code: None });
    (words.collect(), profile.n_filled)
}

/// The leads that have one of the spellings, where the field tells.
fn leads_with(leads: &Leads, cells: &Cells, spellings: &[Word]) -> Vec<LeadIndex> {
    let pick = |has: &dyn Fn(usize) -> bool| leads.indices().filter(|lead| has(lead.at())).collect();
    match cells {
        Cells::Texts { codes, .. } => {
            let wanted: Vec<u32> = spellings.iter().filter_map(|word| word.code).collect();
            pick(&|lead| codes.get(lead).is_some_and(|code| wanted.contains(code)))
        }
        Cells::Numbers(numbers) => {
            let wanted: Vec<Number> = spellings.iter().filter_map(|word| word.text.parse().ok()).collect();
            pick(&|lead| numbers.get(lead).copied().flatten().is_some_and(|it| wanted.contains(&it)))
        }
        Cells::Dates(_) | Cells::Flags(_) | Cells::Lists { .. } => Vec::new(),
    }
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

fn common_number(leads: &Leads, column: &Column) -> Option<Finding> {
    let Cells::Numbers(numbers) = &column.cells else { return None };
    let mut known: Vec<Number> = numbers.iter().flatten().copied().collect();
    known.sort_unstable();
    let runs: Vec<(Number, usize)> = known.chunk_by(|a, b| a == b).map(|run| (run[0], run.len())).collect();
    let &(value, n) = runs.iter().max_by_key(|(_, n)| *n)?;
    let small = ["0", "1"].map(|text| text.parse::<Number>().ok());
    let is_common =
        known.len() >= FEWEST_NUMBERS && runs.len() >= FEWEST_DISTINCT && n * COMMON_SHARE >= known.len();
    if !is_common || small.contains(&Some(value)) || is_filler(&value.to_string()) {
        return None;
    }
    let has_it = leads.indices().zip(numbers).filter(|(_, it)| **it == Some(value));
    let found: Vec<LeadIndex> = has_it.map(|(lead, _)| lead).collect();
    let problem = Problem::CommonNumber { header: column.header.clone(), value: value.to_string() };
    Some(Finding::of_leads(problem, found, known.len()))
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
        let wrong: Vec<_> =
            WORDS.iter().filter(|word| comparison_key(word) != **word || !can_be_word(word)).collect();
        assert!(wrong.is_empty(), "{wrong:?}");
    }
}
