//! `accord chart`: one chart as a picture.

use clap::ArgMatches;

use super::simulate::{failed, unwritable};
use super::subject::Told;
use super::{Context, Exit, path};
use crate::charts::{Few, PaperRuler, Subject, Voice, chart, drawn};
use crate::export::Telling;
use crate::project::write_atomically;
use crate::report::{PictureFormat, picture};
use crate::simulation::Progress;
use crate::simulation::questions::Facet;

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
    let Some(format) = PictureFormat::of(&output) else {
        context.tell(&context.language.text("cli-chart-ending"));
        return Err(Exit::Usage);
    };
    let told = Told::of(context, matches)?;
    let (agreement, currency) = (told.simulation.agreement(), told.currency());
    let telling = Telling { language: &context.language, agreement, currency };
    let few = if matches.get_flag("hide-few") { Few::Hidden } else { Few::Told };
    let voice = Voice { telling: &telling, ruler: &PaperRuler, few };
    let facet = facet(context, matches, &told)?;
    let parts = match &facet {
        // Nobody can cancel it here.
        Some(facet) => facet.parts(&told.simulation, told.against.as_ref(), &Progress::default()),
        None => None,
    };
    let by = facet.as_ref().zip(parts.as_deref());
    let drawing = drawn(chart, &Subject::on_paper(told.asked(), voice), by).map_err(|missing| {
        context.tell(&context.language.text(missing));
        Exit::Usage
    })?;
    let some = (&told.filter, &**told.simulation.leads());
    let bytes =
        picture(drawing, some, voice, format).map_err(|error| unwritable(context, error.to_string()))?;
    write_atomically(&output, &bytes).map_err(|error| failed(context, &error))?;
    Ok(Exit::Success)
}

/// What the chart is broken down by.
fn facet(context: &Context, matches: &ArgMatches, told: &Told) -> Result<Option<Facet>, Exit> {
    let Some(key) = matches.get_one::<String>("by") else { return Ok(None) };
    let offered = Facet::offered(told.simulation.agreement(), told.simulation.leads());
    if let Some(facet) = offered.iter().find(|it| it.key() == key) {
        return Ok(Some(facet.clone()));
    }
    let names: Vec<String> = offered.iter().map(|it| it.key().to_owned()).collect();
    context.tell(&context.language.no_such_filter(key, &names));
    Err(Exit::Usage)
}
