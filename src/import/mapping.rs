use serde::{Deserialize, Serialize};

use super::{ColumnProfile, DateFormat, NumberFormat, SourceKind};
use crate::fields::{FieldId, FieldKind};
use crate::leads::Recorded;

/// What the columns of each file mean: saved beside an agreement, or read with `--mapping`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mapping {
    /// The currency of all amounts, as in ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The lead file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leads: Option<SourceMapping>,
    /// The activity file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activities: Option<SourceMapping>,
    /// The stage-change file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage_changes: Option<SourceMapping>,
    /// The deal file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deals: Option<SourceMapping>,
    /// The file of campaign costs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaigns: Option<SourceMapping>,
    /// The account table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accounts: Option<SourceMapping>,
}

/// What the columns of one file mean. Columns that are not listed are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SourceMapping {
    /// The columns, in the order of the file.
    pub columns: Vec<ColumnMapping>,
    /// The sign between cells, if it is not the one that the file seems to have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<char>,
    /// The encoding (as the web names them: `euc-kr`, `windows-1250`), if it is not the one that it seems to have.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// The sheet of a workbook, if it is not the largest one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The line of the header, from 1, if it is not the one that it seems to be; 0 if there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub header_row: Option<u64>,
    /// The time zone of times that name none; UTC where none is given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_zone: Option<String>,
    /// Whether every lead of the file was handed to sales when it was created.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub handed_over_when_created: bool,
    /// Keys that are another way to write a known one, as somebody confirmed: `GTXPro` is the account `GTX Pro`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<(String, String)>,
    /// What words of the stage column mean, where they mean something else than usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub words: Vec<(String, Recorded)>,
}

/// What one column means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnMapping {
    /// What the file calls it.
    pub header: String,
    /// What it is.
    pub role: Role,
    /// How its dates are written; decided by the whole column where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateFormat>,
    /// How its numbers are written; decided by the whole column where not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<NumberFormat>,
    /// Words that mean that nobody knows, such as `Select` or `N/A`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
}

/// What a column is.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// The id of the lead that the row is about.
    LeadId,
    /// The account of the lead; in a deal file, the account that the deal is with.
    Account,
    /// When the lead was created.
    CreatedAt,
    /// A field of the lead.
    Field {
        /// Which.
        id: FieldId,
        /// What it holds.
        kind: FieldKind,
    },
    /// When something was recorded of the lead: the row has a date there if it was.
    RecordedAt(Recorded),
    /// Whether something was recorded of the lead, without a time.
    Recorded(Recorded),
    /// When the activity or the stage change happened.
    At,
    /// What the activity was.
    Activity,
    /// What was read, watched or visited.
    Asset,
    /// The campaign that the activity belongs to.
    Campaign,
    /// How many minutes the activity took.
    Minutes,
    /// What was recorded, or the stage that a deal is in, as a word.
    Stage,
    /// Why: a rejection or a loss.
    Reason,
    /// The worth of a deal.
    Amount,
    /// The currency of the amount or the cost in the row.
    Currency,
    /// Which property of the lead changed, in a list of the changes of several.
    Property,
    /// When the opportunity was opened.
    OpenedAt,
    /// When the deal was won or lost.
    ClosedAt,
    /// Whether the deal was won.
    IsWon,
    /// Whether the deal is won or lost.
    IsClosed,
    /// The day or the month that a cost belongs to.
    Month,
    /// What the campaign cost then.
    Cost,
    /// Nothing that we need.
    Ignored,
}

/// Why a text is not a mapping.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}, column {column}: {message}")]
pub struct MappingError {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong, as the parser says it.
    pub message: String,
}

impl Mapping {
    /// The mapping of a kind of file.
    pub fn of(&self, kind: SourceKind) -> Option<&SourceMapping> {
        match kind {
            SourceKind::Leads => self.leads.as_ref(),
            SourceKind::Activities => self.activities.as_ref(),
            SourceKind::StageChanges => self.stage_changes.as_ref(),
            SourceKind::Deals => self.deals.as_ref(),
            SourceKind::Campaigns => self.campaigns.as_ref(),
            SourceKind::Accounts => self.accounts.as_ref(),
        }
    }

    /// The mapping of a kind of file, to be set.
    pub fn of_mut(&mut self, kind: SourceKind) -> &mut Option<SourceMapping> {
        match kind {
            SourceKind::Leads => &mut self.leads,
            SourceKind::Activities => &mut self.activities,
            SourceKind::StageChanges => &mut self.stage_changes,
            SourceKind::Deals => &mut self.deals,
            SourceKind::Campaigns => &mut self.campaigns,
            SourceKind::Accounts => &mut self.accounts,
        }
    }

    /// What a column of a kind of file means, if the mapping lists it.
    pub fn column(&self, kind: SourceKind, header: &str) -> Option<&ColumnMapping> {
        self.of(kind)?.columns.iter().find(|it| it.header == header)
    }

    /// Reads a mapping file.
    ///
    /// # Errors
    /// The text is not RON, or names something that a mapping does not have.
    pub fn read(text: &str) -> Result<Self, MappingError> {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(text).map_err(|error| MappingError {
            line: error.span.start.line,
            column: error.span.start.col,
            message: error.code.to_string(),
        })
    }

    /// The mapping as a file.
    pub fn write(&self) -> String {
        let options =
            ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let pretty = ron::ser::PrettyConfig::new().indentor("    ").compact_arrays(false).depth_limit(4);
        // Texts, lists and enums only: nothing in it can fail to serialise.
        let mut text = options.to_string_pretty(self, pretty).unwrap_or_default();
        text.push('\n');
        text
    }
}

impl SourceMapping {
    /// Whether a file is read into the same cells by both.
    pub fn reads_like(&self, other: &Self) -> bool {
        let written = |it: &Self| (it.delimiter, it.encoding.clone(), it.sheet.clone(), it.header_row);
        written(self) == written(other)
    }
}

impl ColumnMapping {
    /// A column with a role and nothing else to say.
    pub fn new(header: &str, role: Role) -> Self {
        Self { header: header.to_owned(), role, dates: None, numbers: None, unknown: Vec::new() }
    }

    /// Writes down how dates and numbers of the column are written, as far as its cells decide it.
    pub fn decide_formats(&mut self, profile: &ColumnProfile) {
        self.dates = self.role.is_date().then(|| profile.date_format()).flatten();
        // Plain numbers decide nothing: a later file may have `1.234`.
        let decides = self.role.is_number() && !profile.has_plain_numbers();
        self.numbers = decides.then(|| profile.number_format()).flatten();
    }
}

impl Role {
    /// Whether cells of the column are dates.
    pub fn is_date(&self) -> bool {
        match self {
            Self::CreatedAt | Self::RecordedAt(_) | Self::At | Self::OpenedAt | Self::ClosedAt => true,
            Self::Field { kind, .. } => *kind == FieldKind::Date,
            _ => false,
        }
    }

    /// Whether cells of the column are numbers.
    pub fn is_number(&self) -> bool {
        match self {
            Self::Amount | Self::Minutes | Self::Cost => true,
            Self::Field { kind, .. } => matches!(kind, FieldKind::Number | FieldKind::Money),
            _ => false,
        }
    }

    /// Whether a file can have only one such column.
    pub fn is_single(&self) -> bool {
        !matches!(self, Self::Ignored | Self::Recorded(_) | Self::RecordedAt(_))
    }

    /// The roles that columns of a kind of file can have, fields and records aside; what is needed first.
    pub fn of(kind: SourceKind) -> Vec<Self> {
        let mut roles = vec![Self::Ignored];
        if !matches!(kind, SourceKind::Campaigns | SourceKind::Accounts) {
            roles.push(Self::LeadId);
        }
        match kind {
            SourceKind::Leads => roles.extend([Self::CreatedAt, Self::Account]),
            SourceKind::Activities => {
                roles.extend([Self::At, Self::Activity, Self::Asset, Self::Campaign, Self::Minutes]);
            }
            SourceKind::StageChanges => {
                roles.extend([Self::At, Self::Stage, Self::Property, Self::Reason]);
                roles.extend([Self::Amount, Self::Currency, Self::Account]);
            }
            SourceKind::Deals => roles.extend([
                Self::Account,
                Self::Stage,
                Self::Amount,
                Self::Currency,
                Self::OpenedAt,
                Self::ClosedAt,
                Self::IsWon,
                Self::IsClosed,
                Self::Reason,
            ]),
            SourceKind::Campaigns => roles.extend([Self::Campaign, Self::Month, Self::Cost, Self::Currency]),
            SourceKind::Accounts => roles.push(Self::Account),
        }
        roles
    }

    /// The roles of columns that record what marketing and sales did, in a kind of file.
    pub fn records_of(kind: SourceKind) -> Vec<Self> {
        let mut roles = Vec::new();
        if !matches!(kind, SourceKind::Activities | SourceKind::Campaigns | SourceKind::Accounts) {
            roles.extend(Recorded::ALL.map(Self::RecordedAt));
            roles.extend([Recorded::Won, Recorded::Lost, Recorded::HandedOver].map(Self::Recorded));
        }
        roles
    }
}
