//! Two copies of the open file become one again.

use std::path::Path;
use std::sync::Arc;

use super::{Command, Level, OpenFile, Workbench};
use crate::agreement::{Agreement, Document};
use crate::project::{MergedProject, Over, Project, Sources, merge_projects, open_as_it_is};

impl Workbench {
    /// Runs a command that merges, or hands it back.
    pub(super) fn run_on_copies(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::MergeChanged => self.merge_changed(),
            Command::MergeWith(path) => self.merge_with(&path),
            other => return Some(other),
        }
        None
    }

    /// Brings what is edited here together with what somebody else has saved in the meantime, and saves that.
    fn merge_changed(&mut self) {
        let Some(changed) = self.changed_on_disk.take() else { return };
        self.end_gesture();
        match open_as_it_is(&changed.path) {
            Ok((theirs, state)) => {
                let document = self.file.base.as_deref().cloned();
                let document = document.unwrap_or_else(|| nothing_in_common(self.agreement()));
                let base = Project { document, sources: self.file.sources.clone() };
                let sources = self.merge(&base, &theirs);
                let opened = Arc::new(theirs.document);
                self.file = OpenFile {
                    path: Some(changed.path.clone()),
                    state: Some(state),
                    document: Some(Arc::clone(&opened)),
                    base: Some(opened),
                    sources: theirs.sources,
                };
                self.take_sources(&changed.path, sources);
                self.save_to(&changed.path, Over::Only(state));
            }
            Err(error) => {
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
            }
        }
    }

    /// Brings another copy into the agreement that is open. What both began with is the last version that they share.
    fn merge_with(&mut self, path: &Path) {
        self.leave_merge();
        self.end_gesture();
        let theirs = match open_as_it_is(path) {
            Ok((theirs, _)) => theirs,
            Err(error) => {
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
                return;
            }
        };
        if theirs.document.agreement.id != self.agreement().id {
            let text = self.language.text("merge-other-agreement");
            self.notify(Level::Error, text);
            return;
        }
        let document = shared_base(self.document(), &theirs.document)
            .unwrap_or_else(|| nothing_in_common(self.agreement()));
        // Where the files lie is a matter of this machine.
        let sources = self.sources_to_save();
        let theirs = Project { sources: sources.clone(), ..theirs };
        self.merge(&Project { document, sources }, &theirs);
    }

    /// Merges, as one step of undo, and says what came of it. Returns where the merged copy has its lead files.
    fn merge(&mut self, base: &Project, theirs: &Project) -> Option<Sources> {
        let ours = Project { document: self.document().clone(), sources: self.sources_to_save() };
        let now = (self.surroundings.now)();
        let MergedProject { merged, sources, are_sources_contested } =
            merge_projects(base, &ours, theirs, now);
        let level = if merged.is_clean() { Level::Info } else { Level::Reminder };
        let text = self.language.say("merge-result", &[("n", merged.conflicts.len().into())]);
        self.notify(level, text);
        for id in [(merged.is_forked, "merge-forked"), (are_sources_contested, "merge-sources")]
            .into_iter()
            .filter_map(|(is_so, id)| is_so.then_some(id))
        {
            let text = self.language.text(id);
            self.notify(Level::Reminder, text);
        }
        self.history.adopt(merged.document);
        self.selection.editing = None;
        sources
    }

    /// Reads the lead files of the merged copy, if they are others.
    fn take_sources(&mut self, path: &Path, sources: Option<Sources>) {
        if let Some(sources) = sources
            && self.sources_to_save().as_ref() != Some(&sources)
        {
            self.open_sources(path, sources);
        }
    }
}

/// What two copies began with, as far as they tell: the last version that they share.
pub(super) fn shared_base(ours: &Document, theirs: &Document) -> Option<Document> {
    let has = |seal| theirs.versions.iter().any(|it| it.seal == seal);
    let shared = ours.versions.iter().rev().find(|it| has(it.seal))?;
    Some(Document::unsigned(shared.agreement.clone()))
}

/// What two copies began with of which nobody knows: nothing. Whatever they have different is contested then.
pub(super) fn nothing_in_common(agreement: &Agreement) -> Document {
    Document::unsigned(Agreement::empty(agreement.id.clone(), ""))
}
