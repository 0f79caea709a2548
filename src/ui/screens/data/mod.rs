//! Data: the lead files and what their columns mean.

mod columns;
mod options;
mod refused;
mod sources;

use egui::RichText;

use crate::ui::theme::subheading;
use crate::ui::widgets::{caption, empty_state};
use crate::ui::{Desk, icons};

/// The whole screen.
pub(crate) fn data_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 10.0;
    sources::sources_ui(ui, desk);
    options::options_ui(ui, desk);
    let kind = desk.view.source;
    let inspection = desk.workbench.data().source(kind).and_then(|source| source.inspection.clone());
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = 4.0;
        let Some(inspection) = inspection else {
            let text = if desk.workbench.is_busy() { "data-reading" } else { "data-empty" };
            empty_state(ui, desk.theme, icons::FILE_CSV, &desk.text(text));
            return;
        };
        let name = desk.language().source_kind(kind);
        ui.label(RichText::new(desk.say("columns-of", &[("name", name.into())])).text_style(subheading()));
        caption(ui, desk.theme, desk.text("columns-about"));
        let refused = desk.workbench.data().report(kind).map_or(0, |report| report.refused.len());
        let below = if refused > 0 { refused::HEIGHT } else { 0.0 };
        let height = ui.available_height() - below - 32.0;
        columns::columns_ui(ui, desk, &inspection, height.max(120.0));
        if refused > 0 {
            refused::refused_ui(ui, desk, kind);
        }
    });
}
