use egui::RichText;

use super::requirements::list_ui;
use super::talk::talk_button_ui;
use super::{add_button, calendar, card_head};
use crate::agreement::{Edit, List, Place, Purpose, RejectionReason};
use crate::ui::theme::strong;
use crate::ui::widgets::{choice, icon_button, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Where leads go that leave, and in whose hours windows are measured.
pub(super) fn lists_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.text_weak.into();
        card_head(ui, desk, icons::SIGNPOST, color, &desk.text("lists"), &desk.text("lists-about"));
        for list in &desk.workbench.agreement().lists {
            ui.push_id(&list.id, |ui| one_list_ui(ui, desk, list));
        }
        if add_button(ui, &desk.text("list-add")) {
            desk.send(Command::AddList);
        }
        ui.add_space(6.0);
        routes_ui(ui, desk);
    });
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.text_weak.into();
        card_head(ui, desk, icons::X_CIRCLE, color, &desk.text("reasons"), &desk.text("reasons-about"));
        for reason in &desk.workbench.agreement().rejection_reasons {
            ui.push_id(&reason.id, |ui| reason_ui(ui, desk, reason));
        }
        if add_button(ui, &desk.text("reason-add")) {
            desk.send(Command::AddReason);
        }
    });
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.text_weak.into();
        card_head(ui, desk, icons::CLOCK, color, &desk.text("calendar"), &desk.text("calendar-about"));
        calendar::calendar_ui(ui, desk);
        talk_button_ui(ui, desk, &Place::Calendar, &desk.text("calendar"));
    });
}

fn one_list_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, list: &List) {
    let mut draft = list.clone();
    ui.horizontal(|ui| {
        text_input(ui, &desk.text("list-name"), &mut draft.name, 220.0);
        let text = |purpose| desk.language().purpose(purpose);
        if let Some(purpose) =
            choice(ui, "purpose", &desk.text("list-purpose"), draft.purpose, &Purpose::ALL, text)
        {
            draft.purpose = purpose;
        }
        let remove = desk.say("remove-named", &[("name", (&list.name).into())]);
        if icon_button(ui, icons::TRASH, &remove).clicked() {
            desk.send(Command::Edit(Edit::RemoveList(list.id.clone())));
        }
        talk_button_ui(ui, desk, &Place::List(list.id.clone()), &list.name);
    });
    if draft != *list {
        desk.send(Command::Edit(Edit::SetList(draft)));
    }
}

/// Where leads go by verdict and by the end of a call.
fn routes_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let agreement = desk.workbench.agreement();
    let (mut mql, mut out) = (agreement.mql.list.clone(), agreement.mql.disqualified_list.clone());
    let mut calls = agreement.disposition_lists.clone();
    egui::Grid::new("routes").num_columns(2).spacing([12.0, 6.0]).show(ui, |ui| {
        let rows = [
            ("route-not-mql", &mut mql),
            ("route-disqualified", &mut out),
            ("route-nurture", &mut calls.nurture),
            ("route-suspect", &mut calls.suspect),
        ];
        for (name, list) in rows {
            let name = desk.text(name);
            ui.label(RichText::new(&name).text_style(strong()));
            list_ui(ui, desk, list, &name);
            ui.end_row();
        }
    });
    if mql != agreement.mql.list {
        desk.send(Command::Edit(Edit::SetStageList(crate::agreement::Stage::Mql, mql)));
    }
    if out != agreement.mql.disqualified_list {
        desk.send(Command::Edit(Edit::SetDisqualifiedList(out)));
    }
    if calls != agreement.disposition_lists {
        desk.send(Command::Edit(Edit::SetDispositionLists(calls)));
    }
}

fn reason_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, reason: &RejectionReason) {
    let mut draft = reason.clone();
    ui.horizontal(|ui| {
        text_input(ui, &desk.text("reason-name"), &mut draft.name, 220.0);
        ui.label(RichText::new(icons::ARROW_RIGHT).color(desk.theme.text_weak));
        list_ui(ui, desk, &mut draft.list, &desk.text("reason-list"));
        let remove = desk.say("remove-named", &[("name", (&reason.name).into())]);
        if icon_button(ui, icons::TRASH, &remove).clicked() {
            desk.send(Command::Edit(Edit::RemoveReason(reason.id.clone())));
        }
        talk_button_ui(ui, desk, &Place::Reason(reason.id.clone()), &reason.name);
    });
    if draft != *reason {
        desk.send(Command::Edit(Edit::SetReason(draft)));
    }
}
