//! Files become leads.
//!
//! [`inspect`] looks at a file and proposes what its columns mean; [`load`] reads files by a [`Mapping`]. No row
//! vanishes: every one is accepted or refused with a reason, in an [`ImportReport`].

mod accounts;
mod activities;
mod assemble;
mod batch;
mod campaigns;
mod column;
mod content;
mod dates;
mod deals;
mod decide;
mod describe;
mod describe_columns;
mod error;
mod formats;
mod headers;
mod inspect;
mod join;
mod joined_names;
mod layout;
mod leads;
mod looks;
mod mapping;
mod memory;
mod near;
mod numbers;
mod packed;
mod parallel;
mod profile;
mod progress;
mod propose;
mod raw;
mod recognise;
mod report;
mod row;
mod rows;
mod shape;
mod spelling;
mod stage_changes;
mod table;
mod trouble;
mod values;
mod words;

pub use self::assemble::{Loaded, load};
pub use self::batch::{Batch, Note, Record};
pub use self::content::Input;
pub use self::error::ImportError;
pub use self::formats::{READER, Writing, read_workbook, use_reader};
pub use self::headers::{Origin, proposal_of};
pub use self::inspect::{Inspection, guess_kind, headers_of, inspect};
pub use self::join::{JoinReport, JoinedBy};
pub use self::mapping::{ColumnMapping, Mapping, MappingError, Role, SourceMapping};
pub use self::near::NearMiss;
pub use self::numbers::NumberFormat;
pub use self::profile::ColumnProfile;
pub use self::progress::ImportProgress;
pub use self::propose::{Proposal, Reason};
pub use self::raw::{RawRow, RawTable, read_table};
pub use self::recognise::{Recognised, recognise};
pub use self::report::{ColumnReport, ImportReport, Oddity, Refusal, RefusedRow, SourceReport, Warning};
pub use self::shape::{Gap, Shape};
pub use self::spelling::DateFormat;
pub use self::trouble::Trouble;
pub use self::values::flag;

use self::content::Content;

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub enum SourceKind {
    /// One row per lead.
    Leads,
    /// One row per activity.
    Activities,
    /// One row per stage change.
    StageChanges,
    /// One row per deal.
    Deals,
    /// One row per campaign and month: what it cost.
    Campaigns,
    /// One row per account: what is known of it, and so of its leads.
    Accounts,
}

impl SourceKind {
    /// Every kind, in the order in which they are read.
    pub const ALL: [Self; 6] =
        [Self::Leads, Self::Activities, Self::StageChanges, Self::Deals, Self::Campaigns, Self::Accounts];

    /// Whether columns of such files can be fields of leads.
    pub const fn has_fields(self) -> bool {
        matches!(self, Self::Leads | Self::Accounts)
    }

    /// A stable name, as used in language ids and command-line options.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Leads => "leads",
            Self::Activities => "activities",
            Self::StageChanges => "stage-changes",
            Self::Deals => "deals",
            Self::Campaigns => "campaigns",
            Self::Accounts => "accounts",
        }
    }
}
