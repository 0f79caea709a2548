use super::random::Random;

/// What a sample lead is made to be. The verdict under the preset `inbound_saas` follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Did nothing that counts: below the threshold.
    Silent,
    /// Looked around: below the threshold.
    Browser,
    /// Company unknown: a required field is missing.
    NoCompany,
    /// A student: disqualified.
    Student,
    /// A competitor: disqualified, and nothing else stands in the way.
    Competitor,
    /// Would have enough points, but unsubscribed and looked for a job.
    Cooled,
    /// A few points short, yet sales worked it, and won many: what a lower threshold would catch.
    NearMiss,
    /// Passes everything.
    Ready,
    /// Passes everything but the budget, and is won as often as not: what that requirement costs.
    SmallBudget,
    /// Nobody asked for the budget: not evidenced.
    BudgetNotAsked,
    /// Qualifies by webinars and downloads; the call says otherwise, and none is ever won.
    WebinarTourist,
    /// Accepted too late, and seldom won: what slow answers cost.
    AnsweredLate,
    /// Sales rejects it.
    Rejected,
    /// Qualifies, but was never handed to sales: not evidenced.
    NeverHandedOver,
    /// Handed over just before the observation ends: immature.
    JustHandedOver,
}

/// How many of a thousand leads are of each kind.
const SHARES: &[(Kind, u64)] = &[
    (Kind::Silent, 260),
    (Kind::Browser, 300),
    (Kind::NoCompany, 60),
    (Kind::Student, 30),
    (Kind::Competitor, 12),
    (Kind::Cooled, 25),
    (Kind::NearMiss, 25),
    (Kind::Ready, 70),
    (Kind::SmallBudget, 28),
    (Kind::BudgetNotAsked, 15),
    (Kind::WebinarTourist, 70),
    (Kind::AnsweredLate, 45),
    (Kind::Rejected, 35),
    (Kind::NeverHandedOver, 15),
    (Kind::JustHandedOver, 10),
];

impl Kind {
    pub(super) fn draw(random: &mut Random) -> Self {
        random.weighted(SHARES)
    }

    /// Whether leads of the kind qualify by their points.
    pub fn is_mql(self) -> bool {
        matches!(
            self,
            Self::Ready
                | Self::SmallBudget
                | Self::BudgetNotAsked
                | Self::WebinarTourist
                | Self::AnsweredLate
                | Self::Rejected
                | Self::NeverHandedOver
                | Self::JustHandedOver
        )
    }

    /// Whether sales talked with leads of the kind, so that what the SQL stage asks for is known.
    pub(super) fn is_worked(self) -> bool {
        matches!(
            self,
            Self::Ready
                | Self::SmallBudget
                | Self::BudgetNotAsked
                | Self::AnsweredLate
                | Self::NearMiss
                | Self::WebinarTourist
        )
    }

    /// How many of a thousand leads of the kind buy, if the deal is closed in time.
    pub(super) fn wins_per_mille(self) -> u64 {
        match self {
            Self::Ready => 520,
            Self::SmallBudget => 480,
            Self::BudgetNotAsked => 250,
            Self::AnsweredLate => 140,
            Self::NearMiss => 450,
            _ => 0,
        }
    }

    /// How many days before the end a lead of the kind is created at the latest, so that its story fits in.
    pub(super) fn days_needed(self) -> i64 {
        match self {
            Self::Silent | Self::NoCompany | Self::Student | Self::Competitor => 1,
            Self::Browser | Self::Cooled | Self::NeverHandedOver | Self::JustHandedOver => 20,
            Self::NearMiss
            | Self::Ready
            | Self::SmallBudget
            | Self::BudgetNotAsked
            | Self::AnsweredLate
            | Self::Rejected => 35,
            Self::WebinarTourist => 100,
        }
    }
}
