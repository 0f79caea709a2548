//! Agreements that each concentrate on one thing, and what is left of them without it.

use accord::agreement::{
    Agreement, Calendar, Counting, Criterion, DispositionLists, Effect, Evidence, Limits, List, Minimums,
    MqlDefinition, Recycling, RejectionReason, RequirementTest, Segment, StageDefinition,
};
use accord::fields::Date;
use serde::Deserialize;

/// A part of an agreement, as `features.ron` has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Feature {
    name: String,
    #[serde(default)]
    history: Dense,
    #[serde(default)]
    calendar: Calendar,
    #[serde(default)]
    criteria: Vec<Criterion>,
    #[serde(default)]
    limits: Limits,
    #[serde(default)]
    segments: Vec<Segment>,
    mql: MqlDefinition,
    #[serde(default)]
    sal: StageDefinition,
    #[serde(default)]
    sql: StageDefinition,
    #[serde(default)]
    lists: Vec<List>,
    #[serde(default)]
    disposition_lists: DispositionLists,
    #[serde(default)]
    rejection_reasons: Vec<RejectionReason>,
    #[serde(default)]
    recycling: Option<Recycling>,
}

/// The random history that a feature is tried on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub enum Dense {
    /// The clocks of Europe go forward in it.
    #[default]
    Spring,
    /// They go back.
    Autumn,
    /// A year ends, and public holidays are near.
    Winter,
    /// Nobody does anything.
    WithoutActivities,
    /// Nobody knows when anybody was created.
    WithoutCreation,
    /// No call and no acceptance is recorded.
    WithoutCalls,
}

impl Dense {
    pub const ALL: [Self; 6] = [
        Self::Spring,
        Self::Autumn,
        Self::Winter,
        Self::WithoutActivities,
        Self::WithoutCreation,
        Self::WithoutCalls,
    ];

    /// The day on which it begins.
    pub fn day(self) -> Date {
        let day = match self {
            Self::Autumn => "2026-10-22",
            Self::Winter => "2025-12-30",
            _ => "2026-03-26",
        };
        day.parse().unwrap()
    }
}

/// Every feature as an agreement.
pub fn agreements() -> Vec<(Dense, Agreement)> {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let features: Vec<Feature> =
        options.from_str(include_str!("features.ron")).unwrap_or_else(|error| panic!("{error}"));
    features.into_iter().map(|it| (it.history, it.agreement())).collect()
}

impl Feature {
    fn agreement(self) -> Agreement {
        let agreement = Agreement {
            title: self.name,
            calendar: self.calendar,
            criteria: self.criteria,
            limits: self.limits,
            segments: self.segments,
            mql: self.mql,
            sal: self.sal,
            sql: self.sql,
            lists: self.lists,
            disposition_lists: self.disposition_lists,
            rejection_reasons: self.rejection_reasons,
            recycling: self.recycling,
            ..Agreement::nameless()
        };
        assert_eq!(agreement.malformations(), [], "{}", agreement.title);
        agreement
    }
}

/// The agreement without anything special: points that count every time and never fade, a threshold, and acts at any
/// time. If there was nothing else, then also without what it asks of fields and of sales.
pub fn plain(agreement: &Agreement) -> Agreement {
    let mut plain = agreement.clone();
    plain.criteria.retain(|it| matches!(it.effect, Effect::Points(_)));
    for criterion in &mut plain.criteria {
        criterion.cap = None;
        if let Evidence::Activity { condition, counting, decay, wait_days, .. } = &mut criterion.evidence {
            (*condition, *counting, *wait_days) = (None, Counting::EveryTime, 0);
            decay.clear();
        }
    }
    plain.limits = Limits::default();
    plain.segments.clear();
    plain.mql.required_fields.clear();
    plain.mql.grid = None;
    plain.mql.minimums = Minimums::default();
    plain.mql.buying_team = None;
    for requirement in plain.sal.requirements.iter_mut().chain(&mut plain.sql.requirements) {
        requirement.optional = false;
        requirement.list = None;
        if let RequirementTest::Act { within, .. } = &mut requirement.test {
            *within = None;
        }
    }
    plain.disposition_lists = DispositionLists::default();
    plain.rejection_reasons.clear();
    plain.recycling = None;
    if plain == *agreement {
        plain.criteria.retain(|it| matches!(it.evidence, Evidence::Activity { .. }));
        (plain.sal, plain.sql) = (StageDefinition::default(), StageDefinition::default());
    }
    plain
}
