use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::fields::Timestamp;
use crate::import::{
    ImportError, ImportReport, Input, Inspection, Loaded, Mapping, Role, SourceKind, SourceReport,
};
use crate::leads::{Census, Leads};
use crate::quality::{QualityReport, Repair};

/// The lead files, what their columns mean, and what came of reading them.
#[derive(Default)]
pub struct Data {
    pub(super) sources: BTreeMap<SourceKind, Source>,
    pub(super) mapping: Mapping,
    pub(super) observed_until: Option<Timestamp>,
    pub(super) leads: Option<Arc<Leads>>,
    pub(super) report: Arc<ImportReport>,
    /// What may be wrong with the files; `None` while it is looked for.
    pub(super) quality: Option<Arc<QualityReport>>,
    /// How many leads have what; of nothing until that is counted.
    pub(super) census: Census,
    /// What somebody chose to do about it, oldest first.
    pub(super) repairs: Vec<Repaired>,
    pub(super) error: Option<ImportError>,
    pub(super) unread: Vec<(SourceKind, ImportError)>,
    pub(super) is_sample: bool,
    /// Files whose columns are taken to mean what they meant before.
    pub(super) remembered: BTreeSet<SourceKind>,
    /// Files whose mapping somebody edited, to be kept once they can be read so.
    pub(super) edited: BTreeSet<SourceKind>,
}

/// A lead file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Where it is.
    pub input: Input,
    /// What a look at it told; `None` until it was looked at.
    pub inspection: Option<Arc<Inspection>>,
}

/// A repair that was made, and what it took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The repair.
    pub repair: Repair,
    /// What the column was before.
    pub(super) before: Role,
}

impl Data {
    /// The history, if one was read.
    pub fn leads(&self) -> Option<&Arc<Leads>> {
        self.leads.as_ref()
    }

    /// The file of a kind.
    pub fn source(&self, kind: SourceKind) -> Option<&Source> {
        self.sources.get(&kind)
    }

    /// What the columns are taken to mean.
    pub fn mapping(&self) -> &Mapping {
        &self.mapping
    }

    /// What became of the rows of a kind of file.
    pub fn report(&self, kind: SourceKind) -> Option<&SourceReport> {
        self.report.of(kind)
    }

    /// What became of the rows of all files.
    pub fn reports(&self) -> &ImportReport {
        &self.report
    }

    /// What may be wrong with the files; `None` while it is looked for.
    pub fn quality(&self) -> Option<&Arc<QualityReport>> {
        self.quality.as_ref()
    }

    /// How many leads have what; of nothing until that is counted.
    pub fn census(&self) -> &Census {
        &self.census
    }

    /// What somebody chose to do about it, oldest first, as far as it still holds.
    pub fn repairs(&self) -> &[Repaired] {
        &self.repairs
    }

    /// The end of observation, if it was set.
    pub fn observed_until(&self) -> Option<Timestamp> {
        self.observed_until
    }

    /// Why the files as they are chosen and mapped cannot be read. The history is still the one before.
    pub fn error(&self) -> Option<&ImportError> {
        self.error.as_ref()
    }

    /// Why the history is without a file that was chosen, if it is.
    pub fn unread(&self, kind: SourceKind) -> Option<&ImportError> {
        self.unread.iter().find(|(it, _)| *it == kind).map(|(_, error)| error)
    }

    /// Whether the columns of a file are taken to mean what they meant before.
    pub fn is_remembered(&self, kind: SourceKind) -> bool {
        self.remembered.contains(&kind)
    }

    /// Whether the history is the sample company.
    pub fn is_sample(&self) -> bool {
        self.is_sample
    }

    /// The currency of amounts, if it is known.
    pub fn currency(&self) -> Option<&str> {
        self.mapping.currency.as_deref()
    }

    pub(super) fn take(&mut self, loaded: Loaded) {
        self.leads = Some(loaded.leads);
        self.report = Arc::new(loaded.report);
        self.quality = None;
        self.census = Census::default();
        self.unread = loaded.unread;
        self.mapping = loaded.mapping;
        self.error = None;
    }
}
