//! Numbers, dates and amounts take the form that CLDR gives for each language.

use accord::fields::{Date, Timestamp};
use accord::language::{Language, Tag, minor_digits};
use jiff::tz::TimeZone;

/// What is expected in English, German and Korean.
type InEach<'a> = [&'a str; 3];

fn in_each(say: impl Fn(&Language) -> String) -> [String; 3] {
    [Tag::English, Tag::German, Tag::Korean].map(|tag| say(&Language::load(tag)))
}

#[test]
fn whole_numbers_are_grouped() {
    let cases: &[(i64, InEach<'_>)] = &[
        (0, ["0", "0", "0"]),
        (999, ["999", "999", "999"]),
        (1_234, ["1,234", "1.234", "1,234"]),
        (-1_234_567, ["-1,234,567", "-1.234.567", "-1,234,567"]),
        (9_000_000_000_000, ["9,000,000,000,000", "9.000.000.000.000", "9,000,000,000,000"]),
    ];
    for (number, expected) in cases {
        assert_eq!(in_each(|it| it.number(*number)), *expected, "{number}");
    }
    assert_eq!(in_each(|it| it.count(12_345)), ["12,345", "12.345", "12,345"]);
}

#[test]
fn decimals_are_exact_and_end_with_their_last_digit() {
    let cases: &[(&str, InEach<'_>)] = &[
        ("1234.5", ["1,234.5", "1.234,5", "1,234.5"]),
        ("-2.50", ["-2.5", "-2,5", "-2.5"]),
        ("7", ["7", "7", "7"]),
        ("0.000001", ["0.000001", "0,000001", "0.000001"]),
        ("-0.1", ["-0.1", "-0,1", "-0.1"]),
        ("9000000000000", ["9,000,000,000,000", "9.000.000.000.000", "9,000,000,000,000"]),
    ];
    for (number, expected) in cases {
        assert_eq!(in_each(|it| it.decimal(number.parse().unwrap())), *expected, "{number}");
    }
}

#[test]
fn numbers_with_a_sign_have_a_real_minus() {
    let cases: &[(i64, InEach<'_>)] = &[
        (15, ["+15", "+15", "+15"]),
        (-5, ["\u{2212}5", "\u{2212}5", "\u{2212}5"]),
        (0, ["0", "0", "0"]),
        (-12_000, ["\u{2212}12,000", "\u{2212}12.000", "\u{2212}12,000"]),
        (
            i64::MIN,
            [
                "\u{2212}9,223,372,036,854,775,808",
                "\u{2212}9.223.372.036.854.775.808",
                "\u{2212}9,223,372,036,854,775,808",
            ],
        ),
    ];
    for (number, expected) in cases {
        assert_eq!(in_each(|it| it.signed(*number)), *expected, "{number}");
    }
    assert_eq!(in_each(|it| it.points(1)), ["+1 point", "+1 Punkt", "+1점"]);
    assert_eq!(in_each(|it| it.points(-1)), ["\u{2212}1 point", "\u{2212}1 Punkt", "\u{2212}1점"]);
    assert_eq!(
        in_each(|it| it.points(-1_500)),
        ["\u{2212}1,500 points", "\u{2212}1.500 Punkte", "\u{2212}1,500점"]
    );
    assert_eq!(in_each(|it| it.points(0)), ["0 points", "0 Punkte", "0점"]);
}

#[test]
fn shares_are_percent_with_one_digit_after_the_point() {
    let cases: &[(f64, InEach<'_>)] = &[
        (0.0, ["0%", "0\u{a0}%", "0%"]),
        (0.473, ["47.3%", "47,3\u{a0}%", "47.3%"]),
        (0.5, ["50.0%", "50,0\u{a0}%", "50.0%"]),
        (2.0 / 3.0, ["66.7%", "66,7\u{a0}%", "66.7%"]),
        (0.001, ["0.1%", "0,1\u{a0}%", "0.1%"]),
        (0.999, ["99.9%", "99,9\u{a0}%", "99.9%"]),
        (1.0, ["100%", "100\u{a0}%", "100%"]),
    ];
    for (share, expected) in cases {
        assert_eq!(in_each(|it| it.percent(*share)), *expected, "{share}");
    }
    assert_eq!(in_each(|it| it.whole_percent(50)), ["50%", "50\u{a0}%", "50%"]);
}

#[test]
fn amounts_are_whole_units_of_their_currency() {
    let cases: &[(i64, Option<&str>, InEach<'_>)] = &[
        (123_456, Some("EUR"), ["€1,235", "1.235\u{a0}€", "€1,235"]),
        (149, Some("USD"), ["$1", "1\u{a0}$", "$1"]),
        (150, Some("GBP"), ["£2", "2\u{a0}£", "£2"]),
        (-150, Some("EUR"), ["-€2", "-2\u{a0}€", "-€2"]),
        (-49, Some("EUR"), ["€0", "0\u{a0}€", "€0"]),
        // Yen and won have no smaller unit, dinars of Kuwait have a thousand.
        (1_234_567, Some("JPY"), ["¥1,234,567", "1.234.567\u{a0}¥", "¥1,234,567"]),
        (1_234_567, Some("KRW"), ["₩1,234,567", "1.234.567\u{a0}₩", "₩1,234,567"]),
        (1_234_567, Some("KWD"), ["KWD\u{a0}1,235", "1.235\u{a0}KWD", "KWD\u{a0}1,235"]),
        (-123_400, Some("CHF"), ["-CHF\u{a0}1,234", "-1.234\u{a0}CHF", "-CHF\u{a0}1,234"]),
        (123_400, Some("BRL"), ["R$1,234", "1.234\u{a0}R$", "R$1,234"]),
        (123_456, None, ["1,235", "1.235", "1,235"]),
        (-123_456, None, ["-1,235", "-1.235", "-1,235"]),
    ];
    for (minor, currency, expected) in cases {
        assert_eq!(in_each(|it| it.money(*minor, *currency)), *expected, "{minor} {currency:?}");
    }
    for (currency, digits) in
        [("EUR", 2), ("JPY", 0), ("KRW", 0), ("VND", 0), ("BHD", 3), ("TND", 3), ("", 2)]
    {
        assert_eq!(minor_digits(currency), digits, "{currency}");
    }
}

#[test]
fn days_are_written_as_people_write_them() {
    // In Korean, the data that come with the program (CLDR 49) write 2026/5/1; until CLDR 48 it was 2026. 5. 1.
    let cases: &[((i16, i8, i8), InEach<'_>)] = &[
        ((2026, 5, 1), ["May 1, 2026", "01.05.2026", "2026/5/1"]),
        ((2024, 2, 29), ["Feb 29, 2024", "29.02.2024", "2024/2/29"]),
        ((1999, 12, 31), ["Dec 31, 1999", "31.12.1999", "1999/12/31"]),
    ];
    for ((year, month, day), expected) in cases {
        let date = Date::from_ymd(*year, *month, *day).unwrap();
        assert_eq!(in_each(|it| it.date(date)), *expected);
    }
}

#[test]
fn moments_are_written_in_their_time_zone() {
    // In English a narrow blank stands before AM and PM.
    let cases: &[(&str, &str, InEach<'_>)] = &[
        (
            "2026-05-01T07:05:00Z",
            "Europe/Berlin",
            ["May 1, 2026, 9:05\u{202f}AM", "01.05.2026, 09:05", "2026/5/1 오전 9:05"],
        ),
        (
            "2026-12-31T15:30:59Z",
            "Asia/Seoul",
            ["Jan 1, 2027, 12:30\u{202f}AM", "01.01.2027, 00:30", "2027/1/1 오전 12:30"],
        ),
        (
            "2026-07-01T00:00:00Z",
            "America/New_York",
            ["Jun 30, 2026, 8:00\u{202f}PM", "30.06.2026, 20:00", "2026/6/30 오후 8:00"],
        ),
    ];
    for (moment, zone, expected) in cases {
        let moment: Timestamp = moment.parse().unwrap();
        let zone = TimeZone::get(zone).unwrap();
        assert_eq!(in_each(|it| it.moment(moment, &zone)), *expected);
    }
}
