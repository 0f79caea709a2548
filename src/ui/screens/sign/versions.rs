use std::sync::Arc;

use egui::{Align, Layout, RichText};

use super::past::quarters_ui;
use crate::agreement::{Agreement, Figures, ProposalEffect, Stage, Version};
use crate::simulation::Tally;
use crate::simulation::questions::Restated;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, choice, empty_state, named};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Everything that was ever agreed, the newest first.
pub(super) fn versions_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let versions = desk.workbench.document().versions.clone();
    if versions.is_empty() {
        empty_state(ui, desk.theme, icons::CLOCK, &desk.text("versions-none"));
        return;
    }
    for (n, version) in versions.iter().enumerate().rev() {
        ui.push_id(n, |ui| version_ui(ui, desk, n, version));
    }
    ui.add_space(10.0);
    compared_ui(ui, desk, &versions);
    ui.add_space(10.0);
    quarters_ui(ui, desk);
}

fn name(desk: &Desk<'_>, version: Option<usize>) -> String {
    match version {
        Some(n) => desk.say("fault-version", &[("n", (n + 1).into())]),
        None => desk.text("fault-now"),
    }
}

fn version_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, n: usize, version: &Version) {
    let zone = version.agreement.calendar.zone_or_utc();
    let title = name(desk, Some(n));
    ui.horizontal(|ui| {
        ui.label(RichText::new(&title).text_style(strong()));
        caption(ui, desk.theme, desk.language().moment(version.made_at, &zone));
        ui.label(RichText::new(version.fingerprint.short()).monospace());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = desk.say("version-back-to", &[("version", title.as_str().into())]);
            let is_other = version.agreement != *desk.workbench.agreement();
            let button = egui::Button::new(desk.text("version-back"));
            let response = named(ui.add_enabled(is_other, button), &back);
            if response.on_hover_text(desk.text("version-back-about")).clicked() {
                desk.send(Command::TryAgreement(Box::new(version.agreement.clone())));
            }
        });
    });
    for signature in &version.signatures {
        ui.add(egui::Label::new(signer(desk, signature)).wrap());
    }
    let signed = desk.workbench.checked().and_then(|it| it.figures.get(n).copied().flatten());
    let figures = match signed {
        Some(figures) => desk.say("version-figures", &[("figures", in_words(desk, &figures).into())]),
        None => desk.text("version-no-figures"),
    };
    caption(ui, desk.theme, figures);
    ui.separator();
}

fn signer(desk: &Desk<'_>, signature: &crate::agreement::Signature) -> String {
    let member = crate::agreement::Member { party: signature.party, name: signature.name.clone() };
    let how = if signature.is_by_name_only() { "verify-by-name" } else { "verify-with-key" };
    let meaning = desk.language().meaning(&signature.meaning);
    let reason = if signature.reason.is_empty() {
        String::new()
    } else {
        format!(" {}", desk.language().quoted(&signature.reason))
    };
    format!("{}: {meaning} ({}){reason}", desk.language().member(&member), desk.text(how))
}

fn in_words(desk: &Desk<'_>, figures: &Figures) -> String {
    let all = [
        ("stage-mql-short", figures.mqls),
        ("stage-sal-short", figures.sals),
        ("stage-sql-short", figures.sqls),
        ("strip-caught", figures.won),
    ];
    let one = |(name, n): (&str, u64)| format!("{} {}", desk.text(name), desk.language().number(n));
    all.map(one).join(" · ")
}

/// What differs between two versions, or a version and the agreement as it is.
fn compared_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, versions: &[Arc<Version>]) {
    ui.label(RichText::new(desk.text("versions-compared")).text_style(subheading()));
    let all: Vec<Option<usize>> = (0..versions.len()).map(Some).chain([None]).collect();
    let exists = |it: &Option<usize>| it.is_none_or(|n| n < versions.len());
    let chosen = desk.view.sign.compared.filter(|it| it.iter().all(exists));
    let last = versions.len() - 1;
    // Of what is agreed just now, the last change is of interest.
    let is_agreed = versions[last].agreement == *desk.workbench.agreement();
    let usual = if is_agreed && last > 0 { [Some(last - 1), Some(last)] } else { [Some(last), None] };
    let mut sides = chosen.unwrap_or(usual);
    ui.horizontal(|ui| {
        for (side, id) in ["compare-before", "compare-after"].into_iter().enumerate() {
            let text = |version| name(desk, version);
            if let Some(other) = choice(ui, id, &desk.text(id), sides[side], &all, text) {
                sides[side] = other;
                desk.view.sign.compared = Some(sides);
            }
            if side == 0 {
                ui.label(icons::ARROW_RIGHT);
            }
        }
    });
    let of = |side: Option<usize>| -> &Agreement {
        side.map_or(desk.workbench.agreement(), |n| &versions[n].agreement)
    };
    let [before, after] = sides.map(of);
    let differences = desk.language().differences(before, after);
    if differences.is_empty() {
        caption(ui, desk.theme, desk.text("differences-none"));
        return;
    }
    for difference in differences {
        ui.add(egui::Label::new(format!("• {difference}")).wrap());
    }
    let figures = sides.map(|side| figures_of(desk, side));
    let n_leads = desk.workbench.simulation().map(|(_, leads, _)| leads.len() as u64);
    if let ([Some(before), Some(after)], Some(n_leads)) = (figures, n_leads) {
        let effect = ProposalEffect { n_leads, before, after };
        caption(ui, desk.theme, desk.language().proposal_effect(&effect));
    }
}

/// What a version makes of the history that is open, once that is known.
fn figures_of(desk: &Desk<'_>, version: Option<usize>) -> Option<Figures> {
    let Some(n) = version else { return desk.workbench.figures() };
    let restated = desk.workbench.restated()?.get(n)?;
    let sum = |stage: Stage| total(restated, stage);
    let mql = sum(Stage::Mql);
    Some(Figures {
        mqls: mql.n_leads as u64,
        sals: sum(Stage::Sal).n_leads as u64,
        sqls: sum(Stage::Sql).n_leads as u64,
        won: mql.n_won as u64,
        money: mql.money,
    })
}

fn total(restated: &Restated, stage: Stage) -> Tally {
    let mut sum = Tally::default();
    for quarter in &restated.quarters {
        let of_quarter = quarter.passed[stage.index()];
        sum.n_leads += of_quarter.n_leads;
        sum.n_won += of_quarter.n_won;
        sum.money = sum.money.saturating_add(of_quarter.money);
    }
    sum
}
