//! `accord table`: a file as Accord reads it, before anybody says what its columns mean.

use std::io;
use std::path::PathBuf;

use clap::ArgMatches;

use super::{Context, Exit};
use crate::export::csv_text;
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
    match csv_of(table) {
        Ok(text) => context.print(&text),
        Err(error) => super::simulate::unwritable(context, error.to_string()),
    }
}

/// The rows of the table as CSV; those that are none of it are left out.
fn csv_of(table: RawTable) -> io::Result<String> {
    let rows = table.rows.into_iter().filter(|row| matches!(row.note, Note::Plain | Note::Repaired));
    csv_text([table.headers].into_iter().chain(rows.map(|row| row.cells)))
}
