use super::{Finding, FindingKind};
use crate::agreement::logic::implies;
use crate::agreement::{Agreement, Criterion, Evidence, Place};

/// Finds criteria whose points never count, because another of their category that holds whenever they do fills its cap.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    for criterion in &agreement.criteria {
        let limit = agreement.limits.of(criterion.category);
        let Some(points) = criterion.points().filter(|points| *points != 0) else { continue };
        let cap = if points < 0 { limit.floor.map(|floor| -floor) } else { limit.cap };
        let Some(cap) = cap else { continue };
        let fills = |other: &&Criterion| {
            other.id != criterion.id
                && other.points().is_some_and(|it| it.signum() == points.signum() && it.abs() >= cap)
                && other.cap.is_none_or(|own| i64::from(own) >= i64::from(cap))
                && holds_whenever(other, criterion)
        };
        let filled_by = agreement.criteria_of(criterion.category).find(fills);
        if let Some(other) = filled_by {
            let kind = FindingKind::ShadowedByCap { cap: i64::from(cap), by: other.name.clone() };
            findings.push(Finding { kind, place: Place::Criterion(criterion.id.clone()) });
        }
    }
}

/// Whether one criterion surely counts for every lead for which another does.
fn holds_whenever(one: &Criterion, other: &Criterion) -> bool {
    match (&one.evidence, &other.evidence) {
        (Evidence::Fields(wanted), Evidence::Fields(given)) => implies(given, wanted),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Category, Condition, CriterionId, Effect, Question};
    use crate::fields::FieldId;

    #[test]
    fn points_on_top_of_a_full_category_are_found() {
        let criterion = |id: &str, points, question| Criterion {
            id: CriterionId::new(id).unwrap(),
            name: id.to_owned(),
            category: Category::Profile,
            effect: Effect::Points(points),
            evidence: Evidence::Fields(Condition::ask(FieldId::from_header("employees"), question)),
            cap: None,
        };
        let mut agreement = Agreement::nameless();
        agreement.criteria.push(criterion("known", 30, Question::IsKnown));
        agreement.criteria.push(criterion("large", 10, Question::AtLeast("50".parse().unwrap())));
        let found = |agreement: &Agreement| {
            let mut findings = Vec::new();
            check(agreement, &mut findings);
            findings.into_iter().map(|it| it.place).collect::<Vec<_>>()
        };
        assert_eq!(found(&agreement), []);
        agreement.limits.profile.cap = Some(30);
        assert_eq!(found(&agreement), [Place::Criterion(CriterionId::new("large").unwrap())]);
        agreement.limits.profile.cap = Some(31);
        assert_eq!(found(&agreement), []);
    }
}
