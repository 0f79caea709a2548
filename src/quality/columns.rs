//! Columns that say nothing, or the same of everybody.

use super::times::{is_new_year, is_often};
use super::{Finding, Material, Moment, Problem, QualityReport, Repair};
use crate::import::{Role, SourceKind, SourceReport};
use crate::leads::{Cells, Column, LeadIndex};

/// Of fewer leads, a column that says the same of all is no news.
const FEWEST_LEADS: usize = 20;

/// In a file of fewer rows, a column with one value in a hundred rows is no news.
const FEWEST_ROWS: u64 = 200;

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    for source in &material.report.sources {
        empty(material, source, report);
    }
    for column in material.leads.columns() {
        constant(material, column, report);
        new_year(column, report);
    }
}

/// Columns that are empty or nearly so in the rows that were read.
fn empty(material: &Material<'_>, source: &SourceReport, report: &mut QualityReport) {
    let kind = source.kind;
    let (mut empty, mut nearly) = (Vec::new(), Vec::new());
    for column in source.columns.iter().filter(|column| !is_needed(material, kind, &column.header)) {
        let n_said = column.n_known + column.n_unreadable;
        let n_rows = n_said + column.n_unknown;
        if n_said == 0 && n_rows > 0 {
            empty.push(column.header.clone());
        } else if n_said * 100 < n_rows && n_rows >= FEWEST_ROWS {
            nearly.push(column.header.clone());
        }
    }
    let mut add = |headers: Vec<String>, problem: fn(SourceKind, Vec<String>) -> Problem| {
        if headers.is_empty() {
            return;
        }
        let repairs = headers.iter().map(|header| Repair::Ignore { kind, header: header.clone() }).collect();
        let (n, of) = (headers.len() as u64, source.columns.len() as u64);
        report.findings.push(Finding::counted(problem(kind, headers), n, of).with(repairs));
    };
    add(empty, |kind, headers| Problem::Empty { kind, headers });
    add(nearly, |kind, headers| Problem::NearlyEmpty { kind, headers });
}

/// Whether a file cannot be read without a column: rows that have nothing there are refused.
fn is_needed(material: &Material<'_>, kind: SourceKind, header: &str) -> bool {
    let role = material.mapping.column(kind, header).map(|it| &it.role);
    role.is_none_or(|role| matches!(role, Role::LeadId | Role::At | Role::Activity))
}

fn constant(material: &Material<'_>, column: &Column, report: &mut QualityReport) {
    let n = material.leads.len();
    if n < FEWEST_LEADS || !says_one_thing(column) {
        return;
    }
    let known: Vec<LeadIndex> = material.leads.indices().filter(|lead| column.is_known(*lead)).collect();
    let Some(value) = known.first().and_then(|lead| material.told(column, *lead)) else { return };
    // A column that is filled for some and empty for others says yes and no.
    if known.len() * 100 < n * 99 {
        return;
    }
    let problem = Problem::Constant { header: column.header.clone(), value };
    let finding = Finding::counted(problem, known.len() as u64, n as u64);
    report.findings.push(finding.with(material.ignoring(&column.field)));
}

/// Whether all that is known of a column is the same.
fn says_one_thing(column: &Column) -> bool {
    fn one<T: PartialEq>(values: &[Option<T>]) -> bool {
        let mut known = values.iter().flatten();
        let first = known.next();
        known.all(|it| Some(it) == first)
    }
    match &column.cells {
        Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => dictionary.len() == 1,
        Cells::Numbers(numbers) => one(numbers),
        Cells::Dates(dates) => one(dates),
        Cells::Flags(flags) => one(flags),
    }
}

fn new_year(column: &Column, report: &mut QualityReport) {
    let Cells::Dates(dates) = &column.cells else { return };
    let n = dates.iter().flatten().count() as u64;
    let n_new_year = dates.iter().flatten().filter(|day| is_new_year(**day)).count() as u64;
    if is_often(n_new_year, n) {
        let problem = Problem::NewYear(Moment::Column(column.header.clone()));
        report.findings.push(Finding::counted(problem, n_new_year, n));
    }
}
