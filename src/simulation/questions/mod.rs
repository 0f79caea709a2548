//! What can be asked of a simulation: one file per question, each with a plain result.

mod accounts;
mod back_test;
mod campaign;
mod capacity;
mod channel;
mod cohorts;
mod compare;
mod decided;
mod effect;
mod expected;
mod first_pass;
mod fit_by_engagement;
mod missing;
mod months;
mod never_closing;
mod parameter;
mod positions;
mod projection;
mod quota;
mod ranking;
mod recorded;
mod response;
mod restated;
mod sensitivity;
mod sources;
mod spending;
mod suggest;
mod survival;
mod sweep;
mod velocity;

pub use self::accounts::{Account, AccountClass, AccountGroup, Accounts};
pub use self::back_test::{BackTest, Mistake, Outcome, RateBand};
pub use self::capacity::{Capacity, Week};
pub use self::cohorts::{Cohort, Cohorts};
pub use self::compare::{Comparison, Mover};
pub use self::effect::{CriterionEffect, Shift};
pub use self::expected::Expected;
pub use self::fit_by_engagement::{FitByEngagement, FitCell};
pub use self::missing::{Lack, Lacking};
pub use self::never_closing::{NeverClosing, Origin, SourceFate};
pub use self::parameter::Parameter;
pub use self::positions::{Compromise, Differing, Positions};
pub use self::projection::{Projection, Waiting};
pub use self::quota::{NoPlan, PlanStep, QuotaPlan};
pub use self::ranking::{Basis, Prospect, Ranking};
pub use self::recorded::RecordedFunnel;
pub use self::response::{Kept, Promise, Replies, Response, Speed};
pub use self::restated::{Restated, RestatedQuarter, restated};
pub use self::sensitivity::{Sensitivity, Try};
pub use self::sources::{Source, Sources};
pub use self::spending::Spending;
pub use self::suggest::{
    Change, Fit, HoldOut, Merit, NoSuggestion, SuggestedPoints, SuggestedThreshold, Suggestion, Trial,
};
pub use self::survival::{CurvePoint, Survival};
pub use self::sweep::{Sweep, SweepPoint};
pub use self::velocity::{Span, Step, Velocity};

pub(super) use self::accounts::AccountGroups;
pub(super) use self::capacity::week_of;
pub(super) use self::cohorts::{month_of, months};
pub(super) use self::fit_by_engagement::points_of;
pub(super) use self::recorded::was_recorded;
pub(super) use self::response::{Answers, Promises};
pub(super) use self::sources::Origins;
pub(super) use self::velocity::{Course, Courses};
