use std::ops::Range;

use jiff::tz::TimeZone;
use jiff::{ToSpan, civil};

use crate::fields::{Date, Timestamp};
use crate::simulation::Simulation;

/// How many leads qualify in each week against what sales can work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Capacity {
    /// How many marketing qualified leads sales can work in a week, if that is known.
    pub per_week: Option<u32>,
    /// Every week from the first MQL to the last, without gaps. The last one may not be over.
    pub weeks: Vec<Week>,
    /// How many MQLs have no time.
    pub n_undated: usize,
}

/// The leads that qualify in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Week {
    /// Its Monday, in the agreement's time zone. ISO 8601.
    pub monday: Date,
    /// How many leads qualify in it.
    pub n_mqls: usize,
    /// How many are left over at its end, if sales works as many as it can, the oldest first.
    pub n_waiting: usize,
}

impl Capacity {
    /// Counts the MQLs of every week. `per_week` stands in for what the agreement says sales can work.
    pub fn of(simulation: &Simulation, per_week: Option<u32>) -> Self {
        let agreement = simulation.agreement();
        let per_week = per_week.or(agreement.targets.mqls_per_week);
        let mut capacity = Self { per_week, ..Self::default() };
        let mut times: Vec<Timestamp> = Vec::new();
        for lead in simulation.leads().indices().filter(|lead| simulation.outcome(*lead).reached().is_some())
        {
            match simulation.judgement(lead).mql.at {
                Some(at) => times.push(at),
                None => capacity.n_undated += 1,
            }
        }
        times.sort_unstable();
        let zone = agreement.calendar.zone_or_utc();
        let Some(first) = times.first() else { return capacity };
        let Some(mut monday) = monday_before(&zone, *first) else { return capacity };
        let (mut counted, mut waiting) = (0, 0);
        while counted < times.len() {
            let Ok(next) = monday.checked_add(7.days()) else { break };
            let Some(ends) = begins(&zone, next) else { break };
            let until = times.partition_point(|at| at.0 < ends);
            let n_mqls = until - counted;
            waiting = (waiting + n_mqls).saturating_sub(per_week.map_or(usize::MAX, |n| n as usize));
            capacity.weeks.push(Week { monday: Date::from_jiff(monday), n_mqls, n_waiting: waiting });
            (counted, monday) = (until, next);
        }
        capacity
    }

    /// The number of MQLs that so many of a hundred weeks do not exceed; nothing without weeks.
    pub fn percentile(&self, percent: usize) -> Option<usize> {
        let mut counts: Vec<usize> = self.weeks.iter().map(|week| week.n_mqls).collect();
        counts.sort_unstable();
        // The nearest rank: the smallest count that at least so many percent of the weeks do not exceed.
        let rank = (counts.len() * percent).div_ceil(100).max(1);
        counts.get(rank - 1).copied()
    }

    /// How many weeks bring more than sales can work.
    pub fn n_over(&self) -> Option<usize> {
        let per_week = self.per_week? as usize;
        Some(self.weeks.iter().filter(|week| week.n_mqls > per_week).count())
    }
}

/// The Monday of the week of a moment.
pub(super) fn monday_before(zone: &TimeZone, at: Timestamp) -> Option<civil::Date> {
    let day = zone.to_datetime(at.to_jiff()).date();
    day.checked_sub(i64::from(day.weekday().to_monday_zero_offset()).days()).ok()
}

/// The seconds at which a day begins.
pub(super) fn begins(zone: &TimeZone, day: civil::Date) -> Option<i64> {
    zone.to_timestamp(day.at(0, 0, 0, 0)).ok().map(jiff::Timestamp::as_second)
}

/// The seconds of the week that begins on a Monday.
pub(in crate::simulation) fn week_of(simulation: &Simulation, monday: Date) -> Option<Range<i64>> {
    let zone = simulation.agreement().calendar.zone_or_utc();
    let first = monday.to_jiff();
    Some(begins(&zone, first)?..begins(&zone, first.checked_add(7.days()).ok()?)?)
}
