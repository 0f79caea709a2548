//! What can be asked on the command line. The names are fixed: scripts rely on them.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, ValueParser};
use clap::{Arg, ArgAction, Command, value_parser};

use crate::charts::CHARTS;
use crate::export::{FORMATS, QUESTIONS};
use crate::language::{Language, Tag};

/// The formats that results can be printed in.
pub(super) const RESULT_FORMATS: [&str; 3] = ["table", "json", "csv"];

/// Where options stand in help texts that every command has.
const LAST: usize = 100;

/// The whole command line, described in a language.
pub(super) fn command(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let languages = PossibleValuesParser::new(Tag::ALL.map(Tag::code));
    Command::new("accord")
        .version(env!("CARGO_PKG_VERSION"))
        .about(text("cli-about"))
        .after_help(text("cli-after-help"))
        .override_usage("accord [OPTIONS] [FILE]\n       accord [OPTIONS] <COMMAND>")
        .disable_help_subcommand(true)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .subcommand_help_heading(text("cli-commands"))
        .help_template(template(language))
        .next_help_heading(text("cli-options"))
        .arg(file(language, "file", "FILE").help(text("cli-file")).required(false).num_args(0..))
        .arg(
            option("language", "LANGUAGE", languages)
                .help(text("cli-language"))
                .global(true)
                .display_order(LAST),
        )
        .arg(help(language).global(true))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(text("cli-version")),
        )
        .subcommand(simulate(language))
        .subcommand(quality(language))
        .subcommand(columns(language))
        .subcommand(raw_table(language))
        .subcommand(check(language))
        .subcommand(verify(language))
        .subcommand(diff(language))
        .subcommand(merge(language))
        .subcommand(export(language))
        .subcommand(document(language))
        .subcommand(report(language))
        .subcommand(chart(language))
        .subcommand(sample(language))
}

/// The layout of a help text. The headings are ours, so that they are in the language of the user.
fn template(language: &Language) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}\n\n", language.text("cli-usage"))
}

fn help(language: &Language) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(language.text("cli-help"))
        .display_order(LAST)
}

fn file(language: &Language, name: &'static str, value: &'static str) -> Arg {
    let heading = language.text("cli-arguments");
    Arg::new(name).value_name(value).value_parser(value_parser!(PathBuf)).required(true).help_heading(heading)
}

fn option(name: &'static str, value: &'static str, parser: impl Into<ValueParser>) -> Arg {
    // The help texts name values and defaults in the language of the user.
    Arg::new(name)
        .long(name)
        .value_name(value)
        .value_parser(parser.into())
        .hide_possible_values(true)
        .hide_default_value(true)
}

fn path_option(name: &'static str, value: &'static str) -> Arg {
    option(name, value, value_parser!(PathBuf))
}

/// The files of a source: one, or several with the same columns.
fn source_option(name: &'static str) -> Arg {
    path_option(name, "FILE").action(ArgAction::Append)
}

fn subcommand(language: &Language, name: &'static str) -> Command {
    Command::new(name)
        .about(language.text(&format!("cli-{name}-about")))
        .after_help(language.text(&format!("cli-{name}-after-help")))
        .help_template(template(language))
        .next_help_heading(language.text("cli-options"))
        .disable_help_flag(true)
}

/// With the options that say which files are read, how, and how the result is written.
fn with_history(command: Command, language: &Language) -> Command {
    with_files(command, language).arg(
        option("format", "FORMAT", PossibleValuesParser::new(RESULT_FORMATS))
            .default_value(RESULT_FORMATS[0])
            .help(language.text("cli-format")),
    )
}

/// With the options that say which files are read, and how.
fn with_files(command: Command, language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    command
        .arg(source_option("leads").help(text("cli-leads")))
        .arg(source_option("activities").help(text("cli-activities")))
        .arg(source_option("stage-changes").help(text("cli-stage-changes")))
        .arg(source_option("deals").help(text("cli-deals")))
        .arg(source_option("campaigns").help(text("cli-campaigns")))
        .arg(source_option("accounts").help(text("cli-accounts")))
        .arg(path_option("mapping", "FILE").help(text("cli-mapping")))
        .arg(path_option("write-mapping", "FILE").help(text("cli-write-mapping")))
        .arg(option("observed-until", "DATE", value_parser!(String)).help(text("cli-observed-until")))
}

/// With the options that choose leads.
fn with_filter(command: Command, language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let only = option("only", "FIELD=VALUE", value_parser!(String)).action(ArgAction::Append);
    command
        .arg(option("created-from", "DATE", value_parser!(String)).help(text("cli-created-from")))
        .arg(option("created-until", "DATE", value_parser!(String)).help(text("cli-created-until")))
        .arg(only.help(text("cli-only")))
}

/// With the options that say what is told of a history beside the agreement's own targets.
fn with_targets(command: Command, language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    command
        .arg(path_option("against", "AGREEMENT.ron").help(text("cli-against-agreed")))
        .arg(option("capacity", "N", value_parser!(u32).range(1..)).help(text("cli-capacity")))
        .arg(option("quota", "AMOUNT", value_parser!(u64).range(1..)).help(text("cli-quota")))
        .arg(option("within", "DAYS", value_parser!(u32).range(1..)).help(text("cli-within")))
}

fn document(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let checklist = Arg::new("checklist").long("checklist").action(ArgAction::SetTrue);
    subcommand(language, "document")
        .arg(file(language, "agreement", "AGREEMENT.ron").help(text("cli-agreement")))
        .arg(checklist.help(text("cli-checklist")))
        .arg(
            path_option("output", "FILE.md|FILE.html|FILE.pdf")
                .short('o')
                .required(true)
                .help(text("cli-document-output")),
        )
}

fn report(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let files = file(language, "files", "FILE").help(text("cli-report-files")).num_args(1..);
    let command = with_files(subcommand(language, "report").arg(files), language);
    with_targets(with_filter(command, language), language).arg(
        path_option("output", "FILE.html|FILE.pdf").short('o').required(true).help(text("cli-report-output")),
    )
}

fn chart(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let names: Vec<&str> = CHARTS.iter().map(|it| it.key).collect();
    let parser = PossibleValuesParser::new(names.clone());
    let name =
        Arg::new("name").value_name("NAME").value_parser(parser).required(true).hide_possible_values(true);
    let name = name.help_heading(text("cli-arguments"));
    let name = name.help(language.say("cli-chart-name", &[("names", names.join(", ").into())]));
    let files = file(language, "files", "FILE").help(text("cli-report-files")).num_args(1..);
    let command = with_files(subcommand(language, "chart").arg(name).arg(files), language);
    let few = Arg::new("hide-few").long("hide-few").action(ArgAction::SetTrue).help(text("cli-hide-few"));
    let by = option("by", "FIELD", value_parser!(String)).help(text("cli-by"));
    with_targets(with_filter(command, language), language).arg(by).arg(few).arg(
        path_option("output", "FILE.svg|FILE.png").short('o').required(true).help(text("cli-chart-output")),
    )
}

fn simulate(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let names: Vec<&str> = QUESTIONS.iter().map(|it| it.key).collect();
    let agreement = file(language, "agreement", "AGREEMENT.ron").help(text("cli-agreement"));
    let command = with_history(subcommand(language, "simulate").arg(agreement), language);
    with_filter(command, language)
        .mut_arg("leads", |leads| leads.required(true))
        .arg(
            option("question", "NAME", PossibleValuesParser::new(names.clone()))
                .help(language.say("cli-question", &[("names", names.join(", ").into())])),
        )
        .arg(path_option("against", "AGREEMENT.ron").help(text("cli-against")))
        .arg(option("capacity", "N", value_parser!(u32).range(1..)).help(text("cli-capacity")))
        .arg(option("quota", "AMOUNT", value_parser!(u64).range(1..)).help(text("cli-quota")))
        .arg(option("within", "DAYS", value_parser!(u32).range(1..)).help(text("cli-within")))
        .arg(path_option("verdicts", "FILE.csv").help(text("cli-verdicts")))
        .arg(path_option("tables", "FILE.xlsx").help(text("cli-tables")))
}

fn columns(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let as_mapping = Arg::new("as-mapping").long("as-mapping").action(ArgAction::SetTrue);
    subcommand(language, "columns")
        .arg(file(language, "file", "FILE").help(text("cli-quality-files")).num_args(1..))
        .arg(as_mapping.help(text("cli-as-mapping")))
}

fn raw_table(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    subcommand(language, "table")
        .arg(file(language, "file", "FILE").help(text("cli-table-file")).num_args(1..))
        .arg(option("delimiter", "SIGN", value_parser!(char)).help(text("cli-delimiter")))
        .arg(option("encoding", "NAME", value_parser!(String)).help(text("cli-encoding")))
        .arg(option("sheet", "NAME", value_parser!(String)).help(text("cli-sheet")))
        .arg(option("header-row", "LINE", value_parser!(u64)).help(text("cli-header-row")))
}

fn quality(language: &Language) -> Command {
    let files = file(language, "files", "FILE").help(language.text("cli-quality-files"));
    let files = files.required(false).num_args(0..);
    with_history(subcommand(language, "quality").arg(files), language)
        .arg(path_option("refused", "FILE.csv").help(language.text("cli-refused")))
}

fn check(language: &Language) -> Command {
    subcommand(language, "check")
        .arg(file(language, "agreement", "AGREEMENT.ron").help(language.text("cli-agreement")))
}

fn verify(language: &Language) -> Command {
    subcommand(language, "verify")
        .arg(file(language, "agreement", "AGREEMENT.ron").help(language.text("cli-agreement")))
}

fn diff(language: &Language) -> Command {
    subcommand(language, "diff")
        .arg(file(language, "file", "AGREEMENT.ron").help(language.text("cli-diff-files")).num_args(1..))
}

fn merge(language: &Language) -> Command {
    let copy = |name, value, about: &str| file(language, name, value).help(language.text(about));
    subcommand(language, "merge")
        .arg(copy("base", "BASE", "cli-merge-base"))
        .arg(copy("ours", "OURS", "cli-merge-ours"))
        .arg(copy("theirs", "THEIRS", "cli-merge-theirs"))
}

fn export(language: &Language) -> Command {
    let formats = PossibleValuesParser::new(FORMATS.iter().map(|format| format.key));
    subcommand(language, "export")
        .arg(file(language, "agreement", "AGREEMENT.ron").help(language.text("cli-agreement")))
        .arg(option("to", "FORMAT", formats).required(true).help(language.text("cli-to")))
        .arg(path_option("output", "FILE").short('o').required(true).help(language.text("cli-output")))
}

fn sample(language: &Language) -> Command {
    let text = |id: &str| language.text(id);
    let leads = value_parser!(u64).range(1..=9_999_999);
    subcommand(language, "sample")
        .arg(option("leads", "N", leads).default_value("5000").help(text("cli-sample-leads")))
        .arg(option("seed", "S", value_parser!(u64)).default_value("42").help(text("cli-sample-seed")))
        .arg(path_option("out", "DIR").required(true).help(text("cli-sample-out")))
}
