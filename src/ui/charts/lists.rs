use egui::{Align, Layout, RichText};

use super::funnel::small_figure;
use crate::simulation::{Figure, ListCount, Simulation};
use crate::ui::Desk;
use crate::ui::theme::strong;
use crate::ui::widgets::link;
use crate::workbench::Command;

/// Where the leads go that leave the funnel.
pub(crate) fn lists_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let lists: Vec<&ListCount> = simulation.leakage.lists.iter().filter(|it| it.leads.n_leads > 0).collect();
    if lists.is_empty() {
        return;
    }
    ui.add_space(8.0);
    ui.separator();
    ui.label(RichText::new(desk.text("lists-title")).text_style(strong()));
    for count in lists {
        list_ui(ui, desk, count);
    }
}

fn list_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, count: &ListCount) {
    let list = count.list.as_ref().and_then(|id| desk.workbench.agreement().list(id));
    let name = list.map_or_else(|| desk.text("nowhere"), |it| it.name.clone());
    let figure = Figure::List(count.list.clone());
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let n = count.leads.n_leads;
            let label = desk.say("show-leads", &[("name", (&name).into()), ("n", n.into())]);
            let text = RichText::new(desk.language().count(n)).text_style(strong());
            if link(ui, text, &label).clicked() {
                desk.send(Command::ShowFigure(figure.clone()));
            }
            let won = desk.text("winners-lost");
            small_figure(ui, desk, &won, Figure::Winners(Box::new(figure)), count.leads.n_won);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.add(egui::Label::new(name).truncate());
            });
        });
    });
}
