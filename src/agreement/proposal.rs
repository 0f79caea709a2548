use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::patch::Patch;
use super::{
    Agreement, Document, EditError, Malformed, Party, Place, Problem, ProposalId, Target, differences,
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
    /// The proposal of another party that it is put up against.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counters: Option<ProposalId>,
    /// Whether a merge made it, of an edit that another edit contradicts. Nobody signs before it is answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub from_merge: bool,
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
        Patch { after: &self.after, targets: self.differences() }.apply(document)
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
