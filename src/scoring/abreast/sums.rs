//! What a lead comes to at moments that are looked at together.

use fearless_simd::{Simd, i32x16, prelude::*, u8x32, u32x16};

use super::Start;
use super::layout::{Bounds, Counts, Layout};
use super::moments::{Moments, Story};
use super::tight::{MOST_WORDS, Tight};
use crate::scoring::found::Found;

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
pub(super) fn write_peaks<S: Simd>(
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

/// The bits of a mask of up to 32 lanes.
pub(super) fn bits(mask: u64) -> u32 {
    u32::try_from(mask).unwrap_or(u32::MAX)
}

impl<const AGES: usize> Layout<AGES> {
    /// Looks at a lead that has at most as many moments as there are lanes, and whose activities add up in the main category.
    /// Returns the watches that concern it as bits; none if there is more to look at.
    #[inline(always)]
    pub(super) fn look_once<S: Simd>(
        &self,
        simd: S,
        found: &mut Found,
        start: &Start,
        story: Story<'_>,
    ) -> Option<u32> {
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
    pub(super) fn count<S: Simd>(&self, simd: S, deeds: &[u32]) -> u8x32<S> {
        let mut counts = u8x32::splat(simd, 0);
        for deed in deeds {
            counts = counts.saturating_add(u8x32::from_slice(simd, &self.groups[self.group(*deed)].counts));
        }
        counts
    }

    /// What the score cannot exceed with so many activities.
    pub(super) fn most(&self, counts: &Counts, mut watches: u32, start: &Start) -> i32 {
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
    pub(super) fn lasts(&self, mut watches: u32) -> i32 {
        let mut lasts = 0;
        while watches != 0 {
            lasts = lasts.max(self.watches[watches.trailing_zeros() as usize].lasts);
            watches &= watches - 1;
        }
        lasts
    }

    /// What each category comes to at some moments, before its limits.
    #[inline(always)]
    pub(super) fn sums<S: Simd>(
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
            for (n, (above, change)) in group.ages.iter().zip(&group.changes).enumerate() {
                let is_older = age.simd_gt(all(*above));
                sums += is_older.select(all(*change), all(0));
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
    /// What the sums of the categories come to.
    #[inline(always)]
    pub(super) fn total<S: Simd>(&self, simd: S, sums: &[i32x16<S>; 4]) -> i32x16<S> {
        let all = |number| i32x16::splat(simd, number);
        let mut total = all(0);
        for (sum, (least, most)) in sums.iter().zip(&self.categories) {
            total += sum.min(all(*most)).max(all(*least));
        }
        total.min(all(self.total.1)).max(all(self.total.0))
    }
}
