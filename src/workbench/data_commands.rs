//! What can be done with lead files.

use std::path::PathBuf;
use std::sync::Arc;

use super::jobs::{Import, ImportRequest};
use super::{Command, Data, Level, Screen, Source, Workbench};
use crate::import::{ColumnMapping, ImportError, Input, Mapping, SourceKind, SourceMapping};

/// The seed of the sample company.
const SAMPLE_SEED: u64 = 42;

impl Workbench {
    pub(super) fn run_on_data(&mut self, command: Command) {
        match command {
            Command::ChooseSource(kind, paths) => self.choose_source(kind, paths),
            Command::SetSource(kind, mapping) => self.set_source(kind, mapping),
            Command::ProposeAnew(kind) => self.propose_anew(kind),
            Command::RemoveSource(kind) => {
                self.data.sources.remove(&kind);
                *self.data.mapping.of_mut(kind) = None;
                self.data.is_sample = false;
                self.import(Vec::new());
            }
            Command::SetColumn(kind, column) => self.set_column(kind, column),
            Command::SetHandedOverWhenCreated(handed_over) => {
                self.source_mapping(SourceKind::Leads).handed_over_when_created = handed_over;
                self.import(Vec::new());
            }
            Command::SetCurrency(currency) => {
                self.data.mapping.currency = currency;
                self.import(Vec::new());
            }
            Command::SetObservedUntil(until) => {
                self.data.observed_until = until;
                self.import(Vec::new());
            }
            Command::UseSample => self.load_sample(),
            Command::CancelImport => {
                self.jobs.stop_importing();
                let text = self.language.import_error(&ImportError::Cancelled);
                self.notify(Level::Info, text);
            }
            command => self.run_on_quality(command),
        }
    }

    /// Whether files are being read, and how far: bytes read, bytes in all.
    pub fn import_progress(&self) -> Option<(u64, u64)> {
        self.jobs.import_progress()
    }

    /// How fast files are being read, in bytes per second, and how long it will take.
    pub fn import_pace(&self) -> Option<(u64, std::time::Duration)> {
        self.jobs.import_pace()
    }

    pub(super) fn load_sample(&mut self) {
        self.jobs.sample(self.surroundings.sample_size, SAMPLE_SEED);
    }

    pub(super) fn take_sample(&mut self, sources: Vec<(SourceKind, Input)>) {
        let kinds: Vec<SourceKind> = sources.iter().map(|(kind, _)| *kind).collect();
        let source = |input| Source { input, inspection: None };
        let mapping = Mapping { currency: Some("EUR".to_owned()), ..Mapping::default() };
        let leads = self.data.leads.take();
        self.data = Data {
            sources: sources.into_iter().map(|(kind, input)| (kind, source(input))).collect(),
            mapping,
            is_sample: true,
            leads,
            ..Data::default()
        };
        self.import(kinds);
    }

    fn choose_source(&mut self, kind: SourceKind, paths: Vec<PathBuf>) {
        if self.data.is_sample {
            // Nobody wants the sample's activities beside their own leads.
            self.data.sources.clear();
            self.data.mapping = Mapping::default();
            self.data.observed_until = None;
            self.data.is_sample = false;
        }
        let source = Source { input: Input::of(paths), inspection: None };
        self.data.sources.insert(kind, source);
        self.data.remembered.remove(&kind);
        self.data.edited.remove(&kind);
        *self.data.mapping.of_mut(kind) = None;
        self.screen = Screen::Data;
        self.import(vec![kind]);
    }

    fn source_mapping(&mut self, kind: SourceKind) -> &mut SourceMapping {
        self.data.mapping.of_mut(kind).get_or_insert_default()
    }

    /// Takes a mapping; if it says that the file is written in another way, its columns are looked at again.
    fn set_source(&mut self, kind: SourceKind, mut mapping: SourceMapping) {
        let before = self.source_mapping(kind);
        let is_read_alike = before.reads_like(&mapping);
        if !is_read_alike {
            mapping.columns.clear();
        }
        *before = mapping;
        self.data.edited.insert(kind);
        self.import(if is_read_alike { Vec::new() } else { vec![kind] });
    }

    fn propose_anew(&mut self, kind: SourceKind) {
        if let Some(inspection) = self.data.source(kind).and_then(|source| source.inspection.clone()) {
            self.preferences.layouts.forget(kind, &inspection.headers());
        }
        self.data.remembered.remove(&kind);
        self.data.edited.remove(&kind);
        *self.data.mapping.of_mut(kind) = None;
        self.import(vec![kind]);
    }

    fn set_column(&mut self, kind: SourceKind, column: ColumnMapping) {
        self.data.edited.insert(kind);
        let mapping = self.source_mapping(kind);
        // Of columns that can have a role only once, the one named last has it.
        if column.role.is_single() {
            for other in mapping.columns.iter_mut().filter(|it| it.header != column.header) {
                if other.role == column.role {
                    other.role = crate::import::Role::Ignored;
                }
            }
        }
        match mapping.columns.iter_mut().find(|it| it.header == column.header) {
            Some(slot) => *slot = column,
            None => mapping.columns.push(column),
        }
        self.import(Vec::new());
    }

    /// Takes what a mapping file says of the files that are open. If it is about other files, nothing changes.
    pub(super) fn use_mapping(&mut self, mapping: &Mapping) {
        if self.data.is_sample || self.data.sources.is_empty() {
            let text = self.language.text("mapping-needs-files");
            self.notify(Level::Error, text);
            return;
        }
        let mut next = self.data.mapping.clone();
        next.currency = mapping.currency.clone().or(next.currency);
        for (kind, source) in &self.data.sources {
            let Some(told) = mapping.of(*kind) else { continue };
            let columns = source.inspection.iter().flat_map(|it| &it.columns);
            let headers: Vec<String> = columns.map(|it| it.mapping.header.clone()).collect();
            if let Some(stranger) = told.columns.iter().find(|it| !headers.contains(&it.header)) {
                let (name, header) = (source.input.name(), stranger.header.clone());
                let error = ImportError::UnknownColumn { name, header, headers };
                let text = self.language.import_error(&error);
                self.notify(Level::Error, text);
                return;
            }
            *next.of_mut(*kind) = Some(told.clone());
        }
        self.data.mapping = next;
        self.screen = Screen::Data;
        self.import(Vec::new());
    }

    /// Reads the files as they are chosen and mapped. `unseen` are those that were not looked at yet.
    pub(super) fn import(&mut self, unseen: Vec<SourceKind>) {
        if !self.data.sources.contains_key(&SourceKind::Leads) {
            self.jobs.stop_importing();
            if self.data.sources.is_empty() {
                self.data = Data::default();
                self.simulation = None;
                self.selection.hide_leads();
            }
            return;
        }
        let never_seen = self.data.sources.iter().filter(|(_, it)| it.inspection.is_none());
        let unseen = never_seen.map(|(kind, _)| *kind).chain(unseen).collect();
        let inputs = self.data.sources.iter().map(|(kind, source)| (*kind, source.input.clone()));
        self.jobs.import(ImportRequest {
            inputs: inputs.collect(),
            unseen,
            mapping: self.data.mapping.clone(),
            observed_until: self.data.observed_until,
            layouts: self.preferences.layouts.clone(),
        });
    }

    pub(super) fn take_import(&mut self, import: Import) {
        let Import { inputs, inspections, mapping, remembered, observed_until, result } = import;
        self.data.remembered.extend(remembered);
        for (kind, inspection) in inspections {
            if let Some(source) = self.data.sources.get_mut(&kind) {
                source.inspection = Some(Arc::new(inspection));
            }
        }
        self.data.mapping = mapping;
        self.data.observed_until = observed_until;
        match result {
            Ok(loaded) => {
                self.selection.hide_leads();
                for (_, error) in &loaded.unread {
                    let text = self.language.import_error(error);
                    self.notify(Level::Error, text);
                }
                self.data.take(loaded);
                self.keep_filter_to_data();
                self.forget_repairs();
                self.examine();
                self.remember_layouts();
            }
            Err(ImportError::Cancelled) => {}
            Err(error) => {
                let text = self.language.import_error(&error);
                self.notify(Level::Error, text);
                self.drop_unusable(&error, &inputs);
                self.data.error = Some(error);
            }
        }
    }

    /// Keeps what somebody said of columns, for the next file with the same headers.
    fn remember_layouts(&mut self) {
        for kind in std::mem::take(&mut self.data.edited) {
            let inspection = self.data.sources.get(&kind).and_then(|source| source.inspection.clone());
            if let (Some(inspection), Some(mapping), false) =
                (inspection, self.data.mapping.of(kind), self.data.is_sample)
            {
                self.preferences.layouts.remember(kind, &inspection.headers(), mapping);
            }
        }
    }

    /// Leaves out a file that cannot be used whatever its columns mean.
    fn drop_unusable(&mut self, error: &ImportError, inputs: &[(SourceKind, Input)]) {
        let hopeless = match error {
            ImportError::Unreadable { path, .. } => {
                inputs.iter().find(|(_, input)| input.paths().contains(path))
            }
            ImportError::Empty { name } | ImportError::NotText { name, .. } => {
                inputs.iter().find(|(_, input)| input.name() == *name)
            }
            _ => None,
        };
        if let Some((kind, _)) = hopeless {
            self.data.sources.remove(kind);
            *self.data.mapping.of_mut(*kind) = None;
        }
    }
}
