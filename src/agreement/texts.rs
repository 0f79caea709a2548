//! Every text that a person can type into an agreement, and every question in it.

use super::{
    Agreement, Condition, Evidence, ExampleLead, ExampleValue, Place, Question, RequirementTest, Stage,
};
use crate::fields::{FieldId, text};

impl Agreement {
    /// Calls `change` with every typed text and the place it stands at.
    pub fn for_each_text_mut(&mut self, change: &mut impl FnMut(&Place, &mut String)) {
        change(&Place::Agreement, &mut self.title);
        change(&Place::Agreement, &mut self.purpose);
        for criterion in &mut self.criteria {
            let place = Place::Criterion(criterion.id.clone());
            change(&place, &mut criterion.name);
            match &mut criterion.evidence {
                Evidence::Fields(condition) => condition_texts(condition, &place, change),
                Evidence::Activity { kind, condition, .. } => {
                    change(&place, kind);
                    if let Some(condition) = condition {
                        condition_texts(condition, &place, change);
                    }
                }
                Evidence::Amount { .. } => {}
            }
        }
        for segment in &mut self.segments {
            let place = Place::Segment(segment.id.clone());
            change(&place, &mut segment.name);
            condition_texts(&mut segment.condition, &place, change);
        }
        for role in self.mql.buying_team.iter_mut().flat_map(|team| &mut team.roles) {
            let place = Place::Role(role.id.clone());
            change(&place, &mut role.name);
            condition_texts(&mut role.condition, &place, change);
        }
        for stage in [Stage::Sal, Stage::Sql] {
            for requirement in self.stage_mut(stage).into_iter().flat_map(|it| &mut it.requirements) {
                let place = Place::Requirement(requirement.id.clone());
                change(&place, &mut requirement.name);
                if let RequirementTest::Fields(condition) = &mut requirement.test {
                    condition_texts(condition, &place, change);
                }
            }
        }
        for list in &mut self.lists {
            change(&Place::List(list.id.clone()), &mut list.name);
        }
        for reason in &mut self.rejection_reasons {
            change(&Place::Reason(reason.id.clone()), &mut reason.name);
        }
        for stage in Stage::ALL {
            change(&Place::Stage(stage), &mut self.owners.of_mut(stage).name);
        }
        for key in &mut self.signing.keys {
            change(&Place::Agreement, &mut key.name);
        }
        for example in &mut self.examples {
            let place = Place::Example(example.id.clone());
            change(&place, &mut example.name);
            example_texts(&mut example.lead, &mut |typed| change(&place, typed));
        }
    }

    /// Calls `visit` with every question to a field, the place it stands at, and the field.
    pub fn for_each_question<'a>(&'a self, visit: &mut impl FnMut(&Place, &'a FieldId, &'a Question)) {
        let of_criteria = self.criteria.iter().filter_map(|it| {
            let condition = match &it.evidence {
                Evidence::Fields(condition) => Some(condition),
                Evidence::Activity { condition, .. } => condition.as_ref(),
                Evidence::Amount { .. } => None,
            };
            Some((Place::Criterion(it.id.clone()), condition?))
        });
        let of_segments = self.segments.iter().map(|it| (Place::Segment(it.id.clone()), &it.condition));
        let roles = self.mql.buying_team.iter().flat_map(|team| &team.roles);
        let of_roles = roles.map(|it| (Place::Role(it.id.clone()), &it.condition));
        let requirements = self.sal.requirements.iter().chain(&self.sql.requirements);
        let of_requirements = requirements.filter_map(|it| match &it.test {
            RequirementTest::Fields(condition) => Some((Place::Requirement(it.id.clone()), condition)),
            RequirementTest::Act { .. } => None,
        });
        for (place, condition) in of_criteria.chain(of_segments).chain(of_roles).chain(of_requirements) {
            condition.for_each_question(&mut |field, question| visit(&place, field, question));
        }
    }

    /// The agreement with every text trimmed and in normalisation form C, as it is kept once an edit ends.
    pub fn normalised(&self) -> Self {
        let mut normalised = self.clone();
        normalised.for_each_text_mut(&mut |_, typed| {
            let kept = text::nfc(typed.trim());
            if *kept != **typed {
                *typed = kept.into_owned();
            }
        });
        normalised
    }
}

fn example_texts(lead: &mut ExampleLead, change: &mut impl FnMut(&mut String)) {
    match lead {
        ExampleLead::Known(id) => change(id),
        ExampleLead::Invented { fields, activities, acts: _ } => {
            for field in fields {
                if let ExampleValue::Text(text) = &mut field.value {
                    change(text);
                }
            }
            for activity in activities {
                change(&mut activity.kind);
                change(&mut activity.asset);
            }
        }
    }
}

fn condition_texts(condition: &mut Condition, place: &Place, change: &mut impl FnMut(&Place, &mut String)) {
    condition.for_each_text_mut(&mut |typed| change(place, typed));
}
