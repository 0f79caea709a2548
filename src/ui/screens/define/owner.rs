use egui::{Align, Layout};

use super::talk::talk_button_ui;
use crate::agreement::{Edit, Place, Stage};
use crate::fields::Date;
use crate::ui::Desk;
use crate::ui::widgets::{date_input, text_input};
use crate::workbench::Command;

/// How wide the owner and the review date are.
const ROOM: f32 = 366.0;

/// The head of a card about a stage, with who answers for it and when it is looked at again.
pub(super) fn owned_head_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    stage: Stage,
    head: impl FnOnce(&mut egui::Ui, &Desk<'_>),
) {
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() - ROOM).max(200.0));
            head(ui, desk);
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let place = if stage == Stage::Mql { Place::Mql } else { Place::Stage(stage) };
            talk_button_ui(ui, desk, &place, &desk.language().stage_short(stage));
            owner_ui(ui, desk, stage);
        });
    });
}

fn owner_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, stage: Stage) {
    let before = desk.workbench.agreement().owners.of(stage).clone();
    let mut owner = before.clone();
    let short = desk.language().stage_short(stage);
    let mut wanted = owner.review_on.is_some();
    if let Some(day) = &mut owner.review_on {
        // From the right: the day is read from the left all the same.
        ui.allocate_ui_with_layout(egui::vec2(112.0, 26.0), Layout::left_to_right(Align::Center), |ui| {
            date_input(ui, &desk.say("review-of", &[("stage", short.as_str().into())]), day);
        });
    }
    ui.checkbox(&mut wanted, desk.text("review-wanted"));
    let usual = Date::from_ymd(2027, 6, 30);
    owner.review_on = if wanted { owner.review_on.or(usual) } else { None };
    let name = desk.say("owner-of", &[("stage", short.into())]);
    text_input(ui, &name, &mut owner.name, ui.available_width().clamp(80.0, 150.0));
    if owner != before {
        let mut owners = desk.workbench.agreement().owners.clone();
        *owners.of_mut(stage) = owner;
        desk.send(Command::Edit(Edit::SetOwners(owners)));
    }
}
