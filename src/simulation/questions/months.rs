use jiff::ToSpan;
use jiff::tz::TimeZone;

use crate::fields::Timestamp;

/// The months of a time zone between two moments, without asking the time zone for each moment.
pub(in crate::simulation) struct Months {
    /// When each month begins, in seconds since 1970; one more than asked for at the end.
    starts: Vec<i64>,
    /// The number of the first one.
    first: i32,
}

impl Months {
    pub(super) fn new(zone: &TimeZone, from: Timestamp, to: Timestamp) -> Self {
        let mut month = zone.to_datetime(from.to_jiff()).date().first_of_month();
        let first = number(month.year(), month.month());
        let mut starts = Vec::new();
        while let Ok(begins) = zone.to_timestamp(month.at(0, 0, 0, 0)) {
            starts.push(begins.as_second());
            let Ok(next) = month.checked_add(1.month()) else { break };
            if begins.as_second() > to.0 {
                break;
            }
            month = next;
        }
        Self { starts, first }
    }

    /// The number of the month of a moment between the two.
    pub(super) fn number(&self, at: Timestamp) -> i32 {
        let place = self.starts.partition_point(|begins| *begins <= at.0).saturating_sub(1);
        self.first + i32::try_from(place).unwrap_or(0)
    }

    /// When the month after that one begins.
    pub(super) fn end(&self, number: i32) -> Option<Timestamp> {
        let place = usize::try_from(number - self.first + 1).ok()?;
        self.starts.get(place).map(|begins| Timestamp(*begins))
    }
}

/// A month as a number: months since the year 0.
fn number(year: i16, month: i8) -> i32 {
    i32::from(year) * 12 + i32::from(month) - 1
}

/// The year and the month, from 1, of such a number.
pub(super) fn year_and_month(number: i32) -> (i16, i8) {
    let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
    (i16::try_from(year).unwrap_or(i16::MAX), i8::try_from(month).unwrap_or(12))
}
