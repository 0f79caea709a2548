//! The moments of a lead: when it did something, a vector full of them at a time.

use std::ops::Range;

use fearless_simd::{Simd, i32x16, prelude::*};

use super::LANES;
use crate::fields::Timestamp;
use crate::leads::{Activities, LeadIndex};

/// Leads with more activities are walked along.
pub(super) const MOST_ACTIVITIES: usize = 4_096;
/// Leads that did something so many seconds from their first moment are walked along.
const FAR: i64 = 1 << 30;

/// The activities of a lead.
#[derive(Clone, Copy)]
pub(super) struct Story<'a> {
    pub(super) deeds: &'a [u32],
    /// When they happened, in seconds after the first moment; behind them is room for a vector more.
    pub(super) seconds: &'a [i32],
}

/// Moments of a lead that are looked at together.
pub(super) struct Moments<S: Simd> {
    pub(super) at: i32x16<S>,
    pub(super) n: usize,
    /// The activities that can give something there.
    pub(super) activities: Range<usize>,
}

/// Reads when a lead did what. Returns `false` if there is too much, or too far away, to be looked at here.
#[inline(always)]
pub(super) fn read_seconds(
    activities: &Activities,
    lead: LeadIndex,
    first: Timestamp,
    seconds: &mut [i32],
) -> bool {
    let (times, n) = activities.times_and_more(lead);
    if n == 0 {
        return true;
    }
    if n > MOST_ACTIVITIES || times[0].0 - first.0 < -FAR || times[n - 1].0 - first.0 > FAR {
        return false;
    }
    let blocks = times.chunks_exact(LANES).zip(seconds.chunks_exact_mut(LANES));
    for (times, seconds) in blocks.take(n.div_ceil(LANES)) {
        for (at, seconds) in times.iter().zip(seconds) {
            // What follows the activities of the lead is not looked at.
            #[expect(clippy::cast_possible_truncation, reason = "those of the lead are near")]
            {
                *seconds = at.0.wrapping_sub(first.0) as i32;
            }
        }
    }
    true
}

impl<S: Simd> Moments<S> {
    /// The moments from a place on; the one at 0 is the first. Activities before a place, and those that are over, are left out.
    #[inline(always)]
    pub(super) fn from(
        simd: S,
        Story { deeds, seconds }: Story<'_>,
        place: usize,
        (mut from, lasts): (usize, i32),
    ) -> Self {
        let n_left = deeds.len() + 1 - place;
        let n = n_left.min(LANES);
        let before = if place == 0 { 0 } else { seconds[place - 1] };
        let next = i32x16::from_slice(simd, &seconds[place..place + LANES]);
        let at = i32x16::splat(simd, before).slide::<{ LANES - 1 }>(next).max(i32x16::splat(simd, 0));
        if n_left < LANES && place == 0 {
            return Self { at, n, activities: 0..deeds.len() };
        }
        let last = if n == 1 { before } else { seconds[place + n - 2] }.max(0);
        let mut until = place + n - 1;
        while until < deeds.len() && seconds[until] <= last {
            until += 1;
        }
        while from < until && seconds[from].saturating_add(lasts) < before.max(0) {
            from += 1;
        }
        Self { at, n, activities: from..until }
    }
}
