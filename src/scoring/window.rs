use jiff::civil;
use jiff::tz::TimeZone;

use crate::agreement::{Calendar, TimeUnit, Window};
use crate::fields::{Date, SECONDS_PER_DAY, Timestamp};

/// The moment at which a window ends that begins at `from`.
///
/// Working hours are counted from the first working second at or after `from`, in the time zone of the calendar,
/// with its daylight saving time. A working day is as many working hours as the calendar has in a day.
pub fn deadline(from: Timestamp, window: Window, calendar: &Calendar, zone: &TimeZone) -> Timestamp {
    let amount = i64::from(window.amount);
    let day = calendar.closes.seconds() - calendar.opens.seconds();
    match window.unit {
        TimeUnit::Hours => Timestamp(from.0.saturating_add(amount * 3_600)),
        TimeUnit::Days => Timestamp(from.0.saturating_add(amount * SECONDS_PER_DAY)),
        TimeUnit::WorkingHours => after_working(from, amount * 3_600, calendar, zone),
        TimeUnit::WorkingDays => after_working(from, amount * day, calendar, zone),
    }
}

/// The moment at which so many working seconds are over.
fn after_working(from: Timestamp, seconds: i64, calendar: &Calendar, zone: &TimeZone) -> Timestamp {
    let mut left = seconds;
    let mut date = zone.to_datetime(from.to_jiff()).date();
    loop {
        if let Some((opens, closes)) = working_time(date, calendar, zone) {
            let begins = opens.max(from.0);
            let here = (closes - begins).max(0);
            if left <= here {
                return Timestamp(begins + left);
            }
            left -= here;
        }
        match date.tomorrow() {
            Ok(next) => date = next,
            // The end of the calendar: nothing is due before that.
            Err(_end_of_calendar) => return Timestamp(jiff::Timestamp::MAX.as_second()),
        }
    }
}

/// When work begins and ends on a day, in seconds since 1970; `None` if it is a day off.
fn working_time(date: civil::Date, calendar: &Calendar, zone: &TimeZone) -> Option<(i64, i64)> {
    if !calendar.is_working_day(Date::from_jiff(date)) {
        return None;
    }
    let moment = |minutes: u16| {
        let day = if minutes == 24 * 60 { date.tomorrow().ok()? } else { date };
        let time = civil::time(i8::try_from(minutes / 60 % 24).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0);
        Some(zone.to_timestamp(day.to_datetime(time)).ok()?.as_second())
    };
    Some((moment(calendar.opens.0)?, moment(calendar.closes.0)?))
}

/// The working time of some years, looked up instead of worked out day by day.
pub struct WorkingTime {
    calendar: Calendar,
    zone: TimeZone,
    /// When work begins and ends, day after day.
    stretches: Vec<(i64, i64)>,
    /// How many working seconds there are before each stretch, and after the last.
    before: Vec<i64>,
    /// For every 24 hours from the beginning, the first stretch that does not end before them.
    first_of_day: Vec<u32>,
    covered: std::ops::Range<i64>,
}

impl WorkingTime {
    /// Works out every day from one moment to another.
    pub fn new(calendar: &Calendar, from: Timestamp, until: Timestamp) -> Self {
        let zone = calendar.zone_or_utc();
        let mut date = zone.to_datetime(from.to_jiff()).date();
        let mut stretches = Vec::new();
        let mut before = vec![0];
        let mut sum = 0;
        let last = zone.to_datetime(until.to_jiff()).date();
        let end = loop {
            if let Some((opens, closes)) = working_time(date, calendar, &zone).filter(|(from, to)| from < to)
            {
                stretches.push((opens, closes));
                sum += closes - opens;
                before.push(sum);
            }
            match date.tomorrow() {
                Ok(next) if date < last => date = next,
                // What lies beyond the last whole day is worked out by itself.
                Ok(_) | Err(_) => break zone.to_timestamp(date.to_datetime(civil::Time::midnight())),
            }
        };
        let covered = from.0..end.map_or(from.0, jiff::Timestamp::as_second);
        let days = (0..).map(|n| covered.start + n * SECONDS_PER_DAY).take_while(|day| *day < covered.end);
        let first_of_day = days.map(|day| {
            u32::try_from(stretches.partition_point(|(_, closes)| *closes < day)).unwrap_or(u32::MAX)
        });
        let first_of_day = first_of_day.collect();
        Self { calendar: calendar.clone(), zone, stretches, before, first_of_day, covered }
    }

    /// The moment at which a window ends that begins at `from`; the same as [`deadline`].
    pub fn deadline(&self, from: Timestamp, window: Window) -> Timestamp {
        let day = self.calendar.closes.seconds() - self.calendar.opens.seconds();
        let seconds = match window.unit {
            TimeUnit::WorkingHours => i64::from(window.amount) * 3_600,
            TimeUnit::WorkingDays => i64::from(window.amount) * day,
            TimeUnit::Hours | TimeUnit::Days => return deadline(from, window, &self.calendar, &self.zone),
        };
        let looked_up = self.covered.contains(&from.0).then(|| self.after(from, seconds)).flatten();
        looked_up.unwrap_or_else(|| after_working(from, seconds, &self.calendar, &self.zone))
    }

    /// The moment at which so many working seconds are over, if it is covered.
    fn after(&self, from: Timestamp, seconds: i64) -> Option<Timestamp> {
        let first = self.stretch_at(from);
        let (opens, closes) = self.stretches.get(first)?;
        let wanted = self.before[first] + (from.0 - opens).max(0) + seconds;
        // Days are about as long as each other, so that the right one is near.
        let days = seconds / (closes - opens).max(1);
        let mut place = first + usize::try_from(days).ok()?.min(self.stretches.len() - 1 - first);
        while place > first && wanted <= self.before[place] {
            place -= 1;
        }
        while self.before[place + 1] < wanted {
            place += 1;
            self.stretches.get(place)?;
        }
        let end = (self.stretches[place].0 + wanted - self.before[place]).max(from.0);
        (end < self.covered.end).then_some(Timestamp(end))
    }

    /// The first stretch that does not end before a moment that is covered.
    fn stretch_at(&self, at: Timestamp) -> usize {
        let day = usize::try_from((at.0 - self.covered.start) / SECONDS_PER_DAY).unwrap_or(usize::MAX);
        let mut place = self.first_of_day.get(day).map_or(self.stretches.len(), |place| *place as usize);
        while self.stretches.get(place).is_some_and(|(_, closes)| *closes < at.0) {
            place += 1;
        }
        place
    }

    /// How many working seconds lie between two moments; 0 if the second is not the later one.
    pub fn seconds_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        if to <= from {
            return 0;
        }
        if self.covered.start <= from.0 && to.0 < self.covered.end {
            return self.seconds_before(to) - self.seconds_before(from);
        }
        let mut date = self.zone.to_datetime(from.to_jiff()).date();
        let mut sum = 0;
        loop {
            if let Some((opens, closes)) = working_time(date, &self.calendar, &self.zone) {
                if to.0 <= opens {
                    return sum;
                }
                sum += (closes.min(to.0) - opens.max(from.0)).max(0);
            }
            match date.tomorrow() {
                Ok(next) if date <= self.zone.to_datetime(to.to_jiff()).date() => date = next,
                Ok(_) | Err(_) => return sum,
            }
        }
    }

    fn seconds_before(&self, at: Timestamp) -> i64 {
        let place = self.stretch_at(at);
        let begun = self.stretches.get(place).map_or(0, |(opens, _)| (at.0 - opens).max(0));
        self.before[place] + begun
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use TimeUnit::{Days, Hours, WorkingDays, WorkingHours};

    /// Worked out with a calendar in hand: 2026-03-27 is a Friday; Berlin's clocks go forward on 2026-03-29.
    #[test]
    fn windows_end_where_a_calendar_says() {
        let calendar = Calendar { time_zone: "Europe/Berlin".to_owned(), ..Calendar::default() };
        let zone = calendar.zone().unwrap();
        let ends = |from: &str, amount, unit| {
            deadline(from.parse().unwrap(), Window { amount, unit }, &calendar, &zone).to_string()
        };
        // Friday 15:00 in Berlin is 14:00 UTC; two hours are left, and six on Monday from 9:00 (7:00 UTC).
        assert_eq!(ends("2026-03-27T14:00:00Z", 8, WorkingHours), "2026-03-30T13:00:00Z");
        assert_eq!(ends("2026-03-27T14:00:00Z", 1, WorkingDays), "2026-03-30T13:00:00Z");
        // Exactly what is left of the day ends at its end, not at the next beginning.
        assert_eq!(ends("2026-03-27T14:00:00Z", 2, WorkingHours), "2026-03-27T16:00:00Z");
        // A hand-off on Saturday begins to count on Monday.
        assert_eq!(ends("2026-03-28T10:00:00Z", 1, WorkingHours), "2026-03-30T08:00:00Z");
        // Before work on Friday: 9:00 in Berlin is 8:00 UTC.
        assert_eq!(ends("2026-03-27T01:00:00Z", 4, WorkingHours), "2026-03-27T12:00:00Z");
        assert_eq!(ends("2026-03-27T14:00:00Z", 48, Hours), "2026-03-29T14:00:00Z");
        assert_eq!(ends("2026-03-27T14:00:00Z", 5, Days), "2026-04-01T14:00:00Z");
        assert_eq!(ends("2026-03-27T14:00:00Z", 10, WorkingDays), "2026-04-10T13:00:00Z");
    }

    /// 2026-03-27 is a Friday; Berlin's clocks go forward on the 29th.
    #[test]
    fn working_seconds_are_those_of_a_calendar_in_hand() {
        let calendar = Calendar { time_zone: "Europe/Berlin".to_owned(), ..Calendar::default() };
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let time = WorkingTime::new(&calendar, at("2026-03-26T00:00:00Z"), at("2026-04-02T00:00:00Z"));
        let minutes = |from, to| time.seconds_between(at(from), at(to)) / 60;
        // Friday 15:00 to 17:00 in Berlin, then Monday 9:00 to 10:00 (8:00 UTC).
        assert_eq!(minutes("2026-03-27T14:00:00Z", "2026-03-30T08:00:00Z"), 180);
        assert_eq!(minutes("2026-03-27T14:00:00Z", "2026-03-27T14:30:00Z"), 30);
        // A weekend has none, nor has a night.
        assert_eq!(minutes("2026-03-27T16:00:00Z", "2026-03-30T07:00:00Z"), 0);
        assert_eq!(minutes("2026-03-26T02:00:00Z", "2026-03-26T05:00:00Z"), 0);
        // Thursday to Wednesday: five days.
        assert_eq!(minutes("2026-03-26T02:00:00Z", "2026-04-01T20:00:00Z"), 2_400);
    }
}
