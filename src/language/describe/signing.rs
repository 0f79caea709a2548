use super::{Arg, Language};
use crate::agreement::Meaning;
use crate::signing::{At, Due, EnvelopeError, Fault, Flaw, SigningError};

impl Language {
    /// What is not as it was signed, and where: `Version 2, Kim (Sales): The proof …`.
    pub fn fault(&self, fault: &Fault) -> String {
        let at = match fault.at {
            At::Version(n) => self.say("fault-version", &[("n", n.into())]),
            At::Now => self.text("fault-now"),
        };
        let args = [("at", Arg::from(at)), ("what", self.flaw(&fault.flaw).into())];
        match &fault.of {
            None => self.say("fault", &args),
            Some(member) => {
                let [at, what] = args;
                self.say("fault-of-member", &[at, what, ("member", self.member(member).into())])
            }
        }
    }

    fn flaw(&self, flaw: &Flaw) -> String {
        let id = match flaw {
            Flaw::TooFew { party, n, needed } => {
                let args = [
                    ("n", Arg::from(*n)),
                    ("needed", (*needed).into()),
                    ("party", self.party(*party).into()),
                ];
                return self.say("flaw-too-few", &args);
            }
            Flaw::NotHandedOver(party) => {
                return self.say("flaw-not-handed-over", &[("party", self.party(*party).into())]);
            }
            Flaw::Content => "flaw-content",
            Flaw::Chain => "flaw-chain",
            Flaw::Seal => "flaw-seal",
            Flaw::Agreed => "flaw-agreed",
            Flaw::Figures => "flaw-figures",
            Flaw::OtherContent => "flaw-other-content",
            Flaw::UnknownKey => "flaw-unknown-key",
            Flaw::Differs => "flaw-differs",
            Flaw::Replayed => "flaw-replayed",
            Flaw::Envelope(EnvelopeError::OtherType) => "flaw-other-type",
            Flaw::Envelope(EnvelopeError::Form) => "flaw-form",
            Flaw::Envelope(EnvelopeError::OtherKey) => "flaw-other-key",
            Flaw::Envelope(EnvelopeError::Forged) => "flaw-forged",
            Flaw::Envelope(EnvelopeError::Statement) => "flaw-statement",
        };
        self.text(id)
    }

    /// What an agreement asks for on a day.
    pub fn due(&self, due: &Due) -> String {
        match *due {
            Due::Expired(date) => self.say("due-expired", &[("date", self.date(date).into())]),
            Due::Expires(date) => self.say("due-expires", &[("date", self.date(date).into())]),
            Due::Review(stage, date) => {
                let args = [("stage", Arg::from(self.stage_short(stage))), ("date", self.date(date).into())];
                self.say("due-review", &args)
            }
        }
    }

    /// What a signature means.
    pub fn meaning(&self, meaning: &Meaning) -> String {
        match meaning {
            Meaning::Approved => self.text("meaning-approved"),
            Meaning::Reviewed => self.text("meaning-reviewed"),
            Meaning::WithReservation(words) => {
                self.say("meaning-with-reservation", &[("words", words.into())])
            }
        }
    }

    /// Why somebody cannot sign.
    pub fn signing_error(&self, error: SigningError) -> String {
        self.text(match error {
            SigningError::UnknownKey => "signing-unknown-key",
            SigningError::TooLarge => "signing-too-large",
        })
    }
}
