//! Capped criteria that a lead may exceed: how many activities of each count at a moment, side by side in few numbers.

use fearless_simd::{Simd, SimdBase as _, i32x16};
use rustc_hash::FxHashMap;

use super::layout::Layout;

/// So many numbers are used at most.
pub(super) const MOST_WORDS: usize = 4;
const BITS: u32 = 32;

/// Counts of activities for each step of some watches, in fields of few bits.
pub(super) struct Tight<const AGES: usize> {
    /// By how much the fields of each number change, for each group of activities at each of its ages.
    pub(super) changes: Vec<[[i32; AGES]; MOST_WORDS]>,
    /// So many numbers are used.
    pub(super) n_words: usize,
    /// All bits of the lowest field.
    mask: i32,
    capped: Vec<Capped>,
}

/// A watch, and where its counts stand.
struct Capped {
    category: usize,
    most: i32,
    /// In which number, from which bit on, and what an activity there is worth.
    fields: Vec<(usize, u32, i32)>,
}

/// What was laid out for leads before.
pub(super) struct TightRoom<const AGES: usize> {
    known: FxHashMap<(u32, u32), Option<usize>>,
    last: ((u32, u32), Option<usize>),
    all: Vec<Tight<AGES>>,
}

impl<const AGES: usize> Default for TightRoom<AGES> {
    fn default() -> Self {
        Self { known: FxHashMap::default(), last: ((0, 0), None), all: Vec::new() }
    }
}

impl<const AGES: usize> TightRoom<AGES> {
    /// The fields for some watches, given as bits, of a lead with so many activities. `None` if there is no room for them.
    pub(super) fn fields(
        &mut self,
        layout: &Layout<AGES>,
        watches: u32,
        n_activities: usize,
    ) -> Option<&Tight<AGES>> {
        let key = (watches, usize::BITS - n_activities.leading_zeros());
        if self.last.0 != key {
            let place = *self.known.entry(key).or_insert_with(|| {
                self.all.push(Tight::new(layout, watches, key.1)?);
                Some(self.all.len() - 1)
            });
            self.last = (key, place);
        }
        self.all.get(self.last.1?)
    }
}

impl<const AGES: usize> Tight<AGES> {
    /// Lays out fields of so many bits, which hold every count.
    fn new(layout: &Layout<AGES>, watches: u32, n_bits: u32) -> Option<Self> {
        let per_word = BITS / n_bits;
        let mut tight = Self {
            changes: vec![[[0; AGES]; MOST_WORDS]; layout.groups.len()],
            n_words: 0,
            mask: i32::try_from((1_i64 << n_bits) - 1).unwrap_or(-1),
            capped: Vec::new(),
        };
        let mut n_fields = 0;
        for (n, watch) in layout.watches.iter().enumerate().filter(|(n, _)| watches >> n & 1 == 1) {
            let mut fields = Vec::new();
            let mut worth = 0;
            for (step, (age, change)) in watch.steps.iter().enumerate() {
                worth += change;
                if worth == 0 {
                    continue;
                }
                let (word, shift) = ((n_fields / per_word) as usize, n_fields % per_word * n_bits);
                if word >= MOST_WORDS {
                    return None;
                }
                n_fields += 1;
                tight.n_words = word + 1;
                fields.push((word, shift, worth));
                let until = watch.steps.get(step + 1).map(|next| next.0);
                for (group, changes) in layout.groups.iter().zip(&mut tight.changes) {
                    if group.counts[n] > 0 {
                        for (change, at) in changes[word].iter_mut().zip(&group.ages) {
                            let by = i32::from(at == age) - i32::from(Some(*at) == until);
                            *change = change.wrapping_add(by << shift);
                        }
                    }
                }
            }
            tight.capped.push(Capped { category: watch.category, most: watch.most, fields });
        }
        Some(tight)
    }

    /// Takes away what the caps cut off.
    #[inline(always)]
    pub(super) fn cut<S: Simd>(&self, simd: S, words: &[i32x16<S>; MOST_WORDS], sums: &mut [i32x16<S>; 4]) {
        let all = |number| i32x16::splat(simd, number);
        for capped in &self.capped {
            let mut sum = all(0);
            for &(word, shift, worth) in &capped.fields {
                sum += ((words[word % MOST_WORDS] >> shift) & all(self.mask)) * all(worth);
            }
            let kept = sum.min(all(capped.most)).max(all(-capped.most));
            sums[capped.category % 4] += kept - sum;
        }
    }
}
