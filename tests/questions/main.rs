//! The questions of a simulation, held against answers worked out by hand or by other programs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../support/case.rs"]
mod case;

mod back_test;
mod cohorts;
mod funnel;
mod leakage;
mod never_closing;
mod response;
mod suggest;
mod suggest_limits;
mod velocity;

use std::sync::Arc;

use accord::agreement::Agreement;
use accord::leads::Leads;
use accord::simulation::{Progress, Simulation};

/// Nobody cancels these runs.
fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    Simulation::run(agreement, leads, &Progress::default()).unwrap()
}
