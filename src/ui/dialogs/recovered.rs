use super::{Answer, differences_ui, title_ui};
use crate::agreement::Agreement;
use crate::language::Arg;
use crate::ui::Desk;
use crate::ui::widgets::{caption, main_button};
use crate::workbench::{Command, Unsaved};

/// Offers what an earlier window left unsaved.
pub(super) fn recovered_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, unsaved: &Unsaved) -> Answer {
    let kept = &unsaved.kept;
    let agreement = &kept.project.document.agreement;
    title_ui(ui, desk, "recovered-title");
    let at = desk.language().moment(kept.at, &agreement.calendar.zone_or_utc());
    let args = [("title", Arg::from(agreement.title.as_str())), ("at", at.into())];
    ui.add(egui::Label::new(desk.say("recovered-about", &args)).wrap());
    let file = match &kept.path {
        None => desk.text("recovered-no-file"),
        Some(path) => {
            let id = match (&unsaved.on_disk, unsaved.has_changed) {
                (None, _) => "recovered-file-gone",
                (Some(_), true) => "recovered-file-changed",
                (Some(_), false) => "recovered-file",
            };
            desk.say(id, &[("path", path.display().to_string().into())])
        }
    };
    ui.add(egui::Label::new(file).wrap());
    // What was never saved may have begun with what the window opens on.
    let nothing = Agreement::nameless();
    let open = Some(desk.workbench.agreement()).filter(|open| open.id == agreement.id);
    let (about, before) = match (&unsaved.on_disk, open) {
        (Some(on_disk), _) => ("recovered-differences", on_disk),
        (None, Some(open)) => ("recovered-edits", open),
        (None, None) => ("recovered-all", &nothing),
    };
    caption(ui, desk.theme, desk.text(about));
    differences_ui(ui, desk, "unsaved", before, agreement);
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        if main_button(ui, desk.theme, "", &desk.text("recovered-restore"), true).clicked() {
            desk.send(Command::Restore);
            answer = Answer::Close;
        }
        if ui.button(desk.text("recovered-forget")).clicked() {
            desk.send(Command::ForgetUnsaved);
            answer = Answer::Close;
        }
        if ui.button(desk.text("recovered-later")).on_hover_text(desk.text("recovered-later-tip")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}
