//! Ways to write dates, decided for whole columns, never cell by cell.

use std::borrow::Cow;

use jiff::civil;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use super::dates;
use crate::fields::{Date, Timestamp};

/// How the dates of a column are written. Each may be followed by a time and, in ISO form, by an offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateFormat {
    /// `2024-05-01`, `2024/05/01`, `2024. 5. 1.`, `24-05-01`, `2024-05-01T09:30:00Z`, `2024-05-01 09:30:00+02:00`.
    YearFirst,
    /// `1.5.2024`, `01/05/2024`, `01-05-2024 09:30`.
    DayFirst,
    /// `5/1/2024`, `05-01-2024 9:30 AM`.
    MonthFirst,
    /// `1 May 2024`, `May 1, 2024`, `1. Mai 2024`, `1 maja 2024`.
    Named,
    /// `45413`, `45413.5`: days as spreadsheets count them.
    Serial,
    /// `1714521600`, `1714521600000`: seconds or thousandths since 1970.
    Epoch,
}

/// A date as a cell has it: the day, and the moment if a time zone is given for cells that name none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    date: civil::Date,
    time: Option<civil::Time>,
    offset_seconds: Option<i32>,
}

impl DateFormat {
    /// Every format.
    pub const ALL: [Self; 6] =
        [Self::YearFirst, Self::DayFirst, Self::MonthFirst, Self::Named, Self::Serial, Self::Epoch];

    /// Reads a cell; `None` if it is not written so or the calendar has no such day.
    pub(super) fn read(self, cell: &str) -> Option<ReadDate> {
        match self {
            Self::Named => dates::named(cell),
            Self::Serial => dates::serial(cell),
            Self::Epoch => dates::epoch(cell),
            Self::YearFirst => read_iso(cell).or_else(|| match dates::divided(cell) {
                Some(plain) => self.read_parts(&plain),
                None => self.read_parts(cell).or_else(|| dates::compact(cell)),
            }),
            Self::DayFirst | Self::MonthFirst => self.read_parts(cell),
        }
    }

    /// Reads a date of three numbers.
    fn read_parts(self, cell: &str) -> Option<ReadDate> {
        // In Korean and some others a blank follows the points between the parts.
        let spaced = cell.split_once('.').is_some_and(|(_, rest)| rest.starts_with(' '));
        let cell = if spaced { Cow::Owned(cell.replacen(". ", ".", 2)) } else { Cow::Borrowed(cell) };
        let bytes = cell.as_bytes();
        let end =
            bytes.iter().position(|b| !b.is_ascii_digit() && !b".-/".contains(b)).unwrap_or(bytes.len());
        let (date, rest) = cell.split_at(end);
        let separator = date.bytes().find(|b| !b.is_ascii_digit())?;
        let mut parts = date.split(char::from(separator));
        let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some_and(|rest| !rest.is_empty()) {
            return None;
        }
        let (year, month, day) = match self {
            Self::DayFirst => (c, b, a),
            Self::MonthFirst => (c, a, b),
            _ => (a, b, c),
        };
        let part = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
            let digits = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| text.parse::<i16>().ok()).flatten()
        };
        let (month, day) = (part(month, 1..=2)?, part(day, 1..=2)?);
        let year = match part(year, 4..=4) {
            Some(year) => year,
            None => dates::full_year(part(year, 2..=2)?),
        };
        let date = civil::Date::new(year, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        let (time, offset_seconds) = read_time(rest)?;
        Some(ReadDate { date, time, offset_seconds })
    }
}

/// Reads `2024-05-01`, `2024-05-01 09:30` or `2024-05-01T09:30:00Z`: systems write so, and there are millions of them.
fn read_iso(cell: &str) -> Option<ReadDate> {
    let (cell, offset_seconds) = match cell.strip_suffix('Z') {
        Some(rest) if rest.len() > 10 => (rest.as_bytes(), Some(0)),
        _ => (cell.as_bytes(), None),
    };
    let pair = |at: usize| match cell.get(at..at + 2)? {
        [a @ b'0'..=b'9', b @ b'0'..=b'9'] => Some(((a - b'0') * 10 + (b - b'0')).cast_signed()),
        _ => None,
    };
    let is = |at: usize, signs: &[u8]| cell.get(at).is_some_and(|sign| signs.contains(sign));
    if !is(4, b"-") || !is(7, b"-") {
        return None;
    }
    let year = i16::from(pair(0)?) * 100 + i16::from(pair(2)?);
    let date = civil::Date::new(year, pair(5)?, pair(8)?).ok()?;
    let time = match cell.len() {
        10 => None,
        16 if is(10, b"T ") && is(13, b":") => Some(civil::Time::new(pair(11)?, pair(14)?, 0, 0).ok()?),
        19 if is(10, b"T ") && is(13, b":") && is(16, b":") => {
            Some(civil::Time::new(pair(11)?, pair(14)?, pair(17)?, 0).ok()?)
        }
        _ => return None,
    };
    Some(ReadDate { date, time, offset_seconds })
}

/// Reads what follows a date: nothing, or a time with an optional AM or PM and an optional offset.
pub(super) fn read_time(rest: &str) -> Option<(Option<civil::Time>, Option<i32>)> {
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim();
    let rest = rest.trim_start_matches(',').trim_start();
    if rest.is_empty() {
        return Some((None, None));
    }
    // In Korean and Japanese, the half of the day stands before the time.
    let (half, rest) = match rest {
        _ if rest.starts_with(['오', '午']) => {
            let is_late = rest.starts_with("오후") || rest.starts_with("午後");
            (
                Some(if is_late { 12 } else { 0 }),
                rest.trim_start_matches(['오', '전', '후', '午', '前', '後', ' ']),
            )
        }
        _ => (None, rest),
    };
    let end = rest.bytes().position(|b| !b.is_ascii_digit() && b != b':').unwrap_or(rest.len());
    let (clock, mut rest) = rest.split_at(end);
    let mut parts = clock.split(':').map(|part| part.parse::<i8>().ok().filter(|_| part.len() <= 2));
    let (mut hour, minute, second) = (parts.next()??, parts.next()??, parts.next().unwrap_or(Some(0))?);
    if parts.next().is_some() {
        return None;
    }
    // Fractions of seconds are beyond what any agreement asks for.
    if let Some(fraction) = rest.strip_prefix('.') {
        rest = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
    }
    rest = rest.trim_start();
    if let Some(half) = half {
        hour = if (1..=12).contains(&hour) { hour % 12 + half } else { return None };
    }
    let upper = rest.to_ascii_uppercase();
    if upper.starts_with("AM") || upper.starts_with("PM") {
        if !(1..=12).contains(&hour) {
            return None;
        }
        hour = hour % 12 + if upper.starts_with('P') { 12 } else { 0 };
        rest = rest[2..].trim_start();
    }
    let time = civil::Time::new(hour, minute, second, 0).ok()?;
    Some((Some(time), read_offset(rest)?))
}

/// Reads an offset from UTC in seconds; the outer `None` says that the text is no offset: nothing, `Z`, `UTC`, `+02:00`, `+0200` or `+02`.
#[expect(clippy::option_option, reason = "no offset given and no offset readable are two things")]
fn read_offset(text: &str) -> Option<Option<i32>> {
    // `GMT+0200 (Central European Summer Time)`, as browsers write it.
    let text = text.split_once(" (").map_or(text, |(offset, _)| offset).trim();
    if text.is_empty() {
        return Some(None);
    }
    if text.eq_ignore_ascii_case("Z") || text.eq_ignore_ascii_case("UTC") || text.eq_ignore_ascii_case("GMT")
    {
        return Some(Some(0));
    }
    let text = text.strip_prefix("GMT").or_else(|| text.strip_prefix("UTC")).unwrap_or(text);
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = text[1..].replace(':', "");
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let (hours, minutes) = match digits.len() {
        2 => (digits.as_str(), "0"),
        4 => digits.split_at(2),
        _ => return None,
    };
    let (hours, minutes) = (hours.parse::<i32>().ok()?, minutes.parse::<i32>().ok()?);
    (hours <= 14 && minutes < 60).then_some(Some(sign * (hours * 3600 + minutes * 60)))
}

impl ReadDate {
    pub(super) fn new(date: civil::Date, time: Option<civil::Time>, offset_seconds: Option<i32>) -> Self {
        Self { date, time, offset_seconds }
    }

    /// The year as written.
    pub(super) fn year(&self) -> i16 {
        self.date.year()
    }

    /// The day as written, whatever the time zone.
    pub(super) fn date(&self) -> Date {
        Date::from_jiff(self.date)
    }

    /// The moment; cells without an offset are in `zone`, cells without a time at its midnight.
    pub(super) fn moment(&self, zone: &TimeZone) -> Option<Timestamp> {
        let local = self.date.to_datetime(self.time.unwrap_or(civil::Time::midnight()));
        match self.offset_seconds {
            Some(offset) => {
                let utc = TimeZone::UTC.to_timestamp(local).ok()?;
                Some(Timestamp(utc.as_second() - i64::from(offset)))
            }
            None => Some(Timestamp(zone.to_timestamp(local).ok()?.as_second())),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(format: DateFormat, cell: &str, zone: &str) -> Option<String> {
        let zone = TimeZone::get(zone).unwrap();
        Some(format.read(cell)?.moment(&zone)?.to_string())
    }

    #[test]
    fn dates_are_read_in_their_format_only() {
        use DateFormat::{DayFirst, Epoch, MonthFirst, Named, Serial, YearFirst};
        for (format, cell, utc) in [
            (YearFirst, "2024-05-01", "2024-05-01T00:00:00Z"),
            (YearFirst, "2024/5/1 9:30", "2024-05-01T09:30:00Z"),
            (YearFirst, "24.5.1", "2024-05-01T00:00:00Z"),
            (YearFirst, "2022-04-25T13:23:31Z", "2022-04-25T13:23:31Z"),
            (YearFirst, "2022-04-25 13:23:31.123456+0200", "2022-04-25T11:23:31Z"),
            (YearFirst, "2022-04-25 13:23:31 UTC", "2022-04-25T13:23:31Z"),
            (DayFirst, "31.12.2023", "2023-12-31T00:00:00Z"),
            (DayFirst, "13-01-2024 08:05:09", "2024-01-13T08:05:09Z"),
            (MonthFirst, "12/31/2023 12:00 AM", "2023-12-31T00:00:00Z"),
            (MonthFirst, "12/31/2023, 12:30 pm", "2023-12-31T12:30:00Z"),
            (DayFirst, "1.2.23", "2023-02-01T00:00:00Z"),
            (MonthFirst, "12/31/99 1:05 PM", "1999-12-31T13:05:00Z"),
            (YearFirst, "2024年5月1日", "2024-05-01T00:00:00Z"),
            (YearFirst, "2024年5月1日 10時30分", "2024-05-01T10:30:00Z"),
            (YearFirst, "2024년 5월 1일 오후 3:05", "2024-05-01T15:05:00Z"),
            (YearFirst, "2024. 5. 1. 오전 12:10", "2024-05-01T00:10:00Z"),
            (YearFirst, "2024/05/01 午後 9:30", "2024-05-01T21:30:00Z"),
            (YearFirst, "20240501", "2024-05-01T00:00:00Z"),
            (YearFirst, "20240501093000", "2024-05-01T09:30:00Z"),
            (Named, "1 May 2024", "2024-05-01T00:00:00Z"),
            (Named, "May 1st, 2024 9:30 AM", "2024-05-01T09:30:00Z"),
            (Named, "01-May-24", "2024-05-01T00:00:00Z"),
            (Named, "1. März 2024, 09:30", "2024-03-01T09:30:00Z"),
            (Named, "1 października 2024", "2024-10-01T00:00:00Z"),
            (Named, "Wed, 01 May 2024 10:00:00 +0200", "2024-05-01T08:00:00Z"),
            (
                Named,
                "Wed May 01 2024 10:00:00 GMT+0200 (Central European Summer Time)",
                "2024-05-01T08:00:00Z",
            ),
            (Serial, "45413", "2024-05-01T00:00:00Z"),
            (Serial, "45413.395833", "2024-05-01T09:30:00Z"),
            (Epoch, "1714521600", "2024-05-01T00:00:00Z"),
            (Epoch, "1714521600000", "2024-05-01T00:00:00Z"),
        ] {
            assert_eq!(moment(format, cell, "UTC").as_deref(), Some(utc), "{cell}");
        }
        for (format, cell) in [
            (YearFirst, "31.12.2023"),
            (DayFirst, "12/31/2023"),
            (MonthFirst, "31/12/2023"),
            (YearFirst, "2023-02-29"),
            (YearFirst, "2023-01-01 25:00"),
            (YearFirst, "2023-01"),
            (YearFirst, "2023-01-01x"),
            (YearFirst, "12345678"),
            (Named, "1 Maybe 2024"),
            (Named, "May"),
            (Serial, "12"),
            (Serial, "123456"),
            (Epoch, "20240501"),
            (MonthFirst, "1/1/2023 13:00 PM"),
        ] {
            assert_eq!(moment(format, cell, "UTC"), None, "{cell}");
        }
    }

    #[test]
    fn a_time_without_an_offset_is_in_the_zone_of_the_source() {
        let seoul = |cell| moment(DateFormat::YearFirst, cell, "Asia/Seoul");
        assert_eq!(seoul("2024-05-01 09:00").as_deref(), Some("2024-05-01T00:00:00Z"));
        assert_eq!(seoul("2024-05-01T09:00:00Z").as_deref(), Some("2024-05-01T09:00:00Z"));
    }
}
