use egui::{Align, Layout, RichText, vec2};

use crate::language::Tag;
use crate::ui::{Desk, icons, theme};
use crate::workbench::{Action, Command, Screen, ThemeChoice};

/// The screens, and below them the language and the theme.
pub(super) fn navigation_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        ui.label(RichText::new(icons::HANDSHAKE).size(22.0).color(desk.theme.accent));
        ui.label(RichText::new("Accord").text_style(egui::TextStyle::Heading));
    });
    ui.add_space(14.0);
    for screen in Screen::ALL {
        screen_button(ui, desk, screen);
    }
    ui.with_layout(Layout::bottom_up(Align::Min), |ui| {
        theme_ui(ui, desk);
        language_ui(ui, desk);
    });
}

/// The icon of a screen, and the id of its name.
pub(super) fn look_of(screen: Screen) -> (&'static str, &'static str) {
    match screen {
        Screen::Define => (icons::SLIDERS_HORIZONTAL, "screen-define"),
        Screen::Data => (icons::TABLE, "screen-data"),
        Screen::Simulate => (icons::FUNNEL, "screen-simulate"),
        Screen::Discuss => (icons::CHATS_CIRCLE, "screen-discuss"),
        Screen::Sign => (icons::SIGNATURE, "screen-sign"),
        Screen::Export => (icons::EXPORT, "screen-export"),
    }
}

fn screen_button(ui: &mut egui::Ui, desk: &mut Desk<'_>, screen: Screen) {
    let (icon, name) = look_of(screen);
    let name = desk.text(name);
    let selected = desk.workbench.screen() == screen;
    let theme = desk.theme;
    let color = if selected { theme.accent } else { theme.text_weak };
    let icon = RichText::new(icon).size(17.0).color(color);
    let text = RichText::new(&name).text_style(theme::strong());
    let text = if selected { text.color(theme.text) } else { text.color(theme.text_weak) };
    let fill = if selected { theme.accent_weak.into() } else { egui::Color32::TRANSPARENT };
    let button = egui::Button::new((icon, text))
        .fill(fill)
        .stroke(egui::Stroke::NONE)
        .corner_radius(8)
        .gap(10.0)
        .right_text("")
        .min_size(vec2(ui.available_width(), 36.0));
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &name));
    let shortcut = Action::Go(screen).shortcut().map(|it| crate::ui::shortcuts::written(ui.ctx(), it));
    if response.on_hover_text(shortcut.unwrap_or_default()).clicked() {
        desk.send(Command::Go(screen));
    }
}

fn language_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let current = desk.workbench.preferences().language;
    let label = desk.text("choose-language");
    ui.name_inputs(label, |ui| {
        egui::ComboBox::from_id_salt("language")
            .selected_text(format!("{}  {}", icons::TRANSLATE, current.name()))
            .width(ui.available_width())
            .show_ui(ui, |ui| {
                for tag in Tag::ALL {
                    if ui.selectable_label(tag == current, tag.name()).clicked() {
                        desk.send(Command::SetLanguage(tag));
                    }
                }
            });
    });
}

fn theme_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let current = desk.workbench.preferences().theme;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let width = (ui.available_width() - 12.0) / 4.0;
        for choice in ThemeChoice::ALL {
            let (icon, name) = match choice {
                ThemeChoice::System => (icons::MONITOR, "theme-system"),
                ThemeChoice::Light => (icons::SUN, "theme-light"),
                ThemeChoice::Dark => (icons::MOON, "theme-dark"),
                ThemeChoice::HighContrast => (icons::CIRCLE_HALF, "theme-contrast"),
            };
            let name = desk.text(name);
            let selected = choice == current;
            let button = egui::Button::selectable(selected, RichText::new(icon).size(15.0));
            let response = ui.add(button.min_size(vec2(width, 26.0)));
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &name));
            if response.on_hover_text(&name).clicked() {
                desk.send(Command::SetTheme(choice));
            }
        }
    });
}
