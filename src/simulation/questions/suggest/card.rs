//! The points of an agreement as something to be fitted, and back again.

use super::Proposed;
use super::rows::Rows;
use crate::agreement::{Agreement, Effect};
use crate::fields::Timestamp;
use crate::leads::LeadIndex;
use crate::scoring::Rules;

/// The criteria that give or take points: their places and their points.
pub(super) struct Card {
    pub(super) criteria: Vec<(usize, i32)>,
}

/// No criterion can have more points.
const MOST_POINTS: f64 = 100_000.0;

impl Card {
    /// The card of an agreement.
    pub(super) fn of(agreement: &Agreement) -> Self {
        let points = agreement.criteria.iter().map(|criterion| match criterion.effect {
            Effect::Points(points) => points,
            Effect::Disqualifies => 0,
        });
        Self { criteria: points.enumerate().filter(|(_, points)| *points != 0).collect() }
    }

    /// 1 where points are given, -1 where they are taken. The fit is to keep it.
    pub(super) fn signs(&self) -> Vec<f64> {
        self.criteria.iter().map(|(_, points)| f64::from(points.signum())).collect()
    }

    /// The points now.
    pub(super) fn before(&self) -> Vec<i32> {
        self.criteria.iter().map(|it| it.1).collect()
    }

    /// How many times its points, after its cap and its decay, each criterion gives or takes at a moment.
    pub(super) fn times(&self, rules: &Rules, lead: LeadIndex, at: Timestamp) -> Vec<f64> {
        let ledger = rules.ledger(lead, at);
        let of = |(criterion, points): &(usize, i32)| {
            let own = ledger.lines.iter().filter(|line| line.criterion == Some(*criterion));
            own.map(|line| line.points).sum::<i64>() as f64 / f64::from(*points)
        };
        self.criteria.iter().map(of).collect()
    }

    /// Weights as whole points, so that the leads have as many points in all as now; none if every one is 0.
    ///
    /// The weights are for a score that rises by the sign of each criterion.
    pub(super) fn points(&self, rows: &Rows, weights: &[f64]) -> Option<Vec<i32>> {
        let times = |n: usize| rows.columns[n].iter().map(|it| it.1).sum::<f64>();
        let all = |worth: &dyn Fn(usize) -> f64| -> f64 {
            (0..self.criteria.len()).map(|n| worth(n).abs() * times(n)).sum()
        };
        let (now, then) = (all(&|n| f64::from(self.criteria[n].1)), all(&|n| weights[n]));
        if now <= 0.0 || then <= 0.0 {
            return None;
        }
        #[expect(clippy::cast_possible_truncation, reason = "clamped before")]
        let whole = |weight: &f64| (weight * now / then).round().clamp(-MOST_POINTS, MOST_POINTS) as i32;
        let points: Vec<i32> = weights.iter().map(whole).collect();
        points.iter().any(|points| *points != 0).then_some(points)
    }

    /// An agreement with other points. Caps keep how often a criterion can count, to the next whole point.
    pub(super) fn applied(&self, agreement: &Agreement, points: &[i32]) -> Agreement {
        let mut changed = agreement.clone();
        for ((criterion, before), after) in self.criteria.iter().zip(points) {
            let criterion = &mut changed.criteria[*criterion];
            criterion.effect = Effect::Points(*after);
            if let Some(cap) = criterion.cap.filter(|_| *after != 0) {
                let exact = f64::from(cap) * f64::from(*after) / f64::from(*before);
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped before")]
                let whole = exact.round().clamp(1.0, 10.0 * MOST_POINTS) as u32;
                criterion.cap = Some(whole);
            }
        }
        changed
    }

    /// What becomes of each criterion, and who has it.
    pub(super) fn proposed(&self, rows: &Rows, points: &[i32]) -> Vec<Proposed> {
        let of = |(n, ((criterion, before), after)): (usize, (&(usize, i32), &i32))| {
            let having = &rows.columns[n];
            let n_won = having.iter().filter(|(row, _)| rows.is_won[*row as usize]).count();
            Proposed { criterion: *criterion, before: *before, after: *after, having: (having.len(), n_won) }
        };
        self.criteria.iter().zip(points).enumerate().map(of).collect()
    }
}
