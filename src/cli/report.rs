//! `accord report`: the report for leadership.

use clap::ArgMatches;

use super::{Context, Exit};

pub(super) fn run(_context: &Context, _matches: &ArgMatches) -> Exit {
    Exit::Usage
}
