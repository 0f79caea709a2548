use std::collections::BTreeSet;

use regex::Regex;

use crate::source::{none, product};

/// Each may use only those before it.
const LAYERS: [&str; 17] = [
    "fields",
    "agreement",
    "leads",
    "signing",
    "scoring",
    "simulation",
    "language",
    "import",
    "export",
    "charts",
    "quality",
    "project",
    "sample",
    "report",
    "workbench",
    "ui",
    "cli",
];

/// Pairs that must not meet although one is above the other.
const STRANGERS: [(&str, &str); 3] = [("leads", "agreement"), ("signing", "leads"), ("cli", "ui")];

fn place(layer: &str) -> usize {
    LAYERS.iter().position(|it| *it == layer).unwrap_or(LAYERS.len())
}

/// The modules that a text of code names, as `crate::leads` or `use crate::{leads, fields}`.
fn used(code: &str) -> BTreeSet<String> {
    let path = Regex::new(r"\bcrate::(\{[^;]*?\}|\w+)").unwrap();
    let name = Regex::new(r"(?:^\{|[,{]\s*)(\w+)").unwrap();
    let mut found = BTreeSet::new();
    for part in path.captures_iter(code).map(|it| it[1].to_owned()) {
        if part.starts_with('{') {
            found.extend(name.captures_iter(&part).map(|it| it[1].to_owned()));
        } else {
            found.insert(part);
        }
    }
    found
}

#[test]
fn every_folder_uses_only_those_above_it() {
    let mut offences = Vec::new();
    let mut n_uses = 0;
    for source in product() {
        let layer = source.layer();
        if ["main", "lib"].contains(&layer) {
            continue;
        }
        assert!(LAYERS.contains(&layer), "{} is in no layer", source.path);
        for other in used(&source.code()) {
            n_uses += 1;
            let stranger = STRANGERS.contains(&(layer, other.as_str()));
            if place(&other) > place(layer) || stranger {
                offences.push(format!("{} uses {other}", source.path));
            }
        }
    }
    none(&offences);
    assert!(n_uses > 100, "the test sees no uses: {n_uses}");
}

#[test]
fn lib_lists_every_layer_and_nothing_else() {
    let lib = product().into_iter().find(|it| it.path == "src/lib.rs").unwrap();
    let module = Regex::new(r"(?m)^pub mod (\w+);").unwrap();
    let listed: BTreeSet<String> = module.captures_iter(&lib.text).map(|it| it[1].to_owned()).collect();
    assert_eq!(listed, LAYERS.iter().map(|it| (*it).to_owned()).collect());
}

#[test]
fn only_the_window_knows_egui() {
    let egui = Regex::new(r"\b(egui|eframe|egui_plot|egui_extras|rfd)\b").unwrap();
    let offences: Vec<String> = product()
        .iter()
        .filter(|it| it.layer() != "ui" && egui.is_match(&it.code()))
        .map(|it| it.path.clone())
        .collect();
    none(&offences);
}

/// No file, clock, environment variable or random number: the same input gives the same result, always.
#[test]
fn what_is_above_import_reaches_for_nothing_outside() {
    let outside = Regex::new(
        r"std::(fs|env|net|process)|File::|Instant|SystemTime|Timestamp::now|Zoned::now|rand_|println!|include_str!",
    )
    .unwrap();
    let mut offences = Vec::new();
    for source in product().iter().filter(|it| place(it.layer()) < place("import")) {
        // Texts and holidays are data that is built in.
        let has_data = ["src/language/tag.rs", "src/agreement/holidays.rs"].contains(&source.path.as_str());
        for found in
            outside.find_iter(&source.code()).filter(|it| !(has_data && it.as_str() == "include_str!"))
        {
            offences.push(format!("{}: {}", source.path, found.as_str()));
        }
    }
    none(&offences);
}

/// Nothing in the window waits for a file or a computation.
#[test]
fn the_window_reads_no_files_and_sleeps_never() {
    let blocking = Regex::new(r"std::fs|File::|thread::sleep|\.recv\(\)|\.join\(\)").unwrap();
    let offences: Vec<String> = product()
        .iter()
        .filter(|it| it.layer() == "ui" && blocking.is_match(&it.code()))
        .map(|it| it.path.clone())
        .collect();
    none(&offences);
}

#[test]
fn nobody_reaches_for_the_network() {
    let network = Regex::new(r"std::net|TcpStream|UdpSocket|\b(reqwest|ureq|hyper)\b").unwrap();
    let offences: Vec<String> =
        product().iter().filter(|it| network.is_match(&it.code())).map(|it| it.path.clone()).collect();
    none(&offences);
}

#[test]
fn the_test_sees_uses_in_braces_too() {
    let uses = used("use crate::{leads, fields::{self, Date}}; crate::scoring::Rules");
    assert!(["leads", "fields", "scoring"].iter().all(|it| uses.contains(*it)), "{uses:?}");
}
