use super::{Arg, Language};
use crate::agreement::checks::{Finding, FindingKind, Severity};
use crate::agreement::{Agreement, Malformed, Place, Problem};

impl Language {
    /// A finding as a sentence that says what is wrong and what to do.
    pub fn finding(&self, finding: &Finding) -> String {
        match &finding.kind {
            FindingKind::UnreachableThreshold { most } => {
                self.say("finding-unreachable-threshold", &[("most", (*most).into())])
            }
            FindingKind::UnreachableMinimum { most } => {
                self.say("finding-unreachable-minimum", &[("most", (*most).into())])
            }
            FindingKind::EveryoneQualifies => self.text("finding-everyone-qualifies"),
            FindingKind::NoCriteria => self.text("finding-no-criteria"),
            FindingKind::NoRequirements => self.text("finding-no-requirements"),
            FindingKind::WorthlessCriterion => self.text("finding-worthless-criterion"),
            FindingKind::CapTooSmall { cap } => self.say("finding-cap-too-small", &[("cap", (*cap).into())]),
            FindingKind::DuplicateCriterion { of } => {
                self.say("finding-duplicate-criterion", &[("of", of.into())])
            }
            FindingKind::MalformedPattern { pattern } => {
                self.say("finding-malformed-pattern", &[("pattern", pattern.into())])
            }
            FindingKind::ImpossibleQuestion => self.text("finding-impossible-question"),
            FindingKind::Unnamed => self.text("finding-unnamed"),
            FindingKind::NoList => self.text("finding-no-list"),
            FindingKind::NoResponseTime => self.text("finding-no-response-time"),
            FindingKind::Contradictory => self.text("finding-contradictory"),
            FindingKind::NoOwner => self.text("finding-no-owner"),
            FindingKind::NeverTrue => self.text("finding-never-true"),
            FindingKind::AlwaysTrue => self.text("finding-always-true"),
            FindingKind::ShadowedByCap { cap, by } => {
                self.say("finding-shadowed-by-cap", &[("cap", (*cap).into()), ("by", by.into())])
            }
            FindingKind::EmptyField { field } => {
                self.say("finding-empty-field", &[("field", self.field(field).into())])
            }
            FindingKind::LeakyField { field } => {
                self.say("finding-leaky-field", &[("field", self.field(field).into())])
            }
            FindingKind::ExampleFails { expected, reached } => {
                let args = [
                    ("expected", self.reached(*expected).into()),
                    ("reached", self.reached(*reached).into()),
                ];
                self.say("finding-example-fails", &args)
            }
        }
    }

    /// Whether a finding stands in the way of signing, as a word.
    pub fn severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Blocking => "severity-blocking",
            Severity::Advisory => "severity-advisory",
        })
    }

    /// Where in an agreement something is, by the name that people gave it.
    pub fn place(&self, agreement: &Agreement, place: &Place) -> String {
        let named = |id: &str, name: Option<&String>| match name.filter(|name| !name.is_empty()) {
            Some(name) => name.clone(),
            None => id.to_owned(),
        };
        match place {
            Place::Agreement => self.text("place-agreement"),
            Place::Calendar => self.text("place-calendar"),
            Place::Limits => self.text("place-limits"),
            Place::Mql => self.stage_short(crate::agreement::Stage::Mql),
            Place::Stage(stage) => self.stage_short(*stage),
            Place::Criterion(id) => named(id.as_str(), agreement.criterion(id).map(|it| &it.name)),
            Place::Requirement(id) => named(id.as_str(), agreement.requirement(id).map(|(_, it)| &it.name)),
            Place::List(id) => named(id.as_str(), agreement.list(id).map(|it| &it.name)),
            Place::Reason(id) => named(id.as_str(), agreement.reason(id).map(|it| &it.name)),
            Place::Example(id) => named(id.as_str(), agreement.example(id).map(|it| &it.name)),
            Place::Segment(id) => named(id.as_str(), agreement.segment(id).map(|it| &it.name)),
            Place::Role(id) => {
                let mut roles = agreement.mql.buying_team.iter().flat_map(|team| &team.roles);
                named(id.as_str(), roles.find(|it| it.id == *id).map(|it| &it.name))
            }
        }
    }

    /// What is wrong with a malformed agreement, and where.
    pub fn malformed(&self, agreement: &Agreement, malformed: &Malformed) -> String {
        let place = ("place", Arg::from(self.place(agreement, &malformed.place)));
        let (id, detail): (&str, Option<(&str, Arg<'_>)>) = match &malformed.problem {
            Problem::DuplicateId => ("malformed-duplicate-id", None),
            Problem::UnknownList(list) => ("malformed-unknown-list", Some(("list", list.as_str().into()))),
            Problem::ForbiddenCharacter(character) => {
                let code = format!("U+{:04X}", u32::from(*character));
                ("malformed-character", Some(("code", code.into())))
            }
            Problem::TextTooLong => ("malformed-text-too-long", None),
            Problem::TooDeep => ("malformed-too-deep", None),
            Problem::PointsOutOfRange => ("malformed-points-range", None),
            Problem::PointsOfWrongSign => ("malformed-points-sign", None),
            Problem::OnlyUndesirablesDisqualify => ("malformed-disqualifies", None),
            Problem::EvidenceOfWrongCategory => ("malformed-evidence", None),
            Problem::AmountDisqualifies => ("malformed-amount", None),
            Problem::DecayOutOfOrder => ("malformed-decay", None),
            Problem::DaysOutOfRange => ("malformed-days", None),
            Problem::PerZero => ("malformed-per", None),
            Problem::LimitOfWrongSign => ("malformed-limit", None),
            Problem::NotAnActivityField => ("malformed-activity-field", None),
            Problem::DuplicateRequiredField => ("malformed-required-twice", None),
            Problem::UnknownTimeZone(zone) => ("malformed-time-zone", Some(("zone", zone.into()))),
            Problem::UnknownRegion(region) => ("malformed-region", Some(("region", region.into()))),
            Problem::DaysOffOutOfOrder => ("malformed-days-off", None),
            Problem::NoWorkingTime => ("malformed-working-time", None),
            Problem::EmptyWindow => ("malformed-window", None),
            Problem::ImpossibleTeam => ("malformed-team", None),
            Problem::ImpossibleGrid => ("malformed-grid", None),
            Problem::TooManyExamples => ("malformed-too-many-examples", None),
            Problem::TooManyCriteria => ("malformed-too-many-criteria", None),
            Problem::DuplicateKey => ("malformed-key-twice", None),
            Problem::ImpossibleSignatures => ("malformed-signatures-needed", None),
            Problem::EmptyQuota => ("malformed-quota", None),
        };
        let args: Vec<(&str, Arg<'_>)> = [place].into_iter().chain(detail).collect();
        self.say(id, &args)
    }
}
