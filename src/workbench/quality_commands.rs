//! What can be done about findings in the files.

use std::path::PathBuf;
use std::sync::Arc;

use super::file_commands::with_extension;
use super::{Command, Repaired, Workbench};
use crate::import::{ColumnMapping, Inspection, Role, SourceKind};
use crate::language::Language;
use crate::leads::{Census, Leads};
use crate::project::write_atomically_with;
use crate::quality::{Material, Problem, QualityReport, Repair, examine, write_affected, write_refused};

impl Workbench {
    pub(super) fn run_on_quality(&mut self, command: Command) {
        match command {
            Command::Repair(repair) => self.repair(repair),
            Command::TakeBackRepair(place) => self.take_back(place),
            Command::ExportRefused(kind, path) => self.export_refused(kind, path),
            Command::ExportAffected(problem, path) => self.export_affected(&problem, path),
            _ => {}
        }
    }

    /// Looks for what may be wrong with the files, in the background.
    pub(super) fn examine(&mut self) {
        let Some(leads) = self.data.leads.clone() else { return };
        let inspections = self.data.sources.values().filter_map(|source| source.inspection.clone());
        let inspections: Vec<Arc<Inspection>> = inspections.collect();
        let (report, mapping) = (Arc::clone(&self.data.report), self.data.mapping.clone());
        let now = (self.surroundings.now)();
        self.jobs.examine(leads, move |leads| {
            let inspections: Vec<&Inspection> = inspections.iter().map(AsRef::as_ref).collect();
            examine(&Material { leads, report: &report, mapping: &mapping, inspections: &inspections, now })
        });
    }

    /// Takes in what may be wrong, if it is about the history as it is now.
    pub(super) fn take_examined(&mut self, leads: &Arc<Leads>, report: QualityReport, census: Census) {
        if self.data.leads.as_ref().is_some_and(|it| Arc::ptr_eq(it, leads)) {
            self.data.quality = Some(Arc::new(report));
            self.data.census = census;
        }
    }

    /// What a column means, as the mapping lists it.
    fn column(&self, kind: SourceKind, header: &str) -> Option<&ColumnMapping> {
        self.data.mapping.column(kind, header)
    }

    /// Changes what a column means, and reads the files again. What it meant is kept, so that it can be taken back.
    fn repair(&mut self, repair: Repair) {
        let (Repair::Ignore { kind, header } | Repair::Unknown { kind, header, .. }) = &repair;
        let (kind, Some(before)) = (*kind, self.column(*kind, header).cloned()) else { return };
        let mut after = before.clone();
        match &repair {
            Repair::Ignore { .. } => after.role = Role::Ignored,
            Repair::Unknown { word, .. } => after.unknown.push(word.clone()),
        }
        self.data.repairs.push(Repaired { repair, before: before.role });
        self.run_on_data(Command::SetColumn(kind, after));
    }

    /// Takes a repair back. Others of the same column stay.
    fn take_back(&mut self, place: usize) {
        if place >= self.data.repairs.len() {
            return;
        }
        let Repaired { repair, before } = self.data.repairs.remove(place);
        let (Repair::Ignore { kind, header } | Repair::Unknown { kind, header, .. }) = &repair;
        let (kind, Some(mut column)) = (*kind, self.column(*kind, header).cloned()) else { return };
        match &repair {
            Repair::Ignore { .. } => column.role = before,
            Repair::Unknown { word, .. } => column.unknown.retain(|it| it != word),
        }
        self.run_on_data(Command::SetColumn(kind, column));
    }

    /// Forgets repairs that do not hold any more, because somebody mapped the column otherwise or chose another file.
    pub(super) fn forget_repairs(&mut self) {
        let mapping = &self.data.mapping;
        self.data.repairs.retain(|Repaired { repair, .. }| {
            let (Repair::Ignore { kind, header } | Repair::Unknown { kind, header, .. }) = repair;
            let column = mapping.column(*kind, header);
            column.is_some_and(|column| match repair {
                Repair::Ignore { .. } => column.role == Role::Ignored,
                Repair::Unknown { word, .. } => column.unknown.contains(word),
            })
        });
    }

    fn export_refused(&mut self, kind: SourceKind, path: PathBuf) {
        let (report, tag) = (Arc::clone(&self.data.report), self.language.tag());
        self.jobs.write(with_extension(path, "csv"), move |path| {
            let sources: Vec<_> = report.of(kind).into_iter().collect();
            write_atomically_with(path, |file| write_refused(&sources, &Language::load(tag), file))
        });
    }

    fn export_affected(&mut self, problem: &Problem, path: PathBuf) {
        let (Some(leads), Some(quality)) = (self.data.leads.clone(), self.data.quality.clone()) else {
            return;
        };
        let Some(finding) = quality.findings.iter().find(|it| it.problem == *problem).cloned() else {
            return;
        };
        self.jobs.write(with_extension(path, "csv"), move |path| {
            write_atomically_with(path, |file| write_affected(&finding, &leads, file))
        });
    }
}
