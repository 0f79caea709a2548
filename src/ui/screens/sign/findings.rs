use egui::RichText;

use crate::agreement::Place;
use crate::agreement::checks::{Finding, Severity};
use crate::ui::screens::discuss::DiscussPage;
use crate::ui::theme::subheading;
use crate::ui::widgets::link;
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Screen};

/// What checks find.
pub(super) fn findings_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let theme = desk.theme;
    theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(desk.text("findings")).text_style(subheading()));
        if desk.workbench.findings().is_empty() {
            ui.label(
                RichText::new(format!("{}  {}", icons::CHECK_CIRCLE, desk.text("findings-none")))
                    .color(theme.good),
            );
        }
        let findings = desk.workbench.findings();
        for finding in findings {
            let (icon, color) = match finding.severity() {
                Severity::Blocking => (icons::WARNING_CIRCLE, theme.bad),
                Severity::Advisory => (icons::INFO, theme.doubtful),
            };
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(icon).color(color))
                    .on_hover_text(desk.language().severity(finding.severity()));
                finding_ui(ui, desk, finding);
            });
        }
    });
}

/// What was found, and a way to where it can be put right.
fn finding_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let place = desk.language().place(desk.workbench.agreement(), &finding.place);
    let go = desk.say("finding-go", &[("place", place.as_str().into())]);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(egui::Label::new(desk.language().finding(finding)).wrap());
        if link(ui, RichText::new(format!("{place}  {}", icons::ARROW_RIGHT)).small(), &go).clicked() {
            let is_example = matches!(finding.place, Place::Example(_));
            if is_example {
                desk.view.discuss_page = DiscussPage::Examples;
            }
            desk.send(Command::Go(if is_example { Screen::Discuss } else { Screen::Define }));
            desk.send(Command::EditPlace(Some(finding.place.clone())));
            desk.view.show = Some(finding.place.clone());
        }
    });
}
