//! Random agreements tried on random histories: two evaluators agree, and the laws of docs/semantics.md hold.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../support/case.rs"]
mod case;
#[path = "../reference/mod.rs"]
mod reference;

mod again;
mod agreements;
mod behind;
mod compare;
mod conditions;
mod figures;
mod histories;
mod laws;
mod long;
mod missing;
mod monotone;
mod narrowed;
mod qualifying;
mod reach;
mod snap;
mod waits;
mod wanted;
mod what_if;
mod worked;

use std::sync::Arc;

use std::fmt;

use accord::agreement::{Agreement, TimeUnit};
use accord::fields::Timestamp;
use accord::leads::Leads;
use accord::scoring::{Rules, WorkingTime, deadline, explain};
use accord::simulation::{Progress, Simulation};
use histories::History;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// An agreement and the history that it is tried on.
#[derive(Clone)]
struct Trial {
    agreement: Agreement,
    history: History,
}

/// Short enough to be read when a test fails.
impl fmt::Debug for Trial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let agreement = ron::to_string(&self.agreement).map_err(|_unwritable| fmt::Error)?;
        writeln!(f, "{agreement}\ncolumns {:?}", self.history.columns)?;
        for row in &self.history.rows {
            writeln!(f, "{row:?}")?;
        }
        write!(f, "observed until {:?}", self.history.observed_until)
    }
}

fn trial() -> impl Strategy<Value = Trial> {
    let parts = (agreements::agreement(), histories::history(), option::weighted(0.7, snap::snap()));
    parts.prop_map(|(agreement, (history, first), snap)| {
        let mut trial = Trial { agreement: agreements::dated_from(agreement, first), history };
        if let Some(snap) = snap {
            snap.apply(&mut trial);
        }
        trial
    })
}

/// So many random trials, unless `PROPTEST_CASES` asks for another number.
fn trials(usual: u32) -> ProptestConfig {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok());
    let cases: u32 = asked.unwrap_or(usual);
    let max_global_rejects = cases.saturating_mul(4);
    ProptestConfig { cases, max_global_rejects, failure_persistence: None, ..ProptestConfig::default() }
}

/// The judgement of every lead. Nobody cancels these runs.
fn run(agreement: &Agreement, leads: &Arc<Leads>) -> Simulation {
    let Some(simulation) = Simulation::run(agreement, leads, &Progress::default()) else {
        unreachable!("nobody cancelled the run")
    };
    simulation
}

/// Whether both evaluators say the same of every lead.
fn agree(agreement: &Agreement, history: &History) -> Result<(), TestCaseError> {
    let leads = history.leads();
    let rules = Rules::new(agreement, &leads);
    let simulation = run(agreement, &leads);
    let expected = reference::evaluate(agreement, &history.rows, history.observed_until);
    let kept = reference::History::new(&history.rows, history.observed_until);
    prop_assert_eq!(leads.left_out(), kept.left_out);
    prop_assert_eq!(leads.observed_until(), Some(kept.end));
    prop_assert_eq!(expected.len(), leads.len());
    for (lead, expected) in leads.indices().zip(&expected) {
        prop_assert_eq!(&compare::found(&rules, lead), expected);
        prop_assert_eq!(simulation.judgement(lead), explain(&rules, lead).judgement);
    }
    Ok(())
}

proptest! {
    #![proptest_config(trials(2_500))]

    #[test]
    fn two_evaluators_agree_on_every_lead(trial in trial()) {
        prop_assert_eq!(trial.agreement.malformations(), []);
        agree(&trial.agreement, &trial.history)?;
    }
}

/// Some time of the years in which the clocks of all zones here were turned.
fn some_time() -> impl Strategy<Value = Timestamp> {
    let hour = (0..26_000_i64).prop_map(|hours| 1_700_000_400 + hours * 3_600);
    (hour, select(vec![0, 1, -1, 1_800])).prop_map(|(hour, beside)| Timestamp(hour + beside))
}

proptest! {
    #![proptest_config(trials(2_000))]

    #[test]
    fn two_deadlines_agree(from in some_time(), window in agreements::window(), calendar in agreements::calendar()) {
        let zone = calendar.zone().unwrap();
        let expected = reference::deadline(from, window, &calendar);
        prop_assert_eq!(deadline(from, window, &calendar, &zone), expected, "from {}", from);
        let days = |n: i64| Timestamp(from.0 + n * accord::fields::SECONDS_PER_DAY);
        for (first, last) in [(-3, 30), (0, 60), (-400, 2), (1, 60)] {
            let looked_up = WorkingTime::new(&calendar, days(first), days(last));
            prop_assert_eq!(looked_up.deadline(from, window), expected, "from {}", from);
            // So much working time lies before the deadline, and none can be left out.
            let work = match window.unit {
                TimeUnit::WorkingHours => i64::from(window.amount) * 3_600,
                TimeUnit::WorkingDays => i64::from(window.amount) * (calendar.closes.seconds() - calendar.opens.seconds()),
                TimeUnit::Hours | TimeUnit::Days => continue,
            };
            prop_assert_eq!(looked_up.seconds_between(from, expected), work, "from {}", from);
        }
    }
}
