//! Cells become values.

use crate::fields::Number;
use crate::fields::text::comparison_key;
use crate::language::minor_digits;

/// Words for yes, in comparison form.
const YES: &[&str] = &["yes", "y", "true", "t", "1", "ja", "wahr", "tak", "はい", "예", "네", "✓", "○", "◯"];
/// Words for no, in comparison form.
const NO: &[&str] =
    &["no", "n", "false", "f", "0", "nein", "falsch", "nie", "いいえ", "아니오", "아니요", "×", "✗"];

/// Reads a cell as yes or no.
pub fn flag(cell: &str) -> Option<bool> {
    let key = comparison_key(cell);
    if YES.contains(&key.as_str()) {
        Some(true)
    } else if NO.contains(&key.as_str()) {
        Some(false)
    } else {
        None
    }
}

/// Whether a cell is a word for yes or no that is nothing else, not even a number.
pub(super) fn is_flag_word(cell: &str) -> bool {
    flag(cell).is_some() && cell.chars().count() > 1
}

/// Whether an id is a number of which a spreadsheet has kept the first digits only: `7.01E+17`.
pub(super) fn is_shortened(id: &str) -> bool {
    // Most ids have no plus, and there are millions of them.
    if memchr::memchr(b'+', id.as_bytes()).is_none() {
        return false;
    }
    let Some((digits, exponent)) = id.split_once("E+") else { return false };
    let is_number =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    is_number(digits) && is_number(exponent)
}

/// The texts of a cell that has several, separated by `;`.
pub(super) fn list(cell: &str) -> Vec<String> {
    cell.split(';').map(str::trim).filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

/// An amount in minor units of its currency, rounded half away from zero.
pub(super) fn minor_units(amount: Number, currency: Option<&str>) -> i64 {
    let digits = u32::from(minor_digits(currency.unwrap_or_default()));
    let unit = 10_i64.pow(6 - digits);
    let millionths = amount.millionths();
    millionths.saturating_add(millionths.signum() * unit / 2) / unit
}
