//! Line ends of any system become line feeds.

use std::io::{self, Read};

/// Hands on UTF-8 with one line feed for every end of a line, and one at the very end, so that lines can be counted.
pub(super) struct LineFeeds<R> {
    inner: R,
    last: u8,
    after_return: bool,
}

impl<R> LineFeeds<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, last: b'\n', after_return: false }
    }

    /// Rewrites the line ends of what was read, and returns how much of it is left.
    fn rewrite(&mut self, bytes: &mut [u8]) -> usize {
        let mut kept = 0;
        for at in 0..bytes.len() {
            let byte = bytes[at];
            let belongs_to_return = self.after_return && byte == b'\n';
            self.after_return = byte == b'\r';
            if !belongs_to_return {
                bytes[kept] = if byte == b'\r' { b'\n' } else { byte };
                self.last = bytes[kept];
                kept += 1;
            }
        }
        kept
    }
}

impl<R: Read> Read for LineFeeds<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let n = self.inner.read(buffer)?;
            if n == 0 {
                let Some(first) = buffer.first_mut().filter(|_| self.last != b'\n') else {
                    return Ok(0);
                };
                *first = b'\n';
                self.last = b'\n';
                return Ok(1);
            }
            let kept = self.rewrite(&mut buffer[..n]);
            if kept > 0 {
                return Ok(kept);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_ends_in_one_line_feed_however_it_is_cut() {
        for (text, expected) in [
            ("", ""),
            ("a", "a\n"),
            ("a\r\nb\r\n", "a\nb\n"),
            ("a\rb\r", "a\nb\n"),
            ("a\n\r\n\rb\r\r\nc", "a\n\n\nb\n\nc\n"),
        ] {
            for size in 1..6 {
                let mut reader = LineFeeds::new(text.as_bytes());
                let mut read = Vec::new();
                let mut part = vec![0; size];
                loop {
                    match reader.read(&mut part).unwrap() {
                        0 => break,
                        n => read.extend_from_slice(&part[..n]),
                    }
                }
                assert_eq!(String::from_utf8(read).unwrap(), expected, "{text:?} by {size}");
            }
        }
    }
}
