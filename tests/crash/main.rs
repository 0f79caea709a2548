//! A process that edits and saves is killed at moments of chance: every file opens, and nothing that was kept is missing.
//!
//! The process is this test program itself, run again with `ACCORD_CRASH_FOLDER`.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod disk;

use std::fs;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::time::Duration;

use accord::agreement::{Agreement, Document};
use accord::fields::Timestamp;
use accord::project::{Journal, Kept, LeftBehind, Over, Project, open, previous, save};
use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

const FOLDER: &str = "ACCORD_CRASH_FOLDER";
const N_KILLS: u64 = 500;

fn project(threshold: i32) -> Project {
    let mut agreement =
        Agreement { purpose: "Pilot. ".repeat(100).trim().to_owned(), ..Agreement::nameless() };
    agreement.mql.threshold = threshold;
    Project { document: Document::unsigned(agreement), sources: None }
}

fn threshold(project: &Project) -> i32 {
    project.document.agreement.mql.threshold
}

/// Edits for ever: every edit is kept, every fourth is saved, and each is told once it is on the disk.
fn edit(folder: &Path) -> ! {
    let path = folder.join("pilot.ron");
    let first = open(&path).map_or(0, |project| threshold(&project));
    let mut journal = Journal::begin(&folder.join("unsaved"), &std::process::id().to_string()).unwrap();
    let mut out = std::io::stdout();
    for n in first + 1.. {
        let project = project(n);
        let at = Timestamp(i64::from(n));
        journal.keep(&Kept { path: Some(path.clone()), file: None, at, project: project.clone() }).unwrap();
        writeln!(out, "kept {n}").unwrap();
        if n % 4 == 0 {
            save(&project, &path, Over::Anything).unwrap();
            journal.clear().unwrap();
            writeln!(out, "saved {n}").unwrap();
        }
    }
    unreachable!()
}

#[test]
fn the_process_that_is_killed() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        edit(Path::new(&folder));
    }
}

/// Runs the process for so long, and returns the last edits that it told of as kept and as saved.
fn killed_after(folder: &Path, life: Duration) -> (i32, i32) {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_process_that_is_killed", "--nocapture"])
        .env(FOLDER, folder)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let (say, heard) = channel();
    let listener = std::thread::Builder::new().spawn(move || {
        lines.map_while(Result::ok).for_each(|line| say.send(line).unwrap());
    });
    // Its life begins with its first word, so that it dies at work and not while it starts.
    let mut told: Vec<String> = heard.recv_timeout(Duration::from_secs(20)).into_iter().collect();
    std::thread::sleep(life);
    child.kill().unwrap();
    child.wait().unwrap();
    listener.unwrap().join().unwrap();
    told.extend(heard.try_iter());
    let last = |word: &str| {
        let numbers = told.iter().filter_map(|line| line.strip_prefix(word)?.trim().parse().ok());
        numbers.max().unwrap_or(0)
    };
    (last("kept"), last("saved"))
}

#[test]
fn nothing_that_was_kept_is_lost_by_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let (path, journals) = (folder.path().join("pilot.ron"), folder.path().join("unsaved"));
    let mut random = Pcg64Mcg::seed_from_u64(5);
    let (mut n_from_journal, mut n_from_file) = (0, 0);
    for n in 0..N_KILLS {
        let life = Duration::from_micros(u64::from(random.next_u32() % 25_000));
        let (kept, saved) = killed_after(folder.path(), life);
        // Whatever is there opens.
        let in_file = if path.exists() { threshold(&open(&path).unwrap()) } else { 0 };
        if previous(&path).exists() {
            open(&previous(&path)).unwrap();
        }
        let left = LeftBehind::in_folder(&journals);
        assert!(left.len() <= 1, "{n}: {} journals", left.len());
        let in_journal = left.first().map_or(0, |it| threshold(&it.kept.project));
        assert!(in_file >= saved, "{n}: saved {saved}, found {in_file}");
        assert!(in_file.max(in_journal) >= kept, "{n}: kept {kept}, found {in_file} and {in_journal}");
        if in_journal > in_file {
            n_from_journal += 1;
        } else {
            n_from_file += 1;
        }
        left.into_iter().for_each(LeftBehind::forget);
    }
    // Both ways back were gone.
    assert!(n_from_journal > 20 && n_from_file > 20, "{n_from_journal} and {n_from_file}");
    let n_others = fs::read_dir(folder.path()).unwrap().count();
    assert!(n_others < 500, "{n_others} files");
}
