//! The first steps, for somebody who opens the window for the first time.

use egui::{Align, Align2, Layout, RichText, vec2};

use super::theme::subheading;
use super::widgets::main_button;
use super::{Desk, icons};
use crate::workbench::{Command, Screen};

/// Each step: its icon, the screen that it is about, its title and what it says.
const STEPS: [(&str, Screen, &str, &str); 3] = [
    (icons::TABLE, Screen::Data, "guide-data", "guide-data-about"),
    (icons::SLIDERS_HORIZONTAL, Screen::Define, "guide-define", "guide-define-about"),
    (icons::CHATS_CIRCLE, Screen::Discuss, "guide-agree", "guide-agree-about"),
];

/// The step that is shown, in a corner, so that the screen that it is about stays in sight and can be used.
pub(super) fn guide_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(place) = desk.view.guide else { return };
    let Some((icon, screen, title, about)) = STEPS.get(place).copied() else { return };
    egui::Area::new(egui::Id::unique("guide"))
        .anchor(Align2::LEFT_BOTTOM, vec2(192.0, -104.0))
        .order(egui::Order::Foreground)
        .show(ui.ctx(), |ui| {
            let frame = desk
                .theme
                .card()
                .stroke(egui::Stroke::new(1.5, desk.theme.accent))
                .shadow(ui.visuals().window_shadow);
            frame.show(ui, |ui| {
                ui.set_width(400.0);
                ui.spacing_mut().item_spacing.y = 8.0;
                ui.horizontal(|ui| {
                    ui.label(RichText::new(icon).size(20.0).color(desk.theme.accent));
                    ui.label(RichText::new(desk.text(title)).text_style(subheading()));
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let args = [("n", (place + 1).into()), ("of", STEPS.len().into())];
                        ui.label(
                            RichText::new(desk.say("guide-step", &args)).small().color(desk.theme.text_weak),
                        );
                    });
                });
                ui.add(egui::Label::new(desk.text(about)).wrap());
                buttons_ui(ui, desk, place, screen);
            });
        });
}

fn buttons_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, place: usize, screen: Screen) {
    ui.horizontal(|ui| {
        let is_last = place + 1 == STEPS.len();
        let next = desk.text(if is_last { "guide-done" } else { "guide-next" });
        if main_button(ui, desk.theme, "", &next, true).clicked() {
            desk.view.guide = Some(place + 1).filter(|_| !is_last);
            if let Some((_, screen, ..)) = STEPS.get(place + 1) {
                desk.send(Command::Go(*screen));
            }
            if is_last {
                desk.send(Command::EndGuide);
            }
        }
        if desk.workbench.screen() != screen && ui.button(desk.text("guide-show")).clicked() {
            desk.send(Command::Go(screen));
        }
        if !is_last && ui.button(desk.text("guide-skip")).clicked() {
            desk.view.guide = None;
            desk.send(Command::EndGuide);
        }
    });
}
