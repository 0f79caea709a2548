//! Whether the lead files can be trusted: what contradicts itself, is missing, is there twice or gives the answer away.
//!
//! [`examine`] looks at a history that was read and at the report of its rows. It changes nothing: a [`Repair`] is what
//! somebody can choose, and all that it does is to change what a column means; the files are then read again. What
//! cannot be looked at is told too, as [`Unchecked`].

mod columns;
mod describe;
mod dominance;
mod duplicates;
mod facts;
mod finding;
mod leakage;
mod placeholders;
mod rows;
mod times;
mod write;

pub use self::dominance::{Dominance, Holder};
pub use self::facts::{Fact, Moment, facts};
pub use self::finding::{Finding, Problem, QualityReport, Repair, Severity, Unchecked, Unit};
pub use self::write::{write_affected, write_refused};

use crate::fields::{FieldId, Timestamp, Value};
use crate::import::{self, ImportReport, Inspection, Mapping, Role, SourceKind};
use crate::leads::{Column, LeadIndex, Leads};

/// What is looked at.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// The history.
    pub leads: &'a Leads,
    /// What became of every row.
    pub report: &'a ImportReport,
    /// What the columns were taken to mean.
    pub mapping: &'a Mapping,
    /// What a look at the files told; nothing of those that nobody looked at.
    pub inspections: &'a [&'a Inspection],
    /// What is later than this is in the future.
    pub now: Timestamp,
}

/// Looks for everything that may be wrong with the files. The findings that weigh most come first.
pub fn examine(material: &Material<'_>) -> QualityReport {
    let mut report = QualityReport::default();
    rows::find(material, &mut report);
    if material.leads.is_empty() {
        report.sort();
        return report;
    }
    times::find(material, &mut report);
    duplicates::find(material, &mut report);
    columns::find(material, &mut report);
    placeholders::find(material, &mut report);
    leakage::find(material, &mut report);
    dominance::find(material, &mut report);
    report.sort();
    report
}

/// The field that a column is, if it is one.
fn field_of(role: &Role) -> Option<&FieldId> {
    match role {
        Role::Field { id, .. } => Some(id),
        _ => None,
    }
}

impl Material<'_> {
    /// The file that a field of leads comes from, and what it calls it.
    fn source_of(&self, field: &FieldId) -> Option<(SourceKind, &str)> {
        let of_kind = |kind: SourceKind| {
            let columns = &self.mapping.of(kind)?.columns;
            let column = columns.iter().find(|it| field_of(&it.role) == Some(field))?;
            Some((kind, column.header.as_str()))
        };
        SourceKind::ALL.into_iter().filter(|kind| kind.has_fields()).find_map(of_kind)
    }

    /// What a column says of a lead, as a file writes it.
    fn told(&self, column: &Column, lead: LeadIndex) -> Option<String> {
        let value = column.value(lead)?;
        let Value::Flag(flag) = value else { return Some(describe::plain(&value)) };
        // There are many words for yes and no, and only the file knows which are its own.
        let (kind, header) = self.source_of(&column.field)?;
        let profile = self.inspections.iter().find(|it| it.kind == kind).and_then(|it| it.profile(header));
        let cells = profile.map(|it| it.commonest.as_slice()).unwrap_or_default();
        let word = cells.iter().map(|(cell, _)| cell).find(|cell| import::flag(cell) == Some(flag));
        Some(word.cloned().unwrap_or_else(|| flag.to_string()))
    }

    /// The repair that ignores the column of a field.
    fn ignoring(&self, field: &FieldId) -> Vec<Repair> {
        let column = self.source_of(field);
        column.map(|(kind, header)| Repair::Ignore { kind, header: header.to_owned() }).into_iter().collect()
    }
}
