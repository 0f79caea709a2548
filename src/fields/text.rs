//! One way to compare texts, everywhere.

use std::borrow::Cow;

use icu_casemap::CaseMapper;
use icu_normalizer::ComposingNormalizerBorrowed;

/// The form in which two texts are compared: trimmed, NFKC, full case folding, NFKC again.
///
/// `"ＡＣＭＥ "`, `"Acme"` and `"acme"` are equal; so are `"Straße"` and `"STRASSE"`.
/// After Unicode's `toNFKC_Casefold`, without its removal of ignorable characters.
pub fn comparison_key(text: &str) -> String {
    let trimmed = text.trim();
    if trimmed.is_ascii() {
        return trimmed.to_ascii_lowercase();
    }
    let nfkc = ComposingNormalizerBorrowed::new_nfkc();
    let compatible = nfkc.normalize(trimmed);
    let folded = CaseMapper::new().fold_string(&compatible).into_owned();
    nfkc.normalize(&folded).trim().to_owned()
}

/// The text without case, spaces and signs: `Lead ID`, `lead_id` and `LeadId` are the same.
pub fn bare_key(text: &str) -> String {
    comparison_key(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The text in Unicode normalisation form C, in which agreements are stored.
pub fn nfc(text: &str) -> Cow<'_, str> {
    ComposingNormalizerBorrowed::new_nfc().normalize(text)
}

/// Whether the text is in normalisation form C.
pub fn is_nfc(text: &str) -> bool {
    ComposingNormalizerBorrowed::new_nfc().is_normalized(text)
}

/// The first character that a reader could not see or that would reorder what is shown, with its
/// position counted in characters: controls (a line feed is fine), bidirectional controls, and what
/// Unicode's `DerivedCoreProperties` lists as `Default_Ignorable_Code_Point`.
///
/// Two agreements that look alike must not differ, and none may look like what it isn't.
pub fn forbidden_character(text: &str) -> Option<(usize, char)> {
    text.chars().enumerate().find(|&(_, c)| is_forbidden(c))
}

pub(super) fn is_forbidden(c: char) -> bool {
    if c.is_control() {
        return c != '\n';
    }
    matches!(u32::from(c),
        0x00AD | 0x034F | 0x061C | 0x115F..=0x1160 | 0x17B4..=0x17B5 | 0x180B..=0x180F
        | 0x200B..=0x200F | 0x2028..=0x202E | 0x2060..=0x206F | 0x3164 | 0xFE00..=0xFE0F
        | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0x1BCA0..=0x1BCA3 | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_people_call_equal_have_one_key() {
        for (a, b) in [
            (" Acme ", "ACME"),
            ("ＡＣＭＥ", "acme"),
            ("Straße", "STRASSE"),
            ("Łódź", "łódź"),
            ("\u{1100}\u{1161}", "가"),
            ("ｶﾀｶﾅ", "カタカナ"),
            ("\u{3000}営業\u{3000}", "営業"),
        ] {
            assert_eq!(comparison_key(a), comparison_key(b), "{a:?} {b:?}");
        }
        assert_ne!(comparison_key("Acme"), comparison_key("Acme Ltd"));
    }

    #[test]
    fn a_key_is_its_own_key() {
        for text in ["ﬃ", "İstanbul", "ẞ", "①②", "Ω", "㈱山田"] {
            let key = comparison_key(text);
            assert_eq!(comparison_key(&key), key, "{text:?}");
        }
    }

    #[test]
    fn invisible_and_reordering_characters_are_found() {
        assert_eq!(forbidden_character("Größe 크기 大きさ\nzweite Zeile"), None);
        assert_eq!(forbidden_character("ab\u{202e}c"), Some((2, '\u{202e}')));
        for c in ['\u{200b}', '\u{feff}', '\u{3164}', '\u{2066}', '\0', '\t', '\u{7f}', '\u{85}'] {
            assert_eq!(forbidden_character(&format!("x{c}")), Some((1, c)), "{c:?}");
        }
    }
}
