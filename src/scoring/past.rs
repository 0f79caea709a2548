//! A history as conditions see it: its leads, and which day it is where sales works.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::fields::{Date, SECONDS_PER_DAY, Timestamp};
use crate::leads::Leads;

/// What a condition is asked of.
pub(super) struct Past {
    pub(super) leads: Arc<Leads>,
    pub(super) days: Days,
}

/// The local day of a moment, without asking the time zone each time.
#[derive(Clone)]
pub(super) struct Days {
    zone: TimeZone,
    /// From when to when `turns` covers all turns of the clock.
    covered: std::ops::RangeInclusive<i64>,
    /// From when the local time is how many seconds ahead of UTC, rising; the first from the beginning of `covered`.
    turns: Vec<(i64, i64)>,
}

impl Days {
    /// How many years before the end of a history are covered; older moments are looked up one by one.
    const YEARS: i64 = 60;

    pub(super) fn new(zone: TimeZone, end: Timestamp) -> Self {
        let first = end.plus_days(-366 * Self::YEARS);
        let offset = |at: Timestamp| i64::from(zone.to_offset(at.to_jiff()).seconds());
        let mut turns = vec![(first.0, offset(first))];
        let following = zone.following(first.to_jiff()).take_while(|turn| turn.timestamp() <= end.to_jiff());
        turns
            .extend(following.map(|turn| (turn.timestamp().as_second(), i64::from(turn.offset().seconds()))));
        Self { covered: first.0..=end.0, turns, zone }
    }

    /// The day that it is at a moment.
    pub(super) fn day_of(&self, at: Timestamp) -> Date {
        if !self.covered.contains(&at.0) {
            return Date::from_jiff(self.zone.to_datetime(at.to_jiff()).date());
        }
        let last = self.turns.partition_point(|(from, _)| *from <= at.0).saturating_sub(1);
        let local = at.0 + self.turns[last].1;
        Date(i32::try_from(local.div_euclid(SECONDS_PER_DAY)).unwrap_or(i32::MAX))
    }
}
