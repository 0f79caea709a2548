//! Every reader of files, with inputs that nobody would write: each is taken or refused with a reason, and soon.
//!
//! A normal run replays the kept seeds and tries a fixed number of mutations of them. With `ACCORD_FUZZ_SECONDS` each target
//! is tried for so long, from `ACCORD_FUZZ_START`; `.ci/fuzz` does that within a minute, from a new start each time. What breaks a target is left in
//! `target/fuzz`; once moved to `tests/fuzz/seeds`, it is tried for ever.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod campaign;
mod made;
mod mutate;
mod targets;
#[path = "../support/workbook.rs"]
mod workbook;
