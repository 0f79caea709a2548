use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{ListId, ReasonId};

/// How a call of sales with a lead ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Disposition {
    /// Worth working now.
    SalesReady,
    /// Fits, but not yet.
    Nurture,
    /// Probably not a buyer.
    Suspect,
}

impl Disposition {
    /// Every disposition, best first.
    pub const ALL: [Self; 3] = [Self::SalesReady, Self::Nurture, Self::Suspect];

    /// A stable name, as used in files, language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SalesReady => "sales-ready",
            Self::Nurture => "nurture",
            Self::Suspect => "suspect",
        }
    }
}

/// A list that leads go to when they leave the funnel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// Names it for life.
    pub id: ListId,
    /// What the teams call it.
    pub name: String,
    /// What happens to the leads on it.
    pub purpose: Purpose,
}

/// What a list is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Purpose {
    /// Marketing keeps in touch.
    Nurture,
    /// Kept, without effort.
    LowQuality,
    /// Out for good.
    Disqualified,
}

impl Purpose {
    /// Every purpose, best first.
    pub const ALL: [Self; 3] = [Self::Nurture, Self::LowQuality, Self::Disqualified];

    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Nurture => "nurture",
            Self::LowQuality => "low-quality",
            Self::Disqualified => "disqualified",
        }
    }
}

/// Where leads go whose call did not end in sales-ready.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DispositionLists {
    /// Where leads go whose call ended in nurture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nurture: Option<ListId>,
    /// Where leads go whose call ended in suspect.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suspect: Option<ListId>,
}

impl DispositionLists {
    /// Whether no list is named.
    pub fn is_none(&self) -> bool {
        self.nurture.is_none() && self.suspect.is_none()
    }

    /// The list of a disposition; sales-ready leads go on, not to a list.
    pub fn of(&self, disposition: Disposition) -> Option<&ListId> {
        match disposition {
            Disposition::SalesReady => None,
            Disposition::Nurture => self.nurture.as_ref(),
            Disposition::Suspect => self.suspect.as_ref(),
        }
    }
}

/// A reason for which sales rejects a lead. A recorded reason means this one if it has its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectionReason {
    /// Names it for life.
    pub id: ReasonId,
    /// What the teams and the CRM call it.
    pub name: String,
    /// Where leads go that were rejected for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListId>,
}

/// How leads come back that were rejected, recycled or not accepted in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Recycling {
    /// How many days after the end of a pass the next one can begin.
    pub pause_days: u32,
}
