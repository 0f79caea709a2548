//! The sample company: what was planted is found.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use accord::agreement::{Document, Stage};
use accord::import::{ImportProgress, Mapping, SourceKind, load};
use accord::project::PRESETS;
use accord::sample::{Kind, Planted, in_memory};
use accord::simulation::{Progress, Simulation};

const QUALIFIED: [Kind; 8] = [
    Kind::Ready,
    Kind::SmallBudget,
    Kind::BudgetNotAsked,
    Kind::WebinarTourist,
    Kind::AnsweredLate,
    Kind::Rejected,
    Kind::NeverHandedOver,
    Kind::JustHandedOver,
];

fn preset() -> Document {
    let preset = PRESETS.iter().find(|preset| preset.key == "inbound-saas").unwrap();
    preset.open().unwrap().document
}

/// The number as the planted answers count.
fn n(count: usize) -> u64 {
    u64::try_from(count).unwrap()
}

fn check(n_leads: u64, seed: u64) {
    let (sources, planted) = in_memory(n_leads, seed).unwrap();
    let loaded = load(&sources, &Mapping::default(), None, &ImportProgress::default()).unwrap();
    let report = |kind| loaded.report.of(kind).unwrap();
    let refused =
        |kind, key: &str| n(report(kind).refused.iter().filter(|row| row.refusal.key() == key).count());
    assert_eq!(n(loaded.leads.len()), planted.leads);
    assert_eq!(report(SourceKind::Leads).n_accepted, planted.leads);
    assert_eq!(refused(SourceKind::Leads, "duplicate-id"), planted.repeated_leads);
    assert_eq!(n(loaded.leads.activities().len()), planted.activities);
    assert_eq!(refused(SourceKind::Activities, "unknown-lead"), planted.stray_activities);
    assert_eq!(refused(SourceKind::Activities, "unreadable-time"), planted.unreadable_times);
    assert_eq!(report(SourceKind::StageChanges).n_accepted, planted.stage_changes);
    assert_eq!(report(SourceKind::Deals).n_accepted, planted.deals);

    let document = preset();
    let simulation = Simulation::run(&document.agreement, &loaded.leads, &Progress::default()).unwrap();
    let funnel = &simulation.funnel;
    assert_eq!(n(funnel.created.n_won), planted.won);
    assert_eq!(funnel.created.money, planted.money_minor);
    let passed = |stage: Stage| n(funnel.stage(stage).passed.n_leads);
    assert_eq!(passed(Stage::Mql), planted.count(&QUALIFIED));
    assert_eq!(n(funnel.stage(Stage::Mql).passed.n_won), planted.winners(&QUALIFIED));
    let accepted = [Kind::Ready, Kind::SmallBudget, Kind::BudgetNotAsked];
    assert_eq!(passed(Stage::Sal), planted.count(&accepted));
    let sal = funnel.stage(Stage::Sal);
    assert_eq!(n(sal.not_evidenced.n_leads), planted.count(&[Kind::NeverHandedOver]));
    assert_eq!(n(sal.immature.n_leads), planted.count(&[Kind::JustHandedOver]));
    assert_eq!(passed(Stage::Sql), planted.count(&[Kind::Ready]));
    let sql = funnel.stage(Stage::Sql);
    assert_eq!(n(sql.not_evidenced.n_leads), planted.count(&[Kind::BudgetNotAsked]));
    assert_eq!(n(funnel.won().n_leads), planted.winners(&[Kind::Ready]));
    leaks(&simulation, &planted);
}

fn leaks(simulation: &Simulation, planted: &Planted) {
    let below = [Kind::Silent, Kind::Browser, Kind::Cooled, Kind::NearMiss];
    for (test, first, sole) in [
        ("required_field:company", &[Kind::NoCompany][..], &[][..]),
        ("disqualifier:student", &[Kind::Student], &[]),
        ("disqualifier:competitor", &[Kind::Competitor], &[Kind::Competitor]),
        ("threshold", &below, &below),
        ("requirement:accepted", &[Kind::AnsweredLate, Kind::Rejected], &[Kind::AnsweredLate]),
        ("requirement:sales-ready", &[Kind::WebinarTourist], &[Kind::WebinarTourist]),
        ("requirement:budget", &[Kind::SmallBudget], &[Kind::SmallBudget]),
    ] {
        let leak = simulation.leakage.leaks.iter().find(|leak| leak.test.to_string() == test).unwrap();
        assert_eq!(n(leak.first.n_leads), planted.count(first), "{test}: first failing");
        assert_eq!(n(leak.first.n_won), planted.winners(first), "{test}: winners");
        if test != "disqualifier:student" {
            assert_eq!(n(leak.sole.n_leads), planted.count(sole), "{test}: sole blocker");
        }
    }
}

#[test]
fn a_simulation_finds_what_was_planted() {
    check(5_000, 42);
}

#[test]
fn and_does_so_for_other_seeds() {
    for seed in 1..=5 {
        check(800, seed);
    }
}

#[test]
fn every_kind_is_in_a_sample() {
    let (_, planted) = in_memory(3_000, 42).unwrap();
    assert_eq!(planted.kinds.len(), 15, "{:?}", planted.kinds);
    assert!(planted.winners(&[Kind::SmallBudget]) > 10 && planted.winners(&[Kind::NearMiss]) > 10);
    assert_eq!(planted.winners(&[Kind::WebinarTourist]), 0);
}
