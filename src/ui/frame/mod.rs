//! What stands around every screen: navigation, title, status and notices.

mod filter_bar;
mod filter_choice;
mod navigation;
mod notices;
mod status_bar;
mod strip;
mod top_bar;

use egui::Margin;

use super::Desk;
use super::theme::SPACE;
use crate::workbench::Workbench;

/// Everything in the window but dialogs.
pub(super) fn frame_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let theme = desk.theme;
    let rail = egui::Frame::new().fill(theme.rail.into()).inner_margin(Margin::symmetric(10, 12));
    // A room looks at what is said, not at how to get there; keys lead to every screen.
    if !desk.view.is_presenting {
        egui::Panel::left("navigation")
            .exact_size(176.0)
            .resizable(false)
            .frame(rail)
            .show(ui, |ui| navigation::navigation_ui(ui, desk));
    }
    let bar = egui::Frame::new().fill(theme.rail.into()).inner_margin(Margin::symmetric(14, 8));
    egui::Panel::top("top").resizable(false).frame(bar).show(ui, |ui| top_bar::top_bar_ui(ui, desk));
    let bar = egui::Frame::new().fill(theme.rail.into()).inner_margin(Margin::symmetric(14, 5));
    egui::Panel::bottom("status")
        .resizable(false)
        .frame(bar)
        .show(ui, |ui| status_bar::status_bar_ui(ui, desk));
    let bar = egui::Frame::new().fill(theme.card.into()).inner_margin(Margin::symmetric(14, 6));
    egui::Panel::bottom("strip").resizable(false).frame(bar).show(ui, |ui| strip::strip_ui(ui, desk));
    let ground = egui::Frame::new().fill(theme.window.into()).inner_margin(Margin::same(SPACE));
    egui::CentralPanel::default().frame(ground).show(ui, |ui| super::screen_ui(ui, desk));
    notices::notices_ui(ui, desk);
}

/// What the window is called: the agreement, marked if it is not saved, and the program.
pub(super) fn window_title(workbench: &Workbench) -> String {
    let mark = if workbench.is_modified() { "• " } else { "" };
    format!("{mark}{} – Accord", workbench.agreement().title)
}
