use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Agreement, Document, Edit, EditError, Malformed, Part, Party, Place, Problem, ProposalId, Requirement,
    Stage, Target, Verb, differences,
};
use crate::fields::{Timestamp, text};

/// Somebody who speaks for a party.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// For whom.
    pub party: Party,
    /// Who, as typed.
    pub name: String,
}

/// A change that one party proposes, and what came of it. It stays on record, whatever the answer is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// Names it for life.
    pub id: ProposalId,
    /// By whom.
    pub by: Member,
    /// Why.
    pub reason: String,
    /// When, by the clock of the machine.
    pub made_at: Timestamp,
    /// What it changes.
    pub before: Agreement,
    /// What that would become.
    pub after: Agreement,
    /// What that would do to the history that was open then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effect: Option<Effect>,
    /// What the other party said; nothing yet if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Answer>,
}

/// What a change does to a history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Effect {
    /// How many leads the history has.
    pub n_leads: u64,
    /// The figures without the change.
    pub before: Figures,
    /// The figures with it.
    pub after: Figures,
}

/// The figures that teams argue about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Figures {
    /// Marketing qualified leads.
    pub mqls: u64,
    /// Sales accepted leads.
    pub sals: u64,
    /// Sales qualified leads.
    pub sqls: u64,
    /// Winners among the marketing qualified leads.
    pub won: u64,
    /// What these paid, in minor units.
    pub money: i64,
}

/// What a party says to a proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// Whether it is taken.
    pub accepted: bool,
    /// By whom.
    pub by: Member,
    /// Why; a rejection has a reason.
    pub reason: String,
    /// When, by the clock of the machine.
    pub at: Timestamp,
}

impl Proposal {
    /// What it changes, part by part.
    pub fn differences(&self) -> Vec<Target> {
        differences(&self.before, &self.after)
    }

    /// Changes a document as proposed: only the parts that the proposal is about, so that nothing else is undone.
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
        let mut targets = self.differences();
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

    /// The edit that brings one part to what is proposed, wherever it stands.
    fn edit(&self, target: &Target, now: &Agreement) -> Option<Edit> {
        let new = &self.after;
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
            entity => return self.entity_edit(target.verb, entity, now),
        })
    }

    /// The same for a part with an id. What is gone from the draft is added again, and what is there already is changed.
    fn entity_edit(&self, verb: Verb, part: &Part, now: &Agreement) -> Option<Edit> {
        let new = &self.after;
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
            _ => None,
        }
    }

    /// The edit that puts an entity at its place, or at the end for now.
    fn to_place(&self, part: &Part, at_end: bool) -> Option<Edit> {
        let new = &self.after;
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

    /// The proposal with its texts trimmed and in normalisation form C.
    pub fn normalised(mut self) -> Self {
        let normal = |typed: &mut String| *typed = text::nfc(typed.trim()).into_owned();
        normal(&mut self.reason);
        normal(&mut self.by.name);
        if let Some(answer) = &mut self.answer {
            normal(&mut answer.reason);
            normal(&mut answer.by.name);
        }
        Self { before: self.before.normalised(), after: self.after.normalised(), ..self }
    }

    /// What no proposal may have: a character that cannot be seen or that reorders what is shown, or an agreement that is none.
    pub fn malformations(&self) -> Vec<Malformed> {
        let answer = self.answer.iter().flat_map(|it| [&it.reason, &it.by.name]);
        let texts = [&self.reason, &self.by.name].into_iter().chain(answer);
        let forbidden = texts.filter_map(|text| Some(text::forbidden_character(text)?.1));
        let of_texts = forbidden
            .map(|it| Malformed { place: Place::Agreement, problem: Problem::ForbiddenCharacter(it) });
        of_texts.chain(self.before.malformations()).chain(self.after.malformations()).collect()
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

impl Document {
    /// The proposal of that id.
    pub(super) fn proposal(&self, id: &ProposalId) -> Result<Arc<Proposal>, EditError> {
        let found = self.proposals.iter().find(|it| it.id == *id).map(Arc::clone);
        found.ok_or(EditError::Gone(Place::Agreement))
    }

    /// Answers a proposal, once; what is accepted is done.
    pub(super) fn answer(&mut self, id: &ProposalId, answer: &Answer) -> Result<(), EditError> {
        let proposal = self.proposal(id)?;
        if answer.accepted {
            proposal.apply(self)?;
        }
        for slot in self.proposals.iter_mut().filter(|it| it.id == *id) {
            *slot = Arc::new(Proposal { answer: Some(answer.clone()), ..Proposal::clone(slot) });
        }
        Ok(())
    }
}
