use fearless_simd::{Level, dispatch};

/// What a condition says: yes, no, or unknown (Kleene's strong three-valued logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answer {
    /// It does not hold.
    No,
    /// Nobody can tell.
    Unknown,
    /// It holds.
    Yes,
}

impl Answer {
    /// The least of all answers; yes if there is none.
    pub fn all(answers: impl IntoIterator<Item = Self>) -> Self {
        answers.into_iter().min().unwrap_or(Self::Yes)
    }

    /// The best of all answers; no if there is none.
    pub fn any(answers: impl IntoIterator<Item = Self>) -> Self {
        answers.into_iter().max().unwrap_or(Self::No)
    }

    /// How many answers are this one.
    pub(super) fn count(level: Level, answers: &[Self], wanted: Self) -> usize {
        dispatch!(level, _ => {
            // Few enough for a small number, which is quicker.
            let few = answers.chunks(1 << 15).map(|few| few.iter().map(|it| u16::from(*it == wanted)).sum::<u16>());
            few.map(usize::from).sum()
        })
    }

    /// The opposite; unknown stays unknown.
    pub fn opposite(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }
}

impl From<bool> for Answer {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}
