use egui::RichText;

use crate::agreement::{
    Edit, Example, ExampleAct, ExampleActivity, ExampleField, ExampleLead, ExampleValue, SalesAct,
};
use crate::fields::{Date, FieldId, FieldKind, Number};
use crate::simulation::explain_invented;
use crate::ui::widgets::{
    Subject, activity_kind_ui, caption, choice, date_input, exact_input, field_ui, icon_button, kind_of,
    named, number_input, text_input,
};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// Lets everything about an example be edited.
pub(super) fn example_editor_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, example: &Example) {
    let mut draft = example.clone();
    ui.horizontal(|ui| {
        ui.label(desk.text("name"));
        text_input(ui, &desk.text("name"), &mut draft.name, 320.0);
    });
    match &mut draft.lead {
        ExampleLead::Known(id) => {
            ui.horizontal(|ui| {
                ui.label(desk.text("example-lead"));
                text_input(ui, &desk.text("example-lead"), id, 220.0);
            });
            caption(ui, desk.theme, desk.text("example-known-about"));
        }
        ExampleLead::Invented { fields, activities, acts } => {
            fields_ui(ui, desk, fields);
            activities_ui(ui, desk, activities);
            acts_ui(ui, desk, acts);
            score_ui(ui, desk, example);
        }
    }
    if draft != *example {
        desk.send(Command::Edit(Edit::SetExample(draft)));
    }
}

fn heading_ui(ui: &mut egui::Ui, desk: &Desk<'_>, id: &str) {
    ui.add_space(4.0);
    ui.label(RichText::new(desk.text(id)).color(desk.theme.text_weak));
}

fn add_ui(ui: &mut egui::Ui, desk: &Desk<'_>, id: &str) -> bool {
    let name = desk.text(id);
    named(ui.add(egui::Button::new(format!("{}  {name}", icons::PLUS))), &name).clicked()
}

/// What a row of a list needs to be removed.
fn remove_ui(ui: &mut egui::Ui, desk: &Desk<'_>, name: &str) -> bool {
    icon_button(ui, icons::X, &desk.say("remove-named", &[("name", name.into())])).clicked()
}

fn fields_ui(ui: &mut egui::Ui, desk: &Desk<'_>, fields: &mut Vec<ExampleField>) {
    heading_ui(ui, desk, "example-fields");
    let mut removed = None;
    for (n, known) in fields.iter_mut().enumerate() {
        ui.push_id(("field", n), |ui| {
            ui.horizontal(|ui| {
                let before = known.field.clone();
                field_ui(ui, desk, Subject::Lead, &mut known.field);
                if known.field != before {
                    known.value = value_for(kind_of(desk, Subject::Lead, &known.field));
                }
                value_ui(ui, desk, &mut known.value);
                removed = remove_ui(ui, desk, &desk.language().field(&known.field)).then_some(n).or(removed);
            });
        });
    }
    if let Some(n) = removed {
        fields.remove(n);
    }
    if add_ui(ui, desk, "example-field-add") {
        let columns = desk.workbench.data().leads().map(|leads| leads.columns()).unwrap_or_default();
        let asked = crate::simulation::asked_fields(desk.workbench.agreement());
        let mut offered = asked.into_iter().map(|(_, it)| it).chain(columns.iter().map(|it| &it.field));
        let is_new = |field: &&FieldId| fields.iter().all(|it| it.field != **field);
        let field = offered.find(is_new).cloned().unwrap_or_else(|| FieldId::from_header("job_title"));
        let value = value_for(kind_of(desk, Subject::Lead, &field));
        fields.push(ExampleField { field, value });
    }
}

/// A value to start from.
fn value_for(kind: Option<FieldKind>) -> ExampleValue {
    match kind {
        Some(FieldKind::Number | FieldKind::Money) => ExampleValue::Number(Number::default()),
        Some(FieldKind::Flag) => ExampleValue::Flag(true),
        Some(FieldKind::Date) => ExampleValue::Date(Date::from_ymd(2025, 6, 18).unwrap_or(Date(0))),
        Some(FieldKind::Text | FieldKind::Choice | FieldKind::List) | None => {
            ExampleValue::Text(String::new())
        }
    }
}

fn value_ui(ui: &mut egui::Ui, desk: &Desk<'_>, value: &mut ExampleValue) {
    let name = desk.text("value");
    match value {
        ExampleValue::Text(text) => drop(text_input(ui, &name, text, 220.0)),
        ExampleValue::Number(number) => exact_input(ui, &name, number),
        ExampleValue::Date(date) => date_input(ui, &name, date),
        ExampleValue::Flag(flag) => drop(ui.checkbox(flag, desk.text("sort-yes"))),
    }
}

fn activities_ui(ui: &mut egui::Ui, desk: &Desk<'_>, activities: &mut Vec<ExampleActivity>) {
    heading_ui(ui, desk, "example-activities");
    let mut removed = None;
    for (n, activity) in activities.iter_mut().enumerate() {
        ui.push_id(("activity", n), |ui| {
            ui.horizontal(|ui| {
                activity_kind_ui(ui, desk, &mut activity.kind);
                number_input(ui, &desk.text("example-days-ago"), &mut activity.days_ago, 0..=3_650);
                ui.label(desk.text("example-days-ago"));
                text_input(ui, &desk.text("example-asset"), &mut activity.asset, 140.0);
                removed =
                    remove_ui(ui, desk, &desk.language().activity(&activity.kind)).then_some(n).or(removed);
            });
        });
    }
    if let Some(n) = removed {
        activities.remove(n);
    }
    if add_ui(ui, desk, "example-activity-add") {
        let first = desk.workbench.data().leads().and_then(|it| it.activities().kinds().text(1));
        let kind = first.unwrap_or("demo request").to_owned();
        activities.push(ExampleActivity { kind, asset: String::new(), days_ago: 1 });
    }
}

fn acts_ui(ui: &mut egui::Ui, desk: &Desk<'_>, acts: &mut Vec<ExampleAct>) {
    heading_ui(ui, desk, "example-acts");
    let mut removed = None;
    for (n, it) in acts.iter_mut().enumerate() {
        ui.push_id(("act", n), |ui| {
            ui.horizontal(|ui| {
                let text = |act| desk.language().sales_act(act);
                if let Some(act) = choice(ui, "act", &desk.text("act"), it.act, &SalesAct::ALL, text) {
                    it.act = act;
                }
                number_input(ui, &desk.text("example-hours-ago"), &mut it.hours_ago, 0..=87_600);
                ui.label(desk.text("example-hours-ago"));
                removed = remove_ui(ui, desk, &desk.language().sales_act(it.act)).then_some(n).or(removed);
            });
        });
    }
    if let Some(n) = removed {
        acts.remove(n);
    }
    if add_ui(ui, desk, "example-act-add") {
        acts.push(ExampleAct { act: SalesAct::ALL[acts.len().min(1)], hours_ago: 1 });
    }
}

/// What the draft makes of it, in points.
fn score_ui(ui: &mut egui::Ui, desk: &Desk<'_>, example: &Example) {
    let agreement = desk.workbench.agreement();
    let Some(explanation) = explain_invented(agreement, example) else { return };
    let args = [
        ("score", explanation.judgement.mql.score.into()),
        ("reached", desk.language().reached(explanation.judgement.reached()).into()),
    ];
    ui.add_space(4.0);
    caption(ui, desk.theme, desk.say("example-score", &args));
}
