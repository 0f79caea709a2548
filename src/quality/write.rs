//! Rows and leads as CSV, so that they can be corrected where they come from.

use std::collections::HashMap;
use std::io::{self, Write};

use super::{Fact, Finding, Moment, facts};
use crate::export::CsvWriter;
use crate::import::SourceReport;
use crate::language::Language;
use crate::leads::{Leads, Recorded};

/// The columns before those of the file.
const BEFORE: [&str; 4] = ["file", "line", "reason", "reason_key"];

/// Writes every refused row: its file and line, why it was refused in words and as a stable key, and its cells under the
/// headers that they have. Rows of several sources stand under the headers of all. Cells beyond the last header stand in
/// columns without one. A cell that a spreadsheet would take for a formula gets an apostrophe before it.
///
/// # Errors
/// The writer fails.
pub fn write_refused(sources: &[&SourceReport], language: &Language, to: impl Write) -> io::Result<()> {
    let mut writer = CsvWriter::new(to);
    let mut headers: Vec<&str> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for header in sources.iter().flat_map(|source| &source.headers) {
        places.entry(header).or_insert_with(|| {
            headers.push(header);
            headers.len() - 1
        });
    }
    writer.row(BEFORE.iter().chain(&headers))?;
    for source in sources {
        let places: Vec<usize> = source.headers.iter().map(|it| places[it.as_str()]).collect();
        for row in &source.refused {
            let mut cells = vec![""; headers.len()];
            for (place, cell) in places.iter().zip(&row.cells) {
                cells[*place] = cell;
            }
            cells.extend(row.cells.iter().skip(places.len()).map(String::as_str));
            let file = source.files.get(row.file).unwrap_or(&source.name);
            let (line, reason) = (row.line.to_string(), language.refusal(&row.refusal));
            let before = [file, line.as_str(), &reason, row.refusal.key()];
            writer.row(before.into_iter().chain(cells))?;
        }
    }
    writer.finish()
}

/// Writes every lead that a finding is about: its id, the number of those that belong together, when it was created, and
/// when everything was recorded of it. Times are in UTC. What says who somebody is stays in the window.
///
/// # Errors
/// The writer fails.
pub fn write_affected(finding: &Finding, leads: &Leads, to: impl Write) -> io::Result<()> {
    let mut writer = CsvWriter::new(to);
    let recorded: Vec<Recorded> = Recorded::ALL.into_iter().filter(|it| leads.ever_recorded(*it)).collect();
    let names = recorded.iter().map(|what| what.key().replace('-', "_"));
    let before = ["lead_id", "finding", "group", "created", "first_activity"].map(str::to_owned);
    writer.row(before.into_iter().chain(names))?;
    let key = finding.problem.key();
    for (n, lead) in finding.leads.iter().enumerate() {
        let group = finding.groups.get(n).map(|group| (group + 1).to_string()).unwrap_or_default();
        let time = |moment| match facts::fact_at(leads, *lead, moment) {
            Some(Fact::At(_, Some(at))) => at.to_string(),
            // It is recorded without a time.
            Some(_) => "yes".to_owned(),
            None => String::new(),
        };
        let before = [leads.id(*lead).to_owned(), key.to_owned(), group];
        let moments = [Moment::Created, Moment::FirstActivity];
        let moments = moments.into_iter().chain(recorded.iter().copied().map(Moment::Recorded));
        writer.row(before.into_iter().chain(moments.map(time)))?;
    }
    writer.finish()
}
