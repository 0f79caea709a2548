//! `accord chart`: one chart as a picture.

use std::path::Path;

use clap::ArgMatches;

use super::simulate::{failed, unwritable};
use super::subject::Told;
use super::{Context, Exit, path};
use crate::charts::{Few, PaperRuler, Subject, Voice, chart};
use crate::export::Telling;
use crate::project::write_atomically;
use crate::report::{Heading, png, svg};

/// Pixels for each point of a picture.
const SCALE: f32 = 2.0;

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match draw(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn draw(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    // The parser lets no other names through.
    let Some(chart) = matches.get_one::<String>("name").and_then(|key| chart(key)) else {
        return Err(Exit::Usage);
    };
    let output = path(matches, "output");
    let is_png = match ending(&output) {
        Some("png") => true,
        Some("svg") => false,
        _ => {
            context.tell(&context.language.text("cli-chart-ending"));
            return Err(Exit::Usage);
        }
    };
    let told = Told::of(context, matches)?;
    let (agreement, currency) = (told.simulation.agreement(), told.currency());
    let telling = Telling { language: &context.language, agreement, currency };
    let few = if matches.get_flag("hide-few") { Few::Hidden } else { Few::Told };
    let voice = Voice { telling: &telling, ruler: &PaperRuler, few };
    let drawing = (chart.draw)(&Subject::on_paper(told.asked(), voice)).map_err(|missing| {
        context.tell(&context.language.text(missing));
        Exit::Usage
    })?;
    let text = svg(&drawing, voice, Heading::Above);
    let bytes = if is_png {
        png(&text, SCALE).map_err(|error| unwritable(context, error.to_string()))?
    } else {
        text.into_bytes()
    };
    write_atomically(&output, &bytes).map_err(|error| failed(context, &error))?;
    Ok(Exit::Success)
}

/// What the name of a file ends in.
pub(super) fn ending(path: &Path) -> Option<&str> {
    path.extension()?.to_str()
}
