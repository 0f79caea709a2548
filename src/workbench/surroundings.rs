use std::hash::{BuildHasher as _, Hasher as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::Waker;
use crate::fields::Timestamp;

/// What the workbench needs of the machine it runs on. Tests bring their own.
pub struct Surroundings {
    /// Asks the screen to draw again.
    pub waker: Waker,
    /// What time it is.
    pub now: fn() -> Timestamp,
    /// A number that nobody can foresee, for ids of new entities.
    pub random: fn() -> u64,
    /// The folder in which windows keep what is not saved; nothing is kept without one.
    pub journals: Option<PathBuf>,
    /// The folder in which the user's signing keys are kept; without one, nobody signs with a key.
    pub keys: Option<PathBuf>,
    /// How many leads the sample company has.
    pub sample_size: u64,
}

impl Surroundings {
    /// How many leads the sample of the window has.
    pub const SAMPLE_SIZE: u64 = 5_000;

    /// Those of the machine. `folder` is that of the user's settings.
    pub fn of_this_machine(waker: Waker, folder: Option<&Path>) -> Self {
        let [journals, keys] = ["unsaved", "keys"].map(|name| folder.map(|it| it.join(name)));
        Self { waker, now, random, journals, keys, sample_size: Self::SAMPLE_SIZE }
    }

    /// Those of a test: no screen, a fixed time, ids in a fixed order of chance, and a small sample.
    pub fn of_a_test() -> Self {
        Self {
            waker: Arc::new(|| {}),
            now: || Timestamp(1_782_900_000),
            random,
            journals: None,
            keys: None,
            sample_size: 1_000,
        }
    }
}

fn now() -> Timestamp {
    Timestamp(jiff::Timestamp::now().as_second())
}

/// The standard library seeds every `RandomState` by chance.
fn random() -> u64 {
    std::hash::RandomState::new().build_hasher().finish()
}
