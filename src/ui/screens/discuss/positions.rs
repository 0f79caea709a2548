use std::sync::Arc;

use egui::{Align, Layout, RichText};
use egui_extras::{Column, TableBuilder};
use egui_plot::{HoverPosition, Line, MarkerShape, Plot, PlotPoints, Points, Text};

use crate::agreement::{Agreement, Position};
use crate::language::Arg;
use crate::simulation::questions::{Compromise, Positions};
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, icon_button, named};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Screen};

/// The drafts of two parties: what differs, whom they disagree on, and what lies between them.
pub(super) fn positions_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    own_ui(ui, desk);
    let taken = desk.workbench.document().workshop.positions.clone();
    for position in &taken {
        ui.push_id(position.by.party, |ui| position_ui(ui, desk, position));
    }
    let Some(sides) = desk.workbench.sides().map(|sides| sides.map(Arc::clone)) else {
        ui.add_space(8.0);
        caption(ui, desk.theme, desk.text("positions-empty"));
        return;
    };
    let [first, second] = &sides;
    ui.add_space(10.0);
    differences_ui(ui, desk, first, second);
    let Some(positions) = desk.workbench.positions().map(Arc::clone) else {
        ui.add_space(8.0);
        let id = if desk.workbench.data().leads().is_some() { "positions-running" } else { "impact-empty" };
        caption(ui, desk.theme, desk.text(id));
        return;
    };
    ui.add_space(10.0);
    ui.label(RichText::new(desk.text("front")).text_style(subheading()));
    caption(ui, desk.theme, desk.text("front-about"));
    let last = positions.points.len() - 1;
    let points = positions.points.iter().enumerate();
    let words: Vec<String> = points.map(|(n, it)| point_words(desk, it, n, last, &sides)).collect();
    front_ui(ui, desk, &positions, &sides, &words);
    points_ui(ui, desk, &positions, &words);
    ui.add_space(10.0);
    differing_ui(ui, desk, &positions, &sides);
}

/// Lets the party at the keyboard put the draft down as its position.
fn own_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        let speaker = desk.workbench.speaker().cloned();
        let party = speaker.as_ref().map(|it| desk.language().party(it.party));
        let take = match party {
            Some(party) => desk.say("position-take", &[("party", party.into())]),
            None => desk.text("position-take-nobody"),
        };
        let button = egui::Button::new(format!("{}  {take}", icons::FLAG));
        let response = named(ui.add_enabled(speaker.is_some(), button), &take);
        if response.on_disabled_hover_text(desk.text("notice-no-speaker")).clicked() {
            desk.send(Command::TakePosition);
        }
    });
}

fn position_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, position: &Position) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    ui.horizontal(|ui| {
        ui.label(RichText::new(desk.language().member(&position.by)).text_style(strong()));
        caption(ui, desk.theme, desk.language().moment(position.at, &zone));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let who = desk.language().party(position.by.party);
            let remove = desk.say("remove-named", &[("name", (&who).into())]);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                desk.send(Command::DropPosition(position.by.party));
            }
            let load = desk.say("position-load", &[("party", who.into())]);
            if ui.button(&load).clicked() {
                desk.send(Command::TryAgreement(Box::new(position.agreement.clone())));
            }
        });
    });
}

fn differences_ui(ui: &mut egui::Ui, desk: &Desk<'_>, first: &Position, second: &Position) {
    let args = [
        ("first", Arg::from(desk.language().party(first.by.party))),
        ("second", desk.language().party(second.by.party).into()),
    ];
    ui.label(RichText::new(desk.say("positions-differ", &args)).text_style(subheading()));
    let all = desk.language().differences(&first.agreement, &second.agreement);
    if all.is_empty() {
        caption(ui, desk.theme, desk.text("positions-same"));
    }
    for difference in all {
        ui.add(egui::Label::new(format!("• {difference}")).wrap());
    }
}

/// MQLs to the right, the share that sales accepts upwards; those that nothing beats are joined by a line.
fn front_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    positions: &Positions,
    sides: &[Arc<Position>; 2],
    words: &[String],
) {
    let theme = desk.theme;
    let at =
        |point: &Compromise| [point.volume() as f64, point.acceptance().map_or(0.0, |it| it.value * 100.0)];
    let last = positions.points.len() - 1;
    let names: Vec<([f64; 2], String)> = positions.points.iter().map(at).zip(words.iter().cloned()).collect();
    let mut front: Vec<[f64; 2]> = positions.points.iter().filter(|it| it.is_on_front).map(at).collect();
    front.sort_by(|a, b| a[0].total_cmp(&b[0]));
    let language = desk.language();
    let (y_name, x_name) = (desk.text("front-acceptance"), desk.text("front-volume"));
    Plot::new("front")
        .height(240.0)
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .show_grid([false, true])
        .x_axis_formatter(move |mark, _| language.one_digit(mark.value))
        .x_axis_label(x_name)
        .y_axis_label(y_name)
        .set_margin_fraction(egui::vec2(0.12, 0.18))
        .label_formatter(move |hover| match hover {
            HoverPosition::NearDataPoint { position, .. } => {
                let is_it = |at: &[f64; 2]| (at[0] - position.x).abs() + (at[1] - position.y).abs() < 1e-9;
                names.iter().find(|(at, _)| is_it(at)).map(|(_, words)| words.clone())
            }
            HoverPosition::Elsewhere { .. } => None,
        })
        .show(ui, |plot| {
            let line = Line::new(desk.text("front"), PlotPoints::from(front));
            plot.line(line.color(theme.line_strong).width(1.5));
            let between: Vec<[f64; 2]> = positions.points[1..last].iter().map(at).collect();
            let marks = Points::new(desk.text("front-between"), PlotPoints::from(between));
            plot.points(marks.radius(4.0).color(theme.created).shape(MarkerShape::Circle));
            for (point, side, color) in [
                (&positions.points[0], &sides[0], theme.mql),
                (&positions.points[last], &sides[1], theme.sal),
            ] {
                let name = desk.language().party(side.by.party);
                let [x, y] = at(point);
                let mark = Points::new(name.clone(), PlotPoints::from(vec![[x, y]]));
                plot.points(mark.radius(7.0).color(color).shape(MarkerShape::Diamond));
                let label = Text::new(name.clone(), egui_plot::PlotPoint::new(x, y), format!("  {name}"));
                plot.text(label.anchor(egui::Align2::LEFT_BOTTOM).color(theme.text));
            }
        });
}

/// What a point is, with its figures.
fn point_words(
    desk: &Desk<'_>,
    point: &Compromise,
    n: usize,
    last: usize,
    sides: &[Arc<Position>; 2],
) -> String {
    let acceptance =
        point.acceptance().map_or_else(|| "–".to_owned(), |it| desk.language().percent(it.value));
    let args = [
        ("what", Arg::from(point_name(desk, point, n, last, sides))),
        ("mqls", point.volume().into()),
        ("acceptance", acceptance.into()),
    ];
    desk.say("front-point", &args)
}

/// What a point takes from whom.
fn point_name(
    desk: &Desk<'_>,
    point: &Compromise,
    n: usize,
    last: usize,
    sides: &[Arc<Position>; 2],
) -> String {
    let [first, second] = [&sides[0], &sides[1]].map(|it| desk.language().party(it.by.party));
    if n == 0 || n == last {
        return if n == 0 { first } else { second };
    }
    if let Some(threshold) = point.threshold {
        // Such a point has everything else of one of the two.
        let base = if point.taken.is_empty() { first } else { second };
        return desk.say("front-middle", &[("party", base.into()), ("threshold", threshold.into())]);
    }
    let (before, after) = (&sides[0].agreement, &sides[1].agreement);
    let taken: Vec<String> =
        point.taken.iter().map(|target| desk.language().difference(before, after, target)).collect();
    desk.say("front-taken", &[("party", first.into()), ("changes", taken.join("; ").into())])
}

/// The points between the two, those that nothing beats first.
fn points_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, positions: &Positions, words: &[String]) {
    let last = positions.points.len() - 1;
    let mut order: Vec<usize> = (1..last).collect();
    order.sort_by_key(|n| {
        (!positions.points[*n].is_on_front, std::cmp::Reverse(positions.points[*n].volume()))
    });
    for n in order.into_iter().take(12) {
        let point = &positions.points[n];
        ui.push_id(n, |ui| {
            ui.horizontal(|ui| {
                let words = &words[n];
                let attempt = desk.say("front-try", &[("what", words.into())]);
                if named(ui.button(desk.text("proposal-try")), &attempt).clicked() {
                    desk.send(Command::TryAgreement(Box::new(Agreement::clone(&point.agreement))));
                }
                let icon = if point.is_on_front { icons::FLAG } else { icons::CIRCLE_DASHED };
                let tip = desk.text(if point.is_on_front { "front-best" } else { "front-beaten" });
                ui.label(RichText::new(icon).color(desk.theme.text_weak)).on_hover_text(tip);
                ui.add(egui::Label::new(words).truncate()).on_hover_text(words);
            });
        });
    }
}

/// The leads that come further by one side than by the other.
fn differing_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, positions: &Positions, sides: &[Arc<Position>; 2]) {
    let n = positions.differing.len();
    ui.label(RichText::new(desk.say("differing", &[("n", n.into())])).text_style(subheading()));
    if n == 0 {
        return;
    }
    let mut shown = None;
    TableBuilder::new(ui)
        .id_salt("differing")
        .striped(true)
        .auto_shrink([false, true])
        .max_scroll_height(260.0)
        .column(Column::remainder().at_least(160.0).clip(true))
        .column(Column::exact(150.0))
        .column(Column::exact(150.0))
        .column(Column::exact(60.0))
        .header(20.0, |mut header| {
            let parties = [&sides[0], &sides[1]].map(|it| desk.language().party(it.by.party));
            let [first, second] = parties;
            for name in [desk.text("lead-id"), first, second, desk.text("table-won")] {
                header.col(|ui| drop(ui.label(RichText::new(name).small().color(desk.theme.text_weak))));
            }
        })
        .body(|body| {
            body.rows(24.0, n, |mut row| {
                let it = positions.differing[row.index()];
                let id = positions.leads.id(it.lead);
                row.col(|ui| {
                    let name = desk.say("lead-show", &[("id", id.into())]);
                    if crate::ui::widgets::link(ui, RichText::new(id), &name).clicked() {
                        shown = Some(it.lead);
                    }
                });
                row.col(|ui| drop(ui.label(desk.language().reached(it.first))));
                row.col(|ui| drop(ui.label(desk.language().reached(it.second))));
                let is_won = positions.leads.won_amount(it.lead).is_some();
                row.col(|ui| drop(ui.label(if is_won { icons::CHECK } else { "" })));
            });
        });
    if let Some(lead) = shown {
        desk.send(Command::ShowFigure(crate::simulation::Figure::Created));
        desk.send(Command::ShowLead(lead));
        desk.send(Command::Go(Screen::Simulate));
    }
}
