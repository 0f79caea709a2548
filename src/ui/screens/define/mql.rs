use egui::RichText;

use super::{card_head, grid, owner, team};
use crate::agreement::{BuyingTeam, Edit, Place, Stage};
use crate::fields::{CATALOGUE, FieldId};
use crate::ui::theme::figure;
use crate::ui::widgets::{icon_button, named, offer};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The largest threshold that the slider reaches; larger ones can be typed.
const SLIDER_MOST: i32 = 150;

/// What makes a lead marketing qualified.
pub(super) fn mql_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let card = desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.stage(Stage::Mql);
        let title = desk.language().stage(Stage::Mql);
        owner::owned_head_ui(ui, desk, Stage::Mql, |ui, desk| {
            card_head(ui, desk, icons::TARGET, color, &title, &desk.text("mql-about"));
        });
        ui.add_space(4.0);
        threshold_ui(ui, desk);
        required_ui(ui, desk);
        minimums_ui(ui, desk);
        grid::grid_ui(ui, desk);
        team_ui(ui, desk);
    });
    for place in [Place::Mql, Place::Stage(Stage::Mql)] {
        desk.show_if_asked(ui, &place, card.response.rect);
    }
}

/// The threshold, as a slider and a number.
pub(crate) fn threshold_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().mql.threshold;
    let mut threshold = before;
    ui.horizontal(|ui| {
        let name = desk.text("threshold");
        ui.label(&name);
        ui.spacing_mut().slider_width = (ui.available_width() - 130.0).clamp(120.0, 420.0);
        let most = SLIDER_MOST.max(before);
        let slider = egui::Slider::new(&mut threshold, 0.min(before)..=most).show_value(false);
        ui.name_inputs(&name, |ui| ui.add(slider));
        let input = egui::DragValue::new(&mut threshold).range(-100_000..=100_000).speed(0.2);
        ui.style_mut().drag_value_text_style = figure();
        ui.name_inputs(desk.text("threshold-number"), |ui| ui.add_sized(egui::vec2(64.0, 32.0), input));
        ui.label(desk.text("points-word"));
    });
    if threshold != before {
        desk.send(Command::Edit(Edit::SetThreshold(threshold)));
    }
}

fn required_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = &desk.workbench.agreement().mql.required_fields;
    let mut fields = before.clone();
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.text("required-fields"));
        let mut removed = None;
        for (n, field) in before.iter().enumerate() {
            let name = desk.language().field(field);
            ui.push_id(n, |ui| {
                let text = format!("{name}  {}", icons::X);
                let remove = desk.say("required-remove", &[("field", name.into())]);
                if named(ui.add(egui::Button::new(text)), &remove).on_hover_text(remove.as_str()).clicked() {
                    removed = Some(n);
                }
            });
        }
        if let Some(n) = removed {
            fields.remove(n);
        }
        add_field_menu(ui, desk, &mut fields);
    });
    if fields != *before {
        desk.send(Command::Edit(Edit::SetRequiredFields(fields)));
    }
}

fn add_field_menu(ui: &mut egui::Ui, desk: &Desk<'_>, fields: &mut Vec<FieldId>) {
    let menu = ui.menu_button(icons::PLUS, |ui| {
        egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            let leads = desk.workbench.data().leads();
            let columns = leads.map(|leads| leads.columns()).unwrap_or_default();
            let loaded = columns.iter().map(|column| column.field.clone());
            let standard = CATALOGUE.iter().map(|field| FieldId::from_header(field.id));
            let offered: Vec<FieldId> =
                if columns.is_empty() { standard.collect() } else { loaded.collect() };
            for field in offered.into_iter().filter(|field| !fields.contains(field)).collect::<Vec<_>>() {
                let n = desk.workbench.data().census().field(&field);
                if offer(ui, desk, &desk.language().field(&field), n, false) {
                    fields.push(field);
                    ui.close();
                }
            }
        });
    });
    named(menu.response, &desk.text("required-add"));
}

fn minimums_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().mql.minimums;
    let mut minimums = before;
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.text("minimums"));
        for (n, id) in
            ["category-profile", "category-channel", "score-fit", "score-engagement"].iter().enumerate()
        {
            let slot: &mut Option<i32> = match n {
                0 => &mut minimums.profile,
                1 => &mut minimums.channel,
                2 => &mut minimums.fit,
                _ => &mut minimums.engagement,
            };
            let name = desk.text(id);
            if let Some(least) = slot {
                ui.label(&name);
                let input = egui::DragValue::new(least).range(-1_000..=1_000).speed(0.2);
                ui.name_inputs(name.as_str(), |ui| ui.add(input));
                let remove = desk.say("minimum-remove", &[("score", name.into())]);
                if icon_button(ui, icons::X, &remove).clicked() {
                    *slot = None;
                }
            } else {
                let add = desk.say("minimum-add", &[("score", (&name).into())]);
                let text = RichText::new(format!("{}  {name}", icons::PLUS)).color(desk.theme.text_weak);
                if named(ui.add(egui::Button::new(text)), &add).on_hover_text(add.as_str()).clicked() {
                    *slot = Some(10);
                }
            }
        }
    });
    if minimums != before {
        desk.send(Command::Edit(Edit::SetMinimums(minimums)));
    }
}

fn team_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().mql.buying_team.clone();
    let mut wanted = before.is_some();
    ui.checkbox(&mut wanted, desk.text("buying-team"));
    match (before, wanted) {
        (None, true) => {
            let team = BuyingTeam { people: 3, within_days: 30, roles: Vec::new(), roles_needed: 0 };
            desk.send(Command::Edit(Edit::SetBuyingTeam(Some(team))));
        }
        (Some(_), false) => desk.send(Command::Edit(Edit::SetBuyingTeam(None))),
        (Some(team), true) => team::team_ui(ui, desk, &team),
        (None, false) => {}
    }
}
