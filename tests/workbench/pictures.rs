//! A few pictures of the window. `UPDATE_SNAPSHOTS=1 cargo test --test workbench pictures` accepts new ones.

use accord::agreement::{Edit, Stage};
use accord::language::Tag;
use accord::workbench::{Command, Screen, ThemeChoice};
use egui_kittest::SnapshotOptions;

use crate::stage::{Window, open_in};

fn compare(window: &mut Window, name: &str) {
    // Another processor may round a few pixels differently.
    let options = SnapshotOptions::new().threshold(0.8).max_failed_pixels(400);
    window.harness.snapshot_options(name, &options);
}

#[test]
fn define_in_english_and_light() {
    compare(&mut open_in(Tag::English, ThemeChoice::Light, [1280.0, 800.0]), "define_english_light");
}

#[test]
fn simulate_in_korean_and_dark() {
    let mut window = open_in(Tag::Korean, ThemeChoice::Dark, [1280.0, 800.0]);
    window.go(Screen::Simulate);
    let n = window.simulation().funnel.stage(Stage::Sal).passed.n_leads;
    window.click(&format!("SAL: {n}"));
    compare(&mut window, "simulate_korean_dark");
}

#[test]
fn sign_in_german_and_light() {
    let mut window = open_in(Tag::German, ThemeChoice::Light, [1280.0, 800.0]);
    window.go(Screen::Sign);
    compare(&mut window, "sign_german_light");
}

#[test]
fn who_moves_in_english_and_light() {
    let mut window = open_in(Tag::English, ThemeChoice::Light, [1280.0, 800.0]);
    window.go(Screen::Simulate);
    let threshold = window.workbench().agreement().mql.threshold;
    window.run(Command::Edit(Edit::SetThreshold(threshold - 15)));
    window.run(Command::ShowChart(Some(("movers", 800))));
    compare(&mut window, "movers_english_light");
}

#[test]
fn what_every_number_moves_in_japanese_and_dark() {
    let mut window = open_in(Tag::Japanese, ThemeChoice::Dark, [1280.0, 800.0]);
    window.go(Screen::Simulate);
    window.run(Command::ShowChart(Some(("sensitivity-map", 800))));
    compare(&mut window, "sensitivity_map_japanese_dark");
}
