use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place, Stage};

/// Finds a SAL or SQL stage that asks for nothing.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    for stage in [Stage::Sal, Stage::Sql] {
        if agreement.requirements(stage).iter().all(|requirement| requirement.optional) {
            findings.push(Finding { kind: FindingKind::NoRequirements, place: Place::Stage(stage) });
        }
    }
}
