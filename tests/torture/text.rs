//! Every text file of the collections is opened: none ends the program, hangs, or is read without saying how.

use crate::data::data;
use crate::support::{files, read};

#[test]
fn every_text_file_is_opened_or_refused() {
    let Some(folder) = data("csv_torture") else { return };
    let (mut n_read, mut refused) = (0, Vec::new());
    for path in files(&folder) {
        match read(&path) {
            Ok(table) => {
                n_read += 1;
                assert!(!table.headers.is_empty(), "{}", path.display());
            }
            Err(error) => refused.push(format!("{}: {error}", path.display())),
        }
    }
    assert!(n_read > 900, "{n_read} were read; refused: {refused:#?}");
}
