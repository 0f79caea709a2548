use std::sync::Arc;

use egui::{Align, Layout, RichText};
use egui_extras::{Column, TableBuilder};

use super::StageShown;
use crate::agreement::Stage;
use crate::simulation::questions::Restated;
use crate::ui::Desk;
use crate::ui::theme::subheading;
use crate::ui::widgets::{caption, choice};

/// The same quarters under every version, side by side.
pub(super) fn quarters_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.label(RichText::new(desk.text("restated")).text_style(subheading()));
    caption(ui, desk.theme, desk.text("restated-about"));
    let Some(restated) = desk.workbench.restated().map(Arc::clone) else {
        let is_running = desk.workbench.data().leads().is_some();
        caption(ui, desk.theme, desk.text(if is_running { "working-out" } else { "impact-empty" }));
        return;
    };
    let stage = desk.view.sign.stage.0;
    let text = |stage| desk.language().stage_short(stage);
    if let Some(chosen) = choice(ui, "stage", &desk.text("restated-stage"), stage, &Stage::ALL, text) {
        desk.view.sign.stage = StageShown(chosen);
    }
    table_ui(ui, desk, &restated, stage);
}

fn table_ui(ui: &mut egui::Ui, desk: &Desk<'_>, restated: &[Restated], stage: Stage) {
    let Some(first) = restated.first() else { return };
    let n_quarters = first.quarters.len();
    ui.push_id("restated", |ui| {
        egui::ScrollArea::horizontal().show(ui, |ui| {
            TableBuilder::new(ui)
                .id_salt("restated")
                .striped(true)
                .auto_shrink([false, true])
                .max_scroll_height(320.0)
                .cell_layout(Layout::left_to_right(Align::Center))
                .column(Column::exact(120.0))
                .columns(Column::exact(100.0), restated.len() + 1)
                .header(20.0, |mut header| {
                    let versions =
                        restated.iter().map(|it| desk.say("fault-version", &[("n", it.version.into())]));
                    let fixed = [desk.text("restated-quarter"), desk.text("restated-created")];
                    for (place, name) in fixed.into_iter().chain(versions).enumerate() {
                        let name = RichText::new(name).small().color(desk.theme.text_weak);
                        header.col(|ui| cell_ui(ui, place, name));
                    }
                })
                .body(|body| {
                    body.rows(24.0, n_quarters, |mut row| {
                        let n = row.index();
                        let quarter = match first.quarters[n].quarter {
                            Some((year, quarter)) => {
                                let args = [
                                    ("year", year.to_string().into()),
                                    ("quarter", quarter.to_string().into()),
                                ];
                                desk.say("quarter", &args)
                            }
                            None => desk.text("quarter-unknown"),
                        };
                        let counts = restated.iter().map(|it| {
                            let passed = it.quarters.get(n).map(|it| it.passed[stage.index()].n_leads);
                            passed.map(|it| desk.language().count(it)).unwrap_or_default()
                        });
                        let created = desk.language().count(first.quarters[n].created.n_leads);
                        for (place, text) in [quarter, created].into_iter().chain(counts).enumerate() {
                            row.col(|ui| cell_ui(ui, place, text.into()));
                        }
                    });
                });
        });
    });
}

/// Names stand on the left of their column, numbers on the right.
fn cell_ui(ui: &mut egui::Ui, place: usize, text: RichText) {
    if place == 0 {
        ui.add_space(8.0);
        ui.label(text);
    } else {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add_space(8.0);
            ui.label(text);
        });
    }
}
