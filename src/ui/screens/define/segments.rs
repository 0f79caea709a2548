use egui::{Align, Layout, RichText};

use super::{add_button, card_head};
use crate::agreement::{Edit, Segment};
use crate::ui::widgets::{Subject, condition_ui, icon_button, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Slices of leads with thresholds of their own, in the order in which they are asked.
pub(super) fn segments_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.text_weak.into();
        card_head(ui, desk, icons::FLAG, color, &desk.text("segments"), &desk.text("segments-about"));
        let segments = &desk.workbench.agreement().segments;
        for (n, segment) in segments.iter().enumerate() {
            ui.push_id(&segment.id, |ui| segment_ui(ui, desk, segment, n, segments.len()));
        }
        if add_button(ui, &desk.text("segment-add")) {
            desk.send(Command::AddSegment);
        }
    });
}

fn segment_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, segment: &Segment, n: usize, of: usize) {
    let mut draft = segment.clone();
    let default = desk.workbench.agreement().mql.threshold;
    ui.horizontal(|ui| {
        ui.label(RichText::new(desk.language().count(n + 1)).color(desk.theme.text_weak));
        text_input(ui, &desk.text("segment-name"), &mut draft.name, 180.0);
        let mut own = draft.threshold.is_some();
        ui.checkbox(&mut own, desk.text("segment-threshold-wanted"));
        draft.threshold = own.then(|| draft.threshold.unwrap_or(default));
        if let Some(threshold) = &mut draft.threshold {
            let input = egui::DragValue::new(threshold).range(-100_000..=100_000).speed(0.2);
            ui.name_inputs(desk.say("segment-threshold-of", &[("name", (&segment.name).into())]), |ui| {
                ui.add(input)
            });
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| buttons_ui(ui, desk, segment, n, of));
    });
    ui.horizontal(|ui| {
        ui.add_space(22.0);
        ui.vertical(|ui| condition_ui(ui, desk, Subject::Lead, &mut draft.condition, 0));
    });
    ui.add_space(4.0);
    if draft != *segment {
        desk.send(Command::Edit(Edit::SetSegment(draft)));
    }
}

fn buttons_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, segment: &Segment, n: usize, of: usize) {
    ui.spacing_mut().item_spacing.x = 2.0;
    let label = |id| desk.say(id, &[("name", (&segment.name).into())]);
    let (remove, down, up) = (label("remove-named"), label("move-down-named"), label("move-up-named"));
    if icon_button(ui, icons::TRASH, &remove).clicked() {
        desk.send(Command::Edit(Edit::RemoveSegment(segment.id.clone())));
    }
    let steps =
        [(icons::ARROW_DOWN, down, n + 1 < of, n + 1), (icons::ARROW_UP, up, n > 0, n.saturating_sub(1))];
    for (icon, label, enabled, to) in steps {
        if ui.add_enabled_ui(enabled, |ui| icon_button(ui, icon, &label).clicked()).inner {
            desk.send(Command::Edit(Edit::MoveSegment { id: segment.id.clone(), to }));
        }
    }
}
