//! Signatures, versions and merging: what was signed can be checked for ever, and nobody's edit is lost.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod attacks;
mod edits;
mod flips;
mod frozen;
mod keys;
mod made;
mod merged;
mod merging;
mod rules;
mod versions;
