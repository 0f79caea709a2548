//! Keys that ask for actions.

use egui::{KeyboardShortcut, Modifiers};

use crate::workbench::{ACTIONS, Action, Key, Shortcut};

/// The actions whose keys were just pressed. The keys are used up, so that no widget sees them.
pub(super) fn pressed(ctx: &egui::Context) -> Vec<Action> {
    // Of two shortcuts with one key, that with more modifiers comes first: Ctrl-Shift-Z is not Ctrl-Z.
    let mut by_modifiers: Vec<_> = ACTIONS.iter().collect();
    by_modifiers.sort_by_key(|info| std::cmp::Reverse(info.shortcut.shift));
    ctx.input_mut(|input| {
        let is_pressed = |shortcut| keyboard(shortcut).is_some_and(|keys| input.consume_shortcut(&keys));
        let mut is_pressed = is_pressed;
        by_modifiers.iter().filter(|info| is_pressed(info.shortcut)).map(|info| info.action).collect()
    })
}

/// How the keys are written on this system: `Ctrl+S`, or `⌘S` on a Mac.
pub(super) fn written(ctx: &egui::Context, shortcut: Shortcut) -> String {
    keyboard(shortcut).map(|keys| ctx.format_shortcut(&keys)).unwrap_or_default()
}

fn keyboard(shortcut: Shortcut) -> Option<KeyboardShortcut> {
    let mut modifiers = Modifiers::NONE;
    if shortcut.command {
        modifiers = modifiers.plus(Modifiers::COMMAND);
    }
    if shortcut.shift {
        modifiers = modifiers.plus(Modifiers::SHIFT);
    }
    let name = match shortcut.key {
        Key::Char(character) => character.to_string(),
        Key::F(number) => format!("F{number}"),
    };
    Some(KeyboardShortcut::new(modifiers, egui::Key::from_name(&name)?))
}
