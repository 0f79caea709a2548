use super::{Answer, differences_ui, title_ui};
use crate::agreement::{Member, Party};
use crate::ui::Desk;
use crate::ui::widgets::{caption, main_button, text_input};
use crate::workbench::Command;

/// Asks who proposes the draft, and why.
pub(super) fn propose_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    party: &mut Party,
    reason: &mut String,
) -> Answer {
    title_ui(ui, desk, "propose-title");
    ui.add(egui::Label::new(desk.text("propose-about")).wrap());
    let (before, after) = (desk.workbench.baseline().agreement(), desk.workbench.agreement());
    differences_ui(ui, desk, "proposed", before, after);
    ui.horizontal(|ui| {
        for one in Party::SIGNING {
            ui.radio_value(party, one, desk.language().party(one));
        }
        let name = desk.text("member-name");
        text_input(ui, &name, &mut desk.view.signers[*party as usize], 220.0);
    });
    caption(ui, desk.theme, desk.text("propose-reason"));
    text_input(ui, &desk.text("propose-reason"), reason, f32::INFINITY);
    let name = desk.view.signers[*party as usize].trim().to_owned();
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let may = !name.is_empty() && !reason.trim().is_empty();
        if main_button(ui, desk.theme, "", &desk.text("propose"), may).clicked() {
            desk.send(Command::Propose { by: Member { party: *party, name }, reason: reason.clone() });
            answer = Answer::Close;
        }
        if ui.button(desk.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}
