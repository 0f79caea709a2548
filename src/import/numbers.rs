//! Ways to write numbers and amounts of money, decided for whole columns, never cell by cell.

use std::str::FromStr as _;

use serde::{Deserialize, Serialize};

use crate::fields::Number;

/// How the numbers of a column are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum NumberFormat {
    /// `1234.5`, `1,234.50`.
    Point,
    /// `1234,5`, `1.234,50`, `1 234,50`.
    Comma,
}

/// Signs of currencies, and which they are. A dollar may be any country's.
const SIGNS: [(char, &str); 12] = [
    ('$', "$"),
    ('€', "EUR"),
    ('£', "GBP"),
    ('¥', "JPY"),
    ('￥', "JPY"),
    ('円', "JPY"),
    ('₩', "KRW"),
    ('￦', "KRW"),
    ('원', "KRW"),
    ('₹', "INR"),
    ('元', "CNY"),
    ('₺', "TRY"),
];
/// Words for currencies, and which they are.
const WORDS: [(&str, &str); 9] = [
    ("zł", "PLN"),
    ("Kč", "CZK"),
    ("kr", "kr"),
    ("kr.", "kr"),
    ("Ft", "HUF"),
    ("Fr.", "CHF"),
    ("US$", "USD"),
    ("R$", "BRL"),
    ("руб.", "RUB"),
];
/// The codes of ISO 4217 that stand beside amounts.
const CODES: &str = "AED ARS AUD BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP HKD HUF IDR ILS INR ISK JPY KES KRW KZT MAD MXN \
                     MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD THB TRY TWD UAH USD UYU VND ZAR";

impl NumberFormat {
    /// Every format.
    pub const ALL: [Self; 2] = [Self::Point, Self::Comma];

    /// Reads a cell; `None` if it is not a number written so. Currency signs and codes around it are ignored.
    pub(super) fn read(self, cell: &str) -> Option<Number> {
        // Most numbers are digits, and there are millions of them.
        if cell.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' && self == Self::Point) {
            return Number::from_str(cell).ok();
        }
        let is_currency = |c: char| c.is_whitespace() || SIGNS.iter().any(|(sign, _)| *sign == c);
        let trimmed = cell.trim_matches(is_currency);
        let (negative, trimmed) = match trimmed.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest.trim_start_matches(is_currency)),
            None => (false, trimmed.strip_prefix('+').unwrap_or(trimmed)),
        };
        let (trimmed, negative) = match trimmed.strip_prefix('(').and_then(|it| it.strip_suffix(')')) {
            Some(inner) => (inner.trim_matches(is_currency), true),
            None => match trimmed.strip_suffix('-') {
                Some(rest) => (rest.trim_end(), true),
                None => (trimmed, negative),
            },
        };
        let (trimmed, factor) = without_unit(without_currency(trimmed));
        let bare = without_currency(trimmed.trim_matches(is_currency));
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
        let number = Number::from_str(&text).ok()?;
        if factor == 1 {
            Some(number)
        } else {
            number.millionths().checked_mul(factor).map(Number::from_millionths)
        }
    }
}

/// The number without what multiplies it: `K`, `Mio.`, `tys.`, `만`, `億`; a percent sign multiplies nothing.
fn without_unit(text: &str) -> (&str, i64) {
    const UNITS: [(&str, i64); 20] = [
        ("%", 1),
        ("k", 1_000),
        ("tsd.", 1_000),
        ("tsd", 1_000),
        ("tys.", 1_000),
        ("tys", 1_000),
        ("mio.", 1_000_000),
        ("mio", 1_000_000),
        ("mln", 1_000_000),
        ("million", 1_000_000),
        ("m", 1_000_000),
        ("mrd.", 1_000_000_000),
        ("mrd", 1_000_000_000),
        ("bn", 1_000_000_000),
        ("천", 1_000),
        ("千", 1_000),
        ("만", 10_000),
        ("万", 10_000),
        ("억", 100_000_000),
        ("億", 100_000_000),
    ];
    for (unit, factor) in UNITS {
        let Some(at) = text.len().checked_sub(unit.len()).filter(|at| text.is_char_boundary(*at)) else {
            continue;
        };
        let (number, end) = text.split_at(at);
        let number = number.trim_end();
        if end.to_lowercase() == unit && number.ends_with(|c: char| c.is_ascii_digit()) {
            return (number, factor);
        }
    }
    (text, 1)
}

/// The number without a currency such as `EUR`, `zł` or `US$` before or after it.
fn without_currency(text: &str) -> &str {
    let text = match text.rsplit_once(char::is_whitespace) {
        Some((number, last)) if named(last).is_some() => number.trim_end(),
        _ => text,
    };
    let first = text.find(|c: char| c.is_ascii_digit()).unwrap_or(0);
    let text = if named(&text[..first]).is_some() { &text[first..] } else { text };
    let behind = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |last| last + 1);
    if named(&text[behind..]).is_some() { &text[..behind] } else { text }
}

/// The digits without the signs that group them in threes; `None` if the groups are not of three.
fn without_groups(whole: &str, groups: &[char]) -> Option<String> {
    let Some(sign) = whole.chars().find(|c| groups.contains(c)) else {
        return Some(whole.to_owned());
    };
    let mut parts = whole.split(sign);
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let by_threes = (1..=3).contains(&first.len()) && rest.iter().all(|part| part.len() == 3);
    // In India, groups above the thousands have two digits: 12,34,567.
    let in_india = sign == ','
        && rest.len() > 1
        && (1..=2).contains(&first.len())
        && rest
            .split_last()
            .is_some_and(|(last, others)| last.len() == 3 && others.iter().all(|it| it.len() == 2));
    let well_grouped = by_threes || in_india;
    well_grouped.then(|| whole.replace(sign, ""))
}

/// The currency that a sign or a word stands for.
fn named(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut signs = text.chars();
    if let (Some(sign), None) = (signs.next(), signs.next()) {
        return SIGNS.iter().find(|(it, _)| *it == sign).map(|(_, currency)| *currency);
    }
    let word = WORDS.iter().find(|(word, _)| *word == text).map(|(_, currency)| *currency);
    word.or_else(|| if text.len() == 3 { CODES.split(' ').find(|code| *code == text) } else { None })
}

/// The currency that the cell of an amount names, if it names one.
pub(super) fn currency(cell: &str) -> Option<&'static str> {
    let cell = cell.trim_matches(['(', ')', '-', '+', '\u{2212}', ' ']);
    let is_amount = |c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '(' | '\u{2212}');
    let before = cell.split(is_amount).next().unwrap_or_default();
    let after = cell.rsplit(is_amount).next().unwrap_or_default();
    let last = || after.split_whitespace().next_back();
    named(before).or_else(|| named(after)).or_else(|| last().and_then(named))
}

/// The name of a currency as amounts name it; as it is, if it is not known.
pub(super) fn standard(name: &str) -> &str {
    named(name).unwrap_or_else(|| name.trim())
}

/// Whether two names can be those of one currency: a dollar is any dollar, a crown any crown.
pub(super) fn is_same_currency(a: &str, b: &str) -> bool {
    let can_be = |sign: &str, code: &str| match sign {
        "$" => code.ends_with('D') || code == "MXN",
        "kr" => ["SEK", "NOK", "DKK", "ISK"].contains(&code),
        // In China, the same sign stands for the yuan.
        "JPY" => code == "CNY",
        _ => false,
    };
    a == b || can_be(a, b) || can_be(b, a)
}

#[cfg(test)]
mod tests {
    use super::*;

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
            (Comma, "1,5 Mio. EUR", "1500000"),
            (Point, "US$1,200", "1200"),
            (Point, "₩1,200,000", "1200000"),
            (Point, "0", "0"),
            (Point, "$1,117.10K", "1117100"),
            (Comma, "1,5 Mio. €", "1500000"),
            (Comma, "12 tys. zł", "12000"),
            (Point, "3억", "300000000"),
            (Point, "12万", "120000"),
            (Point, "(1,234.00)", "-1234"),
            (Comma, "17,5-", "-17.5"),
            (Point, "45%", "45"),
            (Point, "₹12,34,567", "1234567"),
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
            (Point, "12 PCS"),
        ] {
            assert_eq!(format.read(cell), None, "{cell}");
        }
    }

    #[test]
    fn currencies_are_known_by_sign_word_or_code() {
        for (cell, expected) in [
            ("$1,117.10K", Some("$")),
            ("1.234,50 €", Some("EUR")),
            ("-€ 7", Some("EUR")),
            ("1,5 Mio. €", Some("EUR")),
            ("12 tys. zł", Some("PLN")),
            ("CHF 12", Some("CHF")),
            ("12 USD", Some("USD")),
            ("US$12", Some("USD")),
            ("(12 EUR)", Some("EUR")),
            ("12", None),
            ("1.5K", None),
        ] {
            assert_eq!(currency(cell), expected, "{cell}");
        }
        assert!(
            is_same_currency("$", "AUD") && is_same_currency("CNY", "JPY") && !is_same_currency("$", "EUR")
        );
    }
}
