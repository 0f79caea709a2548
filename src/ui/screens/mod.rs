//! The screens of the window, in the order of work.

pub(super) mod data;
pub(super) mod define;
pub(super) mod discuss;
pub(super) mod export;
pub(super) mod sign;
pub(super) mod simulate;
