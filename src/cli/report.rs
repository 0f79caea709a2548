//! `accord report`: the report for leadership.

use clap::ArgMatches;

use super::simulate::{failed, unwritable};
use super::subject::Told;
use super::{Context, Exit, path};
use crate::charts::PaperRuler;
use crate::fields::Timestamp;
use crate::project::write_atomically;
use crate::quality::{Material, examine};
use crate::report::{Caveats, ReportFormat, Told as Matter, WIDTH, leadership};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match write(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

fn write(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    let output = path(matches, "output");
    let Some(format) = ReportFormat::of(&output) else {
        context.tell(&context.language.text("cli-report-ending"));
        return Err(Exit::Usage);
    };
    let told = Told::of(context, matches)?;
    let quality = examine(&Material {
        leads: &told.loaded.leads,
        report: &told.loaded.report,
        mapping: &told.loaded.mapping,
        inspections: &[],
        now: Timestamp(jiff::Timestamp::now().as_second()),
    });
    let matter = Matter {
        document: &told.project.document,
        asked: told.asked(),
        only: Some(&told.filter),
        language: &context.language,
        ruler: &PaperRuler,
        width: WIDTH,
        caveats: Caveats { rows: &told.loaded.report, quality: &quality },
    };
    let bytes = leadership(&matter, format).map_err(|error| unwritable(context, error.to_string()))?;
    write_atomically(&output, &bytes).map_err(|error| failed(context, &error))?;
    Ok(Exit::Success)
}
