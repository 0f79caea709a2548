//! Files: presets, the agreement file, exports, lead files, and how numbers are written in them and on the screen.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod agreement_file;
mod asked;
mod atomic;
mod cells;
mod csv;
mod decide;
mod fingerprint;
mod joins;
mod language;
mod layouts;
mod presets;
mod proposals;
mod random;
mod roundtrip;
mod rows;
mod rules;
mod signatures;
mod spellings;
mod vendors;
