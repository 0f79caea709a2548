use super::{Arg, Language};
use crate::agreement::{Member, ProposalEffect};

impl Language {
    /// Who somebody is and for whom: `Kim (Sales)`. A merge does not always know whose edit it was.
    pub fn member(&self, member: &Member) -> String {
        if member.name.is_empty() {
            return self.text("member-unknown");
        }
        let args = [("name", Arg::from(member.name.as_str())), ("party", self.party(member.party).into())];
        self.say("member", &args)
    }

    /// What a proposal does to the history that it was measured on, in one line.
    pub fn proposal_effect(&self, effect: &ProposalEffect) -> String {
        let ProposalEffect { n_leads, before, after } = effect;
        let figures = [
            ("stage-mql-short", before.mqls, after.mqls),
            ("stage-sal-short", before.sals, after.sals),
            ("stage-sql-short", before.sqls, after.sqls),
            ("strip-caught", before.won, after.won),
        ];
        let one = |(name, before, after): (&str, u64, u64)| {
            let args = [
                ("name", Arg::from(self.text(name))),
                ("before", self.number(before).into()),
                ("after", self.number(after).into()),
            ];
            self.say("proposal-figure", &args)
        };
        let figures = figures.map(one).join(" · ");
        self.say("proposal-effect", &[("figures", figures.into()), ("leads", self.number(*n_leads).into())])
    }
}
