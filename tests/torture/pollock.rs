//! Pollock (G. Vitagliano and others, “Pollock: A Data Loading Benchmark”, 2023): polluted files, and a survey of real ones, each with its
//! clean truth.
//!
//! The score of a file is the sum of ten parts: whether it was read, and precision, recall and their mean of the cells of the
//! header, of the records, and of all cells, as in `pollock/metrics.py` of its authors. Theirs takes dates and numbers for equal that
//! are written differently; ours only ignores case, so that it is never higher.

use std::collections::HashMap;
use std::path::Path;

use accord::import::ImportError;

use crate::data::data;
use crate::support::{clean, files, read, rows};

/// How many are in both, as multisets.
fn n_common(truth: &[String], found: &[String]) -> usize {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for it in truth {
        *counts.entry(it).or_default() += 1;
    }
    let mut is_there = |it: &&String| match counts.get_mut(it.as_str()) {
        Some(count) if *count > 0 => {
            *count -= 1;
            true
        }
        _ => false,
    };
    found.iter().filter(|it| is_there(it)).count()
}

/// Precision, recall and their mean of what was found, as multisets.
fn measures(truth: &[String], found: &[String]) -> f64 {
    if truth.is_empty() {
        return 3.0;
    }
    let common = n_common(truth, found);
    if common == 0 {
        return 0.0;
    }
    let (p, r) = (common as f64 / truth.len() as f64, common as f64 / found.len() as f64);
    p + r + 2.0 * p * r / (p + r)
}

/// The score of a table, of 10.
fn score(truth: &[Vec<String>], found: &[Vec<String>]) -> f64 {
    let Some((truth_header, truth_rows)) = truth.split_first() else { return 10.0 };
    let empty = Vec::new();
    let (header, found_rows) = found.split_first().unwrap_or((&empty, &[]));
    let lower = |cells: &[String]| -> Vec<String> { cells.iter().map(|cell| cell.to_lowercase()).collect() };
    let records = |rows: &[Vec<String>]| -> Vec<String> {
        rows.iter().map(|row| row.concat().to_lowercase()).collect()
    };
    let cells = |rows: &[Vec<String>]| -> Vec<String> { rows.iter().flatten().cloned().collect() };
    1.0 + measures(&lower(truth_header), &lower(header))
        + measures(&records(truth_rows), &records(found_rows))
        + measures(&cells(truth), &cells(found))
}

/// The scores of all files, and of all cells those that stand in their column.
fn scores(folder: &Path) -> (Vec<(String, f64)>, f64) {
    let (mut scores, mut n_right, mut n_all) = (Vec::new(), 0, 0);
    for path in files(&folder.join("csv")) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let truth = clean(&folder.join("clean").join(&name));
        let found = match read(&path) {
            Ok(table) => {
                let mut rows = rows(&table);
                if !table.has_header {
                    // The truth numbers the columns in its own way.
                    rows.insert(0, truth.first().cloned().unwrap_or_default());
                }
                rows
            }
            Err(ImportError::Empty { .. }) => Vec::new(),
            Err(error) => panic!("{name}: {error}"),
        };
        scores.push((name, score(&truth, &found)));
        let width = truth.first().map_or(0, Vec::len);
        for column in 0..width {
            let of = |rows: &[Vec<String>]| -> Vec<String> {
                let cells = rows.iter().skip(1).filter_map(|row| row.get(column));
                cells.filter(|cell| !cell.is_empty()).cloned().collect()
            };
            let (expected, found) = (of(&truth), of(&found));
            n_all += expected.len();
            n_right += n_common(&expected, &found);
        }
    }
    (scores, n_right as f64 / n_all.max(1) as f64)
}

fn mean(scores: &[(String, f64)]) -> f64 {
    scores.iter().map(|(_, score)| score).sum::<f64>() / scores.len() as f64
}

fn worst(scores: &[(String, f64)]) -> Vec<String> {
    let mut worst = scores.to_vec();
    worst.sort_by(|a, b| a.1.total_cmp(&b.1));
    worst.iter().take(12).map(|(name, score)| format!("{score:.3} {name}")).collect()
}

#[test]
fn polluted_files_are_read_as_they_were_meant() {
    let Some(folder) = data("csv_torture/pollock_polluted") else { return };
    let (scores, right) = scores(&folder);
    let simple = mean(&scores);
    assert!(simple >= 9.98, "{simple}: {:#?}", worst(&scores));
    assert!(right >= 0.99, "{right} of all cells stand in their column");
    let all: f64 = scores.iter().map(|(name, _)| weight(name)).sum();
    let weighted = scores.iter().map(|(name, score)| score * weight(name)).sum::<f64>() / all;
    assert!(weighted >= 9.95, "{weighted}");
}

/// How often such a file was met among the 3,712 of the survey that the benchmark is made from: `pollock_weights.json` of its authors.
fn weight(name: &str) -> f64 {
    match name.trim_end_matches(".csv") {
        "file_escape_char_0x00" | "file_record_delimiter_0xD" => 7.0,
        "file_field_delimiter_0x20" | "file_one_data_row" => 4.0,
        "file_field_delimiter_0x3B" => 834.0,
        "file_header_multirow_2" => 47.0,
        "file_header_only" => 3.0,
        "file_multitable_less" | "file_multitable_more" => 188.0 / 3.0,
        "file_no_payload" => 15.0,
        "file_preamble" => 282.0,
        "file_escape_char_0x5C" | "source" => 1.0,
        name if name.starts_with("row_extra_quote") => 0.009_259,
        _ => 0.367_751,
    }
}

#[test]
fn real_files_of_the_survey_are_read_as_they_were_meant() {
    let Some(folder) = data("csv_torture/pollock_survey") else { return };
    let (scores, right) = scores(&folder);
    let simple = mean(&scores);
    assert!(simple >= 9.0, "{simple}, {right}: {:#?}", worst(&scores));
    assert!(right >= 0.95, "{right} of all cells stand in their column");
}
