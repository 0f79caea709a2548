//! Dates that contradict each other, or cannot be right.

use super::{Finding, Material, Moment, Problem, QualityReport, Unchecked};
use crate::fields::{Date, SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Leads, Recorded, StageChange};

/// What has to come first, and what then. What a lead goes through again after it was recycled does not count.
const ORDER: [(Recorded, Recorded); 6] = [
    (Recorded::Mql, Recorded::Accepted),
    (Recorded::Mql, Recorded::Qualified),
    (Recorded::HandedOver, Recorded::Accepted),
    (Recorded::Accepted, Recorded::Qualified),
    (Recorded::Opportunity, Recorded::Won),
    (Recorded::Opportunity, Recorded::Lost),
];

/// Whoever did something so long before being created was probably another person, or a date is wrong. Visits from the
/// weeks before a form was filled in are usual: the tools add them afterwards.
const LONG_BEFORE_DAYS: i64 = 90;

/// No lead file is older: the first day of 1990.
const TOO_OLD: Timestamp = Timestamp(7_305 * SECONDS_PER_DAY);

/// Fewer times of a kind do not show a pattern.
const FEWEST_TIMES: u64 = 20;

pub(super) fn find(material: &Material<'_>, report: &mut QualityReport) {
    let leads = material.leads;
    let mut found = Times::default();
    for lead in leads.indices() {
        found.look_at(leads, lead, material.now);
    }
    let n = leads.len();
    report.add_leads(Problem::WonBeforeCreated, found.won_before_created, n);
    report.add_leads(Problem::RecordedBeforeCreated, found.recorded_before_created, n);
    for ((first, then), leads) in ORDER.into_iter().zip(found.wrong_order) {
        report.add_leads(Problem::WrongOrder { first, then }, leads, n);
    }
    report.add_leads(Problem::WonAndLost, found.won_and_lost, n);
    report.add_leads(Problem::InTheFuture, found.in_the_future, n);
    report.add_leads(Problem::TooOld, found.too_old, n);
    report.add_leads(Problem::LongBeforeCreated, found.long_before_created, n);
    report.add_leads(Problem::NoActivity, found.no_activity, n);
    let recorded = Recorded::ALL.map(Moment::Recorded);
    for (moment, pattern) in [Moment::Created].into_iter().chain(recorded).zip(found.patterns) {
        pattern.tell(moment, report);
    }
    left_out(leads, report);
    let has_times = leads.first_stage_change().is_some();
    let missing = [
        (leads.indices().next().and_then(|lead| leads.created(lead)).is_none(), Unchecked::NoCreation),
        (!has_times, Unchecked::NoRecordTimes),
        (!leads.has_activities(), Unchecked::NoActivities),
    ];
    report.unchecked.extend(missing.into_iter().filter(|(is_missing, _)| *is_missing).map(|(_, it)| it));
}

#[derive(Default)]
struct Times {
    won_before_created: Vec<LeadIndex>,
    recorded_before_created: Vec<LeadIndex>,
    wrong_order: [Vec<LeadIndex>; ORDER.len()],
    won_and_lost: Vec<LeadIndex>,
    in_the_future: Vec<LeadIndex>,
    too_old: Vec<LeadIndex>,
    long_before_created: Vec<LeadIndex>,
    no_activity: Vec<LeadIndex>,
    /// Of creation, then of everything that can be recorded.
    patterns: [Pattern; 1 + Recorded::ALL.len()],
}

impl Times {
    fn look_at(&mut self, leads: &Leads, lead: LeadIndex, now: Timestamp) {
        let created = leads.created(lead);
        let changes = leads.stage_changes(lead);
        let (did, _) = leads.activities().story(lead);
        if let Some(created) = created {
            self.patterns[0].add(created);
            self.compare_with_creation(lead, created, changes, did);
        }
        for change in changes {
            if let Some(at) = change.at {
                self.patterns[1 + change.what as usize].add(at);
            }
        }
        for ((first, then), found) in ORDER.into_iter().zip(&mut self.wrong_order) {
            if let (Some(first), Some(then)) = (time_of(changes, first), time_of(changes, then))
                && is_before(then, first)
            {
                found.push(lead);
            }
        }
        let is_there = |what| changes.iter().any(|change| change.what == what);
        if is_there(Recorded::Won) && is_there(Recorded::Lost) {
            self.won_and_lost.push(lead);
        }
        let times = || created.into_iter().chain(changes.iter().filter_map(|change| change.at));
        // A day more, as nobody knows the time zone of days.
        let future = now.plus_days(1);
        if times().chain(did.last().copied()).any(|at| at > future) {
            self.in_the_future.push(lead);
        }
        if times().chain(did.first().copied()).any(|at| at < TOO_OLD) {
            self.too_old.push(lead);
        }
        if did.is_empty() && leads.has_activities() {
            self.no_activity.push(lead);
        }
    }

    fn compare_with_creation(
        &mut self,
        lead: LeadIndex,
        created: Timestamp,
        changes: &[StageChange],
        did: &[Timestamp],
    ) {
        let mut early = changes.iter().filter(|it| it.at.is_some_and(|at| is_before(at, created)));
        if early.clone().any(|change| change.what == Recorded::Won) {
            self.won_before_created.push(lead);
        } else if early.next().is_some() {
            self.recorded_before_created.push(lead);
        }
        if did.first().is_some_and(|first| first.plus_days(LONG_BEFORE_DAYS) < created) {
            self.long_before_created.push(lead);
        }
    }
}

/// When something was recorded for the first time.
pub(super) fn time_of(changes: &[StageChange], what: Recorded) -> Option<Timestamp> {
    changes.iter().find(|change| change.what == what).and_then(|change| change.at)
}

/// Whether a time is surely before another. A full or half hour may be the midnight of some time zone, and so stand for
/// a whole day.
pub(super) fn is_before(a: Timestamp, b: Timestamp) -> bool {
    a < b && (b.0 - a.0 >= SECONDS_PER_DAY || !(may_be_a_day(a) || may_be_a_day(b)))
}

fn may_be_a_day(at: Timestamp) -> bool {
    at.0 % 1_800 == 0
}

/// What the times of a kind have in common.
#[derive(Clone, Copy, Default)]
struct Pattern {
    n: u64,
    n_round: u64,
    n_new_year: u64,
}

impl Pattern {
    fn add(&mut self, at: Timestamp) {
        self.n += 1;
        if may_be_a_day(at) {
            self.n_round += 1;
            // The midnight of any time zone is at most half a day away from that of Greenwich.
            let day = Timestamp(at.0.saturating_add(SECONDS_PER_DAY / 2)).date();
            self.n_new_year += u64::from(is_new_year(day));
        }
    }

    fn tell(self, moment: Moment, report: &mut QualityReport) {
        if self.n < FEWEST_TIMES {
            return;
        }
        if self.n_round * 100 >= self.n * 95 {
            let problem = Problem::NoTimeOfDay(moment.clone());
            report.findings.push(Finding::counted(problem, self.n_round, self.n));
        }
        if is_often(self.n_new_year, self.n) {
            report.findings.push(Finding::counted(Problem::NewYear(moment), self.n_new_year, self.n));
        }
    }
}

/// Whether so many of so many dates are 1 January too often: one in twenty, where one in 365 is to be expected.
pub(super) fn is_often(n_new_year: u64, n: u64) -> bool {
    n >= FEWEST_TIMES && n_new_year * 20 >= n
}

/// Whether a day is 1 January.
pub(super) fn is_new_year(day: Date) -> bool {
    // After Howard Hinnant's `civil_from_days`: years begin with March, so that the leap day is the last. Calendar
    // libraries take ten times as long, and this is asked of every date.
    let of_era = (i64::from(day.0) + 719_468).rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    of_era - (365 * year + year / 4 - year / 100) == 306
}

/// Counts what the end of observation cut off.
fn left_out(leads: &Leads, report: &mut QualityReport) {
    let out = leads.left_out();
    let n = (out.n_leads + out.n_activities + out.n_stage_changes + out.n_campaign_costs) as u64;
    if n == 0 {
        return;
    }
    let n_changes: usize = leads.indices().map(|lead| leads.stage_changes(lead).len()).sum();
    let kept = leads.len() + leads.activities().len() + n_changes + leads.campaign_costs().len();
    report.findings.push(Finding::counted(Problem::AfterObservation, n, n + kept as u64));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_january_is_found_in_any_year() {
        for year in 1590..2410 {
            for (month, day) in [(1, 1), (1, 2), (2, 28), (3, 1), (12, 31), (12, 30)] {
                let date = Date::from_ymd(year, month, day).unwrap();
                assert_eq!(is_new_year(date), (month, day) == (1, 1), "{date}");
            }
        }
    }

    #[test]
    fn a_day_is_not_before_a_time_on_the_same_day() {
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let noon = at("2026-05-01T12:00:07Z");
        assert!(!is_before(at("2026-05-01T00:00:00Z"), noon));
        assert!(!is_before(at("2026-04-30T22:00:00Z"), noon), "midnight in Berlin");
        assert!(is_before(at("2026-04-30T12:00:00Z"), noon));
        assert!(is_before(at("2026-05-01T11:59:58Z"), noon));
        assert!(!is_before(noon, noon));
    }
}
