use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Condition, SegmentId};

/// A persona, an ideal customer profile or another slice of leads. A lead belongs to the first that says yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Names it for life.
    pub id: SegmentId,
    /// What the teams call it.
    pub name: String,
    /// Who belongs to it.
    pub condition: Condition,
    /// The score that its leads must have at least; that of the MQL definition where none is set.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub threshold: Option<i32>,
}
