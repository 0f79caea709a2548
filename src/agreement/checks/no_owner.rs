use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place, Stage};

/// Finds the first stage that nobody answers for.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let is_orphaned = |stage: &Stage| agreement.owners.of(*stage).name.trim().is_empty();
    if let Some(stage) = Stage::ALL.into_iter().find(is_orphaned) {
        findings.push(Finding { kind: FindingKind::NoOwner, place: Place::Stage(stage) });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stage_needs_somebody() {
        let mut agreement = Agreement::nameless();
        for stage in Stage::ALL {
            let mut findings = Vec::new();
            check(&agreement, &mut findings);
            assert_eq!(findings, [Finding { kind: FindingKind::NoOwner, place: Place::Stage(stage) }]);
            agreement.owners.of_mut(stage).name = "Kim".to_owned();
        }
        let mut findings = Vec::new();
        check(&agreement, &mut findings);
        assert_eq!(findings, []);
    }
}
