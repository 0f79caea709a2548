use egui::RichText;
use egui_extras::{Column, TableBuilder};

use crate::import::SourceKind;
use crate::ui::theme::strong;
use crate::ui::widgets::empty_state;
use crate::ui::{Desk, icons};

/// The rows that were not taken in, each with its line and the reason.
pub(super) fn refused_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind) {
    let Some(report) = desk.workbench.data().report(kind) else { return };
    if report.refused.is_empty() {
        empty_state(ui, desk.theme, icons::CHECK_CIRCLE, &desk.text("refused-none"));
        return;
    }
    let title = desk.say("refused-rows", &[("n", report.refused.len().into())]);
    ui.label(RichText::new(title).text_style(strong()).color(desk.theme.doubtful));
    let height = ui.available_height() - 28.0;
    ui.push_id("refused", |ui| {
        TableBuilder::new(ui)
            .striped(true)
            .min_scrolled_height(0.0)
            .max_scroll_height(height.max(96.0))
            .auto_shrink([false, true])
            .column(Column::exact(80.0))
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
                body.rows(22.0, report.refused.len(), |mut row| {
                    let refused = &report.refused[row.index()];
                    row.col(|ui| {
                        ui.label(desk.language().number(refused.line));
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
