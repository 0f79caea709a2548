//! What a history says against an agreement, beside what the agreement says against itself.

use std::collections::BTreeSet;

use super::Simulation;
use crate::agreement::checks::{Finding, FindingKind};
use crate::agreement::{Agreement, Evidence, Place};
use crate::fields::FieldId;
use crate::leads::Census;

/// Finds fields that the history knows of nobody, and criteria that hold for nobody or for everybody. `census` is that of its
/// leads; while nothing is counted yet, no field is found.
pub fn findings(simulation: &Simulation, census: &Census) -> Vec<Finding> {
    let agreement = simulation.agreement();
    let is_empty = |field: &FieldId| census.identity().is_some() && census.field(field).unwrap_or(0) == 0;
    let mut found = findings_of_fields(agreement, is_empty, |field| FindingKind::EmptyField { field });
    let n_leads = simulation.leads().len();
    for (criterion, usage) in agreement.criteria.iter().zip(&simulation.criteria) {
        let place = Place::Criterion(criterion.id.clone());
        let is_known = usage.n_unknown < n_leads && found.iter().all(|it| it.place != place);
        let kind = match usage.n_touched {
            0 => FindingKind::NeverTrue,
            n if n == n_leads => FindingKind::AlwaysTrue,
            _ => continue,
        };
        found.extend(is_known.then_some(Finding { kind, place }));
    }
    found
}

/// A finding for each place that asks one of some fields.
pub fn findings_of_fields(
    agreement: &Agreement,
    is_one: impl Fn(&FieldId) -> bool,
    kind: impl Fn(FieldId) -> FindingKind,
) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for (place, field) in asked_fields(agreement).into_iter().filter(|(_, field)| is_one(field)) {
        let finding = Finding { kind: kind(field.clone()), place };
        if !found.contains(&finding) {
            found.push(finding);
        }
    }
    found
}

/// Every field that is asked of a lead, with the place that asks it.
pub fn asked_fields(agreement: &Agreement) -> Vec<(Place, &FieldId)> {
    let required = agreement.mql.required_fields.iter().map(|it| (Place::Mql, it));
    let mut asked: Vec<(Place, &FieldId)> = required.collect();
    // Questions to activities are not about fields of leads.
    let of_activities: BTreeSet<Place> = agreement
        .criteria
        .iter()
        .filter(|it| matches!(it.evidence, Evidence::Activity { .. }))
        .map(|it| Place::Criterion(it.id.clone()))
        .collect();
    agreement.for_each_question(&mut |place, field, _| {
        if !of_activities.contains(place) {
            asked.push((place.clone(), field));
        }
    });
    for criterion in &agreement.criteria {
        if let Evidence::Amount { field, .. } = &criterion.evidence {
            asked.push((Place::Criterion(criterion.id.clone()), field));
        }
    }
    asked
}
