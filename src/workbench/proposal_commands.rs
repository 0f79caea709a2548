//! What one party proposes and the other answers.

use std::path::Path;

use super::agreement_commands::kept_as;
use super::checked::figures;
use super::{Command, Level, Workbench};
use crate::agreement::{Answer, Edit, Member, Proposal, ProposalEffect, ProposalId, differences};
use crate::export::write_decisions;
use crate::project::write_atomically_with;

impl Workbench {
    /// Runs a command on proposals, or hands it back.
    pub(super) fn run_on_proposals(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::Propose { by, reason } => self.propose(&by, &reason),
            Command::TryProposal(id) => self.edit_at_once(Edit::TryProposal(id)),
            Command::Counter(id) => {
                self.edit_at_once(Edit::TryProposal(id.clone()));
                self.selection.countered = Some(id);
            }
            Command::AnswerProposal { id, accepted, by, reason } => self.answer(id, accepted, &by, &reason),
            Command::ExportDecisions(path) => self.export_decisions(&path),
            other => return Some(other),
        }
        None
    }

    /// Puts the draft on record as a proposal, with what it does, and goes back to what it is held against.
    fn propose(&mut self, by: &Member, reason: &str) {
        self.end_gesture();
        let (before, after) = (self.baseline.agreement().clone(), self.agreement().clone());
        if differences(&before, &after).is_empty() {
            return;
        }
        let Some((by, reason)) = self.said(by, reason) else { return };
        let Ok(id) = ProposalId::new(&self.new_id()) else { return };
        let made_at = (self.surroundings.now)();
        let effect = self.effect();
        let others = |id: &ProposalId| {
            self.document().proposals.iter().any(|it| it.id == *id && it.by.party != by.party)
        };
        let counters = self.selection.countered.clone().filter(others);
        let proposal = Proposal {
            id,
            by,
            reason,
            made_at,
            before,
            after,
            effect,
            answer: None,
            counters,
            from_merge: false,
        };
        self.selection.countered = None;
        self.edit_at_once(Edit::Propose(Box::new(proposal)));
    }

    fn answer(&mut self, id: ProposalId, accepted: bool, by: &Member, reason: &str) {
        let Some((by, reason)) = self.said(by, reason) else { return };
        let proposal = self.document().proposals.iter().find(|it| it.id == id);
        // Nobody answers for the other side, and nobody twice.
        if proposal.is_none_or(|it| it.by.party == by.party || it.answer.is_some()) {
            return;
        }
        let at = (self.surroundings.now)();
        self.edit_at_once(Edit::AnswerProposal { id, answer: Answer { accepted, by, reason, at } });
    }

    /// A name and a reason as they are kept; nothing if one is missing or cannot be shown.
    fn said(&mut self, by: &Member, reason: &str) -> Option<(Member, String)> {
        let (Some(name), Some(reason)) = (kept_as(&by.name), kept_as(reason)) else {
            let text = self.language.text("notice-no-reason");
            self.notify(Level::Error, text);
            return None;
        };
        let member = Member { name, party: by.party };
        self.preferences.remember_name(&member);
        Some((member, reason))
    }

    pub(super) fn edit_at_once(&mut self, edit: Edit) {
        self.end_gesture();
        self.edit(edit);
        self.end_gesture();
    }

    /// What the draft does to the whole history, if that is known just now.
    fn effect(&self) -> Option<ProposalEffect> {
        let (simulation, leads, is_current) = self.simulation()?;
        let before = self.baseline.funnel(leads).filter(|_| is_current && !self.is_narrowed())?;
        let n_leads = leads.len() as u64;
        Some(ProposalEffect { n_leads, before: figures(before), after: figures(&simulation.funnel) })
    }

    fn export_decisions(&mut self, path: &Path) {
        let proposals = self.document().proposals.clone();
        let language = &self.language;
        let written = write_atomically_with(path, |to| write_decisions(&proposals, language, to));
        self.report_written(path, written);
    }
}
