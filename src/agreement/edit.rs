use std::sync::Arc;

use super::{
    Agreement, Answer, BuyingTeam, Calendar, Category, CommentId, Criterion, CriterionId, DispositionLists,
    Document, Example, ExampleId, Grid, Limits, List, ListId, Malformed, Member, Minimums, Owners, Party,
    Place, Proposal, ProposalId, ReasonId, Recycling, RejectionReason, Requirement, RequirementId, Segment,
    SegmentId, Signature, SigningRules, Stage, Targets, Withdrawal, WorkshopEdit,
};
use crate::fields::FieldId;

/// Every way in which an agreement can change.
///
/// Widgets edit a copy of one entity and hand back the whole entity, so there is one variant per entity and
/// verb, not one per field. Texts are stored as typed; they are normalised when the gesture ends, because a
/// syllable that is being composed must not be touched.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "verb and entity say it")]
pub enum Edit {
    SetTitle(String),
    SetPurpose(String),
    SetCalendar(Calendar),
    AddCriterion(Criterion),
    SetCriterion(Criterion),
    RemoveCriterion(CriterionId),
    /// Moves a criterion to a place among those of its category, counted from 0.
    MoveCriterion {
        id: CriterionId,
        to: usize,
    },
    SetLimits(Limits),
    SetThreshold(i32),
    SetRequiredFields(Vec<FieldId>),
    SetMinimums(Minimums),
    SetBuyingTeam(Option<BuyingTeam>),
    SetGrid(Option<Grid>),
    AddSegment(Segment),
    SetSegment(Segment),
    RemoveSegment(SegmentId),
    /// Moves a segment to a place in the order in which they are asked, counted from 0.
    MoveSegment {
        id: SegmentId,
        to: usize,
    },
    AddRequirement(Stage, Requirement),
    SetRequirement(Requirement),
    RemoveRequirement(RequirementId),
    /// Moves a requirement to a place in its stage, counted from 0.
    MoveRequirement {
        id: RequirementId,
        to: usize,
    },
    /// Names the list that leads go to which fail a stage.
    SetStageList(Stage, Option<ListId>),
    SetDisqualifiedList(Option<ListId>),
    AddList(List),
    SetList(List),
    /// Removes a list; whatever sent leads to it sends them nowhere.
    RemoveList(ListId),
    SetDispositionLists(DispositionLists),
    SetRecycling(Option<Recycling>),
    SetTargets(Targets),
    AddReason(RejectionReason),
    SetReason(RejectionReason),
    RemoveReason(ReasonId),
    SetOwners(Owners),
    AddExample(Example),
    SetExample(Example),
    RemoveExample(ExampleId),
    SetSigning(SigningRules),
    /// Puts a signature under the agreement, in place of an earlier one of the same person; and where one of a party is enough,
    /// of the same party. If nobody is missing then, the agreement becomes a version.
    Sign(Signature),
    /// Takes away the signature of a party.
    Withdraw(Party),
    /// Puts on record that somebody does not stand by a signature any more.
    TakeBack(Withdrawal),
    /// Puts what was drafted on record as a proposal, and goes back to what it changes.
    Propose(Box<Proposal>),
    /// Changes the draft as proposed, without an answer.
    TryProposal(ProposalId),
    /// Answers a proposal; one that is accepted changes the draft.
    AnswerProposal {
        id: ProposalId,
        answer: Answer,
    },
    /// Changes what is said around the table.
    Workshop(WorkshopEdit),
    /// Puts another agreement in place of this one, as when starting from a preset.
    Replace(Box<Agreement>),
}

/// What an edit does to which part. Successive edits of one target are one step of undo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// What is done.
    pub verb: Verb,
    /// To which part.
    pub part: Part,
}

/// What is done to a part of an agreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Verb {
    Add,
    Change,
    Remove,
    Move,
}

/// A part of an agreement that one edit touches.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Part {
    Title,
    Purpose,
    Calendar,
    Criterion(CriterionId),
    Limits,
    Threshold,
    RequiredFields,
    Minimums,
    BuyingTeam,
    Grid,
    Segment(SegmentId),
    Requirement(RequirementId),
    StageList(Stage),
    DisqualifiedList,
    List(ListId),
    DispositionLists,
    Recycling,
    Targets,
    Reason(ReasonId),
    Owners,
    Example(ExampleId),
    Signing,
    Signature(Party),
    Proposal(ProposalId),
    Member(Member),
    Comment(CommentId),
    Stance(Place, Party),
    Position(Party),
    Vote,
    Agreement,
}

/// Why an edit was refused. The agreement stays as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// What was to be changed is not there any more.
    Gone(Place),
    /// Edits that a merge could not bring together wait for a decision, so nobody can sign.
    Contested,
    /// The agreement would not be well-formed.
    Malformed(Malformed),
}

impl Edit {
    /// What the edit does, and to which part.
    pub fn target(&self) -> Target {
        use Verb::{Add, Change, Move, Remove};
        let (verb, part) = match self {
            Self::SetTitle(_) => (Change, Part::Title),
            Self::SetPurpose(_) => (Change, Part::Purpose),
            Self::SetCalendar(_) => (Change, Part::Calendar),
            Self::AddCriterion(it) => (Add, Part::Criterion(it.id.clone())),
            Self::SetCriterion(it) => (Change, Part::Criterion(it.id.clone())),
            Self::RemoveCriterion(id) => (Remove, Part::Criterion(id.clone())),
            Self::MoveCriterion { id, .. } => (Move, Part::Criterion(id.clone())),
            Self::SetLimits(_) => (Change, Part::Limits),
            Self::SetThreshold(_) => (Change, Part::Threshold),
            Self::SetRequiredFields(_) => (Change, Part::RequiredFields),
            Self::SetMinimums(_) => (Change, Part::Minimums),
            Self::SetBuyingTeam(_) => (Change, Part::BuyingTeam),
            Self::SetGrid(_) => (Change, Part::Grid),
            Self::AddSegment(it) => (Add, Part::Segment(it.id.clone())),
            Self::SetSegment(it) => (Change, Part::Segment(it.id.clone())),
            Self::RemoveSegment(id) => (Remove, Part::Segment(id.clone())),
            Self::MoveSegment { id, .. } => (Move, Part::Segment(id.clone())),
            Self::AddRequirement(_, it) => (Add, Part::Requirement(it.id.clone())),
            Self::SetRequirement(it) => (Change, Part::Requirement(it.id.clone())),
            Self::RemoveRequirement(id) => (Remove, Part::Requirement(id.clone())),
            Self::MoveRequirement { id, .. } => (Move, Part::Requirement(id.clone())),
            Self::SetStageList(stage, _) => (Change, Part::StageList(*stage)),
            Self::SetDisqualifiedList(_) => (Change, Part::DisqualifiedList),
            Self::AddList(it) => (Add, Part::List(it.id.clone())),
            Self::SetList(it) => (Change, Part::List(it.id.clone())),
            Self::RemoveList(id) => (Remove, Part::List(id.clone())),
            Self::SetDispositionLists(_) => (Change, Part::DispositionLists),
            Self::SetRecycling(_) => (Change, Part::Recycling),
            Self::SetTargets(_) => (Change, Part::Targets),
            Self::AddReason(it) => (Add, Part::Reason(it.id.clone())),
            Self::SetReason(it) => (Change, Part::Reason(it.id.clone())),
            Self::RemoveReason(id) => (Remove, Part::Reason(id.clone())),
            Self::SetOwners(_) => (Change, Part::Owners),
            Self::AddExample(it) => (Add, Part::Example(it.id.clone())),
            Self::SetExample(it) => (Change, Part::Example(it.id.clone())),
            Self::RemoveExample(id) => (Remove, Part::Example(id.clone())),
            Self::Workshop(edit) => edit.target(),
            Self::Sign(it) => (Add, Part::Signature(it.party)),
            Self::SetSigning(_) => (Change, Part::Signing),
            Self::TakeBack(it) => (Change, Part::Signature(it.by.party)),
            Self::Withdraw(party) => (Remove, Part::Signature(*party)),
            Self::Propose(it) => (Add, Part::Proposal(it.id.clone())),
            Self::TryProposal(id) | Self::AnswerProposal { id, .. } => (Change, Part::Proposal(id.clone())),
            Self::Replace(_) => (Change, Part::Agreement),
        };
        Target { verb, part }
    }

    /// Changes the document.
    ///
    /// # Errors
    /// The part is gone, or the result is not well-formed. The document is then half-changed: apply edits to
    /// a copy.
    pub fn apply(self, document: &mut Document) -> Result<(), EditError> {
        let agreement = &mut document.agreement;
        match self {
            Self::Sign(signature) => return document.sign(signature),
            Self::TakeBack(withdrawal) => {
                document.withdrawals.push(Arc::new(withdrawal));
                return Ok(());
            }
            Self::Withdraw(party) => {
                document.signatures.retain(|it| it.party != party);
                return Ok(());
            }
            Self::Propose(proposal) => {
                *agreement = proposal.before.clone();
                document.proposals.push(Arc::from(proposal));
                return Ok(());
            }
            Self::TryProposal(id) => return document.proposal(&id)?.apply(document),
            Self::AnswerProposal { id, answer } => return document.answer(&id, &answer),
            Self::Workshop(edit) => return edit.apply(document),
            Self::Replace(new) => *agreement = *new,
            Self::SetTitle(title) => agreement.title = title,
            Self::SetPurpose(purpose) => agreement.purpose = purpose,
            Self::SetCalendar(calendar) => agreement.calendar = calendar,
            Self::SetLimits(limits) => agreement.limits = limits,
            Self::SetThreshold(threshold) => agreement.mql.threshold = threshold,
            Self::SetRequiredFields(fields) => agreement.mql.required_fields = fields,
            Self::SetMinimums(minimums) => agreement.mql.minimums = minimums,
            Self::SetBuyingTeam(team) => agreement.mql.buying_team = team,
            Self::SetGrid(grid) => agreement.mql.grid = grid,
            Self::SetRecycling(recycling) => agreement.recycling = recycling,
            Self::SetTargets(targets) => agreement.targets = targets,
            Self::SetSigning(signing) => agreement.signing = signing,
            Self::SetOwners(owners) => agreement.owners = owners,
            Self::SetDisqualifiedList(list) => agreement.mql.disqualified_list = list,
            Self::SetDispositionLists(lists) => agreement.disposition_lists = lists,
            Self::SetStageList(stage, list) => match agreement.stage_mut(stage) {
                Some(definition) => definition.list = list,
                None => agreement.mql.list = list,
            },
            entity => entity.apply_to_entity(agreement)?,
        }
        match agreement.malformations().into_iter().next() {
            Some(malformed) => Err(EditError::Malformed(malformed)),
            None => Ok(()),
        }
    }

    fn apply_to_entity(self, agreement: &mut Agreement) -> Result<(), EditError> {
        match self {
            Self::AddCriterion(criterion) => agreement.criteria.push(criterion),
            Self::SetCriterion(criterion) => {
                let place = Place::Criterion(criterion.id.clone());
                set(&mut agreement.criteria, criterion, |a, b| a.id == b.id, place)?;
            }
            Self::RemoveCriterion(id) => {
                remove(&mut agreement.criteria, |it| it.id == id, Place::Criterion(id.clone()))?;
            }
            Self::MoveCriterion { id, to } => move_criterion(agreement, &id, to)?,
            Self::AddRequirement(stage, requirement) => {
                let definition = agreement.stage_mut(stage).ok_or(EditError::Gone(Place::Stage(stage)))?;
                definition.requirements.push(requirement);
            }
            Self::SetRequirement(requirement) => {
                let id = requirement.id.clone();
                let requirements = requirements_with(agreement, &id)?;
                set(requirements, requirement, |a, b| a.id == b.id, Place::Requirement(id))?;
            }
            Self::RemoveRequirement(id) => requirements_with(agreement, &id)?.retain(|it| it.id != id),
            Self::MoveRequirement { id, to } => {
                let requirements = requirements_with(agreement, &id)?;
                if let Some(from) = requirements.iter().position(|it| it.id == id) {
                    let requirement = requirements.remove(from);
                    requirements.insert(to.min(requirements.len()), requirement);
                }
            }
            Self::AddList(list) => agreement.lists.push(list),
            Self::SetList(list) => {
                let place = Place::List(list.id.clone());
                set(&mut agreement.lists, list, |a, b| a.id == b.id, place)?;
            }
            Self::RemoveList(id) => {
                remove(&mut agreement.lists, |it| it.id == id, Place::List(id.clone()))?;
                for mention in agreement.list_mentions_mut() {
                    mention.take_if(|it| *it == id);
                }
            }
            Self::AddReason(reason) => agreement.rejection_reasons.push(reason),
            Self::SetReason(reason) => {
                let place = Place::Reason(reason.id.clone());
                set(&mut agreement.rejection_reasons, reason, |a, b| a.id == b.id, place)?;
            }
            Self::RemoveReason(id) => {
                remove(&mut agreement.rejection_reasons, |it| it.id == id, Place::Reason(id.clone()))?;
            }
            Self::AddExample(example) => agreement.examples.push(example),
            Self::SetExample(example) => {
                let place = Place::Example(example.id.clone());
                set(&mut agreement.examples, example, |a, b| a.id == b.id, place)?;
            }
            Self::RemoveExample(id) => {
                remove(&mut agreement.examples, |it| it.id == id, Place::Example(id.clone()))?;
            }
            segment => segment.apply_to_segment(agreement)?,
        }
        Ok(())
    }

    fn apply_to_segment(self, agreement: &mut Agreement) -> Result<(), EditError> {
        match self {
            Self::AddSegment(segment) => agreement.segments.push(segment),
            Self::SetSegment(segment) => {
                let place = Place::Segment(segment.id.clone());
                set(&mut agreement.segments, segment, |a, b| a.id == b.id, place)?;
            }
            Self::RemoveSegment(id) => {
                remove(&mut agreement.segments, |it| it.id == id, Place::Segment(id.clone()))?;
            }
            Self::MoveSegment { id, to } => {
                let from = agreement.segments.iter().position(|it| it.id == id);
                let segment = agreement.segments.remove(from.ok_or(EditError::Gone(Place::Segment(id)))?);
                agreement.segments.insert(to.min(agreement.segments.len()), segment);
            }
            // Everything else is one value, and was handled by `apply`.
            _ => {}
        }
        Ok(())
    }
}

fn set<T>(items: &mut [T], new: T, same: impl Fn(&T, &T) -> bool, place: Place) -> Result<(), EditError> {
    let slot = items.iter_mut().find(|it| same(it, &new));
    *slot.ok_or(EditError::Gone(place))? = new;
    Ok(())
}

fn remove<T>(items: &mut Vec<T>, is_it: impl Fn(&T) -> bool, place: Place) -> Result<(), EditError> {
    let at = items.iter().position(is_it).ok_or(EditError::Gone(place))?;
    items.remove(at);
    Ok(())
}

fn requirements_with<'a>(
    agreement: &'a mut Agreement,
    id: &RequirementId,
) -> Result<&'a mut Vec<Requirement>, EditError> {
    let stage = agreement.requirement(id).map(|(stage, _)| stage);
    let definition = stage.and_then(|stage| agreement.stage_mut(stage));
    Ok(&mut definition.ok_or_else(|| EditError::Gone(Place::Requirement(id.clone())))?.requirements)
}

fn move_criterion(agreement: &mut Agreement, id: &CriterionId, to: usize) -> Result<(), EditError> {
    let criteria = &mut agreement.criteria;
    let from = criteria.iter().position(|it| it.id == *id);
    let from = from.ok_or_else(|| EditError::Gone(Place::Criterion(id.clone())))?;
    let criterion = criteria.remove(from);
    let category: Category = criterion.category;
    let of_category = criteria
        .iter()
        .enumerate()
        .filter(|(_, it)| it.category == category)
        .map(|(n, _)| n)
        .collect::<Vec<_>>();
    let at = match of_category.get(to) {
        Some(&at) => at,
        None => of_category.last().map_or(from.min(criteria.len()), |last| last + 1),
    };
    criteria.insert(at, criterion);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::agreement::{AgreementId, Condition, Effect, Evidence, Purpose, Status};
    use crate::fields::Timestamp;

    fn document() -> Document {
        Document::unsigned(Agreement::empty(AgreementId::new("a").unwrap(), "Pilot"))
    }

    fn criterion(id: &str, category: Category) -> Criterion {
        Criterion {
            id: CriterionId::new(id).unwrap(),
            name: id.to_owned(),
            category,
            effect: Effect::Points(if category == Category::Undesirable { -5 } else { 5 }),
            evidence: Evidence::Fields(Condition::AllOf(Vec::new())),
            cap: None,
        }
    }

    fn order(document: &Document) -> Vec<&str> {
        document.agreement.criteria.iter().map(|it| it.id.as_str()).collect()
    }

    #[test]
    fn a_criterion_moves_among_those_of_its_category() {
        let mut document = document();
        for (id, category) in [
            ("p1", Category::Profile),
            ("u1", Category::Undesirable),
            ("p2", Category::Profile),
            ("p3", Category::Profile),
        ] {
            Edit::AddCriterion(criterion(id, category)).apply(&mut document).unwrap();
        }
        let mut to = |id: &str, to| {
            Edit::MoveCriterion { id: CriterionId::new(id).unwrap(), to }.apply(&mut document).unwrap();
            let profile = order(&document).into_iter().filter(|it| it.starts_with('p'));
            profile.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(to("p3", 0), "p3 p1 p2");
        assert_eq!(to("p3", 1), "p1 p3 p2");
        assert_eq!(to("p1", 9), "p3 p2 p1");
        assert_eq!(to("u1", 0), "p3 p2 p1");
    }

    #[test]
    fn what_is_malformed_or_gone_is_refused() {
        let mut document = document();
        let gone = Edit::RemoveCriterion(CriterionId::new("x").unwrap()).apply(&mut document.clone());
        assert!(matches!(gone, Err(EditError::Gone(Place::Criterion(_)))));
        let twice = criterion("a", Category::Profile);
        Edit::AddCriterion(twice.clone()).apply(&mut document).unwrap();
        assert!(Edit::AddCriterion(twice).apply(&mut document.clone()).is_err());
        let mut wrong_sign = criterion("a", Category::Profile);
        wrong_sign.effect = Effect::Points(-1);
        assert!(Edit::SetCriterion(wrong_sign).apply(&mut document.clone()).is_err());
        assert!(Edit::SetTitle("a\u{202e}b".to_owned()).apply(&mut document.clone()).is_err());
    }

    #[test]
    fn removing_a_list_leaves_no_mention_of_it() {
        let mut document = document();
        let id = ListId::new("nurture").unwrap();
        let list = List { id: id.clone(), name: "Nurture".to_owned(), purpose: Purpose::Nurture };
        let unknown = Edit::SetStageList(Stage::Sal, Some(id.clone()));
        assert!(unknown.clone().apply(&mut document.clone()).is_err());
        Edit::AddList(list).apply(&mut document).unwrap();
        unknown.apply(&mut document).unwrap();
        Edit::RemoveList(id).apply(&mut document).unwrap();
        assert_eq!(document.agreement.sal.list, None);
    }

    #[test]
    fn a_signature_holds_for_the_content_it_was_given_for() {
        let mut document = document();
        for party in Party::SIGNING {
            let fingerprint = document.agreement.fingerprint();
            let signature = Signature::by_name(party, "Kim", Timestamp(0), fingerprint);
            Edit::Sign(signature).apply(&mut document).unwrap();
        }
        assert_eq!(document.status(), Status::Agreed);
        let signed = document.clone();
        assert_eq!(signed.agreed.as_deref(), Some(&signed.agreement));
        Edit::SetThreshold(51).apply(&mut document).unwrap();
        assert_eq!(document.status(), Status::Draft { missing: Party::SIGNING.to_vec() });
        assert!(document.lapsed(Party::Sales).is_some());
        assert_eq!(document.agreed, signed.agreed);
        Edit::SetThreshold(50).apply(&mut document).unwrap();
        assert_eq!(document, signed);
        Edit::Withdraw(Party::Sales).apply(&mut document).unwrap();
        assert_eq!(document.status(), Status::Draft { missing: vec![Party::Sales] });
    }
}
