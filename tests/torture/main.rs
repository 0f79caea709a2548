//! Files that have broken readers: none breaks ours, and those with a known truth are scored.
//!
//! They lie beside the project; where they are missing, these tests say so and pass.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "../support/data.rs"]
mod data;
#[path = "../support/workbook.rs"]
mod workbook;

mod parquet;
mod pollock;
mod spectrum;
mod support;
mod tables;
mod text;
mod workbooks;
