//! What both teams agree: everything that is signed, and nothing else.
//!
//! Plain data with its invariants. Nothing here reads a file or a clock, or has heard of a lead.

mod calendar;
mod canonical;
mod category;
pub mod checks;
mod condition;
mod criterion;
mod difference;
mod disposition;
mod document;
mod edit;
mod example;
mod hex;
mod holidays;
mod id;
mod logic;
mod merge;
mod owner;
mod patch;
mod proposal;
mod public_key;
mod segment;
mod signature;
mod signing_rules;
mod stage;
mod target;
mod texts;
mod version;
mod vote;
mod wellformed;
mod workshop;

pub use self::calendar::{Calendar, TimeUnit, Weekday, Window};
pub use self::canonical::{Fingerprint, FingerprintError};
pub use self::category::{Category, Limit, Limits};
pub use self::condition::{Condition, Question};
pub use self::criterion::{Counting, Criterion, DecayStep, Effect, Evidence};
pub use self::difference::differences;
pub use self::disposition::{Disposition, DispositionLists, List, Purpose, Recycling, RejectionReason};
pub use self::document::{Document, Status};
pub use self::edit::{Edit, EditError, Part, Target, Verb};
pub use self::example::{
    Example, ExampleAct, ExampleActivity, ExampleField, ExampleLead, ExampleValue, SalesAct,
};
pub use self::holidays::HolidayRegion;
pub use self::id::{
    AgreementId, CommentId, CriterionId, ExampleId, IdError, ListId, ProposalId, ReasonId, RequirementId,
    RoleId, SegmentId,
};
pub use self::merge::{Conflict, Merged, merge};
pub use self::owner::{Owner, Owners};
pub use self::proposal::{Answer, Effect as ProposalEffect, Figures, Member, Proposal};
pub use self::public_key::{PublicKey, PublicKeyError};
pub use self::segment::Segment;
pub use self::signature::{Envelope, EnvelopeSignature, Meaning, Party, Signature};
pub use self::signing_rules::{MemberKey, Needed, SigningRules};
pub use self::stage::{
    Act, BuyingTeam, Grid, GridCell, Minimums, MqlDefinition, Requirement, RequirementTest, Stage,
    StageDefinition, SubScore, TeamRole,
};
pub use self::target::{Quota, Targets};
pub use self::version::{Version, Withdrawal};
pub use self::vote::{Ballot, Concord, Vote};
pub use self::wellformed::{Malformed, Problem};
pub use self::workshop::{Accord, Change, Comment, Position, Stance, Workshop, WorkshopEdit};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One agreement: the definitions that both teams work to.
///
/// Always well-formed once it is in a [`Document`] (see [`Agreement::malformations`]); whether it can be signed is
/// another question (see [`checks`]). Whole numbers, texts and lists only, so that it has one canonical form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    description = "One agreement: the definitions that both teams work to. Whole numbers, texts and lists only, so that it has one canonical form."
)]
pub struct Agreement {
    /// Names it through all its versions.
    pub id: AgreementId,
    /// What the teams call it.
    pub title: String,
    /// What it is for, in the teams' own words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub purpose: String,
    /// The working hours that windows are measured in, and the time zone.
    #[serde(default, skip_serializing_if = "is_default")]
    pub calendar: Calendar,
    /// What gives and takes points, in the order in which it is read.
    pub criteria: Vec<Criterion>,
    /// The most and least that categories and the total may count for.
    #[serde(default, skip_serializing_if = "Limits::is_none")]
    pub limits: Limits,
    /// Slices of leads with thresholds of their own, in the order in which they are asked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub segments: Vec<Segment>,
    /// What makes a lead marketing qualified.
    pub mql: MqlDefinition,
    /// What makes it sales accepted.
    pub sal: StageDefinition,
    /// What makes it sales qualified.
    pub sql: StageDefinition,
    /// The lists that leads go to when they leave the funnel.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lists: Vec<List>,
    /// Where leads go after a call that did not end in sales-ready.
    #[serde(default, skip_serializing_if = "DispositionLists::is_none")]
    pub disposition_lists: DispositionLists,
    /// The reasons for which sales may reject a lead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rejection_reasons: Vec<RejectionReason>,
    /// How leads come back. Without it, each has one pass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recycling: Option<Recycling>,
    /// What the teams want to come to.
    #[serde(default, skip_serializing_if = "Targets::is_none")]
    pub targets: Targets,
    /// Who answers for each stage.
    #[serde(default, skip_serializing_if = "Owners::is_none")]
    pub owners: Owners,
    /// Leads with the stage that both teams expect them to reach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub examples: Vec<Example>,
    /// Who can sign, how many have to, and for how long that holds.
    #[serde(default, skip_serializing_if = "SigningRules::is_none")]
    pub signing: SigningRules,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
fn is_zero(n: &u32) -> bool {
    *n == 0
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A part of an agreement that a finding or a malformation is about.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Place {
    /// The agreement as a whole.
    Agreement,
    /// The calendar.
    Calendar,
    /// A criterion.
    Criterion(CriterionId),
    /// The limits of categories and total.
    Limits,
    /// The MQL definition.
    Mql,
    /// A segment.
    Segment(SegmentId),
    /// A role of the buying team.
    Role(RoleId),
    /// A stage as a whole.
    Stage(Stage),
    /// A requirement of the SAL or SQL stage.
    Requirement(RequirementId),
    /// A list.
    List(ListId),
    /// A rejection reason.
    Reason(ReasonId),
    /// A golden example.
    Example(ExampleId),
}

impl Agreement {
    /// An agreement with nothing in it but a threshold.
    pub fn nameless() -> Self {
        Self::empty(AgreementId::default(), "")
    }

    /// An agreement with nothing in it but a title and a threshold.
    pub fn empty(id: AgreementId, title: &str) -> Self {
        Self {
            id,
            title: title.to_owned(),
            purpose: String::new(),
            calendar: Calendar::default(),
            criteria: Vec::new(),
            limits: Limits::default(),
            segments: Vec::new(),
            mql: MqlDefinition {
                threshold: 50,
                required_fields: Vec::new(),
                grid: None,
                minimums: Minimums::default(),
                buying_team: None,
                list: None,
                disqualified_list: None,
            },
            sal: StageDefinition::default(),
            sql: StageDefinition::default(),
            lists: Vec::new(),
            disposition_lists: DispositionLists::default(),
            rejection_reasons: Vec::new(),
            recycling: None,
            targets: Targets::default(),
            owners: Owners::default(),
            examples: Vec::new(),
            signing: SigningRules::default(),
        }
    }

    /// The agreement without names, owners, examples and who signs, which change no number. Names of rejection reasons do, and stay.
    pub fn without_names(&self) -> Self {
        let mut nameless = self.clone();
        nameless.title.clear();
        nameless.purpose.clear();
        nameless.owners = Owners::default();
        nameless.examples.clear();
        nameless.signing = SigningRules::default();
        nameless.criteria.iter_mut().for_each(|it| it.name.clear());
        nameless.segments.iter_mut().for_each(|it| it.name.clear());
        nameless.lists.iter_mut().for_each(|it| it.name.clear());
        nameless.sal.requirements.iter_mut().for_each(|it| it.name.clear());
        nameless.sql.requirements.iter_mut().for_each(|it| it.name.clear());
        nameless.mql.buying_team.iter_mut().flat_map(|team| &mut team.roles).for_each(|it| it.name.clear());
        nameless
    }

    /// The criterion of that id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// The criteria of one category, in order.
    pub fn criteria_of(&self, category: Category) -> impl Iterator<Item = &Criterion> {
        self.criteria.iter().filter(move |criterion| criterion.category == category)
    }

    /// The list of that id.
    pub fn list(&self, id: &ListId) -> Option<&List> {
        self.lists.iter().find(|list| list.id == *id)
    }

    /// The segment of that id.
    pub fn segment(&self, id: &SegmentId) -> Option<&Segment> {
        self.segments.iter().find(|segment| segment.id == *id)
    }

    /// The rejection reason of that id.
    pub fn reason(&self, id: &ReasonId) -> Option<&RejectionReason> {
        self.rejection_reasons.iter().find(|reason| reason.id == *id)
    }

    /// The example of that id.
    pub fn example(&self, id: &ExampleId) -> Option<&Example> {
        self.examples.iter().find(|example| example.id == *id)
    }

    /// The list that leads go to which fail a stage.
    pub fn list_of(&self, stage: Stage) -> Option<&ListId> {
        match stage {
            Stage::Mql => self.mql.list.as_ref(),
            Stage::Sal => self.sal.list.as_ref(),
            Stage::Sql => self.sql.list.as_ref(),
        }
    }

    /// The requirements of the SAL or SQL stage; the MQL stage has none of this kind.
    pub fn requirements(&self, stage: Stage) -> &[Requirement] {
        match stage {
            Stage::Mql => &[],
            Stage::Sal => &self.sal.requirements,
            Stage::Sql => &self.sql.requirements,
        }
    }

    /// The requirement of that id, with its stage.
    pub fn requirement(&self, id: &RequirementId) -> Option<(Stage, &Requirement)> {
        [Stage::Sal, Stage::Sql].into_iter().find_map(|stage| {
            let found = self.requirements(stage).iter().find(|requirement| requirement.id == *id)?;
            Some((stage, found))
        })
    }

    /// The definition of the SAL or SQL stage, to be changed; none for MQL.
    pub fn stage_mut(&mut self, stage: Stage) -> Option<&mut StageDefinition> {
        match stage {
            Stage::Mql => None,
            Stage::Sal => Some(&mut self.sal),
            Stage::Sql => Some(&mut self.sql),
        }
    }
}
