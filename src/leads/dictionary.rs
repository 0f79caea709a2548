use compact_str::CompactString;
use indexmap::IndexSet;
use rustc_hash::FxBuildHasher;

/// The distinct texts of a column, in the order of their bytes, each with a code.
///
/// Code 0 stands for unknown; the texts have the codes from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dictionary {
    texts: Vec<CompactString>,
}

impl Dictionary {
    /// How many texts there are.
    pub fn len(&self) -> usize {
        self.texts.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }

    /// The text of a code; `None` for 0.
    pub fn text(&self, code: u32) -> Option<&str> {
        self.texts.get((code as usize).checked_sub(1)?).map(AsRef::as_ref)
    }

    /// The texts, from that of code 1 on.
    pub fn texts(&self) -> impl ExactSizeIterator<Item = &str> {
        self.texts.iter().map(AsRef::as_ref)
    }
}

/// Collects texts and gives them codes, which [`Coder::finish`] sorts.
#[derive(Debug, Default)]
pub(super) struct Coder {
    /// Each at one place before its code.
    texts: IndexSet<CompactString, FxBuildHasher>,
}

impl Coder {
    /// The code of a text for now; empty texts are unknown.
    pub(super) fn code(&mut self, text: &str) -> u32 {
        if text.is_empty() {
            return 0;
        }
        let place = self.texts.get_index_of(text);
        code_at(place.unwrap_or_else(|| self.texts.insert_full(text.into()).0))
    }

    /// Takes in what another coder collected. Returns the code here of every code there.
    pub(super) fn take(&mut self, other: Self) -> Vec<u32> {
        let moved = other.texts.into_iter().map(|text| code_at(self.texts.insert_full(text).0));
        std::iter::once(0).chain(moved).collect()
    }

    /// The text of a code as it is for now.
    pub(super) fn text(&self, code: u32) -> Option<&str> {
        self.texts.get_index((code as usize).checked_sub(1)?).map(AsRef::as_ref)
    }

    /// The dictionary, and the final code of every code that was given.
    pub(super) fn finish(self) -> (Dictionary, Vec<u32>) {
        let mut texts: Vec<(CompactString, u32)> =
            self.texts.into_iter().enumerate().map(|(place, text)| (text, code_at(place))).collect();
        texts.sort_unstable();
        let mut moved = vec![0; texts.len() + 1];
        for (n, (_, code)) in texts.iter().enumerate() {
            moved[*code as usize] = code_at(n);
        }
        let mut texts: Vec<CompactString> = texts.into_iter().map(|(text, _)| text).collect();
        texts.shrink_to_fit();
        (Dictionary { texts }, moved)
    }
}

/// The code of the text at a place.
fn code_at(place: usize) -> u32 {
    u32::try_from(place + 1).unwrap_or(0)
}
