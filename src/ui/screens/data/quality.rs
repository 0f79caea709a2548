use egui::{Align, Layout, RichText, vec2};

use super::{DataPage, quality_detail};
use crate::language::Arg;
use crate::quality::{Finding, QualityReport, Severity};
use crate::ui::theme::{Theme, strong, subheading};
use crate::ui::widgets::{caption, empty_state, named, scrolled};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The pages of the screen: the files, and what may be wrong with them.
pub(super) fn pages_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let quality = desk.workbench.data().quality();
    let n = quality.map_or(0, |it| it.n_findings(Severity::Wrong) + it.n_findings(Severity::Doubtful));
    let pages = [
        (DataPage::Files, icons::TABLE, desk.text("page-files")),
        (DataPage::Quality, icons::SEAL_CHECK, desk.say("page-quality", &[("n", n.into())])),
    ];
    ui.horizontal(|ui| {
        for (page, icon, name) in pages {
            let selected = desk.view.data_page == page;
            let color = if selected { desk.theme.text } else { desk.theme.text_weak };
            let text = RichText::new(format!("{icon}  {name}")).text_style(strong()).color(color);
            let response = ui.add(egui::Button::selectable(selected, text).min_size(vec2(0.0, 28.0)));
            response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &name));
            if response.clicked() {
                desk.view.data_page = page;
            }
        }
    });
}

/// What may be wrong with the files: what was found, and all about one of the findings.
pub(super) fn quality_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(report) = desk.workbench.data().quality().cloned() else {
        let id = if desk.workbench.is_busy() { "quality-looking" } else { "quality-no-data" };
        desk.theme.card().show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            empty_state(ui, desk.theme, icons::HOURGLASS_MEDIUM, &desk.text(id));
        });
        return;
    };
    desk.view.finding = desk.view.finding.min(report.findings.len().saturating_sub(1));
    egui::Panel::left("findings")
        .exact_size(410.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().inner_margin(egui::Margin { right: 16, ..egui::Margin::ZERO }))
        .show(ui, |ui| {
            scrolled(ui, "findings", |ui| {
                ui.spacing_mut().item_spacing.y = 6.0;
                summary_ui(ui, desk, &report);
                repairs_ui(ui, desk);
                for (place, finding) in report.findings.iter().enumerate() {
                    finding_ui(ui, desk, finding, place);
                }
                unchecked_ui(ui, desk, &report);
            });
        });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        desk.theme.card().show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            match report.findings.get(desk.view.finding) {
                Some(finding) => quality_detail::detail_ui(ui, desk, finding),
                None => empty_state(ui, desk.theme, icons::CHECK_CIRCLE, &desk.text("quality-nothing")),
            }
        });
    });
}

/// How a severity looks: colour is never the only sign.
pub(super) fn look(theme: &Theme, severity: Severity) -> (&'static str, egui::Color32, egui::Color32) {
    match severity {
        Severity::Wrong => (icons::X_CIRCLE, theme.bad.into(), theme.bad_weak.into()),
        Severity::Doubtful => (icons::WARNING, theme.doubtful.into(), theme.doubtful_weak.into()),
        Severity::Note => (icons::INFO, theme.text_weak.into(), theme.field.into()),
    }
}

fn summary_ui(ui: &mut egui::Ui, desk: &Desk<'_>, report: &QualityReport) {
    let id = if report.findings.is_empty() { "quality-nothing" } else { "quality-found" };
    ui.label(RichText::new(desk.text(id)).text_style(subheading()));
    ui.horizontal(|ui| {
        for severity in [Severity::Wrong, Severity::Doubtful, Severity::Note] {
            let n = report.n_findings(severity);
            if n > 0 {
                let (icon, color, _) = look(desk.theme, severity);
                let text = format!("{icon} {n} {}", desk.language().quality_severity(severity));
                ui.label(RichText::new(text).small().color(color));
            }
        }
    });
}

/// What was repaired, each with a way back.
fn repairs_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let workbench = desk.workbench;
    let repairs = workbench.data().repairs();
    if repairs.is_empty() {
        return;
    }
    if repairs.len() > 1 {
        ui.horizontal(|ui| {
            let title = desk.say("repairs-made", &[("n", repairs.len().into())]);
            ui.label(RichText::new(title).text_style(strong()));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if ui.small_button(desk.text("repairs-take-back")).clicked() {
                    // From the last on, so that the places of the others stay.
                    (0..repairs.len()).rev().for_each(|place| desk.send(Command::TakeBackRepair(place)));
                }
            });
        });
    }
    let area = egui::ScrollArea::vertical().id_salt("repairs").max_height(150.0).auto_shrink([false, true]);
    area.show(ui, |ui| {
        for (place, repaired) in repairs.iter().enumerate() {
            repaired_ui(ui, desk, place, &desk.language().repair(&repaired.repair));
        }
    });
}

fn repaired_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, place: usize, text: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(icons::CHECK).color(desk.theme.good));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = desk.say("repair-take-back-of", &[("repair", text.into())]);
            let button = ui.small_button(desk.text("repair-take-back"));
            if named(button, &name).on_hover_text(&name).clicked() {
                desk.send(Command::TakeBackRepair(place));
            }
            let text = RichText::new(text).small();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(text).truncate());
            });
        });
    });
}

fn finding_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding, place: usize) {
    let selected = desk.view.finding == place;
    let title = desk.language().problem(&finding.problem);
    let (icon, color, _) = look(desk.theme, finding.severity());
    let mut frame = desk.theme.card().inner_margin(egui::Margin::symmetric(12, 8));
    if selected {
        frame = frame.stroke(egui::Stroke::new(1.5, desk.theme.accent));
    }
    let card = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.horizontal_top(|ui| {
            ui.label(RichText::new(icon).size(16.0).color(color));
            ui.vertical(|ui| {
                ui.add(egui::Label::new(RichText::new(&title).text_style(strong())).wrap());
                caption(ui, desk.theme, extent(desk, finding));
            });
        });
    });
    let response =
        ui.interact(card.response.rect, ui.scope_id().with(("finding", place)), egui::Sense::click());
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, selected, &title));
    if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
        desk.view.finding = place;
    }
}

/// How many of how many, and the share.
pub(super) fn extent(desk: &Desk<'_>, finding: &Finding) -> String {
    let language = desk.language();
    format!("{}  ·  {}", language.extent(finding), language.share_of(finding))
}

/// What could not be looked at, and why.
fn unchecked_ui(ui: &mut egui::Ui, desk: &Desk<'_>, report: &QualityReport) {
    if report.unchecked.is_empty() {
        return;
    }
    ui.add_space(8.0);
    let title = desk.say("quality-unchecked", &[("n", Arg::from(report.unchecked.len()))]);
    ui.label(RichText::new(title).text_style(strong()));
    for unchecked in &report.unchecked {
        let text = format!("{}  {}", icons::QUESTION, desk.language().unchecked(*unchecked));
        caption(ui, desk.theme, text);
    }
}
