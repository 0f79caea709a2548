//! What is written is written whole, or the old file is still there and nothing lies beside it.

use std::fs;
use std::io;
use std::path::Path;

use accord::project::{
    FileState, Over, Project, SaveError, open, read, save, write, write_atomically, write_atomically_with,
};

use crate::agreement_file::FROZEN;

const OLD: &[u8] = b"the old file\n";

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// A folder with an old file of that name in it.
fn folder_with(name: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), OLD).unwrap();
    folder
}

#[test]
fn a_file_is_replaced_whole() {
    let folder = folder_with("a.ron");
    let path = folder.path().join("a.ron");
    write_atomically(&path, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    write_atomically(&path, b"").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"");
    let large = vec![b'x'; 300_000];
    write_atomically_with(&path, |file| large.chunks(7).try_for_each(|part| file.write_all(part))).unwrap();
    assert_eq!(fs::read(&path).unwrap(), large);
    write_atomically(&folder.path().join("b.ron"), b"b").unwrap();
    assert_eq!(names(folder.path()), ["a.ron", "b.ron"]);
}

#[test]
fn a_writer_that_fails_half_way_leaves_the_old_file() {
    // Once within what is kept in memory, once beyond it.
    for n_bytes in [0, 10, 1_000_000] {
        for there_before in [true, false] {
            let folder = folder_with("a.ron");
            let path = folder.path().join(if there_before { "a.ron" } else { "new.ron" });
            let error = write_atomically_with(&path, |file| {
                file.write_all(&vec![b'x'; n_bytes])?;
                file.flush()?;
                Err(io::Error::other("the source has gone"))
            });
            let error = error.unwrap_err();
            assert_eq!(error.to_string(), format!("the source has gone: {}", path.display()));
            assert_eq!(fs::read(folder.path().join("a.ron")).unwrap(), OLD);
            assert_eq!(names(folder.path()), ["a.ron"]);
        }
    }
}

#[test]
fn a_writer_that_panics_leaves_the_old_file() {
    let folder = folder_with("a.ron");
    let path = folder.path().join("a.ron");
    let caught = std::panic::catch_unwind(|| {
        write_atomically_with(&path, |file| {
            file.write_all(b"half")?;
            panic!("in the middle")
        })
    });
    assert!(caught.is_err());
    assert_eq!(fs::read(&path).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.ron"]);
}

#[test]
fn a_missing_folder_is_not_made() {
    let folder = folder_with("a.ron");
    let path = folder.path().join("missing/b.ron");
    let error = write_atomically(&path, b"new").unwrap_err();
    assert!(matches!(error, SaveError::Io { .. }), "{error:?}");
    let beneath_a_file = folder.path().join("a.ron/b.ron");
    assert!(write_atomically(&beneath_a_file, b"new").is_err());
    assert_eq!(fs::read(folder.path().join("a.ron")).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["a.ron"]);
}

#[test]
fn a_folder_is_not_replaced_by_a_file() {
    for content in [None, Some("kept.txt")] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        fs::create_dir(&path).unwrap();
        if let Some(name) = content {
            fs::write(path.join(name), OLD).unwrap();
        }
        let mut asked = false;
        let error = write_atomically_with(&path, |_| {
            asked = true;
            Ok(())
        });
        let SaveError::Io { error, .. } = error.unwrap_err() else { panic!("not the error of a folder") };
        assert_eq!(error.kind(), io::ErrorKind::IsADirectory);
        assert!(!asked, "what cannot be kept need not be worked out");
        assert!(path.is_dir());
        assert_eq!(names(folder.path()), ["a.ron"]);
        assert_eq!(names(&path), content.into_iter().collect::<Vec<_>>());
    }
    let nameless = write_atomically(Path::new("/"), b"x");
    assert!(nameless.is_err());
}

#[test]
fn an_agreement_that_would_not_be_read_back_is_not_written() {
    let folder = folder_with("a.ron");
    let path = folder.path().join("a.ron");
    let good = read(FROZEN).unwrap();
    let mut untidy = good.clone();
    untidy.document.agreement.title.push(' ');
    let mut unseen = good.clone();
    unseen.document.agreement.title.push('\u{200b}');
    let mut malformed = good;
    malformed.document.agreement.calendar.working_days.clear();
    for project in [untidy, unseen, malformed] {
        let error = save(&project, &path, Over::Anything).unwrap_err();
        assert!(matches!(error, SaveError::NotReadBack { .. }), "{error:?}");
        assert_eq!(fs::read(&path).unwrap(), OLD);
        assert_eq!(names(folder.path()), ["a.ron"]);
    }
}

#[test]
fn what_killed_writers_left_is_swept_and_nothing_else() {
    let folder = folder_with("a.ron");
    let old = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_700_000_000);
    let others = [".a.ron.Ab3", ".b.ron.Ab3xYz", ".a.ron.not-us", "a.ron.Ab3xYz"];
    for name in others.iter().chain(&[".a.ron.Ab3xYz"]) {
        let file = fs::File::create(folder.path().join(name)).unwrap();
        file.set_modified(old).unwrap();
    }
    // Somebody may be writing this one.
    fs::write(folder.path().join(".a.ron.Young1"), b"half").unwrap();
    save(&read(FROZEN).unwrap(), &folder.path().join("a.ron"), Over::Anything).unwrap();
    let mut expected = vec![".a.ron.Young1", "a.previous.ron", "a.ron"];
    expected.extend(others);
    expected.sort_unstable();
    assert_eq!(names(folder.path()), expected);
}

#[test]
fn only_what_is_known_is_saved_over() {
    let folder = folder_with("a.ron");
    let path = folder.path().join("a.ron");
    let project = read(FROZEN).unwrap();
    let other = Over::Only(FileState::of(b"something else"));
    let refused = save(&project, &path, other).unwrap_err();
    assert!(matches!(refused, SaveError::ChangedOnDisk { .. }), "{refused}");
    assert_eq!(fs::read(&path).unwrap(), OLD);
    let state = save(&project, &path, Over::Only(FileState::of(OLD))).unwrap();
    assert_eq!(Some(state), FileState::of_file(&path));
    // The same once more changes nothing, whoever wrote it; a file that is gone is made again.
    save(&project, &path, other).unwrap();
    fs::remove_file(&path).unwrap();
    save(&project, &path, other).unwrap();
    assert_eq!(open(&path).unwrap(), project);
}

#[cfg(unix)]
mod unix {
    use std::io::{Read as _, Write as _};
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, symlink};

    use super::*;

    fn frozen() -> Project {
        read(FROZEN).unwrap()
    }

    #[test]
    fn who_may_read_a_file_stays_as_it_was() {
        let folder = folder_with("a.ron");
        let path = folder.path().join("a.ron");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        save(&frozen(), &path, Over::Anything).unwrap();
        assert_eq!(fs::metadata(&path).unwrap().mode() & 0o777, 0o640);
    }

    #[test]
    fn a_link_goes_on_pointing_to_the_file_behind_it() {
        let folder = folder_with("a.ron");
        let (target, link) = (folder.path().join("a.ron"), folder.path().join("link.ron"));
        symlink("a.ron", &link).unwrap();
        save(&frozen(), &link, Over::Anything).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&target).unwrap(), write(&frozen()));
        assert_eq!(open(&link).unwrap(), frozen());
        assert_eq!(fs::read(folder.path().join("link.previous.ron")).unwrap(), OLD);
        assert_eq!(names(folder.path()), ["a.ron", "link.previous.ron", "link.ron"]);
    }

    #[test]
    fn a_folder_that_nobody_may_write_to_stays_as_it_was() {
        let folder = folder_with("a.ron");
        let path = folder.path().join("a.ron");
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o555)).unwrap();
        let may_write = fs::write(folder.path().join("probe"), b"").is_ok();
        let written = save(&frozen(), &path, Over::Anything);
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
        if may_write {
            loudly("SKIPPED: this user may write everywhere, so a read-only folder stops nobody");
            return;
        }
        assert!(matches!(written, Err(SaveError::Io { .. })), "{written:?}");
        assert_eq!(fs::read(&path).unwrap(), OLD);
        assert_eq!(names(folder.path()), ["a.ron"]);
    }

    /// Says so even where the test passes, which hides what macros print.
    fn loudly(text: &str) {
        writeln!(std::io::stderr(), "{text}").ok();
    }

    /// A pipe in a folder, if the machine can make one.
    fn pipe_in(folder: &Path) -> Option<std::path::PathBuf> {
        let path = folder.join("pipe");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        if made.is_ok_and(|status| status.success()) {
            return Some(path);
        }
        loudly("SKIPPED: pipes cannot be made here");
        None
    }

    #[test]
    fn a_pipe_is_written_to_and_not_replaced() {
        let folder = folder_with("a.ron");
        let Some(path) = pipe_in(folder.path()) else { return };
        // Both ends in one hand: opening waits for nobody, and the pipe holds all that is written.
        let mut ends = fs::OpenOptions::new().read(true).write(true).open(&path).unwrap();
        save(&frozen(), &path, Over::Anything).unwrap();
        assert!(!fs::metadata(&path).unwrap().is_file(), "the pipe was replaced");
        let mut received = vec![0; write(&frozen()).len()];
        ends.read_exact(&mut received).unwrap();
        assert_eq!(received, write(&frozen()).as_bytes());
        let failed = write_atomically_with(&path, |_| Err(io::Error::other("the source has gone")));
        assert!(matches!(failed, Err(SaveError::Io { .. })), "{failed:?}");
        assert_eq!(names(folder.path()), ["a.ron", "pipe"]);
    }
}
