//! Discuss: what the parties say to the agreement, whom they disagree on, and what was changed and decided.

mod ballot;
mod example;
mod examples;
mod minutes;
mod positions;
mod vote;

use egui::RichText;

use crate::ui::theme::subheading;
use crate::ui::widgets::{caption, named, scrolled};
use crate::ui::{Desk, icons};

/// What is shown of what the parties say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum DiscussPage {
    #[default]
    Examples,
    Positions,
    Vote,
    Minutes,
}

/// Each page with its icon, its name and a line about it.
const PAGES: [(DiscussPage, &str, &str, &str); 4] = [
    (DiscussPage::Examples, icons::LIST_CHECKS, "examples", "examples-about"),
    (DiscussPage::Positions, icons::SCALES, "positions", "positions-about"),
    (DiscussPage::Vote, icons::EYE_SLASH, "vote", "vote-about"),
    (DiscussPage::Minutes, icons::CLOCK, "minutes", "minutes-about"),
];

/// The whole screen.
pub(crate) fn discuss_ui(ui: &mut egui::Ui, desk: &mut Desk<'_>) {
    ui.horizontal(|ui| {
        for (page, icon, name, _) in PAGES {
            let name = desk.text(name);
            let is_shown = desk.view.discuss_page == page;
            let button = egui::Button::selectable(is_shown, format!("{icon}  {name}"));
            if named(ui.add(button), &name).clicked() {
                desk.view.discuss_page = page;
            }
        }
    });
    ui.add_space(6.0);
    desk.theme.card().show(ui, |ui| {
        ui.set_min_size(ui.available_size());
        let shown = PAGES.into_iter().find(|(page, ..)| *page == desk.view.discuss_page);
        if let Some((_, _, title, about)) = shown {
            ui.label(RichText::new(desk.text(title)).text_style(subheading()));
            caption(ui, desk.theme, desk.text(about));
            ui.add_space(6.0);
        }
        match desk.view.discuss_page {
            DiscussPage::Examples => scrolled(ui, "examples", |ui| examples::examples_ui(ui, desk)),
            DiscussPage::Positions => scrolled(ui, "positions", |ui| positions::positions_ui(ui, desk)),
            DiscussPage::Vote => scrolled(ui, "vote", |ui| vote::vote_ui(ui, desk)),
            DiscussPage::Minutes => minutes::minutes_ui(ui, desk),
        }
    });
}
