//! A shorter way along the moments of leads for which points only fall while nothing happens.
//!
//! What has faded is left out of account until a moment could be better than all before; only then everything that
//! counts is added up exactly. Leads with activities for which that does not hold are left to the general walk, which
//! says the same.

use super::block::Block;
use super::plan::{Asks, OUT, Plan};
use super::walk::Walker;
use crate::agreement::Counting;
use crate::leads::{Activities, LeadIndex};

/// Leads with more activities are left to the general walk, whose cost does not grow with what a window holds.
const MOST_ACTIVITIES: usize = 256;

/// The watches as bits, laid out for the short way.
#[derive(Default)]
pub(super) struct Quick {
    /// For each kind of activity, by its code, whom it concerns.
    kinds: Vec<Concerned>,
    /// Watches that only the general walk can follow.
    hard: u64,
    /// Watches whose activities count for ever.
    lasting: u64,
    /// Watches of which one activity counts.
    once: u64,
    /// Watches whose worth fades in several steps.
    steps: u64,
    /// What a fresh activity is worth, by watch.
    fresh: Vec<i64>,
    /// Until which age it is worth that.
    until: Vec<i64>,
    /// From which age on nothing counts any more.
    longest: i64,
}

/// Whom activities of a kind concern.
struct Concerned {
    all: u64,
    /// Beside those, by the code of the asset; empty if no asset matters.
    by_asset: Vec<u64>,
    /// Watches that ask more.
    asking: Vec<u16>,
}

/// Room that is used again from lead to lead.
#[derive(Default)]
pub(super) struct QuickRoom {
    /// When something happened that fades, and whom it concerns.
    seen: Vec<(i64, u64)>,
    /// What counts for ever, by watch.
    lasting: Vec<i64>,
    /// What counts, as if nothing had faded since everything was last added up.
    loose: Vec<i64>,
}

impl Quick {
    /// The short way for some criteria, if there can be one.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        if !plan.falls || plan.waits || plan.watches.len() > 64 {
            return None;
        }
        let mut quick = Self::default();
        for (n, watch) in plan.watches.iter().enumerate() {
            let is_easy = matches!(watch.counting, Counting::EveryTime | Counting::Once);
            if !is_easy || watch.rises || watch.sum == OUT {
                quick.hard |= 1 << n;
            }
            if watch.lanes.is_empty() {
                quick.lasting |= 1 << n;
            }
            if watch.counting == Counting::Once {
                quick.once |= 1 << n;
            }
            if watch.lanes.len() > 1 {
                quick.steps |= 1 << n;
            }
            quick.fresh.push(watch.worth(0));
            quick.until.push(watch.lanes.first().map_or(i64::MAX, |lane| lane.until));
            quick.longest = quick.longest.max(watch.lanes.last().map_or(0, |lane| lane.until));
        }
        for &(first, last) in &plan.kinds {
            let mut concerned = Concerned { all: 0, by_asset: Vec::new(), asking: Vec::new() };
            for &watch in &plan.by_kind[first as usize..last as usize] {
                concerned.add(watch, &plan.watches[usize::from(watch)].asks);
            }
            quick.kinds.push(concerned);
        }
        Some(quick)
    }
}

impl Concerned {
    fn add(&mut self, watch: u16, asks: &Asks) {
        match asks {
            Asks::Nothing => self.all |= 1 << watch,
            Asks::Asset(codes) => {
                self.by_asset.resize(codes.len(), 0);
                for (bits, says) in self.by_asset.iter_mut().zip(codes) {
                    *bits |= u64::from(*says) << watch;
                }
            }
            Asks::Campaign(_) | Asks::Everything => self.asking.push(watch),
        }
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
        if range.len() > MOST_ACTIVITIES {
            return false;
        }
        self.begin_quickly(block, place);
        let (times, kinds) = (&activities.times()[range.clone()], &activities.kind_codes()[range.clone()]);
        let mut moment =
            rules.leads().created(lead).or_else(|| times.first().copied()).unwrap_or(rules.end).0;
        let mut next = 0;
        let mut has_news = true;
        loop {
            while next < times.len() && times[next].0 <= moment {
                let mask =
                    self.concerned(&quick.kinds[usize::from(kinds[next])], activities, range.start + next);
                if mask & quick.hard != 0 {
                    return false;
                }
                if mask != 0 {
                    has_news |= self.enter_quickly(quick, times[next].0, mask);
                }
                next += 1;
            }
            if has_news && self.may_be_better(block.n_unmet[place]) {
                if self.steady_until < moment {
                    self.add_up(quick, moment, block, place);
                }
                self.look(lead, moment, block, place);
            }
            has_news = false;
            let Some(at) = times.get(next) else { return true };
            moment = at.0;
        }
    }

    fn begin_quickly(&mut self, block: &Block, place: usize) {
        self.begin(block, place);
        self.steady_until = i64::MAX;
        let n = self.rules.plan.watches.len();
        self.room.seen.clear();
        self.room.lasting.clear();
        self.room.lasting.resize(n, 0);
        self.room.loose.clear();
        self.room.loose.resize(n, 0);
    }

    /// Whom an activity concerns.
    #[inline]
    fn concerned(&self, kind: &Concerned, activities: &Activities, activity: usize) -> u64 {
        let mut mask = kind.all;
        if !kind.by_asset.is_empty() {
            mask |= kind.by_asset[activities.asset(activity) as usize];
        }
        for &watch in &kind.asking {
            mask |= u64::from(self.matches(watch, activity)) << watch;
        }
        mask
    }

    /// Counts an activity as if nothing had faded. Returns whether that makes a difference.
    #[inline]
    fn enter_quickly(&mut self, quick: &Quick, at: i64, mask: u64) -> bool {
        self.bits |= mask;
        let fading = mask & !quick.lasting;
        if fading != 0 {
            self.room.seen.push((at, fading));
        }
        let mut makes_difference = false;
        let mut left = mask;
        while left != 0 {
            let w = left.trailing_zeros() as usize;
            left &= left - 1;
            let watch = &self.rules.plan.watches[w];
            let before = self.room.loose[w];
            let after = if quick.once >> w & 1 == 1 { quick.fresh[w] } else { before + quick.fresh[w] };
            self.room.loose[w] = after;
            if quick.lasting >> w & 1 == 1 {
                self.room.lasting[w] = after;
            } else {
                self.steady_until = self.steady_until.min(at.saturating_add(quick.until[w]));
            }
            let change = after.clamp(-watch.most, watch.most) - before.clamp(-watch.most, watch.most);
            self.sums[watch.sum] += change;
            makes_difference |= change != 0;
        }
        // A fresh activity keeps up what is about to fade, even where a cap lets it change nothing now.
        makes_difference || fading != 0
    }

    /// Adds up exactly what counts at a moment.
    fn add_up(&mut self, quick: &Quick, moment: i64, block: &Block, place: usize) {
        let plan = &self.rules.plan;
        let QuickRoom { seen, lasting, loose } = &mut self.room;
        loose.copy_from_slice(lasting);
        let mut steady_until = i64::MAX;
        for &(at, mask) in seen.iter().rev() {
            let age = moment - at;
            if age > quick.longest {
                break;
            }
            let mut left = mask;
            while left != 0 {
                let w = left.trailing_zeros() as usize;
                left &= left - 1;
                let (until, worth) = if age <= quick.until[w] {
                    (quick.until[w], quick.fresh[w])
                } else if quick.steps >> w & 1 == 1 {
                    let lane = plan.watches[w].lanes.iter().find(|lane| age <= lane.until);
                    lane.map_or((i64::MAX, 0), |lane| (lane.until, lane.worth))
                } else {
                    continue;
                };
                steady_until = steady_until.min(at.saturating_add(until));
                if quick.once >> w & 1 == 1 {
                    loose[w] = loose[w].max(worth);
                } else {
                    loose[w] += worth;
                }
            }
        }
        self.steady_until = steady_until;
        self.sums = block.sums(place);
        let mut left = self.bits;
        while left != 0 {
            let w = left.trailing_zeros() as usize;
            left &= left - 1;
            let watch = &plan.watches[w];
            self.sums[watch.sum] += loose[w].clamp(-watch.most, watch.most);
        }
    }
}
