use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use super::memory::Room;

/// How far an import is, and whether it is still wanted. Shared with whoever waits for it.
#[derive(Debug, Default)]
pub struct ImportProgress {
    cancelled: AtomicBool,
    read: AtomicU64,
    total: AtomicU64,
    /// Bytes that were announced and that no reader has come to yet.
    announced: AtomicU64,
    began: OnceLock<Instant>,
    room: Room,
}

impl ImportProgress {
    /// An import that may not take more memory than so many bytes, instead of what the machine has left.
    pub fn within(bytes: u64) -> Self {
        Self { room: Room::of(bytes), ..Self::default() }
    }

    /// Says that nobody wants the result any more.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether nobody wants the result any more.
    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::Relaxed)
    }

    /// The bytes read so far and the bytes to read in all.
    pub fn bytes(&self) -> (u64, u64) {
        (self.read.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }

    /// Bytes per second so far, once there is something to go by.
    pub fn rate(&self) -> Option<u64> {
        let millis = self.began.get()?.elapsed().as_millis();
        let (read, _) = self.bytes();
        let rate = u128::from(read) * 1_000 / millis.max(1);
        (millis >= 200 && rate > 0).then(|| u64::try_from(rate).unwrap_or(u64::MAX))
    }

    /// How long the rest takes at that rate.
    pub fn time_left(&self) -> Option<Duration> {
        let (read, total) = self.bytes();
        Duration::try_from_secs_f64(total.saturating_sub(read) as f64 / self.rate()? as f64).ok()
    }

    /// Says beforehand how much there will be to read, so that the rest is known from the beginning.
    pub(super) fn announce(&self, bytes: u64) {
        self.announced.fetch_add(bytes, Ordering::Relaxed);
        self.total.fetch_add(bytes, Ordering::Relaxed);
        self.began.get_or_init(Instant::now);
    }

    /// Says that so many bytes will be read; what was announced is not counted twice.
    pub(super) fn expect(&self, bytes: u64) {
        self.began.get_or_init(Instant::now);
        let take = |announced: u64| Some(announced.saturating_sub(bytes));
        let announced =
            self.announced.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).unwrap_or_default();
        self.total.fetch_add(bytes.saturating_sub(announced), Ordering::Relaxed);
    }

    pub(super) fn add(&self, bytes: u64) {
        self.read.fetch_add(bytes, Ordering::Relaxed);
    }

    /// How much memory there is for the import.
    pub(super) fn room(&self) -> &Room {
        &self.room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_announced_is_not_counted_twice() {
        let progress = ImportProgress::default();
        progress.announce(100);
        assert_eq!(progress.bytes(), (0, 100));
        progress.expect(60);
        progress.add(60);
        assert_eq!(progress.bytes(), (60, 100));
        progress.expect(70);
        assert_eq!(progress.bytes(), (60, 130));
    }
}
