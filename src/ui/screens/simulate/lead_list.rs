use egui::{Align, Layout, RichText, Sense};
use egui_extras::{Column, TableBuilder};

use crate::agreement::Stage;
use crate::fields::{Date, Timestamp};
use crate::leads::{LeadIndex, Leads};
use crate::ui::charts::figures::figure_headline;
use crate::ui::dialogs::{Dialog, Listing};
use crate::ui::theme::strong;
use crate::ui::widgets::{icon_button, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::{Arrangement, Command, LeadColumn, who};

/// Each column with its heading.
const COLUMNS: [(LeadColumn, &str); 5] = [
    (LeadColumn::Id, "lead-id"),
    (LeadColumn::Who, "lead-who"),
    (LeadColumn::Score, "lead-score"),
    (LeadColumn::Reached, "lead-reached"),
    (LeadColumn::QualifiedAt, "lead-mql-at"),
];

/// The leads behind the selected figure.
pub(super) fn lead_list_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leads: &Leads) {
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        head_ui(ui, desk);
        if desk.workbench.selection().is_listing {
            ui.multiply_opacity(0.55);
        }
        let shown = std::sync::Arc::clone(&desk.workbench.selection().shown);
        table_ui(ui, desk, leads, &shown);
    });
}

/// The heading of a column; a click sorts by it, another one the other way round, and a third no more.
fn heading_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, column: LeadColumn, name: &str) {
    let arrangement = &desk.workbench.selection().arrangement;
    let order = arrangement.order.filter(|(it, _)| *it == column);
    let mark = match order {
        None => "",
        Some((_, false)) => icons::ARROW_UP,
        Some((_, true)) => icons::ARROW_DOWN,
    };
    let name = desk.text(name);
    let text = RichText::new(format!("{name} {mark}")).small().color(desk.theme.text_weak);
    let sort = desk.say("list-sort", &[("column", (&name).into())]);
    if crate::ui::widgets::link(ui, text, &sort).clicked() {
        let order = match order {
            None => Some((column, false)),
            Some((_, false)) => Some((column, true)),
            Some((_, true)) => None,
        };
        desk.send(Command::ArrangeLeads(Arrangement { order, ..arrangement.clone() }));
    }
}

fn head_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let selection = desk.workbench.selection();
    let n_leads = selection.leads.len();
    let headline = selection.figure.as_ref().map(|figure| figure_headline(desk, figure, n_leads));
    ui.horizontal(|ui| {
        let room = (ui.available_width() - 244.0).max(80.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            let title = RichText::new(headline.unwrap_or_default()).text_style(strong());
            ui.add(egui::Label::new(title).truncate());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, icons::X, &desk.text("list-close")).clicked() {
                desk.send(Command::HideLeads);
            }
            if icon_button(ui, icons::DOWNLOAD_SIMPLE, &desk.text("list-save")).clicked() {
                desk.view.dialog = Some(Dialog::save_listing(desk.workbench, Listing::Leads));
            }
            let name = desk.text("list-filter");
            let arrangement = &desk.workbench.selection().arrangement;
            let mut filter = arrangement.filter.clone();
            text_input(ui, &name, &mut filter, 150.0);
            if filter != arrangement.filter {
                desk.send(Command::ArrangeLeads(Arrangement { filter, ..arrangement.clone() }));
            }
        });
    });
}

fn table_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leads: &Leads, shown: &[LeadIndex]) {
    let Some((simulation, _, _)) = desk.workbench.simulation() else { return };
    let simulation = std::sync::Arc::clone(simulation);
    let selected = desk.workbench.selection().lead;
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let mut clicked = None;
    TableBuilder::new(ui)
        .min_scrolled_height(60.0)
        .striped(true)
        .sense(Sense::click())
        .auto_shrink([false, false])
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(90.0).clip(true))
        .column(Column::remainder().at_least(100.0).clip(true))
        .column(Column::exact(54.0))
        .column(Column::exact(64.0))
        .column(Column::exact(112.0).clip(true))
        .header(20.0, |mut header| {
            for (column, name) in COLUMNS {
                header.col(|ui| heading_ui(ui, desk, column, name));
            }
        })
        .body(|body| {
            body.rows(24.0, shown.len(), |mut row| {
                let lead = shown[row.index()];
                let judgement = simulation.judgement(lead);
                let reached = judgement.reached().map(|stage: Stage| desk.language().stage_short(stage));
                let day = |at: Timestamp| Date::from_jiff(zone.to_datetime(at.to_jiff()).date());
                let mql_at = judgement.mql.at.map(|at| desk.language().date(day(at)));
                row.set_selected(selected == Some(lead));
                row.col(|ui| {
                    ui.add(egui::Label::new(leads.id(lead)).truncate());
                });
                row.col(|ui| {
                    ui.add(egui::Label::new(who(leads, lead)).truncate());
                });
                row.col(|ui| {
                    ui.label(desk.language().number(judgement.mql.score));
                });
                row.col(|ui| {
                    ui.label(reached.unwrap_or_else(|| "–".to_owned()));
                });
                row.col(|ui| {
                    ui.add(egui::Label::new(mql_at.unwrap_or_default()).truncate());
                });
                let response = row.response();
                let name = desk.say("lead-show", &[("id", leads.id(lead).into())]);
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
                if response.clicked() {
                    clicked = Some(lead);
                }
            });
        });
    if let Some(lead) = clicked {
        desk.send(Command::ShowLead(lead));
    }
}
