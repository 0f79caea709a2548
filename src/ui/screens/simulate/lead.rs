use egui::{Align, Layout, RichText};

use super::missing::{missing_ui, passes_ui};
use crate::agreement::{Category, Stage};
use crate::language::Arg;
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Explanation, Line, LineKind, Met, TestOutcome};
use crate::ui::theme::{figure, strong};
use crate::ui::widgets::{caption, icon_button, scrolled};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, who};

/// Everything about a lead: how it stands to every test, and every point of its score.
pub(super) fn lead_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leads: &Leads) {
    let selection = desk.workbench.selection();
    let (Some(lead), explanation) = (selection.lead, selection.explanation.clone()) else { return };
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        ui.horizontal(|ui| {
            ui.label(RichText::new(leads.id(lead)).text_style(strong()));
            let room = (ui.available_width() - 76.0).max(40.0);
            ui.scope(|ui| {
                ui.set_max_width(room);
                ui.add(
                    egui::Label::new(RichText::new(who(leads, lead)).color(desk.theme.text_weak)).truncate(),
                );
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if icon_button(ui, icons::X, &desk.text("lead-close")).clicked() {
                    desk.send(Command::HideLead);
                }
                if icon_button(ui, icons::LIST_CHECKS, &desk.text("example-from-lead")).clicked() {
                    desk.send(Command::AddKnownExample(lead));
                }
            });
        });
        let Some(explanation) = explanation else {
            ui.spinner();
            return;
        };
        scrolled(ui, "lead", |ui| {
            ledger_ui(ui, desk, leads, &explanation);
            ui.add_space(8.0);
            tests_ui(ui, desk, &explanation);
            missing_ui(ui, desk, &explanation);
            passes_ui(ui, desk, &explanation);
            records_ui(ui, desk, leads, lead);
        });
    });
}

/// The points one by one, and their sum.
fn ledger_ui(ui: &mut egui::Ui, desk: &Desk<'_>, leads: &Leads, explanation: &Explanation) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let language = desk.language();
    let ledger = &explanation.ledger;
    if leads.has_activities() {
        let at = language.moment(ledger.at, &zone);
        caption(ui, desk.theme, desk.say("ledger-at", &[("at", at.into())]));
    }
    egui::Grid::new("ledger").num_columns(3).spacing([12.0, 3.0]).show(ui, |ui| {
        for line in &ledger.lines {
            let (what, how) = line_words(desk, leads, line, &zone);
            ui.label(what);
            ui.label(RichText::new(how).small().color(desk.theme.text_weak));
            let color = if line.points < 0 { desk.theme.bad } else { desk.theme.text };
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.label(RichText::new(language.signed(line.points)).color(color));
            });
            ui.end_row();
        }
        ui.label(RichText::new(desk.text("ledger-sum")).text_style(strong()));
        let missing = explanation.missing.points;
        let note =
            if missing > 0 { desk.say("ledger-missing", &[("n", missing.into())]) } else { String::new() };
        ui.label(RichText::new(note).small().color(desk.theme.doubtful));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(language.number(ledger.score.total)).text_style(figure()));
        });
        ui.end_row();
    });
    silent_ui(ui, desk, explanation);
}

/// What a line of the ledger is about, and how its points came about.
fn line_words(desk: &Desk<'_>, leads: &Leads, line: &Line, zone: &jiff::tz::TimeZone) -> (String, String) {
    let language = desk.language();
    let criterion = line.criterion.and_then(|n| desk.workbench.agreement().criteria.get(n));
    let name = criterion.map(|it| it.name.clone()).unwrap_or_default();
    let how = match line.kind {
        LineKind::Fields => return (name, String::new()),
        LineKind::Activity { place, percent } => {
            let activity = leads.activities().get(place);
            let mut how = language.moment(activity.at, zone);
            if let Some(asset) = leads.activities().assets().text(activity.asset) {
                how = format!("{how} · {asset}");
            }
            if percent < 100 {
                how = format!("{how} · {}", language.whole_percent(percent));
            }
            how
        }
        LineKind::Amount { amount, times } => {
            let args = [("amount", Arg::from(language.decimal(amount))), ("times", times.into())];
            desk.say("ledger-amount", &args)
        }
        LineKind::CriterionCap => desk.text("ledger-cap"),
        LineKind::CategoryLimit(category) => {
            let id = match category {
                Category::Profile => "category-profile",
                Category::Channel => "category-channel",
                Category::Action => "category-action",
                Category::Undesirable => "category-undesirable",
            };
            return (desk.text(id), desk.text("ledger-limit"));
        }
        LineKind::TotalLimit => return (desk.text("ledger-total"), desk.text("ledger-limit")),
    };
    (name, how)
}

/// The criteria that gave nothing because nobody knows.
fn silent_ui(ui: &mut egui::Ui, desk: &Desk<'_>, explanation: &Explanation) {
    let criteria = &desk.workbench.agreement().criteria;
    let names: Vec<&str> =
        explanation.ledger.silent.iter().filter_map(|(n, _)| Some(criteria.get(*n)?.name.as_str())).collect();
    if !names.is_empty() {
        caption(ui, desk.theme, desk.say("ledger-silent", &[("names", names.join(", ").into())]));
    }
}

/// How the lead stands to every test that it came to.
fn tests_ui(ui: &mut egui::Ui, desk: &Desk<'_>, explanation: &Explanation) {
    for stage in Stage::ALL {
        let tests: Vec<&TestOutcome> = explanation.tests.iter().filter(|it| it.stage == stage).collect();
        if tests.is_empty() {
            continue;
        }
        ui.horizontal(|ui| {
            let name = desk.language().stage_short(stage);
            ui.label(RichText::new(name).text_style(strong()).color(desk.theme.stage(stage)));
            if let Some(verdict) = explanation.judgement.verdict(stage) {
                ui.label(desk.language().verdict(verdict));
            }
        });
        for outcome in tests {
            test_ui(ui, desk, outcome);
        }
    }
    if let Some(list) = explanation.list.as_ref().and_then(|id| desk.workbench.agreement().list(id)) {
        caption(ui, desk.theme, desk.say("goes-to", &[("list", (&list.name).into())]));
    }
}

fn test_ui(ui: &mut egui::Ui, desk: &Desk<'_>, outcome: &TestOutcome) {
    let theme = desk.theme;
    let (icon, color) = match outcome.met {
        Met::Met => (icons::CHECK_CIRCLE, theme.good),
        Met::NotMet => (icons::X_CIRCLE, theme.bad),
        Met::NotEvidenced => (icons::CIRCLE_DASHED, theme.text_weak),
        Met::NotYetDue => (icons::HOURGLASS_MEDIUM, theme.doubtful),
    };
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        ui.label(RichText::new(icon).color(color));
        let word = desk.language().met(outcome.met);
        ui.label(RichText::new(word).small().color(color));
        ui.add(
            egui::Label::new(desk.language().wanted(desk.workbench.agreement(), &outcome.test)).truncate(),
        );
        if outcome.optional {
            ui.label(RichText::new(desk.text("optional")).small().color(theme.text_weak));
        }
    });
}

/// What sales and the CRM recorded.
fn records_ui(ui: &mut egui::Ui, desk: &Desk<'_>, leads: &Leads, lead: LeadIndex) {
    let changes = leads.stage_changes(lead);
    if changes.is_empty() {
        return;
    }
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    ui.add_space(8.0);
    ui.label(RichText::new(desk.text("recorded-title")).text_style(strong()));
    egui::Grid::new("records").num_columns(3).spacing([12.0, 3.0]).show(ui, |ui| {
        for change in changes {
            let at = change.at.map(|at| desk.language().moment(at, &zone));
            ui.label(
                RichText::new(at.unwrap_or_else(|| desk.text("undated"))).small().color(desk.theme.text_weak),
            );
            ui.label(desk.language().recorded(change.what));
            let money = change.amount.map(|it| desk.language().money(it, desk.workbench.data().currency()));
            let reason = leads.reason(change).map(str::to_owned);
            ui.label(RichText::new(money.or(reason).unwrap_or_default()).small());
            ui.end_row();
        }
    });
}
