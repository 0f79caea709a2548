use egui::RichText;

use super::{Answer, Dialog, Then, title_ui};
use crate::project::PRESETS;
use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::caption;
use crate::workbench::Command;

/// Asks what to start a new agreement from.
pub(super) fn new_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) -> Answer {
    title_ui(ui, desk, "new-title");
    caption(ui, desk.theme, desk.text("new-about"));
    let mut chosen = None;
    for preset in PRESETS {
        let (name, about) = match preset.key {
            "inbound-saas" => ("preset-inbound-saas", "preset-inbound-saas-about"),
            "four-categories" => ("preset-four-categories", "preset-four-categories-about"),
            "event-driven" => ("preset-event-driven", "preset-event-driven-about"),
            "buying-teams" => ("preset-buying-teams", "preset-buying-teams-about"),
            _ => ("preset-short-cycle", "preset-short-cycle-about"),
        };
        if card_ui(ui, desk, name, about) {
            chosen = Some(Command::NewFromPreset(preset.key));
        }
    }
    if card_ui(ui, desk, "preset-empty", "preset-empty-about") {
        chosen = Some(Command::NewEmpty);
    }
    match chosen {
        None => Answer::Waiting,
        Some(command) if desk.workbench.is_modified() => {
            Answer::next(Dialog::Unsaved { then: Then::Run(command) })
        }
        Some(command) => {
            desk.send(command);
            Answer::Close
        }
    }
}

/// Something to start from. Returns whether it was chosen.
fn card_ui(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, about: &str) -> bool {
    let name = desk.text(name);
    let card = desk.theme.card().inner_margin(10).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(RichText::new(&name).text_style(strong()));
        caption(ui, desk.theme, desk.text(about));
    });
    let response = ui.interact(card.response.rect, ui.scope_id().with(&name), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() || response.has_focus() {
        let stroke = egui::Stroke::new(1.5, desk.theme.accent);
        ui.painter().rect_stroke(
            card.response.rect,
            crate::ui::theme::RADIUS,
            stroke,
            egui::StrokeKind::Inside,
        );
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
