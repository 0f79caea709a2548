use std::collections::HashMap;
use std::sync::Arc;

use fearless_simd::Level;

use super::Answer;
use super::StageTest;
use super::acts::CompiledAct;
use super::condition::{Compiled, Subject};
use super::lists::Lists;
use super::past::{Days, Past};
use super::plan::Plan;
use super::points::{CompiledCriterion, CompiledEvidence};
use super::team::CompiledTeam;
use super::window::WorkingTime;
use crate::agreement::{Agreement, Condition, Effect, Evidence, RequirementTest, Stage, Window};
use crate::fields::text::comparison_key;
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{Dictionary, LeadIndex, Leads};

/// An agreement made ready for a history: names are columns, texts are codes. Made once, asked of every lead.
pub struct Rules {
    pub(super) agreement: Arc<Agreement>,
    pub(super) past: Past,
    pub(super) criteria: Vec<CompiledCriterion>,
    /// The columns of the required fields; none for a field that the history does not have.
    pub(super) required: Vec<Option<usize>>,
    segments: Vec<Compiled>,
    pub(super) team: Option<CompiledTeam>,
    /// The requirements of each stage, in order.
    pub(super) requirements: [Vec<CompiledRequirement>; 3],
    /// The tests of each stage, in the order in which they are checked.
    pub(super) tests: [Vec<StageTest>; 3],
    pub(super) lists: Lists,
    /// For each code of an asset, the first code whose text is the same by comparison key.
    pub(super) assets: Arc<Vec<u32>>,
    /// The same for campaigns.
    pub(super) campaigns: Arc<Vec<u32>>,
    /// The moment at which histories without activities are judged.
    pub(super) end: Timestamp,
    pub(super) plan: Plan,
    working_time: Arc<WorkingTime>,
    /// What the processor can do.
    pub(super) level: Level,
}

/// A requirement of a stage after the MQL stage.
pub(super) struct CompiledRequirement {
    pub(super) test: CompiledTest,
    pub(super) optional: bool,
}

/// What it asks for.
pub(super) enum CompiledTest {
    Act(CompiledAct),
    Fields(Compiled),
}

impl Rules {
    /// Looks up what an agreement names in a history.
    pub fn new(agreement: &Agreement, leads: &Arc<Leads>) -> Self {
        let groups = (same_texts(leads.activities().assets()), same_texts(leads.activities().campaigns()));
        Self::with(agreement, leads, (Arc::new(groups.0), Arc::new(groups.1)), None)
    }

    /// The rules of another agreement for the same history; what does not change is not looked up again.
    #[must_use]
    pub fn again(&self, agreement: &Agreement) -> Self {
        let groups = (Arc::clone(&self.assets), Arc::clone(&self.campaigns));
        Self::with(agreement, &self.past.leads, groups, Some(self))
    }

    fn with(
        agreement: &Agreement,
        leads: &Arc<Leads>,
        (assets, campaigns): (Arc<Vec<u32>>, Arc<Vec<u32>>),
        before: Option<&Self>,
    ) -> Self {
        let compile = |condition: &Condition| Compiled::for_leads(condition, leads);
        let criteria: Vec<CompiledCriterion> = agreement
            .criteria
            .iter()
            .map(|criterion| CompiledCriterion {
                category: criterion.category,
                effect: criterion.effect,
                evidence: compile_evidence(&criterion.evidence, leads),
                cap: criterion.cap,
            })
            .collect();
        let requirements = Stage::ALL.map(|stage| {
            let of_stage = agreement.requirements(stage).iter().map(|requirement| CompiledRequirement {
                test: match &requirement.test {
                    RequirementTest::Fields(condition) => CompiledTest::Fields(compile(condition)),
                    RequirementTest::Act { act, within } => {
                        CompiledTest::Act(CompiledAct::new(act, *within, leads))
                    }
                },
                optional: requirement.optional,
            });
            of_stage.collect()
        });
        let end = leads.observed_until().unwrap_or(Timestamp(0));
        let past = Past { leads: Arc::clone(leads), days: Days::new(agreement.calendar.zone_or_utc(), end) };
        let tests = Stage::ALL.map(|stage| StageTest::all(agreement, stage));
        let team = agreement.mql.buying_team.as_ref();
        let asks_same = |it: &&Self| asked_of_deeds(&it.agreement).eq(asked_of_deeds(agreement));
        let groups = before.filter(asks_same).map(|it| Arc::clone(&it.plan.groups));
        let known = before.filter(|it| it.agreement.mql.buying_team.as_ref() == team);
        Self {
            plan: Plan::new(&agreement.limits, &criteria, &tests[0], &past, groups),
            required: agreement.mql.required_fields.iter().map(|field| leads.column_place(field)).collect(),
            segments: agreement.segments.iter().map(|segment| compile(&segment.condition)).collect(),
            team: team.map(|team| CompiledTeam::new(team, &past, known.and_then(|it| it.team.as_ref()))),
            working_time: match before.filter(|it| it.agreement.calendar == agreement.calendar) {
                Some(before) => Arc::clone(&before.working_time),
                None => Arc::new(working_time(agreement, leads)),
            },
            agreement: Arc::new(agreement.clone()),
            lists: Lists::new(agreement, leads, &tests),
            criteria,
            requirements,
            tests,
            assets,
            campaigns,
            end,
            past,
            level: Level::new(),
        }
    }

    /// The agreement.
    pub fn agreement(&self) -> &Agreement {
        &self.agreement
    }

    /// The history.
    pub fn leads(&self) -> &Leads {
        &self.past.leads
    }

    /// The history, to be shared.
    pub fn shared_leads(&self) -> &Arc<Leads> {
        &self.past.leads
    }

    /// The tests of a stage, in the order in which they are checked.
    pub fn tests(&self, stage: Stage) -> &[StageTest] {
        &self.tests[stage.index()]
    }

    /// The segment that a lead belongs to, by its place in the agreement: the first that says yes at its first moment.
    pub fn segment(&self, lead: LeadIndex) -> Option<usize> {
        if self.segments.is_empty() {
            return None;
        }
        let first = self.first_moment(lead);
        self.segments
            .iter()
            .position(|segment| segment.answer(Subject::Lead(lead), first, &self.past) == Answer::Yes)
    }

    /// The score that leads of a segment must have at least; none where a grid decides.
    pub fn threshold(&self, segment: Option<usize>) -> Option<i64> {
        let mql = &self.agreement.mql;
        let own = segment.and_then(|place| self.agreement.segments.get(place)?.threshold);
        mql.grid.is_none().then(|| i64::from(own.unwrap_or(mql.threshold)))
    }

    /// The working time of the agreement's calendar.
    pub fn working_time(&self) -> &WorkingTime {
        &self.working_time
    }

    /// The places of the criteria that disqualify.
    pub(super) fn disqualifiers(&self) -> impl Iterator<Item = usize> + '_ {
        let all = self.criteria.iter().enumerate();
        all.filter(|(_, criterion)| criterion.effect == Effect::Disqualifies).map(|(n, _)| n)
    }

    /// The deadline of a window that begins at a time.
    pub(super) fn deadline(&self, from: Timestamp, window: Window) -> Timestamp {
        self.working_time.deadline(from, window)
    }
}

/// The working time from the first stage change to the deadlines that begin at the end.
fn working_time(agreement: &Agreement, leads: &Leads) -> WorkingTime {
    const DAYS_BEYOND: i64 = 400;
    let end = leads.observed_until().unwrap_or(Timestamp(0)).plus_days(DAYS_BEYOND);
    WorkingTime::new(&agreement.calendar, leads.first_stage_change().unwrap_or(end), end)
}

/// What the criteria on activities ask of what was done.
fn asked_of_deeds(agreement: &Agreement) -> impl Iterator<Item = (&String, &Option<Condition>)> {
    agreement.criteria.iter().filter_map(|criterion| match &criterion.evidence {
        Evidence::Activity { kind, condition, .. } => Some((kind, condition)),
        Evidence::Fields(_) | Evidence::Amount { .. } => None,
    })
}

/// For each code of a dictionary, the first code whose text is the same by comparison key. Unknown is 0.
fn same_texts(dictionary: &Dictionary) -> Vec<u32> {
    let mut first: HashMap<String, u32> = HashMap::new();
    let codes = (1..).zip(dictionary.texts());
    let groups = codes.map(|(code, text)| *first.entry(comparison_key(text)).or_insert(code));
    [0].into_iter().chain(groups).collect()
}

fn compile_evidence(evidence: &Evidence, leads: &Leads) -> CompiledEvidence {
    match evidence {
        Evidence::Fields(condition) => CompiledEvidence::Fields(Compiled::for_leads(condition, leads)),
        Evidence::Amount { field, per } => {
            CompiledEvidence::Amount { column: leads.column_place(field), per: *per }
        }
        Evidence::Activity { kind, condition, counting, decay, wait_days } => {
            let wanted = comparison_key(kind);
            let kinds = leads.activities().kinds().texts().map(|text| comparison_key(text) == wanted);
            CompiledEvidence::Activity {
                kinds: [false].into_iter().chain(kinds).collect(),
                condition: condition.as_ref().map(|it| Compiled::for_activities(it, leads)),
                counting: *counting,
                decay: decay.clone(),
                wait: i64::from(*wait_days) * SECONDS_PER_DAY,
            }
        }
    }
}
