use egui::{Popup, PopupCloseBehavior, RichText};

use super::filter_choice;
use crate::language::Arg;
use crate::leads::Filter;
use crate::ui::widgets::{icon_button, named};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Which leads are looked at, always in sight; a click chooses others.
pub(super) fn filter_bar_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(whole) = desk.workbench.data().leads().map(|it| it.len()) else { return };
    let theme = desk.theme;
    let what = desk.language().filter(desk.workbench.filter());
    let is_narrowed = what.is_some();
    let color = if is_narrowed { theme.accent } else { theme.text };
    let words = what.unwrap_or_else(|| desk.text("filter-all"));
    let text = RichText::new(format!("{}  {words}", icons::FUNNEL)).small().color(color);
    let open = desk.text("filter-open");
    let response = ui.scope(|ui| {
        ui.set_max_width((ui.available_width() - 330.0).clamp(120.0, 520.0));
        named(ui.add(egui::Button::new(text).truncate()), &open).on_hover_text(words.as_str())
    });
    Popup::menu(&response.inner)
        .id(ui.scope_id().with("filter"))
        .align(egui::RectAlign::TOP_START)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .show(|ui| filter_choice::filter_choice_ui(ui, desk));
    if !is_narrowed {
        return;
    }
    if let Some(n) = desk.workbench.leads_in_view().map(|it| it.len()) {
        let args = [("n", Arg::from(n)), ("of", whole.into())];
        ui.label(RichText::new(desk.say("filter-count", &args)).small().strong().color(theme.accent));
    } else {
        ui.spinner();
    }
    if icon_button(ui, icons::X, &desk.text("filter-clear")).clicked() {
        desk.send(Command::Narrow(Filter::default()));
    }
}
