//! Sign: the agreement to be read, the names and keys under it, and everything that was ever agreed.

mod document;
mod findings;
mod forms;
mod keys;
mod past;
mod signatures;
mod status;
mod versions;

use crate::agreement::{Party, Stage};
use crate::ui::widgets::{named, scrolled};
use crate::ui::{Desk, icons};

pub(crate) use self::forms::PartyForm;

/// What is shown beside the signatures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum SignPage {
    #[default]
    Document,
    Versions,
    Rules,
}

/// What the screen remembers.
#[derive(Default)]
pub(crate) struct SignView {
    page: SignPage,
    /// What is being typed for each party.
    forms: [PartyForm; Party::ALL.len()],
    /// The two versions that are compared, counted from 0; none is the agreement as it is.
    compared: Option<[Option<usize>; 2]>,
    /// The stage that the quarters are shown for.
    stage: StageShown,
    /// Whether everything that is not as it was signed is listed, not only the first of it.
    has_all_faults: bool,
}

#[derive(Clone, Copy)]
struct StageShown(Stage);

impl Default for StageShown {
    fn default() -> Self {
        Self(Stage::Mql)
    }
}

const PAGES: [(SignPage, &str, &str); 3] = [
    (SignPage::Document, icons::HANDSHAKE, "sign-document"),
    (SignPage::Versions, icons::CLOCK, "versions"),
    (SignPage::Rules, icons::IDENTIFICATION_CARD, "signing-rules"),
];

/// The whole screen.
pub(crate) fn sign_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    egui::Panel::right("signatures")
        .exact_size(370.0)
        .resizable(false)
        .show_separator_line(false)
        .frame(egui::Frame::new().inner_margin(egui::Margin { left: 16, ..egui::Margin::ZERO }))
        .show(ui, |ui| {
            scrolled(ui, "signatures", |ui| {
                ui.spacing_mut().item_spacing.y = 10.0;
                status::status_ui(ui, desk);
                for party in Party::ALL {
                    signatures::party_ui(ui, desk, party);
                }
                findings::findings_ui(ui, desk);
            });
        });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        ui.horizontal(|ui| {
            for (page, icon, name) in PAGES {
                let name = desk.text(name);
                let is_shown = desk.view.sign.page == page;
                let button = egui::Button::selectable(is_shown, format!("{icon}  {name}"));
                if named(ui.add(button), &name).clicked() {
                    desk.view.sign.page = page;
                }
            }
        });
        ui.add_space(6.0);
        desk.theme.card().inner_margin(24).show(ui, |ui| {
            ui.set_min_size(ui.available_size());
            match desk.view.sign.page {
                SignPage::Document => scrolled(ui, "document", |ui| document::document_ui(ui, desk)),
                SignPage::Versions => scrolled(ui, "versions", |ui| versions::versions_ui(ui, desk)),
                SignPage::Rules => scrolled(ui, "rules", |ui| keys::rules_ui(ui, desk)),
            }
        });
    });
}
