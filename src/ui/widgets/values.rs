use crate::fields::{Date, Number};

/// An exact number that can be dragged or typed.
pub(crate) fn exact_input(ui: &mut egui::Ui, name: &str, number: &mut Number) {
    let mut value = number.millionths() as f64 / 1e6;
    let input = egui::DragValue::new(&mut value).range(-9e12..=9e12).max_decimals(6).speed(1.0);
    let changed = ui.name_inputs(name, |ui| ui.add(input)).on_hover_text(name).changed();
    if changed && let Ok(exact) = format!("{value:.6}").parse() {
        *number = exact;
    }
}

/// A day: year, month and day of the month.
pub(crate) fn date_input(ui: &mut egui::Ui, name: &str, date: &mut Date) {
    let civil = date.to_jiff();
    let (mut year, mut month, mut day) = (civil.year(), civil.month(), civil.day());
    ui.name_inputs(name, |ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.add(egui::DragValue::new(&mut year).range(1990..=2100).speed(0.1));
        ui.add(egui::DragValue::new(&mut month).range(1..=12).speed(0.1));
        ui.add(egui::DragValue::new(&mut day).range(1..=31).speed(0.1));
    });
    // Of 31 February, the last day of February stays.
    let valid = (0..4).find_map(|back| Date::from_ymd(year, month, day - back));
    if let Some(valid) = valid {
        *date = valid;
    }
}
