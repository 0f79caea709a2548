//! What the report says, in the order in which it is read.

mod agreed;
mod changes;
mod standing;
mod trust;

use super::written::only_some;
use crate::agreement::{Document, Status};
use crate::charts::{Drawing, Few, Ruler, Subject, Voice, chart};
use crate::export::{Asked, Telling};
use crate::import::ImportReport;
use crate::language::{Arg, Language};
use crate::leads::Filter;
use crate::quality::QualityReport;

/// Everything that a report is made of.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    /// The agreement with its signatures.
    pub document: &'a Document,
    /// Its simulation, and what was agreed last over the same history.
    pub asked: Asked<'a>,
    /// Which leads it tells of, if not of all.
    pub only: Option<&'a Filter>,
    /// In which language.
    pub language: &'a Language,
    /// How wide texts are.
    pub ruler: &'a dyn Ruler,
    /// How wide charts are, in points.
    pub width: f32,
    /// What can be said against the files.
    pub caveats: Caveats<'a>,
}

/// What can be said against the files.
#[derive(Clone, Copy)]
pub struct Caveats<'a> {
    /// What became of their rows.
    pub rows: &'a ImportReport,
    /// What may be wrong with them.
    pub quality: &'a QualityReport,
}

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The code of its language.
    pub language: &'static str,
    /// What it is about.
    pub title: String,
    /// What stands below that.
    pub about: String,
    /// Its chapters.
    pub sections: Vec<Section>,
}

/// A chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Its heading.
    pub title: String,
    /// What it holds, from the top down.
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading within the chapter.
    Heading(String),
    /// Running text.
    Text(String),
    /// Small text: what a number does not show.
    Note(String),
    /// Sentences, each with a mark before it.
    List(Vec<String>),
    /// Numbers that stand for themselves: each with its name and what it is of.
    Figures(Vec<[String; 3]>),
    /// A table with a header; the first column reads from the left, the others from the right.
    Table(Vec<Vec<String>>),
    /// Names, each with what is said of it.
    Entries(Vec<[String; 2]>),
    /// What can be ticked, each with small print.
    Boxes(Vec<[String; 2]>),
    /// What is filled in by hand.
    Blanks(Vec<String>),
    /// A chart.
    Chart(Drawing),
}

impl Report {
    /// Writes the report. What nothing is known of is left out.
    pub fn of(told: &Told<'_>) -> Self {
        let agreement = &told.document.agreement;
        let telling = Telling { language: told.language, agreement, currency: told.asked.currency };
        // Whoever reads it has not seen the lead files.
        let voice = Voice { telling: &telling, ruler: told.ruler, few: Few::Hidden };
        let subject = Subject { asked: told.asked, voice, width: told.width };
        let sections = vec![
            standing::stand(&subject),
            standing::leaks(&subject),
            changes::changes(told, &subject),
            changes::brings(told, &subject),
            standing::origins(&subject),
            agreed::agreement(told),
            trust::trust(told, &subject),
        ];
        Self {
            language: told.language.tag().code(),
            title: agreement.title.clone(),
            about: about(told, voice),
            sections: sections.into_iter().filter(|it| !it.blocks.is_empty()).collect(),
        }
    }

    /// Everything that can be read in it, in order.
    pub fn words(&self) -> Vec<&str> {
        let mut words = vec![self.title.as_str(), self.about.as_str()];
        for section in &self.sections {
            words.push(&section.title);
            for block in &section.blocks {
                match block {
                    Block::Heading(text) | Block::Text(text) | Block::Note(text) => words.push(text),
                    Block::List(texts) => words.extend(texts.iter().map(String::as_str)),
                    Block::Figures(all) => words.extend(all.iter().flatten().map(String::as_str)),
                    Block::Blanks(names) => words.extend(names.iter().map(String::as_str)),
                    Block::Entries(all) | Block::Boxes(all) => {
                        words.extend(all.iter().flatten().map(String::as_str));
                    }
                    Block::Table(rows) => words.extend(rows.iter().flatten().map(String::as_str)),
                    Block::Chart(drawing) => words.extend(drawing.words()),
                }
            }
        }
        words
    }
}

fn about(told: &Told<'_>, voice: Voice<'_>) -> String {
    let language = told.language;
    let agreement = &told.document.agreement;
    let status = match told.document.status() {
        Status::Agreed => "report-agreed",
        Status::Draft { .. } => "report-draft",
    };
    let zone = agreement.calendar.zone_or_utc();
    let until = told.asked.simulation.leads().observed_until();
    let until = until
        .map(|at| language.say("table-observed-until", &[("date", Arg::from(language.moment(at, &zone)))]));
    let leads = told.asked.simulation.leads();
    let only = told.only.and_then(|it| only_some(it, leads, voice));
    let leads = only.unwrap_or_else(|| language.say("report-leads", &[("n", leads.len().into())]));
    [Some(language.text(status)), Some(leads), until].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// A chart of a subject with its title, if it can be drawn.
fn drawn(subject: &Subject<'_>, key: &str) -> Option<Block> {
    let drawing = chart(key).and_then(|chart| (chart.draw)(subject).ok())?;
    (!drawing.marks.is_empty()).then_some(Block::Chart(drawing))
}
