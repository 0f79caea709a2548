//! What can be done with files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Command, Level, OpenFile, Screen, Workbench};
use crate::agreement::{Agreement, AgreementId, Document};
use crate::export::format;
use crate::import::{Input, Mapping, Recognised, SourceKind};
use crate::language::Arg;
use crate::project::{
    FileState, Over, Project, SaveError, Sources, conflict_copies, open_as_it_is, preset, save,
    write_atomically,
};
use crate::report::{Paper, paper_format};

impl Workbench {
    /// Runs a command on files, or hands it back.
    pub(super) fn run_on_files(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::NewFromPreset(key) => {
                if let Some(project) = preset(key).and_then(crate::project::Preset::open) {
                    self.start_from(project.document);
                }
            }
            Command::NewEmpty => {
                let title = self.language.text("new-agreement");
                self.start_from(Document::unsigned(Agreement { title, ..Agreement::nameless() }));
            }
            Command::Open(path) => self.open(&path),
            Command::Save => {
                if let Some(path) = self.file.path.clone() {
                    self.save_to(&path, self.may_save_over(&path));
                }
            }
            Command::SaveTo(path) => {
                let path = with_extension(path, "ron");
                self.save_to(&path, self.may_save_over(&path));
            }
            Command::Export { format, path } => self.export(format, path),
            Command::ExportMapping(path) => {
                let path = with_extension(path, "ron");
                let text = self.data.mapping.write();
                self.report_written(&path, write_atomically(&path, text.as_bytes()));
            }
            Command::OpenAny(paths) => self.open_any(paths),
            other => return Some(other),
        }
        None
    }

    /// Whether a command would put another agreement in the place of one with changes that are not saved.
    pub fn would_lose_changes(&self, command: &Command) -> bool {
        let only_maps = || match command {
            Command::Open(path) => mapping_in(path).is_some(),
            Command::OpenAny(paths) => {
                let mut ours = paths.iter().filter(|path| is_ours(path));
                ours.all(|path| mapping_in(path).is_some())
            }
            _ => false,
        };
        self.is_modified() && !only_maps()
    }

    /// What may be saved over: of the open file only what is known of it; another one was chosen.
    fn may_save_over(&self, path: &Path) -> Over {
        let known = self.file.state.filter(|_| self.path() == Some(path));
        known.map_or(Over::Anything, Over::Only)
    }

    /// Starts a new agreement that no file holds yet.
    fn start_from(&mut self, mut document: Document) {
        if let Ok(id) = AgreementId::new(&self.new_id()) {
            document.agreement.id = id;
        }
        self.history.replace(document);
        self.file = OpenFile { document: Some(self.history.shared()), ..OpenFile::default() };
        self.file.sources = self.sources_to_save();
        self.selection.editing = None;
        self.screen = Screen::Define;
    }

    fn open(&mut self, path: &Path) {
        match open_as_it_is(path) {
            Ok((project, state)) => {
                self.history.replace(project.document);
                self.tell_what_is_due();
                self.tell_copies(path);
                self.preferences.recent.add(path);
                self.file = OpenFile {
                    path: Some(path.to_owned()),
                    state: Some(state),
                    document: Some(self.history.shared()),
                    base: Some(self.history.shared()),
                    sources: project.sources.clone(),
                };
                self.selection.editing = None;
                self.screen = Screen::Define;
                if let Some(sources) = project.sources {
                    self.open_sources(path, sources);
                } else {
                    self.file.sources = self.sources_to_save();
                }
            }
            Err(error) => {
                if matches!(error, SaveError::NotAnAgreement { .. })
                    && let Some(mapping) = mapping_in(path)
                {
                    self.use_mapping(&mapping);
                    return;
                }
                self.preferences.recent.remove(path);
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
            }
        }
    }

    /// Reads the lead files that an agreement names.
    pub(super) fn open_sources(&mut self, path: &Path, sources: Sources) {
        let folder = path.parent().unwrap_or(Path::new(""));
        self.data.sources.clear();
        self.data.is_sample = false;
        for kind in SourceKind::ALL {
            if let Some(paths) = sources.of(kind) {
                let paths: Vec<PathBuf> = paths.as_slice().iter().map(|it| folder.join(it)).collect();
                let source = super::Source { input: Input::of(paths), inspection: None };
                self.data.sources.insert(kind, source);
            }
        }
        self.data.mapping = sources.mapping;
        self.data.observed_until = sources.observed_until;
        self.import(Vec::new());
    }

    /// What a saved file would say about the lead files. The sample needs no files.
    pub(super) fn sources_to_save(&self) -> Option<Sources> {
        if self.data.is_sample || self.data.sources.is_empty() {
            return None;
        }
        let folder = self.file.path.as_deref().and_then(Path::parent);
        let mut sources = Sources {
            mapping: self.data.mapping.clone(),
            observed_until: self.data.observed_until,
            ..Sources::default()
        };
        for (kind, source) in &self.data.sources {
            let near = |path: &PathBuf| {
                let near = folder.and_then(|folder| path.strip_prefix(folder).ok());
                near.unwrap_or(path).display().to_string()
            };
            let paths: Vec<String> = source.input.paths().iter().map(near).collect();
            *sources.of_mut(*kind) = (!paths.is_empty()).then(|| paths.into());
        }
        Some(sources)
    }

    pub(super) fn save_to(&mut self, path: &Path, over: Over) {
        self.end_gesture();
        let before = self.file.path.replace(path.to_owned());
        let document = self.history.shared();
        let sources = self.sources_to_save();
        let project = Project { document: Document::clone(&document), sources: sources.clone() };
        match save(&project, path, over) {
            Ok(state) => {
                self.was_saved(path, Some(state), document, sources);
                let text = self.language.say("notice-saved", &[("path", path.display().to_string().into())]);
                self.notify(Level::Info, text);
            }
            // The file is there; whether it would survive a power cut is another question.
            Err(error @ SaveError::NotConfirmed { .. }) => {
                self.was_saved(path, FileState::of_file(path), document, sources);
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
            }
            Err(SaveError::ChangedOnDisk { path }) => {
                self.file.path = before;
                self.found_changed(&path);
            }
            Err(error) => {
                self.file.path = before;
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
            }
        }
    }

    /// Remembers what stands in a file now.
    fn was_saved(
        &mut self,
        path: &Path,
        state: Option<FileState>,
        document: Arc<Document>,
        sources: Option<Sources>,
    ) {
        self.file.state = state;
        self.file.base = Some(Arc::clone(&document));
        self.file.document = Some(document);
        self.file.sources = sources;
        self.preferences.recent.add(path);
    }

    fn export(&mut self, key: &str, path: PathBuf) {
        self.end_gesture();
        if let Some(format) = paper_format(key) {
            let path = with_extension(path, format.extension);
            let paper = Paper {
                document: self.document(),
                language: &self.language,
                currency: self.data.mapping.currency.as_deref(),
            };
            match format.write(&paper) {
                Ok(bytes) => self.report_written(&path, write_atomically(&path, &bytes)),
                Err(error) => self.notify(Level::Error, error.to_string()),
            }
            return;
        }
        let Some(format) = format(key) else { return };
        let path = with_extension(path, format.extension);
        let text = (format.write)(self.document());
        self.report_written(&path, write_atomically(&path, text.as_bytes()));
    }

    pub(super) fn report_written(&mut self, path: &Path, written: Result<(), crate::project::SaveError>) {
        match written {
            Ok(()) => {
                let text = self.language.say("notice-saved", &[("path", path.display().to_string().into())]);
                self.notify(Level::Info, text);
            }
            Err(error) => {
                let text = self.language.save_error(&error);
                self.notify(Level::Error, text);
            }
        }
    }

    /// Says that copies lie beside a file which two people saved at once.
    fn tell_copies(&mut self, path: &Path) {
        let copies = conflict_copies(path, &self.agreement().id);
        let name = |path: &PathBuf| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let names: Vec<String> = copies.iter().map(name).collect();
        if !names.is_empty() {
            let text = self.language.say("notice-copies", &[("names", names.join(", ").into())]);
            self.notify(Level::Reminder, text);
        }
    }

    /// Opens an agreement or a mapping, and takes all other files as what their headers say.
    fn open_any(&mut self, paths: Vec<PathBuf>) {
        let (ours, files): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(|path| is_ours(path));
        for path in ours {
            self.open(&path);
        }
        if !files.is_empty() {
            self.jobs.recognise(files);
        }
    }

    pub(super) fn take_recognised(&mut self, found: Recognised) {
        for error in found.failed {
            let text = self.language.import_error(&error);
            self.notify(Level::Error, text);
        }
        for (kind, paths) in found.others {
            let args = [
                ("file", Arg::from(Input::of(paths).name())),
                ("kind", self.language.source_kind(kind).into()),
            ];
            let text = self.language.say("notice-other-columns", &args);
            self.notify(Level::Error, text);
        }
        for (kind, paths) in found.sources {
            self.run_on_data(Command::ChooseSource(kind, paths));
        }
    }
}

/// Whether the name of a file says that Accord wrote it.
fn is_ours(path: &Path) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case("ron"))
}

/// The mapping that a file holds, if it is one.
fn mapping_in(path: &Path) -> Option<Mapping> {
    let text = std::fs::read_to_string(path).ok()?;
    Mapping::read(&text).ok().filter(|mapping| *mapping != Mapping::default())
}

/// The path with an ending, if it has none.
pub(super) fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    if path.extension().is_some() { path } else { path.with_extension(extension) }
}
