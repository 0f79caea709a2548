use std::collections::BTreeMap;

/// Something that is counted for every score, in the order of the scores.
#[derive(Clone, Debug, Default)]
pub(super) struct ByScore<T> {
    /// The first of the near scores.
    first: i32,
    near: Vec<T>,
    /// The scores that are too far away to keep all between.
    far: BTreeMap<i32, T>,
}

/// Scores up to so far from zero stand side by side.
const NEAR: i32 = 2_048;

impl<T: Copy + Default> ByScore<T> {
    /// What is counted at a score.
    #[inline]
    pub(super) fn at_mut(&mut self, score: i32) -> &mut T {
        let place = usize::try_from(i64::from(score) - i64::from(self.first)).unwrap_or(usize::MAX);
        // Asked twice, because the borrow checker does not see that a reference which is returned is not needed below.
        if place < self.near.len() { &mut self.near[place] } else { self.room_at(score) }
    }

    /// The same, where there may be no room yet.
    #[cold]
    fn room_at(&mut self, score: i32) -> &mut T {
        if !(-NEAR..=NEAR).contains(&score) {
            return self.far.entry(score).or_default();
        }
        if self.near.is_empty() {
            self.first = score;
        }
        if score < self.first {
            let more = self.first.abs_diff(score) as usize;
            self.near.splice(0..0, std::iter::repeat_n(T::default(), more));
            self.first = score;
        }
        let place = score.abs_diff(self.first) as usize;
        if self.near.len() <= place {
            self.near.resize(place + 1, T::default());
        }
        &mut self.near[place]
    }

    /// The scores with what is counted there, from the lowest to the highest; also some with nothing.
    pub(super) fn iter(&self) -> impl DoubleEndedIterator<Item = (i32, T)> {
        let near = (self.first..).zip(&self.near).map(|(score, it)| (score, *it));
        let near: Vec<(i32, T)> = near.collect();
        let (below, above) = (self.far.range(..-NEAR), self.far.range(NEAR..));
        let far = |(score, it): (&i32, &T)| (*score, *it);
        below.map(far).chain(near).chain(above.map(far))
    }
}
