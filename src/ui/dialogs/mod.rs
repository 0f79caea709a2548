//! Questions that stand in front of everything until they are answered.

mod changed;
mod foreseen;
mod new;
mod palette;
mod path;
mod proposals;
mod propose;
mod recovered;
mod shortcuts;
mod table;
mod talk;
mod unsaved;

pub(super) use self::path::open;

use std::path::PathBuf;

use egui::{Key, Modal, RichText};

use super::Desk;
use super::theme::subheading;
use crate::agreement::{Agreement, Party, Place};
use crate::import::SourceKind;
use crate::quality::Problem;
use crate::workbench::{ChangedOnDisk, Command, Unsaved, Workbench};

/// A question to the user.
pub(super) enum Dialog {
    /// What to start a new agreement from.
    New,
    /// Which agreement to open.
    Open {
        /// The path that is being typed.
        path: String,
    },
    /// Which copy of the agreement to merge with.
    Merge {
        /// The path that is being typed.
        path: String,
    },
    /// Whether to merge with that copy, now that it is known what that comes to.
    Foreseen,
    /// Where to save the agreement.
    SaveAs {
        /// The path that is being typed.
        path: String,
        /// What to do after saving.
        then: Option<Then>,
    },
    /// Where to save the mapping.
    SaveMapping {
        /// The path that is being typed.
        path: String,
    },
    /// Where to save rows or leads that a finding about the files is about.
    SaveListing {
        /// The path that is being typed.
        path: String,
        /// What is saved.
        listing: Listing,
    },
    /// What to do about changes that are not saved.
    Unsaved {
        /// What was asked for.
        then: Then,
    },
    /// What to do with work that an earlier window left unsaved.
    Recovered {
        /// The work.
        unsaved: Box<Unsaved>,
    },
    /// What to do with a file that somebody else has changed.
    Changed {
        /// The file.
        changed: Box<ChangedOnDisk>,
    },
    /// Who proposes the draft, and why.
    Propose {
        /// For whom.
        party: Party,
        /// Why.
        reason: String,
    },
    /// What was proposed, and what the other party says to it.
    Proposals {
        /// The reason of an answer that is being typed.
        reason: String,
    },
    /// What the parties say to a part of the agreement.
    Talk {
        /// The part.
        on: Place,
        /// The comment that is being typed.
        text: String,
    },
    /// Who is at the table.
    Table {
        /// The party of somebody who joins.
        party: Party,
        /// Their name, as far as it is typed.
        name: String,
    },
    /// What to do, by its name.
    Palette {
        /// What is being typed.
        text: String,
        /// Which of what was found.
        chosen: usize,
    },
    /// Which keys do what.
    Shortcuts,
}

/// What of the lead files can be saved as CSV.
#[derive(Clone)]
pub(super) enum Listing {
    /// The rows of a source that were refused.
    Refused(SourceKind),
    /// The leads that a finding is about.
    Affected(Problem),
    /// What was proposed and decided.
    Decisions,
    /// Everything that was changed, said and decided.
    Minutes,
    /// The chart that is shown, by its key.
    Chart(&'static str),
    /// The tables behind the chart that is shown, by its key.
    Tables(&'static str),
    /// The report for leadership.
    Report,
    /// The leads behind the figure that is shown.
    Leads,
}

/// What to do once unsaved changes are dealt with.
#[derive(Clone)]
pub(super) enum Then {
    /// A command.
    Run(Command),
    /// The window closes.
    Quit,
}

/// What a dialog came to.
pub(super) enum Answer {
    /// It stays open.
    Waiting,
    /// It is closed.
    Close,
    /// Another dialog takes its place.
    Next(Box<Dialog>),
}

impl Answer {
    fn next(dialog: Dialog) -> Self {
        Self::Next(Box::new(dialog))
    }
}

impl Listing {
    /// Writes it to a file.
    pub(super) fn to(self, path: PathBuf) -> Command {
        match self {
            Self::Refused(kind) => Command::ExportRefused(kind, path),
            Self::Affected(problem) => Command::ExportAffected(problem, path),
            Self::Decisions => Command::ExportDecisions(path),
            Self::Minutes => Command::ExportMinutes(path),
            Self::Chart(_) => Command::ExportChart(path),
            Self::Tables(_) => Command::ExportTables(path),
            Self::Report => Command::ExportReport(path),
            Self::Leads => Command::ExportLeads(path),
        }
    }
}

impl Dialog {
    /// Asks where to save a listing.
    pub(super) fn save_listing(workbench: &Workbench, listing: Listing) -> Self {
        Self::SaveListing { path: listing_path_of(workbench, &listing), listing }
    }

    /// Asks which agreement to open.
    pub(super) fn open(workbench: &Workbench) -> Self {
        Self::Open { path: folder_of(workbench) }
    }

    /// Asks which copy of the agreement to merge with.
    pub(super) fn merge(workbench: &Workbench) -> Self {
        Self::Merge { path: folder_of(workbench) }
    }

    /// Asks where to save the agreement.
    pub(super) fn save_as(workbench: &Workbench) -> Self {
        Self::SaveAs { path: path_of(workbench), then: None }
    }

    /// Asks where to save the mapping.
    pub(super) fn save_mapping(workbench: &Workbench) -> Self {
        Self::SaveMapping { path: mapping_path_of(workbench) }
    }

    /// Whether something was typed that would be gone if the dialog were.
    fn has_typed(&self, workbench: &Workbench) -> bool {
        match self {
            Self::Open { path } | Self::Merge { path } => *path != folder_of(workbench),
            Self::SaveAs { path, .. } => *path != path_of(workbench),
            Self::SaveMapping { path } => *path != mapping_path_of(workbench),
            Self::SaveListing { path, listing } => *path != listing_path_of(workbench, listing),
            Self::Propose { reason: text, .. }
            | Self::Proposals { reason: text }
            | Self::Talk { text, .. }
            | Self::Table { name: text, .. } => !text.trim().is_empty(),
            // What is searched for is typed again in a moment.
            Self::Palette { .. }
            | Self::New
            | Self::Foreseen
            | Self::Unsaved { .. }
            | Self::Recovered { .. }
            | Self::Changed { .. }
            | Self::Shortcuts => false,
        }
    }
}

/// The name that is proposed for a listing.
pub(super) fn listing_name(listing: &Listing) -> String {
    match listing {
        Listing::Refused(kind) => format!("refused-{}.csv", kind.key()),
        Listing::Affected(problem) => format!("{}.csv", problem.key()),
        Listing::Decisions => "decisions.csv".to_owned(),
        Listing::Minutes => "minutes.csv".to_owned(),
        Listing::Chart(key) => format!("{key}.svg"),
        Listing::Tables(key) => format!("{key}.xlsx"),
        Listing::Report => "report.html".to_owned(),
        Listing::Leads => "leads.csv".to_owned(),
    }
}

/// The folder of the open file, with the separator behind it.
fn folder_of(workbench: &Workbench) -> String {
    let folder = workbench.path().and_then(std::path::Path::parent).filter(|it| !it.as_os_str().is_empty());
    folder.map(|it| format!("{}{}", it.display(), std::path::MAIN_SEPARATOR)).unwrap_or_default()
}

fn path_of(workbench: &Workbench) -> String {
    match workbench.path() {
        Some(path) => path.display().to_string(),
        None => format!("{}.ron", workbench.agreement().id),
    }
}

fn mapping_path_of(workbench: &Workbench) -> String {
    format!("{}mapping.ron", folder_of(workbench))
}

fn listing_path_of(workbench: &Workbench, listing: &Listing) -> String {
    format!("{}{}", folder_of(workbench), listing_name(listing))
}

/// Shows the dialog that is open.
pub(super) fn dialog_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(mut dialog) = desk.view.dialog.take() else { return };
    let mut answer = Answer::Waiting;
    let modal = Modal::new(egui::Id::unique("dialog")).frame(desk.theme.card().inner_margin(20)).show(
        ui.ctx(),
        |ui| {
            ui.set_width(520.0);
            ui.spacing_mut().item_spacing.y = 8.0;
            answer = match &mut dialog {
                Dialog::New => new::new_ui(ui, desk),
                Dialog::Open { path } => path::open_ui(ui, desk, path),
                Dialog::Merge { path } => path::merge_ui(ui, desk, path),
                Dialog::Foreseen => foreseen::foreseen_ui(ui, desk),
                Dialog::SaveAs { path, then } => path::save_as_ui(ui, desk, path, then.as_ref()),
                Dialog::SaveMapping { path } => path::save_mapping_ui(ui, desk, path),
                Dialog::SaveListing { path, listing } => path::save_listing_ui(ui, desk, path, listing),
                Dialog::Unsaved { then } => unsaved::unsaved_ui(ui, desk, then),
                Dialog::Recovered { unsaved } => recovered::recovered_ui(ui, desk, unsaved),
                Dialog::Changed { changed } => changed::changed_ui(ui, desk, changed),
                Dialog::Propose { party, reason } => propose::propose_ui(ui, desk, party, reason),
                Dialog::Proposals { reason } => proposals::proposals_ui(ui, desk, reason),
                Dialog::Talk { on, text } => talk::talk_ui(ui, desk, on, text),
                Dialog::Table { party, name } => table::table_ui(ui, desk, party, name),
                Dialog::Palette { text, chosen } => palette::palette_ui(ui, desk, text, chosen),
                Dialog::Shortcuts => shortcuts::shortcuts_ui(ui, desk),
            };
        },
    );
    // Looked at first: the next question takes the key for itself.
    let is_escape = ui.input(|input| input.key_pressed(Key::Escape));
    // A click that misses the dialog throws nothing away.
    let escaped = is_escape || modal.should_close() && !dialog.has_typed(desk.workbench);
    match dialog {
        Dialog::Changed { .. } if escaped => desk.send(Command::LeaveChanged),
        Dialog::Foreseen if escaped => desk.send(Command::LeaveMerge),
        _ => {}
    }
    desk.view.dialog = match answer {
        Answer::Next(next) => Some(*next),
        Answer::Waiting if !escaped => Some(dialog),
        Answer::Waiting | Answer::Close => None,
    };
}

/// What differs between two versions, one line each.
fn differences_ui(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, before: &Agreement, after: &Agreement) {
    let all = desk.language().differences(before, after);
    if all.is_empty() {
        ui.label(RichText::new(desk.text("differences-none")).color(desk.theme.text_weak));
    }
    egui::ScrollArea::vertical().id_salt(name).max_height(120.0).auto_shrink([false, true]).show(ui, |ui| {
        for difference in all {
            ui.horizontal_top(|ui| {
                ui.label(RichText::new("•").color(desk.theme.text_weak));
                ui.add(egui::Label::new(difference).wrap());
            });
        }
    });
}

/// The title of a dialog.
fn title_ui(ui: &mut egui::Ui, desk: &Desk<'_>, id: &str) {
    ui.label(RichText::new(desk.text(id)).text_style(subheading()).size(17.0));
}
