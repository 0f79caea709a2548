//! What cells look like, to tell how a text is written and where its columns are.

use std::collections::HashMap;

/// What a cell looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::import) enum Look {
    Empty,
    Whole,
    Number,
    Money,
    Percent,
    Date,
    Time,
    Address,
    /// Letters and digits without spaces: an id.
    Code,
    Word,
    Text,
}

impl Look {
    /// How many looks there are.
    pub(in crate::import) const N: usize = 11;

    pub(in crate::import) fn of(cell: &str) -> Self {
        let cell = cell.trim();
        let bytes = cell.as_bytes();
        if bytes.is_empty() {
            return Self::Empty;
        }
        let n_digits = bytes.iter().filter(|b| b.is_ascii_digit()).count();
        if n_digits > 0
            && bytes.len() <= 40
            && let Some(look) = Self::of_digits(cell, n_digits)
        {
            return look;
        }
        if cell.starts_with("http://")
            || cell.starts_with("https://")
            || cell.starts_with("www.")
            || is_email(cell)
        {
            return Self::Address;
        }
        let has_space = bytes.iter().any(|byte| byte.is_ascii_whitespace() || *byte == b',');
        if n_digits > 0 && !has_space && bytes.len() <= 40 {
            Self::Code
        } else if !has_space && bytes.len() <= 40 {
            Self::Word
        } else {
            Self::Text
        }
    }

    /// Of a cell with digits: what can be told from its signs.
    fn of_digits(cell: &str, n_digits: usize) -> Option<Self> {
        let is_currency = |c: char| matches!(c, '$' | '€' | '£' | '¥' | '₩' | '￥');
        let has_currency = cell.chars().any(is_currency);
        let rest: String = cell.chars().filter(|c| !is_currency(*c)).collect();
        let rest = rest.trim();
        let body = rest.trim_start_matches(['-', '+', '(']).trim_end_matches([')', '%']);
        let is_numeric =
            body.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '\u{a0}' | '\u{202f}'))
                && body.starts_with(|c: char| c.is_ascii_digit() || c == '.');
        if is_numeric && body.matches(['.', ',']).count() <= 1 + n_digits / 3 && !is_dotted_date(body) {
            let has_point = body.contains(['.', ',']);
            return Some(match (has_currency, rest.ends_with('%'), has_point) {
                (true, _, _) => Self::Money,
                (_, true, _) => Self::Percent,
                (_, _, true) => Self::Number,
                _ => Self::Whole,
            });
        }
        if is_scientific(body) {
            return Some(Self::Number);
        }
        let signs = |c: char| cell.matches(c).count();
        let n_letters = cell.chars().filter(|c| c.is_alphabetic()).count();
        if n_letters <= 4
            && signs(':') >= 1
            && signs(':') <= 2
            && signs('-') + signs('/') == 0
            && !cell.contains(' ')
        {
            return Some(Self::Time);
        }
        let separated = ['-', '/', '.', '年'].into_iter().any(|c| (1..=3).contains(&signs(c)));
        let looks_dated = (4..=17).contains(&n_digits) && separated && n_letters <= 10 && cell.len() <= 35;
        let starts_so = cell.starts_with(|c: char| c.is_ascii_digit());
        let parts = cell.split(['-', '/', '.', ' ', 'T', '年']).take(3);
        let short = parts.clone().filter(|part| part.len() <= 9 && !part.is_empty()).count() == 3;
        (looks_dated && starts_so && short && signs(',') == 0).then_some(Self::Date)
    }
}

fn is_dotted_date(body: &str) -> bool {
    let parts: Vec<&str> = body.split('.').collect();
    parts.len() == 3
        && parts.iter().all(|part| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit()))
        && (parts[0].len() == 4 || parts[2].len() == 4 || parts[2].len() == 2)
        && parts[1].len() <= 2
}

fn is_scientific(body: &str) -> bool {
    let Some((mantissa, exponent)) = body.split_once(['e', 'E']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    digits(mantissa) && digits(exponent.trim_start_matches(['-', '+']))
}

fn is_email(cell: &str) -> bool {
    cell.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !cell.contains(char::is_whitespace)
    })
}

/// What the columns of a table look like.
#[derive(Clone, Debug, Default)]
pub(in crate::import) struct Looks {
    /// For each column, how often each look was seen.
    counts: Vec<[u32; Look::N]>,
}

impl Looks {
    pub(in crate::import) fn add<'c>(&mut self, cells: impl Iterator<Item = &'c str>) {
        for (n, cell) in cells.enumerate() {
            if n == self.counts.len() {
                self.counts.push([0; Look::N]);
            }
            self.counts[n][Look::of(cell) as usize] += 1;
        }
    }

    /// How many rows were looked at.
    pub(in crate::import) fn n_rows(&self) -> u32 {
        self.counts.first().map_or(0, |counts| counts.iter().sum())
    }

    pub(in crate::import) fn len(&self) -> usize {
        self.counts.len()
    }

    /// Whether the column has a look of its own: not just any text.
    pub(in crate::import) fn is_typed(&self, column: usize) -> bool {
        self.usual(column).is_some_and(|look| !matches!(look, Look::Text | Look::Word | Look::Empty))
    }

    /// The look that most filled cells of a column share, if nine of ten do.
    pub(in crate::import) fn usual(&self, column: usize) -> Option<Look> {
        const ALL: [Look; Look::N] = [
            Look::Empty,
            Look::Whole,
            Look::Number,
            Look::Money,
            Look::Percent,
            Look::Date,
            Look::Time,
            Look::Address,
            Look::Code,
            Look::Word,
            Look::Text,
        ];
        let counts = self.counts.get(column)?;
        let filled: u32 = counts.iter().skip(1).sum();
        let most = ALL.into_iter().skip(1).max_by_key(|look| counts[*look as usize])?;
        (filled > 0 && counts[most as usize] * 10 >= filled * 9).then_some(most)
    }

    /// How well cells go with the columns: one for each cell that looks as its column does, less for one that does not.
    pub(in crate::import) fn fit<'c>(&self, cells: impl Iterator<Item = &'c str>) -> i64 {
        let mut fit = 0;
        for (n, cell) in cells.enumerate() {
            let Some(counts) = self.counts.get(n) else { continue };
            let all: u32 = counts.iter().sum();
            let alike = counts[Look::of(cell) as usize];
            // A look that the column never has speaks against it more than a rare one.
            fit += match alike {
                0 => -20,
                _ if u64::from(alike) * 2 >= u64::from(all) => 10,
                _ => 2,
            };
        }
        fit
    }
}

/// The width that most records have; of equals, the larger. Single cells above a table are no table.
pub(in crate::import) fn usual_width(widths: impl Iterator<Item = usize>) -> usize {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    widths.for_each(|width| *counts.entry(width).or_default() += 1);
    let most =
        counts.iter().max_by_key(|(width, count)| (**count * if **width > 1 { 2 } else { 1 }, **width));
    most.map_or(1, |(width, _)| *width)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_look_like_what_they_are() {
        for (cell, look) in [
            ("", Look::Empty),
            ("12", Look::Whole),
            ("-3.5", Look::Number),
            ("1.234,5", Look::Number),
            ("5.6564e-002", Look::Number),
            ("$74.69", Look::Money),
            ("12 €", Look::Money),
            ("3.5%", Look::Percent),
            ("28/01/2018", Look::Date),
            ("31.12.2023", Look::Date),
            ("2024-01-31T09:00:00Z", Look::Date),
            ("2024-01-31 09:00", Look::Date),
            ("00:15", Look::Time),
            ("a@b.de", Look::Address),
            ("MG-8769", Look::Code),
            ("Berlin", Look::Word),
            ("Acme Inc", Look::Text),
        ] {
            assert_eq!(Look::of(cell), look, "{cell}");
        }
    }
}
