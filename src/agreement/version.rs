use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{
    Agreement, Document, EditError, Envelope, Fingerprint, Malformed, Member, Party, Place, Problem,
    Signature, Status,
};
use crate::fields::{Timestamp, text};

/// What was agreed once: a link of the chain of versions. It never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// Whose signature completed it.
    pub author: Member,
    /// When it was complete, by the clock of the machine.
    pub made_at: Timestamp,
    /// Why, as that signer put it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// What was agreed.
    pub agreement: Agreement,
    /// Its fingerprint.
    pub fingerprint: Fingerprint,
    /// The seal of the version before; none for the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Fingerprint>,
    /// The signatures under it.
    pub signatures: Vec<Signature>,
    /// The fingerprint of all of the above, which the next version names.
    pub seal: Fingerprint,
}

/// That somebody no longer stands by what they signed. The signature stays on record, and so does this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    /// Who.
    pub by: Member,
    /// When, by the clock of the machine.
    pub at: Timestamp,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// The content that the signature was given for.
    pub fingerprint: Fingerprint,
    /// The proof, where it was made with a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub envelope: Option<Envelope>,
}

impl Version {
    /// What stands in [`Version::seal`] as long as nobody has changed anything.
    pub fn expected_seal(&self) -> Fingerprint {
        #[derive(Serialize)]
        struct Sealed<'a> {
            author: &'a Member,
            made_at: Timestamp,
            reason: &'a str,
            fingerprint: Fingerprint,
            #[serde(skip_serializing_if = "Option::is_none")]
            before: Option<Fingerprint>,
            signatures: &'a [Signature],
        }
        Fingerprint::of(&Sealed {
            author: &self.author,
            made_at: self.made_at,
            reason: &self.reason,
            fingerprint: self.fingerprint,
            before: self.before,
            signatures: &self.signatures,
        })
    }

    /// The signature that completed a version: the last approval, and of equally late ones the first by name.
    pub fn completing(signatures: &[Signature]) -> Option<&Signature> {
        let is_before = |a: &&Signature, b: &&Signature| {
            a.signed_at.cmp(&b.signed_at).then_with(|| (b.party, &b.name).cmp(&(a.party, &a.name)))
        };
        signatures.iter().filter(|it| it.meaning.counts()).max_by(is_before)
    }
}

impl Withdrawal {
    /// The same with its texts trimmed and in normalisation form C.
    pub fn normalised(mut self) -> Self {
        for typed in [&mut self.by.name, &mut self.reason] {
            *typed = text::nfc(typed.trim()).into_owned();
        }
        self
    }

    /// What no text under an agreement may have: a character that cannot be seen or that reorders what is shown.
    pub fn malformation(&self) -> Option<Malformed> {
        let found = [&self.by.name, &self.reason].into_iter().find_map(|it| text::forbidden_character(it));
        let (_, character) = found?;
        Some(Malformed { place: Place::Agreement, problem: Problem::ForbiddenCharacter(character) })
    }

    /// Whether it takes back a signature.
    pub fn ends(&self, signature: &Signature) -> bool {
        (self.by.party, &self.by.name) == (signature.party, &signature.name)
            && self.fingerprint == signature.fingerprint
            && self.at >= signature.signed_at
    }
}

impl Document {
    /// The version that the content as it is follows, by its seal; signatures name it.
    pub fn predecessor(&self) -> Option<Fingerprint> {
        let last = self.versions.last()?;
        if last.fingerprint == self.agreement.fingerprint() { last.before } else { Some(last.seal) }
    }

    /// Puts a signature under the agreement.
    pub(super) fn sign(&mut self, signature: Signature) -> Result<(), EditError> {
        if self.contested().next().is_some() {
            return Err(EditError::Contested);
        }
        let needs_more = self.agreement.signing.needed_of(signature.party) > 1;
        self.signatures.retain(|it| {
            let is_colleague = it.name != signature.name && it.fingerprint == signature.fingerprint;
            // Who has only read takes nobody's place.
            let is_beside = needs_more || !signature.meaning.counts() || !it.meaning.counts();
            it.party != signature.party || (is_colleague && is_beside)
        });
        self.signatures.push(signature);
        if self.status() == Status::Agreed {
            self.conclude();
        }
        Ok(())
    }

    /// Makes a version of what the signatures of two copies have agreed only together.
    pub(super) fn conclude_merged(&mut self, copies: [&Self; 2]) {
        let is_agreed = |it: &Self| it.status() == Status::Agreed;
        if is_agreed(self) && !copies.into_iter().any(is_agreed) {
            self.conclude();
        }
    }

    /// Puts what is agreed now at the end of the chain, unless it stands there.
    fn conclude(&mut self) {
        self.agreed = Some(Arc::new(self.agreement.clone()));
        let fingerprint = self.agreement.fingerprint();
        if self.versions.last().is_some_and(|it| it.fingerprint == fingerprint) {
            return;
        }
        let holding = Party::ALL.into_iter().flat_map(|party| self.all_holding(party));
        let reviews =
            self.signatures.iter().filter(|it| it.fingerprint == fingerprint && !it.meaning.counts());
        let signatures: Vec<Signature> = holding.chain(reviews).cloned().collect();
        let Some(last) = Version::completing(&signatures) else { return };
        let mut version = Version {
            author: Member { party: last.party, name: last.name.clone() },
            made_at: last.signed_at,
            reason: last.reason.clone(),
            agreement: self.agreement.clone(),
            fingerprint,
            before: self.predecessor(),
            seal: fingerprint,
            signatures,
        };
        version.seal = version.expected_seal();
        self.versions.push(Arc::new(version));
    }
}
