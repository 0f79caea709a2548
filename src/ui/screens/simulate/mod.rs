//! Simulate: what the agreement makes of the leads, down to the last point of each.

mod accepted;
pub(crate) mod gallery;
mod lead;
mod lead_list;
mod missing;
mod numbers;

use std::sync::Arc;

use egui::RichText;

use super::define::threshold_ui;
use crate::ui::charts::{funnel, leakage, lists, scores};
use crate::ui::theme::subheading;
use crate::ui::widgets::{caption, empty_state, scrolled};
use crate::ui::{Desk, icons};

/// The whole screen.
pub(crate) fn simulate_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some((simulation, leads, current)) = desk.workbench.simulation() else {
        let text = if desk.workbench.is_busy() { "impact-loading" } else { "impact-empty" };
        desk.theme.card().show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            empty_state(ui, desk.theme, icons::FUNNEL, &desk.text(text));
        });
        return;
    };
    let (simulation, leads) = (Arc::clone(simulation), Arc::clone(leads));
    let list_open = desk.workbench.selection().figure.is_some();
    if list_open {
        let height = (ui.available_height() * 0.44).max(220.0);
        egui::Panel::bottom("drill-down")
            .exact_size(height)
            .resizable(false)
            .show_separator_line(false)
            .frame(egui::Frame::new().inner_margin(egui::Margin { top: 10, ..egui::Margin::ZERO }))
            .show(ui, |ui| drill_down_ui(ui, desk, &leads));
    }
    if !desk.view.is_presenting {
        egui::Panel::left("charts")
            .exact_size(196.0)
            .resizable(false)
            .show_separator_line(false)
            .frame(egui::Frame::new().inner_margin(egui::Margin { right: 12, ..egui::Margin::ZERO }))
            .show(ui, |ui| gallery::names_ui(ui, desk));
    }
    egui::CentralPanel::no_frame().show(ui, |ui| {
        if let Some(key) = desk.workbench.chart() {
            gallery::chart_ui(ui, desk, key);
            return;
        }
        if !current {
            ui.multiply_opacity(0.55);
        }
        ui.columns(2, |columns| {
            let [left, right] = columns else { return };
            card(left, desk, "funnel-title", "funnel-about", |ui, desk| {
                funnel::funnel_ui(ui, desk, &simulation);
                lists::lists_ui(ui, desk, &simulation);
            });
            card(right, desk, "leakage-title", "leakage-about", |ui, desk| {
                threshold_ui(ui, desk);
                scores::scores_ui(ui, desk, &simulation, 96.0);
                ui.separator();
                leakage::leakage_ui(ui, desk, &simulation);
            });
        });
    });
}

/// A card over the whole height with a title, a line about it and something that scrolls.
fn card(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    title: &str,
    about: &str,
    content: impl FnOnce(&mut egui::Ui, &mut Desk<'_>),
) {
    // Columns would stretch lines of text to both edges.
    let layout = egui::Layout::top_down(egui::Align::Min);
    ui.with_layout(layout, |ui| {
        desk.theme.card().show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            ui.label(RichText::new(desk.text(title)).text_style(subheading()));
            caption(ui, desk.theme, desk.text(about));
            scrolled(ui, title, |ui| content(ui, desk));
        })
    });
}

/// The leads behind a figure, and everything about one of them.
fn drill_down_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leads: &crate::leads::Leads) {
    if desk.workbench.selection().lead.is_none() {
        lead_list::lead_list_ui(ui, desk, leads);
        return;
    }
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        lead_list::lead_list_ui(left, desk, leads);
        lead::lead_ui(right, desk, leads);
    });
}
