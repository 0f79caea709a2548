//! `accord quality`: whether lead files can be trusted.

use std::error::Error;
use std::fmt::Write as _;
use std::io;
use std::path::PathBuf;

use clap::ArgMatches;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::progress::Bar;
use super::simulate::{complete, failed, mapping, observed_until, sources, tell_report, unwritable};
use super::{Context, Exit};
use crate::agreement::Agreement;
use crate::export::csv_text;
use crate::fields::Timestamp;
use crate::import::{
    ImportError, ImportProgress, Input, Inspection, Loaded, Mapping, SourceKind, inspect, load, recognise,
};
use crate::language::{Arg, Language};
use crate::project::{write_atomically, write_atomically_with};
use crate::quality::{Finding, Material, QualityReport, examine, facts, write_refused};

/// How many examples of a finding are told.
const MOST_EXAMPLES: usize = 5;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match quality(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn quality(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    let inputs = inputs(context, matches)?;
    let mapping = mapping(context, matches)?;
    let until = observed_until(context, matches, &Agreement::nameless().calendar)?;
    let progress = ImportProgress::default();
    let bar = Bar::of_bytes(&context.language);
    let read = bar.watch(&progress, || read(&inputs, mapping, until, &progress));
    bar.clear();
    let (loaded, inspections) = match read {
        Ok((loaded, inspections)) => (complete(context, Ok(loaded))?, inspections),
        Err(error) => (complete(context, Err(error))?, Vec::new()),
    };
    tell_report(context, &loaded.report);
    if let Some(path) = matches.get_one::<PathBuf>("refused") {
        let sources: Vec<_> = loaded.report.sources.iter().collect();
        let written = write_atomically_with(path, |file| write_refused(&sources, &context.language, file));
        written.map_err(|error| failed(context, &error))?;
    }
    if let Some(path) = matches.get_one::<PathBuf>("write-mapping") {
        let written = write_atomically(path, loaded.mapping.write().as_bytes());
        written.map_err(|error| failed(context, &error))?;
    }
    let report = examine(&Material {
        leads: &loaded.leads,
        report: &loaded.report,
        mapping: &loaded.mapping,
        inspections: &inspections.iter().collect::<Vec<_>>(),
        now: Timestamp(jiff::Timestamp::now().as_second()),
    });
    let told = match matches.get_one::<String>("format").map_or("table", String::as_str) {
        "json" => as_json(&report, &loaded),
        "csv" => as_csv(&report).map_err(Into::into),
        _ => Ok(as_text(&context.language, &report, &loaded)),
    };
    Ok(context.print(&told.map_err(|error| unwritable(context, error.to_string()))?))
}

fn inputs(context: &Context, matches: &ArgMatches) -> Result<Vec<(SourceKind, Input)>, Exit> {
    let files: Vec<PathBuf> = matches.get_many("files").map(|it| it.cloned().collect()).unwrap_or_default();
    inputs_of(context, matches, &files)
}

/// The files that options name, and others, sorted by what their headers say.
pub(super) fn inputs_of(
    context: &Context,
    matches: &ArgMatches,
    files: &[PathBuf],
) -> Result<Vec<(SourceKind, Input)>, Exit> {
    let mut inputs = sources(matches);
    let found = recognise(files);
    if let Some(error) = found.failed.first() {
        context.tell(&context.language.import_error(error));
        return Err(Exit::Input);
    }
    for (kind, paths) in found.others {
        let (file, kind) = (Input::of(paths).name(), context.language.source_kind(kind));
        let args = [("file", Arg::from(file)), ("kind", kind.into())];
        context.tell(&context.language.say("notice-other-columns", &args));
    }
    for (kind, paths) in found.sources {
        // Of a file that an option names and one that seems to be the same, nobody knows which one counts.
        if inputs.iter().any(|(taken, _)| *taken == kind) {
            let (file, name) = (Input::of(paths).name(), context.language.source_kind(kind));
            let args = [("file", Arg::from(file)), ("name", name.into())];
            context.tell(&context.language.say("cli-quality-twice", &args));
            return Err(Exit::Usage);
        }
        inputs.push((kind, Input::of(paths)));
    }
    if inputs.iter().all(|(kind, _)| *kind != SourceKind::Leads) {
        context.tell(&context.language.text("cli-quality-no-leads"));
        return Err(Exit::Usage);
    }
    Ok(inputs)
}

/// Looks at every file and reads it, as told or as proposed.
fn read(
    inputs: &[(SourceKind, Input)],
    mut mapping: Mapping,
    until: Option<Timestamp>,
    progress: &ImportProgress,
) -> Result<(Loaded, Vec<Inspection>), ImportError> {
    let mut inspections = Vec::new();
    // What a pipe brings can be read only once, and reading it is looking at it.
    let is_file = |input: &Input| input.paths().iter().all(|path| !path.exists() || path.is_file());
    for (kind, input) in inputs.iter().filter(|(_, input)| is_file(input)) {
        let inspection = inspect(*kind, input, mapping.of(*kind), progress)?;
        mapping.of_mut(*kind).get_or_insert_with(|| inspection.mapping());
        inspections.push(inspection);
    }
    Ok((load(inputs, &mapping, until, progress)?, inspections))
}

/// What shows why: facts about the first leads, or lines and reasons of the first rows.
fn examples(language: &Language, finding: &Finding, loaded: &Loaded) -> Vec<(String, Vec<String>)> {
    let of_lead = |lead: &crate::leads::LeadIndex| {
        let facts = facts(&finding.problem, &loaded.leads, *lead);
        let facts = facts.iter().map(|it| language.fact(it, &TimeZone::UTC)).collect();
        (loaded.leads.id(*lead).to_owned(), facts)
    };
    finding.leads.iter().take(MOST_EXAMPLES).map(of_lead).collect()
}

fn as_text(language: &Language, report: &QualityReport, loaded: &Loaded) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        let severity = language.quality_severity(finding.severity());
        writeln!(text, "{severity}: {}", language.problem(&finding.problem)).ok();
        let (extent, share) = (language.extent(finding), language.share_of(finding));
        writeln!(text, "  {extent} ({share})").ok();
        writeln!(text, "  {}", language.problem_about(&finding.problem)).ok();
        for (id, facts) in examples(language, finding, loaded) {
            writeln!(text, "    {id}: {}", facts.join(" · ")).ok();
        }
        text.push('\n');
    }
    if report.findings.is_empty() {
        writeln!(text, "{}", language.text("quality-nothing")).ok();
    }
    if !report.unchecked.is_empty() {
        let n = report.unchecked.len();
        writeln!(text, "{}", language.say("quality-unchecked", &[("n", n.into())])).ok();
        for unchecked in &report.unchecked {
            writeln!(text, "  {}", language.unchecked(*unchecked)).ok();
        }
    }
    text
}

fn as_json(report: &QualityReport, loaded: &Loaded) -> Result<String, Box<dyn Error>> {
    let finding = |finding: &Finding| {
        let leads: Vec<&str> =
            finding.leads.iter().take(MOST_EXAMPLES).map(|lead| loaded.leads.id(*lead)).collect();
        json!({
            "key": finding.problem.key(),
            "severity": finding.severity().key(),
            "subject": finding.problem.subject(),
            "n": finding.n,
            "of": finding.of,
            "unit": finding.problem.unit().key(),
            "leads": leads,
        })
    };
    let all = json!({
        "findings": report.findings.iter().map(finding).collect::<Vec<Value>>(),
        "unchecked": report.unchecked.iter().map(|it| it.key()).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

fn as_csv(report: &QualityReport) -> io::Result<String> {
    let header = ["key", "severity", "subject", "n", "of", "unit"].map(str::to_owned).to_vec();
    let row = |finding: &Finding| {
        vec![
            finding.problem.key().to_owned(),
            finding.severity().key().to_owned(),
            finding.problem.subject().unwrap_or_default(),
            finding.n.to_string(),
            finding.of.to_string(),
            finding.problem.unit().key().to_owned(),
        ]
    };
    csv_text([header].into_iter().chain(report.findings.iter().map(row)))
}
