use egui::RichText;

use super::ballot::{ballot_ui, lead_in_line};
use crate::agreement::{Ballot, Party, Vote};
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, empty_state, main_button, named, pill};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// How many leads are drawn for a vote.
const N_LEADS: usize = 12;

/// A vote that nobody sees the others' answers of before all are in.
pub(super) fn vote_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let Some(vote) = desk.workbench.document().workshop.vote.clone() else {
        empty_state(ui, desk.theme, icons::EYE_SLASH, &desk.text("vote-empty"));
        ui.vertical_centered(|ui| begin_ui(ui, desk));
        return;
    };
    ui.horizontal_wrapped(|ui| {
        for party in Party::ALL {
            let has_begun = vote.ballots.iter().any(|it| it.by.party == party);
            if has_begun || Party::SIGNING.contains(&party) {
                ballot_state_ui(ui, desk, &vote, party);
            }
        }
    });
    ui.add_space(6.0);
    if vote.is_open {
        opened_ui(ui, desk, &vote);
    } else {
        if vote.is_complete() {
            ui.horizontal(|ui| {
                if main_button(ui, desk.theme, icons::CHECK, &desk.text("vote-open"), true).clicked() {
                    desk.send(Command::OpenVote);
                }
            });
        }
        ballot_ui(ui, desk, &vote);
    }
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        begin_ui(ui, desk);
        if ui.button(desk.text("vote-end")).clicked() {
            desk.send(Command::EndVote);
        }
    });
}

fn begin_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let begin = desk.say("vote-begin", &[("n", N_LEADS.into())]);
    let has_leads = desk.workbench.simulation().is_some();
    let response = named(ui.add_enabled(has_leads, egui::Button::new(&begin)), &begin);
    if response.on_disabled_hover_text(desk.text("impact-empty")).clicked() {
        desk.view.ballot_place = 0;
        desk.send(Command::BeginVote(N_LEADS));
    }
}

/// How far a party is, without a word about what it says.
fn ballot_state_ui(ui: &mut egui::Ui, desk: &Desk<'_>, vote: &Vote, party: Party) {
    let ballot = vote.ballots.iter().find(|it| it.by.party == party);
    let n_judged = ballot.map_or(0, |it| it.worth_it.iter().flatten().count());
    let args = [
        ("party", desk.language().party(party).into()),
        ("n", n_judged.into()),
        ("of", vote.leads.len().into()),
    ];
    let theme = desk.theme;
    let (icon, color, ground) = if ballot.is_some_and(Ballot::is_complete) {
        (icons::CHECK_CIRCLE, theme.good, theme.good_weak)
    } else {
        (icons::CIRCLE_DASHED, theme.doubtful, theme.doubtful_weak)
    };
    pill(ui, icon, &desk.say("vote-state", &args), color, ground);
}

/// How far the parties agree, and on which leads they do not.
fn opened_ui(ui: &mut egui::Ui, desk: &Desk<'_>, vote: &Vote) {
    for (n, first) in vote.ballots.iter().enumerate() {
        for second in &vote.ballots[n + 1..] {
            let names = [first, second].map(|it| desk.language().party(it.by.party)).join(" – ");
            ui.label(RichText::new(names).text_style(strong()));
            let words = desk.language().concord(&Vote::concord(first, second));
            ui.add(egui::Label::new(words).wrap());
        }
    }
    let differing = vote.differing();
    ui.add_space(8.0);
    ui.label(
        RichText::new(desk.say("vote-differing", &[("n", differing.len().into())])).text_style(subheading()),
    );
    for place in differing {
        let id = vote.leads.get(place).map(String::as_str).unwrap_or_default();
        ui.label(RichText::new(lead_in_line(desk, id)).text_style(strong()));
        for ballot in &vote.ballots {
            let Some(worth_it) = ballot.worth_it.get(place).copied().flatten() else { continue };
            let says = desk.text(if worth_it { "vote-yes" } else { "vote-no" });
            caption(ui, desk.theme, format!("{}: {says}", desk.language().member(&ballot.by)));
        }
    }
}
