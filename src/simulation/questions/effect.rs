use crate::agreement::{Agreement, CriterionId, Effect, Evidence, Stage};
use crate::simulation::{Funnel, Progress, Simulation, Tally, WhatIf};

/// What a criterion does: the figures if it were not there, or worth a fifth more or less.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionEffect {
    /// The criterion.
    pub criterion: CriterionId,
    /// Without it.
    pub without: Shift,
    /// With its points a fifth larger, at least by one; none if it disqualifies or has no points.
    pub more: Option<Shift>,
    /// With its points a fifth smaller, at least by one.
    pub less: Option<Shift>,
}

/// How much the leads that pass each stage change, and the winners and the money among the MQLs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shift {
    /// How many leads more (or fewer, below 0) pass each stage, in the order of [`Stage::ALL`].
    pub passed: [i64; 3],
    /// How many winners more are MQLs.
    pub won: i64,
    /// How much more they paid, in minor units.
    pub money: i64,
}

impl Shift {
    /// From one funnel to another.
    pub fn between(before: &Funnel, after: &Funnel) -> Self {
        let of = |funnel: &Funnel, stage: Stage| funnel.stage(stage).passed;
        let count = |n: usize| i64::try_from(n).unwrap_or(i64::MAX);
        let change = |stage| count(of(after, stage).n_leads) - count(of(before, stage).n_leads);
        let (old, new): (Tally, Tally) = (of(before, Stage::Mql), of(after, Stage::Mql));
        Self {
            passed: Stage::ALL.map(change),
            won: count(new.n_won) - count(old.n_won),
            money: new.money.saturating_sub(old.money),
        }
    }
}

impl CriterionEffect {
    /// Tries every criterion, in the order of the agreement. Each result is told as it comes; `None` if cancelled.
    pub fn of_all(
        simulation: &Simulation,
        progress: &Progress,
        mut tell: impl FnMut(&Self),
    ) -> Option<Vec<Self>> {
        let what_if = WhatIf::new(simulation, progress)?;
        let mut effects = Vec::new();
        for n in 0..simulation.agreement().criteria.len() {
            let effect = Self::of(simulation, &what_if, n, progress)?;
            tell(&effect);
            effects.push(effect);
        }
        Some(effects)
    }

    fn of(simulation: &Simulation, what_if: &WhatIf<'_>, n: usize, progress: &Progress) -> Option<Self> {
        let agreement = simulation.agreement();
        let criterion = &agreement.criteria[n];
        let shift = |changed: &Agreement| {
            let after = what_if.funnel(changed, progress)?;
            Some(Shift::between(&simulation.funnel, &after))
        };
        let with = |points: i32| {
            let mut changed = agreement.clone();
            changed.criteria[n].effect = Effect::Points(points);
            shift(&changed)
        };
        let (more, less) = match criterion.effect {
            Effect::Points(points) if points != 0 => {
                let fifth = nearest_fifth(points);
                (Some(with(points + fifth)?), Some(with(points - fifth)?))
            }
            Effect::Points(_) | Effect::Disqualifies => (None, None),
        };
        let without = match &criterion.evidence {
            // The end of a wait is a moment, even if it brings no points.
            Evidence::Activity { wait_days: 1.., .. } => {
                let mut changed = agreement.clone();
                changed.criteria.remove(n);
                shift(&changed)?
            }
            // No points do what a criterion does that is not there, and it is quicker to work out.
            _ => with(0)?,
        };
        Some(Self { criterion: criterion.id.clone(), without, more, less })
    }
}

/// A fifth of some points, to the nearest whole one, at least one, with their sign.
fn nearest_fifth(points: i32) -> i32 {
    let fifth = (points.unsigned_abs() + 2) / 5;
    points.signum() * i32::try_from(fifth.max(1)).unwrap_or(i32::MAX)
}
