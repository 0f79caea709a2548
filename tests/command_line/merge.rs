//! `merge`: by hand, and as a merge driver of git.

use std::io::Write as _;
use std::process::Command;

use crate::history::{AGREEMENT, changed};
use crate::program::{Folder, Run};

fn merge(base: &str, ours: &str, theirs: &str) -> (Run, Folder) {
    let folder = Folder::new();
    folder.write("base.ron", base);
    folder.write("ours.ron", ours);
    folder.write("theirs.ron", theirs);
    (folder.run("merge base.ron ours.ron theirs.ron"), folder)
}

#[test]
fn both_edits_are_in_our_copy() {
    let (ours, theirs) = (changed("threshold: 40", "threshold: 45"), changed("\"Tiny\"", "\"Small\""));
    let (run, folder) = merge(AGREEMENT, &ours, &theirs);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "Merged; nothing contradicts.\n", ""));
    let merged = folder.read("ours.ron");
    assert!(merged.contains("threshold: 45") && merged.contains("\"Small\""), "{merged}");
    assert_eq!(folder.read("theirs.ron"), theirs);
    assert_eq!(folder.names(), ["base.ron", "ours.ron", "theirs.ron"], "nothing is left beside them");
}

#[test]
fn what_contradicts_is_told_and_becomes_proposals() {
    let (ours, theirs) =
        (changed("threshold: 40", "threshold: 45"), changed("threshold: 40", "threshold: 50"));
    let (run, folder) = merge(AGREEMENT, &ours, &theirs);
    assert_eq!(run.code, 1);
    assert!(run.out.starts_with("Ours: Threshold: 40 → 45 · Theirs: Threshold: 40 → 50\n"), "{}", run.out);
    let merged = folder.read("ours.ron");
    assert_eq!(merged.matches("from_merge: true").count(), 2);
    assert_eq!(folder.run("check ours.ron").code, 0);
    assert_eq!(folder.run("diff base.ron ours.ron").out, "", "what was there before is in force");
}

#[test]
fn a_copy_that_is_no_agreement_leaves_ours_as_it_was() {
    for (base, ours, theirs) in
        [("broken", AGREEMENT, AGREEMENT), (AGREEMENT, "broken", AGREEMENT), (AGREEMENT, AGREEMENT, "broken")]
    {
        let (run, folder) = merge(base, ours, theirs);
        assert_eq!((run.code, run.out.as_str()), (3, ""));
        assert_eq!(folder.read("ours.ron"), ours);
    }
}

/// Git hands over an empty file where both sides made one of that name.
#[test]
fn copies_without_a_common_beginning_contradict_where_they_differ() {
    let (run, folder) = merge("", AGREEMENT, &changed("\"Tiny\"", "\"Small\""));
    assert_eq!(run.code, 1);
    assert!(folder.read("ours.ron").contains("threshold: 40"), "what is the same is taken");
}

/// Runs git in a folder; `None` where there is no git.
fn git(folder: &Folder, arguments: &[&str]) -> Option<(bool, String)> {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Lee", "-c", "user.email=lee@example.com"]).args(arguments);
    command.current_dir(folder.path(""));
    command.env("HOME", folder.path("")).env("GIT_CONFIG_NOSYSTEM", "1").env("LC_ALL", "C");
    let output = command.output().ok()?;
    Some((output.status.success(), String::from_utf8_lossy(&output.stdout).into_owned()))
}

#[test]
fn git_merges_and_shows_differences_with_it() {
    let folder = Folder::new();
    if git(&folder, &["init", "-q", "-b", "main"]).is_none() {
        writeln!(std::io::stderr(), "SKIPPED: there is no git on this machine").ok();
        return;
    }
    let run = |arguments: &[&str]| git(&folder, arguments).unwrap();
    let accord = env!("CARGO_BIN_EXE_accord");
    run(&["config", "merge.accord.driver", &format!("'{accord}' merge %O %A %B")]);
    run(&["config", "diff.accord.command", &format!("'{accord}' diff")]);
    folder.write(".gitattributes", "*.ron merge=accord diff=accord\n");
    let commit = |text: &str| {
        folder.write("pilot.ron", text);
        run(&["add", "."]);
        assert!(run(&["commit", "-qm", "edit"]).0);
    };
    commit(AGREEMENT);
    run(&["switch", "-qc", "sales"]);
    commit(&changed("\"Tiny\"", "\"Small\""));
    run(&["switch", "-q", "main"]);
    commit(&changed("threshold: 40", "threshold: 45"));
    assert_eq!(run(&["diff", "HEAD~1"]).1, "Threshold: 40 → 45\n");
    assert!(run(&["merge", "-q", "sales", "-m", "merged"]).0);
    let merged = folder.read("pilot.ron");
    assert!(merged.contains("threshold: 45") && merged.contains("\"Small\""), "{merged}");
    run(&["switch", "-qc", "other", "HEAD~2"]);
    commit(&changed("threshold: 40", "threshold: 50"));
    assert!(!run(&["merge", "-q", "main", "-m", "merged"]).0, "git says that there is a conflict");
    assert_eq!(folder.read("pilot.ron").matches("from_merge: true").count(), 2);
    assert_eq!(folder.run("check pilot.ron").code, 0, "and the file is an agreement still");
}
