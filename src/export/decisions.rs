use std::io::{self, Write};
use std::sync::Arc;

use super::CsvWriter;
use crate::agreement::Proposal;
use crate::language::Language;

/// The columns of [`write_decisions`].
pub const DECISION_COLUMNS: [&str; 19] = [
    "proposed_at",
    "proposed_by",
    "party",
    "change",
    "reason",
    "leads",
    "mql_before",
    "mql_after",
    "sal_before",
    "sal_after",
    "sql_before",
    "sql_after",
    "won_before",
    "won_after",
    "decision",
    "decided_at",
    "decided_by",
    "deciding_party",
    "decision_reason",
];

/// Writes what was proposed and decided as CSV, one row per proposal in the order in which they were made. Times are in UTC; figures
/// are empty where nothing was measured, and `decision` is `accepted`, `rejected` or `open`.
///
/// # Errors
/// The writer fails.
pub fn write_decisions(proposals: &[Arc<Proposal>], language: &Language, to: impl Write) -> io::Result<()> {
    let mut writer = CsvWriter::new(to);
    writer.row(DECISION_COLUMNS)?;
    for proposal in proposals {
        let change = language.differences(&proposal.before, &proposal.after).join("; ");
        let mut row = vec![
            proposal.made_at.to_string(),
            proposal.by.name.clone(),
            proposal.by.party.key().to_owned(),
            change,
            proposal.reason.clone(),
        ];
        match &proposal.effect {
            Some(it) => {
                let (a, b) = (it.before, it.after);
                let figures = [it.n_leads, a.mqls, b.mqls, a.sals, b.sals, a.sqls, b.sqls, a.won, b.won];
                row.extend(figures.map(|figure| figure.to_string()));
            }
            None => row.extend(std::iter::repeat_n(String::new(), 9)),
        }
        match &proposal.answer {
            Some(it) => row.extend([
                if it.accepted { "accepted" } else { "rejected" }.to_owned(),
                it.at.to_string(),
                it.by.name.clone(),
                it.by.party.key().to_owned(),
                it.reason.clone(),
            ]),
            None => row.extend(["open", "", "", "", ""].map(str::to_owned)),
        }
        writer.row(row)?;
    }
    writer.finish()
}
