//! Work on the pieces of a file by all processors, with its results in the order of the file.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::ImportError;

/// Takes pieces from `next` until there is none, does `work` on several at once, and hands the results to `take` in order.
///
/// # Errors
/// The first one that `next` or `take` comes to; then nothing more is taken.
pub(super) fn in_order<P: Send, T: Send>(
    next: impl FnMut() -> Result<Option<P>, ImportError> + Send,
    work: impl Fn(P) -> T + Sync,
    take: impl FnMut(T) -> Result<(), ImportError> + Send,
) -> Result<(), ImportError> {
    let n_threads = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let line = Line {
        next: Mutex::new((next, 0)),
        take: Mutex::new((take, 0)),
        waiting: Mutex::default(),
        error: Mutex::new(None),
        is_over: AtomicBool::new(false),
    };
    thread::scope(|scope| {
        for _ in 1..n_threads {
            let helper = thread::Builder::new().name("import".to_owned());
            // Fewer hands do the same work.
            if helper.spawn_scoped(scope, || line.run(&work)).is_err() {
                break;
            }
        }
        line.run(&work);
    });
    line.hand_on();
    match line.error.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner) {
        Some(error) => Err(error),
        None => Ok(()),
    }
}

struct Line<N, K, T> {
    /// Where pieces come from, and how many came.
    next: Mutex<(N, u64)>,
    /// Where results go, and how many went.
    take: Mutex<(K, u64)>,
    /// Results that others have to go before.
    waiting: Mutex<BTreeMap<u64, T>>,
    error: Mutex<Option<ImportError>>,
    is_over: AtomicBool,
}

impl<P, T, N, K> Line<N, K, T>
where
    N: FnMut() -> Result<Option<P>, ImportError>,
    K: FnMut(T) -> Result<(), ImportError>,
{
    fn run(&self, work: &impl Fn(P) -> T) {
        while let Some((n, piece)) = self.piece() {
            let result = work(piece);
            if let Ok(mut waiting) = self.waiting.lock() {
                waiting.insert(n, result);
            }
            self.hand_on();
        }
    }

    fn piece(&self) -> Option<(u64, P)> {
        let mut next = self.next.lock().ok()?;
        if self.is_over.load(Ordering::Relaxed) {
            return None;
        }
        match next.0() {
            Ok(Some(piece)) => {
                next.1 += 1;
                Some((next.1 - 1, piece))
            }
            Ok(None) => {
                self.is_over.store(true, Ordering::Relaxed);
                None
            }
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    /// Hands on every result whose turn it is, unless somebody else is doing so.
    fn hand_on(&self) {
        let Ok(mut take) = self.take.try_lock() else { return };
        loop {
            let due = self.waiting.lock().ok().and_then(|mut waiting| waiting.remove(&take.1));
            let Some(result) = due else { return };
            take.1 += 1;
            if let Err(error) = take.0(result) {
                self.fail(error);
                // What comes after it is not wanted.
                take.1 = u64::MAX;
                return;
            }
        }
    }

    fn fail(&self, error: ImportError) {
        self.is_over.store(true, Ordering::Relaxed);
        if let Ok(mut slot) = self.error.lock() {
            slot.get_or_insert(error);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_come_in_the_order_of_the_pieces() {
        let mut pieces = 0..1_000_u64;
        let mut taken = Vec::new();
        let busy = |n: u64| (0..(n % 7) * 1_000).fold(n, |sum, it| std::hint::black_box(sum ^ it ^ it));
        in_order(
            || Ok(pieces.next()),
            busy,
            |n| {
                taken.push(n);
                Ok(())
            },
        )
        .unwrap();
        assert_eq!(taken, (0..1_000).collect::<Vec<_>>());
    }

    #[test]
    fn an_error_stops_the_line() {
        let mut n_asked = 0;
        let result = in_order(
            || {
                n_asked += 1;
                if n_asked > 10 { Err(ImportError::Cancelled) } else { Ok(Some(n_asked)) }
            },
            |n| n,
            |_| Ok(()),
        );
        assert!(matches!(result, Err(ImportError::Cancelled)));
        assert_eq!(n_asked, 11);
        let mut n_taken = 0;
        let result = in_order(
            || Ok(Some(())),
            |()| (),
            |()| {
                n_taken += 1;
                if n_taken == 3 { Err(ImportError::Cancelled) } else { Ok(()) }
            },
        );
        assert!(matches!(result, Err(ImportError::Cancelled)));
        assert_eq!(n_taken, 3);
    }
}
