use egui::{Align, Layout, RichText};

use super::example::example_editor_ui;
use crate::agreement::{Edit, Example, ExampleLead, Place, Stage};
use crate::simulation::Reached;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, choice, empty_state, icon_button, named, pill};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The stages that a lead can be expected to reach.
const EXPECTED: [Option<Stage>; 4] = [None, Some(Stage::Mql), Some(Stage::Sal), Some(Stage::Sql)];

/// Leads with the stage that both teams expect, and whether they reach it.
pub(super) fn examples_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let examples = desk.workbench.agreement().examples.clone();
    if examples.is_empty() {
        empty_state(ui, desk.theme, icons::LIST_CHECKS, &desk.text("examples-empty"));
    }
    let reached = desk.workbench.reached_by_examples().to_vec();
    for (n, example) in examples.iter().enumerate() {
        let reached = reached.get(n).copied().unwrap_or(Reached::Unknown);
        ui.push_id(&example.id, |ui| example_ui(ui, desk, example, reached));
    }
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        let add = desk.text("example-add");
        let button = ui.add(egui::Button::new(format!("{}  {add}", icons::PLUS)));
        if named(button, &add).clicked() {
            desk.send(Command::AddExample);
        }
        caption(ui, desk.theme, desk.text("example-add-known"));
    });
}

fn example_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, example: &Example, reached: Reached) {
    let place = Place::Example(example.id.clone());
    let is_open = desk.workbench.selection().editing.as_ref() == Some(&place);
    let fill = if is_open { desk.theme.window.into() } else { egui::Color32::TRANSPARENT };
    let row = egui::Frame::new().fill(fill).corner_radius(8).inner_margin(6).show(ui, |ui| {
        ui.horizontal(|ui| {
            verdict_ui(ui, desk, example, reached);
            let icon = match example.lead {
                ExampleLead::Known(_) => icons::IDENTIFICATION_CARD,
                ExampleLead::Invented { .. } => icons::LIGHTBULB,
            };
            ui.label(RichText::new(icon).color(desk.theme.text_weak));
            let name = if example.name.is_empty() { desk.text("unnamed") } else { example.name.clone() };
            ui.label(RichText::new(name).text_style(strong()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                buttons_ui(ui, desk, example, &place, is_open);
            });
        });
        if is_open {
            example_editor_ui(ui, desk, example);
        }
    });
    desk.show_if_asked(ui, &place, row.response.rect);
}

/// Whether the example reaches what is expected, in words.
fn verdict_ui(ui: &mut egui::Ui, desk: &Desk<'_>, example: &Example, reached: Reached) {
    let theme = desk.theme;
    ui.allocate_ui_with_layout(egui::vec2(190.0, 26.0), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(190.0);
        match reached {
            Reached::Unknown => {
                let text = desk.text("example-unknown");
                pill(ui, icons::QUESTION, &text, theme.doubtful, theme.doubtful_weak)
                    .on_hover_text(desk.text("example-unknown-tip"));
            }
            Reached::Stage(reached) => {
                let is_met = reached == example.expected;
                let reached = desk.language().reached(reached);
                let (icon, color, ground) = if is_met {
                    (icons::CHECK_CIRCLE, theme.good, theme.good_weak)
                } else {
                    (icons::X_CIRCLE, theme.bad, theme.bad_weak)
                };
                let id = if is_met { "example-meets" } else { "example-misses" };
                pill(ui, icon, &desk.say(id, &[("reached", reached.into())]), color, ground);
            }
        }
    });
}

fn buttons_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, example: &Example, place: &Place, is_open: bool) {
    let label = |desk: &Desk<'_>, id: &str| desk.say(id, &[("name", (&example.name).into())]);
    if icon_button(ui, icons::TRASH, &label(desk, "remove-named")).clicked() {
        desk.send(Command::Edit(Edit::RemoveExample(example.id.clone())));
    }
    let icon = if is_open { icons::CHECK } else { icons::PENCIL_SIMPLE };
    if icon_button(ui, icon, &label(desk, "edit-named")).clicked() {
        desk.send(Command::EditPlace((!is_open).then(|| place.clone())));
    }
    let text = |expected| desk.language().reached(expected);
    let name = label(desk, "example-expected-of");
    if let Some(expected) = choice(ui, "expected", &name, example.expected, &EXPECTED, text) {
        desk.send(Command::Edit(Edit::SetExample(Example { expected, ..example.clone() })));
    }
    ui.label(RichText::new(desk.text("example-expected")).color(desk.theme.text_weak));
}
