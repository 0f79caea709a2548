//! How far something is, on standard error where that is a terminal.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

use crate::import::ImportProgress;
use crate::language::Language;

/// A bar that shows how far something is; nothing where standard error is no terminal.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// A bar for bytes of files.
    pub(super) fn of_bytes(language: &Language) -> Self {
        Self::new(
            0,
            "{msg} {wide_bar} {bytes}/{total_bytes} {bytes_per_sec} {eta}",
            language.text("progress-reading"),
        )
    }

    /// A bar for leads.
    pub(super) fn of_leads(language: &Language, n_leads: u64) -> Self {
        Self::new(n_leads, "{msg} {wide_bar} {human_pos}/{human_len} {eta}", language.text("progress-leads"))
    }

    fn new(length: u64, template: &str, message: String) -> Self {
        let bar = ProgressBar::new(length);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.set_message(message);
        Self(bar)
    }

    /// Shows that so many are done.
    pub(super) fn at(&self, done: u64) {
        self.0.set_position(done);
    }

    /// Takes the bar away.
    pub(super) fn clear(&self) {
        self.0.finish_and_clear();
    }

    /// Shows how far an import is until `work` is done.
    pub(super) fn watch<T: Send>(&self, progress: &ImportProgress, work: impl FnOnce() -> T + Send) -> T {
        let (done, finished) = std::sync::mpsc::channel::<()>();
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let wait = || finished.recv_timeout(Duration::from_millis(100));
                while wait() == Err(std::sync::mpsc::RecvTimeoutError::Timeout) {
                    let (read, total) = progress.bytes();
                    self.0.set_length(total);
                    self.0.set_position(read);
                }
            });
            let result = work();
            drop(done);
            result
        })
    }
}
