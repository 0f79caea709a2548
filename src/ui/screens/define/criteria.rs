use egui::{Align, Layout, Rect, RichText, Sense, vec2};

use super::row_buttons::{Asked, row_buttons_ui};
use super::talk::talk_button_ui;
use super::words::criterion_words_ui;
use super::{add_button, card_head, criterion_editor, name_ui};
use crate::agreement::{Category, Criterion, CriterionId, Edit, Effect, Limit, Place};
use crate::language::Arg;
use crate::ui::widgets::{category_icon, icon_button, named, points_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The criteria of a category.
pub(super) fn category_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, category: Category) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let (title, about) = match category {
            Category::Profile => ("category-profile", "category-profile-about"),
            Category::Channel => ("category-channel", "category-channel-about"),
            Category::Action => ("category-action", "category-action-about"),
            Category::Undesirable => ("category-undesirable", "category-undesirable-about"),
        };
        let (title, about) = (desk.text(title), desk.text(about));
        let color = desk.theme.text_weak.into();
        ui.horizontal(|ui| {
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - 250.0).max(200.0));
                card_head(ui, desk, category_icon(category), color, &title, &about);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| limit_ui(ui, desk, category));
        });
        let agreement = desk.workbench.agreement();
        let criteria: Vec<&Criterion> = agreement.criteria_of(category).collect();
        let mut rows = Vec::with_capacity(criteria.len());
        for (n, criterion) in criteria.iter().enumerate() {
            let row = ui.push_id(&criterion.id, |ui| row_ui(ui, desk, criterion, n, criteria.len()));
            rows.push(row.response.rect);
        }
        drop_ui(ui, desk, category, &rows);
        ui.add_space(2.0);
        let add = desk.say("criterion-add", &[("category", title.into())]);
        if add_button(ui, &add) {
            desk.send(Command::AddCriterion(category));
        }
    });
}

/// The cap of a category; for undesirables the floor.
fn limit_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, category: Category) {
    let mut limits = desk.workbench.agreement().limits;
    let Limit { cap, floor } = limits.of_mut(category);
    let undesirable = category == Category::Undesirable;
    let slot = if undesirable { floor } else { cap };
    if let Some(points) = slot {
        if icon_button(ui, icons::X, &desk.text("limit-remove")).clicked() {
            *slot = None;
        } else {
            let range = if undesirable { -100_000..=0 } else { 0..=100_000 };
            points_input(ui, desk, &desk.text("limit-points"), points, range);
            ui.label(desk.text(if undesirable { "limit-floor" } else { "limit-cap" }));
        }
    } else {
        let text = RichText::new(desk.text("limit-add")).small().color(desk.theme.text_weak);
        if ui.add(egui::Button::new(text).frame_when_inactive(false)).clicked() {
            *slot = Some(if undesirable { -50 } else { 50 });
        }
    }
    if limits != desk.workbench.agreement().limits {
        desk.send(Command::Edit(Edit::SetLimits(limits)));
    }
}

/// A criterion as a sentence with its points, and below it its editor if it is open.
fn row_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, criterion: &Criterion, n: usize, of: usize) {
    let place = Place::Criterion(criterion.id.clone());
    let open = desk.workbench.selection().editing.as_ref() == Some(&place);
    let fill = if open { desk.theme.window.into() } else { egui::Color32::TRANSPARENT };
    let row = egui::Frame::new().fill(fill).corner_radius(8).inner_margin(6).show(ui, |ui| {
        ui.horizontal(|ui| {
            handle_ui(ui, desk, criterion);
            let width = (ui.available_width() - 374.0).max(180.0);
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 1.0;
                name_ui(ui, desk, &place, &criterion.name, open);
                criterion_words_ui(ui, desk, criterion);
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                buttons_ui(ui, desk, criterion, (n, of), open);
                talk_button_ui(ui, desk, &place, &criterion.name);
                points_ui(ui, desk, criterion);
                ui.add_space(4.0);
                use_ui(ui, desk, criterion);
            });
        });
        if open {
            ui.add_space(4.0);
            criterion_editor::criterion_editor_ui(ui, desk, criterion);
        }
    });
    desk.show_if_asked(ui, &place, row.response.rect);
}

/// The points of a criterion, or that it ends it.
fn points_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, criterion: &Criterion) {
    let Effect::Points(before) = criterion.effect else {
        ui.allocate_ui_with_layout(vec2(58.0, 26.0), Layout::right_to_left(Align::Center), |ui| {
            ui.label(RichText::new(icons::PROHIBIT).color(desk.theme.bad))
                .on_hover_text(desk.text("disqualifies"));
        });
        return;
    };
    let range = if criterion.category == Category::Undesirable { -1_000..=0 } else { 0..=1_000 };
    let mut points = before;
    let name = desk.say("points-of", &[("name", (&criterion.name).into())]);
    points_input(ui, desk, &name, &mut points, range);
    if points != before {
        let changed = Criterion { effect: Effect::Points(points), ..criterion.clone() };
        desk.send(Command::Edit(Edit::SetCriterion(changed)));
    }
}

/// How many leads a criterion touches, or that the history cannot tell.
fn use_ui(ui: &mut egui::Ui, desk: &Desk<'_>, criterion: &Criterion) {
    let Some((simulation, leads, _)) = desk.workbench.simulation() else { return };
    let place = desk.workbench.agreement().criteria.iter().position(|it| it.id == criterion.id);
    let Some(usage) = place.and_then(|place| simulation.criteria.get(place)) else { return };
    let nobody_knows = usage.n_unknown == leads.len() && usage.n_touched == 0;
    let (text, tip) = if nobody_knows {
        (desk.text("no-data"), desk.text("no-data-tip"))
    } else {
        let args = [("touched", Arg::from(usage.n_touched)), ("unknown", usage.n_unknown.into())];
        (desk.say("leads-short", &[("n", usage.n_touched.into())]), desk.say("use-tip", &args))
    };
    // One that fits nobody, or everybody, tells leads apart from none.
    let is_idle = !nobody_knows && (usage.n_touched == 0 || usage.n_touched == leads.len());
    let (text, tip) = if is_idle {
        (format!("{}  {text}", icons::WARNING_CIRCLE), desk.text("idle-tip"))
    } else {
        (text, tip)
    };
    let color = if nobody_knows || is_idle { desk.theme.doubtful } else { desk.theme.text_weak };
    ui.allocate_ui_with_layout(vec2(126.0, 32.0), Layout::top_down(Align::Max), |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.label(RichText::new(text).small().color(color)).on_hover_text(tip);
        effect_ui(ui, desk, &criterion.id);
    });
}

/// What would be missing without a criterion, or no longer be kept out: MQLs, and winners among them.
fn effect_ui(ui: &mut egui::Ui, desk: &Desk<'_>, criterion: &CriterionId) {
    let Some(effect) = desk.workbench.effect_of(criterion) else {
        // The line keeps its place while it is worked out.
        ui.label(RichText::new("…").small().color(desk.theme.text_weak));
        return;
    };
    let (mqls, won, money) = (-effect.without.passed[0], -effect.without.won, -effect.without.money);
    let args = [("mqls", desk.language().signed(mqls).into()), ("won", desk.language().signed(won).into())];
    let color = if won < 0 { desk.theme.bad } else { desk.theme.text_weak };
    let money = desk.language().money(money, desk.workbench.data().currency());
    let tip = [
        ("mqls", desk.language().signed(mqls).into()),
        ("won", desk.language().signed(won).into()),
        ("money", money.into()),
    ];
    ui.label(RichText::new(desk.say("effect-short", &args)).small().color(color))
        .on_hover_text(desk.say("effect-tip", &tip));
}

fn buttons_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    criterion: &Criterion,
    place: (usize, usize),
    open: bool,
) {
    let id = criterion.id.clone();
    match row_buttons_ui(ui, desk, &criterion.name, place, open) {
        None => {}
        Some(Asked::Remove) => desk.send(Command::Edit(Edit::RemoveCriterion(id))),
        Some(Asked::Move(to)) => desk.send(Command::Edit(Edit::MoveCriterion { id, to })),
        Some(Asked::Edit) => desk.send(Command::EditPlace((!open).then_some(Place::Criterion(id)))),
    }
}

/// The handle that a criterion is dragged by to another place of its category.
fn handle_ui(ui: &mut egui::Ui, desk: &Desk<'_>, criterion: &Criterion) {
    let text = RichText::new(icons::DOTS_SIX_VERTICAL).color(desk.theme.line_strong);
    let response = ui.add(egui::Button::new(text).frame(false).sense(Sense::drag()));
    let name = desk.say("drag-named", &[("name", (&criterion.name).into())]);
    let response = named(response, &name).on_hover_cursor(egui::CursorIcon::Grab);
    response.dnd_set_drag_payload(criterion.id.clone());
}

/// Shows the gap between rows that a dragged criterion of the category would go to, and puts it there.
fn drop_ui(ui: &egui::Ui, desk: &mut Desk<'_>, category: Category, rows: &[Rect]) {
    let Some(dragged) = egui::DragAndDrop::payload::<CriterionId>(ui.ctx()) else { return };
    let mut criteria = desk.workbench.agreement().criteria_of(category);
    let Some(from) = criteria.position(|it| it.id == *dragged) else { return };
    let (Some(first), Some(last)) = (rows.first(), rows.last()) else { return };
    let Some(pointer) = ui.ctx().pointer_interact_pos() else { return };
    if !first.union(*last).expand(ui.spacing().item_spacing.y + 4.0).contains(pointer) {
        return;
    }
    let gap = rows.iter().take_while(|row| row.center().y < pointer.y).count();
    // The gaps above and below a criterion leave it where it is.
    if gap == from || gap == from + 1 {
        return;
    }
    let y = rows.get(gap).map_or(last.bottom(), Rect::top) - ui.spacing().item_spacing.y / 2.0;
    ui.painter().hline(first.x_range(), y, egui::Stroke::new(2.0, desk.theme.accent));
    if ui.input(|input| input.pointer.any_released()) {
        egui::DragAndDrop::clear_payload(ui.ctx());
        let to = if from < gap { gap - 1 } else { gap };
        desk.send(Command::Edit(Edit::MoveCriterion { id: CriterionId::clone(&dragged), to }));
    }
}
