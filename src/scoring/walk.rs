//! One walk along a lead's moments, in time order, with a window that slides over its activities.
//!
//! Every activity enters and leaves each lane of decay once, so that a walk costs as much as the lead has activities.

use super::abreast::AbreastRoom;
use super::block::Block;
use super::condition::Subject;
use super::found::{Found, Unmet};
use super::ledger::NoLines;
use super::plan::{Changing, N_SUMS, OUT, Watch};
use super::points::CompiledEvidence;
use super::trajectory::{Near, Peak, Records, Trajectory};
use super::ways::bit_of;
use super::{Answer, Rules};
use crate::agreement::{Category, Counting, Effect, SubScore};
use crate::fields::Timestamp;
use crate::leads::LeadIndex;

const NOBODY: u32 = u32::MAX;

/// An activity that counts for a criterion.
#[derive(Clone, Copy)]
struct Counted {
    at: i64,
    /// The next younger one of the same criterion.
    next: u32,
    lane: u16,
    /// Another one counts in its place.
    replaced: bool,
    group: u32,
}

/// How a criterion stands at the moment.
#[derive(Clone, Copy)]
struct State {
    /// What its activities add up to, before its cap.
    sum: i64,
    /// After it.
    kept: i64,
    oldest: u32,
    youngest: u32,
    touched: bool,
}

const UNTOUCHED: State = State { sum: 0, kept: 0, oldest: NOBODY, youngest: NOBODY, touched: false };

/// Walks along one lead after another, with room that is used again.
pub struct Walker<'a> {
    pub(super) rules: &'a Rules,
    counted: Vec<Counted>,
    states: Vec<State>,
    /// For each lane of each watch, its oldest activity.
    heads: Vec<u32>,
    /// The watches that the lead's activities concern.
    touched: Vec<u16>,
    pub(super) abreast: AbreastRoom,
    pub(super) block: Block,
    /// What was found since the last [`Walker::taken`], and what touched the leads.
    pub(super) found: Found,
    pub(super) touches: Touches,
    /// The criteria that are worked out anew and said yes at some moment.
    said: Vec<usize>,
    /// Activities that count later: when, for which watch, and where they stand.
    waiting: Vec<(i64, u16, usize)>,
    pub(super) sums: [i64; N_SUMS],
    /// The first second at which nothing fades yet.
    steady_until: i64,
    /// Moments before it pass nothing.
    not_before: i64,
    /// Whether moments at which nothing counts can be passed over.
    may_skip: bool,
    pub(super) way: Way,
}

/// What touched leads, one after the other.
#[derive(Default)]
pub(super) struct Touches {
    /// The watches that concern each lead that was looked at abreast, as bits; none for others.
    pub(super) watches: Vec<u32>,
    /// The criteria that touch those others, by their places, as bits.
    pub(super) others: Vec<(usize, u64)>,
    /// How many of those others each criterion touches.
    pub(super) n_others: Vec<usize>,
}

/// What is kept of a walk.
pub(super) struct Way {
    pub(super) records: Vec<Peak>,
    pub(super) nearest: Near,
    pub(super) next: Option<Near>,
    pub(super) highest_score: i32,
}

/// Before the first moment.
const NOWHERE: Near =
    Near { n_unmet: u16::MAX, first_unmet: Near::NONE, peak: Peak { score: i32::MIN, at: Timestamp(0) } };

impl<'a> Walker<'a> {
    /// A walker with nobody's way behind it.
    pub fn new(rules: &'a Rules) -> Self {
        Self {
            rules,
            counted: Vec::new(),
            states: vec![UNTOUCHED; rules.plan.watches.len()],
            heads: vec![NOBODY; rules.plan.n_heads()],
            touched: Vec::new(),
            abreast: AbreastRoom::default(),
            block: Block::default(),
            found: Found::default(),
            touches: Touches { n_others: vec![0; rules.criteria.len()], ..Touches::default() },
            said: Vec::new(),
            waiting: Vec::new(),
            sums: [0; N_SUMS],
            steady_until: i64::MAX,
            not_before: i64::MIN,
            may_skip: false,
            way: Way { records: Vec::new(), nearest: NOWHERE, next: None, highest_score: i32::MIN },
        }
    }

    /// The way of one lead, from a moment on; moments before it pass nothing. None if no moment is left.
    pub fn trajectory(&mut self, lead: LeadIndex, not_before: Option<Timestamp>) -> Option<Trajectory<'_>> {
        let mut block = std::mem::take(&mut self.block);
        self.rules.look_at_fields(&mut block, lead..LeadIndex(lead.0 + 1));
        self.not_before = not_before.map_or(i64::MIN, |at| at.0);
        self.walk(lead, &block, 0);
        self.not_before = i64::MIN;
        self.block = block;
        let segment = self.rules.segment(lead);
        (self.way.nearest != NOWHERE).then(|| self.way.trajectory(segment))
    }

    /// Remembers which criteria, beside those that look at fields that do not grow old, touched the last lead.
    pub(super) fn remember_touched(&mut self) {
        let watches = self.touched.iter().map(|watch| self.rules.plan.watches[usize::from(*watch)].criterion);
        let mut bits = 0;
        for criterion in watches.chain(self.said.iter().copied()) {
            bits |= bit_of(criterion);
            self.touches.n_others[criterion] += 1;
        }
        self.touches.others.push((self.touches.watches.len(), bits));
        self.touches.watches.push(0);
    }

    /// Walks along the moments of a lead, which stands at a place of a block.
    pub(super) fn walk(&mut self, lead: LeadIndex, block: &Block, place: usize) -> &Way {
        let rules = self.rules;
        self.start(block, place);
        let activities = rules.leads().activities();
        if !rules.leads().has_activities() {
            self.look(lead, rules.end.0, block, place);
            return &self.way;
        }
        let ((times, deeds), first_place) = (activities.story(lead), activities.of(lead).start);
        if rules.plan.waits {
            self.gather_waiting(times, deeds, first_place);
        }
        self.may_skip = rules.plan.falls && self.not_before == i64::MIN;
        let mut moment = rules.first_moment(lead).0;
        let (mut next, mut next_waiting) = (0, 0);
        let mut is_first = true;
        loop {
            let mut has_news = is_first;
            while let Some(&at) = times.get(next).filter(|at| at.0 <= moment) {
                for &watch in rules.plan.concerned(deeds[next]) {
                    if !rules.plan.waits || rules.plan.watches[usize::from(watch)].wait == 0 {
                        has_news |= self.enter(watch, at.0, first_place + next);
                    }
                }
                next += 1;
            }
            while let Some(&(at, watch, activity)) =
                self.waiting.get(next_waiting).filter(|it| it.0 <= moment)
            {
                has_news |= self.enter(watch, at, activity);
                next_waiting += 1;
            }
            if !self.may_skip || (has_news && self.may_be_better(block.unmet[place].n)) {
                if self.steady_until < moment {
                    self.fade(moment);
                }
                self.look(lead, moment, block, place);
            }
            is_first = false;
            let waited = self.waiting.get(next_waiting).map(|it| it.0);
            moment = match (times.get(next).map(|at| at.0), waited) {
                (Some(at), Some(waited)) => at.min(waited),
                (Some(at), None) | (None, Some(at)) => at,
                (None, None) => return &self.way,
            };
        }
    }

    /// Whether a moment can be better than all before, where points only fall as time passes: without the fading,
    /// which comes on top, its score would have to be higher, unless fewer tests can be unmet than ever before.
    pub(super) fn may_be_better(&self, least_unmet: u16) -> bool {
        let nearest = &self.way.nearest;
        nearest.n_unmet != least_unmet
            || i64::from(nearest.peak.score) < self.rules.plan.limited(&self.sums).1
    }

    fn start(&mut self, block: &Block, place: usize) {
        for watch in self.touched.drain(..) {
            let watch = usize::from(watch);
            self.states[watch] = UNTOUCHED;
            let Watch { first_head, lanes, .. } = &self.rules.plan.watches[watch];
            self.heads[*first_head..first_head + lanes.len()].fill(NOBODY);
        }
        self.counted.clear();
        self.waiting.clear();
        self.steady_until = i64::MAX;
        self.begin(block, place);
    }

    pub(super) fn begin(&mut self, block: &Block, place: usize) {
        self.said.clear();
        self.sums = block.sums(place);
        self.way.records.clear();
        self.way.nearest = NOWHERE;
        self.way.next = None;
        self.way.highest_score = i32::MIN;
    }

    /// Finds the activities that count later, in the order of that later time.
    fn gather_waiting(&mut self, times: &[Timestamp], deeds: &[u32], first_place: usize) {
        let plan = &self.rules.plan;
        for (n, (at, deed)) in times.iter().zip(deeds).enumerate() {
            for &watch in plan.concerned(*deed) {
                let wait = plan.watches[usize::from(watch)].wait;
                let later = at.0.saturating_add(wait);
                let place = first_place + n;
                if wait > 0 && later <= self.rules.end.0 {
                    self.waiting.push((later, watch, place));
                }
            }
        }
        self.waiting.sort_unstable();
    }

    /// An activity that concerns a watch happens. Returns whether it counts.
    fn enter(&mut self, watch_place: u16, at: i64, activity: usize) -> bool {
        let w = usize::from(watch_place);
        let watch = &self.rules.plan.watches[w];
        if !self.states[w].touched {
            self.states[w].touched = true;
            self.may_skip &= !watch.rises;
            self.touched.push(watch_place);
        }
        let mut group = 0;
        match watch.counting {
            Counting::EveryTime if watch.lanes.is_empty() => {
                // Worth the same for ever: nobody has to know when it was.
                self.states[w].sum += watch.last_worth;
                self.keep(w);
                return true;
            }
            Counting::EveryTime => {}
            Counting::AtMostOnceInDays(days) => {
                let last = self.states[w].youngest;
                let wait = i64::from(days) * crate::fields::SECONDS_PER_DAY;
                if last != NOBODY && at < self.counted[last as usize].at.saturating_add(wait) {
                    return false;
                }
            }
            Counting::Once => self.replace(w, self.states[w].youngest),
            Counting::OncePerAsset | Counting::OncePerCampaign => {
                group = self.rules.group(watch.counting, activity);
                let same = self.same_group(w, group);
                self.replace(w, same);
            }
        }
        let place = u32::try_from(self.counted.len()).unwrap_or(NOBODY);
        self.counted.push(Counted { at, next: NOBODY, lane: 0, replaced: false, group });
        let state = &mut self.states[w];
        match state.youngest {
            NOBODY => state.oldest = place,
            youngest => self.counted[youngest as usize].next = place,
        }
        state.youngest = place;
        state.sum += watch.worth(0);
        if let Some(lane) = watch.lanes.first() {
            let head = &mut self.heads[watch.first_head];
            if *head == NOBODY {
                *head = place;
                self.steady_until = self.steady_until.min(at.saturating_add(lane.until));
            }
        }
        self.keep(w);
        true
    }

    /// The activity of a group that counts so far.
    fn same_group(&self, w: usize, group: u32) -> u32 {
        let mut place = self.states[w].oldest;
        while place != NOBODY {
            let counted = &self.counted[place as usize];
            if counted.group == group && !counted.replaced {
                return place;
            }
            place = counted.next;
        }
        NOBODY
    }

    /// Another activity counts in place of this one, because it is worth at least as much.
    fn replace(&mut self, w: usize, place: u32) {
        if place != NOBODY && !self.counted[place as usize].replaced {
            let counted = &mut self.counted[place as usize];
            counted.replaced = true;
            self.states[w].sum -= self.rules.plan.watches[w].worth(usize::from(counted.lane));
        }
    }

    fn keep(&mut self, w: usize) {
        let watch = &self.rules.plan.watches[w];
        let state = &mut self.states[w];
        let kept = state.sum.clamp(-watch.most, watch.most);
        self.sums[watch.sum] += kept - state.kept;
        state.kept = kept;
    }

    /// Lets activities grow older, from lane to lane, up to a moment.
    fn fade(&mut self, moment: i64) {
        let mut steady_until = i64::MAX;
        for n in 0..self.touched.len() {
            let w = usize::from(self.touched[n]);
            let watch = &self.rules.plan.watches[w];
            let mut change = 0;
            for (l, lane) in watch.lanes.iter().enumerate() {
                let slot = watch.first_head + l;
                while self.heads[slot] != NOBODY {
                    let place = self.heads[slot];
                    let counted = &mut self.counted[place as usize];
                    let until = counted.at.saturating_add(lane.until);
                    if moment <= until {
                        steady_until = steady_until.min(until);
                        break;
                    }
                    counted.lane += 1;
                    if !counted.replaced {
                        change += watch.worth(l + 1) - lane.worth;
                    }
                    let follower = counted.next;
                    let follows =
                        follower != NOBODY && usize::from(self.counted[follower as usize].lane) == l;
                    self.heads[slot] = if follows { follower } else { NOBODY };
                    if l + 1 < watch.lanes.len() && self.heads[slot + 1] == NOBODY {
                        self.heads[slot + 1] = place;
                    }
                }
            }
            if change != 0 {
                self.states[w].sum += change;
                self.keep(w);
            }
        }
        self.steady_until = steady_until;
    }

    /// Looks at how the lead stands at a moment.
    pub(super) fn look(&mut self, lead: LeadIndex, moment: i64, block: &Block, place: usize) {
        let rules = self.rules;
        let at = Timestamp(moment);
        let mut sums = self.sums;
        for &n in &rules.plan.anew {
            let criterion = &rules.criteria[n];
            if let Effect::Points(points) = criterion.effect {
                let most = criterion.most();
                let sum =
                    if self.says(n, lead, at) { points.into() } else { rules.aged(n, points, lead, at) };
                sums[criterion.category as usize] += sum.clamp(-most, most);
            }
        }
        let (by_category, total) = rules.plan.limited(&sums);
        if moment < self.not_before {
            self.way.see(total);
            return;
        }
        let mut unmet = block.unmet[place];
        for (test, changing) in &rules.plan.changing {
            let met = match changing {
                Changing::Watch(_) if sums[OUT] == 0 => true,
                Changing::Watch(watch) => self.states[*watch].kept == 0,
                Changing::Condition(n) => !self.says(*n, lead, at),
                Changing::Minimum(score, least) => *least <= sub_score(&by_category, *score),
                Changing::Team => rules.team.as_ref().is_none_or(|team| rules.has_team(team, lead, at)),
                Changing::Grid => rules.is_accepted(&by_category),
            };
            if !met {
                unmet.add(*test);
            }
        }
        self.way.add(unmet, total, at);
    }

    /// Whether a criterion on fields says yes at a moment. If so, it touches the lead.
    fn says(&mut self, criterion: usize, lead: LeadIndex, at: Timestamp) -> bool {
        let CompiledEvidence::Fields(condition) = &self.rules.criteria[criterion].evidence else {
            return false;
        };
        let says = condition.answer(Subject::Lead(lead), at, &self.rules.past) == Answer::Yes;
        if says && !self.said.contains(&criterion) {
            self.said.push(criterion);
        }
        says
    }
}

/// The points of a category, or of fit or engagement, of those of all categories.
pub(super) fn sub_score(by_category: &[i64; 4], score: SubScore) -> i64 {
    match score {
        SubScore::Category(category) => by_category[category as usize],
        SubScore::Fit => by_category[Category::Profile as usize] + by_category[Category::Channel as usize],
        SubScore::Engagement => by_category[Category::Action as usize],
    }
}

impl Way {
    pub(super) fn trajectory(&self, segment: Option<usize>) -> Trajectory<'_> {
        let Self { records, nearest, next, highest_score } = self;
        let records = Records::Peaks(records);
        Trajectory { records, nearest: *nearest, next: *next, highest_score: *highest_score, segment }
    }

    /// Remembers a score if it is the highest. Returns it.
    pub(super) fn see(&mut self, total: i64) -> i32 {
        let score = i32::try_from(total).unwrap_or(if total < 0 { i32::MIN } else { i32::MAX });
        self.highest_score = self.highest_score.max(score);
        score
    }

    /// Remembers a moment if it is better than all before: fewer unmet tests, or as many and a higher score.
    pub(super) fn add(&mut self, unmet: Unmet, total: i64, at: Timestamp) {
        let score = self.see(total);
        let near = Near { n_unmet: unmet.n, first_unmet: unmet.first, peak: Peak { score, at } };
        if near.n_unmet == 0 && self.records.last().is_none_or(|record| record.score < near.peak.score) {
            self.records.push(near.peak);
        }
        let nearest = &mut self.nearest;
        if near.n_unmet < nearest.n_unmet {
            self.next = (near.n_unmet + 1 == nearest.n_unmet).then_some(*nearest);
            *nearest = near;
        } else if near.n_unmet == nearest.n_unmet {
            if nearest.peak.score < near.peak.score {
                *nearest = near;
            }
        } else if near.n_unmet == nearest.n_unmet + 1
            && self.next.is_none_or(|next| next.peak.score < near.peak.score)
        {
            self.next = Some(near);
        }
    }
}

impl Rules {
    /// The tests that a lead fails with such sums and without any activity, beside those that it always fails.
    pub(super) fn unmet_with(&self, sums: &[i64; N_SUMS], mut unmet: Unmet) -> Unmet {
        let (by_category, _) = self.plan.limited(sums);
        for (test, changing) in &self.plan.changing {
            let met = match changing {
                Changing::Minimum(score, least) => *least <= sub_score(&by_category, *score),
                Changing::Grid => self.is_accepted(&by_category),
                Changing::Watch(_) | Changing::Condition(_) | Changing::Team => true,
            };
            if !met {
                unmet.add(*test);
            }
        }
        unmet
    }

    /// Whether the agreement's grid, if there is one, accepts points.
    fn is_accepted(&self, by_category: &[i64; 4]) -> bool {
        let [fit, engagement] = [SubScore::Fit, SubScore::Engagement].map(|it| sub_score(by_category, it));
        self.agreement.mql.grid.as_ref().is_none_or(|grid| grid.accepts(fit, engagement))
    }

    /// What a criterion on activities whose worth can rise as they age gives, before its cap; nothing for others.
    fn aged(&self, n: usize, points: i32, lead: LeadIndex, at: Timestamp) -> i64 {
        match &self.criteria[n].evidence {
            CompiledEvidence::Activity { .. } => self.points_of(n, points.into(), lead, at, &mut NoLines),
            CompiledEvidence::Fields(_) | CompiledEvidence::Amount { .. } => 0,
        }
    }

    /// The asset or the campaign of an activity, as far as they count as one.
    fn group(&self, counting: Counting, activity: usize) -> u32 {
        let deed = self.leads().activities().deed(activity);
        match counting {
            Counting::OncePerCampaign => self.campaigns[deed.campaign as usize],
            _ => self.assets[deed.asset as usize],
        }
    }
}
