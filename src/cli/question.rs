//! The answer to one question, in the format that is asked for.

use std::error::Error;
use std::path::{Path, PathBuf};

use clap::ArgMatches;

use serde_json::{Map, Value};

use super::simulate::{failed, unwritable};
use super::{Context, Exit, table};
use crate::agreement::Quota;
use crate::export::{Asked, QUESTIONS, Question, Sheet, Telling, csv_texts, key, xlsx};
use crate::import::Loaded;
use crate::project::write_atomically;
use crate::simulation::{Progress, Simulation};

/// The answer to a question, as text.
///
/// # Errors
/// Something is missing to answer it, the other agreement cannot be used, or the answer not be written.
pub(super) fn answer(
    context: &Context,
    matches: &ArgMatches,
    simulation: &Simulation,
    loaded: &Loaded,
    (question, format): (&Question, &str),
) -> Result<String, Exit> {
    let sheets = sheets(context, matches, simulation, loaded, &[*question])?;
    let currency = loaded.mapping.currency.as_deref();
    let telling = Telling { language: &context.language, agreement: simulation.agreement(), currency };
    written(&telling, &sheets, format).map_err(|error| unwritable(context, error.to_string()))
}

/// Writes the tables of a question, or of every question that can be answered, as a workbook.
pub(super) fn write_tables(
    context: &Context,
    matches: &ArgMatches,
    simulation: &Simulation,
    loaded: &Loaded,
    (question, path): (Option<&Question>, &Path),
) -> Result<(), Exit> {
    let asked = question.map_or(QUESTIONS, std::slice::from_ref);
    let sheets = sheets(context, matches, simulation, loaded, asked)?;
    let currency = loaded.mapping.currency.as_deref();
    let telling = Telling { language: &context.language, agreement: simulation.agreement(), currency };
    let bytes = xlsx(&sheets, &telling).map_err(|error| unwritable(context, error.to_string()))?;
    write_atomically(path, &bytes).map_err(|error| failed(context, &error))
}

/// The tables that answer questions. Of several, those that cannot be answered are left out.
fn sheets(
    context: &Context,
    matches: &ArgMatches,
    simulation: &Simulation,
    loaded: &Loaded,
    questions: &[Question],
) -> Result<Vec<Sheet>, Exit> {
    let against = match matches.get_one::<PathBuf>("against") {
        None => None,
        Some(path) => simulation.again(&context.agreement_at(path)?.document.agreement, &Progress::default()),
    };
    let quota = matches.get_one::<u64>("quota").map(|revenue| Quota {
        revenue: *revenue,
        within_days: matches.get_one::<u32>("within").copied().unwrap_or(DAYS_OF_A_YEAR),
    });
    let currency = loaded.mapping.currency.as_deref();
    let capacity = matches.get_one::<u32>("capacity").copied();
    let asked = Asked { simulation, against: against.as_ref(), capacity, quota, currency };
    let mut sheets = Vec::new();
    for question in questions {
        match (question.answer)(&asked) {
            Ok(more) => sheets.extend(more),
            Err(missing) if questions.len() == 1 => {
                context.tell(&context.language.text(missing));
                return Err(Exit::Usage);
            }
            Err(_) => {}
        }
    }
    Ok(sheets)
}

/// A quota without a time is one of a year.
const DAYS_OF_A_YEAR: u32 = 365;

fn written(telling: &Telling<'_>, sheets: &[Sheet], format: &str) -> Result<String, Box<dyn Error>> {
    match format {
        "json" => {
            let named = sheets.iter().map(|sheet| (key(sheet.title).replace('-', "_"), sheet.plain()));
            let all = Value::Object(named.collect::<Map<_, _>>());
            Ok(serde_json::to_string_pretty(&all)? + "\n")
        }
        "csv" => Ok(csv_texts(sheets)?),
        _ => Ok(sheets.iter().map(|sheet| table::of_sheet(telling, sheet)).collect::<Vec<_>>().join("\n")),
    }
}
