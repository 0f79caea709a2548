//! How fast an agreement runs over a history in memory. `cargo bench --bench simulate`

use std::sync::Arc;

use accord::agreement::Agreement;
use accord::import::{ImportProgress, Mapping, load};
use accord::leads::Leads;
use accord::project::{Preset, preset};
use accord::sample::in_memory;
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

fn agreement(key: &str) -> Agreement {
    preset(key).and_then(Preset::open).expect("a test opens every preset").document.agreement
}

/// Everything that the window shows after one point was changed; the counter is leads.
#[divan::bench(args = [5_000, 100_000, 1_000_000], sample_count = 10)]
fn inbound_saas(bencher: Bencher<'_, '_>, n_leads: u64) {
    let (agreement, leads) = (agreement("inbound-saas"), history(n_leads));
    bencher
        .counter(ItemsCount::new(n_leads))
        .bench(|| Simulation::run(&agreement, &leads, &Progress::default()));
}

/// The preset with the most criteria.
#[divan::bench(args = [100_000], sample_count = 10)]
fn four_categories(bencher: Bencher<'_, '_>, n_leads: u64) {
    let (agreement, leads) = (agreement("four-categories"), history(n_leads));
    bencher
        .counter(ItemsCount::new(n_leads))
        .bench(|| Simulation::run(&agreement, &leads, &Progress::default()));
}
