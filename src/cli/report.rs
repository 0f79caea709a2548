//! `accord report`: the report for leadership.

use clap::ArgMatches;

use super::chart::ending;
use super::simulate::{failed, unwritable};
use super::subject::Told;
use super::{Context, Exit, path};
use crate::charts::{Few, PaperRuler, Voice};
use crate::export::Telling;
use crate::fields::Timestamp;
use crate::project::write_atomically;
use crate::quality::{Material, examine};
use crate::report::{Caveats, Report, Told as Matter, html, pages, pdf};

pub(super) fn run(context: &Context, matches: &ArgMatches) -> Exit {
    match write(context, matches) {
        Ok(exit) | Err(exit) => exit,
    }
}

/// How wide charts are drawn, in points: letters on A4 are as large as small print then.
const WIDTH: f32 = 640.0;

fn write(context: &Context, matches: &ArgMatches) -> Result<Exit, Exit> {
    let output = path(matches, "output");
    let is_pdf = match ending(&output) {
        Some("pdf") => true,
        Some("html" | "htm") => false,
        _ => {
            context.tell(&context.language.text("cli-report-ending"));
            return Err(Exit::Usage);
        }
    };
    let told = Told::of(context, matches)?;
    let quality = examine(&Material {
        leads: &told.loaded.leads,
        report: &told.loaded.report,
        mapping: &told.loaded.mapping,
        inspections: &[],
        now: Timestamp(jiff::Timestamp::now().as_second()),
    });
    let document = &told.project.document;
    let report = Report::of(&Matter {
        document,
        asked: told.asked(),
        language: &context.language,
        ruler: &PaperRuler,
        width: WIDTH,
        caveats: Caveats { rows: &told.loaded.report, quality: &quality },
    });
    let telling =
        Telling { language: &context.language, agreement: &document.agreement, currency: told.currency() };
    let voice = Voice { telling: &telling, ruler: &PaperRuler, few: Few::Hidden };
    let bytes = if is_pdf {
        let written = pdf(&report, &pages(&report, voice), &PaperRuler);
        written.map_err(|error| unwritable(context, error.to_string()))?
    } else {
        html(&report, voice).into_bytes()
    };
    write_atomically(&output, &bytes).map_err(|error| failed(context, &error))?;
    Ok(Exit::Success)
}
