//! What an agreement means: worked examples of docs/semantics.md, and cases worked out by hand.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../support/case.rs"]
mod case;

use std::fs;
use std::path::Path;

use case::Case;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_worked_examples_of_the_semantics_come_out() {
    let page = fs::read_to_string(root().join("docs/semantics.md")).unwrap();
    let examples: Vec<&str> =
        page.split("```ron\n").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(examples.len() >= 4, "only {} examples found", examples.len());
    for example in examples {
        Case::read(example).check();
    }
}

#[test]
fn the_cases_come_out() {
    let mut files: Vec<_> =
        fs::read_dir(root().join("tests/rules/cases")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 8, "only {} cases found", files.len());
    for file in files {
        Case::read(&fs::read_to_string(&file).unwrap()).check();
    }
}
