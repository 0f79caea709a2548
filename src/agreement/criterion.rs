use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, Condition, CriterionId, is_zero};
use crate::fields::FieldId;

/// One reason why a lead gains or loses points, or is out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Names it for life.
    pub id: CriterionId,
    /// What the teams call it.
    pub name: String,
    /// Which kind of evidence it is.
    pub category: Category,
    /// What it does to a lead.
    pub effect: Effect,
    /// When it does so.
    pub evidence: Evidence,
    /// The most points that it can give or take in all, whatever their sign: a cap of points, a floor of points off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<u32>,
}

/// What a criterion does to a lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Effect {
    /// Gives so many points each time it counts; undesirables take them, with a minus.
    Points(i32),
    /// Ends it, whatever the score. Only for undesirables.
    Disqualifies,
}

/// What a criterion looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum Evidence {
    /// The fields of the lead: counts once, if the condition says yes.
    Fields(Condition),
    /// The activities of the lead.
    Activity {
        /// The kind of activity, compared as texts are.
        kind: String,
        /// A condition on the activity's own fields: `asset`, `campaign`, `minutes`.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        condition: Option<Condition>,
        /// How often it counts.
        #[serde(default, skip_serializing_if = "Counting::is_every_time")]
        counting: Counting,
        /// How its points fade with age. Empty: never.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        decay: Vec<DecayStep>,
        /// How many days after it happened an activity counts, as if it had happened then.
        #[serde(default, skip_serializing_if = "is_zero")]
        wait_days: u32,
    },
    /// A counter that stands in for activities: counts once for every whole `per` of the field.
    Amount {
        /// The number to divide.
        field: FieldId,
        /// How much of it counts once; at least 1.
        per: u32,
    },
}

/// How often matching activities count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Counting {
    /// Every activity counts.
    #[default]
    EveryTime,
    /// The one that is worth most at the moment counts.
    Once,
    /// Of each asset, the one that is worth most at the moment counts.
    OncePerAsset,
    /// Of each campaign, the one that is worth most at the moment counts.
    OncePerCampaign,
    /// From the first on, an activity counts if the last one that counted is at least so many days older.
    AtMostOnceInDays(u32),
}

impl Counting {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes a reference")]
    fn is_every_time(&self) -> bool {
        *self == Self::EveryTime
    }
}

/// What an activity is worth until it is so many days old; steps stand from young to old.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecayStep {
    /// The oldest age that the step covers, in days of 24 hours.
    pub until_days: u32,
    /// The share of the points in percent, 0 to 100; points are rounded towards zero.
    pub percent: u32,
}

impl Criterion {
    /// The points it gives each time; none if it disqualifies.
    pub fn points(&self) -> Option<i32> {
        match self.effect {
            Effect::Points(points) => Some(points),
            Effect::Disqualifies => None,
        }
    }

    /// Calls `visit` with every lead field that the criterion reads.
    pub fn for_each_field<'a>(&'a self, visit: &mut impl FnMut(&'a FieldId)) {
        match &self.evidence {
            Evidence::Fields(condition) => condition.for_each_question(&mut |field, _| visit(field)),
            Evidence::Amount { field, .. } => visit(field),
            Evidence::Activity { .. } => {}
        }
    }
}
