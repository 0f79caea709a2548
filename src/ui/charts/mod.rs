//! Pictures of numbers: each chart draws the plain structs of [`crate::simulation`] and says its numbers in words.

pub(super) mod drawn;
pub(super) mod figures;
pub(super) mod funnel;
pub(super) mod leakage;
pub(super) mod lists;
pub(super) mod scores;
