//! The fonts of the window: one family with Latin, Hangul, kana and kanji in three weights, icons, and one for code.

use std::sync::Arc;

use egui::epaint::text::{FontTweak, VariationCoords};
use egui::{FontData, FontDefinitions, FontFamily};

use crate::charts::SANS;

const MONO: &[u8] = include_bytes!("../../assets/fonts/accord-mono.ttf");
const ICONS: &[u8] = include_bytes!("../../assets/fonts/accord-icons.ttf");

/// The family of words that stand out a little: labels of controls, names.
pub fn medium() -> FontFamily {
    FontFamily::Name("medium".into())
}

/// The family of headings and large numbers.
pub fn bold() -> FontFamily {
    FontFamily::Name("bold".into())
}

/// The bundled fonts. What they lack, the fonts of the system have.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, data: FontData| fonts.font_data.insert(name.to_owned(), Arc::new(data));
    for (name, weight) in [("sans", 400.0), ("sans-medium", 540.0), ("sans-bold", 650.0)] {
        let tweak = FontTweak {
            coords: VariationCoords::new([(b"wght", weight)]),
            hinting: Some(false),
            ..FontTweak::default()
        };
        add(name, FontData::from_static(SANS).tweak(tweak));
    }
    add("mono", FontData::from_static(MONO));
    // The icons stand on the line as letters do, which puts them too high.
    let tweak = FontTweak { scale: 1.12, y_offset_factor: 0.06, ..FontTweak::default() };
    add("icons", FontData::from_static(ICONS).tweak(tweak));
    for (family, first) in [
        (FontFamily::Proportional, "sans"),
        (medium(), "sans-medium"),
        (bold(), "sans-bold"),
        (FontFamily::Monospace, "mono"),
    ] {
        let mut names = vec![first.to_owned(), "icons".to_owned()];
        if first == "mono" {
            names.insert(1, "sans".to_owned());
        }
        fonts.families.insert(family, names);
    }
    fonts
}
