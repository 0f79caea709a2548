use egui::{Align, Color32, Layout, Rect, RichText, Sense, Stroke, pos2, vec2};

use super::figures::figure_headline;
use crate::agreement::Stage;
use crate::language::Arg;
use crate::scoring::Verdict;
use crate::simulation::{Figure, Share, Simulation, StageCounts, Tally};
use crate::ui::Desk;
use crate::ui::theme::{figure, strong};
use crate::ui::widgets::{caption, link};
use crate::workbench::Command;

/// A part of a bar: how many leads, what they are, and in which colour.
struct Part {
    tally: Tally,
    figure: Figure,
    color: Color32,
    hatched: bool,
}

/// The funnel as a narrow column: names, numbers and bars.
pub(crate) fn compact_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let created = simulation.funnel.created;
    created_ui(ui, desk, created, 8.0);
    for stage in Stage::ALL {
        let counts = simulation.funnel.stage(stage);
        let name = desk.language().stage_short(stage);
        let color = desk.theme.stage(stage);
        let figure = Figure::With(stage, Verdict::Passed);
        row_head(ui, desk, &name, color, figure, counts.passed, counts.conversion());
        bar_ui(ui, desk, created.n_leads, &parts(desk, stage, counts), 8.0);
        honesty_ui(ui, desk, counts);
    }
    let won = simulation.funnel.won();
    row_head(ui, desk, &desk.text("stage-won"), desk.theme.won.into(), Figure::Won, won, None);
    bar_ui(ui, desk, created.n_leads, &[won_part(desk, won)], 8.0);
}

/// The funnel with everything that it says.
pub(crate) fn funnel_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let bar = 13.0;
    ui.spacing_mut().item_spacing.y = 1.0;
    ui.spacing_mut().interact_size.y = 18.0;
    let created = simulation.funnel.created;
    created_ui(ui, desk, created, bar);
    winners_ui(ui, desk, Figure::Created, created);
    for stage in Stage::ALL {
        ui.add_space(3.0);
        let counts = simulation.funnel.stage(stage);
        let name = desk.language().stage_short(stage);
        let color = desk.theme.stage(stage);
        let figure = Figure::With(stage, Verdict::Passed);
        row_head(ui, desk, &name, color, figure, counts.passed, counts.conversion());
        bar_ui(ui, desk, created.n_leads, &parts(desk, stage, counts), bar);
        verdicts_ui(ui, desk, stage, counts);
    }
    ui.add_space(3.0);
    let won = simulation.funnel.won();
    row_head(ui, desk, &desk.text("stage-won"), desk.theme.won.into(), Figure::Won, won, None);
    bar_ui(ui, desk, created.n_leads, &[won_part(desk, won)], bar);
    let currency = desk.workbench.data().currency();
    let money = desk.language().money(won.money, currency);
    if won.money != 0 {
        caption(ui, desk.theme, desk.say("funnel-money", &[("money", money.into())]));
    }
}

/// All leads, as the stage that everybody has reached.
fn created_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, created: Tally, height: f32) {
    let (name, color) = (desk.text("stage-created"), desk.theme.created.into());
    row_head(ui, desk, &name, color, Figure::Created, created, None);
    let all = Part { tally: created, figure: Figure::Created, color, hatched: false };
    bar_ui(ui, desk, created.n_leads, &[all], height);
}

fn won_part(desk: &Desk<'_>, tally: Tally) -> Part {
    Part { tally, figure: Figure::Won, color: desk.theme.won.into(), hatched: false }
}

fn parts(desk: &Desk<'_>, stage: Stage, counts: &StageCounts) -> Vec<Part> {
    let order = [Verdict::Passed, Verdict::Immature, Verdict::NotEvidenced, Verdict::Failed];
    let part = |verdict| {
        let color = desk.theme.verdict(stage, verdict);
        Part {
            tally: counts.with(verdict),
            figure: Figure::With(stage, verdict),
            color: if verdict == Verdict::Failed { color.gamma_multiply(0.28) } else { color },
            hatched: matches!(verdict, Verdict::NotEvidenced | Verdict::Immature),
        }
    };
    order.into_iter().map(part).collect()
}

/// A stage with its number and its conversion.
fn row_head(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    name: &str,
    color: Color32,
    of: Figure,
    tally: Tally,
    conversion: Option<Share>,
) {
    ui.horizontal(|ui| {
        let (dot, _) = ui.allocate_exact_size(vec2(10.0, 20.0), Sense::hover());
        ui.painter().circle_filled(dot.center(), 4.5, color);
        ui.label(RichText::new(name).text_style(strong()));
        let count = desk.language().count(tally.n_leads);
        let label = desk.say("show-leads", &[("name", name.into()), ("n", tally.n_leads.into())]);
        if link(ui, RichText::new(count).text_style(figure()), &label).clicked() {
            desk.send(Command::ShowFigure(of));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(share) = conversion {
                conversion_ui(ui, desk, share);
            }
        });
    });
}

fn conversion_ui(ui: &mut egui::Ui, desk: &Desk<'_>, share: Share) {
    let language = desk.language();
    let args = [
        ("low", Arg::from(language.percent(share.low))),
        ("high", language.percent(share.high).into()),
        ("passed", share.n_with.into()),
        ("decided", share.n_of.into()),
    ];
    let text = RichText::new(language.percent(share.value)).text_style(strong());
    ui.label(text).on_hover_text(desk.say("conversion-tip", &args));
    caption_inline(ui, desk, &desk.say("interval", &args[..2]));
}

fn caption_inline(ui: &mut egui::Ui, desk: &Desk<'_>, text: &str) {
    ui.label(RichText::new(text).small().color(desk.theme.text_weak));
}

/// A bar whose whole width stands for all leads.
fn bar_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, n_all: usize, parts: &[Part], height: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, desk.theme.field);
    let mut left = rect.left();
    for (n, part) in parts.iter().enumerate() {
        if part.tally.n_leads == 0 || n_all == 0 {
            continue;
        }
        let width = rect.width() * part.tally.n_leads as f32 / n_all as f32;
        let area = Rect::from_min_max(pos2(left, rect.top()), pos2(left + width, rect.bottom()));
        ui.painter().rect_filled(area, 2.0, part.color);
        if part.hatched {
            hatch(ui, area, desk.theme.card.into());
        }
        left += width;
        let id = ui.scope_id().with(("part", format!("{:?}", part.figure), n));
        let response = ui.interact(area, id, Sense::click());
        let tip = figure_headline(desk, &part.figure, part.tally.n_leads);
        if response.on_hover_text(tip).on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
            desk.send(Command::ShowFigure(part.figure.clone()));
        }
    }
}

/// Diagonal lines, so that what is not known can be told from what is without colour.
pub(super) fn hatch(ui: &egui::Ui, area: Rect, color: Color32) {
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let stroke = Stroke::new(1.0, color.gamma_multiply(0.75));
    let mut x = area.left() - area.height();
    while x < area.right() {
        painter.line_segment([pos2(x, area.bottom()), pos2(x + area.height(), area.top())], stroke);
        x += 5.0;
    }
}

/// What the stage makes of the others, each number to be clicked.
fn verdicts_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, stage: Stage, counts: &StageCounts) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = 18.0;
        ui.spacing_mut().item_spacing = vec2(12.0, 0.0);
        for verdict in [Verdict::Failed, Verdict::NotEvidenced, Verdict::Immature] {
            let tally = counts.with(verdict);
            if tally.n_leads > 0 || verdict == Verdict::Failed {
                let word = desk.language().verdict(verdict);
                small_figure(ui, desk, &word, Figure::With(stage, verdict), tally.n_leads);
            }
        }
        let passed = Figure::With(stage, Verdict::Passed);
        let word = desk.text("table-won");
        small_figure(ui, desk, &word, Figure::Winners(Box::new(passed)), counts.passed.n_won);
        coverage_ui(ui, desk, counts);
    });
}

fn winners_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, of: Figure, tally: Tally) {
    let word = desk.text("table-won");
    small_figure(ui, desk, &word, Figure::Winners(Box::new(of)), tally.n_won);
}

/// A small number with its word, to be clicked.
pub(crate) fn small_figure(ui: &mut egui::Ui, desk: &mut Desk<'_>, word: &str, of: Figure, n: usize) {
    let name = figure_headline(desk, &of, n);
    let text =
        RichText::new(format!("{word} {}", desk.language().count(n))).small().color(desk.theme.text_weak);
    if link(ui, text, &name).clicked() {
        desk.send(Command::ShowFigure(of));
    }
}

/// How much of a stage the files can tell, where that is not all of it.
fn coverage_ui(ui: &mut egui::Ui, desk: &Desk<'_>, counts: &StageCounts) {
    let Some(coverage) = counts.coverage().filter(|it| it.n_with < it.n_of) else { return };
    let text = desk.say("coverage", &[("share", desk.language().percent(coverage.value).into())]);
    ui.label(RichText::new(text).small().color(desk.theme.doubtful)).on_hover_text(desk.text("coverage-tip"));
}

/// The same for the narrow column, only where there is something to say.
fn honesty_ui(ui: &mut egui::Ui, desk: &Desk<'_>, counts: &StageCounts) {
    if counts.coverage().is_some_and(|it| it.n_with < it.n_of) {
        coverage_ui(ui, desk, counts);
    }
}
