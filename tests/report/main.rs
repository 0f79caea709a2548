//! Charts and the report: their numbers are those of the outcomes of single leads, counted here one by one, and nothing
//! of a single lead is in them.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agreed;
mod charts;
mod company;
mod document;
mod few;
mod marks;
mod paper;
mod program;
mod streams;
mod tables;
