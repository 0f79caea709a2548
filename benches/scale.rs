//! How time and memory grow with the history, and how soon a run stops that nobody wants any more.
//!
//! `cargo bench --bench scale -- 100000 1000000 5000000`; without numbers, the first two. Files of so many leads are written
//! to a temporary folder (5 GB for five million leads) and read from there; then nothing else is timed but the work in memory.

use std::alloc::System;
use std::error::Error;
use std::io::Write;
use std::sync::Arc;
use std::time::{Duration, Instant};

use accord::agreement::Agreement;
use accord::fields::text::comparison_key;
use accord::import::{ImportProgress, Input, Mapping, SourceKind, load};
use accord::leads::{Cells, Leads};
use accord::project::open;
use accord::sample::{FILE_NAMES, write};
use accord::simulation::questions::{CriterionEffect, Sensitivity};
use accord::simulation::{Progress, Simulation};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

const SEED: u64 = 42;
const N_RUNS: usize = 9;

fn main() -> Result<(), Box<dyn Error>> {
    let numbers = std::env::args().skip(1).filter(|it| !it.starts_with("--")).map(|it| it.parse());
    let mut numbers = numbers.collect::<Result<Vec<u64>, _>>()?;
    if numbers.is_empty() {
        numbers = vec![100_000, 1_000_000];
    }
    let agreement = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers/agreement.ron");
    let agreement = open(agreement.as_ref())?.document.agreement;
    let mut out = std::io::stdout();
    for n_leads in numbers {
        let (leads, kept) = history(n_leads)?;
        writeln!(out, "{n_leads} leads, {} activities", leads.activities().len())?;
        memory(&mut out, &leads, kept, &agreement)?;
        let seconds = run_times(&agreement, &leads);
        let per_lead = seconds.as_secs_f64() * 1e9 / n_leads as f64;
        writeln!(out, "  full run: {:.1} ms, {per_lead:.1} ns a lead", seconds.as_secs_f64() * 1e3)?;
        cancelling(&mut out, &agreement, &leads)?;
    }
    Ok(())
}

/// A history, and how many bytes it keeps.
fn history(n_leads: u64) -> Result<(Arc<Leads>, usize), Box<dyn Error>> {
    let folder = tempfile::tempdir()?;
    write(folder.path(), n_leads, SEED, &mut |_| {})?;
    let sources: Vec<(SourceKind, Input)> = SourceKind::ALL
        .into_iter()
        .zip(FILE_NAMES)
        .map(|(kind, name)| (kind, Input::File(folder.path().join(name))))
        .collect();
    let region = Region::new(ALLOCATOR);
    let leads = load(&sources, &Mapping::default(), None, &ImportProgress::default())?.leads;
    Ok((leads, kept(&region)))
}

/// How many bytes were asked for since, and not given back.
fn kept(region: &Region<'_, System>) -> usize {
    let change = region.change();
    // What reallocations asked for or gave back is in both already.
    change.bytes_allocated.saturating_sub(change.bytes_deallocated)
}

/// What a history and a simulation of it keep.
fn memory(
    out: &mut impl Write,
    leads: &Arc<Leads>,
    kept_by_leads: usize,
    agreement: &Agreement,
) -> std::io::Result<()> {
    let (n_leads, n_activities) = (leads.len(), leads.activities().len());
    let texts = n_bytes_of_texts(leads);
    let of_activities = n_activities * (size_of::<i64>() + size_of::<u32>());
    let beyond = kept_by_leads.saturating_sub(texts + of_activities);
    let region = Region::new(ALLOCATOR);
    let simulation = Simulation::run(agreement, leads, &Progress::default());
    let of_simulation = kept(&region);
    drop(simulation);
    writeln!(
        out,
        "  history: {:.1} bytes an activity, {:.1} a lead beyond {:.1} of texts; simulation: {:.1} a lead",
        of_activities as f64 / n_activities.max(1) as f64,
        beyond as f64 / n_leads as f64,
        texts as f64 / n_leads as f64,
        of_simulation as f64 / n_leads as f64,
    )
}

/// The texts of the fields, each once, and the ids.
fn n_bytes_of_texts(leads: &Leads) -> usize {
    let ids: usize = leads.indices().map(|lead| leads.id(lead).len()).sum();
    let of_columns = leads.columns().iter().map(|column| match &column.cells {
        Cells::Texts { dictionary, .. } => {
            dictionary.texts().map(|text| text.len() + comparison_key(text).len()).sum::<usize>()
        }
        _ => 0,
    });
    ids + of_columns.sum::<usize>()
}

/// The median of some runs.
fn run_times(agreement: &Agreement, leads: &Arc<Leads>) -> Duration {
    let mut times: Vec<Duration> = (0..N_RUNS)
        .map(|_| {
            let start = Instant::now();
            let simulation = Simulation::run(agreement, leads, &Progress::default());
            let took = start.elapsed();
            drop(simulation);
            took
        })
        .collect();
    times.sort_unstable();
    times[N_RUNS / 2]
}

/// How soon each kind of work stops.
fn cancelling(out: &mut impl Write, agreement: &Agreement, leads: &Arc<Leads>) -> std::io::Result<()> {
    let before = Simulation::run(agreement, leads, &Progress::default()).expect("nobody cancels it");
    let mut changed = agreement.clone();
    changed.criteria.iter_mut().for_each(|it| it.cap = Some(3));
    let cancelled = [
        ("full run", longest_stop(&|progress| Simulation::run(agreement, leads, progress).is_none())),
        ("dragged", longest_stop(&|progress| before.again(&changed, progress).is_none())),
        ("effects", longest_stop(&|progress| CriterionEffect::of_all(&before, progress, |_| ()).is_none())),
        ("sensitivity", longest_stop(&|progress| Sensitivity::of_all(&before, progress, |_| ()).is_none())),
    ];
    for (name, (longest, n)) in cancelled {
        writeln!(out, "  cancelled {name}: {:.1} ms at most, of {n} times", longest.as_secs_f64() * 1e3)?;
    }
    Ok(())
}

/// The longest time from a cancellation to the end of what was cancelled, at moments spread over it, and of how many times.
fn longest_stop(task: &(dyn Fn(&Progress) -> bool + Sync)) -> (Duration, usize) {
    let mut longest = (Duration::ZERO, 0);
    for n in 0..40 {
        let progress = Progress::default();
        let (cancelled_at, (ended_at, was_cancelled)) = std::thread::scope(|scope| {
            let running = scope.spawn(|| {
                let was_cancelled = task(&progress);
                (Instant::now(), was_cancelled)
            });
            std::thread::sleep(Duration::from_millis(n * 2));
            let cancelled_at = Instant::now();
            progress.cancel();
            (cancelled_at, running.join().expect("it does not panic"))
        });
        if was_cancelled {
            longest = (longest.0.max(ended_at.saturating_duration_since(cancelled_at)), longest.1 + 1);
        }
    }
    longest
}
