//! Sentences whose words know what they stand for, so that a click on a word can edit it.

/// Stands before the code of a spot; no text of an agreement may have it.
const OPEN: char = '\u{1}';
/// Stands between the code of a spot and its words.
const THEN: char = '\u{2}';
/// Stands behind the words of a spot.
const CLOSE: char = '\u{3}';

/// What words of a sentence stand for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// Whatever is said by the rest of the sentence.
    Rest,
    /// The points.
    Points,
    /// The question at that place of the condition: of each condition on the way, which of its parts.
    Question(Vec<usize>),
    /// The kind of activity.
    Kind,
    /// How points fade.
    Decay,
    /// How long an activity waits.
    Wait,
    /// The cap.
    Cap,
    /// The field that is counted.
    Amount,
    /// The act of sales.
    Act,
    /// How soon it must be done.
    Window,
}

/// Some words of a sentence, and what they stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words, with the spaces around them.
    pub text: String,
    /// What they stand for.
    pub spot: Spot,
}

impl Spot {
    fn code(&self) -> String {
        match self {
            Self::Rest => String::new(),
            Self::Points => "p".to_owned(),
            Self::Kind => "k".to_owned(),
            Self::Decay => "d".to_owned(),
            Self::Wait => "w".to_owned(),
            Self::Cap => "c".to_owned(),
            Self::Amount => "a".to_owned(),
            Self::Act => "s".to_owned(),
            Self::Window => "t".to_owned(),
            Self::Question(path) => {
                let steps: Vec<String> = path.iter().map(ToString::to_string).collect();
                format!("q{}", steps.join("."))
            }
        }
    }

    fn of_code(code: &str) -> Self {
        match code {
            "p" => Self::Points,
            "k" => Self::Kind,
            "d" => Self::Decay,
            "w" => Self::Wait,
            "c" => Self::Cap,
            "a" => Self::Amount,
            "s" => Self::Act,
            "t" => Self::Window,
            _ => match code.strip_prefix('q') {
                Some(path) => Self::Question(path.split('.').filter_map(|it| it.parse().ok()).collect()),
                None => Self::Rest,
            },
        }
    }
}

/// Marks words as standing for something.
pub(super) fn marked(spot: &Spot, words: &str) -> String {
    format!("{OPEN}{}{THEN}{words}{CLOSE}", spot.code())
}

/// A sentence without its marks.
pub(super) fn plain(sentence: &str) -> String {
    pieces(sentence).into_iter().map(|piece| piece.text).collect()
}

/// The pieces of a sentence with marks. Of words that are marked twice, the inner mark counts.
pub(super) fn pieces(sentence: &str) -> Vec<Piece> {
    let mut found: Vec<Piece> = Vec::new();
    let mut open: Vec<Spot> = Vec::new();
    let mut rest = sentence;
    while !rest.is_empty() {
        let end = rest.find([OPEN, CLOSE]).unwrap_or(rest.len());
        let (words, after) = rest.split_at(end);
        if !words.is_empty() {
            let spot = open.last().cloned().unwrap_or(Spot::Rest);
            found.push(Piece { text: words.to_owned(), spot });
        }
        rest = if let Some(marked) = after.strip_prefix(OPEN) {
            let (code, words) = marked.split_once(THEN).unwrap_or((marked, ""));
            open.push(Spot::of_code(code));
            words
        } else {
            open.pop();
            after.strip_prefix(CLOSE).unwrap_or_default()
        };
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_in_and_come_out_again() {
        let question = Spot::Question(vec![1, 0]);
        let sentence =
            format!("{} if {}.", marked(&Spot::Points, "+5"), marked(&question, "country is “DE”"));
        let found = pieces(&sentence);
        let spots: Vec<(&str, &Spot)> = found.iter().map(|it| (it.text.as_str(), &it.spot)).collect();
        let expected = [
            ("+5", &Spot::Points),
            (" if ", &Spot::Rest),
            ("country is “DE”", &question),
            (".", &Spot::Rest),
        ];
        assert_eq!(spots, expected);
        assert_eq!(plain(&sentence), "+5 if country is “DE”.");
        assert_eq!(plain("no marks"), "no marks");
        assert_eq!(pieces(&marked(&Spot::Question(Vec::new()), "x"))[0].spot, Spot::Question(Vec::new()));
    }
}
