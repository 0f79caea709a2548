use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place};

/// Finds an agreement that has nothing to score by.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    if agreement.criteria.is_empty() {
        findings.push(Finding { kind: FindingKind::NoCriteria, place: Place::Agreement });
    }
}
