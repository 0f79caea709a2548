use std::sync::Arc;

use super::{Agreement, Party, Proposal, Signature, Workshop};

/// An agreement with the signatures under it: what is edited, undone and saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What is signed.
    pub agreement: Agreement,
    /// Who signed what. Signatures of earlier content stay here until they are renewed or withdrawn.
    pub signatures: Vec<Signature>,
    /// What every party had signed last: what a draft is held against.
    pub agreed: Option<Arc<Agreement>>,
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
            proposals: Vec::new(),
            workshop: Arc::default(),
        }
    }

    /// The signature of a party that holds for the content as it is.
    pub fn holding(&self, party: Party) -> Option<&Signature> {
        let fingerprint = self.agreement.fingerprint();
        self.signatures.iter().find(|it| it.party == party && it.fingerprint == fingerprint)
    }

    /// The newest signature of a party that was given for other content.
    pub fn lapsed(&self, party: Party) -> Option<&Signature> {
        let fingerprint = self.agreement.fingerprint();
        self.signatures.iter().rev().find(|it| it.party == party && it.fingerprint != fingerprint)
    }

    /// Whether the content as it is has been agreed.
    pub fn status(&self) -> Status {
        let missing: Vec<Party> =
            Party::SIGNING.into_iter().filter(|&party| self.holding(party).is_none()).collect();
        if missing.is_empty() { Status::Agreed } else { Status::Draft { missing } }
    }
}
