//! Sentences whose words are clicked to be edited.

use egui::{Popup, PopupCloseBehavior, RichText, Sense};

use super::criterion_editor::{amount_ui, cap_ui, counting_ui, decay_ui, wait_ui};
use super::requirements::{act_ui, window_ui};
use crate::agreement::{Condition, Criterion, Edit, Effect, Evidence, Place, Requirement, RequirementTest};
use crate::language::{Piece, Spot};
use crate::ui::widgets::{Subject, activity_kind_ui, condition_ui, icon_button, points_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// A criterion as a sentence; a click on its words edits them.
pub(super) fn criterion_words_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, criterion: &Criterion) {
    let place = Place::Criterion(criterion.id.clone());
    let pieces = desk.language().criterion_pieces(criterion);
    let mut draft = criterion.clone();
    words_ui(ui, desk, &place, &pieces, &mut |ui, desk, spot| criterion_spot_ui(ui, desk, &mut draft, spot));
    if draft != *criterion {
        desk.send(Command::Edit(Edit::SetCriterion(draft)));
    }
}

/// A requirement as a sentence; a click on its words edits them.
pub(super) fn requirement_words_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, requirement: &Requirement) {
    let place = Place::Requirement(requirement.id.clone());
    let pieces = desk.language().requirement_pieces(requirement);
    let mut draft = requirement.clone();
    words_ui(ui, desk, &place, &pieces, &mut |ui, desk, spot| {
        requirement_spot_ui(ui, desk, &mut draft.test, spot);
    });
    if draft != *requirement {
        desk.send(Command::Edit(Edit::SetRequirement(draft)));
    }
}

/// The words one after the other, and below those that are being edited what edits them.
fn words_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    place: &Place,
    pieces: &[Piece],
    editor: &mut dyn FnMut(&mut egui::Ui, &mut Desk<'_>, &Spot),
) {
    let sentence: String = pieces.iter().map(|piece| piece.text.as_str()).collect();
    let mut open: Option<(egui::Response, Spot)> = None;
    // Lines stand as close as those of any text.
    ui.spacing_mut().interact_size.y = 15.0;
    ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
    let row = ui.horizontal_wrapped(|ui| {
        for piece in pieces {
            let response = word_ui(ui, desk, piece);
            let this = (place.clone(), piece.spot.clone());
            let is_open = desk.view.word.as_ref() == Some(&this);
            if response.clicked() {
                desk.view.word = (!is_open).then_some(this);
            } else if is_open && open.is_none() {
                open = Some((response, piece.spot.clone()));
            }
        }
    });
    // Whoever hears the sentence hears it as one.
    ui.ctx().accesskit_node_builder(row.response.id, |node| node.set_label(sentence));
    if let Some((response, spot)) = open {
        popup_ui(ui, desk, &response, &spot, editor);
    }
}

fn word_ui(ui: &mut egui::Ui, desk: &Desk<'_>, piece: &Piece) -> egui::Response {
    let text = RichText::new(&piece.text).small().color(desk.theme.text_weak);
    let is_spot = piece.spot != Spot::Rest;
    let text = if is_spot { text.color(desk.theme.text) } else { text };
    let response = ui.add(egui::Label::new(text).sense(Sense::click()).selectable(false));
    let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.hovered() || response.has_focus() {
        let line = egui::Stroke::new(1.0, desk.theme.accent);
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), line);
    }
    let name = piece.text.trim().to_owned();
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    response.on_hover_text(desk.text("word-edit"))
}

/// What edits some words, below them. It stays until it is put away, so that menus in it can be used.
fn popup_ui(
    ui: &egui::Ui,
    desk: &mut Desk<'_>,
    response: &egui::Response,
    spot: &Spot,
    editor: &mut dyn FnMut(&mut egui::Ui, &mut Desk<'_>, &Spot),
) {
    let mut is_done = ui.input(|input| input.key_pressed(egui::Key::Escape));
    let popup = Popup::from_response(response)
        .id(ui.scope_id().with("editor"))
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .show(|ui| {
            ui.set_max_width(560.0);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| editor(ui, desk, spot));
                is_done |= icon_button(ui, icons::CHECK, &desk.text("word-done")).clicked();
            });
        });
    let is_elsewhere = ui.input(|input| input.pointer.any_pressed())
        && ui.ctx().pointer_interact_pos().and_then(|at| ui.ctx().layer_id_at(at)).is_some_and(|layer| {
            layer.order == egui::Order::Background && popup.is_some_and(|it| it.response.layer_id != layer)
        });
    if is_done || is_elsewhere {
        desk.view.word = None;
    }
}

fn criterion_spot_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, criterion: &mut Criterion, spot: &Spot) {
    match (spot, &mut criterion.evidence) {
        (Spot::Points, _) => {
            if let Effect::Points(points) = &mut criterion.effect {
                let is_taken = criterion.category == crate::agreement::Category::Undesirable;
                let range = if is_taken { -1_000..=0 } else { 0..=1_000 };
                points_input(ui, desk, &desk.text("points-word"), points, range);
            }
        }
        (Spot::Cap, _) => cap_ui(ui, desk, &mut criterion.cap),
        (Spot::Question(path), Evidence::Fields(condition)) => {
            part_ui(ui, desk, Subject::Lead, condition, path);
        }
        (Spot::Question(path), Evidence::Activity { condition: Some(condition), .. }) => {
            part_ui(ui, desk, Subject::Activity, condition, path);
        }
        (Spot::Kind, Evidence::Activity { kind, .. }) => activity_kind_ui(ui, desk, kind),
        (Spot::Decay, Evidence::Activity { decay, .. }) => decay_ui(ui, desk, decay),
        (Spot::Wait, Evidence::Activity { wait_days, .. }) => wait_ui(ui, desk, wait_days),
        (_, Evidence::Activity { counting, .. }) => counting_ui(ui, desk, counting),
        (_, Evidence::Fields(condition)) => condition_ui(ui, desk, Subject::Lead, condition, 0),
        (_, Evidence::Amount { field, per }) => amount_ui(ui, desk, field, per),
    }
}

fn requirement_spot_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, test: &mut RequirementTest, spot: &Spot) {
    match (spot, test) {
        (Spot::Question(path), RequirementTest::Fields(condition)) => {
            part_ui(ui, desk, Subject::Lead, condition, path);
        }
        (_, RequirementTest::Fields(condition)) => condition_ui(ui, desk, Subject::Lead, condition, 0),
        (Spot::Act, RequirementTest::Act { act, .. }) => act_ui(ui, desk, act),
        (_, RequirementTest::Act { within, .. }) => window_ui(ui, desk, within),
    }
}

/// One question of a condition.
fn part_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    subject: Subject,
    condition: &mut Condition,
    path: &[usize],
) {
    if let Some(part) = condition.at_mut(path) {
        condition_ui(ui, desk, subject, part, path.len());
    }
}
