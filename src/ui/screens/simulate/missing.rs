//! What a lead lacks to qualify, and its passes after the first.

use egui::RichText;

use crate::agreement::Stage;
use crate::language::Arg;
use crate::scoring::{Explanation, Judgement, OnceMore};
use crate::ui::theme::strong;
use crate::ui::{Desk, icons};

/// How many criteria are shown; the best come first.
const SHOWN: usize = 6;

/// What would qualify the lead.
pub(super) fn missing_ui(ui: &mut egui::Ui, desk: &Desk<'_>, explanation: &Explanation) {
    let missing = &explanation.missing;
    if missing.cell.is_none() && missing.once_more.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(RichText::new(desk.text("missing-title")).text_style(strong()));
    if let Some(cell) = missing.cell {
        let args = [("fit", Arg::from(cell.fit)), ("engagement", cell.engagement.into())];
        ui.label(desk.say("missing-cell", &args));
    }
    let mut best: Vec<&OnceMore> = missing.once_more.iter().collect();
    best.sort_by_key(|it| (!it.is_enough, -it.score));
    for once_more in best.iter().take(SHOWN) {
        once_more_ui(ui, desk, once_more);
    }
    if best.len() > SHOWN {
        let note = desk.say("missing-more", &[("n", (best.len() - SHOWN).into())]);
        ui.label(RichText::new(note).small().color(desk.theme.text_weak));
    }
}

fn once_more_ui(ui: &mut egui::Ui, desk: &Desk<'_>, once_more: &OnceMore) {
    let Some(criterion) = desk.workbench.agreement().criteria.get(once_more.criterion) else { return };
    let (icon, color, id) = if once_more.is_enough {
        (icons::CHECK_CIRCLE, desk.theme.good, "missing-enough")
    } else {
        (icons::PLUS, desk.theme.text_weak, "missing-not-enough")
    };
    ui.horizontal(|ui| {
        ui.add_space(6.0);
        ui.label(RichText::new(icon).color(color));
        let args = [("criterion", Arg::from(&criterion.name)), ("score", once_more.score.into())];
        ui.add(egui::Label::new(desk.say(id, &args)).truncate());
    });
}

/// The passes after the first, each with its MQL time and how far it came.
pub(super) fn passes_ui(ui: &mut egui::Ui, desk: &Desk<'_>, explanation: &Explanation) {
    if explanation.passes.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.label(RichText::new(desk.text("passes-title")).text_style(strong()));
    for (n, pass) in (2_usize..).zip(&explanation.passes) {
        ui.label(pass_words(desk, n, pass));
    }
}

fn pass_words(desk: &Desk<'_>, n: usize, pass: &Judgement) -> String {
    let language = desk.language();
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let reached = pass.reached().unwrap_or(Stage::Mql);
    let how = match pass.stopped_at().and_then(|stage| Some((stage, pass.verdict(stage)?))) {
        Some((stage, verdict)) => format!("{}: {}", language.stage_short(stage), language.verdict(verdict)),
        None => language.stage_short(reached),
    };
    let at = pass.mql.at.map(|at| language.moment(at, &zone)).unwrap_or_default();
    desk.say("passes-line", &[("n", n.into()), ("date", at.into()), ("how", how.into())])
}
