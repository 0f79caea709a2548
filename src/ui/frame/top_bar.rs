use egui::{Align, Layout, RichText};

use crate::ui::dialogs;
use crate::ui::widgets::{icon_button, status_pill};
use crate::ui::{Desk, icons, shortcuts, theme};
use crate::workbench::{Action, Step};

/// The agreement and what can be done with its file.
pub(super) fn top_bar_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        let title = match desk.workbench.agreement().title.as_str() {
            "" => desk.text("untitled"),
            title => title.to_owned(),
        };
        // The rest of the bar keeps its place, however long the title is.
        let room = (ui.available_width() - 610.0).max(120.0);
        ui.scope(|ui| {
            ui.set_max_width(room);
            let title = RichText::new(title).text_style(theme::subheading());
            ui.add(egui::Label::new(title).truncate());
        });
        status_ui(ui, desk);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            file_menu(ui, desk);
            save_ui(ui, desk);
            ui.add_space(theme::GAP);
            step_ui(ui, desk, Action::Redo);
            step_ui(ui, desk, Action::Undo);
            ui.add_space(theme::GAP);
            speaker_ui(ui, desk);
        });
    });
}

fn status_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    status_pill(ui, desk);
    if desk.workbench.is_modified() {
        ui.label(RichText::new(desk.text("not-saved")).color(desk.theme.text_weak));
    }
}

/// Who sits at the keyboard; a click says that somebody else does.
fn speaker_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let (text, name) = match desk.workbench.speaker() {
        Some(speaker) => {
            let who = desk.language().member(speaker);
            (speaker.name.clone(), desk.say("speaker", &[("who", who.into())]))
        }
        None => (desk.text("table-open"), desk.text("table-open")),
    };
    ui.scope(|ui| {
        ui.set_max_width(140.0);
        let button = egui::Button::new(format!("{}  {text}", icons::USERS_THREE)).truncate();
        if crate::ui::widgets::named(ui.add(button), &name).on_hover_text(&name).clicked() {
            let party = crate::agreement::Party::Marketing;
            desk.view.dialog = Some(dialogs::Dialog::Table { party, name: String::new() });
        }
    });
}

fn step_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, action: Action) {
    let history = desk.workbench.history();
    let (icon, name, step) = if action == Action::Undo {
        (icons::ARROW_U_UP_LEFT, "action-undo", history.next_undo())
    } else {
        (icons::ARROW_U_UP_RIGHT, "action-redo", history.next_redo())
    };
    let what = |step: &Step| desk.language().target(&step.target, &step.name);
    let name = desk.text(name);
    let tip = match step {
        Some(step) => format!("{name}: {}", what(step)),
        None => name.clone(),
    };
    let enabled = step.is_some();
    let clicked = ui.add_enabled_ui(enabled, |ui| icon_button(ui, icon, &name).on_hover_text(tip).clicked());
    if clicked.inner {
        desk.view.actions.push(action);
    }
}

fn save_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let text = format!("{}  {}", icons::FLOPPY_DISK, desk.text("action-save"));
    let response = ui.add(egui::Button::new(text));
    let name = desk.text("action-save");
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.clicked() {
        desk.view.actions.push(Action::Save);
    }
}

fn file_menu(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let text = format!("{}  {}", desk.text("menu-file"), icons::CARET_DOWN);
    let menu = ui.menu_button(text, |ui| {
        ui.set_min_width(230.0);
        for (action, icon, name) in [
            (Action::New, icons::FILE_PLUS, "action-new"),
            (Action::Open, icons::FOLDER_OPEN, "action-open"),
            (Action::SaveAs, icons::FLOPPY_DISK, "action-save-as"),
            (Action::Merge, icons::SCALES, "action-merge"),
        ] {
            entry(ui, desk, action, icon, name);
        }
        recent_ui(ui, desk);
        ui.separator();
        entry(ui, desk, Action::Palette, icons::TARGET, "action-palette");
        entry(ui, desk, Action::Shortcuts, icons::KEYBOARD, "action-shortcuts");
        entry(ui, desk, Action::Quit, icons::X, "action-quit");
    });
    let name = desk.text("menu-file");
    menu.response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
}

fn entry(ui: &mut egui::Ui, desk: &mut Desk<'_>, action: Action, icon: &str, name: &str) {
    let keys = action.shortcut().map(|keys| shortcuts::written(ui.ctx(), keys)).unwrap_or_default();
    let name = desk.text(name);
    let button = egui::Button::new(format!("{icon}   {name}")).shortcut_text(keys);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.clicked() {
        desk.view.actions.push(action);
        ui.close();
    }
}

fn recent_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let recent = desk.workbench.preferences().recent.paths();
    if recent.is_empty() {
        return;
    }
    ui.separator();
    ui.label(RichText::new(desk.text("recent")).small().color(desk.theme.text_weak));
    for path in recent {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let response = ui.button(format!("{}   {name}", icons::CLOCK));
        if response.on_hover_text(path.display().to_string()).clicked() {
            dialogs::open(desk, path);
            ui.close();
        }
    }
}
