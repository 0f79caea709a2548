//! Opens the window, or runs a command without one.

use std::process::ExitCode;

use accord::cli::{self, Request};

fn main() -> ExitCode {
    match cli::run(std::env::args_os(), &|name| std::env::var(name).ok()) {
        Request::Done(exit) => exit.into(),
        Request::Window(_file) => ExitCode::SUCCESS,
    }
}
