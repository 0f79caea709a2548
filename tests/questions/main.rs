//! The questions of a simulation, held against answers worked out by hand or by other programs.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../support/case.rs"]
mod case;

mod accounts;
mod back_test;
mod capacity;
mod cohorts;
mod compare;
mod funnel;
mod leakage;
mod never_closing;
mod quota;
mod ranking;
mod response;
mod restated;
mod scores;
mod sources;
mod suggest;
mod suggest_limits;
mod sweep;
mod velocity;
mod weeks;
mod worked;

use std::sync::Arc;

use accord::agreement::Agreement;
use accord::leads::Leads;
use accord::simulation::{Progress, Simulation};

/// Nobody cancels these runs.
fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    Simulation::run(agreement, leads, &Progress::default()).unwrap()
}
