use std::collections::BTreeSet;

use skrifa::{FontRef, MetadataProvider as _};

use crate::source::{files, none, product, top};

fn font(name: &str) -> Vec<u8> {
    std::fs::read(top().join("assets/fonts").join(name)).unwrap()
}

fn lacking(font: &[u8], characters: &BTreeSet<char>) -> Vec<String> {
    let map = FontRef::new(font).unwrap();
    let map = map.charmap();
    let missing = characters.iter().filter(|it| !it.is_control() && map.map(**it).is_none());
    missing.map(|it| format!("{it} (U+{:04X})", u32::from(*it))).collect()
}

#[test]
fn the_font_has_every_character_of_every_language_and_of_the_sample() {
    let mut characters = BTreeSet::new();
    let sample: Vec<_> = product().into_iter().filter(|it| it.layer() == "sample").collect();
    for source in files("assets/languages", ".ftl").iter().chain(&sample).chain(&files("presets", ".ron")) {
        characters.extend(source.text.chars());
    }
    assert!(characters.contains(&'리') && characters.contains(&'ß') && characters.contains(&'鈴'));
    none(&lacking(&font("accord-sans.ttf"), &characters));
}

/// What people write in names and titles in the five languages of the teams.
#[test]
fn the_font_has_what_the_teams_write() {
    let texts = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ äöüßÄÖÜẞ „“”‚‘’«»–—… €₩¥£ あいうアイウ々ー、。「」 株式会社営業部 영업팀마케팅합의서";
    let characters = texts.chars().collect();
    none(&lacking(&font("accord-sans.ttf"), &characters));
}

#[test]
fn the_icon_font_has_every_icon() {
    let icons = product().into_iter().find(|it| it.path == "src/ui/icons.rs").unwrap();
    let code = regex::Regex::new(r#""\\u\{([0-9a-f]+)\}""#).unwrap();
    let characters: BTreeSet<char> = code
        .captures_iter(&icons.text)
        .map(|it| char::from_u32(u32::from_str_radix(&it[1], 16).unwrap()).unwrap())
        .collect();
    assert!(characters.len() > 20);
    none(&lacking(&font("accord-icons.ttf"), &characters));
}
