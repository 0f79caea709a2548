use egui::{Align2, RichText, vec2};

use crate::ui::widgets::icon_button;
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Level};

/// What the user should hear about, in the lower right corner, until it is put away.
pub(super) fn notices_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let notices = desk.workbench.notices();
    if notices.is_empty() {
        return;
    }
    let theme = desk.theme;
    egui::Area::new(egui::Id::unique("notices"))
        .anchor(Align2::RIGHT_BOTTOM, vec2(-20.0, -44.0))
        .order(egui::Order::Foreground)
        .show(ui.ctx(), |ui| {
            ui.set_width(420.0);
            for (n, notice) in notices.iter().enumerate() {
                let (icon, color, fill) = match notice.level {
                    Level::Info => (icons::CHECK_CIRCLE, theme.good, theme.good_weak),
                    Level::Error => (icons::WARNING_CIRCLE, theme.bad, theme.bad_weak),
                };
                theme.card().fill(fill.into()).show(ui, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.label(RichText::new(icon).size(17.0).color(color));
                        let width = ui.available_width() - 36.0;
                        ui.scope(|ui| {
                            ui.set_width(width);
                            ui.add(egui::Label::new(&notice.text).wrap().selectable(true));
                        });
                        if icon_button(ui, icons::X, &desk.text("put-away")).clicked() {
                            desk.commands.push(Command::DismissNotice(n));
                        }
                    });
                });
            }
        });
}
