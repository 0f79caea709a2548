//! What is tried, and what must hold whatever comes in.

use std::fs;
use std::path::{Path, PathBuf};

use accord::import::{
    ImportProgress, Input, Mapping, SourceKind, SourceMapping, inspect, load, read_table, use_reader,
};
use accord::project;

use crate::campaign::{run, run_made, seeds};
use crate::made::{self, Packed};

/// Reads bytes as a table, looks at its columns, and loads it as leads: every row is somewhere.
fn read_as(name: &str, bytes: &[u8]) {
    let input = Input::Memory { name: name.to_owned(), bytes: bytes.into() };
    if let Ok(table) = read_table(&input, &SourceMapping::default(), &ImportProgress::default()) {
        let lines: Vec<u64> = table.rows.iter().map(|row| row.line).collect();
        let is_one_file = name != "a.zip";
        assert!(lines.is_sorted() || !is_one_file, "{lines:?}");
        assert!(lines.iter().all(|line| *line > 0), "{lines:?}");
        assert_eq!(table.headers.len(), table.names.len());
    }
    inspect(SourceKind::Leads, &input, None, &ImportProgress::default()).ok();
    let sources = [SourceKind::Leads, SourceKind::Activities].map(|kind| (kind, input.clone()));
    let Ok(loaded) = load(&sources, &Mapping::default(), None, &ImportProgress::default()) else { return };
    for report in &loaded.report.sources {
        assert_eq!(report.n_accepted + report.refused.len() as u64, report.n_rows);
    }
}

#[test]
fn text() {
    run("text", &seeds("text"), 150, |bytes| read_as("a.csv", bytes));
}

#[test]
fn json() {
    run("json", &seeds("json"), 150, |bytes| read_as("a.json", bytes));
}

#[test]
fn markup() {
    run("markup", &seeds("markup"), 150, |bytes| read_as("a.xls", bytes));
}

/// Each line is a cell of a date column, a number column and a flag.
#[test]
fn values() {
    run("values", &seeds("values"), 150, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let cells = text.lines().map(|line| line.replace('"', "\"\""));
        let rows = cells.enumerate().map(|(n, cell)| format!("{n},\"{cell}\",\"{cell}\",\"{cell}\"\n"));
        let file = "Lead ID,Created at,Amount,Opted out\n".to_owned() + &rows.collect::<String>();
        read_as("a.csv", file.as_bytes());
    });
}

#[test]
fn mapping() {
    run("mapping", &seeds("mapping"), 400, |bytes| {
        let Ok(mapping) = Mapping::read(&String::from_utf8_lossy(bytes)) else { return };
        assert_eq!(Mapping::read(&mapping.write()).unwrap(), mapping);
    });
}

#[test]
fn agreement() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let presets = fs::read_dir(top.join("presets")).unwrap().map(|entry| entry.unwrap().path());
    let frozen = top.join("tests/files/frozen/v1.ron");
    let files = presets.chain([frozen]).map(|path: PathBuf| fs::read(path).unwrap());
    let seeds: Vec<Vec<u8>> = files.chain(seeds("agreement")).collect();
    run("agreement", &seeds, 400, |bytes| {
        let Ok(project) = project::read(&String::from_utf8_lossy(bytes)) else { return };
        assert_eq!(project::read(&project::write(&project)).unwrap(), project);
    });
}

#[test]
fn gzip() {
    let seeds: Vec<Vec<u8>> = [made::gzip()].into_iter().chain(seeds("gzip")).collect();
    run("gzip", &seeds, 150, |bytes| read_as("a.csv.gz", bytes));
}

#[test]
fn parquet() {
    let seeds: Vec<Vec<u8>> = [made::parquet()].into_iter().chain(seeds("parquet")).collect();
    run("parquet", &seeds, 150, |bytes| read_as("a.parquet", bytes));
}

/// An archive that is made here, and those that were kept.
fn packed(target: &str, made: &Packed, n_cases: u64, name: &str) {
    use_reader(PathBuf::from(env!("CARGO_BIN_EXE_accord")));
    for kept in seeds(target) {
        read_as(name, &kept);
    }
    run_made(target, std::slice::from_ref(made), n_cases, Packed::mutated, |bytes| read_as(name, bytes));
}

#[test]
fn zip() {
    packed("zip", &made::archive(), 150, "a.zip");
}

#[test]
fn workbook() {
    packed("workbook", &made::workbook(), 30, "a.xlsx");
}

#[test]
fn open_document() {
    packed("open_document", &made::open_document(), 30, "a.ods");
}
