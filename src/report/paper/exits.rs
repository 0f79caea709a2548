use super::{Block, Paper, Section};
use crate::agreement::{Disposition, Purpose};
use crate::language::Arg;

impl Paper<'_> {
    /// What becomes of leads that leave the funnel: after a call, rejected, and what the lists are for.
    pub(super) fn exits(&self) -> Section {
        let agreement = &self.document.agreement;
        let mut blocks =
            vec![Block::Heading(self.text("document-calls")), Block::Entries(self.dispositions())];
        let reasons = self.reasons();
        if !reasons.is_empty() {
            blocks.extend([Block::Heading(self.text("reasons")), Block::Entries(reasons)]);
        }
        let lists: Vec<[String; 2]> =
            agreement.lists.iter().map(|it| [it.name.clone(), self.what_for(it.purpose)]).collect();
        if !lists.is_empty() {
            blocks.extend([Block::Heading(self.text("document-lists")), Block::Entries(lists)]);
        }
        self.section("lists-title", blocks)
    }

    /// What happens to the leads of a list.
    fn what_for(&self, purpose: Purpose) -> String {
        self.text(match purpose {
            Purpose::Nurture => "document-list-nurture",
            Purpose::LowQuality => "document-list-low-quality",
            Purpose::Disqualified => "document-list-disqualified",
        })
    }

    /// How a call can end, and where the lead goes then.
    pub(super) fn dispositions(&self) -> Vec<[String; 2]> {
        let words = |it: Disposition| match it {
            Disposition::SalesReady => self.text("document-goes-on"),
            _ => self.or_none(self.goes_to(self.document.agreement.disposition_lists.of(it))),
        };
        Disposition::ALL.map(|it| [self.language.disposition(it), words(it)]).to_vec()
    }

    /// Why sales may reject a lead, and where it goes then.
    pub(super) fn reasons(&self) -> Vec<[String; 2]> {
        let reasons = self.document.agreement.rejection_reasons.iter();
        reasons.map(|it| [it.name.clone(), self.or_none(self.goes_to(it.list.as_ref()))]).collect()
    }

    fn or_none(&self, exit: Option<String>) -> String {
        exit.unwrap_or_else(|| self.text("document-no-list"))
    }

    /// Whether and when leads come back.
    pub(super) fn back(&self) -> Section {
        let words = match self.document.agreement.recycling {
            None => self.text("document-one-pass"),
            Some(it) => self.say("mql-recycling-sentence", &[("days", it.pause_days.into())]),
        };
        self.section("document-back", vec![Block::Text(words)])
    }

    /// What the teams want to come to.
    pub(super) fn targets(&self) -> Section {
        let targets = self.document.agreement.targets;
        let capacity = targets.mqls_per_week.map(|n| self.say("document-capacity", &[("n", n.into())]));
        let quota = targets.quota.map(|it| {
            let digits = self.currency.map_or(2, crate::language::minor_digits);
            let minor =
                i64::try_from(it.revenue).unwrap_or(i64::MAX).saturating_mul(10_i64.pow(digits.into()));
            let args = [
                ("amount", Arg::from(self.language.money(minor, self.currency))),
                ("days", it.within_days.into()),
            ];
            self.say("document-quota", &args)
        });
        let words: Vec<String> = capacity.into_iter().chain(quota).collect();
        let blocks = if words.is_empty() { Vec::new() } else { vec![Block::List(words)] };
        self.section("targets", blocks)
    }
}
