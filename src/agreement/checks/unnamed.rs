use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place};

/// Finds entities without a name, which nobody could talk about.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let requirements = agreement.sal.requirements.iter().chain(&agreement.sql.requirements);
    let names = [(Place::Agreement, &agreement.title)]
        .into_iter()
        .chain(agreement.criteria.iter().map(|it| (Place::Criterion(it.id.clone()), &it.name)))
        .chain(requirements.map(|it| (Place::Requirement(it.id.clone()), &it.name)))
        .chain(agreement.lists.iter().map(|it| (Place::List(it.id.clone()), &it.name)))
        .chain(agreement.rejection_reasons.iter().map(|it| (Place::Reason(it.id.clone()), &it.name)));
    for (place, name) in names {
        if name.trim().is_empty() {
            findings.push(Finding { kind: FindingKind::Unnamed, place });
        }
    }
}
