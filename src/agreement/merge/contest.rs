use crate::agreement::{
    Agreement, Change, Document, Fingerprint, Member, Party, Proposal, ProposalId, differences,
};
use crate::fields::Timestamp;

/// Two sides that would have a merged agreement otherwise.
pub(super) struct Contested<'a> {
    /// What both began with.
    pub(super) base: &'a Document,
    /// What is in force.
    pub(super) merged: &'a Agreement,
    /// Each side, with what it would make of the merged agreement.
    pub(super) sides: [(&'a Document, &'a Agreement); 2],
}

impl Contested<'_> {
    /// The edits of both sides as proposals, each put up against the other. They have the same ids whoever merges.
    pub(super) fn proposals(&self, now: Timestamp) -> Vec<Proposal> {
        let mut proposals: Vec<Proposal> = (self.sides.iter())
            .filter(|(_, after)| !differences(self.merged, after).is_empty())
            .filter_map(|(side, after)| self.proposal(side, after, now))
            .collect();
        proposals.sort_by(|a, b| a.id.cmp(&b.id));
        if let [first, second] = proposals.as_mut_slice() {
            second.counters = Some(first.id.clone());
        }
        proposals
    }

    fn proposal(&self, side: &Document, after: &Agreement, now: Timestamp) -> Option<Proposal> {
        let digits = Fingerprint::of(&(self.merged.fingerprint(), after.fingerprint())).short();
        Some(Proposal {
            id: ProposalId::new(&format!("merge-{digits}")).ok()?,
            by: self.editor(side),
            reason: String::new(),
            made_at: now,
            counters: None,
            from_merge: true,
            before: self.merged.clone(),
            after: after.clone(),
            effect: None,
            answer: None,
        })
    }

    /// Who sat at the keyboard last, on that side alone. Without a name, nobody said so.
    fn editor(&self, side: &Document) -> Member {
        let is_new = |it: &&Change| !self.base.workshop.log.iter().any(|old| **old == **it);
        let log = side.workshop.log.iter().map(AsRef::as_ref);
        let last = log.filter(is_new).filter_map(|it| it.by.clone()).next_back();
        last.unwrap_or(Member { party: Party::Operations, name: String::new() })
    }
}
