use std::path::PathBuf;

use egui::{Align, Layout, RichText};

use super::{DataTab, columns, joins, refused, written};
use crate::import::SourceKind;
use crate::ui::files::Purpose;
use crate::ui::theme::subheading;
use crate::ui::widgets::{caption, empty_state, icon_button, named, path_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The source that is chosen: its files, what became of them, and what they mean.
pub(super) fn source_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    files_ui(ui, desk, kind);
    let inspection = desk.workbench.data().source(kind).and_then(|source| source.inspection.clone());
    let Some(inspection) = inspection else {
        let text = if desk.workbench.is_busy() { "data-reading" } else { "data-empty" };
        empty_state(ui, desk.theme, icons::FILE_CSV, &desk.text(text));
        return;
    };
    written::written_ui(ui, desk, &inspection);
    unread_ui(ui, desk, kind);
    tabs_ui(ui, desk, kind);
    match desk.view.data_tab {
        DataTab::Columns => {
            let height = ui.available_height() - 32.0;
            columns::columns_ui(ui, desk, &inspection, height.max(120.0));
        }
        DataTab::Refused => refused::refused_ui(ui, desk, kind),
        DataTab::Joins => joins::joins_ui(ui, desk, kind),
    }
}

/// What the source is, and the files that it is read from: to be chosen, typed, or left out.
fn files_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let name = desk.language().source_kind(kind);
    ui.horizontal(|ui| {
        ui.label(RichText::new(&name).text_style(subheading()));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if desk.workbench.data().source(kind).is_some() {
                let remove = desk.say("source-remove", &[("name", (&name).into())]);
                if icon_button(ui, icons::TRASH, &remove).clicked() {
                    desk.send(Command::RemoveSource(kind));
                }
            }
            if ui.button(desk.text("open-folder")).on_hover_text(desk.text("open-folder-tip")).clicked() {
                desk.files.ask(ui.ctx(), Purpose::Folder, "");
            }
            let choose = desk.say("choose-file-of", &[("name", (&name).into())]);
            let text = format!("{}  {}", icons::FOLDER_OPEN, desk.text("choose-file"));
            if named(ui.button(text), &choose).clicked() {
                desk.files.ask(ui.ctx(), Purpose::Source(kind), "");
            }
            path_ui(ui, desk, kind, &name);
        });
    });
}

/// The path, to be typed where no dialog can be opened.
fn path_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind, name: &str) {
    let mut path = std::mem::take(&mut desk.view.source_paths[kind as usize]);
    let read = desk.say("read-file-of", &[("name", name.into())]);
    let typed = PathBuf::from(path.trim());
    let is_asked = !path.trim().is_empty() && named(ui.button(desk.text("read-file")), &read).clicked();
    let width = (ui.available_width() - 120.0).clamp(120.0, 320.0);
    let label = desk.say("path-of", &[("name", name.into())]);
    let (_, entered) = path_input(ui, desk, &label, &mut path, width);
    if entered || is_asked {
        desk.send(Command::ChooseSource(kind, vec![typed]));
    }
    desk.view.source_paths[kind as usize] = path;
}

/// Why the history is without the file, if it is.
fn unread_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind) {
    let Some(error) = desk.workbench.data().unread(kind) else { return };
    let text = format!("{}  {}", icons::WARNING_CIRCLE, desk.language().import_error(error));
    ui.add(egui::Label::new(RichText::new(text).color(desk.theme.bad)).wrap());
}

/// What can be shown of the source, each with how many there are.
fn tabs_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let report = desk.workbench.data().report(kind);
    let n_refused = report.map_or(0, |report| report.refused.len());
    let n_missing = report.map_or(0, |report| report.join.n_missing);
    let joins = report.is_some() && kind != SourceKind::Leads && kind != SourceKind::Campaigns;
    let mut tabs = vec![(DataTab::Columns, desk.text("tab-columns"), false)];
    if report.is_some() {
        tabs.push((DataTab::Refused, desk.say("tab-refused", &[("n", n_refused.into())]), n_refused > 0));
    }
    if joins {
        tabs.push((DataTab::Joins, desk.say("tab-joins", &[("n", n_missing.into())]), n_missing > 0));
    }
    if tabs.iter().all(|(tab, _, _)| *tab != desk.view.data_tab) {
        desk.view.data_tab = DataTab::Columns;
    }
    ui.horizontal(|ui| {
        for (tab, text, is_doubtful) in tabs {
            let mut text = RichText::new(text);
            if is_doubtful {
                text = text.color(desk.theme.doubtful);
            }
            if ui.selectable_label(desk.view.data_tab == tab, text).clicked() {
                desk.view.data_tab = tab;
            }
        }
        if desk.view.data_tab == DataTab::Columns && ui.available_width() > 460.0 {
            ui.add_space(8.0);
            caption(ui, desk.theme, desk.text("columns-about"));
        }
    });
}
