use super::foreseen::{sides_ui, what_comes_of_it_ui};
use super::{Answer, title_ui};
use crate::project::previous;
use crate::ui::Desk;
use crate::ui::widgets::main_button;
use crate::workbench::{ChangedOnDisk, Command};

/// Asks what to do with a file that somebody else has changed.
pub(super) fn changed_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, changed: &ChangedOnDisk) -> Answer {
    title_ui(ui, desk, "changed-title");
    let name = |path: &std::path::Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let about = desk.say("changed-about", &[("file", name(&changed.path).into())]);
    ui.add(egui::Label::new(about).wrap());
    let yours = desk.workbench.agreement().clone();
    let base = changed.base.as_ref().unwrap_or(&yours);
    sides_ui(ui, desk, base, changed.theirs.as_ref(), &yours);
    if changed.theirs.is_some() {
        what_comes_of_it_ui(ui, desk);
    }
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let merge = desk.text("changed-merge");
        if main_button(ui, desk.theme, "", &merge, desk.workbench.foreseen().is_some()).clicked() {
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
