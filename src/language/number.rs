use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use intl_memoizer::Memoizable;
use unic_langid::LanguageIdentifier;

use super::{Arg, Language, Tag};
use crate::fields::Number;

/// How a language writes numbers.
pub(super) struct NumberForm(Option<DecimalFormatter>);

impl NumberForm {
    pub(super) fn of(tag: Tag) -> Self {
        Self(
            DecimalFormatter::try_new(
                tag.locale().into(),
                icu_decimal::options::DecimalFormatterOptions::default(),
            )
            .ok(),
        )
    }

    fn format(&self, decimal: &Decimal) -> String {
        match &self.0 {
            Some(formatter) => formatter.format(decimal).to_string(),
            None => decimal.to_string(),
        }
    }

    /// A whole number that travelled as a float.
    pub(super) fn of_float(&self, value: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "counts are far below 2^53")]
        let whole = value as i64;
        self.format(&Decimal::from(whole))
    }
}

impl Memoizable for NumberForm {
    type Args = ();
    type Error = ();

    fn construct(language: LanguageIdentifier, (): ()) -> Result<Self, ()> {
        Tag::parse(language.language.as_str()).map(Self::of).ok_or(())
    }
}

/// The digits after the point that amounts of a currency have. ISO 4217.
pub fn minor_digits(currency: &str) -> u8 {
    match currency {
        "BIF" | "CLP" | "DJF" | "GNF" | "ISK" | "JPY" | "KMF" | "KRW" | "PYG" | "RWF" | "UGX" | "VND"
        | "VUV" | "XAF" | "XOF" | "XPF" => 0,
        "BHD" | "IQD" | "JOD" | "KWD" | "LYD" | "OMR" | "TND" => 3,
        _ => 2,
    }
}

impl Language {
    /// A whole number: `1,234`.
    pub fn number(&self, number: impl Into<Decimal>) -> String {
        self.numbers.format(&number.into())
    }

    /// A count: `1,234`.
    pub fn count(&self, count: usize) -> String {
        self.number(count)
    }

    /// An exact number: `2.5`.
    pub fn decimal(&self, number: Number) -> String {
        let mut decimal = Decimal::from(number.millionths());
        decimal.multiply_pow10(-6);
        decimal.absolute.trim_end();
        self.numbers.format(&decimal)
    }

    /// A share of 0 to 1, in percent with one digit after the point: `47.3 %`.
    pub fn percent(&self, share: f64) -> String {
        #[expect(clippy::cast_possible_truncation, reason = "shares are between 0 and 1")]
        let mut decimal = Decimal::from((share * 1_000.0).round() as i64);
        decimal.multiply_pow10(-1);
        if share >= 0.9995 || share == 0.0 {
            decimal.absolute.trim_end();
        }
        self.say("percent", &[("n", self.numbers.format(&decimal).into())])
    }

    /// A whole percentage: `50 %`.
    pub fn whole_percent(&self, percent: u32) -> String {
        self.say("percent", &[("n", self.number(percent).into())])
    }

    /// Points with their sign: `+15 points`, `−5 points`.
    pub fn points(&self, points: i64) -> String {
        self.say("points", &[("signed", self.signed(points).into()), ("n", points.abs().into())])
    }

    /// A number with its sign: `+15`, `−5`, `0`.
    pub fn signed(&self, number: i64) -> String {
        let digits = self.numbers.format(&Decimal::from(number.unsigned_abs()));
        match number {
            1.. => format!("+{digits}"),
            0 => digits,
            _ => format!("\u{2212}{digits}"),
        }
    }

    /// An amount in minor units of a currency, to the whole unit: `€1,235`. Without a currency, only the number.
    pub fn money(&self, minor: i64, currency: Option<&str>) -> String {
        let digits = minor_digits(currency.unwrap_or_default());
        let unit = 10_i64.pow(u32::from(digits));
        let whole = (minor.saturating_add(minor.signum() * unit / 2)) / unit;
        let Some(code) = currency else { return self.number(whole) };
        let symbol = match code {
            "EUR" => "€",
            "USD" => "$",
            "GBP" => "£",
            "JPY" => "¥",
            "KRW" => "₩",
            "PLN" => "zł",
            "BRL" => "R$",
            other => other,
        };
        // After CLDR, a symbol of letters does not touch the digits, and a minus stands before both.
        let gap = if symbol.ends_with(char::is_alphabetic) { "\u{a0}" } else { "" };
        let amount = self.numbers.format(&Decimal::from(whole.unsigned_abs()));
        let args: [(&str, Arg<'_>); 2] =
            [("amount", amount.into()), ("currency", format!("{symbol}{gap}").into())];
        let money = self.say("money", &args);
        let sign = if whole < 0 { "-" } else { "" };
        format!("{sign}{}", money.trim_end())
    }
}
