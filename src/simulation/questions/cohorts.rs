use std::collections::BTreeMap;

use super::months::{Months, year_and_month};
use super::survival::percentile;
use crate::agreement::Stage;
use crate::fields::Timestamp;
use crate::leads::{LeadIndex, Leads};
use crate::scoring::{Judgement, Verdict};
use crate::simulation::{Share, Simulation};

/// How the leads of each month fare: once by the month of their creation, once, for marketing qualified leads, by that
/// of their MQL time. Months are those of the agreement's time zone; those without leads between two others are listed,
/// too, unless more than two years are empty.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohorts {
    /// By month of creation, leads without one last.
    pub by_creation: Vec<Cohort>,
    /// By month of MQL time, MQLs without one last.
    pub by_mql: Vec<Cohort>,
    /// The seconds from creation to the first win that nine tenths of the winners took at most, by the nearest rank.
    pub created_to_won: Option<i64>,
    /// The same from MQL time to the first win.
    pub mql_to_won: Option<i64>,
}

/// The leads of one month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cohort {
    /// The year, and the month from 1; none for leads of which it is not known.
    pub month: Option<(i16, i8)>,
    /// How many there are.
    pub n_leads: usize,
    /// How many passed each stage, in the order of [`Stage::ALL`].
    pub n_passed: [usize; 3],
    /// How many failed at each stage.
    pub n_failed: [usize; 3],
    /// How many stopped at a stage that nothing is recorded of.
    pub n_not_evidenced: usize,
    /// How many stopped at a stage whose time is not over.
    pub n_immature: usize,
    /// How many were won, in whatever pass, whatever the agreement says of them.
    pub n_won: usize,
    /// What they paid, in minor units.
    pub money: i64,
    /// Whether its numbers can be compared with those of others: nobody is immature, and from the end of the month to the
    /// end of observation there was as much time as nine tenths of the winners needed. Not known without dated winners.
    /// Winners that are still to come make that time too short, so a young history calls months complete too early.
    pub complete: Option<bool>,
}

/// So many empty months are listed at most.
const LONGEST_GAP: i32 = 24;

impl Cohort {
    /// Those that passed a stage, of those that passed or failed.
    pub fn conversion(&self, stage: Stage) -> Option<Share> {
        let (passed, failed) = (self.n_passed[stage.index()], self.n_failed[stage.index()]);
        Share::of(passed, passed + failed)
    }

    /// The winners among all.
    pub fn win_rate(&self) -> Option<Share> {
        Share::of(self.n_won, self.n_leads)
    }

    fn add(&mut self, leads: &Leads, lead: LeadIndex, judgement: &Judgement) {
        self.n_leads += 1;
        for stage in Stage::ALL {
            match judgement.verdict(stage) {
                Some(Verdict::Passed) => self.n_passed[stage.index()] += 1,
                Some(Verdict::Failed) => self.n_failed[stage.index()] += 1,
                Some(Verdict::NotEvidenced) => self.n_not_evidenced += 1,
                Some(Verdict::Immature) => self.n_immature += 1,
                None => {}
            }
        }
        if let Some(won) = leads.won(lead) {
            self.n_won += 1;
            self.money = self.money.saturating_add(won.amount.unwrap_or(0));
        }
    }
}

impl Cohorts {
    /// Counts every lead in its month.
    pub fn of(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let known = leads.observed_until().zip(months(simulation));
        let Some((end, months)) = known else { return Self::undated(simulation) };
        let mut by_creation = Counted::default();
        let mut by_mql = Counted::default();
        for (lead, judgement) in simulation.judgements() {
            by_creation.add(&months, leads.created(lead), leads, lead, &judgement);
            if judgement.mql.verdict == Verdict::Passed {
                by_mql.add(&months, judgement.mql.at, leads, lead, &judgement);
            }
        }
        let (created_to_won, mql_to_won) = (by_creation.usual_wait(), by_mql.usual_wait());
        Self {
            by_creation: by_creation.finish(&months, end, created_to_won),
            by_mql: by_mql.finish(&months, end, mql_to_won),
            created_to_won,
            mql_to_won,
        }
    }

    /// Files without any time have one cohort.
    fn undated(simulation: &Simulation) -> Self {
        let leads = simulation.leads();
        let (mut all, mut mqls) = (Cohort::default(), Cohort::default());
        for (lead, judgement) in simulation.judgements() {
            all.add(leads, lead, &judgement);
            if judgement.mql.verdict == Verdict::Passed {
                mqls.add(leads, lead, &judgement);
            }
        }
        let some = |cohort: Cohort| Vec::from_iter((cohort.n_leads > 0).then_some(cohort));
        Self { by_creation: some(all), by_mql: some(mqls), ..Self::default() }
    }
}

/// The months of a history; none if nothing in it has a time.
pub(in crate::simulation) fn months(simulation: &Simulation) -> Option<Months> {
    let leads = simulation.leads();
    let end = leads.observed_until()?;
    let zone = simulation.agreement().calendar.zone_or_utc();
    // Leads are in the order of creation, and no moment is before the first creation or activity.
    let first = leads.indices().next().and_then(|lead| leads.created(lead)).unwrap_or(end);
    let first = leads.activities().times().iter().copied().min().map_or(first, |it| it.min(first));
    Some(Months::new(&zone, first, end))
}

/// The month in which a lead was created, if that is known.
pub(in crate::simulation) fn month_of(
    simulation: &Simulation,
    months: Option<&Months>,
    lead: LeadIndex,
) -> Option<(i16, i8)> {
    Some(year_and_month(months?.number(simulation.leads().created(lead)?)))
}

/// Cohorts that are being counted.
#[derive(Default)]
struct Counted {
    of_month: BTreeMap<i32, Cohort>,
    undated: Cohort,
    /// The seconds from the beginning of a lead to its win.
    waits: Vec<i64>,
}

impl Counted {
    fn add(
        &mut self,
        months: &Months,
        from: Option<Timestamp>,
        leads: &Leads,
        lead: LeadIndex,
        judgement: &Judgement,
    ) {
        let cohort = match from {
            Some(from) => self.of_month.entry(months.number(from)).or_default(),
            None => &mut self.undated,
        };
        cohort.add(leads, lead, judgement);
        let won = leads.won(lead).and_then(|won| won.at);
        self.waits.extend(won.zip(from).filter(|(won, from)| won >= from).map(|(won, from)| won.0 - from.0));
    }

    fn usual_wait(&mut self) -> Option<i64> {
        self.waits.sort_unstable();
        percentile(&self.waits, 90)
    }

    fn finish(mut self, months: &Months, end: Timestamp, wait: Option<i64>) -> Vec<Cohort> {
        let listed: Vec<i32> = self.of_month.keys().copied().collect();
        for pair in listed.windows(2).filter(|pair| pair[1] - pair[0] <= LONGEST_GAP) {
            for month in pair[0]..pair[1] {
                self.of_month.entry(month).or_default();
            }
        }
        let finished = |(month, cohort): (i32, Cohort)| {
            let complete = wait.zip(months.end(month)).map(|(wait, over)| {
                // The month lasts up to the second before the next one.
                cohort.n_immature == 0 && (over.0 - 1).saturating_add(wait) <= end.0
            });
            Cohort { month: Some(year_and_month(month)), complete, ..cohort }
        };
        let dated = self.of_month.into_iter().map(finished);
        dated.chain((self.undated.n_leads > 0).then_some(self.undated)).collect()
    }
}
