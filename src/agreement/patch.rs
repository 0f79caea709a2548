use super::{Agreement, Document, Edit, EditError, Part, Requirement, Stage, Target, Verb};

/// Some parts of one agreement, to be brought to another as they are.
pub(super) struct Patch<'a> {
    /// What the parts are taken from.
    pub(super) after: &'a Agreement,
    /// What is done to which part.
    pub(super) targets: Vec<Target>,
}

impl Agreement {
    /// The agreement with some of what makes it differ from another, as [`super::differences`] has it.
    ///
    /// # Errors
    /// The result is not well-formed.
    pub fn with_some_of(&self, other: &Self, targets: &[Target]) -> Result<Self, EditError> {
        let mut document = Document::unsigned(self.clone());
        Patch { after: other, targets: targets.to_vec() }.apply(&mut document)?;
        Ok(document.agreement)
    }
}

impl Patch<'_> {
    /// Changes a document, and leaves everything else in it as it is.
    ///
    /// # Errors
    /// A part is gone, or the result is not well-formed. The document is then half-changed: apply it to a copy.
    pub(super) fn apply(&self, document: &mut Document) -> Result<(), EditError> {
        // Lists come before whatever mentions them, and go after it; what changed its stage goes before it comes.
        let rank = |target: &Target| match (target.verb, &target.part) {
            (Verb::Add, Part::List(_)) => 0,
            (Verb::Remove, Part::List(_)) => 3,
            (Verb::Remove, _) => 1,
            _ => 2,
        };
        let mut targets = self.targets.clone();
        targets.sort_by_key(rank);
        for target in &targets {
            if let Some(edit) = self.edit(target, &document.agreement) {
                edit.apply(document)?;
            }
        }
        // Whatever may stand elsewhere goes to the end, and then to its place, the first one first.
        let placed = || targets.iter().filter(|target| target.verb != Verb::Remove);
        for edit in placed().filter_map(|target| self.to_place(&target.part, true)) {
            edit.apply(document)?;
        }
        for edit in placed().filter_map(|target| self.to_place(&target.part, false)) {
            edit.apply(document)?;
        }
        Ok(())
    }

    /// The edit that brings one part to what it is to be, wherever it stands.
    fn edit(&self, target: &Target, now: &Agreement) -> Option<Edit> {
        let new = self.after;
        Some(match &target.part {
            Part::Title => Edit::SetTitle(new.title.clone()),
            Part::Purpose => Edit::SetPurpose(new.purpose.clone()),
            Part::Calendar => Edit::SetCalendar(new.calendar.clone()),
            Part::Limits => Edit::SetLimits(new.limits),
            Part::Threshold => Edit::SetThreshold(new.mql.threshold),
            Part::RequiredFields => Edit::SetRequiredFields(new.mql.required_fields.clone()),
            Part::Minimums => Edit::SetMinimums(new.mql.minimums),
            Part::BuyingTeam => Edit::SetBuyingTeam(new.mql.buying_team.clone()),
            Part::Grid => Edit::SetGrid(new.mql.grid.clone()),
            Part::StageList(stage) => Edit::SetStageList(*stage, new.list_of(*stage).cloned()),
            Part::DisqualifiedList => Edit::SetDisqualifiedList(new.mql.disqualified_list.clone()),
            Part::DispositionLists => Edit::SetDispositionLists(new.disposition_lists.clone()),
            Part::Recycling => Edit::SetRecycling(new.recycling),
            Part::Targets => Edit::SetTargets(new.targets),
            Part::Signing => Edit::SetSigning(new.signing.clone()),
            Part::Owners => Edit::SetOwners(new.owners.clone()),
            entity => return self.entity_edit(target.verb, entity, now),
        })
    }

    /// The same for a part with an id. What is gone from the draft is added again, and what is there already is changed.
    fn entity_edit(&self, verb: Verb, part: &Part, now: &Agreement) -> Option<Edit> {
        let new = self.after;
        match part {
            Part::Criterion(id) => {
                let (found, is_there) = (new.criterion(id).cloned(), now.criterion(id).is_some());
                let edits = (Edit::RemoveCriterion(id.clone()), Edit::SetCriterion, Edit::AddCriterion);
                bring(verb, found, is_there, edits)
            }
            Part::Requirement(id) => {
                let (found, is_there) = (new.requirement(id), now.requirement(id).is_some());
                let set = |(_, it): (Stage, &Requirement)| Edit::SetRequirement(it.clone());
                let add = |(stage, it): (Stage, &Requirement)| Edit::AddRequirement(stage, it.clone());
                bring(verb, found, is_there, (Edit::RemoveRequirement(id.clone()), set, add))
            }
            Part::Segment(id) => {
                let (found, is_there) = (new.segment(id).cloned(), now.segment(id).is_some());
                let edits = (Edit::RemoveSegment(id.clone()), Edit::SetSegment, Edit::AddSegment);
                bring(verb, found, is_there, edits)
            }
            Part::List(id) => {
                let (found, is_there) = (new.list(id).cloned(), now.list(id).is_some());
                bring(verb, found, is_there, (Edit::RemoveList(id.clone()), Edit::SetList, Edit::AddList))
            }
            Part::Reason(id) => {
                let (found, is_there) = (new.reason(id).cloned(), now.reason(id).is_some());
                bring(
                    verb,
                    found,
                    is_there,
                    (Edit::RemoveReason(id.clone()), Edit::SetReason, Edit::AddReason),
                )
            }
            Part::Example(id) => {
                let (found, is_there) = (new.example(id).cloned(), now.example(id).is_some());
                let edits = (Edit::RemoveExample(id.clone()), Edit::SetExample, Edit::AddExample);
                bring(verb, found, is_there, edits)
            }
            _ => None,
        }
    }

    /// The edit that puts an entity at its place, or at the end for now.
    fn to_place(&self, part: &Part, at_end: bool) -> Option<Edit> {
        let new = self.after;
        let place = |found: Option<usize>| found.map(|to| if at_end { usize::MAX } else { to });
        match part {
            Part::Criterion(id) => {
                let category = new.criterion(id)?.category;
                let to = place(new.criteria_of(category).position(|it| it.id == *id))?;
                Some(Edit::MoveCriterion { id: id.clone(), to })
            }
            Part::Requirement(id) => {
                let (stage, _) = new.requirement(id)?;
                let to = place(new.requirements(stage).iter().position(|it| it.id == *id))?;
                Some(Edit::MoveRequirement { id: id.clone(), to })
            }
            Part::Segment(id) => {
                let to = place(new.segments.iter().position(|it| it.id == *id))?;
                Some(Edit::MoveSegment { id: id.clone(), to })
            }
            _ => None,
        }
    }
}

/// The edit that removes an entity, or brings it to what is proposed: by setting it where it is there, and adding it where not.
fn bring<T>(
    verb: Verb,
    found: Option<T>,
    is_there: bool,
    (remove, set, add): (Edit, impl FnOnce(T) -> Edit, impl FnOnce(T) -> Edit),
) -> Option<Edit> {
    match (verb, is_there) {
        (Verb::Remove, true) => Some(remove),
        (Verb::Remove, false) => None,
        (_, true) => found.map(set),
        (_, false) => found.map(add),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::differences;

    #[test]
    fn all_differences_make_the_other_and_none_changes_nothing() {
        let before = Agreement::nameless();
        let mut after = before.clone();
        after.mql.threshold = 70;
        after.title = "Pilot".to_owned();
        let all = differences(&before, &after);
        assert_eq!(before.with_some_of(&after, &all).unwrap(), after);
        assert_eq!(before.with_some_of(&after, &[]).unwrap(), before);
        let first = before.with_some_of(&after, &all[..1]).unwrap();
        assert_eq!((first.title.as_str(), first.mql.threshold), ("Pilot", 50));
    }
}
