use std::fmt;

use crate::agreement::{Agreement, CriterionId, Effect, RequirementId, Stage, SubScore};
use crate::fields::FieldId;

/// One thing that a lead must pass to enter a stage, in the order in which they are checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StageTest {
    /// The field must be known.
    RequiredField(FieldId),
    /// The undesirable must not say yes.
    Disqualifier(CriterionId),
    /// The sub-score must have a minimum.
    Minimum(SubScore, i32),
    /// Enough people of the account must be there.
    BuyingTeam,
    /// The score must reach the threshold.
    Threshold(i32),
    /// The cell of fit and engagement must be an accepted one.
    Grid,
    /// The requirement of the SAL or SQL stage must be met.
    Requirement(RequirementId),
}

/// How a lead stands to a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Met {
    /// It passes.
    Met,
    /// It does not.
    NotMet,
    /// Nothing is recorded that could tell.
    NotEvidenced,
    /// Its time is not over yet.
    NotYetDue,
}

impl Met {
    /// A stable name, as used in language ids and command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::NotMet => "not-met",
            Self::NotEvidenced => "not-evidenced",
            Self::NotYetDue => "not-yet-due",
        }
    }
}

impl StageTest {
    /// The tests of a stage, in the order in which they are checked; optional requirements are left out.
    pub fn all(agreement: &Agreement, stage: Stage) -> Vec<Self> {
        if stage != Stage::Mql {
            let requirements = agreement.requirements(stage).iter().filter(|it| !it.optional);
            return requirements.map(|it| Self::Requirement(it.id.clone())).collect();
        }
        let disqualifiers = agreement.criteria.iter().filter(|it| it.effect == Effect::Disqualifies);
        (agreement.mql.required_fields.iter().cloned().map(Self::RequiredField))
            .chain(disqualifiers.map(|it| Self::Disqualifier(it.id.clone())))
            .chain(agreement.mql.minimums.set().map(|(score, least)| Self::Minimum(score, least)))
            .chain(agreement.mql.buying_team.iter().map(|_| Self::BuyingTeam))
            .chain([match agreement.mql.grid {
                Some(_) => Self::Grid,
                None => Self::Threshold(agreement.mql.threshold),
            }])
            .collect()
    }
}

/// A stable name, as command-line output shows it: `threshold`, `required_field:email`, `requirement:budget`.
impl fmt::Display for StageTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::RequiredField(field) => write!(f, "required_field:{field}"),
            Self::Disqualifier(id) => write!(f, "disqualifier:{id}"),
            Self::Minimum(score, _) => write!(f, "minimum:{}", score.key()),
            Self::BuyingTeam => f.write_str("buying_team"),
            Self::Threshold(_) => f.write_str("threshold"),
            Self::Grid => f.write_str("grid"),
            Self::Requirement(id) => write!(f, "requirement:{id}"),
        }
    }
}
