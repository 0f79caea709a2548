use egui::{Align, Layout, RichText};

use crate::agreement::Vote;
use crate::fields::{FieldId, Value};
use crate::language::Language;
use crate::leads::{LeadIndex, Leads};
use crate::ui::theme::{strong, subheading};
use crate::ui::widgets::{caption, icon_button, named};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Fields that say what a lead is worth and nothing about who it is.
const TELLING: [&str; 2] = ["job_title", "company"];

/// Lets the party at the keyboard judge one lead after the other; nobody sees what others said, nor what the draft says.
pub(super) fn ballot_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, vote: &Vote) {
    let Some(speaker) = desk.workbench.speaker().cloned() else {
        caption(ui, desk.theme, desk.text("vote-nobody"));
        return;
    };
    let n_leads = vote.leads.len();
    if n_leads == 0 {
        return;
    }
    let place = desk.view.ballot_place.min(n_leads - 1);
    let own = vote.ballots.iter().find(|it| it.by.party == speaker.party);
    let said = own.and_then(|it| it.worth_it.get(place).copied().flatten());
    ui.horizontal(|ui| {
        let args = [("n", (place + 1).into()), ("of", n_leads.into())];
        ui.label(RichText::new(desk.say("vote-lead", &args)).text_style(subheading()));
        caption(ui, desk.theme, desk.language().member(&speaker));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if icon_button(ui, icons::ARROW_RIGHT, &desk.text("vote-next")).clicked() {
                desk.view.ballot_place = (place + 1).min(n_leads - 1);
            }
            if icon_button(ui, icons::ARROW_LEFT, &desk.text("vote-previous")).clicked() {
                desk.view.ballot_place = place.saturating_sub(1);
            }
        });
    });
    // The answer stands above what is known, so that it stays where it is from lead to lead.
    ui.horizontal(|ui| {
        ui.label(desk.text("vote-question"));
        for (worth_it, icon, id) in
            [(true, icons::THUMBS_UP, "vote-yes"), (false, icons::THUMBS_DOWN, "vote-no")]
        {
            let name = desk.text(id);
            let button = egui::Button::selectable(said == Some(worth_it), format!("{icon}  {name}"));
            if named(ui.add(button), &name).clicked() {
                let takes_back = said == Some(worth_it);
                desk.send(Command::Judge { place, worth_it: (!takes_back).then_some(worth_it) });
                if !takes_back {
                    desk.view.ballot_place = (place + 1).min(n_leads - 1);
                }
            }
        }
    });
    ui.add_space(6.0);
    lead_ui(ui, desk, &vote.leads[place]);
}

/// What is known of a lead: its fields and what it did, but not what came of it.
fn lead_ui(ui: &mut egui::Ui, desk: &Desk<'_>, id: &str) {
    let Some((leads, lead)) = desk.workbench.lead_called(id) else {
        caption(ui, desk.theme, desk.text("example-unknown-tip"));
        return;
    };
    ui.label(RichText::new(id).text_style(strong()));
    let mut kinds: Vec<(String, usize)> = Vec::new();
    for place in leads.activities().of(lead) {
        let activity = leads.activities().get(place);
        let kind = leads.activities().kinds().text(activity.kind).unwrap_or_default();
        let name = desk.language().activity(kind);
        match kinds.iter_mut().find(|(it, _)| *it == name) {
            Some((_, n)) => *n += 1,
            None => kinds.push((name, 1)),
        }
    }
    let did: Vec<String> =
        kinds.into_iter().map(|(name, n)| format!("{name} × {}", desk.language().count(n))).collect();
    let did = if did.is_empty() { desk.text("vote-did-nothing") } else { did.join(", ") };
    ui.add(egui::Label::new(desk.say("vote-did", &[("what", did.into())])).wrap());
    egui::Grid::new("facts").num_columns(2).spacing([16.0, 3.0]).show(ui, |ui| {
        for (name, value) in facts(desk.language(), leads, lead) {
            ui.label(RichText::new(name).small().color(desk.theme.text_weak));
            ui.add(egui::Label::new(value).truncate());
            ui.end_row();
        }
    });
}

/// The fields of a lead that tell nothing about the person, by name.
fn facts(language: &Language, leads: &Leads, lead: LeadIndex) -> Vec<(String, String)> {
    let is_telling = |field: &FieldId| {
        TELLING.contains(&field.as_str()) || crate::fields::standard(field).is_none_or(|it| !it.personal)
    };
    let columns = leads.columns().iter().filter(|column| is_telling(&column.field));
    let known = columns.filter_map(|column| {
        let value = match column.value(lead)? {
            Value::Text(text) => text,
            Value::Number(number) => language.decimal(number),
            Value::Date(date) => language.date(date),
            Value::Flag(flag) => language.text(if flag { "flag-yes" } else { "flag-no" }),
            Value::List(texts) => texts.join(", "),
        };
        Some((language.field(&column.field), value))
    });
    known.take(16).collect()
}

/// A lead in one line: its id and what it is.
pub(super) fn lead_in_line(desk: &Desk<'_>, id: &str) -> String {
    let text = |field: &str| {
        let (leads, lead) = desk.workbench.lead_called(id)?;
        match leads.value(lead, &FieldId::from_header(field))? {
            Value::Text(text) => Some(text),
            _ => None,
        }
    };
    let known: Vec<String> = TELLING.iter().filter_map(|field| text(field)).collect();
    [vec![id.to_owned()], known].concat().join(" · ")
}
