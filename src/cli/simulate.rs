//! `accord simulate`: an agreement over a history.

use std::io;
use std::path::PathBuf;

use clap::ArgMatches;

use super::filter::narrowed;
use super::joins::tell_joins;
use super::progress::Bar;
use super::{Context, Exit, question, table};
use crate::agreement::{Agreement, Calendar, Document};
use crate::export::{self, Summary, csv_text, write_verdicts};
use crate::fields::Timestamp;
use crate::import::{
    ImportError, ImportProgress, ImportReport, Input, Loaded, Mapping, SourceKind, SourceReport, load,
};
use crate::language::Arg;
use crate::project::{SaveError, write_atomically, write_atomically_with};
use crate::simulation::{Progress, Simulation};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match simulate(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn simulate(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    let document = context.agreement(matches)?.document;
    let mut loaded = history(context, matches, &document.agreement)?;
    tell_report(context, &loaded.report);
    loaded.leads = narrowed(context, matches, (&document.agreement.calendar, &loaded.leads))?.0;
    let simulation = Simulation::run(&document.agreement, &loaded.leads, &Progress::default());
    // Nobody can cancel it here.
    let Some(simulation) = simulation else { return Err(Exit::Input) };
    if let Some(path) = matches.get_one::<PathBuf>("verdicts") {
        let written = write_atomically_with(path, |file| write_verdicts(&simulation, file));
        written.map_err(|error| failed(context, &error))?;
    }
    if let Some(path) = matches.get_one::<PathBuf>("write-mapping") {
        let written = write_atomically(path, loaded.mapping.write().as_bytes());
        written.map_err(|error| failed(context, &error))?;
    }
    let format = matches.get_one::<String>("format").map_or("table", String::as_str);
    let asked = matches.get_one::<String>("question").and_then(|key| export::question(key));
    if let Some(path) = matches.get_one::<PathBuf>("tables") {
        question::write_tables(context, matches, &simulation, &loaded, (asked, path))?;
    }
    let text = match asked {
        Some(asked) => question::answer(context, matches, &simulation, &loaded, (asked, format))?,
        None => result(context, &document, &loaded, &simulation, format)?,
    };
    Ok(context.print(&text))
}

pub(super) fn failed(context: &Context, error: &SaveError) -> Exit {
    context.tell(&context.language.save_error(error));
    Exit::Output
}

fn result(
    context: &Context,
    document: &Document,
    loaded: &Loaded,
    simulation: &Simulation,
    format: &str,
) -> Result<String, Exit> {
    let currency = loaded.mapping.currency.as_deref();
    if format == "table" {
        return Ok(table::of(&context.language, document, &loaded.leads, currency, simulation));
    }
    let summary = Summary::of(document, &loaded.leads, currency, simulation);
    let written = if format == "json" {
        serde_json::to_string_pretty(&summary).map(|text| text + "\n").map_err(|error| error.to_string())
    } else {
        csv_of(&summary).map_err(|error| error.to_string())
    };
    written.map_err(|error| unwritable(context, error))
}

pub(super) fn unwritable(context: &Context, error: String) -> Exit {
    context.tell(&context.language.say("cli-no-output", &[("error", error.into())]));
    Exit::Output
}

fn csv_of(summary: &Summary) -> io::Result<String> {
    let header = ["section", "stage", "item", "leads", "won", "money_minor"].map(str::to_owned).to_vec();
    csv_text([header].into_iter().chain(summary.rows()))
}

/// Reads the history that the arguments name.
fn history(context: &Context, matches: &ArgMatches, agreement: &Agreement) -> Result<Loaded, Exit> {
    let mapping = mapping(context, matches)?;
    let until = observed_until(context, matches, &agreement.calendar)?;
    let progress = ImportProgress::default();
    let bar = Bar::of_bytes(&context.language);
    let sources = sources(matches);
    let loaded = bar.watch(&progress, || load(&sources, &mapping, until, &progress));
    bar.clear();
    complete(context, loaded)
}

/// What was read, if all of it could be.
pub(super) fn complete(context: &Context, loaded: Result<Loaded, ImportError>) -> Result<Loaded, Exit> {
    let refuse = |error: &ImportError| {
        context.tell(&context.language.import_error(error));
        if error.asks_for_mapping() {
            context.tell(&context.language.text("cli-mapping-hint"));
        }
        Exit::Input
    };
    let loaded = loaded.map_err(|error| refuse(&error))?;
    match loaded.unread.first() {
        Some((_, error)) => Err(refuse(error)),
        None => Ok(loaded),
    }
}

/// The files that options name, by what they are about.
pub(super) fn sources(matches: &ArgMatches) -> Vec<(SourceKind, Input)> {
    SourceKind::ALL
        .into_iter()
        .filter_map(|kind| Some((kind, matches.get_many::<PathBuf>(kind.key())?)))
        .map(|(kind, paths)| (kind, Input::of(paths.cloned().collect())))
        .collect()
}

/// The mapping that the arguments name; an empty one if they name none.
pub(super) fn mapping(context: &Context, matches: &ArgMatches) -> Result<Mapping, Exit> {
    match matches.get_one::<PathBuf>("mapping") {
        None => Ok(Mapping::default()),
        Some(path) => read_mapping(context, path),
    }
}

/// The end of observation that the arguments name: a moment, or the last second of a day in the time zone of a calendar.
pub(super) fn observed_until(
    context: &Context,
    matches: &ArgMatches,
    calendar: &Calendar,
) -> Result<Option<Timestamp>, Exit> {
    let Some(text) = matches.get_one::<String>("observed-until") else { return Ok(None) };
    let end = || text.parse().ok().or_else(|| calendar.end_of_day(text.parse().ok()?));
    let end = end().ok_or_else(|| {
        context.tell(&context.language.say("cli-wrong-date", &[("value", text.into())]));
        Exit::Usage
    })?;
    Ok(Some(end))
}

fn read_mapping(context: &Context, path: &PathBuf) -> Result<Mapping, Exit> {
    let language = &context.language;
    let text = std::fs::read_to_string(path).map_err(|error| {
        context.tell(&language.save_error(&SaveError::Io { path: path.clone(), error }));
        Exit::Input
    })?;
    Mapping::read(&text).map_err(|error| {
        let args = [
            ("path", Arg::from(path.display().to_string())),
            ("line", error.line.into()),
            ("column", error.column.into()),
            ("message", (&error.message).into()),
        ];
        context.tell(&language.say("mapping-unparsable", &args));
        Exit::Input
    })
}

/// Says what became of the rows, and shows the first that were refused.
pub(super) fn tell_report(context: &Context, report: &ImportReport) {
    const SHOWN: usize = 3;
    let language = &context.language;
    for source in &report.sources {
        let args = [
            ("file", Arg::from(&source.name)),
            ("rows", source.n_rows.into()),
            ("refused", source.refused.len().into()),
        ];
        context.tell(&language.say("report-rows", &args));
        for row in source.refused.iter().take(SHOWN) {
            let args = [("line", Arg::from(row.line)), ("reason", language.refusal(&row.refusal).into())];
            context.tell(&language.say("report-refused-row", &args));
        }
        if source.refused.len() > SHOWN {
            context.tell(&language.say("report-more", &[("n", (source.refused.len() - SHOWN).into())]));
        }
        tell_unreadable(context, source);
        tell_joins(context, source);
        for warning in source.warnings.iter().take(SHOWN) {
            context.tell(&language.say("report-warning", &[("what", language.warning(warning).into())]));
        }
    }
}

fn tell_unreadable(context: &Context, source: &SourceReport) {
    for column in source.columns.iter().filter(|column| column.n_unreadable > 0) {
        let args = [
            ("column", Arg::from(&column.header)),
            ("n", column.n_unreadable.into()),
            ("example", column.unreadable_example.clone().unwrap_or_default().into()),
        ];
        context.tell(&context.language.say("report-unreadable", &args));
    }
}
