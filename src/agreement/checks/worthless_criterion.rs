use super::{Finding, FindingKind, reach};
use crate::agreement::{Agreement, Effect, Evidence, Place};

/// Finds criteria that can never change anything: no points, a cap of nothing, or a decay to nothing.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    for criterion in &agreement.criteria {
        let faded = match &criterion.evidence {
            Evidence::Activity { decay, .. } => reach::best_percent(decay) == 0,
            Evidence::Fields(_) | Evidence::Amount { .. } => false,
        };
        let worthless = match criterion.effect {
            Effect::Points(_) => reach::of_criterion(criterion) == 0,
            Effect::Disqualifies => faded,
        };
        if worthless {
            let place = Place::Criterion(criterion.id.clone());
            findings.push(Finding { kind: FindingKind::WorthlessCriterion, place });
        }
    }
}
