//! What is tried, and what SQL makes of it.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use accord::agreement::Agreement;
use accord::project::PRESETS;
use serde_json::{Value, json};

use super::answers::{Answers, of_file};
use super::features::Dense;
use super::past::Past;
use super::random::Pool;
use super::{features, peers, python};

/// How many leads the sample company has.
const N_SAMPLE: u64 = 1_200;
/// How many agreements are drawn by lot for it.
const N_DRAWN: usize = 25;
/// How many random agreements are tried, unless `PROPTEST_CASES` asks for more.
const N_RANDOM: usize = 150;
/// Why an agreement is tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// It is one that people start from.
    Preset,
    /// It is that of `benches/peers`, changed in one way.
    Peers,
    /// It is that one with everything in it drawn by lot.
    Drawn,
    /// It concentrates on one thing.
    Feature,
    /// It is random, and so is its history.
    Random,
    /// SQL is told of another one.
    Wrong,
}

/// An agreement, the history that it is tried on, and what SQL makes of both.
pub struct Tried {
    group: Group,
    pub name: String,
    pub agreement: Agreement,
    pub past: Arc<Past>,
    pub sql: Answers,
}

/// All of a group; none where there is no `DuckDB`.
pub fn tried(group: Group) -> impl Iterator<Item = &'static Tried> {
    TRIED.iter().filter(move |it| it.group == group)
}

/// Where the files for SQL are, and its answers.
pub fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("duckdb")
}

static TRIED: LazyLock<Vec<Tried>> = LazyLock::new(|| {
    let Some(python) = python::find() else { return Vec::new() };
    let mut all = everything();
    write(&all);
    python::judge(&python, &folder());
    for (n, tried) in all.iter_mut().enumerate() {
        tried.sql = of_file(&folder().join(answer(n)));
    }
    all
});

fn everything() -> Vec<Tried> {
    let mut pool = Pool::new();
    let sample = Arc::new(Past::sample(N_SAMPLE, 42));
    let mut all = Vec::new();
    let mut add = |group, agreement: Agreement, past: &Arc<Past>| {
        let name = format!("{group:?}, {:?} ({})", agreement.title, answer(all.len()));
        all.push(Tried { group, name, agreement, past: Arc::clone(past), sql: Answers::new() });
    };
    for preset in PRESETS {
        add(Group::Preset, preset.open().unwrap().document.agreement, &sample);
    }
    for agreement in peers::variants() {
        add(Group::Peers, agreement, &sample);
    }
    for _ in 0..N_DRAWN {
        add(Group::Drawn, peers::drawn(&mut pool), &sample);
    }
    add(Group::Wrong, peers::usual(), &sample);
    for dense in Dense::ALL {
        let past = Arc::new(pool.dense(dense));
        for (_, agreement) in features::agreements().into_iter().filter(|it| it.0 == dense) {
            add(Group::Feature, agreement, &past);
        }
    }
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    for _ in 0..asked.unwrap_or(0).max(N_RANDOM) {
        let (agreement, past) = pool.trial();
        add(Group::Random, agreement, &past);
    }
    all
}

/// Writes everything for `judge.py`, each history once.
fn write(all: &[Tried]) {
    std::fs::remove_dir_all(folder()).ok();
    let mut pasts: Vec<&Arc<Past>> = Vec::new();
    let mut trials = Vec::new();
    for (n, tried) in all.iter().enumerate() {
        if pasts.last().is_none_or(|last| !Arc::ptr_eq(last, &tried.past)) {
            pasts.push(&tried.past);
            tried.past.write(&folder().join(history(pasts.len())));
        }
        let mut agreement = tried.agreement.clone();
        if tried.group == Group::Wrong {
            agreement.mql.threshold += 10;
        }
        let trial: Value = json!({
            "name": tried.name, "history": history(pasts.len()), "agreement": agreement, "answer": answer(n),
        });
        trials.push(trial);
    }
    std::fs::write(folder().join("trials.json"), json!(trials).to_string()).unwrap();
}

fn history(n: usize) -> String {
    format!("history-{n}")
}

fn answer(n: usize) -> String {
    format!("answer-{n:03}.csv")
}
