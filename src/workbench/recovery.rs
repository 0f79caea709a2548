//! What an earlier window left unsaved, and what somebody else has written in the meantime.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Command, Keeper, Level, OpenFile, Screen, Workbench};
use crate::agreement::Agreement;
use crate::project::{FileState, Kept, LeftBehind, Over, Project, open};

/// A file that somebody else has changed since it was opened here.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangedOnDisk {
    /// Which file.
    pub path: PathBuf,
    /// What both began with.
    pub base: Option<Agreement>,
    /// What the file says now; `None` if it is no agreement any more.
    pub theirs: Option<Agreement>,
}

/// Work that was not saved when a window ended.
#[derive(Clone, Debug, PartialEq)]
pub struct Unsaved {
    /// What was kept of it.
    pub kept: Kept,
    /// What its file says now; `None` if there is none.
    pub on_disk: Option<Agreement>,
    /// Whether the file has been changed since.
    pub has_changed: bool,
}

impl Workbench {
    /// Runs a command on what is not saved, or hands it back.
    pub(super) fn run_on_unsaved(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::Restore => self.restore(),
            Command::ForgetUnsaved => {
                if let Some(left) = self.left_behind.pop() {
                    left.forget();
                }
            }
            Command::SaveOver => {
                if let Some(changed) = self.changed_on_disk.take() {
                    self.save_to(&changed.path, Over::Anything);
                }
            }
            Command::SaveBeside => {
                if let Some(changed) = self.changed_on_disk.take() {
                    self.save_to(&free_path(&changed.path), Over::Anything);
                }
            }
            Command::LeaveChanged => self.changed_on_disk = None,
            other => return Some(other),
        }
        None
    }

    /// The file that somebody else has changed, if saving came upon one.
    pub fn changed_on_disk(&self) -> Option<&ChangedOnDisk> {
        self.changed_on_disk.as_ref()
    }

    /// Work of an earlier window that was not saved, the newest first.
    pub fn unsaved(&self) -> Option<Unsaved> {
        let kept = &self.left_behind.last()?.kept;
        let path = kept.path.as_deref();
        let on_disk = path.and_then(|path| open(path).ok()).map(|project| project.document.agreement);
        let has_changed = path.is_some() && path.and_then(FileState::of_file) != kept.file;
        Some(Unsaved { kept: kept.clone(), on_disk, has_changed })
    }

    /// Looks for what earlier windows left, and begins to keep what this one edits.
    pub(super) fn begin_keeping(&mut self) {
        let Some(folder) = self.surroundings.journals.clone() else { return };
        self.left_behind = LeftBehind::in_folder(&folder);
        self.keeper = Some(Keeper::new(folder, self.new_id()));
    }

    /// Keeps what is not saved, if it has changed.
    pub(super) fn keep(&mut self) {
        self.keep_instead_of(None);
    }

    fn keep_instead_of(&mut self, replaced: Option<LeftBehind>) {
        let Some(keeper) = &self.keeper else { return };
        let now = (self.history.revision(), self.file.state, self.is_modified());
        if self.kept == Some(now) && replaced.is_none() {
            return;
        }
        self.kept = Some(now);
        if now.2 {
            let project = Project { document: self.document().clone(), sources: self.sources_to_save() };
            let at = (self.surroundings.now)();
            let path = self.file.path.clone();
            keeper.keep(Kept { path, file: self.file.state, at, project }, replaced);
        } else {
            keeper.clear(replaced);
        }
    }

    /// The window closes, and whoever sits before it has agreed to lose what is not saved.
    pub fn close(&mut self) {
        if let Some(keeper) = self.keeper.take() {
            keeper.end();
        }
    }

    pub(super) fn poll_keeper(&mut self) {
        if let Some(error) = self.keeper.as_ref().and_then(Keeper::failure) {
            let text = self.language.say("notice-not-kept", &[("error", error.into())]);
            self.notify(Level::Error, text);
        }
    }

    /// Goes on with what an earlier window left. It counts as a change of its file.
    fn restore(&mut self) {
        let Some(left) = self.left_behind.pop() else { return };
        let Kept { path, file, project, .. } = left.kept.clone();
        let on_disk = path.as_deref().and_then(|path| open(path).ok());
        let document = on_disk.as_ref().map(|it| Arc::new(it.document.clone()));
        // If somebody has changed the file since, nobody knows any more what both began with.
        let is_as_it_was = path.as_deref().and_then(FileState::of_file) == file;
        self.history.replace(project.document);
        self.file = OpenFile {
            path: path.clone(),
            state: file,
            base: document.clone().filter(|_| is_as_it_was),
            document,
            sources: on_disk.and_then(|it| it.sources),
        };
        self.selection.editing = None;
        self.screen = Screen::Define;
        if let Some(sources) = project.sources {
            self.open_sources(path.as_deref().unwrap_or(Path::new("")), sources);
        }
        self.keep_instead_of(Some(left));
    }

    /// Remembers that somebody else has changed a file.
    pub(super) fn found_changed(&mut self, path: &Path) {
        let base = self.file.document.as_deref().map(|document| document.agreement.clone());
        let theirs = open(path).ok().map(|project| project.document.agreement);
        self.changed_on_disk = Some(ChangedOnDisk { path: path.to_owned(), base, theirs });
        self.foresee_merge(path, true);
    }
}

/// A path beside a file that nothing has yet: `pilot-2.ron` beside `pilot.ron`.
fn free_path(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().unwrap_or_default().to_string_lossy().into_owned();
    let numbered = |n: u32| path.with_file_name(format!("{stem}-{n}.{ending}"));
    (2..10_000).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| numbered(1))
}
