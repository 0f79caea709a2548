//! Charts and the report of the draft: made off the drawing thread, and kept until something changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Command, Level, Workbench};
use crate::agreement::Document;
use crate::charts::{Drawing, Few, PaperRuler, Subject, Voice, chart};
use crate::export::{Asked, Telling, csv_texts, question, write_some_verdicts, xlsx};
use crate::import::ImportReport;
use crate::language::{Language, Tag};
use crate::project::{SaveError, write_atomically, write_atomically_with};
use crate::quality::QualityReport;
use crate::report::{Caveats, Heading, Report, Told, html, pages, pdf, png, svg};
use crate::simulation::Simulation;

/// How wide charts in the report are.
const REPORT: f32 = 640.0;

/// Pixels for each point of a picture.
const SCALE: f32 = 2.0;

/// What a chart is drawn of.
#[derive(Clone)]
pub(super) struct Wish {
    /// The key of the chart.
    pub(super) key: &'static str,
    /// In which language.
    pub(super) tag: Tag,
    /// How wide, in points.
    pub(super) width: u16,
    pub(super) simulation: Arc<Simulation>,
    /// The agreement with its names, which the simulation has not.
    pub(super) document: Arc<Document>,
    /// What was agreed last, over the same history.
    pub(super) against: Option<Arc<Simulation>>,
    pub(super) currency: Option<String>,
}

/// A chart that was drawn, or the message that says what is missing to draw it.
pub struct Picture {
    wish: Wish,
    drawing: Result<Arc<Drawing>, &'static str>,
}

impl Wish {
    fn is(&self, other: &Self) -> bool {
        let against = (self.against.as_ref().map(Arc::as_ptr), other.against.as_ref().map(Arc::as_ptr));
        self.key == other.key
            && self.tag == other.tag
            && self.width == other.width
            && Arc::ptr_eq(&self.simulation, &other.simulation)
            && self.document.agreement == other.document.agreement
            && against.0 == against.1
    }

    fn asked(&self) -> Asked<'_> {
        let (against, currency) = (self.against.as_deref(), self.currency.as_deref());
        Asked { against, currency, ..Asked::of(&self.simulation) }
    }

    /// Draws it. The language is loaded anew: none can be shared between threads.
    pub(super) fn draw(self) -> Picture {
        let language = Language::load(self.tag);
        let drawing = self.with_voice(&language, Few::Told, |voice| {
            let Some(chart) = chart(self.key) else { return Err("chart-needs-times") };
            (chart.draw)(&Subject { asked: self.asked(), voice, width: f32::from(self.width) })
        });
        Picture { wish: self.clone(), drawing: drawing.map(Arc::new) }
    }

    fn with_voice<T>(&self, language: &Language, few: Few, draw: impl FnOnce(Voice<'_>) -> T) -> T {
        let (agreement, currency) = (&self.document.agreement, self.currency.as_deref());
        let telling = Telling { language, agreement, currency };
        draw(Voice { telling: &telling, ruler: &PaperRuler, few })
    }

    /// Writes the chart as SVG, or as PNG if the name of the file ends so.
    fn write_picture(&self, path: &Path) -> Result<(), SaveError> {
        let language = Language::load(self.tag);
        let text = self.with_voice(&language, Few::Told, |voice| {
            let Some(chart) = chart(self.key) else { return Err("chart-needs-times") };
            (chart.draw)(&Subject::on_paper(self.asked(), voice)).map(|it| svg(&it, voice, Heading::Above))
        });
        // What cannot be drawn is not written as an empty file.
        let text = text.map_err(|missing| failed(path, &language.text(missing)))?;
        let is_png = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("png"));
        let bytes =
            if is_png { png(&text, SCALE).map_err(|error| failed(path, &error))? } else { text.into_bytes() };
        write_atomically(path, &bytes)
    }

    /// Writes the tables behind the chart as a workbook, or as CSV if the name of the file ends so.
    fn write_tables(&self, path: &Path) -> Result<(), SaveError> {
        let language = Language::load(self.tag);
        let answered = chart(self.key).and_then(|it| question(it.question));
        let sheets = answered.map_or(Err("chart-needs-times"), |it| (it.answer)(&self.asked()));
        // What cannot be answered is not written as an empty file.
        let sheets = sheets.map_err(|missing| failed(path, &language.text(missing)))?;
        let is_csv = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
        let bytes = if is_csv {
            csv_texts(&sheets).map_err(|error| failed(path, &error))?.into_bytes()
        } else {
            let told = self.with_voice(&language, Few::Told, |voice| xlsx(&sheets, voice.telling));
            told.map_err(|error| failed(path, &error))?
        };
        write_atomically(path, &bytes)
    }

    /// Writes the report as HTML, or as PDF if the name of the file ends so.
    fn write_report(
        &self,
        path: &Path,
        (rows, quality): (&ImportReport, &QualityReport),
    ) -> Result<(), SaveError> {
        let language = Language::load(self.tag);
        let caveats = Caveats { rows, quality };
        let (asked, ruler, document) = (self.asked(), &PaperRuler, &*self.document);
        let report =
            Report::of(&Told { document, asked, language: &language, ruler, width: REPORT, caveats });
        let is_pdf = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("pdf"));
        let bytes = self.with_voice(&language, Few::Hidden, |voice| {
            if is_pdf {
                pdf(&report, &pages(&report, voice), ruler)
            } else {
                Ok(html(&report, voice).into_bytes())
            }
        });
        write_atomically(path, &bytes.map_err(|error| failed(path, &error))?)
    }
}

fn failed(path: &Path, error: &impl ToString) -> SaveError {
    SaveError::Io { path: path.to_owned(), error: std::io::Error::other(error.to_string()) }
}

impl Workbench {
    /// The key of the chart that is shown, if one is.
    pub fn chart(&self) -> Option<&'static str> {
        self.selection.chart.map(|(key, _)| key)
    }

    /// The chart that was drawn last, whether it is up to date, or the message that says what is missing to draw it.
    pub fn picture(&self) -> Option<(Result<&Arc<Drawing>, &'static str>, bool)> {
        let picture = self.picture.as_ref()?;
        let is_current = self.wish().is_some_and(|wish| wish.is(&picture.wish));
        let is_shown =
            self.chart() == Some(picture.wish.key) && picture.wish.tag == self.preferences.language;
        is_shown.then(|| (picture.drawing.as_ref().map_err(|id| *id), is_current))
    }

    /// Runs a command on charts and the report, or hands it back.
    pub(super) fn run_on_pictures(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::ShowChart(chart) => self.selection.chart = chart,
            Command::ExportChart(path) => {
                if let Some(wish) = self.wish() {
                    self.jobs.write(path, move |path| wish.write_picture(path));
                }
            }
            Command::ExportTables(path) => {
                if let Some(wish) = self.wish() {
                    self.jobs.write(path, move |path| wish.write_tables(path));
                }
            }
            Command::ExportReport(path) => self.export_report(path),
            Command::ExportLeads(path) => self.export_leads(path),
            other => return Some(other),
        }
        None
    }

    fn export_report(&mut self, path: PathBuf) {
        let (Some(wish), Some(quality)) = (self.wish_for(("funnel", 720)), self.data.quality.clone()) else {
            let text = self.language.text("notice-report-needs-leads");
            self.notify(Level::Error, text);
            return;
        };
        let rows = Arc::clone(&self.data.report);
        self.jobs.write(path, move |path| wish.write_report(path, (&rows, &quality)));
    }

    /// Writes the verdicts of the leads that are listed, as the command line writes those of all.
    fn export_leads(&mut self, path: PathBuf) {
        let Some((simulation, ..)) = self.simulation() else { return };
        let (simulation, listed) = (Arc::clone(simulation), Arc::clone(&self.selection.leads));
        self.jobs.write(path, move |path| {
            write_atomically_with(path, |to| write_some_verdicts(&simulation, listed.iter().copied(), to))
        });
    }

    fn wish(&self) -> Option<Wish> {
        self.wish_for(self.selection.chart?)
    }

    fn wish_for(&self, (key, width): (&'static str, u16)) -> Option<Wish> {
        let simulated = self.simulation.as_ref()?;
        let against = self.baseline.simulation(&simulated.leads).map(Arc::clone);
        Some(Wish {
            key,
            width,
            tag: self.preferences.language,
            simulation: Arc::clone(&simulated.simulation),
            document: self.history.shared(),
            against: against.filter(|it| it.agreement() != simulated.simulation.agreement()),
            currency: self.data.currency().map(str::to_owned),
        })
    }

    /// Draws the chart that is shown, if it was not drawn yet as it is now.
    pub(super) fn update_picture(&mut self) {
        let Some(wish) = self.wish() else { return };
        let is_there = self.picture.as_ref().is_some_and(|it| it.wish.is(&wish));
        let is_asked = self.drawing.as_ref().is_some_and(|it| it.is(&wish));
        if !is_there && !is_asked {
            self.drawing = Some(wish.clone());
            self.jobs.draw(wish);
        }
    }

    pub(super) fn take_picture(&mut self, picture: Picture) {
        self.drawing = None;
        self.picture = Some(picture);
    }
}
