//! Random edits of a document, as two people in a hurry make them.

use accord::agreement::{
    Agreement, Category, Change, Comment, CommentId, Condition, Criterion, CriterionId, Document, Edit,
    Effect, Evidence, List, ListId, Member, Party, Place, Purpose, ReasonId, RejectionReason, Requirement,
    RequirementId, RequirementTest, Signature, Stage, WorkshopEdit,
};
use accord::fields::Timestamp;
use accord::project::PRESETS;
use rand_core::Rng as _;
use rand_pcg::Pcg64;

/// Chance that is the same every time.
pub struct Chance(Pcg64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(Pcg64::new(u128::from(seed), 7))
    }

    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.0.next_u64() % n.max(1) as u64).unwrap()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        let at = self.below(of.len());
        of.get(at)
    }
}

/// A preset to begin with.
pub fn begin(chance: &mut Chance) -> Document {
    chance.one(PRESETS).unwrap().open().unwrap().document
}

/// A copy after so many edits, by somebody of that party.
pub fn edited(document: &Document, chance: &mut Chance, n_edits: usize, party: Party) -> Document {
    let mut document = document.clone();
    for _ in 0..n_edits {
        let mut changed = document.clone();
        // What is refused was no edit.
        if edit(&changed, chance, party).apply(&mut changed).is_ok() {
            document = logged(changed, chance, party);
        }
    }
    document.agreement = document.agreement.normalised();
    document
}

fn logged(mut document: Document, chance: &mut Chance, party: Party) -> Document {
    let by = Some(member(party));
    let entry = Change { by, at: time(chance), text: format!("edit {}", chance.below(1_000_000)) };
    std::sync::Arc::make_mut(&mut document.workshop).log.push(std::sync::Arc::new(entry));
    document
}

fn member(party: Party) -> Member {
    Member { party, name: format!("{party:?} person") }
}

fn time(chance: &mut Chance) -> Timestamp {
    Timestamp(1_780_000_000 + i64::try_from(chance.below(1_000_000)).unwrap())
}

fn edit(document: &Document, chance: &mut Chance, party: Party) -> Edit {
    let agreement = &document.agreement;
    match chance.below(12) {
        0 => Edit::SetThreshold(40 + i32::try_from(chance.below(5)).unwrap()),
        1 => Edit::SetTitle(format!("Title {}", chance.below(3))),
        2 | 3 => edit_of_criterion(agreement, chance),
        4 => edit_of_requirement(agreement, chance),
        5 | 6 => edit_of_list(agreement, chance),
        7 => edit_of_reason(agreement, chance),
        8 => Edit::SetPurpose(format!("Purpose {}", chance.below(4))),
        9 => {
            let fingerprint = agreement.fingerprint();
            Edit::Sign(Signature::by_name(party, "Somebody", time(chance), fingerprint))
        }
        _ => said(document, chance, party),
    }
}

fn said(document: &Document, chance: &mut Chance, party: Party) -> Edit {
    if let (0, Some(comment)) = (chance.below(3), chance.one(&document.workshop.comments)) {
        return Edit::Workshop(WorkshopEdit::SettleComment(comment.id.clone(), true));
    }
    let id = CommentId::new(&format!("c{}-{party:?}", chance.below(100_000)).to_lowercase()).unwrap();
    let text = format!("said {}", chance.below(100));
    let comment =
        Comment { id, on: Place::Mql, by: member(party), at: time(chance), text, is_settled: false };
    Edit::Workshop(WorkshopEdit::AddComment(comment))
}

fn edit_of_criterion(agreement: &Agreement, chance: &mut Chance) -> Edit {
    let new = Criterion {
        id: CriterionId::new(&format!("new-{}", chance.below(6))).unwrap(),
        name: format!("New {}", chance.below(2)),
        category: Category::Profile,
        effect: Effect::Points(5),
        evidence: Evidence::Fields(Condition::AllOf(Vec::new())),
        cap: None,
    };
    let Some(old) = chance.one(&agreement.criteria).cloned() else { return Edit::AddCriterion(new) };
    match chance.below(5) {
        0 => Edit::AddCriterion(new),
        1 => Edit::RemoveCriterion(old.id),
        2 => Edit::MoveCriterion { id: old.id, to: chance.below(4) },
        3 => Edit::SetCriterion(Criterion { name: format!("Renamed {}", chance.below(2)), ..old }),
        _ => Edit::SetCriterion(Criterion { cap: Some(u32::try_from(10 + chance.below(3)).unwrap()), ..old }),
    }
}

fn edit_of_requirement(agreement: &Agreement, chance: &mut Chance) -> Edit {
    let new = Requirement {
        id: RequirementId::new(&format!("new-{}", chance.below(6))).unwrap(),
        name: "New".to_owned(),
        test: RequirementTest::Fields(Condition::AllOf(Vec::new())),
        optional: false,
        list: chance.one(&agreement.lists).map(|it| it.id.clone()),
    };
    let stage = [Stage::Sal, Stage::Sql][chance.below(2)];
    let Some(old) = chance.one(agreement.requirements(stage)).cloned() else {
        return Edit::AddRequirement(stage, new);
    };
    match chance.below(4) {
        0 => Edit::AddRequirement(stage, new),
        1 => Edit::RemoveRequirement(old.id),
        2 => Edit::MoveRequirement { id: old.id, to: chance.below(3) },
        _ => Edit::SetRequirement(Requirement { name: format!("Renamed {}", chance.below(2)), ..old }),
    }
}

fn edit_of_list(agreement: &Agreement, chance: &mut Chance) -> Edit {
    let id = ListId::new(&format!("new-{}", chance.below(4))).unwrap();
    let new = List { id, name: "New".to_owned(), purpose: Purpose::Nurture };
    let Some(old) = chance.one(&agreement.lists).cloned() else { return Edit::AddList(new) };
    match chance.below(5) {
        0 => Edit::AddList(new),
        1 => Edit::RemoveList(old.id),
        2 => Edit::SetStageList(Stage::ALL[chance.below(3)], Some(old.id)),
        3 => Edit::SetStageList(Stage::ALL[chance.below(3)], None),
        _ => Edit::SetList(List { name: format!("Renamed {}", chance.below(2)), ..old }),
    }
}

fn edit_of_reason(agreement: &Agreement, chance: &mut Chance) -> Edit {
    let id = ReasonId::new(&format!("new-{}", chance.below(4))).unwrap();
    let list = chance.one(&agreement.lists).map(|it| it.id.clone());
    match (chance.below(3), chance.one(&agreement.rejection_reasons).cloned()) {
        (1, Some(old)) => Edit::RemoveReason(old.id),
        (2, Some(old)) => Edit::SetReason(RejectionReason { list, ..old }),
        _ => Edit::AddReason(RejectionReason { id, name: "New".to_owned(), list }),
    }
}
