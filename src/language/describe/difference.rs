use super::{Arg, Language};
use crate::agreement::{Agreement, ListId, MqlDefinition, Part, Target, Verb, differences};

impl Language {
    /// Everything that differs between two agreements, one sentence each: `Threshold: 60 → 65`.
    pub fn differences(&self, before: &Agreement, after: &Agreement) -> Vec<String> {
        differences(before, after).iter().map(|target| self.difference(before, after, target)).collect()
    }

    /// One difference as a sentence.
    pub fn difference(&self, before: &Agreement, after: &Agreement, target: &Target) -> String {
        let names = [before, after].map(|it| Self::part_name(it, &target.part));
        let [name_before, name_after] = &names;
        let name = if name_before.is_empty() { name_after } else { name_before };
        let part = Self::capitalised(&self.part(&target.part, name));
        let [old, new] = [before, after].map(|it| self.part_in_words(it, &target.part));
        let renamed = (name_before != name_after).then(|| self.quoted(name_after));
        let (id, args) = match (target.verb, old, new) {
            (Verb::Add, _, Some(new)) => ("difference-added", vec![("after", Arg::from(new))]),
            (Verb::Add, ..) => ("difference-added-plain", vec![]),
            (Verb::Remove, ..) => ("difference-removed", vec![]),
            (Verb::Move, ..) => ("difference-moved", vec![]),
            (Verb::Change, Some(old), Some(new)) if old != new => {
                ("difference-changed", vec![("before", old.into()), ("after", new.into())])
            }
            (Verb::Change, ..) => match renamed {
                Some(new) => ("difference-renamed", vec![("after", new.into())]),
                None => ("difference-otherwise", vec![]),
            },
        };
        let args: Vec<(&str, Arg<'_>)> = [("part", part.into())].into_iter().chain(args).collect();
        self.say(id, &args)
    }

    /// What a part says, in words; `None` where only a page could say it.
    fn part_in_words(&self, agreement: &Agreement, part: &Part) -> Option<String> {
        let mql = &agreement.mql;
        let only = |mql: MqlDefinition| {
            let alone = Agreement { mql, ..Agreement::nameless() };
            let sentences = self.mql_definition(&alone).split_off(1);
            if sentences.is_empty() { self.text("difference-nothing") } else { sentences.join(" ") }
        };
        let nothing = || Agreement::nameless().mql;
        Some(match part {
            Part::Title => self.quoted(&agreement.title),
            Part::Threshold => mql.threshold.to_string(),
            Part::RequiredFields => {
                only(MqlDefinition { required_fields: mql.required_fields.clone(), ..nothing() })
            }
            Part::Minimums => only(MqlDefinition { minimums: mql.minimums, ..nothing() }),
            Part::BuyingTeam => only(MqlDefinition { buying_team: mql.buying_team.clone(), ..nothing() }),
            Part::Criterion(id) => self.criterion(agreement.criterion(id)?),
            Part::Requirement(id) => self.requirement(agreement.requirement(id)?.1),
            Part::StageList(stage) => self.list_name(agreement, agreement.list_of(*stage)),
            Part::DisqualifiedList => self.list_name(agreement, mql.disqualified_list.as_ref()),
            Part::List(id) => self.purpose(agreement.list(id)?.purpose),
            Part::Recycling => match agreement.recycling {
                None => self.text("difference-nothing"),
                Some(it) => self.say("mql-recycling-sentence", &[("days", it.pause_days.into())]),
            },
            Part::Purpose
            | Part::Calendar
            | Part::Limits
            | Part::Grid
            | Part::Segment(_)
            | Part::DispositionLists
            | Part::Targets
            | Part::Reason(_)
            | Part::Owners
            | Part::Signing
            | Part::Example(_)
            | Part::Member(_)
            | Part::Comment(_)
            | Part::Stance(..)
            | Part::Position(_)
            | Part::Vote
            | Part::Signature(_)
            | Part::Proposal(_)
            | Part::Agreement => return None,
        })
    }

    fn list_name(&self, agreement: &Agreement, list: Option<&ListId>) -> String {
        let name = list.and_then(|id| agreement.list(id)).map(|list| self.quoted(&list.name));
        name.unwrap_or_else(|| self.text("difference-nothing"))
    }

    /// A text that begins a sentence.
    fn capitalised(text: &str) -> String {
        let mut letters = text.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}
