use egui::{Pos2, Rect, RichText, vec2};

use crate::agreement::{Edit, GridCell};
use crate::charts::{Area, Drawing, Shape};
use crate::simulation::Figure;
use crate::ui::widgets::named;
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// How large the box in the corner of a cell is.
const BOX: f32 = 17.0;

/// In each cell of a grid that decides, a box to tick: whether its leads qualify. `at` is where the chart begins.
pub(super) fn accepted_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, drawing: &Drawing, at: Pos2) {
    let Some(grid) = desk.workbench.agreement().mql.grid.clone() else { return };
    for (area, cell) in drawing.marks.iter().filter_map(|mark| match (&mark.shape, &mark.figure) {
        // While a chart of other bounds is still shown, its cells are not those of the agreement.
        (Shape::Bar { area, .. }, Some(Figure::Cell(drawn, cell)))
            if drawn.fit == grid.fit && drawn.engagement == grid.engagement =>
        {
            Some((*area, *cell))
        }
        _ => None,
    }) {
        if box_ui(ui, desk, (area, at), (grid.accepted.contains(&cell), cell)) {
            let mut grid = grid.clone();
            grid.toggle(cell);
            desk.send(Command::Edit(Edit::SetGrid(Some(grid))));
        }
    }
}

fn box_ui(
    ui: &mut egui::Ui,
    desk: &Desk<'_>,
    (area, at): (Area, Pos2),
    (is_accepted, cell): (bool, GridCell),
) -> bool {
    let grid = desk.workbench.agreement().mql.grid.as_ref();
    let band =
        |bounds: Option<&Vec<i32>>, n| desk.language().band(bounds.map(Vec::as_slice).unwrap_or_default(), n);
    let args = [
        ("fit", band(grid.map(|it| &it.fit), cell.fit).into()),
        ("engagement", band(grid.map(|it| &it.engagement), cell.engagement).into()),
    ];
    let name = desk.say(if is_accepted { "grid-cell-in" } else { "grid-cell-out" }, &args);
    let (icon, fill, color) = if is_accepted {
        (icons::CHECK, desk.theme.good_weak, desk.theme.good)
    } else {
        ("", desk.theme.card, desk.theme.text_weak)
    };
    let corner = at + vec2(area.right() - BOX - 3.0, area.top + 3.0);
    let button = egui::Button::new(RichText::new(icon).size(12.0).color(color))
        .fill(fill)
        .stroke(egui::Stroke::new(1.0, desk.theme.line_strong))
        .corner_radius(3.0)
        .min_size(vec2(BOX, BOX));
    let rect = Rect::from_min_size(corner, vec2(BOX, BOX));
    let put = ui.scope(|ui| {
        ui.spacing_mut().button_padding = vec2(0.0, 0.0);
        ui.spacing_mut().interact_size.y = BOX;
        ui.place(rect, button)
    });
    named(put.inner, &name).on_hover_text(name.as_str()).clicked()
}
