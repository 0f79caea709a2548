//! What can be asked of a simulation: one file per question, each with a plain result.

mod back_test;
mod channel;
mod cohorts;
mod effect;
mod expected;
mod first_pass;
mod months;
mod never_closing;
mod parameter;
mod projection;
mod response;
mod sensitivity;
mod survival;
mod sweep;
mod velocity;

pub use self::back_test::{BackTest, Mistake, Outcome, RateBand};
pub use self::cohorts::{Cohort, Cohorts};
pub use self::effect::{CriterionEffect, Shift};
pub use self::expected::Expected;
pub use self::never_closing::{NeverClosing, Origin, SourceFate};
pub use self::parameter::Parameter;
pub use self::projection::{Projection, Waiting};
pub use self::response::{Kept, Promise, Replies, Response, Speed};
pub use self::sensitivity::{Sensitivity, Try};
pub use self::survival::{CurvePoint, Survival};
pub use self::sweep::{Sweep, SweepPoint};
pub use self::velocity::{Span, Step, Velocity};
