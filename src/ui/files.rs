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
    /// Another copy of the agreement, to merge with.
    Merge,
    /// A file to save the agreement to.
    SaveAs,
    /// A lead file, or several.
    Source(SourceKind),
    /// A folder with lead files.
    Folder,
    /// A file to write rules to, by the key of their format.
    Export(&'static str),
    /// A file to write the mapping to.
    Mapping,
    /// A file to write rows or leads to, as the open dialog says.
    Listing,
}

/// Where chosen paths go.
pub type Reply = Sender<(Purpose, Vec<PathBuf>)>;

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
                Purpose::Open | Purpose::Merge => {
                    one(wait(dialog.add_filter("Accord", &["ron"]).pick_file()))
                }
                Purpose::Source(_) => wait(
                    dialog
                        .add_filter("*.*", &["*"])
                        .add_filter("CSV", &TEXTS)
                        .add_filter("XLSX", &SHEETS)
                        .pick_files(),
                ),
                Purpose::Folder => one(wait(dialog.pick_folder())),
                Purpose::SaveAs | Purpose::Mapping => {
                    one(wait(dialog.add_filter("Accord", &["ron"]).save_file()))
                }
                // The proposed name says the format; a filter would put another ending behind it.
                Purpose::Listing | Purpose::Export(_) => one(wait(dialog.save_file())),
            };
            if let Some(files) = chosen {
                let paths = files.iter().map(|file| file.path().to_owned()).collect();
                // The window is gone only when the program ends.
                reply.send((purpose, paths)).ok();
                ctx.request_repaint();
            }
        };
        // Without a thread there is no dialog; a typed path still works.
        thread::Builder::new().name("file dialog".to_owned()).spawn(work).ok();
    }
}

/// The endings of delimited text.
const TEXTS: [&str; 4] = ["csv", "tsv", "txt", "tab"];
/// The endings of workbooks.
const SHEETS: [&str; 6] = ["xlsx", "xls", "xlsb", "xlsm", "ods", "parquet"];

fn one(file: Option<rfd::FileHandle>) -> Option<Vec<rfd::FileHandle>> {
    file.map(|file| vec![file])
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
