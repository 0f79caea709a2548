//! All moments of a lead looked at abreast, each in a lane of a vector.
//!
//! What an activity gives at a moment depends only on its age there. So each activity is held against all moments at once, and
//! adds what it is worth to those at which it is old enough. Criteria that their caps may cut are counted beside that
//! ([`super::tight`]). What needs more is left to the walk, which says the same.

use fearless_simd::{Simd, dispatch, i32x16, prelude::*, u8x32, u32x16};

use super::block::Block;
use super::found::{Found, Unmet};
use super::layout::{Counts, Layout, N_WATCHES};
use super::plan::Plan;
use super::tight::{MOST_WORDS, Tight, TightRoom};
use super::walk::Walker;
use crate::fields::Timestamp;
use crate::leads::{Activities, LeadIndex};

/// So many moments are looked at together.
pub(super) const LANES: usize = 16;
/// Leads with more activities are walked along.
const MOST_ACTIVITIES: usize = 4_096;
/// Leads that did something so many seconds from their first moment are walked along.
const FAR: i64 = 1 << 30;

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

/// The least and the most of each category and of the total.
pub(super) struct Bounds {
    pub(super) categories: [(i32, i32); 4],
    pub(super) total: (i32, i32),
}

/// The activities of a lead.
#[derive(Clone, Copy)]
struct Story<'a> {
    deeds: &'a [u32],
    /// When they happened, in seconds after the first moment; behind them is room for a vector more.
    seconds: &'a [i32],
}

/// Moments of a lead that are looked at together.
struct Moments<S: Simd> {
    at: i32x16<S>,
    n: usize,
    /// The activities that can give something there.
    activities: std::ops::Range<usize>,
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
    /// Walks along the moments of the leads at some places of a block, and keeps what it finds of them, one after the other.
    pub(super) fn walk_all(&mut self, block: &Block, places: &[u32]) {
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
        let is_there =
            |counts: &u8x32<S>, above: u8| bits(counts.simd_gt(u8x32::splat(simd, above)).to_bitmask());
        let watches = is_there(&counts, 0);
        if Layout::<AGES>::is_hard(watches) {
            return None;
        }
        let above = counts.simd_gt(u8x32::from_slice(simd, &layout.limits)).to_bitmask();
        // What was not counted to the end may be above its limit, too.
        let capped = bits(above) | is_there(&counts, u8::MAX - 1);
        let fields =
            if capped == 0 { None } else { Some(tight.fields(layout, capped, story.deeds.len())?) };
        let is_looked_at = layout.is_restless || watches & layout.tested != 0;
        if is_looked_at {
            self.begin(block, place);
        }
        let most = layout.most(&<[u8; N_WATCHES]>::from(counts), watches, start);
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
            if best > i32::MIN {
                let counts = layout.count(simd, &story.deeds[moments.activities.clone()]);
                if layout.most(&counts.into(), watches, start) <= best {
                    continue;
                }
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

/// Reads when a lead did what. Returns `false` if there is too much, or too far away, to be looked at here.
#[inline(always)]
fn read_seconds(activities: &Activities, lead: LeadIndex, first: Timestamp, seconds: &mut [i32]) -> bool {
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
    fn from(
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

/// Adds what an activity gives at moments at which it has these ages.
#[inline(always)]
fn older<S: Simd, const AGES: usize>(
    simd: S,
    mut sums: i32x16<S>,
    age: i32x16<S>,
    (ages, changes): (&[i32; AGES], &[i32; AGES]),
) -> i32x16<S> {
    let all = |number| i32x16::splat(simd, number);
    for (above, change) in ages.iter().zip(changes) {
        sums += age.simd_gt(all(*above)).select(all(*change), all(0));
    }
    sums
}

/// Writes down the scores that are higher than all before, behind the peaks of the lead so far. Returns how many there are.
#[inline(always)]
fn write_peaks<S: Simd>(
    simd: S,
    found: &mut Found,
    (n_before, best): (usize, i32),
    scores: i32x16<S>,
    moments: &Moments<S>,
) -> usize {
    let none = i32x16::splat(simd, i32::MIN);
    let mut highest = none.slide::<15>(scores);
    highest = highest.max(none.slide::<15>(highest));
    highest = highest.max(none.slide::<14>(highest));
    highest = highest.max(none.slide::<12>(highest));
    highest = highest.max(none.slide::<8>(highest)).max(i32x16::splat(simd, best));
    let is_peak = scores.simd_gt(highest);
    let (to_scores, to_seconds) = found.room(n_before);
    scores.compress(is_peak).store_slice(to_scores);
    moments.at.compress(is_peak).bitcast::<u32x16<S>>().store_slice(to_seconds);
    let lanes = (2_u64 << (moments.n - 1)) - 1;
    (is_peak.to_bitmask() & lanes).count_ones() as usize
}

fn bits(mask: u64) -> u32 {
    u32::try_from(mask).unwrap_or(u32::MAX)
}

impl<const AGES: usize> Layout<AGES> {
    /// Looks at a lead that has at most as many moments as there are lanes, and whose activities add up in the main category.
    /// Returns the watches that concern it as bits; none if there is more to look at.
    #[inline(always)]
    fn look_once<S: Simd>(&self, simd: S, found: &mut Found, start: &Start, story: Story<'_>) -> Option<u32> {
        let all = |number| i32x16::splat(simd, number);
        let moments = Moments::from(simd, story, 0, (0, 0));
        let mut counts = u8x32::splat(simd, 0);
        let mut sums = all(start.sums[self.main]);
        for (deed, at) in story.deeds.iter().zip(story.seconds) {
            let group = &self.groups[self.group(*deed)];
            counts += u8x32::from_slice(simd, &group.counts);
            sums = older(simd, sums, moments.at - all(*at), (&group.ages, &group.changes));
        }
        let watches = bits(counts.simd_gt(u8x32::splat(simd, 0)).to_bitmask());
        let is_capped = counts.simd_gt(u8x32::from_slice(simd, &self.limits)).any_true();
        if is_capped || watches & self.special != 0 {
            return None;
        }
        let ((least, most), (least_total, most_total)) =
            (self.bounds.categories[self.main], self.bounds.total);
        let total = all(start.others) + sums.min(all(most)).max(all(least));
        let scores = total.min(all(most_total)).max(all(least_total));
        let n_peaks = write_peaks(simd, found, (0, i32::MIN), scores, &moments);
        found.end_plain(n_peaks, start.unmet);
        Some(watches)
    }

    /// How many activities concern each watch, as far as can be counted.
    #[inline(always)]
    fn count<S: Simd>(&self, simd: S, deeds: &[u32]) -> u8x32<S> {
        let mut counts = u8x32::splat(simd, 0);
        for deed in deeds {
            counts = counts.saturating_add(u8x32::from_slice(simd, &self.groups[self.group(*deed)].counts));
        }
        counts
    }

    /// What the score cannot exceed with so many activities.
    fn most(&self, counts: &Counts, mut watches: u32, start: &Start) -> i32 {
        let mut sums = start.sums;
        while watches != 0 {
            let n = watches.trailing_zeros() as usize;
            let watch = &self.watches[n];
            let all = i32::from(counts[n]) * watch.best;
            let is_counted = counts[n] < u8::MAX || watch.best == 0;
            sums[watch.category % 4] += if is_counted { all.min(watch.most) } else { watch.most };
            watches &= watches - 1;
        }
        let kept = sums.iter().zip(&self.bounds.categories);
        let sum: i32 = kept.map(|(sum, (least, most))| (*sum).min(*most).max(*least)).sum();
        sum.min(self.bounds.total.1).max(self.bounds.total.0)
    }

    /// From which age on activities of some watches are worth nothing.
    fn lasts(&self, mut watches: u32) -> i32 {
        let mut lasts = 0;
        while watches != 0 {
            lasts = lasts.max(self.watches[watches.trailing_zeros() as usize].lasts);
            watches &= watches - 1;
        }
        lasts
    }

    /// What each category comes to at some moments, before its limits.
    #[inline(always)]
    fn sums<S: Simd>(
        &self,
        simd: S,
        (fields, watches): (Option<&Tight<AGES>>, u32),
        start: &Start,
        story: Story<'_>,
        moments: &Moments<S>,
    ) -> [i32x16<S>; 4] {
        let all = |number| i32x16::splat(simd, number);
        let mut sums = start.sums.map(all);
        let mut words = [all(0); MOST_WORDS];
        let to = (&mut sums[self.main], &mut words);
        match fields.map_or(0, |fields| fields.n_words) {
            0 => self.add_up::<S, 0>(simd, fields, story, moments, to),
            1 => self.add_up::<S, 1>(simd, fields, story, moments, to),
            2 => self.add_up::<S, 2>(simd, fields, story, moments, to),
            3 => self.add_up::<S, 3>(simd, fields, story, moments, to),
            _ => self.add_up::<S, MOST_WORDS>(simd, fields, story, moments, to),
        }
        for (category, sum) in sums.iter_mut().enumerate() {
            if category == self.main || self.categories[category] & watches == 0 {
                continue;
            }
            for n in moments.activities.clone() {
                let group = self.group(story.deeds[n]);
                let gives = (&self.groups[group].ages, &self.changes[group][category]);
                *sum = older(simd, *sum, moments.at - all(story.seconds[n]), gives);
            }
        }
        if let Some(fields) = fields {
            fields.cut(simd, &words, &mut sums);
        }
        sums
    }

    /// Adds up the main category, and the counts of what is capped.
    #[inline(always)]
    fn add_up<S: Simd, const WORDS: usize>(
        &self,
        simd: S,
        fields: Option<&Tight<AGES>>,
        story: Story<'_>,
        moments: &Moments<S>,
        (sum, words): (&mut i32x16<S>, &mut [i32x16<S>; MOST_WORDS]),
    ) {
        let all = |number| i32x16::splat(simd, number);
        let changes = fields.map_or(&[][..], |fields| &fields.changes);
        let (mut sums, mut counts) = (*sum, [all(0); WORDS]);
        let range = moments.activities.clone();
        for (deed, at) in story.deeds[range.clone()].iter().zip(&story.seconds[range]) {
            let place = self.group(*deed);
            let group = &self.groups[place];
            let age = moments.at - all(*at);
            for n in 0..AGES {
                let is_older = age.simd_gt(all(group.ages[n]));
                sums += is_older.select(all(group.changes[n]), all(0));
                for (word, count) in counts.iter_mut().enumerate() {
                    *count += is_older.select(all(changes[place][word][n]), all(0));
                }
            }
        }
        *sum = sums;
        words[..WORDS].copy_from_slice(&counts);
    }
}

impl Bounds {
    /// The limits as they are kept here.
    pub(super) fn of(plan: &Plan) -> Self {
        let small =
            |points: i64| i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX });
        let both = |limits: (i64, i64)| (small(limits.0), small(limits.1));
        Self { categories: plan.limits.map(both), total: both(plan.total) }
    }

    /// What the sums of the categories come to.
    #[inline(always)]
    fn total<S: Simd>(&self, simd: S, sums: &[i32x16<S>; 4]) -> i32x16<S> {
        let all = |number| i32x16::splat(simd, number);
        let mut total = all(0);
        for (sum, (least, most)) in sums.iter().zip(&self.categories) {
            total += sum.min(all(*most)).max(all(*least));
        }
        total.min(all(self.total.1)).max(all(self.total.0))
    }
}
