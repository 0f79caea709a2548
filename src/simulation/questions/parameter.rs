use crate::agreement::{Agreement, Category, Counting, Effect, Evidence, RequirementTest, Stage, SubScore};

/// A number of an agreement that could as well be another. Criteria, segments and requirements are named by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parameter {
    /// The score that leads must have at least.
    Threshold,
    /// The same for the leads of a segment.
    SegmentThreshold(usize),
    /// The points of a criterion.
    Points(usize),
    /// What a criterion gives or takes at most.
    Cap(usize),
    /// Until how many days of age an activity is in a step of decay.
    DecayDays(usize, usize),
    /// In how many days a criterion counts at most once.
    OnceInDays(usize),
    /// How many days an activity waits until it counts.
    WaitDays(usize),
    /// The most that a category gives.
    CategoryCap(Category),
    /// The most that all give.
    TotalCap,
    /// The least points of a part of the score.
    Minimum(SubScore),
    /// Within how many days the people of a buying team must have been active.
    TeamDays,
    /// How long sales has for an act that SAL or SQL requires.
    Window(Stage, usize),
}

impl Parameter {
    /// Every number that an agreement has.
    pub fn of(agreement: &Agreement) -> Vec<Self> {
        let mql = &agreement.mql;
        let mut all = Vec::new();
        if mql.grid.is_none() {
            all.push(Self::Threshold);
            let own = agreement.segments.iter().enumerate().filter(|(_, it)| it.threshold.is_some());
            all.extend(own.map(|(n, _)| Self::SegmentThreshold(n)));
        }
        all.extend(mql.minimums.set().map(|(score, _)| Self::Minimum(score)));
        all.extend(mql.buying_team.is_some().then_some(Self::TeamDays));
        for (n, criterion) in agreement.criteria.iter().enumerate() {
            if matches!(criterion.effect, Effect::Points(points) if points != 0) {
                all.push(Self::Points(n));
            }
            all.extend(criterion.cap.map(|_| Self::Cap(n)));
            if let Evidence::Activity { counting, decay, wait_days, .. } = &criterion.evidence {
                all.extend((0..decay.len()).map(|step| Self::DecayDays(n, step)));
                all.extend(matches!(counting, Counting::AtMostOnceInDays(_)).then_some(Self::OnceInDays(n)));
                all.extend((*wait_days > 0).then_some(Self::WaitDays(n)));
            }
        }
        let capped = Category::ALL.into_iter().filter(|it| agreement.limits.of(*it).cap.is_some());
        all.extend(capped.map(Self::CategoryCap));
        all.extend(agreement.limits.total.cap.map(|_| Self::TotalCap));
        for stage in [Stage::Sal, Stage::Sql] {
            for (n, requirement) in agreement.requirements(stage).iter().enumerate() {
                if matches!(requirement.test, RequirementTest::Act { within: Some(_), .. }) {
                    all.push(Self::Window(stage, n));
                }
            }
        }
        all
    }

    /// What it is in an agreement; 0 if the agreement does not have it.
    pub fn value(self, agreement: &Agreement) -> i64 {
        let mut copy = agreement.clone();
        let mut value = 0;
        self.visit(&mut copy, &mut |it| {
            value = it;
            it
        });
        value
    }

    /// The agreement with another value. Values are kept where the agreement can have them.
    pub fn set(self, agreement: &Agreement, value: i64) -> Agreement {
        let mut changed = agreement.clone();
        self.visit(&mut changed, &mut |_| value);
        changed
    }

    /// Puts what `change` makes of the value in its place.
    fn visit(self, agreement: &mut Agreement, change: &mut dyn FnMut(i64) -> i64) {
        let mut signed = |slot: &mut i32| *slot = i32::try_from(change((*slot).into())).unwrap_or(*slot);
        match self {
            Self::Threshold => return signed(&mut agreement.mql.threshold),
            Self::SegmentThreshold(n) => {
                return agreement.segments[n].threshold.iter_mut().for_each(signed);
            }
            Self::Points(n) => {
                if let Effect::Points(points) = &mut agreement.criteria[n].effect {
                    signed(points);
                }
                return;
            }
            Self::CategoryCap(category) => {
                return agreement.limits.of_mut(category).cap.iter_mut().for_each(signed);
            }
            Self::TotalCap => return agreement.limits.total.cap.iter_mut().for_each(signed),
            Self::Minimum(score) => return agreement.mql.minimums.of_mut(score).into_iter().for_each(signed),
            _ => {}
        }
        let slot = match self {
            Self::Cap(n) => agreement.criteria[n].cap.as_mut(),
            Self::DecayDays(n, step) => match &mut agreement.criteria[n].evidence {
                Evidence::Activity { decay, .. } => decay.get_mut(step).map(|step| &mut step.until_days),
                _ => None,
            },
            Self::OnceInDays(n) => match &mut agreement.criteria[n].evidence {
                Evidence::Activity { counting: Counting::AtMostOnceInDays(days), .. } => Some(days),
                _ => None,
            },
            Self::WaitDays(n) => match &mut agreement.criteria[n].evidence {
                Evidence::Activity { wait_days, .. } => Some(wait_days),
                _ => None,
            },
            Self::TeamDays => agreement.mql.buying_team.as_mut().map(|team| &mut team.within_days),
            Self::Window(stage, n) => {
                let requirement = agreement.stage_mut(stage).and_then(|stage| stage.requirements.get_mut(n));
                requirement.and_then(|it| match &mut it.test {
                    RequirementTest::Act { within: Some(within), .. } => Some(&mut within.amount),
                    _ => None,
                })
            }
            _ => None,
        };
        if let Some(slot) = slot {
            *slot = u32::try_from(change((*slot).into())).unwrap_or(*slot);
        }
    }
}
