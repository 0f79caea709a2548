//! A lead's passes through the stages.

use super::acts::{PassRecords, RecordedSet};
use super::condition::Subject;
use super::rules::{CompiledRequirement, CompiledTest};
use super::{
    Answer, Explanation, Judgement, Met, MqlJudgement, Outcome, Rules, StageJudgement, StageOutcome,
    StageTest, TestOutcome, Verdict, Walker,
};
use crate::agreement::{Act, RequirementTest, Stage};
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Recorded};

impl Rules {
    /// How far a lead comes in its first pass, and what stops it.
    pub fn judge(&self, lead: LeadIndex) -> Judgement {
        self.judge_with(&mut Walker::new(self), lead)
    }

    /// The same, with a walker that is used again.
    pub fn judge_with(&self, walker: &mut Walker<'_>, lead: LeadIndex) -> Judgement {
        let mql = self.judge_mql(walker, lead);
        self.judge_on(lead, mql)
    }

    /// What becomes of a lead after the MQL stage.
    pub fn judge_on(&self, lead: LeadIndex, mql: MqlJudgement) -> Judgement {
        let records = PassRecords::of(self.leads().stage_changes(lead), 0);
        let (sal, sql) = match mql.verdict {
            Verdict::Passed => self.judge_stages(lead, &records, mql.at),
            _ => (None, None),
        };
        let judgement = Judgement { mql, sal, sql, list: None };
        Judgement { list: self.list(&judgement.outcome(), &records), ..judgement }
    }

    /// The same without its times, for a lead that passed the MQL stage at a moment.
    pub fn outcome_on(&self, lead: LeadIndex, mql_at: Option<Timestamp>) -> Outcome {
        let records = PassRecords::of(self.leads().stage_changes(lead), 0);
        let (sal, sql) = self.judge_stages(lead, &records, mql_at);
        let outcome = Outcome {
            stages: [Some(StageOutcome::PASSED), sal.map(Into::into), sql.map(Into::into)],
            list: None,
        };
        Outcome { list: self.list(&outcome, &records), ..outcome }
    }

    /// What becomes of a lead that fails the MQL stage at a test, by its place.
    pub fn outcome_of_failed(&self, decided_by: u16, sole_blocker: bool) -> Outcome {
        let failed = StageOutcome { verdict: Verdict::Failed, decided_by: Some(decided_by), sole_blocker };
        let outcome = Outcome { stages: [Some(failed), None, None], list: None };
        // No record plays a part in where it goes.
        Outcome { list: self.list(&outcome, &PassRecords::of(&[], 0)), ..outcome }
    }

    /// What becomes of every lead without a record that passes the MQL stage; none if that depends on its fields.
    pub fn outcome_without_records(&self) -> Option<Outcome> {
        let mut required = self.requirements.iter().flatten().filter(|it| !it.optional);
        if required.any(|it| matches!(it.test, CompiledTest::Fields(_))) {
            return None;
        }
        let (sal, sql) = self.judge_stages(LeadIndex(0), &PassRecords::of(&[], 0), None);
        let stages = [Some(StageOutcome::PASSED), sal.map(Into::into), sql.map(Into::into)];
        Some(Outcome { stages, list: None })
    }

    /// Whether what becomes of a lead at SAL and SQL depends on when it passed the stage before.
    pub fn depends_on_entry(&self) -> bool {
        self.requirements.iter().flatten().any(|it| match &it.test {
            CompiledTest::Fields(condition) => !condition.is_timeless(),
            CompiledTest::Act(_) => false,
        })
    }

    fn judge_stages(
        &self,
        lead: LeadIndex,
        records: &PassRecords<'_>,
        mql_at: Option<Timestamp>,
    ) -> (Option<StageJudgement>, Option<StageJudgement>) {
        let sal = self.judge_stage(lead, records, Stage::Sal, mql_at);
        let accepted = sal.verdict == Verdict::Passed;
        (Some(sal), accepted.then(|| self.judge_stage(lead, records, Stage::Sql, sal.at)))
    }

    /// The passes of a lead after its first, in order; none where the agreement has no recycling.
    pub fn further_passes(
        &self,
        walker: &mut Walker<'_>,
        lead: LeadIndex,
        first: &Judgement,
    ) -> Vec<Judgement> {
        let mut passes: Vec<Judgement> = Vec::new();
        let Some(recycling) = self.agreement.recycling else { return passes };
        let pause = i64::from(recycling.pause_days) * SECONDS_PER_DAY;
        while let Some(at) = passes.last().unwrap_or(first).mql.at {
            let records = PassRecords::of(self.leads().stage_changes(lead), passes.len());
            let Some(ended) = self.end_of_pass(&records) else { break };
            let not_before = ended.max(at).0.saturating_add(pause).max(at.0 + 1);
            let mql = self.judge_trajectory(walker.trajectory(lead, Some(Timestamp(not_before))));
            if mql.verdict != Verdict::Passed {
                break;
            }
            let records = PassRecords::of(self.leads().stage_changes(lead), passes.len() + 1);
            let (sal, sql) = self.judge_stages(lead, &records, mql.at);
            let pass = Judgement { mql, sal, sql, list: None };
            passes.push(Judgement { list: self.list(&pass.outcome(), &records), ..pass });
        }
        passes
    }

    /// When a pass ended: at its first dated rejection or recycling, or when its acceptance window expired.
    fn end_of_pass(&self, records: &PassRecords<'_>) -> Option<Timestamp> {
        let returned = [Recorded::Rejected, Recorded::Recycled]
            .into_iter()
            .filter_map(|what| records.first(RecordedSet::of(&[what]))?.at);
        let required = self.requirements[Stage::Sal.index()].iter().zip(&self.agreement.sal.requirements);
        let expired = required.filter(|(_, it)| !it.optional).filter_map(|(compiled, it)| {
            match (&compiled.test, &it.test) {
                (CompiledTest::Act(act), RequirementTest::Act { act: Act::Accepted, .. }) => {
                    self.expired(records, act)
                }
                _ => None,
            }
        });
        returned.chain(expired).min()
    }

    /// How a lead stands to a requirement, and when it was met if it is an act.
    #[inline]
    fn requirement(
        &self,
        lead: LeadIndex,
        records: &PassRecords<'_>,
        requirement: &CompiledRequirement,
        entered: Option<Timestamp>,
    ) -> (Met, Option<Timestamp>) {
        match &requirement.test {
            CompiledTest::Act(act) => self.act(records, act),
            CompiledTest::Fields(condition) => {
                let at = entered.unwrap_or(self.end);
                match condition.answer(Subject::Lead(lead), at, &self.past) {
                    Answer::Yes => (Met::Met, None),
                    Answer::No => (Met::NotMet, None),
                    Answer::Unknown => (Met::NotEvidenced, None),
                }
            }
        }
    }

    fn judge_stage(
        &self,
        lead: LeadIndex,
        records: &PassRecords<'_>,
        stage: Stage,
        entered: Option<Timestamp>,
    ) -> StageJudgement {
        let mut first: [Option<u16>; 3] = [None; 3];
        let mut n_not_met = 0;
        let mut at = entered;
        let required = self.requirements[stage.index()].iter().filter(|it| !it.optional);
        for (place, requirement) in (0..).zip(required) {
            let (met, done) = self.requirement(lead, records, requirement, entered);
            match met {
                Met::Met => at = at.max(done),
                Met::NotMet => {
                    first[0].get_or_insert(place);
                    n_not_met += 1;
                }
                Met::NotEvidenced => {
                    first[1].get_or_insert(place);
                }
                Met::NotYetDue => {
                    first[2].get_or_insert(place);
                }
            }
        }
        let (verdict, decided_by) = match first {
            [Some(test), _, _] => (Verdict::Failed, Some(test)),
            [None, Some(test), _] => (Verdict::NotEvidenced, Some(test)),
            [None, None, Some(test)] => (Verdict::Immature, Some(test)),
            [None, None, None] => (Verdict::Passed, None),
        };
        StageJudgement {
            verdict,
            at: at.filter(|_| verdict == Verdict::Passed),
            decided_by,
            sole_blocker: n_not_met == 1 && first[1].is_none() && first[2].is_none(),
        }
    }

    /// The place of the list that a lead goes to, if it failed in a pass with such records.
    fn list(&self, outcome: &Outcome, records: &PassRecords<'_>) -> Option<u16> {
        let (stage, test) = outcome.failed_at()?;
        self.lists.list(stage, test, records)
    }
}

/// Everything that can be said of one lead.
pub fn explain(rules: &Rules, lead: LeadIndex) -> Explanation {
    let mut walker = Walker::new(rules);
    let judgement = rules.judge_with(&mut walker, lead);
    let moment = judgement.mql.moment;
    let ledger = rules.ledger(lead, moment);
    let met = rules.mql_tests(lead, moment, &ledger.score);
    let missing = rules.missing(lead, &ledger, &met);
    let mut tests: Vec<TestOutcome> = met
        .into_iter()
        .zip(rules.tests(Stage::Mql))
        .map(|(met, test)| TestOutcome { stage: Stage::Mql, test: test.clone(), met, optional: false })
        .collect();
    let entered = [
        (Stage::Sal, judgement.sal.map(|_| judgement.mql.at)),
        (Stage::Sql, judgement.sql.map(|_| judgement.sal.and_then(|sal| sal.at))),
    ];
    let records = PassRecords::of(rules.leads().stage_changes(lead), 0);
    for (stage, entered) in entered {
        let Some(entered) = entered else { continue };
        let compiled = &rules.requirements[stage.index()];
        for (requirement, compiled) in rules.agreement.requirements(stage).iter().zip(compiled) {
            let (met, _) = rules.requirement(lead, &records, compiled, entered);
            let test = StageTest::Requirement(requirement.id.clone());
            tests.push(TestOutcome { stage, test, met, optional: requirement.optional });
        }
    }
    let passes = rules.further_passes(&mut walker, lead, &judgement);
    let list = judgement.list.and_then(|place| rules.agreement.lists.get(usize::from(place)));
    let list = list.map(|list| list.id.clone());
    Explanation { judgement, ledger, tests, missing, list, passes }
}
