use crate::agreement::{Accord, Place};
use crate::ui::dialogs::Dialog;
use crate::ui::widgets::icon_button;
use crate::ui::{Desk, icons};

/// The way to what the parties say to a part: how they stand, and how many comments are not dealt with.
pub(super) fn talk_button_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, place: &Place, name: &str) {
    let document = desk.workbench.document();
    let accord = document.accord(place);
    let n_open = document.workshop.comments_on(place).filter(|it| !it.is_settled).count();
    let (icon, color) = match &accord {
        Accord::Agreed => (icons::CHECK_CIRCLE, Some(desk.theme.good)),
        Accord::Contested { .. } => (icons::WARNING_CIRCLE, Some(desk.theme.bad)),
        Accord::Open { agreed_by } if !agreed_by.is_empty() => (icons::THUMBS_UP, Some(desk.theme.doubtful)),
        Accord::Open { .. } if n_open > 0 => (icons::CHAT_CIRCLE_TEXT, Some(desk.theme.accent)),
        Accord::Open { .. } => (icons::CHAT_CIRCLE_TEXT, None),
    };
    let args =
        [("name", name.into()), ("accord", desk.language().accord(&accord).into()), ("n", n_open.into())];
    let label = desk.say("talk-about", &args);
    ui.scope(|ui| {
        let color = color.unwrap_or(desk.theme.text_weak);
        ui.visuals_mut().override_text_color = Some(color.into());
        if icon_button(ui, icon, &label).clicked() {
            desk.view.dialog = Some(Dialog::Talk { on: place.clone(), text: String::new() });
        }
    });
}
