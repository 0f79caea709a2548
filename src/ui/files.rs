//! Asking for files without blocking the window, and without a desktop in tests.

use std::future::Future;
use std::path::PathBuf;
use std::pin::pin;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::task::{Context, Poll, Wake, Waker};
use std::thread;

use crate::import::SourceKind;

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// An agreement to open.
    Open,
    /// A file to save the agreement to.
    SaveAs,
    /// A lead file.
    Source(SourceKind),
    /// A file to write rules to, by the key of their format.
    Export(&'static str),
    /// A file to write the mapping to.
    Mapping,
}

/// Where chosen paths go.
pub type Reply = Sender<(Purpose, PathBuf)>;

/// Asks for a file; the answer comes later, or never.
pub trait Files {
    /// Asks for a file, proposing a name where one is to be written.
    fn ask(&self, ctx: &egui::Context, purpose: Purpose, proposal: &str);
}

/// The dialogs of the desktop.
///
/// Where the desktop has none, they never answer; every place that asks also takes a typed path and dropped files.
pub struct NativeFiles(pub Reply);

impl Files for NativeFiles {
    fn ask(&self, ctx: &egui::Context, purpose: Purpose, proposal: &str) {
        let dialog = rfd::AsyncFileDialog::new().set_file_name(proposal);
        let (ctx, reply) = (ctx.clone(), self.0.clone());
        let work = move || {
            let chosen = match purpose {
                Purpose::Open => wait(dialog.add_filter("Accord", &["ron"]).pick_file()),
                Purpose::Source(_) => {
                    wait(dialog.add_filter("CSV", &["csv", "tsv", "txt"]).add_filter("*", &["*"]).pick_file())
                }
                Purpose::SaveAs | Purpose::Mapping => wait(dialog.add_filter("Accord", &["ron"]).save_file()),
                Purpose::Export(_) => wait(dialog.save_file()),
            };
            if let Some(file) = chosen {
                // The window is gone only when the program ends.
                reply.send((purpose, file.path().to_owned())).ok();
                ctx.request_repaint();
            }
        };
        // Without a thread there is no dialog; a typed path still works.
        thread::Builder::new().name("file dialog".to_owned()).spawn(work).ok();
    }
}

/// Runs one future on this thread.
fn wait<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(thread::Thread);

    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }

    let waker = Waker::from(Arc::new(Unpark(thread::current())));
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut Context::from_waker(&waker)) {
            return value;
        }
        thread::park();
    }
}
