use std::collections::HashMap;

use jiff::tz::TimeZone;

use super::StageTest;
use super::condition::Compiled;
use super::points::{CompiledCriterion, CompiledEvidence};
use super::team::CompiledTeam;
use crate::agreement::{Agreement, Effect, Evidence, RequirementTest, Stage};
use crate::fields::Timestamp;
use crate::fields::text::comparison_key;
use crate::leads::{Column, Dictionary, Leads, Recorded};

/// An agreement made ready for a history: names are columns, texts are codes. Made once, asked of every lead.
pub struct Rules<'a> {
    pub(super) agreement: &'a Agreement,
    pub(super) leads: &'a Leads,
    pub(super) criteria: Vec<CompiledCriterion<'a>>,
    pub(super) required: Vec<Option<&'a Column>>,
    pub(super) team: Option<CompiledTeam<'a>>,
    /// The field conditions of the SAL and SQL requirements, in order; none for acts.
    pub(super) requirements: [Vec<Option<Compiled<'a>>>; 3],
    /// The tests of each stage, in the order in which they are checked.
    pub(super) tests: [Vec<StageTest>; 3],
    /// For each code of an asset, the first code whose text is the same by comparison key.
    pub(super) assets: Vec<u32>,
    /// The same for campaigns.
    pub(super) campaigns: Vec<u32>,
    pub(super) zone: TimeZone,
    /// Whether the history ever records such a thing, in the order of [`Recorded::ALL`].
    pub(super) recorded: [bool; Recorded::ALL.len()],
    /// The moment at which histories without activities are judged.
    pub(super) end: Timestamp,
}

impl<'a> Rules<'a> {
    /// Looks up what an agreement names in a history.
    pub fn new(agreement: &'a Agreement, leads: &'a Leads) -> Self {
        let criteria = agreement.criteria.iter().map(|criterion| CompiledCriterion {
            category: criterion.category,
            effect: criterion.effect,
            evidence: compile_evidence(&criterion.evidence, leads),
            cap: criterion.cap,
        });
        let requirements = Stage::ALL.map(|stage| {
            let of_stage = agreement.requirements(stage).iter().map(|requirement| match &requirement.test {
                RequirementTest::Fields(condition) => Some(Compiled::for_leads(condition, leads)),
                RequirementTest::Act { .. } => None,
            });
            of_stage.collect()
        });
        let mut recorded = [false; Recorded::ALL.len()];
        for change in leads.indices().flat_map(|lead| leads.stage_changes(lead)) {
            recorded[change.what as usize] = true;
        }
        Self {
            criteria: criteria.collect(),
            required: agreement.mql.required_fields.iter().map(|field| leads.column(field)).collect(),
            team: agreement.mql.buying_team.as_ref().map(|team| CompiledTeam::new(team, leads)),
            requirements,
            tests: Stage::ALL.map(|stage| StageTest::all(agreement, stage)),
            assets: same_texts(leads.activities().assets()),
            campaigns: same_texts(leads.activities().campaigns()),
            zone: agreement.calendar.zone_or_utc(),
            recorded,
            end: leads.observed_until().unwrap_or(Timestamp(0)),
            agreement,
            leads,
        }
    }

    /// The agreement.
    pub fn agreement(&self) -> &'a Agreement {
        self.agreement
    }

    /// The history.
    pub fn leads(&self) -> &'a Leads {
        self.leads
    }

    /// The tests of a stage, in the order in which they are checked.
    pub fn tests(&self, stage: Stage) -> &[StageTest] {
        &self.tests[stage.index()]
    }

    /// The places of the criteria that disqualify.
    pub(super) fn disqualifiers(&self) -> impl Iterator<Item = usize> + '_ {
        let all = self.criteria.iter().enumerate();
        all.filter(|(_, criterion)| criterion.effect == Effect::Disqualifies).map(|(n, _)| n)
    }
}

/// For each code of a dictionary, the first code whose text is the same by comparison key. Unknown is 0.
fn same_texts(dictionary: &Dictionary) -> Vec<u32> {
    let mut first: HashMap<String, u32> = HashMap::new();
    let codes = (1..).zip(dictionary.texts());
    let groups = codes.map(|(code, text)| *first.entry(comparison_key(text)).or_insert(code));
    [0].into_iter().chain(groups).collect()
}

fn compile_evidence<'a>(evidence: &Evidence, leads: &'a Leads) -> CompiledEvidence<'a> {
    match evidence {
        Evidence::Fields(condition) => CompiledEvidence::Fields(Compiled::for_leads(condition, leads)),
        Evidence::Amount { field, per } => {
            CompiledEvidence::Amount { column: leads.column(field), per: *per }
        }
        Evidence::Activity { kind, condition, counting, decay } => {
            let wanted = comparison_key(kind);
            let kinds = leads.activities().kinds().texts().map(|text| comparison_key(text) == wanted);
            CompiledEvidence::Activity {
                kinds: [false].into_iter().chain(kinds).collect(),
                condition: condition.as_ref().map(|it| Compiled::for_activities(it, leads)),
                counting: *counting,
                decay: decay.clone(),
            }
        }
    }
}
