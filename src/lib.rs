//! Accord: a workbench where sales and marketing agree what a good lead is, and try it on their own history.
//!
//! Read from top to bottom: each module may use only those above it.
//!
//! | module | what it is |
//! |---|---|
//! | [`fields`] | the words a rule may use: fields, values, numbers, times |
//! | [`agreement`] | what both teams agree and sign: criteria, stages, lists, signatures |
//! | [`leads`] | what happened: the history, in columns |
//! | [`signing`] | signatures with keys, and whether they hold |
//! | [`scoring`] | agreement × lead → verdict and ledger; **a criterion is evaluated in `scoring/points.rs`** |
//! | [`simulation`] | agreement × history → numbers: funnel, leakage, coverage |
//! | [`language`] | numbers and names → words; the only text of the program is in `assets/languages` |
//! | [`import`] | files → leads |
//! | [`export`] | agreement and numbers → files |
//! | [`charts`] | numbers → shapes that a window paints and paper prints |
//! | [`quality`] | whether the files can be trusted: contradictions, duplicates, leakage, and what to do |
//! | [`project`] | the agreement file on disk, and the presets |
//! | [`sample`] | a company that does not exist, to try things on |
//! | [`report`] | charts and sentences → SVG, PNG, HTML and PDF |
//! | [`workbench`] | the application without a screen: commands in, state out |
//! | [`ui`] | the window: the only place that knows egui |
//! | [`cli`] | the command line; a sibling of `ui` |
//!
//! Why it is laid out so: `docs/architecture.md`. What an agreement means: `docs/semantics.md`.

pub mod fields;

pub mod agreement;
pub mod leads;
pub mod signing;

pub mod scoring;
pub mod simulation;

pub mod language;

pub mod import;

pub mod charts;
pub mod export;
pub mod project;
pub mod quality;
pub mod report;
pub mod sample;

pub mod workbench;

pub mod cli;
pub mod ui;
