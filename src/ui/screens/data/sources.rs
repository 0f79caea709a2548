use std::path::PathBuf;

use egui::RichText;

use crate::import::SourceKind;
use crate::language::Arg;
use crate::ui::files::Purpose;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, icon_button, named, path_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// One card for each kind of file.
pub(super) fn sources_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.columns(SourceKind::ALL.len(), |columns| {
        for (ui, kind) in columns.iter_mut().zip(SourceKind::ALL) {
            source_ui(ui, desk, kind);
        }
    });
}

fn source_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let selected = desk.view.source == kind;
    let mut frame = desk.theme.card();
    if selected {
        frame = frame.stroke(egui::Stroke::new(1.5, desk.theme.accent));
    }
    // The card is clicked as a whole, below the buttons in it.
    let id = ui.scope_id().with(("card", kind));
    let area = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), HEIGHT + 28.0));
    if ui.interact(area, id, egui::Sense::click()).clicked() {
        desk.view.source = kind;
    }
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_height(HEIGHT);
        ui.spacing_mut().item_spacing.y = 4.0;
        head_ui(ui, desk, kind);
        // What stands below keeps its place when a file is read.
        let lines = egui::vec2(ui.available_width(), 50.0);
        ui.allocate_ui_with_layout(lines, egui::Layout::top_down(egui::Align::Min), |ui| {
            ui.set_min_size(lines);
            lines_ui(ui, desk, kind);
        });
        path_ui(ui, desk, kind);
        buttons_ui(ui, desk, kind);
    });
}

/// How high what stands in a card is.
const HEIGHT: f32 = 138.0;

fn head_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let icon = match kind {
        SourceKind::Leads => icons::USER,
        SourceKind::Activities => icons::CURSOR_CLICK,
        SourceKind::StageChanges => icons::FLAG,
        SourceKind::Deals => icons::HANDSHAKE,
        SourceKind::Campaigns => icons::COINS,
        SourceKind::Accounts => icons::BUILDINGS,
    };
    ui.horizontal(|ui| {
        ui.label(RichText::new(icon).size(16.0).color(desk.theme.accent));
        let name = desk.language().source_kind(kind);
        let text = RichText::new(&name).text_style(strong());
        let label = desk.say("columns-of", &[("name", name.into())]);
        if crate::ui::widgets::link(ui, text, &label).clicked() {
            desk.view.source = kind;
        }
        if desk.workbench.data().source(kind).is_some() {
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                let name = desk.language().source_kind(kind);
                let remove = desk.say("source-remove", &[("name", name.into())]);
                if icon_button(ui, icons::X, &remove).clicked() {
                    desk.send(Command::RemoveSource(kind));
                }
            });
        }
    });
}

/// What the file is called, and what became of its rows; without a file, what it would be.
fn lines_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind) {
    let data = desk.workbench.data();
    let Some(source) = data.source(kind) else {
        let about = match kind {
            SourceKind::Leads => "source-leads-about",
            SourceKind::Activities => "source-activities-about",
            SourceKind::StageChanges => "source-stage-changes-about",
            SourceKind::Deals => "source-deals-about",
            SourceKind::Campaigns => "source-campaigns-about",
            SourceKind::Accounts => "source-accounts-about",
        };
        caption(ui, desk.theme, desk.text(about));
        return;
    };
    let name = RichText::new(source.input.name()).small();
    let paths: Vec<String> = source.input.paths().iter().map(|path| path.display().to_string()).collect();
    let response = ui.add(egui::Label::new(name).truncate());
    if !paths.is_empty() {
        response.on_hover_text(paths.join("\n"));
    }
    let Some(report) = data.report(kind) else { return };
    let args = [("rows", Arg::from(report.n_rows)), ("refused", report.refused.len().into())];
    let color = if report.refused.is_empty() { desk.theme.text_weak } else { desk.theme.doubtful };
    let rows = RichText::new(desk.say("source-rows", &args)).small().color(color);
    ui.add(egui::Label::new(rows).truncate());
}

/// The path, to be typed where no dialog can be opened.
fn path_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let name = desk.say("path-of", &[("name", desk.language().source_kind(kind).into())]);
    let mut path = std::mem::take(&mut desk.view.source_paths[kind as usize]);
    let (_, entered) = path_input(ui, desk, &name, &mut path, f32::INFINITY);
    if entered {
        desk.view.source = kind;
        desk.send(Command::ChooseSource(kind, vec![PathBuf::from(path.trim())]));
    }
    desk.view.source_paths[kind as usize] = path;
}

fn buttons_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    ui.horizontal(|ui| {
        let name = desk.say("choose-file-of", &[("name", desk.language().source_kind(kind).into())]);
        let text = format!("{}  {}", icons::FOLDER_OPEN, desk.text("choose-file"));
        if named(ui.button(text), &name).clicked() {
            desk.view.source = kind;
            desk.files.ask(ui.ctx(), Purpose::Source(kind), "");
        }
        let typed = desk.view.source_paths[kind as usize].trim().to_owned();
        let name = desk.say("read-file-of", &[("name", desk.language().source_kind(kind).into())]);
        if !typed.is_empty() && named(ui.button(desk.text("read-file")), &name).clicked() {
            desk.view.source = kind;
            desk.send(Command::ChooseSource(kind, vec![PathBuf::from(typed)]));
        }
    });
}
