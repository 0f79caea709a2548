//! A lead's passes through the stages.

use super::acts::PassRecords;
use super::condition::Subject;
use super::{
    Answer, Explanation, Judgement, Met, MqlJudgement, Outcome, Rules, StageJudgement, StageOutcome,
    StageTest, TestOutcome, Verdict, Walker,
};
use crate::agreement::{Act, Agreement, ListId, RequirementTest, Stage};
use crate::fields::text::comparison_key;
use crate::fields::{SECONDS_PER_DAY, Timestamp};
use crate::leads::{LeadIndex, Leads, Recorded};

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
        Judgement { list: self.list(lead, 0, &judgement.outcome()), ..judgement }
    }

    /// The same without its times, for a lead that passed the MQL stage at a moment.
    pub fn outcome_on(&self, lead: LeadIndex, mql_at: Option<Timestamp>) -> Outcome {
        let records = PassRecords::of(self.leads().stage_changes(lead), 0);
        let (sal, sql) = self.judge_stages(lead, &records, mql_at);
        let outcome = Outcome {
            stages: [Some(StageOutcome::PASSED), sal.map(Into::into), sql.map(Into::into)],
            list: None,
        };
        Outcome { list: self.list(lead, 0, &outcome), ..outcome }
    }

    /// What becomes of a lead that fails the MQL stage at a test, by its place.
    pub fn outcome_of_failed(&self, decided_by: u16, sole_blocker: bool) -> Outcome {
        let failed = StageOutcome { verdict: Verdict::Failed, decided_by: Some(decided_by), sole_blocker };
        let outcome = Outcome { stages: [Some(failed), None, None], list: None };
        // No record plays a part in where it goes.
        Outcome { list: self.list(LeadIndex(0), 0, &outcome), ..outcome }
    }

    /// What becomes of every lead without a record that passes the MQL stage; none if that depends on its fields.
    pub fn outcome_without_records(&self) -> Option<Outcome> {
        let asks_fields = [Stage::Sal, Stage::Sql].into_iter().any(|stage| {
            let required = self.agreement.requirements(stage).iter().filter(|it| !it.optional);
            required.map(|it| &it.test).any(|test| matches!(test, RequirementTest::Fields(_)))
        });
        if asks_fields {
            return None;
        }
        let (sal, sql) = self.judge_stages(LeadIndex(0), &PassRecords::of(&[], 0), None);
        let stages = [Some(StageOutcome::PASSED), sal.map(Into::into), sql.map(Into::into)];
        Some(Outcome { stages, list: None })
    }

    /// Whether what becomes of a lead at SAL and SQL depends on when it passed the stage before.
    pub fn depends_on_entry(&self) -> bool {
        self.requirements.iter().flatten().flatten().any(|condition| !condition.is_timeless())
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
            let n = passes.len() + 1;
            let records = PassRecords::of(self.leads().stage_changes(lead), n);
            let (sal, sql) = self.judge_stages(lead, &records, mql.at);
            let pass = Judgement { mql, sal, sql, list: None };
            passes.push(Judgement { list: self.list(lead, n, &pass.outcome()), ..pass });
        }
        passes
    }

    /// When a pass ended: at its first dated rejection or recycling, or when its acceptance window expired.
    fn end_of_pass(&self, records: &PassRecords<'_>) -> Option<Timestamp> {
        let returned = [Recorded::Rejected, Recorded::Recycled]
            .into_iter()
            .filter_map(|what| records.first(&[what])?.at);
        let required = self.agreement.sal.requirements.iter().filter(|it| !it.optional);
        let expired = required.filter_map(|it| match &it.test {
            RequirementTest::Act { act: Act::Accepted, within: Some(within) } => {
                self.expired(records, &Act::Accepted, *within)
            }
            _ => None,
        });
        returned.chain(expired).min()
    }

    /// How a lead stands to a requirement, and when it was met if it is an act.
    fn requirement(
        &self,
        lead: LeadIndex,
        records: &PassRecords<'_>,
        (stage, n): (Stage, usize),
        entered: Option<Timestamp>,
    ) -> (Met, Option<Timestamp>) {
        match (&self.agreement.requirements(stage)[n].test, &self.requirements[stage.index()][n]) {
            (RequirementTest::Act { act, within }, _) => self.act(records, act, *within),
            (RequirementTest::Fields(_), Some(condition)) => {
                let at = entered.unwrap_or(self.end);
                match condition.answer(Subject::Lead(lead), at, &self.past) {
                    Answer::Yes => (Met::Met, None),
                    Answer::No => (Met::NotMet, None),
                    Answer::Unknown => (Met::NotEvidenced, None),
                }
            }
            (RequirementTest::Fields(_), None) => (Met::NotEvidenced, None),
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
        let required = self.agreement.requirements(stage).iter().enumerate().filter(|(_, it)| !it.optional);
        for (place, (n, _)) in (0..).zip(required) {
            let (met, done) = self.requirement(lead, records, (stage, n), entered);
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

    /// The place of the list that a lead goes to which failed: that of the recorded rejection or disposition where
    /// those made it fail, else that of the requirement, else that of the stage.
    fn list(&self, lead: LeadIndex, pass: usize, outcome: &Outcome) -> Option<u16> {
        let (stage, place) = outcome.failed_at()?;
        let agreement = &*self.agreement;
        let id = match self.tests[stage.index()].get(usize::from(place))? {
            StageTest::Requirement(id) => {
                let (_, requirement) = agreement.requirement(id)?;
                let recorded = match &requirement.test {
                    RequirementTest::Act { act, .. } => {
                        recorded_list(agreement, self.leads(), lead, pass, act)
                    }
                    RequirementTest::Fields(_) => None,
                };
                let of_stage = if stage == Stage::Sal { &agreement.sal.list } else { &agreement.sql.list };
                recorded.or(requirement.list.as_ref()).or(of_stage.as_ref())
            }
            StageTest::Disqualifier(_) => {
                agreement.mql.disqualified_list.as_ref().or(agreement.mql.list.as_ref())
            }
            _ => agreement.mql.list.as_ref(),
        };
        let place = agreement.lists.iter().position(|it| Some(&it.id) == id)?;
        u16::try_from(place).ok()
    }
}

/// The list that the recorded rejection or disposition of a pass leads to.
fn recorded_list<'a>(
    agreement: &'a Agreement,
    leads: &Leads,
    lead: LeadIndex,
    pass: usize,
    act: &Act,
) -> Option<&'a ListId> {
    let records = PassRecords::of(leads.stage_changes(lead), pass);
    if let (Act::Disposition(_), Some((disposition, _))) = (act, records.call()) {
        return agreement.disposition_lists.of(disposition);
    }
    let known = records.rejections(pass).find_map(|rejection| {
        let reason = comparison_key(leads.reason(rejection)?);
        agreement.rejection_reasons.iter().find(|it| comparison_key(&it.name) == reason)
    });
    known?.list.as_ref()
}

/// Everything that can be said of one lead.
pub fn explain(rules: &Rules, lead: LeadIndex) -> Explanation {
    let mut walker = Walker::new(rules);
    let judgement = rules.judge_with(&mut walker, lead);
    let moment = judgement.mql.moment;
    let ledger = rules.ledger(lead, moment);
    let mql_tests = rules.mql_tests(lead, moment, &ledger.score).into_iter().zip(rules.tests(Stage::Mql));
    let mut tests: Vec<TestOutcome> = mql_tests
        .map(|(met, test)| TestOutcome { stage: Stage::Mql, test: test.clone(), met, optional: false })
        .collect();
    let entered = [
        (Stage::Sal, judgement.sal.map(|_| judgement.mql.at)),
        (Stage::Sql, judgement.sql.map(|_| judgement.sal.and_then(|sal| sal.at))),
    ];
    let records = PassRecords::of(rules.leads().stage_changes(lead), 0);
    for (stage, entered) in entered {
        let Some(entered) = entered else { continue };
        for (n, requirement) in rules.agreement.requirements(stage).iter().enumerate() {
            let (met, _) = rules.requirement(lead, &records, (stage, n), entered);
            let test = StageTest::Requirement(requirement.id.clone());
            tests.push(TestOutcome { stage, test, met, optional: requirement.optional });
        }
    }
    let threshold = rules.threshold(rules.segment(lead)).unwrap_or(i64::MIN);
    let points_missing = threshold.saturating_sub(ledger.score.total).max(0);
    let passes = rules.further_passes(&mut walker, lead, &judgement);
    let list = judgement.list.and_then(|place| rules.agreement.lists.get(usize::from(place)));
    let list = list.map(|list| list.id.clone());
    Explanation { judgement, ledger, tests, points_missing, list, passes }
}
