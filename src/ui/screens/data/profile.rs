//! What the cells of a column look like: examples, the range, how many are filled, and the commonest ones.

use egui::{RichText, Sense, vec2};

use crate::import::ColumnProfile;
use crate::ui::Desk;

/// From where to where numbers or dates go, and some cells; all that is known below the pointer.
pub(super) fn examples_ui(ui: &mut egui::Ui, desk: &Desk<'_>, profile: &ColumnProfile) {
    let examples = profile.examples.join("  ·  ");
    let text = range(desk, profile).unwrap_or(examples);
    let label = egui::Label::new(RichText::new(text).color(desk.theme.text_weak)).truncate();
    ui.add(label).on_hover_ui(|ui| details_ui(ui, desk, profile));
}

/// From where to where the numbers or the dates of a column go.
fn range(desk: &Desk<'_>, profile: &ColumnProfile) -> Option<String> {
    let language = desk.language();
    let days = profile.days.map(|ends| ends.map(|day| language.date(day)));
    let ends = days.or_else(|| profile.range.map(|ends| ends.map(|number| language.decimal(number))));
    ends.map(|[from, to]| format!("{from} – {to}"))
}

/// How many rows have a cell.
pub(super) fn filled_ui(ui: &mut egui::Ui, desk: &Desk<'_>, profile: &ColumnProfile) {
    let share = share(profile.n_filled, profile.n_filled + profile.n_empty);
    ui.label(RichText::new(desk.language().percent(share)).small().color(desk.theme.text_weak));
}

/// A bar of the commonest cells: what they take of all filled ones, and the rest.
pub(super) fn commonest_ui(ui: &mut egui::Ui, desk: &Desk<'_>, profile: &ColumnProfile) {
    let (rect, response) = ui.allocate_exact_size(vec2(88.0, 10.0), Sense::hover());
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect_filled(rect, 2.0, desk.theme.line);
    let mut left = rect.left();
    for (n, (_, count)) in (0_u8..).zip(&profile.commonest) {
        #[expect(clippy::cast_possible_truncation, reason = "a share of a bar of some pixels")]
        let width = rect.width() * share(*count, profile.n_filled) as f32;
        let piece = egui::Rect::from_min_size(egui::pos2(left, rect.top()), vec2(width - 1.0, rect.height()));
        let strength = 1.0 - 0.17 * f32::from(n);
        if width > 1.5 {
            painter.rect_filled(piece, 2.0, egui::Color32::from(desk.theme.accent).gamma_multiply(strength));
        }
        left += width;
    }
    let first = profile.commonest.first().map_or(0, |(_, count)| *count);
    let said = desk.language().percent(share(first, profile.n_filled));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, &said));
    response.on_hover_ui(|ui| details_ui(ui, desk, profile));
}

/// Everything that is known of the cells.
fn details_ui(ui: &mut egui::Ui, desk: &Desk<'_>, profile: &ColumnProfile) {
    for (cell, count) in &profile.commonest {
        let percent = desk.language().percent(share(*count, profile.n_filled));
        ui.label(format!("{cell}  ×{}  ({percent})", desk.language().number(*count)));
    }
    if let Some(range) = range(desk, profile) {
        ui.label(range);
        ui.label(RichText::new(profile.examples.join("  ·  ")).color(desk.theme.text_weak));
    }
    let n = profile.n_distinct;
    let id = if n >= ColumnProfile::MOST_DISTINCT { "distinct-at-least" } else { "distinct" };
    ui.label(desk.say(id, &[("n", n.into())]));
}

fn share(part: u64, all: u64) -> f64 {
    if all == 0 { 0.0 } else { part as f64 / all as f64 }
}
