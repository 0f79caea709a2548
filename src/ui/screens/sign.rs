//! Sign: the agreement to be read, and the names under it.

use egui::RichText;

use super::discuss::DiscussPage;
use crate::agreement::checks::{Finding, Severity};
use crate::agreement::{Category, Edit, Party, Place, Signature, Stage, Status};
use crate::language::Arg;
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, link, pill, status_pill, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Screen};

/// The whole screen.
pub(crate) fn sign_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::Panel::right("signatures")
        .exact_size(360.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().inner_margin(egui::Margin { left: 16, ..egui::Margin::ZERO }))
        .show(ui, |ui| {
            egui::ScrollArea::vertical().id_salt("signatures").show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                status_ui(ui, desk);
                for party in Party::SIGNING {
                    party_ui(ui, desk, party);
                }
                findings_ui(ui, desk);
            });
        });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        desk.theme.card().inner_margin(24).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            egui::ScrollArea::vertical().id_salt("document").auto_shrink(false).show(ui, |ui| {
                document_ui(ui, desk);
            });
        });
    });
}

/// Whether the agreement as it is has been agreed, and its fingerprint.
fn status_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let theme = desk.theme;
    theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        status_pill(ui, desk);
        match desk.workbench.status() {
            Status::Agreed => {
                ui.label(desk.text("sign-agreed"));
            }
            Status::Draft { missing } => {
                let names: Vec<String> = missing.iter().map(|party| desk.language().party(*party)).collect();
                ui.label(desk.say("sign-missing", &[("parties", names.join(", ").into())]));
            }
        }
        ui.add_space(4.0);
        caption(ui, theme, desk.text("fingerprint"));
        let fingerprint = desk.workbench.fingerprint();
        let short = RichText::new(fingerprint.short()).monospace().size(15.0);
        ui.label(short).on_hover_text(fingerprint.to_string());
        caption(ui, theme, desk.text("fingerprint-about"));
    });
}

fn party_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    desk.theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(desk.language().party(party)).text_style(subheading()));
        let document = desk.workbench.document();
        let fingerprint = desk.workbench.fingerprint();
        let of_party = |it: &&Signature| it.party == party;
        let newest = document.signatures.iter().rev().find(of_party);
        match newest {
            Some(signature) if signature.fingerprint == *fingerprint => signed_ui(ui, desk, signature),
            Some(signature) => {
                lapsed_ui(ui, desk, signature);
                unsigned_ui(ui, desk, party);
            }
            None => unsigned_ui(ui, desk, party),
        }
    });
}

fn signed_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, signature: &Signature) {
    let theme = desk.theme;
    pill(ui, icons::SIGNATURE, &desk.text("signed"), theme.good, theme.good_weak);
    signature_ui(ui, desk, signature);
    caption(ui, theme, desk.text("signed-by-name-only"));
    let withdraw = desk.say("withdraw-of", &[("party", desk.language().party(signature.party).into())]);
    if crate::ui::widgets::named(ui.button(desk.text("withdraw")), &withdraw).clicked() {
        desk.send(Command::Edit(Edit::Withdraw(signature.party)));
    }
}

/// A signature that was given for other content.
fn lapsed_ui(ui: &mut egui::Ui, desk: &Desk<'_>, signature: &Signature) {
    let theme = desk.theme;
    pill(ui, icons::ARROW_COUNTER_CLOCKWISE, &desk.text("re-opened"), theme.doubtful, theme.doubtful_weak);
    signature_ui(ui, desk, signature);
    caption(ui, theme, desk.text("re-opened-about"));
}

fn signature_ui(ui: &mut egui::Ui, desk: &Desk<'_>, signature: &Signature) {
    let zone = desk.workbench.agreement().calendar.zone_or_utc();
    ui.label(RichText::new(&signature.name).text_style(strong()));
    caption(ui, desk.theme, desk.language().moment(signature.signed_at, &zone));
}

fn unsigned_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, party: Party) {
    let name = desk.say("signer-of", &[("party", desk.language().party(party).into())]);
    text_input(ui, &name, &mut desk.view.signers[party as usize], f32::INFINITY);
    let signer = desk.view.signers[party as usize].trim().to_owned();
    let signable = desk.workbench.findings().iter().all(|it| it.severity() == Severity::Advisory);
    let sign = desk.say("sign-for", &[("party", desk.language().party(party).into())]);
    let text = RichText::new(format!("{}  {sign}", icons::SIGNATURE)).color(desk.theme.text_on_accent);
    let button = egui::Button::new(text).fill(desk.theme.accent);
    let response = ui.add_enabled(signable && !signer.is_empty(), button);
    let response = crate::ui::widgets::named(response, &sign);
    let why_not = if signable { "sign-needs-name" } else { "sign-needs-signable" };
    if response.on_disabled_hover_text(desk.text(why_not)).clicked() {
        desk.send(Command::Sign { party, name: signer });
    }
}

/// What checks find.
fn findings_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let theme = desk.theme;
    theme.card().show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.label(RichText::new(desk.text("findings")).text_style(subheading()));
        if desk.workbench.findings().is_empty() {
            ui.label(
                RichText::new(format!("{}  {}", icons::CHECK_CIRCLE, desk.text("findings-none")))
                    .color(theme.good),
            );
        }
        let findings = desk.workbench.findings();
        for finding in findings {
            let (icon, color) = match finding.severity() {
                Severity::Blocking => (icons::WARNING_CIRCLE, theme.bad),
                Severity::Advisory => (icons::INFO, theme.doubtful),
            };
            ui.horizontal_top(|ui| {
                ui.label(RichText::new(icon).color(color))
                    .on_hover_text(desk.language().severity(finding.severity()));
                finding_ui(ui, desk, finding);
            });
        }
    });
}

/// What was found, and a way to where it can be put right.
fn finding_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let place = desk.language().place(desk.workbench.agreement(), &finding.place);
    let go = desk.say("finding-go", &[("place", place.as_str().into())]);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add(egui::Label::new(desk.language().finding(finding)).wrap());
        if link(ui, RichText::new(format!("{place}  {}", icons::ARROW_RIGHT)).small(), &go).clicked() {
            let is_example = matches!(finding.place, Place::Example(_));
            if is_example {
                desk.view.discuss_page = DiscussPage::Examples;
            }
            desk.send(Command::Go(if is_example { Screen::Discuss } else { Screen::Define }));
            desk.send(Command::EditPlace(Some(finding.place.clone())));
            desk.view.show = Some(finding.place.clone());
        }
    });
}

/// The agreement as sentences.
fn document_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let agreement = desk.workbench.agreement();
    let language = desk.language();
    ui.spacing_mut().item_spacing.y = 5.0;
    ui.label(RichText::new(&agreement.title).heading());
    if !agreement.purpose.is_empty() {
        ui.label(RichText::new(&agreement.purpose).color(desk.theme.text_weak));
    }
    stage_head(ui, desk, Stage::Mql);
    for sentence in language.mql_definition(agreement) {
        bullet(ui, desk, &sentence, "");
    }
    for category in Category::ALL {
        let mut criteria = agreement.criteria_of(category).peekable();
        if criteria.peek().is_some() {
            ui.add_space(4.0);
            ui.label(
                RichText::new(language.category(category)).text_style(strong()).color(desk.theme.text_weak),
            );
        }
        for criterion in criteria {
            bullet(ui, desk, &criterion.name, &language.criterion(criterion));
        }
    }
    for stage in [Stage::Sal, Stage::Sql] {
        stage_head(ui, desk, stage);
        for requirement in agreement.requirements(stage) {
            bullet(ui, desk, &requirement.name, &language.requirement(requirement));
        }
    }
    lists_ui(ui, desk);
}

fn stage_head(ui: &mut egui::Ui, desk: &Desk<'_>, stage: Stage) {
    ui.add_space(12.0);
    let text = RichText::new(desk.language().stage(stage)).text_style(subheading());
    ui.label(text.color(desk.theme.stage(stage)));
}

fn bullet(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str, sentence: &str) {
    ui.horizontal_top(|ui| {
        ui.label(RichText::new("•").color(desk.theme.text_weak));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add(egui::Label::new(name).wrap());
            if !sentence.is_empty() {
                caption(ui, desk.theme, sentence);
            }
        });
    });
}

fn lists_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let agreement = desk.workbench.agreement();
    if agreement.lists.is_empty() {
        return;
    }
    ui.add_space(12.0);
    ui.label(RichText::new(desk.text("lists")).text_style(subheading()));
    for list in &agreement.lists {
        let reasons: Vec<&str> = agreement
            .rejection_reasons
            .iter()
            .filter(|reason| reason.list.as_ref() == Some(&list.id))
            .map(|reason| reason.name.as_str())
            .collect();
        let purpose = desk.language().purpose(list.purpose);
        let sentence = if reasons.is_empty() {
            purpose
        } else {
            let args = [("purpose", Arg::from(purpose)), ("reasons", reasons.join(", ").into())];
            desk.say("list-with-reasons", &args)
        };
        bullet(ui, desk, &list.name, &sentence);
    }
}
