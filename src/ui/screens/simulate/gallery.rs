use egui::{RichText, vec2};

use super::accepted::accepted_ui;
use super::numbers::numbers_ui;
use crate::language::Arg;
use crate::ui::charts::drawn::drawn_ui;
use crate::ui::dialogs::{Dialog, Listing};
use crate::ui::theme::{figure, subheading};
use crate::ui::widgets::{caption, empty_state, named, scrolled};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// What the draft changes, in words and figures: no chart, but told among them.
pub(crate) const CHANGES: &str = "changes";

/// Each chart with its name, in the order in which questions come up.
const NAMES: [(&str, &str); 23] = [
    ("funnel", "chart-name-funnel"),
    ("leakage", "chart-name-leakage"),
    ("leakage-money", "chart-name-leakage-money"),
    ("reasons", "chart-name-reasons"),
    ("blockers", "chart-name-blockers"),
    (CHANGES, "chart-name-changes"),
    ("movers", "chart-name-movers"),
    ("scores", "chart-name-scores"),
    ("sweep", "chart-name-sweep"),
    ("grid", "chart-name-grid"),
    ("sensitivity", "chart-name-sensitivity"),
    ("sensitivity-map", "chart-name-sensitivity-map"),
    ("velocity", "chart-name-velocity"),
    ("response", "chart-name-response"),
    ("promise", "chart-name-promise"),
    ("cohorts", "chart-name-cohorts"),
    ("trend", "chart-name-trend"),
    ("weeks", "chart-name-weeks"),
    ("channels", "chart-name-channels"),
    ("costs", "chart-name-costs"),
    ("accounts", "chart-name-accounts"),
    ("capacity", "chart-name-capacity"),
    ("quota", "chart-name-quota"),
];

/// The story that is told to a room: where we stand, where it leaks, what we change, what that brings, and what one change
/// more would let through.
pub(crate) const STORY: [&str; 5] = ["funnel", "leakage", CHANGES, "movers", "blockers"];

/// The names of all charts, to choose from; the first leads back to the overview.
pub(super) fn names_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    scrolled(ui, "charts", |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let shown = desk.workbench.chart();
        let overview = desk.text("chart-name-overview");
        if entry_ui(ui, &overview, shown.is_none()) {
            desk.send(Command::ShowChart(None));
        }
        for (key, name) in NAMES {
            if entry_ui(ui, &desk.text(name), shown == Some(key)) {
                desk.send(Command::ShowChart(Some((key, width_of(ui.ctx())))));
            }
        }
        ui.add_space(8.0);
        ui.separator();
        let report = desk.text("save-report");
        if named(ui.button(format!("{}  {report}", icons::DOWNLOAD_SIMPLE)), &report).clicked() {
            desk.view.dialog = Some(Dialog::save_listing(desk.workbench, Listing::Report));
        }
    });
}

fn entry_ui(ui: &mut egui::Ui, name: &str, is_shown: bool) -> bool {
    let button = egui::Button::selectable(is_shown, name).truncate();
    let response = ui.add(button.min_size(vec2(ui.available_width(), 26.0)));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_shown, name));
    response.clicked()
}

/// A width to begin with; the chart is drawn anew once its room is known.
fn width_of(ctx: &egui::Context) -> u16 {
    whole(ctx.content_rect().width() * 0.6)
}

fn whole(width: f32) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 200 and 4,000")]
    let steps = (width.clamp(200.0, 4_000.0) / 20.0) as u16;
    steps * 20
}

/// The chart that is shown.
pub(super) fn chart_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, key: &'static str) {
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        if key == CHANGES {
            scrolled(ui, "changes", |ui| changes_ui(ui, desk));
            return;
        }
        let width = whole(ui.available_width() - 20.0);
        if desk.workbench.selection().chart != Some((key, width)) {
            desk.send(Command::ShowChart(Some((key, width))));
        }
        let Some((drawing, is_current)) = desk.workbench.picture() else {
            ui.spinner();
            return;
        };
        let drawing = match drawing {
            Ok(drawing) => std::sync::Arc::clone(drawing),
            Err(missing) => {
                empty_state(ui, desk.theme, icons::FUNNEL, &desk.text(missing));
                return;
            }
        };
        ui.horizontal(|ui| {
            ui.label(RichText::new(&drawing.title).text_style(subheading()).size(17.0));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                save_ui(ui, desk, key);
                let (numbers, is_shown) = (desk.text("numbers-show"), desk.workbench.selection().numbers);
                let toggle = ui.add(egui::Button::selectable(is_shown, &numbers));
                if toggle.on_hover_text(desk.text("numbers-about")).clicked() {
                    desk.send(Command::ShowNumbers(!is_shown));
                }
                break_down_ui(ui, desk);
            });
        });
        caption(ui, desk.theme, drawing.about.as_str());
        ui.add_space(8.0);
        if !is_current {
            ui.multiply_opacity(0.55);
        }
        let clicked = scrolled(ui, key, |ui| {
            let at = ui.next_widget_position();
            let clicked = drawn_ui(ui, desk.theme, &drawing);
            accepted_ui(ui, desk, &drawing, at);
            if let Some(tables) = desk.workbench.numbers().map(std::sync::Arc::clone) {
                numbers_ui(ui, desk, &tables);
            }
            clicked
        });
        if let Some(clicked) = clicked {
            desk.send(Command::ShowFigure(clicked));
        }
    });
}

/// Saves the chart, or the numbers behind it.
fn save_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, key: &'static str) {
    let name = desk.text("save-shown");
    let menu = ui.menu_button(format!("{}  {name}", icons::DOWNLOAD_SIMPLE), |ui| {
        for (id, listing) in [("save-chart", Listing::Chart(key)), ("save-numbers", Listing::Tables(key))] {
            let save = desk.text(id);
            if named(ui.button(&save), &save).clicked() {
                desk.view.dialog = Some(Dialog::save_listing(desk.workbench, listing));
                ui.close();
            }
        }
    });
    named(menu.response, &name);
}

/// Chooses what the chart is broken down by.
fn break_down_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let facets = desk.workbench.facets();
    let current = desk.workbench.selection().by.clone().filter(|it| facets.contains(it));
    let by = |facet| desk.say("break-down-by", &[("facet", Arg::from(desk.language().facet(facet)))]);
    let shown = current.as_ref().map_or_else(|| desk.text("break-down"), by);
    let mut chosen = None;
    ui.name_inputs(desk.text("break-down"), |ui| {
        egui::ComboBox::from_id_salt("break-down").selected_text(shown).height(420.0).show_ui(ui, |ui| {
            if ui.selectable_label(current.is_none(), desk.text("break-down-none")).clicked() {
                chosen = Some(None);
            }
            for facet in &facets {
                let is_current = current.as_ref() == Some(facet);
                if ui.selectable_label(is_current, desk.language().facet(facet)).clicked() {
                    chosen = Some(Some(facet.clone()));
                }
            }
        });
    });
    if let Some(chosen) = chosen {
        desk.send(Command::BreakDown(chosen));
    }
}

/// What the draft changes against what it is held against, large enough for a room.
fn changes_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let baseline = desk.workbench.baseline();
    ui.label(RichText::new(desk.text("chart-name-changes")).text_style(subheading()).size(17.0));
    let about = if baseline.is_agreed() { "strip-agreed" } else { "strip-file" };
    caption(ui, desk.theme, desk.text(about));
    ui.add_space(8.0);
    let all = desk.language().differences(baseline.agreement(), desk.workbench.agreement());
    if all.is_empty() {
        ui.label(desk.text("strip-same"));
    }
    for difference in all {
        ui.add(egui::Label::new(RichText::new(format!("• {difference}")).size(15.0)).wrap());
    }
    let Some((simulation, leads, _)) = desk.workbench.simulation() else { return };
    let Some(before) = baseline.funnel(leads) else { return };
    ui.add_space(16.0);
    for stage in crate::agreement::Stage::ALL {
        let of =
            |funnel: &crate::simulation::Funnel| desk.language().count(funnel.stage(stage).passed.n_leads);
        figure_ui(ui, desk, &desk.language().stage(stage), (&of(before), &of(&simulation.funnel)));
    }
    let caught = |funnel: &crate::simulation::Funnel| {
        desk.language().count(funnel.stage(crate::agreement::Stage::Mql).passed.n_won)
    };
    figure_ui(ui, desk, &desk.text("strip-caught"), (&caught(before), &caught(&simulation.funnel)));
}

fn figure_ui(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, (before, after): (&str, &str)) {
    let args = [("name", Arg::from(name)), ("before", before.into()), ("after", after.into())];
    let words = desk.say("proposal-figure", &args);
    ui.label(RichText::new(words).text_style(figure()));
}
