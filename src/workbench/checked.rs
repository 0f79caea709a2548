//! Whether what was signed is as it was signed; looked at when the document changes, while somebody looks.

use super::{Level, Revision, Screen, Workbench};
use crate::agreement::{Document, Figures, Signature, Stage};
use crate::fields::Date;
use crate::signing::{Due, Fault, due, sound, statements, verify};
use crate::simulation::Funnel;

/// What is known of the signatures and versions of a document.
pub struct Checked {
    revision: Revision,
    /// Everything that is not as it was signed.
    pub faults: Vec<Fault>,
    /// What each signature is worth, in the order of the document.
    pub standings: Vec<Standing>,
    /// The figures that were signed under each version, where there were any.
    pub figures: Vec<Option<Figures>>,
}

/// What a signature is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds for the agreement as it is.
    Holds,
    /// The signer has read the agreement as it is, and does not decide.
    Reviewed,
    /// The signer has taken it back.
    Withdrawn,
    /// It was given for other content.
    Lapsed,
    /// It is by name only, and the party has keys.
    ByNameAlone,
    /// Its proof proves nothing.
    Unsound,
}

impl Checked {
    fn of(document: &Document, revision: Revision) -> Self {
        let sound = sound(document);
        let fingerprint = document.agreement.fingerprint();
        let standing = |it: &Signature| {
            let needs_key = document.agreement.signing.has_keys(it.party);
            let is_withdrawn = sound
                .withdrawals
                .iter()
                .any(|withdrawal| withdrawal.ends(it) && !(needs_key && withdrawal.envelope.is_none()));
            if it.fingerprint != fingerprint {
                Standing::Lapsed
            } else if !sound.signatures.contains(it) {
                Standing::Unsound
            } else if is_withdrawn {
                Standing::Withdrawn
            } else if needs_key && it.is_by_name_only() {
                Standing::ByNameAlone
            } else if it.meaning.counts() {
                Standing::Holds
            } else {
                Standing::Reviewed
            }
        };
        let signed = |it: &crate::agreement::Version| statements(it).into_iter().find_map(|it| it.figures);
        Self {
            revision,
            faults: verify(document),
            standings: document.signatures.iter().map(standing).collect(),
            figures: document.versions.iter().map(|it| signed(it)).collect(),
        }
    }
}

impl Workbench {
    /// What is known of signatures and versions, as long as somebody looks at them.
    pub fn checked(&self) -> Option<&Checked> {
        self.checked.as_ref()
    }

    /// Checks signatures and versions again if that is wanted.
    pub(super) fn update_checked(&mut self) {
        let revision = self.history.revision();
        if self.screen != Screen::Sign {
            self.checked = None;
        } else if self.checked.as_ref().is_none_or(|it| it.revision != revision) {
            self.checked = Some(Checked::of(self.document(), revision));
        }
    }

    /// The day on which this is.
    pub fn today(&self) -> Date {
        (self.surroundings.now)().date()
    }

    /// The figures that the agreement as it is makes of the history, if that is known just now.
    pub fn figures(&self) -> Option<Figures> {
        let (simulation, _, is_current) = self.simulation()?;
        is_current.then(|| figures(&simulation.funnel))
    }

    /// What the agreement asks for by now.
    pub fn due(&self) -> Vec<Due> {
        due(self.agreement(), self.today())
    }

    /// Says what is due and what is not as it was signed; called when an agreement was opened.
    pub(super) fn tell_what_is_due(&mut self) {
        for it in self.due() {
            let text = self.language.due(&it);
            self.notify(Level::Reminder, text);
        }
        let n = verify(self.document()).len();
        if n > 0 {
            let text = self.language.say("notice-faults", &[("n", n.into())]);
            self.notify_of(Level::Error, text, Screen::Sign);
        }
    }
}

/// The figures that teams argue about.
pub(super) fn figures(funnel: &Funnel) -> Figures {
    let passed = |stage| funnel.stage(stage).passed;
    let mql = passed(Stage::Mql);
    Figures {
        mqls: mql.n_leads as u64,
        sals: passed(Stage::Sal).n_leads as u64,
        sqls: passed(Stage::Sql).n_leads as u64,
        won: mql.n_won as u64,
        money: mql.money,
    }
}
