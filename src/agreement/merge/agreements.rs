use super::lists::{MergedList, merged_list, merged_value};
use crate::agreement::{
    Agreement, Criterion, CriterionId, Example, ExampleId, List, ListId, MemberKey, Part, Party, Problem,
    ReasonId, RejectionReason, Requirement, RequirementId, Segment, SegmentId, Stage,
};

/// What is contested between two agreements.
pub(super) struct Contest {
    /// Parts that are one value.
    parts: Vec<Part>,
    /// Stages whose owner is contested.
    owners: Vec<Stage>,
    criteria: MergedList<Criterion, CriterionId>,
    segments: MergedList<Segment, SegmentId>,
    requirements: MergedList<(Stage, Requirement), RequirementId>,
    lists: MergedList<List, ListId>,
    reasons: MergedList<RejectionReason, ReasonId>,
    examples: MergedList<Example, ExampleId>,
    keys: MergedList<MemberKey, (Party, String)>,
    /// Whether the edits of both sides together are no agreement, so that all of them are contested.
    is_whole: bool,
}

/// Merges agreements part by part. Where both sides changed a part in different ways, it is as it was.
pub(super) fn merge_agreements(
    base: &Agreement,
    ours: &Agreement,
    theirs: &Agreement,
) -> (Agreement, Contest) {
    let all = [base, ours, theirs];
    let mut contest = Contest::of_lists(all);
    let mut merged = base.clone();
    contest.put_lists(&mut merged);
    for part in WHOLE {
        let [old, our, their] = all.map(|it| only(it, &part));
        match merged_value(&old, &our, &their) {
            Some(new) if *new == our => bring(&mut merged, ours, &part),
            Some(_) => bring(&mut merged, theirs, &part),
            None => contest.parts.push(part),
        }
    }
    for stage in Stage::ALL {
        match merged_value(base.owners.of(stage), ours.owners.of(stage), theirs.owners.of(stage)) {
            Some(owner) => *merged.owners.of_mut(stage) = owner.clone(),
            None => contest.owners.push(stage),
        }
    }
    contest.restore_lists(&mut merged, all);
    if !merged.malformations().is_empty() {
        contest.is_whole = true;
        merged = base.clone();
    }
    (merged, contest)
}

/// The parts that are one value, with those of signing that are.
const WHOLE: [Part; 18] = [
    Part::Agreement,
    Part::Title,
    Part::Purpose,
    Part::Calendar,
    Part::Limits,
    Part::Threshold,
    Part::RequiredFields,
    Part::Minimums,
    Part::BuyingTeam,
    Part::Grid,
    Part::StageList(Stage::Mql),
    Part::StageList(Stage::Sal),
    Part::StageList(Stage::Sql),
    Part::DisqualifiedList,
    Part::DispositionLists,
    Part::Recycling,
    Part::Targets,
    Part::Signing,
];

/// An agreement with nothing of another but one part, to compare it.
fn only(agreement: &Agreement, part: &Part) -> Agreement {
    let mut alone = Agreement::nameless();
    bring(&mut alone, agreement, part);
    alone
}

/// Brings a part that is one value to what it is elsewhere.
fn bring(to: &mut Agreement, from: &Agreement, part: &Part) {
    match part {
        Part::Agreement => to.id = from.id.clone(),
        Part::Title => to.title.clone_from(&from.title),
        Part::Purpose => to.purpose.clone_from(&from.purpose),
        Part::Calendar => to.calendar.clone_from(&from.calendar),
        Part::Limits => to.limits = from.limits,
        Part::Threshold => to.mql.threshold = from.mql.threshold,
        Part::RequiredFields => to.mql.required_fields.clone_from(&from.mql.required_fields),
        Part::Minimums => to.mql.minimums = from.mql.minimums,
        Part::BuyingTeam => to.mql.buying_team.clone_from(&from.mql.buying_team),
        Part::Grid => to.mql.grid.clone_from(&from.mql.grid),
        Part::StageList(stage) => match to.stage_mut(*stage) {
            Some(definition) => definition.list = from.list_of(*stage).cloned(),
            None => to.mql.list.clone_from(&from.mql.list),
        },
        Part::DisqualifiedList => to.mql.disqualified_list.clone_from(&from.mql.disqualified_list),
        Part::DispositionLists => to.disposition_lists.clone_from(&from.disposition_lists),
        Part::Recycling => to.recycling = from.recycling,
        Part::Targets => to.targets = from.targets,
        Part::Signing => {
            to.signing.needed.clone_from(&from.signing.needed);
            to.signing.expires_on = from.signing.expires_on;
        }
        // Everything else is a list of entities or a record.
        _ => {}
    }
}

fn requirements_of(agreement: &Agreement) -> Vec<(Stage, Requirement)> {
    let of = |stage| agreement.requirements(stage).iter().map(move |it| (stage, it.clone()));
    of(Stage::Sal).chain(of(Stage::Sql)).collect()
}

fn key_id(key: &MemberKey) -> (Party, String) {
    (key.party, key.name.clone())
}

impl Contest {
    fn of_lists(all: [&Agreement; 3]) -> Self {
        let requirements = all.map(requirements_of);
        Self {
            parts: Vec::new(),
            owners: Vec::new(),
            criteria: merged_list(all.map(|it| it.criteria.as_slice()), |it| it.id.clone()),
            segments: merged_list(all.map(|it| it.segments.as_slice()), |it| it.id.clone()),
            requirements: merged_list(requirements.each_ref().map(Vec::as_slice), |it| it.1.id.clone()),
            lists: merged_list(all.map(|it| it.lists.as_slice()), |it| it.id.clone()),
            reasons: merged_list(all.map(|it| it.rejection_reasons.as_slice()), |it| it.id.clone()),
            examples: merged_list(all.map(|it| it.examples.as_slice()), |it| it.id.clone()),
            keys: merged_list(all.map(|it| it.signing.keys.as_slice()), key_id),
            is_whole: false,
        }
    }

    fn put_lists(&self, merged: &mut Agreement) {
        merged.criteria.clone_from(&self.criteria.items);
        merged.segments.clone_from(&self.segments.items);
        put_requirements(merged, self.requirements.items.clone());
        merged.lists.clone_from(&self.lists.items);
        merged.rejection_reasons.clone_from(&self.reasons.items);
        merged.examples.clone_from(&self.examples.items);
        merged.signing.keys.clone_from(&self.keys.items);
    }

    /// A list that one side removed and the other sends leads to stays.
    fn restore_lists(&mut self, merged: &mut Agreement, all: [&Agreement; 3]) {
        let gone = merged.malformations().into_iter().filter_map(|it| match it.problem {
            Problem::UnknownList(id) => Some(id),
            _ => None,
        });
        for id in gone {
            let found = all.into_iter().find_map(|it| it.list(&id));
            if let Some(list) = found.filter(|_| merged.list(&id).is_none()) {
                merged.lists.push(list.clone());
                self.lists.items.push(list.clone());
                self.lists.contested.push(id);
            }
        }
    }

    /// The merged agreement with what is contested as one side has it.
    pub(super) fn as_on(&self, merged: &Agreement, base: &Agreement, side: &Agreement) -> Agreement {
        let mut after = merged.clone();
        if self.is_whole {
            return side.clone();
        }
        after.criteria = self.criteria.as_on(&side.criteria, |it| it.id.clone());
        after.segments = self.segments.as_on(&side.segments, |it| it.id.clone());
        let requirements = self.requirements.as_on(&requirements_of(side), |it| it.1.id.clone());
        put_requirements(&mut after, requirements);
        after.lists = self.lists.as_on(&side.lists, |it| it.id.clone());
        after.rejection_reasons = self.reasons.as_on(&side.rejection_reasons, |it| it.id.clone());
        after.examples = self.examples.as_on(&side.examples, |it| it.id.clone());
        after.signing.keys = self.keys.as_on(&side.signing.keys, key_id);
        for part in &self.parts {
            bring(&mut after, side, part);
        }
        for stage in &self.owners {
            *after.owners.of_mut(*stage) = side.owners.of(*stage).clone();
        }
        // Whoever sends leads to a list has it, and whoever removes one sends nobody there.
        let used: Vec<ListId> = after.list_uses().into_iter().map(|(_, id)| id.clone()).collect();
        for id in used {
            let needed = side.list(&id).filter(|_| after.list(&id).is_none()).cloned();
            after.lists.extend(needed);
        }
        let known: Vec<ListId> = after.lists.iter().map(|it| it.id.clone()).collect();
        for mention in after.list_mentions_mut() {
            mention.take_if(|it| !known.contains(it));
        }
        let is_edited = side != base;
        if after.malformations().is_empty() || !is_edited { after } else { side.clone() }
    }
}

fn put_requirements(agreement: &mut Agreement, requirements: Vec<(Stage, Requirement)>) {
    agreement.sal.requirements.clear();
    agreement.sql.requirements.clear();
    for (stage, requirement) in requirements {
        if let Some(definition) = agreement.stage_mut(stage) {
            definition.requirements.push(requirement);
        }
    }
}
