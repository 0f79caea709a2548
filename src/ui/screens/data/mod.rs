//! Data: the lead files and what their columns mean.

mod columns;
mod joins;
mod options;
mod profile;
mod quality;
mod quality_detail;
mod refused;
mod source;
mod sources;
mod written;

use crate::ui::Desk;

/// What the screen shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum DataPage {
    /// The files and what their columns mean.
    #[default]
    Files,
    /// What may be wrong with them.
    Quality,
}

/// What is shown of a source.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::ui) enum DataTab {
    /// Its columns and what they mean.
    #[default]
    Columns,
    /// Rows that were not taken in.
    Refused,
    /// How its rows found their leads.
    Joins,
}

/// The whole screen.
pub(crate) fn data_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 10.0;
    quality::pages_ui(ui, desk);
    if desk.view.data_page == DataPage::Quality {
        quality::quality_ui(ui, desk);
        return;
    }
    sources::sources_ui(ui, desk);
    options::options_ui(ui, desk);
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.spacing_mut().item_spacing.y = 6.0;
        source::source_ui(ui, desk, desk.view.source);
    });
}
