//! From slopes to whole points that fit the rest of the agreement.

use super::fit::Model;
use super::rows::{Rows, is_against};
use crate::agreement::{Agreement, Effect};

/// The largest points come to so much at least where nothing else ties their scale: fewer would be too coarse.
const LEAST_LARGEST: f64 = 10.0;
/// No agreement may have more.
const MOST_POINTS: f64 = 100_000.0;

/// The agreement with the points of a model, scaled so that neither do they add up to more than now, whatever their signs, nor
/// do scores spread more widely over the leads: limits that stay as they are would cut off what tells leads apart.
///
/// `features` are the places of the criteria; those that are not free keep their points.
pub(super) fn with_points(
    agreement: &Agreement,
    features: &[usize],
    free: &[bool],
    rows: &Rows,
    model: &Model,
) -> Agreement {
    let points = |n: usize| agreement.criteria[n].points().map_or(0.0, |it| f64::from(it.unsigned_abs()));
    let present = features.iter().zip(free).map(|(n, is_free)| if *is_free { points(*n) } else { 0.0 });
    let present: Vec<f64> = present.collect();
    let by_sum = present.iter().sum::<f64>() / model.slopes.iter().sum::<f64>();
    let by_spread = rows.spread(&present) / rows.spread(&model.slopes);
    let largest = model.slopes.iter().copied().fold(0.0, f64::max);
    let least = if is_tied(agreement) { 1.0 } else { LEAST_LARGEST } / largest;
    let scale = by_sum.min(by_spread).max(least);
    let mut changed = agreement.clone();
    for ((n, slope), _) in features.iter().zip(&model.slopes).zip(free).filter(|(_, is_free)| **is_free) {
        let criterion = &mut changed.criteria[*n];
        let points = whole((slope * scale).min(MOST_POINTS));
        criterion.effect = Effect::Points(if is_against(criterion) { -points } else { points });
    }
    changed
}

/// Whether something that stays as it is counts in points.
fn is_tied(agreement: &Agreement) -> bool {
    let has_cap = agreement.criteria.iter().any(|it| it.cap.is_some());
    has_cap || !agreement.limits.is_none() || !agreement.mql.minimums.is_none()
}

fn whole(points: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "points are at most 100,000")]
    let whole = points.round() as i32;
    whole
}
