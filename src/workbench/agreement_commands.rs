//! What can be done with the agreement.

use std::sync::Arc;

use super::{Command, Level, Workbench};
use crate::agreement::{
    Act, Category, Condition, Counting, Criterion, CriterionId, Edit, Effect, Evidence, List, ListId,
    Meaning, Member, Place, Purpose, Question, ReasonId, RejectionReason, Requirement, RequirementId,
    RequirementTest, RoleId, Segment, SegmentId, Stage, TeamRole,
};
use crate::fields::{CATALOGUE, FieldId, text};
use crate::leads::LeadIndex;

impl Workbench {
    /// Runs a command on the agreement, or hands it back.
    pub(super) fn run_on_agreement(&mut self, command: Command) -> Option<Command> {
        match command {
            Command::AddCriterion(category) => self.add_criterion(category),
            Command::AddRequirement(stage) => self.add_requirement(stage),
            Command::AddList => {
                let Ok(id) = ListId::new(&self.new_id()) else { return None };
                let name = self.language.text("new-list");
                self.edit(Edit::AddList(List { id, name, purpose: Purpose::Nurture }));
            }
            Command::AddReason => {
                let Ok(id) = ReasonId::new(&self.new_id()) else { return None };
                let name = self.language.text("new-reason");
                self.edit(Edit::AddReason(RejectionReason { id, name, list: None }));
            }
            Command::AddSegment => {
                let Ok(id) = SegmentId::new(&self.new_id()) else { return None };
                let name = self.language.text("new-segment");
                let condition = self.first_question(Category::Profile);
                self.edit(Edit::AddSegment(Segment { id, name, condition, threshold: None }));
            }
            Command::AddRole => self.add_role(),
            Command::EditPlace(place) => self.selection.editing = place,
            Command::Sign { party, name } => {
                self.sign_as(&Member { party, name }, Meaning::Approved, "", None);
            }
            other => return Some(other),
        }
        None
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        if let Err(error) = self.history.apply(edit) {
            let text = self.language.edit_error(self.agreement(), &error);
            self.notify(Level::Error, text);
        }
    }

    pub(super) fn undo(&mut self) {
        self.end_gesture();
        self.history.undo();
        self.forget_gone_place();
    }

    pub(super) fn redo(&mut self) {
        self.end_gesture();
        self.history.redo();
        self.forget_gone_place();
    }

    /// Closes the editor of something that is not there any more.
    fn forget_gone_place(&mut self) {
        let agreement = self.agreement();
        let gone = match &self.selection.editing {
            Some(Place::Criterion(id)) => agreement.criterion(id).is_none(),
            Some(Place::Requirement(id)) => agreement.requirement(id).is_none(),
            Some(Place::Example(id)) => agreement.example(id).is_none(),
            _ => false,
        };
        if gone {
            self.selection.editing = None;
        }
    }

    /// An id that no other entity has, in this agreement or in a copy that somebody else edits.
    pub(super) fn new_id(&self) -> String {
        const DIGITS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
        let mut rest = (self.surroundings.random)();
        let mut id = String::from("n");
        for _ in 0..9 {
            let digit = usize::try_from(rest % 32).unwrap_or(0);
            id.push(char::from(DIGITS[digit]));
            rest /= 32;
        }
        id
    }

    fn add_criterion(&mut self, category: Category) {
        let Ok(id) = CriterionId::new(&self.new_id()) else { return };
        let evidence = match category {
            Category::Action => Evidence::Activity {
                kind: self.commonest_kind(),
                condition: None,
                counting: Counting::EveryTime,
                decay: Vec::new(),
                wait_days: 0,
            },
            Category::Profile | Category::Channel | Category::Undesirable => {
                Evidence::Fields(self.first_question(category))
            }
        };
        let points = if category == Category::Undesirable { -10 } else { 10 };
        let name = self.language.text("new-criterion");
        let criterion =
            Criterion { id: id.clone(), name, category, effect: Effect::Points(points), evidence, cap: None };
        self.edit(Edit::AddCriterion(criterion));
        self.selection.editing = Some(Place::Criterion(id));
    }

    fn add_requirement(&mut self, stage: Stage) {
        let Ok(id) = RequirementId::new(&self.new_id()) else { return };
        let test = if stage == Stage::Sal {
            RequirementTest::Act { act: Act::Accepted, within: None }
        } else {
            RequirementTest::Fields(self.first_question(Category::Profile))
        };
        let name = self.language.text("new-requirement");
        let requirement = Requirement { id: id.clone(), name, test, optional: false, list: None };
        self.edit(Edit::AddRequirement(stage, requirement));
        self.selection.editing = Some(Place::Requirement(id));
    }

    fn add_role(&mut self) {
        let Some(mut team) = self.agreement().mql.buying_team.clone() else { return };
        let Ok(id) = RoleId::new(&self.new_id()) else { return };
        let name = self.language.text("new-role");
        team.roles.push(TeamRole { id, name, condition: self.first_question(Category::Profile) });
        self.edit(Edit::SetBuyingTeam(Some(team)));
    }

    /// A question to start from: about the first field of the loaded history that fits the category.
    fn first_question(&self, category: Category) -> Condition {
        let usual = if category == Category::Channel { "source" } else { "job_title" };
        let usual = FieldId::from_header(usual);
        let columns = self.data.leads().map(|leads| leads.columns()).unwrap_or_default();
        let has_usual = columns.is_empty() || columns.iter().any(|column| column.field == usual);
        let is_impersonal =
            |id: &FieldId| CATALOGUE.iter().all(|field| field.id != id.as_str() || !field.personal);
        let field = if has_usual {
            usual
        } else {
            let first = columns.iter().map(|column| &column.field).find(|id| is_impersonal(id));
            first.cloned().unwrap_or(usual)
        };
        Condition::Ask { field, question: Question::IsKnown }
    }

    /// The kind of activity that an action starts from.
    fn commonest_kind(&self) -> String {
        let leads = self.data.leads();
        let first = leads.and_then(|leads| leads.activities().kinds().text(1).map(str::to_owned));
        first.unwrap_or_else(|| "demo request".to_owned())
    }

    /// Works out everything about the selected lead.
    pub(super) fn explain(&mut self) {
        let Some(simulated) = &self.simulation else { return };
        if let Some(lead) = self.selection.lead {
            let (agreement, leads) = (Arc::clone(&simulated.agreement), Arc::clone(&simulated.leads));
            self.jobs.explain(agreement, leads, lead);
        }
    }

    pub(super) fn show_lead(&mut self, lead: LeadIndex) {
        self.selection.lead = Some(lead);
        self.selection.explanation = None;
        self.explain();
    }
}

/// What somebody typed, as it goes on record: trimmed and in normalisation form C. `None` if nothing is left, or something that
/// cannot be shown.
pub(super) fn kept_as(typed: &str) -> Option<String> {
    let kept = text::nfc(typed.trim()).into_owned();
    (!kept.is_empty() && text::forbidden_character(&kept).is_none()).then_some(kept)
}
