//! The MQL stage: its moments, its tests, and the moment that decides.

use super::ledger::NoLines;
use super::{Met, MqlJudgement, Rules, Score, StageTest, Verdict};
use crate::fields::Timestamp;
use crate::leads::LeadIndex;

/// How a lead stands at one moment.
struct Standing {
    at: Timestamp,
    score: Score,
    first_unmet: Option<u16>,
    n_unmet: usize,
}

impl Rules<'_> {
    /// How a lead stands at the MQL stage: at the first moment that passes, else at the one that came closest
    /// (the fewest unmet tests, then the highest score, then the earliest).
    pub(super) fn judge_mql(&self, lead: LeadIndex) -> MqlJudgement {
        let mut deciding: Option<Standing> = None;
        let mut highest_score = i64::MIN;
        for at in self.moments(lead) {
            if deciding.as_ref().is_some_and(|it| it.n_unmet == 0) {
                // The verdict is known; later moments can only raise the highest score.
                highest_score = highest_score.max(self.score_at(lead, at, &mut NoLines).total);
                continue;
            }
            let standing = self.standing(lead, at);
            highest_score = highest_score.max(standing.score.total);
            let closer = deciding.as_ref().is_none_or(|closest| {
                (standing.n_unmet, -standing.score.total) < (closest.n_unmet, -closest.score.total)
            });
            if closer {
                deciding = Some(standing);
            }
        }
        // Every lead has a moment; the end stands in for a lead that has none.
        let standing = deciding.unwrap_or_else(|| self.standing(lead, self.end));
        let passed = standing.n_unmet == 0;
        MqlJudgement {
            verdict: if passed { Verdict::Passed } else { Verdict::Failed },
            moment: standing.at,
            at: (passed && self.leads.has_activities()).then_some(standing.at),
            score: standing.score.total,
            highest_score: highest_score.max(standing.score.total),
            decided_by: standing.first_unmet,
            sole_blocker: standing.n_unmet == 1,
        }
    }

    /// The moments at which a lead is judged, oldest first, each once: its creation and its later activities.
    /// A history without activities has one moment, its end.
    fn moments(&self, lead: LeadIndex) -> impl Iterator<Item = Timestamp> {
        let activities = self.leads.activities();
        let created = self.leads.created(lead);
        let first = match created {
            _ if !self.leads.has_activities() => Some(self.end),
            Some(created) => Some(created),
            None if activities.of(lead).is_empty() => Some(self.end),
            None => None,
        };
        let mut last = first;
        let later = activities.of(lead).map(|place| activities.at(place)).filter(move |&at| {
            let new = last.is_none_or(|last| last < at);
            if new {
                last = Some(at);
            }
            new
        });
        first.into_iter().chain(later)
    }

    fn standing(&self, lead: LeadIndex, at: Timestamp) -> Standing {
        let score = self.score_at(lead, at, &mut NoLines);
        let mut standing = Standing { at, score, first_unmet: None, n_unmet: 0 };
        for (n, met) in (0..).zip(self.mql_tests(lead, at, &score)) {
            if met != Met::Met {
                standing.first_unmet.get_or_insert(n);
                standing.n_unmet += 1;
            }
        }
        standing
    }

    /// How a lead stands to every test of the MQL stage at a moment, in their order.
    pub(super) fn mql_tests(
        &self,
        lead: LeadIndex,
        at: Timestamp,
        score: &Score,
    ) -> impl Iterator<Item = Met> {
        let mut required = self.required.iter();
        let mut disqualifiers = self.disqualifiers();
        self.tests[0].iter().map(move |test| {
            let passes = match test {
                StageTest::RequiredField(_) => {
                    required.next().copied().flatten().is_some_and(|column| column.is_known(lead))
                }
                StageTest::Disqualifier(_) => {
                    !disqualifiers.next().is_some_and(|n| self.disqualifies(n, lead, at))
                }
                StageTest::Minimum(sub_score, least) => i64::from(*least) <= score.of(*sub_score),
                StageTest::BuyingTeam => self.team.as_ref().is_none_or(|team| self.has_team(team, lead, at)),
                StageTest::Threshold(threshold) => i64::from(*threshold) <= score.total,
                StageTest::Requirement(_) => true,
            };
            if passes { Met::Met } else { Met::NotMet }
        })
    }
}
