//! Files that lie beside the project.

use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The folder with a set of files, if the machine has it.
pub fn data(folder: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(folder);
    if path.is_dir() {
        return Some(path);
    }
    // Not by a macro: those are not shown when a test passes.
    let mut loud = std::io::stderr();
    writeln!(loud, "SKIPPED: {} is missing, so nothing was tried on {folder}", path.display()).ok();
    None
}
