use egui::RichText;
use egui_extras::{Column, TableBuilder};

use crate::import::{SourceKind, SourceReport};
use crate::ui::dialogs::{Dialog, Listing, listing_name};
use crate::ui::files::Purpose;
use crate::ui::theme::strong;
use crate::ui::widgets::{empty_state, named};
use crate::ui::{Desk, icons};

/// The rows that were not taken in, each with its line and the reason.
pub(super) fn refused_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let workbench = desk.workbench;
    let Some(report) = workbench.data().report(kind) else { return };
    if report.refused.is_empty() {
        empty_state(ui, desk.theme, icons::CHECK_CIRCLE, &desk.text("refused-none"));
        return;
    }
    let title = desk.say("refused-rows", &[("n", report.refused.len().into())]);
    ui.horizontal(|ui| {
        ui.label(RichText::new(title).text_style(strong()).color(desk.theme.doubtful));
        save_refused_ui(ui, desk, kind);
    });
    let all: Vec<usize> = (0..report.refused.len()).collect();
    refused_table_ui(ui, desk, report, &all);
}

/// Saves the refused rows of a source.
pub(super) fn save_refused_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let name = desk.say("save-refused-of", &[("name", desk.language().source_kind(kind).into())]);
    let text = format!("{}  {}", icons::DOWNLOAD_SIMPLE, desk.text("save-refused"));
    if named(ui.button(text), &name).on_hover_text(desk.text("save-refused-tip")).clicked() {
        ask_where(ui, desk, Listing::Refused(kind));
    }
}

/// Asks where to save a listing: in the desktop's dialog where it has one, and in ours.
pub(super) fn ask_where(ui: &egui::Ui, desk: &mut Desk<'_>, listing: Listing) {
    desk.files.ask(ui.ctx(), Purpose::Listing, &listing_name(&listing));
    desk.view.dialog = Some(Dialog::save_listing(desk.workbench, listing));
}

/// Some of the refused rows of a source.
pub(super) fn refused_table_ui(ui: &mut egui::Ui, desk: &Desk<'_>, report: &SourceReport, rows: &[usize]) {
    let height = ui.available_height() - 28.0;
    ui.push_id("refused", |ui| {
        TableBuilder::new(ui)
            .striped(true)
            .min_scrolled_height(0.0)
            .max_scroll_height(height.max(96.0))
            .auto_shrink([false, true])
            .column(Column::exact(if report.files.is_empty() { 80.0 } else { 200.0 }).clip(true))
            .column(Column::exact(300.0).clip(true))
            .column(Column::remainder().clip(true))
            .header(20.0, |mut header| {
                for id in ["refused-line", "refused-reason", "refused-cells"] {
                    header.col(|ui| {
                        ui.label(RichText::new(desk.text(id)).small().color(desk.theme.text_weak));
                    });
                }
            })
            .body(|body| {
                body.rows(22.0, rows.len(), |mut row| {
                    let refused = &report.refused[rows[row.index()]];
                    row.col(|ui| {
                        let line = desk.language().number(refused.line);
                        let file = report.files.get(refused.file);
                        let text = file.map_or(line.clone(), |file| format!("{line}  ·  {file}"));
                        ui.add(egui::Label::new(text).truncate());
                    });
                    row.col(|ui| {
                        ui.add(egui::Label::new(desk.language().refusal(&refused.refusal)).truncate());
                    });
                    row.col(|ui| {
                        let cells = RichText::new(refused.cells.join("  ·  ")).color(desk.theme.text_weak);
                        ui.add(egui::Label::new(cells).truncate());
                    });
                });
            });
    });
}
