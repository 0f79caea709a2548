use egui::RichText;

use crate::agreement::checks::Severity;
use crate::agreement::{Meaning, Member, Party};
use crate::signing::LockedKey;
use crate::ui::widgets::{call, caption, choice, link, named, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Passphrase};

/// What is being typed to sign for a party, or to make a key.
#[derive(Default)]
pub(crate) struct PartyForm {
    /// Who of those that have keys signs.
    holder: String,
    pub(super) passphrase: String,
    /// The passphrase of a new key, once more.
    again: String,
    meaning: Kind,
    /// The words of a reservation.
    words: String,
    reason: String,
    /// Why a signature is taken back.
    pub(super) withdrawal: String,
    is_making_key: bool,
}

/// What a signature means, without its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Approved,
    Reviewed,
    WithReservation,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Approved, Self::Reviewed, Self::WithReservation];

    fn name(self) -> &'static str {
        match self {
            Self::Approved => "meaning-approved",
            Self::Reviewed => "meaning-reviewed",
            Self::WithReservation => "meaning-reservation",
        }
    }
}

/// Everything that it takes to sign for a party.
pub(super) fn form_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let holders: Vec<String> = desk
        .workbench
        .agreement()
        .signing
        .keys
        .iter()
        .filter(|it| it.party == party)
        .map(|it| it.name.clone())
        .collect();
    if holders.is_empty() {
        let name = desk.say("signer-of", &[("party", desk.language().party(party).into())]);
        text_input(ui, &name, &mut desk.view.signers[party as usize], f32::INFINITY);
        let signer = desk.view.signers[party as usize].trim().to_owned();
        sign_ui(ui, desk, &Member { party, name: signer }, None);
        caption(ui, desk.theme, desk.text("by-name-about"));
    } else {
        let of = |it: &String| desk.workbench.has_key_of(party, it);
        let form = &mut desk.view.sign.forms[party as usize];
        if !holders.contains(&form.holder) {
            let here = holders.iter().find(|it| of(it));
            form.holder = here.or(holders.first()).cloned().unwrap_or_default();
        }
        with_key_ui(ui, desk, party, &holders);
    }
    key_ui(ui, desk, party);
}

fn with_key_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party, holders: &[String]) {
    let holder = desk.view.sign.forms[party as usize].holder.clone();
    let names: Vec<&str> = holders.iter().map(String::as_str).collect();
    let label = desk.say("key-holder", &[("party", desk.language().party(party).into())]);
    if let Some(chosen) = choice(ui, "holder", &label, holder.as_str(), &names, str::to_owned) {
        chosen.clone_into(&mut desk.view.sign.forms[party as usize].holder);
    }
    if !desk.workbench.has_key_of(party, &holder) {
        caption(ui, desk.theme, desk.say("key-elsewhere", &[("name", holder.into())]));
        return;
    }
    passphrase_ui(ui, desk, party);
    sign_ui(ui, desk, &Member { party, name: holder }, Some(()));
}

/// A passphrase, which nobody can read on the screen.
pub(super) fn passphrase_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let name = desk.say("passphrase-of", &[("party", desk.language().party(party).into())]);
    secret_ui(ui, &name, &mut desk.view.sign.forms[party as usize].passphrase);
}

fn secret_ui(ui: &mut egui::Ui, name: &str, typed: &mut String) {
    let input = egui::TextEdit::singleline(typed).password(true).desired_width(f32::INFINITY).hint_text(name);
    let response = ui.add(input);
    let response = call(ui, response, name);
    // Undo would remember every letter of it.
    if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), response.id) {
        state.clear_undoer();
        state.store(ui.ctx(), response.id);
    }
}

/// Meaning and reason, and the button. `key` is there if the signer has typed the passphrase of a key.
fn sign_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, member: &Member, key: Option<()>) {
    let party = member.party;
    let who = desk.language().party(party);
    let sign = desk.say("sign-for", &[("party", (&who).into())]);
    let signable = desk.workbench.findings().iter().all(|it| it.severity() == Severity::Advisory);
    let is_working = desk.workbench.is_using_key();
    meaning_ui(ui, desk, party, &who);
    let form = &desk.view.sign.forms[party as usize];
    let has_words = form.meaning != Kind::WithReservation || !form.words.trim().is_empty();
    let is_typed = if key.is_some() { !form.passphrase.is_empty() } else { !member.name.is_empty() };
    let text = RichText::new(format!("{}  {sign}", icons::SIGNATURE)).color(desk.theme.text_on_accent);
    let button = egui::Button::new(text).fill(desk.theme.accent);
    let response = ui.add_enabled(signable && is_typed && has_words && !is_working, button);
    let response = named(response, &sign);
    let why_not = match (signable, key) {
        (false, _) => "sign-needs-signable",
        (true, None) => "sign-needs-name",
        (true, Some(())) => "sign-needs-passphrase",
    };
    if response.on_disabled_hover_text(desk.text(why_not)).clicked() {
        let form = &mut desk.view.sign.forms[party as usize];
        let meaning = match form.meaning {
            Kind::Approved => Meaning::Approved,
            Kind::Reviewed => Meaning::Reviewed,
            Kind::WithReservation => Meaning::WithReservation(std::mem::take(&mut form.words)),
        };
        form.meaning = Kind::Approved;
        let reason = std::mem::take(&mut form.reason);
        let passphrase = key.map(|()| Passphrase::take(&mut form.passphrase));
        desk.send(Command::SignAs { member: member.clone(), meaning, reason, passphrase });
    }
    if is_working {
        caption(ui, desk.theme, desk.text("key-working"));
    }
}

fn meaning_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party, who: &str) {
    let label = desk.say("signature-meaning", &[("party", who.into())]);
    let current = desk.view.sign.forms[party as usize].meaning;
    if let Some(chosen) = choice(ui, "meaning", &label, current, &Kind::ALL, |it| desk.text(it.name())) {
        desk.view.sign.forms[party as usize].meaning = chosen;
    }
    let (words, reason) = (
        desk.say("reservation-of", &[("party", who.into())]),
        desk.say("reason-of", &[("party", who.into())]),
    );
    let form = &mut desk.view.sign.forms[party as usize];
    if form.meaning == Kind::WithReservation {
        text_input(ui, &words, &mut form.words, f32::INFINITY);
    }
    text_input(ui, &reason, &mut form.reason, f32::INFINITY);
}

/// Keys of a party that the agreement does not know yet, and a way to make one.
fn key_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    if !desk.workbench.keeps_keys() {
        return;
    }
    let unlisted: Vec<Member> = desk.workbench.unlisted_keys(party).map(|it| it.member.clone()).collect();
    for member in unlisted {
        let name = desk.say("key-list", &[("name", (&member.name).into())]);
        if link(ui, RichText::new(format!("{}  {name}", icons::PLUS)).small(), &name).clicked() {
            desk.send(Command::ListKey(member));
        }
    }
    let who = desk.language().party(party);
    let make = desk.say("key-make", &[("party", who.into())]);
    if !desk.view.sign.forms[party as usize].is_making_key {
        let text = RichText::new(format!("{}  {make}", icons::IDENTIFICATION_CARD)).small();
        if link(ui, text, &make).clicked() {
            desk.view.sign.forms[party as usize].is_making_key = true;
        }
        return;
    }
    ui.separator();
    new_key_ui(ui, desk, party);
}

fn new_key_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let n = LockedKey::LEAST_LETTERS;
    caption(ui, desk.theme, desk.say("key-about", &[("n", n.into())]));
    let labels = ["key-name", "key-passphrase", "key-passphrase-again", "key-create"]
        .map(|id| desk.say(id, &[("party", desk.language().party(party).into())]));
    let [name, first, second, create] = &labels;
    text_input(ui, name, &mut desk.view.signers[party as usize], f32::INFINITY);
    let form = &mut desk.view.sign.forms[party as usize];
    secret_ui(ui, first, &mut form.passphrase);
    secret_ui(ui, second, &mut form.again);
    let (is_long, is_same) = (form.passphrase.chars().count() >= n, form.passphrase == form.again);
    let signer = desk.view.signers[party as usize].trim().to_owned();
    let is_working = desk.workbench.is_using_key();
    if !is_same && !desk.view.sign.forms[party as usize].again.is_empty() {
        caption(ui, desk.theme, desk.text("key-passphrases-differ"));
    }
    ui.horizontal(|ui| {
        let may = is_long && is_same && !signer.is_empty() && !is_working;
        let made = named(ui.add_enabled(may, egui::Button::new(create)), create).clicked();
        let cancelled = ui.button(desk.text("cancel")).clicked();
        let form = &mut desk.view.sign.forms[party as usize];
        if made || cancelled {
            form.is_making_key = false;
            // Both are wiped.
            drop(Passphrase::take(&mut form.again));
            let passphrase = Passphrase::take(&mut form.passphrase);
            if made {
                form.holder.clone_from(&signer);
                desk.send(Command::MakeKey { member: Member { party, name: signer }, passphrase });
            }
        }
    });
    if is_working {
        caption(ui, desk.theme, desk.text("key-working"));
    }
}
