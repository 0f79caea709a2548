//! The keyboard alone reaches everything, the guide leads a newcomer, and a room can read what is presented.

use std::collections::BTreeSet;

use accord::language::Tag;
use accord::workbench::{Command, Preferences, Screen, ThemeChoice};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{AccessKitNode, By, NodeT as _, Queryable as _};

use crate::stage::{Window, open, open_as};

/// Everything that can be used and is not greyed out: what it is and how it is called.
fn usable(window: &Window) -> BTreeSet<String> {
    let roles = [
        Role::Button,
        Role::CheckBox,
        Role::ComboBox,
        Role::RadioButton,
        Role::Slider,
        Role::SpinButton,
        Role::TextInput,
    ];
    let all = window.harness.query_all(By::new().recursive(true));
    let usable = all.filter(|node| {
        let node = node.accesskit_node();
        roles.contains(&node.role()) && !node.is_disabled()
    });
    usable.map(|node| name(&node.accesskit_node())).collect()
}

fn name(node: &AccessKitNode<'_>) -> String {
    format!("{:?} {}", node.role(), node.label().unwrap_or_default())
}

#[test]
fn the_tabulator_reaches_everything_that_can_be_used() {
    let mut window = open();
    for screen in [Screen::Sign, Screen::Discuss, Screen::Export] {
        window.go(screen);
        let wanted = usable(&window);
        assert!(wanted.len() > 10, "{screen:?} has more than {wanted:?}");
        let unnamed: Vec<&String> = wanted.iter().filter(|it| it.ends_with(' ')).collect();
        assert!(unnamed.is_empty(), "{screen:?}: {unnamed:?} have no name");
        let mut reached = BTreeSet::new();
        for _ in 0..wanted.len() * 2 + 20 {
            window.harness.key_press(Key::Tab);
            window.harness.step();
            let focused = window
                .harness
                .query_all(By::new().recursive(true).predicate(|it: &AccessKitNode<'_>| it.is_focused()));
            reached.extend(focused.map(|node| name(&node.accesskit_node())));
        }
        let missed: Vec<&String> = wanted.difference(&reached).collect();
        assert!(missed.is_empty(), "{screen:?}: {missed:?}");
    }
}

#[test]
fn a_newcomer_is_led_through_three_steps_once() {
    let preferences =
        Preferences { language: Tag::English, theme: ThemeChoice::Light, ..Preferences::default() };
    let mut window = open_as(preferences);
    window.harness.get_by_label("Bring your leads");
    window.click("Next");
    window.harness.get_by_label("Move the threshold");
    assert_eq!(window.workbench().screen(), Screen::Define);
    window.click("Next");
    assert_eq!(window.workbench().screen(), Screen::Discuss);
    assert!(!window.workbench().preferences().is_guided);
    window.click("Got it");
    assert!(window.workbench().preferences().is_guided);
    assert!(!window.shows("Agree, and sign"));
    window.press(Modifiers::NONE, Key::F2);
    window.click("Skip");
    assert!(!window.shows("Bring your leads"));
}

#[test]
fn what_is_presented_can_be_read_from_the_back_of_the_room() {
    let preferences = Preferences { is_guided: true, ..Preferences::default() };
    let mut window = open_as(preferences);
    window.harness.set_size(egui::vec2(1_920.0, 1_080.0));
    window.settle();
    let before = window.harness.ctx.pixels_per_point();
    window.press(Modifiers::NONE, Key::F5);
    window.settle();
    let after = window.harness.ctx.pixels_per_point();
    // On a picture two metres wide, body text of 13.5 points is then 25 mm high: legible from six metres.
    assert!(after >= before * 1.8, "{before} became {after}");
    window.press(Modifiers::NONE, Key::F5);
    window.settle();
    assert!((window.harness.ctx.pixels_per_point() - before).abs() < 0.01);
}

#[test]
fn high_contrast_is_chosen_and_left_again() {
    let mut window = open();
    let fill = |window: &Window| window.harness.ctx.global_style().visuals.panel_fill;
    let light = fill(&window);
    window.click("High contrast");
    let high = fill(&window);
    assert_eq!((high.r(), high.g(), high.b()), (0, 0, 0));
    window.run(Command::SetTheme(ThemeChoice::Dark));
    let dark = fill(&window);
    assert!(dark != high && dark != light);
}
