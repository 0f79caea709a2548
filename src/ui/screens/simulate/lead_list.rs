use egui::{Align, Layout, RichText, Sense};
use egui_extras::{Column, TableBuilder};

use crate::agreement::Stage;
use crate::fields::text::comparison_key;
use crate::fields::{Date, FieldId, Timestamp};
use crate::leads::{LeadIndex, Leads};
use crate::ui::charts::figures::figure_headline;
use crate::ui::dialogs::{Dialog, Listing};
use crate::ui::theme::strong;
use crate::ui::widgets::{icon_button, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The fields that say who a lead is, as far as the history has them.
const WHO: [&str; 5] = ["full_name", "first_name", "last_name", "company", "job_title"];

/// What lists of leads can be sorted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeadColumn {
    Id,
    Who,
    Score,
    Reached,
    QualifiedAt,
}

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
        let all = std::sync::Arc::clone(&desk.workbench.selection().leads);
        let filter = comparison_key(&desk.view.lead_filter);
        let mut shown: Vec<LeadIndex> = if filter.is_empty() {
            all.to_vec()
        } else {
            all.iter().copied().filter(|lead| matches(leads, *lead, &filter)).collect()
        };
        sort(desk, leads, &mut shown);
        table_ui(ui, desk, leads, &shown);
    });
}

/// Puts leads in the order that was chosen; of equals, the one that was created first stays first.
fn sort(desk: &Desk<'_>, leads: &Leads, shown: &mut [LeadIndex]) {
    let (Some((column, is_falling)), Some((simulation, ..))) =
        (desk.view.lead_order, desk.workbench.simulation())
    else {
        return;
    };
    match column {
        LeadColumn::Id => shown.sort_by_cached_key(|lead| leads.id(*lead).to_owned()),
        LeadColumn::Who => shown.sort_by_cached_key(|lead| who(leads, *lead)),
        LeadColumn::Score => shown.sort_by_cached_key(|lead| simulation.judgement(*lead).mql.score),
        LeadColumn::Reached => shown.sort_by_cached_key(|lead| simulation.outcome(*lead).reached()),
        LeadColumn::QualifiedAt => shown.sort_by_cached_key(|lead| simulation.judgement(*lead).mql.at),
    }
    if is_falling {
        shown.reverse();
    }
}

/// The heading of a column; a click sorts by it, another one the other way round, and a third no more.
fn heading_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, column: LeadColumn, name: &str) {
    let order = desk.view.lead_order.filter(|(it, _)| *it == column);
    let mark = match order {
        None => "",
        Some((_, false)) => icons::ARROW_UP,
        Some((_, true)) => icons::ARROW_DOWN,
    };
    let name = desk.text(name);
    let text = RichText::new(format!("{name} {mark}")).small().color(desk.theme.text_weak);
    let sort = desk.say("list-sort", &[("column", (&name).into())]);
    if crate::ui::widgets::link(ui, text, &sort).clicked() {
        desk.view.lead_order = match order {
            None => Some((column, false)),
            Some((_, false)) => Some((column, true)),
            Some((_, true)) => None,
        };
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
            text_input(ui, &name, &mut desk.view.lead_filter, 150.0);
        });
    });
}

/// Whether anything about a lead has the text in it.
fn matches(leads: &Leads, lead: LeadIndex, filter: &str) -> bool {
    let in_id = comparison_key(leads.id(lead)).contains(filter);
    in_id || comparison_key(&who(leads, lead)).contains(filter)
}

/// Who a lead is, in one line.
pub(super) fn who(leads: &Leads, lead: LeadIndex) -> String {
    let known = WHO.iter().filter_map(|field| match leads.value(lead, &FieldId::from_header(field)) {
        Some(crate::fields::Value::Text(text)) => Some(text),
        _ => None,
    });
    known.collect::<Vec<_>>().join(" · ")
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
