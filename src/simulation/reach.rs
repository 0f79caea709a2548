//! How far a change of what criteria are worth can move a score.

use crate::agreement::{Agreement, Category, Counting, Criterion, Effect, Evidence, Limit};

/// A bound of how much the score of a lead can change, at any moment and either way.
///
/// A score is a sum of sums that are each cut to limits. Cutting brings two numbers never further apart, so that a score
/// changes at most by what its parts change together, and by what their limits change.
pub(super) struct Reach {
    /// Of every lead.
    least: i64,
    /// What each activity can add to that, and all together at most, for each criterion on activities.
    by_activity: Vec<(i64, i64)>,
}

impl Reach {
    /// The bound for a change between agreements that have the same criteria on the same evidence. `None` if there is no
    /// bound worth having.
    pub(super) fn of(before: &Agreement, after: &Agreement) -> Option<Self> {
        let mut reach = Self { least: 0, by_activity: Vec::new() };
        for (old, new) in limits(before).zip(limits(after)) {
            reach.least += limit_moves(old, new)?;
        }
        for (old, new) in before.criteria.iter().zip(&after.criteria).filter(|(old, new)| old != new) {
            reach.add(old, new)?;
        }
        Some(reach)
    }

    fn add(&mut self, old: &Criterion, new: &Criterion) -> Option<()> {
        let (Effect::Points(few), Effect::Points(many)) = (old.effect, new.effect) else { return None };
        let (few, many) = (i64::from(few), i64::from(many));
        let cap = |criterion: &Criterion| criterion.cap.map_or(i64::MAX / 4, i64::from);
        let (cap_before, cap_after) = (cap(old), cap(new));
        // Both lie between nothing and their caps, on one side of nothing or on both.
        let together =
            if few * many >= 0 { cap_before.max(cap_after) } else { cap_before.saturating_add(cap_after) };
        let capped = (cap_before - cap_after).abs();
        match (&old.evidence, &new.evidence) {
            (Evidence::Fields(_), _) => {
                self.least = self.least.saturating_add(((many - few).abs() + capped).min(together));
            }
            (Evidence::Activity { counting: before, .. }, Evidence::Activity { counting: after, .. }) => {
                let change = (many - few).abs();
                // Rounding a share of points adds a point at most. If other activities count, each may come or go.
                let each = if old.evidence == new.evidence {
                    change + 1
                } else {
                    change.max(few.abs()).max(many.abs())
                };
                self.least = self.least.saturating_add(capped.min(together));
                let is_once = *before == Counting::Once && *after == Counting::Once;
                // What counts once is the most that any is worth, which moves no further than they do.
                self.by_activity.push((each, if is_once { together.min(each) } else { together }));
            }
            (Evidence::Activity { .. } | Evidence::Amount { .. }, _) => {
                self.least = self.least.saturating_add(together);
            }
        }
        (self.least < i64::MAX / 8).then_some(())
    }

    /// The bound for a lead with so many activities.
    pub(super) fn of_lead(&self, n_activities: usize) -> i64 {
        let n = i64::try_from(n_activities).unwrap_or(i64::MAX);
        self.by_activity.iter().fold(self.least, |sum, (each, together)| {
            sum.saturating_add(each.saturating_mul(n).min(*together))
        })
    }
}

/// The limits of every category, and of all together.
pub(super) fn limits(agreement: &Agreement) -> impl Iterator<Item = Limit> + use<> {
    let of_categories = Category::ALL.map(|it| agreement.limits.of(it));
    of_categories.into_iter().chain([agreement.limits.total])
}

/// How far limits move; `None` if one comes or goes.
fn limit_moves(old: Limit, new: Limit) -> Option<i64> {
    let moves = |old: Option<i32>, new: Option<i32>| match (old, new) {
        (None, None) => Some(0),
        (Some(old), Some(new)) => Some((i64::from(old) - i64::from(new)).abs()),
        (Some(_), None) | (None, Some(_)) => None,
    };
    Some(moves(old.cap, new.cap)?.max(moves(old.floor, new.floor)?))
}
