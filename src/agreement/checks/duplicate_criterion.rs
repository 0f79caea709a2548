use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place};

/// Finds criteria that look at exactly what an earlier one looks at, with the same effect on the same category.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    for (n, criterion) in agreement.criteria.iter().enumerate() {
        let twin = agreement.criteria[..n]
            .iter()
            .find(|other| other.evidence == criterion.evidence && other.category == criterion.category);
        if let Some(twin) = twin {
            let kind = FindingKind::DuplicateCriterion { of: twin.name.clone() };
            findings.push(Finding { kind, place: Place::Criterion(criterion.id.clone()) });
        }
    }
}
