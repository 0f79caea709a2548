use super::{Answer, differences_ui, main_button, title_ui};
use crate::project::previous;
use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::caption;
use crate::workbench::{ChangedOnDisk, Command};

/// Asks what to do with a file that somebody else has changed.
pub(super) fn changed_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, changed: &ChangedOnDisk) -> Answer {
    title_ui(ui, desk, "changed-title");
    let name = |path: &std::path::Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let about = desk.say("changed-about", &[("file", name(&changed.path).into())]);
    ui.add(egui::Label::new(about).wrap());
    let yours = desk.workbench.agreement().clone();
    let base = changed.base.as_ref().unwrap_or(&yours);
    ui.label(egui::RichText::new(desk.text("changed-theirs")).text_style(strong()));
    match &changed.theirs {
        Some(theirs) => differences_ui(ui, desk, "theirs", base, theirs),
        None => {
            ui.label(desk.text("changed-no-agreement"));
        }
    }
    ui.label(egui::RichText::new(desk.text("changed-yours")).text_style(strong()));
    differences_ui(ui, desk, "yours", base, &yours);
    caption(ui, desk.theme, desk.text("changed-merge-about"));
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let merge = desk.text("changed-merge");
        if main_button(ui, desk, &merge, changed.theirs.is_some()) {
            desk.send(Command::MergeChanged);
            answer = Answer::Close;
        }
        if ui.button(desk.text("changed-beside")).clicked() {
            desk.send(Command::SaveBeside);
            answer = Answer::Close;
        }
        let tip = desk.say("changed-over-tip", &[("file", name(&previous(&changed.path)).into())]);
        if ui.button(desk.text("changed-over")).on_hover_text(tip).clicked() {
            desk.send(Command::SaveOver);
            answer = Answer::Close;
        }
        if ui.button(desk.text("cancel")).clicked() {
            desk.send(Command::LeaveChanged);
            answer = Answer::Close;
        }
    });
    answer
}
