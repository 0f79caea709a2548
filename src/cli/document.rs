//! `accord document`: the agreement as a document, and the checklist for the sales call.

use clap::ArgMatches;

use super::simulate::{failed, unwritable};
use super::{Context, Exit, path};
use crate::agreement::Status;
use crate::project::write_atomically;
use crate::report::{PAPERS, Paper, PaperContent};
use crate::signing::sound_status;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match write(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn write(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    let output = path(matches, "output");
    let ending = match output.extension().and_then(|it| it.to_str()) {
        Some("htm") => Some("html"),
        other => other,
    };
    let wanted =
        if matches.get_flag("checklist") { PaperContent::Checklist } else { PaperContent::Agreement };
    let Some(format) = PAPERS.iter().find(|it| it.content == wanted && Some(it.extension) == ending) else {
        context.tell(&context.language.text("cli-document-ending"));
        return Err(Exit::Usage);
    };
    let project = context.agreement(matches)?;
    let paper = Paper {
        document: &project.document,
        language: &context.language,
        currency: project.sources.as_ref().and_then(|it| it.mapping.currency.as_deref()),
    };
    let bytes = format.write(&paper).map_err(|error| unwritable(context, error.to_string()))?;
    write_atomically(&output, &bytes).map_err(|error| failed(context, &error))?;
    if sound_status(&project.document) != Status::Agreed {
        context.tell(&context.language.text("export-is-draft"));
    }
    Ok(Exit::Success)
}
