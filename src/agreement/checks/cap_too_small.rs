use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place};

/// Finds criteria that give more at a single time than a cap of theirs lets through.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    for criterion in &agreement.criteria {
        let Some(points) = criterion.points().map(i64::from) else { continue };
        let category = agreement.limits.of(criterion.category);
        let of_category = if points < 0 {
            category.floor.map(|floor| -i64::from(floor))
        } else {
            category.cap.map(i64::from)
        };
        let caps = [criterion.cap.map(i64::from), of_category];
        if let Some(cap) = caps.into_iter().flatten().filter(|cap| *cap < points.abs()).min() {
            let place = Place::Criterion(criterion.id.clone());
            findings.push(Finding { kind: FindingKind::CapTooSmall { cap }, place });
        }
    }
}
