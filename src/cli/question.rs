//! The answer to one question, in the format that is asked for.

use std::error::Error;

use serde_json::{Map, Value};

use super::table;
use crate::export::{Sheet, Telling, key};

/// The tables that answer a question, as text.
///
/// # Errors
/// The tables cannot be written in that format.
pub(super) fn written(
    telling: &Telling<'_>,
    sheets: &[Sheet],
    format: &str,
) -> Result<String, Box<dyn Error>> {
    match format {
        "json" => {
            let named = sheets.iter().map(|sheet| (key(sheet.title).replace('-', "_"), sheet.plain()));
            let all = Value::Object(named.collect::<Map<_, _>>());
            Ok(serde_json::to_string_pretty(&all)? + "\n")
        }
        "csv" => csv_of(sheets),
        _ => Ok(sheets.iter().map(|sheet| table::of_sheet(telling, sheet)).collect::<Vec<_>>().join("\n")),
    }
}

/// Several tables stand one after the other, each under its own header, with an empty line between.
fn csv_of(sheets: &[Sheet]) -> Result<String, Box<dyn Error>> {
    let mut text = String::new();
    for sheet in sheets {
        let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for record in sheet.records() {
            writer.write_record(record)?;
        }
        if !text.is_empty() {
            text.push('\n');
        }
        text.push_str(&String::from_utf8(writer.into_inner()?)?);
    }
    Ok(text)
}
