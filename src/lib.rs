//! Accord
pub mod agreement;
pub mod cli;
pub mod export;
pub mod fields;
pub mod import;
pub mod language;
pub mod leads;
pub mod project;
pub mod sample;
pub mod scoring;
pub mod simulation;
pub mod ui;
pub mod workbench;
