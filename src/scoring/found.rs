//! What walks along the moments of leads found, lead after lead, in columns.

use super::abreast::LANES;
use super::trajectory::{Near, Peak, Records, Trajectory};
use super::walk::Way;
use crate::fields::Timestamp;

/// What walks found of some leads, one after the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// Where the peaks of each lead end.
    ends: Vec<u32>,
    /// The scores that were higher than all before, and how many seconds after the first moment of the lead they were
    /// reached. Of a plain lead that never passes all tests only the last stands here.
    scores: Vec<i32>,
    seconds: Vec<u32>,
    /// The tests beside the threshold that each lead fails at its nearest moment.
    unmet: Vec<Unmet>,
    /// What else there is to know of leads that are not plain, by their places.
    odd: Vec<(u32, Odd)>,
    /// The times of peaks that are too late for `seconds`, by their places.
    late: Vec<(u32, Timestamp)>,
    /// So many peaks are there; behind them is room.
    n_peaks: usize,
}

/// Tests beside the threshold that a lead fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Unmet {
    /// How many.
    pub(super) n: u16,
    /// The first of them, by its place; [`Near::NONE`] if there is none.
    pub(super) first: u16,
}

/// A lead that fails not the same tests at every moment.
#[derive(Clone, Copy, Debug)]
struct Odd {
    nearest: Near,
    next: Option<Near>,
    highest_score: i32,
}

/// Stands for a time in `late`.
const LATE: u32 = u32::MAX;

impl Found {
    /// How many leads there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Forgets all leads, but keeps the room.
    pub(super) fn clear(&mut self) {
        self.ends.clear();
        self.unmet.clear();
        self.odd.clear();
        self.late.clear();
        self.n_peaks = 0;
    }

    /// A copy that needs no more room than it has to.
    pub(super) fn trimmed(&self) -> Self {
        Self {
            ends: self.ends.clone(),
            scores: self.scores[..self.n_peaks].to_vec(),
            seconds: self.seconds[..self.n_peaks].to_vec(),
            unmet: self.unmet.clone(),
            odd: self.odd.clone(),
            late: self.late.clone(),
            n_peaks: self.n_peaks,
        }
    }

    /// Room for a vector more of peaks behind those of the lead so far: their scores and their seconds.
    #[inline]
    pub(super) fn room(&mut self, n_before: usize) -> (&mut [i32], &mut [u32]) {
        let begin = self.n_peaks + n_before;
        self.reserve(begin + LANES);
        (&mut self.scores[begin..begin + LANES], &mut self.seconds[begin..begin + LANES])
    }

    #[inline]
    fn reserve(&mut self, n: usize) {
        if self.scores.len() < n {
            self.scores.resize(n.next_power_of_two(), 0);
            self.seconds.resize(n.next_power_of_two(), 0);
        }
    }

    /// The score of a peak of the lead that has not ended yet.
    #[inline]
    pub(super) fn peak_at(&self, n: usize) -> i32 {
        self.scores[self.n_peaks + n]
    }

    /// Ends a plain lead, whose peaks were written into the room from the first place on.
    #[inline]
    pub(super) fn end_plain(&mut self, n_peaks: usize, unmet: Unmet) {
        let first = self.n_peaks;
        let last = (first + n_peaks).saturating_sub(1);
        let is_unmet = unmet.n > 0;
        self.scores[first] = self.scores[if is_unmet { last } else { first }];
        self.seconds[first] = self.seconds[if is_unmet { last } else { first }];
        self.n_peaks += if is_unmet { n_peaks.min(1) } else { n_peaks };
        self.ends.push(place_of(self.n_peaks));
        self.unmet.push(unmet);
    }

    /// Adds a lead that was walked along.
    pub(super) fn add(&mut self, way: &Way, first: Timestamp) {
        self.push(&way.trajectory(None), first);
    }

    /// Adds a lead by its way and its first moment.
    pub(super) fn push(&mut self, way: &Trajectory<'_>, first: Timestamp) {
        let Trajectory { records, nearest, next, highest_score, segment: _ } = *way;
        let unmet = Unmet { n: nearest.n_unmet, first: nearest.first_unmet };
        let is_plain = next.is_none()
            && highest_score == nearest.peak.score
            && if unmet.n == 0 { records.last() == Some(nearest.peak) } else { records.is_empty() };
        if is_plain && unmet.n > 0 {
            self.push_peak(nearest.peak, first);
        }
        records.iter().for_each(|peak| self.push_peak(peak, first));
        if !is_plain {
            self.odd.push((place_of(self.ends.len()), Odd { nearest, next, highest_score }));
        }
        self.ends.push(place_of(self.n_peaks));
        self.unmet.push(unmet);
    }

    fn push_peak(&mut self, peak: Peak, first: Timestamp) {
        let seconds = u32::try_from(peak.at.0 - first.0).unwrap_or(LATE);
        if seconds == LATE {
            self.late.push((place_of(self.n_peaks), peak.at));
        }
        self.reserve(self.n_peaks + 1);
        self.scores[self.n_peaks] = peak.score;
        self.seconds[self.n_peaks] = seconds;
        self.n_peaks += 1;
    }

    /// The way of the lead at a place, which has this first moment.
    pub(super) fn trajectory(
        &self,
        place: usize,
        first: Timestamp,
        segment: Option<usize>,
    ) -> Trajectory<'_> {
        let begin = place.checked_sub(1).map_or(0, |before| self.ends[before] as usize);
        let end = self.ends[place] as usize;
        let kept = Records::Found {
            scores: &self.scores[begin..end],
            seconds: &self.seconds[begin..end],
            first,
            late: &self.late,
            begin: place_of(begin),
        };
        if let Some(Odd { nearest, next, highest_score }) = self.odd(place) {
            return Trajectory { records: kept, nearest, next, highest_score, segment };
        }
        let Unmet { n: n_unmet, first: first_unmet } = self.unmet[place];
        let peak = kept.last().unwrap_or(Peak { score: i32::MIN, at: first });
        Trajectory {
            records: if n_unmet == 0 { kept } else { Records::Peaks(&[]) },
            nearest: Near { n_unmet, first_unmet, peak },
            next: None,
            highest_score: peak.score,
            segment,
        }
    }

    fn odd(&self, place: usize) -> Option<Odd> {
        if self.odd.is_empty() {
            return None;
        }
        let found = self.odd.binary_search_by_key(&place, |(at, _)| *at as usize);
        found.ok().map(|at| self.odd[at].1)
    }

    /// The tests that the lead at a place fails at every moment, and its highest score; none if it is not plain.
    pub(super) fn plain(&self, place: usize) -> Option<(Unmet, i32)> {
        if self.odd(place).is_some() {
            return None;
        }
        let last = (self.ends[place] as usize).checked_sub(1)?;
        Some((self.unmet[place], self.scores[last]))
    }
}

fn place_of(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
