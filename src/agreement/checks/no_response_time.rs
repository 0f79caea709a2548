use super::{Finding, FindingKind};
use crate::agreement::{Agreement, Place, RequirementTest, Stage};

/// Finds an agreement that says of no act of sales how soon it is due: without that, there is no SLA.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let requirements = &agreement.sal.requirements;
    let has_time = |test: &RequirementTest| matches!(test, RequirementTest::Act { within: Some(_), .. });
    if requirements.is_empty() || requirements.iter().any(|it| has_time(&it.test)) {
        return;
    }
    let acts = requirements.iter().find(|it| matches!(it.test, RequirementTest::Act { .. }));
    let place = acts.map_or(Place::Stage(Stage::Sal), |it| Place::Requirement(it.id.clone()));
    findings.push(Finding { kind: FindingKind::NoResponseTime, place });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Act, Requirement, RequirementId, TimeUnit, Window};

    #[test]
    fn a_window_on_any_act_is_a_response_time() {
        let requirement = |id: &str, within| Requirement {
            id: RequirementId::new(id).unwrap(),
            name: id.to_owned(),
            test: RequirementTest::Act { act: Act::Accepted, within },
            optional: false,
            list: None,
        };
        let found = |requirements: Vec<Requirement>| {
            let mut agreement = Agreement::nameless();
            agreement.sal.requirements = requirements;
            let mut findings = Vec::new();
            check(&agreement, &mut findings);
            findings.into_iter().map(|it| it.place).collect::<Vec<_>>()
        };
        let window = Some(Window { amount: 8, unit: TimeUnit::WorkingHours });
        assert_eq!(found(Vec::new()), []);
        let first = Place::Requirement(RequirementId::new("a").unwrap());
        assert_eq!(found(vec![requirement("a", None), requirement("b", None)]), [first]);
        assert_eq!(found(vec![requirement("a", None), requirement("b", window)]), []);
    }
}
