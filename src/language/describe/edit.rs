use super::{Arg, Language};
use crate::agreement::{Agreement, EditError, Part, Target, Verb};

impl Language {
    /// What an edit does, for the menu and the history: `Change threshold`, `Remove criterion “Student”`.
    ///
    /// `name` is what the part was called when the edit was made.
    pub fn target(&self, target: &Target, name: &str) -> String {
        let id = match target.verb {
            Verb::Add => "edit-add",
            Verb::Change => "edit-change",
            Verb::Remove => "edit-remove",
            Verb::Move => "edit-move",
        };
        self.say(id, &[("part", self.part(&target.part, name).into())])
    }

    /// What a part of an agreement is, with its name if it has one: `criterion “Student”`.
    pub(super) fn part(&self, part: &Part, name: &str) -> String {
        let part = match part {
            Part::Title => "part-title",
            Part::Purpose => "part-purpose",
            Part::Calendar => "part-calendar",
            Part::Criterion(_) => "part-criterion",
            Part::Limits => "part-limits",
            Part::Threshold => "part-threshold",
            Part::RequiredFields => "part-required-fields",
            Part::Minimums => "part-minimums",
            Part::BuyingTeam => "part-buying-team",
            Part::Grid => "part-grid",
            Part::Segment(_) => "part-segment",
            Part::Recycling => "part-recycling",
            Part::Targets => "part-targets",
            Part::Requirement(_) => "part-requirement",
            Part::StageList(_) | Part::DisqualifiedList => "part-stage-list",
            Part::List(_) => "part-list",
            Part::DispositionLists => "part-disposition-lists",
            Part::Reason(_) => "part-reason",
            Part::Owners => "part-owners",
            Part::Signing => "part-signing",
            Part::Example(_) => "part-example",
            Part::Member(_) => "part-member",
            Part::Comment(_) => "part-comment",
            Part::Stance(..) => "part-stance",
            Part::Position(_) => "part-position",
            Part::Vote => "part-vote",
            Part::Signature(_) => "part-signature",
            Part::Proposal(_) => "part-proposal",
            Part::Agreement => "part-agreement",
        };
        let part = self.text(part);
        if name.is_empty() {
            part
        } else {
            self.say("part-named", &[("part", part.into()), ("name", self.quoted(name).into())])
        }
    }

    /// Why an edit was refused.
    pub fn edit_error(&self, agreement: &Agreement, error: &EditError) -> String {
        match error {
            EditError::Gone(place) => {
                self.say("edit-gone", &[("place", Arg::from(self.place(agreement, place)))])
            }
            EditError::Contested => self.text("edit-contested"),
            EditError::Malformed(malformed) => self.malformed(agreement, malformed),
        }
    }

    /// The name that a part of an agreement has, if people named it.
    pub fn part_name(agreement: &Agreement, part: &Part) -> String {
        let name = match part {
            Part::Criterion(id) => agreement.criterion(id).map(|it| &it.name),
            Part::Requirement(id) => agreement.requirement(id).map(|(_, it)| &it.name),
            Part::List(id) => agreement.list(id).map(|it| &it.name),
            Part::Segment(id) => agreement.segment(id).map(|it| &it.name),
            Part::Reason(id) => agreement.reason(id).map(|it| &it.name),
            Part::Example(id) => agreement.example(id).map(|it| &it.name),
            Part::Member(member) => Some(&member.name),
            _ => None,
        };
        name.cloned().unwrap_or_default()
    }
}
