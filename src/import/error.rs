use std::path::PathBuf;

use super::{DateFormat, SourceKind, Trouble};

/// Why a file cannot be used at all. What was open before stays open.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("cannot read {path}: {error}")]
    Unreadable {
        /// Which file.
        path: PathBuf,
        /// What the operating system says.
        error: std::io::Error,
    },
    /// There is nothing in the file, or only a header.
    #[error("{name} is empty")]
    Empty {
        /// Which file.
        name: String,
    },
    /// The file is not text.
    #[error("{name} is not a text file ({looks_like})")]
    NotText {
        /// Which file.
        name: String,
        /// What it seems to be: `xls`, `pdf` or `binary`.
        looks_like: &'static str,
    },
    /// The file is more than plain text, and cannot be used.
    #[error("{name}: {trouble}")]
    Unusable {
        /// Which file.
        name: String,
        /// Why.
        trouble: Trouble,
    },
    /// No column names the lead that a row is about.
    #[error("{name} has no column for the lead id; its columns are {headers:?}")]
    NoIdColumn {
        /// Which file.
        name: String,
        /// What the file is about.
        kind: SourceKind,
        /// The columns that it has.
        headers: Vec<String>,
    },
    /// A file about things that happen has no column that says what, or none that says when.
    #[error("{name} has no column for {what}; its columns are {headers:?}")]
    NoColumn {
        /// Which file.
        name: String,
        /// What is missing: `at`, `activity` or `stage`.
        what: &'static str,
        /// The columns that it has.
        headers: Vec<String>,
    },
    /// The mapping names a column that the file does not have.
    #[error("{name} has no column {header:?}, which the mapping names; its columns are {headers:?}")]
    UnknownColumn {
        /// Which file.
        name: String,
        /// The column.
        header: String,
        /// The columns that it has.
        headers: Vec<String>,
    },
    /// Of several files of one source, one has other columns.
    #[error("{name} has other columns than the files before it: {headers:?} instead of {expected:?}")]
    OtherColumns {
        /// Which file.
        name: String,
        /// The columns that it has.
        headers: Vec<String>,
        /// Those that the first file has.
        expected: Vec<String>,
    },
    /// Every date of a column can be read in several ways.
    #[error("the dates of {header:?} in {name} can be read as {formats:?}, as in {example:?}")]
    UndecidedDates {
        /// Which file.
        name: String,
        /// The column.
        header: String,
        /// One of its dates.
        example: String,
        /// The ways.
        formats: Vec<DateFormat>,
    },
    /// Many dates of a column have their day first, and many their month.
    #[error("some dates of {header:?} in {name} have their day first and some their month: {examples:?}")]
    MixedDates {
        /// Which file.
        name: String,
        /// The column.
        header: String,
        /// A date with its day first, and one with its month first.
        examples: [String; 2],
    },
    /// Amounts are in several currencies, and nobody has said which one counts.
    #[error("the amounts of {header:?} in {name} are in several currencies: {currencies:?}")]
    MixedCurrencies {
        /// Which file.
        name: String,
        /// The column.
        header: String,
        /// The currencies, as the cells name them.
        currencies: Vec<String>,
    },
    /// Every number of a column can be read in two ways.
    #[error("the numbers of {header:?} in {name} can have a decimal point or comma, as in {example:?}")]
    UndecidedNumbers {
        /// Which file.
        name: String,
        /// The column.
        header: String,
        /// One of its numbers.
        example: String,
    },
    /// A mapping names something that does not exist.
    #[error("the mapping of {name} is wrong: there is no {what} {value:?}")]
    WrongMapping {
        /// Which file.
        name: String,
        /// What it is meant to be: `encoding`, `time zone` or `delimiter`.
        what: &'static str,
        /// What the mapping says.
        value: String,
    },
    /// The history does not fit into memory.
    #[error("{name} needs about {needed} bytes of memory, and {room} are free")]
    TooLarge {
        /// The file that was being read.
        name: String,
        /// How much memory all files will take, in bytes, judged by what was read so far.
        needed: u64,
        /// How much there is, in bytes.
        room: u64,
    },
    /// Two columns are mapped to something that there is only one of.
    #[error("two columns of {name} are mapped to the same: {headers:?}")]
    TwoColumns {
        /// Which file.
        name: String,
        /// The columns.
        headers: [String; 2],
    },
    /// Somebody cancelled.
    #[error("cancelled")]
    Cancelled,
}

impl ImportError {
    /// Whether the file can be read once somebody says what its columns mean.
    pub fn asks_for_mapping(&self) -> bool {
        matches!(
            self,
            Self::NoIdColumn { .. }
                | Self::NoColumn { .. }
                | Self::UndecidedDates { .. }
                | Self::MixedDates { .. }
                | Self::MixedCurrencies { .. }
                | Self::UndecidedNumbers { .. }
        )
    }
}
