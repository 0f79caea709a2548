//! The command line, for ops and for machines without a display: one file per command.
//!
//! Results go to standard output, everything else to standard error, so that pipes stay clean.

mod arguments;
mod chart;
mod check;
mod columns;
mod diff;
mod document;
mod exit;
mod export;
mod filter;
mod joins;
mod merge;
mod progress;
mod quality;
mod question;
mod raw;
mod report;
mod sample;
mod simulate;
mod subject;
mod table;
mod usage;
mod verify;

use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::ArgMatches;

pub use self::exit::Exit;
use crate::language::{Language, Tag};
use crate::project::{Project, open};

/// What the arguments ask for.
pub enum Request {
    /// A window, on a file if one is named.
    Window(Vec<PathBuf>),
    /// Nothing more: a command has run.
    Done(Exit),
}

/// Everything that a command needs beside its arguments.
struct Context {
    language: Language,
}

/// Runs the command that the arguments name, or says that they ask for a window.
///
/// The language is that of `--language`, else of the environment, as `environment` tells it.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    environment: &dyn Fn(&str) -> Option<String>,
) -> Request {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let language = Language::load(language_of(&arguments, environment));
    let mut command = arguments::command(&language);
    let matches = match command.try_get_matches_from_mut(&arguments) {
        Ok(matches) => matches,
        Err(error) => return Request::Done(usage::report(&language, &command, &arguments, &error)),
    };
    let context = Context { language };
    let files: Vec<PathBuf> =
        matches.get_many("file").map(|files| files.cloned().collect()).unwrap_or_default();
    let exit = match (matches.subcommand(), files.first()) {
        (Some((name, _)), Some(file)) => usage::conflict(&context.language, name, file),
        (Some(("simulate", matches)), _) => simulate::run(&context, matches),
        (Some(("quality", matches)), _) => quality::run(&context, matches),
        (Some(("columns", matches)), _) => columns::run(&context, matches),
        (Some(("table", matches)), _) => raw::run(&context, matches),
        (Some(("check", matches)), _) => check::run(&context, matches),
        (Some(("diff", matches)), _) => diff::run(&context, matches),
        (Some(("merge", matches)), _) => merge::run(&context, matches),
        (Some(("verify", matches)), _) => verify::run(&context, matches),
        (Some(("export", matches)), _) => export::run(&context, matches),
        (Some(("document", matches)), _) => document::run(&context, matches),
        (Some(("report", matches)), _) => report::run(&context, matches),
        (Some(("chart", matches)), _) => chart::run(&context, matches),
        (Some(("sample", matches)), _) => sample::run(&context, matches),
        (_, Some(file))
            if let Some(name) = files.iter().skip(1).find(|it| usage::is_command(&command, it)) =>
        {
            usage::conflict(&context.language, &name.to_string_lossy(), file)
        }
        (_, Some(file)) if usage::is_no_file(file) => usage::unknown_command(&context.language, file),
        _ => return Request::Window(files),
    };
    Request::Done(exit)
}

/// The language to speak: that of `--language`, else of the environment, else English.
pub fn language_of(arguments: &[OsString], environment: &dyn Fn(&str) -> Option<String>) -> Tag {
    let variables = ["ACCORD_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
    let from_environment = || variables.iter().find_map(|name| environment(name).filter(|it| !it.is_empty()));
    told_language(arguments)
        .or_else(|| from_environment().and_then(|text| Tag::parse(&text)))
        .unwrap_or_default()
}

/// The language that `--language` names, which counts more than what was chosen in the window before.
pub fn told_language(arguments: &[OsString]) -> Option<Tag> {
    let texts: Vec<&str> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let told = texts.iter().enumerate().find_map(|(n, text)| {
        text.strip_prefix("--language=")
            .or_else(|| (*text == "--language").then(|| texts.get(n + 1).copied())?)
    });
    told.and_then(Tag::parse)
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

impl Context {
    /// Tells the user something, beside the result.
    #[expect(clippy::unused_self, reason = "reads as what it is: the context tells")]
    fn tell(&self, text: &str) {
        tell(text);
    }

    /// Writes a result to standard output. A reader that has seen enough, as `head` has, is no error.
    fn print(&self, text: &str) -> Exit {
        let mut out = std::io::stdout().lock();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            Ok(()) => Exit::Success,
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Success,
            Err(error) => {
                self.tell(&self.language.say("cli-no-output", &[("error", error.to_string().into())]));
                Exit::Output
            }
        }
    }

    /// Opens the agreement that the arguments name.
    fn agreement(&self, matches: &ArgMatches) -> Result<Project, Exit> {
        self.agreement_at(&path(matches, "agreement"))
    }

    fn agreement_at(&self, path: &Path) -> Result<Project, Exit> {
        open(path).map_err(|error| {
            self.tell(&self.language.save_error(&error));
            Exit::Input
        })
    }
}

/// Writes a line to standard error. Files are quoted there, so what could command a terminal is made visible.
fn tell(text: &str) {
    let is_harmless = |c: char| c == '\n' || !c.is_control();
    let harmless: String = text.chars().map(|c| if is_harmless(c) { c } else { '\u{fffd}' }).collect();
    // Nobody can be told that standard error is closed.
    writeln!(std::io::stderr().lock(), "{harmless}").ok();
}

fn path(matches: &ArgMatches, name: &str) -> PathBuf {
    matches.get_one::<PathBuf>(name).cloned().unwrap_or_default()
}
