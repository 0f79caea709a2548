//! Seeds, mutated, until the cases or the time are used up.

use std::fs;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use rand_core::{Rng, SeedableRng};
use rand_pcg::Pcg64Mcg;

use crate::mutate::mutated;

/// No input may take longer.
const LONGEST: Duration = Duration::from_secs(10);

fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The kept seeds of a target.
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let folder = top().join("tests/fuzz/seeds").join(target);
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort_unstable();
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Tries a target with its seeds as they are, and then with mutations of them.
pub fn run(target: &str, seeds: &[Vec<u8>], n_cases: u64, attempt: impl Fn(&[u8])) {
    run_made(target, seeds, n_cases, |seed, random| mutated(seed, random), attempt);
}

/// The same with a way of its own to mutate.
pub fn run_made<S: AsRef<[u8]>>(
    target: &str,
    seeds: &[S],
    n_cases: u64,
    mutation: impl Fn(&S, &mut Pcg64Mcg) -> Vec<u8>,
    attempt: impl Fn(&[u8]),
) {
    assert!(!seeds.is_empty(), "no seeds for {target}");
    for seed in seeds {
        case(target, seed.as_ref(), &attempt);
    }
    let told = |name| std::env::var(name).ok().map(|it| it.parse::<u64>().unwrap());
    let seconds = told("ACCORD_FUZZ_SECONDS");
    let start = told("ACCORD_FUZZ_START").unwrap_or(17);
    let began = Instant::now();
    let mut random = Pcg64Mcg::seed_from_u64(start);
    let mut n = 0;
    while seconds.map_or(n < n_cases, |most| began.elapsed().as_secs() < most) {
        let seed = &seeds[random.next_u32() as usize % seeds.len()];
        case(target, &mutation(seed, &mut random), &attempt);
        n += 1;
    }
    writeln!(std::io::stderr(), "{target}: {n} mutations from start {start}").ok();
}

/// Tries one input. What breaks the target is kept.
fn case(target: &str, input: &[u8], attempt: &impl Fn(&[u8])) {
    let began = Instant::now();
    let outcome = catch_unwind(AssertUnwindSafe(|| attempt(input)));
    if outcome.is_ok() && began.elapsed() < LONGEST {
        return;
    }
    let folder = top().join("target/fuzz").join(target);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{:016x}", hash_of(input)));
    fs::write(&path, input).unwrap();
    let took = began.elapsed();
    panic!("{target}: {} broke it ({took:?}); keep it in tests/fuzz/seeds/{target}", path.display());
}

fn hash_of(input: &[u8]) -> u64 {
    use std::hash::{DefaultHasher, Hash, Hasher};
    let mut hasher = DefaultHasher::new();
    input.hash(&mut hasher);
    hasher.finish()
}
