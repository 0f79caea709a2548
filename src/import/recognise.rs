//! Which files go together, and what they are about.

use std::path::{Path, PathBuf};

use super::{ImportError, Input, SourceKind, guess_kind, headers_of, proposal_of};

/// Files and folders that somebody opened, sorted by what they are about.
#[derive(Debug, Default)]
pub struct Recognised {
    /// The files of each kind, in the order of their names.
    pub sources: Vec<(SourceKind, Vec<PathBuf>)>,
    /// Files that seem to be about the same as others, but have other columns: they are left out.
    pub others: Vec<(SourceKind, Vec<PathBuf>)>,
    /// Files that cannot be read.
    pub failed: Vec<ImportError>,
}

/// Sorts files, and those that stand in folders, by what their headers say. Files with the same columns go together: Marketo exports 31
/// days at a time, and other systems so many rows.
pub fn recognise(paths: &[PathBuf]) -> Recognised {
    let mut found = Recognised::default();
    let mut groups: Vec<Group> = Vec::new();
    for path in paths.iter().flat_map(|path| files_at(path)) {
        match headers_of(&Input::File(path.clone())) {
            Ok(headers) => add(&mut groups, headers, path),
            Err(error) => found.failed.push(error),
        }
    }
    // Of several groups of a kind, the main one is that whose headers say something, and then the one with the most bytes.
    groups.sort_by_key(|group| {
        let n_bytes = Input::of(group.paths.clone()).n_bytes();
        std::cmp::Reverse((group.says_something(), n_bytes))
    });
    for Group { kind, mut paths, .. } in groups {
        paths.sort_by_key(|path| natural(&path.to_string_lossy()));
        let is_taken = found.sources.iter().any(|(taken, _)| *taken == kind);
        if is_taken { &mut found.others } else { &mut found.sources }.push((kind, paths));
    }
    found.sources.sort_by_key(|(kind, _)| *kind);
    found
}

/// Files with the same columns.
struct Group {
    headers: Vec<String>,
    /// The headers in order, as the parts of one export need not have theirs alike.
    sorted: Vec<String>,
    kind: SourceKind,
    paths: Vec<PathBuf>,
}

impl Group {
    /// Whether any header is known.
    fn says_something(&self) -> bool {
        self.headers.iter().any(|header| proposal_of(self.kind, header).is_some())
    }
}

fn add(groups: &mut Vec<Group>, headers: Vec<String>, path: PathBuf) {
    let mut sorted = headers.clone();
    sorted.sort_unstable();
    match groups.iter_mut().find(|group| group.sorted == sorted) {
        Some(group) => group.paths.push(path),
        None => groups.push(Group { kind: guess_kind(&headers), headers, sorted, paths: vec![path] }),
    }
}

/// How the names of files end that can be read.
const ENDS: [&str; 20] = [
    "csv", "tsv", "tab", "psv", "txt", "dat", "xlsx", "xlsm", "xlsb", "xls", "ods", "parquet", "json",
    "jsonl", "ndjson", "xml", "html", "htm", "gz", "zip",
];

/// The file itself, or the files that stand in the folder and can be read; not those that are hidden.
fn files_at(path: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(path) else { return vec![path.to_owned()] };
    let is_data = |path: &PathBuf| {
        let name = path.file_name().map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default();
        let can_be_read = name.rsplit_once('.').is_some_and(|(_, end)| ENDS.contains(&end));
        path.is_file() && !name.starts_with(['.', '~']) && can_be_read
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_data).collect();
    files.sort_unstable();
    files
}

/// A name to be sorted by, so that part 10 comes after part 9.
fn natural(name: &str) -> Vec<(String, u64)> {
    let mut parts = Vec::new();
    let mut rest = name;
    while !rest.is_empty() {
        let text_end = rest.find(|c: char| c.is_ascii_digit()).unwrap_or(rest.len());
        let (text, after) = rest.split_at(text_end);
        let number_end = after.find(|c: char| !c.is_ascii_digit()).unwrap_or(after.len());
        let (number, after) = after.split_at(number_end);
        parts.push((text.to_lowercase(), number.parse().unwrap_or(u64::MAX)));
        rest = after;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_names_are_numbers() {
        let mut names = ["part-10.csv", "part-9.csv", "Part-1.csv"];
        names.sort_by_key(|name| natural(name));
        assert_eq!(names, ["Part-1.csv", "part-9.csv", "part-10.csv"]);
    }
}
