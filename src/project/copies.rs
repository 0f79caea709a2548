use std::path::{Path, PathBuf};

use super::open_as_it_is;
use crate::agreement::AgreementId;

/// So many files of a folder are looked at.
const MOST: usize = 200;

/// Copies of an agreement that a program for shared folders has put beside it, because two people saved at once:
/// `pilot (conflicted copy 2026-06-30).ron`, `pilot.sync-conflict-20260630-101500-ABCDEF.ron`, `pilot-LAPTOP.ron`, `pilot (1).ron`.
/// Only such that hold the same agreement are found, by name.
pub fn conflict_copies(path: &Path, id: &AgreementId) -> Vec<PathBuf> {
    let (Some(folder), Some(stem)) = (path.parent(), path.file_stem().and_then(|it| it.to_str())) else {
        return Vec::new();
    };
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    // A folder that cannot be read has no copies that could be offered.
    let entries = std::fs::read_dir(folder).into_iter().flatten().take(MOST);
    let beside = entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|it| it != path);
    let mut found: Vec<PathBuf> = beside
        .filter(|it| is_copy(stem, it))
        .filter(|it| open_as_it_is(it).is_ok_and(|(project, _)| project.document.agreement.id == *id))
        .collect();
    found.sort();
    found
}

/// Whether a file is called as such a copy of a file of that stem.
fn is_copy(stem: &str, path: &Path) -> bool {
    let is_agreement = path.extension().is_some_and(|it| it == "ron");
    let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or_default();
    let Some(rest) = name.strip_prefix(stem).filter(|_| is_agreement) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    rest.starts_with(" (") && rest.ends_with(')')
        || rest.starts_with(".sync-conflict-")
        || rest.strip_prefix(' ').is_some_and(is_number)
        || rest.strip_prefix('-').is_some_and(|it| !it.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_are_known_by_what_programs_call_them() {
        let is = |name: &str| is_copy("pilot", Path::new(name));
        for name in [
            "pilot (Kim's conflicted copy 2026-06-30).ron",
            "pilot (1).ron",
            "pilot.sync-conflict-20260630-101500-ABCDEF.ron",
            "pilot-LAPTOP.ron",
            "pilot 2.ron",
        ] {
            assert!(is(name), "{name}");
        }
        for name in ["pilot.ron", "pilot.previous.ron", "pilot2.ron", "pilots (1).ron", "pilot (1).txt"] {
            assert!(!is(name), "{name}");
        }
    }
}
