use super::card_head;
use crate::agreement::{Edit, Quota, Recycling};
use crate::ui::widgets::number_input;
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// What the teams want to come to, and whether leads come back.
pub(super) fn targets_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.text_weak.into();
        card_head(ui, desk, icons::TARGET, color, &desk.text("targets"), &desk.text("targets-about"));
        capacity_and_quota_ui(ui, desk);
        recycling_ui(ui, desk);
    });
}

fn capacity_and_quota_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().targets;
    let mut targets = before;
    ui.horizontal_wrapped(|ui| {
        let mut wanted = targets.mqls_per_week.is_some();
        ui.checkbox(&mut wanted, desk.text("capacity-wanted"));
        targets.mqls_per_week = wanted.then(|| targets.mqls_per_week.unwrap_or(50));
        if let Some(most) = &mut targets.mqls_per_week {
            number_input(ui, &desk.text("capacity-number"), most, 1..=1_000_000);
            ui.label(desk.text("capacity-after"));
        }
    });
    ui.horizontal_wrapped(|ui| {
        let mut wanted = targets.quota.is_some();
        ui.checkbox(&mut wanted, desk.text("quota-wanted"));
        let usual = Quota { revenue: 1_000_000, within_days: 365 };
        targets.quota = wanted.then(|| targets.quota.unwrap_or(usual));
        if let Some(quota) = &mut targets.quota {
            let input =
                egui::DragValue::new(&mut quota.revenue).range(1..=1_000_000_000_000_u64).speed(1_000.0);
            ui.name_inputs(desk.text("quota-revenue"), |ui| ui.add(input));
            ui.label(desk.workbench.data().currency().unwrap_or_default());
            ui.label(desk.text("quota-within"));
            number_input(ui, &desk.text("quota-days"), &mut quota.within_days, 1..=3_650);
            ui.label(desk.text("days"));
        }
    });
    if targets != before {
        desk.send(Command::Edit(Edit::SetTargets(targets)));
    }
}

/// Whether leads that were turned away or lie idle can qualify once more.
fn recycling_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().recycling;
    let mut recycling = before;
    ui.horizontal_wrapped(|ui| {
        let mut wanted = recycling.is_some();
        ui.checkbox(&mut wanted, desk.text("recycling-wanted")).on_hover_text(desk.text("recycling-about"));
        recycling = wanted.then(|| recycling.unwrap_or(Recycling { pause_days: 90 }));
        if let Some(Recycling { pause_days }) = &mut recycling {
            number_input(ui, &desk.text("recycling-days"), pause_days, 0..=3_650);
            ui.label(desk.text("recycling-after"));
        }
    });
    if recycling != before {
        desk.send(Command::Edit(Edit::SetRecycling(recycling)));
    }
}
