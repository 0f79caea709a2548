use egui::{Align, Layout, RichText};

use super::row_buttons::{Asked, order_buttons_ui};
use super::talk::talk_button_ui;
use super::{add_button, card_head};
use crate::agreement::{Edit, Place, Segment};
use crate::ui::widgets::{Subject, condition_ui, text_input};
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
    let id = segment.id.clone();
    let asked = order_buttons_ui(ui, desk, &segment.name, (n, of));
    talk_button_ui(ui, desk, &Place::Segment(id.clone()), &segment.name);
    match asked {
        Some(Asked::Remove) => desk.send(Command::Edit(Edit::RemoveSegment(id))),
        Some(Asked::Move(to)) => desk.send(Command::Edit(Edit::MoveSegment { id, to })),
        Some(Asked::Edit) | None => {}
    }
}
