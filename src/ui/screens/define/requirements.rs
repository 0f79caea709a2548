use egui::{Align, Layout, RichText};

use super::row_buttons::{Asked, row_buttons_ui};
use super::talk::talk_button_ui;
use super::words::requirement_words_ui;
use super::{add_button, card_head, form, name_ui, owner};
use crate::agreement::{
    Act, Condition, Disposition, Edit, ListId, Place, Question, Requirement, RequirementTest, Stage,
    TimeUnit, Window,
};
use crate::fields::FieldId;
use crate::leads::{Leads, Recorded};
use crate::scoring::StageTest;
use crate::simulation::Figure;
use crate::ui::charts::funnel::small_figure;
use crate::ui::widgets::{Subject, choice, condition_ui, number_input, pill, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The requirements of a stage.
pub(super) fn stage_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, stage: Stage) {
    let card = desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let color = desk.theme.stage(stage);
        let icon = if stage == Stage::Sal { icons::CHECK_CIRCLE } else { icons::SEAL_CHECK };
        let about = desk.text(if stage == Stage::Sal { "sal-about" } else { "sql-about" });
        owner::owned_head_ui(ui, desk, stage, |ui, desk| {
            card_head(ui, desk, icon, color, &desk.language().stage(stage), &about);
        });
        let requirements = desk.workbench.agreement().requirements(stage);
        for (n, requirement) in requirements.iter().enumerate() {
            ui.push_id(&requirement.id, |ui| row_ui(ui, desk, requirement, n, requirements.len()));
        }
        ui.horizontal(|ui| {
            if add_button(ui, &desk.text("requirement-add")) {
                desk.send(Command::AddRequirement(stage));
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| stage_list_ui(ui, desk, stage));
        });
    });
    desk.show_if_asked(ui, &Place::Stage(stage), card.response.rect);
}

fn stage_list_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, stage: Stage) {
    let agreement = desk.workbench.agreement();
    let before = agreement.list_of(stage);
    let mut list = before.cloned();
    list_ui(ui, desk, &mut list, &desk.text("stage-list"));
    ui.label(RichText::new(desk.text("stage-list")).color(desk.theme.text_weak));
    if list.as_ref() != before {
        desk.send(Command::Edit(Edit::SetStageList(stage, list)));
    }
}

/// Chooses a list, or none.
pub(super) fn list_ui(ui: &mut egui::Ui, desk: &Desk<'_>, list: &mut Option<ListId>, name: &str) {
    let agreement = desk.workbench.agreement();
    let nowhere = desk.text("nowhere");
    let shown = list.as_ref().and_then(|id| agreement.list(id)).map_or(nowhere.as_str(), |it| &it.name);
    ui.name_inputs(name, |ui| {
        egui::ComboBox::from_id_salt(("list", name)).selected_text(shown).show_ui(ui, |ui| {
            ui.selectable_value(list, None, &nowhere);
            for one in &agreement.lists {
                ui.selectable_value(list, Some(one.id.clone()), &one.name);
            }
        });
    });
}

fn row_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, requirement: &Requirement, n: usize, of: usize) {
    let place = Place::Requirement(requirement.id.clone());
    let open = desk.workbench.selection().editing.as_ref() == Some(&place);
    let fill = if open { desk.theme.window.into() } else { egui::Color32::TRANSPARENT };
    let row = egui::Frame::new().fill(fill).corner_radius(8).inner_margin(6).show(ui, |ui| {
        ui.horizontal(|ui| {
            ui.label(RichText::new(desk.language().count(n + 1)).color(desk.theme.text_weak));
            let width = (ui.available_width() - 240.0).max(180.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 1.0;
                name_ui(ui, desk, &place, &requirement.name, open);
                requirement_words_ui(ui, desk, requirement);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                buttons_ui(ui, desk, requirement, (n, of), open);
                talk_button_ui(ui, desk, &place, &requirement.name);
                if requirement.optional {
                    let theme = desk.theme;
                    pill(ui, icons::QUESTION, &desk.text("optional"), theme.text_weak, theme.hover);
                }
            });
        });
        ui.horizontal(|ui| {
            ui.add_space(22.0);
            figures_ui(ui, desk, requirement);
        });
        if open {
            editor_ui(ui, desk, requirement);
        }
    });
    desk.show_if_asked(ui, &place, row.response.rect);
}

/// How many leads a requirement stops, how many of them nothing else stops, and the winners among these; or that the history
/// cannot tell.
fn figures_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, requirement: &Requirement) {
    let Some((simulation, history, _)) = desk.workbench.simulation() else { return };
    let leaks = &simulation.leakage.leaks;
    let Some(leak) = leaks.iter().find(|leak| leak.test == StageTest::Requirement(requirement.id.clone()))
    else {
        return;
    };
    let reached = simulation.funnel.stage(leak.stage);
    if reached.passed.n_leads + reached.failed.n_leads == 0 || !is_recorded(history, &requirement.test) {
        let text = RichText::new(desk.text("no-data")).small().color(desk.theme.doubtful);
        ui.label(text).on_hover_text(desk.text("no-data-tip"));
        return;
    }
    let is_worst = leak.sole.n_won > 0 && leaks.iter().all(|it| it.sole.n_won <= leak.sole.n_won);
    let (stage, place, first, sole) = (leak.stage, leak.place, leak.first, leak.sole);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        ui.spacing_mut().interact_size.y = 18.0;
        small_figure(ui, desk, &desk.text("stops"), Figure::First(stage, place), first.n_leads);
        let alone = Figure::Sole(stage, place);
        small_figure(ui, desk, &desk.text("only-this"), alone.clone(), sole.n_leads);
        let winners = Figure::Winners(Box::new(alone));
        small_figure(ui, desk, &desk.text("winners-only-this"), winners, sole.n_won);
        if sole.money != 0 {
            let money = desk.language().money(sole.money, desk.workbench.data().currency());
            ui.label(RichText::new(money).small().color(desk.theme.text_weak));
        }
        if is_worst {
            let theme = desk.theme;
            pill(ui, icons::WARNING_CIRCLE, &desk.text("loses-most-winners"), theme.bad, theme.bad_weak);
        }
    });
}

/// Whether the history records what an act needs of any lead at all.
fn is_recorded(leads: &Leads, test: &RequirementTest) -> bool {
    let RequirementTest::Act { act, .. } = test else { return true };
    let calls = [Recorded::CallSalesReady, Recorded::CallNurture, Recorded::CallSuspect];
    let wanted: &[Recorded] = match act {
        Act::Accepted => &[Recorded::Accepted, Recorded::Rejected],
        Act::Qualified => &[Recorded::Qualified],
        Act::Opportunity => &[Recorded::Opportunity],
        Act::Disposition(_) => &calls,
    };
    wanted.iter().any(|what| leads.ever_recorded(*what))
}

fn buttons_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    requirement: &Requirement,
    place: (usize, usize),
    open: bool,
) {
    let id = requirement.id.clone();
    match row_buttons_ui(ui, desk, &requirement.name, place, open) {
        None => {}
        Some(Asked::Remove) => desk.send(Command::Edit(Edit::RemoveRequirement(id))),
        Some(Asked::Move(to)) => desk.send(Command::Edit(Edit::MoveRequirement { id, to })),
        Some(Asked::Edit) => desk.send(Command::EditPlace((!open).then_some(Place::Requirement(id)))),
    }
}

fn editor_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, requirement: &Requirement) {
    let mut draft = requirement.clone();
    form(ui, "requirement").show(ui, |ui| {
        ui.label(desk.text("name"));
        text_input(ui, &desk.text("name"), &mut draft.name, 320.0);
        ui.end_row();
        ui.label(desk.text("looks-at"));
        sort_ui(ui, desk, &mut draft.test);
        ui.end_row();
        match &mut draft.test {
            RequirementTest::Fields(condition) => {
                ui.label(desk.text("condition"));
                ui.vertical(|ui| condition_ui(ui, desk, Subject::Lead, condition, 0));
                ui.end_row();
            }
            RequirementTest::Act { act, within } => {
                ui.label(desk.text("act"));
                act_ui(ui, desk, act);
                ui.end_row();
                ui.label(desk.text("within"));
                window_ui(ui, desk, within);
                ui.end_row();
            }
        }
        ui.label(desk.text("requirement-list"));
        list_ui(ui, desk, &mut draft.list, &desk.text("requirement-list"));
        ui.end_row();
        ui.label("");
        ui.checkbox(&mut draft.optional, desk.text("optional-about"));
        ui.end_row();
    });
    if draft != *requirement {
        desk.send(Command::Edit(Edit::SetRequirement(draft)));
    }
}

fn sort_ui(ui: &mut egui::Ui, desk: &Desk<'_>, test: &mut RequirementTest) {
    let mut by_act = matches!(test, RequirementTest::Act { .. });
    let before = by_act;
    ui.horizontal(|ui| {
        ui.radio_value(&mut by_act, true, desk.text("looks-at-acts"));
        ui.radio_value(&mut by_act, false, desk.text("looks-at-fields"));
    });
    if by_act != before {
        *test = if by_act {
            RequirementTest::Act { act: Act::Accepted, within: None }
        } else {
            RequirementTest::Fields(Condition::ask(FieldId::from_header("need"), Question::IsKnown))
        };
    }
}

pub(super) fn act_ui(ui: &mut egui::Ui, desk: &Desk<'_>, act: &mut Act) {
    #[derive(Clone, Copy, PartialEq)]
    enum Sort {
        Accepted,
        Qualified,
        Opportunity,
        Disposition,
    }
    let sort = match act {
        Act::Accepted => Sort::Accepted,
        Act::Qualified => Sort::Qualified,
        Act::Opportunity => Sort::Opportunity,
        Act::Disposition(_) => Sort::Disposition,
    };
    let text = |sort| {
        desk.text(match sort {
            Sort::Accepted => "act-accepted",
            Sort::Qualified => "act-qualified",
            Sort::Opportunity => "act-opportunity",
            Sort::Disposition => "act-call",
        })
    };
    let all = [Sort::Accepted, Sort::Disposition, Sort::Qualified, Sort::Opportunity];
    ui.horizontal_wrapped(|ui| {
        if let Some(chosen) = choice(ui, "act", &desk.text("act"), sort, &all, text) {
            *act = match chosen {
                Sort::Accepted => Act::Accepted,
                Sort::Qualified => Act::Qualified,
                Sort::Opportunity => Act::Opportunity,
                Sort::Disposition => Act::Disposition(vec![Disposition::SalesReady]),
            };
        }
        if let Act::Disposition(wanted) = act {
            for one in Disposition::ALL {
                let mut is_wanted = wanted.contains(&one);
                if ui.checkbox(&mut is_wanted, desk.language().disposition(one)).changed() {
                    wanted.retain(|it| *it != one);
                    wanted.extend(is_wanted.then_some(one));
                    wanted.sort_unstable();
                }
            }
        }
    });
}

pub(super) fn window_ui(ui: &mut egui::Ui, desk: &Desk<'_>, within: &mut Option<Window>) {
    let mut wanted = within.is_some();
    ui.horizontal(|ui| {
        ui.checkbox(&mut wanted, desk.text("within-wanted"));
        if let Some(window) = within {
            number_input(ui, &desk.text("within"), &mut window.amount, 1..=10_000);
            let text = |unit| desk.language().time_unit(unit);
            let name = desk.text("within-unit");
            if let Some(unit) = choice(ui, "unit", &name, window.unit, &TimeUnit::ALL, text) {
                window.unit = unit;
            }
            ui.label(desk.text("within-after"));
        }
    });
    *within = wanted.then(|| within.unwrap_or(Window { amount: 8, unit: TimeUnit::WorkingHours }));
}
