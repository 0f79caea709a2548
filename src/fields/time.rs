use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use jiff::civil;

/// Seconds in a day of 24 hours.
pub const SECONDS_PER_DAY: i64 = 86_400;

/// A moment: seconds since 1970-01-01 00:00 UTC. Written `2026-05-01T09:30:00Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Timestamp(pub i64);

/// A calendar day, without a time zone: days since 1970-01-01. Written `2026-05-01`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(pub i32);

/// A time of day on the clock: minutes since midnight, up to and including 24:00. Written `09:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LocalTime(pub u16);

/// Why a text is not a moment, a day or a time of day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is not {expected}")]
pub struct DateError {
    text: String,
    expected: &'static str,
}

impl Timestamp {
    /// The moment at which that day begins in UTC.
    pub fn midnight(date: Date) -> Self {
        Self(i64::from(date.0) * SECONDS_PER_DAY)
    }

    /// The day that it is in UTC at that moment.
    pub fn date(self) -> Date {
        Date(i32::try_from(self.0.div_euclid(SECONDS_PER_DAY)).unwrap_or(i32::MAX))
    }

    /// The moment so many days of 24 hours later.
    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0.saturating_add(days.saturating_mul(SECONDS_PER_DAY)))
    }

    /// The same moment for calendar arithmetic; clamped to what the calendar covers.
    pub fn to_jiff(self) -> jiff::Timestamp {
        let clamped = self.0.clamp(jiff::Timestamp::MIN.as_second(), jiff::Timestamp::MAX.as_second());
        jiff::Timestamp::from_second(clamped).unwrap_or(jiff::Timestamp::UNIX_EPOCH)
    }
}

impl Date {
    /// The day of that year, month and day of the month, if the calendar has it.
    pub fn from_ymd(year: i16, month: i8, day: i8) -> Option<Self> {
        civil::Date::new(year, month, day).ok().map(Self::from_jiff)
    }

    /// The day of a calendar library's day.
    pub fn from_jiff(date: civil::Date) -> Self {
        let since = date.since(civil::Date::constant(1970, 1, 1));
        Self(since.map_or(0, |span| span.get_days()))
    }

    /// The same day for calendar arithmetic; clamped to what the calendar covers.
    pub fn to_jiff(self) -> civil::Date {
        let days = jiff::Span::new().try_days(self.0).unwrap_or_default();
        let limit = if self.0 < 0 { civil::Date::MIN } else { civil::Date::MAX };
        civil::Date::constant(1970, 1, 1).checked_add(days).unwrap_or(limit)
    }
}

impl LocalTime {
    /// Minutes since midnight, as seconds.
    pub fn seconds(self) -> i64 {
        i64::from(self.0) * 60
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_jiff())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.to_jiff())
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.0 / 60, self.0 % 60)
    }
}

impl FromStr for Timestamp {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong =
            |_| DateError { text: text.to_owned(), expected: "a moment such as 2026-05-01T09:30:00Z" };
        text.parse::<jiff::Timestamp>().map(|t| Self(t.as_second())).map_err(wrong)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError { text: text.to_owned(), expected: "a day such as 2026-05-01" };
        let plain = text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit() || b == b'-');
        if !plain {
            return Err(wrong());
        }
        text.parse::<civil::Date>().map(Self::from_jiff).map_err(|_not_in_calendar| wrong())
    }
}

impl FromStr for LocalTime {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let wrong = || DateError { text: text.to_owned(), expected: "a time of day such as 09:30" };
        let (hours, minutes) = text.split_once(':').ok_or_else(wrong)?;
        let two = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
        if !two(hours) || !two(minutes) {
            return Err(wrong());
        }
        let (Ok(hours), Ok(minutes)) = (hours.parse::<u16>(), minutes.parse::<u16>()) else {
            return Err(wrong());
        };
        let total = hours * 60 + minutes;
        if minutes < 60 && total <= 24 * 60 { Ok(Self(total)) } else { Err(wrong()) }
    }
}

macro_rules! written_as_text {
    ($name:ident, $format:expr) => {
        impl From<$name> for String {
            fn from(value: $name) -> Self {
                value.to_string()
            }
        }

        impl TryFrom<String> for $name {
            type Error = DateError;

            fn try_from(text: String) -> Result<Self, DateError> {
                text.parse()
            }
        }

        impl schemars::JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({ "type": "string", "pattern": $format })
            }
        }
    };
}

written_as_text!(Timestamp, r"^-?[0-9]{4,6}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$");
written_as_text!(Date, r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
written_as_text!(LocalTime, r"^[0-9]{2}:[0-9]{2}$");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_and_days_are_read_and_written() {
        let moment: Timestamp = "2018-02-26T19:58:54Z".parse().unwrap();
        assert_eq!(moment.0, 1_519_675_134);
        assert_eq!(moment.to_string(), "2018-02-26T19:58:54Z");
        assert_eq!(moment.date().to_string(), "2018-02-26");
        assert_eq!("1969-12-31".parse::<Date>().unwrap(), Date(-1));
        assert_eq!(Timestamp(-1).date(), Date(-1));
        assert_eq!("24:00".parse::<LocalTime>().unwrap().seconds(), SECONDS_PER_DAY);
    }

    #[test]
    fn what_is_not_a_day_is_refused() {
        for text in ["2026-02-29", "2026-13-01", "26-01-01", "2026-1-1", "2026-01-01T00", ""] {
            assert!(text.parse::<Date>().is_err(), "{text:?}");
        }
        for text in ["24:01", "9:00", "12:60", "1200", "ab:cd", "+1:00"] {
            assert!(text.parse::<LocalTime>().is_err(), "{text:?}");
        }
    }
}
