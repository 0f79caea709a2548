use egui::RichText;

use crate::agreement::checks::Severity;
use crate::agreement::{Meaning, Member, Party};
use crate::signing::LockedKey;
use crate::ui::widgets::{call, caption, choice, link, main_button, paragraph_input};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Passphrase, Revision};

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
    /// Whether the keyboard is to go to the owner of the new key.
    wants_owner: bool,
    /// Who is about to take a signature back.
    pub(super) withdrawing: Option<String>,
    /// The passphrase for that.
    pub(super) withdrawal_passphrase: String,
    /// What the agreement was when somebody asked to sign it, until that is done or has failed.
    signing: Option<Revision>,
}

impl PartyForm {
    /// Forgets what was typed to take a signature back.
    pub(super) fn stop_withdrawing(&mut self) {
        self.withdrawing = None;
        self.withdrawal.clear();
        drop(Passphrase::take(&mut self.withdrawal_passphrase));
    }
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
            Self::Approved => "choose-approved",
            Self::Reviewed => "choose-reviewed",
            Self::WithReservation => "choose-reservation",
        }
    }
}

/// Everything that it takes to sign for a party.
pub(super) fn form_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    forget_signed(desk, party);
    // One thing at a time: both ask for a name and a passphrase.
    if desk.view.sign.forms[party as usize].is_making_key {
        new_key_ui(ui, desk, party);
        return;
    }
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
        line_ui(ui, &name, &desk.text("hint-name"), &mut desk.view.signers[party as usize]);
        let signer = desk.view.signers[party as usize].trim().to_owned();
        sign_ui(ui, desk, &Member { party, name: signer }, None);
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

/// Clears the form once what was asked for stands under the agreement. What failed can be tried again.
fn forget_signed(desk: &mut Desk<'_>, party: Party) {
    let form = &mut desk.view.sign.forms[party as usize];
    if form.signing.is_none() || desk.workbench.is_using_key() {
        return;
    }
    if form.signing.take() != Some(desk.workbench.history().revision()) {
        form.meaning = Kind::Approved;
        form.words.clear();
        form.reason.clear();
    }
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
    sign_ui(ui, desk, &Member { party, name: holder }, Some(()));
}

/// A line that is typed. The card says whose it is; the name says so to those who cannot see that.
fn line_ui(ui: &mut egui::Ui, name: &str, hint: &str, typed: &mut String) -> egui::Response {
    let input = egui::TextEdit::singleline(typed).desired_width(f32::INFINITY).hint_text(hint);
    let response = ui.add(input);
    call(ui, response, name)
}

/// The passphrase of a signer, which nobody can read on the screen.
pub(super) fn passphrase_ui(ui: &mut egui::Ui, desk: &Desk<'_>, party: Party, typed: &mut String) {
    let name = desk.say("passphrase-of", &[("party", desk.language().party(party).into())]);
    secret_ui(ui, &name, &desk.text("hint-passphrase"), typed);
}

fn secret_ui(ui: &mut egui::Ui, name: &str, hint: &str, typed: &mut String) {
    let input = egui::TextEdit::singleline(typed).password(true).desired_width(f32::INFINITY).hint_text(hint);
    let response = ui.add(input);
    let response = call(ui, response, name);
    // Undo would remember every letter of it.
    if let Some(mut state) = egui::TextEdit::load_state(ui.ctx(), response.id) {
        state.clear_undoer();
        state.store(ui.ctx(), response.id);
    }
}

/// Meaning and reason, and the button. `key` is there if the signer has one, and opens it here.
fn sign_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, member: &Member, key: Option<()>) {
    let party = member.party;
    let who = desk.language().party(party);
    let sign = desk.say("sign-for", &[("party", (&who).into())]);
    let signable = desk.workbench.findings().iter().all(|it| it.severity() == Severity::Advisory);
    let is_working = desk.workbench.is_using_key();
    meaning_ui(ui, desk, party, &who);
    if key.is_some() {
        let mut typed = std::mem::take(&mut desk.view.sign.forms[party as usize].passphrase);
        passphrase_ui(ui, desk, party, &mut typed);
        desk.view.sign.forms[party as usize].passphrase = typed;
    }
    let form = &desk.view.sign.forms[party as usize];
    let has_words = form.meaning != Kind::WithReservation || !form.words.trim().is_empty();
    let is_typed = if key.is_some() { !form.passphrase.is_empty() } else { !member.name.is_empty() };
    let may = signable && is_typed && has_words && !is_working;
    let response = main_button(ui, desk.theme, icons::SIGNATURE, &sign, may);
    let why_not = match (signable, has_words, key) {
        (false, ..) => "sign-needs-signable",
        (true, false, _) => "sign-needs-reservation",
        (true, true, None) => "sign-needs-name",
        (true, true, Some(())) => "sign-needs-passphrase",
    };
    if response.on_disabled_hover_text(desk.text(why_not)).clicked() {
        let revision = desk.workbench.history().revision();
        let form = &mut desk.view.sign.forms[party as usize];
        form.signing = Some(revision);
        let meaning = match form.meaning {
            Kind::Approved => Meaning::Approved,
            Kind::Reviewed => Meaning::Reviewed,
            Kind::WithReservation => Meaning::WithReservation(in_one_line(&form.words)),
        };
        let reason = in_one_line(&form.reason);
        let passphrase = key.map(|()| Passphrase::take(&mut form.passphrase));
        desk.send(Command::SignAs { member: member.clone(), meaning, reason, passphrase });
    }
    // The line is always there, so that nothing jumps while a key is at work.
    let about = match (is_working, key) {
        (true, _) => "key-working",
        (false, None) => "by-name-about",
        (false, Some(())) => "with-key-about",
    };
    caption(ui, desk.theme, desk.text(about));
}

/// What can be pasted with line breaks, but is one paragraph on record.
fn in_one_line(typed: &str) -> String {
    typed.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

fn meaning_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party, who: &str) {
    let label = desk.say("signature-meaning", &[("party", who.into())]);
    let current = desk.view.sign.forms[party as usize].meaning;
    if let Some(chosen) = choice(ui, "meaning", &label, current, &Kind::ALL, |it| desk.text(it.name())) {
        desk.view.sign.forms[party as usize].meaning = chosen;
    }
    let [words, reason] = ["reservation-of", "reason-of"].map(|id| desk.say(id, &[("party", who.into())]));
    let [words_hint, reason_hint] = ["hint-reservation", "hint-reason"].map(|id| desk.text(id));
    let form = &mut desk.view.sign.forms[party as usize];
    if form.meaning == Kind::WithReservation {
        paragraph_input(ui, &words, words_hint, &mut form.words);
    }
    paragraph_input(ui, &reason, reason_hint, &mut form.reason);
}

/// Keys of a party that the agreement does not know yet, and a way to make one.
fn key_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    if !desk.workbench.keeps_keys() {
        return;
    }
    let unlisted: Vec<Member> = desk.workbench.unlisted_keys(party).map(|it| it.member.clone()).collect();
    for member in unlisted {
        let name = desk.say("key-list", &[("name", (&member.name).into())]);
        let text = RichText::new(format!("{}  {name}", icons::PLUS)).small().color(desk.theme.accent);
        if link(ui, text, &name).clicked() {
            desk.send(Command::ListKey(member));
        }
    }
    let who = desk.language().party(party);
    let make = desk.say("key-make", &[("party", who.into())]);
    let text =
        RichText::new(format!("{}  {make}", icons::IDENTIFICATION_CARD)).small().color(desk.theme.accent);
    if link(ui, text, &make).clicked() {
        let form = &mut desk.view.sign.forms[party as usize];
        (form.is_making_key, form.wants_owner) = (true, true);
    }
}

fn new_key_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let n = LockedKey::LEAST_LETTERS;
    caption(ui, desk.theme, desk.say("key-about", &[("n", n.into())]));
    let labels = ["key-name", "key-passphrase", "key-passphrase-again", "key-create"]
        .map(|id| desk.say(id, &[("party", desk.language().party(party).into())]));
    let [name, first, second, create] = &labels;
    let hints = ["hint-name", "hint-new-passphrase", "hint-passphrase-again"].map(|id| desk.text(id));
    let owner = line_ui(ui, name, &hints[0], &mut desk.view.signers[party as usize]);
    let form = &mut desk.view.sign.forms[party as usize];
    if std::mem::take(&mut form.wants_owner) {
        owner.request_focus();
    }
    secret_ui(ui, first, &hints[1], &mut form.passphrase);
    secret_ui(ui, second, &hints[2], &mut form.again);
    let (is_long, is_same) = (form.passphrase.chars().count() >= n, form.passphrase == form.again);
    let differ = !form.again.is_empty() && !is_same;
    let signer = desk.view.signers[party as usize].trim().to_owned();
    let is_working = desk.workbench.is_using_key();
    ui.horizontal_wrapped(|ui| {
        let may = is_long && is_same && !signer.is_empty() && !is_working;
        let made = main_button(ui, desk.theme, icons::IDENTIFICATION_CARD, create, may).clicked();
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
    // Below the buttons, which stay where they are while somebody types.
    if differ {
        caption(ui, desk.theme, desk.text("key-passphrases-differ"));
    }
}
