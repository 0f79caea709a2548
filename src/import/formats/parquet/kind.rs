//! How values of a column are written.

use parquet::basic::{ConvertedType, LogicalType, TimeUnit, Type};
use parquet::schema::types::ColumnDescriptor;

/// What values of a column stand for.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Plain,
    Unsigned32,
    Unsigned64,
    Date,
    Moment { per_second: i64, is_utc: bool },
    Time { per_second: i64 },
    Decimal { scale: i32 },
    Uuid,
}

impl Kind {
    pub(super) fn of(column: &ColumnDescriptor) -> Self {
        let per_second = |unit: &TimeUnit| match unit {
            TimeUnit::MILLIS => 1_000,
            TimeUnit::MICROS => 1_000_000,
            TimeUnit::NANOS => 1_000_000_000,
        };
        let is_wide = column.physical_type() == Type::INT64;
        match column.logical_type_ref() {
            Some(LogicalType::Date) => Self::Date,
            Some(LogicalType::Timestamp(it)) => {
                Self::Moment { per_second: per_second(&it.unit), is_utc: it.is_adjusted_to_u_t_c }
            }
            Some(LogicalType::Time(it)) => Self::Time { per_second: per_second(&it.unit) },
            Some(LogicalType::Decimal(it)) => Self::Decimal { scale: it.scale },
            Some(LogicalType::Integer(it)) if !it.is_signed && is_wide => Self::Unsigned64,
            Some(LogicalType::Integer(it)) if !it.is_signed => Self::Unsigned32,
            Some(LogicalType::Uuid) => Self::Uuid,
            _ => match column.converted_type() {
                ConvertedType::DATE => Self::Date,
                ConvertedType::TIMESTAMP_MILLIS => Self::Moment { per_second: 1_000, is_utc: true },
                ConvertedType::TIMESTAMP_MICROS => Self::Moment { per_second: 1_000_000, is_utc: true },
                ConvertedType::TIME_MILLIS => Self::Time { per_second: 1_000 },
                ConvertedType::TIME_MICROS => Self::Time { per_second: 1_000_000 },
                ConvertedType::DECIMAL => Self::Decimal { scale: column.type_scale() },
                ConvertedType::UINT_64 => Self::Unsigned64,
                ConvertedType::UINT_8 | ConvertedType::UINT_16 | ConvertedType::UINT_32 => Self::Unsigned32,
                _ => Self::Plain,
            },
        }
    }

    pub(super) fn whole(self, value: i64, text: &mut String) {
        match self {
            Self::Plain | Self::Uuid => push(text, &value),
            Self::Unsigned32 => push(text, &(value & 0xFFFF_FFFF)),
            Self::Unsigned64 => push(text, &value.cast_unsigned()),
            Self::Date => match moment(value.saturating_mul(86_400)) {
                Some(it) => push(text, &it.date()),
                None => push(text, &value),
            },
            Self::Moment { per_second, is_utc } => match moment(value.div_euclid(per_second)) {
                Some(it) => {
                    push_moment(text, it);
                    if is_utc {
                        text.push('Z');
                    }
                }
                None => push(text, &value),
            },
            Self::Time { per_second } => {
                let seconds = value.div_euclid(per_second);
                push(
                    text,
                    &format_args!("{:02}:{:02}:{:02}", seconds / 3_600, seconds / 60 % 60, seconds % 60),
                );
            }
            Self::Decimal { scale } => decimal(i128::from(value), scale, text),
        }
    }

    pub(super) fn bytes(self, bytes: &[u8], text: &mut String) {
        match self {
            Self::Decimal { scale } if bytes.len() <= 16 => {
                let negative = bytes.first().is_some_and(|byte| byte & 0x80 != 0);
                let start = if negative { -1_i128 } else { 0 };
                decimal(bytes.iter().fold(start, |sum, byte| (sum << 8) | i128::from(*byte)), scale, text);
            }
            Self::Uuid if bytes.len() == 16 => {
                for (n, byte) in bytes.iter().enumerate() {
                    if matches!(n, 4 | 6 | 8 | 10) {
                        text.push('-');
                    }
                    push(text, &format_args!("{byte:02x}"));
                }
            }
            _ => match std::str::from_utf8(bytes) {
                Ok(it) => text.push_str(it),
                Err(_) => bytes.iter().for_each(|byte| push(text, &format_args!("{byte:02x}"))),
            },
        }
    }
}

pub(super) fn push(text: &mut String, value: &dyn std::fmt::Display) {
    use std::fmt::Write as _;
    // A string takes everything.
    write!(text, "{value}").ok();
}

/// Writes a moment as `2024-05-01T09:30:00`, digit by digit: there are millions of them.
fn push_moment(text: &mut String, moment: jiff::civil::DateTime) {
    let Ok(year) = u8::try_from(moment.year() / 100)
        .and_then(|century| u8::try_from(moment.year() % 100).map(|year| [century, year]))
    else {
        return push(text, &moment);
    };
    let rest = [moment.month(), moment.day(), moment.hour(), moment.minute(), moment.second()];
    let rest = rest.map(i8::unsigned_abs);
    let marks = [None, Some('-'), Some('-'), Some('T'), Some(':'), Some(':')];
    for (mark, pair) in [None].into_iter().chain(marks).zip(year.into_iter().chain(rest)) {
        text.extend(mark);
        text.push(char::from(b'0' + pair / 10));
        text.push(char::from(b'0' + pair % 10));
    }
}

fn moment(seconds: i64) -> Option<jiff::civil::DateTime> {
    let moment = jiff::Timestamp::from_second(seconds).ok()?;
    Some(jiff::tz::TimeZone::UTC.to_datetime(moment))
}

fn decimal(unscaled: i128, scale: i32, text: &mut String) {
    let Ok(scale) = usize::try_from(scale) else {
        push(text, &unscaled);
        return;
    };
    if unscaled < 0 {
        text.push('-');
    }
    let digits = format!("{:0>width$}", unscaled.unsigned_abs(), width = scale + 1);
    let (whole, part) = digits.split_at(digits.len() - scale);
    text.push_str(whole);
    if scale > 0 {
        text.push('.');
        text.push_str(part);
    }
}
