use super::{Block, Paper, Section};
use crate::agreement::Proposal;
use crate::language::Arg;

impl Paper<'_> {
    /// What was decided against, and why: proposals that were rejected, and those that another one was put up against.
    pub(super) fn decided(&self) -> Section {
        let mut blocks = Vec::new();
        for proposal in &self.document.proposals {
            let counter =
                self.document.proposals.iter().find(|it| it.counters.as_ref() == Some(&proposal.id));
            let is_accepted = proposal.answer.as_ref().is_some_and(|it| it.accepted);
            if !is_accepted && (proposal.answer.is_some() || counter.is_some()) {
                blocks.push(Block::Heading(self.change(proposal)));
                blocks.push(Block::List(self.arguments(proposal, counter.map(AsRef::as_ref))));
            }
        }
        if blocks.is_empty() {
            blocks.push(Block::Text(self.text("document-nothing-decided")));
        }
        self.section("document-decided", blocks)
    }

    fn change(&self, proposal: &Proposal) -> String {
        self.language.differences(&proposal.before, &proposal.after).join("; ")
    }

    /// Why it was proposed, what it would have done, and why not; parties argue, not people.
    fn arguments(&self, proposal: &Proposal, counter: Option<&Proposal>) -> Vec<String> {
        let said = |id: &str, party, at, reason: &str| {
            let args = [
                ("party", Arg::from(self.language.party(party))),
                ("date", self.day(at).into()),
                ("reason", reason.into()),
            ];
            self.say(id, &args)
        };
        let mut words =
            vec![said("document-proposed", proposal.by.party, proposal.made_at, &proposal.reason)];
        words.extend(proposal.effect.iter().map(|it| self.language.proposal_effect(it)));
        words.extend(
            proposal.answer.iter().map(|it| said("document-rejected", it.by.party, it.at, &it.reason)),
        );
        words.extend(counter.map(|it| {
            let args = [
                ("party", Arg::from(self.language.party(it.by.party))),
                ("change", self.change(it).into()),
                ("reason", (&it.reason).into()),
            ];
            self.say("document-countered", &args)
        }));
        words
    }
}
