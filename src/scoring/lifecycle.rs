//! A lead's first pass through the stages.

use super::acts::FirstPass;
use super::condition::Subject;
use super::{Answer, Explanation, Judgement, Met, Rules, StageJudgement, StageTest, TestOutcome, Verdict};
use crate::agreement::{Act, Agreement, ListId, RequirementTest, Stage};
use crate::fields::Timestamp;
use crate::fields::text::comparison_key;
use crate::leads::{LeadIndex, Leads, Recorded};

impl Rules<'_> {
    /// How far a lead comes, and what stops it.
    pub fn judge(&self, lead: LeadIndex) -> Judgement {
        let mql = self.judge_mql(lead);
        let sal = (mql.verdict == Verdict::Passed).then(|| self.judge_stage(lead, Stage::Sal, mql.at));
        let accepted = sal.filter(|sal| sal.verdict == Verdict::Passed);
        let sql = accepted.map(|sal| self.judge_stage(lead, Stage::Sql, sal.at));
        let judgement = Judgement { mql, sal, sql, list: None };
        let list = self.list(lead, &judgement);
        let place = self.agreement.lists.iter().position(|it| Some(&it.id) == list);
        Judgement { list: place.and_then(|place| u16::try_from(place).ok()), ..judgement }
    }

    /// How a lead stands to a requirement, and when it was met if it is an act.
    fn requirement(
        &self,
        lead: LeadIndex,
        stage: Stage,
        n: usize,
        entered: Option<Timestamp>,
    ) -> (Met, Option<Timestamp>) {
        match (&self.agreement.requirements(stage)[n].test, &self.requirements[stage.index()][n]) {
            (RequirementTest::Act { act, within }, _) => self.act(lead, act, *within),
            (RequirementTest::Fields(_), Some(condition)) => {
                let at = entered.unwrap_or(self.end);
                match condition.answer(Subject::Lead(lead), at, &self.zone) {
                    Answer::Yes => (Met::Met, None),
                    Answer::No => (Met::NotMet, None),
                    Answer::Unknown => (Met::NotEvidenced, None),
                }
            }
            (RequirementTest::Fields(_), None) => (Met::NotEvidenced, None),
        }
    }

    fn judge_stage(&self, lead: LeadIndex, stage: Stage, entered: Option<Timestamp>) -> StageJudgement {
        let mut first: [Option<u16>; 3] = [None; 3];
        let mut n_not_met = 0;
        let mut at = entered;
        let required = self.agreement.requirements(stage).iter().enumerate().filter(|(_, it)| !it.optional);
        for (place, (n, _)) in (0..).zip(required) {
            let (met, done) = self.requirement(lead, stage, n, entered);
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

    /// The list that a lead goes to which failed: that of the recorded rejection or disposition where those made
    /// it fail, else that of the requirement, else that of the stage.
    fn list(&self, lead: LeadIndex, judgement: &Judgement) -> Option<&ListId> {
        let stage = judgement.stopped_at()?;
        if judgement.verdict(stage) != Some(Verdict::Failed) {
            return None;
        }
        let (place, _) = judgement.decided_by(stage)?;
        let agreement = self.agreement;
        let id = match self.tests[stage.index()].get(usize::from(place))? {
            StageTest::Disqualifier(_) => {
                return agreement.mql.disqualified_list.as_ref().or(agreement.mql.list.as_ref());
            }
            StageTest::Requirement(id) => id,
            _ => return agreement.mql.list.as_ref(),
        };
        let (_, requirement) = agreement.requirement(id)?;
        let recorded = match &requirement.test {
            RequirementTest::Act { act, .. } => recorded_list(agreement, self.leads, lead, act),
            RequirementTest::Fields(_) => None,
        };
        let of_stage = if stage == Stage::Sal { &agreement.sal.list } else { &agreement.sql.list };
        recorded.or(requirement.list.as_ref()).or(of_stage.as_ref())
    }
}

/// The list that the recorded rejection or disposition of a lead's first pass leads to.
fn recorded_list<'a>(
    agreement: &'a Agreement,
    leads: &Leads,
    lead: LeadIndex,
    act: &Act,
) -> Option<&'a ListId> {
    let pass = FirstPass::of(leads.stage_changes(lead));
    if let (Act::Disposition(_), Some((disposition, _))) = (act, pass.call()) {
        return agreement.disposition_lists.of(disposition);
    }
    let mut rejections = pass.changes().filter(|change| change.what == Recorded::Rejected);
    let known = rejections.find_map(|rejection| {
        let reason = comparison_key(leads.reason(rejection)?);
        agreement.rejection_reasons.iter().find(|it| comparison_key(&it.name) == reason)
    });
    known?.list.as_ref()
}

/// Everything that can be said of one lead.
pub fn explain(rules: &Rules<'_>, lead: LeadIndex) -> Explanation {
    let judgement = rules.judge(lead);
    let moment = judgement.mql.moment;
    let ledger = rules.ledger(lead, moment);
    let mql_tests = rules.mql_tests(lead, moment, &ledger.score).zip(rules.tests(Stage::Mql));
    let mut tests: Vec<TestOutcome> = mql_tests
        .map(|(met, test)| TestOutcome { stage: Stage::Mql, test: test.clone(), met, optional: false })
        .collect();
    let entered = [
        (Stage::Sal, judgement.sal.map(|_| judgement.mql.at)),
        (Stage::Sql, judgement.sql.map(|_| judgement.sal.and_then(|sal| sal.at))),
    ];
    for (stage, entered) in entered {
        let Some(entered) = entered else { continue };
        for (n, requirement) in rules.agreement.requirements(stage).iter().enumerate() {
            let (met, _) = rules.requirement(lead, stage, n, entered);
            let test = StageTest::Requirement(requirement.id.clone());
            tests.push(TestOutcome { stage, test, met, optional: requirement.optional });
        }
    }
    let points_missing = (i64::from(rules.agreement.mql.threshold) - ledger.score.total).max(0);
    let list = judgement.list.and_then(|place| rules.agreement.lists.get(usize::from(place)));
    let list = list.map(|list| list.id.clone());
    Explanation { judgement, ledger, tests, points_missing, list }
}
