/// Why a file that is more than plain text cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Trouble {
    /// Its bytes are not what its format promises.
    #[error("it is a damaged {format} file: {details}")]
    Damaged {
        /// The format, by its stable name.
        format: &'static str,
        /// What the reader of the format says.
        details: String,
    },
    /// Unpacked, it is so much larger than it looks that it must have been made to break readers.
    #[error("it unpacks to far more than it can hold")]
    Bomb,
    /// A password protects it.
    #[error("it is protected by a password")]
    Protected,
    /// It is an archive within an archive.
    #[error("it is an archive in an archive")]
    Nested,
    /// It is packed in a way that few programs know.
    #[error("it is packed in an unusual way")]
    OddlyPacked,
    /// What is packed has to be unpacked as a whole, and is too large for that.
    #[error("it is too large to be read while packed")]
    LargePacked,
    /// It has no table.
    #[error("it has no table")]
    NoTable,
    /// Reading it takes more memory than a file may have.
    #[error("reading it takes too much memory")]
    TooHeavy,
    /// Reading it does not get on.
    #[error("reading it takes too long")]
    TooSlow,
    /// The program that reads workbooks cannot be started.
    #[error("the reader of workbooks does not start: {0}")]
    NoReader(String),
    /// The workbook has no such sheet.
    #[error("it has no sheet {sheet:?}; its sheets are {sheets:?}")]
    UnknownSheet {
        /// The sheet that was asked for.
        sheet: String,
        /// Those that it has.
        sheets: Vec<String>,
    },
}
