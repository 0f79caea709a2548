use egui::{RichText, vec2};

use crate::fields::{Date, FieldId, standard};
use crate::language::Arg;
use crate::leads::{Cells, Column, Filter, Leads};
use crate::simulation::questions::Facet;
use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, date_input, offer, scrolled};
use crate::workbench::Command;

const HEIGHT: f32 = 330.0;
const NAMES: f32 = 190.0;
const VALUES: f32 = 560.0;

/// So many years stand below each other, the last ones.
const MOST_YEARS: i16 = 8;

/// Chooses which leads are looked at: by the day on which they were created, and by what their fields hold.
pub(super) fn filter_choice_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(leads) = desk.workbench.data().leads().map(std::sync::Arc::clone) else { return };
    let before = desk.workbench.filter().clone();
    let mut filter = before.clone();
    ui.horizontal_top(|ui| {
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(vec2(NAMES, HEIGHT), down, |ui| {
            ui.set_width(NAMES);
            scrolled(ui, "filtered", |ui| names_ui(ui, desk, &leads, &filter));
        });
        ui.separator();
        ui.allocate_ui_with_layout(vec2(VALUES, HEIGHT), down, |ui| {
            ui.set_min_size(vec2(VALUES, HEIGHT));
            match desk.view.filtered_field.clone() {
                None => created_ui(ui, desk, &leads, &mut filter),
                Some(field) => field_ui(ui, desk, &leads, (&field, &mut filter)),
            }
        });
    });
    if filter != before {
        desk.send(Command::Narrow(filter));
    }
}

/// What can be asked: the day of creation first, then each field, those that are asked with a mark.
fn names_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leads: &Leads, filter: &Filter) {
    let mut chosen = None;
    let shown = &desk.view.filtered_field;
    let has_days = filter.from.is_some() || filter.until.is_some();
    if name_ui(ui, &desk.text("filter-created"), (shown.is_none(), has_days)) {
        chosen = Some(None);
    }
    for field in fields(desk, leads) {
        let state = (shown.as_ref() == Some(&field), filter.of(&field).is_some());
        if name_ui(ui, &desk.language().field(&field), state) {
            chosen = Some(Some(field));
        }
    }
    if let Some(chosen) = chosen {
        desk.view.filtered_field = chosen;
    }
}

fn name_ui(ui: &mut egui::Ui, name: &str, (is_shown, is_asked): (bool, bool)) -> bool {
    let mark = if is_asked { crate::ui::icons::CHECK } else { "" };
    let button = egui::Button::selectable(is_shown, name).truncate().right_text(mark);
    let response = ui.add(button.min_size(vec2(ui.available_width(), 24.0)));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_shown, name));
    response.clicked()
}

/// The fields that leads can be chosen by: those that people usually ask for first.
fn fields(desk: &Desk<'_>, leads: &Leads) -> Vec<FieldId> {
    let usual = desk.workbench.facets().into_iter().filter_map(|facet| match facet {
        Facet::Field(field) => Some(field),
        Facet::Segment | Facet::Campaign => None,
    });
    let mut fields: Vec<FieldId> = usual.collect();
    let offered = leads.columns().iter().filter(|it| is_offered(it)).map(|it| &it.field);
    let others: Vec<FieldId> = offered.filter(|it| !fields.contains(it)).cloned().collect();
    fields.extend(others);
    fields
}

/// Whether leads can be chosen by a column: its values are few, and none says who somebody is.
fn is_offered(column: &Column) -> bool {
    const MOST: usize = 200;
    let is_personal = standard(&column.field).is_some_and(|it| it.personal);
    let is_short = match &column.cells {
        Cells::Texts { dictionary, .. } | Cells::Lists { dictionary, .. } => dictionary.len() <= MOST,
        _ => true,
    };
    Filter::can_ask(column) && is_short && !is_personal
}

/// The years, quarters and months of the history, and any days.
fn created_ui(ui: &mut egui::Ui, desk: &Desk<'_>, leads: &Leads, filter: &mut Filter) {
    ui.label(RichText::new(desk.text("filter-created")).text_style(strong()));
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let first = leads.indices().next().and_then(|lead| leads.created(lead));
    let Some((first, last)) = first.zip(leads.observed_until()) else {
        caption(ui, desk.theme, desk.text("filter-no-times"));
        return;
    };
    caption(ui, desk.theme, desk.text("filter-created-about"));
    let year = |at: crate::fields::Timestamp| zone.to_datetime(at.to_jiff()).date().year();
    let last_year = year(last);
    egui::Grid::new("years").min_col_width(0.0).spacing(vec2(3.0, 4.0)).show(ui, |ui| {
        for year in (year(first).max(last_year - MOST_YEARS + 1)..=last_year).rev() {
            year_ui(ui, desk, year, filter);
            ui.end_row();
        }
    });
    ui.add_space(8.0);
    let day = |at: crate::fields::Timestamp| Date::from_jiff(zone.to_datetime(at.to_jiff()).date());
    ui.horizontal(|ui| {
        day_ui(ui, &desk.text("filter-first-day"), day(first), &mut filter.from);
        ui.add_space(18.0);
        day_ui(ui, &desk.text("filter-last-day"), day(last), &mut filter.until);
    });
    if filter.from.zip(filter.until).is_some_and(|(from, until)| until < from) {
        ui.colored_label(desk.theme.doubtful, desk.text("filter-days-crossed"));
    }
}

/// A year with its quarters and months: a click looks at that time alone, one with Shift adds it.
fn year_ui(ui: &mut egui::Ui, desk: &Desk<'_>, year: i16, filter: &mut Filter) {
    let month = |month: i8| month_of(year, month);
    let mut span = |ui: &mut egui::Ui, text: String, name: &str, width: f32, months: [i8; 2]| {
        let (Some((from, _)), Some((_, until))) = (month(months[0]), month(months[1])) else { return };
        let is_in = filter.from.is_some_and(|it| it <= from) && filter.until.is_some_and(|it| until <= it);
        let button = egui::Button::selectable(is_in, RichText::new(text).small());
        let response = ui.add(button.min_size(vec2(width, 22.0)));
        response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, is_in, name));
        if response.on_hover_text(name).clicked() {
            let more = ui.input(|it| it.modifiers.shift);
            let whole = (filter.from == Some(from) && filter.until == Some(until)) && !more;
            let earlier = filter.from.filter(|_| more).map_or(from, |it| it.min(from));
            let later = filter.until.filter(|_| more).map_or(until, |it| it.max(until));
            (filter.from, filter.until) = if whole { (None, None) } else { (Some(earlier), Some(later)) };
        }
    };
    span(ui, year.to_string(), &year.to_string(), 46.0, [1, 12]);
    for quarter in 1..=4_i8 {
        let args = [("quarter", Arg::from(i64::from(quarter))), ("year", year.to_string().into())];
        let name = desk.say("quarter", &args);
        let short = desk.say("filter-quarter", &[("n", i64::from(quarter).into())]);
        span(ui, short, &name, 36.0, [quarter * 3 - 2, quarter * 3]);
    }
    for month in 1..=12_i8 {
        span(ui, month.to_string(), &format!("{year}-{month:02}"), 24.0, [month, month]);
    }
}

/// The first and the last day of a month.
fn month_of(year: i16, month: i8) -> Option<(Date, Date)> {
    let first = Date::from_ymd(year, month, 1)?;
    Some((first, Date::from_jiff(first.to_jiff().last_of_month())))
}

fn day_ui(ui: &mut egui::Ui, name: &str, usual: Date, day: &mut Option<Date>) {
    let mut wanted = day.is_some();
    ui.checkbox(&mut wanted, name);
    match (day.as_mut(), wanted) {
        (Some(day), true) => date_input(ui, name, day),
        (None, true) => *day = Some(usual),
        (_, false) => *day = None,
    }
}

/// The values of a field with how many leads have each, the most frequent first.
fn field_ui(ui: &mut egui::Ui, desk: &Desk<'_>, leads: &Leads, (field, filter): (&FieldId, &mut Filter)) {
    ui.label(RichText::new(desk.language().field(field)).text_style(strong()));
    caption(ui, desk.theme, desk.text("filter-field-about"));
    let census = desk.workbench.data().census();
    let mut values: Vec<(Option<String>, usize)> =
        census.values_of(field).into_iter().map(|(text, n)| (Some(text.to_owned()), n)).collect();
    let n_known = census.field(field).unwrap_or(leads.len());
    if n_known < leads.len() {
        values.push((None, leads.len() - n_known));
    }
    if values.is_empty() {
        ui.spinner();
    }
    let mut toggled = None;
    scrolled(ui, "values", |ui| {
        ui.set_width(VALUES - 16.0);
        for (value, n) in &values {
            let is_in = filter.of(field).is_some_and(|it| it.values.contains(value));
            if offer(ui, desk, &desk.language().filtered_value(value.as_deref()), Some(*n), is_in) {
                toggled = Some(value.clone());
            }
        }
    });
    if let Some(value) = toggled {
        filter.toggle(field, value.as_deref());
    }
}
