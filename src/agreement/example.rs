use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Disposition, ExampleId, Stage};
use crate::fields::{Date, FieldId, Number};

/// A golden example: a lead and the stage that both teams expect it to reach. Examples judge no lead; every edit is
/// checked against them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Names it for life.
    pub id: ExampleId,
    /// What the teams call it.
    pub name: String,
    /// The lead.
    pub lead: ExampleLead,
    /// The last stage that it passes; none if it is not even marketing qualified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expected: Option<Stage>,
}

/// The lead of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum ExampleLead {
    /// The lead of that id in the history that is open. What it is stays in the files.
    Known(String),
    /// One that nobody has met: a person alone in their account, judged at noon of a Wednesday in UTC.
    Invented {
        /// What is known of its fields.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        fields: Vec<ExampleField>,
        /// What it did.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        activities: Vec<ExampleActivity>,
        /// What sales recorded.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        acts: Vec<ExampleAct>,
    },
}

/// What is known of a field of an example.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExampleField {
    /// The field.
    pub field: FieldId,
    /// What it holds.
    pub value: ExampleValue,
}

/// A value of a field, by its kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it")]
pub enum ExampleValue {
    Text(String),
    Number(Number),
    Date(Date),
    Flag(bool),
}

/// Something that an example did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExampleActivity {
    /// What it did.
    pub kind: String,
    /// What was read, watched or visited; empty if that does not matter.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub asset: String,
    /// How many days before the judgement.
    pub days_ago: u32,
}

/// Something that sales recorded of an example.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ExampleAct {
    /// What.
    pub act: SalesAct,
    /// How many hours before the judgement.
    pub hours_ago: u32,
}

/// What sales can record of a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[expect(missing_docs, reason = "the names say it")]
pub enum SalesAct {
    HandedOver,
    Accepted,
    Rejected,
    Call(Disposition),
    Qualified,
    Opportunity,
}

impl SalesAct {
    /// Every act, in the order in which they usually happen.
    pub const ALL: [Self; 8] = [
        Self::HandedOver,
        Self::Accepted,
        Self::Rejected,
        Self::Call(Disposition::SalesReady),
        Self::Call(Disposition::Nurture),
        Self::Call(Disposition::Suspect),
        Self::Qualified,
        Self::Opportunity,
    ];
}

impl ExampleLead {
    /// A lead of which nothing is known yet.
    pub fn nobody() -> Self {
        Self::Invented { fields: Vec::new(), activities: Vec::new(), acts: Vec::new() }
    }
}
