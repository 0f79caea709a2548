//! The strip that holds the draft against what was agreed.

use accord::agreement::{Edit, Party, Stage};
use accord::language::Tag;
use accord::workbench::{Command, Screen, ThemeChoice};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open, open_in};

fn n_mqls(window: &Window) -> usize {
    window.simulation().funnel.stage(Stage::Mql).passed.n_leads
}

#[test]
fn every_screen_tells_what_changed_and_what_that_does() {
    let mut window = open();
    let before = n_mqls(&window);
    window.harness.get_by_label("Nothing has changed");
    window.harness.get_by_label("Against the file as opened or saved");
    let points = window.workbench().agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(points + 15)));
    window.run(Command::EndGesture);
    let now = n_mqls(&window);
    assert!(now < before, "{now} {before}");
    for screen in Screen::ALL {
        window.run(Command::Go(screen));
        window.harness.get_by_label(&format!("Threshold: {points} → {}", points + 15));
        window.harness.get_by_label(&format!("MQL: {now}, before {before}"));
    }
    let missed = |window: &Window| {
        let funnel = window.simulation().funnel;
        funnel.created.n_won - funnel.stage(Stage::Mql).passed.n_won
    };
    let n_missed = missed(&window);
    window.run(Command::Undo);
    assert!(missed(&window) < n_missed);
    window.harness.get_by_label("Nothing has changed");
}

#[test]
fn what_both_signed_is_what_a_draft_is_held_against() {
    let mut window = open();
    let points = window.workbench().agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(points + 5)));
    window.run(Command::EndGesture);
    for party in Party::SIGNING {
        window.run(Command::Sign { party, name: "Kim".to_owned() });
    }
    let agreed = n_mqls(&window);
    window.harness.get_by_label("Against what was agreed last");
    window.run(Command::Edit(Edit::SetThreshold(points + 20)));
    window.run(Command::EndGesture);
    window.harness.get_by_label(&format!("Threshold: {} → {}", points + 5, points + 20));
    let now = n_mqls(&window);
    window.harness.get_by_label(&format!("MQL: {now}, before {agreed}"));
    // It is still there when the file is opened again.
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pilot.ron");
    window.run(Command::SaveTo(file.clone()));
    let mut window = open();
    window.run(Command::Open(file));
    window.harness.get_by_label("Against what was agreed last");
    window.harness.get_by_label(&format!("MQL: {now}, before {agreed}"));
}

#[test]
fn a_requirement_says_what_it_costs_and_the_worst_one_is_marked() {
    let size = [1280.0, 4_000.0];
    let window = open_in(Tag::English, ThemeChoice::Light, size);
    let simulation = window.simulation();
    let leaks = &simulation.leakage.leaks;
    let worst = leaks.iter().map(|leak| leak.sole.n_won).max().unwrap();
    let of_sales = leaks.iter().filter(|leak| leak.stage != Stage::Mql);
    let n_worst = of_sales.filter(|leak| leak.sole.n_won == worst && worst > 0).count();
    let marks = window.harness.query_all_by_label_contains("Loses most winners").count();
    assert_eq!(marks, n_worst);
}
