//! `diff`: differences in words, for people and for git.

use crate::history::{AGREEMENT, changed};
use crate::program::{Folder, Run};

fn diff(arguments: &str) -> Run {
    let folder = Folder::new();
    folder.write("a.ron", AGREEMENT);
    folder.write("b.ron", changed("threshold: 40", "threshold: 45"));
    folder.run(&format!("diff {arguments}"))
}

#[test]
fn differences_are_told_in_words() {
    let run = diff("a.ron b.ron");
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "Threshold: 40 → 45\n", ""));
    assert_eq!(diff("a.ron a.ron").out, "");
    assert_eq!(diff("--language de b.ron a.ron").out, "Schwellenwert: 45 → 40\n");
}

#[test]
fn git_gives_seven_arguments_and_the_null_device_for_what_is_not_there() {
    assert_eq!(diff("pilot.ron a.ron 1f0c 100644 b.ron 2e1d 100644").out, "Threshold: 40 → 45\n");
    let new = diff("pilot.ron /dev/null . . b.ron 2e1d 100644").out;
    assert!(new.contains("Threshold: 50 → 45\n"), "{new}");
    // The same as that of one file alone, which is what git calls a text conversion.
    assert_eq!(diff("b.ron").out, new);
    assert!(new.lines().count() > 5, "{new}");
}

#[test]
fn another_number_of_files_is_refused() {
    assert_eq!(diff("a.ron b.ron a.ron").code, 2);
    assert_eq!(diff("").code, 2);
    assert_eq!(diff("a.ron gone.ron").code, 3);
}
