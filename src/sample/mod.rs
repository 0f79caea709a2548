//! A company that does not exist: leads, what they did and what became of them, with known answers planted.
//!
//! Skewed and messy as life is, but every lead is made to a [`Kind`] whose verdict under the preset `inbound_saas` is
//! known, so that [`Planted`] says what a simulation must find. The same seed gives the same bytes.

mod account;
mod kind;
mod lead;
mod people;
mod planted;
mod random;
mod timeline;
mod write;

pub use self::kind::Kind;
pub use self::planted::Planted;
pub use self::write::{FILE_NAMES, in_memory, write};

use crate::fields::Timestamp;

/// The first moment of the sample: 2025-07-01 00:00 UTC.
const START: Timestamp = Timestamp(1_751_328_000);
/// The last moment that anything can happen at: 2026-06-30 20:00 UTC, a Tuesday.
const END: Timestamp = Timestamp(1_782_849_600);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sample_lies_between_the_days_that_it_says() {
        assert_eq!(START.to_string(), "2025-07-01T00:00:00Z");
        assert_eq!(END.to_string(), "2026-06-30T20:00:00Z");
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
        let bytes = |seed| {
            let (sources, _) = in_memory(300, seed).unwrap();
            sources.into_iter().map(|(_, input)| input).collect::<Vec<_>>()
        };
        assert_eq!(bytes(7), bytes(7));
        assert_ne!(bytes(7), bytes(8));
    }
}
