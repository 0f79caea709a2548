use super::{Arg, Language};
use crate::fields::{Number, SECONDS_PER_DAY};
use crate::simulation::Share;

impl Language {
    /// A share with its interval: `47.3 % (40.1 % – 54.6 %)`.
    pub fn share(&self, share: Share) -> String {
        let args = [
            ("share", Arg::from(self.percent(share.value))),
            ("low", self.percent(share.low).into()),
            ("high", self.percent(share.high).into()),
        ];
        self.say("share-interval", &args)
    }

    /// A number with at most one digit after the point: `3.4`.
    pub fn one_digit(&self, number: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "numbers that people read are far below 2^53")]
        let tenths = (number * 10.0).round() as i64;
        self.decimal(Number::from_millionths(tenths.saturating_mul(100_000)))
    }

    /// A number with at most two digits after the point: `0.42`.
    pub fn two_digits(&self, number: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "numbers that people read are far below 2^53")]
        let hundredths = (number * 100.0).round() as i64;
        self.decimal(Number::from_millionths(hundredths.saturating_mul(10_000)))
    }

    /// A length of time in the unit that suits it: `45 min`, `3.5 h`, `12 days`.
    pub fn duration(&self, seconds: i64) -> String {
        let length = seconds.abs();
        let (id, unit) = match length {
            0..3_600 => ("duration-minutes", 60),
            3_600..172_800 => ("duration-hours", 3_600),
            _ => ("duration-days", SECONDS_PER_DAY),
        };
        self.say(id, &[("n", self.one_digit(seconds as f64 / unit as f64).into())])
    }

    /// How long something will still take, in whole seconds or minutes, rounded up.
    pub fn seconds(&self, left: std::time::Duration) -> String {
        let seconds = left.as_secs() + u64::from(left.subsec_nanos() > 0);
        if seconds < 120 {
            return self.say("duration-seconds", &[("n", seconds.into())]);
        }
        self.say("duration-minutes", &[("n", self.number(seconds.div_ceil(60)).into())])
    }

    /// An amount of memory: `1.2 GB`, in powers of a thousand.
    pub fn bytes(&self, bytes: u64) -> String {
        let (unit, size) = match bytes {
            0..1_000_000 => ("kB", 1e3),
            1_000_000..1_000_000_000 => ("MB", 1e6),
            _ => ("GB", 1e9),
        };
        format!("{}\u{a0}{unit}", self.one_digit(bytes as f64 / size))
    }
}
