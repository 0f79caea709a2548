//! Keeps what is being edited in a journal, on a thread of its own, so that the window never waits for the disk.

use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::project::{Journal, Kept, LeftBehind};

/// So long the disk is left alone after an entry: a drag makes sixty versions a second, and the last one counts.
const PAUSE: Duration = Duration::from_millis(200);

/// Writes the journal of a window.
pub(super) struct Keeper {
    line: Arc<Line>,
    thread: Option<JoinHandle<()>>,
}

/// What the window wants of the thread, and what that has to say.
#[derive(Default)]
struct Line {
    wishes: Mutex<Wishes>,
    bell: Condvar,
    failure: Mutex<Option<String>>,
}

#[derive(Default)]
struct Wishes {
    /// The last one counts.
    newest: Option<Wish>,
    /// Journals of earlier windows that the next entry stands in for.
    replaced: Vec<LeftBehind>,
}

enum Wish {
    /// Something is not saved.
    Keep(Box<Kept>),
    /// Everything is saved.
    Clear,
    /// The window closes, and nothing is to be kept.
    End,
}

impl Keeper {
    /// A keeper for a folder. `name` is one that no other window has.
    pub(super) fn new(folder: PathBuf, name: String) -> Self {
        let line = Arc::new(Line::default());
        let of_thread = Arc::clone(&line);
        let builder = thread::Builder::new().name("journal".to_owned());
        let spawned = builder.spawn(move || of_thread.run(&folder, &name));
        let thread = match spawned {
            Ok(thread) => Some(thread),
            Err(error) => {
                line.fail(&error);
                None
            }
        };
        Self { line, thread }
    }

    /// Keeps a version; of several in quick succession, the last. Once it is kept, `replaced` is forgotten.
    pub(super) fn keep(&self, kept: Kept, replaced: Option<LeftBehind>) {
        self.line.wish(Wish::Keep(Box::new(kept)), replaced);
    }

    /// Forgets what was kept: it is saved.
    pub(super) fn clear(&self, replaced: Option<LeftBehind>) {
        self.line.wish(Wish::Clear, replaced);
    }

    /// Why something could not be kept, once.
    pub(super) fn failure(&self) -> Option<String> {
        self.line.failure.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Forgets everything and waits until that is done.
    pub(super) fn end(self) {
        self.line.wish(Wish::End, None);
        if let Some(thread) = self.thread {
            // What a broken thread leaves is offered at the next start.
            thread.join().ok();
        }
    }
}

impl Line {
    fn wish(&self, wish: Wish, replaced: Option<LeftBehind>) {
        let mut wishes = self.wishes.lock().unwrap_or_else(PoisonError::into_inner);
        wishes.newest = Some(wish);
        wishes.replaced.extend(replaced);
        drop(wishes);
        self.bell.notify_one();
    }

    fn fail(&self, error: &std::io::Error) {
        *self.failure.lock().unwrap_or_else(PoisonError::into_inner) = Some(error.to_string());
    }

    fn next(&self) -> (Wish, Vec<LeftBehind>) {
        let mut wishes = self.wishes.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(wish) = wishes.newest.take() {
                return (wish, std::mem::take(&mut wishes.replaced));
            }
            wishes = self.bell.wait(wishes).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn run(&self, folder: &std::path::Path, name: &str) {
        // Nothing is on the disk before something is edited.
        let mut journal: Option<Journal> = None;
        loop {
            let (wish, replaced) = self.next();
            let done = match wish {
                Wish::Keep(kept) => match &mut journal {
                    Some(journal) => journal.keep(&kept),
                    none => Journal::begin(folder, name).and_then(|new| none.insert(new).keep(&kept)),
                },
                Wish::Clear => journal.as_mut().map_or(Ok(()), Journal::clear),
                Wish::End => {
                    if let Some(journal) = journal {
                        journal.end();
                    }
                    return;
                }
            };
            match done {
                Ok(()) => replaced.into_iter().for_each(LeftBehind::forget),
                // They stay, and are offered again.
                Err(error) => self.fail(&error),
            }
            thread::sleep(PAUSE);
        }
    }
}
