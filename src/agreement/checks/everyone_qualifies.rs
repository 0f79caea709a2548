use super::{Finding, FindingKind, reach};
use crate::agreement::{Agreement, Effect, Place};

/// Finds a threshold that every lead has, with nothing else to keep one out.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let mql = &agreement.mql;
    let other_tests = !mql.required_fields.is_empty()
        || !mql.minimums.is_none()
        || mql.buying_team.is_some()
        || agreement.criteria.iter().any(|criterion| criterion.effect == Effect::Disqualifies);
    if !agreement.criteria.is_empty()
        && !other_tests
        && i64::from(mql.threshold) <= reach::of_score(agreement).1
    {
        findings.push(Finding { kind: FindingKind::EveryoneQualifies, place: Place::Mql });
    }
}
