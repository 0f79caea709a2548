//! Parquet: files that have broken readers, and some whose content is known.

use std::fs;

use crate::data::data;
use crate::support::{files, read};

#[test]
fn every_parquet_file_is_opened_or_refused() {
    let Some(folder) = data("parquet_torture") else { return };
    let (mut n_read, mut refused) = (0, Vec::new());
    for path in files(&folder).into_iter().filter(|path| path.extension().is_some_and(|it| it == "parquet")) {
        match read(&path) {
            Ok(_) => n_read += 1,
            Err(error) => refused.push(error.to_string()),
        }
    }
    assert!(n_read >= 35, "{n_read} were read; refused: {refused:#?}");
}

/// What Polars says of the first rows of these files.
#[test]
fn values_are_those_that_others_read() {
    let Some(folder) = data("parquet_torture/apache_parquet_testing") else { return };
    let first = |name: &str, n: usize| -> Vec<Vec<String>> {
        let table = read(&folder.join(name)).unwrap();
        table.rows.into_iter().take(n).map(|row| row.cells).collect()
    };
    assert_eq!(first("int64_decimal.parquet", 2), [["1.00"], ["2.00"]]);
    assert_eq!(first("byte_array_decimal.parquet", 2), [["1.00"], ["2.00"]]);
    let all = &first("alltypes_dictionary.parquet", 2)[1];
    assert_eq!(all[..8], ["1", "false", "1", "1", "1", "10", "1.1", "10.1"]);
    assert_eq!(all[8..], ["01/01/09", "1", "2009-01-01T00:01:00"]);
}

#[test]
fn a_mutated_file_is_a_table_or_a_message() {
    let Some(folder) = data("parquet_torture/apache_parquet_testing") else { return };
    let mut bytes = fs::read(folder.join("alltypes_dictionary.parquet")).unwrap();
    let own = tempfile::tempdir().unwrap();
    let path = own.path().join("mutated.parquet");
    // Whatever a byte is turned into, it is a table or a message, and soon.
    for n in (0..bytes.len()).step_by(bytes.len() / 120) {
        let before = bytes[n];
        bytes[n] ^= 0xFF;
        fs::write(&path, &bytes).unwrap();
        read(&path).ok();
        bytes[n] = before;
    }
}
