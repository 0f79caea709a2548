//! The window, used as a person uses it, by what a screen reader sees. No display and no driver.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod charts;
mod data;
mod define;
mod discuss;
mod files;
mod keyboard;
mod keys;
mod languages;
mod merging;
mod narrowed;
mod painter;
mod palette;
mod pictures;
mod proposals;
mod quality;
mod sign;
mod simulate;
mod stage;
mod strip;
mod unsaved;
mod widgets;
