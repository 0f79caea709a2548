//! Define: the agreement, with what it does to the leads beside it.

mod calendar;
mod criteria;
mod criterion_editor;
mod grid;
mod impact;
mod lists;
mod mql;
mod owner;
mod requirements;
mod row_buttons;
mod segments;
mod talk;
mod targets;
mod team;
mod words;

pub(crate) use self::mql::threshold_ui;

use egui::RichText;

use crate::agreement::{Category, Edit, Place, Stage};
use crate::ui::theme::{SPACE, strong, subheading};
use crate::ui::widgets::{call, caption, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Names on the left, what they stand for on the right, wrapped where the room ends.
fn form(ui: &egui::Ui, id: &str) -> egui::Grid {
    const NAMES: f32 = 120.0;
    let room = ui.available_width() - NAMES;
    egui::Grid::new(id).num_columns(2).spacing([12.0, 8.0]).max_col_width(room.max(NAMES))
}

/// The whole screen.
pub(crate) fn define_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::Panel::right("impact")
        .exact_size(344.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().inner_margin(egui::Margin { left: 16, ..egui::Margin::ZERO }))
        .show(ui, |ui| {
            egui::ScrollArea::vertical().id_salt("impact").show(ui, |ui| impact::impact_ui(ui, desk));
        });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        egui::ScrollArea::vertical().id_salt("define").auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 10.0;
            title_ui(ui, desk);
            mql::mql_ui(ui, desk);
            for category in Category::ALL {
                ui.push_id(category, |ui| criteria::category_ui(ui, desk, category));
            }
            for stage in [Stage::Sal, Stage::Sql] {
                ui.push_id(stage, |ui| requirements::stage_ui(ui, desk, stage));
            }
            segments::segments_ui(ui, desk);
            lists::lists_ui(ui, desk);
            targets::targets_ui(ui, desk);
            ui.add_space(f32::from(SPACE));
        });
    });
}

fn title_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        let agreement = desk.workbench.agreement();
        let (mut title, mut purpose) = (agreement.title.clone(), agreement.purpose.clone());
        let name = desk.text("agreement-title");
        let input = egui::TextEdit::singleline(&mut title)
            .font(egui::TextStyle::Heading)
            .frame(egui::Frame::NONE)
            .desired_width(f32::INFINITY)
            .hint_text(&name);
        let response = ui.add(input);
        call(ui, response, &name);
        text_input(ui, &desk.text("agreement-purpose"), &mut purpose, f32::INFINITY);
        if title != agreement.title {
            desk.send(Command::Edit(Edit::SetTitle(title)));
        }
        if purpose != agreement.purpose {
            desk.send(Command::Edit(Edit::SetPurpose(purpose)));
        }
    });
}

/// The head of a card: an icon, what it is about, and what that means.
fn card_head(ui: &mut egui::Ui, desk: &Desk<'_>, icon: &str, color: egui::Color32, title: &str, about: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(icon).size(17.0).color(color));
        ui.label(RichText::new(title).text_style(subheading()));
    });
    caption(ui, desk.theme, about);
}

/// The name of a row; a click opens its editor, or closes it.
fn name_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, place: &Place, name: &str, is_open: bool) {
    let shown = if name.is_empty() { desk.text("unnamed") } else { name.to_owned() };
    let text = RichText::new(&shown).text_style(strong());
    let label = egui::Label::new(text).truncate().selectable(false).sense(egui::Sense::click());
    let response = ui.add(label).on_hover_cursor(egui::CursorIcon::PointingHand);
    if response.has_focus() {
        let line = egui::Stroke::new(1.5, desk.theme.accent);
        ui.painter().hline(response.rect.x_range(), response.rect.bottom(), line);
    }
    if response.clicked() {
        desk.send(Command::EditPlace((!is_open).then(|| place.clone())));
    }
}

/// A button that adds something.
fn add_button(ui: &mut egui::Ui, text: &str) -> bool {
    let response = ui.add(egui::Button::new(format!("{}  {text}", icons::PLUS)));
    crate::ui::widgets::named(response, text).clicked()
}
