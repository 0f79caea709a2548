//! Charts and reports as files, in the format that their names end in.

use std::path::Path;

use super::{Heading, Report, ReportError, Told, html, pages, pdf, png, svg};
use crate::charts::{Drawing, Few, Voice};
use crate::export::Telling;
use crate::leads::{Filter, Leads};

/// The format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PictureFormat {
    Svg,
    Png,
}

/// The format of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ReportFormat {
    Html,
    Pdf,
}

/// Pixels for each point of a picture.
const SCALE: f32 = 2.0;

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(ending))
}

impl PictureFormat {
    /// The format that the name of a file asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let all = [("svg", Self::Svg), ("png", Self::Png)];
        all.into_iter().find(|(ending, _)| ends_in(path, ending)).map(|it| it.1)
    }
}

impl ReportFormat {
    /// The format that the name of a file asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let all = [("html", Self::Html), ("htm", Self::Html), ("pdf", Self::Pdf)];
        all.into_iter().find(|(ending, _)| ends_in(path, ending)).map(|it| it.1)
    }
}

/// That only some leads are told of, and which; nothing if all are.
pub(super) fn only_some(filter: &Filter, leads: &Leads, voice: Voice<'_>) -> Option<String> {
    let (what, whole) = voice.telling.language.filter(filter).zip(leads.whole())?;
    let n = voice.count(leads.len());
    Some(voice.say("filter-only", &[("what", what.into()), ("n", n.into()), ("of", whole.len().into())]))
}

/// A chart of the leads that a filter chose, as a file that stands alone.
///
/// # Errors
/// It cannot be drawn in pixels.
pub fn picture(
    mut drawing: Drawing,
    (filter, leads): (&Filter, &Leads),
    voice: Voice<'_>,
    format: PictureFormat,
) -> Result<Vec<u8>, ReportError> {
    if let Some(only) = only_some(filter, leads, voice) {
        drawing.about = format!("{only} {}", drawing.about);
    }
    let text = svg(&drawing, voice, Heading::Above);
    match format {
        PictureFormat::Svg => Ok(text.into_bytes()),
        PictureFormat::Png => png(&text, SCALE),
    }
}

/// The report for leadership, as a file.
///
/// # Errors
/// Its pages cannot be written.
pub fn leadership(told: &Told<'_>, format: ReportFormat) -> Result<Vec<u8>, ReportError> {
    let agreement = &told.document.agreement;
    let telling = Telling { language: told.language, agreement, currency: told.asked.currency };
    // Whoever reads it has not seen the lead files.
    let voice = Voice { telling: &telling, ruler: told.ruler, few: Few::Hidden };
    let report = Report::of(told);
    match format {
        ReportFormat::Html => Ok(html(&report, voice).into_bytes()),
        ReportFormat::Pdf => pdf(&report, &pages(&report, voice), told.ruler),
    }
}
