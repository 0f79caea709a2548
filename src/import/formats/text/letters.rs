//! Which encoding of one byte per character a text has, by the letters of Central and Western Europe.

use encoding_rs::{Encoding, ISO_8859_2, WINDOWS_1250, WINDOWS_1252};

use super::encoding::TextEncoding;

/// The letters beyond ASCII of languages, and what else their texts have.
const LANGUAGES: [&str; 7] = [
    "äöüßÄÖÜ",
    "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ",
    "áčďéěíňóřšťúůýžÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĺľôŕÔä",
    "áéíóöőúüűÁÉÍÓÖŐÚÜŰ",
    "àâæçèéêëîïôœùûüÿÀÂÇÈÉÊËÎÏÔÙÛÜáíóúñÁÉÍÓÚÑãõÃÕªº¿¡",
    "åäöøæÅÄÖØÆéÉ",
    "ăâîșțşţĂÂÎȘȚ",
];

/// What stands in texts of any language.
const SIGNS: &str = "€£§°«»„“”‚‘’–—…·\u{a0}®©™²³µ½¼¾×±´¨";

/// The encoding in which nearly every byte beyond ASCII is a letter of one language; `None` if there is none.
///
/// Of encodings that say the same, the one that is more common.
pub(super) fn encoding_of(bytes: &[u8]) -> Option<TextEncoding> {
    let mut counts = [0_usize; 128];
    bytes.iter().filter(|byte| **byte >= 0x80).for_each(|byte| counts[usize::from(*byte - 0x80)] += 1);
    let all: usize = counts.iter().sum();
    let candidates = [
        TextEncoding::Web(WINDOWS_1252),
        TextEncoding::Web(WINDOWS_1250),
        TextEncoding::Web(ISO_8859_2),
        TextEncoding::Cp852,
    ];
    let score = |encoding: TextEncoding| {
        let of_language = |letters: &&str| -> usize {
            let known = |(n, count): (usize, &usize)| {
                let byte = u8::try_from(n + 0x80).unwrap_or(u8::MAX);
                let c = character(encoding, byte);
                // A sign says less than a letter.
                if letters.contains(c) {
                    count * 4
                } else if SIGNS.contains(c) {
                    count * 3
                } else {
                    0
                }
            };
            counts.iter().enumerate().map(known).sum()
        };
        LANGUAGES.iter().map(of_language).max().unwrap_or(0)
    };
    let best = candidates.into_iter().rev().max_by_key(|encoding| score(*encoding))?;
    (score(best) * 10 >= all * 4 * 7).then_some(best)
}

fn character(encoding: TextEncoding, byte: u8) -> char {
    match encoding {
        TextEncoding::Cp852 => cp852(byte),
        TextEncoding::Web(encoding) => one(encoding, byte),
    }
}

fn one(encoding: &'static Encoding, byte: u8) -> char {
    let bytes = [byte];
    let (text, _) = encoding.decode_without_bom_handling(&bytes);
    text.chars().next().unwrap_or('\u{fffd}')
}

/// The character of a byte in code page 852.
pub(super) fn cp852(byte: u8) -> char {
    /// From 0x80 on; <https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/PC/CP852.TXT>
    const UPPER: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";
    if byte < 0x80 {
        return char::from(byte);
    }
    UPPER.chars().nth(usize::from(byte - 0x80)).unwrap_or('\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_page_852_has_its_letters_where_they_belong() {
        for (byte, c) in
            [(0xA5, 'ą'), (0x88, 'ł'), (0xBE, 'ż'), (0x9D, 'Ł'), (0xE4, 'ń'), (0xFF, '\u{a0}'), (0x41, 'A')]
        {
            assert_eq!(cp852(byte), c, "{byte:x}");
        }
    }
}
