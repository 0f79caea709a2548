use egui::RichText;

use crate::ui::charts::{funnel, scores};
use crate::ui::theme::{GAP, subheading};
use crate::ui::widgets::{caption, empty_state};
use crate::ui::{Desk, icons};

/// What the agreement does to the leads, beside it.
pub(super) fn impact_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.spacing_mut().item_spacing.y = 10.0;
    let Some((simulation, _, current)) = desk.workbench.simulation() else {
        let text = if desk.workbench.is_busy() { "impact-loading" } else { "impact-empty" };
        desk.theme.card().show(ui, |ui| empty_state(ui, desk.theme, icons::FUNNEL, &desk.text(text)));
        return;
    };
    let simulation = std::sync::Arc::clone(simulation);
    ui.scope(|ui| {
        if !current {
            ui.multiply_opacity(0.55);
        }
        desk.theme.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(desk.text("impact-funnel")).text_style(subheading()));
            ui.add_space(GAP);
            funnel::compact_ui(ui, desk, &simulation);
        });
        desk.theme.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(desk.text("impact-scores")).text_style(subheading()));
            caption(ui, desk.theme, desk.text("impact-scores-about"));
            scores::scores_ui(ui, desk, &simulation, 170.0);
        });
        desk.theme.card().show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(desk.text("impact-leaks")).text_style(subheading()));
            caption(ui, desk.theme, desk.text("impact-leaks-about"));
            crate::ui::charts::leakage::compact_ui(ui, desk, &simulation);
        });
    });
}
