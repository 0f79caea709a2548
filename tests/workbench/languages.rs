use accord::language::Tag;
use accord::workbench::{Command, Screen, ThemeChoice};

use crate::stage::{open, open_in};

/// The harness stops at a character without a glyph and at a widget without a name; every screen is drawn in every
/// language, at the smallest size and at a large one.
#[test]
fn every_screen_is_drawn_in_every_language() {
    for tag in Tag::ALL {
        for (theme, size) in [(ThemeChoice::Light, [1280.0, 800.0]), (ThemeChoice::Dark, [1920.0, 1080.0])] {
            let mut window = open_in(tag, theme, size);
            for screen in Screen::ALL {
                window.go(screen);
            }
        }
    }
}

#[test]
fn the_language_is_switched_at_run_time() {
    let mut window = open();
    let (english, german, korean) = ("Define", "Definieren", "정의");
    assert!(window.shows(english));
    for (tag, word) in [(Tag::German, german), (Tag::Korean, korean), (Tag::English, english)] {
        window.harness.state_mut().workbench.run(Command::SetLanguage(tag));
        window.settle();
        assert_eq!(window.workbench().language().tag(), tag);
        assert!(window.shows(word), "{word}");
    }
}
