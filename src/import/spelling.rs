//! Ways to write dates and numbers, decided for whole columns, never cell by cell.

use std::borrow::Cow;
use std::str::FromStr as _;

use jiff::civil;
use jiff::tz::TimeZone;
use serde::{Deserialize, Serialize};

use crate::fields::{Date, Number, Timestamp};

/// How the dates of a column are written. Each may be followed by a time and, in ISO form, by an offset from UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DateFormat {
    /// `2024-05-01`, `2024/05/01`, `2024. 5. 1.`, `2024-05-01T09:30:00Z`, `2024-05-01 09:30:00+02:00`.
    YearFirst,
    /// `1.5.2024`, `01/05/2024`, `01-05-2024 09:30`.
    DayFirst,
    /// `5/1/2024`, `05-01-2024 9:30 AM`.
    MonthFirst,
}

/// How the numbers of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NumberFormat {
    /// `1234.5`, `1,234.50`.
    Point,
    /// `1234,5`, `1.234,50`, `1 234,50`.
    Comma,
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
    pub const ALL: [Self; 3] = [Self::YearFirst, Self::DayFirst, Self::MonthFirst];

    /// Reads a cell; `None` if it is not written so or the calendar has no such day.
    pub(super) fn read(self, cell: &str) -> Option<ReadDate> {
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
            Self::YearFirst => (a, b, c),
            Self::DayFirst => (c, b, a),
            Self::MonthFirst => (c, a, b),
        };
        let part = |text: &str, lengths: std::ops::RangeInclusive<usize>| {
            let digits = lengths.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
            digits.then(|| text.parse::<i16>().ok()).flatten()
        };
        let (month, day) = (part(month, 1..=2)?, part(day, 1..=2)?);
        let date = civil::Date::new(part(year, 4..=4)?, month.try_into().ok()?, day.try_into().ok()?).ok()?;
        let (time, offset_seconds) = read_time(rest)?;
        Some(ReadDate { date, time, offset_seconds })
    }
}

/// Reads what follows a date: nothing, or a time with an optional AM or PM and an optional offset.
fn read_time(rest: &str) -> Option<(Option<civil::Time>, Option<i32>)> {
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim();
    let rest = rest.trim_start_matches(',').trim_start();
    if rest.is_empty() {
        return Some((None, None));
    }
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
    if text.is_empty() {
        return Some(None);
    }
    if text.eq_ignore_ascii_case("Z") || text.eq_ignore_ascii_case("UTC") || text.eq_ignore_ascii_case("GMT")
    {
        return Some(Some(0));
    }
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

impl NumberFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Point, Self::Comma];

    /// Reads a cell; `None` if it is not a number written so. Currency signs and codes around it are ignored.
    pub(super) fn read(self, cell: &str) -> Option<Number> {
        let is_currency = |c: char| {
            matches!(c, '$' | '€' | '£' | '¥' | '￥' | '₩' | '￦' | '元' | '円' | '원') || c.is_whitespace()
        };
        let trimmed = cell.trim_matches(is_currency);
        let (negative, trimmed) = match trimmed.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start_matches(is_currency)),
            None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
        };
        let bare = without_code(trimmed);
        let (point, groups): (char, &[char]) = match self {
            Self::Point => ('.', &[',', '\'', '\u{2019}', ' ', '\u{a0}', '\u{202f}']),
            Self::Comma => (',', &['.', '\'', '\u{2019}', ' ', '\u{a0}', '\u{202f}']),
        };
        let (whole, decimals) = bare.split_once(point).map_or((bare, None), |(a, b)| (a, Some(b)));
        let whole = without_groups(whole, groups)?;
        let sign = if negative { "-" } else { "" };
        let text = match decimals {
            None => format!("{sign}{whole}"),
            Some(decimals) => format!("{sign}{whole}.{decimals}"),
        };
        Number::from_str(&text).ok()
    }
}

/// The number without a currency code such as `EUR` or `zł` before or after it.
fn without_code(text: &str) -> &str {
    let is_code = |code: &str| {
        let code = code.trim();
        code == "zł" || (code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()))
    };
    let first_digit = text.find(|c: char| c.is_ascii_digit());
    let last_digit = text.rfind(|c: char| c.is_ascii_digit());
    let (Some(first), Some(last)) = (first_digit, last_digit) else { return text };
    let (before, after) = (&text[..first], &text[last + 1..]);
    let keep = |part: &str| !part.is_empty() && !is_code(part);
    if keep(before) || keep(after) { text } else { &text[first..=last] }
}

/// The digits without the signs that group them in threes; `None` if the groups are not of three.
fn without_groups(whole: &str, groups: &[char]) -> Option<String> {
    let Some(sign) = whole.chars().find(|c| groups.contains(c)) else {
        return Some(whole.to_owned());
    };
    let mut parts = whole.split(sign);
    let first = parts.next()?;
    let well_grouped = (1..=3).contains(&first.len()) && parts.all(|part| part.len() == 3);
    well_grouped.then(|| whole.replace(sign, ""))
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
        use DateFormat::{DayFirst, MonthFirst, YearFirst};
        for (format, cell, utc) in [
            (YearFirst, "2024-05-01", "2024-05-01T00:00:00Z"),
            (YearFirst, "2024/5/1 9:30", "2024-05-01T09:30:00Z"),
            (YearFirst, "2022-04-25T13:23:31Z", "2022-04-25T13:23:31Z"),
            (YearFirst, "2022-04-25 13:23:31.123456+0200", "2022-04-25T11:23:31Z"),
            (YearFirst, "2022-04-25 13:23:31 UTC", "2022-04-25T13:23:31Z"),
            (DayFirst, "31.12.2023", "2023-12-31T00:00:00Z"),
            (DayFirst, "13-01-2024 08:05:09", "2024-01-13T08:05:09Z"),
            (MonthFirst, "12/31/2023 12:00 AM", "2023-12-31T00:00:00Z"),
            (MonthFirst, "12/31/2023, 12:30 pm", "2023-12-31T12:30:00Z"),
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
            (DayFirst, "1.2.23"),
            (YearFirst, "2023-01-01x"),
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

    #[test]
    fn numbers_are_read_in_their_format_only() {
        use NumberFormat::{Comma, Point};
        for (format, cell, number) in [
            (Point, "1234.5", "1234.5"),
            (Point, "$1,117.10", "1117.1"),
            (Point, "-1,000,000", "-1000000"),
            (Comma, "1.234,50 €", "1234.5"),
            (Comma, "1 234,5 zł", "1234.5"),
            (Comma, "EUR 7", "7"),
            (Point, "₩1,200,000", "1200000"),
            (Point, "0", "0"),
        ] {
            assert_eq!(format.read(cell).map(|n| n.to_string()).as_deref(), Some(number), "{cell}");
        }
        for (format, cell) in [
            (Point, "1.234,50"),
            (Comma, "1,234.50"),
            (Point, "12,34"),
            (Point, "1,2345"),
            (Point, "11-50"),
            (Point, "1e5"),
            (Point, ""),
            (Point, "abc"),
            (Point, "10 000 people"),
        ] {
            assert_eq!(format.read(cell), None, "{cell}");
        }
    }
}
