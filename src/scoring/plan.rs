//! What a walk along a lead's activities needs to know of the criteria, laid out for speed.

use std::collections::HashMap;
use std::sync::Arc;

use super::StageTest;
use super::abreast::Abreast;
use super::past::Past;
use super::points::{CompiledCriterion, CompiledEvidence};
use crate::agreement::{Category, Counting, Effect, Limits, SubScore};
use crate::fields::SECONDS_PER_DAY;

/// The categories, and a fifth sum in which the disqualifying activities are counted; a power of two is quicker.
pub(super) const N_SUMS: usize = 8;
/// The place of the disqualifying activities among the sums.
pub(super) const OUT: usize = 4;

/// The criteria of an agreement as a walk sees them.
pub(super) struct Plan {
    /// Which watches deeds concern.
    pub(super) groups: Arc<Groups>,
    /// The criteria that look at activities.
    pub(super) watches: Vec<Watch>,
    /// The criteria that are worked out anew at every moment, because fields grow old or decay comes and goes.
    pub(super) anew: Vec<usize>,
    /// The criteria that look at fields and say the same at every moment.
    pub(super) fixed: Vec<usize>,
    /// The MQL tests that can change from moment to moment, the threshold left out.
    pub(super) changing: Vec<(u16, Changing)>,
    /// Whether the points of each category can change from moment to moment.
    moves: [bool; 4],
    /// The least and the most of each category.
    pub(super) limits: [(i64, i64); 4],
    /// The least and the most of the total.
    pub(super) total: (i64, i64),
    /// Whether any watch waits.
    pub(super) waits: bool,
    /// Whether a lead can only lose points, and tests only become unmet, while nothing happens, as far as it has no
    /// activities of a watch that rises.
    pub(super) falls: bool,
    /// The layout for looking at all moments abreast, if that can be done.
    pub(super) abreast: Option<Abreast>,
}

/// Which watches deeds concern together.
#[derive(Default)]
pub(super) struct Groups {
    /// The groups of watches, each once.
    pub(super) all: Vec<Vec<u16>>,
    /// For each deed, by its code, the group that it concerns.
    pub(super) of: Vec<u32>,
}

/// A criterion that looks at activities.
pub(super) struct Watch {
    /// Its place in the agreement.
    pub(super) criterion: usize,
    /// The sum that it adds to: its category, or [`OUT`].
    pub(super) sum: usize,
    /// The most it can add or take.
    pub(super) most: i64,
    pub(super) counting: Counting,
    /// Until how many seconds of age an activity has which worth, from young to old.
    pub(super) lanes: Vec<Lane>,
    /// What an activity is worth that is older than all lanes.
    pub(super) last_worth: i64,
    /// Where its heads begin among those of all watches.
    pub(super) first_head: usize,
    /// How many seconds later activities count.
    pub(super) wait: i64,
    /// Whether points can rise, or a test can be passed again, only because time passes.
    pub(super) rises: bool,
}

/// A step of decay.
#[derive(Clone, Copy)]
pub(super) struct Lane {
    pub(super) until: i64,
    pub(super) worth: i64,
}

/// A test of the MQL stage that can change from moment to moment.
#[derive(Clone, Copy)]
pub(super) enum Changing {
    /// A disqualifying watch.
    Watch(usize),
    /// A disqualifying condition on fields that grow old.
    Condition(usize),
    Minimum(SubScore, i64),
    Team,
    Grid,
}

impl Plan {
    pub(super) fn new(
        limits: &Limits,
        criteria: &[CompiledCriterion],
        tests: &[StageTest],
        past: &Past,
        known: Option<Arc<Groups>>,
    ) -> Self {
        let limit = |limit: crate::agreement::Limit| {
            (limit.floor.map_or(i64::MIN, i64::from), limit.cap.map_or(i64::MAX, i64::from))
        };
        let mut plan = Self {
            groups: Arc::default(),
            watches: Vec::new(),
            anew: Vec::new(),
            fixed: Vec::new(),
            changing: Vec::new(),
            moves: [false; 4],
            limits: Category::ALL.map(|category| limit(limits.of(category))),
            total: limit(limits.total),
            waits: false,
            falls: false,
            abreast: None,
        };
        let mut n_heads = 0;
        for (n, criterion) in criteria.iter().enumerate() {
            plan.add(n, criterion, &mut n_heads);
            let is_fixed = plan.fixed.last() == Some(&n) || criterion.effect == Effect::Disqualifies;
            plan.moves[criterion.category as usize] |= !is_fixed;
        }
        plan.groups = known.unwrap_or_else(|| Arc::new(Groups::new(&plan.watches, criteria, past)));
        plan.changing = plan.changing_tests(criteria, tests);
        plan.falls = plan.only_falls();
        plan.abreast = Abreast::new(&plan);
        plan
    }

    fn add(&mut self, n: usize, criterion: &CompiledCriterion, n_heads: &mut usize) {
        match &criterion.evidence {
            CompiledEvidence::Fields(condition) if condition.is_timeless() => self.fixed.push(n),
            CompiledEvidence::Fields(_) => {
                if matches!(criterion.effect, Effect::Points(_)) {
                    self.anew.push(n);
                }
            }
            CompiledEvidence::Amount { .. } => self.fixed.push(n),
            CompiledEvidence::Activity { counting, decay, wait, .. } => {
                let mut watch = Watch::new(n, criterion, *counting, *wait);
                watch.first_head = *n_heads;
                for step in decay {
                    let worth = match criterion.effect {
                        Effect::Points(points) => i64::from(points) * i64::from(step.percent) / 100,
                        Effect::Disqualifies => i64::from(step.percent > 0),
                    };
                    watch.lanes.push(Lane { until: i64::from(step.until_days) * SECONDS_PER_DAY, worth });
                }
                watch.last_worth = match criterion.effect {
                    _ if !decay.is_empty() => 0,
                    Effect::Points(points) => i64::from(points),
                    Effect::Disqualifies => 1,
                };
                let replaces = matches!(
                    watch.counting,
                    Counting::Once | Counting::OncePerAsset | Counting::OncePerCampaign
                );
                let falls = watch.lanes.windows(2).all(|pair| pair[1].worth.abs() <= pair[0].worth.abs());
                if replaces && !falls {
                    // The youngest is not always the one that is worth most. Watched all the same, to know whom it touches.
                    self.anew.push(n);
                    watch.lanes.clear();
                    watch.last_worth = 0;
                }
                watch.rises = watch.can_rise();
                *n_heads += watch.lanes.len();
                self.waits |= *wait > 0;
                self.watches.push(watch);
            }
        }
    }

    fn changing_tests(&self, criteria: &[CompiledCriterion], tests: &[StageTest]) -> Vec<(u16, Changing)> {
        let out: Vec<usize> =
            (0..criteria.len()).filter(|&n| criteria[n].effect == Effect::Disqualifies).collect();
        let mut disqualifiers = out.into_iter();
        let mut changing = Vec::new();
        for (place, test) in (0..).zip(tests) {
            match test {
                StageTest::Disqualifier(_) => {
                    let Some(n) = disqualifiers.next() else { continue };
                    if let Some(watch) = self.watches.iter().position(|watch| watch.criterion == n) {
                        changing.push((place, Changing::Watch(watch)));
                    } else if !self.fixed.contains(&n) {
                        changing.push((place, Changing::Condition(n)));
                    }
                }
                StageTest::Minimum(score, least) if !self.is_steady(*score) => {
                    changing.push((place, Changing::Minimum(*score, i64::from(*least))));
                }
                StageTest::BuyingTeam => changing.push((place, Changing::Team)),
                StageTest::Grid => changing.push((place, Changing::Grid)),
                StageTest::Minimum(..)
                | StageTest::RequiredField(_)
                | StageTest::Threshold(_)
                | StageTest::Requirement(_) => {}
            }
        }
        changing
    }

    fn only_falls(&self) -> bool {
        let stays = |changing: &Changing| match changing {
            Changing::Watch(_) | Changing::Minimum(..) => true,
            Changing::Condition(_) | Changing::Team | Changing::Grid => false,
        };
        self.anew.is_empty() && self.changing.iter().all(|it| stays(&it.1))
    }

    /// Whether a sum of points is the same at every moment.
    pub(super) fn is_steady(&self, score: SubScore) -> bool {
        let moves = |category: Category| self.moves[category as usize];
        match score {
            SubScore::Category(category) => !moves(category),
            SubScore::Fit => !moves(Category::Profile) && !moves(Category::Channel),
            SubScore::Engagement => !moves(Category::Action),
        }
    }

    /// The watches that a deed concerns.
    pub(super) fn concerned(&self, deed: u32) -> &[u16] {
        &self.groups.all[self.groups.of[deed as usize] as usize]
    }

    /// How many heads all watches have together.
    pub(super) fn n_heads(&self) -> usize {
        self.watches.last().map_or(0, |watch| watch.first_head + watch.lanes.len())
    }

    /// What the sums of the categories come to: each within its limits, then the total.
    pub(super) fn limited(&self, sums: &[i64; N_SUMS]) -> ([i64; 4], i64) {
        let mut kept = [0; 4];
        for (n, (least, most)) in self.limits.iter().enumerate() {
            kept[n] = sums[n].min(*most).max(*least);
        }
        let total = kept[0] + kept[1] + kept[2] + kept[3];
        (kept, total.min(self.total.1).max(self.total.0))
    }
}

impl Groups {
    /// Finds which watches each deed concerns.
    fn new(watches: &[Watch], criteria: &[CompiledCriterion], past: &Past) -> Self {
        let mut groups = Self::default();
        let mut places: HashMap<Vec<u16>, u32> = HashMap::new();
        for deed in past.leads.activities().deeds() {
            let concerns = |watch: &Watch| match &criteria[watch.criterion].evidence {
                CompiledEvidence::Activity { kinds, condition, .. } => {
                    kinds[deed.kind as usize]
                        && condition.as_ref().is_none_or(|condition| condition.is_met_by(deed, past))
                }
                CompiledEvidence::Fields(_) | CompiledEvidence::Amount { .. } => false,
            };
            let concerned = (0..).zip(watches).filter(|(_, watch)| concerns(watch));
            let group: Vec<u16> = concerned.map(|(place, _)| place).collect();
            let place = places.get(&group).copied().unwrap_or_else(|| {
                let place = u32::try_from(groups.all.len()).unwrap_or(u32::MAX);
                groups.all.push(group.clone());
                places.insert(group, place);
                place
            });
            groups.of.push(place);
        }
        groups
    }
}

impl Watch {
    fn new(n: usize, criterion: &CompiledCriterion, counting: Counting, wait: i64) -> Self {
        let disqualifies = criterion.effect == Effect::Disqualifies;
        Self {
            criterion: n,
            sum: if disqualifies { OUT } else { criterion.category as usize },
            most: if disqualifies { 1 } else { criterion.most() },
            // Whatever the counting, any activity with a share disqualifies.
            counting: if disqualifies { Counting::EveryTime } else { counting },
            lanes: Vec::new(),
            last_worth: 0,
            first_head: 0,
            wait,
            rises: false,
        }
    }

    fn can_rise(&self) -> bool {
        let clears = self.sum == OUT && !self.lanes.is_empty();
        clears || (0..self.lanes.len()).any(|lane| self.worth(lane) < self.worth(lane + 1))
    }

    /// Whether its activities add up to what they are worth together, up to [`Watch::most_together`], whichever they are.
    pub(super) fn adds_up(&self) -> bool {
        match self.counting {
            Counting::EveryTime => true,
            // What fades at once is worth what a single one is, however many there are.
            Counting::Once => self.lanes.len() <= 1,
            Counting::OncePerAsset | Counting::OncePerCampaign | Counting::AtMostOnceInDays(_) => false,
        }
    }

    /// How many activities are worth no more than it can add or take.
    pub(super) fn most_uncut(&self) -> i64 {
        let worth = (0..=self.lanes.len()).map(|lane| self.worth(lane).abs()).max().unwrap_or(0);
        self.most_together().checked_div(worth).unwrap_or(i64::MAX)
    }

    /// The most that several activities can be worth together.
    pub(super) fn most_together(&self) -> i64 {
        if self.counting == Counting::Once { self.most.min(self.worth(0).abs()) } else { self.most }
    }

    /// What an activity in a lane is worth; lanes beyond the last have what is left.
    pub(super) fn worth(&self, lane: usize) -> i64 {
        self.lanes.get(lane).map_or(self.last_worth, |lane| lane.worth)
    }
}
