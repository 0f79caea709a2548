use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Category, Condition, Disposition, ListId, RequirementId, RoleId, Window, is_zero};
use crate::fields::FieldId;

/// A stage of the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub enum Stage {
    /// Marketing qualified lead.
    Mql,
    /// Sales accepted lead.
    Sal,
    /// Sales qualified lead.
    Sql,
}

impl Stage {
    /// Every stage, from first to last.
    pub const ALL: [Self; 3] = [Self::Mql, Self::Sal, Self::Sql];

    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mql => "mql",
            Self::Sal => "sal",
            Self::Sql => "sql",
        }
    }

    /// The place of the stage, from 0.
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What makes a lead a marketing qualified lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MqlDefinition {
    /// The score that a lead must have at least.
    pub threshold: i32,
    /// The fields that must be known, in the order in which they are checked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub required_fields: Vec<FieldId>,
    /// Which cells of fit and engagement qualify. Where it is set, it stands in for every threshold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grid: Option<Grid>,
    /// The least points that are needed beside the score.
    #[serde(default, skip_serializing_if = "Minimums::is_none")]
    pub minimums: Minimums,
    /// How many people of the lead's account must be there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub buying_team: Option<BuyingTeam>,
    /// Where leads go that do not qualify.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListId>,
    /// Where leads go that an undesirable ended; `list` where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub disqualified_list: Option<ListId>,
}

/// A table of fit by engagement, and the cells that make a lead marketing qualified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// The fit points at which each row after the first begins, rising.
    pub fit: Vec<i32>,
    /// The engagement points at which each column after the first begins, rising.
    pub engagement: Vec<i32>,
    /// The cells that qualify, in rising order.
    pub accepted: Vec<GridCell>,
}

/// A cell of a grid. Rows and columns are counted from 0, the poorest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GridCell {
    /// The row: how many of the fit bounds are reached.
    pub fit: u32,
    /// The column: how many of the engagement bounds are reached.
    pub engagement: u32,
}

impl Grid {
    /// The cell of a lead with that fit and that engagement.
    pub fn cell(&self, fit: i64, engagement: i64) -> GridCell {
        let reached = |bounds: &[i32], points: i64| {
            let n = bounds.iter().filter(|bound| i64::from(**bound) <= points).count();
            u32::try_from(n).unwrap_or(u32::MAX)
        };
        GridCell { fit: reached(&self.fit, fit), engagement: reached(&self.engagement, engagement) }
    }

    /// Accepts a cell, or no more. One cell stays accepted: without any nobody would qualify.
    pub fn toggle(&mut self, cell: GridCell) {
        if !self.accepted.contains(&cell) {
            self.accepted.push(cell);
            self.accepted.sort_unstable();
        } else if self.accepted.len() > 1 {
            self.accepted.retain(|it| *it != cell);
        }
    }

    /// Whether a lead with that fit and that engagement qualifies.
    pub fn accepts(&self, fit: i64, engagement: i64) -> bool {
        self.accepted.contains(&self.cell(fit, engagement))
    }
}

/// A sum of points that can have a minimum.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SubScore {
    /// The points of one category.
    Category(Category),
    /// Profile and channel.
    Fit,
    /// Action.
    Engagement,
}

impl SubScore {
    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Category(category) => category.key(),
            Self::Fit => "fit",
            Self::Engagement => "engagement",
        }
    }
}

/// The least points that a lead needs beside the total score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Minimums {
    /// Of profile points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<i32>,
    /// Of channel points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<i32>,
    /// Of profile and channel points together.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fit: Option<i32>,
    /// Of action points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub engagement: Option<i32>,
}

impl Minimums {
    /// Whether nothing is asked for.
    pub fn is_none(&self) -> bool {
        *self == Self::default()
    }

    /// The minimum of a part of the score, to be changed; none for parts that no minimum can be set for.
    pub fn of_mut(&mut self, score: SubScore) -> Option<&mut i32> {
        match score {
            SubScore::Category(Category::Profile) => self.profile.as_mut(),
            SubScore::Category(Category::Channel) => self.channel.as_mut(),
            SubScore::Category(Category::Action | Category::Undesirable) => None,
            SubScore::Fit => self.fit.as_mut(),
            SubScore::Engagement => self.engagement.as_mut(),
        }
    }

    /// The minimums that are set, in the order in which they are checked.
    pub fn set(&self) -> impl Iterator<Item = (SubScore, i32)> {
        [
            (SubScore::Category(Category::Profile), self.profile),
            (SubScore::Category(Category::Channel), self.channel),
            (SubScore::Fit, self.fit),
            (SubScore::Engagement, self.engagement),
        ]
        .into_iter()
        .filter_map(|(score, least)| Some((score, least?)))
    }
}

/// The people of one account who must be there before one of them is a marketing qualified lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BuyingTeam {
    /// How many people, the lead included; at least 1.
    pub people: u32,
    /// How many days back somebody counts who was created or active then.
    pub within_days: u32,
    /// The roles of a full team.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub roles: Vec<TeamRole>,
    /// How many of the roles must be taken.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub roles_needed: u32,
}

/// A role in a buying team, and who takes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TeamRole {
    /// Names it for life.
    pub id: RoleId,
    /// What the teams call it.
    pub name: String,
    /// A person takes the role if this says yes.
    pub condition: Condition,
}

/// What lets a lead into the SAL or the SQL stage.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct StageDefinition {
    /// All of them must be met, save those that are optional; in the order in which they are checked.
    pub requirements: Vec<Requirement>,
    /// Where leads go that fail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListId>,
}

/// One thing that a stage asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Requirement {
    /// Names it for life.
    pub id: RequirementId,
    /// What the teams call it.
    pub name: String,
    /// What must hold.
    pub test: RequirementTest,
    /// Asked, recorded and shown, but a lead passes without it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub optional: bool,
    /// Where leads go that fail here; the stage's list where none is named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<ListId>,
}

/// What a requirement looks at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub enum RequirementTest {
    /// The fields of the lead: met if yes, not met if no, not evidenced if unknown.
    Fields(Condition),
    /// Something that somebody did and recorded.
    Act {
        /// What was done.
        act: Act,
        /// How soon after the hand-off.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        within: Option<Window>,
    },
}

/// A recorded act of sales.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Act {
    /// Sales accepted the lead.
    Accepted,
    /// Sales called the lead qualified.
    Qualified,
    /// Sales opened an opportunity.
    Opportunity,
    /// The call ended in one of these ways.
    Disposition(Vec<Disposition>),
}
