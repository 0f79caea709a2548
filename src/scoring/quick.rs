//! A shorter way along the moments of leads for which points only fall while nothing happens.
//!
//! What has faded is left out of account until a moment could be better than all before; only then everything that
//! counts is added up exactly. Leads with activities for which that does not hold are left to the general walk, which
//! says the same.

use super::block::Block;
use super::plan::{Asks, Changing, N_SUMS, OUT, Plan};
use super::walk::{Walker, sub_score};
use crate::agreement::Counting;
use crate::fields::Timestamp;
use crate::leads::{Activities, LeadIndex};

/// Leads with more activities are left to the general walk, whose cost does not grow with what a window holds.
const MOST_ACTIVITIES: usize = 256;

/// The watches as bits, laid out for the short way.
pub(super) struct Quick {
    /// For each kind of activity, by its code, whom it concerns.
    kinds: Vec<Concerned>,
    /// Watches that only the general walk can follow.
    hard: u64,
    /// Watches whose activities count for ever.
    lasting: u64,
    steps: Box<[Step; N_WATCHES]>,
    /// From which age on nothing counts any more.
    longest: i64,
}

/// A watch, as far as it is the same for all activities.
#[derive(Clone, Copy, Default)]
struct Step {
    /// What a fresh activity is worth.
    fresh: i64,
    /// Until which age it is worth that.
    until: i64,
    /// The most that the watch can add or take.
    most: i64,
    /// The sum that it adds to.
    sum: usize,
    /// One activity counts.
    is_once: bool,
    /// What it is worth fades in several steps.
    is_gradual: bool,
}

/// One for each bit.
const N_WATCHES: usize = 64;

/// Whom activities of a kind concern.
struct Concerned {
    all: u64,
    /// Beside those, by the code of the asset; empty if no asset matters.
    by_asset: Vec<u64>,
    /// Watches that ask more.
    asking: Vec<u16>,
}

/// Room that is used again from lead to lead.
pub(super) struct QuickRoom {
    /// When something happened that fades, and whom it concerns.
    seen: Vec<(i64, u64)>,
    /// What counts for ever, by watch.
    lasting: [i64; N_WATCHES],
    /// What counts, as if nothing had faded since everything was last added up.
    loose: [i64; N_WATCHES],
    /// The watches for which the lead before left something here.
    used: u64,
}

impl Default for QuickRoom {
    fn default() -> Self {
        Self { seen: Vec::new(), lasting: [0; N_WATCHES], loose: [0; N_WATCHES], used: 0 }
    }
}

/// The next watch of some bits, which are not empty, and the bits without it.
#[inline]
fn next_of(bits: &mut u64) -> usize {
    let next = bits.trailing_zeros() as usize;
    *bits &= *bits - 1;
    next % N_WATCHES
}

impl Quick {
    /// The short way for some criteria, if there can be one.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        if !plan.falls || plan.waits || plan.watches.len() > N_WATCHES {
            return None;
        }
        let steps = Box::new([Step::default(); N_WATCHES]);
        let mut quick = Self { kinds: Vec::new(), hard: 0, lasting: 0, steps, longest: 0 };
        for (n, watch) in plan.watches.iter().enumerate() {
            let is_easy = matches!(watch.counting, Counting::EveryTime | Counting::Once);
            if !is_easy || watch.rises || watch.sum == OUT {
                quick.hard |= 1 << n;
            }
            if watch.lanes.is_empty() {
                quick.lasting |= 1 << n;
            }
            quick.steps[n] = Step {
                fresh: watch.worth(0),
                until: watch.lanes.first().map_or(i64::MAX, |lane| lane.until),
                most: watch.most,
                sum: watch.sum,
                is_once: watch.counting == Counting::Once,
                is_gradual: watch.lanes.len() > 1,
            };
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
                    has_news = true;
                    self.enter_quickly(quick, times[next].0, mask);
                }
                next += 1;
            }
            if has_news && self.may_be_better(block.n_unmet[place]) {
                if self.steady_until < moment {
                    self.add_up(quick, moment, block, place);
                }
                self.look_quickly(moment, block, place);
            }
            has_news = false;
            let Some(at) = times.get(next) else { return true };
            moment = at.0;
        }
    }

    fn begin_quickly(&mut self, block: &Block, place: usize) {
        while self.room.used != 0 {
            let w = next_of(&mut self.room.used);
            self.room.lasting[w] = 0;
            self.room.loose[w] = 0;
        }
        self.room.seen.clear();
        self.begin(block, place);
        self.steady_until = i64::MAX;
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

    /// Counts an activity as if nothing had faded.
    #[inline]
    fn enter_quickly(&mut self, quick: &Quick, at: i64, mask: u64) {
        self.bits |= mask;
        self.room.used |= mask;
        let fading = mask & !quick.lasting;
        if fading != 0 {
            self.room.seen.push((at, fading));
        }
        let mut left = mask;
        while left != 0 {
            let w = next_of(&mut left);
            let step = &quick.steps[w];
            let before = self.room.loose[w];
            let after = if step.is_once { step.fresh } else { before + step.fresh };
            self.room.loose[w] = after;
            if quick.lasting >> w & 1 == 1 {
                self.room.lasting[w] = after;
            } else {
                self.steady_until = self.steady_until.min(at.saturating_add(step.until));
            }
            let change = after.clamp(-step.most, step.most) - before.clamp(-step.most, step.most);
            self.sums[step.sum % N_SUMS] += change;
        }
    }

    /// Adds up exactly what counts at a moment.
    fn add_up(&mut self, quick: &Quick, moment: i64, block: &Block, place: usize) {
        let QuickRoom { seen, lasting, loose, used: _ } = &mut self.room;
        let mut left = self.bits;
        while left != 0 {
            let w = next_of(&mut left);
            loose[w] = lasting[w];
        }
        let mut steady_until = i64::MAX;
        for &(at, mask) in seen.iter().rev() {
            let age = moment - at;
            if age > quick.longest {
                break;
            }
            let mut left = mask;
            while left != 0 {
                let w = next_of(&mut left);
                let step = &quick.steps[w];
                let (until, worth) = if age <= step.until {
                    (step.until, step.fresh)
                } else if step.is_gradual {
                    let lane = self.rules.plan.watches[w].lanes.iter().find(|lane| age <= lane.until);
                    lane.map_or((i64::MAX, 0), |lane| (lane.until, lane.worth))
                } else {
                    continue;
                };
                steady_until = steady_until.min(at.saturating_add(until));
                loose[w] = if step.is_once { loose[w].max(worth) } else { loose[w] + worth };
            }
        }
        self.steady_until = steady_until;
        self.sums = block.sums(place);
        let mut left = self.bits;
        while left != 0 {
            let w = next_of(&mut left);
            let step = &quick.steps[w];
            self.sums[step.sum % N_SUMS] += loose[w].clamp(-step.most, step.most);
        }
    }

    /// Looks at how the lead stands at a moment, where only minimums can change beside the score.
    #[inline]
    fn look_quickly(&mut self, moment: i64, block: &Block, place: usize) {
        let (by_category, total) = self.rules.plan.limited(&self.sums);
        let (mut n_unmet, mut first_unmet) = (block.n_unmet[place], block.first_unmet[place]);
        for (test, changing) in &self.rules.plan.changing {
            if let Changing::Minimum(score, least) = changing
                && sub_score(&by_category, *score) < *least
            {
                n_unmet += 1;
                first_unmet = first_unmet.min(*test);
            }
        }
        self.way.add(n_unmet, first_unmet, total, Timestamp(moment));
    }
}
