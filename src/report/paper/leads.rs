use super::{Block, Paper, Section};
use crate::agreement::{Example, ExampleLead, ExampleValue};
use crate::language::Arg;
use crate::scoring::{Explanation, Line, LineKind, Met};
use crate::simulation::explain_invented;

impl Paper<'_> {
    /// Leads with what both teams expect of them, and the points of invented ones.
    pub(super) fn leads(&self) -> Section {
        let examples = &self.document.agreement.examples;
        let mut blocks = Vec::new();
        if !examples.is_empty() {
            blocks.push(Block::Text(self.text("examples-about")));
        }
        for example in examples {
            blocks.push(Block::Heading(example.name.clone()));
            blocks.push(Block::Entries(self.lead(example)));
            let explanation = explain_invented(&self.document.agreement, example);
            blocks.extend(explanation.iter().flat_map(|it| self.explained(example, it)));
        }
        self.section("examples", blocks)
    }

    /// Who the lead is, and what is expected of it.
    fn lead(&self, example: &Example) -> Vec<[String; 2]> {
        let mut entries = Vec::new();
        match &example.lead {
            ExampleLead::Known(id) => entries.push([self.text("example-lead"), id.clone()]),
            ExampleLead::Invented { fields, activities, acts } => {
                let known = fields.iter().map(|it| {
                    let args = [
                        ("field", Arg::from(self.language.field(&it.field))),
                        ("value", self.value(&it.value).into()),
                    ];
                    self.say("document-field", &args)
                });
                entries.push([self.text("example-fields"), self.in_a_row(known)]);
                let did = activities.iter().map(|it| {
                    let kind = self.language.activity(&it.kind);
                    let what = if it.asset.is_empty() {
                        kind
                    } else {
                        format!("{kind} {}", self.language.quoted(&it.asset))
                    };
                    self.say("document-days-before", &[("what", what.into()), ("n", it.days_ago.into())])
                });
                entries.push([self.text("example-activities"), self.in_a_row(did)]);
                let recorded = acts.iter().map(|it| {
                    let what = self.language.sales_act(it.act);
                    self.say("document-hours-before", &[("what", what.into()), ("n", it.hours_ago.into())])
                });
                entries.push([self.text("example-acts"), self.in_a_row(recorded)]);
            }
        }
        entries.retain(|it| !it[1].is_empty());
        entries.push([self.text("example-expected"), self.language.reached(example.expected)]);
        entries
    }

    fn value(&self, value: &ExampleValue) -> String {
        match value {
            ExampleValue::Text(text) => self.language.quoted(text),
            ExampleValue::Number(number) => self.language.decimal(*number),
            ExampleValue::Date(date) => self.language.date(*date),
            ExampleValue::Flag(true) => self.text("flag-yes"),
            ExampleValue::Flag(false) => self.text("flag-no"),
        }
    }

    /// The points one by one, what they come to, and what stops the lead.
    fn explained(&self, example: &Example, explanation: &Explanation) -> Vec<Block> {
        let ledger = &explanation.ledger;
        let mut entries: Vec<[String; 2]> =
            ledger.lines.iter().map(|line| [self.language.signed(line.points), self.line(line)]).collect();
        entries.push([self.language.number(ledger.score.total), self.text("ledger-sum")]);
        let reached = explanation.judgement.reached();
        let id = if reached == example.expected { "example-meets" } else { "example-misses" };
        let words = self.say(id, &[("reached", self.language.reached(reached).into())]);
        let stop = explanation.tests.iter().find(|it| it.met != Met::Met && !it.optional).map(|it| {
            let args = [
                ("stage", Arg::from(self.language.stage_short(it.stage))),
                ("test", self.language.wanted(&self.document.agreement, &it.test).into()),
                ("met", self.language.met(it.met).into()),
            ];
            self.say("document-stops", &args)
        });
        let words = std::iter::once(words).chain(stop).collect::<Vec<_>>().join(" · ");
        vec![Block::Note(self.text("document-points")), Block::Entries(entries), Block::Text(words)]
    }

    /// What a line of the ledger is about.
    fn line(&self, line: &Line) -> String {
        let criterion = line.criterion.and_then(|n| self.document.agreement.criteria.get(n));
        let name = criterion.map(|it| it.name.clone()).unwrap_or_default();
        let how = match line.kind {
            LineKind::Fields => None,
            LineKind::Activity { percent, .. } => {
                (percent < 100).then(|| self.language.whole_percent(percent))
            }
            LineKind::Amount { amount, times } => {
                let args = [("amount", Arg::from(self.language.decimal(amount))), ("times", times.into())];
                Some(self.say("ledger-amount", &args))
            }
            LineKind::CriterionCap => Some(self.text("ledger-cap")),
            LineKind::CategoryLimit(category) => {
                return format!("{} · {}", self.language.category(category), self.text("ledger-limit"));
            }
            LineKind::TotalLimit => {
                return format!("{} · {}", self.text("ledger-total"), self.text("ledger-limit"));
            }
        };
        how.map_or_else(|| name.clone(), |how| format!("{name} · {how}"))
    }
}
