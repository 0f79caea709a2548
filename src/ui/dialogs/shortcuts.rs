use egui::RichText;

use super::{Answer, title_ui};
use crate::ui::{Desk, shortcuts};
use crate::workbench::ACTIONS;

/// Shows which keys do what.
pub(super) fn shortcuts_ui(ui: &mut egui::Ui, desk: &Desk<'_>) -> Answer {
    title_ui(ui, desk, "action-shortcuts");
    egui::Grid::new("shortcuts").num_columns(2).striped(true).spacing([40.0, 6.0]).show(ui, |ui| {
        for info in ACTIONS {
            ui.label(desk.text(info.name));
            ui.label(RichText::new(shortcuts::written(ui.ctx(), info.shortcut)).monospace());
            ui.end_row();
        }
    });
    if ui.button(desk.text("close")).clicked() { Answer::Close } else { Answer::Waiting }
}
