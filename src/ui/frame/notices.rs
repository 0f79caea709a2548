use egui::{Align2, RichText, vec2};

use super::navigation::look_of;
use crate::ui::widgets::{icon_button, link};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Level};

/// How many seconds good news stay.
const GOOD_NEWS_STAY: f64 = 6.0;

/// What the user should hear about, in the lower right corner: bad news until they are put away, good news for a while.
pub(super) fn notices_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let notices = desk.workbench.notices();
    if notices.is_empty() {
        return;
    }
    let theme = desk.theme;
    let area = egui::Area::new(egui::Id::unique("notices"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-20.0, -44.0))
        .order(egui::Order::Foreground)
        .show(ui.ctx(), |ui| {
            ui.set_width(420.0);
            for (n, notice) in notices.iter().enumerate() {
                let (icon, color, fill) = match notice.level {
                    Level::Info => (icons::CHECK_CIRCLE, theme.good, theme.good_weak),
                    Level::Reminder => (icons::CLOCK, theme.doubtful, theme.doubtful_weak),
                    Level::Error => (icons::WARNING_CIRCLE, theme.bad, theme.bad_weak),
                };
                theme.card().fill(fill.into()).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.horizontal_top(|ui| {
                        ui.label(RichText::new(icon).size(17.0).color(color));
                        let width = ui.available_width() - 48.0;
                        ui.vertical(|ui| {
                            ui.set_width(width);
                            ui.add(egui::Label::new(&notice.text).wrap().selectable(true));
                            let here = desk.workbench.screen();
                            if let Some(screen) = notice.screen.filter(|it| *it != here) {
                                let name = desk.text(look_of(screen).1);
                                let go = desk.say("notice-go", &[("screen", name.as_str().into())]);
                                let text = RichText::new(format!("{go}  {}", icons::ARROW_RIGHT))
                                    .color(theme.accent);
                                if link(ui, text, &go).clicked() {
                                    desk.commands.push(Command::Go(screen));
                                    desk.commands.push(Command::DismissNotice(n));
                                }
                            }
                        });
                        if icon_button(ui, icons::X, &desk.text("put-away")).clicked() {
                            desk.commands.push(Command::DismissNotice(n));
                        }
                    });
                });
            }
        });
    if !area.response.contains_pointer() {
        forget_good_news(ui, desk);
    }
}

fn forget_good_news(ui: &egui::Ui, desk: &mut Desk<'_>) {
    let now = ui.input(|input| input.time);
    for (n, notice) in desk.workbench.notices().iter().enumerate() {
        let id = egui::Id::unique(("notice", notice.id));
        let shown_at = ui.data_mut(|data| *data.get_temp_mut_or_insert_with(id, || now));
        let left = shown_at + GOOD_NEWS_STAY - now;
        if notice.level == Level::Info && left > 0.0 {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
        } else if notice.level == Level::Info {
            desk.commands.push(Command::DismissNotice(n));
            return;
        }
    }
}
