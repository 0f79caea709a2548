//! `sample`: a company that does not exist, the same for everybody.

use serde_json::Value;

use crate::check::fingerprint;
use crate::history::json;
use crate::program::{Folder, names};

const FILES: [&str; 9] = [
    "accounts.csv",
    "activities.csv",
    "agreement.ron",
    "campaigns.csv",
    "deals.csv",
    "leads.csv",
    "mapping.ron",
    "planted.json",
    "stage_changes.csv",
];

fn bytes(folder: &Folder, name: &str) -> Vec<Vec<u8>> {
    FILES.iter().map(|file| std::fs::read(folder.path(name).join(file)).unwrap()).collect()
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    let folder = Folder::new();
    for name in ["first", "second"] {
        let run = folder.run(&format!("sample --leads 60 --seed 7 --out {name}")).ok();
        assert_eq!(run.out, "", "the result is the folder");
        assert!(run.err.starts_with("60 leads with ") && run.err.ends_with(&format!("{name}\n")), "{run:?}");
        assert_eq!(names(&folder.path(name)), FILES);
    }
    assert!(bytes(&folder, "first") == bytes(&folder, "second"), "the bytes differ");
}

#[test]
fn another_seed_gives_other_bytes() {
    let folder = Folder::new();
    folder.run("sample --leads 60 --seed 7 --out first").ok();
    folder.run("sample --leads 60 --seed 8 --out second").ok();
    let (first, second) = (bytes(&folder, "first"), bytes(&folder, "second"));
    for (n, file) in FILES.iter().enumerate() {
        // The agreement fits every sample, and so does the mapping.
        assert_eq!(first[n] == second[n], matches!(*file, "agreement.ron" | "mapping.ron"), "{file}");
    }
}

#[test]
fn the_usual_seed_is_42_and_a_preset_comes_with_it() {
    let folder = Folder::new();
    folder.run("sample --leads 20 --out first").ok();
    folder.run("sample --seed=42 --leads=20 --out=second").ok();
    assert!(bytes(&folder, "first") == bytes(&folder, "second"), "the bytes differ");
    let preset = fingerprint(include_str!("../../presets/inbound_saas.ron"));
    assert_eq!(fingerprint(&folder.read("first/agreement.ron")), preset);
}

#[test]
fn a_sample_replaces_the_one_that_was_there_and_folders_are_made() {
    let folder = Folder::new();
    folder.run("sample --leads 200 --out new/deep/demo").ok();
    folder.run("sample --leads 20 --out new/deep/demo").ok();
    assert_eq!(names(&folder.path("new/deep/demo")), FILES);
    let planted: Value = serde_json::from_str(&folder.read("new/deep/demo/planted.json")).unwrap();
    assert_eq!(planted["leads"], 20);
}

#[test]
fn the_folder_simulates_and_what_was_planted_is_found() {
    let folder = Folder::new();
    folder.run("sample --leads 400 --seed 3 --out demo").ok();
    folder.run("check demo/agreement.ron").ok();
    let run = folder.run(
        "simulate demo/agreement.ron --leads demo/leads.csv --activities demo/activities.csv \
         --stage-changes demo/stage_changes.csv --deals demo/deals.csv --mapping demo/mapping.ron --format json \
         --verdicts verdicts.csv",
    );
    let found = json(&run.ok());
    let planted: Value = serde_json::from_str(&folder.read("demo/planted.json")).unwrap();
    assert_eq!(found["created"]["leads"], 400);
    assert_eq!(found["created"]["leads"], planted["leads"]);
    assert_eq!(found["created"]["won"], planted["won"]);
    assert_eq!(found["created"]["money_minor"], planted["money_minor"]);
    assert_eq!(found["currency"], "EUR");
    assert!(found["won"]["leads"].as_u64() > Some(0), "nobody comes through");
    let mut verdicts = csv::Reader::from_path(folder.path("verdicts.csv")).unwrap();
    assert_eq!(verdicts.records().map(Result::unwrap).count(), 400);
}

#[test]
fn where_no_folder_can_be_made_nothing_is_written() {
    let folder = Folder::new();
    folder.write("demo", "a file");
    let err = folder.run("sample --leads 20 --out demo").refusal(4);
    assert!(err.contains("demo"), "{err}");
    assert_eq!(folder.read("demo"), "a file");
}

#[test]
fn nobody_and_too_many_cannot_be_asked_for() {
    let folder = Folder::new();
    for wrong in ["--leads 0", "--leads 10000000", "--leads=-5", "--leads many", "--seed=-1", "--seed x"] {
        let err = folder.run(&format!("sample {wrong} --out demo")).refusal(2);
        assert!(err.contains(wrong.split([' ', '=']).next().unwrap()), "{err}");
    }
    assert_eq!(folder.names(), [""; 0]);
}
