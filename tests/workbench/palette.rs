//! Every command by its name, with the keyboard alone.

use accord::agreement::Category;
use accord::workbench::Screen;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

use crate::stage::{Window, open};

fn find(window: &mut Window, text: &str) {
    window.press(Modifiers::COMMAND, Key::K);
    window.type_into("What do you want to do?", text);
}

#[test]
fn a_command_is_found_and_run_without_the_mouse() {
    let mut window = open();
    find(&mut window, "simul");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.workbench().screen(), Screen::Simulate);
    assert!(window.harness.query_by_label("What do you want to do?").is_none());
    // The words may stand in any order; the second of what is found is one step down.
    find(&mut window, "criterion add");
    window.press(Modifiers::NONE, Key::ArrowDown);
    let before = window.workbench().agreement().criteria_of(Category::Channel).count();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.workbench().agreement().criteria_of(Category::Channel).count(), before + 1);
    assert_eq!(window.workbench().screen(), Screen::Define);
}

#[test]
fn what_is_not_there_is_said_and_escape_leaves() {
    let mut window = open();
    find(&mut window, "fly to the moon");
    window.harness.get_by_label("Nothing is called so.");
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(window.harness.query_by_label("What do you want to do?").is_none());
}
