//! Bytes become text.

use std::io::{self, Read};

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{CoderResult, Decoder, Encoding, UTF_8, UTF_16BE, UTF_16LE};

use super::letters;

/// How characters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TextEncoding {
    /// One that the web knows.
    Web(&'static Encoding),
    /// Code page 852: DOS in Central Europe, which old accounting programs still write.
    Cp852,
}

impl TextEncoding {
    /// The encoding of a name, as the web or IBM names it.
    pub(super) fn of_name(name: &str) -> Option<Self> {
        let bare: String = name.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
        match bare.as_str() {
            "cp852" | "ibm852" | "852" | "dos852" => Some(Self::Cp852),
            "cp949" | "uhc" | "ms949" => Some(Self::Web(encoding_rs::EUC_KR)),
            "cp932" | "ms932" => Some(Self::Web(encoding_rs::SHIFT_JIS)),
            _ => Encoding::for_label(name.as_bytes()).map(Self::Web),
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) => encoding.name(),
            Self::Cp852 => "IBM852",
        }
    }

    /// The encoding that a file seems to have; `None` if it is ASCII so far, and what comes later has to say.
    pub(super) fn detect(head: &[u8]) -> Option<Self> {
        if let Some((encoding, _)) = Encoding::for_bom(head) {
            return Some(Self::Web(encoding));
        }
        if let Some(encoding) = utf_16(head) {
            return Some(Self::Web(encoding));
        }
        if head.is_ascii() {
            return None;
        }
        Some(if is_utf_8(head) { Self::Web(UTF_8) } else { legacy(head) })
    }
}

/// UTF-16 without a mark: of text in any language, many characters have a zero as their upper byte, or the ends of lines do.
fn utf_16(head: &[u8]) -> Option<&'static Encoding> {
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd, half) = (zeros(0), zeros(1), head.len() / 2);
    if half < 4 {
        return None;
    }
    if odd * 10 > half * 3 && even * 20 < half {
        Some(UTF_16LE)
    } else if even * 10 > half * 3 && odd * 20 < half {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Whether bytes that are not all ASCII are UTF-8. A few broken characters, or one that is cut off, are no other encoding.
fn is_utf_8(bytes: &[u8]) -> bool {
    let (mut good, mut bad, mut rest) = (0_usize, 0_usize, bytes);
    loop {
        let (valid, error) = match std::str::from_utf8(rest) {
            Ok(text) => (text.as_bytes(), None),
            Err(error) => (&rest[..error.valid_up_to()], Some(error)),
        };
        good += valid.iter().filter(|byte| **byte >= 0xC0).count();
        let Some(error) = error else { break };
        let Some(length) = error.error_len() else { break };
        bad += 1;
        rest = &rest[error.valid_up_to() + length..];
    }
    // The pairs of bytes that are a character in UTF-8 are hardly ever two letters elsewhere.
    bad == 0 || good > bad * 4
}

/// The encoding of bytes that are no UTF-8.
fn legacy(bytes: &[u8]) -> TextEncoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    if !guess.is_single_byte() && !guess.decode_without_bom_handling(bytes).1 {
        return TextEncoding::Web(guess);
    }
    letters::encoding_of(bytes).unwrap_or(TextEncoding::Web(guess))
}

/// A reader of text, whatever its bytes are.
pub(super) struct Text<R> {
    reader: R,
    state: State,
    /// Bytes of a character whose other bytes were not read yet.
    carry: Vec<u8>,
    block: Vec<u8>,
    /// How many characters could not be read.
    pub(super) n_broken: u64,
}

enum State {
    /// ASCII so far: the first bytes that are not decide.
    Ascii,
    Utf8,
    Web(Decoder),
    Cp852,
}

/// How many bytes are read at once.
const BLOCK: usize = 1 << 20;

impl<R: Read> Text<R> {
    pub(super) fn new(reader: R, encoding: Option<TextEncoding>) -> Self {
        let state = encoding.map_or(State::Ascii, State::of);
        Self { reader, state, carry: Vec::new(), block: vec![0; BLOCK], n_broken: 0 }
    }

    /// Adds what comes next to a text. `false` at the end.
    pub(super) fn more(&mut self, text: &mut String) -> io::Result<bool> {
        let mut block = std::mem::take(&mut self.block);
        let n = read_full(&mut self.reader, &mut block)?;
        self.decode(&block[..n], n == 0, text);
        self.block = block;
        Ok(n > 0)
    }

    /// The encoding that the text has turned out to have.
    pub(super) fn encoding(&self) -> TextEncoding {
        match &self.state {
            State::Ascii | State::Utf8 => TextEncoding::Web(UTF_8),
            State::Web(decoder) => TextEncoding::Web(decoder.encoding()),
            State::Cp852 => TextEncoding::Cp852,
        }
    }

    fn decode(&mut self, bytes: &[u8], is_end: bool, text: &mut String) {
        if matches!(self.state, State::Ascii) && !bytes.is_ascii() {
            let encoding = if is_utf_8(bytes) { TextEncoding::Web(UTF_8) } else { legacy(bytes) };
            self.state = State::of(encoding);
        }
        match &mut self.state {
            State::Ascii | State::Utf8 => self.decode_utf_8(bytes, is_end, text),
            State::Cp852 => text.extend(bytes.iter().map(|byte| letters::cp852(*byte))),
            State::Web(decoder) => {
                let start = text.len();
                let mut rest = bytes;
                loop {
                    let room = decoder.max_utf8_buffer_length(rest.len()).unwrap_or(rest.len() * 3 + 16);
                    text.reserve(room);
                    let (result, n_read, had_errors) = decoder.decode_to_string(rest, text, is_end);
                    if had_errors {
                        self.n_broken += text[start..].matches('\u{fffd}').count() as u64;
                    }
                    rest = &rest[n_read..];
                    if result == CoderResult::InputEmpty {
                        break;
                    }
                }
            }
        }
    }

    fn decode_utf_8(&mut self, bytes: &[u8], is_end: bool, text: &mut String) {
        let joined;
        let mut rest = if self.carry.is_empty() {
            bytes
        } else {
            joined = [std::mem::take(&mut self.carry).as_slice(), bytes].concat();
            joined.as_slice()
        };
        loop {
            let error = match std::str::from_utf8(rest) {
                Ok(valid) => {
                    text.push_str(valid);
                    break;
                }
                Err(error) => error,
            };
            let (valid, broken) = rest.split_at(error.valid_up_to());
            text.push_str(&String::from_utf8_lossy(valid));
            let length = match error.error_len() {
                None if !is_end => {
                    self.carry = broken.to_vec();
                    break;
                }
                None => broken.len(),
                Some(length) => length,
            };
            self.n_broken += 1;
            text.push('\u{fffd}');
            rest = &broken[length..];
        }
    }
}

impl State {
    fn of(encoding: TextEncoding) -> Self {
        match encoding {
            TextEncoding::Cp852 => Self::Cp852,
            TextEncoding::Web(encoding) if encoding == UTF_8 => Self::Utf8,
            TextEncoding::Web(encoding) => Self::Web(encoding.new_decoder_with_bom_removal()),
        }
    }
}

fn read_full(reader: &mut impl Read, block: &mut [u8]) -> io::Result<usize> {
    let mut n = 0;
    while n < block.len() {
        match reader.read(&mut block[n..]) {
            Ok(0) => break,
            Ok(more) => n += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(n)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str, u64) {
        let mut reader = Text::new(bytes, TextEncoding::detect(&bytes[..bytes.len().min(64)]));
        let mut text = String::new();
        while reader.more(&mut text).unwrap() {}
        (text, reader.encoding().name(), reader.n_broken)
    }

    fn written(encoding: &'static Encoding, text: &str) -> Vec<u8> {
        encoding.encode(text).0.into_owned()
    }

    #[test]
    fn the_encoding_is_found_by_the_letters() {
        const POLISH: &str =
            "imię;nazwisko;miasto\nŁukasz;Wójcik;Łódź\nŻaneta;Kęsik;Gdańsk\nBożena;Śliwińska;Poznań\n";
        const GERMAN: &str = "Vorname;Straße\nJürgen;Königsallee 5\nMärta;Großer Weg\n";
        const KOREAN: &str = "이름,회사\n김민수,한빛소프트\n이영희,서울전자\n";
        const JAPANESE: &str = "氏名,会社名\n田中太郎,株式会社サクラ\n鈴木花子,東京商事\n";
        for (encoding, text) in [
            (encoding_rs::WINDOWS_1250, POLISH),
            (encoding_rs::ISO_8859_2, POLISH),
            (encoding_rs::WINDOWS_1252, GERMAN),
            (encoding_rs::EUC_KR, KOREAN),
            (encoding_rs::SHIFT_JIS, JAPANESE),
            (UTF_8, KOREAN),
        ] {
            assert_eq!(read(&written(encoding, text)), (text.to_owned(), encoding.name(), 0));
        }
        let dos: Vec<u8> =
            POLISH.chars().map(|c| (0..=255).find(|b| letters::cp852(*b) == c).unwrap()).collect();
        assert_eq!(read(&dos), (POLISH.to_owned(), "IBM852", 0));
    }

    #[test]
    fn utf_16_needs_no_mark() {
        let text = "Name,Ort\nJürgen,Köln\n이름,서울\n";
        let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&little), (text.to_owned(), "UTF-16LE", 0));
        assert_eq!(read(&big), (text.to_owned(), "UTF-16BE", 0));
        let marked = [&[0xFF, 0xFE][..], &little].concat();
        assert_eq!(read(&marked).0, text);
    }

    #[test]
    fn the_first_letters_decide_however_late_they_come() {
        let ascii = "a,b\n".repeat(1_000);
        let bytes = [ascii.as_bytes(), &written(encoding_rs::WINDOWS_1252, "Jürgen,Straße\n")].concat();
        let (text, encoding, _) = read(&bytes);
        assert!(text.ends_with("Jürgen,Straße\n"), "{encoding}");
        let bytes = [ascii.as_bytes(), "Jürgen,Straße\n".as_bytes()].concat();
        assert_eq!(read(&bytes).1, "UTF-8");
    }

    #[test]
    fn a_broken_character_is_counted_and_changes_nothing_else() {
        let bytes = ["Jürgen,Köln,Łódź\n".as_bytes(), b"x\xFFy\n", "Jürgen\n".as_bytes()].concat();
        assert_eq!(read(&bytes), ("Jürgen,Köln,Łódź\nx\u{fffd}y\nJürgen\n".to_owned(), "UTF-8", 1));
    }
}
