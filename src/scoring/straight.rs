//! The shortest way along the moments of a lead with few activities that all add to one category.
//!
//! What has faded at a moment is added up over all its activities at once, without asking which they are: for so few that is
//! quicker than to follow each. Criteria that their caps could cut are followed one by one beside the sum of all others.
//! Other leads are left to the short and the general walk, which say the same.

use super::block::Block;
use super::plan::{Changing, OUT, Plan, Watch};
use super::trajectory::{Near, Peak};
use super::walk::{Walker, sub_score};
use crate::agreement::{Category, SubScore};
use crate::fields::Timestamp;
use crate::leads::LeadIndex;

/// Leads with more activities go another way.
const MOST_ACTIVITIES: usize = 32;
/// So many activities are looked at together; the numbers of most processors hold them.
const LANES: usize = 8;
/// What an activity is worth fades in so many steps at most.
const STEPS: usize = 3;
type Lanes = [i32; LANES];
/// One for each watch.
const N_WATCHES: usize = 32;
/// So many criteria are followed one by one at most.
const MOST_TIGHT: usize = 4;

/// A count for each watch, in a byte. No count is above [`MOST_ACTIVITIES`].
type Counts = [u64; N_WATCHES / 8];
/// The highest bit of each byte.
const HIGHEST: u64 = 0x8080_8080_8080_8080;

/// So many for one watch.
fn count_of(watch: usize, n: u64) -> (usize, u64) {
    (watch / 8, n << (watch % 8 * 8))
}

/// The watches, laid out for the shortest way.
pub(super) struct Straight {
    groups: Vec<Group>,
    /// Of each watch: what an activity is worth, and the most that all can add or take.
    shapes: Vec<Shape>,
    most: Vec<i32>,
    /// How many activities each watch can count before its cap cuts something, with the highest bit set beside it.
    limits: Counts,
    /// The watches of each category as bits.
    categories: [u64; 4],
    /// Whether no test but the threshold depends on the category.
    is_free: [bool; 4],
}

/// Some watches that an activity concerns together.
#[derive(Default)]
struct Group {
    /// The watches as bits.
    watches: u64,
    /// 1 for each of them.
    counts: Counts,
    /// What they give together.
    shape: Shape,
    n_steps: usize,
    /// Whether no other walk is needed to follow them.
    is_possible: bool,
}

/// What an activity is worth as it grows older.
#[derive(Clone, Copy, Default)]
struct Shape {
    fresh: i32,
    /// Beyond which age in seconds it is worth how much more.
    steps: [(i32, i32); STEPS],
}

/// What several watches give together, activity by activity.
struct Loose {
    fresh: [i32; MOST_ACTIVITIES],
    /// For each step and each activity: until when it does not fade, and by how much it does, in seconds since the first moment.
    until: [Many; STEPS],
    change: [Many; STEPS],
    /// So many steps are needed.
    n_steps: usize,
}

/// The activities of one watch.
#[derive(Clone)]
struct Tight {
    watch: usize,
    /// When they happened, in seconds since the first moment.
    at: Many,
    n: usize,
}

/// A number for each activity.
type Many = [Lanes; MOST_ACTIVITIES / LANES];

/// Room that is used again from lead to lead.
pub(super) struct StraightRoom {
    loose: Loose,
    tight: Vec<Tight>,
    n_tight: usize,
}

impl Default for StraightRoom {
    fn default() -> Self {
        let never = [[i32::MAX; LANES]; MOST_ACTIVITIES / LANES];
        let nothing = [[0; LANES]; MOST_ACTIVITIES / LANES];
        let (until, change) = ([never; STEPS], [nothing; STEPS]);
        let loose = Loose { fresh: [0; MOST_ACTIVITIES], until, change, n_steps: 0 };
        Self { loose, tight: vec![Tight { watch: 0, at: never, n: 0 }; MOST_TIGHT], n_tight: 0 }
    }
}

impl Shape {
    /// That of a watch, if it has few steps.
    fn of(watch: &Watch) -> Option<Self> {
        let mut shape = Self { fresh: i32::try_from(watch.worth(0)).ok()?, ..Self::default() };
        for (n, lane) in watch.lanes.iter().enumerate() {
            let change = i32::try_from(watch.worth(n + 1) - lane.worth).ok()?;
            shape.step(i32::try_from(lane.until).unwrap_or(i32::MAX), change)?;
        }
        Some(shape)
    }

    fn step(&mut self, age: i32, change: i32) -> Option<()> {
        if change != 0 {
            let place = self.steps.iter().position(|(at, by)| *by == 0 || *at == age)?;
            self.steps[place] = (age, self.steps[place].1.checked_add(change)?);
        }
        Some(())
    }

    /// The ages at which it changes.
    fn ages(self) -> impl Iterator<Item = i32> {
        self.steps.into_iter().filter(|step| step.1 != 0).map(|step| step.0)
    }

    /// What both are worth together, if they have few steps.
    fn and(mut self, other: &Self) -> Option<Self> {
        self.fresh = self.fresh.checked_add(other.fresh)?;
        for (age, change) in other.steps {
            self.step(age, change)?;
        }
        Some(self)
    }
}

impl Straight {
    /// The shortest way for some criteria, if there can be one.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        if !plan.anew.is_empty() || plan.waits || plan.watches.len() > N_WATCHES {
            return None;
        }
        let mut is_free = [true; 4];
        for (_, changing) in &plan.changing {
            match changing {
                Changing::Minimum(SubScore::Category(category), _) => is_free[*category as usize] = false,
                Changing::Minimum(SubScore::Engagement, _) => is_free[Category::Action as usize] = false,
                Changing::Minimum(SubScore::Fit, _) => {
                    is_free[Category::Profile as usize] = false;
                    is_free[Category::Channel as usize] = false;
                }
                // What disqualifies is in no category; leads that have it go another way.
                Changing::Watch(_) => {}
                Changing::Condition(_) | Changing::Team | Changing::Grid => return None,
            }
        }
        let shapes: Vec<Option<Shape>> = plan.watches.iter().map(Shape::of).collect();
        let group = |watches: &Vec<u16>| {
            let mut group = Group::default();
            let mut shape = Some(Shape::default());
            for watch in watches.iter().map(|watch| usize::from(*watch)) {
                group.watches |= 1 << watch;
                let (word, one) = count_of(watch, 1);
                group.counts[word] |= one;
                let own =
                    shapes[watch].filter(|_| plan.watches[watch].adds_up() && plan.watches[watch].sum != OUT);
                shape = shape.zip(own).and_then(|(all, own)| all.and(&own));
            }
            group.is_possible = shape.is_some();
            group.shape = shape.unwrap_or_default();
            // Steps that cancel each other are needed where only some of the watches are tight.
            let mut ages: Vec<i32> =
                watches.iter().filter_map(|it| shapes[usize::from(*it)]).flat_map(Shape::ages).collect();
            ages.sort_unstable();
            ages.dedup();
            group.n_steps = ages.len().min(STEPS);
            group
        };
        let mut limits = Counts::default();
        let mut categories = [0; 4];
        for (n, watch) in plan.watches.iter().enumerate() {
            let (word, limit) = count_of(n, watch.most_uncut());
            limits[word] |= limit;
            if let Some(category) = categories.get_mut(watch.sum) {
                *category |= 1 << n;
            }
        }
        let limits = limits.map(|word| word | HIGHEST);
        let groups = plan.groups.all.iter().map(group).collect();
        let shapes = shapes.into_iter().map(Option::unwrap_or_default).collect();
        let most = |watch: &Watch| i32::try_from(watch.most_together()).unwrap_or(i32::MAX);
        let most = plan.watches.iter().map(most).collect();
        Some(Self { groups, shapes, most, limits, categories, is_free })
    }
}

impl Watch {
    /// How many activities are worth no more than the watch can add or take.
    fn most_uncut(&self) -> u64 {
        let worth = (0..=self.lanes.len()).map(|lane| self.worth(lane).abs()).max().unwrap_or(0);
        let n = self.most_together().checked_div(worth).unwrap_or(i64::MAX);
        u64::try_from(n).unwrap_or(0).min(MOST_ACTIVITIES as u64)
    }
}

impl Loose {
    fn set(&mut self, n: usize, at: i32, shape: &Shape) {
        self.fresh[n] = shape.fresh;
        for (step, (age, change)) in shape.steps.iter().enumerate().take(self.n_steps) {
            self.until[step][n / LANES][n % LANES] = at.saturating_add(*age);
            self.change[step][n / LANES][n % LANES] = *change;
        }
    }

    /// By how much the first activities, which have happened, have faded at a moment. What happens later has not faded.
    #[inline]
    fn faded(&self, moment: i32, n_happened: usize) -> i32 {
        let mut faded = [0_i32; LANES];
        for (until, change) in self.until.iter().zip(&self.change).take(self.n_steps) {
            for (until, change) in until.iter().zip(change).take(n_happened.div_ceil(LANES)) {
                for lane in 0..LANES {
                    // All bits where it has faded, so that no lane waits for another.
                    faded[lane] += change[lane] & -i32::from(until[lane] < moment);
                }
            }
        }
        faded.iter().sum()
    }
}

impl Tight {
    fn add(&mut self, at: i32) {
        self.at[self.n / LANES][self.n % LANES] = at;
        self.n += 1;
    }

    /// Makes sure that nothing is left of another lead behind the activities.
    fn end(&mut self) {
        for n in self.n..self.n.next_multiple_of(LANES) {
            self.at[n / LANES][n % LANES] = i32::MAX;
        }
    }

    /// How many happened before a moment.
    #[inline]
    fn before(&self, moment: i32) -> i32 {
        let mut n = [0_i32; LANES];
        for at in self.at.iter().take(self.n.div_ceil(LANES)) {
            for lane in 0..LANES {
                n[lane] += i32::from(at[lane] < moment);
            }
        }
        n.iter().sum()
    }

    /// What they are worth at a moment.
    #[inline]
    fn at(&self, moment: i32, shape: &Shape) -> i32 {
        let mut worth = shape.fresh * self.before(moment.saturating_add(1));
        for (age, change) in shape.steps.iter().filter(|step| step.1 != 0) {
            worth += change * self.before(moment.saturating_sub(*age));
        }
        worth
    }
}

/// Far more than a century would not fit.
fn seconds_since(base: Timestamp, at: Timestamp) -> i32 {
    i32::try_from(at.0 - base.0).unwrap_or(i32::MAX)
}

impl Walker<'_> {
    /// Walks along the moments of a lead. Returns `false` if only another walk can do so.
    pub(super) fn walk_straight(
        &mut self,
        straight: &Straight,
        lead: LeadIndex,
        block: &Block,
        place: usize,
    ) -> bool {
        let rules = self.rules;
        let (times, deeds) = rules.leads().activities().story(lead);
        if times.len() > MOST_ACTIVITIES {
            return false;
        }
        let first = rules.first_moment(lead);
        let base = times.first().map_or(first, |at| first.min(*at));
        if seconds_since(base, times.last().map_or(first, |at| first.max(*at))) == i32::MAX {
            return false;
        }
        let Some((watches, category)) = self.gather(straight, deeds) else { return false };
        self.set_out(straight, times, deeds, base);
        self.begin(block, place);
        self.bits = watches;
        self.look_straight(straight, (category, base), (first, times), (block, place));
        true
    }

    /// The watches that the lead's activities concern, and their category. Finds those that their caps could cut. `None` if
    /// only another walk can follow them.
    fn gather(&mut self, straight: &Straight, deeds: &[u32]) -> Option<(u64, usize)> {
        let group_of = &self.rules.plan.groups.of;
        let (mut watches, mut counts, mut is_possible, mut n_steps) = (0, Counts::default(), true, 0);
        for deed in deeds {
            let group = &straight.groups[group_of[*deed as usize] as usize];
            watches |= group.watches;
            is_possible &= group.is_possible;
            n_steps = n_steps.max(group.n_steps);
            for (sum, count) in counts.iter_mut().zip(&group.counts) {
                *sum += count;
            }
        }
        let is_one = |category: &usize| {
            watches & !straight.categories[*category] == 0 && (straight.is_free[*category] || watches == 0)
        };
        let category = (0..4).rev().find(is_one).filter(|_| is_possible)?;
        self.straight.n_tight = 0;
        for (n, (limit, count)) in straight.limits.iter().zip(&counts).enumerate() {
            // The highest bit is borrowed where the count is above the limit.
            let mut above = !(limit - count) & HIGHEST;
            while above != 0 {
                let tight = self.straight.tight.get_mut(self.straight.n_tight)?;
                (tight.watch, tight.n) = (n * 8 + above.trailing_zeros() as usize / 8, 0);
                self.straight.n_tight += 1;
                above &= above - 1;
            }
        }
        self.straight.loose.n_steps = n_steps;
        Some((watches, category))
    }

    fn set_out(&mut self, straight: &Straight, times: &[Timestamp], deeds: &[u32], base: Timestamp) {
        let StraightRoom { loose, tight, n_tight } = &mut self.straight;
        let tight = &mut tight[..*n_tight];
        let tight_bits = tight.iter().fold(0_u64, |bits, tight| bits | 1 << tight.watch);
        for (n, (at, deed)) in times.iter().zip(deeds).enumerate() {
            let at = seconds_since(base, *at);
            let group = &straight.groups[self.rules.plan.groups.of[*deed as usize] as usize];
            if group.watches & tight_bits == 0 {
                loose.set(n, at, &group.shape);
                continue;
            }
            let mut left = group.watches & !tight_bits;
            let mut shape = Shape::default();
            while left != 0 {
                let own = &straight.shapes[left.trailing_zeros() as usize];
                // Fewer steps than those of the whole group, which is not too many.
                shape = shape.and(own).unwrap_or_default();
                left &= left - 1;
            }
            loose.set(n, at, &shape);
            for tight in tight.iter_mut().filter(|tight| group.watches >> tight.watch & 1 == 1) {
                tight.add(at);
            }
        }
        for n in times.len()..times.len().next_multiple_of(LANES) {
            loose.set(n, i32::MAX, &Shape::default());
        }
        tight.iter_mut().for_each(Tight::end);
    }

    /// Looks at every moment. Only the score changes, and of it only one category.
    fn look_straight(
        &mut self,
        straight: &Straight,
        (category, base): (usize, Timestamp),
        (first, times): (Timestamp, &[Timestamp]),
        (block, place): (&Block, usize),
    ) {
        let plan = &self.rules.plan;
        let (by_category, _) = plan.limited(&self.sums);
        let (mut n_unmet, mut first_unmet) = (block.n_unmet[place], block.first_unmet[place]);
        for (test, changing) in &plan.changing {
            if let Changing::Minimum(score, least) = changing
                && sub_score(&by_category, *score) < *least
            {
                n_unmet += 1;
                first_unmet = first_unmet.min(*test);
            }
        }
        let others: i64 = by_category.iter().sum::<i64>() - by_category[category];
        let (least, most) = plan.limits[category];
        let StraightRoom { loose, tight, n_tight } = &self.straight;
        let tight = &tight[..*n_tight];
        let (mut moment, mut next, mut fresh) = (first, 0, 0);
        let mut best: Option<(i64, Timestamp)> = None;
        loop {
            while times.get(next).is_some_and(|at| *at <= moment) {
                fresh += loose.fresh[next];
                next += 1;
            }
            let at = seconds_since(base, moment);
            let mut points = i64::from(fresh + loose.faded(at, next));
            for tight in tight {
                let cap = straight.most[tight.watch];
                points += i64::from(tight.at(at, &straight.shapes[tight.watch]).clamp(-cap, cap));
            }
            let own = (self.sums[category] + points).min(most).max(least);
            let total = (others + own).min(plan.total.1).max(plan.total.0);
            if best.is_none_or(|(score, _)| score < total) {
                best = Some((total, moment));
                if n_unmet == 0 {
                    let peak = Peak { score: self.way.see(total), at: moment };
                    self.way.records.push(peak);
                }
            }
            let Some(at) = times.get(next) else { break };
            moment = *at;
        }
        let Some((total, at)) = best else { return };
        let peak = Peak { score: self.way.see(total), at };
        self.way.nearest = Near { n_unmet, first_unmet, peak };
    }
}
