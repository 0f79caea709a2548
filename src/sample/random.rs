use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Mcg;

/// Random choices that are the same on every machine and for ever.
///
/// Only raw bits come from the library: its algorithm is fixed, while ways to draw from ranges change with versions.
pub(super) struct Random(Pcg64Mcg);

impl Random {
    /// The choices for one thing, by a seed, the sort of thing and its number.
    pub(super) fn of(seed: u64, sort: u64, number: u64) -> Self {
        let mixed = seed
            .wrapping_mul(0x9E37_79B9_7F4A_7C15)
            .wrapping_add(sort.wrapping_mul(0xD1B5_4A32_D192_ED03))
            .wrapping_add(number.wrapping_mul(0x8CB9_2BA7_2F3D_8DD7));
        let mut random = Self(Pcg64Mcg::seed_from_u64(mixed ^ (mixed >> 29)));
        random.0.next_u64();
        random
    }

    /// A number from 0 up to, but not including, `n`.
    pub(super) fn below(&mut self, n: u64) -> u64 {
        let product = u128::from(self.0.next_u64()) * u128::from(n);
        u64::try_from(product >> 64).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: i64, high: i64) -> i64 {
        let width = u64::try_from(high - low + 1).unwrap_or(1);
        low + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// Yes, in so many of a thousand cases.
    pub(super) fn chance(&mut self, per_mille: u64) -> bool {
        self.below(1_000) < per_mille
    }

    /// One of some things.
    pub(super) fn one_of<T: Copy>(&mut self, things: &[T]) -> T {
        let n = self.below(things.len() as u64);
        things[usize::try_from(n).unwrap_or(0)]
    }

    /// One of some things by their weights.
    pub(super) fn weighted<T: Copy>(&mut self, things: &[(T, u64)]) -> T {
        let total = things.iter().map(|thing| thing.1).sum();
        let mut n = self.below(total);
        for (thing, weight) in things {
            if n < *weight {
                return *thing;
            }
            n -= weight;
        }
        things[0].0
    }

    /// A whole number of at least 0 with a long tail: half are 0 or 1, one in a thousand is in the hundreds.
    pub(super) fn long_tail(&mut self, most: u64) -> u64 {
        let u = self.below(1 << 20) + 1;
        ((1 << 20) / u).saturating_sub(1).min(most)
    }
}
