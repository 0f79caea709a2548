use egui::RichText;

use crate::agreement::Status;
use crate::ui::widgets::{caption, link, pill, status_pill};
use crate::ui::{Desk, icons};

/// Whether the agreement as it is has been agreed, whether that can be believed, and its fingerprint.
pub(super) fn status_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
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
        proof_ui(ui, desk);
        for due in desk.workbench.due() {
            let text = format!("{}  {}", icons::CLOCK, desk.language().due(&due));
            ui.add(egui::Label::new(RichText::new(text).color(theme.doubtful)).wrap());
        }
        drift_ui(ui, desk);
        ui.add_space(4.0);
        caption(ui, theme, desk.text("fingerprint"));
        let fingerprint = desk.workbench.fingerprint();
        let short = RichText::new(fingerprint.short()).monospace().size(15.0);
        ui.label(short).on_hover_text(fingerprint.to_string());
        caption(ui, theme, desk.text("fingerprint-about"));
    });
}

/// So many faults stand there at first.
const FIRST_FAULTS: usize = 3;

/// Whether everything is as it was signed; if not, what is at fault.
fn proof_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let theme = desk.theme;
    let Some(checked) = desk.workbench.checked() else { return };
    let document = desk.workbench.document();
    if document.versions.is_empty() && document.signatures.is_empty() {
        return;
    }
    if checked.faults.is_empty() {
        pill(ui, icons::CHECK_CIRCLE, &desk.text("proof-sound"), theme.good, theme.good_weak);
        return;
    }
    pill(ui, icons::X_CIRCLE, &desk.text("proof-at-fault"), theme.bad, theme.bad_weak);
    let n_shown = if desk.view.sign.has_all_faults { checked.faults.len() } else { FIRST_FAULTS };
    for fault in checked.faults.iter().take(n_shown) {
        let text = RichText::new(desk.language().fault(fault)).color(theme.bad);
        ui.add(egui::Label::new(text).wrap());
    }
    let n_left = checked.faults.len().saturating_sub(n_shown);
    if n_left > 0 {
        let more = desk.say("faults-more", &[("n", n_left.into())]);
        if link(ui, RichText::new(&more).small().color(theme.accent), &more).clicked() {
            desk.view.sign.has_all_faults = true;
        }
    }
    caption(ui, theme, desk.text("proof-at-fault-about"));
}

/// Where reality has left the figures that were signed.
fn drift_ui(ui: &mut egui::Ui, desk: &Desk<'_>) {
    let theme = desk.theme;
    let Some(drifts) = desk.workbench.drift().filter(|it| !it.is_empty()) else { return };
    pill(ui, icons::WARNING, &desk.text("drift"), theme.doubtful, theme.doubtful_weak);
    for drift in drifts {
        ui.add(egui::Label::new(desk.workbench.drift_in_words(&drift)).wrap());
    }
    caption(ui, theme, desk.text("drift-about"));
}
