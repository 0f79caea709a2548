use jiff::civil;
use jiff::tz::TimeZone;

use crate::agreement::{Calendar, Weekday};
use crate::fields::Timestamp;

/// The working time of a calendar between two moments, added up, so that it need not be walked for every lead.
pub(super) struct WorkingTime {
    /// When work begins and ends, in seconds since 1970, with the working seconds before; rising.
    spans: Vec<(i64, i64, i64)>,
}

impl WorkingTime {
    pub(super) fn new(calendar: &Calendar, from: Timestamp, to: Timestamp) -> Self {
        let zone = calendar.zone_or_utc();
        let mut spans = Vec::new();
        let mut before = 0;
        let mut date = zone.to_datetime(from.to_jiff()).date();
        let last = zone.to_datetime(to.to_jiff()).date();
        while date <= last {
            if let Some((opens, closes)) = working_time(date, calendar, &zone) {
                spans.push((opens, closes, before));
                before += (closes - opens).max(0);
            }
            let Ok(next) = date.tomorrow() else { break };
            date = next;
        }
        Self { spans }
    }

    /// The working seconds from one moment to a later one, both of them between those of the calendar.
    pub(super) fn working_seconds_between(&self, from: Timestamp, to: Timestamp) -> i64 {
        self.until(to) - self.until(from)
    }

    fn until(&self, at: Timestamp) -> i64 {
        let begun = self.spans.partition_point(|(opens, ..)| *opens <= at.0);
        let Some((opens, closes, before)) = begun.checked_sub(1).and_then(|last| self.spans.get(last)) else {
            return 0;
        };
        before + (at.0.min(*closes) - opens).max(0)
    }
}

/// When work begins and ends on a day, in seconds since 1970; `None` if it is a day off.
fn working_time(date: civil::Date, calendar: &Calendar, zone: &TimeZone) -> Option<(i64, i64)> {
    let weekday = Weekday::ALL[usize::try_from(date.weekday().to_monday_zero_offset()).ok()?];
    if !calendar.working_days.contains(&weekday) {
        return None;
    }
    let moment = |minutes: u16| {
        let day = if minutes == 24 * 60 { date.tomorrow().ok()? } else { date };
        let time = civil::time(i8::try_from(minutes / 60 % 24).ok()?, i8::try_from(minutes % 60).ok()?, 0, 0);
        Some(zone.to_timestamp(day.to_datetime(time)).ok()?.as_second())
    };
    Some((moment(calendar.opens.0)?, moment(calendar.closes.0)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2026-03-27 is a Friday; Berlin's clocks go forward on the 29th.
    #[test]
    fn working_seconds_are_those_of_a_calendar_in_hand() {
        let calendar = Calendar { time_zone: "Europe/Berlin".to_owned(), ..Calendar::default() };
        let at = |text: &str| text.parse::<Timestamp>().unwrap();
        let time = WorkingTime::new(&calendar, at("2026-03-26T00:00:00Z"), at("2026-04-02T00:00:00Z"));
        let minutes = |from, to| time.working_seconds_between(at(from), at(to)) / 60;
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
