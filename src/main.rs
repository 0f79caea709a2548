//! Opens the window, or runs a command without one.

use std::io::Write as _;
use std::process::ExitCode;

use accord::cli::{self, Exit, Request};
use accord::import::{READER, read_workbook};
use accord::language::Language;
use accord::ui::{NoWindow, open_window};

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    if arguments.next().is_some_and(|it| it == READER) {
        return read_workbook(arguments.next().map(|it| it.to_string_lossy().into_owned()));
    }
    let environment = |name: &str| std::env::var(name).ok();
    let files = match cli::run(std::env::args_os(), &environment) {
        Request::Done(exit) => return exit.into(),
        Request::Window(files) => files,
    };
    let arguments: Vec<_> = std::env::args_os().collect();
    let tag = cli::language_of(&arguments, &environment);
    let told = cli::told_language(&arguments);
    let Err(no_window) = open_window(files, tag, told) else { return Exit::Success.into() };
    let language = Language::load(tag);
    let message = match no_window {
        NoWindow::NoDisplay => language.text("cli-no-display"),
        NoWindow::NoGraphics(error) => language.say("cli-no-graphics", &[("error", error.into())]),
    };
    // Nobody can be told that standard error is closed.
    writeln!(std::io::stderr().lock(), "{message}").ok();
    Exit::Usage.into()
}
