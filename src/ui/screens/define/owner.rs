use crate::agreement::{Edit, Owner, Stage};
use crate::fields::Date;
use crate::ui::Desk;
use crate::ui::widgets::{date_input, text_input};
use crate::workbench::Command;

/// Who answers for a stage, and when it is looked at again.
pub(super) fn owner_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, stage: Stage) {
    let before = desk.workbench.agreement().owners.of(stage).clone();
    let mut owner = before.clone();
    ui.horizontal_wrapped(|ui| {
        ui.label(desk.text("owner"));
        let short = desk.language().stage_short(stage);
        text_input(ui, &desk.say("owner-of", &[("stage", short.as_str().into())]), &mut owner.name, 180.0);
        let mut wanted = owner.review_on.is_some();
        ui.checkbox(&mut wanted, desk.text("review-wanted"));
        let usual = Date::from_ymd(2027, 6, 30);
        owner.review_on = if wanted { owner.review_on.or(usual) } else { None };
        if let Some(day) = &mut owner.review_on {
            date_input(ui, &desk.say("review-of", &[("stage", short.into())]), day);
        }
    });
    if owner != before {
        let mut owners = desk.workbench.agreement().owners.clone();
        *owners.of_mut(stage) = Owner { ..owner };
        desk.send(Command::Edit(Edit::SetOwners(owners)));
    }
}
