use super::join::JoinReport;
use super::rows::Rows;
use super::{SourceKind, Writing};

/// What became of the rows of all files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportReport {
    /// One report per file, in the order in which they were read.
    pub sources: Vec<SourceReport>,
}

/// What became of the rows of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceReport {
    /// What the file is about.
    pub kind: SourceKind,
    /// What it is called.
    pub name: String,
    /// The names of its files, where it is several.
    pub files: Vec<String>,
    /// What its columns are called.
    pub headers: Vec<String>,
    /// How the first of them is written.
    pub writing: Writing,
    /// Rows after the header.
    pub n_rows: u64,
    /// Rows that were taken in; the others are refused.
    pub n_accepted: u64,
    /// The refused rows, in the order of the file. Rows beyond [`SourceReport::MOST_TEXTS`] keep no text.
    pub refused: Vec<RefusedRow>,
    /// The mapped columns, in the order of the file.
    pub columns: Vec<ColumnReport>,
    /// How its rows found their leads; nothing in a lead file.
    pub join: JoinReport,
    /// What else was found that somebody should know.
    pub warnings: Vec<Warning>,
}

/// Something odd in a file that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The file, where a source is several.
    pub file: String,
    /// The line or row, from 1, if it is about one.
    pub line: Option<u64>,
    /// What it is.
    pub oddity: Oddity,
}

/// What can be odd in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// A quotation mark that nobody closes; it was taken as a character of its cell.
    StrayQuote,
    /// So many characters that are broken: they are not what the encoding allows.
    BrokenCharacters(u64),
    /// So many cells of a workbook that hold an error such as `#N/A`; they count as empty.
    ErrorCells(u64),
    /// So many whole numbers of a workbook that have more digits than it keeps: the last ones are zeros.
    LongNumbers(u64),
    /// So many ids of which a spreadsheet has kept the first digits only, as in `7.01E+17`.
    ShortenedIds(u64),
    /// A workbook has several sheets.
    SeveralSheets {
        /// The one that is read.
        chosen: String,
        /// How many there are.
        n: usize,
    },
    /// A line that is no JSON object; it is left out.
    NoObject,
    /// So many zero bytes, which were left out.
    NulBytes(u64),
    /// So many rows that were put right: a delimiter or a quotation mark was too many or missing in them.
    Repaired(u64),
    /// So many lines above the header, which were left out.
    Preamble(u64),
    /// Nothing says what the columns are called.
    NoHeader,
    /// The header goes over so many rows.
    SeveralHeaderRows(u64),
    /// The header is not as wide as the rows.
    HeaderWidth {
        /// How many cells it has.
        found: usize,
        /// How many the rows have.
        rows: usize,
    },
    /// A field of the account table that the lead file has too; that of the lead file counts.
    FieldTwice(String),
}

/// A row that was not taken in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusedRow {
    /// Which file of the source, from 0.
    pub file: usize,
    /// The line that it begins on, from 1.
    pub line: u64,
    /// Why.
    pub refusal: Refusal,
    /// Its cells.
    pub cells: Vec<String>,
}

/// Why a row is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It has more or fewer cells than the header.
    Width {
        /// How many it has.
        found: usize,
        /// How many the header has.
        expected: usize,
    },
    /// All its cells are empty.
    Blank,
    /// It is the header once more.
    RepeatedHeader,
    /// It belongs to another table below the first.
    OtherTable,
    /// It is a total or a remark below the table.
    Footer,
    /// It does not say which lead it is about.
    NoId,
    /// A lead of that id was there before.
    DuplicateId(String),
    /// No lead has that id.
    UnknownLead(String),
    /// No lead belongs to that account.
    UnknownAccount(String),
    /// Several leads have that e-mail address.
    SeveralLeads(String),
    /// An account of that name was there before.
    DuplicateAccount(String),
    /// It does not say when.
    NoTime,
    /// The time cannot be read.
    UnreadableTime(String),
    /// It does not say what happened.
    NoKind,
    /// It does not name a campaign.
    NoCampaign,
    /// It does not say what the campaign cost, or not so that it can be read.
    NoCost,
    /// It is about a property of the lead that is no stage.
    OtherProperty(String),
    /// The word means nothing that is known.
    UnknownWord(String),
    /// There are more than 65,535 kinds of activity: the column is probably another one.
    TooManyKinds,
}

/// How much of a column could be used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnReport {
    /// What the file calls it.
    pub header: String,
    /// Cells that gave a value.
    pub n_known: u64,
    /// Cells that were empty or one of the words for unknown.
    pub n_unknown: u64,
    /// Cells that could not be read as what the column is; their values are unknown.
    pub n_unreadable: u64,
    /// Cells that another way of writing dates or numbers would read, or would read as something else.
    pub n_otherwise: u64,
    /// One of them.
    pub unreadable_example: Option<String>,
    /// The currencies of its amounts, as far as cells or a column beside it name them.
    pub currencies: Vec<String>,
}

impl SourceReport {
    /// How many refused rows keep their text; of the others, line and reason are kept.
    pub const MOST_TEXTS: usize = 100_000;

    pub(super) fn new(kind: SourceKind, name: String, rows: &Rows<'_>) -> Self {
        Self {
            kind,
            name,
            files: rows.files.clone(),
            headers: rows.headers.clone(),
            writing: rows.writing.clone(),
            n_rows: 0,
            n_accepted: 0,
            refused: Vec::new(),
            columns: Vec::new(),
            join: JoinReport::default(),
            warnings: Vec::new(),
        }
    }
}

impl Refusal {
    /// A stable name, as used in language ids and command-line output.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Width { .. } => "width",
            Self::Blank => "blank",
            Self::RepeatedHeader => "repeated-header",
            Self::OtherTable => "other-table",
            Self::Footer => "footer",
            Self::NoId => "no-id",
            Self::DuplicateId(_) => "duplicate-id",
            Self::UnknownLead(_) => "unknown-lead",
            Self::UnknownAccount(_) => "unknown-account",
            Self::SeveralLeads(_) => "several-leads",
            Self::DuplicateAccount(_) => "duplicate-account",
            Self::NoTime => "no-time",
            Self::UnreadableTime(_) => "unreadable-time",
            Self::NoKind => "no-kind",
            Self::NoCampaign => "no-campaign",
            Self::NoCost => "no-cost",
            Self::OtherProperty(_) => "other-property",
            Self::UnknownWord(_) => "unknown-word",
            Self::TooManyKinds => "too-many-kinds",
        }
    }
}

impl ImportReport {
    /// The report of a kind of file.
    pub fn of(&self, kind: SourceKind) -> Option<&SourceReport> {
        self.sources.iter().find(|source| source.kind == kind)
    }
}
