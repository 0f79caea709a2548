use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use accord::import::{
    ImportError, ImportProgress, Input, Note, RawTable, SourceMapping, read_table, use_reader,
};

/// All files below a folder, in order.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found.sort_unstable();
    found
}

/// Reads a table, which may not take long.
pub fn read(path: &Path) -> Result<RawTable, ImportError> {
    use_reader(PathBuf::from(env!("CARGO_BIN_EXE_accord")));
    let began = Instant::now();
    let input = Input::File(path.to_owned());
    let table = read_table(&input, &SourceMapping::default(), &ImportProgress::default());
    assert!(began.elapsed() < Duration::from_secs(10), "{} took {:?}", path.display(), began.elapsed());
    table
}

/// The header, if there is one, and the rows that are the table's, with their empty ends taken off.
pub fn rows(table: &RawTable) -> Vec<Vec<String>> {
    let header = table.has_header.then(|| table.names.clone());
    let rows = table.rows.iter().filter(|row| matches!(row.note, Note::Plain | Note::Repaired));
    header.into_iter().chain(rows.map(|row| row.cells.clone())).collect()
}

/// Cells of a clean CSV file, read by the plainest of readers.
pub fn clean(path: &Path) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_path(path).unwrap();
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}
