use egui::{Align, Layout, RichText};

use super::{Answer, title_ui};
use crate::agreement::{Member, Party};
use crate::ui::widgets::{caption, choice, icon_button, main_button, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Who is at the table, and who of them sits at the keyboard.
pub(super) fn table_ui(
    ui: &mut egui::Ui,
    desk: &mut Desk<'_>,
    party: &mut Party,
    name: &mut String,
) -> Answer {
    title_ui(ui, desk, "table-title");
    ui.add(egui::Label::new(desk.text("table-about")).wrap());
    let members = desk.workbench.document().workshop.members.clone();
    if members.is_empty() {
        caption(ui, desk.theme, desk.text("table-empty"));
    }
    for (n, member) in members.iter().enumerate() {
        ui.push_id(n, |ui| member_ui(ui, desk, member));
    }
    ui.separator();
    let entered = ui.horizontal(|ui| {
        let text = |party| desk.language().party(party);
        if let Some(chosen) = choice(ui, "party", &desk.text("party"), *party, &Party::ALL, text) {
            *party = chosen;
        }
        let typed = text_input(ui, &desk.text("member-name"), name, 220.0);
        if ui.memory(egui::Memory::focused).is_none() {
            typed.request_focus();
        }
        typed.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter))
    });
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let may = !name.trim().is_empty();
        if main_button(ui, desk.theme, "", &desk.text("member-add"), may).clicked() || (may && entered.inner)
        {
            desk.send(Command::AddMember(Member { party: *party, name: std::mem::take(name) }));
        }
        if ui.button(desk.text("close")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}

fn member_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, member: &Member) {
    let who = desk.language().member(member);
    let is_speaking = desk.workbench.speaker() == Some(member);
    ui.horizontal(|ui| {
        let label = if is_speaking { RichText::new(&who).strong() } else { RichText::new(&who) };
        if ui.radio(is_speaking, label).on_hover_text(desk.text("table-speak")).clicked() {
            desk.send(Command::Speak((!is_speaking).then(|| member.clone())));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let remove = desk.say("remove-named", &[("name", who.into())]);
            if icon_button(ui, icons::TRASH, &remove).clicked() {
                desk.send(Command::RemoveMember(member.clone()));
            }
        });
    });
}
