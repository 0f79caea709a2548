//! A shorter way along the moments of leads, where activities count every time and nothing waits.
//!
//! What an activity changes when it happens, and when it is older than each step of decay, depends only on the watches that
//! it concerns: it is worked out once for each group of watches. For each age at which something fades, a queue
//! knows which activities reach it next. Leads with other activities are left to the general walk, which says the same.

use super::block::Block;
use super::plan::{N_SUMS, Plan, Watch};
use super::walk::Walker;
use crate::leads::LeadIndex;

/// One for each bit.
const N_WATCHES: usize = 64;

/// What the activities of each group of watches change.
pub(super) struct Quick {
    groups: Vec<Group>,
    changes: Vec<Change>,
    fadings: Vec<Fading>,
    /// The ages in seconds beyond which something fades, rising.
    ages: Vec<i64>,
}

/// Some watches that an activity concerns together.
struct Group {
    /// The watches as bits.
    watches: u64,
    /// What happens when such an activity happens: a range of `changes`.
    entering: (u32, u32),
    /// What happens as it grows older: a range of `fadings`.
    fading: (u32, u32),
    /// Only the general walk can follow them.
    is_hard: bool,
    /// Points can rise, or a test be passed again, only because time passes.
    rises: bool,
}

/// What changes the sum of a watch.
#[derive(Clone, Copy)]
struct Change {
    by: i32,
    /// The most that the watch can add or take.
    most: i32,
    watch: u8,
    /// The sum that the watch adds to.
    sum: u8,
}

/// What happens to an activity beyond an age.
#[derive(Clone, Copy)]
struct Fading {
    /// The place of the age.
    age: usize,
    /// A range of changes.
    changes: (u32, u32),
}

/// The activities that an age will change, oldest first.
#[derive(Default)]
struct Queue {
    /// Until when nothing changes, and a range of changes.
    entries: Vec<(i64, (u32, u32))>,
    /// The first that has not faded yet.
    front: usize,
}

/// Room that is used again from lead to lead.
pub(super) struct QuickRoom {
    /// What the activities of each watch add up to, before its cap.
    points: [i64; N_WATCHES],
    /// The watches for which the lead before left something there, as bits.
    used: u64,
    /// For each age, what it will change.
    queues: Vec<Queue>,
}

impl Default for QuickRoom {
    fn default() -> Self {
        Self { points: [0; N_WATCHES], used: 0, queues: Vec::new() }
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
        let mut quick = Self { groups: Vec::new(), changes: Vec::new(), fadings: Vec::new(), ages };
        for group in &plan.groups.all {
            let watches: Vec<(usize, &Watch)> =
                group.iter().map(|watch| (usize::from(*watch), &plan.watches[usize::from(*watch)])).collect();
            let entering = quick.add(watches.iter().map(|(n, watch)| watch.change(*n, watch.worth(0))));
            let first = small(quick.fadings.len());
            for (age, until) in quick.ages.clone().into_iter().enumerate() {
                let changes =
                    quick.add(watches.iter().map(|(n, watch)| watch.change(*n, watch.fades_after(until))));
                if changes.0 < changes.1 {
                    quick.fadings.push(Fading { age, changes });
                }
            }
            quick.groups.push(Group {
                watches: watches.iter().fold(0, |bits, (n, _)| bits | 1 << n),
                entering,
                fading: (first, small(quick.fadings.len())),
                is_hard: !watches.iter().all(|(_, watch)| watch.adds_up()),
                rises: watches.iter().any(|(_, watch)| watch.rises),
            });
        }
        Some(quick)
    }

    fn add(&mut self, changes: impl Iterator<Item = Change>) -> (u32, u32) {
        let first = small(self.changes.len());
        self.changes.extend(changes.filter(|change| change.by != 0));
        (first, small(self.changes.len()))
    }
}

fn small(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

impl Watch {
    fn change(&self, watch: usize, by: i64) -> Change {
        // Points and caps are at most a million; there are 64 watches and 8 sums.
        let whole = |points: i64| i32::try_from(points).unwrap_or(i32::MAX);
        let place = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
        Change { by: whole(by), most: whole(self.most_together()), watch: place(watch), sum: place(self.sum) }
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
        let (times, deeds) = rules.leads().activities().story(lead);
        self.begin_quickly(quick, block, place);
        let mut moment = rules.first_moment(lead).0;
        let mut next = 0;
        let mut has_news = true;
        loop {
            while next < times.len() && times[next].0 <= moment {
                let group = &quick.groups[rules.plan.groups.of[deeds[next] as usize] as usize];
                if group.is_hard {
                    return false;
                }
                if group.watches != 0 {
                    has_news = true;
                    self.bits |= group.watches;
                    self.room.used |= group.watches;
                    self.may_skip &= !group.rises;
                    self.change(quick, group.entering);
                    self.expect(quick, group.fading, times[next].0);
                }
                next += 1;
            }
            if !self.may_skip || (has_news && self.may_be_better(block.n_unmet[place])) {
                if self.steady_until < moment {
                    self.fade_quickly(quick, moment);
                }
                self.look(lead, moment, block, place);
            }
            has_news = false;
            let Some(at) = times.get(next) else { return true };
            moment = at.0;
        }
    }

    fn begin_quickly(&mut self, quick: &Quick, block: &Block, place: usize) {
        while self.room.used != 0 {
            self.room.points[self.room.used.trailing_zeros() as usize % N_WATCHES] = 0;
            self.room.used &= self.room.used - 1;
        }
        self.room.queues.resize_with(quick.ages.len(), Queue::default);
        for queue in &mut self.room.queues {
            queue.entries.clear();
            queue.front = 0;
        }
        self.may_skip = self.rules.plan.falls;
        self.steady_until = i64::MAX;
        self.begin(block, place);
    }

    /// Changes the sums of some watches.
    #[inline]
    fn change(&mut self, quick: &Quick, (first, last): (u32, u32)) {
        for change in &quick.changes[first as usize..last as usize] {
            let points = &mut self.room.points[usize::from(change.watch) % N_WATCHES];
            let most = i64::from(change.most);
            let before = (*points).clamp(-most, most);
            *points += i64::from(change.by);
            let after = (*points).clamp(-most, most);
            self.sums[usize::from(change.sum) % N_SUMS] += after - before;
        }
    }

    /// Remembers what will fade of an activity.
    #[inline]
    fn expect(&mut self, quick: &Quick, (first, last): (u32, u32), at: i64) {
        for fading in &quick.fadings[first as usize..last as usize] {
            let until = at.saturating_add(quick.ages[fading.age]);
            let queue = &mut self.room.queues[fading.age];
            if queue.front == queue.entries.len() {
                self.steady_until = self.steady_until.min(until);
            }
            queue.entries.push((until, fading.changes));
        }
    }

    /// Takes away what has faded at a moment.
    fn fade_quickly(&mut self, quick: &Quick, moment: i64) {
        let mut steady_until = i64::MAX;
        for age in 0..quick.ages.len() {
            let mut front = self.room.queues[age].front;
            while let Some(&(until, changes)) = self.room.queues[age].entries.get(front) {
                if moment <= until {
                    steady_until = steady_until.min(until);
                    break;
                }
                self.change(quick, changes);
                front += 1;
            }
            self.room.queues[age].front = front;
        }
        self.steady_until = steady_until;
    }
}
