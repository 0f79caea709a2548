use jiff::ToSpan;

use super::Cohorts;
use super::capacity::{begins, monday_before};
use crate::agreement::Stage;
use crate::fields::{Date, SECONDS_PER_DAY};
use crate::leads::LeadIndex;
use crate::scoring::Verdict;
use crate::simulation::Simulation;

/// How the leads of each week fare, by the week of their creation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Weeks {
    /// Every week from the first lead to the last, unless more than two years are empty. Weeks are those of ISO 8601 in the agreement's time zone.
    pub weeks: Vec<CreatedWeek>,
    /// How many leads have no time of creation.
    pub n_undated: usize,
}

/// The leads that were created in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CreatedWeek {
    /// Its Monday.
    pub monday: Date,
    /// How many there are.
    pub n_leads: usize,
    /// How many passed each stage, in the order of [`Stage::ALL`].
    pub n_passed: [usize; 3],
    /// How many were won, whatever the agreement says of them.
    pub n_won: usize,
    /// Whether from its end to the end of observation there was as much time as nine tenths of the winners needed. Not known
    /// without dated winners.
    pub complete: Option<bool>,
}

/// So many seconds without a lead are listed week by week at most.
const LONGEST_GAP: i64 = 2 * 366 * SECONDS_PER_DAY;

impl Weeks {
    /// Counts every lead in its week.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let zone = simulation.agreement().calendar.zone_or_utc();
        // Leads are in the order of creation; either all or none have a time.
        let first = leads.indices().next().and_then(|lead| leads.created(lead));
        let Some((first, end)) = first.zip(leads.observed_until()) else {
            return Self { n_undated: leads.len(), ..Self::default() };
        };
        let wait = Cohorts::of(simulation).created_to_won;
        let mut weeks = Vec::new();
        let mut next = leads.indices().peekable();
        let mut monday = monday_before(&zone, first);
        while let (Some(_), Some(day)) = (next.peek(), monday) {
            let Ok(following) = day.checked_add(7.days()) else { break };
            let Some(ends) = begins(&zone, following) else { break };
            let mut week = CreatedWeek::of(Date::from_jiff(day));
            week.complete = wait.map(|wait| (ends - 1).saturating_add(wait) <= end.0);
            while let Some(lead) = next.next_if(|lead| leads.created(*lead).is_some_and(|at| at.0 < ends)) {
                week.add(simulation, lead);
            }
            weeks.push(week);
            let after = next.peek().and_then(|lead| leads.created(*lead));
            let is_far = after.is_some_and(|at| at.0 - ends > LONGEST_GAP);
            monday = if is_far { after.and_then(|at| monday_before(&zone, at)) } else { Some(following) };
        }
        Self { weeks, n_undated: next.count() }
    }
}

impl CreatedWeek {
    fn of(monday: Date) -> Self {
        Self { monday, n_leads: 0, n_passed: [0; 3], n_won: 0, complete: None }
    }

    fn add(&mut self, simulation: &Simulation, lead: LeadIndex) {
        let outcome = simulation.outcome(lead);
        self.n_leads += 1;
        for stage in Stage::ALL {
            self.n_passed[stage.index()] += usize::from(outcome.verdict(stage) == Some(Verdict::Passed));
        }
        self.n_won += usize::from(simulation.leads().won_amount(lead).is_some());
    }
}
