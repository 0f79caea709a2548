//! The agreement as a document, and the checklist for the sales call: written from the rules, so that they cannot drift.
//!
//! In reading order: `parties.rs` says for whom it is, `stages.rs` what is a good lead, `times.rs` who answers how fast, `exits.rs`
//! where the others go, `decided.rs` what was turned down, `figures.rs` what was signed to, `leads.rs` shows examples, `signed.rs` says who signed,
//! and `checklist.rs` is for the call. Of people it names only those who answer, and those who sign.

mod checklist;
mod decided;
mod exits;
mod figures;
mod leads;
mod parties;
mod signed;
mod stages;
mod times;

use super::story::{Block, Report, Section};
use super::{Page, ReportError, html, markdown, pages, pdf, sheet};
use crate::agreement::{Document, ListId, Status};
use crate::charts::{Few, PaperRuler, Voice};
use crate::export::Telling;
use crate::fields::Timestamp;
use crate::language::{Arg, Language};
use crate::signing::sound_status;

/// What a document is written of.
#[derive(Clone, Copy)]
pub struct Paper<'a> {
    /// The agreement, with what was signed and proposed.
    pub document: &'a Document,
    /// In which language.
    pub language: &'a Language,
    /// In which currency amounts are, if that is known.
    pub currency: Option<&'a str>,
}

/// A document that an agreement can be written as.
#[derive(Clone, Copy)]
pub struct PaperFormat {
    /// A stable name, as used in commands.
    pub key: &'static str,
    /// What it says.
    pub content: PaperContent,
    /// What file names end in.
    pub extension: &'static str,
}

/// What a document says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaperContent {
    /// The whole agreement.
    Agreement,
    /// What to ask in the sales call, on one page.
    Checklist,
}

/// Every document, in the order in which they are offered.
pub const PAPERS: &[PaperFormat] = &[
    PaperFormat { key: "agreement.pdf", content: PaperContent::Agreement, extension: "pdf" },
    PaperFormat { key: "agreement.html", content: PaperContent::Agreement, extension: "html" },
    PaperFormat { key: "agreement.md", content: PaperContent::Agreement, extension: "md" },
    PaperFormat { key: "checklist.pdf", content: PaperContent::Checklist, extension: "pdf" },
    PaperFormat { key: "checklist.html", content: PaperContent::Checklist, extension: "html" },
    PaperFormat { key: "checklist.md", content: PaperContent::Checklist, extension: "md" },
];

/// The document of that key.
pub fn paper_format(key: &str) -> Option<&'static PaperFormat> {
    PAPERS.iter().find(|it| it.key == key)
}

impl PaperFormat {
    /// Writes a document.
    ///
    /// # Errors
    /// Its pages cannot be written; that is a mistake of the program.
    pub fn write(&self, paper: &Paper<'_>) -> Result<Vec<u8>, ReportError> {
        let report = paper.report(self.content);
        match self.extension {
            "pdf" => pdf(&report, &paper.pages(self.content), &PaperRuler),
            "html" => Ok(html(&report, voice(&paper.telling())).into_bytes()),
            _ => Ok(markdown(&report).into_bytes()),
        }
    }
}

fn voice<'t>(telling: &'t Telling<'t>) -> Voice<'t> {
    Voice { telling, ruler: &PaperRuler, few: Few::Told }
}

impl<'a> Paper<'a> {
    fn telling(&self) -> Telling<'a> {
        Telling { language: self.language, agreement: &self.document.agreement, currency: self.currency }
    }

    /// A document on pages; the checklist on one, if it can be.
    pub fn pages(&self, content: PaperContent) -> Vec<Page> {
        let (report, telling) = (self.report(content), self.telling());
        match content {
            PaperContent::Agreement => pages(&report, voice(&telling)),
            PaperContent::Checklist => sheet(&report, voice(&telling)),
        }
    }
}

impl Paper<'_> {
    /// What a document says, in the order in which it is read.
    pub fn report(&self, content: PaperContent) -> Report {
        let title = &self.document.agreement.title;
        let (title, sections) = match content {
            PaperContent::Agreement => (title.clone(), self.agreement()),
            PaperContent::Checklist => {
                (self.say("checklist-title", &[("title", title.into())]), self.checklist())
            }
        };
        let status = match sound_status(self.document) {
            Status::Agreed => "report-agreed",
            Status::Draft { .. } => "report-draft",
        };
        let print = self.document.agreement.fingerprint().short();
        Report {
            language: self.language.tag().code(),
            title,
            about: format!("{} · {} {print}", self.text(status), self.text("fingerprint")),
            sections: sections.into_iter().filter(|it| !it.blocks.is_empty()).collect(),
        }
    }

    fn agreement(&self) -> Vec<Section> {
        vec![
            self.parties(),
            self.mql(),
            self.stage(crate::agreement::Stage::Sal),
            self.stage(crate::agreement::Stage::Sql),
            self.service(),
            self.exits(),
            self.back(),
            self.targets(),
            self.decided(),
            self.figures(),
            self.leads(),
            self.signed(),
            self.verification(),
        ]
    }

    fn text(&self, id: &str) -> String {
        self.language.text(id)
    }

    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.language.say(id, args)
    }

    fn section(&self, id: &str, blocks: Vec<Block>) -> Section {
        Section { title: self.text(id), blocks }
    }

    /// Things in a row.
    fn in_a_row(&self, parts: impl IntoIterator<Item = String>) -> String {
        parts.into_iter().collect::<Vec<_>>().join(&self.text("list-comma"))
    }

    /// A day, as the working hours have it.
    fn day(&self, at: Timestamp) -> String {
        self.language.date(self.document.agreement.calendar.day_of(at))
    }

    fn moment(&self, at: Timestamp) -> String {
        self.language.moment(at, &self.document.agreement.calendar.zone_or_utc())
    }

    /// A list by its name, with what it is for where the name does not say so.
    fn list(&self, id: &ListId) -> Option<String> {
        let list = self.document.agreement.list(id)?;
        let (name, purpose) = (self.language.quoted(&list.name), self.language.purpose(list.purpose));
        Some(if list.name == purpose { name } else { format!("{name} ({purpose})") })
    }

    /// Where leads go, as a sentence.
    fn goes_to(&self, id: Option<&ListId>) -> Option<String> {
        Some(self.say("goes-to", &[("list", self.list(id?)?.into())]))
    }
}
