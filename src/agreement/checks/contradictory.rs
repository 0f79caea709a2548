use super::{Finding, FindingKind};
use crate::agreement::logic::{clash, implies};
use crate::agreement::{
    Agreement, Condition, Effect, Evidence, Place, Question, Requirement, RequirementTest, Stage,
};

/// Finds what no lead can ever have: conditions that exclude each other, and requirements that only leads meet which are out.
pub fn check(agreement: &Agreement, findings: &mut Vec<Finding>) {
    let mut found = |place: Place| findings.push(Finding { kind: FindingKind::Contradictory, place });
    for criterion in &agreement.criteria {
        if let Evidence::Fields(condition) = &criterion.evidence
            && clash(&[condition]).is_some()
        {
            found(Place::Criterion(criterion.id.clone()));
        }
    }
    for segment in &agreement.segments {
        if clash(&[&segment.condition]).is_some() {
            found(Place::Segment(segment.id.clone()));
        }
    }
    let asked = asked(agreement);
    let needed: Vec<Condition> = agreement
        .mql
        .required_fields
        .iter()
        .map(|it| Condition::ask(it.clone(), Question::IsKnown))
        .collect();
    let all: Vec<&Condition> = needed.iter().chain(asked.iter().map(|(_, it)| *it)).collect();
    if let Some((_, later)) = clash(&all) {
        let place = later.checked_sub(needed.len()).and_then(|n| asked.get(n));
        found(place.map_or(Place::Mql, |(it, _)| Place::Requirement(it.id.clone())));
    }
    let out = disqualifiers(agreement);
    if needed.iter().any(|needed| out.iter().any(|out| implies(needed, out))) {
        found(Place::Mql);
    }
    for (requirement, condition) in asked {
        if out.iter().any(|out| implies(condition, out)) {
            found(Place::Requirement(requirement.id.clone()));
        }
    }
}

/// The conditions that sales asks for, with their requirements.
fn asked(agreement: &Agreement) -> Vec<(&Requirement, &Condition)> {
    let all = [Stage::Sal, Stage::Sql].into_iter().flat_map(|stage| agreement.requirements(stage));
    let by_fields = all.filter(|it| !it.optional).filter_map(|it| match &it.test {
        RequirementTest::Fields(condition) => Some((it, condition)),
        RequirementTest::Act { .. } => None,
    });
    by_fields.collect()
}

/// The conditions that end a lead.
fn disqualifiers(agreement: &Agreement) -> Vec<&Condition> {
    let ending = agreement.criteria.iter().filter(|it| it.effect == Effect::Disqualifies);
    let by_fields = ending.filter_map(|it| match &it.evidence {
        Evidence::Fields(condition) => Some(condition),
        _ => None,
    });
    by_fields.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Category, Criterion, CriterionId, RequirementId};
    use crate::fields::FieldId;

    fn ask(field: &str, question: Question) -> Condition {
        Condition::ask(FieldId::from_header(field), question)
    }

    fn require(agreement: &mut Agreement, id: &str, condition: Condition) {
        agreement.sal.requirements.push(Requirement {
            id: RequirementId::new(id).unwrap(),
            name: id.to_owned(),
            test: RequirementTest::Fields(condition),
            optional: false,
            list: None,
        });
    }

    fn found(agreement: &Agreement) -> Vec<Place> {
        let mut findings = Vec::new();
        check(agreement, &mut findings);
        findings.into_iter().map(|it| it.place).collect()
    }

    #[test]
    fn requirements_that_exclude_each_other_are_found_at_the_later_one() {
        let mut agreement = Agreement::nameless();
        require(&mut agreement, "a", ask("employees", Question::AtLeast("50".parse().unwrap())));
        assert_eq!(found(&agreement), []);
        require(&mut agreement, "b", ask("employees", Question::LessThan("50".parse().unwrap())));
        let later = Place::Requirement(RequirementId::new("b").unwrap());
        assert_eq!(found(&agreement), std::slice::from_ref(&later));
        agreement.sal.requirements[1].optional = true;
        assert_eq!(found(&agreement), []);
    }

    #[test]
    fn nobody_meets_what_is_already_out() {
        let mut agreement = Agreement::nameless();
        let free = ask("email", Question::EndsWith("@example.com".to_owned()));
        agreement.criteria.push(Criterion {
            id: CriterionId::new("free").unwrap(),
            name: "Free".to_owned(),
            category: Category::Undesirable,
            effect: Effect::Disqualifies,
            evidence: Evidence::Fields(free.clone()),
            cap: None,
        });
        require(&mut agreement, "a", Condition::AllOf(vec![free, ask("x", Question::Yes)]));
        assert_eq!(found(&agreement), [Place::Requirement(RequirementId::new("a").unwrap())]);
        agreement.sal.requirements.clear();
        agreement.criteria[0].evidence = Evidence::Fields(ask("email", Question::IsKnown));
        assert_eq!(found(&agreement), []);
        agreement.mql.required_fields.push(FieldId::from_header("email"));
        assert_eq!(found(&agreement), [Place::Mql]);
    }
}
