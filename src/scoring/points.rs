//! How many points a lead has at a moment, and from where.

use super::condition::{Compiled, Subject};
use super::ledger::{Line, LineKind, Lines, NoLines};
use super::{Answer, Rules};
use crate::agreement::{Category, Counting, DecayStep, Effect, Limit, SubScore};
use crate::fields::{Number, SECONDS_PER_DAY, Timestamp};
use crate::leads::{Cells, LeadIndex};

/// The points of a lead at a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    /// The points of each category after its limits, in the order of [`Category::ALL`].
    pub by_category: [i64; 4],
    /// Their sum after the limits of the total: what the threshold is compared with.
    pub total: i64,
}

impl Score {
    /// The points of a category or of fit or engagement.
    pub fn of(&self, score: SubScore) -> i64 {
        let of = |category: Category| self.by_category[category as usize];
        match score {
            SubScore::Category(category) => of(category),
            SubScore::Fit => of(Category::Profile) + of(Category::Channel),
            SubScore::Engagement => of(Category::Action),
        }
    }
}

/// A criterion with names looked up.
pub(super) struct CompiledCriterion {
    pub(super) category: Category,
    pub(super) effect: Effect,
    pub(super) evidence: CompiledEvidence,
    pub(super) cap: Option<u32>,
}

/// What a criterion looks at, with names looked up.
pub(super) enum CompiledEvidence {
    Fields(Compiled),
    Activity {
        /// Whether a kind counts, by its code.
        kinds: Vec<bool>,
        condition: Option<Compiled>,
        counting: Counting,
        decay: Vec<DecayStep>,
        /// How many seconds later it counts.
        wait: i64,
    },
    Amount {
        /// The place of the column; none if the history does not have the field.
        column: Option<usize>,
        per: u32,
    },
}

/// What a criterion can give or take at most, so that no sum can overflow.
const MOST_OF_CRITERION: i64 = 1_000_000;

impl CompiledCriterion {
    /// The most that it can give or take.
    pub(super) fn most(&self) -> i64 {
        self.cap.map_or(MOST_OF_CRITERION, |cap| i64::from(cap).min(MOST_OF_CRITERION))
    }
}

impl Rules {
    /// The score of a lead at a moment.
    pub fn score(&self, lead: LeadIndex, at: Timestamp) -> Score {
        self.score_at(lead, at, &mut NoLines)
    }

    /// What each criterion gives a lead at a moment after its cap, in the order of the agreement; 0 where it disqualifies.
    pub fn points_by_criterion(&self, lead: LeadIndex, at: Timestamp) -> impl Iterator<Item = i64> {
        self.criteria.iter().enumerate().map(move |(n, criterion)| {
            let Effect::Points(points) = criterion.effect else { return 0 };
            self.kept_points_of(n, i64::from(points), lead, at, &mut NoLines)
        })
    }

    /// What a criterion gives after its cap.
    fn kept_points_of(
        &self,
        n: usize,
        points: i64,
        lead: LeadIndex,
        at: Timestamp,
        lines: &mut impl Lines,
    ) -> i64 {
        let sum = self.points_of(n, points, lead, at, lines);
        let cap = self.criteria[n].most();
        let kept = sum.clamp(-cap, cap);
        if kept != sum {
            lines.add(Line { criterion: Some(n), kind: LineKind::CriterionCap, points: kept - sum });
        }
        kept
    }

    /// The score of a lead at a moment, from what is not later than it. Every line of it goes to `lines`.
    pub(super) fn score_at(&self, lead: LeadIndex, at: Timestamp, lines: &mut impl Lines) -> Score {
        let mut score = Score::default();
        for (n, criterion) in self.criteria.iter().enumerate() {
            let Effect::Points(points) = criterion.effect else { continue };
            let kept = self.kept_points_of(n, i64::from(points), lead, at, lines);
            score.by_category[criterion.category as usize] += kept;
        }
        for category in Category::ALL {
            let sum = &mut score.by_category[category as usize];
            let kept = limited(*sum, self.agreement.limits.of(category));
            if kept != *sum {
                let kind = LineKind::CategoryLimit(category);
                lines.add(Line { criterion: None, kind, points: kept - *sum });
            }
            *sum = kept;
        }
        let sum = score.by_category.iter().sum();
        score.total = limited(sum, self.agreement.limits.total);
        if score.total != sum {
            lines.add(Line { criterion: None, kind: LineKind::TotalLimit, points: score.total - sum });
        }
        score
    }

    /// What a criterion gives before its cap.
    pub(super) fn points_of(
        &self,
        n: usize,
        points: i64,
        lead: LeadIndex,
        at: Timestamp,
        lines: &mut impl Lines,
    ) -> i64 {
        let mut add = |kind, points| {
            if points != 0 {
                lines.add(Line { criterion: Some(n), kind, points });
            }
            points
        };
        match &self.criteria[n].evidence {
            CompiledEvidence::Fields(condition) => {
                match condition.answer(Subject::Lead(lead), at, &self.past) {
                    Answer::Yes => add(LineKind::Fields, points),
                    Answer::No | Answer::Unknown => 0,
                }
            }
            CompiledEvidence::Amount { column, per } => {
                match column.map(|column| self.number(column, lead)) {
                    Some(Some(amount)) => {
                        let times = amount.times(*per);
                        add(LineKind::Amount { amount, times }, points.saturating_mul(times))
                    }
                    Some(None) | None => 0,
                }
            }
            CompiledEvidence::Activity { counting, decay, wait, .. } => {
                let counted = self.counted(n, lead, at, *counting);
                let worth = |place: usize| {
                    let percent = share(decay, at.0 - wait - self.leads().activities().at(place).0);
                    (percent, points * i64::from(percent) / 100)
                };
                best_of(*counting, counted, self, worth)
                    .map(|(place, percent, points)| add(LineKind::Activity { place, percent }, points))
                    .sum()
            }
        }
    }

    /// The places of the activities that match a criterion and are not later than the moment, oldest first.
    fn matching(&self, n: usize, lead: LeadIndex, at: Timestamp) -> impl Iterator<Item = usize> {
        let activities = self.leads().activities();
        let evidence = match &self.criteria[n].evidence {
            CompiledEvidence::Activity { kinds, condition, wait, .. } => {
                Some((kinds, condition.as_ref(), *wait))
            }
            CompiledEvidence::Fields(_) | CompiledEvidence::Amount { .. } => None,
        };
        let wait = evidence.map_or(0, |it| it.2);
        let not_later =
            activities.of(lead).take_while(move |&place| activities.at(place).0.saturating_add(wait) <= at.0);
        not_later.filter(move |&place| {
            let Some((kinds, condition, _)) = evidence else { return false };
            let deed = activities.deed(place);
            kinds[deed.kind as usize] && condition.is_none_or(|it| it.is_met_by(deed, &self.past))
        })
    }

    /// Of the matching activities those that count: all, or from the first on at most one in some days.
    pub(super) fn counted(&self, n: usize, lead: LeadIndex, at: Timestamp, counting: Counting) -> Vec<usize> {
        let mut last: Option<Timestamp> = None;
        self.matching(n, lead, at)
            .filter(|&place| {
                let Counting::AtMostOnceInDays(days) = counting else { return true };
                let this = self.leads().activities().at(place);
                let counts = last.is_none_or(|last| last.plus_days(i64::from(days)) <= this);
                if counts {
                    last = Some(this);
                }
                counts
            })
            .collect()
    }

    /// Whether an undesirable that disqualifies says yes at a moment.
    pub fn disqualifies(&self, n: usize, lead: LeadIndex, at: Timestamp) -> bool {
        match &self.criteria[n].evidence {
            CompiledEvidence::Fields(condition) => {
                condition.answer(Subject::Lead(lead), at, &self.past) == Answer::Yes
            }
            CompiledEvidence::Activity { decay, wait, .. } => {
                let activities = self.leads().activities();
                self.matching(n, lead, at).any(|place| share(decay, at.0 - wait - activities.at(place).0) > 0)
            }
            CompiledEvidence::Amount { .. } => false,
        }
    }

    /// Whether a criterion gives nothing because nobody knows what it asks for.
    pub(super) fn is_silent(&self, n: usize, lead: LeadIndex, at: Timestamp) -> bool {
        match &self.criteria[n].evidence {
            CompiledEvidence::Fields(condition) => {
                condition.answer(Subject::Lead(lead), at, &self.past) == Answer::Unknown
            }
            CompiledEvidence::Amount { column, .. } => {
                column.is_none_or(|column| self.number(column, lead).is_none())
            }
            CompiledEvidence::Activity { .. } => !self.leads().has_activities(),
        }
    }

    /// The number in a column, if it is one of numbers and has one.
    pub(super) fn number(&self, column: usize, lead: LeadIndex) -> Option<Number> {
        match &self.leads().columns()[column].cells {
            Cells::Numbers(numbers) => numbers[lead.at()],
            _ => None,
        }
    }
}

/// The share of the points in percent that an activity of that age in seconds is worth.
fn share(decay: &[DecayStep], age: i64) -> u32 {
    if decay.is_empty() {
        return 100;
    }
    let step = decay.iter().find(|step| age <= i64::from(step.until_days) * SECONDS_PER_DAY);
    step.map_or(0, |step| step.percent)
}

/// The activities whose points add up, with share and points: all, or the best one of each group.
fn best_of(
    counting: Counting,
    counted: Vec<usize>,
    rules: &Rules,
    worth: impl Fn(usize) -> (u32, i64),
) -> impl Iterator<Item = (usize, u32, i64)> {
    let activities = rules.leads().activities();
    let mut best: Vec<(u32, usize, u32, i64)> = Vec::new();
    for place in counted {
        let (percent, points) = worth(place);
        let group = match counting {
            Counting::EveryTime | Counting::AtMostOnceInDays(_) => None,
            Counting::Once => Some(0),
            Counting::OncePerAsset => Some(rules.assets[activities.deed(place).asset as usize]),
            Counting::OncePerCampaign => Some(rules.campaigns[activities.deed(place).campaign as usize]),
        };
        let rival = group.and_then(|group| best.iter_mut().find(|it| it.0 == group));
        match rival {
            // Of equals the latest counts: activities stand from old to new.
            Some(rival) if rival.3.abs() <= points.abs() => *rival = (rival.0, place, percent, points),
            Some(_) => {}
            None => best.push((group.unwrap_or(0), place, percent, points)),
        }
    }
    best.into_iter().map(|(_, place, percent, points)| (place, percent, points))
}

fn limited(sum: i64, limit: Limit) -> i64 {
    let capped = limit.cap.map_or(sum, |cap| sum.min(i64::from(cap)));
    limit.floor.map_or(capped, |floor| capped.max(i64::from(floor)))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::agreement::{Agreement, AgreementId, Criterion, CriterionId, Evidence};
    use crate::fields::{FieldId, FieldKind, Number, Value};
    use crate::leads::{ColumnSpec, LeadsBuilder};

    /// Each of eleven criteria would give 9e17 points; each is cut at a million.
    #[test]
    fn no_sum_of_points_overflows() {
        let mut agreement = Agreement::empty(AgreementId::new("a").unwrap(), "");
        let field = FieldId::new("employees").unwrap();
        for n in 0..11 {
            agreement.criteria.push(Criterion {
                id: CriterionId::new(&format!("c{n}")).unwrap(),
                name: String::new(),
                category: Category::Action,
                effect: Effect::Points(100_000),
                evidence: Evidence::Amount { field: field.clone(), per: 1 },
                cap: None,
            });
        }
        assert_eq!(agreement.malformations(), []);
        let header = "employees".to_owned();
        let mut builder = LeadsBuilder::new(vec![ColumnSpec { field, header, kind: FieldKind::Number }]);
        let most = Value::Number(Number::whole(9_000_000_000_000).unwrap());
        let lead = builder.add_lead("a", None, &[Some(most)]).unwrap();
        let leads = Arc::new(builder.finish(None));
        let score = Rules::new(&agreement, &leads).score_at(lead, Timestamp(0), &mut NoLines);
        assert_eq!(score.total, 11_000_000);
    }
}
