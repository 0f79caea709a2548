use std::ops::RangeInclusive;

use egui::{Color32, Response, RichText, WidgetInfo, vec2};

use crate::agreement::Status;
use crate::ui::theme::{self, Theme};
use crate::ui::{Desk, icons};

/// A button that shows only an icon; its name is read aloud and shown on hover.
pub(crate) fn icon_button(ui: &mut egui::Ui, icon: &str, name: &str) -> Response {
    let button = egui::Button::new(RichText::new(icon).size(15.0)).frame_when_inactive(false);
    let response = ui.add(button.min_size(vec2(26.0, 26.0)));
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response.on_hover_text(name)
}

/// Gives a text field the name that it is read aloud by; what it shows while empty is a hint, not its name.
pub(crate) fn call(ui: &egui::Ui, response: Response, name: &str) -> Response {
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
    response
}

/// Gives a button the name that it is read aloud by.
pub(crate) fn named(response: Response, name: &str) -> Response {
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    response
}

/// The button that does what a screen or a dialog is about. `icon` stands before its name; empty for none.
pub(crate) fn main_button(
    ui: &mut egui::Ui,
    theme: &Theme,
    icon: &str,
    name: &str,
    enabled: bool,
) -> Response {
    let text = if icon.is_empty() { name.to_owned() } else { format!("{icon}  {name}") };
    let button = egui::Button::new(RichText::new(text).color(theme.text_on_accent)).fill(theme.accent);
    let response = ui.add_enabled(enabled, button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, enabled, name));
    response
}

/// A word on a coloured ground, with an icon, so that colour is never the only signal.
pub(crate) fn pill(
    ui: &mut egui::Ui,
    icon: &str,
    text: &str,
    color: impl Into<Color32>,
    ground: impl Into<Color32>,
) -> Response {
    let text = RichText::new(format!("{icon}  {text}")).small().color(color.into());
    let margin = egui::Margin::symmetric(8, 2);
    let frame = egui::Frame::new().fill(ground.into()).corner_radius(9).inner_margin(margin);
    frame.show(ui, |ui| ui.label(text)).response
}

/// A small grey line of text.
pub(crate) fn caption(ui: &mut egui::Ui, theme: &Theme, text: impl Into<String>) -> Response {
    let text = RichText::new(text).small().color(theme.text_weak);
    ui.add(egui::Label::new(text).wrap())
}

/// Something that scrolls if it must. The bar that comes and goes beside it covers nothing and moves nothing.
pub(crate) fn scrolled<R>(ui: &mut egui::Ui, id: &str, content: impl FnOnce(&mut egui::Ui) -> R) -> R {
    let area = egui::ScrollArea::vertical().id_salt(id).auto_shrink(false);
    let shown = area.show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 10.0);
        content(ui)
    });
    shown.inner
}

/// A text that can be clicked. `name` says what the click does.
pub(crate) fn link(ui: &mut egui::Ui, text: impl Into<RichText>, name: &str) -> Response {
    let button = egui::Button::new(text.into()).frame(false).sense(egui::Sense::click());
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, name));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(name)
}

/// What stands where there is nothing yet, and what to do about it.
pub(crate) fn empty_state(ui: &mut egui::Ui, theme: &Theme, icon: &str, text: &str) {
    ui.vertical_centered(|ui| {
        ui.add_space(24.0);
        ui.label(RichText::new(icon).size(34.0).color(theme.line_strong));
        ui.add_space(theme::GAP);
        ui.label(RichText::new(text).color(theme.text_weak));
        ui.add_space(24.0);
    });
}

/// Something to choose from a menu, with how many leads have it.
pub(crate) fn offer(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    n: Option<usize>,
    is_chosen: bool,
) -> bool {
    let count = n.map(|n| desk.language().count(n)).unwrap_or_default();
    let count = RichText::new(count).small().color(desk.theme.text_weak);
    let response = ui.add(egui::Button::selectable(is_chosen, name).right_text(count));
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_chosen, name));
    response.clicked()
}

/// One of a few things. Returns the one that was chosen.
pub(crate) fn choice<T: PartialEq + Copy>(
    ui: &mut egui::Ui,
    id: impl egui::AsIdSalt,
    name: &str,
    current: T,
    all: &[T],
    text: impl Fn(T) -> String,
) -> Option<T> {
    let mut chosen = None;
    ui.name_inputs(name, |ui| {
        egui::ComboBox::from_id_salt(id).selected_text(text(current)).show_ui(ui, |ui| {
            for &one in all {
                if ui.selectable_label(one == current, text(one)).clicked() && one != current {
                    chosen = Some(one);
                }
            }
        });
    });
    chosen
}

/// A whole number that can be dragged or typed.
pub(crate) fn number_input(
    ui: &mut egui::Ui,
    name: &str,
    value: &mut u32,
    range: RangeInclusive<u32>,
) -> Response {
    let response = ui.name_inputs(name, |ui| ui.add(egui::DragValue::new(value).range(range).speed(0.25)));
    response.on_hover_text(name)
}

/// Points that can be dragged or typed.
pub(crate) fn points_input(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    points: &mut i32,
    range: RangeInclusive<i32>,
) -> Response {
    let language = desk.language();
    let signed = |value: f64, _: RangeInclusive<usize>| {
        #[expect(clippy::cast_possible_truncation, reason = "points are whole and small")]
        let points = value as i64;
        language.signed(points)
    };
    let input = egui::DragValue::new(points)
        .range(range)
        .speed(0.25)
        .custom_formatter(signed)
        .custom_parser(|text| text.replace('\u{2212}', "-").replace('+', "").trim().parse().ok());
    ui.name_inputs(name, |ui| ui.add_sized(vec2(58.0, 26.0), input)).on_hover_text(name)
}

/// A line of text that can be typed.
pub(crate) fn text_input(ui: &mut egui::Ui, name: &str, text: &mut String, width: f32) -> Response {
    let input = egui::TextEdit::singleline(text).desired_width(width).hint_text(name);
    let response = ui.add(input);
    call(ui, response, name)
}

/// A text that can be longer than a line, as wide as there is room; it grows while it is typed. What it is for, `hint`, can be
/// shorter than its name where the place says the rest.
pub(crate) fn paragraph_input(
    ui: &mut egui::Ui,
    name: &str,
    hint: impl Into<egui::WidgetText>,
    text: &mut String,
) -> Response {
    let input = egui::TextEdit::multiline(text).desired_rows(1).desired_width(f32::INFINITY).hint_text(hint);
    // It goes on record as one paragraph.
    let response = ui.add(input.return_key(None));
    call(ui, response, name)
}

/// Lets a path be typed. Returns the field, and whether the path was entered: not empty, with the Enter key.
pub(crate) fn path_input(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    name: &str,
    path: &mut String,
    width: f32,
) -> (Response, bool) {
    let input = egui::TextEdit::singleline(path).desired_width(width).hint_text(desk.text("path-hint"));
    let response = ui.add(input);
    let response = call(ui, response, name);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    (response, entered && !path.trim().is_empty())
}

/// Whether both parties have signed the agreement as it is.
pub(crate) fn status_pill(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let theme = desk.theme;
    let (icon, id, color, ground) = match desk.workbench.status() {
        Status::Agreed => (icons::SEAL_CHECK, "status-agreed", theme.good, theme.good_weak),
        Status::Draft { .. } => (icons::PENCIL_SIMPLE, "status-draft", theme.doubtful, theme.doubtful_weak),
    };
    pill(ui, icon, &desk.text(id), color, ground);
}

/// The icon of a category.
pub(crate) fn category_icon(category: crate::agreement::Category) -> &'static str {
    use crate::agreement::Category;
    match category {
        Category::Profile => icons::IDENTIFICATION_CARD,
        Category::Channel => icons::SIGNPOST,
        Category::Action => icons::CURSOR_CLICK,
        Category::Undesirable => icons::THUMBS_DOWN,
    }
}
