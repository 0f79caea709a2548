use std::sync::Arc;

use egui::RichText;
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
        caption(ui, desk.theme, desk.text(if is_running { "positions-running" } else { "impact-empty" }));
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
                .column(Column::exact(110.0))
                .column(Column::exact(90.0))
                .columns(Column::exact(100.0), restated.len())
                .header(20.0, |mut header| {
                    let versions =
                        restated.iter().map(|it| desk.say("fault-version", &[("n", it.version.into())]));
                    let fixed = [desk.text("restated-quarter"), desk.text("restated-created")];
                    for name in fixed.into_iter().chain(versions) {
                        header.col(|ui| {
                            ui.label(RichText::new(name).small().color(desk.theme.text_weak));
                        });
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
                        for text in [quarter, created].into_iter().chain(counts) {
                            row.col(|ui| drop(ui.label(text)));
                        }
                    });
                });
        });
    });
}
