//! Export: the rules for other systems, and the agreement as a document for people.

use std::path::PathBuf;

use egui::RichText;

use crate::agreement::Status;
use crate::export::{FORMATS, Format};
use crate::report::{PAPERS, Paper, PaperContent, markdown, paper_format};
use crate::ui::files::Purpose;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, main_button, named, path_input, scrolled, status_pill};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The whole screen.
pub(crate) fn export_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::Panel::left("formats")
        .exact_size(340.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().inner_margin(egui::Margin { right: 16, ..egui::Margin::ZERO }))
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            status_ui(ui, desk);
            egui::Panel::bottom("save")
                .resizable(false)
                .show_separator_line(false)
                .frame(egui::Frame::new().inner_margin(egui::Margin { top: 10, ..egui::Margin::ZERO }))
                .show(ui, |ui| save_ui(ui, desk));
            scrolled(ui, "formats", |ui| {
                for format in FORMATS {
                    format_ui(ui, desk, format);
                }
                for content in [PaperContent::Agreement, PaperContent::Checklist] {
                    papers_ui(ui, desk, content);
                }
            });
        });
    egui::CentralPanel::no_frame().show(ui, |ui| preview_ui(ui, desk));
}

fn status_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        status_pill(ui, desk);
        let about = match desk.workbench.status() {
            Status::Agreed => "export-agreed-about",
            Status::Draft { .. } => "export-draft-about",
        };
        ui.add(egui::Label::new(desk.text(about)).wrap());
    });
}

fn format_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, format: &'static Format) {
    let (name, about) = match format.key {
        "json" => ("format-json", "format-json-about"),
        "ron" => ("format-ron", "format-ron-about"),
        _ => ("format-schema", "format-schema-about"),
    };
    let selected = desk.view.format == format.key;
    let mut frame = desk.theme.card();
    if selected {
        frame = frame.stroke(egui::Stroke::new(1.5, desk.theme.accent));
    }
    let name = desk.text(name);
    let card = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(&name).text_style(strong()));
        caption(ui, desk.theme, desk.text(about));
    });
    let response = ui.interact(card.response.rect, ui.scope_id().with(format.key), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::RadioButton, true, selected, &name));
    if response.clicked() {
        desk.view.format = format.key;
    }
}

/// The endings of a document to choose from.
fn papers_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, content: PaperContent) {
    let (name, about) = match content {
        PaperContent::Agreement => ("format-document", "format-document-about"),
        PaperContent::Checklist => ("format-checklist", "format-checklist-about"),
    };
    let papers = || PAPERS.iter().filter(|it| it.content == content);
    let mut frame = desk.theme.card();
    if papers().any(|it| it.key == desk.view.format) {
        frame = frame.stroke(egui::Stroke::new(1.5, desk.theme.accent));
    }
    let name = desk.text(name);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(&name).text_style(strong())).on_hover_text(desk.text(about));
        ui.horizontal(|ui| {
            for paper in papers() {
                let ending = desk.text(match paper.extension {
                    "pdf" => "format-pdf",
                    "html" => "format-html",
                    _ => "format-markdown",
                });
                let selected = desk.view.format == paper.key;
                let response = ui.add(egui::Button::selectable(selected, &ending).frame_when_inactive(true));
                let full = format!("{name} {ending}");
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::RadioButton, true, selected, &full)
                });
                if response.clicked() {
                    desk.view.format = paper.key;
                }
            }
        });
    });
}

/// The key and the ending of the chosen format.
fn chosen(desk: &Desk<'_>) -> Option<(&'static str, &'static str)> {
    let of_paper = paper_format(desk.view.format).map(|it| (it.key, it.extension));
    of_paper.or_else(|| crate::export::format(desk.view.format).map(|it| (it.key, it.extension)))
}

/// What would be written; of a document, its words.
fn preview(desk: &Desk<'_>) -> Option<String> {
    let document = desk.workbench.document();
    if let Some(format) = paper_format(desk.view.format) {
        let currency = desk.workbench.data().currency();
        let paper = Paper { document, language: desk.language(), currency };
        return Some(markdown(&paper.report(format.content)));
    }
    crate::export::format(desk.view.format).map(|it| (it.write)(document))
}

/// Where to write the chosen format: by dialog, or by a typed path.
fn save_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some((key, extension)) = chosen(desk) else { return };
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut path = std::mem::take(&mut desk.view.export_path);
        let (_, entered) = path_input(ui, desk, &desk.text("export-path"), &mut path, f32::INFINITY);
        ui.horizontal(|ui| {
            let browse = desk.text("choose-file");
            let text = format!("{}  {browse}", icons::FOLDER_OPEN);
            if named(ui.button(text), &browse).clicked() {
                let proposal = format!("{}.{extension}", desk.workbench.agreement().id);
                desk.files.ask(ui.ctx(), Purpose::Export(key), &proposal);
            }
            let typed = path.trim();
            let save = desk.text("export-save");
            let response = main_button(ui, desk.theme, icons::EXPORT, &save, !typed.is_empty());
            if response.clicked() || entered {
                desk.send(Command::Export { format: key, path: PathBuf::from(typed) });
            }
        });
        desk.view.export_path = path;
    });
}

/// What would be written.
fn preview_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let Some(text) = preview(desk) else { return };
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.label(RichText::new(desk.text("export-preview")).text_style(subheading()));
        let lines: Vec<&str> = text.lines().collect();
        let height = ui.text_style_height(&egui::TextStyle::Monospace);
        ui.spacing_mut().item_spacing.y = 0.0;
        egui::ScrollArea::both().id_salt("preview").auto_shrink(false).show_rows(
            ui,
            height,
            lines.len(),
            |ui, rows| {
                for line in &lines[rows] {
                    ui.add(egui::Label::new(RichText::new(*line).monospace()).extend());
                }
            },
        );
    });
}
