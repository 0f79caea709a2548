use super::{Finding, FindingKind, reach};
use crate::agreement::{Agreement, Place};

/// Finds a threshold or a minimum that no lead can reach.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    if agreement.criteria.is_empty() {
        return;
    }
    let most = reach::of_score(agreement).0;
    if agreement.mql.grid.is_none() && most < i64::from(agreement.mql.threshold) {
        let kind = FindingKind::UnreachableThreshold { most };
        findings.push(Finding { kind, place: Place::Mql });
    }
    for (score, least) in agreement.mql.minimums.set() {
        let most = reach::most_of(agreement, score);
        if most < i64::from(least) {
            findings.push(Finding { kind: FindingKind::UnreachableMinimum { most }, place: Place::Mql });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{
        AgreementId, Category, Condition, Counting, Criterion, CriterionId, DecayStep, Effect, Evidence,
    };

    fn agreement(evidence: Evidence, cap: Option<u32>) -> Agreement {
        let mut agreement = Agreement::empty(AgreementId::new("a").unwrap(), "");
        agreement.criteria.push(Criterion {
            id: CriterionId::new("c").unwrap(),
            name: String::new(),
            category: Category::Action,
            effect: Effect::Points(20),
            evidence,
            cap,
        });
        agreement
    }

    fn most(agreement: &Agreement) -> Option<i64> {
        let mut findings = Vec::new();
        check(agreement, &mut findings);
        findings.first().map(|finding| match finding.kind {
            FindingKind::UnreachableThreshold { most } | FindingKind::UnreachableMinimum { most } => most,
            ref other => panic!("{other:?}"),
        })
    }

    #[test]
    fn a_threshold_above_all_points_is_found() {
        // The threshold of an empty agreement is 50.
        let by_fields = agreement(Evidence::Fields(Condition::AllOf(Vec::new())), None);
        assert_eq!(most(&by_fields), Some(20));
        let activity = |counting, percent| Evidence::Activity {
            kind: "demo".to_owned(),
            condition: None,
            counting,
            decay: vec![DecayStep { until_days: 30, percent }],
            wait_days: 0,
        };
        assert_eq!(most(&agreement(activity(Counting::EveryTime, 50), None)), None);
        assert_eq!(most(&agreement(activity(Counting::EveryTime, 50), Some(45))), Some(45));
        assert_eq!(most(&agreement(activity(Counting::Once, 50), None)), Some(10));
        assert_eq!(most(&agreement(activity(Counting::EveryTime, 0), None)), Some(0));
    }

    #[test]
    fn the_caps_of_category_and_total_count_too() {
        let mut agreement =
            agreement(Evidence::Amount { field: "visits".to_owned().try_into().unwrap(), per: 2 }, None);
        assert_eq!(most(&agreement), None);
        agreement.limits.action.cap = Some(49);
        assert_eq!(most(&agreement), Some(49));
        agreement.limits.action.cap = None;
        agreement.limits.total.cap = Some(48);
        assert_eq!(most(&agreement), Some(48));
        agreement.limits.total.cap = None;
        agreement.mql.minimums.fit = Some(1);
        assert_eq!(most(&agreement), Some(0));
    }
}
