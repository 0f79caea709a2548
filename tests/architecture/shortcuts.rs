use std::collections::BTreeSet;

use accord::workbench::ACTIONS;

#[test]
fn no_two_actions_have_the_same_keys() {
    let keys: BTreeSet<String> = ACTIONS.iter().map(|info| format!("{:?}", info.shortcut)).collect();
    assert_eq!(keys.len(), ACTIONS.len());
}

/// What every text field does with its keys, it keeps doing.
#[test]
fn no_action_takes_the_keys_of_text_editing() {
    use accord::workbench::Key;
    for info in ACTIONS {
        let Key::Char(key) = info.shortcut.key else { continue };
        let text_editing = info.shortcut.command && !info.shortcut.shift && "ACVX".contains(key);
        assert!(!text_editing, "{key}");
        assert!(info.shortcut.command, "{key} alone would be typed");
    }
}
