//! A disk that is full, a folder that is gone, and whatever a power cut can leave of a save.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, SystemTime};

use accord::fields::Timestamp;
use accord::project::{
    FileState, Journal, Kept, LeftBehind, Over, Project, SaveError, open, previous, read, save, write,
};

use crate::project;

/// A disk of 64 kB, if this user may mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount() -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(folder.path());
        if mount.output().is_ok_and(|it| it.status.success()) {
            return Some(Self(folder));
        }
        writeln!(std::io::stderr(), "SKIPPED: this user may not mount a small disk to fill it").ok();
        None
    }

    /// Leaves no byte free.
    fn fill(&self) {
        let mut filler = fs::File::create(self.0.path().join("filler")).unwrap();
        while filler.write_all(&[0; 512]).is_ok() {}
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        Command::new("umount").arg(self.0.path()).status().ok();
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<String> = entries.collect();
    names.sort();
    names
}

#[test]
fn a_full_disk_leaves_the_old_file_and_what_was_kept() {
    let Some(disk) = SmallDisk::mount() else { return };
    let path = disk.0.path().join("pilot.ron");
    let state = save(&project(1), &path, Over::Anything).unwrap();
    let mut journal = Journal::begin(disk.0.path(), "window").unwrap();
    let kept = |n: i32| Kept { path: None, file: None, at: Timestamp(i64::from(n)), project: project(n) };
    journal.keep(&kept(2)).unwrap();
    disk.fill();
    let error = save(&project(3), &path, Over::Only(state)).unwrap_err();
    assert!(matches!(error, SaveError::Io { .. }), "{error}");
    assert!(error.to_string().contains("No space left"), "{error}");
    assert_eq!(open(&path).unwrap(), project(1));
    let mut n_failed = 0;
    for n in 4..40 {
        n_failed += usize::from(journal.keep(&kept(n)).is_err());
    }
    assert!(n_failed > 30, "{n_failed}");
    assert_eq!(names(disk.0.path()), ["filler", "pilot.ron", "window.journal"]);
    drop(journal);
    let left = LeftBehind::in_folder(disk.0.path());
    assert_eq!(left.len(), 1, "half an entry would hide the whole one before it");
    drop(left);
    // With room again, everything goes on.
    fs::remove_file(disk.0.path().join("filler")).unwrap();
    save(&project(3), &path, Over::Only(state)).unwrap();
    assert_eq!(open(&path).unwrap(), project(3));
}

#[test]
fn a_folder_that_is_gone_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone").join("pilot.ron");
    fs::create_dir(path.parent().unwrap()).unwrap();
    let state = save(&project(1), &path, Over::Anything).unwrap();
    fs::remove_dir_all(path.parent().unwrap()).unwrap();
    let error = save(&project(2), &path, Over::Only(state)).unwrap_err();
    assert!(matches!(&error, SaveError::Io { path: named, .. } if *named == path), "{error}");
    assert!(names(folder.path()).is_empty(), "no folder is made again unasked");
}

/// What a power cut can leave of a file that is being written beside another: nothing, or any beginning of it.
fn beginnings(text: &str) -> impl Iterator<Item = Option<&[u8]>> {
    const STEP: usize = 61;
    let bytes = text.as_bytes();
    let lengths = (0..bytes.len()).step_by(STEP).chain([bytes.len()]);
    [None].into_iter().chain(lengths.map(|n| Some(&bytes[..n])))
}

/// A folder as a power cut leaves it.
struct State<'a> {
    /// The version before, beside the file: that of the save before, or already the one of this save.
    previous: Option<&'a Project>,
    /// What is being written, under a name of its own.
    half: Option<&'a [u8]>,
    file: &'a Project,
}

impl State<'_> {
    fn lay_out(&self, folder: &Path) -> PathBuf {
        let path = folder.join("pilot.ron");
        fs::write(&path, write(self.file)).unwrap();
        if let Some(before) = self.previous {
            fs::write(previous(&path), write(before)).unwrap();
        }
        if let Some(half) = self.half {
            let left = fs::File::create(folder.join(".pilot.ron.a1B2c3")).unwrap();
            (&left).write_all(half).unwrap();
            left.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000)).unwrap();
        }
        path
    }
}

/// The steps of a save: the old version beside, the new one beside and synced, then renamed. A rename that was not synced
/// may have happened or not; what is renamed was synced before. So the file is never half-written.
#[test]
fn whatever_a_power_cut_leaves_of_a_save_opens_and_goes_on() {
    let [older, old, new, next] = [1, 2, 3, 4].map(project);
    let text = write(&new);
    let before = beginnings(&text).map(|half| State { previous: Some(&older), half, file: &old });
    let beside = beginnings(&text).map(|half| State { previous: Some(&old), half, file: &old });
    let done = [State { previous: Some(&old), half: None, file: &new }];
    let first = beginnings(&text).map(|half| State { previous: None, half, file: &old });
    let mut n_states = 0;
    for state in before.chain(beside).chain(done).chain(first) {
        let folder = tempfile::tempdir().unwrap();
        let path = state.lay_out(folder.path());
        assert_eq!(open(&path).unwrap(), *state.file);
        let known = FileState::of_file(&path).unwrap();
        save(&next, &path, Over::Only(known)).unwrap();
        assert_eq!(open(&path).unwrap(), next);
        assert_eq!(open(&previous(&path)).unwrap(), *state.file);
        assert_eq!(names(folder.path()), ["pilot.previous.ron", "pilot.ron"], "leftovers are swept");
        n_states += 1;
    }
    assert!(n_states > 30 && read(&text).is_ok(), "{n_states}");
}
