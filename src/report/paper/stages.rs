use super::{Block, Paper, Section};
use crate::agreement::{Agreement, Category, Limit, Requirement, Stage};

impl Paper<'_> {
    /// What makes a lead marketing qualified: the conditions, the points, and where the others go.
    pub(super) fn mql(&self) -> Section {
        let (language, agreement) = (self.language, &self.document.agreement);
        // How leads come back is said in a chapter of its own.
        let once = Agreement { recycling: None, ..agreement.clone() };
        let mut blocks =
            vec![Block::Text(self.text("document-mql-about")), Block::List(language.mql_definition(&once))];
        blocks.extend(self.roles());
        let exits: Vec<String> = [
            ("document-not-qualified", agreement.mql.list.as_ref()),
            ("document-disqualified", agreement.mql.disqualified_list.as_ref()),
        ]
        .into_iter()
        .filter_map(|(id, list)| Some(self.say(id, &[("list", self.list(list?)?.into())])))
        .collect();
        blocks.extend(exits.into_iter().map(Block::Text));
        for category in Category::ALL {
            let entries: Vec<[String; 2]> =
                agreement.criteria_of(category).map(|it| [it.name.clone(), language.criterion(it)]).collect();
            let limit = self.limit(agreement.limits.of(category));
            if !entries.is_empty() || limit.is_some() {
                blocks.push(Block::Heading(language.category(category)));
                blocks.extend(
                    limit.map(|it| Block::Note(self.say("document-of-category", &[("limit", it.into())]))),
                );
                blocks.push(Block::Entries(entries));
            }
        }
        let total = self.limit(agreement.limits.total);
        blocks.extend(total.map(|it| Block::Text(self.say("document-of-score", &[("limit", it.into())]))));
        Section { title: language.stage(Stage::Mql), blocks }
    }

    fn roles(&self) -> Vec<Block> {
        let roles = self.document.agreement.mql.buying_team.iter().flat_map(|team| &team.roles);
        let entries: Vec<[String; 2]> =
            roles.map(|it| [it.name.clone(), self.language.condition(&it.condition)]).collect();
        if entries.is_empty() {
            return Vec::new();
        }
        vec![Block::Heading(self.text("document-roles")), Block::Entries(entries)]
    }

    /// The most and the least that a sum counts for.
    fn limit(&self, limit: Limit) -> Option<String> {
        let cap = limit.cap.map(|n| self.say("document-at-most", &[("n", n.into())]));
        let floor = limit.floor.map(|n| {
            let points = self.language.points(n.into());
            self.say("document-no-less", &[("points", points.into())])
        });
        let words: Vec<String> = cap.into_iter().chain(floor).collect();
        (!words.is_empty()).then(|| self.in_a_row(words))
    }

    /// What lets a lead into the SAL or SQL stage, to be ticked.
    pub(super) fn stage(&self, stage: Stage) -> Section {
        let agreement = &self.document.agreement;
        let requirements = agreement.requirements(stage);
        let mut blocks = Vec::new();
        if requirements.is_empty() {
            blocks.push(Block::Text(self.text("document-nothing-asked")));
        } else {
            let short = self.language.stage_short(stage);
            blocks.push(Block::Text(self.say("document-stage-about", &[("stage", short.into())])));
            blocks.push(Block::Boxes(requirements.iter().map(|it| self.requirement(it)).collect()));
        }
        let list = agreement.list_of(stage).and_then(|it| self.list(it));
        blocks
            .extend(list.map(|it| Block::Text(self.say("document-stage-otherwise", &[("list", it.into())]))));
        Section { title: self.language.stage(stage), blocks }
    }

    /// What a requirement is called, and what it says; with where leads go that fail it, if that is special.
    pub(super) fn requirement(&self, requirement: &Requirement) -> [String; 2] {
        let sentence = self.language.requirement(requirement);
        let list = requirement.list.as_ref().and_then(|it| self.list(it));
        let exit = list.map(|it| self.say("document-requirement-otherwise", &[("list", it.into())]));
        let words = std::iter::once(sentence).chain(exit).collect::<Vec<_>>().join(" · ");
        [requirement.name.clone(), words]
    }
}
