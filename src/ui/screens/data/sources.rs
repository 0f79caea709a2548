use egui::RichText;

use crate::import::SourceKind;
use crate::language::Arg;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, link};
use crate::ui::{Desk, icons};

/// One card for each kind of file.
pub(super) fn sources_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.columns(SourceKind::ALL.len(), |columns| {
        for (ui, kind) in columns.iter_mut().zip(SourceKind::ALL) {
            source_ui(ui, desk, kind);
        }
    });
}

/// How high what stands in a card is: a name and two or three small lines.
const HEIGHT: f32 = 70.0;

fn source_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let mut frame = desk.theme.card().inner_margin(10);
    if desk.view.source == kind {
        frame = frame.stroke(egui::Stroke::new(1.5, desk.theme.accent));
    }
    // The card is clicked as a whole, below what stands in it.
    let id = ui.scope_id().with(("card", kind));
    let area = egui::Rect::from_min_size(ui.cursor().min, egui::vec2(ui.available_width(), HEIGHT + 20.0));
    if ui.interact(area, id, egui::Sense::click()).clicked() {
        desk.view.source = kind;
    }
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.set_height(HEIGHT);
        ui.spacing_mut().item_spacing.y = 2.0;
        head_ui(ui, desk, kind);
        // Columns are justified; text is not.
        ui.with_layout(egui::Layout::top_down(egui::Align::Min), |ui| lines_ui(ui, desk, kind));
    });
}

fn head_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, kind: SourceKind) {
    let icon = match kind {
        SourceKind::Leads => icons::USER,
        SourceKind::Activities => icons::CURSOR_CLICK,
        SourceKind::StageChanges => icons::FLAG,
        SourceKind::Deals => icons::HANDSHAKE,
        SourceKind::Campaigns => icons::COINS,
        SourceKind::Accounts => icons::BUILDINGS,
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(RichText::new(icon).size(15.0).color(desk.theme.accent));
        let name = desk.language().source_kind(kind);
        let text = RichText::new(&name).text_style(strong());
        let label = desk.say("columns-of", &[("name", name.into())]);
        if link(ui, text, &label).clicked() {
            desk.view.source = kind;
        }
    });
}

/// What the file is called, and what became of its rows; without a file, what it would be.
fn lines_ui(ui: &mut egui::Ui, desk: &Desk<'_>, kind: SourceKind) {
    let data = desk.workbench.data();
    let Some(source) = data.source(kind) else {
        let about = match kind {
            SourceKind::Leads => "source-leads-about",
            SourceKind::Activities => "source-activities-about",
            SourceKind::StageChanges => "source-stage-changes-about",
            SourceKind::Deals => "source-deals-about",
            SourceKind::Campaigns => "source-campaigns-about",
            SourceKind::Accounts => "source-accounts-about",
        };
        caption(ui, desk.theme, desk.text(about));
        return;
    };
    let paths: Vec<String> = source.input.paths().iter().map(|path| path.display().to_string()).collect();
    let mut name = source.input.name();
    if paths.len() > 1 {
        let args = [("file", Arg::from(&name)), ("n", (paths.len() - 1).into())];
        name = desk.say("source-more-files", &args);
    }
    let response = ui.add(egui::Label::new(RichText::new(name).small()).truncate());
    if !paths.is_empty() {
        response.on_hover_text(paths.join("\n"));
    }
    if data.unread(kind).is_some() {
        let text = RichText::new(desk.text("source-unread")).small().color(desk.theme.bad);
        ui.add(egui::Label::new(text).truncate());
    }
    let Some(report) = data.report(kind) else { return };
    let args = [("rows", Arg::from(report.n_rows)), ("refused", report.refused.len().into())];
    let color = if report.refused.is_empty() { desk.theme.text_weak } else { desk.theme.doubtful };
    let rows = RichText::new(desk.say("source-rows", &args)).small().color(color);
    ui.add(egui::Label::new(rows).truncate());
}
