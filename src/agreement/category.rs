use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The four kinds of evidence that a score is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Category {
    /// Who the lead is.
    Profile,
    /// Where the lead came from.
    Channel,
    /// What the lead did.
    Action,
    /// What speaks against the lead: points off, or the end of it.
    Undesirable,
}

impl Category {
    /// Every category, in the order of the agreement.
    pub const ALL: [Self; 4] = [Self::Profile, Self::Channel, Self::Action, Self::Undesirable];

    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Profile => "profile",
            Self::Channel => "channel",
            Self::Action => "action",
            Self::Undesirable => "undesirable",
        }
    }
}

/// The most and the least that a sum of points may count for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// The most; not negative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<i32>,
    /// The least; not positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub floor: Option<i32>,
}

impl Limit {
    /// Whether it limits nothing.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }
}

/// The limits of each category and of the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Of the profile points.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub profile: Limit,
    /// Of the channel points.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub channel: Limit,
    /// Of the action points.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub action: Limit,
    /// Of the undesirable points.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub undesirable: Limit,
    /// Of the score.
    #[serde(default, skip_serializing_if = "Limit::is_none")]
    pub total: Limit,
}

impl Limits {
    /// Whether nothing is limited.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The limit of a category.
    pub fn of(&self, category: Category) -> Limit {
        match category {
            Category::Profile => self.profile,
            Category::Channel => self.channel,
            Category::Action => self.action,
            Category::Undesirable => self.undesirable,
        }
    }

    /// The limit of a category, to be changed.
    pub fn of_mut(&mut self, category: Category) -> &mut Limit {
        match category {
            Category::Profile => &mut self.profile,
            Category::Channel => &mut self.channel,
            Category::Action => &mut self.action,
            Category::Undesirable => &mut self.undesirable,
        }
    }
}
