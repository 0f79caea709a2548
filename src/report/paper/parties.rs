use super::{Block, Paper, Section};
use crate::agreement::{Party, Stage};
use crate::language::Arg;

impl Paper<'_> {
    /// What the agreement is for, who answers for what, and who must sign.
    pub(super) fn parties(&self) -> Section {
        let agreement = &self.document.agreement;
        let mut blocks: Vec<Block> = agreement
            .purpose
            .lines()
            .filter(|it| !it.trim().is_empty())
            .map(|it| Block::Text(it.to_owned()))
            .collect();
        blocks.push(Block::Heading(self.text("document-owners")));
        blocks.push(Block::Entries(Stage::ALL.map(|it| self.owner(it)).to_vec()));
        blocks.push(Block::Heading(self.text("document-must-sign")));
        blocks.push(Block::Entries(Party::ALL.into_iter().filter_map(|it| self.needed(it)).collect()));
        if let Some(last) = agreement.signing.expires_on {
            blocks.push(Block::Text(self.say("due-expires", &[("date", self.language.date(last).into())])));
        }
        self.section("document-parties", blocks)
    }

    fn owner(&self, stage: Stage) -> [String; 2] {
        let owner = self.document.agreement.owners.of(stage);
        let name = if owner.name.is_empty() { self.text("document-nobody") } else { owner.name.clone() };
        let review =
            owner.review_on.map(|on| self.say("document-review", &[("date", self.language.date(on).into())]));
        let words = std::iter::once(name).chain(review).collect::<Vec<_>>().join(" · ");
        [self.language.stage(stage), words]
    }

    /// How many of a party must sign, and how; nothing where none must and nobody can.
    fn needed(&self, party: Party) -> Option<[String; 2]> {
        let signing = &self.document.agreement.signing;
        let n = signing.needed_of(party);
        if n == 0 && !signing.has_keys(party) {
            return None;
        }
        let with_keys = signing.keys.iter().filter(|it| it.party == party).map(|it| it.name.clone());
        let words = if signing.has_keys(party) {
            let args = [("n", Arg::from(n)), ("names", self.in_a_row(with_keys).into())];
            self.say("document-needed-with-key", &args)
        } else {
            self.say("document-needed-by-name", &[("n", n.into())])
        };
        Some([self.language.party(party), words])
    }
}
