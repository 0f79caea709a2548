//! Paths: chosen in the desktop's dialog where it has one, typed everywhere.

use std::path::{Path, PathBuf};

use egui::text::{CCursor, CCursorRange};

use super::{Answer, Listing, Then, title_ui};
use crate::ui::files::Purpose;
use crate::ui::widgets::{caption, main_button, named, path_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// A line for a path with a button for the desktop's dialog. Returns whether the path was confirmed.
fn path_line(ui: &mut egui::Ui, desk: &Desk<'_>, path: &mut String, purpose: Purpose) -> bool {
    let name = desk.text("path");
    let mut confirmed = false;
    ui.horizontal(|ui| {
        let (response, entered) = path_input(ui, desk, &name, path, 380.0);
        confirmed = entered;
        if !response.lost_focus()
            && ui.memory(|memory| memory.focused().is_none())
            && ui.input(|input| !input.pointer.any_down())
        {
            // Whoever opens the dialog can type at once.
            response.request_focus();
            select_all(ui.ctx(), response.id, path.chars().count());
        }
        let browse = desk.text("choose-file");
        if named(ui.button(format!("{}  {browse}", icons::FOLDER_OPEN)), &browse).clicked() {
            let proposal = Path::new(path.as_str()).file_name().unwrap_or_default().to_string_lossy();
            desk.files.ask(ui.ctx(), purpose, &proposal);
        }
    });
    caption(ui, desk.theme, desk.text("path-about"));
    confirmed
}

fn select_all(ctx: &egui::Context, id: egui::Id, n_characters: usize) {
    let mut state = egui::TextEdit::load_state(ctx, id).unwrap_or_default();
    let all = CCursorRange::two(CCursor::new(0), CCursor::new(n_characters));
    state.cursor.set_char_range(Some(all));
    state.store(ctx, id);
}

/// Asks which agreement to open.
pub(super) fn open_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, path: &mut String) -> Answer {
    title_ui(ui, desk, "open-title");
    let mut chosen = path_line(ui, desk, path, Purpose::Open).then(|| PathBuf::from(path.trim()));
    for recent in desk.workbench.preferences().recent.paths() {
        let text = format!("{}  {}", icons::CLOCK, recent.display());
        let button = egui::Button::new(text).truncate().frame_when_inactive(false);
        if named(ui.add(button), &recent.display().to_string()).clicked() {
            chosen = Some(recent.clone());
        }
    }
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        if main_button(ui, desk.theme, "", &desk.text("open"), !path.trim().is_empty()).clicked() {
            chosen = Some(PathBuf::from(path.trim()));
        }
        if ui.button(desk.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    if let Some(chosen) = chosen {
        open(desk, &chosen);
        // Opening may have asked about unsaved changes.
        return desk.view.dialog.take().map_or(Answer::Close, Answer::next);
    }
    answer
}

/// Asks which copy of the agreement to merge with.
pub(super) fn merge_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, path: &mut String) -> Answer {
    title_ui(ui, desk, "merge-title");
    caption(ui, desk.theme, desk.text("changed-merge-about"));
    let mut confirmed = path_line(ui, desk, path, Purpose::Merge);
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        confirmed |=
            main_button(ui, desk.theme, "", &desk.text("guide-next"), !path.trim().is_empty()).clicked();
        if ui.button(desk.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    if confirmed {
        desk.send(Command::ForeseeMerge(PathBuf::from(path.trim())));
        return Answer::Close;
    }
    answer
}

/// Opens a file, after asking about unsaved changes.
pub(crate) fn open(desk: &mut Desk<'_>, path: &Path) {
    let command = Command::Open(path.to_owned());
    if desk.workbench.would_lose_changes(&command) {
        desk.view.dialog = Some(super::Dialog::Unsaved { then: Then::Run(command) });
    } else {
        desk.view.dialog = None;
        desk.send(command);
    }
}

/// Asks where to save the agreement.
pub(super) fn save_as_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    path: &mut String,
    then: Option<&Then>,
) -> Answer {
    title_ui(ui, desk, "save-as-title");
    if let Some(answer) = unconfirmed_ui(ui, desk, path, Purpose::SaveAs) {
        return answer;
    }
    desk.send(Command::SaveTo(PathBuf::from(path.trim())));
    if let Some(then) = then {
        super::unsaved::go_on(desk, then);
    }
    Answer::Close
}

/// Asks where to save what the columns mean.
pub(super) fn save_mapping_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, path: &mut String) -> Answer {
    title_ui(ui, desk, "save-mapping");
    if let Some(answer) = unconfirmed_ui(ui, desk, path, Purpose::Mapping) {
        return answer;
    }
    desk.send(Command::ExportMapping(PathBuf::from(path.trim())));
    Answer::Close
}

/// Asks where to save rows or leads.
pub(super) fn save_listing_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    path: &mut String,
    listing: &Listing,
) -> Answer {
    let title = match listing {
        Listing::Refused(_) => "save-refused",
        Listing::Affected(_) => "save-affected",
        Listing::Decisions => "save-decisions",
        Listing::Minutes => "save-minutes",
        Listing::Chart(_) => "save-chart-about",
        Listing::Tables(_) => "save-numbers-about",
        Listing::Report => "save-report-about",
        Listing::Leads => "list-save",
    };
    title_ui(ui, desk, title);
    if let Some(answer) = unconfirmed_ui(ui, desk, path, Purpose::Listing) {
        return answer;
    }
    desk.send(listing.clone().to(PathBuf::from(path.trim())));
    Answer::Close
}

/// A path to write to, and the buttons. `None` once it is confirmed, else what the dialog came to.
fn unconfirmed_ui(ui: &mut egui::Ui, desk: &Desk<'_>, path: &mut String, purpose: Purpose) -> Option<Answer> {
    let mut confirmed = path_line(ui, desk, path, purpose);
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        confirmed |= main_button(ui, desk.theme, "", &desk.text("save"), !path.trim().is_empty()).clicked();
        if ui.button(desk.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    (!confirmed).then_some(answer)
}
