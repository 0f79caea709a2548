use egui::{Align, Layout, RichText};

use crate::agreement::checks::Severity;
use crate::language::Arg;
use crate::ui::{Desk, icons};
use crate::workbench::{Command, Screen};

/// The history that the agreement is tried on, and whether the agreement makes sense.
pub(super) fn status_bar_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        history_ui(ui, desk);
        if desk.workbench.import_progress().is_none() {
            ui.separator();
            super::filter_bar::filter_bar_ui(ui, desk);
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| findings_ui(ui, desk));
    });
}

fn history_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let weak = |text: String| RichText::new(text).small().color(desk.theme.text_weak);
    if let Some((read, total)) = desk.workbench.import_progress() {
        let share = if total == 0 { 0.0 } else { read as f32 / total as f32 };
        ui.label(weak(desk.text("status-reading")));
        let bar = egui::ProgressBar::new(share.min(1.0)).desired_width(140.0).desired_height(8.0);
        ui.add(bar);
        if let Some((rate, left)) = desk.workbench.import_pace() {
            let rate = desk.language().bytes(rate);
            let args = [("rate", Arg::from(rate)), ("left", desk.language().seconds(left).into())];
            ui.label(weak(desk.say("status-reading-pace", &args)));
        }
        if ui.small_button(desk.text("cancel")).clicked() {
            desk.send(Command::CancelImport);
        }
        return;
    }
    let data = desk.workbench.data();
    let Some(leads) = data.leads() else {
        ui.label(weak(desk.text("status-no-data")));
        return;
    };
    let name = if data.is_sample() {
        desk.text("sample-company")
    } else {
        data.source(crate::import::SourceKind::Leads).map(|it| it.input.name()).unwrap_or_default()
    };
    let args = [
        ("name", Arg::from(name)),
        ("leads", leads.len().into()),
        ("activities", leads.activities().len().into()),
    ];
    let text = RichText::new(desk.say("status-history", &args)).small().color(desk.theme.text_weak);
    if ui.add(egui::Button::new(text).frame(false)).clicked() {
        desk.send(Command::Go(Screen::Data));
    }
}

fn findings_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let findings = desk.workbench.findings();
    let n_blocking = findings.iter().filter(|it| it.severity() == Severity::Blocking).count();
    let theme = desk.theme;
    let (icon, color, text) = if n_blocking > 0 {
        (icons::WARNING_CIRCLE, theme.bad, desk.say("status-blocking", &[("n", n_blocking.into())]))
    } else if findings.is_empty() {
        (icons::CHECK_CIRCLE, theme.good, desk.text("status-signable"))
    } else {
        (icons::CHECK_CIRCLE, theme.good, desk.say("status-advice", &[("n", findings.len().into())]))
    };
    let button =
        egui::Button::new(RichText::new(format!("{icon}  {text}")).small().color(color)).frame(false);
    let response = ui.add(button);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &text));
    if response.on_hover_ui(|ui| findings_tip(ui, desk)).clicked() {
        desk.send(Command::Go(Screen::Sign));
    }
}

fn findings_tip(ui: &mut egui::Ui, desk: &Desk<'_>) {
    for finding in desk.workbench.findings().iter().take(8) {
        let place = desk.language().place(desk.workbench.agreement(), &finding.place);
        ui.label(format!("{place}: {}", desk.language().finding(finding)));
    }
}
