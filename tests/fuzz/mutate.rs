//! Bytes that are nearly those of a seed.

use rand_core::Rng;
use rand_pcg::Pcg64Mcg;

/// Pieces that readers have stumbled over.
const PIECES: [&[u8]; 32] = [
    b"\"",
    b"\"\"",
    b"'",
    b",",
    b";",
    b"\t",
    b"\n",
    b"\r",
    b"\r\n\r\n",
    b"\0",
    b"\xef\xbb\xbf",
    b"\xff\xfe",
    b"\xc7",
    b"\xed\xa0\x80",
    b"-",
    b"0",
    b"4294967296",
    b"-9223372036854775808",
    b"1e999",
    b"NaN",
    b"9999-12-31T23:59:60+24:00",
    b"{",
    b"[[[[[[[[",
    b"}",
    b"<td>",
    b"<table>",
    b"]]>",
    b"&#x110000;",
    b"\\u",
    b"Some(",
    b"sqref=\"XFD1048576\"",
    b"<row r=\"1048577\">",
];

/// A seed after one to eight changes.
pub fn mutated(seed: &[u8], random: &mut Pcg64Mcg) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=random.next_u32() % 8 {
        change(&mut bytes, random);
    }
    bytes
}

fn change(bytes: &mut Vec<u8>, random: &mut Pcg64Mcg) {
    let mut below = |most: usize| random.next_u32() as usize % most.max(1);
    let at = below(bytes.len() + 1);
    let end = (at + below(64) + 1).min(bytes.len());
    let piece = bytes[at.min(end)..end].to_vec();
    match below(8) {
        0 if at < bytes.len() => bytes[at] ^= 1 << below(8),
        1 if at < bytes.len() => bytes[at] = u8::try_from(below(256)).unwrap_or_default(),
        2 => drop(bytes.drain(at.min(end)..end)),
        3 => bytes.truncate(at),
        // The same again: once, or often enough to make something long or deep.
        4 => {
            let n = if below(8) == 0 { 500 } else { 1 };
            let repeated = piece.repeat(n);
            bytes.splice(at..at, repeated);
        }
        5 => {
            let to = below(bytes.len() + 1);
            bytes.splice(to..to, piece);
        }
        _ => {
            let piece = PIECES[below(PIECES.len())];
            bytes.splice(at..at, piece.iter().copied());
        }
    }
}
