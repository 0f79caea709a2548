use crate::agreement::{BuyingTeam, Edit};
use crate::ui::widgets::{Subject, condition_ui, icon_button, number_input, text_input};
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The people of an account who must be there.
pub(super) fn team_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, before: &BuyingTeam) {
    let mut team = before.clone();
    ui.indent("team", |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.label(desk.text("team-people-before"));
            number_input(ui, &desk.text("team-people"), &mut team.people, 1..=100);
            ui.label(desk.text("team-people-after"));
            number_input(ui, &desk.text("team-days"), &mut team.within_days, 1..=3_650);
            ui.label(desk.text("team-days-after"));
        });
        let mut removed = None;
        for (n, role) in team.roles.iter_mut().enumerate() {
            ui.push_id(role.id.clone(), |ui| {
                ui.horizontal_top(|ui| {
                    text_input(ui, &desk.text("role-name"), &mut role.name, 110.0);
                    ui.vertical(|ui| condition_ui(ui, desk, Subject::Lead, &mut role.condition, 0));
                    if icon_button(ui, icons::TRASH, &desk.text("role-remove")).clicked() {
                        removed = Some(n);
                    }
                });
            });
        }
        if let Some(n) = removed {
            team.roles.remove(n);
        }
        let n_roles = u32::try_from(team.roles.len()).unwrap_or(0);
        team.roles_needed = team.roles_needed.min(n_roles);
        ui.horizontal(|ui| {
            if super::add_button(ui, &desk.text("role-add")) {
                desk.send(Command::AddRole);
            }
            if n_roles > 0 {
                number_input(ui, &desk.text("roles-needed"), &mut team.roles_needed, 0..=n_roles);
                ui.label(desk.text("roles-needed"));
            }
        });
    });
    if team != *before {
        desk.send(Command::Edit(Edit::SetBuyingTeam(Some(team))));
    }
}
