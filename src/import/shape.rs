//! What a file is like as a whole, and which questions it leaves open by itself.

use super::{Inspection, Role, SourceKind};
use crate::leads::Recorded;

/// What a file is like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Shape {
    /// One row per lead, with the dates on which it became something.
    Snapshot,
    /// One row per lead, without such dates.
    LeadList,
    /// One row per activity.
    ActivityLog,
    /// One row per change of a stage.
    StageHistory,
    /// One row per deal.
    Deals,
    /// Who was won and who was not.
    Outcomes,
    /// One row per campaign and month.
    CampaignCosts,
    /// One row per account.
    Accounts,
}

/// What a file cannot say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Gap {
    /// When leads were created: no months beside each other, no waiting times.
    Created,
    /// What leads did: no points for activities, no moment at which a score was reached.
    Activities,
    /// What sales made of them: no acceptance, no response times.
    Stages,
    /// Whether a lead came back: of each stage only one date is there.
    Returns,
    /// Who was won.
    Outcomes,
    /// When they were won: no time to a win.
    WhenWon,
    /// What they were worth.
    Money,
    /// Which lead of an account a deal came from: it is counted at the first one.
    WhichLead,
}

impl Inspection {
    /// What the file is like.
    pub fn shape(&self) -> Shape {
        let has = |wanted: &dyn Fn(&Role) -> bool| self.columns.iter().any(|it| wanted(&it.mapping.role));
        match self.kind {
            SourceKind::Leads if has(&|role| matches!(role, Role::RecordedAt(_))) => Shape::Snapshot,
            SourceKind::Leads => Shape::LeadList,
            SourceKind::Activities => Shape::ActivityLog,
            SourceKind::StageChanges => Shape::StageHistory,
            SourceKind::Deals => {
                let is_deal = |role: &Role| matches!(role, Role::Amount | Role::Stage | Role::ClosedAt);
                if has(&is_deal) { Shape::Deals } else { Shape::Outcomes }
            }
            SourceKind::Campaigns => Shape::CampaignCosts,
            SourceKind::Accounts => Shape::Accounts,
        }
    }

    /// What the file leaves open, whatever other files say.
    pub fn gaps(&self) -> Vec<Gap> {
        let has = |role: &Role| self.columns.iter().any(|it| it.mapping.role == *role);
        let has_won = has(&Role::RecordedAt(Recorded::Won)) || has(&Role::Recorded(Recorded::Won));
        let mut gaps = match self.shape() {
            Shape::Snapshot => vec![Gap::Activities, Gap::Returns, Gap::Money],
            Shape::LeadList => vec![Gap::Activities, Gap::Stages, Gap::Money],
            Shape::ActivityLog => vec![Gap::Stages, Gap::Outcomes, Gap::Money],
            Shape::StageHistory => vec![Gap::Activities],
            Shape::Deals | Shape::Outcomes => vec![Gap::Activities, Gap::Stages],
            Shape::CampaignCosts | Shape::Accounts => Vec::new(),
        };
        match self.kind {
            SourceKind::Leads => {
                gaps.extend((!has(&Role::CreatedAt)).then_some(Gap::Created));
                gaps.extend((!has_won).then_some(Gap::Outcomes));
            }
            SourceKind::StageChanges => gaps.extend((!has(&Role::Amount)).then_some(Gap::Money)),
            SourceKind::Deals => {
                gaps.extend((!has(&Role::Amount)).then_some(Gap::Money));
                let is_dated = has(&Role::ClosedAt) || has(&Role::RecordedAt(Recorded::Won));
                gaps.extend((!is_dated).then_some(Gap::WhenWon));
                gaps.extend((!has(&Role::LeadId)).then_some(Gap::WhichLead));
            }
            SourceKind::Activities | SourceKind::Campaigns | SourceKind::Accounts => {}
        }
        gaps.sort_unstable();
        gaps.dedup();
        gaps
    }
}
