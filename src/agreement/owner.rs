use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Stage;
use crate::fields::Date;

/// Who answers for each stage, and when it is looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Owners {
    /// Of the MQL definition.
    #[serde(default, skip_serializing_if = "Owner::is_none")]
    pub mql: Owner,
    /// Of the SAL requirements.
    #[serde(default, skip_serializing_if = "Owner::is_none")]
    pub sal: Owner,
    /// Of the SQL requirements.
    #[serde(default, skip_serializing_if = "Owner::is_none")]
    pub sql: Owner,
}

/// Who answers for a stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Owner {
    /// A name or a role; empty for nobody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// The day on which the stage is looked at again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<Date>,
}

impl Owner {
    /// Whether there is nobody, and no day.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

impl Owners {
    /// Whether nobody answers for anything.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The owner of a stage.
    pub fn of(&self, stage: Stage) -> &Owner {
        match stage {
            Stage::Mql => &self.mql,
            Stage::Sal => &self.sal,
            Stage::Sql => &self.sql,
        }
    }

    /// The owner of a stage, to be changed.
    pub fn of_mut(&mut self, stage: Stage) -> &mut Owner {
        match stage {
            Stage::Mql => &mut self.mql,
            Stage::Sal => &mut self.sal,
            Stage::Sql => &mut self.sql,
        }
    }
}
