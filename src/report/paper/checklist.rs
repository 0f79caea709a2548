use super::{Block, Paper, Section};
use crate::agreement::Stage;

impl Paper<'_> {
    /// What to ask in the sales call, on one page: requirements to tick, how the call ended, and how much time there is.
    pub(super) fn checklist(&self) -> Vec<Section> {
        let blanks =
            ["checklist-lead", "checklist-caller", "checklist-date"].map(|id| self.text(id)).to_vec();
        let mut sections =
            vec![Section { title: self.text("checklist-call"), blocks: vec![Block::Blanks(blanks)] }];
        sections.extend([Stage::Sal, Stage::Sql].map(|stage| self.questions(stage)));
        let mut ends = vec![Block::Boxes(self.dispositions())];
        let reasons = self.reasons();
        if !reasons.is_empty() {
            ends.extend([Block::Heading(self.text("checklist-rejected")), Block::Boxes(reasons)]);
        }
        sections.push(self.section("checklist-end", ends));
        let windows = self.windows();
        let times = if windows.is_empty() { Vec::new() } else { vec![Block::Entries(windows)] };
        sections.push(self.section("document-service", times));
        sections
    }

    fn questions(&self, stage: Stage) -> Section {
        let requirements = self.document.agreement.requirements(stage).iter();
        let boxes: Vec<[String; 2]> = requirements
            .map(|it| {
                let [name, words] = self.requirement(it);
                [self.say("checklist-question", &[("name", name.into())]), words]
            })
            .collect();
        let mut blocks = Vec::new();
        if !boxes.is_empty() {
            blocks.push(Block::Boxes(boxes));
            let list = self.document.agreement.list_of(stage).and_then(|it| self.list(it));
            blocks.extend(
                list.map(|it| Block::Note(self.say("document-stage-otherwise", &[("list", it.into())]))),
            );
        }
        Section { title: self.language.stage(stage), blocks }
    }
}
