//! How fast files become a history, and a sample becomes files. `cargo bench --bench import`

use accord::import::{ImportProgress, Input, Mapping, load};
use accord::sample::in_memory;
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

const SEED: u64 = 42;

/// Reading leads, activities, stage changes and deals; the counter is the bytes of the files.
#[divan::bench(args = [10_000, 100_000], sample_count = 10)]
fn read(bencher: Bencher<'_, '_>, n_leads: u64) {
    let (sources, _) = in_memory(n_leads, SEED).expect("memory takes every byte");
    let n_bytes: usize = sources
        .iter()
        .map(|(_, input)| match input {
            Input::Memory { bytes, .. } => bytes.len(),
            Input::File(_) | Input::Files(_) => 0,
        })
        .sum();
    bencher
        .counter(BytesCount::new(n_bytes))
        .bench(|| load(&sources, &Mapping::default(), None, &ImportProgress::default()));
}

/// Making up a company.
#[divan::bench(args = [10_000, 100_000], sample_count = 10)]
fn sample(n_leads: u64) -> std::io::Result<usize> {
    in_memory(n_leads, SEED).map(|(sources, _)| sources.len())
}
