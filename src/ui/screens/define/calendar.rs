//! When sales works: working days and hours, the time zone, holidays and days off.

use egui::RichText;

use crate::agreement::{Calendar, Edit, HolidayRegion, Weekday};
use crate::fields::{Date, LocalTime};
use crate::ui::widgets::{icon_button, named};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Time zones that are offered first; any other can stand in the file.
const ZONES: [&str; 14] = [
    "UTC",
    "Europe/Berlin",
    "Europe/Warsaw",
    "Europe/London",
    "Europe/Paris",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
    "America/Sao_Paulo",
    "Asia/Seoul",
    "Asia/Tokyo",
    "Asia/Singapore",
    "Australia/Sydney",
];

pub(super) fn calendar_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().calendar.clone();
    let mut calendar = before.clone();
    ui.horizontal_wrapped(|ui| {
        for day in Weekday::ALL {
            let mut works = calendar.working_days.contains(&day);
            if ui.checkbox(&mut works, desk.language().weekday(day)).changed() {
                calendar.working_days.retain(|it| *it != day);
                calendar.working_days.extend(works.then_some(day));
                calendar.working_days.sort_unstable();
            }
        }
    });
    ui.horizontal_wrapped(|ui| {
        time_ui(ui, &desk.text("calendar-opens"), &mut calendar.opens);
        ui.label("–");
        time_ui(ui, &desk.text("calendar-closes"), &mut calendar.closes);
        zone_ui(ui, desk, &mut calendar);
    });
    ui.horizontal_wrapped(|ui| holidays_ui(ui, desk, &mut calendar));
    ui.horizontal_wrapped(|ui| days_off_ui(ui, desk, &mut calendar));
    if calendar != before && !calendar.working_days.is_empty() && calendar.opens < calendar.closes {
        desk.send(Command::Edit(Edit::SetCalendar(calendar)));
    }
}

fn zone_ui(ui: &mut egui::Ui, desk: &Desk<'_>, calendar: &mut Calendar) {
    ui.name_inputs(desk.text("time-zone"), |ui| {
        egui::ComboBox::from_id_salt("zone").selected_text(&calendar.time_zone).width(160.0).show_ui(
            ui,
            |ui| {
                for zone in ZONES {
                    ui.selectable_value(&mut calendar.time_zone, zone.to_owned(), zone);
                }
            },
        );
    });
}

/// Whose public holidays are no working days.
fn holidays_ui(ui: &mut egui::Ui, desk: &Desk<'_>, calendar: &mut Calendar) {
    ui.label(desk.text("holidays"));
    let none = desk.text("holidays-none");
    let current = calendar.holidays.as_ref().map_or(none.clone(), |region| desk.language().region(region));
    ui.name_inputs(desk.text("holidays"), |ui| {
        egui::ComboBox::from_id_salt("holidays").selected_text(current).width(240.0).show_ui(ui, |ui| {
            ui.selectable_value(&mut calendar.holidays, None, none);
            for region in HolidayRegion::all() {
                let name = desk.language().region(&region);
                ui.selectable_value(&mut calendar.holidays, Some(region), name);
            }
        });
    });
}

/// Days on which nobody works, beside the holidays: each can be removed, and one be typed.
fn days_off_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, calendar: &mut Calendar) {
    let label = ui.label(desk.text("days-off"));
    let mut removed = None;
    for (n, day) in calendar.days_off.iter().enumerate() {
        let date = desk.language().date(*day);
        let remove = desk.say("remove-named", &[("name", (&date).into())]);
        let button = egui::Button::new(format!("{date}  {}", icons::X));
        if named(ui.add(button), &remove).on_hover_text(remove.as_str()).clicked() {
            removed = Some(n);
        }
    }
    if let Some(n) = removed {
        calendar.days_off.remove(n);
    }
    let text = &mut desk.view.day_off;
    let hint = RichText::new("2026-12-24").color(desk.theme.text_weak);
    let input = egui::TextEdit::singleline(text).desired_width(96.0).hint_text(hint);
    let typed = ui.add(input).labelled_by(label.id);
    let entered = typed.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let added = icon_button(ui, icons::PLUS, &desk.text("day-off-add")).clicked();
    if (entered || added)
        && let Ok(day) = desk.view.day_off.trim().parse::<Date>()
    {
        if let Err(place) = calendar.days_off.binary_search(&day) {
            calendar.days_off.insert(place, day);
        }
        desk.view.day_off.clear();
    }
}

/// A time of day in steps of a quarter of an hour.
fn time_ui(ui: &mut egui::Ui, name: &str, time: &mut LocalTime) {
    let mut quarters = time.0 / 15;
    let input = egui::DragValue::new(&mut quarters)
        .range(0..=96)
        .speed(0.1)
        .custom_formatter(|value, _| LocalTime(quarter(value) * 15).to_string())
        .custom_parser(|text| {
            let padded = if text.len() == 4 { format!("0{text}") } else { text.to_owned() };
            padded.parse::<LocalTime>().ok().map(|time| f64::from(time.0 / 15))
        });
    if ui.name_inputs(name, |ui| ui.add(input)).on_hover_text(name).changed() {
        *time = LocalTime(quarters * 15);
    }
}

fn quarter(value: f64) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 96")]
    let quarters = value.clamp(0.0, 96.0) as u16;
    quarters
}
