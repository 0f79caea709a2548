use super::{Answer, Dialog, Then, path_of, title_ui};
use crate::ui::Desk;
use crate::ui::widgets::main_button;
use crate::workbench::Command;

/// Asks what to do about changes that are not saved.
pub(super) fn unsaved_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, then: &Then) -> Answer {
    title_ui(ui, desk, "unsaved-title");
    let title = desk.workbench.agreement().title.clone();
    ui.add(egui::Label::new(desk.say("unsaved-about", &[("title", title.into())])).wrap());
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        if main_button(ui, desk.theme, "", &desk.text("save"), true).clicked() {
            answer = save(desk, then);
        }
        if ui.button(desk.text("discard")).clicked() {
            go_on(desk, then);
            answer = Answer::Close;
        }
        if ui.button(desk.text("cancel")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}

fn save(desk: &mut Desk<'_>, then: &Then) -> Answer {
    if desk.workbench.path().is_none() {
        let path = path_of(desk.workbench);
        return Answer::next(Dialog::SaveAs { path, then: Some(then.clone()) });
    }
    desk.send(Command::Save);
    go_on(desk, then);
    Answer::Close
}

/// Does what was asked for before.
pub(super) fn go_on(desk: &mut Desk<'_>, then: &Then) {
    match then {
        Then::Run(command) => desk.send(command.clone()),
        Then::Quit => desk.view.may_close = true,
    }
}
