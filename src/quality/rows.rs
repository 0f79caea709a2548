//! Rows that were refused, and cells that could not be read.

use std::collections::BTreeMap;

use super::{Finding, Material, Problem, QualityReport, Repair};
use crate::import::{ColumnReport, Role, SourceReport};

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    for source in &material.report.sources {
        let mut reasons: BTreeMap<&'static str, u64> = BTreeMap::new();
        for row in &source.refused {
            *reasons.entry(row.refusal.key()).or_default() += 1;
        }
        for (reason, n) in reasons {
            let problem = Problem::Refused { kind: source.kind, reason };
            report.findings.push(Finding::counted(problem, n, source.n_rows));
        }
        let columns = source.columns.iter().filter(|column| !is_told_by_rows(material, source, column));
        report.findings.extend(columns.filter_map(|column| unreadable(source, column)));
    }
}

/// Whether rows are refused whose cell in the column cannot be read.
fn is_told_by_rows(material: &Material<'_>, source: &SourceReport, column: &ColumnReport) -> bool {
    let role = material.mapping.column(source.kind, &column.header).map(|it| &it.role);
    matches!(role, Some(Role::At | Role::CreatedAt | Role::Month | Role::Cost))
}

fn unreadable(source: &SourceReport, column: &ColumnReport) -> Option<Finding> {
    let example = column.unreadable_example.clone()?;
    let (kind, header) = (source.kind, column.header.clone());
    let repairs = vec![
        Repair::Unknown { kind, header: header.clone(), word: example.clone() },
        Repair::Ignore { kind, header: header.clone() },
    ];
    let filled = column.n_known + column.n_unreadable;
    let problem = Problem::Unreadable { kind, header, example, n_otherwise: column.n_otherwise };
    Some(Finding::counted(problem, column.n_unreadable, filled).with(repairs))
}
