use egui::RichText;

use crate::import::{JoinReport, JoinedBy, NearMiss, Role, SourceKind};
use crate::language::Arg;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, named, scrolled};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// How the rows of a file found their leads, and what may help those that found none.
pub(super) fn joins_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let Some(join) = desk.workbench.data().report(kind).map(|report| report.join.clone()) else { return };
    scrolled(ui, "joins", |ui| {
        counts_ui(ui, desk, kind, &join);
        better_column_ui(ui, desk, kind, &join);
        near_ui(ui, desk, kind, &join.near);
        missing_ui(ui, desk, &join);
    });
}

fn counts_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind, join: &JoinReport) {
    let all = join.n_joined() + join.n_missing;
    egui::Grid::new("joined").num_columns(3).spacing([16.0, 6.0]).show(ui, |ui| {
        for (by, n) in &join.joined {
            ui.label(desk.language().joined_by(*by));
            count_ui(ui, desk, *n, all, false);
            ui.end_row();
        }
        let id = if kind == SourceKind::Accounts { "joined-account-missing" } else { "joined-missing" };
        ui.label(desk.text(id));
        count_ui(ui, desk, join.n_missing, all, join.n_missing > 0);
        ui.end_row();
    });
    if join.joined.iter().any(|(by, _)| matches!(by, JoinedBy::Email | JoinedBy::Domain)) {
        caption(ui, desk.theme, desk.text("joined-by-email-about"));
    }
}

/// A count, and its share as a bar.
fn count_ui(ui: &mut egui::Ui, desk: &Desk<'_>, n: u64, all: u64, is_doubtful: bool) {
    let color = if is_doubtful { desk.theme.doubtful } else { desk.theme.text };
    ui.label(RichText::new(desk.language().number(n)).color(color));
    let share = if all == 0 { 0.0 } else { n as f32 / all as f32 };
    let fill = if is_doubtful { desk.theme.doubtful } else { desk.theme.accent };
    let bar = egui::ProgressBar::new(share).desired_width(220.0).desired_height(6.0).fill(fill.into());
    ui.add(bar);
}

fn better_column_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind, join: &JoinReport) {
    let Some((header, n, of)) = &join.better_column else { return };
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        let args = [("column", Arg::from(header)), ("n", (*n).into()), ("of", (*of).into())];
        ui.label(desk.say("join-better-column", &args));
        if ui.button(desk.say("join-use-column", &[("column", header.into())])).clicked() {
            desk.send(Command::SetColumn(kind, crate::import::ColumnMapping::new(header, Role::LeadId)));
        }
    });
}

/// Keys that may be another way to write a known one; each is confirmed by a click.
fn near_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind, near: &[NearMiss]) {
    if near.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.label(RichText::new(desk.text("near-title")).text_style(strong()));
        if near.len() > 1 && ui.button(desk.say("near-all", &[("n", near.len().into())])).clicked() {
            confirm(desk, kind, near);
        }
    });
    caption(ui, desk.theme, desk.text("near-about"));
    egui::Grid::new("near").num_columns(4).striped(true).spacing([14.0, 6.0]).show(ui, |ui| {
        for miss in near.iter().take(MOST_NEAR) {
            ui.label(&miss.written);
            ui.label(RichText::new(format!("{}  {}", icons::ARROW_RIGHT, miss.known)).text_style(strong()));
            let rows = desk.say("near-rows", &[("n", miss.n_rows.into())]);
            ui.label(RichText::new(rows).small().color(desk.theme.text_weak));
            let args = [("written", Arg::from(&miss.written)), ("known", (&miss.known).into())];
            let name = desk.say("near-same-of", &args);
            if named(ui.button(desk.text("near-same")), &name).clicked() {
                confirm(desk, kind, std::slice::from_ref(miss));
            }
            ui.end_row();
        }
    });
}

/// How many near misses are listed; all can be confirmed at once.
const MOST_NEAR: usize = 100;

fn confirm(desk: &mut Desk<'_>, kind: SourceKind, near: &[NearMiss]) {
    let Some(mut mapping) = desk.workbench.data().mapping().of(kind).cloned() else { return };
    mapping.same.extend(near.iter().map(|miss| (miss.written.clone(), miss.known.clone())));
    desk.send(Command::SetSource(kind, mapping));
}

fn missing_ui(ui: &mut egui::Ui, desk: &Desk<'_>, join: &JoinReport) {
    if join.missing.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(RichText::new(desk.text("join-missing-title")).text_style(strong()));
    egui::Grid::new("missing").num_columns(2).striped(true).spacing([14.0, 4.0]).show(ui, |ui| {
        for (key, n) in &join.missing {
            ui.label(key);
            let rows = desk.say("near-rows", &[("n", (*n).into())]);
            ui.label(RichText::new(rows).small().color(desk.theme.text_weak));
            ui.end_row();
        }
    });
}
