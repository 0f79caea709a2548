use egui::{Align, Layout, RichText, ScrollArea, vec2};

use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::caption;
use crate::workbench::NumberTable;

/// So many rows of a table are shown; the file that can be saved has all.
const MOST_ROWS: usize = 200;

/// The numbers behind a chart, table by table.
pub(super) fn numbers_ui(ui: &mut egui::Ui, desk: &Desk<'_>, tables: &[NumberTable]) {
    for (n, table) in tables.iter().enumerate() {
        ui.add_space(18.0);
        ui.label(RichText::new(&table.title).text_style(strong()));
        ScrollArea::horizontal().id_salt(("numbers", n)).show(ui, |ui| table_ui(ui, desk, (n, table)));
        if table.rows.len() > MOST_ROWS {
            let more = [("n", (table.rows.len() - MOST_ROWS).into())];
            caption(ui, desk.theme, desk.say("numbers-more", &more));
        }
        for note in &table.notes {
            caption(ui, desk.theme, note.as_str());
        }
    }
    ui.add_space(12.0);
}

fn table_ui(ui: &mut egui::Ui, desk: &Desk<'_>, (n, table): (usize, &NumberTable)) {
    let grid = egui::Grid::new(("numbers", n)).striped(true).spacing(vec2(18.0, 3.0)).min_row_height(20.0);
    grid.show(ui, |ui| {
        for (title, is_text) in table.header.iter().zip(&table.is_text) {
            cell_ui(ui, RichText::new(title).small().color(desk.theme.text_weak), *is_text);
        }
        ui.end_row();
        for row in table.rows.iter().take(MOST_ROWS) {
            for (text, is_text) in row.iter().zip(&table.is_text) {
                cell_ui(ui, RichText::new(text), *is_text);
            }
            ui.end_row();
        }
    });
}

/// Words begin at the left, numbers end at the right.
fn cell_ui(ui: &mut egui::Ui, text: RichText, is_text: bool) {
    let layout =
        if is_text { Layout::left_to_right(Align::Center) } else { Layout::right_to_left(Align::Center) };
    ui.with_layout(layout, |ui| ui.add(egui::Label::new(text).extend()));
}
