use std::path::Path;

use regex::Regex;

use crate::source::{files, none, product, top};

const MOST_LINES: usize = 500;
const MOST_LINES_OF_A_FUNCTION: usize = 60;

#[test]
fn files_stay_readable() {
    let mut offences = Vec::new();
    for source in product().iter().chain(&files("tests", ".rs")).chain(&files("tests", ".py")) {
        let n = source.text.lines().count();
        if n > MOST_LINES {
            offences.push(format!("{} has {n} lines", source.path));
        }
    }
    none(&offences);
}

#[test]
fn functions_stay_readable() {
    let head = Regex::new(r"^(\s*)(?:pub(?:\([a-z]+\))? )?(?:const )?(?:unsafe )?fn (\w+)").unwrap();
    let mut offences = Vec::new();
    let mut n_functions = 0;
    for source in product().iter().chain(&files("tests", ".rs")) {
        let lines: Vec<&str> = source.text.lines().collect();
        for (start, line) in lines.iter().enumerate() {
            let Some(found) = head.captures(line) else { continue };
            n_functions += 1;
            // The formatter puts the closing brace below the first letter of the head.
            let end = format!("{}}}", &found[1]);
            let length = lines[start..].iter().position(|it| *it == end).map_or(1, |n| n + 1);
            if length > MOST_LINES_OF_A_FUNCTION && !line.trim_end().ends_with('}') {
                offences.push(format!("{}: {} has {length} lines", source.path, &found[2]));
            }
        }
    }
    none(&offences);
    assert!(n_functions > 500, "the test sees no functions: {n_functions}");
}

#[test]
fn every_file_is_mentioned_by_the_module_around_it() {
    let mut offences = Vec::new();
    for source in product() {
        let path = Path::new(&source.path);
        let name = path.file_stem().unwrap().to_str().unwrap();
        let folder = path.parent().unwrap();
        let (name, around) = match name {
            "main" | "lib" => continue,
            "mod" => (folder.file_name().unwrap().to_str().unwrap(), folder.parent().unwrap()),
            name => (name, folder),
        };
        let owner = if around == Path::new("src") { around.join("lib.rs") } else { around.join("mod.rs") };
        let text = std::fs::read_to_string(top().join(owner)).unwrap();
        if !Regex::new(&format!(r"\bmod {name};")).unwrap().is_match(&text) {
            offences.push(source.path);
        }
    }
    none(&offences);
}

#[test]
fn the_top_level_is_what_was_agreed() {
    let agreed =
        ["Cargo.lock", "Cargo.toml", "README.md", "assets", "benches", "docs", "presets", "src", "tests"];
    let offences: Vec<String> = std::fs::read_dir(top())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.starts_with('.') && name != "target" && !agreed.contains(&name.as_str()))
        .collect();
    none(&offences);
}

#[test]
fn no_file_is_a_drawer_for_everything() {
    let drawers = ["utils", "util", "helpers", "helper", "common", "misc", "manager", "service"];
    let offences: Vec<String> = product()
        .into_iter()
        .map(|it| it.path)
        .filter(|path| path.split(['/', '.']).any(|part| drawers.contains(&part)))
        .collect();
    none(&offences);
}

/// Colours have names; only the theme knows what they look like.
#[test]
fn colours_live_in_the_theme() {
    let colour = Regex::new(
        r"from_rgb|from_gray|from_rgba|from_black_alpha|from_white_alpha|from_hex|hex_color!|Color32::[A-Z]|Rgba::",
    )
    .unwrap();
    let offences: Vec<String> = product()
        .iter()
        .filter(|it| {
            it.path != "src/ui/theme.rs" && colour.is_match(&it.code().replace("Color32::TRANSPARENT", ""))
        })
        .map(|it| it.path.clone())
        .collect();
    none(&offences);
}
