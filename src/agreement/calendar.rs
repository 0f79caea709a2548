use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::HolidayRegion;
use crate::fields::{Date, LocalTime, Timestamp};

/// When sales works, and where the clock stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calendar {
    /// An IANA time zone such as `Europe/Berlin`.
    pub time_zone: String,
    /// The working days, Monday first.
    pub working_days: Vec<Weekday>,
    /// When work begins.
    pub opens: LocalTime,
    /// When it ends; later than it begins.
    pub closes: LocalTime,
    /// Whose public holidays are no working days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holidays: Option<HolidayRegion>,
    /// Further days that are no working days, rising.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub days_off: Vec<Date>,
}

impl Default for Calendar {
    fn default() -> Self {
        Self {
            time_zone: "UTC".to_owned(),
            working_days: Weekday::ALL[..5].to_vec(),
            opens: LocalTime(9 * 60),
            closes: LocalTime(17 * 60),
            holidays: None,
            days_off: Vec::new(),
        }
    }
}

impl Calendar {
    /// The time zone, if it is one that we know.
    pub fn zone(&self) -> Option<jiff::tz::TimeZone> {
        jiff::tz::TimeZone::get(&self.time_zone).ok()
    }

    /// The time zone; UTC if it is none that we know.
    pub fn zone_or_utc(&self) -> jiff::tz::TimeZone {
        self.zone().unwrap_or(jiff::tz::TimeZone::UTC)
    }

    /// Whether sales works on a day.
    pub fn is_working_day(&self, day: Date) -> bool {
        let weekday = usize::try_from(day.to_jiff().weekday().to_monday_zero_offset());
        let works = weekday.is_ok_and(|n| self.working_days.contains(&Weekday::ALL[n]));
        let holidays = self.holidays.as_ref().and_then(HolidayRegion::days).unwrap_or_default();
        works && holidays.binary_search(&day).is_err() && !self.days_off.contains(&day)
    }

    /// The day that it is at a moment.
    pub fn day_of(&self, at: Timestamp) -> Date {
        Date::from_jiff(self.zone_or_utc().to_datetime(at.to_jiff()).date())
    }

    /// The last second of a day; `None` beyond the end of all calendars.
    pub fn end_of_day(&self, day: Date) -> Option<Timestamp> {
        let next = day.to_jiff().tomorrow().ok()?;
        let midnight =
            self.zone_or_utc().to_timestamp(next.to_datetime(jiff::civil::Time::midnight())).ok()?;
        Some(Timestamp(midnight.as_second() - 1))
    }
}

/// A day of the week.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl Weekday {
    /// The week, Monday first.
    pub const ALL: [Self; 7] = [
        Self::Monday,
        Self::Tuesday,
        Self::Wednesday,
        Self::Thursday,
        Self::Friday,
        Self::Saturday,
        Self::Sunday,
    ];

    /// A stable name, as used in language ids.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Sunday => "sunday",
        }
    }
}

/// How long something may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Window {
    /// How many of the unit; at least 1.
    pub amount: u32,
    /// What is counted.
    pub unit: TimeUnit,
}

/// What a window counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
pub enum TimeUnit {
    /// Hours, day and night.
    Hours,
    /// Days of 24 hours.
    Days,
    /// Hours in which sales works.
    WorkingHours,
    /// Working days: as many working hours as a working day has.
    WorkingDays,
}

impl TimeUnit {
    /// Every unit, in the order in which menus show them.
    pub const ALL: [Self; 4] = [Self::Hours, Self::Days, Self::WorkingHours, Self::WorkingDays];

    /// A stable name, as used in language ids.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hours => "hours",
            Self::Days => "days",
            Self::WorkingHours => "working-hours",
            Self::WorkingDays => "working-days",
        }
    }
}
