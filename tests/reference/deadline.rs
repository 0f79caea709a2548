//! Section 6: the end of a window.

use accord::agreement::{Calendar, TimeUnit, Weekday, Window};
use accord::fields::{SECONDS_PER_DAY, Timestamp};
use jiff::tz::TimeZone;

const SECONDS_PER_HOUR: i64 = 3_600;

/// The end of a window that begins at a time: the first moment at which all of it has run.
pub fn deadline(from: Timestamp, window: Window, calendar: &Calendar) -> Timestamp {
    let amount = i64::from(window.amount);
    match window.unit {
        TimeUnit::Hours => Timestamp(from.0 + amount * SECONDS_PER_HOUR),
        TimeUnit::Days => Timestamp(from.0 + amount * SECONDS_PER_DAY),
        TimeUnit::WorkingHours => after_working(from, amount * SECONDS_PER_HOUR, calendar),
        TimeUnit::WorkingDays => {
            let day = calendar.closes.seconds() - calendar.opens.seconds();
            after_working(from, amount * day, calendar)
        }
    }
}

/// When so many seconds of working time have passed. Goes from one stroke of the clock that could begin or end
/// work to the next, and asks at each whether sales works now.
///
/// The page leaves open what holds where the clock is turned past the opening or closing time itself, or shows it
/// twice; here the clock is taken at its word.
fn after_working(from: Timestamp, seconds: i64, calendar: &Calendar) -> Timestamp {
    let zone = calendar.zone().unwrap_or(TimeZone::UTC);
    let (mut now, mut left) = (from.0, seconds);
    loop {
        let (works, next) = stretch(now, calendar, &zone);
        if works && left <= next - now {
            return Timestamp(now + left);
        }
        if works {
            left -= next - now;
        }
        now = next;
    }
}

/// Whether sales works at a time, by the weekday and the clock there, and until when that cannot change: the next
/// opening, closing or midnight on the clock, or the next time that somebody turns the clock.
fn stretch(now: i64, calendar: &Calendar, zone: &TimeZone) -> (bool, i64) {
    let local = Timestamp(now).to_jiff().to_zoned_datetime(zone.clone());
    let clock = i64::from(local.hour()) * 3_600 + i64::from(local.minute()) * 60 + i64::from(local.second());
    let (opens, closes) = (calendar.opens.seconds(), calendar.closes.seconds());
    let day = Weekday::ALL[usize::from(local.weekday().to_monday_zero_offset().unsigned_abs())];
    let is_free = is_free(calendar, local.date());
    let works = calendar.working_days.contains(&day) && !is_free && opens <= clock && clock < closes;
    let strokes = [opens, closes, SECONDS_PER_DAY].into_iter().filter(|stroke| *stroke > clock);
    let stroke = strokes.min().unwrap_or(SECONDS_PER_DAY);
    let turned = zone.following(Timestamp(now).to_jiff()).next().map(|it| it.timestamp().as_second());
    let next = now + stroke - clock;
    (works, turned.map_or(next, |turned| turned.min(next)))
}

/// Whether a day is a public holiday or a day off, as the file of the holidays has it.
fn is_free(calendar: &Calendar, day: jiff::civil::Date) -> bool {
    let wanted = format!("{:02}{:02}", day.month(), day.day());
    let lines = include_str!("../../assets/holidays/holidays.txt").lines();
    let is_holiday = calendar.holidays.as_ref().is_some_and(|region| {
        let begins = format!("{region} {} ", day.year());
        lines
            .filter(|line| line.starts_with(&begins))
            .any(|line| line.split(' ').skip(2).any(|it| it == wanted))
    });
    is_holiday || calendar.days_off.iter().any(|off| off.to_jiff() == day)
}
