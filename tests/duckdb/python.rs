//! Finds a Python that has `DuckDB`, and lets it judge.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Set where these tests must run: there a missing `DuckDB` is a failure.
const NEEDED: &str = "ACCORD_NEEDS_DUCKDB";
/// Names the Python to be used.
const TOLD: &str = "ACCORD_DUCKDB_PYTHON";

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn has_duckdb(python: &Path) -> bool {
    let asked = Command::new(python).args(["-c", "import duckdb"]).output();
    asked.is_ok_and(|it| it.status.success())
}

/// The Python that was named, that of the project's own environment, or that of the machine, if it has `DuckDB`.
pub fn find() -> Option<PathBuf> {
    if let Some(told) = std::env::var_os(TOLD).map(PathBuf::from) {
        assert!(has_duckdb(&told), "{TOLD} names {}, which cannot import duckdb", told.display());
        return Some(told);
    }
    let found =
        [here("target/duckdb-venv/bin/python"), "python3".into()].into_iter().find(|it| has_duckdb(it));
    let missing = "no Python with DuckDB, so no agreement was tried in SQL. Make one:\n    \
        python3 -m venv target/duckdb-venv && target/duckdb-venv/bin/pip install -r tests/duckdb/requirements.txt";
    if found.is_none() {
        assert!(std::env::var_os(NEEDED).is_none(), "{NEEDED} is set, but there is {missing}");
        // Not by a macro: those are not shown when a test passes.
        writeln!(std::io::stderr(), "SKIPPED: {missing}").ok();
    }
    found
}

/// Lets SQL judge all trials of a folder.
pub fn judge(python: &Path, folder: &Path) {
    let mut command = Command::new(python);
    let output = command.arg("-B").arg(here("tests/duckdb/judge.py")).arg(folder).output();
    let output = output.unwrap_or_else(|error| panic!("{}: {error}", python.display()));
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
