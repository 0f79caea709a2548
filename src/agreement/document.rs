use std::collections::BTreeSet;
use std::sync::Arc;

use super::{Agreement, Party, Proposal, Signature, Version, Withdrawal, Workshop};

/// An agreement with the signatures under it: what is edited, undone and saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What is signed.
    pub agreement: Agreement,
    /// Who signed what. Signatures of earlier content stay here until they are renewed or withdrawn.
    pub signatures: Vec<Signature>,
    /// What every party had signed last: what a draft is held against.
    pub agreed: Option<Arc<Agreement>>,
    /// Everything that was ever agreed, each version naming the one before, the oldest first.
    pub versions: Vec<Arc<Version>>,
    /// What signers do not stand by any more, in the order in which they said so.
    pub withdrawals: Vec<Arc<Withdrawal>>,
    /// What parties proposed, and what came of it, in the order in which it was proposed.
    pub proposals: Vec<Arc<Proposal>>,
    /// What else the people around the table said and did.
    pub workshop: Arc<Workshop>,
}

/// Whether an agreement is agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Somebody has not signed this content.
    Draft {
        /// The parties whose signature is missing or was given for other content.
        missing: Vec<Party>,
    },
    /// Every party has signed exactly this content.
    Agreed,
}

impl Document {
    /// A document that nobody has signed.
    pub fn unsigned(agreement: Agreement) -> Self {
        Self {
            agreement,
            signatures: Vec::new(),
            agreed: None,
            versions: Vec::new(),
            withdrawals: Vec::new(),
            proposals: Vec::new(),
            workshop: Arc::default(),
        }
    }

    /// The signature of a party that holds for the content as it is.
    pub fn holding(&self, party: Party) -> Option<&Signature> {
        self.all_holding(party).next()
    }

    /// The signatures of a party that hold for the content as it is: approvals, with a key where the party has any, that
    /// nobody has withdrawn. Whether their proofs are sound, `signing` says.
    pub fn all_holding(&self, party: Party) -> impl Iterator<Item = &Signature> {
        let fingerprint = self.agreement.fingerprint();
        let needs_key = self.agreement.signing.has_keys(party);
        self.signatures.iter().filter(move |it| {
            it.party == party
                && it.fingerprint == fingerprint
                && it.meaning.counts()
                && !(needs_key && it.is_by_name_only())
                && !self
                    .withdrawals
                    .iter()
                    .any(|withdrawal| withdrawal.ends(it) && !(needs_key && withdrawal.envelope.is_none()))
        })
    }

    /// The newest signature of a party that was given for other content.
    pub fn lapsed(&self, party: Party) -> Option<&Signature> {
        let fingerprint = self.agreement.fingerprint();
        self.signatures.iter().rev().find(|it| it.party == party && it.fingerprint != fingerprint)
    }

    /// Whether the content as it is has been agreed, as far as the file says.
    pub fn status(&self) -> Status {
        let is_missing = |party: &Party| {
            let needed = self.agreement.signing.needed_of(*party) as usize;
            let names: BTreeSet<&str> = self.all_holding(*party).map(|it| it.name.as_str()).collect();
            names.len() < needed
        };
        let missing: Vec<Party> = Party::ALL.into_iter().filter(is_missing).collect();
        if missing.is_empty() { Status::Agreed } else { Status::Draft { missing } }
    }

    /// The edits that a merge could not bring together, as long as nobody has decided. Until then nobody can sign.
    pub fn contested(&self) -> impl Iterator<Item = &Arc<Proposal>> {
        self.proposals.iter().filter(|it| it.from_merge && it.answer.is_none())
    }
}
