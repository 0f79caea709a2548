use egui::RichText;

use crate::agreement::{Edit, Grid, GridCell};
use crate::ui::widgets::{icon_button, named};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// So many bounds a side can have by widget.
const MOST_BOUNDS: usize = 5;

/// Whether fit and engagement decide together, and by which cells.
pub(super) fn grid_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().mql.grid.clone();
    let mut wanted = before.is_some();
    ui.checkbox(&mut wanted, desk.text("grid-wanted")).on_hover_text(desk.text("grid-about"));
    match (before, wanted) {
        (None, true) => {
            let accepted = [(1, 2), (2, 1), (2, 2)].map(|(fit, engagement)| GridCell { fit, engagement });
            let grid = Grid { fit: vec![10, 30], engagement: vec![10, 30], accepted: accepted.to_vec() };
            desk.send(Command::Edit(Edit::SetGrid(Some(grid))));
        }
        (Some(_), false) => desk.send(Command::Edit(Edit::SetGrid(None))),
        (Some(before), true) => {
            let mut grid = before.clone();
            ui.indent("grid", |ui| {
                bounds_ui(ui, desk, "score-fit", &mut grid.fit);
                bounds_ui(ui, desk, "score-engagement", &mut grid.engagement);
                cells_ui(ui, desk, &mut grid);
            });
            keep_accepted(&mut grid);
            if grid != before {
                desk.send(Command::Edit(Edit::SetGrid(Some(grid))));
            }
        }
        (None, false) => {}
    }
}

/// The points at which bands begin, rising.
fn bounds_ui(ui: &mut egui::Ui, desk: &Desk<'_>, score: &str, bounds: &mut Vec<i32>) {
    let name = desk.text(score);
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.say("grid-bounds", &[("score", name.as_str().into())]));
        let mut removed = None;
        for n in 0..bounds.len() {
            let least = n.checked_sub(1).map_or(-1_000, |below| bounds[below] + 1);
            let most = bounds.get(n + 1).map_or(10_000, |above| above - 1);
            let count = desk.language().count(n + 1);
            let args = [("score", name.as_str().into()), ("n", count.as_str().into())];
            ui.push_id((score, n), |ui| {
                let input = egui::DragValue::new(&mut bounds[n]).range(least..=most).speed(0.2);
                ui.name_inputs(desk.say("grid-bound", &args), |ui| ui.add(input));
                if icon_button(ui, icons::X, &desk.say("grid-bound-remove", &args)).clicked() {
                    removed = Some(n);
                }
            });
        }
        if let Some(n) = removed.filter(|_| bounds.len() > 1) {
            bounds.remove(n);
        }
        let add = desk.say("grid-bound-add", &[("score", name.as_str().into())]);
        let may_add = bounds.len() < MOST_BOUNDS;
        if ui.add_enabled_ui(may_add, |ui| icon_button(ui, icons::PLUS, &add).clicked()).inner {
            bounds.push(bounds.last().map_or(10, |last| last + 10));
        }
    });
}

/// The cells, the best fit on top; a click says whether a cell qualifies.
fn cells_ui(ui: &mut egui::Ui, desk: &Desk<'_>, grid: &mut Grid) {
    egui::Grid::new("cells").spacing([4.0, 4.0]).show(ui, |ui| {
        for fit in (0..=grid.fit.len()).rev() {
            ui.label(RichText::new(band(desk, &grid.fit, fit)).small().color(desk.theme.text_weak));
            for engagement in 0..=grid.engagement.len() {
                let cell = GridCell { fit: index(fit), engagement: index(engagement) };
                cell_ui(ui, desk, grid, cell);
            }
            ui.end_row();
        }
        ui.label("");
        for engagement in 0..=grid.engagement.len() {
            let text = band(desk, &grid.engagement, engagement);
            ui.label(RichText::new(text).small().color(desk.theme.text_weak));
        }
        ui.end_row();
    });
    let axes = [("fit", desk.text("score-fit").into()), ("engagement", desk.text("score-engagement").into())];
    ui.label(RichText::new(desk.say("grid-axes", &axes)).small().color(desk.theme.text_weak));
}

fn cell_ui(ui: &mut egui::Ui, desk: &Desk<'_>, grid: &mut Grid, cell: GridCell) {
    let is_accepted = grid.accepted.contains(&cell);
    let theme = desk.theme;
    let (icon, fill, color) = if is_accepted {
        (icons::CHECK, theme.good_weak, theme.good)
    } else {
        (icons::X, theme.field, theme.text_weak)
    };
    let args = [
        ("fit", band(desk, &grid.fit, cell.fit as usize).into()),
        ("engagement", band(desk, &grid.engagement, cell.engagement as usize).into()),
    ];
    let name = desk.say(if is_accepted { "grid-cell-in" } else { "grid-cell-out" }, &args);
    let button =
        egui::Button::new(RichText::new(icon).color(color)).fill(fill).min_size(egui::vec2(64.0, 30.0));
    if named(ui.add(button), &name).on_hover_text(name.as_str()).clicked() {
        grid.toggle(cell);
    }
}

/// Cells of bands that are gone are gone, too; the best one is left if no other is.
fn keep_accepted(grid: &mut Grid) {
    let (most_fit, most_engagement) = (index(grid.fit.len()), index(grid.engagement.len()));
    grid.accepted.retain(|cell| cell.fit <= most_fit && cell.engagement <= most_engagement);
    if grid.accepted.is_empty() {
        grid.accepted.push(GridCell { fit: most_fit, engagement: most_engagement });
    }
}

fn band(desk: &Desk<'_>, bounds: &[i32], n: usize) -> String {
    desk.language().band(bounds, index(n))
}

fn index(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
