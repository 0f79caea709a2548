use super::{Dominance, Holder, Moment};
use crate::import::SourceKind;
use crate::leads::{LeadIndex, Recorded};

/// Everything that was found, and what could not be looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct QualityReport {
    /// What was found, that which weighs most first.
    pub findings: Vec<Finding>,
    /// What could not be looked at.
    pub unchecked: Vec<Unchecked>,
}

/// Something that may be wrong with the files.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// What.
    pub problem: Problem,
    /// How many of [`Finding::of`] it is about.
    pub n: u64,
    /// Of how many.
    pub of: u64,
    /// All leads that it is about, where it is about leads.
    pub leads: Vec<LeadIndex>,
    /// Which of the leads belong together, from 0, where they do: one number per lead.
    pub groups: Vec<u32>,
    /// What can be done about it.
    pub repairs: Vec<Repair>,
}

/// What can be wrong.
#[derive(Clone, Debug, PartialEq)]
pub enum Problem {
    /// Rows were refused.
    Refused {
        /// Rows of which file.
        kind: SourceKind,
        /// The key of the reason.
        reason: &'static str,
    },
    /// Cells cannot be read as what the column is.
    Unreadable {
        /// In which file.
        kind: SourceKind,
        /// In which column.
        header: String,
        /// One of them.
        example: String,
        /// How many could be read if dates or numbers of the column were written in another way.
        n_otherwise: u64,
    },
    /// Leads were won before they were created.
    WonBeforeCreated,
    /// Something else was recorded of leads before they were created.
    RecordedBeforeCreated,
    /// What comes later in the funnel was recorded first.
    WrongOrder {
        /// What should have come first.
        first: Recorded,
        /// What did.
        then: Recorded,
    },
    /// Leads are both won and lost.
    WonAndLost,
    /// Something of leads is dated in the future.
    InTheFuture,
    /// Something of leads is dated before there were such systems.
    TooOld,
    /// Something happened after the end of observation; it was left out.
    AfterObservation,
    /// Leads did something long before they were created.
    LongBeforeCreated,
    /// Nearly all times of a kind are midnight, or whole hours.
    NoTimeOfDay(Moment),
    /// Many times of a kind are 1 January.
    NewYear(Moment),
    /// Leads have the same e-mail address.
    SameEmail,
    /// Leads have the same name at the same company, and not the same e-mail address.
    SamePerson,
    /// Columns say nothing.
    Empty {
        /// In which file.
        kind: SourceKind,
        /// Which.
        headers: Vec<String>,
    },
    /// Columns say hardly anything.
    NearlyEmpty {
        /// In which file.
        kind: SourceKind,
        /// Which.
        headers: Vec<String>,
    },
    /// A column says the same of everybody.
    Constant {
        /// Which.
        header: String,
        /// What it says.
        value: String,
    },
    /// Cells say that nobody knows, and are taken for a value.
    Placeholder {
        /// In which file.
        kind: SourceKind,
        /// In which column.
        header: String,
        /// What they say.
        word: String,
    },
    /// One number is far commoner than any other.
    CommonNumber {
        /// In which column.
        header: String,
        /// The number.
        value: String,
    },
    /// A column is filled almost only for leads that sales got far with.
    FilledLater {
        /// Which.
        header: String,
    },
    /// One value of a column goes with one outcome.
    ValueDecides {
        /// In which column.
        header: String,
        /// The value.
        value: String,
        /// Won or lost.
        outcome: Recorded,
    },
    /// One customer, campaign or owner stands behind much of a rate.
    Dominant {
        /// What it is.
        holder: Holder,
        /// Which.
        value: String,
        /// How much of everything is its.
        share: Dominance,
    },
    /// Leads did nothing.
    NoActivity,
}

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It cannot be true, or is lost.
    Wrong,
    /// It is probably not what it seems.
    Doubtful,
    /// It is good to know.
    Note,
}

/// What a finding counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Leads.
    Leads,
    /// Rows of a file.
    Rows,
    /// Filled cells of a column.
    Cells,
    /// Columns of a file that mean something.
    Columns,
    /// Things of all kinds that are in the files.
    Entries,
}

/// What can be done about a finding. Nothing happens unless somebody chooses it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Repair {
    /// The column is not read any more.
    Ignore {
        /// In which file.
        kind: SourceKind,
        /// Which.
        header: String,
    },
    /// Cells with this word are unknown.
    Unknown {
        /// In which file.
        kind: SourceKind,
        /// In which column.
        header: String,
        /// What they say.
        word: String,
    },
}

/// What could not be looked at, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unchecked {
    /// Whether things happened before leads were created: nothing says when they were.
    NoCreation,
    /// Whether things happened in the right order: of nothing that sales recorded is there a time.
    NoRecordTimes,
    /// Whether leads are there twice by e-mail: no column has addresses.
    NoEmail,
    /// Whether leads are there twice by name and company: the columns for that are missing.
    NoNames,
    /// Which leads did nothing: there is no file of activities.
    NoActivities,
    /// Whether columns give the outcome away: too few leads are known to be qualified, won or lost.
    FewOutcomes,
    /// Whether one customer stands behind a rate: no column names an account or a company.
    NoAccounts,
}

impl Problem {
    /// A stable name, as used in language ids and command-line output.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Refused { .. } => "refused",
            Self::Unreadable { .. } => "unreadable",
            Self::WonBeforeCreated => "won-before-created",
            Self::RecordedBeforeCreated => "recorded-before-created",
            Self::WrongOrder { .. } => "wrong-order",
            Self::WonAndLost => "won-and-lost",
            Self::InTheFuture => "in-the-future",
            Self::TooOld => "too-old",
            Self::AfterObservation => "after-observation",
            Self::LongBeforeCreated => "long-before-created",
            Self::NoTimeOfDay(_) => "no-time-of-day",
            Self::NewYear(_) => "new-year",
            Self::SameEmail => "same-email",
            Self::SamePerson => "same-person",
            Self::Empty { .. } => "empty",
            Self::NearlyEmpty { .. } => "nearly-empty",
            Self::Constant { .. } => "constant",
            Self::Placeholder { .. } => "placeholder",
            Self::CommonNumber { .. } => "common-number",
            Self::FilledLater { .. } => "filled-later",
            Self::ValueDecides { .. } => "value-decides",
            Self::Dominant { .. } => "dominant",
            Self::NoActivity => "no-activity",
        }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        match self {
            Self::Refused { .. }
            | Self::Unreadable { .. }
            | Self::WonBeforeCreated
            | Self::RecordedBeforeCreated
            | Self::WrongOrder { .. }
            | Self::InTheFuture
            | Self::TooOld => Severity::Wrong,
            Self::WonAndLost
            | Self::NewYear(_)
            | Self::SameEmail
            | Self::SamePerson
            | Self::Placeholder { .. }
            | Self::FilledLater { .. }
            | Self::ValueDecides { .. }
            | Self::Dominant { .. } => Severity::Doubtful,
            Self::AfterObservation
            | Self::LongBeforeCreated
            | Self::NoTimeOfDay(_)
            | Self::Empty { .. }
            | Self::NearlyEmpty { .. }
            | Self::Constant { .. }
            | Self::CommonNumber { .. }
            | Self::NoActivity => Severity::Note,
        }
    }

    /// What it counts.
    pub const fn unit(&self) -> Unit {
        match self {
            Self::Refused { .. } => Unit::Rows,
            Self::Empty { .. } | Self::NearlyEmpty { .. } => Unit::Columns,
            Self::Unreadable { .. } | Self::Placeholder { .. } | Self::CommonNumber { .. } => Unit::Cells,
            Self::AfterObservation | Self::NoTimeOfDay(_) | Self::NewYear(_) => Unit::Entries,
            _ => Unit::Leads,
        }
    }

    /// What it is about, in the words of the files and in stable keys: a column with a value, stages, a customer.
    pub fn subject(&self) -> Option<String> {
        let with = |header: &str, value: &str| Some(format!("{header}: {value}"));
        match self {
            Self::Refused { kind, reason } => with(kind.key(), reason),
            Self::WrongOrder { first, then } => with(first.key(), then.key()),
            Self::NoTimeOfDay(moment) | Self::NewYear(moment) => Some(moment.key().to_owned()),
            Self::Unreadable { header, example: value, .. }
            | Self::Constant { header, value }
            | Self::Placeholder { header, word: value, .. }
            | Self::CommonNumber { header, value }
            | Self::ValueDecides { header, value, .. } => with(header, value),
            Self::Empty { headers, .. } | Self::NearlyEmpty { headers, .. } => Some(headers.join("; ")),
            Self::Dominant { value, .. } => Some(value.clone()),
            _ => self.header().map(str::to_owned),
        }
    }

    /// The columns that it is about, if it is about several of one file.
    pub fn headers(&self) -> &[String] {
        match self {
            Self::Empty { headers, .. } | Self::NearlyEmpty { headers, .. } => headers,
            _ => &[],
        }
    }

    /// The column that it is about, if it is about one.
    pub fn header(&self) -> Option<&str> {
        match self {
            Self::Unreadable { header, .. }
            | Self::Constant { header, .. }
            | Self::Placeholder { header, .. }
            | Self::CommonNumber { header, .. }
            | Self::FilledLater { header }
            | Self::ValueDecides { header, .. } => Some(header),
            Self::Empty { headers, .. } | Self::NearlyEmpty { headers, .. } => match headers.as_slice() {
                [only] => Some(only),
                _ => None,
            },
            _ => None,
        }
    }
}

impl Severity {
    /// A stable name, as used in command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Wrong => "wrong",
            Self::Doubtful => "doubtful",
            Self::Note => "note",
        }
    }
}

impl Unit {
    /// A stable name, as used in command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Rows => "rows",
            Self::Cells => "cells",
            Self::Columns => "columns",
            Self::Entries => "entries",
        }
    }
}

impl Unchecked {
    /// A stable name, as used in command-line output.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoCreation => "no-creation",
            Self::NoRecordTimes => "no-record-times",
            Self::NoEmail => "no-email",
            Self::NoNames => "no-names",
            Self::NoActivities => "no-activities",
            Self::FewOutcomes => "few-outcomes",
            Self::NoAccounts => "no-accounts",
        }
    }
}

impl Finding {
    /// A finding about leads: all of them are listed.
    pub(super) fn of_leads(problem: Problem, leads: Vec<LeadIndex>, of: usize) -> Self {
        let n = leads.len() as u64;
        Self { leads, ..Self::counted(problem, n, of as u64) }
    }

    /// A finding that only counts.
    pub(super) fn counted(problem: Problem, n: u64, of: u64) -> Self {
        Self { problem, n, of, leads: Vec::new(), groups: Vec::new(), repairs: Vec::new() }
    }

    pub(super) fn with(self, repairs: Vec<Repair>) -> Self {
        Self { repairs, ..self }
    }

    /// How bad it is.
    pub const fn severity(&self) -> Severity {
        self.problem.severity()
    }

    /// The share that it is about, 0 to 1.
    pub fn share(&self) -> f64 {
        if self.of == 0 { 0.0 } else { self.n as f64 / self.of as f64 }
    }
}

impl QualityReport {
    /// How many findings are so bad.
    pub fn n_findings(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|it| it.severity() == severity).count()
    }

    /// Adds a finding about leads, if it is about any.
    pub(super) fn add_leads(&mut self, problem: Problem, leads: Vec<LeadIndex>, of: usize) {
        if !leads.is_empty() {
            self.findings.push(Finding::of_leads(problem, leads, of));
        }
    }

    /// What weighs most first: the worse, then the larger share.
    pub(super) fn sort(&mut self) {
        // The sort keeps the order of equals, which is that of the files.
        self.findings
            .sort_by(|a, b| a.severity().cmp(&b.severity()).then_with(|| b.share().total_cmp(&a.share())));
    }
}
