use egui::RichText;
use egui_extras::{Column, TableBuilder};

use super::quality::{extent, look};
use super::refused::{ask_where, refused_table_ui, save_refused_ui};
use crate::fields::text::comparison_key;
use crate::import::{ColumnProfile, SourceKind};
use crate::leads::Leads;
use crate::quality::{Finding, Problem, Repair, facts};
use crate::ui::dialogs::Listing;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{named, pill, scrolled};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// All about a finding: what it means, what can be done, and everything that it is about.
pub(super) fn detail_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    ui.spacing_mut().item_spacing.y = 8.0;
    let (icon, color, ground) = look(desk.theme, finding.severity());
    let severity = desk.language().quality_severity(finding.severity());
    ui.horizontal(|ui| {
        pill(ui, icon, &severity, color, ground);
        ui.label(RichText::new(extent(desk, finding)).color(desk.theme.text_weak));
    });
    let title = desk.language().problem(&finding.problem);
    ui.add(egui::Label::new(RichText::new(title).text_style(subheading())).wrap());
    #[expect(clippy::cast_possible_truncation, reason = "a share is between 0 and 1")]
    let share = finding.share() as f32;
    ui.add(egui::ProgressBar::new(share).desired_height(6.0).fill(color));
    ui.add(egui::Label::new(desk.language().problem_about(&finding.problem)).wrap());
    actions_ui(ui, desk, finding);
    ui.separator();
    examples_ui(ui, desk, finding);
}

/// What can be done: repairs change what columns mean, and the files are read again.
fn actions_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    ui.horizontal_wrapped(|ui| {
        ignore_all_ui(ui, desk, finding);
        let listed = finding.problem.headers().len() > 1;
        for repair in finding.repairs.iter().filter(|_| !listed) {
            repair_ui(ui, desk, repair);
        }
        everywhere_ui(ui, desk, finding);
        if let Problem::Refused { kind, .. } = finding.problem {
            save_refused_ui(ui, desk, kind);
        }
        if !finding.leads.is_empty() {
            let name = desk.text("save-affected");
            let text = format!("{}  {name}", icons::DOWNLOAD_SIMPLE);
            if named(ui.button(text), &name).on_hover_text(desk.text("save-affected-tip")).clicked() {
                ask_where(ui, desk, Listing::Affected(finding.problem.clone()));
            }
        }
    });
}

fn repair_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, repair: &Repair) {
    let icon = match repair {
        Repair::Ignore { .. } => icons::PROHIBIT,
        Repair::Unknown { .. } => icons::QUESTION,
    };
    let name = desk.language().repair(repair);
    let response = named(ui.button(format!("{icon}  {name}")), &name);
    if response.on_hover_text(desk.text("repair-tip")).clicked() {
        desk.send(Command::Repair(repair.clone()));
    }
}

/// Where a finding is about several columns, one click for all of them.
fn ignore_all_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let n = finding.problem.headers().len();
    if n < 2 {
        return;
    }
    let name = desk.say("repair-ignore-all", &[("n", n.into())]);
    let response = named(ui.button(format!("{}  {name}", icons::PROHIBIT)), &name);
    if response.on_hover_text(desk.text("repair-tip")).clicked() {
        for repair in &finding.repairs {
            desk.send(Command::Repair(repair.clone()));
        }
    }
}

/// Where a placeholder stands in several columns, one click for all of them.
fn everywhere_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let (Problem::Placeholder { word, .. }, Some(quality)) =
        (&finding.problem, desk.workbench.data().quality())
    else {
        return;
    };
    let is_same = |repair: &&Repair| match repair {
        Repair::Unknown { word: other, .. } => comparison_key(other) == comparison_key(word),
        Repair::Ignore { .. } => false,
    };
    let placeholders = quality.findings.iter().filter(|it| matches!(it.problem, Problem::Placeholder { .. }));
    let repairs: Vec<&Repair> = placeholders.flat_map(|it| &it.repairs).filter(is_same).collect();
    if repairs.len() < 2 {
        return;
    }
    let name = desk.say("repair-everywhere", &[("value", word.into()), ("n", repairs.len().into())]);
    let response = named(ui.button(format!("{}  {name}", icons::QUESTION)), &name);
    if response.on_hover_text(desk.text("repair-tip")).clicked() {
        for repair in repairs {
            desk.send(Command::Repair(repair.clone()));
        }
    }
}

fn examples_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    if finding.problem.headers().len() > 1 {
        scrolled(ui, "ignorable", |ui| {
            for repair in &finding.repairs {
                repair_ui(ui, desk, repair);
            }
        });
        return;
    }
    if let Problem::Refused { kind, reason } = finding.problem {
        let Some(report) = desk.workbench.data().report(kind) else { return };
        let is_it = |row: &usize| report.refused[*row].refusal.key() == reason;
        let rows: Vec<usize> = (0..report.refused.len()).filter(is_it).collect();
        refused_table_ui(ui, desk, report, &rows);
        return;
    }
    if let Some(profile) = profile(desk, finding) {
        values_ui(ui, desk, profile);
    }
    if let Some(leads) = desk.workbench.data().leads().filter(|_| !finding.leads.is_empty()) {
        leads_ui(ui, desk, finding, leads);
    }
}

/// What a look at the column of a finding told.
fn profile<'a>(desk: &Desk<'a>, finding: &Finding) -> Option<&'a ColumnProfile> {
    let header = finding.problem.header()?;
    let data = desk.workbench.data();
    let of_kind = |kind: SourceKind| data.source(kind)?.inspection.as_ref()?.profile(header);
    match finding.problem {
        Problem::Unreadable { kind, .. }
        | Problem::Empty { kind, .. }
        | Problem::NearlyEmpty { kind, .. }
        | Problem::Placeholder { kind, .. } => of_kind(kind),
        _ => SourceKind::ALL.into_iter().filter(|kind| kind.has_fields()).find_map(of_kind),
    }
}

/// Every lead that the finding is about, with what shows why. Those that belong together stand together.
fn leads_ui(ui: &mut egui::Ui, desk: &Desk<'_>, finding: &Finding, leads: &Leads) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let height = (ui.available_height() - 28.0).max(96.0);
    let table = TableBuilder::new(ui)
        .id_salt("affected")
        .min_scrolled_height(0.0)
        .max_scroll_height(height)
        .auto_shrink([false, true])
        .cell_layout(egui::Layout::left_to_right(egui::Align::Center))
        .striped(finding.groups.is_empty())
        .column(Column::exact(200.0).clip(true))
        .column(Column::remainder().clip(true));
    let table = table.header(20.0, |mut header| {
        for id in ["lead-id", "quality-facts"] {
            header.col(|ui| {
                ui.label(RichText::new(desk.text(id)).small().color(desk.theme.text_weak));
            });
        }
    });
    table.body(|body| {
        body.rows(22.0, finding.leads.len(), |mut row| {
            let place = row.index();
            let lead = finding.leads[place];
            // Groups take turns in being darker.
            row.set_overline(place > 0 && finding.groups.get(place) != finding.groups.get(place - 1));
            row.col(|ui| {
                ui.add(egui::Label::new(leads.id(lead)).truncate());
            });
            row.col(|ui| {
                let facts = facts(&finding.problem, leads, lead);
                let facts: Vec<String> = facts.iter().map(|it| desk.language().fact(it, &zone)).collect();
                let text = RichText::new(facts.join("  ·  ")).color(desk.theme.text_weak);
                ui.add(egui::Label::new(text).truncate());
            });
        });
    });
}

/// The commonest cells of a column.
fn values_ui(ui: &mut egui::Ui, desk: &Desk<'_>, profile: &ColumnProfile) {
    if profile.commonest.is_empty() {
        return;
    }
    ui.label(RichText::new(desk.text("quality-commonest")).text_style(strong()));
    egui::Grid::new("commonest").num_columns(3).spacing([16.0, 4.0]).show(ui, |ui| {
        for (cell, n) in &profile.commonest {
            ui.scope(|ui| {
                ui.set_width(200.0);
                ui.add(egui::Label::new(cell).truncate());
            });
            let share = *n as f32 / profile.n_filled.max(1) as f32;
            let bar = egui::ProgressBar::new(share).desired_width(160.0).desired_height(6.0);
            ui.add(bar.fill(desk.theme.accent.into()));
            ui.label(RichText::new(desk.language().number(*n)).small().color(desk.theme.text_weak));
            ui.end_row();
        }
    });
    ui.add_space(4.0);
}
