use egui::{RichText, Sense};
use egui_extras::{Column, TableBuilder};

use crate::export::{MinuteSort, minutes};
use crate::ui::Desk;
use crate::ui::dialogs::{Dialog, Listing};
use crate::ui::icons;
use crate::ui::widgets::empty_state;

/// Everything that was changed, said and decided, the newest first.
pub(super) fn minutes_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let mut all = minutes(desk.workbench.document(), desk.language());
    if all.is_empty() {
        empty_state(ui, desk.theme, icons::CLOCK, &desk.text("minutes-empty"));
        return;
    }
    all.reverse();
    if ui.button(desk.text("save-minutes")).clicked() {
        desk.view.dialog = Some(Dialog::save_listing(desk.workbench, Listing::Minutes));
    }
    ui.add_space(6.0);
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    TableBuilder::new(ui)
        .id_salt("minutes")
        .striped(true)
        .sense(Sense::hover())
        .auto_shrink([false, false])
        .column(Column::exact(150.0).clip(true))
        .column(Column::exact(170.0).clip(true))
        .column(Column::exact(110.0).clip(true))
        .column(Column::remainder().at_least(200.0).clip(true))
        .header(20.0, |mut header| {
            for id in ["minutes-at", "minutes-by", "minutes-what", "minutes-text"] {
                header.col(|ui| {
                    ui.label(RichText::new(desk.text(id)).small().color(desk.theme.text_weak));
                });
            }
        })
        .body(|body| {
            body.rows(24.0, all.len(), |mut row| {
                let minute = &all[row.index()];
                let by = minute.by.as_ref().map(|it| desk.language().member(it)).unwrap_or_default();
                let what = desk.text(sort_name(minute.sort));
                for text in [desk.language().moment(minute.at, &zone), by, what, minute.text.clone()] {
                    row.col(|ui| drop(ui.add(egui::Label::new(&text).truncate()).on_hover_text(&text)));
                }
            });
        });
}

fn sort_name(sort: MinuteSort) -> &'static str {
    match sort {
        MinuteSort::Changed => "minute-changed",
        MinuteSort::Proposed => "minute-proposed",
        MinuteSort::Accepted => "proposal-accepted",
        MinuteSort::Rejected => "proposal-rejected",
        MinuteSort::Said => "minute-said",
        MinuteSort::TookPosition => "minute-took-position",
        MinuteSort::Voted => "minute-voted",
        MinuteSort::Signed => "signed",
    }
}
