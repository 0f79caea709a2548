use egui::{Align, Layout, Rect, RichText, Sense, vec2};

use crate::agreement::Stage;
use crate::simulation::{Figure, Leak, Simulation};
use crate::ui::Desk;
use crate::ui::charts::funnel::small_figure;
use crate::ui::theme::strong;
use crate::ui::widgets::{caption, link};
use crate::workbench::Command;

/// The leaks that cost the most winners, in a narrow column.
pub(crate) fn compact_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let mut leaks: Vec<&Leak> = simulation.leakage.leaks.iter().filter(|leak| leak.sole.n_won > 0).collect();
    leaks.sort_by_key(|leak| std::cmp::Reverse(leak.sole.n_won));
    if leaks.is_empty() {
        caption(ui, desk.theme, desk.text("leaks-none"));
    }
    for leak in leaks.into_iter().take(4) {
        let name = desk.language().stage_test(desk.workbench.agreement(), &leak.test);
        ui.horizontal(|ui| {
            let stage = desk.language().stage_short(leak.stage);
            ui.label(RichText::new(stage).small().color(desk.theme.stage(leak.stage)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let figure = Figure::Winners(Box::new(Figure::Sole(leak.stage, leak.place)));
                let words = desk
                    .say("winners-of", &[("won", leak.sole.n_won.into()), ("n", leak.sole.n_leads.into())]);
                let text = RichText::new(&words).small().color(desk.theme.text);
                if link(ui, text, &format!("{name}: {words}")).clicked() {
                    desk.send(Command::ShowFigure(figure));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(name).truncate());
                });
            });
        });
    }
}

/// Every reason for which leads leave, with how many, their winners and their money.
pub(crate) fn leakage_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, simulation: &Simulation) {
    let leaks = &simulation.leakage.leaks;
    let most = leaks.iter().map(|leak| leak.first.n_leads).max().unwrap_or(0).max(1);
    let mut shown = 0;
    for stage in Stage::ALL {
        for leak in leaks.iter().filter(|leak| leak.stage == stage && leak.first.n_leads > 0) {
            leak_ui(ui, desk, leak, most);
            shown += 1;
        }
    }
    if shown == 0 {
        caption(ui, desk.theme, desk.text("leaks-nobody"));
    }
}

fn leak_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>, leak: &Leak, most: usize) {
    let name = desk.language().stage_test(desk.workbench.agreement(), &leak.test);
    let first = Figure::First(leak.stage, leak.place);
    ui.push_id((leak.stage, leak.place), |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = 18.0;
        ui.horizontal(|ui| {
            let stage = desk.language().stage_short(leak.stage);
            ui.label(RichText::new(stage).small().color(desk.theme.stage(leak.stage)));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let count = desk.language().count(leak.first.n_leads);
                let label =
                    desk.say("show-leads", &[("name", (&name).into()), ("n", leak.first.n_leads.into())]);
                if link(ui, RichText::new(count).text_style(strong()), &label).clicked() {
                    desk.send(Command::ShowFigure(first.clone()));
                }
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                    ui.add(egui::Label::new(&name).truncate());
                });
            });
        });
        bar_ui(ui, desk, leak, most);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            let won = desk.text("winners-lost");
            small_figure(ui, desk, &won, Figure::Winners(Box::new(first)), leak.first.n_won);
            if leak.first.money != 0 {
                let money = desk.language().money(leak.first.money, desk.workbench.data().currency());
                ui.label(RichText::new(money).small().color(desk.theme.text_weak));
            }
            let sole = desk.text("only-this");
            small_figure(ui, desk, &sole, Figure::Sole(leak.stage, leak.place), leak.sole.n_leads);
        });
        ui.add_space(4.0);
    });
}

/// How many leads a test stops, the part that nothing else stops, and the winners among them.
fn bar_ui(ui: &mut egui::Ui, desk: &Desk<'_>, leak: &Leak, most: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 10.0), Sense::hover());
    let part = |n: usize| {
        let width = rect.width() * n as f32 / most as f32;
        Rect::from_min_size(rect.min, vec2(width, rect.height()))
    };
    let color = egui::Color32::from(desk.theme.leak);
    ui.painter().rect_filled(rect, 3.0, desk.theme.field);
    ui.painter().rect_filled(part(leak.first.n_leads), 3.0, color.gamma_multiply(0.35));
    ui.painter().rect_filled(part(leak.sole.n_leads), 3.0, color.gamma_multiply(0.8));
    ui.painter().rect_filled(part(leak.first.n_won), 3.0, desk.theme.won);
}
