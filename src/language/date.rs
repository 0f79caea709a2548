use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{Date as IcuDate, DateTime, Time};
use jiff::civil;
use jiff::tz::TimeZone;

use super::{Language, Tag};
use crate::fields::{Date, Timestamp};

/// How a language writes dates and times.
pub(super) struct DateForms {
    date: Option<DateTimeFormatter<YMD>>,
    moment: Option<DateTimeFormatter<YMDT>>,
}

impl DateForms {
    pub(super) fn of(tag: Tag) -> Self {
        let locale = tag.locale();
        Self {
            date: DateTimeFormatter::try_new((&locale).into(), YMD::medium()).ok(),
            moment: DateTimeFormatter::try_new((&locale).into(), YMD::medium().with_time_hm()).ok(),
        }
    }
}

impl DateForms {
    fn format_date(&self, date: civil::Date) -> Option<String> {
        let (month, day) = (date.month().try_into().ok()?, date.day().try_into().ok()?);
        let date = IcuDate::try_new_iso(date.year().into(), month, day).ok()?;
        Some(self.date.as_ref()?.format(&date).to_string())
    }

    fn format_moment(&self, moment: civil::DateTime) -> Option<String> {
        let (month, day) = (moment.month().try_into().ok()?, moment.day().try_into().ok()?);
        let date = IcuDate::try_new_iso(moment.year().into(), month, day).ok()?;
        let (hour, minute) = (moment.hour().try_into().ok()?, moment.minute().try_into().ok()?);
        let time = Time::try_new(hour, minute, 0, 0).ok()?;
        Some(self.moment.as_ref()?.format(&DateTime { date, time }).to_string())
    }
}

impl Language {
    /// A day: `May 1, 2026`.
    pub fn date(&self, date: Date) -> String {
        self.dates.format_date(date.to_jiff()).unwrap_or_else(|| date.to_string())
    }

    /// A moment in a time zone, to the minute: `May 1, 2026, 9:30 AM`.
    pub fn moment(&self, moment: Timestamp, zone: &TimeZone) -> String {
        let civil = zone.to_datetime(moment.to_jiff());
        self.dates.format_moment(civil).unwrap_or_else(|| moment.to_string())
    }
}
