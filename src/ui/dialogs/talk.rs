use egui::{Align, Layout, RichText};

use super::{Answer, Dialog, title_ui};
use crate::agreement::{Accord, Comment, Party, Place};
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, main_button, named, pill, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// What the parties say to a part: how they stand to it, and what was said.
pub(super) fn talk_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, on: &Place, text: &mut String) -> Answer {
    title_ui(ui, desk, "talk-title");
    let place = desk.language().place(desk.workbench.agreement(), on);
    ui.add(egui::Label::new(RichText::new(place).text_style(strong())).wrap());
    accord_ui(ui, desk, on);
    let Some(speaker) = desk.workbench.speaker().cloned() else {
        caption(ui, desk.theme, desk.text("talk-nobody"));
        let mut answer = Answer::Waiting;
        ui.horizontal(|ui| {
            if main_button(ui, desk.theme, "", &desk.text("table-open"), true).clicked() {
                answer = Answer::next(Dialog::Table { party: Party::Marketing, name: String::new() });
            }
            if ui.button(desk.text("close")).clicked() {
                answer = Answer::Close;
            }
        });
        return answer;
    };
    stance_ui(ui, desk, on, speaker.party);
    ui.separator();
    comments_ui(ui, desk, on);
    let said = text_input(ui, &desk.text("comment"), text, f32::INFINITY);
    let entered = said.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let mut answer = Answer::Waiting;
    ui.horizontal(|ui| {
        let may = !text.trim().is_empty();
        if main_button(ui, desk.theme, "", &desk.text("comment-add"), may).clicked() || (entered && may) {
            desk.send(Command::Comment { on: on.clone(), text: std::mem::take(text) });
        }
        if ui.button(desk.text("close")).clicked() {
            answer = Answer::Close;
        }
    });
    answer
}

fn accord_ui(ui: &mut egui::Ui, desk: &Desk<'_>, on: &Place) {
    let theme = desk.theme;
    let accord = desk.workbench.document().accord(on);
    let (icon, color, ground) = match accord {
        Accord::Agreed => (icons::CHECK_CIRCLE, theme.good, theme.good_weak),
        Accord::Contested { .. } => (icons::WARNING_CIRCLE, theme.bad, theme.bad_weak),
        Accord::Open { .. } => (icons::QUESTION, theme.doubtful, theme.doubtful_weak),
    };
    pill(ui, icon, &desk.language().accord(&accord), color, ground);
}

/// How the party at the keyboard stands to it.
fn stance_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, on: &Place, party: Party) {
    let now = desk.workbench.agreement().fingerprint_of(on);
    let stances = &desk.workbench.document().workshop.stances;
    let own = stances.iter().find(|it| it.on == *on && it.by.party == party && Some(it.of) == now);
    let own = own.map(|it| it.agrees);
    ui.horizontal(|ui| {
        ui.label(desk.say("stance-of", &[("party", desk.language().party(party).into())]));
        for (agrees, icon, id) in
            [(true, icons::THUMBS_UP, "stance-agree"), (false, icons::THUMBS_DOWN, "stance-contest")]
        {
            let name = desk.text(id);
            let button = egui::Button::selectable(own == Some(agrees), format!("{icon}  {name}"));
            if named(ui.add(button), &name).clicked() {
                let agrees = (own != Some(agrees)).then_some(agrees);
                desk.send(Command::TakeStance { on: on.clone(), agrees });
            }
        }
    });
}

fn comments_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, on: &Place) {
    let comments: Vec<Comment> = desk.workbench.document().workshop.comments_on(on).cloned().collect();
    if comments.is_empty() {
        caption(ui, desk.theme, desk.text("comments-none"));
    }
    egui::ScrollArea::vertical().id_salt("comments").max_height(260.0).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for comment in &comments {
                ui.push_id(comment.id.as_str(), |ui| comment_ui(ui, desk, comment));
            }
        },
    );
}

fn comment_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, comment: &Comment) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    ui.horizontal(|ui| {
        ui.label(RichText::new(desk.language().member(&comment.by)).small().text_style(strong()));
        caption(ui, desk.theme, desk.language().moment(comment.at, &zone));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let mut is_settled = comment.is_settled;
            if ui.checkbox(&mut is_settled, desk.text("comment-settled")).changed() {
                desk.send(Command::SettleComment(comment.id.clone(), is_settled));
            }
        });
    });
    let text = RichText::new(&comment.text);
    let text = if comment.is_settled { text.color(desk.theme.text_weak) } else { text };
    ui.add(egui::Label::new(text).wrap());
    ui.add_space(4.0);
}
