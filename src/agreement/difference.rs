use std::collections::HashMap;
use std::hash::Hash;

use super::{Agreement, Category, Criterion, Part, Stage, Target, Verb};

/// What has to be done to one agreement to make it another, each part once, in the order in which agreements are read.
///
/// Entities are told apart by their ids: one that is called differently is changed, not removed and added.
pub fn differences(before: &Agreement, after: &Agreement) -> Vec<Target> {
    let mut found = Vec::new();
    let whole = |found: &mut Vec<Target>, is_changed: bool, part| {
        found.extend(is_changed.then_some(Target { verb: Verb::Change, part }));
    };
    whole(&mut found, before.title != after.title, Part::Title);
    whole(&mut found, before.purpose != after.purpose, Part::Purpose);
    whole(&mut found, before.calendar != after.calendar, Part::Calendar);
    let (old, new) = (&before.mql, &after.mql);
    whole(&mut found, old.threshold != new.threshold, Part::Threshold);
    whole(&mut found, old.grid != new.grid, Part::Grid);
    whole(&mut found, old.required_fields != new.required_fields, Part::RequiredFields);
    whole(&mut found, old.minimums != new.minimums, Part::Minimums);
    whole(&mut found, old.buying_team != new.buying_team, Part::BuyingTeam);
    whole(&mut found, before.limits != after.limits, Part::Limits);
    entities(&before.segments, &after.segments, |it| &it.id, Part::Segment, &mut found);
    // Their order is that within their category.
    let [old_criteria, new_criteria] = [before, after].map(|of| -> Vec<&Criterion> {
        Category::ALL.into_iter().flat_map(|category| of.criteria_of(category)).collect()
    });
    entities(&old_criteria, &new_criteria, |it| &it.id, Part::Criterion, &mut found);
    for stage in [Stage::Sal, Stage::Sql] {
        let (old, new) = (before.requirements(stage), after.requirements(stage));
        entities(old, new, |it| &it.id, Part::Requirement, &mut found);
    }
    for stage in Stage::ALL {
        whole(&mut found, before.list_of(stage) != after.list_of(stage), Part::StageList(stage));
    }
    whole(&mut found, old.disqualified_list != new.disqualified_list, Part::DisqualifiedList);
    whole(&mut found, before.disposition_lists != after.disposition_lists, Part::DispositionLists);
    whole(&mut found, before.recycling != after.recycling, Part::Recycling);
    whole(&mut found, before.targets != after.targets, Part::Targets);
    // The order of lists and reasons means nothing.
    let mut unordered = Vec::new();
    entities(&before.lists, &after.lists, |it| &it.id, Part::List, &mut unordered);
    let (old, new) = (&before.rejection_reasons, &after.rejection_reasons);
    entities(old, new, |it| &it.id, Part::Reason, &mut unordered);
    whole(&mut unordered, before.owners != after.owners, Part::Owners);
    whole(&mut unordered, before.signing != after.signing, Part::Signing);
    entities(&before.examples, &after.examples, |it| &it.id, Part::Example, &mut unordered);
    unordered.retain(|target| target.verb != Verb::Move);
    found.extend(unordered);
    found
}

/// What was removed, added, changed and moved of a list of entities.
fn entities<T: PartialEq, I: Clone + Eq + Hash>(
    before: &[T],
    after: &[T],
    id: impl Fn(&T) -> &I,
    part: impl Fn(I) -> Part,
    found: &mut Vec<Target>,
) {
    let old: HashMap<&I, (usize, &T)> = before.iter().enumerate().map(|(n, it)| (id(it), (n, it))).collect();
    let is_there = |wanted: &I| after.iter().any(|it| id(it) == wanted);
    let mut say = |verb, of: &I| found.push(Target { verb, part: part(of.clone()) });
    for gone in before.iter().map(&id).filter(|it| !is_there(it)) {
        say(Verb::Remove, gone);
    }
    let places: Vec<usize> = after.iter().filter_map(|it| old.get(id(it)).map(|(n, _)| *n)).collect();
    let still = longest_rising(&places);
    for new in after {
        match old.get(id(new)) {
            None => say(Verb::Add, id(new)),
            Some((_, old)) if *old != new => say(Verb::Change, id(new)),
            Some((place, _)) if !still.contains(place) => say(Verb::Move, id(new)),
            Some(_) => {}
        }
    }
}

/// The longest rising part of a list: what stayed in its order, so that everything else has moved.
fn longest_rising(places: &[usize]) -> Vec<usize> {
    let mut best: Vec<Vec<usize>> = Vec::new();
    for (n, place) in places.iter().enumerate() {
        let before = best.iter().zip(places).take(n).filter(|(_, it)| *it < place).map(|(run, _)| run);
        let mut run = before.max_by_key(|run| run.len()).cloned().unwrap_or_default();
        run.push(*place);
        best.push(run);
    }
    best.into_iter().max_by_key(Vec::len).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{Condition, CriterionId, Effect, Evidence, List, ListId, Purpose};

    fn criterion(id: &str, points: i32) -> Criterion {
        Criterion {
            id: CriterionId::new(id).unwrap(),
            name: id.to_owned(),
            category: Category::Profile,
            effect: Effect::Points(points),
            evidence: Evidence::Fields(Condition::AllOf(Vec::new())),
            cap: None,
        }
    }

    fn agreement(criteria: &[(&str, i32)]) -> Agreement {
        let criteria = criteria.iter().map(|(id, points)| criterion(id, *points)).collect();
        Agreement { criteria, ..Agreement::nameless() }
    }

    fn found(before: &Agreement, after: &Agreement) -> Vec<String> {
        let word = |target: Target| match target.part {
            Part::Criterion(id) => format!("{:?} {id}", target.verb),
            part => format!("{:?} {part:?}", target.verb),
        };
        differences(before, after).into_iter().map(word).collect()
    }

    #[test]
    fn an_agreement_differs_not_from_itself() {
        let one = agreement(&[("a", 1), ("b", 2)]);
        assert!(differences(&one, &one).is_empty());
    }

    #[test]
    fn entities_are_told_apart_by_their_ids() {
        let before = agreement(&[("a", 1), ("b", 2), ("c", 3)]);
        let after = agreement(&[("c", 3), ("b", 5), ("d", 4)]);
        assert_eq!(found(&before, &after), ["Remove a", "Move c", "Change b", "Add d"]);
        // What is changed may stand elsewhere, too.
        assert_eq!(found(&after, &before), ["Remove d", "Add a", "Change b"]);
    }

    #[test]
    fn what_was_moved_once_is_one_difference() {
        let before = agreement(&[("a", 1), ("b", 1), ("c", 1), ("d", 1)]);
        let after = agreement(&[("d", 1), ("a", 1), ("b", 1), ("c", 1)]);
        assert_eq!(found(&before, &after), ["Move d"]);
    }

    #[test]
    fn every_other_part_is_compared() {
        let before = Agreement::nameless();
        let list = ListId::new("l").unwrap();
        let mut after = before.clone();
        after.mql.threshold = 65;
        after.title = "Pilot".to_owned();
        after.sal.list = Some(list.clone());
        after.lists.push(List { id: list, name: "L".to_owned(), purpose: Purpose::Nurture });
        after.targets.mqls_per_week = Some(40);
        assert_eq!(
            found(&before, &after),
            [
                "Change Title",
                "Change Threshold",
                "Change StageList(Sal)",
                "Change Targets",
                "Add List(ListId(\"l\"))"
            ]
        );
    }
}
