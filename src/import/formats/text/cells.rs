//! A record becomes cells.

use memchr::{memchr, memchr2};

/// The signs of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    /// Between cells; `None` where every line is one cell.
    pub(super) delimiter: Option<u8>,
    /// Around cells.
    pub(super) quote: Option<u8>,
    /// Whether lines end in a carriage return alone.
    pub(super) ends_in_return: bool,
}

/// How a record is read whose quotation marks are in disorder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A mark that another one doubles, or that no delimiter follows, is a character of its cell.
    Usual,
    /// A backslash makes the mark behind it a character.
    Backslash,
    /// The mark that opens such a cell (the first, the second …) is a character, and encloses nothing.
    Literal(usize),
    /// In front of a mark within a cell, a delimiter is missing.
    MissingBefore,
    /// Behind the closing mark, a delimiter is missing.
    MissingAfter,
    /// Between two marks, a delimiter is missing.
    MissingBetween,
}

/// The cells of a record, and how sound it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Cells {
    pub(super) text: String,
    pub(super) ends: Vec<usize>,
    /// Cells in quotation marks that hold one which is not doubled, or that nothing closes.
    pub(super) n_unsound: usize,
    /// Cells without quotation marks around them that hold one.
    pub(super) n_stray: usize,
    pub(super) n_quoted: usize,
    /// Marks before cells for which the rest of the record was searched in vain.
    n_unclosed: usize,
}

/// So many marks of a record are looked for what closes them; further ones are characters, lest a long record takes for ever.
const MOST_UNCLOSED: usize = 16;

impl Cells {
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        let start = |n: usize| if n == 0 { 0 } else { self.ends[n - 1] };
        (0..self.len()).map(move |n| self.text.get(start(n)..self.ends[n]).unwrap_or_default())
    }

    fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        (self.n_unsound, self.n_stray, self.n_quoted, self.n_unclosed) = (0, 0, 0, 0);
    }

    fn end_cell(&mut self) {
        self.ends.push(self.text.len());
    }
}

impl Signs {
    /// Takes a record apart. It has no line end behind it.
    pub(super) fn take_apart(self, record: &str, reading: Reading, cells: &mut Cells) {
        cells.clear();
        let mut at = 0;
        loop {
            let quote = self.quote.filter(|_| cells.n_unclosed < MOST_UNCLOSED);
            let quoted = quote.and_then(|quote| self.opening(record, at, quote));
            let next = match quoted {
                Some(open) => self.quoted_cell(record, at, open, reading, cells),
                None => self.plain_cell(record, at, reading, cells),
            };
            match next {
                Some(next) => at = next,
                None => return,
            }
        }
    }

    /// Where the mark is that opens a cell, if one does. Spaces may stand before it.
    fn opening(self, record: &str, at: usize, quote: u8) -> Option<usize> {
        let open = self.skip_spaces(record.as_bytes(), at);
        (record.as_bytes().get(open) == Some(&quote)).then_some(open)
    }

    /// The place of the next byte that is no space around a cell.
    fn skip_spaces(self, bytes: &[u8], mut at: usize) -> usize {
        while self.delimiter != Some(b' ') && bytes.get(at) == Some(&b' ') {
            at += 1;
        }
        at
    }

    /// A cell without marks around it. Returns where the next one begins; `None` behind the last.
    fn plain_cell(self, record: &str, at: usize, reading: Reading, cells: &mut Cells) -> Option<usize> {
        let rest = &record.as_bytes()[at..];
        let end = self.delimiter.and_then(|delimiter| memchr(delimiter, rest));
        let cell = &record[at..at + end.unwrap_or(rest.len())];
        if let Some(quote) = self.quote.filter(|quote| memchr(*quote, cell.as_bytes()).is_some()) {
            cells.n_stray += 1;
            if reading == Reading::MissingBefore
                && let Some(open) = memchr(quote, cell.as_bytes()).filter(|open| *open > 0)
                && self.is_closed(record.as_bytes(), at + open, quote)
            {
                cells.text.push_str(&cell[..open]);
                cells.end_cell();
                return Some(at + open);
            }
        }
        cells.text.push_str(cell);
        cells.end_cell();
        end.map(|end| at + end + 1)
    }

    /// Whether a delimiter or the end follows the mark that closes the one at `open`.
    fn is_closed(self, bytes: &[u8], open: usize, quote: u8) -> bool {
        let mut from = open + 1;
        while let Some(found) = bytes.get(from..).and_then(|rest| memchr(quote, rest)) {
            let close = from + found;
            if bytes.get(close + 1) != Some(&quote) {
                return self.after(bytes, close + 1).is_some();
            }
            from = close + 2;
        }
        false
    }

    /// Where the delimiter or the end is that follows a closing mark; `None` if something else does.
    fn after(self, bytes: &[u8], at: usize) -> Option<usize> {
        let end = self.skip_spaces(bytes, at);
        (end == bytes.len() || bytes.get(end).copied() == self.delimiter).then_some(end)
    }

    /// A cell in marks. Returns where the next one begins; `None` behind the last.
    fn quoted_cell(
        self,
        record: &str,
        at: usize,
        open: usize,
        reading: Reading,
        cells: &mut Cells,
    ) -> Option<usize> {
        let nth = cells.n_quoted;
        cells.n_quoted += 1;
        if reading == Reading::Literal(nth) {
            return self.plain_cell(record, at, reading, cells);
        }
        let (bytes, quote) = (record.as_bytes(), record.as_bytes()[open]);
        let (begin, mut from, mut is_sound) = (cells.text.len(), open + 1, true);
        while let Some(found) = memchr(quote, &bytes[from..]) {
            let mark = from + found;
            let follows = bytes.get(mark + 1).copied();
            let is_escaped = mark > open + 1
                && (bytes[mark - 1] == 0 || reading == Reading::Backslash && bytes[mark - 1] == b'\\');
            if is_escaped {
                cells.text.push_str(&record[from..mark - 1]);
                cells.text.push(char::from(quote));
                from = mark + 1;
            } else if follows == Some(quote)
                && reading == Reading::MissingBetween
                && self.after(bytes, mark + 2).is_none()
            {
                cells.text.push_str(&record[from..mark]);
                cells.end_cell();
                return Some(mark + 1);
            } else if follows == Some(quote) {
                cells.text.push_str(&record[from..=mark]);
                from = mark + 2;
            } else if let Some(end) = self.after(bytes, mark + 1) {
                cells.text.push_str(&record[from..mark]);
                cells.n_unsound += usize::from(!is_sound);
                cells.end_cell();
                return (end < bytes.len()).then_some(end + 1);
            } else if reading == Reading::MissingAfter {
                cells.text.push_str(&record[from..mark]);
                cells.end_cell();
                return Some(mark + 1);
            } else {
                is_sound = false;
                cells.text.push_str(&record[from..=mark]);
                from = mark + 1;
            }
        }
        // Nothing closes it, so that it is a character like others.
        cells.n_unsound += 1;
        cells.n_unclosed += 1;
        cells.text.truncate(begin);
        self.plain_cell(record, at, Reading::Usual, cells)
    }

    /// Where the record ends that begins at `from`, before its line end; `None` if the text ends first.
    pub(super) fn end_of_record(self, text: &[u8], from: usize) -> Option<usize> {
        let Some(quote) = self.quote else { return self.end_of_line(text, from) };
        let mut at = from;
        let mut line_end = self.end_of_line(text, at);
        loop {
            if line_end.is_some_and(|line_end| line_end < at) {
                line_end = self.end_of_line(text, at);
            }
            let line = &text[at..line_end.unwrap_or(text.len())];
            let open = self.first_opening(line, quote).map(|open| at + open);
            let Some(open) = open else { return line_end };
            at = self.end_of_quoted(text, open, quote)?;
            if at == text.len() || self.is_line_end(text, at) {
                return (at < text.len()).then_some(at);
            }
        }
    }

    /// Where the first mark is that opens a cell of a line, whose beginning is that of a cell.
    fn first_opening(self, line: &[u8], quote: u8) -> Option<usize> {
        let mut from = 0;
        while let Some(found) = memchr(quote, &line[from..]) {
            let mark = from + found;
            let before = line[..mark].iter().rposition(|byte| self.delimiter == Some(b' ') || *byte != b' ');
            if before.is_none_or(|before| Some(line[before]) == self.delimiter) {
                return Some(mark);
            }
            from = mark + 1;
        }
        None
    }

    /// The place behind the mark that closes the one at `open` and what follows it up to a delimiter, behind which the next cell
    /// begins, or up to the end of the line; `None` if the text ends first.
    fn end_of_quoted(self, text: &[u8], open: usize, quote: u8) -> Option<usize> {
        let mut from = open + 1;
        loop {
            let mark = from + memchr(quote, &text[from..])?;
            let is_escaped = text[mark - 1] == 0 && mark > open + 1;
            match text.get(mark + 1) {
                _ if is_escaped => from = mark + 1,
                Some(next) if *next == quote => from = mark + 2,
                None => return None,
                Some(_) => {
                    let end = self.skip_spaces(text, mark + 1);
                    if end == text.len() || self.is_line_end(text, end) {
                        return Some(end);
                    }
                    if text.get(end).copied() == self.delimiter {
                        return Some(end + 1);
                    }
                    from = mark + 1;
                }
            }
        }
    }

    /// Where the line ends that begins at `from`; `None` if the text ends first.
    pub(super) fn end_of_line(self, text: &[u8], from: usize) -> Option<usize> {
        let rest = &text[from..];
        if self.ends_in_return {
            return memchr2(b'\r', b'\n', rest).map(|n| from + n);
        }
        let end = from + memchr(b'\n', rest)?;
        Some(if end > from && text[end - 1] == b'\r' { end - 1 } else { end })
    }

    /// Whether a line ends here.
    fn is_line_end(self, text: &[u8], at: usize) -> bool {
        match text.get(at) {
            Some(b'\n') => true,
            Some(b'\r') => self.ends_in_return || matches!(text.get(at + 1), None | Some(b'\n')),
            _ => false,
        }
    }

    /// Where the next line begins, behind the line end at `at`.
    pub(super) fn next_line(text: &[u8], at: usize) -> usize {
        match (text.get(at), text.get(at + 1)) {
            (Some(b'\r'), Some(b'\n')) => at + 2,
            (Some(_), _) => at + 1,
            (None, _) => at,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIGNS: Signs = Signs { delimiter: Some(b','), quote: Some(b'"'), ends_in_return: false };

    fn cells(record: &str, reading: Reading) -> Vec<String> {
        let mut cells = Cells::default();
        SIGNS.take_apart(record, reading, &mut cells);
        cells.iter().map(str::to_owned).collect()
    }

    #[test]
    fn sound_records_are_read_as_rfc_4180_says() {
        for (record, expected) in [
            ("a,b", vec!["a", "b"]),
            ("", vec![""]),
            ("a,", vec!["a", ""]),
            (r#""a,b","c""d","""#, vec!["a,b", "c\"d", ""]),
            ("\"a\nb\", \"c\" ,d", vec!["a\nb", "c", "d"]),
            (r#""","""""#, vec!["", "\""]),
            (r#"5" x 7",8"#, vec!["5\" x 7\"", "8"]),
        ] {
            assert_eq!(cells(record, Reading::Usual), expected, "{record}");
        }
    }

    #[test]
    fn disorder_is_read_as_asked() {
        for (record, reading, expected) in [
            (r#""a "b" c",d"#, Reading::Usual, vec!["a \"b\" c", "d"]),
            (r#"x,"a,"b","c",d"#, Reading::Literal(0), vec!["x", "\"a", "b", "c", "d"]),
            (r#""48\"","m""#, Reading::Backslash, vec!["48\"", "m"]),
            (r#"$48"a, b","c""#, Reading::MissingBefore, vec!["$48", "a, b", "c"]),
            (r#""a""b",c"#, Reading::MissingBetween, vec!["a", "b", "c"]),
            (r#""URL"Comments"#, Reading::MissingAfter, vec!["URL", "Comments"]),
            ("\"48\0\"\",m", Reading::Usual, vec!["48\"", "m"]),
        ] {
            assert_eq!(cells(record, reading), expected, "{record}");
        }
    }

    #[test]
    fn records_end_where_no_mark_is_open() {
        for (text, end) in [
            ("a,b\nc", Some(3)),
            ("a,b\r\nc", Some(3)),
            ("\"a\nb\",c\nd", Some(7)),
            ("\"a\nb\"\r\nd", Some(5)),
            ("5\" x,7\ny", Some(6)),
            ("\"a\nb", None),
            ("a", None),
            ("\"a \"b\" c\",d\ne", Some(11)),
        ] {
            assert_eq!(SIGNS.end_of_record(text.as_bytes(), 0), end, "{text:?}");
        }
    }
}
