use std::path::PathBuf;

use super::{App, NativeFiles, theme};
use crate::language::Tag;
use crate::workbench::{Command, Preferences, Surroundings, Workbench};

/// The key that preferences are kept under.
pub(super) const PREFERENCES: &str = "preferences";

/// Why no window could be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoWindow {
    /// There is no display.
    #[error("there is no display")]
    NoDisplay,
    /// There is a display, but nothing can be drawn on it.
    #[error("{0}")]
    NoGraphics(String),
}

/// Opens the window, on the files and folders that are named, and returns when it is closed.
///
/// # Errors
/// There is no display, or nothing can be drawn on it.
pub fn open_window(files: Vec<PathBuf>, language: Tag, told: Option<Tag>) -> Result<(), NoWindow> {
    let viewport = egui::ViewportBuilder::default()
        .with_app_id("accord")
        .with_title("Accord")
        .with_inner_size([1360.0, 860.0])
        .with_min_inner_size([1024.0, 640.0]);
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let started = eframe::run_native(
        "accord",
        options,
        Box::new(move |creation| {
            theme::install(&creation.egui_ctx);
            let stored = creation.storage.and_then(|storage| eframe::get_value(storage, PREFERENCES));
            let mut preferences = stored.unwrap_or(Preferences { language, ..Preferences::default() });
            preferences.language = told.unwrap_or(preferences.language);
            let folder = eframe::storage_dir("accord");
            let surroundings =
                Surroundings::of_this_machine(theme::waker(&creation.egui_ctx), folder.as_deref());
            let mut workbench = Workbench::new(preferences, surroundings);
            if !files.is_empty() {
                workbench.run(Command::OpenAny(files));
            }
            Ok(Box::new(App::new(workbench, |reply| Box::new(NativeFiles(reply)))))
        }),
    );
    started.map_err(|error| match error {
        eframe::Error::WinitEventLoop(_) => NoWindow::NoDisplay,
        other => NoWindow::NoGraphics(other.to_string()),
    })
}
