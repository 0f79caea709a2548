//! From slopes to whole points that fit the rest of the agreement.

use super::fit::Model;
use super::rows::{Rows, is_against};
use crate::agreement::{Agreement, Effect};

/// The largest points come to so much at least where nothing else ties their scale: fewer would be too coarse.
const LEAST_LARGEST: f64 = 10.0;
/// No agreement may have more.
const MOST_POINTS: f64 = 100_000.0;

/// The agreement with the points of a model, scaled so that scores spread over the leads as widely as by the present points.
///
/// `features` are the places of the criteria; those that are not free keep their points.
pub(super) fn with_points(
    agreement: &Agreement,
    features: &[usize],
    free: &[bool],
    rows: &Rows,
    model: &Model,
) -> Agreement {
    let present = features.iter().zip(free).map(|(n, is_free)| match agreement.criteria[*n].effect {
        Effect::Points(points) if *is_free => f64::from(points.unsigned_abs()),
        Effect::Points(_) | Effect::Disqualifies => 0.0,
    });
    let present = rows.spread(&present.collect::<Vec<_>>());
    let largest = model.slopes.iter().copied().fold(0.0, f64::max);
    let least = if is_tied(agreement) { 1.0 } else { LEAST_LARGEST } / largest;
    let scale = (present / rows.spread(&model.slopes)).max(least);
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
