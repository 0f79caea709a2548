use egui::RichText;

use super::forms;
use crate::agreement::{Member, Party, Signature};
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, link, named, pill, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Passphrase, Standing};

/// Who has signed for a party, and a way to do so.
pub(super) fn party_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let needed = desk.workbench.agreement().signing.needed_of(party);
    let signatures = shown(desk, party);
    let has_keys = desk.workbench.agreement().signing.has_keys(party);
    if needed == 0 && signatures.is_empty() && !has_keys {
        return;
    }
    desk.theme.card().show(ui, |ui| {
        ui.push_id(party, |ui| {
            ui.set_width(ui.available_width());
            ui.label(RichText::new(desk.language().party(party)).text_style(subheading()));
            let n = signatures.iter().filter(|(_, standing)| *standing == Standing::Holds).count();
            if needed != 1 {
                caption(
                    ui,
                    desk.theme,
                    desk.say("sign-needed", &[("n", n.into()), ("needed", needed.into())]),
                );
            }
            for (place, (signature, standing)) in signatures.iter().enumerate() {
                ui.push_id(place, |ui| signature_ui(ui, desk, signature, *standing));
            }
            if n < needed.max(1) as usize {
                forms::form_ui(ui, desk, party);
            }
        });
    });
}

/// The signatures of a party: all for the agreement as it is, else the newest that was given for other content.
fn shown(desk: &Desk<'_>, party: Party) -> Vec<(Signature, Standing)> {
    let Some(checked) = desk.workbench.checked() else { return Vec::new() };
    let all = desk.workbench.document().signatures.iter().zip(&checked.standings);
    let all: Vec<_> =
        all.filter(|(it, _)| it.party == party).map(|(it, standing)| (it.clone(), *standing)).collect();
    let is_current = |it: &&(Signature, Standing)| it.1 != Standing::Lapsed;
    let current: Vec<_> = all.iter().filter(is_current).cloned().collect();
    if current.is_empty() { all.last().cloned().into_iter().collect() } else { current }
}

fn signature_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, signature: &Signature, standing: Standing) {
    let theme = desk.theme;
    let (icon, id, color, ground) = match standing {
        Standing::Holds => (icons::SIGNATURE, "signed", theme.good, theme.good_weak),
        Standing::Reviewed => (icons::LIST_CHECKS, "signature-reviewed", theme.good, theme.good_weak),
        Standing::Withdrawn => (icons::X, "signature-withdrawn", theme.doubtful, theme.doubtful_weak),
        Standing::Lapsed => {
            (icons::ARROW_COUNTER_CLOCKWISE, "re-opened", theme.doubtful, theme.doubtful_weak)
        }
        Standing::ByNameAlone => (icons::WARNING, "signature-needs-key", theme.doubtful, theme.doubtful_weak),
        Standing::Unsound => (icons::X_CIRCLE, "signature-unsound", theme.bad, theme.bad_weak),
    };
    pill(ui, icon, &desk.text(id), color, ground);
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    ui.label(RichText::new(&signature.name).text_style(strong()));
    caption(ui, theme, desk.language().moment(signature.signed_at, &zone));
    if !signature.meaning.is_approval() {
        ui.add(egui::Label::new(desk.language().meaning(&signature.meaning)).wrap());
    }
    if !signature.reason.is_empty() {
        ui.add(egui::Label::new(desk.language().quoted(&signature.reason)).wrap());
    }
    match standing {
        Standing::Lapsed => drop(caption(ui, theme, desk.text("re-opened-about"))),
        Standing::Withdrawn => withdrawn_ui(ui, desk, signature),
        _ => {
            let how = if signature.is_by_name_only() { "signed-by-name-only" } else { "signed-with-key" };
            caption(ui, theme, desk.text(how));
        }
    }
    if standing == Standing::Holds {
        withdraw_ui(ui, desk, signature);
    } else if standing == Standing::Withdrawn {
        desk.view.sign.forms[signature.party as usize].stop_withdrawing();
    }
}

fn withdrawn_ui(ui: &mut egui::Ui, desk: &Desk<'_>, signature: &Signature) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    let withdrawals = desk.workbench.document().withdrawals.iter();
    if let Some(withdrawal) = withdrawals.rev().find(|it| it.ends(signature)) {
        let at = desk.language().moment(withdrawal.at, &zone);
        caption(ui, desk.theme, desk.say("withdrawn-at", &[("at", at.into())]));
        if !withdrawal.reason.is_empty() {
            ui.add(egui::Label::new(desk.language().quoted(&withdrawal.reason)).wrap());
        }
    }
}

/// Lets a signer take a signature back. It stays on record.
fn withdraw_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, signature: &Signature) {
    let is_by_name = signature.is_by_name_only();
    let is_here = is_by_name || desk.workbench.has_key_of(signature.party, &signature.name);
    if !is_here {
        caption(ui, desk.theme, desk.say("key-elsewhere", &[("name", (&signature.name).into())]));
        return;
    }
    let party = desk.language().party(signature.party);
    let mut form = std::mem::take(&mut desk.view.sign.forms[signature.party as usize]);
    if form.withdrawing.as_ref() == Some(&signature.name) {
        let withdraw = desk.say("withdraw-of", &[("party", party.into())]);
        text_input(ui, &desk.text("withdraw-why"), &mut form.withdrawal, f32::INFINITY);
        if !is_by_name {
            forms::passphrase_ui(ui, desk, signature.party, &mut form.withdrawal_passphrase);
        }
        let may = (is_by_name || !form.withdrawal_passphrase.is_empty()) && !desk.workbench.is_using_key();
        ui.horizontal(|ui| {
            let button = ui.add_enabled(may, egui::Button::new(desk.text("withdraw")));
            if named(button, &withdraw).clicked() {
                let passphrase = (!is_by_name).then(|| Passphrase::take(&mut form.withdrawal_passphrase));
                let member = Member { party: signature.party, name: signature.name.clone() };
                let reason = form.withdrawal.trim().to_owned();
                desk.send(Command::TakeBack { member, reason, passphrase });
            }
            if ui.button(desk.text("cancel")).clicked() {
                form.stop_withdrawing();
            }
        });
    } else {
        let begin = desk.say("withdraw-begin-of", &[("party", party.into())]);
        let text = RichText::new(desk.text("withdraw-begin")).small().color(desk.theme.accent);
        if link(ui, text, &begin).clicked() {
            form.withdrawing = Some(signature.name.clone());
        }
    }
    desk.view.sign.forms[signature.party as usize] = form;
}
