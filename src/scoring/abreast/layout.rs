//! The criteria on activities, laid out so that all moments of a lead can be looked at abreast.

use crate::agreement::{Category, SubScore};
use crate::scoring::plan::{Changing, OUT, Plan, Watch};
use crate::scoring::ways::bit_of;

/// So many watches are told apart; the last one is none, but stands for what only a walk can follow.
pub(in crate::scoring) const N_WATCHES: usize = 32;
const HARD: usize = N_WATCHES - 1;

/// A number for each watch.
pub(super) type Counts = [u8; N_WATCHES];

/// What an activity gives as it grows older. What it is worth changes at most `AGES` times.
pub(in crate::scoring) struct Layout<const AGES: usize> {
    /// For each deed, the place of its group.
    pub(super) of: Vec<u16>,
    pub(super) groups: Vec<Group<AGES>>,
    /// What each group changes in each category.
    pub(super) changes: Vec<[[i32; AGES]; 4]>,
    /// The category that `Group` has the changes of: the one that most activities add to.
    pub(super) main: usize,
    /// Each watch.
    pub(super) watches: Vec<Followed>,
    /// How many activities a watch can count before its cap cuts something.
    pub(super) limits: Counts,
    /// The watches of each category, as bits.
    pub(super) categories: [u32; 4],
    /// The watches of categories that a test other than the threshold depends on, as bits.
    pub(super) tested: u32,
    /// The watches that ask for more than the sum of the main category, as bits.
    pub(super) special: u32,
    /// Whether a test can change from moment to moment without any activity.
    pub(super) is_restless: bool,
    pub(super) bounds: Bounds,
    /// For each byte of the bits of watches, the bits of their criteria.
    criteria: [Vec<u64>; N_WATCHES / 8],
}

/// Watches that an activity concerns together.
#[derive(Clone, Copy)]
#[repr(align(64))]
pub(super) struct Group<const AGES: usize> {
    /// The ages in seconds above which something changes; the first change comes at once.
    pub(super) ages: [i32; AGES],
    /// By how much the main category changes.
    pub(super) changes: [i32; AGES],
    /// 1 for each of the watches.
    pub(super) counts: Counts,
}

/// A watch as it is followed here.
pub(super) struct Followed {
    /// Above which age in seconds an activity is worth how much more, the first from the beginning.
    pub(super) steps: Vec<(i32, i32)>,
    /// The sum that it adds to.
    pub(super) category: usize,
    /// The most it can add or take.
    pub(super) most: i32,
    /// The most that a single activity adds.
    pub(super) best: i32,
    /// The age from which on an activity is worth nothing; the highest if it always is worth something.
    pub(super) lasts: i32,
}

/// The least and the most of each category and of the total.
pub(super) struct Bounds {
    pub(super) categories: [(i32, i32); 4],
    pub(super) total: (i32, i32),
}

/// Younger than any activity that has happened.
const AT_ONCE: i32 = -1;
/// Never.
const NEVER: i32 = i32::MAX;

impl Followed {
    fn of(watch: &Watch) -> Self {
        let small = |points: i64| i32::try_from(points).unwrap_or(i32::MAX);
        let mut steps = vec![(AT_ONCE, small(watch.worth(0)))];
        for (n, lane) in watch.lanes.iter().enumerate() {
            let age = i32::try_from(lane.until).unwrap_or(NEVER);
            steps.push((age, small(watch.worth(n + 1) - lane.worth)));
        }
        let best = (0..=watch.lanes.len()).map(|lane| watch.worth(lane)).max().unwrap_or(0).max(0);
        let is_over = watch.last_worth == 0;
        let lasts = if is_over { steps.last().map_or(0, |step| step.0) } else { NEVER };
        let (category, most) = (watch.sum, small(watch.most_together()));
        Self { steps, category, most, best: small(best), lasts }
    }
}

impl<const AGES: usize> Layout<AGES> {
    /// The layout for some criteria. `None` if they can only be walked along.
    pub(super) fn new(plan: &Plan) -> Option<Self> {
        let ages = |changing: &Changing| matches!(changing, Changing::Condition(_));
        let is_followed = plan.anew.is_empty()
            && !plan.waits
            && plan.watches.len() < N_WATCHES
            && !plan.changing.iter().any(|it| ages(&it.1));
        if !is_followed || plan.groups.all.len() > usize::from(u16::MAX) {
            return None;
        }
        let watches: Vec<Followed> = plan.watches.iter().map(Followed::of).collect();
        let mut categories = [0_u32; 4];
        let mut limits = [u8::MAX; N_WATCHES];
        for (n, watch) in plan.watches.iter().enumerate() {
            if let Some(category) = categories.get_mut(watch.sum) {
                *category |= 1 << n;
            }
            limits[n] = u8::try_from(watch.most_uncut()).unwrap_or(u8::MAX);
        }
        let main = (0..4).max_by_key(|&category| categories[category].count_ones()).unwrap_or(0);
        let mut layout = Self {
            of: plan.groups.of.iter().map(|group| u16::try_from(*group).unwrap_or(u16::MAX)).collect(),
            groups: Vec::new(),
            changes: Vec::new(),
            main,
            limits,
            special: !categories[main] | tested(plan, &categories),
            tested: tested(plan, &categories),
            bounds: Bounds::of(plan),
            is_restless: plan.changing.iter().any(|it| matches!(it.1, Changing::Team)),
            criteria: std::array::from_fn(|byte| criteria_of(&plan.watches, byte)),
            categories,
            watches,
        };
        for group in &plan.groups.all {
            layout.add(group, plan);
        }
        Some(layout)
    }

    fn add(&mut self, watches: &[u16], plan: &Plan) {
        let mut group = Group { ages: [NEVER; AGES], changes: [0; AGES], counts: [0; N_WATCHES] };
        let mut changes = [[0; AGES]; 4];
        let mut ages: Vec<i32> = Vec::new();
        let mut is_hard = false;
        for &watch in watches {
            let watch = usize::from(watch);
            group.counts[watch] = 1;
            is_hard |= plan.watches[watch].sum == OUT || !plan.watches[watch].adds_up();
            ages.extend(self.watches[watch].steps.iter().map(|step| step.0));
        }
        ages.sort_unstable();
        ages.dedup();
        is_hard |= ages.len() > AGES;
        if is_hard {
            group.counts[HARD] = 1;
        } else {
            for (place, age) in ages.into_iter().enumerate() {
                group.ages[place] = age;
                for watch in watches.iter().map(|watch| &self.watches[usize::from(*watch)]) {
                    let here = watch.steps.iter().filter(|step| step.0 == age);
                    changes[watch.category][place] += here.map(|step| step.1).sum::<i32>();
                }
            }
            group.changes = changes[self.main];
        }
        self.groups.push(group);
        self.changes.push(changes);
    }

    /// How many groups of activities only a walk can follow.
    pub(super) fn n_hard(&self) -> usize {
        self.groups.iter().filter(|group| group.counts[HARD] > 0).count()
    }

    /// The group of a deed.
    #[inline]
    pub(super) fn group(&self, deed: u32) -> usize {
        usize::from(self.of[deed as usize])
    }

    /// The criteria of some watches, as bits.
    #[inline]
    pub(super) fn criteria(&self, watches: u32) -> u64 {
        let [a, b, c, d] = watches.to_le_bytes().map(usize::from);
        let [first, second, third, fourth] = &self.criteria;
        first[a] | second[b] | third[c] | fourth[d]
    }

    /// Whether only a walk can follow some watches.
    pub(super) fn is_hard(watches: u32) -> bool {
        watches >> HARD & 1 == 1
    }
}

/// For each value of a byte of the bits of watches, the bits of their criteria.
fn criteria_of(watches: &[Watch], byte: usize) -> Vec<u64> {
    let bits = |value: u32| {
        let set = (0..8).filter(move |bit| value >> bit & 1 == 1);
        let watches = set.filter_map(|bit| watches.get(byte * 8 + bit));
        watches.fold(0, |bits, watch| bits | bit_of(watch.criterion))
    };
    (0..256).map(bits).collect()
}

/// The watches of categories that a test other than the threshold depends on, as bits.
fn tested(plan: &Plan, categories: &[u32; 4]) -> u32 {
    let of = |category: Category| categories[category as usize];
    let fit = of(Category::Profile) | of(Category::Channel);
    plan.changing.iter().fold(0, |bits, (_, changing)| {
        bits | match changing {
            Changing::Minimum(SubScore::Category(category), _) => of(*category),
            Changing::Minimum(SubScore::Engagement, _) => of(Category::Action),
            Changing::Minimum(SubScore::Fit, _) => fit,
            Changing::Grid => fit | of(Category::Action),
            // What disqualifies is hard anyway.
            Changing::Watch(_) | Changing::Condition(_) | Changing::Team => 0,
        }
    })
}

impl Bounds {
    /// The limits as they are kept here.
    pub(super) fn of(plan: &Plan) -> Self {
        let small =
            |points: i64| i32::try_from(points).unwrap_or(if points < 0 { i32::MIN } else { i32::MAX });
        let both = |limits: (i64, i64)| (small(limits.0), small(limits.1));
        Self { categories: plan.limits.map(both), total: both(plan.total) }
    }
}
