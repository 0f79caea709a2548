use egui::RichText;

use crate::agreement::{Edit, Needed, Party, SigningRules};
use crate::fields::Date;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, date_input, icon_button, number_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Who can sign, how many have to, and for how long that holds.
pub(super) fn rules_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let before = desk.workbench.agreement().signing.clone();
    let mut rules = before.clone();
    ui.label(RichText::new(desk.text("signing-rules")).text_style(subheading()));
    caption(ui, desk.theme, desk.text("signing-rules-about"));
    ui.add_space(6.0);
    needed_ui(ui, desk, &mut rules);
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let mut wanted = rules.expires_on.is_some();
        ui.checkbox(&mut wanted, desk.text("expires-wanted"));
        let usual = Date(desk.workbench.today().0 + 365);
        rules.expires_on = wanted.then(|| rules.expires_on.unwrap_or(usual));
        if let Some(day) = &mut rules.expires_on {
            date_input(ui, &desk.text("expires-on"), day);
        }
    });
    ui.add_space(10.0);
    keys_ui(ui, desk, &mut rules);
    if rules != before {
        desk.send(Command::Edit(Edit::SetSigning(rules)));
    }
}

/// How many of each party must sign.
fn needed_ui(ui: &mut egui::Ui, desk: &Desk<'_>, rules: &mut SigningRules) {
    ui.label(RichText::new(desk.text("signatures-needed")).text_style(strong()));
    for party in Party::ALL {
        let before = rules.needed_of(party);
        let mut n = before;
        let who = desk.language().party(party);
        ui.horizontal(|ui| {
            let name = desk.say("needed-of", &[("party", who.as_str().into())]);
            number_input(ui, &name, &mut n, 0..=SigningRules::MOST);
            ui.label(who);
        });
        let all = Party::ALL.map(|it| (it, if it == party { n } else { rules.needed_of(it) }));
        // Somebody has to sign.
        if n != before && all.iter().any(|(_, n)| *n > 0) {
            let needed = all.into_iter().filter(|(_, n)| *n > 0);
            rules.needed = needed.map(|(party, signatures)| Needed { party, signatures }).collect();
        }
    }
}

fn keys_ui(ui: &mut egui::Ui, desk: &Desk<'_>, rules: &mut SigningRules) {
    ui.label(RichText::new(desk.text("keys")).text_style(subheading()));
    caption(ui, desk.theme, desk.text("keys-about"));
    if rules.keys.is_empty() {
        caption(ui, desk.theme, desk.text("keys-none"));
    }
    let mut removed = None;
    for (n, key) in rules.keys.iter().enumerate() {
        ui.push_id(n, |ui| {
            ui.horizontal(|ui| {
                let member = crate::agreement::Member { party: key.party, name: key.name.clone() };
                let who = desk.language().member(&member);
                let remove = desk.say("remove-named", &[("name", who.as_str().into())]);
                ui.label(RichText::new(who).text_style(strong()));
                ui.label(RichText::new(key.key.short()).monospace()).on_hover_text(key.key.to_string());
                if desk.workbench.has_key_of(key.party, &key.name) {
                    caption(ui, desk.theme, desk.text("key-here"));
                }
                if icon_button(ui, icons::TRASH, &remove).clicked() {
                    removed = Some(n);
                }
            });
        });
    }
    if let Some(n) = removed {
        rules.keys.remove(n);
    }
}
