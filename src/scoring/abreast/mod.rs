//! All moments of a lead looked at abreast, each in a lane of a vector.
//!
//! What an activity gives at a moment depends only on its age there. So each activity is held against all moments at once, and
//! adds what it is worth to those at which it is old enough. Criteria that their caps may cut are counted beside that
//! ([`tight`]). What needs more is left to the walk, which says the same.

#![expect(
    clippy::inline_always,
    reason = "only what is inlined is compiled for the vectors that the machine has"
)]

mod layout;
mod moments;
mod sums;
mod tight;

use std::ops::Range;

use fearless_simd::{Simd, dispatch, prelude::*, u8x32};

use self::layout::Layout;
pub(super) use self::layout::N_WATCHES;
use self::moments::{MOST_ACTIVITIES, Moments, Story, read_seconds};
use self::sums::{bits, write_peaks};
use self::tight::TightRoom;
use super::Rules;
use super::block::Block;
use super::found::{Found, Unmet};
use super::plan::Plan;
use super::walk::Walker;
use crate::leads::LeadIndex;

/// So many moments are looked at together.
pub(super) const LANES: usize = 16;

/// The criteria on activities, laid out by how often what an activity is worth changes at most.
pub(super) enum Abreast {
    Four(Layout<4>),
    Eight(Layout<8>),
}

/// Room that is used again from lead to lead.
#[derive(Default)]
pub(super) struct AbreastRoom {
    four: TightRoom<4>,
    eight: TightRoom<8>,
    seconds: Vec<i32>,
}

/// What a lead has before its activities.
pub(super) struct Start {
    /// The points of each category that fields give.
    pub(super) sums: [i32; 4],
    /// What all categories but the main one come to.
    pub(super) others: i32,
    /// The tests beside the threshold that it fails.
    pub(super) unmet: Unmet,
}

impl Abreast {
    /// The layout of some criteria. `None` if they can only be walked along.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        let four = Layout::new(plan)?;
        if four.n_hard() == 0 {
            return Some(Self::Four(four));
        }
        let eight = Layout::new(plan)?;
        Some(if eight.n_hard() < four.n_hard() { Self::Eight(eight) } else { Self::Four(four) })
    }

    /// The category that most activities add to.
    pub(super) fn main(&self) -> usize {
        match self {
            Self::Four(layout) => layout.main,
            Self::Eight(layout) => layout.main,
        }
    }

    /// The criteria of some watches, all as bits.
    pub(super) fn criteria(&self, watches: u32) -> u64 {
        match self {
            Self::Four(layout) => layout.criteria(watches),
            Self::Eight(layout) => layout.criteria(watches),
        }
    }
}

impl Walker<'_> {
    /// Walks along the moments of the leads at some places of a run, and keeps what it finds of them, one after the other.
    pub(super) fn walk_all(&mut self, leads: &Range<LeadIndex>, places: &[u32]) {
        let mut block = std::mem::take(&mut self.block);
        self.rules.look_at_fields(&mut block, leads.clone());
        self.walk_block(&block, places);
        self.block = block;
    }

    /// The same where only what some criteria are worth has changed since, given as bits, and no test beside the threshold
    /// depends on it.
    pub(super) fn walk_again(&mut self, before: (&Rules, &Block), changed: u64, places: &[u32]) {
        let mut block = std::mem::take(&mut self.block);
        self.rules.look_at_fields_again(&mut block, before, changed);
        self.walk_block(&block, places);
        self.block = block;
    }

    fn walk_block(&mut self, block: &Block, places: &[u32]) {
        let mut room = std::mem::take(&mut self.abreast);
        let mut found = std::mem::take(&mut self.found);
        let rules = self.rules;
        match &rules.plan.abreast {
            Some(Abreast::Four(layout)) => {
                let to = (&mut found, &mut room.four, &mut room.seconds);
                dispatch!(rules.level, simd => self.look_at_all(simd, layout, (block, places), to));
            }
            Some(Abreast::Eight(layout)) => {
                let to = (&mut found, &mut room.eight, &mut room.seconds);
                dispatch!(rules.level, simd => self.look_at_all(simd, layout, (block, places), to));
            }
            None => places.iter().for_each(|place| self.walk_into(&mut found, block, *place as usize)),
        }
        (self.abreast, self.found) = (room, found);
    }

    fn walk_into(&mut self, found: &mut Found, block: &Block, place: usize) {
        let lead = block.lead(place);
        self.walk(lead, block, place);
        found.add(&self.way, self.rules.first_moment(lead));
        self.remember_touched();
    }

    #[inline(always)]
    fn look_at_all<S: Simd, const AGES: usize>(
        &mut self,
        simd: S,
        layout: &Layout<AGES>,
        (block, places): (&Block, &[u32]),
        (found, tight, seconds): (&mut Found, &mut TightRoom<AGES>, &mut Vec<i32>),
    ) {
        let rules = self.rules;
        let activities = rules.leads().activities();
        seconds.resize(MOST_ACTIVITIES + 2 * LANES, 0);
        for &place in places {
            let lead = block.lead(place as usize);
            let mut watches = None;
            if read_seconds(activities, lead, rules.first_moment(lead), seconds) {
                let story = Story { deeds: activities.story(lead).1, seconds };
                let start = block.start(place as usize);
                if story.deeds.len() < LANES && !layout.is_restless {
                    watches = layout.look_once(simd, found, &start, story);
                }
                if watches.is_none() {
                    watches = simd.vectorize(
                        #[inline(always)]
                        || {
                            self.look_long(
                                simd,
                                layout,
                                (found, tight),
                                (block, place as usize),
                                (&start, story),
                            )
                        },
                    );
                }
            }
            match watches {
                Some(watches) => self.touches.watches.push(watches),
                None => self.walk_into(found, block, place as usize),
            }
        }
    }

    /// Looks at a lead that has many moments, or whose caps or tests ask for more than sums.
    #[inline(always)]
    fn look_long<S: Simd, const AGES: usize>(
        &mut self,
        simd: S,
        layout: &Layout<AGES>,
        (found, tight): (&mut Found, &mut TightRoom<AGES>),
        (block, place): (&Block, usize),
        (start, story): (&Start, Story<'_>),
    ) -> Option<u32> {
        let counts = layout.count(simd, story.deeds);
        let is_there = |above: u8| bits(counts.simd_gt(u8x32::splat(simd, above)).to_bitmask());
        let watches = is_there(0);
        if Layout::<AGES>::is_hard(watches) {
            return None;
        }
        let above = counts.simd_gt(u8x32::from_slice(simd, &layout.limits)).to_bitmask();
        // What was not counted to the end may be above its limit, too.
        let capped = bits(above) | is_there(u8::MAX - 1);
        let fields =
            if capped == 0 { None } else { Some(tight.fields(layout, capped, story.deeds.len())?) };
        let is_looked_at = layout.is_restless || watches & layout.tested != 0;
        if is_looked_at {
            self.begin(block, place);
        }
        let most = if story.deeds.len() < LANES {
            i32::MAX
        } else {
            layout.most(&<[u8; N_WATCHES]>::from(counts), watches, start)
        };
        let lasts = layout.lasts(watches);
        let (mut n_peaks, mut best) = (0, i32::MIN);
        let (mut next, mut from) = (0, 0);
        while next <= story.deeds.len() {
            let moments = Moments::from(simd, story, next, (from, lasts));
            (next, from) = (next + LANES, moments.activities.start);
            if is_looked_at {
                let sums = layout.sums(simd, (fields, watches), start, story, &moments);
                self.look_at_each((block, place), &sums.map(Into::into), &moments);
                continue;
            }
            let near = &story.deeds[moments.activities.clone()];
            if best > i32::MIN && layout.most(&layout.count(simd, near).into(), watches, start) <= best {
                continue;
            }
            let sums = layout.sums(simd, (fields, watches), start, story, &moments);
            let scores = layout.bounds.total(simd, &sums);
            n_peaks += write_peaks(simd, found, (n_peaks, best), scores, &moments);
            best = found.peak_at(n_peaks - 1);
            if most <= best {
                break;
            }
        }
        if is_looked_at {
            found.add(&self.way, self.rules.first_moment(block.lead(place)));
        } else {
            found.end_plain(n_peaks, start.unmet);
        }
        Some(watches)
    }

    /// Looks at every test at some moments.
    fn look_at_each<S: Simd>(
        &mut self,
        (block, place): (&Block, usize),
        sums: &[[i32; LANES]; 4],
        moments: &Moments<S>,
    ) {
        let lead = block.lead(place);
        let first = self.rules.first_moment(lead);
        let seconds: [i32; LANES] = moments.at.into();
        for lane in 0..moments.n {
            for (sum, of_category) in self.sums.iter_mut().zip(sums) {
                *sum = i64::from(of_category[lane]);
            }
            self.look(lead, first.0 + i64::from(seconds[lane]), block, place);
        }
    }
}
