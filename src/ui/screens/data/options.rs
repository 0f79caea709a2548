use egui::{Align, Layout, RichText};

use crate::import::SourceKind;
use crate::ui::files::Purpose;
use crate::ui::{Desk, icons};
use crate::workbench::Command;

/// The currencies that are offered.
const CURRENCIES: [&str; 8] = ["EUR", "USD", "GBP", "PLN", "KRW", "JPY", "CHF", "BRL"];

/// What is true of all files: the end of observation, the currency, and how leads reach sales.
pub(super) fn options_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal_wrapped(|ui| {
        observed_until_ui(ui, desk);
        ui.add_space(10.0);
        currency_ui(ui, desk);
        ui.add_space(10.0);
        handed_over_ui(ui, desk);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if !desk.workbench.data().is_sample() && ui.button(desk.text("use-sample")).clicked() {
                desk.send(Command::UseSample);
            }
            let text = format!("{}  {}", icons::DOWNLOAD_SIMPLE, desk.text("save-mapping"));
            let enabled = desk.workbench.data().mapping().leads.is_some();
            let response = ui.add_enabled(enabled, egui::Button::new(text));
            let response = crate::ui::widgets::named(response, &desk.text("save-mapping"));
            if response.on_hover_text(desk.text("save-mapping-tip")).clicked() {
                desk.view.dialog = Some(crate::ui::dialogs::Dialog::save_mapping(desk.workbench));
                desk.files.ask(ui.ctx(), Purpose::Mapping, "mapping.ron");
            }
        });
    });
}

/// The end of observation: a day to type, or the latest time in the files.
fn observed_until_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let label = ui.label(desk.text("observed-until"));
    let data = desk.workbench.data();
    let calendar = &desk.workbench.agreement().calendar;
    let of_files = data.leads().and_then(|leads| leads.observed_until());
    let hint = of_files.map(|at| calendar.day_of(at).to_string());
    let set = data.observed_until().map(|at| calendar.day_of(at).to_string());
    let mut text = desk.view.observed_until.clone().or(set).unwrap_or_default();
    let input =
        egui::TextEdit::singleline(&mut text).desired_width(104.0).hint_text(hint.unwrap_or_default());
    let response = ui.add(input).labelled_by(label.id).on_hover_text(desk.text("observed-until-tip"));
    if response.changed() {
        desk.view.observed_until = Some(text.clone());
    }
    if response.lost_focus() {
        desk.view.observed_until = None;
        if text.trim().is_empty() {
            desk.send(Command::SetObservedUntil(None));
        } else if let Some(until) = text.trim().parse().ok().and_then(|day| calendar.end_of_day(day)) {
            desk.send(Command::SetObservedUntil(Some(until)));
        }
    }
}

fn currency_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.label(desk.text("currency"));
    let current = desk.workbench.data().currency().map(str::to_owned);
    let none = desk.text("currency-none");
    let mut chosen = current.clone();
    ui.name_inputs(desk.text("currency"), |ui| {
        egui::ComboBox::from_id_salt("currency").selected_text(current.as_deref().unwrap_or(&none)).show_ui(
            ui,
            |ui| {
                ui.selectable_value(&mut chosen, None, &none);
                for currency in CURRENCIES {
                    ui.selectable_value(&mut chosen, Some(currency.to_owned()), currency);
                }
            },
        );
    });
    if chosen != current {
        desk.send(Command::SetCurrency(chosen));
    }
}

fn handed_over_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    let mapping = desk.workbench.data().mapping().of(SourceKind::Leads);
    let Some(before) = mapping.map(|it| it.handed_over_when_created) else { return };
    let mut handed_over = before;
    let text = RichText::new(desk.text("handed-over-when-created"));
    ui.checkbox(&mut handed_over, text).on_hover_text(desk.text("handed-over-tip"));
    if handed_over != before {
        desk.send(Command::SetHandedOverWhenCreated(handed_over));
    }
}
