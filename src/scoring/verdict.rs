use super::{Ledger, Met, Missing, StageTest};
use crate::agreement::{ListId, Stage};
use crate::fields::Timestamp;

/// What becomes of a lead at a stage that it reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// It has everything that the stage asks for.
    Passed,
    /// Something that the stage asks for is not met.
    Failed,
    /// Nothing says that it fails, but something was never recorded.
    NotEvidenced,
    /// Nothing says that it fails, but something is not due yet.
    Immature,
}

impl Verdict {
    /// Every verdict, in the order in which they are shown.
    pub const ALL: [Self; 4] = [Self::Passed, Self::Failed, Self::NotEvidenced, Self::Immature];

    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "failed",
            Self::NotEvidenced => "not-evidenced",
            Self::Immature => "immature",
        }
    }
}

/// How far a lead comes, and what stops it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// At the MQL stage, which every lead reaches.
    pub mql: MqlJudgement,
    /// At the SAL stage, for marketing qualified leads.
    pub sal: Option<StageJudgement>,
    /// At the SQL stage, for sales accepted leads.
    pub sql: Option<StageJudgement>,
    /// The list that the lead goes to, if it failed, by its place in the agreement.
    pub list: Option<u16>,
}

/// How a lead stands at the MQL stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MqlJudgement {
    /// Passed or failed.
    pub verdict: Verdict,
    /// The deciding moment: the first that passes, or the one that came closest.
    pub moment: Timestamp,
    /// When the lead qualified; `None` if it did not, or if the history has no activities to tell.
    pub at: Option<Timestamp>,
    /// The score at the deciding moment.
    pub score: i64,
    /// The highest score at any moment, whatever the other tests said then.
    pub highest_score: i64,
    /// The first test that is not met at the deciding moment, by its place among the tests of the stage.
    pub decided_by: Option<u16>,
    /// Whether that test is the only one that is not met.
    pub sole_blocker: bool,
}

/// How a lead stands at the SAL or SQL stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageJudgement {
    /// What becomes of it.
    pub verdict: Verdict,
    /// When it passed, if the files tell.
    pub at: Option<Timestamp>,
    /// The first test that makes the verdict what it is, by its place among the tests of the stage.
    pub decided_by: Option<u16>,
    /// Whether that test is the only one that is not met, and all others are met.
    pub sole_blocker: bool,
}

/// What becomes of a lead, without its times and scores: all that the figures count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Outcome {
    /// At each stage that it reached, in the order of [`Stage::ALL`].
    pub stages: [Option<StageOutcome>; 3],
    /// The list that it goes to, if it failed, by its place in the agreement.
    pub list: Option<u16>,
}

/// What becomes of a lead at a stage, without its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct StageOutcome {
    /// What becomes of it.
    pub verdict: Verdict,
    /// The first test that makes the verdict what it is, by its place among the tests of the stage.
    pub decided_by: Option<u16>,
    /// Whether that test is the only one that is not met, and all others are met.
    pub sole_blocker: bool,
}

impl StageOutcome {
    /// It has everything.
    pub const PASSED: Self = Self { verdict: Verdict::Passed, decided_by: None, sole_blocker: false };
}

impl From<StageJudgement> for StageOutcome {
    fn from(judgement: StageJudgement) -> Self {
        let StageJudgement { verdict, decided_by, sole_blocker, at: _ } = judgement;
        Self { verdict, decided_by, sole_blocker }
    }
}

impl Outcome {
    /// The same as a number, which no other outcome has.
    pub fn code(&self) -> u128 {
        let of_stage = |stage: &Option<StageOutcome>| match stage {
            None => 0,
            Some(StageOutcome { verdict, decided_by, sole_blocker }) => {
                let test = decided_by.map_or(0, |test| 1 + u128::from(test));
                1 + *verdict as u128 + (u128::from(*sole_blocker) << 3) + (test << 4)
            }
        };
        let [mql, sal, sql] = self.stages.each_ref().map(of_stage);
        mql | sal << 21 | sql << 42 | self.list.map_or(0, |list| 1 + u128::from(list)) << 63
    }

    /// The verdict at a stage, if the lead reached it.
    pub fn verdict(&self, stage: Stage) -> Option<Verdict> {
        self.stages[stage.index()].map(|it| it.verdict)
    }

    /// The test that decided at a stage, by its place, and whether it is the sole blocker.
    pub fn decided_by(&self, stage: Stage) -> Option<(u16, bool)> {
        self.stages[stage.index()].and_then(|it| Some((it.decided_by?, it.sole_blocker)))
    }

    /// The last stage that the lead passed; none if it is not even marketing qualified.
    pub fn reached(&self) -> Option<Stage> {
        Stage::ALL.into_iter().rev().find(|&stage| self.verdict(stage) == Some(Verdict::Passed))
    }

    /// The stage at which the lead stopped, if it did not pass all.
    pub fn stopped_at(&self) -> Option<Stage> {
        Stage::ALL.into_iter().find(|&stage| self.verdict(stage).is_some_and(|it| it != Verdict::Passed))
    }

    /// The stage that it failed, if it failed one, and the test, by its place.
    pub fn failed_at(&self) -> Option<(Stage, u16)> {
        let stage = self.stopped_at().filter(|stage| self.verdict(*stage) == Some(Verdict::Failed))?;
        Some((stage, self.decided_by(stage)?.0))
    }
}

impl Judgement {
    /// The judgement without its times and scores.
    pub fn outcome(&self) -> Outcome {
        let MqlJudgement { verdict, decided_by, sole_blocker, .. } = self.mql;
        let mql = StageOutcome { verdict, decided_by, sole_blocker };
        Outcome { stages: [Some(mql), self.sal.map(Into::into), self.sql.map(Into::into)], list: self.list }
    }

    /// The verdict at a stage, if the lead reached it.
    pub fn verdict(&self, stage: Stage) -> Option<Verdict> {
        self.outcome().verdict(stage)
    }

    /// The test that decided at a stage, by its place, and whether it is the sole blocker.
    pub fn decided_by(&self, stage: Stage) -> Option<(u16, bool)> {
        self.outcome().decided_by(stage)
    }

    /// The last stage that the lead passed; none if it is not even marketing qualified.
    pub fn reached(&self) -> Option<Stage> {
        self.outcome().reached()
    }

    /// The stage at which the lead stopped, if it did not pass all.
    pub fn stopped_at(&self) -> Option<Stage> {
        self.outcome().stopped_at()
    }
}

/// Everything that can be said of one lead, for a person who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// How far it comes.
    pub judgement: Judgement,
    /// Its points at the deciding moment of the MQL stage.
    pub ledger: Ledger,
    /// How it stands to every test of every stage that it reached, in order.
    pub tests: Vec<TestOutcome>,
    /// What it lacks to qualify, if it did not.
    pub missing: Missing,
    /// The list that it goes to, if it failed.
    pub list: Option<ListId>,
    /// Its passes after the first, in order.
    pub passes: Vec<Judgement>,
}

/// How a lead stands to one test.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestOutcome {
    /// Of which stage.
    pub stage: Stage,
    /// Which test.
    pub test: StageTest,
    /// How it stands.
    pub met: Met,
    /// Whether a lead passes without it.
    pub optional: bool,
}
