use std::sync::Arc;

use egui::RichText;

use super::{Answer, Dialog, Listing, title_ui};
use crate::agreement::{Member, Party, Proposal};
use crate::language::Arg;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, main_button, named, pill, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Everything that was proposed, the newest first, and what came of it.
pub(super) fn proposals_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, reason: &mut String) -> Answer {
    title_ui(ui, desk, "proposals-title");
    let proposals: Vec<Arc<Proposal>> = desk.workbench.document().proposals.clone();
    if proposals.is_empty() {
        ui.add(egui::Label::new(desk.text("proposals-none")).wrap());
    }
    let mut answer = Answer::Waiting;
    egui::ScrollArea::vertical().id_salt("proposals").max_height(440.0).auto_shrink([false, true]).show(
        ui,
        |ui| {
            for proposal in proposals.iter().rev() {
                ui.push_id(proposal.id.as_str(), |ui| {
                    if proposal_ui(ui, desk, proposal, reason) {
                        answer = Answer::Close;
                    }
                });
                ui.separator();
            }
        },
    );
    ui.horizontal(|ui| {
        if ui.button(desk.text("close")).clicked() {
            answer = Answer::Close;
        }
        let may = !proposals.is_empty();
        if ui.add_enabled(may, egui::Button::new(desk.text("save-decisions"))).clicked() {
            answer = Answer::next(Dialog::save_listing(desk.workbench, Listing::Decisions));
        }
    });
    answer
}

/// One proposal. Returns whether something else is to be put up against it.
fn proposal_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, proposal: &Proposal, reason: &mut String) -> bool {
    let (language, theme) = (desk.language(), desk.theme);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal(|ui| {
        ui.label(RichText::new(language.member(&proposal.by)).text_style(strong()));
        caption(ui, theme, moment(desk, proposal.made_at));
        match &proposal.answer {
            None => {
                pill(ui, icons::QUESTION, &desk.text("proposal-open"), theme.doubtful, theme.doubtful_weak)
            }
            Some(it) if it.accepted => {
                pill(ui, icons::CHECK, &desk.text("proposal-accepted"), theme.good, theme.good_weak)
            }
            Some(_) => pill(ui, icons::X, &desk.text("proposal-rejected"), theme.bad, theme.bad_weak),
        };
    });
    if let Some(countered) = &proposal.counters {
        let all = &desk.workbench.document().proposals;
        let by = all.iter().find(|it| it.id == *countered).map(|it| language.member(&it.by));
        caption(ui, theme, desk.say("proposal-counters", &[("who", by.unwrap_or_default().into())]));
    }
    for difference in language.differences(&proposal.before, &proposal.after) {
        ui.add(egui::Label::new(format!("• {difference}")).wrap());
    }
    ui.add(
        egui::Label::new(desk.say("proposal-reason", &[("reason", proposal.reason.as_str().into())])).wrap(),
    );
    let effect = match &proposal.effect {
        Some(effect) => language.proposal_effect(effect),
        None => desk.text("proposal-unmeasured"),
    };
    caption(ui, theme, effect);
    match &proposal.answer {
        Some(answer) => {
            let args = [
                ("who", Arg::from(language.member(&answer.by))),
                ("at", moment(desk, answer.at).into()),
                ("reason", answer.reason.as_str().into()),
            ];
            ui.add(egui::Label::new(desk.say("proposal-answer", &args)).wrap());
        }
        None => return answer_ui(ui, desk, proposal, reason),
    }
    false
}

/// The other party answers; anybody may try the change before.
fn answer_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, proposal: &Proposal, reason: &mut String) -> bool {
    let mut is_done = false;
    let others = Party::SIGNING.into_iter().filter(|party| *party != proposal.by.party);
    for party in others {
        ui.horizontal_wrapped(|ui| {
            ui.label(desk.language().party(party));
            text_input(ui, &desk.text("member-name"), &mut desk.view.signers[party as usize], 150.0);
            text_input(ui, &desk.text("proposal-answer-reason"), reason, 250.0);
        });
        let name = desk.view.signers[party as usize].trim().to_owned();
        let may = !name.is_empty() && !reason.trim().is_empty();
        ui.horizontal(|ui| {
            if main_button(ui, desk.theme, "", &desk.text("proposal-accept"), may).clicked() {
                send(desk, proposal, true, Member { party, name: name.clone() }, reason);
            }
            let reject = egui::Button::new(desk.text("proposal-reject"));
            if ui.add_enabled(may, reject).clicked() {
                send(desk, proposal, false, Member { party, name }, reason);
            }
            let attempt = named(ui.button(desk.text("proposal-try")), &desk.text("proposal-try"));
            if attempt.on_hover_text(desk.text("proposal-try-about")).clicked() {
                desk.send(Command::TryProposal(proposal.id.clone()));
            }
            let counter = named(ui.button(desk.text("proposal-counter")), &desk.text("proposal-counter"));
            if counter.on_hover_text(desk.text("proposal-counter-about")).clicked() {
                desk.send(Command::Counter(proposal.id.clone()));
                desk.send(Command::Go(crate::workbench::Screen::Define));
                is_done = true;
            }
        });
    }
    is_done
}

fn send(desk: &mut Desk<'_>, proposal: &Proposal, accepted: bool, by: Member, reason: &mut String) {
    let reason = std::mem::take(reason);
    desk.send(Command::AnswerProposal { id: proposal.id.clone(), accepted, by, reason });
}

fn moment(desk: &Desk<'_>, at: crate::fields::Timestamp) -> String {
    desk.language().moment(at, &desk.workbench.agreement().calendar.zone_or_utc())
}
