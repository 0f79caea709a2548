//! `accord table`: a file as Accord reads it, before anybody says what its columns mean.

use std::path::PathBuf;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::export::guarded;
use crate::import::{ImportProgress, Input, Note, RawTable, SourceMapping, read_table};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let paths = matches.get_many::<PathBuf>("file").into_iter().flatten().cloned().collect();
    let told = SourceMapping {
        delimiter: matches.get_one::<char>("delimiter").copied(),
        encoding: matches.get_one::<String>("encoding").cloned(),
        sheet: matches.get_one::<String>("sheet").cloned(),
        header_row: matches.get_one::<u64>("header-row").copied(),
        ..SourceMapping::default()
    };
    let table = match read_table(&Input::of(paths), &told, &ImportProgress::default()) {
        Ok(table) => table,
        Err(error) => {
            context.tell(&context.language.import_error(&error));
            return Exit::Input;
        }
    };
    for warning in &table.warnings {
        context.tell(&context.language.warning(warning));
    }
    match csv_of(&table) {
        Ok(text) => context.print(&text),
        Err(error) => super::simulate::unwritable(context, error.to_string()),
    }
}

/// The rows of the table as CSV; those that are none of it are left out.
fn csv_of(table: &RawTable) -> Result<String, Box<dyn std::error::Error>> {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    writer.write_record(table.headers.iter().map(|header| guarded(header).into_owned()))?;
    let rows = table.rows.iter().filter(|row| matches!(row.note, Note::Plain | Note::Repaired));
    for row in rows {
        writer.write_record(row.cells.iter().map(|cell| guarded(cell).into_owned()))?;
    }
    Ok(String::from_utf8(writer.into_inner()?)?)
}
