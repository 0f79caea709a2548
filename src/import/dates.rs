//! Dates that are not three numbers: with the name of their month, as numbers of spreadsheets and systems, without signs between.

use jiff::civil;

use super::spelling::{ReadDate, read_time};

/// The names of months, the first month's first, in comparison form.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "stycznia", "styczeń", "sty"],
    &["february", "feb", "februar", "lutego", "luty", "lut"],
    &["march", "mar", "märz", "mär", "mrz", "maerz", "marca", "marzec"],
    &["april", "apr", "kwietnia", "kwiecień", "kwi"],
    &["may", "mai", "maja", "maj"],
    &["june", "jun", "juni", "czerwca", "czerwiec", "cze"],
    &["july", "jul", "juli", "lipca", "lipiec", "lip"],
    &["august", "aug", "sierpnia", "sierpień", "sie"],
    &["september", "sep", "sept", "września", "wrzesień", "wrz"],
    &["october", "oct", "oktober", "okt", "października", "październik", "paź"],
    &["november", "nov", "listopada", "listopad", "lis"],
    &["december", "dec", "dezember", "dez", "grudnia", "grudzień", "gru"],
];

/// Names of days of the week, which say nothing that the date does not.
const DAYS: [&str; 31] = [
    "monday",
    "mon",
    "montag",
    "mo",
    "poniedziałek",
    "tuesday",
    "tue",
    "dienstag",
    "di",
    "wtorek",
    "wednesday",
    "wed",
    "mittwoch",
    "mi",
    "środa",
    "thursday",
    "thu",
    "donnerstag",
    "do",
    "czwartek",
    "friday",
    "fri",
    "freitag",
    "fr",
    "piątek",
    "saturday",
    "sat",
    "samstag",
    "sobota",
    "sunday",
    "sun",
];

/// A date with the name of its month: `1 May 2024`, `May 1, 2024 9:30 AM`, `01-May-24`, `1. Mai 2024`, `Wed, 01 May 2024 10:00:00 +0000`.
pub(super) fn named(cell: &str) -> Option<ReadDate> {
    let (mut day, mut month, mut year) = (None, None, None);
    let mut at = 0;
    while (day.is_none() || month.is_none() || year.is_none()) && at < cell.len() {
        let rest = &cell[at..];
        let start = rest.find(|c: char| c.is_alphanumeric())?;
        let rest = &rest[start..];
        let is_digit = rest.starts_with(|c: char| c.is_ascii_digit());
        let end = rest.find(|c: char| if is_digit { !c.is_ascii_digit() } else { !c.is_alphabetic() });
        let token = &rest[..end.unwrap_or(rest.len())];
        at += start + token.len();
        if is_digit {
            let number = token.parse::<i16>().ok()?;
            match (token.len(), day) {
                (4, _) if year.is_none() => year = Some(number),
                (1 | 2, None) => day = Some(number),
                (2, Some(_)) if month.is_some() => year = Some(full_year(number)),
                _ => return None,
            }
            let ordinal = ["st", "nd", "rd", "th"].iter().find(|it| cell[at..].starts_with(**it));
            at += ordinal.map_or(0, |it| it.len());
        } else {
            let word = token.to_lowercase();
            let found = MONTHS.iter().position(|names| names.contains(&word.as_str()));
            match found {
                Some(n) if month.is_none() => month = Some(i8::try_from(n + 1).ok()?),
                _ if DAYS.contains(&word.as_str()) => {}
                _ => return None,
            }
        }
    }
    let date = civil::Date::new(year?, month?, i8::try_from(day?).ok()?).ok()?;
    let rest = cell[at..].trim_start_matches(['.', ',', ' ']);
    let rest = rest.strip_prefix("at ").or_else(|| rest.strip_prefix("um ")).unwrap_or(rest);
    let (time, offset_seconds) = read_time(rest)?;
    Some(ReadDate::new(date, time, offset_seconds))
}

/// The year of two digits: up to 68 of this century, from 69 on of the last, as POSIX has it.
pub(super) fn full_year(short: i16) -> i16 {
    if short < 69 { 2000 + short } else { 1900 + short }
}

/// A day as spreadsheets count them: `45413`, `45413.5`. Only those from 1954 to 2119: other numbers are just numbers.
pub(super) fn serial(cell: &str) -> Option<ReadDate> {
    let (days, fraction) = cell.split_once('.').unwrap_or((cell, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if days.len() != 5 || !is_number(days) || !is_number(fraction) {
        return None;
    }
    let days = days.parse::<i32>().ok().filter(|days| (20_000..=80_000).contains(days))?;
    let date = civil::date(1899, 12, 30).checked_add(jiff::Span::new().days(days)).ok()?;
    if fraction.trim_end_matches('0').is_empty() {
        return Some(ReadDate::new(date, None, None));
    }
    let part: f64 = format!("0.{fraction}").parse().ok()?;
    let seconds = (part * 86_400.0).round().min(86_399.0);
    #[expect(clippy::cast_possible_truncation, reason = "a day has 86,400 seconds")]
    let seconds = seconds as i64;
    let time = civil::Time::midnight().checked_add(jiff::Span::new().seconds(seconds)).ok()?;
    Some(ReadDate::new(date, Some(time), None))
}

/// A moment as systems count them: seconds or thousandths since 1970, from 1989 on.
pub(super) fn epoch(cell: &str) -> Option<ReadDate> {
    if !cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = cell.parse().ok()?;
    let seconds = match cell.len() {
        10 => number,
        13 => number / 1_000,
        _ => return None,
    };
    if !(600_000_000..4_000_000_000).contains(&seconds) {
        return None;
    }
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    let moment = jiff::tz::TimeZone::UTC.to_datetime(moment);
    Some(ReadDate::new(moment.date(), Some(moment.time()), Some(0)))
}

/// A date without signs between: `20240501`, `20240501093000`.
pub(super) fn compact(cell: &str) -> Option<ReadDate> {
    if !matches!(cell.len(), 8 | 14) || !cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part = |range: std::ops::Range<usize>| cell.get(range)?.parse::<i16>().ok();
    let small = |range| i8::try_from(part(range)?).ok();
    let year = part(0..4).filter(|year| (1950..2100).contains(year))?;
    let date = civil::Date::new(year, small(4..6)?, small(6..8)?).ok()?;
    let time = match cell.len() {
        8 => None,
        _ => Some(civil::Time::new(small(8..10)?, small(10..12)?, small(12..14)?, 0).ok()?),
    };
    Some(ReadDate::new(date, time, None))
}

/// A date as Chinese characters or Hangul divide it, with other signs: `2024年5月1日 10時30分` becomes `2024-5-1 10:30`.
pub(super) fn divided(cell: &str) -> Option<String> {
    if !cell.contains(['年', '년']) {
        return None;
    }
    let mut plain = String::new();
    for c in cell.chars() {
        match c {
            '年' | '년' | '月' | '월' => plain.push('-'),
            '日' | '일' | '分' | '분' | '秒' | '초' => plain.push(' '),
            '時' | '시' => plain.push(':'),
            ' ' if plain.ends_with(['-', ':']) => {}
            other => plain.push(other),
        }
    }
    Some(plain.trim().trim_end_matches([':', '-']).to_owned())
}
