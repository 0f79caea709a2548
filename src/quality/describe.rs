//! Findings, facts and repairs in words.

use jiff::tz::TimeZone;

use super::{Dominance, Fact, Finding, Holder, Moment, Problem, Repair, Severity, Unchecked, Unit};
use crate::fields::Value;
use crate::language::{Arg, Language};

/// The messages of a problem: what it is, and what it means and asks for.
const fn messages(problem: &Problem) -> (&'static str, &'static str) {
    match problem {
        Problem::Refused { .. } => ("quality-refused", "quality-refused-about"),
        Problem::Unreadable { .. } => ("quality-unreadable", "quality-unreadable-about"),
        Problem::WonBeforeCreated => ("quality-won-before-created", "quality-won-before-created-about"),
        Problem::RecordedBeforeCreated => {
            ("quality-recorded-before-created", "quality-recorded-before-created-about")
        }
        Problem::WrongOrder { .. } => ("quality-wrong-order", "quality-wrong-order-about"),
        Problem::WonAndLost => ("quality-won-and-lost", "quality-won-and-lost-about"),
        Problem::InTheFuture => ("quality-in-the-future", "quality-in-the-future-about"),
        Problem::TooOld => ("quality-too-old", "quality-too-old-about"),
        Problem::AfterObservation => ("quality-after-observation", "quality-after-observation-about"),
        Problem::LongBeforeCreated => ("quality-long-before-created", "quality-long-before-created-about"),
        Problem::NoTimeOfDay(_) => ("quality-no-time-of-day", "quality-no-time-of-day-about"),
        Problem::NewYear(_) => ("quality-new-year", "quality-new-year-about"),
        Problem::SameEmail => ("quality-same-email", "quality-same-email-about"),
        Problem::SamePerson => ("quality-same-person", "quality-same-person-about"),
        Problem::Empty { .. } => ("quality-empty", "quality-empty-about"),
        Problem::NearlyEmpty { .. } => ("quality-nearly-empty", "quality-nearly-empty-about"),
        Problem::Constant { .. } => ("quality-constant", "quality-constant-about"),
        Problem::Placeholder { .. } => ("quality-placeholder", "quality-placeholder-about"),
        Problem::CommonNumber { .. } => ("quality-common-number", "quality-common-number-about"),
        Problem::FilledLater { .. } => ("quality-filled-later", "quality-filled-later-about"),
        Problem::ValueDecides { .. } => ("quality-value-decides", "quality-value-decides-about"),
        Problem::Dominant { .. } => ("quality-dominant", "quality-dominant-about"),
        Problem::NoActivity => ("quality-no-activity", "quality-no-activity-about"),
    }
}

impl Language {
    /// What was found, in a line.
    pub fn problem(&self, problem: &Problem) -> String {
        self.say(messages(problem).0, &self.problem_args(problem))
    }

    /// What it means, and what to do.
    pub fn problem_about(&self, problem: &Problem) -> String {
        self.say(messages(problem).1, &self.problem_args(problem))
    }

    fn problem_args<'a>(&self, problem: &'a Problem) -> Vec<(&'static str, Arg<'a>)> {
        let mut args = Vec::new();
        if let Some(header) = problem.header().filter(|_| problem.headers().is_empty()) {
            args.push(("column", Arg::from(header)));
        }
        match problem {
            Problem::Refused { kind, reason } => {
                args.extend([("file", self.source_kind(*kind).into()), ("reason", Arg::from(*reason))]);
            }
            Problem::Empty { kind, headers } | Problem::NearlyEmpty { kind, headers } => {
                let first = headers.first().map(String::as_str).unwrap_or_default();
                args.push(("file", self.source_kind(*kind).into()));
                args.extend([("n", headers.len().into()), ("column", Arg::from(first))]);
            }
            Problem::Unreadable { kind, example, n_otherwise, .. } => args.extend([
                ("file", self.source_kind(*kind).into()),
                ("value", example.into()),
                ("otherwise", (*n_otherwise).into()),
            ]),
            Problem::Placeholder { kind, word: value, .. } => {
                args.extend([("file", self.source_kind(*kind).into()), ("value", value.into())]);
            }
            Problem::WrongOrder { first, then } => args
                .extend([("first", Arg::from(self.recorded(*first))), ("then", self.recorded(*then).into())]),
            Problem::NoTimeOfDay(moment) | Problem::NewYear(moment) => {
                args.push(("moment", self.moment_name(moment).into()));
            }
            Problem::Constant { value, .. } | Problem::CommonNumber { value, .. } => {
                args.push(("value", value.into()));
            }
            Problem::ValueDecides { value, outcome, .. } => {
                args.extend([("value", Arg::from(value)), ("outcome", self.recorded(*outcome).into())]);
            }
            Problem::Dominant { holder, value, share } => {
                args.extend([("holder", self.holder(holder).into()), ("value", Arg::from(value))]);
                args.extend(self.dominance_args(share));
            }
            _ => {}
        }
        args
    }

    fn dominance_args(&self, share: &Dominance) -> [(&'static str, Arg<'static>); 4] {
        let part = |n: u64, of: u64| if of == 0 { 0.0 } else { n as f64 / of as f64 };
        [
            ("wins", self.percent(part(share.n_won, share.of_won)).into()),
            ("leads", self.percent(part(share.n_leads, share.of_leads)).into()),
            ("rate", self.percent(share.rate()).into()),
            ("without", self.percent(share.rate_without()).into()),
        ]
    }

    fn holder(&self, holder: &Holder) -> String {
        match holder {
            Holder::Account => self.text("holder-account"),
            Holder::Field(field) => self.field(field),
        }
    }

    /// How many of how many.
    pub fn extent(&self, finding: &Finding) -> String {
        let id = match finding.problem.unit() {
            Unit::Leads => "quality-of-leads",
            Unit::Rows => "quality-of-rows",
            Unit::Cells => "quality-of-cells",
            Unit::Columns => "quality-of-columns",
            Unit::Entries => "quality-of-entries",
        };
        self.say(id, &[("n", finding.n.into()), ("of", finding.of.into())])
    }

    /// The share that a finding is about; what would be rounded to nothing is not.
    pub fn share_of(&self, finding: &Finding) -> String {
        let share = finding.share();
        if finding.n > 0 && share < 0.0005 { self.text("quality-hardly") } else { self.percent(share) }
    }

    /// How bad findings are, as a word.
    pub fn quality_severity(&self, severity: Severity) -> String {
        self.text(match severity {
            Severity::Wrong => "quality-wrong",
            Severity::Doubtful => "quality-doubtful",
            Severity::Note => "quality-note",
        })
    }

    /// What could not be looked at, and why.
    pub fn unchecked(&self, unchecked: Unchecked) -> String {
        self.text(match unchecked {
            Unchecked::NoCreation => "unchecked-no-creation",
            Unchecked::NoRecordTimes => "unchecked-no-record-times",
            Unchecked::NoEmail => "unchecked-no-email",
            Unchecked::NoNames => "unchecked-no-names",
            Unchecked::NoActivities => "unchecked-no-activities",
            Unchecked::FewOutcomes => "unchecked-few-outcomes",
            Unchecked::NoAccounts => "unchecked-no-accounts",
        })
    }

    /// What a repair does.
    pub fn repair(&self, repair: &Repair) -> String {
        match repair {
            Repair::Ignore { header, .. } => self.say("repair-ignore", &[("column", header.into())]),
            Repair::Unknown { header, word, .. } => {
                self.say("repair-unknown", &[("column", header.into()), ("value", word.into())])
            }
        }
    }

    /// What has a time.
    pub fn moment_name(&self, moment: &Moment) -> String {
        match moment {
            Moment::Created => self.text("moment-created"),
            Moment::Recorded(what) => self.recorded(*what),
            Moment::FirstActivity => self.text("moment-first-activity"),
            Moment::LastActivity => self.text("moment-last-activity"),
            Moment::Column(header) => header.clone(),
        }
    }

    /// Something known of a lead. Times are told in a time zone.
    pub fn fact(&self, fact: &Fact, zone: &TimeZone) -> String {
        match fact {
            Fact::At(moment, at) => {
                let at = at.map_or_else(|| self.text("moment-unknown"), |at| self.moment(at, zone));
                self.say("moment-at", &[("moment", self.moment_name(moment).into()), ("at", at.into())])
            }
            Fact::Value(value) => plain(value),
        }
    }
}

/// A value as files write it.
pub(super) fn plain(value: &Value) -> String {
    match value {
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::List(texts) => texts.join("; "),
    }
}
