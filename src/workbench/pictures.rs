//! Charts and the report of the draft: made off the drawing thread, and kept until something changes.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Command, Level, Workbench};
use crate::agreement::Document;
use crate::charts::{Drawing, Few, PaperRuler, Subject, Voice, chart, drawn};
use crate::export::{Answer, Asked, Sheet, Telling, csv_texts, question, write_some_verdicts, xlsx};
use crate::import::ImportReport;
use crate::language::{Language, Tag};
use crate::leads::Filter;
use crate::project::{SaveError, write_atomically, write_atomically_with};
use crate::quality::QualityReport;
use crate::report::{Caveats, PictureFormat, ReportFormat, Told, WIDTH, leadership, picture};
use crate::simulation::questions::{Facet, Part};
use crate::simulation::{Progress, Simulation};

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
    /// What it is broken down by, and the parts if they are known already.
    by: Option<Facet>,
    parts: Option<Arc<Vec<Part>>>,
    /// Which leads are looked at.
    filter: Filter,
    /// Whether the numbers behind it are wanted, too.
    numbers: bool,
}

/// A chart that was drawn, or the message that says what is missing to draw it.
pub struct Picture {
    wish: Wish,
    drawing: Result<Arc<Drawing>, &'static str>,
    numbers: Option<Arc<Vec<NumberTable>>>,
}

/// A table of the numbers behind a chart, in words.
pub struct NumberTable {
    /// What it is called.
    pub title: String,
    /// What its columns are called.
    pub header: Vec<String>,
    /// Whether each column holds words, which are read from the left.
    pub is_text: Vec<bool>,
    /// The cells, row by row.
    pub rows: Vec<Vec<String>>,
    /// What the numbers do not show.
    pub notes: Vec<String>,
}

impl NumberTable {
    fn of(sheet: &Sheet, telling: &Telling<'_>) -> Self {
        let is_text = |n: usize| sheet.rows.iter().any(|row| row[n].is_text());
        Self {
            title: telling.language.text(sheet.title),
            header: sheet.header(telling.language),
            is_text: (0..sheet.columns.len()).map(is_text).collect(),
            rows: sheet.rows.iter().map(|row| row.iter().map(|it| it.told(telling)).collect()).collect(),
            notes: sheet.notes.iter().map(|id| telling.language.text(id)).collect(),
        }
    }
}

impl Wish {
    fn is(&self, other: &Self) -> bool {
        let against = (self.against.as_ref().map(Arc::as_ptr), other.against.as_ref().map(Arc::as_ptr));
        self.key == other.key
            && self.tag == other.tag
            && self.width == other.width
            && self.by == other.by
            && self.numbers == other.numbers
            && Arc::ptr_eq(&self.simulation, &other.simulation)
            && self.document.agreement == other.document.agreement
            && against.0 == against.1
    }

    fn asked(&self) -> Asked<'_> {
        let (against, currency) = (self.against.as_deref(), self.currency.as_deref());
        Asked { against, currency, ..Asked::of(&self.simulation) }
    }

    /// The parts of another wish, if they are of the same leads by the same agreements.
    fn parts_of(&self, other: &Self) -> Option<Arc<Vec<Part>>> {
        let against = (self.against.as_ref().map(Arc::as_ptr), other.against.as_ref().map(Arc::as_ptr));
        let is_same =
            self.by == other.by && Arc::ptr_eq(&self.simulation, &other.simulation) && against.0 == against.1;
        other.parts.clone().filter(|_| is_same)
    }

    /// Judges the parts that it is broken down into, unless that was done.
    fn find_parts(&mut self) {
        if let (Some(facet), None) = (&self.by, &self.parts) {
            let parts = facet.parts(&self.simulation, self.against.as_deref(), &Progress::default());
            self.parts = parts.map(Arc::new);
        }
    }

    /// Draws it. The language is loaded anew: none can be shared between threads.
    pub(super) fn draw(mut self) -> Picture {
        self.find_parts();
        let language = Language::load(self.tag);
        let drawing = self.with_voice(&language, |voice| {
            self.drawing(&Subject { asked: self.asked(), voice, width: f32::from(self.width) })
        });
        let numbers = self.numbers.then(|| Arc::new(self.with_voice(&language, |voice| self.tables(voice))));
        Picture { drawing: drawing.map(Arc::new), numbers, wish: self }
    }

    /// The numbers of all leads that are looked at, or of each part.
    fn tables(&self, voice: Voice<'_>) -> Vec<NumberTable> {
        let tables = |sheets: Answer, of: &str| -> Vec<NumberTable> {
            let tables = sheets.unwrap_or_default().into_iter().map(|it| NumberTable::of(&it, voice.telling));
            tables.map(|it| NumberTable { title: format!("{}{of}", it.title), ..it }).collect()
        };
        let Some(parts) = &self.parts else { return tables(self.sheets(self.asked()), "") };
        let of_part = |part: &Part| {
            let name = voice.telling.language.facet_part(voice.telling.agreement, &part.name);
            let (simulation, against) = (&*part.simulation, part.against.as_deref());
            tables(self.sheets(Asked { simulation, against, ..self.asked() }), &format!(" · {name}"))
        };
        parts.iter().flat_map(of_part).collect()
    }

    /// The tables with the numbers of the chart.
    fn sheets(&self, asked: Asked<'_>) -> Answer {
        let answered = chart(self.key).and_then(|it| question(it.question));
        answered.map_or(Err("chart-needs-times"), |it| (it.answer)(&asked))
    }

    fn drawing(&self, subject: &Subject<'_>) -> Result<Drawing, &'static str> {
        let chart = chart(self.key).ok_or("chart-needs-times")?;
        let by = self.by.as_ref().zip(self.parts.as_deref().map(Vec::as_slice));
        drawn(chart, subject, by)
    }

    fn with_voice<T>(&self, language: &Language, draw: impl FnOnce(Voice<'_>) -> T) -> T {
        let (agreement, currency) = (&self.document.agreement, self.currency.as_deref());
        let telling = Telling { language, agreement, currency };
        draw(Voice { telling: &telling, ruler: &PaperRuler, few: Few::Told })
    }

    /// Writes the chart as SVG, or as PNG if the name of the file ends so.
    fn write_picture(mut self, path: &Path) -> Result<(), SaveError> {
        self.find_parts();
        let language = Language::load(self.tag);
        let format = PictureFormat::of(path).unwrap_or(PictureFormat::Svg);
        let bytes = self.with_voice(&language, |voice| {
            let drawing = self.drawing(&Subject::on_paper(self.asked(), voice));
            // What cannot be drawn is not written as an empty file.
            let drawing = drawing.map_err(|missing| failed(path, &language.text(missing)))?;
            let some = (&self.filter, &**self.simulation.leads());
            picture(drawing, some, voice, format).map_err(|error| failed(path, &error))
        });
        write_atomically(path, &bytes?)
    }

    /// Writes the tables behind the chart as a workbook, or as CSV if the name of the file ends so.
    fn write_tables(&self, path: &Path) -> Result<(), SaveError> {
        let language = Language::load(self.tag);
        // What cannot be answered is not written as an empty file.
        let sheets = self.sheets(self.asked()).map_err(|missing| failed(path, &language.text(missing)))?;
        let is_csv = path.extension().is_some_and(|it| it.eq_ignore_ascii_case("csv"));
        let bytes = if is_csv {
            csv_texts(&sheets).map_err(|error| failed(path, &error))?.into_bytes()
        } else {
            let told = self.with_voice(&language, |voice| xlsx(&sheets, voice.telling));
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
        let told = Told {
            document: &self.document,
            asked: self.asked(),
            only: Some(&self.filter),
            language: &language,
            ruler: &PaperRuler,
            width: WIDTH,
            caveats: Caveats { rows, quality },
        };
        let format = ReportFormat::of(path).unwrap_or(ReportFormat::Html);
        let bytes = leadership(&told, format).map_err(|error| failed(path, &error))?;
        write_atomically(path, &bytes)
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
            Command::BreakDown(by) => self.selection.by = by,
            Command::ShowNumbers(shown) => self.selection.numbers = shown,
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
        let Some(((simulation, ..), list)) = self.simulation().zip(self.listed()) else { return };
        let (simulation, listed) = (Arc::clone(simulation), Arc::clone(&list.shown));
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
        let wish = Wish {
            key,
            width,
            by: self.selection.by.clone().filter(|it| self.facets().contains(it)),
            parts: None,
            numbers: self.selection.numbers,
            filter: self.filter().clone(),
            tag: self.preferences.language,
            simulation: Arc::clone(&simulated.simulation),
            document: self.history.shared(),
            against: against.filter(|it| it.agreement() != simulated.simulation.agreement()),
            currency: self.data.currency().map(str::to_owned),
        };
        let parts = self.picture.as_ref().and_then(|it| wish.parts_of(&it.wish));
        Some(Wish { parts, ..wish })
    }

    /// The numbers behind the chart that was drawn last, if they are to be shown.
    pub fn numbers(&self) -> Option<&Arc<Vec<NumberTable>>> {
        self.picture.as_ref().filter(|_| self.selection.numbers)?.numbers.as_ref()
    }

    /// What charts can be broken down by.
    pub fn facets(&self) -> Vec<Facet> {
        let leads = self.data.leads();
        leads.map(|leads| Facet::offered(self.agreement(), leads)).unwrap_or_default()
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
