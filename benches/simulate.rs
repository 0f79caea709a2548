//! How fast an agreement runs over a history in memory. `cargo bench --bench simulate`
//!
//! The agreement has 22 criteria with sliding windows and caps. Leads have about ten activities each.

use std::sync::{Arc, LazyLock};

use accord::agreement::{Agreement, Effect, Evidence};
use accord::import::{ImportProgress, Mapping, load};
use accord::leads::Leads;
use accord::project::open;
use accord::sample::in_memory;
use accord::simulation::questions::{CriterionEffect, Sensitivity, Sweep};
use accord::simulation::{Progress, Simulation};
use divan::Bencher;
use divan::counter::ItemsCount;

fn main() {
    divan::main();
}

fn history(n_leads: u64) -> Arc<Leads> {
    let (sources, _) = in_memory(n_leads, 42).expect("memory takes every byte");
    load(&sources, &Mapping::default(), None, &ImportProgress::default())
        .expect("the sample can be read")
        .leads
}

static AGREEMENT: LazyLock<Agreement> = LazyLock::new(|| {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/agreement.ron");
    open(path.as_ref()).expect("the agreement can be opened").document.agreement
});

/// A million leads, read once for all benches.
static MILLION: LazyLock<Arc<Leads>> = LazyLock::new(|| history(1_000_000));

fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    Simulation::run(agreement, leads, &Progress::default()).expect("nobody cancels")
}

/// Everything that the window shows, after a change of which nothing is known before. For other numbers of leads see
/// `benches/scale.rs`.
#[divan::bench(sample_count = 20)]
fn full_run(bencher: Bencher<'_, '_>) {
    bencher.counter(ItemsCount::new(MILLION.len())).bench(|| run(&AGREEMENT, &MILLION));
}

/// Every threshold, from nothing but the history.
#[divan::bench(sample_count = 20)]
fn sweep_from_the_start(bencher: Bencher<'_, '_>) {
    bencher.bench(|| Sweep::of(&run(&AGREEMENT, &MILLION)));
}

/// Every threshold, with the present figures at hand.
#[divan::bench(sample_count = 20)]
fn sweep(bencher: Bencher<'_, '_>) {
    let simulation = run(&AGREEMENT, &MILLION);
    bencher.bench(|| Sweep::of(&simulation));
}

/// What each of the 22 criteria does: without it, and with its points a fifth smaller and larger.
#[divan::bench(sample_count = 3)]
fn effect_of_every_criterion(bencher: Bencher<'_, '_>) {
    let simulation = run(&AGREEMENT, &MILLION);
    bencher.bench(|| CriterionEffect::of_all(&simulation, &Progress::default(), |_| ()));
}

/// What every number of the agreement does if it is a tenth and two tenths smaller and larger.
#[divan::bench(sample_count = 3)]
fn sensitivity_map(bencher: Bencher<'_, '_>) {
    let simulation = run(&AGREEMENT, &MILLION);
    bencher.bench(|| Sensitivity::of_all(&simulation, &Progress::default(), |_| ()));
}

/// The same after a change of which the rest is known.
fn changed(bencher: Bencher<'_, '_>, change: impl Fn(&mut Agreement)) {
    let before = run(&AGREEMENT, &MILLION);
    let mut after = AGREEMENT.clone();
    change(&mut after);
    assert_ne!(after, *AGREEMENT, "something changes");
    bencher.bench(|| before.again(&after, &Progress::default()));
}

#[divan::bench(sample_count = 20)]
fn threshold_dragged(bencher: Bencher<'_, '_>) {
    changed(bencher, |agreement| agreement.mql.threshold += 5);
}

/// Of the activity criterion that is asked of the most leads.
#[divan::bench(sample_count = 20)]
fn points_dragged(bencher: Bencher<'_, '_>) {
    changed(bencher, |agreement| {
        let page = agreement.criteria.iter_mut().find(|it| it.id.to_string() == "pricing");
        page.expect("the agreement has the criterion").effect = Effect::Points(1);
    });
}

#[divan::bench(sample_count = 20)]
fn cap_dragged(bencher: Bencher<'_, '_>) {
    changed(bencher, |agreement| {
        let page = agreement.criteria.iter_mut().find(|it| it.id.to_string() == "pricing");
        page.expect("the agreement has the criterion").cap = Some(11);
    });
}

#[divan::bench(sample_count = 20)]
fn decay_dragged(bencher: Bencher<'_, '_>) {
    changed(bencher, |agreement| {
        for criterion in &mut agreement.criteria {
            if criterion.id.to_string() == "pricing"
                && let Evidence::Activity { decay, .. } = &mut criterion.evidence
            {
                decay[0].until_days += 3;
            }
        }
    });
}

#[divan::bench(sample_count = 20)]
fn window_dragged(bencher: Bencher<'_, '_>) {
    changed(bencher, |agreement| {
        let requirement = agreement.sal.requirements.iter_mut().find_map(|it| match &mut it.test {
            accord::agreement::RequirementTest::Act { within: Some(within), .. } => Some(within),
            _ => None,
        });
        requirement.expect("sales must accept in time").amount += 1;
    });
}
