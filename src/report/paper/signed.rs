use super::{Block, Paper, Section};
use crate::agreement::{Member, Signature};
use crate::language::Arg;
use crate::signing::verify;

impl Paper<'_> {
    /// Who signed what, when, with which meaning and how; the versions, and what is not as it was signed.
    pub(super) fn signed(&self) -> Section {
        let document = self.document;
        let mut blocks = Vec::new();
        if document.signatures.is_empty() {
            blocks.push(Block::Text(self.text("document-unsigned")));
        } else {
            blocks.push(Block::Entries(document.signatures.iter().map(|it| self.signature(it)).collect()));
        }
        let withdrawn: Vec<String> = document
            .withdrawals
            .iter()
            .map(|it| {
                let args = [
                    ("member", Arg::from(self.language.member(&it.by))),
                    ("date", self.moment(it.at).into()),
                    ("fingerprint", it.fingerprint.short().into()),
                ];
                let words = self.say("verify-withdrawn", &args);
                if it.reason.is_empty() {
                    words
                } else {
                    format!("{words} {}", self.language.quoted(&it.reason))
                }
            })
            .collect();
        self.listed("document-withdrawn", withdrawn, &mut blocks);
        self.listed("document-versions", self.versions(), &mut blocks);
        let keys = document.agreement.signing.keys.iter().map(|it| {
            let member = Member { party: it.party, name: it.name.clone() };
            format!("{}: {}", self.language.member(&member), it.key)
        });
        self.listed("document-keys", keys.collect(), &mut blocks);
        let zone = document.agreement.calendar.time_zone.replace('_', " ");
        blocks.push(Block::Note(self.say("document-times", &[("zone", zone.into())])));
        self.section("document-signatures", blocks)
    }

    fn listed(&self, heading: &str, words: Vec<String>, blocks: &mut Vec<Block>) {
        if !words.is_empty() {
            blocks.extend([Block::Heading(self.text(heading)), Block::List(words)]);
        }
    }

    fn signature(&self, signature: &Signature) -> [String; 2] {
        let holds = signature.fingerprint == self.document.agreement.fingerprint();
        let how = if signature.is_by_name_only() { "document-by-name" } else { "document-with-key" };
        let mut words = vec![
            self.language.meaning(&signature.meaning),
            self.moment(signature.signed_at),
            self.text(how),
            format!("{} {}", self.text("fingerprint"), signature.fingerprint.short()),
        ];
        if !holds {
            words.push(self.text("document-lapsed"));
        }
        if !signature.reason.is_empty() {
            words.push(self.language.quoted(&signature.reason));
        }
        let member = Member { party: signature.party, name: signature.name.clone() };
        [self.language.member(&member), words.join(" · ")]
    }

    fn versions(&self) -> Vec<String> {
        let versions = self.document.versions.iter().enumerate();
        versions
            .map(|(n, version)| {
                let args = [
                    ("n", Arg::from(n + 1)),
                    ("date", self.moment(version.made_at).into()),
                    ("author", self.language.member(&version.author).into()),
                    ("fingerprint", version.fingerprint.short().into()),
                ];
                let words = self.say("verify-version", &args);
                if version.reason.is_empty() {
                    words
                } else {
                    format!("{words} {}", self.language.quoted(&version.reason))
                }
            })
            .collect()
    }

    /// How anybody can see whether this is what was signed.
    pub(super) fn verification(&self) -> Section {
        let fingerprint = self.document.agreement.fingerprint().to_string();
        let steps = vec![
            self.text("document-verify-file"),
            self.text("document-verify-command"),
            self.text("document-verify-result"),
        ];
        let mut blocks = vec![Block::Text(self.text("document-verify-about")), Block::List(steps)];
        blocks.push(Block::Text(fingerprint));
        let faults: Vec<String> = verify(self.document).iter().map(|it| self.language.fault(it)).collect();
        self.listed("document-faults", faults, &mut blocks);
        self.section("document-verify", blocks)
    }
}
