//! Two copies become one, and nobody's edit is lost: random edits, and laws that hold of every merge.

use accord::agreement::{
    Agreement, Answer, Category, Document, Edit, Member, Merged, Part, Party, Place, Stage, Verb,
    differences, merge,
};
use accord::fields::Timestamp;
use accord::project::{Project, read, write};

use crate::edits::{Chance, begin, edited};

const NOW: Timestamp = Timestamp(1_790_000_000);

/// Three copies: what both began with, and what each made of it.
fn copies(seed: u64) -> [Document; 3] {
    let mut chance = Chance::of(seed);
    let base = begin(&mut chance);
    let before = chance.below(4);
    let base = edited(&base, &mut chance, before, Party::Leadership);
    let [n_ours, n_theirs] = [0, 0].map(|_: i32| 1 + chance.below(12));
    let ours = edited(&base, &mut chance, n_ours, Party::Marketing);
    let theirs = edited(&base, &mut chance, n_theirs, Party::Sales);
    [base, ours, theirs]
}

fn merged([base, ours, theirs]: &[Document; 3]) -> Merged {
    merge(base, ours, theirs, NOW)
}

/// A part as the file has it, put together here once more so that the merge is not judged by itself.
fn part(agreement: &Agreement, part: &Part) -> Option<String> {
    let place = match part {
        Part::Criterion(id) => Place::Criterion(id.clone()),
        Part::Requirement(id) => {
            let (stage, requirement) = agreement.requirement(id)?;
            return Some(format!("{stage:?} {requirement:?}"));
        }
        Part::List(id) => Place::List(id.clone()),
        Part::Reason(id) => Place::Reason(id.clone()),
        Part::Title => return Some(agreement.title.clone()),
        Part::Purpose => return Some(agreement.purpose.clone()),
        Part::Threshold => return Some(agreement.mql.threshold.to_string()),
        Part::StageList(stage) => return Some(format!("{:?}", agreement.list_of(*stage))),
        Part::DisqualifiedList => return Some(format!("{:?}", agreement.mql.disqualified_list)),
        Part::DispositionLists => return Some(format!("{:?}", agreement.disposition_lists)),
        other => panic!("{other:?} is not edited here"),
    };
    agreement.fingerprint_of(&place).map(|it| it.to_string())
}

#[test]
fn it_makes_no_difference_which_copy_is_ours() {
    for seed in 0..200 {
        let [base, ours, theirs] = copies(seed);
        let one = merge(&base, &ours, &theirs, NOW);
        let other = merge(&base, &theirs, &ours, NOW);
        assert_eq!(one.document, other.document, "{seed}");
        assert_eq!((one.ours, one.theirs), (other.theirs, other.ours), "{seed}");
        assert_eq!(one.conflicts.len(), other.conflicts.len());
    }
}

#[test]
fn a_copy_that_was_not_edited_adds_nothing() {
    for seed in 0..200 {
        let [base, ours, _] = copies(seed);
        for copies in
            [[&base, &ours, &base], [&base, &base, &ours], [&base, &ours, &ours], [&ours, &ours, &ours]]
        {
            let merged = merge(copies[0], copies[1], copies[2], NOW);
            assert!(merged.is_clean(), "{seed}");
            assert_eq!(merged.document, ours, "{seed}");
        }
    }
}

/// Every edit of either side is in force, or a proposal that would put it in force.
#[test]
fn no_edit_is_lost() {
    let (mut n_kept, mut n_proposed) = (0, 0);
    for seed in 0..300 {
        let copies = copies(seed);
        let merged = merged(&copies);
        let [base, ours, theirs] = &copies;
        assert!(merged.document.agreement.malformations().is_empty(), "{seed}");
        for (side, proposed) in [(ours, &merged.ours), (theirs, &merged.theirs)] {
            for target in differences(&base.agreement, &side.agreement) {
                if target.verb == Verb::Move {
                    // What is moved is not changed by that; the order is looked at below.
                    continue;
                }
                let wanted = part(&side.agreement, &target.part);
                if part(&merged.document.agreement, &target.part) == wanted {
                    n_kept += 1;
                    continue;
                }
                assert_eq!(part(proposed, &target.part), wanted, "{seed}: {target:?}");
                assert!(merged.conflicts.iter().any(|it| it.part == target.part), "{seed}: {target:?}");
                // What is in force is what was there before.
                let before = part(&base.agreement, &target.part);
                assert_eq!(part(&merged.document.agreement, &target.part), before, "{seed}: {target:?}");
                let is_open = |it: &std::sync::Arc<accord::agreement::Proposal>| it.after == *proposed;
                assert!(merged.document.contested().any(is_open), "{seed}: {target:?}");
                n_proposed += 1;
            }
        }
        assert_eq!(merged.is_clean(), merged.document.contested().next().is_none(), "{seed}");
    }
    assert!(n_kept > 1_000 && n_proposed > 200, "{n_kept} kept, {n_proposed} proposed");
}

/// The ids of criteria by category and of requirements by stage, in their order; only those that are in every copy.
fn orders(agreement: &Agreement, copies: &[Document; 3]) -> Vec<Vec<String>> {
    let is_common = |id: &accord::agreement::CriterionId, category| {
        copies.iter().all(|it| it.agreement.criterion(id).is_some_and(|it| it.category == category))
    };
    let of_category = |category| {
        let ids = agreement.criteria_of(category).map(|it| &it.id).filter(|id| is_common(id, category));
        ids.map(ToString::to_string).collect()
    };
    let of_stage = |stage| {
        let is_common =
            |id| copies.iter().all(|it| it.agreement.requirement(id).is_some_and(|it| it.0 == stage));
        let ids = agreement.requirements(stage).iter().map(|it| &it.id).filter(|id| is_common(id));
        ids.map(ToString::to_string).collect()
    };
    Category::ALL.into_iter().map(of_category).chain([Stage::Sal, Stage::Sql].map(of_stage)).collect()
}

#[test]
fn no_order_is_lost() {
    let (mut n_kept, mut n_proposed) = (0, 0);
    for seed in 0..300 {
        let copies = copies(seed);
        let merged = merged(&copies);
        let of = |agreement| orders(agreement, &copies);
        let before = of(&copies[0].agreement);
        for (side, proposed) in [(&copies[1], &merged.ours), (&copies[2], &merged.theirs)] {
            let (wanted, found, proposed) =
                (of(&side.agreement), of(&merged.document.agreement), of(proposed));
            for n in (0..wanted.len()).filter(|n| wanted[*n] != before[*n]) {
                n_kept += usize::from(found[n] == wanted[n]);
                if found[n] != wanted[n] {
                    n_proposed += 1;
                    assert_eq!((&found[n], &proposed[n]), (&before[n], &wanted[n]), "{seed}");
                }
            }
        }
    }
    assert!(n_kept > 50 && n_proposed > 5, "{n_kept} kept, {n_proposed} proposed");
}

#[test]
fn nothing_that_was_said_or_signed_is_lost() {
    for seed in 0..150 {
        let copies = copies(seed);
        let document = merged(&copies).document;
        let [base, ours, theirs] = &copies;
        for side in [ours, theirs] {
            for entry in &side.workshop.log {
                assert!(document.workshop.log.contains(entry), "{seed}");
            }
            for comment in &side.workshop.comments {
                let found = document.workshop.comments.iter().find(|it| it.id == comment.id).unwrap();
                assert_eq!(found.text, comment.text);
                assert!(found.is_settled || !comment.is_settled, "{seed}");
            }
            for signature in side.signatures.iter().filter(|it| !base.signatures.contains(it)) {
                assert!(document.signatures.contains(signature), "{seed}");
            }
            assert!(side.versions.iter().all(|it| document.versions.contains(it)), "{seed}");
        }
        let project = Project { document, sources: None };
        assert_eq!(read(&write(&project)).unwrap(), project, "{seed}: what is merged can be saved");
    }
}

#[test]
fn whoever_accepts_a_contested_edit_gets_it_and_then_all_can_sign() {
    let mut n_tried = 0;
    for seed in 0..200 {
        let copies = copies(seed);
        let merged = merged(&copies);
        let ids: Vec<_> = merged.document.contested().map(|it| (it.id.clone(), it.after.clone())).collect();
        let Some((first, wanted)) = ids.first() else { continue };
        n_tried += 1;
        let mut document = merged.document.clone();
        let fingerprint = document.agreement.fingerprint();
        let signature = accord::agreement::Signature::by_name(Party::Sales, "Lee", NOW, fingerprint);
        let refused = Edit::Sign(signature.clone()).apply(&mut document.clone());
        assert_eq!(refused, Err(accord::agreement::EditError::Contested));
        for (id, _) in &ids {
            let by = Member { party: Party::Sales, name: "Lee".to_owned() };
            let answer = Answer { accepted: id == first, by, reason: "so be it".to_owned(), at: NOW };
            Edit::AnswerProposal { id: id.clone(), answer }.apply(&mut document).unwrap();
        }
        assert_eq!(differences(&document.agreement, wanted), [], "{seed}");
        Edit::Sign(signature).apply(&mut document).unwrap();
    }
    assert!(n_tried > 60, "{n_tried}");
}

/// With its entities by their ids: where three people add at one place, who merges first decides their order.
fn without_order(document: &Document) -> Agreement {
    let mut agreement = document.agreement.clone();
    agreement.criteria.sort_by(|a, b| a.id.cmp(&b.id));
    agreement.lists.sort_by(|a, b| a.id.cmp(&b.id));
    agreement.rejection_reasons.sort_by(|a, b| a.id.cmp(&b.id));
    agreement.sal.requirements.sort_by(|a, b| a.id.cmp(&b.id));
    agreement.sql.requirements.sort_by(|a, b| a.id.cmp(&b.id));
    agreement
}

#[test]
fn three_copies_can_be_merged_in_any_order_where_nothing_contradicts() {
    let mut n_tried = 0;
    for seed in 0..300 {
        let [base, ours, theirs] = copies(seed);
        let mut chance = Chance::of(seed + 10_000);
        let n_edits = 1 + chance.below(4);
        let third = edited(&base, &mut chance, n_edits, Party::Operations);
        let [first, second] = [(&ours, &theirs, &third), (&theirs, &third, &ours)].map(|(a, b, c)| {
            let two = merge(&base, a, b, NOW);
            let three = merge(&base, &two.document, c, NOW);
            (two.is_clean() && three.is_clean(), three.document)
        });
        if first.0 && second.0 {
            n_tried += 1;
            assert_eq!(without_order(&first.1), without_order(&second.1), "{seed}");
            assert_eq!(first.1.workshop, second.1.workshop, "{seed}");
        }
    }
    assert!(n_tried > 15, "{n_tried}");
}
