use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Whether a run is still wanted, and how far it is. Shared with whoever waits for it.
#[derive(Debug, Default)]
pub struct Progress {
    cancelled: AtomicBool,
    n_judged: AtomicUsize,
}

impl Progress {
    /// Says that nobody wants the result any more.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants the result any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// How many leads are judged so far.
    pub fn n_judged(&self) -> usize {
        self.n_judged.load(Ordering::Relaxed)
    }

    pub(super) fn add(&self, n_judged: usize) {
        self.n_judged.fetch_add(n_judged, Ordering::Relaxed);
    }
}
