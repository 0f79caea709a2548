//! Whether a history fits into memory, known before the machine begins to swap.

use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};

use super::ImportError;

/// How much memory an import may take.
#[derive(Debug, Default)]
pub(super) struct Room {
    limit: Option<u64>,
    start: OnceLock<Start>,
    /// How much had been read when it was last looked at.
    looked_at: AtomicU64,
}

/// How it was when the import began.
#[derive(Clone, Copy, Debug)]
struct Start {
    used: u64,
    room: u64,
}

/// How much is read between two looks.
const STEP: u64 = 8 << 20;

impl Room {
    pub(super) fn of(bytes: u64) -> Self {
        Self { limit: Some(bytes), ..Self::default() }
    }

    /// Fails when what is read so far, or the whole at the same rate, takes more than there is.
    pub(super) fn check(&self, name: &str, (read, total): (u64, u64)) -> Result<(), ImportError> {
        // A fifth is left for sorting and for everybody else.
        let start = *self.start.get_or_init(|| {
            let room = self.limit.unwrap_or_else(|| available() / 5 * 4);
            Start { used: used(), room }
        });
        if read < self.looked_at.load(Ordering::Relaxed) + STEP.min(total / 16) {
            return Ok(());
        }
        self.looked_at.store(read, Ordering::Relaxed);
        let taken = used().saturating_sub(start.used);
        // The first steps fill dictionaries, which do not grow on at that rate.
        let whole = u128::from(taken) * u128::from(total) / u128::from(read.max(1));
        let needed =
            if read < total / 10 { taken } else { u64::try_from(whole).unwrap_or(u64::MAX).max(taken) };
        if needed <= start.room {
            return Ok(());
        }
        Err(ImportError::TooLarge { name: name.to_owned(), needed, room: start.room })
    }
}

/// Bytes that this process has in memory.
fn used() -> u64 {
    memory_stats::memory_stats().map_or(0, |it| it.physical_mem as u64)
}

/// Bytes that programs can still have without swapping; in a container, of what it may have.
fn available() -> u64 {
    let mut system = sysinfo::System::new();
    system.refresh_memory();
    let free = match system.available_memory() {
        // An unknown system: no reason to refuse anything.
        0 => u64::MAX,
        bytes => bytes,
    };
    system.cgroup_limits().map_or(free, |container| container.free_memory.min(free))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_has_memory_left_and_this_process_uses_some() {
        assert!(used() > 1 << 20, "{}", used());
        assert!(available() > 1 << 20, "{}", available());
    }

    #[test]
    fn what_needs_too_much_is_refused() {
        let room = Room::of(1 << 20);
        room.check("x", (0, 100 << 20)).unwrap();
        let taken = vec![1_u8; 64 << 20];
        let error = room.check("x", (50 << 20, 100 << 20)).unwrap_err();
        assert!(matches!(error, ImportError::TooLarge { needed, .. } if needed > 60 << 20), "{error}");
        assert_eq!(taken.iter().map(|it| u64::from(*it)).sum::<u64>(), 64 << 20);
    }
}
