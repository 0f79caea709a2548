//! Accord
pub mod agreement;
pub mod fields;
pub mod leads;
pub mod scoring;
pub mod simulation;
