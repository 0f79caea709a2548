//! What the words of a stage column mean.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::fields::text::bare_key;
use crate::leads::Recorded;

static USUAL: LazyLock<HashMap<String, Recorded>> = LazyLock::new(|| {
    let words: Vec<(Recorded, Vec<String>)> =
        ron::from_str(include_str!("../../assets/headers/stage_words.ron")).unwrap_or_default();
    words
        .into_iter()
        .flat_map(|(what, words)| words.into_iter().map(move |word| (bare_key(&word), what)))
        .collect()
});

/// What a word means: as the mapping says, or as it usually does.
pub(super) fn meaning(word: &str, own: &[(String, Recorded)]) -> Option<Recorded> {
    let wanted = bare_key(word);
    let own = own.iter().find(|(word, _)| bare_key(word) == wanted);
    own.map(|(_, what)| *what).or_else(|| USUAL.get(&wanted).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usual_words_are_known_and_own_words_come_first() {
        for (word, what) in [
            ("Closed Won", Recorded::Won),
            ("closedwon", Recorded::Won),
            ("closed_lost", Recorded::Lost),
            ("mql", Recorded::Mql),
            ("Sales Accepted", Recorded::Accepted),
        ] {
            assert_eq!(meaning(word, &[]), Some(what), "{word}");
        }
        assert_eq!(meaning("Stage 4", &[]), None);
        let own = [("stage-4".to_owned(), Recorded::Qualified), ("mql".to_owned(), Recorded::HandedOver)];
        assert_eq!(meaning("Stage 4", &own), Some(Recorded::Qualified));
        assert_eq!(meaning("MQL", &own), Some(Recorded::HandedOver));
    }

    #[test]
    fn every_record_can_be_written_by_its_own_name() {
        for what in Recorded::ALL {
            assert_eq!(meaning(what.key(), &[]), Some(what));
        }
    }
}
