use egui::RichText;

use super::form;
use crate::agreement::{
    Category, Condition, Counting, Criterion, DecayStep, Edit, Effect, Evidence, Question,
};
use crate::fields::FieldId;
use crate::ui::widgets::{
    Subject, activity_kind_ui, choice, condition_ui, field_ui, icon_button, number_input, text_input,
};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// What evidence a criterion looks at, to choose from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Fields,
    Activity,
    Amount,
}

/// Lets everything about a criterion be edited.
pub(super) fn criterion_editor_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, criterion: &Criterion) {
    let mut draft = criterion.clone();
    form(ui, "criterion").show(ui, |ui| {
        ui.label(desk.text("name"));
        text_input(ui, &desk.text("name"), &mut draft.name, 320.0);
        ui.end_row();
        if draft.category == Category::Undesirable {
            ui.label(desk.text("effect"));
            effect_ui(ui, desk, &mut draft);
            ui.end_row();
        }
        if matches!(draft.category, Category::Action | Category::Undesirable) {
            ui.label(desk.text("looks-at"));
            sort_ui(ui, desk, &mut draft.evidence);
            ui.end_row();
        }
        evidence_ui(ui, desk, &mut draft.evidence);
        if draft.effect != Effect::Disqualifies {
            ui.label(desk.text("cap"));
            cap_ui(ui, desk, &mut draft.cap);
            ui.end_row();
        }
    });
    if draft.effect == Effect::Disqualifies {
        draft.cap = None;
        if let Evidence::Amount { field, .. } = &draft.evidence {
            draft.evidence = Evidence::Fields(Condition::ask(field.clone(), Question::IsKnown));
        }
    }
    if draft != *criterion {
        desk.send(Command::Edit(Edit::SetCriterion(draft)));
    }
}

fn effect_ui(ui: &mut egui::Ui, desk: &Desk<'_>, draft: &mut Criterion) {
    let mut out = draft.effect == Effect::Disqualifies;
    ui.horizontal(|ui| {
        ui.radio_value(&mut out, false, desk.text("takes-points"));
        ui.radio_value(&mut out, true, desk.text("disqualifies"));
    });
    draft.effect = match (out, draft.effect) {
        (true, _) => Effect::Disqualifies,
        (false, Effect::Points(points)) => Effect::Points(points),
        (false, Effect::Disqualifies) => Effect::Points(-10),
    };
}

fn sort_ui(ui: &mut egui::Ui, desk: &Desk<'_>, evidence: &mut Evidence) {
    let sort = match evidence {
        Evidence::Fields(_) => Sort::Fields,
        Evidence::Activity { .. } => Sort::Activity,
        Evidence::Amount { .. } => Sort::Amount,
    };
    let text = |sort| {
        desk.text(match sort {
            Sort::Fields => "looks-at-fields",
            Sort::Activity => "looks-at-activities",
            Sort::Amount => "looks-at-amount",
        })
    };
    let all = [Sort::Activity, Sort::Fields, Sort::Amount];
    let Some(chosen) = choice(ui, "sort", &desk.text("looks-at"), sort, &all, text) else { return };
    *evidence = match chosen {
        Sort::Fields => {
            Evidence::Fields(Condition::ask(FieldId::from_header("job_title"), Question::IsKnown))
        }
        Sort::Amount => Evidence::Amount { field: FieldId::from_header("visits"), per: 1 },
        Sort::Activity => Evidence::Activity {
            kind: "demo request".to_owned(),
            condition: None,
            counting: Counting::EveryTime,
            decay: Vec::new(),
            wait_days: 0,
        },
    };
}

fn evidence_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, evidence: &mut Evidence) {
    match evidence {
        Evidence::Fields(condition) => {
            ui.label(desk.text("condition"));
            ui.vertical(|ui| condition_ui(ui, desk, Subject::Lead, condition, 0));
            ui.end_row();
        }
        Evidence::Amount { field, per } => {
            ui.label(desk.text("amount-per"));
            amount_ui(ui, desk, field, per);
            ui.end_row();
        }
        Evidence::Activity { kind, condition, counting, decay, wait_days } => {
            ui.label(desk.text("activity-kind"));
            activity_kind_ui(ui, desk, kind);
            ui.end_row();
            ui.label(desk.text("activity-condition"));
            activity_condition_ui(ui, desk, condition);
            ui.end_row();
            ui.label(desk.text("counting"));
            counting_ui(ui, desk, counting);
            ui.end_row();
            ui.label(desk.text("decay"));
            decay_ui(ui, desk, decay);
            ui.end_row();
            ui.label(desk.text("wait"));
            wait_ui(ui, desk, wait_days);
            ui.end_row();
        }
    }
}

pub(super) fn amount_ui(ui: &mut egui::Ui, desk: &Desk<'_>, field: &mut FieldId, per: &mut u32) {
    ui.horizontal(|ui| {
        number_input(ui, &desk.text("amount-per"), per, 1..=1_000_000);
        ui.label(desk.text("amount-of"));
        field_ui(ui, desk, Subject::Lead, field);
    });
}

pub(super) fn wait_ui(ui: &mut egui::Ui, desk: &Desk<'_>, wait_days: &mut u32) {
    ui.horizontal(|ui| {
        number_input(ui, &desk.text("wait-days"), wait_days, 0..=3_650);
        ui.label(desk.text("wait-after"));
    });
}

fn activity_condition_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, condition: &mut Option<Condition>) {
    let mut wanted = condition.is_some();
    ui.vertical(|ui| {
        ui.checkbox(&mut wanted, desk.text("activity-condition-wanted"));
        match (&mut *condition, wanted) {
            (None, true) => {
                *condition = Some(Condition::ask(FieldId::from_header("asset"), Question::IsKnown));
            }
            (Some(_), false) => *condition = None,
            (Some(condition), true) => condition_ui(ui, desk, Subject::Activity, condition, 0),
            (None, false) => {}
        }
    });
}

pub(super) fn counting_ui(ui: &mut egui::Ui, desk: &Desk<'_>, counting: &mut Counting) {
    let days = if let Counting::AtMostOnceInDays(days) = *counting { days } else { 30 };
    let all = [
        Counting::EveryTime,
        Counting::Once,
        Counting::OncePerAsset,
        Counting::OncePerCampaign,
        Counting::AtMostOnceInDays(days),
    ];
    let text = |counting| {
        desk.text(match counting {
            Counting::EveryTime => "counting-every-time",
            Counting::Once => "counting-once",
            Counting::OncePerAsset => "counting-once-per-asset",
            Counting::OncePerCampaign => "counting-once-per-campaign",
            Counting::AtMostOnceInDays(_) => "counting-at-most-once",
        })
    };
    ui.horizontal(|ui| {
        if let Some(chosen) = choice(ui, "counting", &desk.text("counting"), *counting, &all, text) {
            *counting = chosen;
        }
        if let Counting::AtMostOnceInDays(days) = counting {
            number_input(ui, &desk.text("days"), days, 1..=36_500);
            ui.label(desk.text("days"));
        }
    });
}

/// The steps of a decay, with the picture of it.
pub(super) fn decay_ui(ui: &mut egui::Ui, desk: &Desk<'_>, decay: &mut Vec<DecayStep>) {
    ui.vertical(|ui| {
        let mut removed = None;
        let mut least = 0;
        for (n, step) in decay.iter_mut().enumerate() {
            ui.push_id(n, |ui| {
                ui.horizontal(|ui| {
                    number_input(ui, &desk.text("decay-percent"), &mut step.percent, 0..=100);
                    ui.label(desk.text("decay-until"));
                    number_input(ui, &desk.text("decay-days"), &mut step.until_days, least + 1..=36_500);
                    step.until_days = step.until_days.max(least + 1);
                    ui.label(desk.text("days"));
                    if icon_button(ui, icons::X, &desk.text("decay-remove")).clicked() {
                        removed = Some(n);
                    }
                });
            });
            least = step.until_days;
        }
        if let Some(n) = removed {
            decay.remove(n);
        }
        if decay.is_empty() {
            ui.label(RichText::new(desk.text("decay-never")).color(desk.theme.text_weak));
        } else {
            decay_picture(ui, desk, decay);
        }
        if super::add_button(ui, &desk.text("decay-add")) {
            let before = decay.last().copied().unwrap_or(DecayStep { until_days: 0, percent: 200 });
            decay.push(DecayStep { until_days: before.until_days + 30, percent: before.percent / 2 });
        }
    });
}

/// What an activity is worth over time.
fn decay_picture(ui: &mut egui::Ui, desk: &Desk<'_>, decay: &[DecayStep]) {
    let (rect, _) = ui.allocate_exact_size(egui::vec2(220.0, 34.0), egui::Sense::hover());
    let last = decay.last().map_or(1, |step| step.until_days).max(1) as f32 * 1.15;
    let at = |days: u32, percent: u32| {
        let x = rect.left() + rect.width() * days as f32 / last;
        egui::pos2(x, rect.bottom() - rect.height() * percent as f32 / 100.0)
    };
    let mut from = 0;
    for step in decay {
        let bar = egui::Rect::from_two_pos(at(from, 0), at(step.until_days, step.percent));
        ui.painter().rect_filled(bar, 2.0, egui::Color32::from(desk.theme.mql).gamma_multiply(0.55));
        from = step.until_days;
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, desk.theme.line_strong));
}

pub(super) fn cap_ui(ui: &mut egui::Ui, desk: &Desk<'_>, cap: &mut Option<u32>) {
    let mut wanted = cap.is_some();
    ui.horizontal(|ui| {
        ui.checkbox(&mut wanted, desk.text("cap-wanted"));
        if let Some(cap) = cap {
            number_input(ui, &desk.text("cap"), cap, 0..=100_000);
            ui.label(desk.text("points-word"));
        }
    });
    *cap = wanted.then(|| cap.unwrap_or(30));
}
