use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;

/// An exact decimal number with at most six decimals, between -9 and 9 trillion.
///
/// Kept as whole millionths, so that every engine compares and adds the same value. In files a whole
/// number is an integer and any other one a text, `5` and `"2.5"`: one spelling per value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Number(Stored);

/// Millionths, moved by one from zero upwards, so that 0 is free for a number that is not known.
type Stored = std::num::NonZeroI64;

/// Why a text is not a [`Number`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Not digits with at most one decimal point.
    #[error("not a number: write it as 1234.5")]
    Malformed,
    /// Beyond what an exact number can hold.
    #[error("too large: at most 9 trillion and at most six decimals")]
    OutOfRange,
}

impl Number {
    /// Millionths in one.
    const UNIT: i64 = 1_000_000;
    /// The largest whole number either way.
    const MOST_WHOLE: i64 = 9_000_000_000_000;
    /// The largest number.
    pub const MOST: Self = Self::from_millionths(Self::MOST_WHOLE * Self::UNIT);
    /// The smallest number.
    pub const LEAST: Self = Self::from_millionths(-Self::MOST_WHOLE * Self::UNIT);

    /// A whole number; `None` beyond 9 trillion.
    pub const fn whole(value: i64) -> Option<Self> {
        if value > Self::MOST_WHOLE || value < -Self::MOST_WHOLE {
            None
        } else {
            Some(Self::from_millionths(value * Self::UNIT))
        }
    }

    /// The value in millionths.
    pub const fn millionths(self) -> i64 {
        let stored = self.0.get();
        if stored > 0 { stored - 1 } else { stored }
    }

    /// The number of so many millionths.
    pub const fn from_millionths(millionths: i64) -> Self {
        let stored = if millionths >= 0 { millionths.saturating_add(1) } else { millionths };
        match Stored::new(stored) {
            Some(stored) => Self(stored),
            None => Self(Stored::MIN),
        }
    }

    /// The next larger number: a millionth more.
    pub const fn next(self) -> Self {
        Self::from_millionths(self.millionths().saturating_add(1))
    }

    /// The next smaller number: a millionth less.
    pub const fn previous(self) -> Self {
        Self::from_millionths(self.millionths().saturating_sub(1))
    }

    /// How many whole times `per` fits into the number; nothing for negative numbers.
    pub fn times(self, per: u32) -> i64 {
        if self.millionths() <= 0 || per == 0 { 0 } else { self.millionths() / Self::UNIT / i64::from(per) }
    }
}

impl FromStr for Number {
    type Err = NumberError;

    fn from_str(text: &str) -> Result<Self, NumberError> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(NumberError::Malformed);
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 6 {
            return Err(NumberError::OutOfRange);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 13 {
            return Err(NumberError::OutOfRange);
        }
        let parse = |part: &str| if part.is_empty() { Ok(0) } else { part.parse::<i64>() };
        let (Ok(whole), Ok(part)) = (parse(whole), parse(&format!("{decimals:0<6}"))) else {
            return Err(NumberError::OutOfRange);
        };
        if whole > Self::MOST_WHOLE || (whole == Self::MOST_WHOLE && part > 0) {
            return Err(NumberError::OutOfRange);
        }
        let value = whole * Self::UNIT + part;
        Ok(Self::from_millionths(if negative { -value } else { value }))
    }
}

impl Default for Number {
    fn default() -> Self {
        Self::from_millionths(0)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.millionths() < 0 { "-" } else { "" };
        let millionths = self.millionths().unsigned_abs();
        let (whole, part) = (millionths / 1_000_000, millionths % 1_000_000);
        if part == 0 {
            write!(f, "{sign}{whole}")
        } else {
            write!(f, "{sign}{whole}.{}", format!("{part:06}").trim_end_matches('0'))
        }
    }
}

impl serde::Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.millionths() % Self::UNIT == 0 {
            serializer.serialize_i64(self.millionths() / Self::UNIT)
        } else {
            serializer.collect_str(self)
        }
    }
}

impl<'de> serde::Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct NumberVisitor;

        impl Visitor<'_> for NumberVisitor {
            type Value = Number;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a whole number such as 5, or a decimal one in quotes such as \"2.5\"")
            }

            fn visit_i64<E: de::Error>(self, value: i64) -> Result<Number, E> {
                Number::whole(value).ok_or_else(|| E::custom(NumberError::OutOfRange))
            }

            fn visit_u64<E: de::Error>(self, value: u64) -> Result<Number, E> {
                i64::try_from(value)
                    .ok()
                    .and_then(Number::whole)
                    .ok_or_else(|| E::custom(NumberError::OutOfRange))
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Number, E> {
                text.parse().map_err(E::custom)
            }
        }

        deserializer.deserialize_any(NumberVisitor)
    }
}

impl schemars::JsonSchema for Number {
    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "An exact number: an integer, or a text with at most six decimals.",
            "oneOf": [
                { "type": "integer", "minimum": -Self::MOST_WHOLE, "maximum": Self::MOST_WHOLE },
                { "type": "string", "pattern": r"^-?(0|[1-9][0-9]*)\.[0-9]{0,5}[1-9]$" },
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_exactly_and_written_one_way() {
        for (text, written) in [
            ("5", "5"),
            ("5.0", "5"),
            ("-0", "0"),
            ("2.50", "2.5"),
            ("-0.000001", "-0.000001"),
            ("007", "7"),
            ("9000000000000", "9000000000000"),
        ] {
            assert_eq!(text.parse::<Number>().unwrap().to_string(), written);
        }
    }

    #[test]
    fn what_cannot_be_exact_is_refused() {
        for text in ["", "-", ".", ".5", "5.", "1e3", "1,5", "+1", " 1", "٣", "NaN"] {
            assert_eq!(text.parse::<Number>(), Err(NumberError::Malformed), "{text:?}");
        }
        for text in ["0.1234567", "9000000000000.1", "9000000000001", "99999999999999999999"] {
            assert_eq!(text.parse::<Number>(), Err(NumberError::OutOfRange), "{text:?}");
        }
    }

    #[test]
    fn files_have_one_spelling_per_value() {
        let spelled = |n: &str| ron::to_string(&n.parse::<Number>().unwrap()).unwrap();
        assert_eq!(spelled("5.0"), "5");
        assert_eq!(spelled("2.50"), "\"2.5\"");
        assert_eq!(ron::from_str::<Number>("\"2.5\"").unwrap(), "2.5".parse().unwrap());
        assert_eq!(ron::from_str::<Number>("-7").unwrap(), Number::whole(-7).unwrap());
        assert!(ron::from_str::<Number>("2.5").is_err(), "a float is not exact");
    }

    #[test]
    fn times_counts_whole_steps() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        assert_eq!(number("17").times(5), 3);
        assert_eq!(number("4.999999").times(5), 0);
        assert_eq!(number("-17").times(5), 0);
    }
}
