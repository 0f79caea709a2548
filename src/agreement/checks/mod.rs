//! Whether an agreement makes sense: one file per check, and one list of them.
//!
//! A finding is data; its words are in [`crate::language`]. An agreement is signable when none is blocking.

mod cap_too_small;
mod contradictory;
mod duplicate_criterion;
mod everyone_qualifies;
mod impossible_range;
mod malformed_pattern;
mod no_criteria;
mod no_list;
mod no_owner;
mod no_requirements;
mod no_response_time;
mod reach;
mod shadowed_by_cap;
mod unnamed;
mod unreachable_threshold;
mod worthless_criterion;

use super::{Agreement, Place, Stage};
use crate::fields::FieldId;

/// Something about an agreement that the teams should know before they sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Where.
    pub place: Place,
}

/// Whether a finding stands in the way of signing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look.
    Advisory,
    /// Nobody can sign this.
    Blocking,
}

/// What a check can find.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// No lead can reach the threshold: the most points that one can have.
    UnreachableThreshold {
        /// The most that a score can be.
        most: i64,
    },
    /// No lead can have the minimum of a sub-score.
    UnreachableMinimum {
        /// The most that the sub-score can be.
        most: i64,
    },
    /// Every lead has the threshold, whatever it does.
    EveryoneQualifies,
    /// There is nothing to score by.
    NoCriteria,
    /// The stage lets everybody in.
    NoRequirements,
    /// A criterion that can never change a score.
    WorthlessCriterion,
    /// A cap cuts off what a single time of this criterion gives.
    CapTooSmall {
        /// The cap.
        cap: i64,
    },
    /// A criterion looks at the same as an earlier one.
    DuplicateCriterion {
        /// The name of the earlier one.
        of: String,
    },
    /// A regular expression that cannot be read; the question is unknown for every lead.
    MalformedPattern {
        /// The pattern.
        pattern: String,
    },
    /// A question that no value can answer with yes: an empty choice, or a range upside down.
    ImpossibleQuestion,
    /// Something has no name.
    Unnamed,
    /// Leads that fail here go nowhere.
    NoList,
    /// Nothing says how soon sales has to act.
    NoResponseTime,
    /// No lead can ever have this: it contradicts itself, something else that is asked for, or what puts leads out.
    Contradictory,
    /// Nobody answers for the stage.
    NoOwner,
    /// Its points never count, because another criterion fills the cap of the category whenever it holds.
    ShadowedByCap {
        /// The cap.
        cap: i64,
        /// The name of the other one.
        by: String,
    },
    /// The history knows the field of nobody.
    EmptyField {
        /// The field.
        field: FieldId,
    },
    /// The field gives the outcome away: it was filled in after the fact.
    LeakyField {
        /// The field.
        field: FieldId,
    },
    /// The criterion holds for no lead of the history.
    NeverTrue,
    /// The criterion holds for every lead of the history.
    AlwaysTrue,
    /// A golden example does not reach the stage that both teams expect, or goes beyond it.
    ExampleFails {
        /// The stage that it should reach.
        expected: Option<Stage>,
        /// The one that it reaches.
        reached: Option<Stage>,
    },
}

/// A check: looks at an agreement and reports what it finds.
pub type Check = fn(&Agreement, &mut Vec<Finding>);

/// Every check, in the order in which findings are shown.
pub const CHECKS: &[Check] = &[
    no_criteria::check,
    unreachable_threshold::check,
    no_requirements::check,
    malformed_pattern::check,
    impossible_range::check,
    everyone_qualifies::check,
    worthless_criterion::check,
    cap_too_small::check,
    duplicate_criterion::check,
    unnamed::check,
    no_list::check,
    no_response_time::check,
    contradictory::check,
    shadowed_by_cap::check,
    no_owner::check,
];

/// What every check finds, blocking findings first.
pub fn run(agreement: &Agreement) -> Vec<Finding> {
    let mut findings = Vec::new();
    for check in CHECKS {
        check(agreement, &mut findings);
    }
    findings.sort_by_key(|finding| std::cmp::Reverse(finding.severity()));
    findings
}

/// Whether nothing stands in the way of signing.
pub fn is_signable(agreement: &Agreement) -> bool {
    run(agreement).iter().all(|finding| finding.severity() == Severity::Advisory)
}

impl Finding {
    /// Whether the finding stands in the way of signing.
    pub fn severity(&self) -> Severity {
        match self.kind {
            FindingKind::UnreachableThreshold { .. }
            | FindingKind::UnreachableMinimum { .. }
            | FindingKind::NoCriteria
            | FindingKind::NoRequirements
            | FindingKind::MalformedPattern { .. }
            | FindingKind::ImpossibleQuestion
            | FindingKind::Contradictory
            | FindingKind::ExampleFails { .. }
            | FindingKind::Unnamed => Severity::Blocking,
            FindingKind::EveryoneQualifies
            | FindingKind::WorthlessCriterion
            | FindingKind::CapTooSmall { .. }
            | FindingKind::DuplicateCriterion { .. }
            | FindingKind::NoList
            | FindingKind::NoOwner
            | FindingKind::ShadowedByCap { .. }
            | FindingKind::EmptyField { .. }
            | FindingKind::LeakyField { .. }
            | FindingKind::NeverTrue
            | FindingKind::AlwaysTrue
            | FindingKind::NoResponseTime => Severity::Advisory,
        }
    }

    /// A stable name, as used in language ids and command-line output.
    pub fn key(&self) -> &'static str {
        match self.kind {
            FindingKind::UnreachableThreshold { .. } => "unreachable-threshold",
            FindingKind::UnreachableMinimum { .. } => "unreachable-minimum",
            FindingKind::EveryoneQualifies => "everyone-qualifies",
            FindingKind::NoCriteria => "no-criteria",
            FindingKind::NoRequirements => "no-requirements",
            FindingKind::WorthlessCriterion => "worthless-criterion",
            FindingKind::CapTooSmall { .. } => "cap-too-small",
            FindingKind::DuplicateCriterion { .. } => "duplicate-criterion",
            FindingKind::MalformedPattern { .. } => "malformed-pattern",
            FindingKind::ImpossibleQuestion => "impossible-question",
            FindingKind::Unnamed => "unnamed",
            FindingKind::NoList => "no-list",
            FindingKind::NoResponseTime => "no-response-time",
            FindingKind::Contradictory => "contradictory",
            FindingKind::NoOwner => "no-owner",
            FindingKind::ShadowedByCap { .. } => "shadowed-by-cap",
            FindingKind::EmptyField { .. } => "empty-field",
            FindingKind::LeakyField { .. } => "leaky-field",
            FindingKind::NeverTrue => "never-true",
            FindingKind::AlwaysTrue => "always-true",
            FindingKind::ExampleFails { .. } => "example-fails",
        }
    }
}
