//! What is found in small files that were written by hand, each with one thing wrong.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod columns;
mod dates;
mod leakage;
mod people;
mod read;
mod rows;
mod words;
