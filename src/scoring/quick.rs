//! A shorter way along the moments of leads, where activities count every time and nothing waits.
//!
//! What an activity changes when it happens, and when it is older than each step of decay, depends only on the watches that
//! it concerns: it is worked out once for each group of watches. For each age at which something fades, one place moves
//! along the lead's activities. Leads with other activities are left to the general walk, which says the same.

use super::block::Block;
use super::plan::{N_SUMS, Plan, Watch};
use super::walk::Walker;
use crate::agreement::Counting;
use crate::fields::Timestamp;
use crate::leads::LeadIndex;

/// One for each bit.
const N_WATCHES: usize = 64;

/// What the activities of each group of watches change.
pub(super) struct Quick {
    groups: Vec<Group>,
    changes: Vec<Change>,
    /// The ages in seconds beyond which something fades, rising.
    ages: Vec<i64>,
    /// For each group and each age, what fades: a range of `changes`.
    fading: Vec<(u32, u32)>,
}

/// Some watches that an activity concerns together.
struct Group {
    /// The watches as bits.
    watches: u64,
    /// What happens when such an activity happens: a range of `changes`.
    entering: (u32, u32),
    /// Only the general walk can follow them.
    is_hard: bool,
    /// Points can rise, or a test be passed again, only because time passes.
    rises: bool,
}

/// What changes the sum of a watch.
#[derive(Clone, Copy)]
struct Change {
    watch: usize,
    by: i64,
    /// The most that the watch can add or take.
    most: i64,
    /// The sum that the watch adds to.
    sum: usize,
}

/// Room that is used again from lead to lead.
pub(super) struct QuickRoom {
    /// What the activities of each watch add up to, before its cap.
    points: [i64; N_WATCHES],
    /// The watches for which the lead before left something there, as bits.
    used: u64,
    /// For each age, the first activity that is not known to be older.
    young: Vec<usize>,
}

impl Default for QuickRoom {
    fn default() -> Self {
        Self { points: [0; N_WATCHES], used: 0, young: Vec::new() }
    }
}

impl QuickRoom {
    /// Whether a watch adds and takes nothing.
    pub(super) fn gives_nothing(&self, watch: usize) -> bool {
        self.points[watch % N_WATCHES] == 0
    }
}

impl Quick {
    /// The short way for some criteria, if there can be one.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        if !plan.anew.is_empty() || plan.waits || plan.watches.len() > N_WATCHES {
            return None;
        }
        let lanes = plan.watches.iter().flat_map(|watch| &watch.lanes);
        let mut ages: Vec<i64> = lanes.map(|lane| lane.until).collect();
        ages.sort_unstable();
        ages.dedup();
        let mut quick = Self { groups: Vec::new(), changes: Vec::new(), ages, fading: Vec::new() };
        for group in &plan.groups {
            let watches: Vec<(usize, &Watch)> =
                group.iter().map(|watch| (usize::from(*watch), &plan.watches[usize::from(*watch)])).collect();
            let entering = quick.add(watches.iter().map(|(n, watch)| watch.change(*n, watch.worth(0))));
            quick.groups.push(Group {
                watches: watches.iter().fold(0, |bits, (n, _)| bits | 1 << n),
                entering,
                is_hard: watches.iter().any(|(_, watch)| watch.is_hard()),
                rises: watches.iter().any(|(_, watch)| watch.rises),
            });
            for age in quick.ages.clone() {
                let fading = watches.iter().map(|(n, watch)| watch.change(*n, watch.fades_after(age)));
                let range = quick.add(fading);
                quick.fading.push(range);
            }
        }
        Some(quick)
    }

    fn add(&mut self, changes: impl Iterator<Item = Change>) -> (u32, u32) {
        let place = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let first = place(self.changes.len());
        self.changes.extend(changes.filter(|change| change.by != 0));
        (first, place(self.changes.len()))
    }
}

impl Watch {
    fn change(&self, watch: usize, by: i64) -> Change {
        // What counts once and fades at once is worth what a single one is, however many there are.
        let most =
            if self.counting == Counting::Once { self.most.min(self.worth(0).abs()) } else { self.most };
        Change { watch, by, most, sum: self.sum }
    }

    fn is_hard(&self) -> bool {
        match self.counting {
            Counting::EveryTime => false,
            Counting::Once => self.lanes.len() > 1,
            Counting::OncePerAsset | Counting::OncePerCampaign | Counting::AtMostOnceInDays(_) => true,
        }
    }

    /// What changes for an activity as soon as it is older.
    fn fades_after(&self, age: i64) -> i64 {
        let lanes = self.lanes.iter().enumerate().filter(|(_, lane)| lane.until == age);
        lanes.map(|(n, lane)| self.worth(n + 1) - lane.worth).sum()
    }
}

impl Walker<'_> {
    /// Walks along the moments of a lead. Returns `false` if only the general walk can do so.
    pub(super) fn walk_quickly(
        &mut self,
        quick: &Quick,
        lead: LeadIndex,
        block: &Block,
        place: usize,
    ) -> bool {
        let rules = self.rules;
        let activities = rules.leads().activities();
        let range = activities.of(lead);
        let (times, deeds) = (&activities.times()[range.clone()], &activities.deed_codes()[range]);
        self.begin_quickly(quick, times, block, place);
        let first = rules.leads().created(lead).or_else(|| times.first().copied());
        let mut moment = first.unwrap_or(rules.end).0;
        let mut next = 0;
        let mut has_news = true;
        loop {
            while next < times.len() && times[next].0 <= moment {
                let group = &quick.groups[rules.plan.group_of[deeds[next] as usize] as usize];
                if group.is_hard {
                    return false;
                }
                if group.watches != 0 {
                    has_news = true;
                    self.bits |= group.watches;
                    self.room.used |= group.watches;
                    self.may_skip &= !group.rises;
                    self.change(quick, group.entering);
                }
                next += 1;
            }
            if !self.may_skip || (has_news && self.may_be_better(block.n_unmet[place])) {
                if self.steady_until < moment {
                    self.fade_quickly(quick, moment, times, deeds);
                }
                self.look(lead, moment, block, place);
            }
            has_news = false;
            let Some(at) = times.get(next) else { return true };
            moment = at.0;
        }
    }

    fn begin_quickly(&mut self, quick: &Quick, times: &[Timestamp], block: &Block, place: usize) {
        while self.room.used != 0 {
            self.room.points[self.room.used.trailing_zeros() as usize % N_WATCHES] = 0;
            self.room.used &= self.room.used - 1;
        }
        self.room.young.clear();
        self.room.young.resize(quick.ages.len(), 0);
        self.may_skip = self.rules.plan.falls;
        let (first, shortest) = (times.first(), quick.ages.first());
        self.steady_until = first.zip(shortest).map_or(i64::MAX, |(at, age)| at.0.saturating_add(*age));
        self.begin(block, place);
    }

    /// Changes the sums of some watches.
    #[inline]
    fn change(&mut self, quick: &Quick, (first, last): (u32, u32)) {
        for change in &quick.changes[first as usize..last as usize] {
            let points = &mut self.room.points[change.watch % N_WATCHES];
            let before = (*points).clamp(-change.most, change.most);
            *points += change.by;
            let after = (*points).clamp(-change.most, change.most);
            self.sums[change.sum % N_SUMS] += after - before;
        }
    }

    /// Takes away what has faded at a moment.
    fn fade_quickly(&mut self, quick: &Quick, moment: i64, times: &[Timestamp], deeds: &[u32]) {
        let mut steady_until = i64::MAX;
        for (n, age) in quick.ages.iter().enumerate() {
            let mut young = self.room.young[n];
            while let Some(at) = times.get(young) {
                let until = at.0.saturating_add(*age);
                if moment <= until {
                    steady_until = steady_until.min(until);
                    break;
                }
                let group = self.rules.plan.group_of[deeds[young] as usize] as usize;
                self.change(quick, quick.fading[group * quick.ages.len() + n]);
                young += 1;
            }
            self.room.young[n] = young;
        }
        self.steady_until = steady_until;
    }
}
