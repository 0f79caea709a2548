//! The MQL stage of one lead: its moments, its tests, and the moment that decides.

use super::trajectory::{Near, Trajectory};
use super::walk::Walker;
use super::{Met, MqlJudgement, Rules, Score, StageTest, Verdict};
use crate::agreement::{Stage, SubScore};
use crate::fields::Timestamp;
use crate::leads::LeadIndex;

impl Rules {
    /// The place of the threshold, or of the grid, among the tests of the MQL stage.
    pub fn threshold_test(&self) -> u16 {
        u16::try_from(self.tests(Stage::Mql).len() - 1).unwrap_or(Near::NONE)
    }

    /// How a lead stands at the MQL stage: at the first moment that passes, else at the one that came closest
    /// (the fewest unmet tests, then the highest score, then the earliest).
    pub(super) fn judge_mql(&self, walker: &mut Walker<'_>, lead: LeadIndex) -> MqlJudgement {
        self.judge_trajectory(walker.trajectory(lead, None))
    }

    /// What a trajectory comes to under the threshold of the lead's segment.
    pub(super) fn judge_trajectory(&self, trajectory: Option<Trajectory<'_>>) -> MqlJudgement {
        match trajectory {
            Some(it) => {
                it.judge(self.threshold(it.segment), self.threshold_test(), self.leads().has_activities())
            }
            // Every lead has a moment; this stands in for one that has none.
            None => MqlJudgement {
                verdict: Verdict::Failed,
                moment: self.end,
                at: None,
                score: 0,
                highest_score: 0,
                decided_by: Some(self.threshold_test()),
                sole_blocker: false,
            },
        }
    }

    /// The first moment at which a lead is judged: its creation, else its first activity, else the end.
    /// A history without activities has one moment, its end.
    #[inline]
    pub(super) fn first_moment(&self, lead: LeadIndex) -> Timestamp {
        self.leads().first_moment(lead)
    }

    /// Whether a lead passes the tests that no points can change at a moment: its required fields are known, and nothing
    /// disqualifies it.
    pub fn passes_beside_points(&self, lead: LeadIndex, at: Timestamp) -> bool {
        self.required.iter().all(|column| self.knows(lead, *column))
            && !self.disqualifiers().any(|n| self.disqualifies(n, lead, at))
    }

    /// Whether the column of a required field, if there is one, has a value for a lead.
    fn knows(&self, lead: LeadIndex, column: Option<usize>) -> bool {
        column.is_some_and(|column| self.leads().columns()[column].is_known(lead))
    }

    /// How a lead stands to every test of the MQL stage at a moment, in their order.
    pub fn mql_tests(&self, lead: LeadIndex, at: Timestamp, score: &Score) -> Vec<Met> {
        let threshold = self.threshold(self.segment(lead));
        let mut required = self.required.iter();
        let mut disqualifiers = self.disqualifiers();
        let tests = self.tests[0].iter().map(|test| {
            let passes = match test {
                StageTest::RequiredField(_) => self.knows(lead, required.next().copied().flatten()),
                StageTest::Disqualifier(_) => {
                    !disqualifiers.next().is_some_and(|n| self.disqualifies(n, lead, at))
                }
                StageTest::Minimum(sub_score, least) => i64::from(*least) <= score.of(*sub_score),
                StageTest::BuyingTeam => self.team.as_ref().is_none_or(|team| self.has_team(team, lead, at)),
                StageTest::Threshold(_) => threshold.is_none_or(|threshold| threshold <= score.total),
                StageTest::Grid => {
                    self.agreement.mql.grid.as_ref().is_none_or(|grid| {
                        grid.accepts(score.of(SubScore::Fit), score.of(SubScore::Engagement))
                    })
                }
                StageTest::Requirement(_) => true,
            };
            if passes { Met::Met } else { Met::NotMet }
        });
        tests.collect()
    }
}
