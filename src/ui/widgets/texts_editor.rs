use egui::{Align, Layout, RichText, vec2};

use super::{icon_button, text_input};
use crate::fields::FieldId;
use crate::leads::Cells;
use crate::ui::{Desk, icons};

/// How many values of a field are offered.
const MOST_OFFERED: usize = 60;

/// How wide a button with a gap is.
const BUTTON: f32 = 30.0;

/// Lets texts be typed, or chosen from the values that the loaded history has. `single` keeps it to one.
pub(crate) fn texts_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    field: &FieldId,
    texts: &mut Vec<String>,
    single: bool,
) {
    let value = desk.text("value");
    let mut removed = None;
    for (n, text) in texts.iter_mut().enumerate() {
        let width = (text.chars().count() as f32 * 8.0 + 20.0).clamp(90.0, 220.0);
        // A text and its button stay together when the line is full.
        let room = vec2(width + if single { 0.0 } else { BUTTON }, ui.spacing().interact_size.y);
        ui.allocate_ui_with_layout(room, Layout::left_to_right(Align::Center), |ui| {
            ui.push_id(n, |ui| {
                ui.spacing_mut().item_spacing.x = 2.0;
                text_input(ui, &value, text, width);
                if !single && icon_button(ui, icons::X, &desk.text("value-remove")).clicked() {
                    removed = Some(n);
                }
            });
        });
    }
    if let Some(n) = removed {
        texts.remove(n);
    }
    let offered = values_of(desk, field);
    let name = desk.text(if single { "value-choose" } else { "value-add" });
    if offered.is_empty() {
        if !single && icon_button(ui, icons::PLUS, &name).clicked() {
            texts.push(String::new());
        }
        return;
    }
    let icon = if single { icons::CARET_DOWN } else { icons::PLUS };
    let menu = ui.menu_button(RichText::new(icon), |ui| {
        egui::ScrollArea::vertical().max_height(300.0).show(ui, |ui| {
            for offer in &offered {
                let chosen = texts.contains(offer);
                let n = desk.workbench.data().census().value(field, offer);
                if super::offer(ui, desk, offer, n, chosen) {
                    choose(texts, offer, single);
                    ui.close();
                }
            }
            if !single && ui.button(desk.text("value-other")).clicked() {
                texts.push(String::new());
                ui.close();
            }
        });
    });
    super::named(menu.response, &name);
}

fn choose(texts: &mut Vec<String>, offer: &str, single: bool) {
    if single {
        *texts = vec![offer.to_owned()];
    } else if let Some(n) = texts.iter().position(|text| text == offer) {
        texts.remove(n);
    } else {
        texts.push(offer.to_owned());
    }
}

/// The values of a field in the loaded history, if there are few and they say nothing about a person.
fn values_of(desk: &Desk<'_>, field: &FieldId) -> Vec<String> {
    if crate::fields::standard(field).is_some_and(|field| field.personal) {
        return Vec::new();
    }
    let Some(leads) = desk.workbench.data().leads() else { return Vec::new() };
    let dictionary = match leads.column(field).map(|column| &column.cells) {
        Some(Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. }) => dictionary,
        _ => match field.as_str() {
            "asset" => leads.activities().assets(),
            "campaign" => leads.activities().campaigns(),
            _ => return Vec::new(),
        },
    };
    if dictionary.len() > MOST_OFFERED {
        return Vec::new();
    }
    dictionary.texts().map(str::to_owned).collect()
}
