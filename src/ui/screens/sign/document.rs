use egui::RichText;

use crate::agreement::{Category, Stage};
use crate::language::Arg;
use crate::ui::Desk;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::caption;

/// The agreement as sentences.
pub(super) fn document_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let agreement = desk.workbench.agreement();
    let language = desk.language();
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.label(RichText::new(&agreement.title).heading());
    if !agreement.purpose.is_empty() {
        ui.label(RichText::new(&agreement.purpose).color(desk.theme.text_weak));
    }
    stage_head(ui, desk, Stage::Mql);
    for sentence in language.mql_definition(agreement) {
        bullet(ui, desk, &sentence, "");
    }
    for category in Category::ALL {
        let mut criteria = agreement.criteria_of(category).peekable();
        if criteria.peek().is_some() {
            ui.add_space(4.0);
            ui.label(
                RichText::new(language.category(category)).text_style(strong()).color(desk.theme.text_weak),
            );
        }
        for criterion in criteria {
            bullet(ui, desk, &criterion.name, &language.criterion(criterion));
        }
    }
    for stage in [Stage::Sal, Stage::Sql] {
        stage_head(ui, desk, stage);
        for requirement in agreement.requirements(stage) {
            bullet(ui, desk, &requirement.name, &language.requirement(requirement));
        }
    }
    lists_ui(ui, desk);
}

fn stage_head(ui: &mut egui::Ui, desk: &Desk<'_>, stage: Stage) {
    ui.add_space(12.0);
    let text = RichText::new(desk.language().stage(stage)).text_style(subheading());
    ui.label(text.color(desk.theme.stage(stage)));
}

fn bullet(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, sentence: &str) {
    ui.horizontal_top(|ui| {
        ui.label(RichText::new("•").color(desk.theme.text_weak));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(egui::Label::new(name).wrap());
            if !sentence.is_empty() {
                caption(ui, desk.theme, sentence);
            }
        });
    });
}

fn lists_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let agreement = desk.workbench.agreement();
    if agreement.lists.is_empty() {
        return;
    }
    ui.add_space(12.0);
    ui.label(RichText::new(desk.text("lists")).text_style(subheading()));
    for list in &agreement.lists {
        let reasons: Vec<&str> = agreement
            .rejection_reasons
            .iter()
            .filter(|reason| reason.list.as_ref() == Some(&list.id))
            .map(|reason| reason.name.as_str())
            .collect();
        let purpose = desk.language().purpose(list.purpose);
        let sentence = if reasons.is_empty() {
            purpose
        } else {
            let args = [("purpose", Arg::from(purpose)), ("reasons", reasons.join(", ").into())];
            desk.say("list-with-reasons", &args)
        };
        bullet(ui, desk, &list.name, &sentence);
    }
}
