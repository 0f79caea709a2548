//! `accord export`: the rules of an agreement as a file.

use clap::ArgMatches;

use super::{Context, Exit, path};
use crate::agreement::Status;
use crate::export::format;
use crate::project::write_atomically;
use crate::signing::sound_status;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    let document = match context.agreement(matches) {
        Ok(project) => project.document,
        Err(exit) => return exit,
    };
    // The parser lets no other formats through.
    let Some(format) = matches.get_one::<String>("to").and_then(|key| format(key)) else {
        return Exit::Usage;
    };
    let text = (format.write)(&document);
    if let Err(error) = write_atomically(&path(matches, "output"), text.as_bytes()) {
        context.tell(&context.language.save_error(&error));
        return Exit::Output;
    }
    if sound_status(&document) != Status::Agreed {
        context.tell(&context.language.text("export-is-draft"));
    }
    Exit::Success
}
