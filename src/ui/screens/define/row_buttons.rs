use crate::ui::widgets::icon_button;
use crate::ui::{Desk, icons};

/// What the buttons of a row ask for.
pub(super) enum Asked {
    Remove,
    /// To which place.
    Move(usize),
    /// To open its editor, or to close it.
    Edit,
}

/// The buttons of a row that can be edited, moved and removed; from the right. `n` is its place, `of` how many there are.
pub(super) fn row_buttons_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    place: (usize, usize),
    open: bool,
) -> Option<Asked> {
    let asked = order_buttons_ui(ui, desk, name, place);
    let icon = if open { icons::CHECK } else { icons::PENCIL_SIMPLE };
    let is_edited = icon_button(ui, icon, &desk.say("edit-named", &[("name", name.into())])).clicked();
    if is_edited { Some(Asked::Edit) } else { asked }
}

/// The same of a row whose editor is always open.
pub(super) fn order_buttons_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    (n, of): (usize, usize),
) -> Option<Asked> {
    ui.spacing_mut().item_spacing.x = 2.0;
    let label = |id| desk.say(id, &[("name", name.into())]);
    let mut asked = None;
    if icon_button(ui, icons::TRASH, &label("remove-named")).clicked() {
        asked = Some(Asked::Remove);
    }
    let steps = [
        (icons::ARROW_DOWN, label("move-down-named"), n + 1 < of, n + 1),
        (icons::ARROW_UP, label("move-up-named"), n > 0, n.saturating_sub(1)),
    ];
    for (icon, label, enabled, to) in steps {
        if ui.add_enabled_ui(enabled, |ui| icon_button(ui, icon, &label).clicked()).inner {
            asked = Some(Asked::Move(to));
        }
    }
    asked
}
