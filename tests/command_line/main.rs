//! The command line, run as a script would run it: the real program, in a folder of its own.
//!
//! Expected numbers were worked out by hand from the eight leads in `history.rs`, never by asking the library.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod bad_files;
mod check;
mod columns;
mod diff;
#[cfg(target_os = "linux")]
mod display;
mod export;
mod funnel;
mod help;
mod history;
mod joins;
mod languages;
mod mapping;
mod merge;
mod narrowed;
mod observation;
mod odd_bytes;
mod program;
mod quality;
mod rows;
mod sample;
mod streams;
mod usage;
mod verdicts;
mod verify;
