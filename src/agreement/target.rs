use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the teams want to come to. Targets judge no lead.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Targets {
    /// How many marketing qualified leads sales can work in a week.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mqls_per_week: Option<u32>,
    /// What sales must sell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quota: Option<Quota>,
}

/// An amount that must be sold within some time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quota {
    /// How much, in whole units of the currency of the history.
    pub revenue: u64,
    /// Within how many days; at least 1.
    pub within_days: u32,
}

impl Targets {
    /// Whether nothing is aimed at.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}
