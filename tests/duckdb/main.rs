//! The same agreements as SQL, run on `DuckDB`, give the same leads with the same times.
//!
//! `judge.py` and the files beside it make SQL of an agreement, from docs/semantics.md alone. They know nothing of
//! `src/scoring`: no moment is skipped, no sum is kept, every activity is joined with every moment. Compared are, lead by
//! lead and pass by pass: the verdict, the time, the first failing test and the sole blocker of each stage, the deciding
//! moment, its score, the highest score, and the list.
//!
//! Not compared, because SQL does not evaluate them: ledgers, silent criteria, what is missing to qualify, optional
//! requirements, and the sums of section 9. Regular expressions must mean the same to RE2.
//!
//! Tried are (`tried.rs`) the presets, the agreement of `benches/peers` with other points, thresholds and windows or all
//! of it drawn by lot, agreements that each concentrate on one thing (`features.ron`), and random agreements on random
//! histories; `PROPTEST_CASES` asks for more of those. One process judges them all. Its SQL and its answers stay in
//! `target/tmp/duckdb`.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../funnel/agreements.rs"]
mod agreements;
#[path = "../funnel/conditions.rs"]
mod conditions;
#[path = "../funnel/histories.rs"]
mod histories;
#[path = "../funnel/qualifying.rs"]
mod qualifying;
#[path = "../reference/mod.rs"]
#[expect(dead_code, unused_imports, reason = "only its rows and deadlines are of use here")]
mod reference;
#[path = "../funnel/snap.rs"]
mod snap;

mod answers;
mod features;
mod past;
mod peers;
mod python;
mod random;
mod tried;

use std::collections::BTreeSet;

use accord::agreement::Agreement;

use answers::{Answers, Difference, differences, of_program};
use histories::History;
use tried::{Group, Tried, folder, tried};

/// A random agreement and the history that it is tried on.
struct Trial {
    agreement: Agreement,
    history: History,
}

/// Compares all agreements of a group, and hands over what the program said of each.
fn check(group: Group, mut look: impl FnMut(&Tried, Answers)) {
    for tried in tried(group) {
        let program = of_program(&tried.agreement, &tried.past);
        let found = differences(&program, &tried.sql);
        assert!(found.is_empty(), "{}", report(tried, found));
        look(tried, program);
    }
}

/// The leads with the least to look at, of those on which the two differ, and the agreement.
fn report(tried: &Tried, mut found: Vec<Difference>) -> String {
    let row = |it: &Difference| tried.past.row(&it.lead);
    found.sort_by_key(|it| row(it).map_or(0, |row| row.activities.len() + row.records.len()));
    let line =
        |it: &Difference| format!("\nlead {:?}, pass {}: {}\n    {:?}", it.lead, it.pass, it.what, row(it));
    let lines: String = found.iter().take(3).map(line).collect();
    let agreement = ron::to_string(&tried.agreement).unwrap();
    let until = tried.past.leads.observed_until();
    let (name, n) = (&tried.name, found.len());
    format!(
        "{name}: {n} differ{lines}\nobserved until {until:?}\n{agreement}\nthe SQL is in {}",
        folder().display()
    )
}

#[test]
fn presets_give_the_same_in_sql() {
    check(Group::Preset, |_, _| {});
}

#[test]
fn the_agreement_of_the_peers_gives_the_same_in_sql_however_it_is_changed() {
    let mut n_tried = 0;
    let mut different = BTreeSet::new();
    check(Group::Peers, |_, program| {
        n_tried += 1;
        different.insert(program);
    });
    assert_eq!(different.len(), n_tried, "a change makes no difference");
}

#[test]
fn every_feature_gives_the_same_in_sql_and_makes_a_difference() {
    check(Group::Feature, |tried, program| {
        let plain = of_program(&features::plain(&tried.agreement), &tried.past);
        assert_ne!(plain, program, "{} makes no difference", tried.name);
        let verdicts: BTreeSet<_> = program.values().flat_map(answers::verdicts).collect();
        let stage = if tried.agreement.criteria.is_empty() { "sal" } else { "mql" };
        assert!(verdicts.iter().filter(|it| it.0 == stage).count() > 1, "{}: {verdicts:?}", tried.name);
    });
}

#[test]
fn agreements_drawn_by_lot_give_the_same_in_sql() {
    check(Group::Drawn, |_, _| {});
}

#[test]
fn random_agreements_give_the_same_in_sql_and_every_verdict() {
    let mut n_tried = 0;
    let mut verdicts = BTreeSet::new();
    check(Group::Random, |_, program| {
        n_tried += 1;
        verdicts.extend(program.values().flat_map(answers::verdicts));
    });
    // Passed and failed at MQL; at SAL and SQL also not evidenced and immature.
    assert!(n_tried == 0 || verdicts.len() == 10, "{verdicts:?}");
}

/// SQL was told of a higher threshold. If nobody notices, nothing above is worth anything.
#[test]
fn another_threshold_is_noticed() {
    for tried in tried(Group::Wrong) {
        let program = of_program(&tried.agreement, &tried.past);
        assert!(differences(&program, &tried.sql).len() > 10);
    }
}
